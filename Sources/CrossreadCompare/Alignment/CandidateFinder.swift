import CrossreadCore

/// Finds which propositions of different articles are worth holding against each other.
///
/// Candidates come from an inverted index over the rarer features of each (prefix filtering;
/// Chaudhuri, Ganti & Kaushik 2006): two that share only what nearly every sentence of the story
/// has are never looked at.
struct CandidateFinder {
  let propositions: [Proposition]
  /// Weight that no match does without: what is left when a proposition's rarer features are spent
  /// may be less.
  let least: Float

  /// Calls `body` with the places of every pair of different articles, the earlier first.
  func forEachPair(_ body: (_ a: Int, _ b: Int) -> Void) {
    var limit: Int32 = 0
    for one in propositions { limit = max(limit, (one.features.keys.last ?? -1) + 1) }
    var postings = [[Int32]](repeating: [], count: Int(limit))
    var counted = [Int32](repeating: -1, count: propositions.count)
    for (number, one) in propositions.enumerated() {
      let keys = one.features.keys(spending: least)
      for key in keys {
        for other in postings[Int(key)] where counted[Int(other)] != Int32(number) {
          counted[Int(other)] = Int32(number)
          if propositions[Int(other)].article != one.article { body(Int(other), number) }
        }
      }
      for key in keys { postings[Int(key)].append(Int32(number)) }
    }
  }
}

import CrossreadCore

/// Finds which sentences of different articles are worth holding against each other.
///
/// Candidates come from an inverted index over the rarer features of each (prefix filtering;
/// Chaudhuri, Ganti & Kaushik 2006): two that share only what nearly every sentence of the story
/// has are never looked at. What two share is added up on the way (Sarawagi & Kirpal 2004), so that
/// only those are looked at closely that may come to something.
struct CandidateFinder: Sendable {
  let propositions: [Proposition]
  /// Weight that no match does without: what is left when a proposition's rarer features are spent
  /// may be less.
  let least: Float
  /// The same for the chance that the words alone give, unless all words are the same.
  let leastChance: Float

  private let articles: [Int32]
  private let wordings: [UInt64]
  /// The propositions that have each feature, sorted, and those of which it is one of the rarer.
  private let postings: [[Int32]]
  private let rarePostings: [[Int32]]
  private let rareKeys: [[Int32]]
  /// Those that lack each feature, and have one that has a sense in common with it.
  private let synonymPostings: [[Int32]]
  /// What more propositions have makes none worth looking at, of very many.
  private let mostHolders: Int

  init(propositions: [Proposition], least: Float, leastChance: Float, index: StoryIndex) {
    self.propositions = propositions
    self.least = least
    self.leastChance = leastChance
    mostHolders = propositions.count > Self.many ? propositions.count / Self.often : .max
    articles = propositions.map { Int32($0.article) }
    wordings = propositions.map(\.wording)
    rareKeys = propositions.map { $0.features.keys(spending: least) }
    let limit = propositions.reduce(index.synonyms.count) {
      max($0, Int($1.features.keys.last ?? -1) + 1)
    }
    func postings(_ keys: some Sequence<[Int32]>) -> [[Int32]] {
      var found = [[Int32]](repeating: [], count: limit)
      for (number, keys) in keys.enumerated() {
        for key in keys { found[Int(key)].append(Int32(number)) }
      }
      return found
    }
    self.postings = postings(propositions.lazy.map(\.features.keys))
    rarePostings = postings(rareKeys)
    synonymPostings = postings(
      propositions.lazy.map { one in
        one.synonymous.flatMap { index.synonyms[Int(one.features.keys[$0])] }
          .filter { !one.features.contains($0) }
      })
  }

  /// The pairs of different articles, the earlier first, for which `chance` gives a number; of more than
  /// `most` those for which it gives the largest. `chance` is called from several threads.
  func pairs(
    most: Int, _ chance: @Sendable (_ a: Int, _ b: Int) -> Float?
  ) -> [SentencePairs.Pair] {
    var found = SentencePairs(most: most)
    for start in stride(from: 0, to: propositions.count, by: Self.round) {
      let least = found.least
      let round = start..<min(propositions.count, start + Self.round)
      let runs = Chunks.map(round.count, by: Self.run) { run in
        var found = SentencePairs(most: most, least: least)
        add((start + run.lowerBound)..<(start + run.upperBound), to: &found, chance)
        return found
      }
      for run in runs { found.append(run) }
    }
    return found.kept
  }

  /// Propositions that are looked at in one go, and before it is known anew what is worth keeping.
  private static let run = 256
  private static let round = 4096

  /// Of more propositions than these, some 80,000 words, what more than one in so many has is left out
  /// when those that are worth looking at are looked for.
  private static let many = 4096
  private static let often = 32

  /// The most that a proposition can share with one before it.
  private struct Shared {
    var weight: Float = 0
    /// -1 where the two share no rare feature.
    var count: Int32 = -1
  }

  private func add(
    _ numbers: Range<Int>, to found: inout SentencePairs,
    _ chance: (_ a: Int, _ b: Int) -> Float?
  ) {
    var shared = [Shared](repeating: Shared(), count: numbers.upperBound)
    var met: [Int32] = []
    for number in numbers {
      let features = propositions[number].features
      for key in rareKeys[number] where postings[Int(key)].count <= mostHolders {
        for other in rarePostings[Int(key)] {
          guard other < number else { break }
          guard shared[Int(other)].count < 0 else { continue }
          shared[Int(other)].count = 0
          met.append(other)
        }
      }
      func add(_ weight: Float, toThoseOf postings: [Int32]) {
        for other in postings {
          guard other < number else { break }
          guard shared[Int(other)].count >= 0 else { continue }
          shared[Int(other)].weight += weight
          shared[Int(other)].count += 1
        }
      }
      // What so many have is taken for shared: it costs less to look closely than to add it up.
      var taken = Shared(weight: 0, count: 0)
      for (key, weight) in zip(features.keys, features.weights) {
        guard postings[Int(key)].count <= mostHolders else {
          taken.weight += weight
          taken.count += 1
          continue
        }
        add(weight, toThoseOf: postings[Int(key)])
        // Words that only mean the same count for less than the same word.
        add(weight / 2, toThoseOf: synonymPostings[Int(key)])
      }
      for other in met {
        var one = shared[Int(other)]
        shared[Int(other)] = Shared()
        one.weight += taken.weight
        one.count += taken.count
        guard articles[Int(other)] != articles[number],
          mayDo(one, Int(other), number, max(leastChance, found.least)),
          let chance = chance(Int(other), number)
        else { continue }
        found.append(SentencePairs.Pair(a: other, b: Int32(number), chance: chance))
      }
      met.removeAll(keepingCapacity: true)
    }
  }

  /// Whether two that share so much may have a chance that large.
  private func mayDo(_ shared: Shared, _ a: Int, _ b: Int, _ least: Float) -> Bool {
    if least <= 0 || wordings[a] == wordings[b] { return true }
    guard shared.count >= 2, shared.weight >= self.least else { return false }
    let most = LexicalEvidence.odds(shared: shared.weight, propositions[a], propositions[b])
    return most.sum + Self.slack >= Odds.of(least)
  }

  /// More than what is lost to rounding.
  private static let slack: Float = 0.1
}

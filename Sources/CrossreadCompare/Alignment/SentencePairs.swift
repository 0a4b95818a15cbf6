import CrossreadCore

/// Pairs of sentences worth a closer look: of very many, those that share most.
///
/// It holds at most twice as many as it keeps, so that what a story of endless articles needs is
/// bounded.
struct SentencePairs: Sendable {
  /// Two sentences, as places in a list, and by their words alone how likely they tell of one thing.
  struct Pair: Sendable {
    let a: Int32
    let b: Int32
    let chance: Float
  }

  /// In the order in which they came.
  private(set) var pairs: [Pair] = []
  private let most: Int
  /// What is less likely is not among those kept.
  private(set) var least: Float

  /// `most` is how many are kept, `least` the chance below which none is.
  init(most: Int, least: Float = 0) {
    self.most = most
    self.least = least
  }

  mutating func append(_ pair: Pair) {
    guard pair.chance >= least else { return }
    pairs.append(pair)
    if pairs.count >= 2 * most { cut() }
  }

  mutating func append(_ others: SentencePairs) {
    for pair in others.pairs { append(pair) }
  }

  /// The likeliest, of those as likely the first; in the order in which they came.
  var kept: [Pair] {
    var all = self
    all.cut()
    return all.pairs
  }

  private mutating func cut() {
    guard pairs.count > most else { return }
    least = pairs.map(\.chance).sorted(by: >)[most - 1]
    var equal = most - pairs.count { $0.chance > least }
    pairs.removeAll { pair in
      guard pair.chance == least else { return pair.chance < least }
      equal -= 1
      return equal < 0
    }
  }
}

import CrossreadCore
import Synchronization

/// How much of two articles' texts both have word for word, outside quotations; worked out for the
/// pairs that are asked for, and once.
final class CopiedShares: Sendable {
  private let runs: [WordRuns]
  private let known = Mutex<[[Int]: Float]>([:])

  init(_ readings: [Reading]) {
    runs = readings.map { WordRuns(of: $0, length: Self.length, outsideQuotations: true) }
  }

  /// An agency's text that two newsrooms have worked over shows by phrases of five words. Of 177 pairs of accounts
  /// of one event by outlets that report themselves, 95 % share less than 2.7 % of them outside quotations.
  private static let length = 5

  /// So many runs may be met by chance, in however short a text.
  private static let least = 4

  /// The share of the shorter one's runs of words that both have, from 0 to 1.
  func share(_ a: Int, _ b: Int) -> Float {
    let pair = [min(a, b), max(a, b)]
    if let share = known.withLock({ $0[pair] }) { return share }
    let lesser = min(runs[a].hashes.count, runs[b].hashes.count)
    let shared = lesser > 0 ? runs[a].sharedCount(with: runs[b]) : 0
    let share = shared >= Self.least ? Float(shared) / Float(lesser) : 0
    known.withLock { $0[pair] = share }
    return share
  }
}

import CrossreadCore
import Synchronization

/// How much of two articles' texts both have word for word, outside quotations; worked out for the
/// pairs that are asked for, and once.
final class CopiedShares: Sendable {
  private let runs: [WordRuns]
  private let known = Mutex<[[Int]: Float]>([:])

  init(_ readings: [Reading]) {
    runs = readings.map { WordRuns(of: $0, outsideQuotations: true) }
  }

  /// The share of the shorter one's runs of words that both have, from 0 to 1.
  func share(_ a: Int, _ b: Int) -> Float {
    let pair = [min(a, b), max(a, b)]
    if let share = known.withLock({ $0[pair] }) { return share }
    let lesser = min(runs[a].hashes.count, runs[b].hashes.count)
    let share = lesser > 0 ? Float(runs[a].sharedCount(with: runs[b])) / Float(lesser) : 0
    known.withLock { $0[pair] = share }
    return share
  }
}

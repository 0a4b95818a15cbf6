import CrossreadCompare
import CrossreadCore

/// Which findings of a comparison the lines of a file of verdicts are of: those with their ids; where an
/// article or a passage has changed, and the id with it, those that have most of their words.
struct JudgementPlacing {
  /// What is said, by the ids that the findings have now.
  private(set) var judgements: [String: Judgement] = [:]
  /// The ids of the records that have a place.
  private(set) var records: Set<String> = []

  /// So much of the words of every passage must be there.
  private static let leastShare = 0.6

  init(_ all: [JudgementFile.Record], in comparison: Comparison) {
    let ids = comparison.ids
    for record in all where ids.contains(record.id) { place(record, on: record.id) }
    let lost = all.filter { !ids.contains($0.id) }
    guard !lost.isEmpty else { return }
    let report = StoryReport(comparison)
    let candidates = (comparison.findings + comparison.alone)
      .filter { judgements[$0.id] == nil }
      .map { (id: $0.id, kind: $0.kind.rawValue, sides: Self.sides(report.record(of: $0).words)) }
    for record in lost {
      let kind = record.words.prefix { $0 != ":" }
      let sides = Self.sides(record.words)
      let best = candidates.filter { $0.kind == kind && judgements[$0.id] == nil }
        .map { (id: $0.id, share: Self.share(sides, $0.sides)) }
        .max { ($0.share, $1.id) < ($1.share, $0.id) }
      if let best, best.share >= Self.leastShare { place(record, on: best.id) }
    }
  }

  private mutating func place(_ record: JudgementFile.Record, on id: String) {
    judgements[id] = record.judgement
    records.insert(record.id)
  }

  /// The words of each passage in "fact: was summoned / has summoned".
  private static func sides(_ words: String) -> [Set<Substring>] {
    let start = words.firstIndex(of: ":").map { words.index(after: $0) } ?? words.startIndex
    return words[start...].lowercased().split(separator: " / ").map { side in
      Set(side.split { !$0.isOfWord })
    }
  }

  /// The least part of the words of a passage that the other has, too, whatever the order of the passages; 0
  /// where there are not as many.
  private static func share(_ a: [Set<Substring>], _ b: [Set<Substring>]) -> Double {
    guard a.count == b.count, !a.isEmpty else { return 0 }
    var rest = b
    var least = 1.0
    for side in a {
      let shares = rest.map { other in
        Double(side.intersection(other).count) / Double(max(1, max(side.count, other.count)))
      }
      guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }) else { return 0 }
      least = min(least, shares[best])
      rest.remove(at: best)
    }
    return least
  }
}

import CrossreadCore

/// The order in which findings are read: what differs first, the gravest before the rest; of what agrees the likely
/// before the rest, then what more articles have, then what their articles put first; who somebody is, where they
/// agree on it, last.
struct FindingOrder {
  let readings: [Reading]

  func sorted(_ findings: [Finding]) -> [Finding] {
    let ranked = findings.enumerated().map { place, finding in
      (finding: finding, rank: rank(finding), place: place)
    }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.finding)
  }

  private struct Rank: Comparable {
    let values: [Int]
    static func < (a: Rank, b: Rank) -> Bool { a.values.lexicographicallyPrecedes(b.values) }
  }

  private func rank(_ finding: Finding) -> Rank {
    Rank(values: [
      Self.rank(of: finding.verdict), finding.verdict == .agree && finding.isOfRole ? 1 : 0,
      Self.isUnsure(finding) ? 1 : 0, -finding.independent, -finding.passages.count,
      finding.verdict == .agree || finding.confidence == .high ? 0 : 1,
      finding.kind == .fact || finding.kind == .quote ? 0 : 1,
      depth(finding),
    ])
  }

  private static func isUnsure(_ finding: Finding) -> Bool {
    guard finding.verdict == .agree, let sureness = finding.sureness else { return false }
    return sureness < likely
  }

  /// Agreements that are less likely true and readable come behind the others.
  private static let likely: Float = 0.7

  static func rank(of verdict: Finding.Verdict) -> Int {
    switch verdict {
    case .diverge: 0
    case .toldDifferently: 1
    case .later: 2
    case .agree: 3
    case .unclear: 4
    case .alone: 5
    }
  }

  /// How far into its articles a finding stands, in thousandths, the articles taken together.
  private func depth(_ finding: Finding) -> Int {
    var sum = 0
    for passage in finding.passages {
      let length = max(1, readings[passage.article].text.utf8.count)
      sum += passage.extent.start.rawValue * 1000 / length
    }
    return sum / max(1, finding.passages.count)
  }
}

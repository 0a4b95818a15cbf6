import CrossreadCompare
import CrossreadCore

/// The findings that answer each question, the most important first.
struct BriefCandidates {
  private let comparison: Comparison
  private var readings: [Reading] { comparison.story.readings }

  init(_ comparison: Comparison) { self.comparison = comparison }

  var byQuestion: [Brief.Question: [Finding]] {
    let rows = comparison.rows.filter { finding in
      finding.verdict != .unclear && finding.judgement?.verdict != .irrelevant
        && finding.passages.allSatisfy { readings.indices.contains($0.article) }
    }
    func isRetold(_ finding: Finding) -> Bool {
      finding.kind == .quote
        && (finding.verdict == .toldDifferently
          || finding.verdict == .agree && [.reworded, .trimmed].contains(finding.relation))
    }
    let parting = Finding.Verdict.inReadingOrder.filter { $0.parts || $0 == .later }
      .flatMap { verdict in rows.filter { $0.verdict == verdict && !isRetold($0) } }
    let shared = rows.filter {
      $0.verdict == .agree && !isRetold($0) && $0.articles.count * 2 > readings.count
    }
    let retold = rows.filter(isRetold)
    return [
      .parting: parting, .shared: shared,
      .quoted: retold.filter { $0.verdict == .toldDifferently }
        + retold.filter { $0.relation == .reworded && $0.verdict == .agree }
        + retold.filter { $0.relation == .trimmed && $0.verdict == .agree },
      .alone: alone,
      .unclear: comparison.rows.filter {
        $0.verdict == .unclear && $0.judgement?.verdict != .irrelevant
      },
    ]
  }

  /// What only one has, the articles in turn: what stands early in them and is of those of whom others
  /// speak, too; of one sentence one thing, and nothing of a sentence that others may have as well.
  private var alone: [Finding] {
    let known = Set(
      comparison.actors.indices.filter { Set(comparison.actors[$0].articles).count > 1 })
    let told = Dictionary(
      grouping: comparison.rows.filter { $0.verdict != .unclear }.flatMap(\.passages),
      by: \.article
    ).mapValues { $0.map(\.extent) }
    let doubtful = Dictionary(
      grouping: comparison.everything.filter { $0.verdict == .unclear }.flatMap(\.passages),
      by: \.article
    ).mapValues { Set($0.map(sentence(of:))) }
    let ranked = comparison.alone.filter { finding in
      guard finding.partOf == nil, finding.passages.count == 1,
        finding.judgement?.verdict != .irrelevant,
        readings.indices.contains(finding.passages[0].article)
      else { return false }
      let passage = finding.passages[0]
      return doubtful[passage.article]?.contains(sentence(of: passage)) != true
    }.enumerated().map { place, finding in
      (rank: rank(finding, known, told), place: place, finding: finding)
    }.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.finding)
    let queues = readings.indices.map { article in
      withoutRepeats(ranked.filter { $0.passages[0].article == article })
    }
    return (0..<(queues.map(\.count).max() ?? 0)).flatMap { turn in
      queues.compactMap { $0.indices.contains(turn) ? $0[turn] : nil }
    }
  }

  /// In thousandths of an article.
  private func rank(
    _ finding: Finding, _ known: Set<Int>, _ told: [Int: [Span]]
  ) -> Int {
    let passage = finding.passages[0]
    var rank =
      passage.extent.start.rawValue * 1000 / max(1, readings[passage.article].text.utf8.count)
    if finding.kind == .date { rank += 500 }
    if finding.kind == .quote, comparison.speaker(of: finding) == nil { rank += 300 }
    if finding.actors.contains(where: known.contains) { rank -= 200 }
    // What stands in a sentence that others have, too, adds but a detail to it.
    let sentence = sentence(of: passage)
    if told[passage.article, default: []].contains(where: sentence.overlaps) { rank += 250 }
    return rank
  }

  private func sentence(of passage: Finding.Passage) -> Span {
    guard readings.indices.contains(passage.article) else { return passage.extent }
    return readings[passage.article].tokenized.sentence(at: passage.extent.start)?.span
      ?? passage.extent
  }

  private func withoutRepeats(_ findings: [Finding]) -> [Finding] {
    var sentences: Set<Span> = []
    return findings.filter { sentences.insert(sentence(of: $0.passages[0])).inserted }
  }
}

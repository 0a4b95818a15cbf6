import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// Comparisons as a table for spreadsheets and scripts: one row for each finding and source. A
/// finding that says a part of what another says comes after that, without a number.
struct ComparisonCSV {
  static let columns = [
    "story", "story_title", "finding", "finding_id", "kind", "verdict", "judged", "found",
    "bookmark", "note", "relation", "confidence",
    "what", "why", "speaker", "letter", "source", "published", "title", "words", "sentence",
    "silent",
    "independent", "origins", "dependence", "file", "sha256", "article_id", "start", "end", "spans",
    "differs_in", "differing", "part_of",
  ]

  static func document(_ comparisons: [Comparison]) -> String {
    var csv = CSVWriter()
    csv.row(columns)
    for (number, comparison) in comparisons.enumerated() {
      let report = StoryReport(comparison)
      var parts = report.parts
      func add(_ finding: Finding, number place: Int?) {
        for passage in finding.passages {
          csv.row(row(report, story: number + 1, finding, place, passage))
        }
      }
      for entry in report.findings {
        add(entry.finding, number: entry.number)
        for (_, part) in parts.filter({ $0.whole == entry.finding.id }) { add(part, number: nil) }
        parts.removeAll { $0.whole == entry.finding.id }
      }
      for (_, part) in parts { add(part, number: nil) }
    }
    return csv.text
  }

  private static func row(
    _ report: StoryReport, story: Int, _ finding: Finding, _ number: Int?,
    _ passage: Finding.Passage
  ) -> [String] {
    let article = report.readings[passage.article].article
    let offsets = report.offsets(passage)
    let silent = report.silent(finding).map { report.readings[$0].article.source.name }
    return [
      "\(story)", report.title, number.map { "\($0)" } ?? "", finding.id, finding.kind.rawValue,
      finding.verdict.rawValue, finding.judgement?.verdict?.rawValue ?? "",
      finding.overruled?.rawValue ?? "", finding.judgement?.isBookmarked == true ? "bookmark" : "",
      finding.judgement?.note ?? "", finding.relation?.rawValue ?? "", finding.confidence.rawValue,
      finding.what, report.reason(finding), report.speaker(finding) ?? "",
      report.letter(passage.article), article.source.name,
      article.published?.description ?? "", article.title ?? "", report.words(passage),
      report.passage(passage).text, silent.joined(separator: "; "),
      "\(finding.independent)", finding.origins.joined(separator: "; "),
      finding.dependence.joined(separator: "; "), article.file, article.sha256 ?? "", article.id,
      offsets.first.map { "\($0.lowerBound)" } ?? "",
      offsets.last.map { "\($0.upperBound)" } ?? "",
      // Two dots: spreadsheets make days of "12-45" and hours of "12:45".
      offsets.map { "\($0.lowerBound)..\($0.upperBound)" }.joined(separator: " "),
      finding.differences.map(\.kind.rawValue).joined(separator: "; "),
      finding.differences.compactMap { $0.words(of: passage.article)?.text }
        .filter { !$0.isEmpty }.joined(separator: "; "),
      finding.partOf ?? "",
    ]
  }
}

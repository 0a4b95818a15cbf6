import CrossreadCompare
import CrossreadCore

/// Comparisons as a table for spreadsheets and scripts: one row for each finding and source.
struct ComparisonCSV {
  static let columns = [
    "story", "story_title", "finding", "finding_id", "kind", "verdict", "judged", "found",
    "bookmark", "note", "relation", "confidence",
    "what", "why", "speaker", "source", "published", "title", "words", "sentence", "silent",
    "independent", "origins", "dependence", "file", "sha256", "article_id", "start", "end", "spans",
  ]

  static func document(_ comparisons: [Comparison]) -> String {
    var csv = CSVWriter()
    csv.row(columns)
    for (number, comparison) in comparisons.enumerated() {
      let report = StoryReport(comparison)
      for entry in report.findings {
        for passage in entry.finding.passages {
          csv.row(row(report, story: number + 1, entry, passage))
        }
      }
    }
    return csv.text
  }

  private static func row(
    _ report: StoryReport, story: Int, _ entry: StoryReport.NumberedFinding,
    _ passage: Finding.Passage
  ) -> [String] {
    let finding = entry.finding
    let article = report.readings[passage.article].article
    let offsets = report.offsets(passage)
    let silent = report.silent(finding).map { report.readings[$0].article.source.name }
    return [
      "\(story)", report.title, "\(entry.number)", finding.id, finding.kind.rawValue,
      finding.verdict.rawValue, finding.judgement?.verdict?.rawValue ?? "",
      finding.overruled?.rawValue ?? "", finding.judgement?.isBookmarked == true ? "bookmark" : "",
      finding.judgement?.note ?? "", finding.relation?.rawValue ?? "", finding.confidence.rawValue,
      finding.what, finding.why, report.speaker(finding) ?? "", article.source.name,
      article.published?.description ?? "", article.title ?? "", report.words(passage),
      report.passage(passage).text, silent.joined(separator: "; "),
      "\(finding.independent)", finding.origins.joined(separator: "; "),
      finding.dependence.joined(separator: "; "), article.file, article.sha256 ?? "", article.id,
      offsets.first.map { "\($0.lowerBound)" } ?? "",
      offsets.last.map { "\($0.upperBound)" } ?? "",
      // Two dots: spreadsheets make days of "12-45" and hours of "12:45".
      offsets.map { "\($0.lowerBound)..\($0.upperBound)" }.joined(separator: " "),
    ]
  }
}

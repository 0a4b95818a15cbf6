import CrossreadCompare
import CrossreadTUI
import CrossreadWording

/// The brief of each story as text of 80 columns: what differs stands between asterisks, behind a
/// finding its number in `crossread compare`.
struct BriefText {
  static func write(_ comparisons: some Collection<Comparison>, to output: (String) -> Void) {
    for (number, comparison) in comparisons.enumerated() {
      var text = number > 0 ? "\n" : ""
      if comparisons.count > 1 { text += StoryReport.place(number, of: comparisons.count) + "\n" }
      let report = StoryReport(comparison)
      for line in report.brief.lines {
        let number = line.finding.flatMap(report.number)
        let rows = BriefRows.rows(of: line, columns: Brief.columns, .unicode, number: number)
        text += rows.map { $0 + "\n" }.joined()
      }
      output(text)
    }
  }
}

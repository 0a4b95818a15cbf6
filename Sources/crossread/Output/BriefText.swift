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
        text += rows(of: line, report).joined(separator: "\n") + "\n"
      }
      output(text)
    }
  }

  private static func rows(of line: Brief.Line, _ report: StoryReport) -> [String] {
    var text = line.pieces.map { $0.role == .differing ? "*\($0.text)*" : $0.text }.joined()
    if line.role == .entry, let finding = line.finding {
      let number = report.number(of: finding).map { " [\($0)]" } ?? ""
      text = "\(Signs.unicode.verdict(of: finding)) \(text)\(number)"
    }
    return TextRows.rows(
      of: text, columns: Brief.columns, first: line.indent.first, rest: line.indent.rest)
  }
}

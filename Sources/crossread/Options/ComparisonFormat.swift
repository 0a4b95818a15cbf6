import ArgumentParser
import CrossreadCompare

/// For whom a comparison is.
enum ComparisonFormat: String, ExpressibleByArgument, CaseIterable {
  /// Lines for people and screen readers.
  case text
  /// The form that docs/json.md describes.
  case json
  /// A report for wikis and version control.
  case markdown
  /// A table, one row for each finding and source.
  case csv
  /// A report as one page, for filing and printing.
  case html

  /// The whole output, in UTF-8, of findings that are all to be shown.
  func document(_ comparisons: [Comparison]) -> [UInt8] {
    switch self {
    case .text: Array(ComparisonText.document(comparisons).utf8)
    case .json: ComparisonJSON.document(comparisons)
    case .markdown: Array(ComparisonMarkdown.document(comparisons).utf8)
    case .csv: Array(ComparisonCSV.document(comparisons).utf8)
    case .html: Array(ComparisonHTML.document(comparisons).utf8)
    }
  }
}

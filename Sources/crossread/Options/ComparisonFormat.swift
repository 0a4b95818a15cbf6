import ArgumentParser
import CrossreadCompare

/// For whom a comparison is.
enum ComparisonFormat: String, ExpressibleByArgument, CaseIterable {
  /// Lines for people and screen readers.
  case text
  /// One page for an editor: where they part, what they share, who is quoted in other words.
  case brief
  /// The form that docs/json.md describes.
  case json
  /// A report for wikis and version control.
  case markdown
  /// A table, one row for each finding and source.
  case csv
  /// A report as one page, for filing and printing.
  case html

  /// The whole output, in UTF-8, of findings that are all to be shown. A report is no longer than its
  /// articles, unless it is to be `whole`.
  func document(_ comparisons: [Comparison], whole isWhole: Bool = false) -> [UInt8] {
    var document: [UInt8] = []
    write(comparisons, whole: isWhole) { document += $0 }
    return document
  }

  /// The same in pieces, so that of very many stories not all of it is held at once.
  func write(
    _ comparisons: some Collection<Comparison>, whole isWhole: Bool = false,
    to output: @escaping ([UInt8]) -> Void
  ) {
    switch self {
    case .text: ComparisonText.write(comparisons) { output(Array($0.utf8)) }
    case .brief: BriefText.write(comparisons) { output(Array($0.utf8)) }
    case .json: ComparisonJSON.write(comparisons, to: output)
    case .markdown:
      output(Array(ComparisonMarkdown.document(Array(comparisons), whole: isWhole).utf8))
    case .csv: output(Array(ComparisonCSV.document(Array(comparisons)).utf8))
    case .html: output(Array(ComparisonHTML.document(Array(comparisons), whole: isWhole).utf8))
    }
  }
}

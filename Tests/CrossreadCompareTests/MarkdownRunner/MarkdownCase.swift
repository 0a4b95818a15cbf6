import CrossreadCompare
import CrossreadCore
import Testing

/// One case of a Markdown file: a heading, some reports, and the rows that comparing them must
/// give. How a file is written is said in `Markdown/README.md`.
struct MarkdownCase: Sendable, CustomTestStringConvertible {
  struct Report: Sendable {
    let name: String
    let published: CivilDay?
    var text = ""
  }

  /// The file's name.
  let file: String
  /// The headings above it, the last its own.
  let headings: [String]
  var reports: [Report] = []
  var rows: [RowExpectation] = []

  /// The file and the case, without the headings between.
  var name: String { "\(file): \(headings.last ?? "")" }

  var testDescription: String { "\(file): \(headings.dropFirst().joined(separator: ": "))" }

  /// The comparison of the reports, with their names in its own order.
  func compare(_ comparer: Comparer = Comparer()) -> (comparison: Comparison, names: [String]) {
    let readings = reports.map { report in
      Reader().read(
        Article(
          id: report.name, file: report.name + ".txt", source: Source(name: report.name),
          published: report.published, text: ArticleText(report.text)))
    }
    let comparison = comparer.compare(
      Story(id: "1", title: headings.last ?? "", readings: readings))
    return (comparison, comparison.story.readings.map(\.article.id))
  }
}

/// A Markdown file of cases.
struct MarkdownFile {
  enum Problem: Error, CustomStringConvertible {
    case unreadable(file: String, line: Int, String)

    var description: String {
      switch self {
      case .unreadable(let file, let line, let what): "\(file):\(line): \(what)"
      }
    }
  }

  let cases: [MarkdownCase]

  init(_ text: String, named file: String) throws {
    var cases: [MarkdownCase] = []
    var headings: [String] = []
    var current: MarkdownCase?
    var fence: Fence?
    func problem(_ line: Int, _ what: String) -> Problem {
      .unreadable(file: file, line: line, what)
    }
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let number = place + 1
      if line == "```", let open = fence {
        if case .report(let report) = open { current?.reports.append(report) }
        fence = nil
        continue
      }
      switch fence {
      case .report(var report):
        report.text += (report.text.isEmpty ? "" : "\n") + line
        fence = .report(report)
      case .rows:
        guard !line.isEmpty else { continue }
        guard let row = RowExpectation(line, at: number) else {
          throw problem(number, "no row: \(line)")
        }
        current?.rows.append(row)
      case .other: break
      case nil:
        if line.hasPrefix("#") {
          if let current, !current.reports.isEmpty { cases.append(current) }
          let depth = line.prefix { $0 == "#" }.count
          headings = Array(headings.prefix(depth - 1)) + [String(line.dropFirst(depth + 1))]
          current = MarkdownCase(file: file, headings: headings)
        } else if line.hasPrefix("```") {
          guard let opened = Fence(line.dropFirst(3)) else {
            throw problem(number, "no report, no rows: \(line)")
          }
          fence = opened
        }
      }
    }
    guard fence == nil else { throw problem(0, "the last fence is open") }
    if let current, !current.reports.isEmpty { cases.append(current) }
    self.cases = cases
  }

  private enum Fence {
    case report(MarkdownCase.Report)
    case rows
    case other

    /// What stands behind the three marks: "report a 2018-06-07", "rows".
    init?(_ words: Substring) {
      let words = words.split(separator: " ")
      switch words.first {
      case "report" where words.count == 2:
        self = .report(.init(name: String(words[1]), published: nil))
      case "report" where words.count == 3:
        guard let day = CivilDay(iso8601: String(words[2])) else { return nil }
        self = .report(.init(name: String(words[1]), published: day))
      case "rows" where words.count == 1: self = .rows
      case "text": self = .other
      default: return nil
      }
    }
  }
}

import CrossreadCompare
import CrossreadCore

/// How much of a story a report tells: no more than its articles do, unless it is to be whole. What the
/// articles part in is always in it.
struct ReportExtent {
  /// The numbers of the findings that are told; nil for all.
  private let numbers: Set<Int>?
  let actors: [Actor]
  /// What was left out, in words; nil where nothing was.
  let omission: String?

  /// In bytes of what stands beside the words of a finding, and of a passage: numbers, ids, places.
  private static let besideFinding = 110
  private static let besidePassage = 70
  /// In bytes of what stands before and after the findings, and of a source.
  private static let besideStory = 1000
  private static let besideSource = 250
  private static let besideLine = 25

  init(_ report: StoryReport) {
    let findings = report.findings
    guard !report.isWhole else {
      numbers = nil
      actors = report.comparison.actors
      omission = nil
      return
    }
    var room =
      report.readings.reduce(0) { $0 + $1.text.utf8.count } - Self.besideStory
      - report.readings.count * Self.besideSource
    // Those of whom several speak.
    actors = report.comparison.actors.filter { Set($0.articles).count > 1 }
    room -= actors.reduce(0) {
      $0 + Self.besidePassage + $1.name.utf8.count + report.roles($1).utf8.count
    }
    room -= report.brief.lines.reduce(0) { $0 + $1.text.utf8.count + Self.besideLine }
    var numbers: Set<Int> = []
    for entry in report.sections.flatMap(\.findings) {
      let finding = entry.finding
      room -=
        Self.besideFinding + report.matter(finding).utf8.count + report.reason(finding).utf8.count
        + report.footnotes(finding).reduce(0) { $0 + $1.utf8.count }
        + finding.passages.reduce(0) {
          $0 + Self.besidePassage + report.passage($1).text.utf8.count
        }
      guard room >= 0 || finding.verdict.parts || finding.verdict == .later else { break }
      numbers.insert(entry.number)
    }
    self.numbers = numbers
    let left = findings.count - numbers.count
    let names = report.comparison.actors.count - actors.count
    let parts =
      (left > 0 ? [counted(left, "finding")] : [])
      + (names > 0 ? [counted(names, "actor") + " of one source"] : [])
    omission =
      parts.isEmpty
      ? nil : "Left out for brevity: \(parts.joined(separator: ", ")); --all has everything."
  }

  func includes(_ entry: StoryReport.NumberedFinding) -> Bool {
    numbers?.contains(entry.number) ?? true
  }
}

extension StoryReport {
  var extent: ReportExtent { ReportExtent(self) }
}

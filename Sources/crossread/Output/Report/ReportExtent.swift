import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// How much of a story a report tells: no more than its articles do, unless it is to be whole. What the
/// articles part in is always in it; in a short story that takes the room of the actors, and of the wordings that
/// the brief would quote a second time.
struct ReportExtent {
  /// The numbers of the findings that are told; nil for all.
  private let numbers: Set<Int>?
  let actors: [Actor]
  /// Whether the brief leaves the wordings to the findings that are told below it.
  private let hasShortBrief: Bool
  /// How many answers of the brief are told, by question; all where it is not said.
  private let answers: [Brief.Question: Int]
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
    let all = report.comparison.actors
    guard !report.isWhole else {
      numbers = nil
      actors = all
      hasShortBrief = false
      answers = [:]
      omission = nil
      return
    }
    let brief = report.brief
    var room =
      report.readings.reduce(0) { $0 + $1.text.utf8.count } - Self.besideStory
      - report.readings.count * Self.besideSource
      - brief.lines.reduce(0) { $0 + $1.text.utf8.count + Self.besideLine }
    // What must be told has its room first.
    let entries = report.sections.flatMap(\.findings)
    var numbers: Set<Int> = []
    for entry in entries where entry.finding.mustBeTold {
      room -= Self.length(of: entry.finding, in: report)
      numbers.insert(entry.number)
    }
    hasShortBrief = room < 0
    if hasShortBrief {
      let told = brief.sections.flatMap(\.entries).filter(\.finding.mustBeTold)
      room += told.flatMap(\.accounts).reduce(0) {
        $0 + $1.excerpt.text.utf8.count + Self.besideLine
      }
    }
    // Of the brief, too, what does not part them goes where there is no room for it, but for the first of each answer.
    var answers: [Brief.Question: Int] = [:]
    for section in brief.sections.reversed() where [.alone, .shared].contains(section.question) {
      var entries = section.entries
      while room < 0, entries.count > 1, let last = entries.popLast() {
        room += last.lines.reduce(0) { $0 + $1.text.utf8.count + Self.besideLine }
      }
      if entries.count < section.entries.count { answers[section.question] = entries.count }
    }
    self.answers = answers
    // Those of whom several speak.
    let shared = all.filter { Set($0.articles).count > 1 }
    let length = shared.reduce(0) {
      $0 + Self.besidePassage + $1.name.utf8.count + report.roles($1).utf8.count
    }
    actors = length <= room ? shared : []
    if !actors.isEmpty { room -= length }
    for entry in entries where !entry.finding.mustBeTold {
      room -= Self.length(of: entry.finding, in: report)
      if room < 0 { break }
      numbers.insert(entry.number)
    }
    self.numbers = numbers
    let left = report.findings.count - numbers.count
    let names = all.count - actors.count
    let ofOne = actors.isEmpty ? "" : " of one source"
    let parts =
      (left > 0 ? [counted(left, "finding")] : [])
      + (names > 0 ? [counted(names, "actor") + ofOne] : [])
    omission =
      parts.isEmpty
      ? nil : "Left out for brevity: \(parts.joined(separator: ", ")); --all has everything."
  }

  /// In bytes, of all that is told of a finding.
  private static func length(of finding: Finding, in report: StoryReport) -> Int {
    besideFinding + report.matter(finding).utf8.count + report.reason(finding).utf8.count
      + report.footnotes(finding).reduce(0) { $0 + $1.utf8.count }
      + finding.passages.reduce(0) {
        $0 + besidePassage + report.passage($1).text.utf8.count
      }
  }

  func includes(_ entry: StoryReport.NumberedFinding) -> Bool {
    numbers?.contains(entry.number) ?? true
  }

  /// The answers of a part of the brief, and how many more there are.
  func entries(of section: Brief.Section) -> (told: ArraySlice<Brief.Entry>, omitted: Int) {
    let told = section.entries.prefix(answers[section.question] ?? section.entries.count)
    return (told, section.omitted + section.entries.count - told.count)
  }

  /// The wordings that the brief quotes of an entry.
  func accounts(of entry: Brief.Entry) -> [Brief.Account] {
    hasShortBrief && entry.finding.mustBeTold ? [] : entry.accounts
  }
}

extension Finding {
  /// Whether it is told however little room there is: the articles part, or a person has said something of it.
  fileprivate var mustBeTold: Bool { verdict.parts || verdict == .later || judgement != nil }
}

extension StoryReport {
  var extent: ReportExtent { ReportExtent(self) }
}

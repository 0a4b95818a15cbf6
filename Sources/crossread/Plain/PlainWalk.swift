import CrossreadCompare
import CrossreadCore
import CrossreadTUI
import CrossreadWording

/// A walk through the findings by questions and answers on lines, for screen readers and terminals
/// that cannot move their cursor. What is typed goes in, what is printed comes out.
struct PlainWalk {
  /// What is printed after a line was typed.
  struct Answer: Equatable {
    var text: String
    var ends = false
  }

  private let reports: [StoryReport]
  private var story = 0
  /// The number of the finding that was printed last; 0 before the first.
  private var number = 0

  init(_ comparisons: [Comparison]) { reports = comparisons.map { StoryReport($0) } }

  /// What is printed first.
  var opening: String {
    reports.isEmpty ? "Nothing to compare.\n" : storyText + Self.keys
  }

  /// What stands before the line that is typed.
  var prompt: String {
    guard let report else { return "q quits: " }
    let place = number == 0 ? "start" : "\(number)"
    return "\(place) of \(report.findings.count); n next, ? help, q quit: "
  }

  mutating func take(_ line: String) -> Answer {
    let word = line.split(whereSeparator: \.isWhitespace).first.map { $0.lowercased() } ?? "n"
    switch word {
    case "q", "quit": return Answer(text: "", ends: true)
    case "?", "h", "help": return Answer(text: Self.keys)
    case "n", "next": return step(forward: true)
    case "p", "previous": return step(forward: false)
    case "r", "repeat": return go(to: max(1, number))
    case "d", "divergence":
      let next = report?.findings.first { $0.number > number && $0.finding.verdict.parts }
      guard let next else { return Answer(text: "No difference comes after this one.\n") }
      return go(to: next.number)
    case "l", "list": return Answer(text: list)
    case "s", "story": return nextStory()
    default:
      guard let number = Int(word) else {
        return Answer(text: "\(SafeText.line(word)) means nothing here.\n\(Self.keys)")
      }
      return go(to: number)
    }
  }

  static let keys = """
    Enter or n: the next finding. p: the previous one. A number: that finding. d: the next \
    difference. r: say it again. l: list all. s: the next story. q: quit.

    """

  private var report: StoryReport? { reports.indices.contains(story) ? reports[story] : nil }

  private mutating func step(forward: Bool) -> Answer {
    let numbers = report?.findings.map(\.number) ?? []
    let next = forward ? numbers.first { $0 > number } : numbers.last { $0 < number }
    return go(to: next ?? (forward ? (numbers.last ?? 0) + 1 : 0))
  }

  private mutating func go(to wanted: Int) -> Answer {
    guard let report, let last = report.findings.last?.number else {
      return Answer(text: "There are no findings.\n")
    }
    guard let entry = report.findings.first(where: { $0.number == wanted }) else {
      return Answer(
        text: wanted < 1
          ? "This is the start.\n"
          : wanted < last
            ? "Finding \(wanted) is not shown.\n" : "The last finding is number \(last).\n")
    }
    number = wanted
    return Answer(text: "\(report.verdict(entry.finding)). \(report.lines(of: entry.finding))")
  }

  private mutating func nextStory() -> Answer {
    guard reports.count > 1 else { return Answer(text: "There is one story.\n") }
    story = (story + 1) % reports.count
    number = 0
    return Answer(text: storyText)
  }

  /// The story and its sources.
  private var storyText: String {
    guard let report else { return "" }
    var lines = PlainLines()
    lines.add("\(StoryReport.place(story, of: reports.count)): \(report.title)")
    lines.add(report.summary)
    for (number, reading) in report.readings.enumerated() {
      let article = reading.article
      let published = article.published.map { ", \($0)" } ?? ""
      lines.add("\(report.letter(number)) is \(Wording.source(of: article))\(published)")
    }
    return lines.text
  }

  private var list: String {
    guard let report else { return "" }
    var lines = PlainLines()
    for section in report.sections {
      lines.add("\(section.title): \(section.findings.count)")
      for entry in section.findings {
        let finding = entry.finding
        lines.add(
          "\(entry.number). \(report.kind(finding)), \(report.matter(finding)), "
            + report.letters(finding.articles))
      }
    }
    return lines.text
  }
}

extension StoryReport {
  /// "They diverge", "They tell it differently", "Only A has it".
  fileprivate func verdict(_ finding: Finding) -> String {
    switch finding.verdict {
    case .diverge: "They diverge"
    case .toldDifferently: "They tell it differently"
    case .later: "One account is later"
    case .unclear: "They may say the same, or not"
    case .agree: "They agree"
    case .alone: "Only \(letters(finding.articles)) has it"
    }
  }
}

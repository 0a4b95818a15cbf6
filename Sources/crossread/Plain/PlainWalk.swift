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

  private var reports: [StoryReport]
  private var story = 0
  /// The number of the finding that was printed last; 0 before the first.
  private var number = 0
  /// What is searched for, and what the findings are narrowed by, as they were typed.
  private var words = ""
  private var filter = ""
  private var passes: @Sendable (Finding) -> Bool = { _ in true }
  private let columns: Int
  private let showsAll: Bool
  /// Keeps what the person says; gives what went wrong in words.
  private let save: Service<@Sendable (Finding, Comparison) -> String?>

  init(
    _ comparisons: [Comparison], columns: Int = 80, showsAll: Bool = false,
    saving save: Service<@Sendable (Finding, Comparison) -> String?> = .off(missingService)
  ) {
    reports = comparisons.map { StoryReport($0) }
    self.columns = max(20, columns)
    self.showsAll = showsAll
    self.save = save
  }

  /// What is printed first.
  var opening: String {
    reports.isEmpty ? "Nothing to compare.\n" : wrapped(storyText) + Self.keys
  }

  /// What stands before the line that is typed.
  var prompt: String {
    guard let report else { return "q quits: " }
    let place = number == 0 ? "start" : "\(number)"
    let narrowed = filter.isEmpty ? "" : " (\(SafeText.line(filter)))"
    return "\(place) of \(report.findings.count)\(narrowed); n next, ? help, q quit: "
  }

  mutating func take(_ line: String) -> Answer {
    var answer = answer(to: line)
    answer.text = wrapped(answer.text)
    return answer
  }

  private mutating func answer(to line: String) -> Answer {
    let line = line.singleLine
    if line.hasPrefix("/") { return search(String(line.dropFirst()).singleLine) }
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    let word = parts.first?.lowercased() ?? "n"
    switch word {
    case "q", "quit": return Answer(text: "", ends: true)
    case "?", "h", "help": return Answer(text: Self.keys)
    case "n", "next": return step(forward: true)
    case "p", "previous": return step(forward: false)
    case "r", "repeat": return go(to: max(1, number))
    case "d", "divergence":
      let next = shown.first { $0.number > number && $0.finding.verdict.parts }
      guard let next else { return Answer(text: "No difference comes after this one.\n") }
      return go(to: next.number)
    case "l", "list": return Answer(text: list)
    case "b", "brief": return Answer(text: brief)
    case "f", "filter": return narrow(rest)
    case "v", "verdict": return judge(rest)
    case "a", "note": return says { $0.note = rest }
    case "m", "bookmark": return says { $0.isBookmarked.toggle() }
    case "o", "open": return Answer(text: article(rest))
    case "s", "story": return goToStory(rest)
    case "stories": return Answer(text: stories)
    default:
      guard rest.isEmpty, let number = Int(word) else {
        return Answer(text: "\(SafeText.line(word)) means nothing here.\n\(Self.keys)")
      }
      return go(to: number)
    }
  }

  static let keys = """
    Enter or n: the next finding. p: the previous one. A number: that finding.
    d: the next difference. r: say it again. l: list all. b: the brief.
    /words: the next finding with them; / alone: once more.
    f kind:quote against:A speaker:lee mine …: only such findings; f alone: all.
    v same, different, irrelevant or none: your verdict. a words: a note of yours;
    a alone takes it away. m: mark it, or take the mark away.
    o A: article A in full; o alone: the article of this finding.
    s: the next story. s and a number: that story. stories: list them. q: quit.

    """

  private func wrapped(_ text: String) -> String {
    WrappedText.wrapped(text, columns: columns)
  }

  private var report: StoryReport? { reports.indices.contains(story) ? reports[story] : nil }

  /// The findings that the filter leaves, by number.
  private var shown: [StoryReport.NumberedFinding] {
    report?.findings.filter { passes($0.finding) } ?? []
  }

  private var current: StoryReport.NumberedFinding? {
    report?.findings.first { $0.number == number }
  }

  // MARK: Moving

  private mutating func step(forward: Bool) -> Answer {
    let numbers = shown.map(\.number)
    let next = forward ? numbers.first { $0 > number } : numbers.last { $0 < number }
    guard next == nil, let last = numbers.last else { return go(to: next ?? 0) }
    return Answer(
      text: forward ? "The last finding is number \(last).\n" : "This is the start.\n")
  }

  private mutating func go(to wanted: Int) -> Answer {
    guard let report, let last = shown.last?.number else {
      return Answer(
        text: filter.isEmpty
          ? "There are no findings.\n" : "No finding passes \(filter); f alone shows all.\n")
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

  private mutating func goToStory(_ text: String) -> Answer {
    if text.isEmpty, reports.count < 2 { return Answer(text: "There is one story.\n") }
    let wanted = text.isEmpty ? (story + 1) % reports.count : (Int(text) ?? 0) - 1
    guard reports.indices.contains(wanted) else {
      return Answer(text: "There are \(counted(reports.count, "story")).\n")
    }
    story = wanted
    number = 0
    // Actors and articles are others there.
    (filter, passes) = ("", { _ in true })
    return Answer(text: storyText)
  }

  // MARK: Narrowing

  private mutating func search(_ text: String) -> Answer {
    if !text.isEmpty { words = text.lowercased() }
    guard let report, !words.isEmpty else { return Answer(text: "Search for what? /words\n") }
    let all = shown
    let order = all.filter { $0.number > number } + all.filter { $0.number <= number }
    let found = order.first { report.lines(of: $0.finding).lowercased().contains(words) }
    if let found {
      let wraps = found.number <= number
      var answer = go(to: found.number)
      if wraps { answer.text = "On from the start. " + answer.text }
      return answer
    }
    let letters = report.readings.indices.filter { place in
      let text = report.readings[place].text
      return text[text.span].lowercased().contains(words)
    }
    return Answer(
      text: letters.isEmpty
        ? "Not found: \(words)\n"
        : "No finding has these words; they stand in \(report.letters(Array(letters))): o "
          + "\(report.letter(letters[0])) reads it.\n")
  }

  private mutating func narrow(_ text: String) -> Answer {
    guard let report else { return Answer(text: "There are no findings.\n") }
    switch FindingFilter.passing(text, in: report.comparison, all: showsAll) {
    case .failure(let problem): return Answer(text: "\(SafeText.line(problem.words))\n")
    case .success(let passing):
      filter = text
      passes = passing
      if text.isEmpty { passes = { _ in true } }
      number = 0
      guard let first = shown.first else {
        return Answer(text: "No finding passes \(SafeText.line(text)); f alone shows all.\n")
      }
      var answer = go(to: first.number)
      answer.text = "\(counted(shown.count, "finding")).\n" + answer.text
      return answer
    }
  }

  // MARK: What the person says

  private mutating func judge(_ text: String) -> Answer {
    let verdict = Judgement.Verdict(rawValue: text.lowercased())
    guard verdict != nil || text.lowercased() == "none" else {
      return Answer(text: "A verdict is same, different, irrelevant or none.\n")
    }
    if current?.finding.verdict == .alone, verdict == .same || verdict == .different {
      return Answer(text: "Only one source has it: there is nothing to compare.\n")
    }
    return says { $0.verdict = verdict }
  }

  private mutating func says(_ change: (inout Judgement) -> Void) -> Answer {
    guard let report, let entry = current else { return Answer(text: "Choose a finding first.\n") }
    guard case .on(let keep) = save else {
      return Answer(text: "Not kept: \(save.refusal ?? missingService).\n")
    }
    var judgement = entry.finding.judgement ?? Judgement()
    change(&judgement)
    let judged = entry.finding.judged(judgement)
    let comparison = report.comparison.replacing(judged)
    if let problem = keep(judged, comparison) { return Answer(text: "Not kept: \(problem).\n") }
    reports[story] = StoryReport(comparison)
    return go(to: number)
  }

  // MARK: Texts

  private var brief: String {
    guard let report else { return "There are no findings.\n" }
    return report.brief.lines.flatMap { line in
      BriefRows.rows(
        of: line, columns: columns, .unicode, number: line.finding.flatMap(report.number))
    }.map { $0 + "\n" }.joined()
  }

  /// An article in full, by its letter.
  private func article(_ letter: String) -> String {
    guard let report else { return "There are no articles.\n" }
    let place =
      letter.isEmpty
      ? current?.finding.articles.first ?? 0
      : report.readings.indices.first { report.letter($0) == letter.uppercased() }
    guard let place, report.readings.indices.contains(place) else {
      return "There is no article \(SafeText.line(letter)).\n"
    }
    let reading = report.readings[place]
    var lines = PlainLines()
    lines.add("\(report.letter(place)) is \(Wording.source(of: reading.article))")
    if let title = reading.article.title { lines.add(title) }
    let text = reading.text
    for paragraph in text[text.span].split(separator: "\n") { lines.add(String(paragraph)) }
    return lines.text
  }

  private var stories: String {
    var lines = PlainLines()
    for (number, report) in reports.enumerated() {
      let days = report.readings.compactMap(\.article.published).min().map { ", \($0)" } ?? ""
      lines.add(
        "\(number + 1). \(report.title), \(counted(report.readings.count, "source"))\(days)"
          + (number == story ? " (this one)" : ""))
    }
    return lines.text
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
      let findings = section.findings.filter { passes($0.finding) }
      guard !findings.isEmpty else { continue }
      lines.add("\(section.title): \(findings.count)")
      for entry in findings {
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

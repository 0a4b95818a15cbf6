import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// Comparisons as numbered lines, without boxes or colours, for people, pipes and screen readers.
struct ComparisonText {
  /// Hands on the lines, some stories at a time.
  static func write(_ comparisons: some Collection<Comparison>, to output: (String) -> Void) {
    var lines = PlainLines()
    for (number, comparison) in comparisons.enumerated() {
      lines.addGap()
      let place = StoryReport.place(number, of: comparisons.count)
      StoryText(report: StoryReport(comparison)).add(to: &lines, place: place)
      if lines.text.utf8.count >= piece { output(lines.take()) }
    }
    output(lines.take())
  }

  /// Bytes from which on what was written is handed on.
  private static let piece = 1 << 18
}

private struct StoryText {
  let report: StoryReport

  func add(to lines: inout PlainLines, place: String) {
    lines.add("\(place): \(report.title)")
    lines.add(report.summary)
    lines.addGap()
    for (number, reading) in report.readings.enumerated() {
      let article = reading.article
      let published = article.published.map { ", \($0)" } ?? ""
      let title = article.title.map { ": \($0)" } ?? ""
      lines.add(
        "\(report.letter(number)) is \(Wording.source(of: article))\(published)\(title) (\(article.file))"
      )
    }
    for section in report.sections {
      lines.addGap()
      lines.add("\(section.title): \(section.findings.count)")
      for entry in section.findings { report.add(entry.finding, number: entry.number, &lines) }
    }
    addActors(&lines)
  }

  private func addActors(_ lines: inout PlainLines) {
    let actors = report.comparison.actors
    guard !actors.isEmpty else { return }
    lines.addGap()
    lines.add("Actors: \(actors.count)")
    for (number, actor) in actors.enumerated() {
      let articles = report.letters(actor.articles)
      var line = "\(number + 1). \(actor.name), \(actor.kind.rawValue), in \(articles)"
      let roles = actor.roles.map(\.text)
      if !roles.isEmpty { line += "; \(roles.joined(separator: "; "))" }
      lines.add(line)
    }
  }
}

extension StoryReport {
  /// One finding by itself.
  func lines(of finding: Finding) -> String {
    var lines = PlainLines()
    let entry = findings.first { $0.finding.id == finding.id }
    add(finding, number: entry?.number, &lines)
    return lines.text
  }

  /// Why one finding is what it is.
  func lines(of explanation: MatchExplanation, of finding: Finding) -> String {
    var lines = PlainLines()
    let number = findings.first { $0.finding.id == finding.id }?.number
    lines.add(heading(finding, number: number))
    for line in Wording.lines(of: explanation, of: finding, in: comparison) {
      lines.add(String(repeating: "  ", count: line.indent + 1) + line.text)
    }
    return lines.text
  }

  private func heading(_ finding: Finding, number: Int?) -> String {
    var heading = "\(kind(finding)), \(matter(finding)) (\(Wording.sureness(of: finding)))"
    // Enough of the id to name the finding in crossread judge.
    if !finding.id.isEmpty { heading += " [\(finding.id.prefix(8))]" }
    return number.map { "\($0). \(heading)" } ?? heading
  }

  /// The words of a passage; of a figure or a date the sentence that first has it, with it marked: "a fire
  /// has burned *8,600 hectares* of forest".
  private func told(_ passage: Finding.Passage, of finding: Finding) -> String {
    guard [.figure, .date].contains(finding.kind), let first = passage.spans.first else {
      return words(passage)
    }
    let one = Finding.Passage(article: passage.article, spans: [first], label: passage.label)
    return self.passage(one).pieces.map { piece in
      piece.role == .context ? piece.text : "*\(piece.text)*"
    }.joined()
  }

  fileprivate func add(_ finding: Finding, number: Int?, _ lines: inout PlainLines) {
    lines.add(heading(finding, number: number))
    let reason = reason(finding)
    if !reason.isEmpty { lines.add("   Why: \(reason)") }
    for passage in finding.passages {
      lines.add("   \(letter(passage.article)): \(told(passage, of: finding))")
    }
    for line in footnotes(finding) { lines.add("   \(line)") }
  }
}

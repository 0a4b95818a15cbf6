import CrossreadCompare
import CrossreadCore

/// Comparisons as numbered lines, without boxes or colours, for people, pipes and screen readers.
struct ComparisonText: CustomStringConvertible {
  private let comparisons: [Comparison]
  private let includesDoubtful: Bool

  init(_ comparisons: [Comparison], includesDoubtful: Bool) {
    self.comparisons = comparisons
    self.includesDoubtful = includesDoubtful
  }

  var description: String {
    var lines = PlainLines()
    for (number, comparison) in comparisons.enumerated() {
      lines.addGap()
      let place = comparisons.count > 1 ? "Story \(number + 1) of \(comparisons.count)" : "Story"
      StoryText(comparison: comparison, includesDoubtful: includesDoubtful)
        .add(to: &lines, place: place)
    }
    return lines.text
  }
}

private struct StoryText {
  let comparison: Comparison
  let includesDoubtful: Bool

  func add(to lines: inout PlainLines, place: String) {
    let readings = comparison.story.readings
    let findings = comparison.findings.filter(isShown)
    let alone = comparison.alone.filter(isShown)
    let diverging = findings.filter { $0.verdict == .diverge }
    let agreeing = findings.filter { $0.verdict == .agree }
    lines.add("\(place): \(comparison.story.title)")
    lines.add(
      "\(counted(readings.count, "source")), \(counted(comparison.actors.count, "actor")), "
        + "\(diverging.count) diverge, \(agreeing.count) agree, \(alone.count) alone")
    lines.addGap()
    for (number, reading) in readings.enumerated() {
      let article = reading.article
      let published = article.published.map { ", \($0)" } ?? ""
      let title = article.title.map { ": \($0)" } ?? ""
      lines.add("\(letter(number)) is \(article.source.name)\(published)\(title) (\(article.file))")
    }
    var number = 0
    addSection("Diverge", diverging, &number, &lines)
    addSection("Agree", agreeing, &number, &lines)
    for article in readings.indices {
      addSection(
        "Only \(letter(article)) has", alone.filter { $0.articles == [article] }, &number, &lines)
    }
    addActors(&lines)
  }

  private func isShown(_ finding: Finding) -> Bool {
    includesDoubtful || finding.confidence > .low
  }

  private func letter(_ article: Int) -> String { Comparison.letter(ofArticle: article) }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func addSection(
    _ title: String, _ findings: [Finding], _ number: inout Int, _ lines: inout PlainLines
  ) {
    guard !findings.isEmpty else { return }
    lines.addGap()
    lines.add("\(title): \(findings.count)")
    for finding in findings {
      number += 1
      add(finding, number, &lines)
    }
  }

  private func add(_ finding: Finding, _ number: Int, _ lines: inout PlainLines) {
    var heading = "\(number). \(finding.kind.rawValue.capitalized)"
    if let relation = finding.relation { heading += ", \(relation.rawValue)" }
    if finding.kind == .quote {
      heading += ", \(finding.speaker.map { comparison.actors[$0].name } ?? "speaker unknown")"
    } else {
      heading += ", \(finding.what)"
    }
    if finding.confidence == .low { heading += " (doubtful)" }
    lines.add(heading)
    if !finding.why.isEmpty { lines.add("   Why: \(finding.why)") }
    for passage in finding.passages {
      let text = comparison.story.readings[passage.article].text
      let words = passage.spans.map { text[$0] }.joined(separator: " … ")
      lines.add("   \(letter(passage.article)): \(words)")
    }
    if finding.verdict == .agree || !finding.origins.isEmpty { lines.add("   \(rest(finding))") }
    for reason in finding.dependence { lines.add("   Not independent: \(reason)") }
  }

  /// On whom it rests: "1 independent origin; credited: Le Monde".
  private func rest(_ finding: Finding) -> String {
    let count = counted(finding.independent, "independent origin")
    return finding.origins.isEmpty
      ? count : "\(count); credited: \(finding.origins.joined(separator: ", "))"
  }

  private func addActors(_ lines: inout PlainLines) {
    guard !comparison.actors.isEmpty else { return }
    lines.addGap()
    lines.add("Actors: \(comparison.actors.count)")
    for (number, actor) in comparison.actors.enumerated() {
      let articles = actor.articles.map(letter).joined(separator: ", ")
      var line = "\(number + 1). \(actor.name), \(actor.kind.rawValue), in \(articles)"
      let roles = actor.roles.map(\.text)
      if !roles.isEmpty { line += "; \(roles.joined(separator: "; "))" }
      lines.add(line)
    }
  }
}

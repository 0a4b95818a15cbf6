import CrossreadCompare
import CrossreadCore
import CrossreadTUI
import CrossreadWording

/// A story compared, in the order in which a person reads it: what diverges, what is told
/// differently, what a later account replaces, what agrees, what only one source has. Every form
/// for people is made from it, so that all of them number their findings alike.
struct StoryReport {
  /// Findings of one verdict; of those that stand alone, the ones of one article.
  struct Section {
    let verdict: Finding.Verdict
    /// "Diverge", "Told differently", "Only A has".
    let title: String
    let findings: [NumberedFinding]
  }

  struct NumberedFinding {
    /// From one. Where rows are left out, their numbers are.
    let number: Int
    let finding: Finding
  }

  let comparison: Comparison
  /// Whether all is to be told: whole passages, and rows for which a report would be longer than its
  /// articles.
  let isWhole: Bool
  /// Sections without findings are left out, and so are findings that say a part of what another
  /// says.
  let sections: [Section]
  private let spans: [CodePointIndex]

  /// Takes findings as they are: what is not to be shown is not in `comparison`.
  init(_ comparison: Comparison, whole isWhole: Bool = false) {
    self.comparison = comparison
    self.isWhole = isWhole
    spans = comparison.story.readings.map { CodePointIndex($0.normalized) }
    let numbers = Self.numbers(of: comparison)
    var sections: [Section] = []
    func add(_ verdict: Finding.Verdict, _ title: String, _ findings: [Finding]) {
      guard !findings.isEmpty else { return }
      let numbered = findings.map {
        NumberedFinding(number: numbers[Key($0)] ?? 0, finding: $0)
      }
      sections.append(
        Section(
          verdict: verdict, title: title, findings: numbered.sorted { $0.number < $1.number }))
    }
    let rows = comparison.rows
    for verdict in Finding.Verdict.inReadingOrder where verdict != .alone {
      let name = Wording.name(of: verdict)
      add(
        verdict, name.prefix(1).uppercased() + name.dropFirst(),
        rows.filter { $0.verdict == verdict })
    }
    let alone = Dictionary(
      grouping: comparison.alone.lazy.filter { $0.partOf == nil }, by: \.articles)
    for article in comparison.story.readings.indices {
      add(
        .alone, "Only \(Comparison.letter(ofArticle: article)) has", alone[[article]] ?? [])
    }
    self.sections = sections
  }

  /// What tells a finding from the others of its story.
  private struct Key: Hashable {
    let id: String
    let passages: [Finding.Passage]

    init(_ finding: Finding) {
      id = finding.id
      passages = finding.passages
    }
  }

  /// The numbers of the rows: by the verdicts that were found, so that nothing that a person says, and
  /// nothing that is left out, gives another row the number. What is unclear has the last.
  private static func numbers(of comparison: Comparison) -> [Key: Int] {
    let rows = comparison.everything.filter { $0.partOf == nil }
    let verdicts = Finding.Verdict.inReadingOrder.filter { $0 != .unclear } + [.unclear]
    let sorted = verdicts.flatMap { verdict in
      let those = rows.filter { ($0.overruled ?? $0.verdict) == verdict }
      guard verdict == .alone else { return those }
      return comparison.story.readings.indices.flatMap { article in
        those.filter { $0.articles == [article] }
      }
    }
    return Dictionary(
      sorted.enumerated().map { (Key($0.element), $0.offset + 1) },
      uniquingKeysWith: { first, _ in first })
  }

  var readings: [Reading] { comparison.story.readings }
  var title: String { comparison.story.title }
  var brief: Brief { Brief(comparison) }
  /// All of them, by number.
  var findings: [NumberedFinding] { sections.flatMap(\.findings).sorted { $0.number < $1.number } }

  /// The number of a finding; nil where it is no row.
  func number(of finding: Finding) -> Int? {
    findings.first { $0.finding.id == finding.id && $0.finding.passages == finding.passages }?
      .number
  }

  /// The findings that say a part of what another says, by the id of that.
  var parts: [(whole: String, part: Finding)] {
    (comparison.findings + comparison.alone).compactMap { finding in
      finding.partOf.map { ($0, finding) }
    }
  }

  /// "Story", or "Story 2 of 5".
  static func place(_ number: Int, of count: Int) -> String {
    count > 1 ? "Story \(number + 1) of \(count)" : "Story"
  }

  /// "2 sources, 27 actors, 1 diverge, 2 told differently, 0 later, 8 agree, 12 alone; 1 hidden as
  /// irrelevant". What may be the same and may not is not counted.
  var summary: String {
    let counts = Finding.Verdict.inReadingOrder.filter { $0 != .unclear }.map { verdict in
      let count = sections.filter { $0.verdict == verdict }.reduce(0) { $0 + $1.findings.count }
      return "\(count) \(Wording.name(of: verdict))"
    }
    let hidden = comparison.irrelevantCount
    return "\(counted(readings.count, "source")), \(counted(comparison.actors.count, "actor")), "
      + counts.joined(separator: ", ") + (hidden > 0 ? "; \(hidden) hidden as irrelevant" : "")
  }

  func letter(_ article: Int) -> String { Comparison.letter(ofArticle: article) }

  /// "A, B" for some articles.
  func letters(_ articles: [Int]) -> String { articles.map(letter).joined(separator: ", ") }

  // MARK: - A finding in words

  /// "Quote, trimmed".
  func kind(_ finding: Finding) -> String {
    finding.kind.rawValue.capitalized + (finding.relation.map { ", \($0.rawValue)" } ?? "")
  }

  /// What it is about: of a quote who said it, or "speaker unknown", and what.
  func matter(_ finding: Finding) -> String {
    guard finding.kind == .quote else { return finding.what }
    let words = "“\(Self.shortened(finding.what))”"
    if finding.differences.contains(where: { $0.kind == .participant }) {
      return "who said \(words)"
    }
    return "\(speaker(finding) ?? "speaker unknown"): \(words)"
  }

  /// The first sentences of a quotation, or what a mark closes: what all have of it stands below.
  private static func shortened(_ words: String) -> String {
    guard words.count > longestMatter else { return words }
    let cut = words.prefix(longestMatter)
    for (marks, least) in [(".?!", 60), (";:—–", 120), (",", 200), (" ", 0)] {
      if let place = cut.lastIndex(where: marks.contains),
        cut.distance(from: cut.startIndex, to: place) >= least
      {
        return (marks == " " ? cut[..<place] : cut[...place]) + " …"
      }
    }
    return cut + "…"
  }

  /// In characters.
  private static let longestMatter = 280

  /// Why it is what it is; empty where there is nothing to say.
  func reason(_ finding: Finding) -> String { Wording.reason(of: finding, in: comparison) }

  /// Of a quote: the name of who said it; nil where unknown.
  func speaker(_ finding: Finding) -> String? {
    finding.kind == .quote ? comparison.speaker(of: finding) : nil
  }

  /// On whom it rests: "1 independent origin; credited: Le Monde"; nil where nothing is known
  /// that is worth saying.
  func basis(_ finding: Finding) -> String? {
    guard finding.verdict == .agree || !finding.origins.isEmpty else { return nil }
    let count = counted(finding.independent, "independent origin")
    return finding.origins.isEmpty
      ? count : "\(count); credited: \(finding.origins.joined(separator: ", "))"
  }

  /// The articles that are silent on what several others have.
  func silent(_ finding: Finding) -> [Int] {
    finding.silent(among: readings.count)
  }

  /// "Quote, trimmed · agree · medium confidence · finding c6e58c834e97d089".
  func kindInFull(_ finding: Finding) -> String {
    var parts = [kind(finding), Wording.name(of: finding.verdict), Wording.sureness(of: finding)]
    if !finding.id.isEmpty { parts.append("finding \(finding.id)") }
    return parts.joined(separator: " · ")
  }

  /// "Judged same (found: diverge); bookmarked; note: asked the ministry"; nil where nobody has
  /// said anything.
  func judgement(_ finding: Finding) -> String? {
    guard let judgement = finding.judgement else { return nil }
    var parts: [String] = []
    if let verdict = judgement.verdict {
      let found = finding.overruled.map { " (found: \(Wording.name(of: $0)))" } ?? ""
      parts.append("judged \(verdict.rawValue) by a person\(found)")
    }
    if judgement.isBookmarked { parts.append("bookmarked") }
    if !judgement.note.isEmpty { parts.append("note: \(judgement.note)") }
    let line = parts.joined(separator: "; ")
    return line.prefix(1).uppercased() + line.dropFirst()
  }

  /// What is to be said below the passages, one line each.
  func footnotes(_ finding: Finding) -> [String] {
    var lines = [judgement(finding), basis(finding)].compactMap { $0 }
    lines += finding.dependence.map { "Not independent: \($0)" }
    let silent = silent(finding)
    if !silent.isEmpty { lines.append("Silent: \(letters(silent))") }
    return lines
  }

  /// "former contractor (A); former NSA contractor (B, C)".
  func roles(_ actor: Actor) -> String {
    actor.roles.map { "\($0.text) (\(letters($0.articles)))" }.joined(separator: "; ")
  }

  // MARK: - Where it stands

  /// "article 9891adebdb6ae157, 120–164".
  func place(_ passage: Finding.Passage) -> String {
    let places = offsets(passage).map { "\($0.lowerBound)–\($0.upperBound)" }
    return "article \(readings[passage.article].article.id), \(places.joined(separator: ", "))"
  }

  func passage(_ passage: Finding.Passage) -> Excerpt {
    Excerpt(passage, in: readings[passage.article], isWhole ? .whole : .sentence)
  }

  /// The words of a passage, its parts joined.
  func words(_ passage: Finding.Passage) -> String {
    passage.words(in: readings[passage.article].text)
  }

  /// The spans of a passage in code points, as docs/json.md counts them.
  func offsets(_ passage: Finding.Passage) -> [Range<Int>] {
    let index = spans[passage.article]
    return passage.spans.map(index.codePoints)
  }
}

import CrossreadCompare
import CrossreadCore

/// A comparison made ready for browsing: what is worked out once for a story, so that no key has
/// to wait for it.
struct StoryModel: Sendable {
  private(set) var comparison: Comparison
  /// The letter of each article.
  let letters: [String]
  let layouts: [ArticleLayout]
  /// What several articles have, then what one has alone.
  private(set) var findings: [Finding]
  /// Places in `findings`, divergences first, then agreements, then what stands alone.
  private(set) var quotes: [Int]
  private(set) var facts: [Int]
  /// How many findings there are of each verdict.
  private(set) var verdicts: [Finding.Verdict: Int]
  /// For each article: the findings in which it departs from others, and those it has alone.
  private(set) var divergences: [Int]
  private(set) var solitary: [Int]
  /// For each actor, how many quotes are theirs.
  let quotesBySpeaker: [Int]
  /// The widest of the speakers' names and of what facts are about, for the columns of the lists.
  let speakerWidth: Column
  let matterWidth: Column

  init(_ comparison: Comparison) {
    self.comparison = comparison
    let articles = comparison.story.readings.indices
    let actors = comparison.actors
    letters = articles.map(Comparison.letter(ofArticle:))
    layouts = comparison.story.readings.map { ArticleLayout($0.text) }
    // Passages of articles that are not there would have no text; a comparison that was not made
    // here must not be able to crash the view.
    let findings = (comparison.findings + comparison.alone).filter { finding in
      finding.passages.allSatisfy { articles.contains($0.article) }
        && !finding.passages.isEmpty
    }
    let quotes = Self.places(findings) { $0 == .quote }
    let facts = Self.places(findings) { $0 != .quote }
    var quotesBySpeaker = Array(repeating: 0, count: actors.count)
    for finding in findings {
      if finding.kind == .quote, let speaker = finding.speaker, actors.indices.contains(speaker) {
        quotesBySpeaker[speaker] += 1
      }
    }
    func columns(_ text: String) -> Column { GraphemeWidth.columns(of: SafeText.line(text)) }
    let speakers = quotes.prefix(500).map {
      columns(comparison.speaker(of: findings[$0]) ?? "unknown")
    }
    speakerWidth = min(24, speakers.max() ?? 0)
    matterWidth = min(30, facts.prefix(500).map { columns(findings[$0].what) }.max() ?? 0)
    self.findings = findings
    self.quotes = quotes
    self.facts = facts
    self.quotesBySpeaker = quotesBySpeaker
    verdicts = [:]
    divergences = []
    solitary = []
    count()
  }

  private static func places(
    _ findings: [Finding], _ belongs: (Finding.Kind) -> Bool
  ) -> [Int] {
    let places = findings.indices.filter { belongs(findings[$0].kind) }
    return [.diverge, .agree, .alone].flatMap { (verdict: Finding.Verdict) in
      places.filter { findings[$0].verdict == verdict }
    }
  }

  private mutating func count() {
    verdicts = findings.reduce(into: [:]) { $0[$1.verdict, default: 0] += 1 }
    divergences = Array(repeating: 0, count: readings.count)
    solitary = divergences
    for finding in findings {
      for article in finding.articles {
        if finding.verdict == .diverge { divergences[article] += 1 }
        if finding.verdict == .alone { solitary[article] += 1 }
      }
    }
  }

  /// Puts in what a person says of a finding, everywhere; nil takes it away.
  mutating func judge(_ place: Int, _ judgement: Judgement?) {
    guard findings.indices.contains(place) else { return }
    let judged = findings[place].judged(judgement ?? Judgement())
    findings[place] = judged
    comparison = comparison.replacing(judged)
    quotes = Self.places(findings) { $0 == .quote }
    facts = Self.places(findings) { $0 != .quote }
    count()
  }

  var diverges: Bool { (verdicts[.diverge] ?? 0) > 0 }

  /// Whether a person has said something of any finding.
  var hasJudgements: Bool { findings.contains { $0.judgement != nil } }

  var readings: [Reading] { comparison.story.readings }
  var actors: [Actor] { comparison.actors }
  /// The earliest day on which an article of it was published.
  var day: CivilDay? { readings.compactMap(\.article.published).min() }
  var title: String {
    let title = comparison.story.title
    return title.isEmpty ? "Untitled story" : title
  }

  /// What a search among the stories looks through.
  var searchText: String {
    let articles = readings.map(\.article)
    return ([title] + articles.map { $0.title ?? "" } + articles.map(\.source.name))
      .joined(separator: "\n")
  }

  /// The letters of some articles as one word: "AB".
  func letters(of articles: [Int]) -> String {
    let names = articles.map { letters.indices.contains($0) ? letters[$0] : "?" }
    return names.joined(separator: names.contains { $0.count > 1 } ? "," : "")
  }

  /// The letters of the articles that do not have it.
  func silent(in finding: Finding) -> [Int] {
    let present = Set(finding.articles)
    return readings.indices.filter { !present.contains($0) }
  }

  /// The words of a passage, its parts joined.
  func words(of passage: Finding.Passage) -> String {
    passage.words(in: readings[passage.article].text)
  }

  /// Where an article mentions an actor.
  func mentions(of actor: Actor, inArticle article: Int) -> [Span] {
    let reading = readings[article]
    return actor.entities.filter { $0.article == article }.flatMap { reference -> [Span] in
      guard reading.entities.indices.contains(reference.entity) else { return [] }
      return reading.entities[reference.entity].mentions.compactMap {
        reading.mentions.indices.contains($0) ? reading.mentions[$0].span : nil
      }
    }.sorted()
  }
}

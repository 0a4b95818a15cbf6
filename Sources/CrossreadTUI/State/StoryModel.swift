import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// A comparison made ready for browsing: what is worked out once for a story, so that no key has
/// to wait for it.
struct StoryModel: Sendable {
  private(set) var comparison: Comparison
  /// Of a story of a library, which is compared when it is opened: what its list shows of it.
  private(set) var summary: StorySummary?
  /// The letter of each article.
  let letters: [String]
  let layouts: [ArticleLayout]
  /// What several articles have, then what one has alone.
  private(set) var findings: [Finding]
  /// Places in `findings` of those that are rows, in reading order: what says a part of what
  /// another finding says is marked in the articles and stands in no list.
  private(set) var quotes: [Int]
  private(set) var facts: [Int]
  /// How many rows there are of each verdict that are shown at the start; what is unclear is not counted.
  private(set) var verdicts: [Finding.Verdict: Int]
  /// Of how many rows it cannot be told whether they are of one thing.
  private(set) var unclearCount = 0
  /// How many rows of a list are shown at the start.
  private(set) var shownCounts: [Pane: Int] = [:]
  /// For each article: the rows in which it cannot be right together with others, those that
  /// others tell differently, and those it has alone.
  private(set) var divergences: [Int]
  private(set) var tellings: [Int]
  private(set) var solitary: [Int]
  /// For each actor, how many quotes are theirs.
  let quotesBySpeaker: [Int]
  /// The widest of the speakers' names and of what facts are about, for the columns of the lists.
  let speakerWidth: Column
  let matterWidth: Column

  init(_ comparison: Comparison, _ summary: StorySummary? = nil) {
    self.comparison = comparison
    self.summary = summary
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
    for finding in findings where finding.partOf == nil && finding.isShownByDefault {
      if finding.kind == .quote, let speaker = finding.speaker, actors.indices.contains(speaker) {
        quotesBySpeaker[speaker] += 1
      }
    }
    func columns(_ text: String) -> Column { GraphemeWidth.columns(of: SafeText.line(text)) }
    let shown = { (place: Int) in findings[place].isShownByDefault }
    let speakers = quotes.lazy.filter(shown).prefix(500).map {
      columns(comparison.speaker(of: findings[$0]) ?? "unknown")
    }
    speakerWidth = min(24, speakers.max() ?? 0)
    matterWidth = min(
      30, facts.lazy.filter(shown).prefix(500).map { columns(findings[$0].what) }.max() ?? 0)
    self.findings = findings
    self.quotes = quotes
    self.facts = facts
    self.quotesBySpeaker = quotesBySpeaker
    verdicts = [:]
    divergences = []
    tellings = []
    solitary = []
    count()
  }

  /// A story that is compared when it is opened.
  init(_ summary: StorySummary) {
    self.init(
      Comparison(
        story: Story(id: summary.id, title: summary.title, readings: []), actors: [], findings: [],
        alone: []), summary)
  }

  /// The ids of its articles that were altered after they were first seen.
  var altered: Set<String> = []

  /// Whether it is compared.
  var isCompared: Bool { !readings.isEmpty }

  /// Takes what its library now says of it.
  mutating func update(_ summary: StorySummary) { self.summary = summary }

  /// Takes what the library said of the same story.
  mutating func takeLibrary(of other: StoryModel) {
    summary = other.summary
    altered = other.altered
  }

  mutating func markRead() { summary?.isUnread = false }

  /// In how many findings its articles cannot all be right, and in how many they tell a thing differently:
  /// as it is now, or was when they were last compared.
  var parting: (divergences: Int, tellings: Int) {
    isCompared
      ? (verdicts[.diverge] ?? 0, verdicts[.toldDifferently] ?? 0)
      : (summary?.divergences ?? 0, summary?.tellings ?? 0)
  }

  private static func places(
    _ findings: [Finding], _ belongs: (Finding.Kind) -> Bool
  ) -> [Int] {
    let places = findings.indices.filter {
      belongs(findings[$0].kind) && findings[$0].partOf == nil
    }
    return Finding.Verdict.inReadingOrder.flatMap { verdict in
      places.filter { findings[$0].verdict == verdict }
    }
  }

  private mutating func count() {
    let rows = findings.filter { $0.partOf == nil }
    let counted = rows.filter { $0.verdict != .unclear && $0.isShownByDefault }
    unclearCount = rows.count { $0.verdict == .unclear && $0.judgement == nil }
    shownCounts = [
      .quotes: quotes.count { findings[$0].isShownByDefault },
      .facts: facts.count { findings[$0].isShownByDefault },
    ]
    verdicts = counted.reduce(into: [:]) { $0[$1.verdict, default: 0] += 1 }
    divergences = Array(repeating: 0, count: readings.count)
    tellings = divergences
    solitary = divergences
    for finding in counted {
      for article in finding.articles {
        switch finding.verdict {
        case .diverge: divergences[article] += 1
        case .toldDifferently: tellings[article] += 1
        case .alone: solitary[article] += 1
        case .agree, .later, .unclear: break
        }
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

  /// Puts in what the model left out and the person has said something of, with those words.
  mutating func keep(_ kept: [Finding]) {
    guard !kept.isEmpty else { return }
    comparison = comparison.adding(kept)
    findings += kept
    quotes = Self.places(findings) { $0 == .quote }
    facts = Self.places(findings) { $0 != .quote }
    count()
  }

  /// Whether its articles part in anything.
  var parts: Bool { verdicts.contains { $0.key.parts && $0.value > 0 } }

  /// Why a finding is what it is, in words; empty where there is nothing to say.
  func reason(_ finding: Finding) -> String { Wording.reason(of: finding, in: comparison) }

  /// Whether a person has said something of any finding.
  var hasJudgements: Bool { findings.contains { $0.judgement != nil } }

  var readings: [Reading] { comparison.story.readings }
  var actors: [Actor] { comparison.actors }
  /// The earliest day on which an article of it was published.
  var day: CivilDay? { summary?.day ?? readings.compactMap(\.article.published).min() }
  var sourceCount: Int { readings.count }
  /// The names of those who tell it, each once.
  var outlets: [String] {
    if let summary { return summary.outlets }
    var names: [String] = []
    for reading in readings where !names.contains(reading.article.source.name) {
      names.append(reading.article.source.name)
    }
    return names
  }
  var title: String {
    let title = summary?.title ?? comparison.story.title
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

  /// The articles that surely say nothing of it.
  func silent(in finding: Finding) -> [Int] { finding.silent(among: readings.count) }

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

import CrossreadCompare
import CrossreadCore

/// Puts a comparison together by hand; words are named by what they say, not by their offsets.
///
///     var builder = ComparisonBuilder(title: "Bridge closed")
///     let a = builder.article("Gazette", "Mayor Ada Lind closed the bridge on Monday.")
///     let b = builder.article("Ferry", "Lind shut the bridge on Tuesday.")
///     let lind = builder.actor("Ada Lind", names: [a: ["Ada Lind"], b: ["Lind"]])
///     builder.finding(
///       .date, .diverge, "closing",
///       [.init(a, ["on Monday"], label: "Monday"), .init(b, ["on Tuesday"], label: "Tuesday")])
///     let comparison = builder.build()
public struct ComparisonBuilder {
  /// One article's words on a matter.
  public struct Words {
    let article: Int
    let words: [String]
    let differing: [String]
    let label: String

    /// Names words by what they say: each must stand in the article, and the first place where it
    /// does is meant; `differing` ones are looked for within the words.
    public init(
      _ article: Int, _ words: [String], differing: [String] = [], label: String? = nil
    ) {
      self.article = article
      self.words = words
      self.differing = differing
      self.label = label ?? words.first ?? ""
    }
  }

  /// In what articles differ.
  public struct Differing {
    let kind: Difference.Kind
    let weight: Difference.Weight
    let words: [Int: String]

    /// Names the words of each article; they are looked for within its words on the matter, and
    /// where they do not stand there they have no place.
    public init(
      _ kind: Difference.Kind, _ weight: Difference.Weight = .hard, _ words: [Int: String]
    ) {
      self.kind = kind
      self.weight = weight
      self.words = words
    }
  }

  private struct Parts {
    var article: Article
    var mentions: [Mention] = []
    var entities: [Entity] = []
    var quotes: [Quote] = []
    var figures: [Figure] = []
    var dates: [DateExpression] = []
    var origins: [Origin] = []
  }

  private let title: String
  private var parts: [Parts] = []
  private var actors: [Actor] = []
  private var shared: [Finding] = []
  private var alone: [Finding] = []

  public init(title: String) { self.title = title }

  /// Adds an article and gives its number.
  public mutating func article(
    _ source: String, _ text: String, title: String? = nil, byline: String? = nil,
    published: CivilDay? = nil
  ) -> Int {
    let number = parts.count
    parts.append(
      Parts(
        article: Article(
          id: String(number), file: source + ".txt", source: Source(name: source), title: title,
          byline: byline, published: published, text: ArticleText(text))))
    return number
  }

  /// Adds an actor with the forms that each article uses; every place where they stand becomes a
  /// mention. Gives its number.
  @discardableResult
  public mutating func actor(
    _ name: String, kind: EntityKind = .person, names: [Int: [String]],
    roles: [(String, [Int])] = []
  ) -> Int {
    var references: [Actor.EntityReference] = []
    var count = 0
    for article in names.keys.sorted() {
      let entity = parts[article].entities.count
      var spans: [Span] = []
      for form in (names[article] ?? []).sorted(by: { $0.utf8.count > $1.utf8.count }) {
        for span in Self.places(of: form, in: parts[article].article.text)
        where !spans.contains(where: { $0.overlaps(span) }) {
          spans.append(span)
        }
      }
      let first = parts[article].mentions.count
      for span in spans.sorted() {
        parts[article].mentions.append(
          Mention(span: span, kind: kind, form: .name, entity: entity))
      }
      parts[article].entities.append(
        Entity(
          id: entity, name: name, kind: kind, names: names[article] ?? [],
          mentions: Array(first..<(first + spans.count))))
      references.append(.init(article: article, entity: entity))
      count += spans.count
    }
    actors.append(
      Actor(
        id: actors.count, name: name, kind: kind, entities: references, names: names,
        roles: roles.map { Actor.AttributedRole(text: $0.0, articles: $0.1) },
        mentionCount: count))
    return actors.count - 1
  }

  /// Adds a finding; `.alone` ones go to what one source has alone.
  public mutating func finding(
    _ kind: Finding.Kind, _ verdict: Finding.Verdict, _ what: String, _ words: [Words],
    relation: Finding.Relation? = nil, why: String = "", differences: [Differing] = [],
    speaker: Int? = nil,
    actors: [Int] = [], confidence: Finding.Confidence = .high, origins: [String] = [],
    independent: Int = 1, dependence: [String] = [], id: String = "", partOf: String? = nil
  ) {
    let passages = words.map { words in
      let text = parts[words.article].article.text
      let spans = words.words.compactMap { Self.places(of: $0, in: text).first }
      let differing = words.differing.compactMap { word in
        Self.places(of: word, in: text).first { place in
          spans.contains { $0.contains(place) }
        }
      }
      return Finding.Passage(
        article: words.article, spans: spans, differing: differing, label: words.label)
    }
    if kind == .quote {
      for passage in passages {
        parts[passage.article].quotes.append(Quote(kind: .direct, content: passage.spans))
      }
    }
    let finding = Finding(
      kind: kind, verdict: verdict, relation: relation, what: what, passages: passages,
      why: why, differences: differences.map { difference($0, passages) },
      speaker: speaker, actors: actors, confidence: confidence, origins: origins,
      independent: independent, dependence: dependence
    ).named(id).part(of: partOf)
    if verdict == .alone { alone.append(finding) } else { shared.append(finding) }
  }

  private func difference(_ named: Differing, _ passages: [Finding.Passage]) -> Difference {
    Difference(
      kind: named.kind, weight: named.weight,
      words: named.words.sorted { $0.key < $1.key }.map { article, words in
        let spans = passages.first { $0.article == article }?.spans ?? []
        let place = Self.places(of: words, in: parts[article].article.text).first { place in
          spans.contains { $0.contains(place) }
        }
        return Difference.Words(article: article, spans: place.map { [$0] } ?? [], text: words)
      })
  }

  /// Adds the days that some words of an article stand for, at the first place where they stand.
  public mutating func date(
    _ article: Int, _ words: String, from: CivilDay?, to: CivilDay? = nil
  ) {
    guard let span = Self.places(of: words, in: parts[article].article.text).first else { return }
    parts[article].dates.append(DateExpression(span: span, from: from, to: to ?? from))
  }

  /// Adds a credit: the article names an origin for the words before it.
  public mutating func origin(_ article: Int, _ name: String) {
    let text = parts[article].article.text
    guard let span = Self.places(of: name, in: text).first else { return }
    parts[article].origins.append(
      Origin(name: name, span: span, signal: .attribution, scope: span))
  }

  public func build() -> Comparison {
    let readings = parts.map { parts in
      Reading(
        article: parts.article,
        tokenized: TokenizedText(
          text: parts.article.text, tokens: [], lowered: [], sentences: [], paragraphs: []),
        syntax: Syntax(tags: [], heads: [], relations: []), mentions: parts.mentions,
        entities: parts.entities, quotes: parts.quotes, figures: parts.figures,
        dates: parts.dates, origins: parts.origins)
    }
    return Comparison(
      story: Story(id: "1", title: title, readings: readings), actors: actors,
      findings: shared, alone: alone)
  }

  /// Every place where the words stand.
  private static func places(of words: String, in text: ArticleText) -> [Span] {
    let needle = Array(words.utf8)
    guard !needle.isEmpty, needle.count <= text.count else { return [] }
    return (0...(text.count - needle.count)).filter { start in
      text.utf8[start] == needle[0]
        && text.utf8[start..<(start + needle.count)].elementsEqual(needle)
    }.map { Span($0, $0 + needle.count) }
  }
}

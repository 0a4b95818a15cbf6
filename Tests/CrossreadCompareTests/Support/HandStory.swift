import CrossreadCore
import CrossreadTestSupport

@testable import CrossreadCompare

/// A clause with the parts that its words play written into it, so that propositions are related
/// without readers and weights:
///
///     "who[Corda] expelled/v whom[the envoy/n Lars Roon] in place[Marsk] on <Tuesday=2019-05-07>"
///
/// The first verb outside brackets is the predicate; the word before brackets is their preposition.
/// Words in capitals in brackets name somebody: a place in `place[…]`, else a person. Tags are `/n`
/// (noun), `/v`, `/a` (adjective, of the next noun), `/r` (adverb, of the predicate) and `/d`
/// (determiner). `{14 passengers/n}` is a figure, `<…=day>` a date and `<…=hh:mm>` a time. A word that
/// makes the clause less than said has the kind of `Operator` behind a colon: `not:negation`.
struct HandClause: ExpressibleByStringLiteral {
  let written: String
  var isPassive = false
  /// The words of a condition on it.
  var condition: String?
  var bound = Figure.Bound.exact

  init(
    _ written: String, isPassive: Bool = false, condition: String? = nil,
    bound: Figure.Bound = .exact
  ) {
    self.written = written
    self.isPassive = isPassive
    self.condition = condition
    self.bound = bound
  }

  init(stringLiteral value: String) { self.init(value) }
}

/// Articles of such clauses, each a paragraph of its own.
struct HandStory {
  let index: StoryIndex
  let relator: Relator
  let clauses: [[Proposition]]

  init(_ articles: [[HandClause]], published: [String] = []) {
    let drafts = articles.map { Draft($0) }
    var actors: [String: (kind: EntityKind, names: [Int: Int])] = [:]
    var order: [String] = []
    for (number, draft) in drafts.enumerated() {
      for (place, entity) in draft.entities.enumerated() {
        if actors[entity.name] == nil {
          actors[entity.name] = (entity.kind, [:])
          order.append(entity.name)
        }
        actors[entity.name]?.names[number] = place
      }
    }
    let readings = drafts.indices.map { number in
      drafts[number].reading(
        String(number),
        published.indices.contains(number) ? CivilDay(iso8601: published[number]) : nil)
    }
    let index = StoryIndex(
      story: Story(id: "1", title: "", readings: readings),
      actors: order.enumerated().map { id, name in
        let entry = actors[name]
        let places = (entry?.names ?? [:]).sorted { $0.key < $1.key }
        return Actor(
          id: id, name: name, kind: entry?.kind ?? .person,
          entities: places.map { .init(article: $0.key, entity: $0.value) },
          names: Dictionary(uniqueKeysWithValues: places.map { ($0.key, [name]) }), roles: [],
          mentionCount: places.count)
      })
    let clauses = drafts.indices.map { number in
      drafts[number].propositions(number, index)
    }
    self.index = index
    self.clauses = clauses
    relator = Relator(index: index, clauses: clauses)
  }

  /// The relation of the first clauses of two articles.
  var relation: Relation { relator.relate(clauses[0][0], clauses[1][0], probability: 0.9) }

  /// Two articles of one clause each, and how these stand to each other.
  static func relation(
    _ a: HandClause, _ b: HandClause, published: [String] = []
  ) -> Relation {
    HandStory([[a], [b]], published: published).relation
  }

  /// An article while it is put together.
  private struct Draft {
    struct Named {
      let name: String
      let kind: EntityKind
    }
    struct Part {
      let slot: Clause.Slot
      let preposition: String?
      var start: Int
      var end = 0
      /// Where its capitals stand.
      var name: Span?
    }
    struct Words {
      var start = 0
      var end = 0
      var parts: [Part] = []
      var figures: [Int] = []
      var dates: [Int] = []
      var verb: Span?
      var operators: [(kind: Operator.Kind, words: Span)] = []
    }

    let source: [HandClause]
    var bytes: [UInt8] = []
    var tags: [(Span, PartOfSpeech)] = []
    var figures: [Figure] = []
    var dates: [DateExpression] = []
    var mentions: [Mention] = []
    var entities: [Named] = []
    var sentences: [Words] = []

    init(_ clauses: [HandClause]) {
      source = clauses
      for clause in clauses {
        if !bytes.isEmpty { bytes += Array("\n\n".utf8) }
        add(clause)
      }
    }

    private mutating func add(_ clause: HandClause) {
      var words = Words()
      words.start = bytes.count
      var open: Part?
      var opened: (kind: Character, start: Int)?
      var last = ""
      for written in clause.written.split(separator: " ") {
        var word = written
        if bytes.count > words.start { bytes.append(0x20) }
        if let bracket = word.firstIndex(of: "["),
          let slot = Clause.Slot(rawValue: String(word[..<bracket]))
        {
          open = Part(
            slot: slot,
            preposition: [.who, .whom, .what].contains(slot) && last != "by" ? nil : last,
            start: bytes.count)
          word = word[word.index(after: bracket)...]
        }
        if let first = word.first, "{<".contains(first) {
          opened = (first, bytes.count)
          word = word.dropFirst()
        }
        let closesPart = word.hasSuffix("]")
        if closesPart { word = word.dropLast() }
        let closesItem = word.last.map { "}>".contains($0) } ?? false
        if closesItem { word = word.dropLast() }
        var value = ""
        if closesItem, opened?.kind == "<", let equals = word.firstIndex(of: "=") {
          value = String(word[word.index(after: equals)...])
          word = word[..<equals]
        }
        var operation: Operator.Kind?
        if let colon = word.lastIndex(of: ":"), opened == nil {
          operation = Self.operation(String(word[word.index(after: colon)...]))
          if operation != nil { word = word[..<colon] }
        }
        var tag: PartOfSpeech?
        if let slash = word.lastIndex(of: "/"), word.distance(from: slash, to: word.endIndex) == 2 {
          tag = Self.tag(of: word[word.index(after: slash)])
          word = word[..<slash]
        }
        let start = bytes.count
        bytes += Array(word.utf8)
        let span = Span(start, bytes.count)
        if let operation { words.operators.append((operation, span)) }
        let isName = word.first?.isUppercase == true && open != nil && opened == nil
        tags.append((span, tag ?? (isName ? .properNoun : .other)))
        if isName {
          let known = open?.name
          open?.name = known?.union(span) ?? span
        }
        if tag == .verb, open == nil, words.verb == nil { words.verb = span }
        if closesItem, let item = opened {
          let whole = Span(item.start, bytes.count)
          if item.kind == "{" {
            words.figures.append(figures.count)
            figures.append(figure(whole, clause.bound))
          } else {
            words.dates.append(dates.count)
            dates.append(Self.date(whole, value))
          }
          opened = nil
        }
        if closesPart, var part = open {
          part.end = bytes.count
          if let name = part.name { mention(name, part.slot == .place ? .place : .person) }
          words.parts.append(part)
          open = nil
        }
        last = String(word)
      }
      words.end = bytes.count
      bytes.append(UInt8(ascii: "."))
      sentences.append(words)
    }

    private static func tag(of letter: Character) -> PartOfSpeech {
      switch letter {
      case "n": .noun
      case "v": .verb
      case "a": .adjective
      case "r": .adverb
      case "d": .determiner
      default: .other
      }
    }

    private static func operation(_ name: String) -> Operator.Kind? {
      let all: [Operator.Kind] = [
        .negation, .prospect, .wish, .demand, .doubt, .charge, .question, .unsupported,
        .supposition,
      ]
      return all.first { "\($0)" == name }
    }

    private func text(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

    private func figure(_ span: Span, _ bound: Figure.Bound) -> Figure {
      let words = text(span).split(separator: " ")
      let number = words.first { Double($0.drop { $0 == "$" }) != nil } ?? ""
      let value = Double(number.drop { $0 == "$" }) ?? 0
      let offset = text(span).firstRange(of: number).map {
        text(span).utf8.distance(from: text(span).startIndex, to: $0.lowerBound)
      }
      let start = span.start.rawValue + (offset ?? 0)
      let unit = words.last.map(String.init)
      let isMoney = number.hasPrefix("$")
      return Figure(
        span: span, number: Span(start, start + number.utf8.count), low: value, high: value,
        bound: bound, measure: isMoney ? .money("USD") : .count, unit: isMoney ? nil : unit,
        head: isMoney ? nil : unit.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 })
    }

    private static func date(_ span: Span, _ value: String) -> DateExpression {
      let day = CivilDay(iso8601: value)
      return DateExpression(
        span: span, from: day, to: day,
        partial: PartialDate(time: day == nil ? time(value) : nil))
    }

    /// "06:00", or "04:00/12:00" for a part of the day.
    private static func time(_ value: String) -> TimeOfDay? {
      let minutes = value.split(separator: "/").map { clock in
        clock.split(separator: ":").compactMap { Int($0) }.reduce(0) { $0 * 60 + $1 }
      }
      return minutes.isEmpty ? nil : TimeOfDay(from: minutes[0], to: minutes[minutes.count - 1])
    }

    private mutating func mention(_ span: Span, _ kind: EntityKind) {
      let name = text(span)
      let entity = entities.firstIndex { $0.name == name } ?? entities.count
      if entity == entities.count { entities.append(Named(name: name, kind: kind)) }
      mentions.append(Mention(span: span, kind: kind, form: .name, entity: entity))
    }

    func reading(_ id: String, _ published: CivilDay?) -> Reading {
      let text = ArticleText(String(decoding: bytes, as: UTF8.self))
      let tokenized = Tokenizer().tokenize(text)
      var parts = [PartOfSpeech](repeating: .other, count: tokenized.tokens.count)
      for (span, tag) in tags { for token in tokenized.tokens(in: span) { parts[token] = tag } }
      var heads = [Int32](repeating: -1, count: parts.count)
      var relations = [DependencyRelation](repeating: .dep, count: parts.count)
      for token in parts.indices where parts[token] == .adjective || parts[token] == .determiner {
        guard let noun = (token + 1..<parts.count).first(where: { parts[$0] == .noun }) else {
          continue
        }
        heads[token] = Int32(noun)
        relations[token] = parts[token] == .adjective ? .amod : .det
      }
      return Reading(
        article: Article(
          id: id, file: id + ".txt", source: Source(name: id), published: published, text: text),
        tokenized: tokenized,
        syntax: Syntax(tags: parts, heads: heads, relations: relations), mentions: mentions,
        entities: entities.enumerated().map { number, named in
          Entity(
            id: number, name: named.name, kind: named.kind, names: [named.name],
            mentions: mentions.indices.filter { mentions[$0].entity == number })
        }, figures: figures, dates: dates)
    }

    func propositions(_ article: Int, _ index: StoryIndex) -> [Proposition] {
      zip(source, sentences).enumerated().map { number, pair in
        proposition(pair.0, pair.1, number, article, index)
      }
    }

    private func proposition(
      _ clause: HandClause, _ words: Words, _ number: Int, _ article: Int, _ index: StoryIndex
    ) -> Proposition {
      let reading = index.story.readings[article]
      let tokenized = reading.tokenized
      let span = Span(words.start, words.end)
      let tokens = tokenized.tokens(in: span)
      let topics = index.topics[article]
      let predicate = words.verb ?? span
      let head = tokenized.tokens(in: predicate).lowerBound
      let roles = words.parts.map { part in
        let span = Span(part.start, part.end)
        let inside = tokenized.tokens(in: span)
        let actor = index.actors(article: article, in: part.name ?? Span(0, 0)).first
        let named = part.name.map { tokenized.tokens(in: $0).upperBound - 1 }
        let noun = inside.last { reading.syntax.tags[$0] == .noun }
        let token = named ?? noun ?? inside.upperBound - 1
        return Proposition.Role(
          slot: part.slot, actor: actor, head: topics[token], token: token,
          preposition: part.preposition, span: span, isOpen: actor == nil, isNamed: actor != nil)
      }
      let lemma = Lemmatizer().lemma(of: tokenized.lowered[head], tag: .verb)
      var standing = Standing()
      for (kind, span) in words.operators { standing.apply(kind, tokenized.tokens(in: span)) }
      if let condition = clause.condition {
        let count = condition.split(separator: " ").count
        standing.condition = (tokens.upperBound - count)..<tokens.upperBound
      }
      return Proposition(
        Proposition.Parts(
          article: article, number: number,
          sentence: Int(tokenized.sentenceOfToken[head]), span: span, passage: span,
          label: reading.text[span], lemma: lemma, entry: Lexicon.embedded.entry(lemma, .verb),
          head: head, predicate: predicate, isPassive: clause.isPassive, roles: roles,
          standing: standing, dates: words.dates, figures: words.figures,
          modifiers: tokens.filter { reading.syntax.tags[$0] == .adverb },
          words: tokens.filter { token in
            !standing.operators.contains { $0.tokens.contains(token) }
          },
          features: FeatureVector(
            tokens.compactMap { token in
              topics[token] >= 0
                ? (topics[token], index.topicWeights[Int(topics[token])]) : nil
            }),
          wording: UInt64(number * 100 + article)), index)
    }
  }
}

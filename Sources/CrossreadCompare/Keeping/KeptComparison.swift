import CrossreadCore

/// A comparison as bytes, without the texts of its articles: enough to show it again.
///
/// What comparing alone wants of a reading (syntax, clauses) is not in it: the readings of a comparison
/// that was kept have only what is shown of them, and cannot be compared. Findings are as they were found,
/// without what people say of them.
package struct KeptComparison {
  package let bytes: [UInt8]

  private static let heading = "crossread comparison 2"

  package init(_ comparison: Comparison) {
    var writer = ByteWriter()
    writer.text(Self.heading)
    writer.text(comparison.story.id)
    writer.list(comparison.story.readings) { $0.reading($1) }
    writer.list(comparison.actors) { $0.actor($1) }
    writer.list(comparison.findings) { $0.finding($1) }
    writer.list(comparison.alone) { $0.finding($1) }
    bytes = writer.bytes
  }

  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// The comparison of these articles, as a story of this title; nil where it was one of others, or is
  /// damaged.
  package func comparison(of articles: [Article], titled title: String) -> Comparison? {
    let known = Dictionary(
      articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var reader = ByteReader(bytes)
    do {
      guard try reader.text() == Self.heading else { return nil }
      let id = try reader.text()
      let readings = try reader.list { try $0.reading(known) }
      let actors = try reader.list { try $0.actor() }
      let findings = try reader.list { try $0.finding() }
      let alone = try reader.list { try $0.finding() }
      guard reader.isAtEnd, readings.count == articles.count else { return nil }
      return Comparison(
        story: Story(id: id, title: title, readings: readings), actors: actors,
        findings: findings, alone: alone)
    } catch {
      return nil
    }
  }
}

// MARK: - Readings

extension ByteWriter {
  fileprivate mutating func reading(_ reading: Reading) {
    text(reading.article.id)
    list(reading.mentions) { writer, mention in
      writer.span(mention.span)
      writer.name(mention.kind)
      writer.name(mention.form)
      writer.optional(mention.entity) { $0.number($1) }
    }
    list(reading.entities) { writer, entity in
      writer.text(entity.name)
      writer.name(entity.kind)
      writer.list(entity.mentions) { $0.number($1) }
    }
    list(reading.quotes) { writer, quote in
      writer.name(quote.kind)
      writer.list(quote.content) { $0.span($1) }
    }
    list(reading.figures) { $0.span($1.span) }
    list(reading.dates) { writer, date in
      writer.span(date.span)
      writer.day(date.from)
      writer.day(date.to)
    }
    list(reading.origins) { $0.origin($1) }
  }

  private mutating func origin(_ origin: Origin) {
    text(origin.name)
    span(origin.span)
    name(origin.signal)
    span(origin.scope)
    optional(origin.entity) { $0.number($1) }
    name(origin.kind)
    switch origin.owner {
    case .unknown: byte(0)
    case .entity(let entity):
      byte(1)
      number(entity)
    case .words(let words):
      byte(2)
      text(words)
    }
    day(origin.day)
    optional(origin.programme) { $0.text($1) }
  }

  private mutating func day(_ day: CivilDay?) { optional(day) { $0.number($1.daysSinceEpoch) } }

  /// A value of an enumeration, by its name.
  fileprivate mutating func name(_ value: some RawRepresentable<String>) { text(value.rawValue) }
}

extension ByteReader {
  fileprivate mutating func reading(_ articles: [String: Article]) throws -> Reading {
    guard let article = articles[try text()] else { throw Damage() }
    let mentions = try list { reader in
      try Mention(
        span: reader.span(), kind: reader.value(), form: reader.value(),
        entity: reader.optional { try $0.count() })
    }
    let entities = try list { reader in
      try Entity(
        id: 0, name: reader.text(), kind: reader.value(), names: [],
        mentions: reader.list { try $0.count() })
    }
    let quotes = try list { reader in
      try Quote(kind: reader.value(), content: reader.list { try $0.span() })
    }
    let figures = try list { reader in
      let span = try reader.span()
      return Figure(span: span, number: span, low: 0, high: 0, measure: .bare)
    }
    let dates = try list { reader in
      try DateExpression(span: reader.span(), from: reader.day(), to: reader.day())
    }
    let origins = try list { try $0.origin() }
    let normalized = NormalizedText(article.text)
    return Reading(
      article: article, normalized: normalized,
      tokenized: Tokenizer().tokenize(normalized.text),
      syntax: Syntax(tags: [], heads: [], relations: []), mentions: mentions,
      entities: entities, quotes: quotes, figures: figures, dates: dates, origins: origins)
  }

  private mutating func origin() throws -> Origin {
    let (name, span): (String, Span) = (try text(), try span())
    let (signal, scope): (Origin.Signal, Span) = (try value(), try self.span())
    let entity = try optional { try $0.count() }
    let kind: Origin.Kind = try value()
    let owner: Origin.Owner =
      switch try byte() {
      case 1: .entity(try count())
      case 2: .words(try text())
      default: .unknown
      }
    return Origin(
      name: name, span: span, signal: signal, scope: scope, entity: entity, kind: kind,
      owner: owner, day: try day(), programme: try optional { try $0.text() })
  }

  private mutating func day() throws -> CivilDay? {
    try optional { CivilDay(daysSinceEpoch: try $0.number()) }
  }

  fileprivate mutating func value<Value: RawRepresentable<String>>() throws -> Value {
    guard let value = Value(rawValue: try text()) else { throw Damage() }
    return value
  }
}

// MARK: - Actors

extension ByteWriter {
  fileprivate mutating func actor(_ actor: Actor) {
    number(actor.id)
    text(actor.name)
    name(actor.kind)
    list(actor.entities) { writer, reference in
      writer.number(reference.article)
      writer.number(reference.entity)
    }
    list(actor.names.sorted { $0.key < $1.key }) { writer, names in
      writer.number(names.key)
      writer.list(names.value) { $0.text($1) }
    }
    list(actor.roles) { writer, role in
      writer.text(role.text)
      writer.list(role.articles) { $0.number($1) }
    }
    number(actor.mentionCount)
  }
}

extension ByteReader {
  fileprivate mutating func actor() throws -> Actor {
    let (id, name): (Int, String) = (try count(), try text())
    let kind: EntityKind = try value()
    let entities = try list {
      try Actor.EntityReference(article: $0.count(), entity: $0.count())
    }
    let names = try list { (try $0.count(), try $0.list { try $0.text() }) }
    let roles = try list {
      try Actor.AttributedRole(text: $0.text(), articles: $0.list { try $0.count() })
    }
    return Actor(
      id: id, name: name, kind: kind, entities: entities,
      names: Dictionary(names, uniquingKeysWith: { first, _ in first }), roles: roles,
      mentionCount: try count())
  }
}

// MARK: - Findings

extension ByteWriter {
  fileprivate mutating func finding(_ finding: Finding) {
    text(finding.id)
    name(finding.kind)
    name(finding.overruled ?? finding.verdict)
    optional(finding.relation) { $0.name($1) }
    text(finding.what)
    list(finding.passages) { writer, passage in
      writer.number(passage.article)
      writer.list(passage.spans) { $0.span($1) }
      writer.list(passage.differing) { $0.span($1) }
      writer.text(passage.label)
    }
    text(finding.why)
    list(finding.differences) { writer, difference in
      writer.name(difference.kind)
      writer.name(difference.weight)
      writer.list(difference.words) { writer, words in
        writer.number(words.article)
        writer.list(words.spans) { $0.span($1) }
        writer.text(words.text)
      }
    }
    optional(finding.speaker) { $0.number($1) }
    list(finding.actors) { $0.number($1) }
    name(finding.confidence)
    list(finding.origins) { $0.text($1) }
    number(finding.independent)
    list(finding.dependence) { $0.text($1) }
    list(finding.undecided) { $0.number($1) }
    optional(finding.partOf) { $0.text($1) }
    optional(finding.describedSpeaker) { $0.text($1) }
    byte(finding.isOfRole ? 1 : 0)
  }
}

extension ByteReader {
  fileprivate mutating func finding() throws -> Finding {
    let id = try text()
    var finding = Finding(
      kind: try value(), verdict: try value(), relation: try optional { try $0.value() },
      what: try text(), passages: try list { try $0.passage() }, why: try text(),
      differences: try list { try $0.difference() }, speaker: try optional { try $0.count() },
      actors: try list { try $0.count() }, confidence: try value(),
      origins: try list { try $0.text() }, independent: try count(),
      dependence: try list { try $0.text() }, undecided: try list { try $0.count() }
    ).named(id).part(of: try optional { try $0.text() })
      .said(by: try optional { try $0.text() })
    finding.isOfRole = try byte() == 1
    return finding
  }

  fileprivate mutating func passage() throws -> Finding.Passage {
    try Finding.Passage(
      article: count(), spans: list { try $0.span() }, differing: list { try $0.span() },
      label: text())
  }

  fileprivate mutating func difference() throws -> Difference {
    try Difference(
      kind: value(), weight: value(),
      words: list { reader in
        try Difference.Words(
          article: reader.count(), spans: reader.list { try $0.span() }, text: reader.text())
      })
  }
}

import CrossreadCore

/// The passages of an article: its sentences, and what it quotes.
struct PassageList: Sendable, Equatable {
  struct Passage: Sendable, Equatable {
    let kinds: PassageKinds
    /// The words in the article's text as it came.
    let span: Span
    /// Of a quote: a place in `speakers`; nil where nobody is named.
    let speaker: Int?
  }

  /// Who is quoted, each once.
  private(set) var speakers: [String] = []
  /// By where they start.
  private(set) var passages: [Passage] = []

  /// What any of them is.
  var kinds: PassageKinds { passages.reduce(into: []) { $0.formUnion($1.kinds) } }

  init(_ reading: Reading) {
    var places: [String: Int] = [:]
    func speaker(of quote: Quote) -> Int? {
      let entity = quote.entity.flatMap {
        reading.entities.indices.contains($0) ? reading.entities[$0].name : nil
      }
      guard let name = (entity ?? quote.speaker.map { reading.text[$0] })?.singleLine,
        !name.isEmpty
      else { return nil }
      if let place = places[name] { return place }
      places[name] = speakers.count
      speakers.append(name)
      return speakers.count - 1
    }
    func kinds(of span: Span) -> PassageKinds {
      var kinds: PassageKinds = []
      if reading.figures(near: span).contains(where: { span.overlaps($0.span) }) {
        kinds.insert(.figure)
      }
      if reading.dates(near: span).contains(where: { span.overlaps($0.span) }) {
        kinds.insert(.date)
      }
      return kinds
    }
    var found: [Passage] = []
    for quote in reading.quotes where !quote.content.isEmpty {
      found.append(
        Passage(
          kinds: kinds(of: quote.extent).union(.quote),
          span: reading.normalized.original(quote.extent), speaker: speaker(of: quote)))
    }
    for sentence in reading.sentences {
      let isQuoted = reading.quotes(near: sentence.span).contains {
        $0.extent.contains(sentence.span)
      }
      found.append(
        Passage(
          kinds: kinds(of: sentence.span).union(isQuoted ? [] : .fact),
          span: reading.normalized.original(sentence.span), speaker: nil))
    }
    passages = found.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }

  // MARK: - Bytes

  /// The names, then for each passage what it is, how far behind the one before it starts, its length, and who
  /// says it.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.list(speakers) { $0.text($1) }
    var last = 0
    for passage in passages {
      writer.byte(passage.kinds.rawValue | (passage.speaker == nil ? 0 : Self.hasSpeaker))
      writer.number(passage.span.start.rawValue - last)
      writer.number(passage.span.count)
      if let speaker = passage.speaker { writer.number(speaker) }
      last = passage.span.start.rawValue
    }
    return writer.bytes
  }

  private static let hasSpeaker: UInt8 = 0x80

  /// What `bytes` gave; what is damaged ends it.
  init(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let speakers = try? reader.list({ try $0.text() }) else { return }
    self.speakers = speakers
    var last = 0
    while !reader.isAtEnd {
      guard let kinds = try? reader.byte(), let gap = try? reader.count(),
        let count = try? reader.count()
      else { return }
      let isSaid = kinds & Self.hasSpeaker != 0
      let speaker = isSaid ? try? reader.count() : nil
      last += gap
      passages.append(
        Passage(
          kinds: PassageKinds(rawValue: kinds & ~Self.hasSpeaker), span: Span(last, last + count),
          speaker: speaker.flatMap { speakers.indices.contains($0) ? $0 : nil }))
    }
  }
}

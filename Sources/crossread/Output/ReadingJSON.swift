import CrossreadCore

/// Writes a reading in the form "crossread.reading/1" of docs/json.md.
struct ReadingJSON {
  /// One object on one line, the line break included.
  static func line(_ reading: Reading) -> [UInt8] {
    var json = JSONWriter()
    let spans = SpanWriter(reading)
    json.object { json in
      json.member("schema", "crossread.reading/1")
      article(reading.article, &json)
      json.key("sentences")
      json.array(reading.sentences) { spans.write($1.span, to: &$0) }
      json.key("mentions")
      json.array(reading.mentions) { json, mention in
        json.object { json in
          spans.member("span", mention.span, to: &json)
          json.member("kind", mention.kind.rawValue)
          json.member("form", mention.form.rawValue)
          json.member("actor", mention.entity.map { reading.entities[$0].id })
        }
      }
      json.key("actors")
      json.array(reading.entities) { actor($1, &$0) }
      json.key("quotes")
      json.array(reading.quotes) { quote($1, of: reading, spans, &$0) }
      json.key("figures")
      json.array(reading.figures) { figure($1, spans, &$0) }
      json.key("dates")
      json.array(reading.dates) { json, date in
        json.object { json in
          spans.member("span", date.span, to: &json)
          json.member("from", date.from?.description)
          json.member("to", date.to?.description)
          json.member("time", date.partial.time?.description)
          if date.partial.time?.isOfHalfDay == true { json.member("clock", 12) }
        }
      }
      json.key("origins")
      json.array(reading.origins) { json, origin in
        json.object { json in
          json.member("name", origin.name)
          json.member("kind", origin.kind.rawValue)
          spans.member("span", origin.span, to: &json)
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private static func article(_ article: Article, _ json: inout JSONWriter) {
    json.member("id", article.id)
    json.member("file", article.file)
    json.member("sha256", article.sha256)
    json.key("source")
    source(article.source, &json)
    json.member("title", article.title)
    json.member("byline", article.byline)
    json.member("published", article.published?.description)
    json.member("url", article.url)
    json.member("claimed_url", article.claimedURL)
    json.member("language", article.language)
    json.member("extent", article.extent.rawValue)
    json.member("dateline", article.dateline)
    if !article.provenance.isEmpty {
      json.key("stated_in")
      json.object { json in
        for field in Article.Field.allCases {
          if let place = article.provenance[field] {
            json.member(field.rawValue, place.rawValue)
          }
        }
      }
    }
    json.key("text")
    article.text.utf8.withUnsafeBufferPointer { json.string(utf8: $0) }
  }

  static func source(_ source: Source, _ json: inout JSONWriter) {
    json.object { json in
      json.member("name", source.name)
      json.member("country", source.country)
      json.member("claimed", source.claimed)
    }
  }

  private static func actor(_ entity: Entity, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", entity.id)
      json.member("name", entity.name)
      json.member("kind", entity.kind.rawValue)
      json.key("names")
      json.array(entity.names) { $0.string($1) }
      json.key("roles")
      json.array(entity.roles) { $0.string($1.text) }
    }
  }

  private static func quote(
    _ quote: Quote, of reading: Reading, _ spans: SpanWriter, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.member("kind", quote.kind.rawValue)
      json.key("content")
      json.array(quote.content) { spans.write($1, to: &$0) }
      spans.member("cue", quote.cue, to: &json)
      spans.member("speaker", quote.speaker, to: &json)
      json.member("actor", quote.entity.map { reading.entities[$0].id })
      // The outlet it was said to, where the article credits that outlet.
      let via = quote.addressee.flatMap { addressee in
        reading.origins.first { $0.span.overlaps(addressee) }
      }
      json.member("via", via?.name)
    }
  }

  private static func figure(
    _ figure: Figure, _ spans: SpanWriter, _ json: inout JSONWriter
  ) {
    json.object { json in
      spans.member("span", figure.span, to: &json)
      json.key("low")
      json.number(figure.low)
      json.key("high")
      json.number(figure.high)
      json.member("bound", figure.bound.rawValue)
      json.member("measure", figure.measure.name)
      json.member("unit", figure.measure.unit ?? figure.unit)
      json.member("what", figure.unit)
    }
  }
}

/// Writes spans as `[start, end]` in code points of the article's text as it came.
struct SpanWriter {
  private let index: CodePointIndex

  init(_ reading: Reading) { index = CodePointIndex(reading.normalized) }

  func write(_ span: Span, to json: inout JSONWriter) {
    let range = index.codePoints(of: span)
    json.array([range.lowerBound, range.upperBound]) { $0.int($1) }
  }

  func member(_ name: String, _ span: Span?, to json: inout JSONWriter) {
    json.key(name)
    if let span { write(span, to: &json) } else { json.null() }
  }
}

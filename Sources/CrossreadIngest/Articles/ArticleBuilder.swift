import CrossreadCore

/// Makes an article of a record: lays out its text and fills in what the file's name says.
struct ArticleBuilder {
  let input: Input
  let limits: IngestLimits
  /// The SHA-256 of the whole input.
  let sha256: String
  /// The address that it came from, if that is known: what an article says of itself is believed
  /// only as far as this bears it out.
  var address: String?

  /// One article, or a notice that says why there is none.
  func article(of record: ArticleRecord, id: String, place: IngestNotice.Place?) -> Ingested {
    func notice(_ problem: IngestNotice.Problem) -> IngestNotice {
      IngestNotice(file: input.path, place: place, problem: problem)
    }
    var record = record
    if let address { record.anchor(to: address) }
    var notices = record.unusable.map { notice(.unusableField($0)) }
    guard let words = record.text ?? (record.extent == .full ? nil : []) else {
      return Ingested(notices: notices + [notice(.recordWithoutText)])
    }
    var text = ParagraphLayout().utf8(of: words)
    if text.isEmpty, record.extent == .full {
      return Ingested(notices: notices + [notice(.blank)])
    }
    if text.count > limits.text {
      let end = cut(of: text)
      notices.append(notice(.cut(read: end, total: text.count)))
      text.removeSubrange(end...)
    }
    let source = Source(
      name: record.source ?? record.url.flatMap { WebAddress($0).site } ?? input.stem,
      country: record.country, claimed: record.claimedSource)
    let article = Article(
      id: id, file: input.path, sha256: sha256, source: source, title: record.title,
      byline: record.byline,
      published: record.published, url: record.url, claimedURL: record.claimedURL,
      language: record.language,
      text: ArticleText(String(decoding: text, as: UTF8.self)), extent: record.extent,
      dateline: record.dateline, provenance: record.provenance)
    return Ingested(articles: [article], notices: notices)
  }

  /// Where to cut a text that is too long: before the last white space within the limit, or
  /// failing that before the last whole character.
  private func cut(of text: [UInt8]) -> Int {
    let kept = text[..<limits.text]
    if let space = kept.suffix(100_000).lastIndex(where: { $0 == 0x20 || $0 == 0x0A }) {
      return text[..<space].lastIndex { $0 != 0x20 && $0 != 0x0A }.map { $0 + 1 } ?? space
    }
    return kept.indices.last { text[$0 + 1] & 0xC0 != 0x80 }.map { $0 + 1 } ?? limits.text
  }
}

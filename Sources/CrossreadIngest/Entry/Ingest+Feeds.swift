import CrossreadCore

extension Ingest {
  /// Reads a document of XML by its root element.
  func xml(_ bytes: [UInt8], of input: Input, _ context: InputContext) -> Ingested {
    let decoded = XMLEncoding.decode(bytes, charset: context.charset)
    let utf8 = decoded.utf8
    var result: Ingested
    switch XMLRoot.name(in: utf8).flatMap({ InputFormat.xmlFormats[$0] }) {
    case .feed:
      let (feed, document) = FeedReader(address: context.address).read(utf8)
      result = items(
        of: feed, in: document.bytes, bytes: bytes, input: input, address: context.address)
      result.notices = document.notices(of: input.path) + result.notices
    case .newsML:
      result = newsItems(in: utf8, bytes: bytes, input: input)
    default:
      result = Ingested(
        notices: [IngestNotice(file: input.path, problem: .unsupported("an XML document"))])
    }
    return result.preceded(by: decoded.notice, of: input)
  }

  /// The items of a feed as articles: whole ones, and summaries of what can be fetched. `address` is
  /// where it was fetched from.
  func items(
    of feed: Feed, in utf8: [UInt8], bytes: [UInt8], input: Input, address: String?
  ) -> Ingested {
    var result = Ingested()
    let digest = ArticleID.sha256(of: bytes)
    let fileID = ArticleID.id(ofDigest: digest)
    let builder = ArticleBuilder(input: input, limits: limits, sha256: digest)
    for (number, item) in feed.items.enumerated() {
      let id =
        item.range.map { ArticleID.id(of: Array(utf8[$0.clamped(to: utf8.indices)])) }
        ?? ArticleID.id(of: Array("\(fileID)#\(number)".utf8))
      let read = builder.article(
        of: ArticleRecord(item, of: feed, fetchedFrom: address), id: id, place: .record(number + 1))
      result.add(read)
    }
    if feed.items.isEmpty {
      result.notices.append(IngestNotice(file: input.path, problem: .noItems))
    }
    return result
  }
}

extension ArticleRecord {
  /// What an item says of itself, and its feed of all items.
  init(_ item: FeedItem, of feed: Feed, fetchedFrom address: String?) {
    self.init(text: [])
    let fullText = item.fullText
    text = Array((fullText ?? item.bestText ?? "").utf8)
    extent = fullText == nil ? .summary : .full
    title = item.title
    byline = item.byline
    let attribution = feed.attribution(of: item, fetchedFrom: address)
    source = attribution.source
    published = item.published
    url = attribution.url
    language = item.language
    if item.hasUnusableDate { unusable.append("published") }
  }
}

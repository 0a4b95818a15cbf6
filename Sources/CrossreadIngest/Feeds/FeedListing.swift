import CrossreadCore

/// What a feed offers: whole articles, and addresses of others.
public struct FeedListing: Sendable {
  public struct Item: Sendable, Hashable {
    public var title: String?
    public var url: String?
    /// What tells it from others, where it has no address.
    public var identity: String?
    public var byline: String?
    public var published: CivilDay?
    public var language: String?
    /// The outlet, as far as it can be believed: see `isOwn`.
    public var source: String?
    /// Whether it is of the feed's own host and names no other source; if not, `url` is a claim.
    public var isOwn = true
    /// The whole article; nil where it is to be fetched.
    public var fullText: String?
  }

  public let title: String?
  public let items: [Item]
  /// What was wrong with it.
  public let notices: [IngestNotice]

  /// Nil where the bytes are no feed. `file` stands in the notices.
  public init?(_ bytes: [UInt8], file: String, context: InputContext) {
    let feed: Feed
    if let value = Self.json(bytes) {
      guard JSONFeedReader.isFeed(value) else { return nil }
      feed = JSONFeedReader(address: context.address).feed(of: value)
      notices = []
    } else {
      let utf8 = XMLEncoding.decode(bytes, charset: context.charset).utf8
      guard let root = XMLRoot.name(in: utf8), InputFormat.xmlFormats[root] == .feed else {
        return nil
      }
      let read = FeedReader(address: context.address).read(utf8)
      feed = read.feed
      notices = read.document.notices(of: file)
    }
    title = feed.title
    items = feed.items.map { item in
      let attribution = feed.attribution(of: item, fetchedFrom: context.address)
      return Item(
        title: item.title, url: item.url, identity: item.identity, byline: item.byline,
        published: item.published, language: item.language, source: attribution.source,
        isOwn: attribution.isOwn, fullText: item.fullText)
    }
  }

  private static func json(_ bytes: [UInt8]) -> JSONValue? {
    guard bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "{") else { return nil }
    var parser = JSONParser(TextDecoder().decode(bytes).utf8)
    return try? parser.next()
  }
}

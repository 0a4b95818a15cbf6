import CrossreadCore
import CrossreadIngest

/// Where what is fetched is kept, with what is subscribed to and what was fetched before: a library, or a
/// folder of plain files.
///
/// What a call has changed is on disk when it returns.
public protocol NewsStore {
  /// Its file or folder, for messages.
  var path: String { get }
  var feeds: [ArticleLibrary.Subscription] { get }

  /// Subscribes; false where that was done before.
  mutating func subscribe(
    to feed: ArticleLibrary.Subscription
  ) -> Result<Bool, FileBytes.Failure>

  /// Puts what is known of a feed in the place of what was.
  mutating func update(_ feed: ArticleLibrary.Subscription) -> Result<Bool, FileBytes.Failure>

  /// Whether something was fetched before, by the id of its identity.
  func hasSeen(id: String) -> Bool

  /// Takes note that something was fetched and is not to be fetched again.
  mutating func noteSeen(id: String) -> Result<Void, FileBytes.Failure>

  /// The pages that it is time to look at again; of each, what its server said of the version that is there.
  func pagesDue(at seconds: Int) -> [FetchRequest]

  /// Takes note that a page was looked at again, whatever was there.
  mutating func noteLooked(at address: String, at seconds: Int) -> Result<Void, FileBytes.Failure>

  /// Keeps an article and takes note that it was fetched; gives what people find it by, nil where it was there already.
  mutating func keep(_ article: FetchedArticle) -> Result<String?, FileBytes.Failure>
}

extension NewsStore {
  // Plain files have one version of each page.
  public func pagesDue(at seconds: Int) -> [FetchRequest] { [] }

  public mutating func noteLooked(
    at address: String, at seconds: Int
  ) -> Result<Void, FileBytes.Failure> { .success(()) }

  /// Takes note that something was fetched and is not to be fetched again, though it is not kept.
  public mutating func noteSeen(_ identity: String) -> Result<Void, FileBytes.Failure> {
    noteSeen(id: ArticleName.id(of: identity))
  }

  /// Whether an item of a feed was fetched before. What a feed says itself is known by the feed, too,
  /// so that nobody can have another's page taken for fetched.
  func hasSeen(_ item: FeedListing.Item, of feed: String) -> Bool {
    FetchedArticle.identity(of: item, of: feed).map { hasSeen(id: ArticleName.id(of: $0)) } ?? true
  }
}

/// An article as it was fetched, with what it is known by.
public struct FetchedArticle: Sendable {
  public enum Content: Sendable {
    /// A page as its server sent it.
    case page(FetchAnswer)
    /// What a feed holds whole, as a record of JSON.
    case record([UInt8])
  }

  public let content: Content
  /// 16 hexadecimal digits that tell it from others.
  public let id: String
  public let address: String
  /// The address that was asked for, which may have led to another.
  public let requested: String
  public let title: String?
  /// That of publication, or of fetching where that is not known.
  public let day: CivilDay
  /// When it was fetched, in seconds since 1970.
  public let seconds: Int

  /// A page, which was asked for under an address that may not be its last.
  init(
    _ answer: FetchAnswer, requested: String, title: String?, published: CivilDay?, at seconds: Int
  ) {
    content = .page(answer)
    self.requested = requested
    id = ArticleName.id(of: requested)
    address = answer.address
    self.title = title
    day = published ?? CivilDay(daysSinceEpoch: seconds / 86_400)
    self.seconds = seconds
  }

  /// An article that a feed holds whole: under the feed's host, with what the item claims beside it where
  /// that is another.
  init(_ item: FeedListing.Item, feed: String, at seconds: Int) {
    let address = item.isOwn ? item.url ?? feed : feed
    let members: [(String, String?)] = [
      ("title", item.title), ("byline", item.byline), ("source", item.source),
      ("published", item.published?.description), ("url", address), ("language", item.language),
      ("feed", feed), ("claimed_url", item.isOwn ? nil : item.url), ("text", item.fullText),
    ]
    content = .record(JSONRecord.bytes(of: members))
    id = ArticleName.id(of: Self.identity(of: item, of: feed) ?? address)
    self.address = address
    requested = address
    title = item.title
    day = item.published ?? CivilDay(daysSinceEpoch: seconds / 86_400)
    self.seconds = seconds
  }

  /// What an item is known by: its address where it is fetched from there, or where the feed is of the
  /// same host; else the feed and what the feed calls it. Nil where it has neither.
  static func identity(of item: FeedListing.Item, of feed: String) -> String? {
    guard let own = item.url ?? item.identity else { return nil }
    return item.fullText == nil || item.isOwn ? own : feed + "\n" + own
  }
}

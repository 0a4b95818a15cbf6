import CrossreadCore
import CrossreadIngest
import Glibc

/// The folder in which fetched articles and subscriptions lie, all of them plain files.
///
///     feeds.tsv                                     what is subscribed to
///     seen                                          what was fetched, so that it is not fetched again
///     articles/HOST/2017-12-04-the-title-ID.warc    a page as the server sent it
///     articles/HOST/2017-12-04-the-title-ID.json    an article that a feed holds whole
///
/// What a call has changed is on disk when it returns, beside what other programs have changed.
public struct ArticleLibrary: NewsStore {
  public let folder: String
  public var path: String { folder }
  public private(set) var feeds: [Subscription] = []
  /// What could not be read.
  public private(set) var notices: [IngestNotice] = []
  private var seen: Set<String> = []

  private static let fileLimit = 256_000_000

  /// A feed, and what its server said of the version that was fetched last.
  public struct Subscription: Sendable, Hashable {
    public var address: String
    public var title: String?
    public var entityTag: String?
    public var lastModified: String?

    public init(address: String, title: String? = nil) {
      self.address = address
      self.title = title
    }
  }

  /// Opens a library; what is not there yet is empty.
  public init(folder: String) {
    self.folder = folder
    feeds = SubscriptionFile(bytes(of: Input.subscriptionFileName)).feeds
    for line in bytes(of: Input.seenFileName).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      seen.insert(String(decoding: line, as: UTF8.self))
    }
  }

  private mutating func bytes(of name: String) -> [UInt8] {
    let file = OwnFile(folder + "/" + name)
    switch file.read(limit: Self.fileLimit) {
    case .success(let bytes): return bytes
    case .failure(let failure):
      if failure.problem != .missing {
        notices.append(IngestNotice(file: file.path, problem: failure.problem))
      }
      return []
    }
  }

  // MARK: Subscriptions

  /// Subscribes; false where that was done before.
  public mutating func subscribe(to feed: Subscription) -> Result<Bool, FileBytes.Failure> {
    changeFeeds { $0.add(feed) }
  }

  /// Leaves a feed; false where there is none of this address.
  public mutating func unsubscribe(from address: String) -> Result<Bool, FileBytes.Failure> {
    guard InputPath.isFolder(folder) else { return .success(false) }
    return changeFeeds { $0.remove(address) }
  }

  /// Puts what is known of a feed in the place of what was.
  public mutating func update(_ feed: Subscription) -> Result<Bool, FileBytes.Failure> {
    changeFeeds { file in
      file.update(feed)
      return true
    }
  }

  /// Changes the list as it is on disk.
  private mutating func changeFeeds(
    _ change: (inout SubscriptionFile) -> Bool
  ) -> Result<Bool, FileBytes.Failure> {
    if let failure = Self.makeFolder(folder) { return .failure(failure) }
    var isChanged = false
    var list = SubscriptionFile([])
    let file = OwnFile(folder + "/" + Input.subscriptionFileName)
    let result = file.change(limit: Self.fileLimit) { bytes in
      list = SubscriptionFile(bytes)
      isChanged = change(&list)
      return isChanged ? list.bytes : nil
    }
    return result.map {
      feeds = list.feeds
      return isChanged
    }
  }

  // MARK: Articles

  public func hasSeen(id: String) -> Bool { seen.contains(id) }

  public mutating func noteSeen(id: String) -> Result<Void, FileBytes.Failure> {
    if let failure = Self.makeFolder(folder) { return .failure(failure) }
    guard seen.insert(id).inserted else { return .success(()) }
    return OwnFile(folder + "/" + Input.seenFileName).append(line: id)
  }

  /// The ids of all that was fetched.
  public var seenIDs: [String] { seen.sorted() }

  private static func makeFolder(_ path: String) -> FileBytes.Failure? {
    FileBytes.makeFolder(path).map { FileBytes.Failure(problem: $0.problem) }
  }

  /// Keeps a page as the server sent it, in a web archive of one record, and what a feed holds whole as a
  /// record of JSON; gives the path of the file.
  public mutating func keep(_ article: FetchedArticle) -> Result<String?, FileBytes.Failure> {
    let bytes: [UInt8]
    let suffix: String
    switch article.content {
    case .page(let answer):
      bytes = WebArchive.record(of: answer, at: article.seconds)
      suffix = "warc"
    case .record(let json):
      bytes = json
      suffix = "json"
    }
    let host = ArticleName.folder(of: WebAddress(article.address).host ?? "unknown")
    let articles = folder + "/articles/" + host
    if let failure = Self.makeFolder(articles) { return .failure(failure) }
    let name = [article.day.description, ArticleName.slug(article.title ?? ""), article.id]
    let path = articles + "/" + name.filter { !$0.isEmpty }.joined(separator: "-") + "." + suffix
    return OwnFile(path).replace(with: bytes).flatMap { noteSeen(id: article.id).map { path } }
  }
}

/// The names of the files of articles.
enum ArticleName {
  /// 16 hexadecimal digits that tell an article from others.
  static func id(of identity: String) -> String { ContentHash.short(Array(identity.utf8)) }

  /// A host as the name of a folder.
  static func folder(of host: String) -> String {
    var host = host
    if host.hasPrefix("www.") { host.removeFirst(4) }
    let kept = host.utf8.prefix(100).map { byte -> UInt8 in
      isPlain(byte) || byte == UInt8(ascii: ".") ? byte : UInt8(ascii: "_")
    }
    let name = String(decoding: kept.drop { $0 == UInt8(ascii: ".") }, as: UTF8.self)
    return name.isEmpty ? "unknown" : name
  }

  /// The letters and digits of a title in lower case, joined by hyphens: "the-ferry-sank".
  static func slug(_ title: String) -> String {
    var result: [UInt8] = []
    for byte in title.lowercased().utf8 {
      if isPlain(byte), byte != UInt8(ascii: "-") {
        result.append(byte)
      } else if byte < 0x80, result.last != UInt8(ascii: "-"), !result.isEmpty {
        result.append(UInt8(ascii: "-"))
      }
      if result.count >= 60 { break }
    }
    while result.last == UInt8(ascii: "-") { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}

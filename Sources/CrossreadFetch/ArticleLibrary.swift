import CrossreadCore
import CrossreadIngest
import Glibc

/// The folder in which fetched articles and subscriptions lie, all of them plain files.
///
///     feeds.tsv                                     what is subscribed to
///     seen                                          what was fetched, so that it is not fetched again
///     articles/HOST/2017-12-04-the-title-ID.warc    a page as the server sent it
///     articles/HOST/2017-12-04-the-title-ID.json    an article that a feed holds whole
public struct ArticleLibrary {
  public let folder: String
  public private(set) var feeds: [Subscription] = []
  /// What could not be read.
  public private(set) var notices: [IngestNotice] = []
  private var otherLines: [String] = []
  private var seen: Set<String> = []
  private var seenOrder: [String] = []

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
    for line in lines(of: Input.subscriptionFileName) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map {
        $0 == "-" || $0.isEmpty ? nil : String($0)
      }
      if let address = fields[0], WebAddress(address).isWeb {
        var feed = Subscription(address: address)
        feed.title = fields.count > 1 ? fields[1] : nil
        feed.entityTag = fields.count > 2 ? fields[2] : nil
        feed.lastModified = fields.count > 3 ? fields[3] : nil
        feeds.append(feed)
      } else {
        otherLines.append(line)
      }
    }
    for line in lines(of: Input.seenFileName) where seen.insert(line).inserted {
      seenOrder.append(line)
    }
  }

  private mutating func lines(of name: String) -> [String] {
    let path = folder + "/" + name
    switch FileBytes.read(path, limit: Self.fileLimit) {
    case .success(let bytes):
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    case .failure(let failure):
      if failure.problem != .missing {
        notices.append(IngestNotice(file: path, problem: failure.problem))
      }
      return []
    }
  }

  // MARK: Subscriptions

  /// Subscribes; false where that was done before.
  public mutating func subscribe(to feed: Subscription) -> Bool {
    if feeds.contains(where: { $0.address == feed.address }) { return false }
    feeds.append(feed)
    return true
  }

  public mutating func unsubscribe(from address: String) -> Bool {
    let count = feeds.count
    feeds.removeAll { $0.address == address }
    return feeds.count < count
  }

  /// Puts what is known of a feed in the place of what was.
  public mutating func update(_ feed: Subscription) {
    if let index = feeds.firstIndex(where: { $0.address == feed.address }) { feeds[index] = feed }
  }

  /// Writes down subscriptions and what was seen; nil where that went well.
  public func save() -> IngestNotice? {
    if isUntouched { return nil }
    if let notice = FileBytes.makeFolder(folder) { return notice }
    let list =
      otherLines
      + feeds.map { feed in
        [feed.address, feed.title, feed.entityTag, feed.lastModified].map(Self.field)
          .joined(separator: "\t")
      }
    return write(list, to: Input.subscriptionFileName) ?? write(seenOrder, to: Input.seenFileName)
  }

  /// Whether nothing was ever added, so that there is nothing to write.
  private var isUntouched: Bool {
    feeds.isEmpty && seenOrder.isEmpty && otherLines.isEmpty && !InputPath.isFolder(folder)
  }

  private func write(_ lines: [String], to name: String) -> IngestNotice? {
    let path = folder + "/" + name
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    if case .failure(let failure) = FileBytes.replace(path, with: bytes) {
      return IngestNotice(file: path, problem: failure.problem)
    }
    return nil
  }

  private static func field(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "-" }
    return text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }

  // MARK: Articles

  /// Whether an article was fetched before: by its address, or what a feed calls it.
  public func hasSeen(_ identity: String) -> Bool { seen.contains(ArticleName.id(of: identity)) }

  /// Takes note that something was fetched and is not to be fetched again, though it is not kept.
  public mutating func noteSeen(_ identity: String) {
    let id = ArticleName.id(of: identity)
    if seen.insert(id).inserted { seenOrder.append(id) }
  }

  /// Keeps a page as the server sent it, in a web archive of one record.
  public mutating func store(
    _ answer: FetchAnswer, requested: String, title: String?, published: CivilDay?, at seconds: Int
  ) -> Result<String, FileBytes.Failure> {
    store(
      WebArchive.record(of: answer, at: seconds), identity: requested, address: answer.address,
      title: title, day: published ?? CivilDay(daysSinceEpoch: seconds / 86_400), suffix: "warc")
  }

  /// Keeps an article that a feed holds whole, as a record of JSON.
  public mutating func store(
    _ item: FeedListing.Item, identity: String, feed: String, at seconds: Int
  ) -> Result<String, FileBytes.Failure> {
    let members: [(String, String?)] = [
      ("title", item.title), ("byline", item.byline), ("source", item.source),
      ("published", item.published?.description), ("url", item.url), ("language", item.language),
      ("feed", feed), ("text", item.fullText),
    ]
    var json = Array("{".utf8)
    for (name, value) in members {
      guard var value else { continue }
      json += "\(json.count > 1 ? "," : "")\n  \"\(name)\": ".utf8
      value.withUTF8 { JSONString.append($0, to: &json) }
    }
    json += "\n}\n".utf8
    return store(
      json, identity: identity, address: item.url ?? feed, title: item.title,
      day: item.published ?? CivilDay(daysSinceEpoch: seconds / 86_400), suffix: "json")
  }

  private mutating func store(
    _ bytes: [UInt8], identity: String, address: String, title: String?, day: CivilDay,
    suffix: String
  ) -> Result<String, FileBytes.Failure> {
    let id = ArticleName.id(of: identity)
    let host = ArticleName.folder(of: WebAddress(address).host ?? "unknown")
    let folder = folder + "/articles/" + host
    if let notice = FileBytes.makeFolder(folder) {
      return .failure(FileBytes.Failure(problem: notice.problem))
    }
    let name = [day.description, ArticleName.slug(title ?? ""), id].filter { !$0.isEmpty }
    let path = folder + "/" + name.joined(separator: "-") + "." + suffix
    if case .failure(let failure) = FileBytes.replace(path, with: bytes) {
      return .failure(failure)
    }
    noteSeen(identity)
    return .success(path)
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

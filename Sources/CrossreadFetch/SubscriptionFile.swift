import CrossreadIngest

/// The lines of a list of subscriptions, as text that people read and edit: the address of a feed, its
/// title, and its server's entity tag and date of the version that was fetched last, parted by tabs. `-`
/// stands for nothing; a line that is none of this stays as and where it is, and so does its ending.
struct SubscriptionFile {
  private enum Line {
    case feed(ArticleLibrary.Subscription, raw: [UInt8])
    case other([UInt8])
  }

  private var lines: [Line] = []

  init(_ bytes: [UInt8]) {
    var parts = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    if parts.last?.isEmpty == true { parts.removeLast() }
    lines = parts.map { raw in Self.feed(raw).map { .feed($0, raw: raw) } ?? .other(raw) }
  }

  var bytes: [UInt8] {
    lines.flatMap { line -> [UInt8] in
      switch line {
      case .feed(_, let raw), .other(let raw): raw + [0x0A]
      }
    }
  }

  var feeds: [ArticleLibrary.Subscription] {
    lines.compactMap { if case .feed(let feed, _) = $0 { feed } else { nil } }
  }

  /// False where it is there already.
  mutating func add(_ feed: ArticleLibrary.Subscription) -> Bool {
    if feeds.contains(where: { $0.address == feed.address }) { return false }
    lines.append(.feed(feed, raw: Self.raw(feed)))
    return true
  }

  /// False where it is not there.
  mutating func remove(_ address: String) -> Bool {
    let count = lines.count
    lines.removeAll { if case .feed(let feed, _) = $0 { feed.address == address } else { false } }
    return lines.count < count
  }

  /// Puts what is known of a feed in the place of what was; a feed that was left meanwhile stays left.
  mutating func update(_ new: ArticleLibrary.Subscription) {
    for place in lines.indices {
      guard case .feed(let old, let raw) = lines[place], old.address == new.address, old != new
      else { continue }
      let ending: [UInt8] = raw.last == 0x0D ? [0x0D] : []
      lines[place] = .feed(new, raw: Self.raw(new) + ending)
    }
  }

  private static func feed(_ raw: [UInt8]) -> ArticleLibrary.Subscription? {
    let line = raw.last == 0x0D ? raw.dropLast() : raw[...]
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
      $0.isEmpty || Array($0) == [UInt8(ascii: "-")] ? nil : String(decoding: $0, as: UTF8.self)
    }
    guard let address = fields.first ?? nil, WebAddress(address).isWeb else { return nil }
    var feed = ArticleLibrary.Subscription(address: address)
    feed.title = fields.count > 1 ? fields[1] : nil
    feed.entityTag = fields.count > 2 ? fields[2] : nil
    feed.lastModified = fields.count > 3 ? fields[3] : nil
    return feed
  }

  private static func raw(_ feed: ArticleLibrary.Subscription) -> [UInt8] {
    let fields = [feed.address, feed.title, feed.entityTag, feed.lastModified].map { text in
      guard let text, !text.isEmpty else { return "-" }
      return text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    }
    return Array(fields.joined(separator: "\t").utf8)
  }
}

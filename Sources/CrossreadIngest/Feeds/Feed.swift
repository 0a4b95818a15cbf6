import CrossreadCore

/// A feed: the outlet and what it offers.
struct Feed {
  var title: String?
  var language: String?
  /// The page that the feed is of.
  var link: String?
  var items: [FeedItem] = []
}

extension Feed {
  /// Where an item is from, as far as that can be believed.
  struct Attribution {
    /// Whether the item is of the feed's own host and names nobody else.
    var isOwn: Bool
    /// The outlet; of what is not the feed's own its host, with whom the item claims to be of.
    var source: String?
    var url: String?
  }

  /// Who says what an item of a feed says, which was fetched from `address`: the feed. A feed cannot
  /// speak for another host, nor for a source that it names. Where nobody knows where a feed is from,
  /// there is nothing to hold its items against.
  func attribution(of item: FeedItem, fetchedFrom address: String?) -> Attribution {
    guard let address, let host = WebAddress(address).site else {
      return Attribution(isOwn: true, source: item.source ?? title, url: item.url)
    }
    let site = item.url.map { WebAddress($0) }.map { $0.isWeb ? $0.site ?? "" : host }
    let isHere = site == nil || site == host
    if isHere, item.source == nil || item.source == title {
      return Attribution(isOwn: true, source: title, url: item.url)
    }
    let claim = [item.source, isHere ? nil : site].compactMap { $0 }.joined(separator: ", ")
    return Attribution(
      isOwn: false, source: "\(host) (claims: \(claim))", url: isHere ? item.url : address)
  }
}

/// One item of a feed, its markup turned into text.
struct FeedItem {
  var title: String?
  var url: String?
  /// What tells it from others of the feed: a guid or id.
  var identity: String?
  var byline: String?
  var published: CivilDay?
  /// Whether a date was stated that could not be read.
  var hasUnusableDate = false
  var language: String?
  /// The outlet, where the feed carries items of others.
  var source: String?
  var content: String?
  var summary: String?
  /// The bytes of the feed that it stands in; nil where it has no stretch of its own.
  var range: Range<Int>?

  /// The words of the whole article; nil where the feed has only part of it.
  var fullText: String? {
    if let content, !Self.isCutShort(content) { return content }
    // RSS has one element for summaries and whole articles alike; only its length tells.
    if content == nil, let summary, summary.wordCount >= Self.fullTextWords,
      !Self.isCutShort(summary)
    {
      return summary
    }
    return nil
  }

  /// What there is to read, whole or not.
  var bestText: String? {
    guard let content, let summary else { return content ?? summary }
    return content.utf8.count >= summary.utf8.count ? content : summary
  }

  /// A description of so many words is taken for the whole article: summaries that publishers write
  /// and those that programs cut have 20 to 80.
  static let fullTextWords = 150

  /// Whether a text ends as those do that programs cut: "…", "[...]", "Read more", "Continue reading
  /// →".
  static func isCutShort(_ text: String) -> Bool {
    var end = text.trimmed.suffix(60)
    while let last = end.last, "]>)»→›".contains(last) || last.isWhitespace { end.removeLast() }
    if end.hasSuffix("…") || end.hasSuffix("...") { return true }
    let lowered = end.lowercased()
    let lastLine = lowered.split(separator: "\n").last.map(String.init)?.trimmed ?? ""
    return ["read more", "continue reading", "read the full story", "read the rest", "more…"]
      .contains { lowered.hasSuffix($0) || lastLine.hasPrefix($0) }
  }
}

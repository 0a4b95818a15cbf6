import CrossreadCore

/// Reads JSON Feed, versions 1 and 1.1 (jsonfeed.org).
struct JSONFeedReader {
  var address: String?

  /// Whether a JSON value is a feed.
  static func isFeed(_ value: JSONValue) -> Bool {
    value["version"]?.string?.contains("jsonfeed.org/version/") == true
  }

  func feed(of value: JSONValue) -> Feed {
    var feed = Feed()
    feed.title = value["title"]?.string?.singleLine.nilIfEmpty
    feed.language = value["language"]?.string
    feed.link = value["home_page_url"]?.string
    let base = value["feed_url"]?.string ?? address
    guard case .array(let items)? = value["items"] else { return feed }
    feed.items = items.map { item($0, of: value, base: base, language: feed.language) }
    return feed
  }

  private func item(
    _ value: JSONValue, of feed: JSONValue, base: String?, language: String?
  ) -> FeedItem {
    var item = FeedItem()
    item.title = value["title"]?.string?.singleLine.nilIfEmpty
    item.identity = value["id"]?.string
    let link = value["url"]?.string ?? value["external_url"]?.string
    item.url =
      link.map { FeedReader.resolved($0, against: base) }
      ?? item.identity.flatMap { WebAddress($0).isWeb ? $0 : nil }
    item.byline = Self.names(in: value) ?? Self.names(in: feed)
    if let stated = (value["date_published"] ?? value["date_modified"])?.string {
      item.published = StatedDate.day(of: stated)
      item.hasUnusableDate = item.published == nil
    }
    item.language = value["language"]?.string ?? language
    item.content =
      value["content_html"]?.string.map { HTMLFragment.text(of: $0) }?.nilIfBlank
      ?? value["content_text"]?.string?.nilIfBlank
    item.summary = value["summary"]?.string?.nilIfBlank
    return item
  }

  /// Version 1 has one author, version 1.1 a list.
  private static func names(in value: JSONValue) -> String? {
    if case .array(let authors)? = value["authors"] {
      return authors.compactMap { $0["name"]?.string }.joined(separator: ", ").nilIfEmpty
    }
    return value["author"]?["name"]?.string?.nilIfEmpty
  }
}

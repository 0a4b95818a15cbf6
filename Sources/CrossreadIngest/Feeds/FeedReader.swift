import CrossreadCore

/// Reads RSS 0.9 to 2.0 (with RDF), Atom 0.3 and 1.0, and CDF.
///
/// Sources: the RSS 2.0 specification of the RSS Advisory Board, RSS 1.0 with its Dublin Core and
/// content modules, RFC 4287 (Atom), and what the two decades of feeds since have made of them.
struct FeedReader {
  /// The address that the feed was fetched from; relative links are resolved against it.
  var address: String?

  /// Reads a feed in UTF-8.
  func read(_ utf8: [UInt8]) -> (feed: Feed, document: XMLReader.Document) {
    let document = XMLReader { element, parents in
      element.name.local == "item" || element.name.local == "entry"
        // RDF lists the items' addresses in the channel; those are no items.
        ? !parents.contains { ["items", "image", "textinput"].contains($0.name.local) } : false
    }.read(utf8)
    var feed = Feed()
    if let root = document.root {
      let channel = root.first("channel") ?? root
      feed.title = channel.first("title", in: .plain, .atom).flatMap { Self.line(of: $0) }
      feed.language =
        channel.first("language")?.words ?? root[attribute: .xml, "lang"]
        ?? channel[attribute: .xml, "lang"]
      feed.link = Self.link(in: channel)
    }
    let base = document.root.flatMap { root in
      Self.bases(of: [root] + (root.first("channel").map { [$0] } ?? []), from: address)
    }
    // Where nothing else is known, the page of the feed is near its items.
    let near = base ?? address ?? feed.link.flatMap { WebAddress($0).isWeb ? $0 : nil }
    feed.items = document.records.map { item($0, base: near, of: feed) }
    return (feed, document)
  }

  private func item(_ element: XMLElement, base: String?, of feed: Feed) -> FeedItem {
    let base = Self.bases(of: [element], from: base)
    var item = FeedItem()
    item.range = element.range
    item.title = (element.first("title", in: .plain, .atom) ?? element.first("title"))
      .flatMap { Self.line(of: $0) }
    item.identity = (element.first("guid") ?? element.first("id"))?.words
    item.url = Self.link(in: element).map { Self.resolved($0, against: base) }
    item.byline = Self.byline(of: element)
    let dates = ["pubdate", "published", "issued", "date", "created", "updated", "modified"]
    if let stated = dates.lazy.compactMap({ element.first($0)?.words }).first {
      item.published = StatedDate.day(of: stated)
      item.hasUnusableDate = item.published == nil
    }
    item.language =
      element.first("language", in: .dublinCore)?.words ?? element[attribute: .xml, "lang"]
      ?? feed.language
    item.source = element.first("source").flatMap { source in
      (source.first("title") ?? source).words
    }
    // A description beside a content or body is a summary.
    item.content =
      (element.first("encoded", in: .content)
      ?? element.first("content", in: .atom, .plain)
      ?? element.first("body", in: .xhtml, .plain)
      ?? element.first("div", in: .xhtml)
      ?? element.first("fullitem"))
      .flatMap { Self.prose(of: $0) }
    item.summary =
      (element.first("description", in: .plain, .dublinCore)
      ?? element.first("summary") ?? element.first("abstract")
      ?? element.first("description", in: .media))
      .flatMap { Self.prose(of: $0) }
    return item
  }

  // MARK: Text

  /// A construct's words on one line; nil if there are none.
  static func line(of element: XMLElement) -> String? {
    // What is longer than any title is not worth the time.
    prose(of: element).map { String(decoding: $0.utf8.prefix(20_000), as: UTF8.self) }?
      .singleLine.nilIfEmpty
  }

  /// A construct's text: of inline markup, escaped markup, Base64, or plain text.
  static func prose(of element: XMLElement) -> String? {
    if let source = element[attribute: "src"], !source.isEmpty, element.children.isEmpty {
      return nil
    }
    let type = element[attribute: "type"]?.lowercased() ?? ""
    let mode = element[attribute: "mode"]?.lowercased()
    if element.hasElements {
      return HTMLFragment.text(of: element.innerHTML()).nilIfBlank
    }
    var text = element.text
    let isBinary =
      mode == "base64"
      || !type.isEmpty && type.contains("/") && !type.hasPrefix("text/")
        && !type.contains("xml") && !type.contains("html")
    if isBinary, let bytes = Base64.decode(Array(text.utf8)) {
      text = String(decoding: bytes, as: UTF8.self)
      return HTMLFragment.text(of: text).nilIfBlank
    }
    // Atom says that this is text, tags and all; RSS says nothing.
    if element.name.space == .atom, type == "text" || type == "text/plain" {
      return text.nilIfBlank
    }
    return (HTMLFragment.isHTML(text) ? HTMLFragment.text(of: text) : text).nilIfBlank
  }

  // MARK: Links

  private static func link(in element: XMLElement) -> String? {
    let links = element.all("link")
    // Atom's links name their relation; the page is "alternate", best where it is HTML.
    let alternates = links.filter {
      $0[attribute: "href"] != nil && ["alternate", nil].contains($0[attribute: "rel"])
    }
    let page =
      alternates.first {
        ["text/html", "application/xhtml+xml", nil].contains($0[attribute: "type"])
      } ?? alternates.first
    let plain = links.first { $0.name.space != .atom && $0[attribute: "href"] == nil }?.words
    if let plain { return plain }
    if let href = page?[attribute: "href"]?.trimmed.nilIfEmpty { return href }
    if let guid = element.first("guid"), guid[attribute: "ispermalink"]?.lowercased() != "false",
      let words = guid.words, WebAddress(words).isWeb
    {
      return words
    }
    return element[attribute: "href"]
  }

  static func resolved(_ link: String, against base: String?) -> String {
    guard let base else { return link }
    return WebAddress(base).resolving(link).description
  }

  /// The base of relative links inside elements, outermost first (XML Base).
  private static func bases(of elements: [XMLElement], from base: String?) -> String? {
    elements.reduce(base) { base, element in
      element[attribute: .xml, "base"].map { resolved($0, against: base) } ?? base
    }
  }

  // MARK: People

  private static func byline(of element: XMLElement) -> String? {
    let creators = element.elements.filter {
      $0.name.local == "creator" || $0.name.local == "author"
    }
    let names = creators.compactMap { creator -> String? in
      if let name = creator.first("name") { return name.words }
      return creator.hasElements ? nil : creator.words.flatMap(name(of:))
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.joined(separator: ", ").nilIfEmpty
  }

  /// The name in an RSS author, which is to be an address with a name behind it.
  ///
  ///     name(of: "ann@example.org (Ann Lee)")  // "Ann Lee"
  ///     name(of: "Ann Lee <ann@example.org>")  // "Ann Lee"
  private static func name(of author: String) -> String? {
    guard author.contains("@") else { return author }
    if let open = author.firstIndex(of: "("), let close = author.lastIndex(of: ")"), open < close {
      return String(author[author.index(after: open)..<close]).trimmed.nilIfEmpty
    }
    if let open = author.firstIndex(of: "<") {
      return String(author[..<open]).trimmed.trimmingQuotes.nilIfEmpty
    }
    return nil
  }
}

/// The meta tags, links and base of a page.
struct MetaTags {
  private var values: [String: String] = [:]
  /// The values of names that may be given more than once, in their order.
  private var lists: [String: [String]] = [:]
  /// What the page says is its own address.
  private(set) var canonical: String?
  private(set) var base: String?

  /// Names under which pages state when an article was published, the commonest first: Open Graph,
  /// schema.org, Dublin Core, parse.ly, Sailthru and the habits of publishing systems.
  static let dates = [
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "pub-date", "article:published", "article.published", "dc:date:issued",
    "dcterm:issued", "dc:date:created", "dcterm:created", "dc:issued", "dc:created",
    "dcterm:date", "dc:date", "sailthru.date", "publish-date", "publishdate", "publish_date",
    "publication_date",
    "pubdate", "publicationdate", "cxenseparse:recs:publishtime", "citation_publication_date",
    "originalpublicationdate", "article_date_original", "date",
  ]

  /// Names under which pages state who wrote an article.
  static let authors = [
    "dc:creator", "dcterm:creator", "author", "parsely-author", "article:author",
  ]
  /// More authors are not kept.
  private static let listLimit = 20

  /// Names that are asked for; all others are passed over.
  private static let known: Set<String> = Set(
    dates + authors + [
      "og:title", "dc:title", "dcterm:title", "title", "twitter:title", "parsely-title",
      "og:site_name", "application-name", "og:url", "og:locale", "content-language",
    ])

  init(_ document: HTMLDocument) {
    for node in 0..<document.count {
      switch document.tags[node] {
      case 0: continue
      case let tag where tag == HTMLTag.meta: read(document, node)
      case let tag where tag == HTMLTag.link:
        if canonical == nil, document.value(.rel, of: node)?.elementsEqual("canonical".utf8) == true
        {
          canonical = document.string(.href, of: node)
        }
      case let tag where tag == HTMLTag.base:
        if base == nil { base = document.string(.href, of: node) }
      default: continue
      }
    }
  }

  private mutating func read(_ document: HTMLDocument, _ node: Int) {
    // One property attribute can hold several names.
    var names =
      document.string(.property, of: node)?.lowercased().split(separator: " ").map(String.init)
      ?? []
    for attribute in [HTMLDocument.Name.name, .itemprop, .httpEquiv] {
      if let name = document.string(attribute, of: node) {
        // "DC.title" and "dcterms:title" are Dublin Core's.
        names.append(name.lowercased())
      }
    }
    guard !names.isEmpty else { return }
    for name in names {
      let key = Self.canonical(name)
      let isList = Self.authors.contains(key)
      guard Self.known.contains(key), isList || values[key] == nil,
        var content = document.string(.content, of: node)
      else { continue }
      if content.contains("&") { content = HTMLFragment.text(of: content) }
      values[key] = values[key] ?? content
      if isList, lists[key, default: []].count < Self.listLimit {
        lists[key, default: []].append(content)
      }
    }
  }

  private static func canonical(_ name: String) -> String {
    for prefix in ["dc.", "dcterm.", "dcterms.", "og.", "twitter.", "dcterms:"]
    where name.hasPrefix(prefix) {
      let vocabulary = prefix.dropLast()
      return (vocabulary.hasPrefix("dcterm") ? "dcterm" : vocabulary) + ":"
        + name.dropFirst(prefix.count).map { $0 == "." ? ":" : $0 }
    }
    return name
  }

  subscript(name: String) -> String? { values[name] }

  /// All values of a name in `authors`.
  func all(_ name: String) -> [String] { lists[name] ?? [] }
}

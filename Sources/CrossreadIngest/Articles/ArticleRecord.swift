import CrossreadCore

/// The fields of an article as a JSON record states them, under the names in common use.
///
/// Each field is looked for under several names, the first one present wins; unknown members are
/// passed over, and missing ones are nil.
struct ArticleRecord: Equatable {
  /// UTF-8, as the input has it.
  var text: [UInt8]?
  var title: String?
  var byline: String?
  var source: String?
  /// What it says of its outlet and address, where it came from elsewhere.
  var claimedSource: String?
  var claimedURL: String?
  var country: String?
  var published: CivilDay?
  var url: String?
  var language: String?
  /// Where the text is not the whole article, it may be missing.
  var extent = Article.Extent.full
  var dateline: String?
  /// Where a web page states the fields.
  var provenance: [Article.Field: Article.Provenance] = [:]
  /// The fields whose values were there but could not be used.
  var unusable: [String] = []

  /// Crossread's own name of each field, then schema.org's (NewsArticle), then those of common
  /// news APIs and scrapers.
  private static let names: [(field: String, keys: [String])] = [
    ("text", ["text", "articleBody", "body", "content", "maintext"]),
    ("title", ["title", "headline"]),
    ("byline", ["byline", "author", "authors", "creator"]),
    ("source", ["source", "publisher", "outlet", "source_name", "sitename", "site_name"]),
    ("published", ["published", "datePublished", "published_at", "date", "date_publish"]),
    ("url", ["url", "canonical_url", "link"]),
    ("language", ["language", "inLanguage", "lang"]),
  ]

  /// A text without any field.
  init(text: [UInt8]) { self.text = text }

  init(_ value: JSONValue) {
    text = string("text", in: value).map { Array($0.utf8) }
    title = string("title", in: value)
    byline = string("byline", in: value)
    source = string("source", in: value)
    country = value["source"]?["country"]?.string ?? value["country"]?.string
    url = string("url", in: value)
    language = string("language", in: value)
    if let date = string("published", in: value) {
      published = StatedDate.day(of: date)
      if published == nil { unusable.append("published") }
    }
  }

  /// Puts the address that it came from before what it says of itself: an address of another host
  /// and the name of an outlet that the host does not bear out are kept as claims.
  mutating func anchor(to address: String) {
    guard let host = WebAddress(address).site else { return }
    if let stated = url, WebAddress(stated).site != host {
      claimedURL = stated
      url = nil
    }
    if let stated = source, !OutletDirectory.builtIn.isSame(stated, host) {
      claimedSource = stated
      source = host
      provenance[.source] = .carrier
    }
    guard url == nil else { return }
    url = address
    if provenance[.url] != nil { provenance[.url] = .carrier }
  }

  /// The words of a field: a string, the name of an object, or the strings of a list.
  private mutating func string(_ field: String, in record: JSONValue) -> String? {
    let keys = Self.names.first { $0.field == field }?.keys ?? [field]
    for key in keys {
      guard let value = record[key], value != .null else { continue }
      guard let words = Self.words(of: value) else {
        unusable.append(field)
        return nil
      }
      // The text keeps its paragraphs; white space around a short field means nothing.
      let trimmed = field == "text" ? words : words.singleLine
      if !trimmed.isEmpty { return trimmed }
    }
    return nil
  }

  private static func words(of value: JSONValue) -> String? {
    switch value {
    case .string(let string): return string
    case .object: return value["name"]?.string
    case .array(let elements):
      let names = elements.compactMap(words)
      return names.isEmpty && !elements.isEmpty ? nil : names.joined(separator: ", ")
    case .null, .bool, .number: return nil
    }
  }
}

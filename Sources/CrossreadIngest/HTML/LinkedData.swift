import CrossreadCore

/// What a page says of its article as JSON-LD in schema.org's words.
struct LinkedData {
  var headline: String?
  var name: String?
  var authors: [String] = []
  var published: String?
  var modified: String?
  var publisher: String?
  var url: String?
  var language: String?
  var dateline: String?
  /// The text as the page states it for machines; often with markup, cut or a summary.
  var body: String?

  /// schema.org's Article and the types below it that news is published as.
  private static let types: Set<String> = [
    "Article", "NewsArticle", "AdvertiserContentArticle", "AnalysisNewsArticle",
    "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle",
    "ReviewNewsArticle", "Report", "SatiricalArticle", "ScholarlyArticle", "TechArticle",
    "SocialMediaPosting", "BlogPosting", "LiveBlogPosting",
  ]

  /// The first article in the scripts of a page; nil where none speaks of one.
  init?(_ document: HTMLDocument) {
    for node in 0..<document.count
    where document.tags[node] == HTMLTag.script && document.ends[node] > node + 1 {
      let range = Int(document.starts[node + 1])..<Int(document.stops[node + 1])
      guard Self.mentionsArticle(document.bytes[range]) else { continue }
      // Line breaks in strings are no JSON, but common.
      var bytes = document.bytes[range].map { $0 < 0x20 ? 0x20 : $0 }
      bytes = Array(bytes.drop { $0 == 0x20 })
      if bytes.starts(with: "<![CDATA[".utf8) { bytes.removeFirst(9) }
      var parser = JSONParser(bytes)
      guard let value = try? parser.next(), let article = Self.article(in: value) else { continue }
      self.init(article, among: value)
      return
    }
    return nil
  }

  /// Whether a script names one of the types at all; most describe the site.
  private static func mentionsArticle(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { script in
      for (index, byte) in script.enumerated() {
        let word: StaticString
        switch byte {
        case UInt8(ascii: "A"): word = "Article"
        case UInt8(ascii: "R"): word = "Report"
        case UInt8(ascii: "P"): word = "Posting"
        default: continue
        }
        let count = word.utf8CodeUnitCount
        if index + count <= script.count,
          (1..<count).allSatisfy({ script[index + $0] == word.utf8Start[$0] })
        {
          return true
        }
      }
      return false
    }
  }

  private static func article(in value: JSONValue) -> JSONValue? {
    switch value {
    case .array(let elements):
      return elements.lazy.compactMap { article(in: $0) }.first
    case .object:
      if isArticle(value) { return value }
      for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = value[key], let found = article(in: inner) { return found }
      }
      return nil
    default: return nil
    }
  }

  private static func isArticle(_ value: JSONValue) -> Bool {
    switch value["@type"] {
    case .string(let type): types.contains(type)
    case .array(let list): list.contains { $0.string.map(types.contains) ?? false }
    default: false
    }
  }

  private init(_ article: JSONValue, among all: JSONValue) {
    headline = Self.words(article["headline"])
    name = Self.words(article["name"])
    authors = Self.names(article["author"], among: all)
    if authors.isEmpty { authors = Self.names(article["creator"], among: all) }
    published = Self.words(article["datePublished"]) ?? Self.words(article["dateCreated"])
    modified = Self.words(article["dateModified"])
    publisher = Self.names(article["publisher"], among: all).first
    url =
      Self.words(article["mainEntityOfPage"]) ?? Self.words(article["mainEntityOfPage"]?["@id"])
      ?? Self.words(article["url"])
    language = Self.words(article["inLanguage"])
    dateline = Self.words(article["dateline"])
    body = article["articleBody"]?.string
  }

  /// A string on one line, its references resolved; nil where there are no words.
  private static func words(_ value: JSONValue?) -> String? {
    guard let string = value?.string else { return nil }
    let words = HTMLDocument.singleLine(HTMLFragment.text(of: string).utf8)
    return words.isEmpty ? nil : words
  }

  /// The names of persons or organisations: strings, objects, lists, or references to objects of
  /// the same graph.
  private static func names(_ value: JSONValue?, among all: JSONValue) -> [String] {
    switch value {
    case .string?: return words(value).map { [$0] } ?? []
    case .array(let elements)?: return elements.prefix(20).flatMap { names($0, among: all) }
    case .object?:
      if let name = value?["name"] { return names(name, among: all) }
      if let id = value?["@id"]?.string, case .array(let graph)? = all["@graph"],
        let named = graph.first(where: { $0["@id"]?.string == id && $0["name"] != nil })
      {
        return words(named["name"]).map { [$0] } ?? []
      }
      return []
    default: return []
    }
  }
}

import CrossreadCore

/// What a page says of its article, each from the most trustworthy place that says it: JSON-LD,
/// then meta tags and links, then elements that name what they hold, then the text.
struct PageMetadata {
  private(set) var title: String?
  private(set) var byline: String?
  private(set) var dateline: String?
  private(set) var published: CivilDay?
  private(set) var source: String?
  private(set) var url: String?
  private(set) var language: String?
  private(set) var provenance: [Article.Field: Article.Provenance] = [:]
  /// The elements that name the author, if they say so in few words.
  private(set) var bylineNodes: [Int] = []
  private(set) var linkedData: LinkedData?

  private let document: HTMLDocument
  private let body: Int
  private let latest: CivilDay

  /// `latest` is the last day on which the article can have been published: today.
  init(_ document: HTMLDocument, address: String?, latest: CivilDay) {
    self.document = document
    self.latest = latest
    body = (0..<document.count).first { document.tags[$0] == HTMLTag.body } ?? document.count
    let linkedData = LinkedData(document)
    self.linkedData = linkedData
    let meta = MetaTags(document, before: document.count)
    findTitle(linkedData, meta)
    findByline(linkedData, meta)
    findDate(linkedData, meta)
    set(\.source, .source, linkedData?.publisher, .linkedData)
    set(\.source, .source, meta["og:site_name"], .meta)
    set(\.source, .source, meta["application-name"], .meta)
    findAddress(linkedData, meta, address)
    findLanguage(linkedData, meta)
    set(\.dateline, .dateline, linkedData?.dateline, .linkedData)
    let places = (body..<max(body, document.count)).first {
      document.tags[$0] != HTMLTag.text && document.words[$0].contains(.dateline)
    }
    if dateline == nil, let places, let words = document.text(of: places, limit: 60),
      words.contains(where: \.isUppercase)
    {
      set(\.dateline, .dateline, words, .element)
    }
  }

  private mutating func set(
    _ path: WritableKeyPath<Self, String?>, _ field: Article.Field, _ value: String?,
    _ from: Article.Provenance
  ) {
    guard self[keyPath: path] == nil, let value, !value.isEmpty, value.utf8.count <= 1000 else {
      return
    }
    self[keyPath: path] = value
    provenance[field] = from
  }

  // MARK: Title

  private mutating func findTitle(_ linkedData: LinkedData?, _ meta: MetaTags) {
    let element = (0..<document.count).first { document.tags[$0] == HTMLTag.title }
      .map { document.text(of: $0) }
    if let linkedData {
      // Some pages say the outlet's name where the headline belongs.
      if let headline = linkedData.headline, let name = linkedData.name, headline != name,
        let element
      {
        let isName = TitleSimilarity.similarity(of: name, to: element) > 0.75
        let isHeadline = TitleSimilarity.similarity(of: headline, to: element) > 0.75
        set(\.title, .title, isHeadline && !isName ? headline : name, .linkedData)
      } else {
        set(\.title, .title, linkedData.name ?? linkedData.headline, .linkedData)
      }
    }
    for name in ["dc:title", "dcterm:title", "og:title", "title", "twitter:title", "parsely-title"]
    {
      set(\.title, .title, meta[name], .meta)
    }
    if title == nil, let element, !element.isEmpty {
      set(
        \.title, .title, PageTitle(document: document, body: body).headline(of: element), .element)
    }
    if let heading = (body..<max(body, document.count)).first(where: {
      document.tags[$0] == HTMLTag.h1
    }) {
      set(\.title, .title, document.text(of: heading), .element)
    }
  }

  // MARK: Byline

  private mutating func findByline(_ linkedData: LinkedData?, _ meta: MetaTags) {
    let authors = (linkedData?.authors ?? []).filter { !Self.isAddress($0) }
    if !authors.isEmpty {
      set(\.byline, .byline, authors.joined(separator: ", "), .linkedData)
    }
    for name in ["dc:creator", "dcterm:creator", "author", "parsely-author", "article:author"] {
      if let author = meta[name], !Self.isAddress(author) {
        set(\.byline, .byline, author, .meta)
      }
    }
    var best: (rank: Int, words: String)?
    var node = body + 1
    while node < document.count {
      defer { node += 1 }
      guard document.tags[node] != HTMLTag.text, !document.flags[node].contains(.hidden) else {
        continue
      }
      let isStated =
        document.starts[node] < document.stops[node]
        && (document.value(.rel, of: node)?.elementsEqual("author".utf8) == true
          || document.value(.itemprop, of: node).map(Self.namesAuthor) == true)
      guard isStated || document.words[node].contains(.byline),
        let words = document.text(of: node, limit: 200), !words.isEmpty,
        words.unicodeScalars.count < 100
      else { continue }
      let rank = isStated ? 2 : 1
      if byline == nil, rank > best?.rank ?? 0 {
        let name = (node..<Int(document.ends[node])).first {
          document.tags[$0] != HTMLTag.text
            && document.value(.itemprop, of: $0)?.elementsEqual("name".utf8) == true
        }
        best = (rank, name.map { document.text(of: $0) } ?? words)
      }
      bylineNodes.append(node)
      // What is stated may stand inside of what is only named so.
      if isStated { node = Int(document.ends[node]) - 1 }
    }
    set(\.byline, .byline, best?.words, .element)
  }

  private static func namesAuthor(_ value: ArraySlice<UInt8>) -> Bool {
    value.split(separator: 0x20).contains { $0.elementsEqual("author".utf8) }
  }

  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("http:") || text.hasPrefix("https:") || text.hasPrefix("//")
  }

  // MARK: Date

  private mutating func findDate(_ linkedData: LinkedData?, _ meta: MetaTags) {
    func take(_ text: String?, _ from: Article.Provenance) {
      guard published == nil, let text, let day = StatedDate.day(of: text), isPossible(day) else {
        return
      }
      published = day
      provenance[.published] = from
    }
    take(linkedData?.published, .linkedData)
    for name in MetaTags.dates { take(meta[name], .meta) }
    guard published == nil else { return }
    // What is named as the date of publication, then the first time that is stated, then words
    // in an element that is named for a date.
    var first: String?
    for node in body..<max(body, document.count) {
      let tag = document.tags[node]
      guard tag != HTMLTag.text,
        tag == HTMLTag.time || document.starts[node] < document.stops[node]
      else { continue }
      let stated = document.string(.datetime, of: node) ?? document.string(.content, of: node)
      if document.string(.itemprop, of: node)?.contains("datePublished") == true {
        take(stated ?? document.text(of: node), .element)
      }
      if tag == HTMLTag.time, first == nil {
        let words = stated ?? document.text(of: node)
        if let day = StatedDate.day(of: words), isPossible(day) { first = words }
      }
    }
    take(first, .element)
    guard published == nil else { return }
    var node = body
    while published == nil, node < document.count {
      if document.tags[node] != HTMLTag.text, document.words[node].contains(.date) {
        if let words = document.text(of: node, limit: 120) {
          take(PageDate.words(in: words), .text)
        }
      }
      node += 1
    }
  }

  /// Whether a day can be that of publication: not after today (a day later somewhere on Earth),
  /// and none of those that computers state for "unknown".
  private func isPossible(_ day: CivilDay) -> Bool {
    let isUnset = [(1970, 1, 1), (1900, 1, 1), (1899, 12, 30)].contains {
      CivilDay(year: $0.0, month: $0.1, day: $0.2) == day
    }
    return day <= latest + 1 && !isUnset
  }

  // MARK: Address and language

  private mutating func findAddress(
    _ linkedData: LinkedData?, _ meta: MetaTags, _ address: String?
  ) {
    let base = address ?? meta.base
    func absolute(_ text: String?) -> String? {
      guard let text else { return nil }
      var parts = WebAddress(text)
      if parts.scheme == nil, let base { parts = WebAddress(base).resolving(text) }
      guard parts.scheme == "http" || parts.scheme == "https", parts.authority?.isEmpty == false
      else { return nil }
      return parts.description
    }
    let stated: [(String?, Article.Provenance)] = [
      (meta.canonical, .meta), (meta["og:url"], .meta), (linkedData?.url, .linkedData),
      (address, .carrier),
    ]
    for (text, from) in stated where url == nil { set(\.url, .url, absolute(text), from) }
  }

  private mutating func findLanguage(_ linkedData: LinkedData?, _ meta: MetaTags) {
    let html = (0..<document.count).first { document.tags[$0] == HTMLTag.html }
    set(\.language, .language, html.flatMap { document.string(.lang, of: $0) }, .element)
    set(\.language, .language, linkedData?.language, .linkedData)
    set(\.language, .language, meta["content-language"], .meta)
    let locale = meta["og:locale"].map { String($0.map { $0 == "_" ? "-" : $0 }) }
    set(\.language, .language, locale, .meta)
  }
}

/// Words that state a day, within a short text: "Published Nov. 18, 2019 at 4:07 PM".
enum PageDate {
  static func words(in text: String) -> String? {
    let words = text.split { $0 == " " || $0 == "," || $0 == "|" || $0 == "\u{A0}" }
    for (index, word) in words.enumerated() {
      if CivilDay(iso8601: word) != nil { return String(word) }
      guard word.first?.isUppercase == true, word.utf8.count >= 3 else { continue }
      let name = word.lowercased().filter(\.isLetter)
      guard
        months.contains(where: { $0 == name || name.count == 3 && $0.hasPrefix(name) })
          || name == "sept"
      else { continue }
      let before = index > 0 ? number(words[index - 1]) : nil
      let after = words[(index + 1)...].prefix(2).map(number)
      let month = name.prefix(3)
      if let day = before, let year = after.first ?? nil, year > 1600 {
        return "\(day) \(month) \(year)"
      }
      if after.count == 2, let day = after[0], let year = after[1], year > 1600 {
        return "\(day) \(month) \(year)"
      }
    }
    return nil
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// "18", "18th", "2019.".
  private static func number(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    return word.count - digits.count <= 2 ? Int(digits) : nil
  }
}

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
  /// The text as the page states it for machines, if it does.
  private(set) var statedText: String?
  /// Why parts of the page that describe it for machines could not be read.
  private(set) var failures: [String] = []

  private let document: HTMLDocument
  private let body: Int
  private let latest: CivilDay
  /// What belongs to them says nothing of the page's own article.
  let others: OtherStories

  /// `latest` is the last day on which the article can have been published: today.
  init(_ document: HTMLDocument, texts: TextMeasures, address: String?, latest: CivilDay) {
    self.document = document
    self.latest = latest
    body = (0..<document.count).first { document.tags[$0] == HTMLTag.body } ?? document.count
    let meta = MetaTags(document)
    let identity = PageIdentity(document, meta, address: address)
    others = OtherStories(document, identity, texts: texts, body: body)
    let found = LinkedData.find(in: document, identity)
    let linkedData = found.article
    statedText = linkedData?.body
    failures = found.failures
    set(\.source, .source, linkedData?.publisher, .linkedData)
    set(\.source, .source, meta["og:site_name"], .meta)
    set(\.source, .source, meta["application-name"], .meta)
    findAddress(linkedData, meta, address)
    findTitle(linkedData, meta, address, element: identity.title)
    findByline(linkedData, meta)
    findDate(linkedData, meta)
    findLanguage(linkedData, meta)
    set(\.dateline, .dateline, linkedData?.dateline, .linkedData)
    let places = elements.first { document.words[$0].contains(.dateline) }
    if dateline == nil, let places, let words = document.text(of: places, limit: 60),
      words.contains(where: \.isUppercase)
    {
      set(\.dateline, .dateline, words, .element)
    }
  }

  /// The elements of the body that belong to the page's own article, or to none.
  private var elements: some Sequence<Int> {
    (body..<max(body, document.count)).lazy.filter {
      document.tags[$0] != HTMLTag.text && !others.isOther[$0]
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

  private mutating func findTitle(
    _ linkedData: LinkedData?, _ meta: MetaTags, _ address: String?, element: String?
  ) {
    let headings = headings(HTMLTag.h1)
    let outlets = [
      linkedData?.publisher, meta["og:site_name"], meta["application-name"],
      (address ?? url).flatMap { WebAddress($0).host },
    ]
    let titles = PageTitle(
      headings: headings, subheadings: self.headings(HTMLTag.h2), outlets: outlets.compactMap { $0 }
    )
    func setStated(_ title: String?, _ from: Article.Provenance) {
      guard self.title == nil else { return }
      set(\.title, .title, title.map { titles.headline(ofStated: $0) }, from)
    }
    if let linkedData {
      // Some pages say the outlet's name where the headline belongs.
      if let headline = linkedData.headline, let name = linkedData.name, headline != name,
        let element
      {
        let isName = TitleSimilarity.similarity(of: name, to: element) > 0.75
        let isHeadline = TitleSimilarity.similarity(of: headline, to: element) > 0.75
        setStated(isHeadline && !isName ? headline : name, .linkedData)
      } else {
        setStated(linkedData.name ?? linkedData.headline, .linkedData)
      }
    }
    for name in ["dc:title", "dcterm:title", "og:title", "title", "twitter:title", "parsely-title"]
    {
      setStated(meta[name], .meta)
    }
    if title == nil, let element, !element.isEmpty {
      set(\.title, .title, titles.headline(of: element), .element)
    }
    set(\.title, .title, headings.first, .element)
  }

  /// More headings of one rank are not asked for.
  private static let headingLimit = 20

  private func headings(_ tag: UInt16) -> [String] {
    Array(
      elements.filter { document.tags[$0] == tag && !others.isLinkAway($0) }
        .prefix(Self.headingLimit).map { document.text(of: $0) })
  }

  // MARK: Byline

  /// More authors are not named.
  private static let authorLimit = 20

  private mutating func findByline(_ linkedData: LinkedData?, _ meta: MetaTags) {
    setByline(linkedData?.authors ?? [], .linkedData)
    for name in MetaTags.authors { setByline(meta.all(name), .meta) }
    // What is stated to be an author, else what is only named so.
    var stated: [(node: Int, words: String)] = []
    var named: [(node: Int, words: String)] = []
    var node = body + 1
    while node < document.count {
      defer { node += 1 }
      guard document.tags[node] != HTMLTag.text, !document.flags[node].contains(.hidden),
        !others.isOther[node]
      else { continue }
      let isStated =
        document.starts[node] < document.stops[node]
        && (document.value(.rel, of: node)?.elementsEqual("author".utf8) == true
          || document.value(.itemprop, of: node).map(Self.namesAuthor) == true)
      guard isStated || document.words[node].contains(.byline),
        let words = document.text(of: node, limit: 200), !words.isEmpty,
        words.unicodeScalars.count < 100
      else { continue }
      bylineNodes.append(node)
      if isStated {
        stated.append((node, name(in: node) ?? words))
        // What is stated may stand inside of what is only named so.
        node = Int(document.ends[node]) - 1
      } else {
        named.append((node, words))
      }
    }
    setByline(together(stated), .element)
    // What is inside of a byline is in its words.
    setByline(named.first.map { [$0.words] } ?? [], .element)
  }

  private func name(in node: Int) -> String? {
    (node..<Int(document.ends[node])).first {
      document.tags[$0] != HTMLTag.text
        && document.value(.itemprop, of: $0)?.elementsEqual("name".utf8) == true
    }.map { document.text(of: $0) }
  }

  /// The authors that stand with the first one; others are those of boxes and lists.
  private func together(_ authors: [(node: Int, words: String)]) -> [String] {
    guard let first = authors.first else { return [] }
    let parent = Int(document.parents[first.node])
    let around = max(body, Int(document.parents[parent]))
    return authors.filter {
      $0.node == first.node || document.parents[$0.node] == document.parents[first.node]
        || Int(document.parents[$0.node]) > around
          && Int(document.parents[Int(document.parents[$0.node])]) == around
    }.map(\.words)
  }

  private mutating func setByline(_ authors: [String], _ from: Article.Provenance) {
    var seen: Set<String> = []
    let names = authors.prefix(Self.authorLimit).filter { !Self.isAddress($0) }
      .map { BylineText.withoutDates($0) }.filter { !$0.isEmpty && seen.insert($0).inserted }
    set(\.byline, .byline, names.joined(separator: ", "), from)
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
    let shown = PublicationDate(
      document, body: body, isOther: others.isOther, isPossible: isPossible
    ).find()
    published = shown?.day
    provenance[.published] = shown?.provenance
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

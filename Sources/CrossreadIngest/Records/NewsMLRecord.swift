import CrossreadCore

/// News items of IPTC NewsML-G2 and documents of NITF.
///
/// Sources: the NewsML-G2 guidelines and the NITF 3.6 schema (iptc.org/standards). A `newsItem` has
/// its article inline as NITF or XHTML, or as plain text; `nitf` may also be a document of its own.
enum NewsMLRecord {
  /// The elements that are records.
  static func isRecord(_ element: XMLElement) -> Bool {
    element.name.local == "newsitem" || element.name.local == "nitf"
  }

  static func record(of element: XMLElement) -> ArticleRecord {
    element.name.local == "nitf" ? nitf(element) : newsItem(element)
  }

  private static func newsItem(_ item: XMLElement) -> ArticleRecord {
    let meta = item.first("itemmeta")
    let content = item.first("contentmeta")
    let body = item.first("contentset")
    let inline = body?.first("inlinexml") ?? body?.first("inlinedata")
    var record =
      inline?.first("nitf").map { nitf($0) }
      ?? ArticleRecord(text: [])
    if record.text?.isEmpty != false { record.text = inline.flatMap { words(in: $0) } }
    record.title =
      content?.first("headline")?.words ?? meta?.first("title")?.words ?? record.title
    record.byline = content?.first("by")?.words ?? record.byline
    record.source =
      (meta?.first("provider")).flatMap { $0.first("name")?.words ?? name(of: $0) }
      ?? content?.first("creditline")?.words ?? record.source
    if let stated = meta?.first("firstcreated")?.words ?? content?.first("contentcreated")?.words
      ?? meta?.first("versioncreated")?.words
    {
      record.published = StatedDate.day(of: stated)
      if record.published == nil { record.unusable.append("published") }
    }
    record.language =
      content?.first("language")?[attribute: "tag"] ?? inline?[attribute: .xml, "lang"]
      ?? item[attribute: .xml, "lang"] ?? record.language
    record.url =
      meta?.all("link").first { $0[attribute: "rel"]?.hasSuffix(":canonical") == true }?[
        attribute: "href"]
      ?? record.url
    // The place and the day of writing belong to the article, also where they are stated apart.
    if let dateline = content?.first("dateline")?.words {
      record.text = record.text.map { with(dateline, before: $0) }
    }
    return record
  }

  /// A provider named by a code: "nprov:AFP" is AFP.
  private static func name(of party: XMLElement) -> String? {
    (party[attribute: "literal"] ?? party[attribute: "qcode"])?
      .split(separator: ":").last.map { String($0) }
  }

  private static func nitf(_ document: XMLElement) -> ArticleRecord {
    var record = ArticleRecord(text: [])
    let head = document.first("head")
    let body = document.first("body")
    let bodyHead = body?.descend("body.head")
    record.title =
      bodyHead?.descend("hedline", "hl1")?.words ?? bodyHead?.first("hedline")?.words
      ?? head?.first("title")?.words
    record.byline =
      bodyHead?.first("byline").flatMap { ($0.first("person") ?? $0).words }
    record.source =
      bodyHead?.first("distributor").flatMap { ($0.first("org") ?? $0).words }
      ?? head?.descend("pubdata")?[attribute: "name"]
    if let stated = head?.descend("docdata", "date.issue")?[attribute: "norm"]
      ?? head?.descend("pubdata")?[attribute: "date.publication"]
      ?? bodyHead?.descend("dateline", "story.date")?[attribute: "norm"]
    {
      record.published = StatedDate.day(of: stated)
      if record.published == nil { record.unusable.append("published") }
    }
    record.url = head?.descend("pubdata")?[attribute: "ex-ref"].flatMap {
      WebAddress($0).isWeb ? $0 : nil
    }
    record.language = document[attribute: .xml, "lang"]
    record.text = body?.first("body.content").flatMap { words(in: $0) }
    if let dateline = bodyHead?.first("dateline").flatMap({ ($0.first("location") ?? $0).words }) {
      record.text = record.text.map { with(dateline, before: $0) }
    }
    return record
  }

  /// The words of inline markup or data; nil if there are none.
  private static func words(in element: XMLElement) -> [UInt8]? {
    let text =
      element.hasElements
      ? HTMLFragment.text(
        of: (element.first("html")?.first("body") ?? element)
          .innerHTML(renamed: tags, without: furniture))
      : HTMLFragment.isHTML(element.text) ? HTMLFragment.text(of: element.text) : element.text
    return text.nilIfBlank.map { Array($0.utf8) }
  }

  /// NITF's blocks under the names that HTML has for them.
  private static let tags = [
    "hl1": "h1", "hl2": "h2", "block": "div", "bq": "blockquote", "fn": "div",
    "nitf-table": "table",
  ]
  private static let furniture: Set<String> = ["media", "head", "script", "style", "body.head"]

  private static func with(_ dateline: String, before text: [UInt8]) -> [UInt8] {
    let head = String(decoding: text.prefix(400), as: UTF8.self)
    return head.contains(dateline) ? text : Array("\(dateline)\n\n".utf8) + text
  }
}

import CrossreadCore

/// IPTC ninjs, versions 1 to 3: news in JSON.
///
/// Source: the IPTC's ninjs schemas and guide (iptc.org/standards/ninjs). Version 1 has one headline
/// and bodies under names of their own ("body_text"); versions 2 and 3 have lists of them with
/// roles, and write names in camel case.
enum NinjsRecord {
  /// Whether a JSON value is a news item.
  static func isNewsItem(_ value: JSONValue) -> Bool {
    guard value["uri"]?.string != nil || value["altIds"] != nil || value["altids"] != nil else {
      return false
    }
    return [
      "headlines", "headline", "bodies", "body_text", "body_xhtml", "body_html", "contentCreated",
      "versionCreated", "versioncreated", "infoSources", "infosource",
    ].contains { value[$0] != nil }
  }

  static func record(of value: JSONValue) -> ArticleRecord {
    var record = ArticleRecord(text: [])
    record.title =
      headline(in: value)?.singleLine.nilIfEmpty
      ?? (value["title"]?.string)?.singleLine.nilIfEmpty
    record.byline =
      (value["byline"]?.string ?? list(value["bylines"]).compactMap { $0["byline"]?.string }.first
      ?? names(value["by"]))?
      .singleLine.nilIfEmpty
    record.source =
      (names(value["infoSources"]) ?? names(value["infosource"]) ?? names(value["provider"])
      ?? value["copyrightHolder"]?.string ?? value["copyrightholder"]?.string)?
      .nilIfEmpty
    record.url = value["url"]?.string ?? web(value["uri"]?.string)
    record.language = value["language"]?.string
    let dates = [
      "firstCreated", "firstcreated", "contentCreated", "contentcreated", "versionCreated",
      "versioncreated", "embargoed",
    ]
    if let stated = dates.lazy.compactMap({ value[$0]?.string }).first {
      record.published = StatedDate.day(of: stated)
      if record.published == nil { record.unusable.append("published") }
    }
    record.text = body(of: value).map { Array($0.utf8) }
    if record.text == nil, let summary = summary(of: value) {
      record.text = Array(summary.utf8)
      record.extent = .summary
    }
    return record
  }

  private static func headline(in value: JSONValue) -> String? {
    let headlines = list(value["headlines"])
    return (headlines.first { $0["role"]?.string == "main" } ?? headlines.first)?["value"]?.string
      ?? value["headline"]?.string
  }

  private static func body(of value: JSONValue) -> String? {
    let bodies = list(value["bodies"])
    // The plain form of several needs no reading of markup.
    let plain = bodies.first { $0["contentType"]?.string == "text/plain" }
    let main = bodies.first { $0["role"]?.string == "main" }
    if let chosen = plain ?? main ?? bodies.first, let words = chosen["value"]?.string?.nilIfBlank {
      return chosen["contentType"]?.string == "text/plain" ? words : HTMLFragment.text(of: words)
    }
    if let words = value["body_text"]?.string?.nilIfBlank { return words }
    for key in ["body_xhtml", "body_html"] {
      if let words = value[key]?.string?.nilIfBlank { return HTMLFragment.text(of: words) }
    }
    return nil
  }

  private static func summary(of value: JSONValue) -> String? {
    let descriptions = list(value["descriptions"])
    return
      (descriptions.first?["value"]?.string ?? value["description_text"]?.string
      ?? value["description_xhtml"]?.string)
      .map { HTMLFragment.text(of: $0) }?.nilIfBlank
  }

  private static func list(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let elements)? = value { elements } else { [] }
  }

  private static func names(_ value: JSONValue?) -> String? {
    if let name = value?.string { return name }
    let all = list(value).compactMap { $0["name"]?.string ?? $0.string }
    return all.isEmpty ? value?["name"]?.string : all.joined(separator: ", ")
  }

  private static func web(_ text: String?) -> String? {
    text.flatMap { WebAddress($0).isWeb ? $0 : nil }
  }
}

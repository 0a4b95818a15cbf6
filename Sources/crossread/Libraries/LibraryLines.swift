import CrossreadCore
import CrossreadLibrary
import CrossreadTUI

/// Articles and stories of a library as lines for people. Whoever prints them makes them safe.
enum LibraryLines {
  /// "3fa9c0d1e2b34a55  s12  2013-10-21  The Herald  Bridge closed after flood".
  static func line(of article: LibraryArticle) -> String {
    let parts = [
      article.id, "s\(article.story)", article.published?.description ?? "undated   ",
      article.outlet, article.title ?? "",
    ]
    let versions = article.versionCount > 1 ? "  (\(article.versionCount) versions)" : ""
    return parts.filter { !$0.isEmpty }.joined(separator: "  ") + versions
  }

  /// "s12  3 articles  2013-10-20 to 2013-10-22  Bridge closed after flood (Courier, Herald)".
  static func line(of story: LibraryStory) -> String {
    var parts = [story.reference, counted(story.articleCount, "article")]
    if let days = days(of: story) { parts.append(days) }
    parts.append((story.name ?? story.title) + outlets(of: story))
    return parts.joined(separator: "  ")
  }

  /// "Ann Lee: “We will rebuild it.”", "[different] 4 people were hurt  (note: asked the mayor)".
  static func line(of passage: LibraryHit.Passage) -> String {
    let verdict = passage.verdict.map { "[\($0)] " } ?? ""
    let speaker = passage.speaker.map { "\($0): " } ?? ""
    let note = passage.note.map { "  (note: \($0))" } ?? ""
    return verdict + speaker + passage.text + note
  }

  /// "2013-10-20 to 2013-10-22"; nil where no article has a day.
  static func days(of story: LibraryStory) -> String? {
    guard let first = story.first, let last = story.last else { return nil }
    return first == last ? "\(first)" : "\(first) to \(last)"
  }

  /// The outlets beyond these are counted.
  private static let most = 4

  private static func outlets(of story: LibraryStory) -> String {
    guard !story.outlets.isEmpty else { return "" }
    let rest = story.outlets.count - most
    return " (" + story.outlets.prefix(most).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "") + ")"
  }
}

/// The same for programs; docs/json.md describes the forms.
enum LibraryJSON {
  static func line(_ hit: LibraryHit) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      members(of: hit.article, &json)
      json.member("passage", hit.passages.first?.text)
      json.key("passages")
      json.array(hit.passages) { json, passage in
        json.object { json in
          json.member("text", passage.text)
          json.key("kinds")
          json.array(passage.kinds.names) { $0.string($1) }
          json.member("speaker", passage.speaker)
          json.member("verdict", passage.verdict)
          json.member("note", passage.note)
        }
      }
    }
    return json.bytes + [0x0A]
  }

  static func line(_ story: LibraryStory) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("story", story.reference)
      json.member("name", story.name)
      json.member("title", story.title)
      json.member("articles", story.articleCount)
      json.key("outlets")
      json.array(story.outlets) { $0.string($1) }
      json.member("first", story.first?.description)
      json.member("last", story.last?.description)
      json.member("changed", story.changed)
      json.key("unread")
      json.bool(story.isUnread)
      json.member("divergences", story.divergences)
    }
    return json.bytes + [0x0A]
  }

  static func line(_ article: LibraryArticle, _ versions: [LibraryVersion]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      members(of: article, &json)
      json.key("versions")
      json.array(versions) { json, version in
        json.object { json in
          json.member("id", version.article.id)
          json.member("added", version.added)
          json.member("title", version.article.title)
          json.member("sha256", version.article.sha256)
          json.member("text", version.article.text.string)
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private static func members(of article: LibraryArticle, _ json: inout JSONWriter) {
    json.member("id", article.id)
    json.member("story", "s\(article.story)")
    json.member("source", article.outlet)
    json.member("title", article.title)
    json.member("published", article.published?.description)
    json.member("added", article.added)
    json.member("url", article.address)
    json.member("version_count", article.versionCount)
  }
}

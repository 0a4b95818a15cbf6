import CrossreadCore
import CrossreadIngest

/// An article as a file that people keep: where it belongs in a folder, and its bytes.
///
///     herald.example/2017-12-04-the-ferry-sank-3fa9c0d1e2b34a55.warc
public struct ArticleFile: Sendable, Hashable {
  /// Below the folder.
  public let path: String
  public let bytes: [UInt8]

  /// `original` has the bytes that the article alone was read from, none where there are none, `address` where they
  /// were fetched from, `seconds` since 1970 when.
  public init(_ article: Article, original: [UInt8], address: String?, at seconds: Int) {
    let suffix: String
    if original.isEmpty {
      bytes = Self.record(of: article)
      suffix = "json"
    } else if let address {
      let answer = FetchAnswer(
        address: address, status: 200, headers: ["HTTP/1.1 200"], body: original)
      bytes = WebArchive.record(of: answer, at: seconds)
      suffix = "warc"
    } else {
      bytes = original
      suffix = Self.suffix(of: article.file)
    }
    let host = article.url.flatMap { WebAddress($0).host } ?? article.source.name
    let day = article.published ?? CivilDay(daysSinceEpoch: seconds / 86_400)
    let name = [day.description, ArticleName.slug(article.title ?? ""), article.id]
    path =
      ArticleName.folder(of: host.lowercased()) + "/"
      + name.filter { !$0.isEmpty }.joined(separator: "-") + "." + suffix
  }

  /// What the name of a file ends in: letters and digits, or "txt".
  private static func suffix(of file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    let isPlain = ending.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
    }
    return isPlain && (1...8).contains(ending.utf8.count) ? ending : "txt"
  }

  /// The article as a record of JSON.
  private static func record(of article: Article) -> [UInt8] {
    let members: [(String, String?)] = [
      ("title", article.title), ("byline", article.byline), ("source", article.source.name),
      ("country", article.source.country), ("published", article.published?.description),
      ("url", article.url), ("language", article.language), ("text", article.text.string),
    ]
    return JSONRecord.bytes(of: members)
  }
}

/// A record of JSON, a member a line.
enum JSONRecord {
  /// Members without a value are left out.
  static func bytes(of members: [(String, String?)]) -> [UInt8] {
    var json = Array("{".utf8)
    for (name, value) in members {
      guard var value else { continue }
      json += "\(json.count > 1 ? "," : "")\n  \"\(name)\": ".utf8
      value.withUTF8 { JSONString.append($0, to: &json) }
    }
    return json + "\n}\n".utf8
  }
}

/// The encoded words in headers of mail (RFC 2047).
///
///     EncodedWords.decode("=?utf-8?q?caf=C3=A9?= news")  // "café news"
enum EncodedWords {
  static func decode(_ header: String) -> String {
    guard header.contains("=?") else { return header }
    var result = ""
    var rest = Substring(header)
    var followsWord = false
    while let mark = rest.firstRange(of: "=?") {
      let before = rest[..<mark.lowerBound]
      let parts = rest[mark.upperBound...].prefix(4096)
        .split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].hasPrefix("="),
        let words = decoded(parts[2], charset: parts[0], encoding: parts[1])
      else {
        result += rest[..<mark.upperBound]
        rest = rest[mark.upperBound...]
        followsWord = false
        continue
      }
      // White space between two encoded words is there for the line only.
      if !followsWord || !before.allSatisfy(\.isWhitespace) { result += before }
      result += words
      rest = rest[parts[3].startIndex...].dropFirst()
      followsWord = true
    }
    return result + rest
  }

  private static func decoded(
    _ text: Substring, charset: Substring, encoding: Substring
  ) -> String? {
    let bytes: [UInt8]?
    switch encoding.lowercased() {
    case "b": bytes = Base64.decode(text.utf8)
    case "q": bytes = QuotedPrintable.decode(text.utf8, isHeader: true)
    default: bytes = nil
    }
    // RFC 2231 puts a language behind the charset.
    let name = charset.prefix { $0 != "*" }
    return bytes.map {
      String(decoding: XMLEncoding.decode($0, charset: String(name)).utf8, as: UTF8.self)
    }
  }
}

/// Splits a text into tokens, sentences and paragraphs, in time linear in its length.
///
/// Tokens follow the English Universal Dependencies (see `Token`). Paragraphs end at a blank
/// line; a sentence never crosses one.
public struct Tokenizer: Sendable {
  public init() {}

  public func tokenize(_ text: ArticleText) -> TokenizedText {
    var scanner = TokenScanner(text)
    scanner.scan()
    let lowered = scanner.tokens.map { Self.lowered($0, in: text) }
    let paragraphs = Self.paragraphs(of: scanner.tokens, in: text)
    let sentences = SentenceSplitter(
      text: text, tokens: scanner.tokens, lowered: lowered
    ).sentences(in: paragraphs)
    let tokens = scanner.tokens
    return TokenizedText(
      text: text, tokens: tokens, lowered: lowered, sentences: sentences,
      paragraphs: paragraphs.map {
        Span(start: tokens[$0.lowerBound].span.start, end: tokens[$0.upperBound - 1].span.end)
      })
  }

  /// The token lower-cased, its curly apostrophes made straight.
  private static func lowered(_ token: Token, in text: ArticleText) -> String {
    let bytes = text.utf8[token.span.range]
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return String(unsafeUninitializedCapacity: bytes.count) { buffer in
        for (index, byte) in bytes.enumerated() {
          buffer[index] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        }
        return bytes.count
      }
    }
    let string = String(decoding: bytes, as: UTF8.self).lowercased()
    return string.contains("’") ? String(string.map { $0 == "’" ? "'" : $0 }) : string
  }

  /// Runs of tokens with no blank line between them.
  private static func paragraphs(of tokens: [Token], in text: ArticleText) -> [TokenRange] {
    var paragraphs: [TokenRange] = []
    var start = 0
    for index in tokens.indices.dropFirst() {
      let gap = tokens[index - 1].span.end.rawValue..<tokens[index].span.start.rawValue
      guard gap.count >= 2 else { continue }
      let lineFeed = UInt8(ascii: "\n")
      if text.utf8[gap].lazy.filter({ $0 == lineFeed }).prefix(2).count == 2 {
        paragraphs.append(start..<index)
        start = index
      }
    }
    if start < tokens.count { paragraphs.append(start..<tokens.count) }
    return paragraphs
  }
}

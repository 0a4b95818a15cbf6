/// A run of tokens that a grammar may read, usually one sentence: words beyond it are empty.
struct TokenWindow: Sendable {
  let tokenized: TokenizedText
  let range: TokenRange

  func contains(_ token: TokenIndex) -> Bool { range.contains(token) }

  /// The token lower-cased; "" outside the window.
  func word(_ token: TokenIndex) -> String {
    range.contains(token) ? tokenized.lowered[token] : ""
  }

  /// The token; nil outside the window.
  func token(_ index: TokenIndex) -> Token? {
    range.contains(index) ? tokenized.tokens[index] : nil
  }

  func isCapitalized(_ token: TokenIndex) -> Bool {
    range.contains(token) && tokenized.tokens[token].isCapitalized
  }

  func isNumber(_ token: TokenIndex) -> Bool {
    range.contains(token) && tokenized.tokens[token].kind == .number
  }

  /// Whether the token is a hyphen or a dash.
  func isDash(_ token: TokenIndex) -> Bool {
    guard range.contains(token), tokenized.tokens[token].kind != .word else { return false }
    return switch tokenized.lowered[token] {
    case "-", "–", "—", "--", "‑", "‐", "−": true
    default: false
    }
  }

  /// Whether the token stands right behind the one before it.
  func isJoined(_ token: TokenIndex) -> Bool {
    range.contains(token) && token > range.lowerBound && !tokenized.tokens[token].isSpaced
  }

  /// Whether one space, of whatever width, and nothing else stands between the token and the one
  /// before it.
  func isParted(_ token: TokenIndex) -> Bool {
    guard range.contains(token), token > range.lowerBound else { return false }
    let gap =
      tokenized.tokens[token - 1].span.end.rawValue..<tokenized.tokens[token].span.start.rawValue
    guard (1...4).contains(gap.count) else { return false }
    let characters = String(decoding: tokenized.text.utf8[gap], as: UTF8.self).unicodeScalars
    return characters.count == 1
      && characters.allSatisfy { $0.properties.generalCategory == .spaceSeparator }
  }

  /// The end of a word or a sign for percent at `start`; nil where there is none.
  func percentEnd(at start: TokenIndex) -> TokenIndex? {
    switch word(start) {
    case "percent", "%", "pct", "pct.", "pc": start + 1
    case "per" where word(start + 1) == "cent": start + 2
    default: nil
    }
  }

  /// Whether the words from `token` on are these.
  func starts(at token: TokenIndex, with words: [String]) -> Bool {
    for (offset, expected) in words.enumerated() where word(token + offset) != expected {
      return false
    }
    return true
  }

  /// The digits of the token as a number, and how many there are; nil where there is anything else.
  func digits(_ token: TokenIndex) -> (value: Int, count: Int)? {
    guard isNumber(token) else { return nil }
    let bytes = tokenized.text.utf8[tokenized.tokens[token].span.range]
    guard bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return (value, bytes.count)
  }
}

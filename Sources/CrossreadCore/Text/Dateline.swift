/// The place and the agency that a report starts with: "WASHINGTON (AP) —", "DANVILLE, Ky. --".
///
/// It stands before the first sentence and is no part of it. The place is in capitals, or an
/// agency in brackets follows (The Associated Press Stylebook, "datelines"; Reuters Handbook of
/// Journalism, "datelines").
package enum Dateline {
  /// The tokens of the dateline at the start of a sentence, its dash included; nil for none.
  package static func tokens(
    atStartOf sentence: TokenRange, in tokenized: TokenizedText
  ) -> TokenRange? {
    guard let first = sentence.first, tokenized.tokens[first].isCapitalized,
      startsParagraph(first, in: tokenized)
    else { return nil }
    let tokens = tokenized.tokens
    var hasBrackets = false
    var isPlaceOver = false
    var isInCapitals = true
    for token in sentence.prefix(longest) {
      let word = tokenized.lowered[token]
      if isDash(token, in: tokenized) {
        guard token > first, token + least < sentence.upperBound, hasBrackets || isInCapitals,
          hasBrackets || !isAside(first..<token, in: sentence, of: tokenized)
        else { return nil }
        return first..<(token + 1)
      }
      switch word {
      case "(":
        isPlaceOver = true
        hasBrackets = true
      case ",": isPlaceOver = true
      case ")", ".", "/", "and": break
      default:
        guard tokens[token].isCapitalized || tokens[token].kind == .number else { return nil }
        if !isPlaceOver, !tokens[token].isAllCaps { isInCapitals = false }
      }
    }
    return nil
  }

  /// As many tokens may stand before the dash, and must at least stand behind it.
  private static let longest = 14
  private static let least = 3

  private static func isDash(_ token: TokenIndex, in tokenized: TokenizedText) -> Bool {
    switch tokenized.lowered[token] {
    case "—", "―", "--", "–": true
    case "-": tokenized.tokens[token].isSpaced
    default: false
    }
  }

  /// "NATO — the alliance — said": an aside behind a short name that is no place.
  private static func isAside(
    _ name: TokenRange, in sentence: TokenRange, of tokenized: TokenizedText
  ) -> Bool {
    guard name.count == 1, tokenized.tokens[name.lowerBound].span.count <= 5 else { return false }
    return sentence.count { isDash($0, in: tokenized) } == 2
  }

  private static func startsParagraph(_ token: TokenIndex, in tokenized: TokenizedText) -> Bool {
    guard token > 0 else { return true }
    let between =
      tokenized.tokens[token - 1].span.end.rawValue..<tokenized.tokens[token].span.start.rawValue
    return tokenized.text.utf8[between].contains(0x0A)
  }
}

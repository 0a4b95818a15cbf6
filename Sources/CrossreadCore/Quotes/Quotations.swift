/// The quotations of an article, found by their marks alone, and mapped to tokens.
package struct Quotations: Sendable {
  /// Sorted, never overlapping.
  let all: [Quotation]
  /// The tokens of each quotation, its marks among them.
  let tokens: [TokenRange]
  /// The quotation that each token stands in; -1 outside.
  let ofToken: [Int32]

  package init(in tokenized: TokenizedText) {
    var all: [Quotation] = []
    var tokens: [TokenRange] = []
    var ofToken = [Int32](repeating: -1, count: tokenized.tokens.count)
    for quotation in QuotationScanner(tokenized.text).quotations(in: tokenized.paragraphs) {
      // An attribute's value in left-over markup (author="…") is no quotation.
      let start = quotation.span.start.rawValue
      if start > 0, tokenized.text.utf8[start - 1] == UInt8(ascii: "=") { continue }
      let range = tokenized.tokens(in: quotation.span)
      if range.isEmpty { continue }
      for token in range { ofToken[token] = Int32(all.count) }
      all.append(quotation)
      tokens.append(range)
    }
    self.all = all
    self.tokens = tokens
    self.ofToken = ofToken
  }

  /// Whether each token stands between quote marks, the marks themselves left out.
  func innerTokens(of tokenized: TokenizedText) -> [Bool] {
    ofToken.indices.map { token in
      ofToken[token] >= 0
        && all[Int(ofToken[token])].inner.contains(tokenized.tokens[token].span)
    }
  }
}

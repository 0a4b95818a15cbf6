/// A text with its tokens, sentences and paragraphs: what every later stage reads.
public struct TokenizedText: Sendable {
  public let text: ArticleText
  /// Sorted by start, never overlapping, covering every byte that is not white space.
  public let tokens: [Token]
  /// Each token lower-cased, with curly apostrophes made straight: `lowered[i]` for `tokens[i]`.
  public let lowered: [String]
  /// Sorted, never overlapping; every token is in exactly one.
  public let sentences: [Sentence]
  /// Spans of the paragraphs, without the white space around them.
  public let paragraphs: [Span]
  /// The sentence of each token.
  public let sentenceOfToken: [Int32]

  public init(
    text: ArticleText, tokens: [Token], lowered: [String], sentences: [Sentence],
    paragraphs: [Span]
  ) {
    self.text = text
    self.tokens = tokens
    self.lowered = lowered
    self.sentences = sentences
    self.paragraphs = paragraphs
    var sentenceOfToken = [Int32](repeating: 0, count: tokens.count)
    for (number, sentence) in sentences.enumerated() {
      for token in sentence.tokens { sentenceOfToken[token] = Int32(number) }
    }
    self.sentenceOfToken = sentenceOfToken
  }

  /// The token's words as they stand in the text.
  public func string(_ token: TokenIndex) -> String { text[tokens[token].span] }

  /// The words from the first to the last of these tokens, as they stand in the text.
  public func string(_ range: TokenRange) -> String { text[span(of: range)] }

  /// The bytes from the first to the last of these tokens; empty for an empty range.
  public func span(of range: TokenRange) -> Span {
    guard let first = range.first, let last = range.last else { return Span(0, 0) }
    return Span(start: tokens[first].span.start, end: tokens[last].span.end)
  }

  /// The tokens that share a byte with `span`, found by binary search.
  public func tokens(in span: Span) -> TokenRange {
    let low = firstToken { $0.span.end > span.start }
    let high = firstToken { $0.span.start >= span.end }
    return low..<max(low, high)
  }

  /// The sentence that a token stands in.
  public func sentence(of token: TokenIndex) -> Sentence { sentences[Int(sentenceOfToken[token])] }

  /// The sentence whose tokens hold `offset`, or the last one that starts before it.
  public func sentence(at offset: UTF8Offset) -> Sentence? {
    guard !sentences.isEmpty else { return nil }
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].span.start <= offset { low = middle + 1 } else { high = middle }
    }
    return sentences[max(0, low - 1)]
  }

  /// The first token for which `test` holds, where it holds for all later ones too.
  private func firstToken(where test: (Token) -> Bool) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if test(tokens[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

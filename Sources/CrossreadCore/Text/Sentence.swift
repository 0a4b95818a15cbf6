/// A sentence: its span without the white space around it, and its tokens.
public struct Sentence: Hashable, Sendable {
  public let span: Span
  public let tokens: TokenRange
  /// The place of its paragraph in `TokenizedText.paragraphs`.
  public let paragraph: Int

  public init(span: Span, tokens: TokenRange, paragraph: Int) {
    self.span = span
    self.tokens = tokens
    self.paragraph = paragraph
  }
}

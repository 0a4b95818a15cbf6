/// Splits a text into tokens, sentences and paragraphs.
public struct Tokenizer: Sendable {
  public init() {}

  public func tokenize(_ text: ArticleText) -> TokenizedText {
    TokenizedText(text: text, tokens: [], lowered: [], sentences: [], paragraphs: [])
  }
}

/// Tags and parses a tokenized text, sentence by sentence.
public struct SyntaxAnalyzer: Sendable {
  public init() {}

  public func analyze(_ tokenized: TokenizedText) -> Syntax {
    let count = tokenized.tokens.count
    return Syntax(
      tags: Array(repeating: .other, count: count), heads: Array(repeating: -1, count: count),
      relations: Array(repeating: .dep, count: count))
  }
}

/// Finds reported speech and the words that attribute it.
///
/// A quote whose speaker cannot be found has a nil `speaker`; we prefer "unknown" to a guess.
public struct QuoteFinder: Sendable {
  public init() {}

  /// Quotes, sorted by the start of their content.
  public func quotes(
    in tokenized: TokenizedText, syntax: Syntax, mentions: [Mention], entities: [Entity]
  ) -> [Quote] { [] }
}

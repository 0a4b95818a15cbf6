/// Finds the outlets, agencies and documents that an article credits.
public struct OriginFinder: Sendable {
  public init() {}

  /// Origins, sorted by start; one outlet may be credited more than once.
  public func origins(
    in tokenized: TokenizedText, syntax: Syntax, mentions: [Mention], entities: [Entity],
    quotes: [Quote]
  ) -> [Origin] { [] }
}

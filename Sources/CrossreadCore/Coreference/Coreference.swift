/// Joins the mentions of one thing within an article into entities.
public struct Coreference: Sendable {
  public init() {}

  /// Adds nominal and pronoun mentions to `names` and groups them all.
  ///
  /// A mention whose entity is not known keeps a nil `entity`; unknown is never a guess.
  public func resolve(
    _ names: [Mention], in tokenized: TokenizedText, syntax: Syntax
  ) -> (mentions: [Mention], entities: [Entity]) { ([], []) }
}

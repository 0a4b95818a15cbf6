/// Reads predicates and their participants off the dependency parse.
public struct ClauseFinder: Sendable {
  public init() {}

  /// Clauses, sorted by the place of their predicate.
  public func clauses(
    in tokenized: TokenizedText, syntax: Syntax, mentions: [Mention], dates: [DateExpression],
    quotes: [Quote]
  ) -> [Clause] { [] }
}

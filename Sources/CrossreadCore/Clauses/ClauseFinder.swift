/// Reads predicates and their participants off the dependency parse.
///
/// A clause stands for every verb that has its own clause and for every copular predicate. Its
/// participants are found also where the grammar leaves them out: the antecedent of a relative
/// clause, the subject that conjoined verbs share, and the one who does what an infinitive or a
/// participle says. A verb that only says how its infinitive stands to what happened ("is
/// expected to meet", "declined to comment") gives no clause of its own: it is the modality or
/// the negation of the infinitive. Possessives and "the … of" give no clauses.
public struct ClauseFinder: Sendable {
  public init() {}

  /// Clauses, sorted by the place of their predicate.
  public func clauses(
    in tokenized: TokenizedText, syntax: Syntax, mentions: [Mention], dates: [DateExpression],
    quotes: [Quote]
  ) -> [Clause] {
    guard syntax.tags.count == tokenized.tokens.count else { return [] }
    let grammar = ClauseGrammar(
      tokenized: tokenized, tree: SyntaxTree(syntax).repairingParticiples(in: tokenized),
      mentions: mentions, dates: dates,
      quotes: quotes)
    return syntax.tags.indices.compactMap { grammar.clause(at: $0) }
  }
}

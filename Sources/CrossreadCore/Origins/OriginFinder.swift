/// Finds the outlets, agencies and documents that an article credits.
///
/// An outlet's name alone is no credit; the words beside it must say that something came from
/// there: "according to Le Monde", "told CNN", "published in the Guardian", "(Reuters) -".
public struct OriginFinder: Sendable {
  public init() {}

  /// Origins, sorted by start; one outlet may be credited more than once.
  public func origins(
    in tokenized: TokenizedText, syntax: Syntax, mentions: [Mention], entities: [Entity],
    quotes: [Quote]
  ) -> [Origin] {
    let context = QuoteContext(tokenized: tokenized, syntax: syntax, mentions: mentions)
    let matches = OutletMatcher(context: context).matches()
    let credits = CreditReader(context: context, matches: matches).credits()
    let documents = DocumentCreditFinder(context: context).credits(outside: matches)
    return (credits + documents).map { credit in
      let sentence = context.sentence(of: credit.tokens.lowerBound)
      return Origin(
        name: tokenized.string(credit.tokens), span: tokenized.span(of: credit.tokens),
        signal: credit.signal,
        scope: credit.signal == .creditLine ? tokenized.text.span : sentence.span,
        entity: context.mention(at: credit.tokens.upperBound - 1)?.entity)
    }.sorted { $0.span < $1.span }
  }
}

/// A credit as tokens.
struct Credit {
  let tokens: TokenRange
  let signal: Origin.Signal
}

/// Reads articles: finds sentences, names, quotes, figures, dates, origins and clauses.
///
/// A reader holds no state that changes; one may be used from any number of threads, and the same
/// article always gives the same reading.
///
///     let reading = Reader().read(article)
///     reading.quotes.first?.speaker
public struct Reader: Sendable {
  public init() {}

  /// Reads one article.
  public func read(_ article: Article) -> Reading {
    let normalized = NormalizedText(article.text)
    let tokenized = Tokenizer().tokenize(normalized.text)
    let syntax = SyntaxAnalyzer().analyze(tokenized)
    let quotations = Quotations(in: tokenized)
    let names = NameFinder().names(in: tokenized, syntax: syntax)
    let (mentions, entities) = Coreference().resolve(
      names, in: tokenized, syntax: syntax, quotations: quotations)
    let dates = DateFinder().dates(
      in: tokenized, syntax: syntax, published: article.published
    ).filter { !isPartOfName($0, names, tokenized) }
    let figures = FigureFinder().figures(in: tokenized, syntax: syntax, dates: dates)
    let context = QuoteContext(
      tokenized: tokenized, syntax: syntax, mentions: mentions, quotations: quotations)
    let quotes = QuoteFinder().quotes(in: context)
    let origins = OriginFinder().origins(
      in: context, entities: entities, quotes: quotes, dates: dates, own: article.source.name)
    let clauses = ClauseFinder().clauses(
      in: tokenized, syntax: syntax, mentions: mentions, dates: dates, quotes: quotes)
    return Reading(
      article: article, normalized: normalized, tokenized: tokenized, syntax: syntax,
      mentions: mentions, entities: entities, quotes: quotes, figures: figures, dates: dates,
      origins: origins,
      clauses: clauses)
  }

  /// A month or a day alone inside a longer name tells no time: "Women's March".
  private func isPartOfName(
    _ date: DateExpression, _ names: [Mention], _ tokenized: TokenizedText
  ) -> Bool {
    guard tokenized.tokens(in: date.span).count == 1,
      let name = names.last(around: date.span)
    else { return false }
    return name.span.count > date.span.count
  }
}

/// All that was found in one article. Every item is a span into `text`, the article's text without
/// what nobody sees; `normalized` says where that stands in `article.text`.
///
/// Lists are sorted by the start of their spans. Indices between them (`Mention.entity`,
/// `Entity.mentions`, `Quote.entity`) are always valid within one reading. Nothing in it changes; it is
/// a class because comparing hands it around more often than it reads from it.
public final class Reading: Sendable {
  public let article: Article
  /// The text as it was read.
  public let normalized: NormalizedText
  public let tokenized: TokenizedText
  public let syntax: Syntax
  public let mentions: [Mention]
  public let entities: [Entity]
  public let quotes: [Quote]
  public let figures: [Figure]
  public let dates: [DateExpression]
  public let origins: [Origin]
  public let clauses: [Clause]
  private let mentionIndex: SpanIndex
  private let quoteIndex: SpanIndex
  private let figureIndex: SpanIndex
  private let dateIndex: SpanIndex
  private let clauseIndex: SpanIndex

  /// `normalized` is nil where the article's text was read as it is.
  public init(
    article: Article, normalized: NormalizedText? = nil, tokenized: TokenizedText, syntax: Syntax,
    mentions: [Mention] = [],
    entities: [Entity] = [], quotes: [Quote] = [], figures: [Figure] = [],
    dates: [DateExpression] = [], origins: [Origin] = [], clauses: [Clause] = []
  ) {
    self.article = article
    self.normalized = normalized ?? NormalizedText(asItIs: article.text)
    self.tokenized = tokenized
    self.syntax = syntax
    self.mentions = mentions
    self.entities = entities
    self.quotes = quotes
    self.figures = figures
    self.dates = dates
    self.origins = origins
    self.clauses = clauses
    mentionIndex = SpanIndex(mentions.map(\.span))
    quoteIndex = SpanIndex(quotes.map(\.reach))
    figureIndex = SpanIndex(figures.map(\.span))
    dateIndex = SpanIndex(dates.map(\.span))
    clauseIndex = SpanIndex(clauses.map(\.span))
  }

  public var text: ArticleText { normalized.text }
  public var tokens: [Token] { tokenized.tokens }
  public var sentences: [Sentence] { tokenized.sentences }

  // MARK: - What lies around a place

  /// The mentions that share a byte with `span`, lie in it, hold it or stand right beside it, in their
  /// places in `mentions`; others may be among them.
  public func mentions(near span: Span) -> ArraySlice<Mention> {
    mentions[mentionIndex.places(near: span)]
  }

  /// The same for quotations, their words, cues and speakers.
  public func quotes(near span: Span) -> ArraySlice<Quote> {
    quotes[quoteIndex.places(near: span)]
  }

  /// The same for figures.
  public func figures(near span: Span) -> ArraySlice<Figure> {
    figures[figureIndex.places(near: span)]
  }

  /// The same for dates.
  public func dates(near span: Span) -> ArraySlice<DateExpression> {
    dates[dateIndex.places(near: span)]
  }

  /// The same for clauses.
  public func clauses(near span: Span) -> ArraySlice<Clause> {
    clauses[clauseIndex.places(near: span)]
  }

  /// The mention that holds `span` most tightly; nil where none does.
  public func mention(around span: Span) -> Mention? {
    mentions(near: span).filter { $0.span.contains(span) }.min { $0.span.count < $1.span.count }
  }

  /// The clause that holds `span` most tightly; nil where none does.
  public func clause(around span: Span) -> Clause? {
    clauses(near: span).filter { $0.span.contains(span) }.min { $0.span.count < $1.span.count }
  }
}

extension Quote {
  /// From the first to the last byte of what is said, who says it and the words that report it.
  fileprivate var reach: Span { [cue, speaker].compactMap { $0 }.reduce(extent) { $0.union($1) } }
}

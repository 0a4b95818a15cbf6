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
  }

  public var text: ArticleText { normalized.text }
  public var tokens: [Token] { tokenized.tokens }
  public var sentences: [Sentence] { tokenized.sentences }

  /// The mention that holds `span` most tightly; nil where none does.
  public func mention(around span: Span) -> Mention? {
    mentions.filter { $0.span.contains(span) }.min { $0.span.count < $1.span.count }
  }

  /// The clause that holds `span` most tightly; nil where none does.
  public func clause(around span: Span) -> Clause? {
    clauses.filter { $0.span.contains(span) }.min { $0.span.count < $1.span.count }
  }
}

/// Finds dates, periods and times of day, and resolves them against the day of publication.
public struct DateFinder: Sendable {
  public init() {}

  /// Date expressions, sorted by start and never overlapping.
  public func dates(
    in tokenized: TokenizedText, syntax: Syntax, published: CivilDay?
  ) -> [DateExpression] { [] }
}

/// Finds quantities with their bound, measure and the thing counted.
public struct FigureFinder: Sendable {
  public init() {}

  /// Figures, sorted by start and never overlapping each other or the points in time in `dates`.
  public func figures(
    in tokenized: TokenizedText, syntax: Syntax, dates: [DateExpression]
  ) -> [Figure] { [] }
}

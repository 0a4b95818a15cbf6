/// Finds names of persons, organisations, places and other things.
public struct NameFinder: Sendable {
  public init() {}

  /// Name mentions, sorted by start and never overlapping; their `entity` is nil.
  public func names(in tokenized: TokenizedText, syntax: Syntax) -> [Mention] { [] }
}

/// An article that a search has found.
public struct LibraryHit: Sendable, Hashable {
  /// Words of the article that fit.
  public struct Passage: Sendable, Hashable {
    /// On one line.
    public let text: String
    /// What it is; nothing for words around the first place that was asked for.
    public var kinds: PassageKinds = []
    /// Who says it, where that is told.
    public var speaker: String?
    /// What a person says of the finding that it is part of: one of `LibraryQuery.verdictNames`.
    public var verdict: String?
    public var note: String?
  }

  public let article: LibraryArticle
  /// Those that were asked for, as many as are worth showing; else some words around the first place
  /// that fits, or the beginning where only fields were asked for.
  public let passages: [Passage]

  /// So many passages of one article are given.
  static let most = 5
}

/// What a person says of a finding: the last word on it.
public struct Judgement: Sendable, Hashable {
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// The sources say the same.
    case same
    /// They differ.
    case different
    /// Not worth showing.
    case irrelevant
  }

  /// Nil where there is only a note or a bookmark.
  public var verdict: Verdict?
  /// One line; empty for none.
  public var note: String
  public var isBookmarked: Bool

  public init(verdict: Verdict? = nil, note: String = "", isBookmarked: Bool = false) {
    self.verdict = verdict
    self.note = note
    self.isBookmarked = isBookmarked
  }

  /// Whether it says nothing at all.
  public var isEmpty: Bool { verdict == nil && note.isEmpty && !isBookmarked }
}

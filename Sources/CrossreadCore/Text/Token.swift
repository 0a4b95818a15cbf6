/// One token: a word, a clitic, a number, a punctuation mark or a symbol.
///
/// Tokens follow the English Universal Dependencies: clitics stand alone ("did" "n't", "Kerry"
/// "'s"), and so do the hyphens inside most compounds ("30" "-" "day").
public struct Token: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    /// Letters, perhaps with digits, dots or apostrophes: "Fabius", "U.S.", "n't", "F-16".
    case word
    /// Starts with a digit and reads as a number: "70.3", "1,200", "2013".
    case number
    /// Any mark that is not a quote mark.
    case punctuation
    /// A double quote mark, straight or curly, or « ».  Single marks are `punctuation` unless
    /// they open or close a quotation.
    case quoteMark
    /// "$", "%", "#", "@", emoji and the like.
    case symbol
  }

  public let span: Span
  public let kind: Kind
  /// Whether white space stands before the token (or the text starts).
  public let isSpaced: Bool
  /// Whether the first letter is a capital.
  public let isCapitalized: Bool
  /// Whether every letter is a capital and there are at least two.
  public let isAllCaps: Bool

  public init(
    span: Span, kind: Kind, isSpaced: Bool, isCapitalized: Bool = false, isAllCaps: Bool = false
  ) {
    self.span = span
    self.kind = kind
    self.isSpaced = isSpaced
    self.isCapitalized = isCapitalized
    self.isAllCaps = isAllCaps
  }
}

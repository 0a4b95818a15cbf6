/// A run of tokens that may be a name.
public struct NameCandidate: Sendable, Hashable {
  public let tokens: TokenRange
  /// What the proposer takes it for; nil where it cannot say.
  public let kind: EntityKind?
  /// How much `kind` weighs against the evidence of the article: 0 none, 10 a strong vote.
  public let weight: Int

  public init(tokens: TokenRange, kind: EntityKind? = nil, weight: Int = 0) {
    self.tokens = tokens
    self.kind = kind
    self.weight = weight
  }
}

/// Proposes runs of tokens that may be names; `NameFinder` then cuts titles off, weighs the kinds
/// over the whole article and drops what is no name.
public protocol NameProposer: Sendable {
  /// Candidates, sorted by start and never overlapping.
  func candidates(in tokenized: TokenizedText, syntax: Syntax) -> [NameCandidate]
}

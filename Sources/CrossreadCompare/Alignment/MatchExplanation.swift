import CrossreadCore

/// A sign by which it is judged whether two clauses tell of one thing.
public enum MatchSign: String, Sendable, Hashable, CaseIterable {
  /// What the trained judge says of the two clauses, of their sentences, and of whether the clauses
  /// are told alike.
  case clauseMeaning, sentenceMeaning, clauseAlike
  /// How much of what both clauses say is the same, and how much that is.
  case share, weight
  /// What a clause has in common with what stands around the other; how much of both sentences is the
  /// same.
  case around, sentenceShare
  /// The same who, the same participants; persons, places and days that are not the same; participants
  /// that have nothing in common.
  case sameSubject, matched, clashes, unlike
  /// The same verb or one of its kin, one that each article has once, a contrary one.
  case samePredicate, isOnce, contrary
  /// The one says that it is so and the other does not; somebody else says it.
  case otherStanding, otherSpeaker
  /// How far apart in their articles they stand; whether both open theirs.
  case distance, opening
  /// How even the weight of the clauses is.
  case evenness
  /// Whether other clauses of the same sentences answer each other better.
  case behind
  /// Whether the articles are short; whether both stand in the leads of theirs.
  case shortness, lead
}

/// Why passages of different articles were taken to tell of one thing, or not.
///
/// It is worked out again from the articles when somebody asks; comparing keeps no record of it.
public struct MatchExplanation: Sendable, Hashable {
  /// A clause of an article.
  public struct Clause: Sendable, Hashable {
    /// The article's place in `Story.readings`.
    public let article: Int
    public let span: Span
  }

  /// What a sign added.
  public struct Effect: Sendable, Hashable {
    public let sign: MatchSign
    /// How much of it there is, mostly from 0 to 1.
    public let value: Float
    /// What it added to the log-odds: above 0 it spoke for one thing, below against it.
    public let effect: Float
  }

  /// A word of the one clause and the word of the other that means most nearly the same.
  public struct Link: Sendable, Hashable {
    public let from: Span
    /// Nil where none does.
    public let to: Span?
    /// How near the two are, at most 1.
    public let nearness: Float
  }

  /// What the trained judge says of two clauses: five probabilities that add up to 1.
  public struct Judgement: Sendable, Hashable {
    /// One fact, told alike; one fact, and not both can be right; one fact, told differently.
    public let same, hard, soft: Float
    /// A fact in common, and more than that in one of them; nothing in common.
    public let part, none: Float
  }

  /// Another clause that was weighed.
  public struct Rival: Sendable, Hashable {
    public let clause: Clause
    public let probability: Float
  }

  /// Two clauses that answer each other.
  public struct Pair: Sendable, Hashable {
    /// The clause of the earlier article, and that of the other.
    public let a, b: Clause
    /// How likely they tell of one thing.
    public let probability: Float
    /// Whether who does what to whom shows that it is one event, however likely that is otherwise.
    public let isStructural: Bool
    /// The log-odds that all pairs start from, and what each sign added, the heaviest first; nothing where
    /// only the whole sentences say something.
    public let start: Float
    public let effects: [Effect]
    /// Nil where it was not asked.
    public let judgement: Judgement?
    /// For each word of weight of `a`, in the order of the text.
    public let links: [Link]
    /// How likely the sentence of `b` states all that the clause `a` says, and the other way round.
    public let statedByB, statedByA: Float
    /// What else in the article of `b` came nearest to the clause `a`.
    public let rival: Rival?
  }

  /// Each passage with the one of an earlier article that it goes with best, by the clauses that stand to
  /// each other as the finding says where there are such; of what one article has alone,
  /// the clause of any other article that comes nearest. Empty for what is not matched by clauses.
  public let pairs: [Pair]

  public init(pairs: [Pair]) { self.pairs = pairs }

  /// The probabilities that a row needs: to agree, to agree surely, to part, and to part in whether it is so,
  /// who or where.
  public static let leastAgreeing = FactRows.likely
  public static let leastSurelyAgreeing = FactRows.surely
  public static let leastParting = FactRows.parting
  public static let leastGravelyParting = FactRows.gravelyParting
}

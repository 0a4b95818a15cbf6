/// How likely each relation of two clauses is: five probabilities that add up to 1.
///
/// They are calibrated on pairs of stories that nothing was learnt from; docs/model-card.md has the
/// reliability diagram.
public struct MeaningJudgement: Sendable, Equatable {
  /// Both assert one specific fact, and tell it alike.
  public var same: Float
  /// Both are about one fact, and cannot both be right as told: another number, day, person; yes or
  /// no.
  public var hard: Float
  /// Both are about one fact, and tell it differently: certainty, degree, who says so, cause,
  /// loaded words.
  public var soft: Float
  /// Both have one fact in common, but the one says more than the other, or something else as well.
  public var part: Float
  /// No fact in common.
  public var none: Float

  public init(same: Float, hard: Float, soft: Float, part: Float, none: Float) {
    (self.same, self.hard, self.soft, self.part, self.none) = (same, hard, soft, part, none)
  }

  /// How likely it is that both are about one specific fact.
  public var match: Float { same + hard + soft + part }

  /// How likely it is, if both are about one fact, that they tell it differently.
  public var differs: Float { match > 0 ? (hard + soft) / match : 0 }
}

/// A word piece of one text and the piece of the other that means most nearly the same there.
public struct MeaningLink: Sendable, Equatable {
  /// UTF-8 bytes in the first text.
  public var from: Range<Int>
  /// UTF-8 bytes in the second text.
  public var to: Range<Int>
  /// How near the two are, from -1 to 1: the cosine of their vectors.
  public var cosine: Float

  public init(from: Range<Int>, to: Range<Int>, cosine: Float) {
    (self.from, self.to, self.cosine) = (from, to, cosine)
  }
}

import CrossreadCore
import CrossreadMeaning

/// What shared words, places, speakers and predicates say of it.
struct LexicalEvidence: MatchEvidence {
  let index: StoryIndex

  /// Less likely sentences have no clauses that make a row, and cost a third of the time.
  var leastChance: Float { 0.1 }

  func probabilities(_ pairs: [SentencePairs.Pair], of sentences: [Proposition]) -> [Float] {
    pairs.map(\.chance)
  }

  /// How likely two sentences have a fact in common by their words alone.
  static func chance(_ a: Proposition, _ b: Proposition, _ overlap: Overlap) -> Float {
    overlap.count >= 2 ? odds(shared: overlap.shared, a, b).probability : 0
  }

  /// The same for two that share so much weight; the more, the larger.
  static func odds(shared: Float, _ a: Proposition, _ b: Proposition) -> Odds {
    let either = a.weight + b.weight - shared
    var odds = Odds(-5.498)
    odds.add(1.301, StoryIndex.log(1 + shared))
    if either > 0 { odds.add(11.788, shared / either) }
    if a.sentence < 2, b.sentence < 2 { odds.add(0.787, 1) }
    if let x = a.speaker, let y = b.speaker, x != y { odds.add(-1.236, 1) }
    return odds
  }

  func signs(
    _ pair: Relator.Pair, in a: Proposition, _ b: Proposition, whole: Float
  ) -> MatchSigns {
    MatchSigns(pair, in: a, b, index: index)
  }

  func weigh(_ signs: MatchSigns, behind: Float) -> Float {
    var odds = Odds(Self.start)
    for term in terms(signs, behind) { odds.add(term.weight, term.value) }
    return odds.probability
  }

  func effects(
    of signs: MatchSigns, behind: Float
  ) -> (start: Float, effects: [MatchExplanation.Effect]) {
    let effects = terms(signs, behind).map {
      MatchExplanation.Effect(sign: $0.sign, value: $0.value, effect: $0.weight * $0.value)
    }
    return (Self.start, effects)
  }

  func judged(
    _ pair: Relator.Pair, in a: Proposition, _ b: Proposition
  ) -> (judgement: MeaningJudgement, links: [MeaningLink])? { nil }

  private static let start: Float = -5.837

  private func terms(
    _ signs: MatchSigns, _ behind: Float
  ) -> [(sign: MatchSign, weight: Float, value: Float)] {
    [
      (.share, 2.281, signs.share), (.weight, 1.853, signs.weight), (.around, 2.548, signs.around),
      (.sameSubject, 0.883, signs.sameSubject), (.distance, -0.697, signs.distance),
      (.opening, 0.37, signs.opening), (.samePredicate, 0.83, signs.samePredicate),
      (.otherStanding, -1.572, signs.otherStanding), (.otherSpeaker, -0.474, signs.otherSpeaker),
      (.behind, -0.35, behind),
    ]
  }

  func states(
    _ clause: Proposition, in a: Proposition, by b: Proposition, _ signs: MatchSigns, match: Float
  ) -> Float {
    match * Self.alike * clause.support(by: b)
  }

  /// The share of what matches that is told alike, where all of the words are the same.
  private static let alike: Float = 0.9
}

import CrossreadCore

/// How likely two statements of different articles tell of the same fact.
///
/// Logistic regressions, one for sentences and one for clauses, over how much of the two is the
/// same, where they stand, who speaks and what is said to be done. They were fitted on pairs from
/// stories without annotation, each judged by a language model; docs/model-card.md has the figures.
struct MatchEvidence {
  let index: StoryIndex
  /// The clauses of each sentence, in their order.
  let clauses: [Statement.Place: [Statement]]

  /// Log-odds at which a match is as likely right as wrong, those from which on it is shown
  /// (about half are right), and those from which on it is sure (six in seven are right).
  static let even: Float = 0
  static let worthShowing: Float = -1.1
  static let sure: Float = 0.85

  private struct Weights {
    let bias: Float
    /// For the share of all weight that both have, from 0 to 1 (Jaccard), and for the natural
    /// logarithm of 1 plus the weight that both have.
    let share: Float
    let weight: Float
    /// For 20 of weight that a clause shares with the sentence around the other, or both with each
    /// other; never more than for 40.
    let around: Float
    /// Whether one actor is a subject on both sides.
    let sameSubject: Float
    /// For how far the places in their articles lie apart, from 0 to 1.
    let distance: Float
    /// Whether both are among the first two sentences of their articles.
    let opening: Float
    /// Whether predicates are one word, of one family or of one meaning; of these, whether one is
    /// negated and one is not, or one stated and one expected.
    let samePredicate: Float
    let otherPolarity: Float
    let otherModality: Float
    /// Whether two known people or bodies say it who are not the same.
    let otherSpeaker: Float

    /// The most that all but `share`, `weight` and `around` can add.
    var most: Float { sameSubject + opening + samePredicate }

    static let sentences = Weights(
      bias: -5.498, share: 11.788, weight: 1.301, around: 0, sameSubject: 0.431, distance: -1.158,
      opening: 0.787, samePredicate: 0.707, otherPolarity: -0.823, otherModality: -0.481,
      otherSpeaker: -1.236)
    static let clauses = Weights(
      bias: -5.837, share: 2.281, weight: 1.853, around: 2.548, sameSubject: 0.883,
      distance: -0.697, opening: 0.37, samePredicate: 0.83, otherPolarity: -1.572,
      otherModality: -0.638, otherSpeaker: -0.474)
  }

  /// The log-odds that two clauses, or two sentences, tell of the same; nil where they are less
  /// than `least`.
  func logOdds(
    _ a: Statement, _ b: Statement, _ overlap: Overlap, least: Float = -.infinity
  ) -> Float? {
    let isClause = a.number != nil
    let weights = isClause ? Weights.clauses : .sentences
    let either = a.weight + b.weight - overlap.shared
    var score = weights.bias + weights.weight * StoryIndex.log2(1 + overlap.shared) * Self.ln2
    if either > 0 { score += weights.share * overlap.shared / either }
    if isClause { score += weights.around * min(overlap.around(a, b), 40) / 20 }
    guard score + weights.most >= least else { return nil }

    score += weights.distance * abs(position(a) - position(b))
    if a.sentence < 2, b.sentence < 2 { score += weights.opening }
    if let x = a.speaker, let y = b.speaker, x != y { score += weights.otherSpeaker }
    let predicates = predicates(
      isClause ? [a] : clauses[a.place] ?? [], isClause ? [b] : clauses[b.place] ?? [])
    if predicates.hasSameSubject { score += weights.sameSubject }
    if predicates.areRelated { score += weights.samePredicate }
    if predicates.differInPolarity { score += weights.otherPolarity }
    if predicates.differInModality { score += weights.otherModality }
    return score >= least ? score : nil
  }

  private static let ln2: Float = 0.693_147_2

  /// Where in its article a statement stands, from 0 to 1.
  private func position(_ statement: Statement) -> Float {
    Float(statement.sentence)
      / Float(max(1, index.story.readings[statement.article].sentences.count))
  }

  private struct Predicates {
    var hasSameSubject = false
    var areRelated = false
    var differInPolarity = false
    var differInModality = false
  }

  private func predicates(_ left: [Statement], _ right: [Statement]) -> Predicates {
    var found = Predicates()
    for a in left {
      for b in right {
        if a.subjects.contains(where: b.subjects.contains) { found.hasSameSubject = true }
        guard areRelated(a, b) else { continue }
        found.areRelated = true
        if a.isNegated != b.isNegated { found.differInPolarity = true }
        if a.modality != b.modality { found.differInModality = true }
      }
    }
    return found
  }

  private func areRelated(_ a: Statement, _ b: Statement) -> Bool {
    if a.lemma == b.lemma, !LightVerbs.general.contains(a.lemma) { return true }
    let x = index.topics[a.article][a.head]
    let y = index.topics[b.article][b.head]
    return x >= 0 && x == y || index.areSynonyms(x, y)
  }
}

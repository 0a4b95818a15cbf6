import CrossreadCore
import CrossreadMeaning
import Dispatch
import Synchronization

/// What a trained judge of two sentences says of it, beside shared words and participants.
///
/// A sentence is encoded once: those of the pairs that it is told of on all cores, others when they
/// are first asked for.
final class MeaningEvidence: MatchEvidence {
  private let index: StoryIndex
  private let model: MeaningModel
  private let lexical: LexicalEvidence
  private let isLarge: Bool
  private var encoded: [Proposition.Place: EncodedSentence] = [:]

  init(index: StoryIndex, model: MeaningModel) {
    self.index = index
    self.model = model
    lexical = LexicalEvidence(index: index)
    isLarge = index.story.readings.count > FactMatcher.fewArticles
  }

  func probability(sentences a: Proposition, _ b: Proposition, _ overlap: Overlap) -> Float {
    // The same words need no judge.
    if a.wording == b.wording { return 0.99 }
    return isWorthLooking(a, b, overlap) ? model.judge(sentence(a), sentence(b))?.match ?? 0 : 0
  }

  /// Of many articles, only what shares a good part of its words is looked at so closely.
  private func isWorthLooking(_ a: Proposition, _ b: Proposition, _ overlap: Overlap) -> Bool {
    !isLarge || lexical.probability(sentences: a, b, overlap) >= Self.leastShared
  }

  func prepare(_ pairs: [(a: Proposition, b: Proposition, overlap: Overlap)]) {
    var places: Set<Proposition.Place> = []
    var needed: [Proposition] = []
    for (a, b, overlap) in pairs where isWorthLooking(a, b, overlap) {
      for one in [a, b] where encoded[one.place] == nil && places.insert(one.place).inserted {
        needed.append(one)
      }
    }
    let texts = needed.map(bytes)
    let new = Mutex([EncodedSentence?](repeating: nil, count: texts.count))
    DispatchQueue.concurrentPerform(iterations: texts.count) { [model] place in
      let one = model.encode(texts[place])
      new.withLock { $0[place] = one }
    }
    for (one, new) in zip(needed, new.withLock { $0 }) { encoded[one.place] = new }
  }

  func weigh(
    _ pair: Relator.Pair, in a: Proposition, _ b: Proposition, whole: Float
  ) -> (probability: Float, fit: Float) {
    let signs = self.signs(pair, in: a, b, whole: whole)
    return (Odds(Self.ofSentences, signs).probability, Odds(Self.ofClauses, signs).sum)
  }

  /// All signs for two clauses.
  func signs(
    _ pair: Relator.Pair, in a: Proposition, _ b: Proposition, whole: Float
  ) -> MatchSigns {
    var signs = MatchSigns(pair, in: a, b, index: index)
    let judged = model.judge(
      sentence(a), clause: range(pair.a, in: a), sentence(b), clause: range(pair.b, in: b))
    signs.clauseMeaning = Odds.of(judged?.match ?? 0)
    signs.sentenceMeaning = Odds.of(whole)
    return signs
  }

  /// The bytes of a clause in its sentence.
  private func range(_ clause: Proposition, in sentence: Proposition) -> Range<Int>? {
    guard let span = clause.passage.intersection(sentence.span) else { return nil }
    let start = span.start.rawValue - sentence.span.start.rawValue
    return start..<(start + span.count)
  }

  private func sentence(_ sentence: Proposition) -> EncodedSentence {
    if let known = encoded[sentence.place] { return known }
    let new = model.encode(bytes(sentence))
    encoded[sentence.place] = new
    return new
  }

  private func bytes(_ sentence: Proposition) -> [UInt8] {
    Array(index.story.readings[sentence.article].text.utf8[sentence.span.range])
  }

  /// The lexical probability from which on sentences of many articles are judged.
  private static let leastShared: Float = 0.06

  /// The bias and a weight for each of `MatchSigns.values`: for whether two sentences tell of one
  /// thing, by the clauses that answer each other best, and for whether two clauses are those.
  private static let ofSentences: [Float] = [
    -3.016, 0.045, 0.543, 0.136, 1.086, 0.063, 4.072, 0.091, 0.091, -0.453, 0.163, -0.362, -0.407,
    -0.362, 0.317,
  ]
  private static let ofClauses: [Float] = [
    0, 0.4, 0, 1.5, 0.6, 0, 0, 0.3, 0.3, 0, 1, 0, 0, 0, 0,
  ]
}

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

  func weigh(_ signs: MatchSigns, behind: Float) -> Float {
    Odds(Self.ofMatch, signs.values).probability
  }

  func states(
    _ clause: Proposition, in a: Proposition, by b: Proposition, _ signs: MatchSigns, match: Float
  ) -> Float {
    let judged = model.judge(sentence(a), clause: range(clause, in: a), sentence(b), clause: nil)
    guard let judged else { return 0 }
    return Odds(
      Self.ofStated,
      [
        Odds.of(judged.same), Odds.of(judged.match), Odds.of(judged.same + judged.part),
        Odds.of(judged.hard + judged.soft), Odds.of(match), clause.support(by: b),
        StoryIndex.log2(1 + clause.weight) * 0.693_147_2, signs.sameSubject, signs.clashes,
        signs.otherStanding, signs.otherSpeaker, signs.samePredicate, signs.matched, signs.unlike,
      ]
    ).probability
  }

  /// All signs for two clauses.
  func signs(
    _ pair: Relator.Pair, in a: Proposition, _ b: Proposition, whole: Float
  ) -> MatchSigns {
    var signs = MatchSigns(pair, in: a, b, index: index)
    let judged = model.judge(
      sentence(a), clause: range(pair.a, in: a), sentence(b), clause: range(pair.b, in: b))
    signs.clauseMeaning = Odds.of(judged?.match ?? 0)
    signs.clauseAlike = Odds.of(judged?.same ?? 0)
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

  /// The bias and a weight for each of `MatchSigns.values`: for whether two clauses tell of one
  /// thing, and for whether each states what the other does.
  private static let ofMatch: [Float] = [
    0.004, 0.382, 0.198, 0.529, 0.507, 0.308, -0.11, 4.349, 0.575, 0.511, -3.101, -0.194, -0.116,
    -0.052, -0.601, 0.589, 0.152, -0.038, 0, -0.973,
  ]
  /// The same for what `states` asks.
  private static let ofStated: [Float] = [
    -2.328, 0.326, 0.298, -0.086, -0.311, 0.369, 1.505, -0.117, 0.255, -1.07, -0.566, -1.512,
    -2.117, 0.259, 0.11,
  ]
}

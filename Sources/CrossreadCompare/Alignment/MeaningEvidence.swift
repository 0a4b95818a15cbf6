import CrossreadCore
import CrossreadMeaning
import Dispatch
import Synchronization

/// What a trained judge of two sentences says of it, beside shared words and participants.
///
/// The same words are encoded once: those of the pairs that it is told of on all cores, others when
/// they are first asked for. Of a story of very many sentences only those are encoded that share most
/// with another.
final class MeaningEvidence: MatchEvidence {
  private let index: StoryIndex
  private let model: MeaningModel
  private let lexical: LexicalEvidence
  private let isLarge: Bool
  /// By the hash of their words.
  private var encoded: [UInt64: EncodedSentence] = [:]
  /// Those beyond the ones that are kept, for a while.
  private var spare: [UInt64: EncodedSentence] = [:]
  /// The hashes of those that may be encoded; nil for all.
  private var chosen: Set<UInt64>?

  init(index: StoryIndex, model: MeaningModel) {
    self.index = index
    self.model = model
    lexical = LexicalEvidence(index: index)
    isLarge = index.story.readings.count > FactMatcher.fewArticles
  }

  func probability(sentences a: Proposition, _ b: Proposition, _ overlap: Overlap) -> Float {
    // The same words need no judge.
    if a.wording == b.wording { return 0.99 }
    if let chosen, !chosen.contains(key(a)) || !chosen.contains(key(b)) { return 0 }
    return model.judge(sentence(a), sentence(b))?.match ?? 0
  }

  /// Of many articles, only what shares a good part of its words is looked at so closely.
  func isWorthLooking(_ a: Proposition, _ b: Proposition, _ overlap: Overlap) -> Bool {
    !isLarge || a.wording == b.wording
      || lexical.probability(sentences: a, b, overlap) >= Self.leastShared
  }

  func prepare(_ pairs: [(a: Proposition, b: Proposition, overlap: Overlap)]) {
    var needed = distinct(pairs)
    if needed.count > Self.mostEncoded {
      let shares = pairs.map { lexical.probability(sentences: $0.a, $0.b, $0.overlap) }
      let ranked = pairs.indices.sorted { (shares[$1], $0) < (shares[$0], $1) }
      needed = Array(distinct(ranked.map { pairs[$0] }).prefix(Self.mostEncoded))
      chosen = Set(needed.map(key))
    }
    let texts = needed.map(bytes)
    let new = Mutex([EncodedSentence?](repeating: nil, count: texts.count))
    DispatchQueue.concurrentPerform(iterations: texts.count) { [model] place in
      let one = model.encode(texts[place])
      new.withLock { $0[place] = one }
    }
    for (one, new) in zip(needed, new.withLock { $0 }) { encoded[key(one)] = new }
  }

  /// One sentence of each wording in pairs that need a judge, in their order.
  private func distinct(
    _ pairs: [(a: Proposition, b: Proposition, overlap: Overlap)]
  ) -> [Proposition] {
    var met: Set<UInt64> = []
    var found: [Proposition] = []
    for (a, b, _) in pairs where a.wording != b.wording {
      for one in [a, b] where met.insert(key(one)).inserted { found.append(one) }
    }
    return found
  }

  /// More are not encoded: each takes a millisecond or so and about 20 KB.
  private static let mostEncoded = 10_000
  private static let mostSpare = 500

  private func key(_ sentence: Proposition) -> UInt64 {
    FNV1a.hash(index.story.readings[sentence.article].text.utf8[sentence.span.range])
  }

  func weigh(_ signs: MatchSigns, behind: Float) -> Float {
    Odds(Self.ofMatch, signs.values).probability
  }

  func states(
    _ clause: Proposition, in a: Proposition, by b: Proposition, _ signs: MatchSigns, match: Float
  ) -> Float {
    let judged = model.judge(
      sentence(a), clause: range(clause.core, in: a), sentence(b), clause: nil)
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
      sentence(a), clause: range(pair.a.passage, in: a), sentence(b),
      clause: range(pair.b.passage, in: b))
    signs.clauseMeaning = Odds.of(judged?.match ?? 0)
    signs.clauseAlike = Odds.of(judged?.same ?? 0)
    signs.sentenceMeaning = Odds.of(whole)
    return signs
  }

  /// The bytes of a clause in its sentence.
  private func range(_ clause: Span, in sentence: Proposition) -> Range<Int>? {
    guard let span = clause.intersection(sentence.span) else { return nil }
    let start = span.start.rawValue - sentence.span.start.rawValue
    return start..<(start + span.count)
  }

  private func sentence(_ sentence: Proposition) -> EncodedSentence {
    let key = key(sentence)
    if let known = encoded[key] { return known }
    if let known = spare[key] { return known }
    let new = model.encode(bytes(sentence))
    if encoded.count < Self.mostEncoded {
      encoded[key] = new
    } else {
      if spare.count >= Self.mostSpare { spare = [:] }
      spare[key] = new
    }
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

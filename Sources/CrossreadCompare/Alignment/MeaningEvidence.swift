import CrossreadCore
import CrossreadMeaning
import Synchronization

/// What a trained judge of two sentences says of it, beside shared words and participants.
///
/// The same words are encoded once: those of the pairs that it is asked about on all cores, others when
/// they are first needed. Of a story of very many sentences only those are encoded that share most
/// with another; the others are weighed by `LexicalEvidence`.
final class MeaningEvidence: MatchEvidence {
  private let index: StoryIndex
  private let model: MeaningModel
  private let lexical: LexicalEvidence
  private let memory: (any SentenceMemory)?
  private let weighing: Comparer.Weighing?
  /// Of many articles, only what shares a good part of its words is looked at so closely.
  let leastChance: Float
  /// The number of the words of each sentence, by article: the same for the same words.
  private let numbers: [[Int32]]
  /// By number.
  private let encoded: Mutex<[Encoded]>

  private enum Encoded {
    /// It is not to be.
    case never
    case notYet
    case done(EncodedSentence)

    var sentence: EncodedSentence? {
      if case .done(let sentence) = self { sentence } else { nil }
    }
  }

  init(
    index: StoryIndex, model: MeaningModel, sentences: [[Proposition]],
    memory: (any SentenceMemory)? = nil, weighing: Comparer.Weighing? = nil
  ) {
    self.index = index
    self.model = model
    self.memory = memory
    self.weighing = weighing
    lexical = LexicalEvidence(index: index)
    leastChance = index.story.readings.count > FactMatcher.fewArticles ? Self.leastShared : 0
    var known: [UInt64: Int32] = [:]
    numbers = zip(index.story.readings, sentences).map { reading, sentences in
      reading.text.utf8.withUnsafeBufferPointer { utf8 in
        sentences.map { sentence in
          let hash = FNV1a.hash(UnsafeBufferPointer(rebasing: utf8[sentence.span.range]))
          if let number = known[hash] { return number }
          let number = Int32(known.count)
          known[hash] = number
          return number
        }
      }
    }
    encoded = Mutex(Array(repeating: .never, count: known.count))
  }

  func probabilities(_ pairs: [SentencePairs.Pair], of sentences: [Proposition]) -> [Float] {
    let numbers = sentences.map(number)
    // The same words need no judge.
    @Sendable func needsJudge(_ pair: SentencePairs.Pair) -> Bool {
      sentences[Int(pair.a)].wording != sentences[Int(pair.b)].wording
    }
    /// One sentence of each wording, first of those that need a judge, then of the others.
    func distinct(_ pairs: [SentencePairs.Pair]) -> (judged: [Int], others: [Int]) {
      var met: Set<Int32> = []
      func new(_ pairs: [SentencePairs.Pair]) -> [Int] {
        pairs.flatMap { [Int($0.a), Int($0.b)] }.filter { met.insert(numbers[$0]).inserted }
      }
      return (new(pairs.filter(needsJudge)), new(pairs.filter { !needsJudge($0) }))
    }
    var (judged, others) = distinct(pairs)
    if judged.count + others.count > Self.mostEncoded {
      let ranked = pairs.indices.sorted {
        (pairs[$1].chance, $0) < (pairs[$0].chance, $1)
      }
      (judged, others) = distinct(ranked.map { pairs[$0] })
      judged = Array(judged.prefix(Self.mostEncoded))
      others = Array(others.prefix(Self.mostEncoded - judged.count))
    }
    weighing?(judged.count, 0)
    let new = Chunks.map(judged.count, by: 1) { [judged] place in
      defer { weighing?(0, 1) }
      return encode(sentences[judged[place.lowerBound]])
    }
    encoded.withLock { encoded in
      for (one, new) in zip(judged, new) { encoded[Int(numbers[one])] = .done(new) }
      for one in others { encoded[Int(numbers[one])] = .notYet }
    }
    let known = encoded.withLock { $0.map(\.sentence) }
    return Chunks.map(pairs.count, by: 256) { places in
      places.map { place in
        let pair = pairs[place]
        guard needsJudge(pair) else { return Self.ofSameWords }
        guard let a = known[Int(numbers[Int(pair.a)])], let b = known[Int(numbers[Int(pair.b)])]
        else { return 0 }
        return model.judge(a, b)?.match ?? 0
      }
    }.flatMap(\.self)
  }

  private static let ofSameWords: Float = 0.99

  /// More are not encoded: each takes a millisecond or so and about 20 KB.
  private static let mostEncoded = 6_000

  func weigh(_ signs: MatchSigns, behind: Float) -> Float {
    signs.isJudged
      ? Odds(Self.ofMatch, signs.values).probability : lexical.weigh(signs, behind: behind)
  }

  func states(
    _ clause: Proposition, in a: Proposition, by b: Proposition, _ signs: MatchSigns, match: Float
  ) -> Float {
    guard signs.isJudged, let own = sentence(a), let other = sentence(b) else {
      return lexical.states(clause, in: a, by: b, signs, match: match)
    }
    let judged = model.judge(own, clause: range(clause.core, in: a), other, clause: nil)
    guard let judged else { return 0 }
    return Odds(
      Self.ofStated,
      [
        Odds.of(judged.same), Odds.of(judged.match), Odds.of(judged.same + judged.part),
        Odds.of(judged.hard + judged.soft), Odds.of(match), clause.support(by: b),
        StoryIndex.log(1 + clause.weight), signs.sameSubject, signs.clashes,
        signs.otherStanding, signs.otherSpeaker, signs.samePredicate, signs.matched, signs.unlike,
      ]
    ).probability
  }

  func effects(
    of signs: MatchSigns, behind: Float
  ) -> (start: Float, effects: [MatchExplanation.Effect]) {
    guard signs.isJudged else { return lexical.effects(of: signs, behind: behind) }
    let effects = zip(MatchSigns.order, zip(Self.ofMatch.dropFirst(), signs.values)).map {
      sign, term in
      MatchExplanation.Effect(sign: sign, value: term.1, effect: term.0 * term.1)
    }
    return (Self.ofMatch[0], effects)
  }

  func judged(
    _ pair: Relator.Pair, in a: Proposition, _ b: Proposition
  ) -> (judgement: MeaningJudgement, links: [MeaningLink])? {
    guard let left = sentence(a), let right = sentence(b) else { return nil }
    let (inA, inB) = (range(pair.a.passage, in: a), range(pair.b.passage, in: b))
    return model.judge(left, clause: inA, right, clause: inB).map {
      ($0, model.alignment(left, clause: inA, right, clause: inB))
    }
  }

  /// How likely a clause of the sentence `a` and one of the sentence `b` tell of one thing; nil where the
  /// sentences are not to be encoded.
  func match(
    _ clause: Span, in a: Proposition, _ other: Span, in b: Proposition
  ) -> Float? {
    guard let left = sentence(a), let right = sentence(b) else { return nil }
    return model.judge(left, clause: range(clause, in: a), right, clause: range(other, in: b))?
      .match
  }

  /// How near each of some words of the sentence `a` is to the word of the sentence `b` that means most nearly the
  /// same, as a cosine; nil where the sentences are not to be encoded.
  func nearness(of words: [TokenIndex], in a: Proposition, to b: Proposition) -> [Float]? {
    guard let left = sentence(a), let right = sentence(b) else { return nil }
    let links = model.alignment(left, clause: nil, right, clause: nil)
    guard !links.isEmpty else { return nil }
    let reading = index.story.readings[a.article]
    return words.compactMap { word in
      guard let range = range(reading.tokens[word].span, in: a) else { return nil }
      let pieces = left.pieces(in: range)
      guard !pieces.isEmpty else { return nil }
      return pieces.reduce(0) { $0 + links[$1].cosine } / Float(pieces.count)
    }
  }

  /// All signs for two clauses.
  func signs(
    _ pair: Relator.Pair, in a: Proposition, _ b: Proposition, whole: Float
  ) -> MatchSigns {
    var signs = MatchSigns(pair, in: a, b, index: index)
    guard let left = sentence(a), let right = sentence(b) else { return signs }
    signs.isJudged = true
    let judged = model.judge(
      left, clause: range(pair.a.passage, in: a), right, clause: range(pair.b.passage, in: b))
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

  private func number(_ sentence: Proposition) -> Int32 {
    numbers[sentence.article][sentence.sentence]
  }

  /// Nil for one that is not to be encoded.
  private func sentence(_ sentence: Proposition) -> EncodedSentence? {
    let number = Int(number(sentence))
    switch encoded.withLock({ $0[number] }) {
    case .never: return nil
    case .done(let known): return known
    case .notYet:
      let new = encode(sentence)
      encoded.withLock { $0[number] = .done(new) }
      return new
    }
  }

  private func encode(_ sentence: Proposition) -> EncodedSentence {
    let reading = index.story.readings[sentence.article]
    let utf8 = Array(reading.text.utf8[sentence.span.range])
    guard let memory else { return model.encode(utf8) }
    if let known = memory.sentence(utf8, ofArticle: reading.article.id) { return known }
    let new = model.encode(utf8)
    memory.keep(new, of: utf8, article: reading.article.id)
    return new
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

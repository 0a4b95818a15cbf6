import CrossreadCore
import CrossreadMeaning

/// How likely two propositions of different articles tell of one thing: of one event, act,
/// statement or state, whether or not they tell it alike.
///
/// Sentences are asked first, for the pairs that `CandidateFinder` keeps; clauses only within
/// sentences that may have something in common.
protocol MatchEvidence: Sendable {
  /// Sentences of which their words alone say that a common fact is less likely are not asked about,
  /// unless the words are the same.
  var leastChance: Float { get }

  /// The probability that the two sentences of each pair have a fact in common.
  func probabilities(_ pairs: [SentencePairs.Pair], of sentences: [Proposition]) -> [Float]

  /// What speaks for it that two clauses of two sentences, of which `whole` was said, answer each
  /// other.
  func signs(
    _ pair: Relator.Pair, in a: Proposition, _ b: Proposition, whole: Float
  ) -> MatchSigns

  /// How likely two clauses with these signs tell of one event, act, statement or state; `behind` is
  /// by how much another pair of clauses of the same sentences answers better, in log-odds.
  func weigh(_ signs: MatchSigns, behind: Float) -> Float

  /// How likely the sentence `b` states all that `clause` says, a clause of the sentence `a` or what is
  /// left of it; `match` was said of it and a clause of `b`, by `signs`.
  func states(
    _ clause: Proposition, in a: Proposition, by b: Proposition, _ signs: MatchSigns, match: Float
  ) -> Float

  /// What `weigh` adds up, in log-odds: where it starts from, and what each sign adds.
  func effects(
    of signs: MatchSigns, behind: Float
  ) -> (start: Float, effects: [MatchExplanation.Effect])

  /// What a trained judge says of a clause of the sentence `a` and one of the sentence `b`, and which of
  /// their words mean most nearly the same; nil where there is none.
  func judged(
    _ pair: Relator.Pair, in a: Proposition, _ b: Proposition
  ) -> (judgement: MeaningJudgement, links: [MeaningLink])?
}

/// A sum of weighted signs, as a probability (logistic regression).
struct Odds {
  private(set) var sum: Float

  init(_ bias: Float) { sum = bias }

  mutating func add(_ weight: Float, _ value: Float) { sum += weight * value }

  /// The sum for values with their weights, the bias first.
  init(_ weights: [Float], _ values: [Float]) {
    sum = weights[0]
    for (weight, value) in zip(weights.dropFirst(), values) { sum += weight * value }
  }

  var probability: Float { 1 / (1 + Self.exp(-sum)) }

  /// The log-odds of a probability, at most 6 either way.
  static func of(_ probability: Float) -> Float {
    let chance = min(max(probability, 0.0025), 0.9975)
    return StoryIndex.log(chance / (1 - chance))
  }

  /// e to a power, by squaring: the same on every machine.
  static func exp(_ power: Float) -> Float {
    let limited = min(max(power, -20), 20)
    // (1 + x/1024)^1024, with the second-order term.
    let step = limited / 1024
    var value = 1 + step + step * step / 2
    for _ in 0..<10 { value *= value }
    return value
  }
}

/// The signs by which clauses are judged to tell of one thing, each a number of about one.
struct MatchSigns {
  /// Whether a trained judge was asked.
  var isJudged = false
  /// Log-odds of a trained judge for the clauses and for their sentences; 0 where there is none.
  var clauseMeaning: Float = 0
  var sentenceMeaning: Float = 0
  /// Log-odds that the clauses are told alike.
  var clauseAlike: Float = 0
  /// The share of the weight of both clauses that both have, and the logarithm of that weight.
  var share: Float = 0
  var weight: Float = 0
  /// Weight that a clause shares with the sentence around the other, in twenties.
  var around: Float = 0
  /// The share of the weight of both sentences that both have.
  var sentenceShare: Float = 0
  var sameSubject: Float = 0
  /// Participants that are the same, up to two.
  var matched: Float = 0
  /// Days, persons and places that are not the same.
  var clashes: Float = 0
  var samePredicate: Float = 0
  var otherStanding: Float = 0
  var otherSpeaker: Float = 0
  /// How far the places in their articles lie apart, from 0 to 1.
  var distance: Float = 0
  var opening: Float = 0
  /// Participants that have nothing in common, up to two.
  var unlike: Float = 0
  /// Whether each article has the predicate once.
  var isOnce: Float = 0
  var contrary: Float = 0
  /// The weight of the lesser clause as a share of the other's.
  var evenness: Float = 0

  var values: [Float] {
    [
      clauseMeaning, sentenceMeaning, clauseAlike, share, weight, around, sentenceShare,
      sameSubject, matched, clashes, samePredicate, otherStanding, otherSpeaker, distance, opening,
      unlike, isOnce, contrary, evenness,
    ]
  }

  /// The signs in the order of `values`.
  static let order: [MatchSign] = [
    .clauseMeaning, .sentenceMeaning, .clauseAlike, .share, .weight, .around, .sentenceShare,
    .sameSubject, .matched, .clashes, .samePredicate, .otherStanding, .otherSpeaker, .distance,
    .opening, .unlike, .isOnce, .contrary, .evenness,
  ]

  /// How well two clauses answer each other, beside others of the same sentences, as log-odds.
  var fit: Float {
    0.4 * clauseMeaning + 1.5 * share + 0.6 * weight + 0.3 * (sameSubject + matched) + samePredicate
  }

  init(_ pair: Relator.Pair, in a: Proposition, _ b: Proposition, index: StoryIndex) {
    let (p, q) = (pair.a, pair.b)
    let either = p.weight + q.weight - pair.overlap.shared
    share = either > 0 ? pair.overlap.shared / either : 0
    weight = StoryIndex.log(1 + pair.overlap.shared)
    around = min(pair.overlap.around(p, q), 40) / 20
    let whole = Overlap(a, b, index)
    let all = a.weight + b.weight - whole.shared
    sentenceShare = all > 0 ? whole.shared / all : 0
    sameSubject = p.subjects.contains(where: q.subjects.contains) ? 1 : 0
    matched = Float(min(pair.matched, 2))
    clashes = Float(min(pair.clashes.count, 2))
    samePredicate = pair.link <= .kin ? 1 : 0
    otherStanding = p.standing.agrees(with: q.standing) ? 0 : 1
    if let x = p.speaker, let y = q.speaker, x != y { otherSpeaker = 1 }
    distance = abs(Self.position(p, index) - Self.position(q, index))
    opening = p.sentence < 2 && q.sentence < 2 ? 1 : 0
    unlike = Float(min(pair.unlike, 2))
    isOnce = pair.isOnce ? 1 : 0
    contrary = pair.link == .contrary ? 1 : 0
    evenness = min(p.weight, q.weight) / max(p.weight, q.weight, 1)
  }

  /// Where in its article a proposition stands, from 0 to 1.
  private static func position(_ one: Proposition, _ index: StoryIndex) -> Float {
    Float(one.sentence) / Float(max(1, index.story.readings[one.article].sentences.count))
  }
}

import CrossreadCore

/// Weighs which clauses of different articles tell of one thing.
struct FactMatcher {
  let index: StoryIndex
  /// By article.
  let clauses: [[Proposition]]
  let sentences: [[Proposition]]
  let relator: Relator

  /// Two propositions that may tell of one thing.
  struct Match {
    let a: Proposition
    let b: Proposition
    let probability: Float
  }

  struct Matches {
    /// The surest first.
    let pairs: [Match]
    /// The highest probability of each sentence with any of each other article.
    fileprivate let best: [Proposition.Place: [Int: Float]]

    /// How likely two sentences tell of one thing.
    fileprivate let ofSentences: [Key: Float]
    fileprivate let ofClauses: [ClausePair: Float]
    fileprivate let stated: [Statement: Float]

    func probability(_ a: Proposition.Place, _ b: Proposition.Place) -> Float {
      ofSentences[Key(a: a, b: b)] ?? ofSentences[Key(a: b, b: a)] ?? 0
    }

    /// How likely two clauses tell of one thing, as far as they were weighed.
    func probability(clauses a: Proposition, _ b: Proposition) -> Float {
      ofClauses[ClausePair(a, b)] ?? 0
    }

    /// How likely a sentence states all that a clause of another article does.
    func states(_ place: Proposition.Place, _ clause: Proposition) -> Float {
      stated[Statement(clause: ObjectIdentifier(clause), place: place)] ?? 0
    }

    /// How likely another article has something of a sentence.
    func best(of place: Proposition.Place) -> Float { best[place]?.values.max() ?? 0 }

    /// How likely one article does.
    func best(of place: Proposition.Place, in article: Int) -> Float { best[place]?[article] ?? 0 }
  }

  /// A clause, and a sentence that may state it.
  struct Statement: Hashable {
    let clause: ObjectIdentifier
    let place: Proposition.Place
  }

  /// Two clauses, in whatever order.
  struct ClausePair: Hashable {
    private let first: ObjectIdentifier
    private let second: ObjectIdentifier

    init(_ a: Proposition, _ b: Proposition) {
      let (x, y) = (ObjectIdentifier(a), ObjectIdentifier(b))
      (first, second) = x < y ? (x, y) : (y, x)
    }
  }

  /// A pair of sentences.
  struct Key: Hashable {
    let a: Proposition.Place
    let b: Proposition.Place
  }

  /// The pairs of sentences that may have something in common, and how likely that is.
  private func sentencePairs(
    _ evidence: some MatchEvidence
  ) -> [(a: Proposition, b: Proposition, probability: Float)] {
    let sentences = sentences.joined().filter {
      !index.echoes.repeats($0.article, sentence: $0.sentence)
    }
    // Other words for all of it are found in no index; only a judge knows them.
    let pairs =
      evidence.leastChance <= 0 && Self.areFew(sentences)
      ? everyPair(of: sentences) : likelyPairs(of: sentences, evidence.leastChance)
    let leastLooking = clauses.count <= Self.fewArticles ? Self.leastLooking : Self.leastKept
    return zip(pairs, evidence.probabilities(pairs, of: sentences))
      .filter { $1 >= leastLooking }
      .map { (sentences[Int($0.a)], sentences[Int($0.b)], $1) }
  }

  /// Whether all pairs can be asked about.
  private static func areFew(_ sentences: [Proposition]) -> Bool {
    let counts = Dictionary(grouping: sentences, by: \.article).values.map(\.count)
    return sentences.count * sentences.count - counts.reduce(0) { $0 + $1 * $1 } <= 2 * fewPairs
  }

  /// The pairs of sentences of different articles, the earlier first.
  private func everyPair(of sentences: [Proposition]) -> [SentencePairs.Pair] {
    sentences.indices.flatMap { later in
      sentences[..<later].indices.compactMap { earlier in
        let (a, b) = (sentences[earlier], sentences[later])
        guard a.article != b.article else { return nil }
        return chance(a, b, sharing: 0).map {
          SentencePairs.Pair(a: Int32(earlier), b: Int32(later), chance: $0)
        }
      }
    }
  }

  /// The same of very many sentences: those that share words that not all have.
  private func likelyPairs(of sentences: [Proposition], _ leastChance: Float)
    -> [SentencePairs.Pair]
  {
    let least = clauses.count <= Self.fewArticles ? Self.leastOfFew : Overlap.worthLooking
    let finder = CandidateFinder(
      propositions: sentences, least: least, leastChance: leastChance, index: index)
    return finder.pairs(most: Self.mostPairs) { i, j in
      let (a, b) = (sentences[i], sentences[j])
      return chance(a, b, sharing: least).flatMap {
        a.wording == b.wording || $0 >= leastChance ? $0 : nil
      }
    }
  }

  /// How likely two sentences have a fact in common by their words alone; nil where they share less weight or
  /// are not held against each other.
  private func chance(_ a: Proposition, _ b: Proposition, sharing least: Float) -> Float? {
    guard a.wording == b.wording || index.echoes.areHeldAgainstEachOther(a.article, b.article)
    else { return nil }
    let overlap = Overlap(a, b, index)
    return overlap.shared >= least ? LexicalEvidence.chance(a, b, overlap) : nil
  }

  /// What there is to say of a pair of sentences.
  private struct Weighed: Sendable {
    var matches: [Match] = []
    /// How likely the place states the clause.
    var stated: [(Statement, Float)] = []

    mutating func note(
      _ clause: Proposition, statedIn place: Proposition.Place, _ probability: Float
    ) {
      stated.append((Statement(clause: ObjectIdentifier(clause), place: place), probability))
    }
  }

  /// A clause of each of two sentences, weighed.
  struct ClauseMatch {
    let pair: Relator.Pair
    let signs: MatchSigns
    /// By how much other clauses of the two sentences answer each other better.
    let behind: Float
    /// What the evidence says, and what the length of the articles, and that both stand in their leads,
    /// adds to its log-odds.
    let match: Float
    let shortness: Float
    let lead: Float

    var added: Float { shortness + lead }
    var probability: Float { Odds(Odds.of(match) + added).probability }
  }

  /// Every two clauses of two sentences that have something in common, weighed.
  func clausePairs(
    _ a: Proposition, _ b: Proposition, _ whole: Float, _ evidence: some MatchEvidence,
    _ clauses: (a: [Proposition], b: [Proposition])
  ) -> [ClauseMatch] {
    var weighed: [(pair: Relator.Pair, signs: MatchSigns)] = []
    for p in clauses.a {
      // What nobody can repeat by itself asserts nothing.
      for q in clauses.b where (p.isFinite || q.isFinite) && !(p.isQuoted && q.isQuoted) {
        let pair = relator.pair(p, q)
        guard pair.overlap.count >= 1 || whole >= Self.leastWithoutWords else { continue }
        weighed.append((pair, evidence.signs(pair, in: a, b, whole: whole)))
      }
    }
    let shortness = min(index.shortness(of: [a.article, b.article]), Self.mostShortness)
    let lead = lead(a, b)
    // What the sentences have in common stands in the clauses that answer each other best.
    let best = weighed.map(\.signs.fit).max() ?? 0
    return weighed.map { pair, signs in
      let behind = best - signs.fit
      return ClauseMatch(
        pair: pair, signs: signs, behind: behind, match: evidence.weigh(signs, behind: behind),
        shortness: shortness, lead: lead)
    }
  }

  /// How likely two sentences tell of one thing, apart from what their clauses do.
  static func probability(
    ofWholes whole: Float, _ clauses: (a: [Proposition], b: [Proposition])
  ) -> Float {
    let isParsed = !clauses.a.isEmpty && !clauses.b.isEmpty
    return whole * (isParsed ? trustInWholes : 1)
  }

  /// Weighs the clauses of two sentences against each other.
  private func weigh(
    _ a: Proposition, _ b: Proposition, _ whole: Float, _ evidence: some MatchEvidence,
    _ ofSentence: [Proposition.Place: [Proposition]]
  ) -> Weighed {
    var found = Weighed()
    let left = ofSentence[a.place] ?? []
    let right = ofSentence[b.place] ?? []
    var isTold = false
    for one in clausePairs(a, b, whole, evidence, (left, right)) {
      let (pair, match, added) = (one.pair, one.match, one.added)
      let quantities = Self.quantity * Float(min(quantities(pair), 2))
      var probability = one.probability
      // One verb that says much, and somebody around it that both have: worth a closer look.
      if probability < Self.leastKept, pair.link == .same, pair.isOnce, pair.around > 0,
        !pair.clashes.isEmpty
      {
        probability = Self.leastKept
      }
      guard probability >= Self.leastKept else { continue }
      if probability >= Self.leastStated {
        for (clause, own, other) in [(pair.a, a, b), (pair.b, b, a)] where clause.isFinite {
          for said in [clause] + clause.shorter {
            let stated = evidence.states(said, in: own, by: other, one.signs, match: match)
            let sum = Odds.of(stated) + added + quantities
            found.note(said, statedIn: other.place, Odds(sum).probability)
            if stated >= FactRows.likely { isTold = true }
          }
        }
      }
      found.matches.append(Match(a: pair.a, b: pair.b, probability: probability))
    }
    // Sentences whose clauses say too little by themselves.
    if !isTold, !(a.isQuoted && b.isQuoted) {
      let probability = Self.probability(ofWholes: whole, (left, right))
      if probability >= Self.leastKept {
        found.note(a, statedIn: b.place, whole * a.support(by: b))
        found.note(b, statedIn: a.place, whole * b.support(by: a))
        found.matches.append(Match(a: a, b: b, probability: probability))
      }
    }
    return found
  }

  func matches(_ evidence: some MatchEvidence) -> Matches {
    let ofSentence = Dictionary(grouping: clauses.joined(), by: \.place)
    var best: [Proposition.Place: [Int: Float]] = [:]
    func note(_ a: Proposition, _ b: Proposition, _ probability: Float) {
      best[a.place, default: [:]][b.article, default: 0].formMaximum(probability)
      best[b.place, default: [:]][a.article, default: 0].formMaximum(probability)
    }
    let sentencePairs = sentencePairs(evidence)
    var pairs: [Match] = []
    var ofSentences: [Key: Float] = [:]
    var stated: [Statement: Float] = [:]
    for (a, b, whole) in sentencePairs {
      note(a, b, whole)
      ofSentences[Key(a: a.place, b: b.place)] = whole
    }
    for start in stride(from: 0, to: sentencePairs.count, by: Self.round) {
      let round = sentencePairs[start..<min(sentencePairs.count, start + Self.round)]
      let weighed = Chunks.map(round.count, by: 64) { places in
        places.map { place in
          let (a, b, whole) = round[start + place]
          return weigh(a, b, whole, evidence, ofSentence)
        }
      }
      for one in weighed.joined() {
        pairs += one.matches
        for (statement, probability) in one.stated {
          stated[statement, default: 0].formMaximum(probability)
        }
      }
    }
    pairs.sort { x, y in
      x.probability != y.probability
        ? x.probability > y.probability
        : Self.place(x) < Self.place(y)
    }
    let ofClauses = Dictionary(
      pairs.map { (ClausePair($0.a, $0.b), $0.probability) }, uniquingKeysWith: max)
    return Matches(
      pairs: pairs, best: best, ofSentences: ofSentences, ofClauses: ofClauses, stated: stated)
  }

  /// How many figures and dates two clauses have in common.
  private func quantities(_ pair: Relator.Pair) -> Int {
    var count = 0
    pair.a.features.forEachShared(with: pair.b.features) { key, _, _ in
      if key >= index.weights.count { count += 1 }
    }
    return count
  }

  /// What is added to the log-odds for each of up to two of them.
  private static let quantity: Float = 0.4

  private static let mostShortness: Float = 0.6

  /// What is added to the log-odds for sentences that both stand in the lead of their articles: there,
  /// each tells what the story is about (the inverted pyramid).
  private func lead(_ a: Proposition, _ b: Proposition) -> Float {
    max(a.sentence, b.sentence) < Self.lead ? Self.ofLead : 0
  }

  /// So many sentences are the lead of an article.
  static let lead = 3
  private static let ofLead: Float = 0.6

  private static func place(_ match: Match) -> (Int, Int, Int, Int) {
    (
      match.a.article, match.a.span.start.rawValue, match.b.article, match.b.span.start.rawValue
    )
  }

  /// Sentences that have less of a chance are not taken apart, and pairs not kept.
  private static let leastLooking: Float = 0.03
  private static let leastKept: Float = 0.1

  /// Where clauses were read and none answers another, the whole says less.
  private static let trustInWholes: Float = 0.3

  /// Clauses of which it is less likely that they tell of one thing call no row.
  private static let leastStated: Float = 0.25

  /// Of more pairs of sentences those that share least are not asked about.
  private static let mostPairs = 300_000

  /// Pairs of sentences whose clauses are weighed before what was found is put together.
  private static let round = 8192

  /// Clauses that share no word are weighed only in sentences that tell of one thing as likely as this.
  private static let leastWithoutWords: Float = 0.2

  /// Few articles can be looked at more closely: all pairs of sentences, if there are no more of them than
  /// this (three articles of fifty sentences have 7,500), or those that share less weight.
  static let fewArticles = 6
  private static let fewPairs = 8000
  private static let leastOfFew: Float = 2
}

extension Float {
  fileprivate mutating func formMaximum(_ other: Float) { self = max(self, other) }
}

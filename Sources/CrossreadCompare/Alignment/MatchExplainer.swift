import CrossreadCore
import CrossreadMeaning

/// Says why passages were taken to tell of one thing: weighs their clauses once more, by the same
/// functions, and keeps what was added up.
struct MatchExplainer {
  let matcher: FactMatcher
  let evidence: any MatchEvidence
  private let ofSentence: [Proposition.Place: [Proposition]]

  init(_ matcher: FactMatcher, _ evidence: any MatchEvidence) {
    self.matcher = matcher
    self.evidence = evidence
    ofSentence = Dictionary(grouping: matcher.clauses.joined(), by: \.place)
  }

  private typealias Sentences = (a: Proposition, b: Proposition)

  /// Two clauses with the sentences that they are of.
  private struct Candidate {
    let sentences: Sentences
    /// Nil where only the whole sentences say something.
    let clauses: FactMatcher.ClauseMatch?
    let probability: Float
    /// Whether the clauses stand to each other as the finding says, and show so by who does what to whom.
    var fits = false
    var isStructural = false
  }

  func explanation(of finding: Finding) -> MatchExplanation {
    let passages = finding.passages.map(sentences)
    if passages.count == 1, let only = passages.first {
      let others = only.flatMap { one in
        matcher.sentences.indices.filter { $0 != one.article }.flatMap { near(one, in: $0) }
      }
      return MatchExplanation(pairs: best(others).map { [pair($0)] } ?? [])
    }
    let pairs = passages.indices.prefix(Self.mostPassages).dropFirst().compactMap { place in
      best(
        passages[..<place].joined().flatMap { a in
          passages[place].flatMap { candidates((a, $0)).map { related($0, finding) } }
        })
    }
    return MatchExplanation(pairs: pairs.map(pair))
  }

  /// More passages are not looked at: each costs as many more as there are.
  private static let mostPassages = 12

  /// The sentences in which a passage stands.
  private func sentences(_ passage: Finding.Passage) -> [Proposition] {
    let tokenized = matcher.index.story.readings[passage.article].tokenized
    let numbers = passage.spans.flatMap { span in
      tokenized.tokens(in: span).map { Int(tokenized.sentenceOfToken[$0]) }
    }
    return Set(numbers).sorted().map { matcher.sentences[passage.article][$0] }
  }

  private func best(_ candidates: [Candidate]) -> Candidate? {
    candidates.max { ($0.fits ? 1 : 0, $0.probability) < ($1.fits ? 1 : 0, $1.probability) }
  }

  private func related(_ candidate: Candidate, _ finding: Finding) -> Candidate {
    guard let match = candidate.clauses else { return candidate }
    let relation = matcher.relator.relate(
      passages: match.pair.a, match.pair.b, probability: candidate.probability)
    var candidate = candidate
    switch finding.overruled ?? finding.verdict {
    case .agree: candidate.fits = relation.kind == .same
    case .diverge, .toldDifferently, .later:
      let kinds = Set(finding.differences.map(\.kind))
      candidate.fits =
        relation.kind == .differs && relation.differences.contains { kinds.contains($0.kind) }
    case .unclear, .alone: break
    }
    candidate.isStructural = candidate.fits && relation.isStructural
    return candidate
  }

  /// All clauses of two sentences that have something in common, or the sentences themselves.
  private func candidates(_ sentences: Sentences) -> [Candidate] {
    let (a, b) = sentences
    let chance = LexicalEvidence.chance(a, b, Overlap(a, b, matcher.index))
    let whole = evidence.probabilities(
      [SentencePairs.Pair(a: 0, b: 1, chance: chance)], of: [a, b])[0]
    let clauses = (a: ofSentence[a.place] ?? [], b: ofSentence[b.place] ?? [])
    let wholes = FactMatcher.probability(ofWholes: whole, clauses)
    return matcher.clausePairs(a, b, whole, evidence, clauses).map {
      Candidate(sentences: sentences, clauses: $0, probability: $0.probability)
    } + [Candidate(sentences: sentences, clauses: nil, probability: wholes)]
  }

  /// What the sentences of an article that share most with a sentence have to offer.
  private func near(_ one: Proposition, in article: Int) -> [Candidate] {
    let chances = matcher.sentences[article].map {
      LexicalEvidence.chance(one, $0, Overlap(one, $0, matcher.index))
    }
    let nearest = chances.indices.sorted { (chances[$1], $0) < (chances[$0], $1) }
    return nearest.prefix(Self.mostNear).flatMap { place in
      candidates((one, matcher.sentences[article][place]))
    }
  }

  /// So many sentences of an article are looked at for what else comes near.
  private static let mostNear = 6

  // MARK: - A pair in full

  private func pair(_ candidate: Candidate) -> MatchExplanation.Pair {
    let (a, b) = candidate.sentences
    guard let match = candidate.clauses else {
      return MatchExplanation.Pair(
        a: Self.clause(a), b: Self.clause(b), probability: candidate.probability,
        isStructural: false, start: 0, effects: [], judgement: nil, links: [],
        statedByB: a.support(by: b),
        statedByA: b.support(by: a), rival: nil)
    }
    let sum = evidence.effects(of: match.signs, behind: match.behind)
    let added = [
      MatchExplanation.Effect(sign: .shortness, value: 1, effect: match.shortness),
      MatchExplanation.Effect(sign: .lead, value: 1, effect: match.lead),
    ]
    let judged = evidence.judged(match.pair, in: a, b)
    func stated(_ clause: Proposition, _ own: Proposition, _ other: Proposition) -> Float {
      let stated = evidence.states(clause, in: own, by: other, match.signs, match: match.match)
      return Odds(Odds.of(stated) + match.added).probability
    }
    return MatchExplanation.Pair(
      a: Self.clause(match.pair.a), b: Self.clause(match.pair.b),
      probability: candidate.probability, isStructural: candidate.isStructural, start: sum.start,
      effects: (sum.effects + added).filter { abs($0.effect) >= Self.leastEffect }
        .sorted { abs($0.effect) > abs($1.effect) },
      judgement: judged.map {
        MatchExplanation.Judgement(
          same: $0.judgement.same, hard: $0.judgement.hard, soft: $0.judgement.soft,
          part: $0.judgement.part, none: $0.judgement.none)
      },
      links: judged.map { links($0.links, match.pair, candidate.sentences) } ?? [],
      statedByB: stated(match.pair.a, a, b), statedByA: stated(match.pair.b, b, a),
      rival: rival(to: match.pair, of: a, in: b.article))
  }

  /// In log-odds; less is nothing that anybody would call a reason.
  private static let leastEffect: Float = 0.05

  private static func clause(_ one: Proposition) -> MatchExplanation.Clause {
    MatchExplanation.Clause(article: one.article, span: one.passage)
  }

  private func rival(
    to pair: Relator.Pair, of sentence: Proposition, in article: Int
  ) -> MatchExplanation.Rival? {
    let others = near(sentence, in: article).filter {
      guard let other = $0.clauses?.pair else { return false }
      return other.a === pair.a && other.b !== pair.b
    }
    return best(others).flatMap { other in
      other.clauses.map {
        MatchExplanation.Rival(clause: Self.clause($0.pair.b), probability: other.probability)
      }
    }
  }

  // MARK: - Words

  /// The words of weight of the first clause with their counterparts, from the links of word pieces.
  private func links(
    _ links: [MeaningLink], _ pair: Relator.Pair, _ sentences: Sentences
  ) -> [MatchExplanation.Link] {
    let readings = matcher.index.story.readings
    let (left, right) = (readings[pair.a.article], readings[pair.b.article])
    func span(_ range: Range<Int>, in sentence: Proposition) -> Span {
      let start = sentence.span.start.rawValue
      return Span(start + range.lowerBound, start + range.upperBound)
    }
    return left.tokenized.tokens(in: pair.a.passage).compactMap { token in
      guard matcher.index.features[pair.a.article][token] >= 0 || left.tokens[token].kind == .number
      else { return nil }
      let word = left.tokens[token].span
      let best = links.filter { span($0.from, in: sentences.a).overlaps(word) }
        .max { $0.cosine < $1.cosine }
      guard let best else { return nil }
      let piece = span(best.to, in: sentences.b)
      let other = right.tokenized.tokens(in: piece).first.map { right.tokens[$0].span }
      let isNear = best.cosine >= Self.leastNear
      return MatchExplanation.Link(
        from: word, to: isNear ? other ?? piece : nil, nearness: best.cosine)
    }
  }

  /// Words that are less near have nothing to do with each other.
  private static let leastNear: Float = 0.5
}

extension FactComparer {
  /// Why the passages of a finding were taken to tell of one thing.
  func explanation(of finding: Finding) -> MatchExplanation {
    let matcher = matcher()
    let evidence: any MatchEvidence = meaning(matcher) ?? LexicalEvidence(index: index)
    return MatchExplainer(matcher, evidence).explanation(of: finding)
  }
}

import CrossreadCore
import CrossreadMeaning

/// Compares the articles of a story.
///
///     let stories = StoryGrouper().stories(of: readings)
///     let comparison = Comparer().compare(stories[0])
///     comparison.findings.filter { $0.verdict == .diverge }.map(\.differences)
public struct Comparer: Sendable {
  let includesDoubtful: Bool
  let model: MeaningModel?
  let outlets: OutletDirectory
  let memory: (any SentenceMemory)?
  let weighing: Weighing?

  /// How many sentences more there are for the model to read, and how many more it has read.
  public typealias Weighing = @Sendable (_ added: Int, _ done: Int) -> Void

  /// Creates a comparer; `includesDoubtful` keeps findings of low confidence, too, and `model`
  /// judges which sentences tell of one thing: nil to go by shared words alone. `outlets` says which
  /// names are one outlet's, and who owns it. `memory` has sentences that the model need not read again.
  /// `weighing` is told how far the model has come, from any thread, once for each sentence.
  public init(
    includesDoubtful: Bool = false, model: MeaningModel? = .shared,
    outlets: OutletDirectory = .builtIn, memory: (any SentenceMemory)? = nil,
    weighing: Weighing? = nil
  ) {
    self.includesDoubtful = includesDoubtful
    self.model = model
    self.outlets = outlets
    self.memory = memory
    self.weighing = weighing
  }

  /// The same comparer without the model: far quicker, and far less sure.
  public var byWordsAlone: Comparer {
    Comparer(includesDoubtful: includesDoubtful, model: nil, outlets: outlets)
  }

  /// Compares the articles, which the comparison has in `Story.inFixedOrder`.
  public func compare(_ story: Story) -> Comparison {
    weighed(story).withoutSigns.shown(all: includesDoubtful)
  }

  /// All that was found, with what speaks for it.
  func weighed(_ story: Story) -> Comparison {
    let story = story.inFixedOrder
    let index = Self.index(of: story)
    let (actors, echoes) = (index.actors, index.echoes)
    let independence = Independence(index, outlets: outlets)
    let quotes = QuoteComparer(index: index, independence: independence).findings()
    let figures = FigureComparer(index: index, independence: independence).findings()
    let dates = DateComparer(index: index, independence: independence).findings()
    let facts = factComparer(
      index, independence, quantities: figures.shared + dates.shared, quotes: quotes.shared
    ).findings()
    let tallies = TallyComparer(
      index: index, independence: independence, likelihood: facts.likelihood,
      called: { facts.parted($0, index) }, facts: facts.shared
    ).findings()
    let parting = LoneValueComparer(
      index: index, independence: independence, likelihood: facts.likelihood,
      likelihoodOfClauses: facts.likelihood(of:in:_:in:), called: { facts.parted($0, index) }
    ).findings()
    let rivals = Self.withoutRepeats(
      tallies.shared + parting.filter { value in !tallies.shared.contains { $0.answers(value) } },
      story.readings)
    let told = facts.shared.indices.filter { !tallies.repeats.contains($0) }
      .map { facts.shared[$0] }.filter { fact in
        !fact.verdict.parts || !rivals.contains { $0.givesValues(of: fact, story.readings) }
      }
    let parted = rivals + told.filter(\.verdict.parts)
    let differences = parted.flatMap(\.differences)
    // A number or a day in sentences that have nothing in common is no common fact.
    let quantities = (figures.shared + dates.shared).map { finding in
      let least = finding.confidence == .high ? Self.leastLikely : Self.leastOfUnsure
      let kept = facts.related(finding, in: story.readings, least: least)
      guard kept.passages.count > 1 else { return finding.doubted }
      let named = facts.named(kept, index, besides: differences)
      return named.passages.count < finding.passages.count
        ? named.resting(on: independence.account(of: named.passages)) : named
    }
    let ages = AgeComparer(index: index, independence: independence).findings()
    let others = (told + quantities).map { $0.judged(story.readings) }.filter { finding in
      !rivals.contains { $0.answers(finding) || $0.contests(finding) }
        && !parted.contains { $0.repeats(finding, story.readings) }
    }
    let versions = Dictionary(grouping: facts.versions, by: \.quote)
    let said = quotes.shared.enumerated().map { place, quote in
      (versions[place] ?? []).reduce(quote) {
        $0.retold(by: $1, in: story.readings, speaker: quote.speaker.map { actors[$0].name })
      }
    }
    let shared = (others + ages + rivals + said).map {
      echoes.restored(
        $0.leavingOpen(facts.undecided(on: $0, in: story.readings)), in: story.readings)
    }
    let order = FindingOrder(readings: story.readings)
    // Facts come by weight already; their place in the text says less.
    let values = (figures.alone + dates.alone).filter { value in
      !rivals.contains { $0.answers(value) }
    }
    let alone = order.sorted(quotes.alone + values) + facts.alone
    let identity = FindingIdentity(story: story)
    let joined = Self.parted(identity.named(order.sorted(shared)), story.readings, independence)
    return Comparison(
      story: story, actors: actors, findings: joined.map { $0.described(in: story.readings) },
      alone: identity.named(alone).map { $0.described(in: story.readings) })
  }

  /// Why the passages of a finding of a comparison were taken to tell of one thing; of quotations, and
  /// of who somebody is, nothing: they are not matched by what clauses say.
  ///
  /// The articles are made ready once more for it, so that it costs about what comparing them without the
  /// model does.
  public func explanation(of finding: Finding, in comparison: Comparison) -> MatchExplanation {
    guard finding.kind != .quote, !finding.isOfRole else { return MatchExplanation(pairs: []) }
    let index = Self.index(of: comparison.story)
    let independence = Independence(index, outlets: outlets)
    let figures = FigureComparer(index: index, independence: independence).findings()
    let dates = DateComparer(index: index, independence: independence).findings()
    return factComparer(
      index, independence, quantities: figures.shared + dates.shared, quotes: []
    ).explanation(of: finding)
  }

  /// Without those of which another of as many articles or more gives the values.
  private static func withoutRepeats(_ findings: [Finding], _ readings: [Reading]) -> [Finding] {
    let order = findings.indices.sorted {
      (findings[$1].articles.count, $0) < (findings[$0].articles.count, $1)
    }
    return order.reduce(into: [Finding]()) { kept, place in
      let finding = findings[place]
      let isRepeated =
        finding.verdict.parts && kept.contains { $0.givesValues(of: finding, readings) }
      if !isRepeated { kept.append(finding) }
    }
  }

  private static func index(of story: Story) -> StoryIndex {
    StoryIndex(
      story: story, actors: ActorMerger().actors(of: story.readings),
      echoes: Echoes(in: story.readings))
  }

  private func factComparer(
    _ index: StoryIndex, _ independence: Independence, quantities: [Finding], quotes: [Finding]
  ) -> FactComparer {
    FactComparer(
      index: index, independence: independence, quantities: quantities, quotes: quotes,
      includesDoubtful: includesDoubtful, model: model, memory: memory, weighing: weighing)
  }

  private static let leastLikely: Float = 0.05
  private static let leastOfUnsure: Float = 0.2

  /// The findings, each figure, date and quotation that a fact says among other things marked as a part
  /// of it, and so each piece of a sentence of which a longer quotation is a row, and what says again what
  /// another says.
  private static func parted(
    _ findings: [Finding], _ readings: [Reading], _ independence: Independence
  ) -> [Finding] {
    let facts = findings.filter { $0.kind == .fact && $0.verdict != .unclear }
    let quotes = findings.filter { $0.kind == .quote && $0.verdict != .unclear }
    func length(_ finding: Finding) -> Int {
      finding.passages.reduce(0) { $0 + $1.spans.reduce(0) { $0 + $1.count } }
    }
    let holders = (facts: Holders(facts), quotes: Holders(quotes))
    func sentences(_ passage: Finding.Passage) -> Set<Int> {
      let tokenized = readings[passage.article].tokenized
      return Set(
        passage.spans.flatMap { tokenized.tokens(in: $0) }
          .map { Int(tokenized.sentenceOfToken[$0]) })
    }
    // What is called alike is one row: that of the fact, or of the same words, or else the first.
    let same = quotes.filter { $0.relation == .same }
    let rest = findings.filter { $0.kind != .fact && $0.verdict != .unclear }
    let called = Dictionary(
      (facts + same + rest).map { ($0.statement, $0.id) }, uniquingKeysWith: { first, _ in first })
    let parted = findings.map { finding in
      if finding.verdict == .agree, let same = called[finding.statement], same != finding.id {
        return finding.part(of: same)
      }
      guard finding.kind != .fact, finding.verdict == .agree else { return finding }
      // How two give one quotation is worth a row of its own.
      if finding.kind == .quote, finding.relation == .reworded { return finding }
      if let whole = holders.facts.first(holding: finding) {
        return finding.part(of: facts[whole].id)
      }
      guard finding.kind == .quote else {
        return finding.part(
          of: holders.quotes.first(holding: finding).map { quotes[$0].id })
      }
      let longer = quotes.indices.first { quote in
        length(quotes[quote]) > length(finding) * 2
          && finding.passages.allSatisfy { part in
            holders.quotes.passages[quote][part.article].map {
              sentences($0).isSuperset(of: sentences(part))
            } ?? false
          }
      }
      return finding.part(of: longer.map { quotes[$0].id })
    }
    let repeats = Repeats(parted, readings)
    return parted.map { repeats.settled($0) { independence.account(of: $0) } }
  }
}

extension Finding {
  /// Whether it is of the very numbers or times that another finding of its kind is of.
  fileprivate func answers(_ other: Finding) -> Bool {
    guard other.kind == kind, Set(articles).isSuperset(of: other.articles) else { return false }
    let spans =
      other.differences.isEmpty
      ? other.passages.map { ($0.article, $0.spans) }
      : other.differences.flatMap { $0.words.map { ($0.article, $0.spans) } }
    return spans.allSatisfy { article, spans in
      passagesByArticle[article]?.spans.contains { mine in spans.contains(where: mine.overlaps) }
        ?? false
    }
  }

  /// Whether it parts in words by which another finding, that of no number, says its articles agree.
  fileprivate func contests(_ other: Finding) -> Bool {
    guard other.kind == .fact, other.verdict == .agree,
      differences.contains(where: { $0.isTold(in: other.what, of: other.articles) })
    else { return false }
    let own = passagesByArticle
    return other.passages.count { passage in
      own[passage.article]?.spans.contains { span in
        passage.spans.contains { $0.contains(span) }
      } ?? false
    } > 1
  }

  /// Whether each of its articles that is in another finding, in which they part too, gives the same value there.
  fileprivate func givesValues(of other: Finding, _ readings: [Reading]) -> Bool {
    guard kind == other.kind, Set(articles).isSuperset(of: other.articles),
      let mine = differences.first, let theirs = other.differences.first, mine.kind == theirs.kind
    else { return false }
    return PartingValue.areAlike(
      PartingValue.all(of: mine, readings, in: other.articles),
      PartingValue.all(of: theirs, readings))
  }

  /// Whether another finding, in which some of its articles agree, says with their value what it says with both.
  fileprivate func repeats(_ other: Finding, _ readings: [Reading]) -> Bool {
    guard verdict.parts, other.verdict == .agree, other.kind != .quote,
      Set(articles).isSuperset(of: other.articles), let difference = differences.first
    else { return false }
    guard other.articles.allSatisfy({ difference.words(of: $0) != nil }),
      PartingValue.all(of: difference, readings, in: other.articles)
        .contains(where: { $0.stands(in: other.what) })
    else { return false }
    let (own, theirs) = (Set(what.stems), Set(other.what.stems))
    return Float(theirs.intersection(own).count) >= Self.leastOfRepeat * Float(theirs.count)
  }

  /// The share of the words of a name that a repeated one has.
  private static let leastOfRepeat: Float = 0.7

  /// What it is called without who says it: "Ann Lee: the mill is shut".
  fileprivate var statement: Substring {
    guard kind == .fact, !isOfRole, let mark = what.firstRange(of: ": ") else { return what[...] }
    return what[mark.upperBound...]
  }

  fileprivate var passagesByArticle: [Int: Passage] {
    Dictionary(passages.map { ($0.article, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Findings of which the passages may hold those of others, found by where they stand.
private struct Holders {
  /// By finding and article.
  let passages: [[Int: Finding.Passage]]
  /// By article the spans of all passages, and the findings that they are of.
  private let spans: [Int: (index: SpanIndex, findings: [Int])]

  init(_ findings: [Finding]) {
    passages = findings.map(\.passagesByArticle)
    var found: [Int: [(span: Span, finding: Int)]] = [:]
    for (number, passage) in passages.enumerated().flatMap({ number, all in
      all.values.map { (number, $0) }
    }) {
      found[passage.article, default: []] += passage.spans.map { ($0, number) }
    }
    spans = found.mapValues { all in
      let sorted = all.sorted { $0 < $1 }
      return (SpanIndex(sorted.map(\.span)), sorted.map(\.finding))
    }
  }

  /// The first whose passages hold something of every passage of another.
  func first(holding finding: Finding) -> Int? {
    func holds(_ number: Int) -> Bool {
      finding.passages.allSatisfy { part in
        passages[number][part.article]?.spans.contains { part.spans.contains(where: $0.contains) }
          ?? false
      }
    }
    guard let part = finding.passages.first, let near = spans[part.article] else { return nil }
    let places = part.spans.flatMap { near.index.places(near: $0) }
    return places.map { near.findings[$0] }.filter(holds).min()
  }
}

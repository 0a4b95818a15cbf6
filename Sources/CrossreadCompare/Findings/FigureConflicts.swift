import CrossreadCore

/// Finds figures of one thing whose values exclude each other.
///
/// A wrong accusation is worse than a missed one: the thing counted, what is said of it and who
/// takes part must be the same, and neither article may give the other's number for such a thing
/// elsewhere (a part and a whole, a count of before and one of now).
struct FigureConflicts {
  let index: StoryIndex

  enum Kind {
    case values
    /// Two limits of one kind: "up to 15", "up to 16".
    case bounds
    /// The later article counts more of what is still being counted.
    case superseded
  }

  struct Conflict {
    let items: [Quantity]
    let kind: Kind
    let score: Float
  }

  /// Conflicts between groups of agreeing figures, single figures included; `joined` holds the
  /// places of the groups that went into one.
  func conflicts(
    between groups: [QuantityMatcher.Group], and single: [Quantity]
  ) -> (found: [Conflict], joined: Set<Int>) {
    let things = groups.map(\.items) + single.map { [$0] }
    // Figures by the stem of what they count: only these are looked at.
    var byHead: [String: [Int]] = [:]
    var stated: [String: [Int: [Figure]]] = [:]
    for (number, items) in things.enumerated() {
      for item in items {
        guard let head = key(item) else { continue }
        byHead[head, default: []].append(number)
        stated[head, default: [:]][item.article, default: []].append(figure(item))
      }
    }
    var candidates: [(a: Int, b: Int, kind: Kind, score: Float)] = []
    for head in byHead.keys.sorted() {
      let numbers = Array(Set(byHead[head] ?? [])).sorted()
      for (place, a) in numbers.enumerated() {
        for b in numbers[(place + 1)...] {
          guard areOfDifferentArticles(things[a], things[b]),
            let best = conflict(things[a], things[b], stated[head] ?? [:])
          else { continue }
          candidates.append((a, b, best.kind, best.score))
        }
      }
    }
    candidates.sort { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
    var taken: Set<Int> = []
    var found: [Conflict] = []
    for candidate in candidates
    where !taken.contains(candidate.a) && !taken.contains(candidate.b) {
      taken.insert(candidate.a)
      taken.insert(candidate.b)
      found.append(
        Conflict(
          items: things[candidate.a] + things[candidate.b], kind: candidate.kind,
          score: candidate.score))
    }
    return (found, taken.filter { $0 < groups.count })
  }

  private func areOfDifferentArticles(_ a: [Quantity], _ b: [Quantity]) -> Bool {
    Set(a.map(\.article)).isDisjoint(with: b.map(\.article))
  }

  /// Whether two things are one of which the articles give different numbers; nil where not.
  private func conflict(
    _ a: [Quantity], _ b: [Quantity], _ stated: [Int: [Figure]]
  ) -> (kind: Kind, score: Float)? {
    guard a.contains(where: { x in b.contains { exclude(x, $0) } }) else { return nil }
    var kind: Kind?
    var score: Float = 0
    for x in a {
      for y in b {
        score = max(score, likeness(x, y))
        guard kind == nil, exclude(x, y) else { continue }
        let ofX = stated[x.article] ?? []
        let ofY = stated[y.article] ?? []
        // "Billions" holds every value, and says none.
        guard !ofY.contains(where: { !$0.isVague && FigureComparer.agree($0, figure(x)) }),
          !ofX.contains(where: { !$0.isVague && FigureComparer.agree($0, figure(y)) })
        else { continue }
        // A number of its size that each article gives but once is hardly of another thing.
        if figure(x).low >= 1000, isOnly(x, among: ofX), isOnly(y, among: ofY) { score += 0.2 }
        kind = self.kind(x, y)
      }
    }
    return kind.flatMap { score >= Self.leastScore ? ($0, score) : nil }
  }

  /// From this likeness on, two figures are taken for figures of one thing.
  private static let leastScore: Float = 0.4

  // MARK: - One pair

  /// Whether two figures of things that can be the same exclude each other.
  private func exclude(_ a: Quantity, _ b: Quantity) -> Bool {
    let x = figure(a)
    let y = figure(b)
    guard x.measure == y.measure, Self.isCounted(x.measure), x.low > 0, y.low > 0,
      !FigureComparer.agree(x, y), Self.areExclusive(x, y) || kind(a, b) == .superseded
    else { return false }
    return Self.areOfOneScale(x, y) && isInScope(a, of: b) && isInScope(b, of: a)
      && areOfOneTime(a, b) && !areApart(a, b)
  }

  /// Whether two values are near enough to be of one thing.
  static func areOfOneScale(_ a: Figure, _ b: Figure) -> Bool {
    let least = min(a.low, b.low)
    return max(a.high, b.high) <= least * (least >= 1000 ? 1.6 : 2.5)
  }

  /// Whether the words of both cannot be true of one number, or state two limits of one kind:
  /// "at least 10" leaves room for 15.
  static func areExclusive(_ a: Figure, _ b: Figure) -> Bool {
    if FigureComparer.areLimits(a, b) { return true }
    func range(_ figure: Figure) -> (low: Double, high: Double) {
      switch figure.bound {
      case .exact, .between: (figure.low, figure.high)
      case .about: (figure.low * 0.85, figure.high * 1.15)
      case .over: (figure.low, .infinity)
      case .under: (-.infinity, figure.high)
      }
    }
    let (x, y) = (range(a), range(b))
    return x.high < y.low || y.high < x.low
  }

  /// How much two figures' contexts are about one thing.
  private func likeness(_ a: Quantity, _ b: Quantity) -> Float {
    let context = a.similarity(b)
    guard context.count >= (min(figure(a).low, figure(b).low) < 20 ? 4 : 2) else { return 0 }
    let isSamePredicate = a.isOfSameEvent(as: b, index)
    // Of a sum that is not said to be of anything, only what is done with it tells what it is.
    if headStem(a) == nil || headStem(b) == nil {
      guard isSamePredicate, context.score >= Self.leastScore else { return 0 }
    }
    return context.score + (isSamePredicate ? 0.2 : 0)
      + (narrowing(a).isEmpty || narrowing(a) != narrowing(b) ? 0 : 0.25)
  }

  /// Whether no other figure of the article is of the same order of magnitude.
  private func isOnly(_ item: Quantity, among figures: [Figure]) -> Bool {
    let low = figure(item).low
    return !figures.contains { $0.low != low && $0.low > low / 5 && $0.low < low * 5 }
  }

  static func isCounted(_ measure: Figure.Measure) -> Bool {
    switch measure {
    case .count, .money: true
    // Percentages of one poll differ by what was asked, which a few words do not settle.
    default: false
    }
  }

  /// Whether every word that narrows down what `a` counts is said around `b`, too.
  private func isInScope(_ a: Quantity, of b: Quantity) -> Bool {
    narrowing(a).allSatisfy(b.features.contains)
  }

  /// The features of the words that narrow down what is counted: "wooden" in "12 wooden homes".
  private func narrowing(_ item: Quantity) -> Set<Int32> {
    guard let head = headStem(item) else { return [] }
    let number = index.story.readings[item.article].tokenized.tokens(in: figure(item).number)
    var found: Set<Int32> = []
    // What stands before the number ("at least") bounds it and narrows nothing down.
    for token in item.tokens where token >= number.upperBound {
      let feature = index.features[item.article][token]
      if feature >= 0, index.stems[item.article][token] != head { found.insert(feature) }
    }
    return found
  }

  /// Whether the two sentences have persons or organisations, but none in common.
  private func areApart(_ a: Quantity, _ b: Quantity) -> Bool {
    func agents(_ item: Quantity) -> Set<Int> {
      item.actors(index).filter { index.actors[$0].kind != .place }
    }
    let (x, y) = (agents(a), agents(b))
    return !x.isEmpty && !y.isEmpty && x.isDisjoint(with: y)
  }

  /// Whether no date in the one sentence excludes those in the other.
  private func areOfOneTime(_ a: Quantity, _ b: Quantity) -> Bool {
    func dates(_ item: Quantity) -> [DateExpression] {
      let reading = index.story.readings[item.article]
      let sentence = reading.tokenized.span(of: item.context)
      return reading.dates.filter { sentence.contains($0.span) }
    }
    let (x, y) = (dates(a), dates(b))
    if x.isEmpty || y.isEmpty { return true }
    return x.contains { date in y.contains { DateComparer.closeness(date, $0) != nil } }
  }

  private func kind(_ a: Quantity, _ b: Quantity) -> Kind {
    let x = figure(a)
    let y = figure(b)
    if FigureComparer.areLimits(x, y), !isLater(a, b), !isLater(b, a) { return .bounds }
    if isLater(a, b) ? grows(from: b, to: a) : isLater(b, a) && grows(from: a, to: b) {
      return .superseded
    }
    return .values
  }

  /// Whether `a` was published on a later day than `b`.
  private func isLater(_ a: Quantity, _ b: Quantity) -> Bool {
    guard let x = index.story.readings[a.article].article.published,
      let y = index.story.readings[b.article].article.published
    else { return false }
    return x > y
  }

  /// Whether a count may have gone on: it is a lower limit, or a toll.
  private func grows(from earlier: Quantity, to later: Quantity) -> Bool {
    guard figure(later).low > figure(earlier).low else { return false }
    return figure(earlier).bound == .over || isToll(earlier) || isToll(later)
  }

  /// Whether the figure, or what is said of it, is of people hurt or things destroyed.
  private func isToll(_ item: Quantity) -> Bool {
    if item.lemma(index).map({ TollWords.contains(Stem.of($0)) }) == true { return true }
    return item.tokens.contains { TollWords.contains(index.stems[item.article][$0]) }
  }

  /// What figures must share to be of one thing: what they count, or of bare sums the currency.
  private func key(_ item: Quantity) -> String? {
    if let head = headStem(item) { return head }
    guard case .money(let currency) = figure(item).measure else { return nil }
    return "$\(currency)"
  }

  private func headStem(_ item: Quantity) -> String? {
    figure(item).head.map(Stem.of)
  }

  private func figure(_ item: Quantity) -> Figure {
    index.story.readings[item.article].figures[item.number]
  }
}

extension Figure {
  /// Whether it gives no more than an order of magnitude: "billions", "hundreds".
  var isVague: Bool { bound == .between && high >= low * 10 }
}

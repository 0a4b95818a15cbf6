import CrossreadCore

/// Finds figures of the same thing in several articles and says whether they agree.
///
/// Figures are matched by what is counted and by the words around them; only then are their
/// values compared. "70.3 million" and "over 70 million" agree; a bound, a rounding or a vague
/// "millions" that holds the other value is no contradiction.
struct FigureComparer {
  let index: StoryIndex
  let independence: Independence

  func findings() -> (shared: [Finding], alone: [Finding]) {
    let matcher = QuantityMatcher(index, isDate: false) { $0.figures.map(\.span) }
    let thresholds = QuantityMatcher.Thresholds(first: 0.48, further: 0.48, again: 0.45)
    let pairs = matcher.pairs(value: value, reach: reach, closeness: closeness)
    let scored = pairs.scored { pair in
      let score = agreement(
        matcher.items[pair.a], matcher.items[pair.b], choices: pair.choices)
      return score.flatMap { $0 >= thresholds.least ? $0 : nil }
    }
    let groups = matcher.groups(
      of: scored, thresholds, occasion: { _ in 0 },
      areOne: areOne)
    let shared = groups.map { finding($0.items, $0.score) }
    return (shared, matcher.alone(groups.map(\.items)).map { finding(alone: $0) })
  }

  private func figure(_ item: Quantity) -> Figure {
    index.story.readings[item.article].figures[item.number]
  }

  /// What a figure says by itself.
  private struct Value: Hashable {
    let low: Double
    let high: Double
    let bound: Figure.Bound
    let measure: Figure.Measure
  }

  private func value(_ item: Quantity) -> Value {
    let figure = figure(item)
    return Value(
      low: figure.low, high: figure.high, bound: figure.bound, measure: figure.measure)
  }

  /// Nil where the values of two articles exclude each other.
  private func closeness(_ a: Quantity, _ b: Quantity) -> Float? {
    let x = figure(a)
    let y = figure(b)
    guard Self.areComparable(x.measure, y.measure) else { return nil }
    return Self.agree(x, y) ? 1 : nil
  }

  /// Whether two can be one in a group; of one article only the same value.
  private func areOne(_ a: Quantity, _ b: Quantity) -> Bool {
    guard a.article == b.article else { return closeness(a, b) != nil }
    let (x, y) = (figure(a), figure(b))
    return Self.areComparable(x.measure, y.measure) && x.low == y.low && x.high == y.high
  }

  /// How surely two figures whose values agree are of the same thing; nil where too little speaks
  /// for it.
  /// `choices` is how many figures of the other article each agrees with, the larger.
  private func agreement(_ a: Quantity, _ b: Quantity, choices: Int) -> Float? {
    let x = figure(a)
    let y = figure(b)
    guard !index.story.readings[a.article].isOfName(x), !index.story.readings[b.article].isOfName(y)
    else { return nil }
    let context = a.similarity(b)
    let isExact = x.low == y.low && x.high == y.high
    var score = context.score + 0.25 / Float(choices)
    // "Two men" are many; it takes more to say that they are the same two.
    if Self.isSameHead(x, y) { score += max(x.high, y.high) <= 10 ? 0.2 : 0.3 }
    // "Half of the firms", "half of the sum": it takes more to say that they are of one thing.
    if x.isHalf, y.isHalf { score -= 0.25 }
    // An unusual number is hardly met twice by chance.
    if isExact, x.low >= 20 { score += 0.2 }
    // Nor is a large one met nearly: "over 70 million" is said of 70.3 million.
    if !isExact, Self.isNear(x, y) { score += 0.15 }
    if !isExact, x.bound == .between || y.bound == .between { score -= 0.15 }
    return context.count >= 1 ? score : nil
  }

  /// Whether two measures may be of one thing.
  static func areComparable(_ a: Figure.Measure, _ b: Figure.Measure) -> Bool {
    if a == b { return true }
    switch (a, b) {
    case (.bare, .count), (.count, .bare): return true
    default: return false
    }
  }

  private static func isSameHead(_ a: Figure, _ b: Figure) -> Bool {
    guard let x = a.head, let y = b.head else {
      return a.measure == b.measure && a.measure != .count && a.measure != .bare
    }
    return Stem.of(x) == Stem.of(y)
  }

  /// Whether one value can be what the other says: bounds, rounding and vague numbers included.
  static func agree(_ a: Figure, _ b: Figure) -> Bool {
    let (x, y) = (range(a, beside: b), range(b, beside: a))
    // "Up to 15" and "up to 16" can both be true, but say different things.
    if a.opposes(b) { return false }
    if a.isDivision || b.isDivision { return !a.excludes(b) }
    let isSame = areLimits(a, b) ? a.low == b.low : x.low <= y.high && y.low <= x.high
    return isSame || isRounding(a, of: b) || isRounding(b, of: a)
  }

  /// The values that a figure, rounded or not, can agree with.
  private func reach(_ item: Quantity) -> ClosedRange<Double>? {
    // Against another estimate, a figure can agree with most.
    let range = Self.range(figure(item), beside: figure(item))
    let (low, high) = (min(range.low, range.high), max(range.low, range.high))
    guard low.isFinite, high.isFinite else { return nil }
    let margin = max(abs(low), abs(high)) * 0.2
    return (low - margin)...(high + margin)
  }

  /// Whether both are limits of one kind: "up to 15", "up to 16".
  static func areLimits(_ a: Figure, _ b: Figure) -> Bool {
    a.bound == b.bound && (a.bound == .over || a.bound == .under)
  }

  /// Whether two large numbers, neither of them vague, are within a twentieth of each other.
  private static func isNear(_ a: Figure, _ b: Figure) -> Bool {
    guard a.low == a.high, b.low == b.high, min(a.low, b.low) >= 100 else { return false }
    return abs(a.low - b.low) <= max(a.low, b.low) / 20
  }

  /// The values that the words allow.
  private static func range(
    _ figure: Figure, beside other: Figure
  ) -> (low: Double, high: Double) {
    switch figure.bound {
    case .exact, .between: (figure.low, figure.high)
    case .about:
      (figure.low - figure.slack(beside: other), figure.high + figure.slack(beside: other))
    case .over: (figure.low, figure.high * 1.3)
    case .under: (figure.low * 0.75, figure.high)
    }
  }

  /// Whether `coarse` is `fine` rounded to the digits that `coarse` has; nobody rounds by more than
  /// three twentieths ("$3 billion" for "$2.5 billion").
  private static func isRounding(_ coarse: Figure, of fine: Figure) -> Bool {
    // "Over 10,000" is a limit, and rounds nothing below.
    guard coarse.bound != .over, coarse.bound != .under, coarse.low == coarse.high,
      fine.low == fine.high, coarse.low >= 100, abs(coarse.low - fine.low) <= coarse.low * 0.15
    else { return false }
    let unit = coarse.lastDigit
    return unit > 1 && abs(coarse.low - fine.low) <= unit / 2
  }

  // MARK: - Findings

  private func finding(_ items: [Quantity], _ score: Float) -> Finding {
    let figures = items.map(figure)
    let passages = items.byArticle.map(passage)
    let labels = Set(passages.map(\.label))
    let isExact = Set(figures.map(\.low)).count == 1 && Set(figures.map(\.bound)).count == 1
    let why = isExact ? "" : labels.sorted().joined(separator: " / ") + ": " + reason(figures)
    // A number of thousands and more is hardly met by chance.
    let isTelling = figures.allSatisfy { $0.low >= 1000 && Self.isNear($0, figures[0]) }
    let account = independence.account(of: passages)
    let unit =
      items.compactMap { figure($0).unit }.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    let naming = QuantityNaming(index: index)
    let isAge = items.allSatisfy { figure($0).measure == .age }
    let what =
      isAge
      ? "\(naming.age(of: items, unit: unit)): \(number(of: items))" : naming.label(of: items)
    return Finding(
      kind: .figure, verdict: .agree, what: what, passages: passages, why: why,
      actors: items.actors(index), confidence: score >= (isTelling ? 0.6 : 0.8) ? .high : .medium,
      origins: account.origins,
      independent: account.independent, dependence: account.reasons)
  }

  /// The shortest words for their number; with the unit where it is none of years.
  private func number(of items: [Quantity]) -> String {
    items.map { item in
      let (text, figure) = (index.story.readings[item.article].text, figure(item))
      let words = text[figure.span]
      let isYoung = ["month", "week", "day"].contains { words.contains($0) }
      return figure.measure == .age && isYoung ? words : text[figure.number]
    }
    .min { ($0.utf8.count, $0) < ($1.utf8.count, $1) } ?? ""
  }

  /// Why figures that are not the same number agree.
  private func reason(_ figures: [Figure]) -> String {
    if figures.contains(where: { $0.bound == .between && $0.high > $0.low * 2 }) {
      return "one says only roughly how many"
    }
    if figures.contains(where: { $0.bound == .between }) { return "one gives a range" }
    if figures.contains(where: { $0.bound == .over || $0.bound == .under }) {
      return "one gives a limit that the other keeps"
    }
    return "one rounds the other"
  }

  private func finding(alone item: Quantity) -> Finding {
    let figure = figure(item)
    let passage = passage([item])
    return Finding(
      kind: .figure, verdict: .alone, what: figure.unit ?? passage.label, passages: [passage],
      actors: [item].actors(index), origins: independence.account(of: [passage]).origins)
  }

  private func passage(_ mentions: [Quantity]) -> Finding.Passage {
    let reading = index.story.readings[mentions[0].article]
    return Finding.Passage(
      article: mentions[0].article, spans: mentions.map(\.span),
      label: reading.text[mentions[0].span])
  }
}

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
    var items: [Quantity] = []
    for (article, reading) in index.story.readings.enumerated() {
      for (number, figure) in reading.figures.enumerated() {
        items.append(Quantity(index, article: article, number: number, span: figure.span))
      }
    }
    var matches: [QuantityMatcher.Match] = []
    for i in items.indices {
      for j in items.indices where j > i && items[i].article != items[j].article {
        if let (score, verdict) = judge(items[i], items[j]) {
          matches.append(.init(a: i, b: j, score: score, verdict: verdict))
        }
      }
    }
    let clusters = QuantityMatcher.clusters(of: matches, articles: items.map(\.article))
    let used = Set(clusters.flatMap(\.items))
    let shared = clusters.map { finding($0.items.map { items[$0] }, $0.diverges, $0.score) }
    let alone = items.indices.filter { !used.contains($0) }.map { finding(alone: items[$0]) }
    return (shared, alone)
  }

  private func figure(_ item: Quantity) -> Figure {
    index.story.readings[item.article].figures[item.number]
  }

  /// Whether two figures are of the same thing, how surely, and what follows.
  private func judge(_ a: Quantity, _ b: Quantity) -> (score: Float, verdict: Finding.Verdict)? {
    let x = figure(a)
    let y = figure(b)
    guard Self.areComparable(x.measure, y.measure) else { return nil }
    let context = a.similarity(b)
    let isSameHead = Self.isSameHead(x, y)
    let agrees = Self.agree(x, y)
    let isTelling = x.low >= 20 && y.low >= 20 && x.low == y.low && x.measure != .bare
    if agrees {
      let bonus: Float = (isSameHead ? 0.35 : 0) + (isTelling ? 0.3 : 0)
      let score = context.score + bonus
      return score >= 0.5 && context.count >= 1 ? (score + 1, .agree) : nil
    }
    // To call it a contradiction, the thing counted must be the same and much around it, too.
    guard isSameHead, x.head != nil, context.count >= 3, context.score >= 0.45 else { return nil }
    let ratio = max(x.high, y.high) / max(1e-9, min(max(x.low, 1e-9), max(y.low, 1e-9)))
    return ratio <= 20 ? (context.score, .diverge) : nil
  }

  private static func areComparable(_ a: Figure.Measure, _ b: Figure.Measure) -> Bool {
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
    let x = range(a)
    let y = range(b)
    if x.low <= y.high, y.low <= x.high { return true }
    return isRounding(a, of: b) || isRounding(b, of: a)
  }

  /// The values that the words allow.
  private static func range(_ figure: Figure) -> (low: Double, high: Double) {
    switch figure.bound {
    case .exact, .between: (figure.low, figure.high)
    case .about: (figure.low * 0.9, figure.high * 1.1)
    case .over: (figure.low, figure.high * 1.5)
    case .under: (figure.low * 0.67, figure.high)
    }
  }

  /// Whether `coarse` is `fine` rounded to the digits that `coarse` has.
  private static func isRounding(_ coarse: Figure, of fine: Figure) -> Bool {
    guard coarse.low == coarse.high, fine.low == fine.high, coarse.low >= 100 else { return false }
    var unit = 1.0
    while coarse.low.truncatingRemainder(dividingBy: unit * 10) == 0, unit < coarse.low {
      unit *= 10
    }
    return unit > 1 && abs(coarse.low - fine.low) <= unit / 2
  }

  // MARK: - Findings

  private func finding(_ items: [Quantity], _ diverges: Bool, _ score: Float) -> Finding {
    let figures = items.map(figure)
    let passages = items.map { passage($0, differing: diverges) }
    let account = independence.account(of: passages)
    let what = figures.compactMap(\.unit).min { $0.utf8.count < $1.utf8.count } ?? "figure"
    let labels = passages.map(\.label).joined(separator: " / ")
    let isExact = Set(figures.map(\.low)).count == 1 && Set(figures.map(\.bound)).count == 1
    let why =
      diverges
      ? "how many \(what): \(labels)" : isExact ? "" : "\(labels): one bounds or rounds the other"
    return Finding(
      kind: .figure, verdict: diverges ? .diverge : .agree, what: what, passages: passages,
      why: why, actors: actors(of: items), confidence: score >= 0.8 ? .high : .medium,
      origins: account.origins, independent: account.independent, dependence: account.reasons)
  }

  private func finding(alone item: Quantity) -> Finding {
    let figure = figure(item)
    let passage = passage(item, differing: false)
    return Finding(
      kind: .figure, verdict: .alone, what: figure.unit ?? passage.label, passages: [passage],
      actors: actors(of: [item]), origins: independence.account(of: [passage]).origins)
  }

  private func passage(_ item: Quantity, differing: Bool) -> Finding.Passage {
    let reading = index.story.readings[item.article]
    let figure = figure(item)
    return Finding.Passage(
      article: item.article, spans: [item.span], differing: differing ? [figure.number] : [],
      label: reading.text[item.span])
  }

  private func actors(of items: [Quantity]) -> [Int] {
    items.reduce(into: Set<Int>()) { found, item in
      for feature in item.features.keys where feature < index.firstWordFeature {
        found.insert(Int(feature))
      }
    }.sorted()
  }
}

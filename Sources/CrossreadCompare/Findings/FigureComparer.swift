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
    let matches = matches(of: items)
    let clusters = QuantityMatcher.clusters(of: matches, articles: items.map(\.article))
    let used = Set(clusters.flatMap(\.items))
    let shared = clusters.map { finding($0.items.map { items[$0] }, $0.diverges, $0.score) }
    let alone = items.indices.filter { !used.contains($0) }.map { finding(alone: items[$0]) }
    return (shared, alone)
  }

  private func figure(_ item: Quantity) -> Figure {
    index.story.readings[item.article].figures[item.number]
  }

  private func matches(of items: [Quantity]) -> [QuantityMatcher.Match] {
    var pairs: [(a: Int, b: Int, agrees: Bool)] = []
    // How many figures of each other article an item agrees with.
    var rivals = [[Int: Int]](repeating: [:], count: items.count)
    for i in items.indices {
      for j in items.indices where j > i && items[i].article != items[j].article {
        let x = figure(items[i])
        let y = figure(items[j])
        guard Self.areComparable(x.measure, y.measure) else { continue }
        let agrees = Self.agree(x, y)
        pairs.append((i, j, agrees))
        if agrees {
          rivals[i][items[j].article, default: 0] += 1
          rivals[j][items[i].article, default: 0] += 1
        }
      }
    }
    return pairs.compactMap { pair in
      let a = items[pair.a]
      let b = items[pair.b]
      let choices = max(rivals[pair.a][b.article] ?? 1, rivals[pair.b][a.article] ?? 1)
      let score =
        pair.agrees ? agreement(a, b, choices: choices).map { $0 + 1 } : contradiction(a, b)
      return score.map {
        .init(a: pair.a, b: pair.b, score: $0, verdict: pair.agrees ? .agree : .diverge)
      }
    }
  }

  /// How surely two figures whose values agree are of the same thing; nil where too little speaks
  /// for it.
  /// `choices` is how many figures of the other article each agrees with, the larger.
  private func agreement(_ a: Quantity, _ b: Quantity, choices: Int) -> Float? {
    let x = figure(a)
    let y = figure(b)
    let context = a.similarity(b)
    let isExact = x.low == y.low && x.high == y.high
    var score = context.score + 0.25 / Float(choices)
    if Self.isSameHead(x, y) { score += 0.3 }
    // An unusual number is hardly met twice by chance.
    if isExact, x.low >= 20 { score += 0.2 }
    if !isExact, x.bound == .between || y.bound == .between { score -= 0.15 }
    return context.count >= 1 && score >= 0.55 ? score : nil
  }

  /// How surely two figures whose values exclude each other are of the same thing: the thing
  /// counted must be the same and much around it, too.
  private func contradiction(_ a: Quantity, _ b: Quantity) -> Float? {
    let x = figure(a)
    let y = figure(b)
    let context = a.similarity(b)
    guard let head = x.head, let other = y.head, Stem.of(head) == Stem.of(other),
      context.count >= 2, context.score >= 0.3, x.low > 0, y.low > 0
    else { return nil }
    let ratio = max(x.high, y.high) / min(x.high, y.high)
    return ratio <= 20 ? context.score : nil
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
      ? "the numbers differ: \(labels)" : isExact ? "" : "\(labels): one bounds or rounds the other"
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

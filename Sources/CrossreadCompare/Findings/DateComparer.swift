import CrossreadCore

/// Finds dates of the same event in several articles.
///
/// Two date expressions are matched where they can be one day or period and the words around
/// them tell of the same event. That two articles date one event differently is told by the
/// facts, which know what happened; dates alone are never called a contradiction.
struct DateComparer {
  let index: StoryIndex
  let independence: Independence

  func findings() -> (shared: [Finding], alone: [Finding]) {
    var items: [Quantity] = []
    for (article, reading) in index.story.readings.enumerated() {
      for (number, date) in reading.dates.enumerated() {
        items.append(Quantity(index, article: article, number: number, span: date.span))
      }
    }
    var matches: [QuantityMatcher.Match] = []
    for i in items.indices {
      for j in items.indices where j > i && items[i].article != items[j].article {
        if let score = score(items[i], items[j]) {
          matches.append(.init(a: i, b: j, score: score, verdict: .agree))
        }
      }
    }
    let clusters = QuantityMatcher.clusters(of: matches, articles: items.map(\.article))
    let used = Set(clusters.flatMap(\.items))
    let shared = clusters.map { finding($0.items.map { items[$0] }, verdict: .agree, $0.score) }
    let alone = items.indices.filter { !used.contains($0) }
      .map { finding([items[$0]], verdict: .alone, 1) }
    return (shared, alone)
  }

  private func date(_ item: Quantity) -> DateExpression {
    index.story.readings[item.article].dates[item.number]
  }

  private func score(_ a: Quantity, _ b: Quantity) -> Float? {
    let x = date(a)
    let y = date(b)
    guard let closeness = Self.closeness(x, y) else { return nil }
    // The date itself is what is compared; it says nothing of what is dated.
    let own = Set(a.tokens.map { index.features[a.article][$0] })
      .union(b.tokens.map { index.features[b.article][$0] })
    let context = a.similarity(b, except: own)
    // A day that names itself ("Dec. 10, 2012") says more than "Monday".
    let score = context.score + closeness * 0.25 + Self.detail(x, y) * 0.15
    return context.count >= 2 && context.score >= 0.2 && score >= 0.55 ? score : nil
  }

  /// 1 where both are the same day or period, less where one holds the other; nil where they
  /// cannot be one.
  static func closeness(_ a: DateExpression, _ b: DateExpression) -> Float? {
    if let fromA = a.from, let toA = a.to, let fromB = b.from, let toB = b.to {
      if fromA == fromB, toA == toB { return 1 }
      guard fromA <= toB, fromB <= toA else { return nil }
      let isInside = fromA >= fromB && toA <= toB || fromB >= fromA && toB <= toA
      let longer = max(toA - fromA, toB - fromB)
      return isInside && longer <= 400 ? 0.4 : nil
    }
    let x = a.partial
    let y = b.partial
    func fits<T: Equatable>(_ p: T?, _ q: T?) -> Bool { p == nil || q == nil || p == q }
    guard fits(x.year, y.year), fits(x.month, y.month), fits(x.day, y.day),
      fits(x.weekday, y.weekday)
    else { return nil }
    let isShared =
      x.weekday != nil && x.weekday == y.weekday || x.month != nil && x.month == y.month
      || x.year != nil && x.year == y.year
    return isShared ? 0.9 : nil
  }

  private static func detail(_ a: DateExpression, _ b: DateExpression) -> Float {
    a.partial.day != nil && b.partial.day != nil || a.from != a.to && a.from == b.from ? 1 : 0
  }

  private func finding(_ items: [Quantity], verdict: Finding.Verdict, _ score: Float) -> Finding {
    let passages = items.map { item in
      Finding.Passage(
        article: item.article, spans: [item.span],
        label: index.story.readings[item.article].text[item.span])
    }
    let account = independence.account(of: passages)
    let words = Set(passages.map(\.label))
    var actors: Set<Int> = []
    for item in items {
      for feature in item.features.keys where feature < index.firstWordFeature {
        actors.insert(Int(feature))
      }
    }
    let first = date(items[0])
    let day = first.from.map { from in
      first.to.map { $0 == from ? "\(from)" : "\(from) to \($0)" } ?? "\(from)"
    }
    let why = verdict == .agree && words.count > 1 ? day.map { "both mean \($0)" } ?? "" : ""
    return Finding(
      kind: .date, verdict: verdict, what: subject(of: items), passages: passages, why: why,
      actors: actors.sorted(), confidence: score >= 0.75 ? .high : .medium,
      origins: account.origins, independent: account.independent, dependence: account.reasons)
  }

  /// The words that say what is dated: the weightiest that the contexts share, in text order.
  private func subject(of items: [Quantity]) -> String {
    let first = items[0]
    let reading = index.story.readings[first.article]
    var candidates: [(token: Int, weight: Float)] = []
    var seen: Set<Int32> = []
    for token in first.context where !first.tokens.contains(token) {
      let feature = index.features[first.article][token]
      guard feature >= 0, let weight = first.features[feature],
        items.dropFirst().allSatisfy({ $0.features[feature] != nil }),
        seen.insert(feature).inserted
      else { continue }
      candidates.append((token, weight))
    }
    let chosen = candidates.sorted { $0.weight > $1.weight }.prefix(3).map(\.token).sorted()
    let words = chosen.map { token -> String in
      let feature = index.features[first.article][token]
      return feature < index.firstWordFeature
        ? index.actors[Int(feature)].name : reading.tokenized.string(token)
    }
    return words.isEmpty ? reading.text[first.span] : words.joined(separator: " ")
  }
}

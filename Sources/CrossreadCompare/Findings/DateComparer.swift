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
    let matches = matches(of: items)
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

  private func matches(of items: [Quantity]) -> [QuantityMatcher.Match] {
    var pairs: [(a: Int, b: Int, closeness: Float)] = []
    // How many dates of each other article an item could be.
    var rivals = [[Int: Int]](repeating: [:], count: items.count)
    for i in items.indices {
      for j in items.indices where j > i && items[i].article != items[j].article {
        guard let closeness = Self.closeness(date(items[i]), date(items[j])) else { continue }
        pairs.append((i, j, closeness))
        rivals[i][items[j].article, default: 0] += 1
        rivals[j][items[i].article, default: 0] += 1
      }
    }
    return pairs.compactMap { pair in
      let a = items[pair.a]
      let b = items[pair.b]
      let choices = max(rivals[pair.a][b.article] ?? 1, rivals[pair.b][a.article] ?? 1)
      return score(a, b, closeness: pair.closeness, choices: choices).map {
        .init(a: pair.a, b: pair.b, score: $0, verdict: .agree)
      }
    }
  }

  /// How surely two dates that can be one are of one event; nil where too little speaks for it.
  /// `choices` is how many dates of the other article each could be, the larger.
  private func score(_ a: Quantity, _ b: Quantity, closeness: Float, choices: Int) -> Float? {
    // The date itself is what is compared; it says nothing of what is dated.
    let own = Set(a.tokens.map { index.features[a.article][$0] })
      .union(b.tokens.map { index.features[b.article][$0] }).sorted()
    let context = a.similarity(b, except: own)
    guard context.count >= 1 else { return nil }
    // A day that names itself ("Dec. 10, 2012") says more than "Monday", one that neither article
    // names twice says more than one of many, and two ledes tell of one event.
    var score = context.score + closeness * 0.25 + Self.detail(date(a), date(b)) * 0.15
    score += 0.25 / Float(choices)
    if isInLede(a), isInLede(b) { score += 0.15 }
    return score >= 0.65 ? score : nil
  }

  /// Whether the date stands in the first two sentences.
  private func isInLede(_ item: Quantity) -> Bool {
    let sentences = index.story.readings[item.article].sentences
    return sentences.count < 2
      || item.span.start < sentences[min(2, sentences.count - 1)].span.start
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

  /// What is dated, in a few words: the predicate with its participants, or else the weightiest
  /// words that the contexts share, in text order.
  private func subject(of items: [Quantity]) -> String {
    let labels = items.compactMap(event)
    if let shortest = labels.min(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) {
      return shortest
    }
    let first = items[0]
    let reading = index.story.readings[first.article]
    var candidates: [(token: Int, weight: Float)] = []
    var seen: Set<Int32> = []
    for token in first.context where !first.tokens.contains(token) {
      let feature = index.features[first.article][token]
      guard feature >= 0, let weight = first.features[feature],
        items.dropFirst().allSatisfy({ $0.features.contains(feature) }),
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

  /// "Kerry meet with his French counterpart": the clause that holds the date, without it.
  private func event(of item: Quantity) -> String? {
    let reading = index.story.readings[item.article]
    guard
      let clause = reading.clauses.filter({ $0.span.contains(item.span) })
        .min(by: { $0.span.count < $1.span.count }),
      !LightVerbs.reporting.contains(clause.lemma)
    else { return nil }
    func words(_ slot: Clause.Slot) -> String? {
      guard
        let participant = clause.participants.first(where: {
          $0.slot == slot && !$0.span.overlaps(item.span)
        })
      else { return nil }
      if let actor = index.actor(article: item.article, entity: participant.entity) {
        return index.actors[actor].name
      }
      let text = reading.text[participant.span]
      return text.utf8.count <= 40 ? text : nil
    }
    let predicate = reading.tokenized.string(clause.head)
    let parts =
      clause.isPassive
      ? [words(.whom), predicate] : [words(.who), predicate, words(.whom) ?? words(.what)]
    let found = parts.compactMap { $0 }
    return found.count >= 2 ? found.joined(separator: " ") : nil
  }
}

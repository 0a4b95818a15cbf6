import CrossreadCore

/// Finds dates of the same event in several articles.
///
/// Two date expressions are matched where they can be one day or period and the words around
/// them tell of the same event.
struct DateComparer {
  let index: StoryIndex
  let independence: Independence

  func findings() -> (shared: [Finding], alone: [Finding]) {
    let matcher = QuantityMatcher(index, isDate: true) { $0.dates.map(\.span) }
    let isFirstMention = firstMentions(matcher.items)
    let pairs = matcher.pairs(value: value, reach: reach, marks: marks) {
      Self.closeness(date($0), date($1))
    }
    let rivalled = rivalled(pairs, matcher.items)
    let thresholds = QuantityMatcher.Thresholds(first: 0.3, further: 0.8, again: 0.25)
    let isOfDateLine = matcher.items.map(isOfDateLine)
    let scored = pairs.scored { pair in
      if isOfDateLine[pair.a] || isOfDateLine[pair.b] { return nil }
      if Self.isLoose(pair.closeness), sides(pair, matcher.items).contains(where: rivalled.contains)
      {
        return nil
      }
      let score =
        score(pair, matcher.items[pair.a], matcher.items[pair.b])
        + 0.1 * (isFirstMention[pair.a] + isFirstMention[pair.b])
      return score >= thresholds.least ? score : nil
    }
    let groups = matcher.groups(
      of: scored, thresholds,
      occasion: { occasion(matcher.items[$0.a], matcher.items[$0.b]) },
      areOne: areOne)
    let shared = groups.map {
      finding($0.items, of: $0.surest, verdict: .agree, $0.score)
    }
    let alone = matcher.alone(groups.map(\.items)).map {
      finding([$0], of: [$0], verdict: .alone, 1)
    }
    return (shared, alone)
  }

  private func isOfDateLine(_ item: Quantity) -> Bool {
    let reading = index.story.readings[item.article]
    return reading.isDateLine(reading.tokenized.sentence(of: item.tokens.lowerBound).tokens)
  }

  /// An item, and another article in which it may be told.
  private struct Side: Hashable {
    let item: Int
    let article: Int
  }

  private func sides(_ pair: QuantityMatcher.Pair, _ items: [Quantity]) -> [Side] {
    [
      Side(item: pair.a, article: items[pair.b].article),
      Side(item: pair.b, article: items[pair.a].article),
    ]
  }

  /// Whether one of two is a period that only holds the other.
  private static func isLoose(_ closeness: Float) -> Bool { closeness < 0.5 }

  /// The sides on which a day and a period that holds it are not paired, for the other article also
  /// names the day itself, of the same event: "in June" and "the June 25 vote" where "a vote on
  /// June 25" stands beside the first.
  private func rivalled(_ pairs: QuantityPairs, _ items: [Quantity]) -> Set<Side> {
    let loose = pairs.articles(where: Self.isLoose)
    guard loose.contains(where: { !$0.isEmpty }) else { return [] }
    @Sendable func looseSides(_ pair: QuantityMatcher.Pair) -> [Side] {
      sides(pair, items).filter { loose[pairs.value(of: $0.item)].contains($0.article) }
    }
    let exact = pairs.scored { pair in
      guard !Self.isLoose(pair.closeness), isFullDay(items[pair.a]), !looseSides(pair).isEmpty,
        items[pair.a].similarity(items[pair.b]).count >= 1
      else { return nil }
      return 0
    }
    return Set(exact.flatMap { looseSides($0.pair) })
  }

  /// Whether the words name a day of a month, not only a day of the week.
  private func isFullDay(_ item: Quantity) -> Bool {
    let date = date(item)
    return date.partial.day != nil && date.partial.month != nil
  }

  /// For each item 1 where its article names the day for the first time, and less and less for
  /// every further time: what happened that day is told first.
  private func firstMentions(_ items: [Quantity]) -> [Float] {
    var counts: [[Int]: Int] = [:]
    return items.map { item in
      let date = date(item)
      let key = [item.article, date.from?.daysSinceEpoch ?? -1, date.to?.daysSinceEpoch ?? -1]
      counts[key, default: 0] += 1
      return 1 / Float(counts[key] ?? 1)
    }
  }

  /// The day that two dates share, or a weekday where it is not settled.
  private func occasion(_ a: Quantity, _ b: Quantity) -> Int {
    let x = date(a)
    let y = date(b)
    if let from = x.from, let other = y.from { return max(from, other).daysSinceEpoch }
    return -(x.partial.weekday?.rawValue ?? y.partial.weekday?.rawValue ?? 9) - 1
  }

  /// What a date says by itself.
  private struct Value: Hashable {
    let from: CivilDay?
    let to: CivilDay?
    let partial: PartialDate
  }

  private func value(_ item: Quantity) -> Value {
    let date = date(item)
    return Value(from: date.from, to: date.to, partial: date.partial)
  }

  private func date(_ item: Quantity) -> DateExpression {
    index.story.readings[item.article].dates[item.number]
  }

  /// The days of a date; nil where they are not settled.
  private func reach(_ item: Quantity) -> ClosedRange<Double>? {
    let date = date(item)
    guard let from = date.from, let to = date.to, from <= to else { return nil }
    return Double(from.daysSinceEpoch)...Double(to.daysSinceEpoch)
  }

  /// The weekday, the month and the year that the words name, as numbers that tell them apart: dates
  /// that are not settled can be one only where they share one.
  private func marks(_ item: Quantity) -> [Int] {
    let partial = date(item).partial
    return [
      partial.weekday.map { $0.rawValue }, partial.month.map { 100 + $0 },
      partial.year.map { 1000 + $0 },
    ].compactMap { $0 }
  }

  /// How surely two dates that can be one are of one event.
  private func score(_ pair: QuantityMatcher.Pair, _ a: Quantity, _ b: Quantity) -> Float {
    let context = a.similarity(b)
    guard context.count >= 1 else { return -1 }
    // A period that only holds the other day says little of it.
    if pair.closeness < 0.5, context.count < 3 || context.score < 0.15 { return -1 }
    // One that neither article names twice says more than one of many, and two ledes tell of one
    // event.
    var score = context.score + (pair.closeness - 1) * 0.25 + 0.2 / Float(pair.choices)
    // Much happens in a year.
    if max(length(a), length(b)) > 31 { score -= 0.15 }
    if a.sharesAnchor(with: b) { score += 0.1 }
    if isInLede(a), isInLede(b) { score += 0.25 }
    return score
  }

  /// In days; 0 for a day, and where it is not settled.
  private func length(_ item: Quantity) -> Int {
    let date = date(item)
    return date.from.flatMap { from in date.to.map { $0 - from } } ?? 0
  }

  /// Whether two dates can be of one event: of one article, only the same day or period.
  private func areOne(_ a: Quantity, _ b: Quantity) -> Bool {
    guard let closeness = Self.closeness(date(a), date(b)) else { return false }
    // A day told with its hour is not told again by the day alone.
    return a.article != b.article
      || closeness > 0.5 && (date(a).partial.time == nil) == (date(b).partial.time == nil)
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
    // Two times of one day are two times.
    if let x = a.partial.time, let y = b.partial.time, x.excludes(y) { return nil }
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

  private func finding(
    _ items: [Quantity], of surest: [Quantity], verdict: Finding.Verdict, _ score: Float
  ) -> Finding {
    let passages = items.byArticle.map { mentions in
      Finding.Passage(
        article: mentions[0].article, spans: mentions.map(\.span),
        label: index.story.readings[mentions[0].article].text[mentions[0].span])
    }
    let account = independence.account(of: passages)
    let words = Set(passages.map(\.label))
    let first = date(items[0])
    let day = first.from.map { from in
      first.to.map { $0 == from ? "\(from)" : "\(from) to \($0)" } ?? "\(from)"
    }
    let what = QuantityNaming(index: index).label(of: surest)
    let why = words.count > 1 ? day.map { "both mean \($0)" } ?? "" : ""
    return Finding(
      kind: .date, verdict: verdict, what: what, passages: passages, why: why,
      actors: items.actors(index), confidence: score >= 0.75 ? .high : .medium,
      origins: account.origins, independent: account.independent, dependence: account.reasons)
  }
}

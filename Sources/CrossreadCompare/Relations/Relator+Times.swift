import CrossreadCore

/// When: days, periods and times of day.
extension Relator {
  struct Times {
    var a: DateExpression?
    var b: DateExpression?
    var isClash = false
  }

  /// The days that two clauses give; a clash where each gives some and none can be the other's.
  func times(_ pair: Pair) -> Times {
    let x = dates(pair.a)
    let y = dates(pair.b)
    guard !x.isEmpty, !y.isEmpty, pair.link != .none || pair.overlap.ratio >= 0.5 else {
      return Times()
    }
    for left in x {
      for right in y where !exclude(left, right) { return Times(a: left, b: right) }
    }
    return Times(a: x[0], b: y[0], isClash: true)
  }

  func dates(_ proposition: Proposition) -> [DateExpression] {
    let reading = index.story.readings[proposition.article]
    return proposition.dates.map { reading.dates[$0] }.filter { date in
      (date.from != nil || date.to != nil)
        && !(date.partial.time != nil && reading.isOfOtherZone(date.span))
    }
  }

  /// Whether two settled dates cannot be one.
  func exclude(_ a: DateExpression, _ b: DateExpression) -> Bool {
    // "Saturday's parade" is last week's or next week's.
    if let day = a.partial.weekday, day == b.partial.weekday, a.partial.day == nil,
      b.partial.day == nil, let x = a.from, let y = b.from, abs(x - y) == 7
    {
      return false
    }
    if let fromA = a.from, let toA = a.to, let fromB = b.from, let toB = b.to {
      return fromA > toB || fromB > toA
    }
    // "Since May" / "since the middle of July"; "until May 21" / "until May 28": two open ends of one side.
    let tolerance = a.partial.day != nil && b.partial.day != nil ? 0 : Self.vagueness
    if a.to == nil, b.to == nil, let x = a.from, let y = b.from { return abs(x - y) > tolerance }
    if a.from == nil, b.from == nil, let x = a.to, let y = b.to { return abs(x - y) > tolerance }
    return false
  }

  /// In days: of "the middle of July".
  private static let vagueness = 10

  /// Whether two dates may mean one day or period.
  func mayBeOne(_ a: DateExpression, _ b: DateExpression) -> Bool {
    !exclude(a, b) && DateComparer.closeness(a, b) != nil
  }

  /// Two days for what each article tells once: hard where the rest is the same.
  func time(_ times: Times, _ pair: Pair, _ probability: Float) -> Relation {
    let (a, b) = (pair.a, pair.b)
    guard let x = times.a, let y = times.b, a.standing.isNegated == b.standing.isNegated,
      pair.unlike == 0, !tellOfOtherThings(pair)
    else { return .otherEvent }
    // What is daily told may have happened twice; it takes a participant to say that it has not.
    let isSure = pair.link <= .kin && (pair.matched >= 2 || pair.matched + pair.ties >= 2)
    let isLikely = pair.matched >= 1 && pair.overlap.ratio >= 0.5
    let isOne =
      probability >= Self.nearlySure && pair.link <= .kin && pair.matched + pair.ties >= 1
      && areOtherDays(x, y, pair)
    guard isOne || (isSure || isLikely) && (pair.matched >= 1 || pair.ties >= 2) else {
      return .otherEvent
    }
    // Each on its own day or the day before: two days' news.
    let readings = index.story.readings
    if let dayA = readings[a.article].article.published,
      let dayB = readings[b.article].article.published, dayA != dayB, let fromA = x.from,
      let fromB = y.from, (0...1).contains(dayA - fromA), (0...1).contains(dayB - fromB)
    {
      return .otherEvent
    }
    // Which of its dates a sentence means is not always plain.
    func sentenceHas(_ date: DateExpression, _ one: Proposition) -> Bool {
      let reading = index.story.readings[one.article]
      let sentence = reading.sentences[one.sentence].span
      return reading.dates(near: sentence).contains {
        sentence.contains($0.span) && mayBeOne($0, date)
      }
    }
    if sentenceHas(y, a) || sentenceHas(x, b) { return .unclear }
    // Days of different years: what happens every year has happened twice.
    if let fromA = x.from, let toA = x.to, let fromB = y.from, let toB = y.to,
      max(fromA, fromB) - min(toA, toB) > 300,
      pair.matched < 2 || !Self.once.contains(a.lemma) || !a.standing.agrees(with: b.standing)
    {
      return .otherEvent
    }
    func isDated(_ date: DateExpression) -> (Proposition) -> Bool {
      { known in self.dates(known).contains { !self.exclude($0, date) } }
    }
    guard !knows(a, of: b, among: known[a.article].dated, isDated(y)),
      !knows(b, of: a, among: known[b.article].dated, isDated(x))
    else { return .otherEvent }
    return Relation(
      kind: .differs, differences: [difference(.date, .hard, pair, x.span, y.span)],
      question: nil)
  }

  /// Whether a clause is of a time long before its article, by its own words, and another tells what it does
  /// as the news of its article: "in 2010 she lost by 38 votes", "Ransom lost by 38 votes".
  func isLongAgo(_ old: Proposition, beside new: Proposition) -> Bool {
    let readings = index.story.readings
    guard let published = readings[old.article].article.published,
      let day = readings[old.article]
        .days(in: readings[old.article].sentences[old.sentence].span).map(\.upperBound).max(),
      published - day > Self.longAgo
    else { return false }
    let reading = readings[new.article]
    let sentence = reading.sentences[new.sentence]
    let tree = index.operators[new.article].tree
    let isNews =
      new.isFinite && tree.head(new.head) == nil
      && !sentence.tokens.contains { reading.tokenized.lowered[$0] == "had" }
    return isNews
      && !reading.dates(near: sentence.span).contains { sentence.span.overlaps($0.span) }
  }

  /// In days.
  private static let longAgo = 180

  /// What happens once: to found a house, to be born.
  private static let once: Set<String> = [
    "found", "establish", "create", "invent", "discover", "build", "die", "bear", "kill", "murder",
  ]

  // MARK: - Before or after

  /// "Before the election" / "after the election".
  func order(_ pair: Pair, _ probability: Float) -> Difference? {
    guard pair.link <= .kin || probability >= Self.beyondDoubt else { return nil }
    for x in sides(pair.a) {
      // "During the thaw", "following the thaw": no one could tell them apart.
      for y in sides(pair.b) where x.topic == y.topic && x.side * y.side < 0 {
        return difference(.date, .hard, pair, x.span, y.span)
      }
    }
    return nil
  }

  /// What a clause lies before or after: "the day *after the election*".
  private func sides(_ one: Proposition) -> [(side: Int, topic: Int32, span: Span)] {
    let reading = index.story.readings[one.article]
    return one.words.compactMap { token in
      guard let side = Self.side(reading.tokenized.lowered[token]),
        reading.syntax.relations[token] == .caseMark
      else { return nil }
      let noun = Int(reading.syntax.heads[token])
      guard noun > token, index.topics[one.article][noun] >= 0 else { return nil }
      return (side, index.topics[one.article][noun], reading.tokenized.span(of: token..<(noun + 1)))
    }
  }

  private static func side(_ preposition: String?) -> Int? {
    switch preposition {
    case "before", "until": -1
    case "during", "amid": 0
    case "after", "following", "since": 1
    default: nil
    }
  }

  // MARK: - The time of day

  /// Two times of one day.
  func hour(_ pair: Pair) -> Difference? {
    guard pair.link <= .kin || pair.overlap.ratio >= 0.5 else { return nil }
    let x = hours(pair.a)
    let y = hours(pair.b)
    guard let left = x.first, let right = y.first, x.count == 1, y.count == 1,
      left.time.excludes(right.time)
    else { return nil }
    return difference(.time, .hard, pair, left.span, right.span)
  }

  private func hours(_ proposition: Proposition) -> [(time: TimeOfDay, span: Span)] {
    let reading = index.story.readings[proposition.article]
    return proposition.dates.compactMap { place in
      let date = reading.dates[place]
      return reading.isOfOtherZone(date.span) ? nil : date.partial.time.map { ($0, date.span) }
    }
  }
}

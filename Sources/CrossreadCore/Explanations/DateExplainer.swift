/// Says by which rule each date was read, and what it was resolved against.
struct DateExplainer {
  private let reading: Reading
  private let published: CivilDay?

  init(_ reading: Reading) {
    self.reading = reading
    published = reading.article.published
  }

  func explanations(where isWanted: (Span) -> Bool) -> [Explanation] {
    let wanted = reading.dates.filter { isWanted($0.span) }
    guard !wanted.isEmpty else { return [] }
    let tenses = ClauseTense(tokenized: reading.tokenized, syntax: reading.syntax)
    return wanted.map { date in
      Explanation(
        subject: .date, span: date.span,
        reading: Self.days(date) + (date.partial.time.map { ", \($0)" } ?? ""),
        reasons: reasons(date, tenses))
    }
  }

  private func reasons(_ date: DateExpression, _ tenses: ClauseTense) -> [Reason] {
    let terms = terms(of: date)
    var reasons = terms.map { term in
      Reason(
        "words", Self.name(of: term), .rule, because: "the rule for such words",
        span: reading.tokenized.span(of: term.tokens))
    }
    if terms.count > 1 {
      reasons.append(
        Reason(
          "period", "from the first to the second", .rule,
          because: "two dates of one kind, joined by a word or a dash for a period"))
    }
    if let side = openSide(of: date) { reasons.append(side) }
    guard terms.contains(where: { Self.needsPublication($0.value) }) else {
      let isSettled = date.from != nil || date.to != nil
      reasons.append(
        Reason(
          "days", Self.days(date), .rule,
          because: isSettled
            ? "the words say it all" : terms.first.map { Self.whyUnsettled($0.value) } ?? ""))
      return reasons
    }
    guard let published else {
      reasons.append(
        Reason(
          "days", Self.days(date), .rule,
          because:
            "the article does not say when it was published, and the words alone do not settle it"
        ))
      return reasons
    }
    if let first = terms.first, Self.heedsTense(first.value) {
      let tense =
        switch tenses.tense(at: first.tokens.lowerBound) {
        case .past: "past"
        case .future: "future"
        case .unknown: "unknown"
        }
      reasons.append(
        Reason(
          "tense", tense, .parse,
          because: "the verb or noun that the date hangs on; the past looks back from the day of "
            + "publication, the future ahead"))
    }
    reasons.append(
      Reason(
        "days", Self.days(date), .rule,
        because: "counted from the day of publication, \(published), a \(published.weekday)"))
    return reasons
  }

  /// The terms that the expression was read from, as its grammar reads them again.
  private func terms(of date: DateExpression) -> [DateTerm] {
    let tokens = reading.tokenized.tokens(in: date.span)
    guard let first = tokens.first else { return [] }
    let sentence = reading.tokenized.sentence(of: first)
    let grammar = DateGrammar(
      TokenWindow(tokenized: reading.tokenized, range: sentence.tokens))
    var terms: [DateTerm] = []
    var token = first
    while token < tokens.upperBound {
      if let term = grammar.term(at: token), term.tokens.upperBound <= tokens.upperBound {
        terms.append(term)
        token = max(token + 1, term.tokens.upperBound)
      } else {
        token += 1
      }
    }
    return terms
  }

  /// "since" or "until" before it, which leaves one side open.
  private func openSide(of date: DateExpression) -> Reason? {
    guard date.isOpen else { return nil }
    let first = reading.tokenized.tokens(in: date.span).lowerBound
    let words = [first - 1, first - 2].filter { reading.tokens.indices.contains($0) }
    guard
      let word = words.first(where: {
        ["since", "until", "till"].contains(reading.tokenized.lowered[$0])
      })
    else { return nil }
    return Reason(
      "open side", date.from == nil ? "no start" : "no end", .rule,
      because: "\(reading.shown(word)) before it", span: reading.tokens[word].span)
  }

  private static func days(_ date: DateExpression) -> String {
    switch (date.from, date.to) {
    case (nil, nil): "unknown"
    case (let from?, nil): "from \(from)"
    case (nil, let to?): "until \(to)"
    case (let from?, let to?): from == to ? "\(from)" : "\(from) to \(to)"
    }
  }

  private static func name(of term: DateTerm) -> String {
    let core =
      switch term.value {
      case .day(nil, _, _, _): "a day of a month, its year left out"
      case .day: "a day with its year"
      case .weekday: "a day of the week"
      case .month(_, nil, _): "a month, its year left out"
      case .month: "a month with its year"
      case .season: "a season"
      case .years: "a year or years"
      case .holiday: "a holiday"
      case .dayOffset: "a day counted from publication"
      case .period: "the week, month or year before, of or after publication"
      case .stretch: "a length of time up to or from publication"
      case .away: "so long before or after publication"
      case .offset: "so long before or after another date"
      case .neighbor: "the day or period next to another date"
      case .slice: "so much of a longer period"
      case .unsettled: "a day that hangs on another date, or a vague one"
      case .time: "a time of day"
      case .days: "days of a month"
      case .ambiguous: "a date of digits that can be read in two ways"
      case .monthsOfYear: "months of a year"
      }
    let part = term.part.map { ", its \($0) part" } ?? ""
    let time = term.time.map { ", at \($0)" } ?? ""
    return core + part + time
  }

  private static func needsPublication(_ value: DateTerm.Value) -> Bool {
    switch value {
    case .day(let year, _, _, _), .month(_, let year, _), .season(_, let year, _),
      .holiday(_, let year, _), .days(let year, _, _, _):
      year == nil
    case .offset(_, _, from: let anchor, _), .neighbor(_, _, of: let anchor),
      .slice(_, _, _, of: let anchor):
      needsPublication(anchor)
    case .years, .unsettled, .time, .ambiguous: false
    case .weekday, .dayOffset, .period, .stretch, .away, .monthsOfYear: true
    }
  }

  /// Whether the tense of the clause has a say.
  private static func heedsTense(_ value: DateTerm.Value) -> Bool {
    switch value {
    case .day(nil, _, _, nil), .weekday(_, nil), .month(_, nil, nil), .season(_, nil, nil),
      .holiday(_, nil, nil), .days(nil, _, _, _):
      true
    case .offset(_, _, from: let anchor, sense: nil), .neighbor(_, _, of: let anchor),
      .slice(_, _, _, of: let anchor):
      heedsTense(anchor)
    default: false
    }
  }

  private static func whyUnsettled(_ value: DateTerm.Value) -> String {
    switch value {
    case .time: "no day is named"
    case .ambiguous: "day and month can be taken for each other"
    default: "it hangs on another date in the text, or is vague"
    }
  }
}

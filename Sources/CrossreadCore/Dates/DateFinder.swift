/// Finds dates, periods and times of day, and resolves them against the day of publication.
///
/// A date without a year, or with a weekday alone, is the latest such day up to publication, or
/// the coming one where its clause speaks of the future ("will meet Tuesday"). A date that is counted
/// from one beside it ("two days before Christmas") is one expression with it. A date that hangs on
/// something else ("a day earlier", "the last week of the war") or is vague ("years ago") is found but
/// not resolved.
///
/// Spans leave out the preposition ("Monday", "Dec. 10, 2012"), but hold both prepositions of a
/// period ("from Dec. 10 until Jan. 8"). `partial` always holds what the words say, resolved or
/// not.
public struct DateFinder: Sendable {
  public init() {}

  /// Date expressions, sorted by start and never overlapping.
  public func dates(
    in tokenized: TokenizedText, syntax: Syntax, published: CivilDay?
  ) -> [DateExpression] {
    let resolver = DateResolver(published: published)
    let tenses = ClauseTense(tokenized: tokenized, syntax: syntax)
    var found: [DateExpression] = []
    for sentence in tokenized.sentences {
      let grammar = DateGrammar(TokenWindow(tokenized: tokenized, range: sentence.tokens))
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard let (expression, end) = expression(at: token, grammar, resolver, tenses) else {
          token += 1
          continue
        }
        found.append(expression)
        token = end
      }
    }
    return found
  }

  private func expression(
    at token: TokenIndex, _ grammar: DateGrammar, _ resolver: DateResolver, _ tenses: ClauseTense
  ) -> (DateExpression, TokenIndex)? {
    let window = grammar.window
    let word = window.word(token)
    if word == "from" || word == "between" {
      guard let first = grammar.term(at: afterArticle(token + 1, window)),
        let second = secondTerm(after: first, grammar, isBetween: word == "between")
      else { return nil }
      return period(first, second, from: token, grammar, resolver, tenses)
    }
    guard let term = grammar.term(at: token) else { return nil }
    if let second = secondTerm(after: term, grammar, isBetween: false),
      Self.areAlike(term, second)
    {
      return period(term, second, from: token, grammar, resolver, tenses)
    }
    return single(term, grammar, resolver, tenses)
  }

  // MARK: - One term

  private func single(
    _ term: DateTerm, _ grammar: DateGrammar, _ resolver: DateResolver, _ tenses: ClauseTense
  ) -> (DateExpression, TokenIndex) {
    let window = grammar.window
    let span = window.tokenized.span(of: term.tokens)
    var preposition = window.word(term.tokens.lowerBound - 1)
    if preposition == "the" { preposition = window.word(term.tokens.lowerBound - 2) }
    var period: DateResolver.Period
    var isOpen = false
    switch preposition {
    case "since":
      period = resolver.period(of: term, tense: .past)
      period.to = nil
      isOpen = period.from != nil
    case "until", "till":
      period = resolver.period(of: term, tense: tenses.tense(at: term.tokens.lowerBound))
      period.from = nil
      isOpen = period.to != nil
    default:
      var tense = tenses.tense(at: term.tokens.lowerBound)
      // A deadline lies ahead of its verb: "warned that it must pay by Christmas".
      if preposition == "by" || preposition == "through" {
        if case .weekday = term.value {} else { tense = tense == .past ? .unknown : .future }
      }
      period = resolver.period(of: term, tense: tense)
    }
    var partial = resolver.partial(of: term)
    if let start = term.timeStart {
      partial.time = term.time.map { grammar.bounded($0, at: start) }
    }
    return (
      DateExpression(
        span: span, from: period.from, to: period.to, partial: partial, isOpen: isOpen),
      term.tokens.upperBound
    )
  }

  // MARK: - Two terms

  private func afterArticle(_ token: TokenIndex, _ window: TokenWindow) -> TokenIndex {
    window.word(token) == "the" ? token + 1 : token
  }

  /// The term after "to", "until", "through" or a dash (after "and" for "between").
  private func secondTerm(
    after first: DateTerm, _ grammar: DateGrammar, isBetween: Bool
  ) -> DateTerm? {
    let window = grammar.window
    var next = first.tokens.upperBound
    if window.word(next) == "," { next += 1 }
    let connector = window.word(next)
    if isBetween {
      guard connector == "and" || window.isDash(next) else { return nil }
    } else {
      guard ["to", "until", "till", "through", "thru"].contains(connector) || window.isDash(next)
      else { return nil }
    }
    return grammar.term(at: afterArticle(next + 1, window))
  }

  /// Whether two terms are of one kind, so that "X to Y" is a period and not a change.
  private static func areAlike(_ a: DateTerm, _ b: DateTerm) -> Bool {
    switch (a.value, b.value) {
    case (.day, .day), (.weekday, .weekday), (.month, .month), (.years, .years), (.time, .time),
      (.season, .season):
      true
    default: false
    }
  }

  private func period(
    _ first: DateTerm, _ second: DateTerm, from start: TokenIndex, _ grammar: DateGrammar,
    _ resolver: DateResolver, _ tenses: ClauseTense
  ) -> (DateExpression, TokenIndex) {
    let tokens = start..<second.tokens.upperBound
    let tense = tenses.tense(at: first.tokens.lowerBound)
    let (first, second) = Self.sharingYear(first, second)
    let from = resolver.period(of: first, tense: tense).from
    var to = resolver.period(of: second, tense: tense).to
    // "from Friday to Monday", "from December to January": the end comes after the start.
    if let start = from, let end = to, end < start {
      switch second.value {
      case .weekday: to = end + 7
      case .month(let month, nil, nil):
        let year = start.civil.year + 1
        to = CivilDay(
          year: year, month: month, day: CivilDay.daysInMonth(year: year, month: month))
      case .day(nil, let month, let day, _):
        to = CivilDay(year: start.civil.year + 1, month: month, day: day)
      default: to = nil
      }
    }
    var partial = resolver.partial(of: first)
    // Hours of two days are no period of one.
    if let start = first.time { partial.time = from == to ? second.time.map(start.through) : nil }
    if from != nil || to != nil { partial.weekday = nil }
    return (
      DateExpression(
        span: grammar.window.tokenized.span(of: tokens), from: from, to: to, partial: partial),
      tokens.upperBound
    )
  }

  /// Carries the year of one end over to the other: "December 10, 2012, to January 8" ends in 2013.
  private static func sharingYear(_ first: DateTerm, _ second: DateTerm) -> (DateTerm, DateTerm) {
    func place(_ term: DateTerm) -> (year: Int?, month: Int, day: Int)? {
      switch term.value {
      case .day(let year, let month, let day, _): (year, month, day)
      case .month(let month, let year, nil): (year, month, 1)
      case .days(let year, let month, let day, _): (year, month, day)
      default: nil
      }
    }
    func with(_ year: Int, _ term: DateTerm) -> DateTerm {
      var term = term
      switch term.value {
      case .day(_, let month, let day, let weekday):
        term.value = .day(year: year, month: month, day: day, weekday: weekday)
      case .month(let month, _, let shift): term.value = .month(month, year: year, shift)
      case .days(_, let month, let from, let to):
        term.value = .days(year: year, month: month, first: from, last: to)
      default: break
      }
      return term
    }
    guard let a = place(first), let b = place(second) else { return (first, second) }
    let isInOrder = (a.month, a.day) <= (b.month, b.day)
    switch (a.year, b.year) {
    case (let year?, nil): return (first, with(isInOrder ? year : year + 1, second))
    case (nil, let year?): return (with(isInOrder ? year : year - 1, first), second)
    default: return (first, second)
    }
  }
}

/// Terms that are made of another one: so much of it, before it or after it.
///
/// A term inside another is one of the calendar or a slice of one, so none holds itself and a long
/// row of "the day before the day before" is read in linear time.
extension DateGrammar {
  /// "the first Sunday of next month", "the 1st of last month", "the week before Christmas", "the
  /// Tuesday after next".
  func composed(at start: TokenIndex) -> DateTerm? {
    slice(at: start) ?? neighbor(at: start)
  }

  // MARK: - Slices

  /// "the first Sunday of next month", "the last two weeks of May", "the 1st of last month".
  func slice(at start: TokenIndex) -> DateTerm? {
    guard let (nth, next) = ordinal(at: start) else { return nil }
    if nth > 0, let day = dayOfPeriod(nth, from: start, end: next) { return day }
    if let (count, stepAt) = count(at: next), let step = step(at: stepAt, isPlural: true) {
      return slice(step, nth: nth, count: count, from: start, end: stepAt + 1)
    }
    if let step = step(at: next, isPlural: false) {
      return slice(step, nth: nth, count: 1, from: start, end: next + 1)
    }
    return edge(nth, from: start, end: next)
  }

  /// "first", "2nd", "twenty-first"; "last" and "final" are -1.
  private func ordinal(at start: TokenIndex) -> (nth: Int, end: TokenIndex)? {
    let word = window.word(start)
    if word == "last" || word == "final" { return (-1, start + 1) }
    if let value = EnglishNumbers.ordinals[word] { return (value, start + 1) }
    if window.isNumber(start) {
      guard window.digits(start) == nil, let (day, end) = dayOfMonth(at: start) else { return nil }
      return (day, end)
    }
    // "twenty-first".
    guard let tens = EnglishNumbers.tens[word], window.isDash(start + 1),
      let ones = EnglishNumbers.ordinals[window.word(start + 2)], ones < 10
    else { return nil }
    return (Int(tens) + ones, start + 3)
  }

  /// "the 15th of this month", "the first of May".
  private func dayOfPeriod(_ day: Int, from start: TokenIndex, end: TokenIndex) -> DateTerm? {
    guard window.word(end) == "of", day <= 31, let period = period(at: end + 1) else { return nil }
    switch period.value {
    case .month(let month, let year, nil):
      guard CivilDay(year: year ?? 2000, month: month, day: day) != nil else { return nil }
      // "the 10th of December, 2012": what else belongs to a written day is read with it.
      if window.isNumber(start) { return nil }
      return DateTerm(
        start..<period.tokens.upperBound, .day(year: year, month: month, day: day, weekday: nil))
    case .month, .monthsOfYear, .period(.month, _):
      break
    case .period(.year, _) where day == 1, .years where day == 1:
      break
    default: return nil
    }
    return DateTerm(
      start..<period.tokens.upperBound,
      .slice(.unit(.day), nth: day, count: 1, of: period.value))
  }

  /// "two" of "the last two weeks".
  private func count(at start: TokenIndex) -> (count: Int, end: TokenIndex)? {
    guard let numeral = NumeralReader(window).numeral(at: start), !numeral.isVague,
      !numeral.isShare, numeral.value.rounded() == numeral.value, (2...366).contains(numeral.value)
    else { return nil }
    return (Int(numeral.value), numeral.tokens.upperBound)
  }

  private func step(at token: TokenIndex, isPlural: Bool) -> DateStep? {
    switch calendarWord(token) {
    case .weekday(let weekday)? where window.isCapitalized(token) && !isPlural:
      return .weekday(weekday)
    case .unit(let unit)? where ![.second, .minute, .hour].contains(unit):
      let word = window.word(token)
      return (word.hasSuffix("s") || word == "centuries") == isPlural ? .unit(unit) : nil
    default: return !isPlural && window.word(token) == "half" ? .half : nil
    }
  }

  private func slice(
    _ step: DateStep, nth: Int, count: Int, from start: TokenIndex, end: TokenIndex
  ) -> DateTerm? {
    if ["of", "in"].contains(window.word(end)), let period = period(at: end + 1) {
      return DateTerm(
        start..<period.tokens.upperBound,
        .slice(step, nth: nth, count: count, of: period.value))
    }
    // "the last week of the war" is not the week before publication, nor "the first Monday of the
    // trial" the Monday before.
    let isOfOther =
      step.isWeekday && nth > 0
      || window.starts(at: start - 1, with: ["the", "last"]) && window.word(end) == "of"
    return isOfOther ? DateTerm(start..<end, .unsettled) : nil
  }

  /// "the first days of May", "the last few weeks of the year": about its start or its end.
  private func edge(_ nth: Int, from start: TokenIndex, end: TokenIndex) -> DateTerm? {
    guard nth == 1 || nth == -1 else { return nil }
    let stepAt = EnglishNumbers.inexact.contains(window.word(end)) ? end + 1 : end
    guard step(at: stepAt, isPlural: true) != nil, window.word(stepAt + 1) == "of",
      let period = period(at: stepAt + 2)
    else { return nil }
    return DateTerm(
      start..<period.tokens.upperBound, period.value, part: nth == 1 ? .start : .end)
  }

  /// A period in which days and weeks can be counted: "May", "next month", "the year", "2012".
  private func period(at start: TokenIndex) -> DateTerm? {
    guard window.word(start) == "the" else {
      guard let term = core(at: start), term.value.isPeriod else { return nil }
      return term
    }
    if case .unit(let unit)? = calendarWord(start + 1),
      [.week, .month, .quarter, .year, .decade, .century].contains(unit),
      !window.word(start + 1).hasSuffix("s")
    {
      // "the year starting April 1" is another.
      return ["starting", "beginning", "ending", "ended"].contains(window.word(start + 2))
        ? nil : DateTerm(start..<(start + 2), .period(unit, .this))
    }
    // "the summer of 2012", "the 19th century"; not "the 1987 season".
    guard let term = core(at: start + 1), term.value.isPeriod else { return nil }
    if case .years(let first, let last) = term.value, first == last { return nil }
    return term
  }

  // MARK: - Neighbours

  /// "the week before Christmas", "the day after tomorrow", "the Tuesday after next", "the night
  /// before last", "the morning after", "the eve of the holiday".
  private func neighbor(at start: TokenIndex) -> DateTerm? {
    var time: TimeOfDay?
    let step: DateStep
    switch calendarWord(start) {
    case .unit(let unit)? where !window.word(start).hasSuffix("s"):
      guard ![.second, .minute, .hour].contains(unit) else { return nil }
      step = .unit(unit)
    case .weekday(let weekday)?:
      guard window.isCapitalized(start), window.word(start - 1) == "the" else { return nil }
      step = .weekday(weekday)
    case .dayPart(let part)?:
      (step, time) = (.unit(.day), part)
    case .season(let season)?: step = .season(season)
    default: return eve(at: start)
    }
    if let around = around(step, at: start) { return around }
    guard let (shift, next) = side(at: start + 1) else { return nil }
    if let day = day(at: next) {
      return DateTerm(
        start..<day.tokens.upperBound, .neighbor(step, shift, of: day.value), time: time)
    }
    if let term = besideNearest(step, shift, time, from: start, at: next) { return term }
    if let end = endOfPeriod(at: next) { return DateTerm(start..<end, .unsettled, time: time) }
    // "the morning after", "the Monday before the vote": of what, the text says elsewhere.
    guard time != nil || step.isWeekday, window.word(start - 1) == "the",
      ["before", "after"].contains(window.word(next - 1))
    else { return nil }
    return DateTerm(start..<next, .unsettled, time: time)
  }

  /// "the week of March 3", "the weekend of the 1st of May": the one that holds the day.
  private func around(_ step: DateStep, at start: TokenIndex) -> DateTerm? {
    guard step == .unit(.week) || step == .unit(.weekend), window.word(start + 1) == "of",
      let day = day(at: start + 2)
    else { return nil }
    return DateTerm(start..<day.tokens.upperBound, .neighbor(step, .this, of: day.value))
  }

  /// "before last", "after next".
  private func besideNearest(
    _ step: DateStep, _ shift: CalendarShift, _ time: TimeOfDay?, from start: TokenIndex,
    at next: TokenIndex
  ) -> DateTerm? {
    guard case .shift(shift)? = calendarWord(next), ["last", "next"].contains(window.word(next))
    else { return nil }
    let nearest: DateTerm.Value
    switch step {
    case .unit(.day) where time != nil: nearest = .dayOffset(shift == .last ? -1 : 1)
    case .unit(.day), .half: return nil
    case .unit(let unit): nearest = .period(unit, shift)
    case .weekday(let weekday): nearest = .weekday(weekday, shift)
    case .season(let season): nearest = .season(season, year: nil, shift)
    }
    return DateTerm(start..<(next + 1), .neighbor(step, shift, of: nearest), time: time)
  }

  /// "the eve of Christmas".
  private func eve(at start: TokenIndex) -> DateTerm? {
    guard window.word(start) == "eve", window.word(start + 1) == "of",
      let day = day(at: start + 2)
    else { return nil }
    return DateTerm(
      start..<day.tokens.upperBound, .neighbor(.unit(.day), .last, of: day.value))
  }

  /// "before", "after" and their synonyms, and the token behind them.
  func side(at token: TokenIndex) -> (shift: CalendarShift, next: TokenIndex)? {
    switch window.word(token) {
    case "before", "preceding": (.last, token + 1)
    case "after", "following": (.next, token + 1)
    case "prior" where window.word(token + 1) == "to": (.last, token + 2)
    default: nil
    }
  }

  /// The end of a period that is too long for a day to be counted from it: "a week before *May*"; nil
  /// where there is none, or where it only describes what is counted from ("the 2016 election").
  func endOfPeriod(at start: TokenIndex) -> TokenIndex? {
    guard let end = period(at: start)?.tokens.upperBound, !isNoun(end) else { return nil }
    return end
  }

  /// One day, from which others can be counted: "Christmas", "Monday", "the first Sunday of May".
  func day(at start: TokenIndex) -> DateTerm? {
    let first = window.word(start) == "the" ? start + 1 : start
    guard window.isNumber(first) || !window.word(first).isEmpty,
      let term = slice(at: first) ?? core(at: first)
    else { return nil }
    if term.isDay { return term }
    // The weekend is counted from, too.
    switch term.value {
    case .period(.weekend, _): return term
    default: return nil
    }
  }
}

/// Measures whose number is only in their article or in the unit itself.
extension FigureGrammar {
  /// "month-long period", "weeklong", "for a year", "half an hour", "a mile and a half", "a day or
  /// two".
  func measured(withoutNumberAt start: TokenIndex) -> (figure: Figure, end: TokenIndex)? {
    guard !isDate(start) else { return nil }
    return long(at: start) ?? oneAndMore(at: start) ?? oneUnit(at: start)
  }

  /// "weeklong", "month-long period".
  private func long(at start: TokenIndex) -> (figure: Figure, end: TokenIndex)? {
    let word = window.word(start)
    var end = start + 1
    var unit = EnglishMeasures.longWords[word]
    if unit == nil, let time = EnglishMeasures.timeUnits[word], !word.hasSuffix("s") {
      if window.isDash(end) { end += 1 }
      guard window.word(end) == "long" else { return nil }
      // "three-day-long" is read from its number.
      if numerals.numeral(at: start - 1) != nil { return nil }
      if window.isDash(start - 1), numerals.numeral(at: start - 2) != nil { return nil }
      unit = time
      end += 1
    }
    guard let unit, let days = EnglishMeasures.days[unit] else { return nil }
    let number = start..<end
    let thing = things.thing(after: end, isPartitive: false)?.tokens
    if let thing { end = thing.upperBound }
    return figure(number, end: end, low: days, high: days, .duration, thing: thing)
  }

  /// "half an hour", and "a year" where a word before it says that it is counted.
  private func oneUnit(at start: TokenIndex) -> (figure: Figure, end: TokenIndex)? {
    let isHalf = window.word(start) == "half"
    let article = isHalf ? start + 1 : start
    guard let unit = timeUnit(afterArticle: article), unit != .weekend, unit != .second,
      let days = EnglishMeasures.days[unit]
    else { return nil }
    guard
      isHalf || boundBefore(start).bound != .exact
        || ["for", "in", "within", "after", "over", "spent", "last", "took"]
          .contains(window.word(start - 1))
    else { return nil }
    // "a year-end review", "in a week of protests".
    let next = window.word(article + 2)
    if window.isDash(article + 2) || next == "of" || next == "long" { return nil }
    let value = isHalf ? days / 2 : days
    return figure(
      start..<(article + 2), end: article + 2, low: value, high: value, .duration, thing: nil)
  }

  /// "an hour and a half", "a mile and a half", "a day or two".
  private func oneAndMore(at start: TokenIndex) -> (figure: Figure, end: TokenIndex)? {
    let unit = start + 1
    let size: (measure: Figure.Measure, factor: Double)
    if let time = timeUnit(afterArticle: start), let days = EnglishMeasures.days[time] {
      size = (.duration, days)
    } else if isArticle(start), let physical = EnglishMeasures.physical[window.word(unit)],
      physical.offset == 0, physical.symbol != "°"
    {
      size = (.physical(physical.symbol), physical.factor)
    } else {
      return nil
    }
    if let (fraction, end) = numerals.addedFraction(at: unit + 1) {
      let value = (1 + fraction) * size.factor
      return figure(start..<end, end: end, low: value, high: value, size.measure, thing: nil)
    }
    guard window.starts(at: unit + 1, with: ["or", "two"]) else { return nil }
    return figure(
      start..<(unit + 3), end: unit + 3, low: size.factor, high: 2 * size.factor, size.measure,
      thing: nil)
  }

  private func isArticle(_ token: TokenIndex) -> Bool {
    window.word(token) == "a" || window.word(token) == "an"
  }

  private func timeUnit(afterArticle article: TokenIndex) -> CalendarUnit? {
    isArticle(article) ? EnglishMeasures.timeUnits[window.word(article + 1)] : nil
  }

  /// A figure that its words only give about, and that ends before `end`.
  private func figure(
    _ number: TokenRange, end: TokenIndex, low: Double, high: Double, _ measure: Figure.Measure,
    thing: TokenRange?
  ) -> (figure: Figure, end: TokenIndex) {
    var (bound, start) = boundBefore(number.lowerBound)
    if low < high { bound = .between } else if bound == .exact { bound = .about }
    return (
      Figure(
        span: window.tokenized.span(of: start..<end),
        number: window.tokenized.span(of: number), low: low, high: high, bound: bound,
        measure: measure, unit: thing.map { window.tokenized.string($0) },
        head: thing.map { things.singular($0.upperBound - 1) }), end
    )
  }
}

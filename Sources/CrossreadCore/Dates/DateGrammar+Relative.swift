/// Terms that count from the day of publication or from another date in the text.
extension DateGrammar {
  /// "last month", "this past summer", "the past three weeks", "next Tuesday", "this morning".
  func shifted(_ shift: CalendarShift, at start: TokenIndex) -> DateTerm? {
    let word = window.word(start)
    var shift = shift
    var next = start + 1
    // "this past summer", "this coming Monday".
    if word == "this", case .shift(let other)? = calendarWord(next), window.word(next) != "this" {
      shift = other
      next += 1
    }
    let hasArticle = ["the", "its", "his", "her", "their", "our", "these"]
      .contains(window.word(start - 1))
    if window.isCapitalized(next), let holiday = core(at: next),
      case .holiday(let rule, nil, nil) = holiday.value
    {
      return DateTerm(start..<holiday.tokens.upperBound, .holiday(rule, year: nil, shift))
    }
    switch calendarWord(next) {
    case .weekday(let weekday)? where window.isCapitalized(next):
      return DateTerm(start..<(next + 1), .weekday(weekday, shift == .this ? nil : shift))
    case .month(let month)? where window.isCapitalized(next):
      guard window.digits(next + 1) == nil else { return nil }
      return DateTerm(start..<(next + 1), .month(month, year: nil, shift))
    case .season(let season)?:
      return DateTerm(start..<(next + 1), .season(season, year: nil, shift))
    case .dayPart(let part)?:
      if shift == .this { return DateTerm(start..<(next + 1), .dayOffset(0), time: part) }
      if word == "last", part == "night" {
        return DateTerm(start..<(next + 1), .dayOffset(-1), time: part)
      }
      return nil
    case .unit(let unit)?:
      let isPlural = window.word(next).hasSuffix("s")
      if window.isDash(next + 1), window.isJoined(next + 1) { return nil }
      switch unit {
      case .minute, .hour: return nil
      case .day:
        // "the next day" hangs on another date; "last day" says nothing.
        guard hasArticle, shift == .next, !isPlural, word == "next" else { return nil }
        return DateTerm(start..<(next + 1), .unsettled)
      default: break
      }
      if isPlural { return nil }
      // "the past year" is the twelve months up to now; so is "the last year" with its article.
      if word == "past" || hasArticle && shift == .last && word != "this" {
        return DateTerm(start..<(next + 1), .stretch(1, unit, .last))
      }
      if hasArticle, word == "next" { return DateTerm(start..<(next + 1), .unsettled) }
      return DateTerm(start..<(next + 1), .period(unit, shift))
    default: break
    }
    // "the past three weeks", "the next 10 days".
    if word != "this", hasArticle || window.word(start - 1) == "these",
      let numeral = NumeralReader(window).numeral(at: next), !numeral.isVague, !numeral.isShare,
      case .unit(let unit)? = calendarWord(numeral.tokens.upperBound)
    {
      return DateTerm(
        start..<(numeral.tokens.upperBound + 1), .stretch(numeral.value, unit, shift))
    }
    return nil
  }

  /// "three weeks ago", "a year ago Monday", "a day earlier", "the previous night", "half a
  /// century ago", "years ago", "third quarter of 2012".
  func relative(at start: TokenIndex) -> DateTerm? {
    let word = window.word(start)
    if word == "previous" || word == "following" || word == "same" {
      guard window.word(start - 1) == "the", case .unit(let unit)? = calendarWord(start + 1),
        unit != .hour, unit != .minute, !window.word(start + 1).hasSuffix("s")
      else { return previousWeekday(at: start) }
      return DateTerm(start..<(start + 2), .unsettled)
    }
    if let quarter = quarter(at: start) { return quarter }
    // "fiscal 2013".
    if word == "fiscal" {
      let year = window.word(start + 1) == "year" ? start + 2 : start + 1
      guard case (let value, 4)? = window.digits(year) else { return nil }
      return DateTerm(start..<(year + 1), .years(value, value))
    }
    var unitAt = start
    var count: Double?
    if word == "a" || word == "an" || word == "one", case .unit? = calendarWord(start + 1) {
      unitAt = start + 1
      count = 1
    } else if word == "half", window.word(start + 1) == "a", case .unit? = calendarWord(start + 2) {
      unitAt = start + 2
      count = 0.5
    } else if word == "a" || word == "several" || word == "many" || word == "some" {
      // "a few weeks ago", "several years ago".
      unitAt = word == "a" ? start + 2 : start + 1
      guard word != "a" || window.word(start + 1) == "few" else {
        guard let numeral = NumeralReader(window).numeral(at: start) else { return nil }
        return counted(numeral, from: start)
      }
    } else if let numeral = NumeralReader(window).numeral(at: start) {
      return counted(numeral, from: start)
    }
    return away(count, unitAt: unitAt, from: start)
  }

  private func counted(_ numeral: Numeral, from start: TokenIndex) -> DateTerm? {
    guard !numeral.isShare else { return nil }
    return away(
      numeral.isVague ? nil : numeral.value, unitAt: numeral.tokens.upperBound, from: start)
  }

  /// The term of a count and a unit, where "ago", "earlier", "later" or "from now" follow.
  private func away(_ count: Double?, unitAt: TokenIndex, from start: TokenIndex) -> DateTerm? {
    var unitAt = unitAt
    if window.word(unitAt) == "of" { unitAt += 1 }
    guard case .unit(let unit)? = calendarWord(unitAt) else { return nil }
    if unitAt == start, !window.word(unitAt).hasSuffix("s") { return nil }
    var end = unitAt + 1
    let next = window.word(end)
    if next == "earlier" || next == "later" || next == "beforehand" {
      // "later this year" and "earlier Monday" start a term of their own.
      if case .shift? = calendarWord(end + 1) { return nil }
      return count == nil ? nil : DateTerm(start..<(end + 1), .unsettled)
    }
    guard next == "ago" || next == "back" || next == "from" && window.word(end + 1) == "now" else {
      return nil
    }
    let isPast = next != "from"
    end += isPast ? 1 : 2
    var weekday: Weekday?
    if isPast, case .weekday(let day)? = calendarWord(end), window.isCapitalized(end) {
      weekday = day
      end += 1
    } else if isPast, window.word(end) == "today" {
      end += 1
    }
    guard let count else { return DateTerm(start..<end, .unsettled) }
    return DateTerm(start..<end, .away(isPast ? -count : count, unit, from: weekday))
  }

  /// "the previous Monday": counted from another date.
  private func previousWeekday(at start: TokenIndex) -> DateTerm? {
    guard window.word(start) != "same", case .weekday? = calendarWord(start + 1) else { return nil }
    return DateTerm(start..<(start + 2), .unsettled)
  }

  /// "third quarter of 2012", "first half of last year".
  private func quarter(at start: TokenIndex) -> DateTerm? {
    let ordinals = ["first": 0, "second": 1, "third": 2, "fourth": 3]
    guard let index = ordinals[window.word(start)] else { return nil }
    let length: Int
    switch window.word(start + 1) {
    case "quarter": length = 3
    case "half" where index < 2: length = 6
    default: return nil
    }
    let months = (index * length + 1, index * length + length)
    guard window.word(start + 2) == "of" else { return nil }
    if case (let year, 4)? = window.digits(start + 3) {
      return DateTerm(start..<(start + 4), .monthsOfYear(months.0, months.1, year: year, nil))
    }
    if case .shift(let shift)? = calendarWord(start + 3), window.word(start + 4) == "year" {
      return DateTerm(start..<(start + 5), .monthsOfYear(months.0, months.1, year: nil, shift))
    }
    return nil
  }
}

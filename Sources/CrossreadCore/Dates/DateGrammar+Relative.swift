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
    if window.isCapitalized(next), let holiday = holiday(at: next),
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
      if word == "last", window.word(next) == "night" {
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
  /// century ago", "years ago".
  func relative(at start: TokenIndex) -> DateTerm? {
    let word = window.word(start)
    if word == "previous" || word == "following" || word == "same" {
      guard window.word(start - 1) == "the", case .unit(let unit)? = calendarWord(start + 1),
        unit != .hour, unit != .minute, !window.word(start + 1).hasSuffix("s")
      else { return previousWeekday(at: start) }
      return DateTerm(start..<(start + 2), .unsettled)
    }
    // "fiscal 2013".
    if word == "fiscal" {
      let year = window.word(start + 1) == "year" ? start + 2 : start + 1
      guard case (let value, 4)? = window.digits(year) else { return nil }
      return DateTerm(start..<(year + 1), .years(value, value))
    }
    if word == "a" || word == "an" || word == "one", case .unit? = calendarWord(start + 1) {
      return away(1, unitAt: start + 1, from: start)
    }
    // "a few weeks ago", "several years ago".
    let isFew = word == "a" && window.word(start + 1) == "few"
    if isFew || ["several", "many", "some", "few"].contains(word) {
      let unitAt = isFew ? start + 2 : start + 1
      if case .unit? = calendarWord(unitAt) { return away(nil, unitAt: unitAt, from: start) }
    }
    if let numeral = NumeralReader(window).numeral(at: start) {
      return counted(numeral, from: start)
    }
    return away(nil, unitAt: start, from: start)
  }

  private func counted(_ numeral: Numeral, from start: TokenIndex) -> DateTerm? {
    guard !numeral.isShare else { return nil }
    let end = numeral.tokens.upperBound
    // "two or three weeks ago".
    if ["or", "to"].contains(window.word(end)) || window.isDash(end),
      let second = NumeralReader(window).numeral(at: end + 1)
    {
      return away(nil, unitAt: second.tokens.upperBound, from: start)
    }
    return away(numeral.isVague ? nil : numeral.value, unitAt: end, from: start)
  }

  /// The term of a count and a unit, where words follow that say from where it is counted: "ago",
  /// "earlier", "from now", "before Christmas", "on Friday".
  private func away(_ count: Double?, unitAt: TokenIndex, from start: TokenIndex) -> DateTerm? {
    var unitAt = unitAt
    if window.word(unitAt) == "of" { unitAt += 1 }
    guard case .unit(let unit)? = calendarWord(unitAt) else { return nil }
    if unitAt == start, !window.word(unitAt).hasSuffix("s") || isCounted(start) { return nil }
    var count = count
    var end = unitAt + 1
    if let (fraction, fractionEnd) = NumeralReader(window).addedFraction(at: end) {
      // "a year and a half ago".
      count = count.map { $0 + fraction }
      end = fractionEnd
    } else if window.starts(at: end, with: ["or", "two"])
      || window.starts(at: end, with: ["or", "so"])
    {
      // "a day or two ago".
      if window.word(end + 1) == "two" { count = nil }
      end += 2
    }
    let length = Length(count: count, unit: unit, tokens: start..<end)
    let next = window.word(end)
    if next == "earlier" || next == "later" || next == "beforehand" {
      // "later this year" and "earlier Monday" start a term of their own.
      if case .shift? = calendarWord(end + 1) { return nil }
      return count == nil ? nil : DateTerm(start..<(end + 1), .unsettled)
    }
    if next == "ago" || next == "back" { return ago(length) }
    if next == "from", window.word(end + 1) == "now" {
      return term(length, end: end + 2) { .away($0, unit) }
    }
    return after(length) ?? inTime(length) ?? beside(length) ?? weeksOn(length)
  }

  /// Whether a number stands before the token, whose term was refused.
  private func isCounted(_ token: TokenIndex) -> Bool {
    let word = window.word(token - 1)
    return window.isNumber(token - 1) || EnglishNumbers.units[word] != nil
      || EnglishNumbers.tens[word] != nil || EnglishNumbers.scales[word] != nil
  }

  /// A length of time in words.
  private struct Length {
    /// Nil where it is vague: "a few days".
    let count: Double?
    let unit: CalendarUnit
    let tokens: TokenRange
  }

  /// The term of a length counted from something, up to `end`; unsettled where the length is vague.
  private func term(
    _ length: Length, end: TokenIndex, _ value: (Double) -> DateTerm.Value
  ) -> DateTerm {
    DateTerm(
      length.tokens.lowerBound..<end, length.count.map(value) ?? .unsettled)
  }

  /// "three weeks ago", "a week ago Monday", "three weeks ago today", "a year ago this month".
  private func ago(_ length: Length) -> DateTerm {
    let end = length.tokens.upperBound + 1
    let dayAt = window.word(end) == "on" ? end + 1 : end
    if let anchor = core(at: dayAt), isAnchor(anchor.value, of: length.unit) {
      return term(length, end: anchor.tokens.upperBound) {
        .offset(-$0, length.unit, from: anchor.value, sense: .past)
      }
    }
    return term(length, end: end) { .away(-$0, length.unit) }
  }

  /// Whether a length is counted from it, and it is no date of its own: "a week ago *Monday*", "a year
  /// ago *this month*".
  private func isAnchor(_ value: DateTerm.Value, of unit: CalendarUnit) -> Bool {
    switch value {
    case .weekday, .dayOffset: true
    case .period(_, let shift): shift == .this && unit != .day
    default: false
    }
  }

  /// "a week from Friday", "two weeks from tomorrow"; not "for two weeks from Friday".
  private func after(_ length: Length) -> DateTerm? {
    guard window.word(length.tokens.upperBound) == "from", !isDuration(length),
      let day = day(at: length.tokens.upperBound + 1)
    else { return nil }
    return term(length, end: day.tokens.upperBound) {
      .offset($0, length.unit, from: day.value, sense: .future)
    }
  }

  /// "in three days' time", "in a week's time".
  private func inTime(_ length: Length) -> DateTerm? {
    let end = length.tokens.upperBound
    guard ["'", "'s", "’"].contains(window.word(end)), window.word(end + 1) == "time",
      ["in", "within"].contains(window.word(length.tokens.lowerBound - 1))
    else { return nil }
    return term(length, end: end + 2) { .away($0, length.unit) }
  }

  /// "two days before Christmas", "a week after the first Sunday of May", "two hours before noon".
  private func beside(_ length: Length) -> DateTerm? {
    guard let (shift, next) = side(at: length.tokens.upperBound) else { return nil }
    let sign: Double = shift == .last ? -1 : 1
    if [.minute, .hour].contains(length.unit) {
      let first = window.word(next) == "the" ? next + 1 : next
      return term(first).flatMap { time($0, moved: length, sign) }
    }
    guard let day = day(at: next) else {
      return endOfPeriod(at: next).map {
        DateTerm(length.tokens.lowerBound..<$0, .unsettled)
      }
    }
    return term(length, end: day.tokens.upperBound) {
      .offset(sign * $0, length.unit, from: day.value, sense: nil)
    }
  }

  /// "an hour after noon", "ten minutes before 9 a.m. on Monday".
  private func time(_ anchor: DateTerm, moved length: Length, _ sign: Double) -> DateTerm? {
    let tokens = length.tokens.lowerBound..<anchor.tokens.upperBound
    guard let time = anchor.time, time.from == time.to else { return nil }
    guard let count = length.count, count < 24 * 60 else { return DateTerm(tokens, .unsettled) }
    let minutes = Int(count * (length.unit == .hour ? 60 : 1))
    var term = anchor
    term.tokens = tokens
    term.time = time.moved(Int(sign) * minutes)
    term.timeStart = nil
    return term
  }

  /// The term of a time of day, with the day behind it.
  private func term(_ start: TokenIndex) -> DateTerm? {
    guard let term = time(at: start) ?? core(at: start), case .time = term.value else { return nil }
    return withTimeOfDay(term)
  }

  /// "a week on Friday", "a week Friday", "two weeks today"; not "three times a week Monday to
  /// Friday".
  private func weeksOn(_ length: Length) -> DateTerm? {
    guard length.unit == .week || length.unit == .fortnight, !isDuration(length), !isRate(length)
    else { return nil }
    let end = length.tokens.upperBound
    let dayAt = window.word(end) == "on" ? end + 1 : end
    // "a week last Friday" lies before that Friday.
    if window.word(dayAt) == "last", case .weekday(let weekday)? = calendarWord(dayAt + 1),
      window.isCapitalized(dayAt + 1)
    {
      return term(length, end: dayAt + 2) {
        .offset(-$0, length.unit, from: .weekday(weekday, .last), sense: .past)
      }
    }
    let day: DateTerm
    switch calendarWord(dayAt) {
    case .weekday(let weekday)? where window.isCapitalized(dayAt):
      day = DateTerm(dayAt..<(dayAt + 1), .weekday(weekday, nil))
    case .dayOffset(let days, nil)? where days >= 0 && dayAt == end:
      day = DateTerm(dayAt..<(dayAt + 1), .dayOffset(days))
    default: return nil
    }
    guard !["to", "through", "and"].contains(window.word(dayAt + 1)), !window.isDash(dayAt + 1)
    else { return nil }
    return term(length, end: dayAt + 1) {
      .offset($0, length.unit, from: day.value, sense: .future)
    }
  }

  /// Whether the length is how long something lasts: "for two weeks from Monday".
  private func isDuration(_ length: Length) -> Bool {
    [
      "for", "in", "within", "over", "during", "than", "of", "last", "lasts", "lasted", "lasting",
      "least", "spent", "took", "takes", "another",
    ].contains(window.word(length.tokens.lowerBound - 1))
  }

  /// Whether it says how often: "five days a week", "twice a week".
  private func isRate(_ length: Length) -> Bool {
    let before = length.tokens.lowerBound - 1
    if calendarWord(before) != nil { return true }
    return [
      "once", "twice", "thrice", "times", "nights", "mornings", "afternoons", "evenings", "shifts",
    ].contains(window.word(before))
  }

  /// "the previous Monday": counted from another date.
  private func previousWeekday(at start: TokenIndex) -> DateTerm? {
    guard window.word(start) != "same", case .weekday? = calendarWord(start + 1) else { return nil }
    return DateTerm(start..<(start + 2), .unsettled)
  }
}

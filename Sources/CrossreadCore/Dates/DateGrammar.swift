/// Reads one date term at a given token.
///
/// A term is the smallest expression that names a day, a period or a time of day, without the
/// preposition or article before it: "Monday", "Dec. 10, 2012", "last month", "a week ago".
/// Periods with two ends ("from … to …") are put together by `DateFinder`.
struct DateGrammar: Sendable {
  let window: TokenWindow

  init(_ window: TokenWindow) { self.window = window }

  /// The longest term that starts at `start`; nil where none does.
  func term(at start: TokenIndex) -> DateTerm? {
    guard window.isNumber(start) || Self.starters.contains(window.word(start)) else { return nil }
    guard
      let term = time(at: start) ?? composed(at: start) ?? part(at: start) ?? core(at: start)
        ?? relative(at: start)
    else { return nil }
    return withTimeOfDay(term)
  }

  /// Words that a term may start with.
  private static let starters: WordSet = {
    var words: Set<String> = [
      "end", "close", "start", "beginning", "a", "an", "half", "several", "many", "some",
      "previous", "following", "same", "fiscal", "final", "eve", "small", "couple", "quarter",
    ]
    words.formUnion(EnglishNumbers.ordinals.keys)
    words.formUnion(EnglishNumbers.inexact)
    words.formUnion(EnglishNumbers.fractionCharacters)
    words.formUnion(EnglishCalendar.words.keys)
    words.formUnion(EnglishCalendar.holidays.keys)
    words.formUnion(EnglishNumbers.units.keys)
    words.formUnion(EnglishNumbers.tens.keys)
    words.formUnion(EnglishNumbers.vague.keys)
    for (word, meaning) in EnglishCalendar.words {
      if case .month = meaning { words.insert("mid-" + word) }
    }
    return WordSet(words)
  }()

  /// What the token can say in a date; nil for other words.
  func calendarWord(_ token: TokenIndex) -> EnglishCalendar.Word? {
    let word = window.word(token)
    return word.isEmpty ? nil : EnglishCalendar.words[word]
  }

  // MARK: - Parts of periods

  /// "early July", "mid-2015", "later this year", "the end of the month", "the morning of Dec. 10".
  private func part(at start: TokenIndex) -> DateTerm? {
    let word = window.word(start)
    if word == "early" || word == "small", window.word(start + 1) == "hours",
      window.word(start - 1) == "the"
    {
      return DateTerm(start..<(start + 2), .time, time: EnglishCalendar.earlyHours)
    }
    if case .part(let part)? = EnglishCalendar.words[word] {
      var next = start + 1
      if window.isDash(next) { next += 1 }
      if part == .middle, word == "middle" {
        guard window.word(next) == "of" else { return nil }
        next += 1
      }
      if ["in", "on", "of"].contains(window.word(next)) { next += 1 }
      if window.word(next) == "the" { next += 1 }
      return term(part, at: next, from: start)
    }
    // "mid-July" is one token.
    if word.hasPrefix("mid-"), let token = window.token(start) {
      if case .month(let month)? = EnglishCalendar.words[String(word.dropFirst(4))],
        token.span.count > 6
      {
        let (year, end) = yearAfterMonth(start + 1)
        return DateTerm(start..<end, .month(month, year: year, nil), part: .middle)
      }
      return nil
    }
    let isEnd = word == "end" || word == "close"
    if isEnd || word == "start" || word == "beginning" {
      guard window.word(start + 1) == "of" else { return nil }
      var next = start + 2
      if window.word(next) == "the" {
        next += 1
        // "the end of the year": the one that runs.
        if case .unit(let unit)? = calendarWord(next),
          [.week, .month, .year, .decade, .century].contains(unit)
        {
          return DateTerm(start..<(next + 1), .period(unit, .this), part: isEnd ? .end : .start)
        }
      }
      return term(isEnd ? .end : .start, at: next, from: start)
    }
    // "year-end".
    if word == "year" || word == "month", window.isDash(start + 1), window.word(start + 2) == "end"
    {
      let unit: CalendarUnit = word == "year" ? .year : .month
      return DateTerm(start..<(start + 3), .period(unit, .this), part: .end)
    }
    if case .dayPart(let time)? = EnglishCalendar.words[word], window.word(start + 1) == "of",
      let day = core(at: start + 2), day.isDay
    {
      return DateTerm(start..<day.tokens.upperBound, day.value, time: time)
    }
    return nil
  }

  private func term(_ part: PeriodPart, at next: TokenIndex, from start: TokenIndex) -> DateTerm? {
    guard var term = core(at: next) else { return nil }
    switch term.value {
    case .time, .unsettled, .stretch, .away, .offset, .neighbor, .slice, .ambiguous: return nil
    case .day where part == .middle: return nil
    default: break
    }
    term.tokens = start..<term.tokens.upperBound
    term.part = part
    return term
  }

  // MARK: - Words of the calendar

  /// A term that starts with a word of the calendar or a digit.
  func core(at start: TokenIndex) -> DateTerm? {
    if window.isNumber(start) { return numeric(at: start) }
    if window.isCapitalized(start), let holiday = holiday(at: start) { return holiday }
    switch calendarWord(start) {
    case .month(let month)?: return self.month(month, at: start)
    case .weekday(let weekday)?: return self.weekday(weekday, at: start)
    case .season(let season)?: return self.season(season, at: start)
    case .dayOffset(let days, let time)?:
      // "USA Today", “Today”: a name.
      if window.isCapitalized(start), start > window.range.lowerBound {
        let isQuoted = window.token(start - 1)?.kind == .quoteMark
        let after = [start + 1, start + 2].contains { window.token($0)?.kind == .quoteMark }
        if !isQuoted || after { return nil }
      }
      if let term = weekAfter(start, .dayOffset(days)) { return term }
      return DateTerm(start..<(start + 1), .dayOffset(days), time: time)
    case .shift(let shift)?: return shifted(shift, at: start)
    case .unit(.weekend)?:
      guard window.word(start - 1) == "the" else { return nil }
      return DateTerm(start..<(start + 1), .period(.weekend, .last))
    case .dayPart(let part)?:
      guard standsAlone(start) else { return nil }
      return DateTerm(start..<(start + 1), .time, time: part, timeStart: start)
    default: return nil
    }
  }

  /// "Friday week", "today week": seven days after the day that ends at `day`.
  private func weekAfter(_ day: TokenIndex, _ value: DateTerm.Value) -> DateTerm? {
    guard window.word(day + 1) == "week", !window.isDash(day + 2) else { return nil }
    return DateTerm(day..<(day + 2), .offset(1, .week, from: value, sense: .future))
  }

  private func weekday(_ weekday: Weekday, at start: TokenIndex) -> DateTerm? {
    guard window.isCapitalized(start) else { return nil }
    let previous = window.word(start - 1)
    if previous == "every" || previous == "each" { return nil }
    // "Sunday Times", "Monday Night Football".
    if window.isCapitalized(start + 1),
      EnglishCalendar.titleWordsAfterWeekday.contains(window.word(start + 1))
    {
      return nil
    }
    // "Super Tuesday", "Black Friday", “Fox News Sunday”: part of a name.
    if window.isCapitalized(start - 1),
      [start + 1, start + 2].contains(where: { window.token($0)?.kind == .quoteMark }),
      window.token(start + 1)?.kind == .quoteMark || [",", "."].contains(window.word(start + 1)),
      startsInQuote(start - 1)
    {
      return nil
    }
    if ["super", "black", "cyber", "fat", "bloody", "maundy"].contains(previous),
      window.isCapitalized(start - 1)
    {
      return nil
    }
    // "Monday, Dec. 4, 2017", "Monday the 4th of December".
    var next = start + 1
    if window.word(next) == "," { next += 1 }
    if window.word(next) == "the" { next += 1 }
    if let day = dayOfYear(at: next), case .day(let year, let month, let number, nil) = day.value {
      return DateTerm(
        start..<day.tokens.upperBound,
        .day(year: year, month: month, day: number, weekday: weekday))
    }
    // "Monday of last week", "Monday last week".
    let shiftAt = window.word(start + 1) == "of" ? start + 2 : start + 1
    if case .shift(let shift)? = calendarWord(shiftAt), window.word(shiftAt + 1) == "week" {
      return DateTerm(
        start..<(shiftAt + 2),
        .slice(.weekday(weekday), nth: 1, count: 1, of: .period(.week, shift)))
    }
    return weekAfter(start, .weekday(weekday, nil))
      ?? DateTerm(start..<(start + 1), .weekday(weekday, nil))
  }

  /// "Dec. 4, 2017", "4th of December".
  private func dayOfYear(at start: TokenIndex) -> DateTerm? {
    if window.isNumber(start) { return numeric(at: start) }
    guard case .month(let month)? = calendarWord(start) else { return nil }
    return self.month(month, at: start)
  }

  /// Whether a quote mark stands a few words before the token: the title of a broadcast.
  private func startsInQuote(_ token: TokenIndex) -> Bool {
    (token - 3..<token).contains { window.token($0)?.kind == .quoteMark }
  }

  private func month(_ month: Int, at start: TokenIndex) -> DateTerm? {
    guard window.isCapitalized(start) else { return nil }
    let next = start + 1
    if let (day, dayEnd) = dayOfMonth(at: next) {
      // "Dec. 10-12", "Dec. 10 to 12".
      if window.isDash(dayEnd) || window.word(dayEnd) == "to" || window.word(dayEnd) == "through",
        let (last, end) = dayOfMonth(at: dayEnd + 1), last > day
      {
        let (year, yearEnd) = yearAfterDay(end)
        return DateTerm(
          start..<yearEnd, .days(year: year, month: month, first: day, last: last))
      }
      let (year, end) = yearAfterDay(dayEnd)
      guard CivilDay(year: year ?? 2000, month: month, day: day) != nil else { return nil }
      return DateTerm(start..<end, .day(year: year, month: month, day: day, weekday: nil))
    }
    let (year, end) = yearAfterMonth(next)
    if let year { return DateTerm(start..<end, .month(month, year: year, nil)) }
    // "July of last year", "July last year".
    var shiftAt = next
    if window.word(shiftAt) == "of" { shiftAt += 1 }
    if case .shift(let shift)? = calendarWord(shiftAt), window.word(shiftAt + 1) == "year" {
      return DateTerm(start..<(shiftAt + 2), .monthsOfYear(month, month, shift))
    }
    // "Jan" alone is a name.
    if window.word(start).utf8.count <= 4,
      EnglishCalendar.abbreviatedMonths.contains(window.word(start))
    {
      return nil
    }
    if EnglishCalendar.ambiguousMonths.contains(window.word(start)) {
      let previous = window.word(start - 1)
      if isAttributive(start) { return DateTerm(start..<next, .month(month, year: nil, nil)) }
      guard EnglishCalendar.datePrepositions.contains(previous) || previous == "'s" else {
        return nil
      }
      // "for May and her cabinet", "by June Smith": a person.
      if month == 5 || window.isCapitalized(next), window.isCapitalized(next),
        !["in", "since", "until"].contains(previous), calendarWord(next) == nil
      {
        return nil
      }
      if ["for", "and", "or", "on", "(", ","].contains(previous), month == 5 { return nil }
    }
    return DateTerm(start..<next, .month(month, year: nil, nil))
  }

  /// "The June election": a month before the noun of what happened in it; not "the March on Rome".
  private func isAttributive(_ month: TokenIndex) -> Bool {
    let noun = month + 1
    return ["the", "a", "an"].contains(window.word(month - 1)) && !window.isCapitalized(noun)
      && window.token(noun)?.kind == .word && window.word(noun) != "family"
      && !WordFacts(of: window.word(noun)).contains(.function)
  }

  private func season(_ season: Season, at start: TokenIndex) -> DateTerm? {
    var next = start + 1
    if window.word(next) == "of" { next += 1 }
    if let years = years(at: next), case .years(let first, _) = years.value {
      return DateTerm(start..<years.tokens.upperBound, .season(season, year: first, nil))
    }
    if window.word(start + 1) == "of", case .shift(let shift)? = calendarWord(start + 2),
      window.word(start + 3) == "year"
    {
      let first = season.firstMonth
      return DateTerm(
        start..<(start + 4), .monthsOfYear(first, min(12, first + 2), shift))
    }
    // "in the fall", "by summer"; not "the fall of Saddam", "in spring water".
    let previous = window.word(start - 1)
    let before = previous == "the" ? window.word(start - 2) : previous
    guard Self.seasonPrepositions.contains(before), window.word(start + 1) != "of",
      !window.isCapitalized(start) || previous == "the"
    else { return nil }
    if let token = window.token(start + 1), token.kind == .word,
      !Self.wordsAfterPeriod.contains(window.word(start + 1))
    {
      return nil
    }
    return DateTerm(start..<(start + 1), .season(season, year: nil, nil))
  }

  private static let seasonPrepositions: WordSet = [
    "in", "by", "until", "since", "during", "over", "through", "early", "late",
  ]

  /// Function words that may follow a period without being part of a compound with it.
  private static let wordsAfterPeriod: WordSet = [
    "and", "or", "but", "when", "as", "after", "before", "that", "with", "to", "by", "for", "at",
    "if", "because", "while", "he", "she", "it", "they", "we", "i", "the", "a", "is", "was",
    "will", "in", "on", "who", "which", "where", "until", "from", "than", "following", "amid",
  ]

  func holiday(at start: TokenIndex) -> DateTerm? {
    guard let candidates = EnglishCalendar.holidays[window.word(start)] else { return nil }
    for (words, holiday) in candidates where window.starts(at: start, with: words) {
      var end = start + words.count
      let year: Int?
      (year, end) = yearAfterMonth(end)
      return DateTerm(start..<end, .holiday(holiday, year: year, nil))
    }
    return nil
  }
}

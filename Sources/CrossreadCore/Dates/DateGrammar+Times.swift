/// Times of day.
extension DateGrammar {
  /// A time of day, from its first token to before `end`.
  struct Clock {
    var time: TimeOfDay
    var end: TokenIndex
  }

  /// Adds a time of day that stands behind a day, or a day that stands behind a time.
  func withTimeOfDay(_ term: DateTerm) -> DateTerm {
    var term = term
    let end = term.tokens.upperBound
    if case .time = term.value {
      var next = end
      if ["on", ",", "of"].contains(window.word(next)) { next += 1 }
      if let day = core(at: next), day.isDay {
        let end = day.tokens.upperBound
        let part = dayPart(at: end)
        return DateTerm(
          term.tokens.lowerBound..<(part == nil ? end : end + 1), day.value, part: day.part,
          time: part.flatMap { term.time?.within($0) } ?? term.time, timeStart: term.timeStart)
      }
      return term
    }
    guard term.isDay else { return term }
    if let part = dayPart(at: end) {
      // "Tuesday evening at half past six".
      let clock = timeAfterDay(end + 1)
      term.time = clock?.clock.time.within(part) ?? part
      term.timeStart = clock?.start ?? end
      term.tokens = term.tokens.lowerBound..<(clock?.clock.end ?? end + 1)
    } else if let (clock, start) = timeAfterDay(end) {
      term.time = term.time.map { clock.time.within($0) } ?? clock.time
      term.timeStart = start
      term.tokens = term.tokens.lowerBound..<clock.end
    }
    return term
  }

  /// The part of a day that a word behind it names: "Tuesday *evening*".
  private func dayPart(at token: TokenIndex) -> TimeOfDay? {
    guard case .dayPart(let part)? = calendarWord(token), !window.isCapitalized(token),
      !window.isDash(token + 1)
    else { return nil }
    return part
  }

  /// The time behind a day that ends before `end`: "Monday *at noon*", "Monday, *shortly before 11
  /// a.m.*", "Monday *in the evening*".
  private func timeAfterDay(_ end: TokenIndex) -> (clock: Clock, start: TokenIndex)? {
    var next = window.word(end) == "," ? end + 1 : end
    let first = next
    while next - end < Self.wordsBeforeTime, isBeforeTime(next) { next += 1 }
    if let clock = clock(at: next, besideDay: true) { return (clock, next) }
    let before = window.word(next - 1)
    let isTold =
      before == "at" || before == "the" && window.word(next - 2) == "in"
      || next > first && EnglishCalendar.pointsOfDay.contains(window.word(next))
    guard isTold, case .dayPart(let part)? = calendarWord(next) else { return nil }
    return (Clock(time: part, end: next + 1), next)
  }

  private static let wordsBeforeTime = 5

  private func isBeforeTime(_ token: TokenIndex) -> Bool {
    let word = window.word(token)
    return EnglishCalendar.timePrepositions.contains(word)
      || EnglishCalendar.timeApproximators.contains(word)
      || EnglishCalendar.closely.contains(word)
      || word == "in" && window.word(token + 1) == "the"
      || word == "the" && window.word(token - 1) == "in"
  }

  /// Whether a part of the day needs no day beside it: "noon", "at dawn", "in the evening".
  func standsAlone(_ part: TokenIndex) -> Bool {
    let word = window.word(part)
    if EnglishCalendar.pointsOfDay.contains(word) { return true }
    if window.isDash(part + 1) || window.isCapitalized(part) || isNoun(part + 1) { return false }
    let previous = window.word(part - 1)
    if EnglishCalendar.marksOfSun.contains(word) {
      return EnglishCalendar.timePrepositions.contains(previous)
    }
    return ["morning", "afternoon", "evening"].contains(word) && previous == "the"
      && ["in", "during"].contains(window.word(part - 2))
  }

  // MARK: - Clocks

  /// A time of day by itself.
  func time(at start: TokenIndex) -> DateTerm? {
    clock(at: start, besideDay: false).map {
      DateTerm(start..<$0.end, .time, time: $0.time, timeStart: start)
    }
  }

  /// "2:30 p.m.", "5pm", "14:30 GMT", "10 o'clock", "half past six", "five p.m.", "9 to 11 a.m.".
  /// `besideDay` where a day stands right before it.
  private func clock(at start: TokenIndex, besideDay: Bool) -> Clock? {
    guard
      var clock = pastHour(at: start).map(placed) ?? sharedHalf(at: start)
        ?? ofHalfDay(at: start) ?? onHour(at: start) ?? ofWholeDay(at: start, besideDay: besideDay)
    else { return nil }
    // Twelve with nothing that says which is the one at noon.
    if clock.time.isOfHalfDay, let from = clock.time.from, from < 60 {
      clock.time = TimeOfDay(hour: 12, minute: from)
    }
    return clock
  }

  /// An hour of the twelve on the clock's face, in a word or in digits.
  private func hour(at token: TokenIndex) -> Int? {
    if let (value, count) = window.digits(token) {
      return count <= 2 && (1...12).contains(value) ? value : nil
    }
    guard let value = EnglishNumbers.units[window.word(token)], (1...12).contains(value) else {
      return nil
    }
    return Int(value)
  }

  /// "2:30 p.m.", "5pm", "11.30am", "five p.m.", "7.25 in the morning".
  private func ofHalfDay(at start: TokenIndex) -> Clock? {
    if let hour = hour(at: start), let half = halfDay(start + 1) {
      let time = TimeOfDay(hour: hour % 12, isOfHalfDay: true)
      return zoned(Clock(time: time.within(half), end: start + 2))
    }
    guard let written = ClockDigits(window, at: start), written.hour <= 12 else { return nil }
    let time = TimeOfDay(hour: written.hour % 12, minute: written.minute, isOfHalfDay: true)
    guard let half = written.half ?? halfDay(start + 1) else {
      // "7.25 in the morning".
      let clock = placed(Clock(time: time, end: start + 1))
      return written.hasMinutes && !written.isJoined && !clock.time.isOfHalfDay ? clock : nil
    }
    return zoned(
      Clock(time: time.within(half), end: written.half == nil ? start + 2 : start + 1))
  }

  /// "9 to 11 a.m.", "9-11 a.m.", "10 or 11 p.m.": the first hour takes over the half of the day.
  private func sharedHalf(at start: TokenIndex) -> Clock? {
    guard let first = hour(at: start),
      window.isDash(start + 1) || ["to", "or", "and"].contains(window.word(start + 1)),
      let last = ofHalfDay(at: start + 2), let to = last.time.to
    else { return nil }
    let noon = TimeOfDay.minutesOfDay / 2
    var from = first % 12 * 60 + (to >= noon ? noon : 0)
    if from > to { from -= noon }
    guard from >= 0, from < to else { return nil }
    return Clock(time: TimeOfDay(from: from, to: to), end: last.end)
  }

  /// "six o'clock"; "six in the morning" where a preposition says that it is a time.
  private func onHour(at start: TokenIndex) -> Clock? {
    guard let hour = hour(at: start) else { return nil }
    let time = TimeOfDay(hour: hour % 12, isOfHalfDay: true)
    if window.word(start + 1) == "o'clock" { return placed(Clock(time: time, end: start + 2)) }
    let clock = placed(Clock(time: time, end: start + 1))
    return clock.end > start + 1 && isTold(start) ? clock : nil
  }

  /// "14:30 GMT", "1130 GMT", "at 23:40", "Tuesday 23:40".
  private func ofWholeDay(at start: TokenIndex, besideDay: Bool) -> Clock? {
    guard let written = ClockDigits(window, at: start), written.hasMinutes, written.half == nil
    else { return nil }
    let after = window.word(start + 1)
    let isZoned =
      EnglishCalendar.zones.contains(after) && window.isCapitalized(start + 1)
      || after == "local" && window.word(start + 2) == "time"
    guard
      isZoned
        || !written.isJoined
          && (isBeforeDay(start)
            || !written.hasPoint && (besideDay || isTold(start) || isRangeEnd(start)))
    else { return nil }
    // "6:42 p.m. (1642 GMT)" is told already.
    if isZoned, window.word(start - 1) == "(",
      halfDay(start - 2) != nil || ClockDigits(window, at: start - 2)?.hasMinutes == true
    {
      return nil
    }
    let time = TimeOfDay(
      hour: written.hour, minute: written.minute,
      isOfHalfDay: !isZoned && written.hour < 12 && !written.hasLeadingZero)
    return zoned(Clock(time: time, end: start + 1))
  }

  /// A time with the half of the day that follows it ("a.m.", "in the evening", "at night") and its
  /// zone.
  private func placed(_ clock: Clock) -> Clock {
    var clock = clock
    if let half = halfDay(clock.end) {
      clock.time = clock.time.within(half)
      clock.end += 1
    } else if window.starts(at: clock.end, with: ["in", "the"]),
      case .dayPart(let part)? = calendarWord(clock.end + 2)
    {
      clock.time = clock.time.within(part)
      clock.end += 3
    } else if window.starts(at: clock.end, with: ["at", "night"]),
      let night = EnglishCalendar.dayParts["night"]
    {
      clock.time = clock.time.within(night)
      clock.end += 2
    }
    return zoned(clock)
  }

  /// The hours that "a.m." or "p.m." name.
  private func halfDay(_ token: TokenIndex) -> TimeOfDay? {
    switch window.word(token) {
    case "a.m.", "a.m", "am": ClockDigits.beforeNoon
    case "p.m.", "p.m", "pm": ClockDigits.afterNoon
    default: nil
    }
  }

  /// Takes in a zone: "11 a.m. GMT", "noon local time".
  private func zoned(_ clock: Clock) -> Clock {
    var clock = clock
    if EnglishCalendar.zones.contains(window.word(clock.end)), window.isCapitalized(clock.end) {
      clock.end += 1
      if window.word(clock.end) == "time" || window.word(clock.end) == "standard" { clock.end += 1 }
    } else if window.word(clock.end) == "local", window.word(clock.end + 1) == "time" {
      clock.end += 2
    }
    return clock
  }

  /// Whether a preposition says that what starts at `token` is a time: "at about", "shortly after".
  private func isTold(_ token: TokenIndex) -> Bool {
    EnglishCalendar.timePrepositions.contains(prepositionOfTime(before: token))
  }

  /// The word before `token`, adverbs like "about" passed over.
  private func prepositionOfTime(before token: TokenIndex) -> String {
    var before = token - 1
    while token - before < Self.wordsBeforeTime,
      EnglishCalendar.timeApproximators.contains(window.word(before)),
      window.word(before) != "around"
    {
      before -= 1
    }
    return window.word(before)
  }

  /// Whether a time of hours and minutes ends a period: "from 9:30 to 11:15", "9:30-11:15".
  private func isRangeEnd(_ start: TokenIndex) -> Bool {
    guard window.isDash(start - 1) || ["to", "and"].contains(window.word(start - 1)) else {
      return false
    }
    return isTold(start - 2) && ClockDigits(window, at: start - 2)?.hasMinutes == true
  }

  /// Whether a day follows: "23:40 on Tuesday".
  private func isBeforeDay(_ start: TokenIndex) -> Bool {
    let next = window.word(start + 1) == "on" ? start + 2 : start + 1
    guard case .weekday? = calendarWord(next) else { return false }
    return window.isCapitalized(next)
  }

  // MARK: - Minutes past and to the hour

  /// "half past six", "a quarter to seven", "ten minutes past nine", "twenty to noon".
  private func pastHour(at start: TokenIndex) -> Clock? {
    guard let (minutes, end) = minutesOfHour(at: start) else { return nil }
    let hasUnit = window.word(end) == "minutes" || window.word(end) == "minute"
    let side = hasUnit ? end + 1 : end
    let sign: Int
    switch window.word(side) {
    case "past": sign = 1
    case "to" where minutes != 30: sign = -1
    case "after" where hasUnit, "after" where minutes == 15: sign = 1
    case "before" where hasUnit, "before" where minutes == 15: sign = -1
    default: return nil
    }
    let isQuarter = minutes % 15 == 0 && sign == 1 && window.word(side) == "past"
    let preposition = prepositionOfTime(before: start)
    let isTold =
      isQuarter
      || EnglishCalendar.timePrepositions.contains(preposition)
        && !["from", "between"].contains(preposition)
    if isTold, EnglishCalendar.pointsOfDay.contains(window.word(side + 1)),
      case .dayPart(var point)? = calendarWord(side + 1)
    {
      point.isAbout = false
      return Clock(time: point.moved(sign * minutes), end: side + 2)
    }
    // "at five to seven places": a count.
    guard let hour = hour(at: side + 1), hasUnit || !isNoun(side + 2) else { return nil }
    let time = (hour * 60 + sign * minutes) % (TimeOfDay.minutesOfDay / 2)
    let clock = Clock(
      time: TimeOfDay(from: time, to: time, isOfHalfDay: true),
      end: window.word(side + 2) == "o'clock" ? side + 3 : side + 2)
    // "It was ten to two in the morning", "it was ten to two on Friday".
    let isPlaced = placed(clock).end > clock.end || isBeforeDay(clock.end - 1)
    let isSaid = ["was", "is"].contains(preposition) && isPlaced
    return isTold || isSaid ? clock : nil
  }

  /// "half", "a quarter", "ten", "twenty-five".
  private func minutesOfHour(at start: TokenIndex) -> (minutes: Int, end: TokenIndex)? {
    let word = window.word(start)
    if word == "half" { return (30, start + 1) }
    if word == "quarter" { return (15, start + 1) }
    if word == "a", window.word(start + 1) == "quarter" { return (15, start + 2) }
    if let (value, count) = window.digits(start) {
      return count <= 2 && (1...29).contains(value) ? (value, start + 1) : nil
    }
    guard EnglishNumbers.units[word] != nil || word == "twenty",
      let numeral = NumeralReader(window).words(at: start), (1...29).contains(numeral.value)
    else { return nil }
    return (Int(numeral.value), numeral.tokens.upperBound)
  }

  /// Whether the token is a word that a number before it may count.
  func isNoun(_ token: TokenIndex) -> Bool {
    window.token(token)?.kind == .word && !window.isCapitalized(token) && halfDay(token) == nil
      && window.word(token) != "o'clock" && !WordFacts(of: window.word(token)).contains(.function)
  }

  // MARK: - Bounds

  /// The time with what the words before it make of it: "by noon", "shortly after midnight".
  func bounded(_ time: TimeOfDay, at start: TokenIndex) -> TimeOfDay {
    var before = start - 1
    var time = time
    if window.word(before) == "the" { before -= 1 }
    while start - before < Self.wordsBeforeTime,
      EnglishCalendar.timeApproximators.contains(window.word(before))
    {
      let word = window.word(before)
      if !["exactly", "precisely", "just"].contains(word) { time.isAbout = true }
      before -= 1
    }
    let isClose =
      EnglishCalendar.closely.contains(window.word(before - 1))
      || ["minutes", "moments", "seconds"].contains(window.word(before - 1))
      || window.word(before - 1) == "long" && window.word(before - 2) == "not"
    switch window.word(before) {
    case "from" where time.from != time.to: return time
    case "after", "past", "since", "from":
      return TimeOfDay(
        from: time.from, to: isClose ? time.to.map { $0 + Self.closeness } : nil,
        isOfHalfDay: time.isOfHalfDay)
    case "before", "until", "till", "by":
      // The midnight before which something is ends the day.
      let end = time.from == 0 ? TimeOfDay.minutesOfDay : time.from
      let last = window.word(before) == "before" ? end : max(end ?? 0, time.to ?? 0)
      return TimeOfDay(
        from: isClose ? end.map { $0 - Self.closeness } : nil, to: last,
        isOfHalfDay: time.isOfHalfDay)
    default: return time
    }
  }

  /// How long after "shortly after" reaches, in minutes.
  private static let closeness = 15
}

/// Digits that may be a time: "2:30", "11.30am", "1130", "9".
private struct ClockDigits {
  static let beforeNoon = TimeOfDay(from: 0, to: 719)
  static let afterNoon = TimeOfDay(from: 720, to: 1439)

  let hour: Int
  let minute: Int
  let hasMinutes: Bool
  let hasLeadingZero: Bool
  /// Whether hours and minutes stand together: "1130".
  let isJoined: Bool
  /// Whether a stop parts them, as in British writing.
  let hasPoint: Bool
  /// The half of the day that letters right behind name.
  let half: TimeOfDay?

  init?(_ window: TokenWindow, at token: TokenIndex) {
    guard window.isNumber(token), let span = window.token(token)?.span, span.count <= 8 else {
      return nil
    }
    let bytes = window.tokenized.text.utf8[span.range]
    let colon = UInt8(ascii: ":")
    let point = UInt8(ascii: ".")
    let digits = bytes.prefix { (0x30...0x39).contains($0) || $0 == colon || $0 == point }
    switch String(decoding: bytes[digits.endIndex...], as: UTF8.self).lowercased() {
    case "": half = nil
    case "am": half = Self.beforeNoon
    case "pm": half = Self.afterNoon
    default: return nil
    }
    hasPoint = digits.contains(point)
    let parts = digits.split(separator: hasPoint ? point : colon, omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 3, let hours = Self.number(first) else {
      return nil
    }
    isJoined = parts.count == 1 && first.count == 4 && half == nil
    guard (1...2).contains(first.count) || isJoined else { return nil }
    hasLeadingZero = first.first == UInt8(ascii: "0")
    hour = isJoined ? hours / 100 : hours
    hasMinutes = isJoined || parts.count > 1
    if parts.count > 1 {
      guard parts[1].count == 2, let minutes = Self.number(parts[1]) else { return nil }
      minute = minutes
    } else {
      minute = isJoined ? hours % 100 : 0
    }
    guard hour <= (half == nil ? 24 : 12), minute < 60 else { return nil }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits, as: UTF8.self))
  }
}

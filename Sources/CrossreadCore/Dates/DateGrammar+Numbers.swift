/// Dates, years and times that start with a digit.
extension DateGrammar {
  /// "10 December 2012", "2012-12-10", "12/10/2012", "2:30 p.m.", "2016", "the 1990s", "2010-12".
  func numeric(at start: TokenIndex) -> DateTerm? {
    if let term = slashed(at: start) ?? iso(at: start) { return term }
    if let (day, dayEnd) = dayOfMonth(at: start) {
      // "10 December", "10th of December", "10-12 December".
      var next = dayEnd
      var last: Int?
      if window.isDash(next) || ["to", "and"].contains(window.word(next)),
        let (second, end) = dayOfMonth(at: next + 1), second > day
      {
        last = second
        next = end
      }
      if window.word(next) == "of" { next += 1 }
      if case .month(let month)? = calendarWord(next), window.isCapitalized(next) {
        let (year, end) = yearAfterDay(next + 1)
        // "the 19 Sept. 11 hijackers": the number counts, the day of the month stands behind.
        if year == nil, last == nil, dayOfMonth(at: next + 1) != nil { return nil }
        guard CivilDay(year: year ?? 2000, month: month, day: last ?? day) != nil else {
          return nil
        }
        if let last {
          return DateTerm(start..<end, .days(year: year, month: month, first: day, last: last))
        }
        return DateTerm(start..<end, .day(year: year, month: month, day: day, weekday: nil))
      }
    }
    return years(at: start) ?? ordinalPeriod(at: start)
  }

  /// A day of the month, with or without an ordinal ending; nil for 0 and 32 and more.
  func dayOfMonth(at token: TokenIndex) -> (day: Int, end: TokenIndex)? {
    guard window.isNumber(token), let span = window.token(token)?.span, span.count <= 4 else {
      return nil
    }
    var bytes = window.tokenized.text.utf8[span.range]
    if bytes.count > 2 {
      let ending = String(decoding: bytes.suffix(2), as: UTF8.self)
      guard ["st", "nd", "rd", "th"].contains(ending) else { return nil }
      bytes = bytes.dropLast(2)
    }
    var day = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      day = day * 10 + Int(byte - 0x30)
    }
    return (1...31).contains(day) ? (day, token + 1) : nil
  }

  /// The year after a day of the month: "10, 2012", "10 2012".
  func yearAfterDay(_ token: TokenIndex) -> (Int?, TokenIndex) {
    let year = window.word(token) == "," ? token + 1 : token
    guard let (value, count) = window.digits(year), count == 4, (1000...2199).contains(value),
      !EnglishCalendar.countedWords.contains(window.word(year + 1))
    else { return (nil, token) }
    return (value, year + 1)
  }

  /// The year after a month: "December 2012", "December, 2012", "December of 2012".
  func yearAfterMonth(_ token: TokenIndex) -> (Int?, TokenIndex) {
    var year = token
    if window.word(year) == "," || window.word(year) == "of" { year += 1 }
    guard let (value, count) = window.digits(year), count == 4, (1000...2199).contains(value),
      !EnglishCalendar.countedWords.contains(window.word(year + 1))
    else { return (nil, token) }
    return (value, year + 1)
  }

  // MARK: - Years

  /// "2016", "2012-13", "1990s", "'90s".
  func years(at start: TokenIndex) -> DateTerm? {
    if let decade = decade(at: start) { return decade }
    guard let (year, count) = window.digits(start), count == 4, (1000...2199).contains(year) else {
      return nil
    }
    let previous = window.word(start - 1)
    let next = window.word(start + 1)
    if EnglishCalendar.quantityWords.contains(previous)
      || EnglishCalendar.countedWords.contains(next) || next == "%"
    {
      return nil
    }
    if let token = window.token(start - 1) {
      if token.kind == .symbol || window.isNumber(start - 1) { return nil }
      // "555-2016", "No. 2016".
      if window.isDash(start - 1), window.isJoined(start), window.isNumber(start - 2) { return nil }
      if previous == "no." || previous == "number" || previous == "section" { return nil }
    }
    if year < 1900 || year > 2099 {
      guard
        [
          "in", "since", "of", "by", "from", "until", "before", "after", "during", "circa", "early",
          "late", "between", "year",
        ].contains(previous)
      else { return nil }
    } else if year % 100 == 0, let token = window.token(start + 1), token.kind == .word,
      next.hasSuffix("s"), !token.isCapitalized, next != "is", next != "was"
    {
      // "2000 soldiers".
      return nil
    }
    // "2012-13", "2015–2016"; not "2012-12-10", which `iso` has read.
    if window.isDash(start + 1), window.isJoined(start + 1), window.isJoined(start + 2),
      let (second, digits) = window.digits(start + 2)
    {
      let last = digits == 2 ? year / 100 * 100 + second : second
      if digits == 2 || digits == 4, last > year, last - year <= 150 {
        return DateTerm(start..<(start + 3), .years(year, last))
      }
    }
    return DateTerm(start..<(start + 1), .years(year, year))
  }

  private func decade(at start: TokenIndex) -> DateTerm? {
    guard let span = window.token(start)?.span else { return nil }
    var bytes = window.tokenized.text.utf8[span.range]
    guard bytes.last == UInt8(ascii: "s"), bytes.count >= 3 else { return nil }
    bytes = bytes.dropLast()
    let hasApostrophe = !(0x30...0x39).contains(bytes.first ?? 0)
    let digits = bytes.filter { (0x30...0x39).contains($0) }
    guard digits.count == 4 || digits.count == 2, digits.last == 0x30,
      hasApostrophe || digits.count == bytes.count
    else { return nil }
    var value = 0
    for digit in digits { value = value * 10 + Int(digit - 0x30) }
    if digits.count == 2 {
      // "his 60s" is an age; "the '60s" and "the 60s" are years.
      guard hasApostrophe || window.word(start - 1) == "the", value >= 20 else { return nil }
      value += 1900
    }
    guard (1000...2190).contains(value) else { return nil }
    return DateTerm(start..<(start + 1), .years(value, value + (value % 100 == 0 ? 99 : 9)))
  }

  /// "19th century".
  private func ordinalPeriod(at start: TokenIndex) -> DateTerm? {
    guard let span = window.token(start)?.span, (3...4).contains(span.count) else { return nil }
    let word = window.word(start)
    guard ["st", "nd", "rd", "th"].contains(String(word.suffix(2))),
      let number = Int(word.dropLast(2)), (1...21).contains(number)
    else { return nil }
    var next = start + 1
    if window.isDash(next) { next += 1 }
    guard window.word(next) == "century" || window.word(next) == "centuries" else { return nil }
    return DateTerm(start..<(next + 1), .years(number * 100 - 99, number * 100))
  }

  // MARK: - Dates in digits alone

  /// "2012-12-10".
  private func iso(at start: TokenIndex) -> DateTerm? {
    guard case (let year, 4)? = window.digits(start), window.word(start + 1) == "-",
      case (let month, 2)? = window.digits(start + 2), window.word(start + 3) == "-",
      case (let day, 2)? = window.digits(start + 4),
      (1...4).allSatisfy({ window.isJoined(start + $0) }),
      CivilDay(year: year, month: month, day: day) != nil
    else { return nil }
    return DateTerm(start..<(start + 5), .day(year: year, month: month, day: day, weekday: nil))
  }

  /// "12/10/2012", "12.10.2012"; both orders of day and month are in use, and only a number above
  /// twelve tells them apart.
  private func slashed(at start: TokenIndex) -> DateTerm? {
    guard window.isNumber(start), let span = window.token(start)?.span,
      (6...10).contains(span.count)
    else { return nil }
    let bytes = window.tokenized.text.utf8[span.range]
    let separator: UInt8 = bytes.contains(UInt8(ascii: "/")) ? UInt8(ascii: "/") : UInt8(ascii: ".")
    let parts = bytes.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard let number = Int(String(decoding: part, as: UTF8.self)) else { return nil }
      numbers.append(number)
    }
    var year = numbers[2]
    if parts[2].count == 2, separator == UInt8(ascii: "/") { year += year < 70 ? 2000 : 1900 }
    guard (1000...2199).contains(year) else { return nil }
    let american = CivilDay(year: year, month: numbers[0], day: numbers[1])
    let european = CivilDay(year: year, month: numbers[1], day: numbers[0])
    switch (american, european) {
    case (let day?, nil), (nil, let day?):
      return DateTerm(
        start..<(start + 1),
        .day(year: year, month: day.civil.month, day: day.civil.day, weekday: nil))
    case (let day?, let other?) where day == other:
      return DateTerm(
        start..<(start + 1), .day(year: year, month: numbers[0], day: numbers[1], weekday: nil))
    case (_?, _?): return DateTerm(start..<(start + 1), .ambiguous(year: year))
    case (nil, nil): return nil
    }
  }
}

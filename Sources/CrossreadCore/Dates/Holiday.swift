/// A day that a rule gives for every year.
enum Holiday: Sendable, Hashable {
  case fixed(month: Int, day: Int)
  /// "The fourth Thursday of November".
  case nth(Int, Weekday, month: Int)
  /// "The last Monday of May".
  case last(Weekday, month: Int)
  /// Days from Easter Sunday of the western churches.
  case easter(Int)
  /// The Tuesday after the first Monday of November (United States).
  case electionDay

  func day(in year: Int) -> CivilDay? {
    switch self {
    case .fixed(let month, let day): return CivilDay(year: year, month: month, day: day)
    case .nth(let count, let weekday, let month):
      guard let first = CivilDay(year: year, month: month, day: 1) else { return nil }
      let wait = (weekday.rawValue - first.weekday.rawValue + 7) % 7
      return first + (wait + 7 * (count - 1))
    case .last(let weekday, let month):
      let length = CivilDay.daysInMonth(year: year, month: month)
      guard let last = CivilDay(year: year, month: month, day: length) else { return nil }
      return last + -((last.weekday.rawValue - weekday.rawValue + 7) % 7)
    case .easter(let offset): return Self.easter(year).map { $0 + offset }
    case .electionDay: return Holiday.nth(1, .monday, month: 11).day(in: year).map { $0 + 1 }
    }
  }

  /// Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8).
  private static func easter(_ year: Int) -> CivilDay? {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - b / 4 - g + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CivilDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}

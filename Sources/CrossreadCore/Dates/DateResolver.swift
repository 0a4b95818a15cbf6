/// Turns date terms into days, seen from the day of publication.
struct DateResolver: Sendable {
  /// When the clause around a date says that things happen.
  enum Tense: Sendable, Hashable {
    case past, future, unknown
  }

  struct Period: Sendable, Hashable {
    var from: CivilDay?
    var to: CivilDay?

    init(_ from: CivilDay?, _ to: CivilDay?) {
      self.from = from
      self.to = to
    }

    init(_ day: CivilDay?) { self.init(day, day) }
  }

  let published: CivilDay?

  /// In days.
  private static let halfYear = 183.0

  func period(of term: DateTerm, tense: Tense) -> Period {
    let whole = bounded(whole(term.value, tense))
    return term.part.map { narrowed(whole, to: $0) } ?? whole
  }

  /// Nothing for days that no four digits give the year of: such words are no date.
  private func bounded(_ period: Period) -> Period {
    let isKnown = [period.from, period.to].allSatisfy { day in
      day.map { (1...9999).contains($0.civil.year) } ?? true
    }
    return isKnown ? period : Period(nil)
  }

  /// What the words alone say, whatever the day of publication.
  func partial(of term: DateTerm) -> PartialDate {
    var partial = PartialDate(time: term.time)
    switch term.value {
    case .day(let year, let month, let day, let weekday):
      partial.year = year
      partial.month = month
      partial.day = day
      partial.weekday = weekday
    case .weekday(let weekday, _): partial.weekday = weekday
    case .month(let month, let year, _):
      partial.year = year
      partial.month = month
    case .years(let first, let last) where first == last: partial.year = first
    case .season(_, let year, _), .holiday(_, let year, _):
      partial.year = year
    case .days(let year, let month, _, _):
      partial.year = year
      partial.month = month
    case .ambiguous(let year): partial.year = year
    case .slice(let step, _, _, of: let whole):
      let outer = self.partial(of: DateTerm(term.tokens, whole))
      partial.year = outer.year
      partial.month = outer.month
      if case .weekday(let weekday) = step { partial.weekday = weekday }
    case .neighbor(.weekday(let weekday), _, _): partial.weekday = weekday
    default: break
    }
    return partial
  }

  // MARK: - Whole periods

  func whole(_ value: DateTerm.Value, _ tense: Tense) -> Period {
    switch value {
    case .day(let year?, let month, let day, _):
      return Period(CivilDay(year: year, month: month, day: day))
    case .day(nil, let month, let day, let weekday?):
      let days = years.compactMap { CivilDay(year: $0, month: month, day: day) }
      return nearest(days.filter { $0.weekday == weekday }).map { Period($0) }
        ?? choose(row(value), tense)
    case .days(let year?, let month, let first, let last):
      return Period(
        CivilDay(year: year, month: month, day: first),
        CivilDay(year: year, month: month, day: last))
    case .day, .days: return choose(row(value), tense)
    case .weekday(let weekday, let shift): return self.weekday(weekday, shift, tense)
    case .month(let month, let year?, _): return months(month, month, of: year)
    case .month(_, nil, let shift), .season(_, nil, let shift), .holiday(_, nil, let shift):
      return choose(row(value), tense, shift)
    case .season(let season, let year?, _): return self.season(season, of: year)
    case .years(let first, let last):
      return Period(months(1, 1, of: first).from, months(12, 12, of: last).to)
    case .holiday(let holiday, let year?, _): return Period(holiday.day(in: year))
    case .monthsOfYear(let first, let last, let shift):
      guard let published else { return Period(nil) }
      let year = published.civil.year + Self.steps(shift)
      return Period(months(first, first, of: year).from, months(last, last, of: year).to)
    case .dayOffset(let days): return Period(published.map { $0 + days })
    case .period(let unit, let shift): return period(unit, shift)
    case .stretch(let count, let unit, let shift): return stretch(count, unit, shift)
    case .away(let count, let unit): return away(count, unit)
    case .offset(let count, let unit, from: let anchor, let sense):
      // Over many months the result says nothing of which anchor is meant.
      let isLong = (EnglishMeasures.days[unit] ?? 0) * count.magnitude > Self.halfYear
      return composed(with: anchor, tense, sense ?? (isLong ? tense : nil)) {
        offset(count, unit, from: $0, anchor)
      }
    case .neighbor(let step, let shift, of: let anchor):
      return composed(with: anchor, tense, nil) { neighbor(step, shift, of: $0) }
    case .slice(let step, let nth, let count, of: let anchor):
      return composed(with: anchor, tense, nil) { slice(step, nth: nth, count: count, of: $0) }
    case .unsettled, .time, .ambiguous: return Period(nil)
    }
  }

  /// The periods of one name around publication, in order; empty where the words name one only.
  func row(_ value: DateTerm.Value) -> [Period] {
    switch value {
    case .day(nil, let month, let day, _):
      years.compactMap { CivilDay(year: $0, month: month, day: day) }.map { Period($0) }
    case .days(nil, let month, let first, let last):
      years.map {
        Period(
          CivilDay(year: $0, month: month, day: first),
          CivilDay(year: $0, month: month, day: last))
      }
    case .month(let month, nil, _): years.map { months(month, month, of: $0) }
    case .season(let season, nil, _): years.map { self.season(season, of: $0) }
    case .holiday(let holiday, nil, _): years.map { Period(holiday.day(in: $0)) }
    case .weekday(let weekday, nil):
      [-14, -7, 0, 7, 14].compactMap { days in
        published.map { Period($0 + (weekday.rawValue - $0.weekday.rawValue + days)) }
      }
    default: []
    }
  }

  /// The years around publication, in order.
  private var years: [Int] {
    guard let year = published?.civil.year else { return [] }
    return [year - 1, year, year + 1]
  }

  private func months(_ first: Int, _ last: Int, of year: Int) -> Period {
    Period(
      CivilDay(year: year, month: first, day: 1),
      CivilDay(year: year, month: last, day: CivilDay.daysInMonth(year: year, month: last)))
  }

  func season(_ season: Season, of year: Int) -> Period {
    let last = season.firstMonth + 2
    let end = last > 12 ? months(last - 12, last - 12, of: year + 1) : months(last, last, of: year)
    return Period(CivilDay(year: year, month: season.firstMonth, day: 1), end.to)
  }

  private static func steps(_ shift: CalendarShift) -> Int {
    switch shift {
    case .last: -1
    case .this: 0
    case .next: 1
    }
  }

  /// Picks one of several periods of one row: by "last" and "next", then by the tense, then the
  /// one nearest to publication.
  func choose(
    _ periods: [Period], _ tense: Tense, _ shift: CalendarShift? = nil
  ) -> Period {
    guard let published else { return Period(nil) }
    let past = periods.last { ($0.from ?? published) <= published }
    let future = periods.first { ($0.to ?? published) >= published }
    switch shift {
    case .last: return periods.last { ($0.to ?? published) < published } ?? Period(nil)
    case .next: return periods.first { ($0.from ?? published) > published } ?? Period(nil)
    case .this:
      // The one of this year.
      let year = published.civil.year
      return periods.first { $0.from?.civil.year == year } ?? Period(nil)
    case nil: break
    }
    switch tense {
    case .past: return past ?? Period(nil)
    case .future:
      // "Was planned for October 10", a few days after it: no year ahead is meant.
      guard let past, let last = past.to ?? past.from, let next = future?.from,
        published - last <= Self.justOver, next - published >= Self.farAhead
      else { return future ?? Period(nil) }
      return past
    case .unknown:
      let distance = { (period: Period) -> Int in
        guard let from = period.from, let to = period.to else { return .max }
        if from <= published, published <= to { return 0 }
        return min(abs(from - published), abs(to - published))
      }
      return periods.min { distance($0) < distance($1) } ?? Period(nil)
    }
  }

  /// In days.
  private static let justOver = 31
  private static let farAhead = 270

  private func nearest(_ days: [CivilDay]) -> CivilDay? {
    guard let published else { return nil }
    return days.min { abs($0 - published) < abs($1 - published) }
  }

  private func weekday(_ weekday: Weekday, _ shift: CalendarShift?, _ tense: Tense) -> Period {
    guard let published else { return Period(nil) }
    let back = (published.weekday.rawValue - weekday.rawValue + 7) % 7
    let ahead = (7 - back) % 7
    switch shift {
    case .last: return Period(published + -(back == 0 ? 7 : back))
    case .next: return Period(published + (ahead == 0 ? 7 : ahead))
    case .this, nil: return Period(published + (tense == .future ? ahead : -back))
    }
  }

  // MARK: - Relative periods

  private func period(_ unit: CalendarUnit, _ shift: CalendarShift) -> Period {
    guard let published else { return Period(nil) }
    return unitAround(published, unit, steps: Self.steps(shift))
  }

  /// The calendar unit that holds `day`, or the one so many steps from it. Weeks start on Monday.
  func unitAround(_ day: CivilDay, _ unit: CalendarUnit, steps: Int) -> Period {
    let (year, month, _) = day.civil
    switch unit {
    case .second, .minute, .hour, .day: return Period(day + steps)
    case .week, .fortnight:
      let monday = day + (-day.weekday.rawValue + 7 * steps)
      return Period(monday, monday + 6)
    case .weekend:
      // On a working day "last weekend" and "the weekend" have just passed.
      let saturday = day + (5 - day.weekday.rawValue)
      let shift = steps < 0 && day.weekday.rawValue >= 5 && steps == -1 ? 0 : steps
      return Period(saturday + 7 * shift, saturday + (7 * shift + 1))
    case .month:
      let index = year * 12 + month - 1 + steps
      return months(index % 12 + 1, index % 12 + 1, of: index / 12)
    case .quarter:
      let index = year * 4 + (month - 1) / 3 + steps
      let first = index % 4 * 3 + 1
      return months(first, first + 2, of: index / 4)
    case .year: return Self.years(year + steps, year + steps)
    case .decade: return Self.years((year / 10 + steps) * 10, (year / 10 + steps) * 10 + 9)
    case .century:
      let century = (year - 1) / 100 + steps
      return Self.years(century * 100 + 1, century * 100 + 100)
    }
  }

  private static func years(_ first: Int, _ last: Int) -> Period {
    Period(CivilDay(year: first, month: 1, day: 1), CivilDay(year: last, month: 12, day: 31))
  }

  /// `day` moved by so many units.
  func moved(_ day: CivilDay, _ count: Double, _ unit: CalendarUnit) -> CivilDay? {
    // Beyond a few thousand years the words are no date.
    guard count.magnitude < 100_000 else { return nil }
    func months(_ count: Int) -> CivilDay? {
      let (year, month, dayOfMonth) = day.civil
      let index = year * 12 + month - 1 + count
      guard index > 0 else { return nil }
      let length = CivilDay.daysInMonth(year: index / 12, month: index % 12 + 1)
      return CivilDay(year: index / 12, month: index % 12 + 1, day: min(dayOfMonth, length))
    }
    switch unit {
    case .second, .minute: return day + Int(count / 1440)
    case .hour: return day + Int(count / 24)
    case .day: return day + Int(count)
    case .week, .weekend: return day + Int(count * 7)
    case .fortnight: return day + Int(count * 14)
    case .month: return months(Int(count))
    case .quarter: return months(Int(count * 3))
    case .year: return months(Int(count * 12))
    case .decade: return months(Int(count * 120))
    case .century: return months(Int(count * 1200))
    }
  }

  private func stretch(_ count: Double, _ unit: CalendarUnit, _ shift: CalendarShift) -> Period {
    guard let published else { return Period(nil) }
    if shift == .next { return Period(published, moved(published, count, unit)) }
    return Period(moved(published, -count, unit), published)
  }

  /// "three weeks ago": the unit that holds that day, since the words are no more exact.
  private func away(_ count: Double, _ unit: CalendarUnit) -> Period {
    guard let published else { return Period(nil) }
    guard let day = moved(published, count, unit) else { return Period(nil) }
    switch unit {
    case .second, .minute, .hour, .day: return Period(day)
    case .week, .weekend, .fortnight: return Period(day + -3, day + 3)
    case .month, .quarter: return unitAround(day, .month, steps: 0)
    case .year: return unitAround(day, .year, steps: 0)
    case .decade, .century:
      let year = day.civil.year
      let slack = max(1, Int(count.magnitude)) * (unit == .century ? 10 : 1)
      return Self.years(year - slack, year + slack)
    }
  }

  // MARK: - Parts

  private func narrowed(_ period: Period, to part: PeriodPart) -> Period {
    guard let from = period.from, let to = period.to, from != to else { return period }
    let length = to - from + 1
    switch part {
    case .early: return Period(from, from + (length * 2 / 5 - 1))
    case .middle: return Period(from + length / 4, to + -(length / 4))
    case .late: return Period(to + -(length * 2 / 5 - 1), to)
    case .start: return Period(from, from + length / 12)
    case .end: return Period(to + -(length / 12), to)
    case .earlier:
      guard let published, from <= published, published <= to else { return period }
      return Period(from, published)
    case .later:
      guard let published, from <= published, published <= to else { return period }
      return Period(published, to)
    }
  }
}

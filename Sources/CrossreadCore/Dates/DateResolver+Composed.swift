/// Days and periods that are counted from or within others.
extension DateResolver {
  /// What is counted from an anchor: of several anchors of one name, the one that puts the result
  /// where the tense wants it, so that in January "two days before Christmas" looks back and in
  /// November ahead. Where `sense` says on which side of publication the anchor lies, it is chosen by
  /// that.
  func composed(
    with anchor: DateTerm.Value, _ tense: Tense, _ sense: Tense?, _ count: (Period) -> Period
  ) -> Period {
    if let sense { return count(whole(anchor, sense)) }
    let row = row(anchor)
    guard !row.isEmpty, shift(of: anchor) == nil else { return count(whole(anchor, tense)) }
    return choose(row.map(count).filter { $0.from != nil }, tense)
  }

  private func shift(of value: DateTerm.Value) -> CalendarShift? {
    switch value {
    case .month(_, _, let shift), .season(_, _, let shift), .holiday(_, _, let shift),
      .weekday(_, let shift):
      shift
    default: nil
    }
  }

  /// "two days before Christmas": nil where the anchor is too long for its end to be what is meant.
  func offset(
    _ count: Double, _ unit: CalendarUnit, from anchor: Period, _ value: DateTerm.Value
  ) -> Period {
    guard let from = anchor.from, let to = anchor.to else { return Period(nil) }
    if case .period(let length, _) = value, length != .weekend {
      // "a year ago this month".
      return moved(from, count, unit).map { unitAround($0, length, steps: 0) } ?? Period(nil)
    }
    guard to - from <= 1 else { return Period(nil) }
    return Period(moved(count < 0 ? from : to, count, unit))
  }

  /// "the week before Christmas", "the Tuesday after next".
  func neighbor(_ step: DateStep, _ shift: CalendarShift, of anchor: Period) -> Period {
    guard let from = anchor.from, let to = anchor.to else { return Period(nil) }
    let isBefore = shift == .last
    if shift == .this, case .unit(let unit) = step { return unitAround(from, unit, steps: 0) }
    switch step {
    case .weekday(let weekday): return Period(nearest(weekday, isBefore ? from : to, isBefore))
    case .unit(.weekend):
      // A weekend ends before what it lies before.
      let saturday =
        isBefore ? nearest(.sunday, from, true) + -1 : nearest(.saturday, to, false)
      return Period(saturday, saturday + 1)
    case .unit(let unit):
      return isBefore
        ? Period(moved(from, -1, unit), from + -1)
        : Period(to + 1, moved(to + 1, 1, unit).map { $0 + -1 })
    case .season(let season):
      let years = (from.civil.year - 1)...(to.civil.year + 1)
      let periods = years.map { self.season(season, of: $0) }
      return isBefore
        ? periods.last { $0.to.map { $0 < from } ?? false } ?? Period(nil)
        : periods.first { $0.from.map { $0 > to } ?? false } ?? Period(nil)
    case .half: return Period(nil)
    }
  }

  /// The last such weekday before a day, or the first after it.
  private func nearest(_ weekday: Weekday, _ day: CivilDay, _ isBefore: Bool) -> CivilDay {
    if isBefore { return day + -((day.weekday.rawValue - weekday.rawValue + 6) % 7 + 1) }
    return day + ((weekday.rawValue - day.weekday.rawValue + 6) % 7 + 1)
  }

  /// "the first Sunday of May", "the last two weeks of the year"; nil where the period has not so
  /// many.
  func slice(_ step: DateStep, nth: Int, count: Int, of whole: Period) -> Period {
    guard let from = whole.from, let to = whole.to, nth != 0, count > 0 else { return Period(nil) }
    // So many steps are passed over at the start or at the end.
    let passed = (abs(nth) - 1) * count
    let found: Period
    switch step {
    case .weekday(let weekday):
      let day =
        nth > 0
        ? nearest(weekday, from + -1, false) + 7 * passed
        : nearest(weekday, to + 1, true) + -7 * passed
      found = Period(day)
    case .unit(let unit):
      guard
        let (start, end) = nth > 0
          ? steps(unit, forward: from, passed, count) : steps(unit, back: to, passed, count)
      else { return Period(nil) }
      found = Period(start, end)
    case .season: return Period(nil)
    case .half:
      // The half of a year is six months, that of a month half its days.
      let isYear = to - from >= 364
      let middle =
        isYear ? moved(from, 0.5, .year) ?? from : from + (to - from + 1) / 2
      found = nth == 1 ? Period(from, middle + -1) : Period(middle, to)
      guard abs(nth) == 1 || nth == 2 else { return Period(nil) }
    }
    guard let first = found.from, let last = found.to, first >= from, last <= to else {
      return Period(nil)
    }
    return found
  }

  private func steps(
    _ unit: CalendarUnit, forward first: CivilDay, _ passed: Int, _ count: Int
  ) -> (CivilDay, CivilDay)? {
    if unit == .weekend {
      let saturday = nearest(.saturday, first + -1, false) + 7 * passed
      return (saturday, saturday + (7 * count - 6))
    }
    guard let start = moved(first, Double(passed), unit),
      let end = moved(start, Double(count), unit)
    else { return nil }
    return (start, end + -1)
  }

  private func steps(
    _ unit: CalendarUnit, back last: CivilDay, _ passed: Int, _ count: Int
  ) -> (CivilDay, CivilDay)? {
    if unit == .weekend {
      let sunday = nearest(.sunday, last + 1, true) + -7 * passed
      return (sunday + -(7 * count - 6), sunday)
    }
    // Months are moved from their first day.
    guard let end = moved(last + 1, -Double(passed), unit),
      let start = moved(end, -Double(count), unit)
    else { return nil }
    return (start, end + -1)
  }
}

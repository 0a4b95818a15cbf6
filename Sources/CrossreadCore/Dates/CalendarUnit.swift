/// A unit in which dates are counted.
enum CalendarUnit: Sendable, Hashable {
  case second, minute, hour, day, week, weekend, fortnight, month, quarter, year, decade, century
}

/// Which one of a row of periods is meant, seen from the day of publication.
enum CalendarShift: Sendable, Hashable {
  case last, this, next
}

/// The part of a period that is meant: "early July", "later this year".
enum PeriodPart: Sendable, Hashable {
  case early, middle, late
  /// From the start of the period to the day of publication.
  case earlier
  /// From the day of publication to the end of the period.
  case later
  /// The last day or days: "the end of the month".
  case start, end
}

/// A season of the northern hemisphere, in whole months (the meteorologists' reckoning).
enum Season: Sendable, Hashable {
  case spring, summer, autumn, winter

  /// Its first month; it lasts three, and winter ends in the next year.
  var firstMonth: Int {
    switch self {
    case .spring: 3
    case .summer: 6
    case .autumn: 9
    case .winter: 12
    }
  }
}

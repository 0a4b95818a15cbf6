/// A date as its words give it, before it is resolved against the day of publication.
struct DateTerm: Sendable, Hashable {
  enum Value: Sendable, Hashable {
    case day(year: Int?, month: Int, day: Int, weekday: Weekday?)
    case weekday(Weekday, CalendarShift?)
    case month(Int, year: Int?, CalendarShift?)
    case season(Season, year: Int?, CalendarShift?)
    /// Whole years, the first and the last.
    case years(Int, Int)
    case holiday(Holiday, year: Int?, CalendarShift?)
    /// Days from publication: "yesterday".
    case dayOffset(Int)
    /// "last week", "this year".
    case period(CalendarUnit, CalendarShift)
    /// "the past three weeks", "the next ten days".
    case stretch(Double, CalendarUnit, CalendarShift)
    /// "three weeks ago", "two days from now"; the count is negative for the past.
    case away(Double, CalendarUnit, from: Weekday?)
    /// Words whose day hangs on another date in the text or is vague: "a day earlier", "years ago".
    case unsettled
    /// A time of day with no day.
    case time
    /// "December 10 to 12", with the parts that the words share filled in.
    case days(year: Int?, month: Int, first: Int, last: Int)
    /// A date that can be read in two ways ("12/10/2012"): only the year is sure.
    case ambiguous(year: Int)
    /// "the third quarter of 2012", "the first half of last year": months of a year, counted from 1.
    case monthsOfYear(Int, Int, year: Int?, CalendarShift?)
  }

  var tokens: TokenRange
  var value: Value
  var part: PeriodPart?
  var time: String?

  init(_ tokens: TokenRange, _ value: Value, part: PeriodPart? = nil, time: String? = nil) {
    self.tokens = tokens
    self.value = value
    self.part = part
    self.time = time
  }

  /// Whether a time of day may be added to it.
  var isDay: Bool {
    switch value {
    case .day, .weekday, .dayOffset, .holiday: true
    default: false
    }
  }
}

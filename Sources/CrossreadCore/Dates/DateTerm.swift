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
    case away(Double, CalendarUnit)
    /// "two days before Christmas", "a week from Friday", "three weeks ago today": so long before
    /// (where negative) or after another date. `sense` says on which side of publication that date
    /// lies where the words tell.
    indirect case offset(Double, CalendarUnit, from: Value, sense: DateResolver.Tense?)
    /// "the week before Christmas", "the Tuesday after next": the day or period right before or after
    /// another; "the week of March 3": the one that holds it.
    indirect case neighbor(DateStep, CalendarShift, of: Value)
    /// "the first Sunday of next month", "the last two weeks of May", "the 1st of last month": so
    /// many days or periods of a longer one, from the first or, where `nth` is negative, from the
    /// last on.
    indirect case slice(DateStep, nth: Int, count: Int, of: Value)
    /// Words whose day hangs on another date in the text or is vague: "a day earlier", "years ago".
    case unsettled
    /// A time of day with no day.
    case time
    /// "December 10 to 12", with the parts that the words share filled in.
    case days(year: Int?, month: Int, first: Int, last: Int)
    /// A date that can be read in two ways ("12/10/2012"): only the year is sure.
    case ambiguous(year: Int)
    /// "July of last year", "the summer of last year": months of a year, counted from 1.
    case monthsOfYear(Int, Int, CalendarShift)
  }

  var tokens: TokenRange
  var value: Value
  var part: PeriodPart?
  var time: TimeOfDay?
  /// The first token of the time of day; nil where there is none, or no word before it has a say.
  var timeStart: TokenIndex?

  init(
    _ tokens: TokenRange, _ value: Value, part: PeriodPart? = nil, time: TimeOfDay? = nil,
    timeStart: TokenIndex? = nil
  ) {
    self.tokens = tokens
    self.value = value
    self.part = part
    self.time = time
    self.timeStart = timeStart
  }

  /// Whether a time of day may be added to it.
  var isDay: Bool { value.isDay }
}

extension DateTerm.Value {
  /// Whether it is one day.
  var isDay: Bool {
    switch self {
    case .day, .weekday, .dayOffset, .holiday: true
    case .offset(_, _, from: let anchor, _): anchor.isDay
    case .neighbor(let step, _, _): step.isDay
    case .slice(let step, _, let count, _): step.isDay && count == 1
    default: false
    }
  }

  /// Whether it is a period that days, weeks or months can be counted in.
  var isPeriod: Bool {
    switch self {
    case .month, .season, .years, .period, .monthsOfYear: true
    default: false
    }
  }
}

/// What days and periods are counted by: "the first *Sunday* of", "the last two *weeks* of".
enum DateStep: Sendable, Hashable {
  case unit(CalendarUnit)
  case weekday(Weekday)
  case season(Season)
  /// "the first half of January".
  case half

  var isDay: Bool { self == .unit(.day) || isWeekday }

  var isWeekday: Bool {
    if case .weekday = self { true } else { false }
  }
}

/// Words that name a day, a period or a time: "Monday", "from December 10, 2012, to January 8".
///
/// `from` and `to` are both included and are nil where the words alone, with the day of
/// publication if known, do not settle them; `partial` then says what they do settle.
public struct DateExpression: Sendable, Hashable {
  public let span: Span
  public let from: CivilDay?
  public let to: CivilDay?
  /// What the words say of a day that could not be resolved ("Tuesday" with no date of
  /// publication). Empty when they say nothing comparable.
  public let partial: PartialDate
  /// Whether the period is open ("since 2010", "until May"): the open side is nil.
  public let isOpen: Bool

  public init(
    span: Span, from: CivilDay? = nil, to: CivilDay? = nil, partial: PartialDate = PartialDate(),
    isOpen: Bool = false
  ) {
    self.span = span
    self.from = from
    self.to = to
    self.partial = partial
    self.isOpen = isOpen
  }
}

/// The parts of a date that its words state.
public struct PartialDate: Sendable, Hashable {
  public var year: Int?
  public var month: Int?
  public var day: Int?
  public var weekday: Weekday?
  /// Nil where no time of day is named.
  public var time: TimeOfDay?

  public init(
    year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Weekday? = nil,
    time: TimeOfDay? = nil
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
    self.time = time
  }
}

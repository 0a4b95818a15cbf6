import CrossreadCore

/// What an article gives for something by a number or on the calendar: a figure, a time by the clock, a day.
enum LoneValue {
  case figure(Figure)
  case time(TimeOfDay, DateExpression)
  case day(DateExpression)

  /// Values of two kinds are of two things.
  enum Kind: Hashable {
    case figure(Figure.Measure)
    /// "3-1".
    case division
    case time, day

    var isDate: Bool { self == .time || self == .day }
  }

  init(_ date: DateExpression) {
    self =
      if let time = date.partial.time, time.isPoint { .time(time, date) } else { .day(date) }
  }

  var kind: Kind {
    switch self {
    case .figure(let figure) where figure.isDivision: .division
    // "39 voted against", "41 deputies".
    case .figure(let figure): .figure(figure.measure == .bare ? .count : figure.measure)
    case .time: .time
    case .day: .day
    }
  }

  /// Nil for a time and a day.
  var figure: Figure? { if case .figure(let figure) = self { figure } else { nil } }

  /// What of the text gives it.
  var span: Span {
    switch self {
    case .figure(let figure): figure.span
    case .time(_, let date), .day(let date): date.span
    }
  }

  /// Whether one can be what the other says.
  func agrees(with other: LoneValue) -> Bool {
    switch (self, other) {
    case (.figure(let x), .figure(let y)): FigureComparer.agree(x, y)
    case (.time(let x, let one), .time(let y, let other)):
      !x.excludes(y) && Self.areOfOneDay(one, other)
    case (.day(let x), .day(let y)): DateComparer.closeness(x, y) != nil
    default: false
    }
  }

  /// Whether both cannot be of one thing, and lie so near each other that two accounts of one thing may give them.
  func rivals(_ other: LoneValue) -> Bool {
    switch (self, other) {
    case (.figure(let x), .figure(let y)): Self.areRivals(x, y)
    case (.time(let x, let one), .time(let y, let other)):
      x.excludes(y) && Self.distance(x, one, y, other).map { $0 <= Self.nearby } ?? false
    case (.day(let x), .day(let y)): Self.areRivals(x, y)
    default: false
    }
  }

  // MARK: - Figures

  private static func areRivals(_ x: Figure, _ y: Figure) -> Bool {
    guard x.excludes(y), !FigureComparer.agree(x, y) else { return false }
    if x.isDivision || y.isDivision { return x.measure == y.measure && x.isOfOneVote(with: y) }
    let (least, most) = (min(x.low, y.low), max(x.low, y.low))
    guard least > 0, countOneKind(x, y) else { return false }
    // "118 mm" and "nearly five inches", "half a year" and "26 weeks" are one, told in two units.
    let isConverted = x.unit != y.unit && ![.count, .bare, .percent].contains(x.measure)
    return (most <= reach * least || areTransposed(x, y))
      && (most > roughlyConverted * least || !isConverted || x.measure.isMoney)
  }

  /// Whether two values may be of one thing by what they count.
  func isOfOneKind(with other: LoneValue) -> Bool {
    guard let x = figure, let y = other.figure else { return true }
    return Self.countOneKind(x, y)
  }

  /// Whether what two figures count may be one thing: neither "Singaporeans" and "Australians", nor "votes" and
  /// "members of a board", nor "25.17" and "25 points".
  private static func countOneKind(_ x: Figure, _ y: Figure) -> Bool {
    guard [.count, .bare].contains(x.measure) else { return true }
    guard let one = x.head, let other = y.head else {
      let bare = x.head == nil ? x : y
      return x.head == nil && y.head == nil || bare.low == bare.low.rounded()
    }
    // "Prints" and "footprints".
    if Stem.of(one) == Stem.of(other) || one.hasSuffix(other) || other.hasSuffix(one) {
      return true
    }
    func isName(_ figure: Figure) -> Bool {
      figure.unit?.split(separator: " ").last?.first?.isUppercase ?? false
    }
    if isName(x), isName(y) { return false }
    let lexicon = Lexicon.embedded
    guard let mine = lexicon.entry(one, .noun), let theirs = lexicon.entry(other, .noun) else {
      return true
    }
    return lexicon.isPerson(mine) && lexicon.isPerson(theirs)
      || lexicon.relation(mine, theirs) <= .kin
  }

  /// Nobody takes the one for the other by more; and what is converted is rounded by less. As factors.
  private static let reach: Double = 2
  private static let roughlyConverted = 1.12

  /// How many times the one is the other, as a natural logarithm.
  static func remoteness(_ x: Figure, _ y: Figure) -> Float {
    StoryIndex.log(Float(max(x.low, y.low) / min(x.low, y.low)))
  }

  /// Whether one has the digits of the other in another order: "142", "124".
  static func areTransposed(_ x: Figure, _ y: Figure) -> Bool {
    let (mine, theirs) = (digits(x.low), digits(y.low))
    return mine.count > 1 && mine != theirs && mine.sorted() == theirs.sorted()
  }

  /// The digits of a number without the noughts at its ends.
  private static func digits(_ value: Double) -> [Character] {
    var value = (value * 1000).rounded()
    guard value >= 1, value < 1e18 else { return [] }
    while value.truncatingRemainder(dividingBy: 10) == 0 { value /= 10 }
    return Array(String(Int(value)))
  }

  // MARK: - Times and days

  /// Minutes between two times, round midnight where the days are not both known; nil where they are of two days
  /// that do not meet.
  static func distance(
    _ x: TimeOfDay, _ one: DateExpression, _ y: TimeOfDay, _ other: DateExpression
  ) -> Int? {
    guard let x = x.from, let y = y.from else { return nil }
    let day = TimeOfDay.minutesOfDay
    if let dayA = one.day, let dayB = other.day { return abs((dayA - dayB) * day + x - y) }
    let apart = abs(x - y)
    return areOfOneDay(one, other) ? min(apart, day - apart) : nil
  }

  /// In minutes: what happens later in the day is something else.
  private static let nearby = 180

  private static func areOfOneDay(_ a: DateExpression, _ b: DateExpression) -> Bool {
    guard let fromA = a.from, let toA = a.to, let fromB = b.from, let toB = b.to else {
      return true
    }
    return fromA <= toB && fromB <= toA
  }

  /// Two days, two days of the week where it is not known which, or two months ("by the end of March"); a week or a
  /// weekend holds many days.
  private static func areRivals(_ x: DateExpression, _ y: DateExpression) -> Bool {
    let (mine, theirs) = (x.partial, y.partial)
    // Which Thursday it is may be misread.
    if let weekday = mine.weekday, weekday == theirs.weekday { return false }
    if let x = x.day, let y = y.day { return x != y && abs(x - y) <= month }
    if let fromX = x.from, let toX = x.to, let fromY = y.from, let toY = y.to {
      return mine.month != nil && theirs.month != nil && max(toX - fromX, toY - fromY) <= month
        && max(fromX - toY, fromY - toX) <= year
    }
    guard x.from == nil, x.to == nil, y.from == nil, y.to == nil else { return false }
    return mine.weekday != nil && theirs.weekday != nil || mine.month != nil && theirs.month != nil
  }

  /// In days: what lies further off is something else.
  private static let month = 31
  private static let year = 366
}

extension DateExpression {
  /// The one day; nil where it is not known.
  fileprivate var day: CivilDay? { from == to ? from : nil }
}

extension Figure.Measure {
  fileprivate var isMoney: Bool { if case .money = self { true } else { false } }
}

/// A time of day as its words give it: "11 a.m.", "noon", "Tuesday *afternoon*", "shortly after
/// midnight".
///
///     TimeOfDay(hour: 11, minute: 0).description  // "11:00"
public struct TimeOfDay: Sendable, Hashable {
  /// The first minute after midnight that is meant; nil where the words leave that side open ("by
  /// noon").
  public var from: Int?
  /// The last minute that is meant, after the midnight before `from`: 1800 is six in the morning of
  /// the next day. Nil where that side is open ("after 11 a.m.").
  public var to: Int?
  /// Whether the words do not tell the hours before noon from those after it ("half past six");
  /// `from` and `to` are then those before noon.
  public var isOfHalfDay = false
  /// Whether the words give it only about: "around 11 a.m.", "noon".
  public var isAbout = false

  public init(from: Int?, to: Int?, isOfHalfDay: Bool = false, isAbout: Bool = false) {
    self.from = from
    self.to = to
    self.isOfHalfDay = isOfHalfDay
    self.isAbout = isAbout
  }

  public init(hour: Int, minute: Int = 0, isOfHalfDay: Bool = false, isAbout: Bool = false) {
    let time = hour * 60 + minute
    self.init(from: time, to: time, isOfHalfDay: isOfHalfDay, isAbout: isAbout)
  }

  package static let minutesOfDay = 24 * 60

  /// From the start of this time to the end of another: "from 9 a.m. to 5 p.m.".
  func through(_ end: TimeOfDay) -> TimeOfDay {
    TimeOfDay(
      from: from, to: end.to, isOfHalfDay: isOfHalfDay && end.isOfHalfDay,
      isAbout: isAbout || end.isAbout)
  }

  /// The time so many minutes later, on whatever day.
  func moved(_ minutes: Int) -> TimeOfDay {
    let day = Self.minutesOfDay
    guard let from, let to, minutes.magnitude < UInt(day) else {
      return TimeOfDay(from: nil, to: nil)
    }
    let start = (from + minutes + day) % day
    return TimeOfDay(
      from: start, to: start + (to - from), isOfHalfDay: isOfHalfDay, isAbout: isAbout)
  }

  /// The same time in the half of the day that a part of the day names: half past six "in the
  /// evening".
  func within(_ part: TimeOfDay) -> TimeOfDay {
    guard isOfHalfDay, let from, let to, let first = part.from, let last = part.to else {
      return self
    }
    var time = self
    time.isOfHalfDay = false
    let noon = Self.minutesOfDay / 2
    let fits = [0, noon, 2 * noon].first { (first...last).contains(from + $0) }
    guard let fits, fits % (2 * noon) != 0 else { return time }
    time.from = from + noon
    time.to = to + noon
    return time
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// The time, or the first and the last with a slash between them, as in ISO 8601; an open side is
  /// "..", as in its extension for dates: "11:00", "12:00/18:00", "../12:00".
  public var description: String {
    guard from != to else { return from.map(Self.clock) ?? "../.." }
    return (from.map(Self.clock) ?? "..") + "/" + (to.map(Self.clock) ?? "..")
  }

  /// "24:00" is the midnight at the end of the day.
  private static func clock(_ minutes: Int) -> String {
    let minutes = minutes > minutesOfDay ? minutes % minutesOfDay : minutes
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return padded(minutes / 60) + ":" + padded(minutes % 60)
  }
}

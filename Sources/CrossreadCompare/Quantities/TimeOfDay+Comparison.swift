import CrossreadCore

extension TimeOfDay {
  /// Whether the words of both cannot be true of one moment of the day.
  func excludes(_ other: TimeOfDay) -> Bool {
    // "Morning" and "afternoon" meet without a gap; the clock goes on by a few minutes.
    let arePeriods = from != to && other.from != other.to
    let mine = possible(hasSlack: !arePeriods)
    let theirs = other.possible(hasSlack: !arePeriods)
    let day = Self.minutesOfDay
    // A night goes on into the next day, and a time of the twelve-hour clock may be another half.
    var shifts = [-day, 0, day]
    if isOfHalfDay || other.isOfHalfDay { shifts += [-day / 2, day / 2] }
    return shifts.allSatisfy { shift in
      mine.upperBound + shift <= theirs.lowerBound || theirs.upperBound <= mine.lowerBound + shift
    }
  }

  /// The minutes that the words leave possible. Nobody quarrels over a few minutes, nor over half an
  /// hour where no clock is looked at.
  private func possible(hasSlack: Bool) -> Range<Int> {
    let isPeriod = from != to && !isPoint
    let slack = !hasSlack ? 0 : isAbout || isPeriod ? 30 : 12
    let first = from.map { $0 - slack } ?? 0
    return first..<max(first + 1, to.map { $0 + slack } ?? Self.minutesOfDay)
  }

  /// Whether it is one by the clock: "4 a.m.", "shortly after 3 a.m."; not "overnight", "by noon".
  var isPoint: Bool {
    guard let from, let to else { return false }
    return to - from <= Self.moment
  }

  /// "Shortly after noon" is told by the clock, too. In minutes.
  private static let moment = 15
}

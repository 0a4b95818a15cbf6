import CrossreadCore

extension Figure {
  /// Whether it gives no more than an order of magnitude: "billions", "hundreds".
  var isVague: Bool { bound == .between && high >= low * 10 }

  /// Whether it is two numbers that only together say something: a score, the votes for and against.
  var isDivision: Bool { bound == .exact && low != high }

  /// "Half of the firms": of some of them, whichever.
  var isHalf: Bool { measure == .percent && low == 50 && high == 50 }

  /// Whether the words of both cannot be true of one number, or state two limits of one kind: "at least
  /// 10" leaves room for 15. "More than 1,100" and "more than 1,140" may round one number.
  func excludes(_ other: Figure) -> Bool {
    if isDivision || other.isDivision { return low != other.low || high != other.high }
    if FigureComparer.areLimits(self, other) {
      return bound == .under || max(low, other.low) > min(low, other.low) * Self.roughly
    }
    let (x, y) = (possible(beside: other), other.possible(beside: self))
    return x.high < y.low || y.high < x.low
  }

  /// Whether two divisions may be of one vote: a board's 3-2 is not a town's 2,413 to 2,409.
  func isOfOneVote(with other: Figure) -> Bool {
    guard isDivision, other.isDivision else { return true }
    let (mine, theirs) = (low + high, other.low + other.high)
    return max(mine, theirs) <= 2 * min(mine, theirs)
  }

  /// Whether one is the least and the other the most that it can be, and hardly a number is both: "at least
  /// two weeks", "up to two weeks".
  func opposes(_ other: Figure) -> Bool {
    guard Set([bound, other.bound]) == [.over, .under], measure == other.measure else {
      return false
    }
    let (least, most) = bound == .over ? (low, other.high) : (other.low, high)
    return most <= least * Self.roughly
  }

  /// By how much two roundings of one number may differ, as a factor.
  static let roughly = 1.1

  /// By how much "about" may miss another number: by the last digit that is given, at most by a tenth.
  /// "Roughly 141 million" is not 139 million; "about 100" may be 95. Two that say "about" each
  /// may miss by a twenty-fifth at least: "about 640" may be "some 600", but not "some 580".
  func slack(beside other: Figure) -> Double {
    // "A month" and "four weeks", "six weeks" and "a month and a half".
    if measure == .duration { return low * 0.1 }
    let digit = lastDigit
    if other.bound == .about {
      // What is converted has digits of its own.
      if case .physical = measure { return low * 0.1 }
      return min(max(1.5 * digit, low * 0.04), low * 0.1)
    }
    let isHalf = (low / digit).rounded().truncatingRemainder(dividingBy: 5) == 0
    return min(isHalf ? 5 * digit : digit, low * 0.1)
  }

  /// What one more or less in the last digit that is not nought would change: 100 of 1,200; a thousandth
  /// at least.
  var lastDigit: Double {
    let scaled = (low * 1000).rounded()
    var step = 1.0
    while scaled >= step * 10, scaled.truncatingRemainder(dividingBy: step * 10) == 0 { step *= 10 }
    return step / 1000
  }

  /// The values that the words leave possible.
  private func possible(beside other: Figure) -> (low: Double, high: Double) {
    switch bound {
    case .exact, .between: (low, high)
    case .about where other.bound == .about:
      (low - slack(beside: other), high + slack(beside: other))
    case .about: (low - 1.5 * slack(beside: other), high + 1.5 * slack(beside: other))
    case .over: (low, .infinity)
    case .under: (-.infinity, high)
    }
  }
}

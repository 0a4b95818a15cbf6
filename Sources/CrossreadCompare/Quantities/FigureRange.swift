import CrossreadCore

extension Figure {
  /// Whether it gives no more than an order of magnitude: "billions", "hundreds".
  var isVague: Bool { bound == .between && high >= low * 10 }

  /// Whether the words of both cannot be true of one number, or state two limits of one kind:
  /// "at least 10" leaves room for 15.
  func excludes(_ other: Figure) -> Bool {
    if FigureComparer.areLimits(self, other) { return true }
    let (x, y) = (possible, other.possible)
    return x.high < y.low || y.high < x.low
  }

  /// The values that the words leave possible.
  private var possible: (low: Double, high: Double) {
    switch bound {
    case .exact, .between: (low, high)
    case .about: (low * 0.85, high * 1.15)
    case .over: (low, .infinity)
    case .under: (-.infinity, high)
    }
  }
}

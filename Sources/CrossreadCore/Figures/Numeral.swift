/// A number as its words give it.
struct Numeral: Sendable, Hashable {
  var tokens: TokenRange
  var low: Double
  var high: Double
  /// "millions", "a few hundred": an order of magnitude and not a count.
  var isVague = false
  /// "two-thirds", "half": a share of something, from 0 to 1.
  var isShare = false
  /// "70", "1,200": written in digits.
  var isDigits = false
  /// What its last words multiply by: a million in "15 million" and "15m".
  var scale = 1.0
  /// The unit that is written onto it: "km" in "74km".
  var unit: String?
  /// What its last groups of digits multiply by: a thousand in "8,000".
  var grouping = 1.0

  var value: Double { low }

  /// This number and everything in it multiplied by a scale word.
  mutating func multiply(by factor: Double, upTo end: TokenIndex) {
    low *= factor
    high *= factor
    scale *= factor
    tokens = tokens.lowerBound..<end
  }
}

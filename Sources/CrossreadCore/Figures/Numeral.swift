/// A number as its words give it.
struct Numeral: Sendable, Hashable {
  var tokens: TokenRange
  var low: Double
  var high: Double
  /// "millions", "dozens": an order of magnitude and not a count.
  var isVague = false
  /// "two-thirds", "half": a share of something, from 0 to 1.
  var isShare = false
  /// "70", "1,200": written in digits.
  var isDigits = false

  var value: Double { low }
}

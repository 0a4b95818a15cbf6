/// Parts of a whole: "half", "three-quarters of a million", "½", "and a half".
extension NumeralReader {
  /// The words of a fraction alone, with nothing of what it is a part of.
  struct Fraction {
    let value: Double
    let end: TokenIndex
    /// Whether it cannot be an ordinal: not "a third" of "a third man".
    let isSure: Bool
  }

  /// "half", "a quarter", "two-thirds", "three quarters", "½", "3/4"; nil where there is none.
  func fraction(at start: TokenIndex) -> Fraction? {
    if let (value, end) = writtenFraction(at: start) {
      return Fraction(value: value, end: end, isSure: true)
    }
    let word = window.word(start)
    if Self.wholeWords.contains(word) {
      return Fraction(value: word == "half" ? 0.5 : 0.25, end: start + 1, isSure: true)
    }
    let count = word == "a" || word == "an" ? 1 : EnglishNumbers.units[word] ?? 0
    guard count > 0 else { return nil }
    let isHyphenated =
      window.isDash(start + 1) && window.isJoined(start + 1) && window.isJoined(start + 2)
    let place = isHyphenated ? start + 2 : start + 1
    guard let denominator = EnglishNumbers.denominators[window.word(place)], count < denominator
    else { return nil }
    return Fraction(
      value: count / denominator, end: place + 1,
      isSure: isHyphenated && word != "a" || denominator == 2 || denominator == 4)
  }

  /// Fractions that need no "a" before them.
  private static let wholeWords: WordSet = ["half", "quarter"]

  /// A number that starts with a fraction: a share ("half the members"), or so much of a scale or a
  /// unit ("half a million", "three-quarters of an hour", "a quarter-mile").
  func part(at start: TokenIndex) -> Numeral? {
    guard let fraction = fraction(at: start) else { return nil }
    if let scaled = partOfScale(fraction, from: start) { return scaled }
    if let end = endBeforeUnit(fraction) ?? endBeforeMeasuredRange(fraction) {
      return Numeral(tokens: start..<end, low: fraction.value, high: fraction.value)
    }
    guard isShare(fraction, from: start) else { return nil }
    return Numeral(
      tokens: start..<fraction.end, low: fraction.value, high: fraction.value, isShare: true)
  }

  /// "a quarter of a million", "half a dozen", "a half-billion".
  private func partOfScale(_ fraction: Fraction, from start: TokenIndex) -> Numeral? {
    guard let next = whole(of: fraction) ?? (fraction.isSure ? joined(fraction.end) : nil),
      let scale = EnglishNumbers.scales[window.word(next)]
    else { return nil }
    let value = fraction.value * scale
    return scaled(Numeral(tokens: start..<(next + 1), low: value, high: value, scale: scale))
  }

  /// Where the fraction ends if a unit of measure follows: before "mile" in "half a mile" and before
  /// the hyphen in "half-mile".
  private func endBeforeUnit(_ fraction: Fraction) -> TokenIndex? {
    if let next = whole(of: fraction), isUnit(next) { return next }
    guard fraction.isSure, isUnit(joined(fraction.end)),
      // "a half day's work", but not "half hours", "half years ago".
      !window.word(joined(fraction.end)).hasSuffix("s")
    else { return nil }
    return fraction.end
  }

  /// The fraction at the other end of a range: "a third" of "between a quarter and a third".
  private func otherEnd(of fraction: Fraction) -> Fraction? {
    ["to", "and", "or"].contains(window.word(fraction.end))
      ? self.fraction(at: fraction.end + 1) : nil
  }

  /// Where the fraction ends if it starts a range of a unit: "5/16" of "5/16 to 7/8 percent".
  private func endBeforeMeasuredRange(_ fraction: Fraction) -> TokenIndex? {
    otherEnd(of: fraction).flatMap(endBeforeUnit) == nil ? nil : fraction.end
  }

  /// The word after "of a", or after "a" where the fraction is half, of which something is a part;
  /// nil where no such words follow.
  private func whole(of fraction: Fraction) -> TokenIndex? {
    let hasOf = window.word(fraction.end) == "of"
    let article = hasOf ? fraction.end + 1 : fraction.end
    guard hasOf || fraction.value == 0.5 else { return nil }
    return ["a", "an", "one"].contains(window.word(article)) ? article + 1 : nil
  }

  /// The token after a hyphen that joins two words, or the one at `token`.
  func joined(_ token: TokenIndex) -> TokenIndex {
    window.isDash(token) && window.isJoined(token) && window.isJoined(token + 1)
      ? token + 1 : token
  }

  private func isUnit(_ token: TokenIndex) -> Bool {
    let word = window.word(token)
    return EnglishMeasures.timeUnits[word] != nil || EnglishMeasures.physical[word] != nil
      || EnglishMeasures.currencyWords[word] != nil
      || window.percentEnd(at: token) != nil || ["percentage", "square", "cubic"].contains(word)
  }

  /// Whether the words are a share of what was spoken of, and no ordinal, quarter of a year or clock.
  private func isShare(_ fraction: Fraction, from start: TokenIndex) -> Bool {
    let next = window.word(fraction.end)
    switch window.word(start) {
    case "quarter": return false
    case "half":
      return ["of", "the", "its", "their", "his", "her", "our"].contains(next)
        || isMeasuredHalf(start)
    default: break
    }
    // "a third of", "two thirds of", "1/3 of"; "two-thirds" in any place.
    let isHyphenated = window.isDash(start + 1) && fraction.end == start + 3
    if isHyphenated || next == "of" { return true }
    // "between a quarter and a third of".
    return otherEnd(of: fraction) != nil
  }

  /// "More than half", "by half": half of what was spoken of; but not "by half an hour".
  private func isMeasuredHalf(_ half: TokenIndex) -> Bool {
    ["than", "nearly", "almost", "roughly", "about", "by"].contains(window.word(half - 1))
      && !window.isDash(half + 1) && !["a", "an", "as", "past"].contains(window.word(half + 1))
  }

  /// What "and a half", "and three-quarters", "-and-a-half" at `start` add, and where it ends; nil
  /// where they do not stand there.
  func addedFraction(at start: TokenIndex) -> (value: Double, end: TokenIndex)? {
    let next = joined(start)
    guard window.word(next) == "and" else { return nil }
    let first = joined(next + 1)
    // "two-and-a-half": the tokenizer keeps "a-half" whole.
    if window.word(first).hasPrefix("a-"),
      let denominator = EnglishNumbers.denominators[String(window.word(first).dropFirst(2))]
    {
      return (1 / denominator, first + 1)
    }
    guard let fraction = fraction(at: first), window.word(fraction.end) != "of",
      fraction.isSure || EnglishNumbers.scales[window.word(fraction.end)] != nil
    else { return nil }
    return (fraction.value, fraction.end)
  }
}

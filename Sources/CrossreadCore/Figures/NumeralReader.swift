/// Reads a number, in digits or in words, at a given token.
///
///     "70.3 million" → 70_300_000    "a dozen" → 12    "hundreds of thousands" → 200_000...999_999
///
/// Digits are read in `NumeralReader+Digits.swift`, parts of a whole in
/// `NumeralReader+Fractions.swift`.
struct NumeralReader: Sendable {
  let window: TokenWindow

  init(_ window: TokenWindow) { self.window = window }

  /// The longest number that starts at `start`; nil where none does.
  func numeral(at start: TokenIndex) -> Numeral? {
    guard let numeral = plain(at: start) else { return nil }
    return ratio(numeral) ?? numeral
  }

  /// "one in five", "9 out of 10": a share of all.
  private func ratio(_ part: Numeral) -> Numeral? {
    guard !part.isVague, !part.isShare, (1...20).contains(part.value) else { return nil }
    var next = part.tokens.upperBound
    switch window.word(next) {
    case "in": next += 1
    case "out" where window.word(next + 1) == "of": next += 2
    default: return nil
    }
    guard let whole = plain(at: next), !whole.isVague, !whole.isShare, whole.value > part.value,
      [3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000].contains(whole.value),
      // "three in 10 days", "one in 10 percent steps".
      EnglishMeasures.timeUnits[window.word(whole.tokens.upperBound)] == nil,
      !window.isDash(whole.tokens.upperBound), window.word(whole.tokens.upperBound) != "percent"
    else { return nil }
    let share = part.value / whole.value
    return Numeral(
      tokens: part.tokens.lowerBound..<whole.tokens.upperBound, low: share, high: share,
      isShare: true)
  }

  private func plain(at start: TokenIndex) -> Numeral? {
    if window.word(start).isEmpty { return nil }
    return digits(at: start) ?? vague(at: start) ?? inexact(at: start) ?? part(at: start)
      ?? article(at: start) ?? words(at: start)
  }

  // MARK: - Words

  /// "a million", "a dozen", "a couple of"; "a" alone is no number.
  private func article(at start: TokenIndex) -> Numeral? {
    guard window.word(start) == "a" || window.word(start) == "an" else { return nil }
    if let scale = EnglishNumbers.scales[window.word(start + 1)] {
      return scaled(
        Numeral(tokens: start..<(start + 2), low: scale, high: scale, scale: scale))
    }
    if window.word(start + 1) == "couple", window.word(start + 2) == "of" {
      return Numeral(tokens: start..<(start + 3), low: 2, high: 2, isVague: true)
    }
    return nil
  }

  /// "several dozen", "a few hundred thousand", "a couple of million", "many thousands".
  private func inexact(at start: TokenIndex) -> Numeral? {
    var next = window.word(start) == "a" ? start + 1 : start
    let word = window.word(next)
    let isCouple = word == "couple"
    guard isCouple || EnglishNumbers.inexact.contains(word) || word == "many" else { return nil }
    next += 1
    if isCouple, window.word(next) == "of" { next += 1 }
    if var vague = vague(at: next), !isCouple {
      vague.tokens = start..<vague.tokens.upperBound
      return vague
    }
    next = joined(next)
    guard word != "many", let scale = EnglishNumbers.scales[window.word(next)] else { return nil }
    var numeral = scaled(
      Numeral(tokens: start..<(next + 1), low: 2 * scale, high: 2 * scale, scale: scale))
    numeral.isVague = true
    // What is counted in dozens stays short of a hundred.
    if !isCouple { numeral.high = numeral.scale == 12 ? 99 : numeral.low * 5 - 1 }
    return numeral
  }

  /// "millions", "tens of thousands", "hundreds and hundreds".
  private func vague(at start: TokenIndex) -> Numeral? {
    let word = window.word(start)
    guard let bounds = EnglishNumbers.vague[word] else { return nil }
    if window.word(start + 1) == "of", let next = EnglishNumbers.vague[window.word(start + 2)],
      next.low > bounds.low, next.low >= 2000
    {
      let scale = next.low / 2
      let low = (bounds.low < 100 ? 20 : bounds.low < 1000 ? 200 : bounds.low) * scale
      let high = (bounds.low < 100 ? 100 : bounds.low < 1000 ? 1000 : bounds.high) * scale - 1
      return Numeral(tokens: start..<(start + 3), low: low, high: high, isVague: true)
    }
    let isTwice =
      ["and", "upon", "on"].contains(window.word(start + 1)) && window.word(start + 2) == word
    return Numeral(
      tokens: start..<(isTwice ? start + 3 : start + 1), low: bounds.low, high: bounds.high,
      isVague: true)
  }

  /// A number in words: "twenty-three", "one hundred and five", "two million".
  func words(at start: TokenIndex) -> Numeral? {
    var index = start
    var total = 0.0
    var group = 0.0
    var scale = 1.0
    var isAnythingRead = false
    while window.contains(index), index - start < 24 {
      let word = window.word(index)
      if let unit = EnglishNumbers.units[word] {
        // "two three" are two numbers; "twenty three" is one.
        let place: Double = unit < 10 ? 10 : 100
        let isFree = group > 0 ? group.truncatingRemainder(dividingBy: place) == 0 : total > 0
        guard !isAnythingRead || isFree else { break }
        group += unit
        scale = 1
      } else if let ten = EnglishNumbers.tens[word] {
        guard !isAnythingRead || group.truncatingRemainder(dividingBy: 100) == 0 else { break }
        group += ten
        scale = 1
      } else if let factor = EnglishNumbers.scales[word], isAnythingRead, group > 0,
        group * factor <= Self.most
      {
        if factor <= 144 {
          group *= factor
        } else {
          total += group * factor
          group = 0
        }
        scale *= factor
      } else {
        break
      }
      isAnythingRead = true
      index += 1
      // "twenty-three"; "one hundred and five".
      if window.isDash(index), window.isJoined(index), window.isJoined(index + 1) {
        let next = window.word(index + 1)
        guard
          EnglishNumbers.units[next] != nil && EnglishNumbers.tens[word] != nil
            || EnglishNumbers.scales[next] != nil
        else { break }
        index += 1
      } else if window.word(index) == "and", group >= 100 || total > 0 {
        let next = window.word(index + 1)
        guard EnglishNumbers.units[next] != nil || EnglishNumbers.tens[next] != nil,
          group.truncatingRemainder(dividingBy: 100) == 0
        else { break }
        index += 1
      }
    }
    guard isAnythingRead else { return nil }
    let value = total + group
    return scaled(Numeral(tokens: start..<index, low: value, high: value, scale: scale))
  }

  /// Takes in scale words and what is added to them: "70.3 million", "5-million", "two hundred
  /// thousand", "two and a half million", "a million and a half".
  func scaled(_ numeral: Numeral) -> Numeral {
    var numeral = numeral
    multiply(&numeral)
    guard let (fraction, end) = addedFraction(at: numeral.tokens.upperBound) else {
      return numeral
    }
    numeral.low += fraction * numeral.scale
    numeral.high = numeral.low
    numeral.tokens = numeral.tokens.lowerBound..<end
    multiply(&numeral)
    return numeral
  }

  /// No number in use is beyond; words that say more are no number.
  private static let most = 1e18

  private func multiply(_ numeral: inout Numeral) {
    while true {
      let next = joined(numeral.tokens.upperBound)
      guard let scale = EnglishNumbers.scales[window.word(next)],
        numeral.high * scale <= Self.most
      else { return }
      numeral.multiply(by: scale, upTo: next + 1)
    }
  }
}

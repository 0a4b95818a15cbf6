/// Reads a number, in digits or in words, at a given token.
///
///     "70.3 million" → 70_300_000    "a dozen" → 12    "hundreds of thousands" → 200_000...999_999
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
    let word = window.word(start)
    if word.isEmpty { return nil }
    if let digits = digits(at: start) { return digits }
    if let vague = EnglishNumbers.vague[word] { return self.vague(vague, at: start) }
    if word == "a" || word == "an" { return article(at: start) }
    if word == "half" {
      // "half a million", "half the members", "half of all voters".
      if window.word(start + 1) == "a", let scale = EnglishNumbers.scales[window.word(start + 2)] {
        return Numeral(tokens: start..<(start + 3), low: scale / 2, high: scale / 2)
      }
      if let end = dozen(after: start) { return Numeral(tokens: start..<end, low: 6, high: 6) }
      guard
        ["of", "the", "its", "their", "his", "her", "our"].contains(window.word(start + 1))
          || isMeasuredHalf(start)
      else { return nil }
      return Numeral(tokens: start..<(start + 1), low: 0.5, high: 0.5, isShare: true)
    }
    return words(at: start)
  }

  /// Where "half-dozen" or "half dozen" ends whose "half" stands at `half`.
  private func dozen(after half: TokenIndex) -> TokenIndex? {
    let next = window.isDash(half + 1) && window.isJoined(half + 1) ? half + 2 : half + 1
    return window.word(next) == "dozen" ? next + 1 : nil
  }

  /// "More than half", "by half": half of what was spoken of; but not "by half an hour".
  private func isMeasuredHalf(_ half: TokenIndex) -> Bool {
    let next = window.word(half + 1)
    return ["than", "nearly", "almost", "roughly", "about", "by"].contains(window.word(half - 1))
      && !window.isDash(half + 1) && !["a", "an", "as"].contains(next)
      && EnglishMeasures.timeUnits[next] == nil && EnglishNumbers.scales[next] == nil
  }

  // MARK: - Digits

  private func digits(at start: TokenIndex) -> Numeral? {
    guard window.isNumber(start), let token = window.token(start),
      let (value, suffix) = Self.value(of: window.tokenized.text.utf8[token.span.range])
    else { return nil }
    var numeral = Numeral(tokens: start..<(start + 1), low: value, high: value, isDigits: true)
    if !suffix.isEmpty {
      guard let scale = EnglishNumbers.suffixes[suffix] else { return nil }
      numeral.low *= scale
      numeral.high *= scale
      return numeral
    }
    // "1 1/2", "2½" are rare enough to leave; "5-million" is not.
    return scaled(numeral)
  }

  /// The value of digits with thousands separators and decimals, and the letters behind them.
  /// Nil for times, dates, ordinals and anything longer than 24 bytes.
  private static func value(of bytes: ArraySlice<UInt8>) -> (Double, String)? {
    guard bytes.count <= 24 else { return nil }
    var digits = bytes
    while let last = digits.last, last | 0x20 >= 0x61, last | 0x20 <= 0x7A { digits.removeLast() }
    let suffix = String(decoding: bytes[digits.endIndex...], as: UTF8.self).lowercased()
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, parts.count <= 2 else { return nil }
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard let first = groups.first, (1...3).contains(first.count),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    var value = 0.0
    for byte in whole where byte != UInt8(ascii: ",") {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Double(byte - 0x30)
    }
    if parts.count == 2 {
      var fraction = 0.0
      var divisor = 1.0
      for byte in parts[1] {
        guard (0x30...0x39).contains(byte) else { return nil }
        fraction = fraction * 10 + Double(byte - 0x30)
        divisor *= 10
      }
      value += fraction / divisor
    }
    return (value, suffix)
  }

  // MARK: - Words

  /// "a million", "a dozen", "a third of"; "a" alone is no number.
  private func article(at start: TokenIndex) -> Numeral? {
    let next = window.word(start + 1)
    if let scale = EnglishNumbers.scales[next] {
      let one = Numeral(tokens: start..<(start + 2), low: scale, high: scale)
      return scaled(one)
    }
    if next == "half", let end = dozen(after: start + 1) {
      return Numeral(tokens: start..<end, low: 6, high: 6)
    }
    if next == "couple", window.word(start + 2) == "of" {
      return Numeral(tokens: start..<(start + 3), low: 2, high: 2, isVague: true)
    }
    if let denominator = EnglishNumbers.denominators[next], window.word(start + 2) == "of" {
      let share = 1 / denominator
      return Numeral(tokens: start..<(start + 2), low: share, high: share, isShare: true)
    }
    return nil
  }

  private func vague(_ bounds: (low: Double, high: Double), at start: TokenIndex) -> Numeral {
    // "tens of thousands", "hundreds of millions".
    if window.word(start + 1) == "of", let next = EnglishNumbers.vague[window.word(start + 2)],
      next.low > bounds.low, next.low >= 2000
    {
      let scale = next.low / 2
      let low = (bounds.low < 100 ? 20 : bounds.low < 1000 ? 200 : bounds.low) * scale
      let high = (bounds.low < 100 ? 99 : bounds.low < 1000 ? 999 : bounds.high) * scale
      return Numeral(tokens: start..<(start + 3), low: low, high: high, isVague: true)
    }
    return Numeral(
      tokens: start..<(start + 1), low: bounds.low, high: bounds.high, isVague: true)
  }

  /// A number in words: "twenty-three", "one hundred and five", "two million", "two-thirds".
  private func words(at start: TokenIndex) -> Numeral? {
    var index = start
    var total = 0.0
    var group = 0.0
    var isAnythingRead = false
    while window.contains(index), index - start < 24 {
      let word = window.word(index)
      if let unit = EnglishNumbers.units[word] {
        // "two three" are two numbers; "twenty three" is one.
        let place: Double = unit < 10 ? 10 : 100
        let isFree = group > 0 ? group.truncatingRemainder(dividingBy: place) == 0 : total > 0
        guard !isAnythingRead || isFree else { break }
        group += unit
      } else if let ten = EnglishNumbers.tens[word] {
        guard !isAnythingRead || group.truncatingRemainder(dividingBy: 100) == 0 else { break }
        group += ten
      } else if let scale = EnglishNumbers.scales[word], isAnythingRead, group > 0 {
        if scale <= 144 {
          group *= scale
        } else {
          total += group * scale
          group = 0
        }
      } else {
        break
      }
      isAnythingRead = true
      index += 1
      // "twenty-three", "two-thirds"; "one hundred and five".
      if window.isDash(index), window.isJoined(index), window.isJoined(index + 1) {
        let next = window.word(index + 1)
        if EnglishNumbers.denominators[next] != nil, group > 0, total == 0, index == start + 1 {
          return share(of: group, denominatorAt: index + 1, from: start)
        }
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
      } else if index == start + 1, group > 0, group < 10,
        EnglishNumbers.denominators[window.word(index)] != nil, window.word(index + 1) == "of"
      {
        // "two thirds of".
        return share(of: group, denominatorAt: index, from: start)
      }
    }
    guard isAnythingRead else { return nil }
    let value = total + group
    return scaled(Numeral(tokens: start..<index, low: value, high: value))
  }

  private func share(
    of count: Double, denominatorAt index: TokenIndex, from start: TokenIndex
  ) -> Numeral? {
    guard let denominator = EnglishNumbers.denominators[window.word(index)], count < denominator
    else { return nil }
    let share = count / denominator
    return Numeral(tokens: start..<(index + 1), low: share, high: share, isShare: true)
  }

  /// Takes in scale words: "70.3 million", "5-million", "three dozen", "two hundred thousand".
  private func scaled(_ numeral: Numeral) -> Numeral {
    var numeral = numeral
    while true {
      var next = numeral.tokens.upperBound
      if window.isDash(next), window.isJoined(next), window.isJoined(next + 1) { next += 1 }
      guard let scale = EnglishNumbers.scales[window.word(next)], scale > 1 else { break }
      numeral.low *= scale
      numeral.high *= scale
      numeral.tokens = numeral.tokens.lowerBound..<(next + 1)
    }
    // "three and a half", "two and a half million".
    let end = numeral.tokens.upperBound
    if window.isDash(end), window.isJoined(end), window.word(end + 1) == "and",
      window.isDash(end + 2), window.word(end + 3) == "a-half"
    {
      // "two-and-a-half months".
      numeral.low += 0.5
      numeral.high = numeral.low
      numeral.tokens = numeral.tokens.lowerBound..<(end + 4)
    } else if window.starts(at: end, with: ["and", "a", "half"]) {
      let scale = EnglishNumbers.scales[window.word(end + 3)]
      numeral.low = (numeral.low + 0.5) * (scale ?? 1)
      numeral.high = numeral.low
      numeral.tokens = numeral.tokens.lowerBound..<(end + (scale == nil ? 3 : 4))
    }
    return numeral
  }
}

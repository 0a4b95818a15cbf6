/// Numbers in digits: "1,200", "1 200 000", "1'200'000", "12,34,567", "70m", "3½", "2 1/2".
extension NumeralReader {
  func digits(at start: TokenIndex) -> Numeral? {
    guard window.isNumber(start), let token = window.token(start), !isSlashed(start),
      let written = WrittenNumber(window.tokenized.text.utf8[token.span.range])
    else { return nil }
    var numeral = Numeral(
      tokens: start..<(start + 1), low: written.value, high: written.value, isDigits: true,
      grouping: written.grouping)
    if !written.suffix.isEmpty { return suffixed(numeral, written.suffix) }
    if let (value, grouping, end) = groups(from: start) {
      numeral.low = value
      numeral.grouping = grouping
      numeral.tokens = start..<end
    } else if written.isWhole, let (value, end) = mixedFraction(after: start) {
      numeral.low += value
      numeral.tokens = start..<end
    }
    numeral.high = numeral.low
    return scaled(numeral)
  }

  /// Whether the slash of fractions follows: "1⁄2".
  private func isSlashed(_ start: TokenIndex) -> Bool {
    window.word(start + 1) == "\u{2044}" && window.isJoined(start + 1)
  }

  /// "70m", "3½", "3½m".
  private func suffixed(_ numeral: Numeral, _ suffix: String) -> Numeral? {
    var numeral = numeral
    var suffix = suffix
    if let first = suffix.unicodeScalars.first, let value = EnglishNumbers.fraction(first) {
      numeral.low += value
      numeral.high = numeral.low
      suffix.unicodeScalars.removeFirst()
      if suffix.isEmpty { return scaled(numeral) }
    }
    if EnglishMeasures.unitsOnNumbers.contains(suffix) || suffix == "m" && isLength(numeral) {
      numeral.unit = suffix
      return numeral
    }
    guard let scale = EnglishNumbers.suffixes[suffix] else { return nil }
    numeral.multiply(by: scale, upTo: numeral.tokens.upperBound)
    return numeral
  }

  /// "340m below ground", where "£340m" and "340m people" are millions.
  private func isLength(_ numeral: Numeral) -> Bool {
    EnglishMeasures.currencySymbols[window.word(numeral.tokens.lowerBound - 1)] == nil
      && EnglishMeasures.extents.contains(window.word(numeral.tokens.upperBound))
  }

  // MARK: - Fractions in figures

  /// "½", "3/4", "3⁄4" at `start`.
  func writtenFraction(at start: TokenIndex) -> (value: Double, end: TokenIndex)? {
    let scalars = window.word(start).unicodeScalars
    if let first = scalars.first, scalars.count == 1, let value = EnglishNumbers.fraction(first) {
      return (value, start + 1)
    }
    guard window.isNumber(start), let span = window.token(start)?.span, span.count <= 5 else {
      return nil
    }
    let bytes = window.tokenized.text.utf8[span.range]
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.count == 2, let value = Self.quotient(WrittenNumber(parts[0]), WrittenNumber(parts[1]))
    {
      return (value, start + 1)
    }
    // The slash of fractions is a token of its own.
    guard isSlashed(start), window.isJoined(start + 2), let below = window.token(start + 2)?.span,
      let value = Self.quotient(
        WrittenNumber(bytes), WrittenNumber(window.tokenized.text.utf8[below.range]))
    else { return nil }
    return (value, start + 3)
  }

  /// A proper fraction whose parts are those of rulers, measures and shares: not "9/11".
  private static func quotient(_ above: WrittenNumber?, _ below: WrittenNumber?) -> Double? {
    guard let above, let below, above.isWhole, below.isWhole, above.suffix.isEmpty,
      below.suffix.isEmpty, above.value >= 1, above.value < below.value,
      [2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100].contains(below.value)
    else { return nil }
    return above.value / below.value
  }

  /// The fraction of a mixed number: "2 1/2", "2-1/2", "2 ½".
  private func mixedFraction(after whole: TokenIndex) -> (value: Double, end: TokenIndex)? {
    let next = whole + 1
    if window.isDash(next), window.isJoined(next), window.isJoined(next + 1) {
      return writtenFraction(at: next + 1)
    }
    return window.isParted(next) ? writtenFraction(at: next) : nil
  }

  // MARK: - Groups of thousands

  /// The value of groups of three digits that a space or an apostrophe parts, as the International
  /// System of Units and Swiss usage write them; nil where the tokens are one number or several.
  private func groups(
    from start: TokenIndex
  ) -> (value: Double, grouping: Double, end: TokenIndex)? {
    guard let first = window.digits(start), (1...3).contains(first.count),
      first.count == 1 || first.value >= (first.count == 2 ? 10 : 100), first.value > 0,
      !isPartOfCode(start)
    else { return nil }
    var value = Double(first.value)
    var grouping = 1.0
    var end = start + 1
    let isApostrophe = window.word(end) == "'" && window.isJoined(end)
    while let place = groupAfter(end, isApostrophe: isApostrophe),
      let span = window.token(place)?.span
    {
      guard grouping < Self.mostGrouping,
        let group = WrittenNumber(group: window.tokenized.text.utf8[span.range]),
        group.suffix.isEmpty,
        group.wholeDigits == 3, group.grouping == 1
      else { return nil }
      value = value * 1000 + group.value
      grouping *= 1000
      end = place + 1
      if !group.isWhole { break }
    }
    guard grouping > 1, !areApart(start, end, isApostrophe: isApostrophe) else { return nil }
    return (value, grouping, end)
  }

  /// Longer numbers are written in words.
  private static let mostGrouping = 1e18

  /// The number after the mark that parts groups; nil where there is none.
  private func groupAfter(_ end: TokenIndex, isApostrophe: Bool) -> TokenIndex? {
    if isApostrophe {
      return window.word(end) == "'" && window.isJoined(end) && window.isJoined(end + 1)
        && window.isNumber(end + 1) ? end + 1 : nil
    }
    return window.isNumber(end) && window.isParted(end) && writtenFraction(at: end) == nil
      ? end : nil
  }

  /// Whether digits before `start` belong with it, as in a telephone number; a year does not.
  private func isPartOfCode(_ start: TokenIndex) -> Bool {
    if ["+", ")"].contains(window.word(start - 1)) {
      return window.isJoined(start) || window.isNumber(start - 2)
    }
    guard window.isNumber(start - 1) else { return false }
    guard case (let year, 4)? = window.digits(start - 1) else { return true }
    return !(1000...2199).contains(year)
  }

  /// Whether two numbers may stand beside each other where a plain space parts them: after a name or
  /// a word for one ("Boeing 747 200 passengers"), or as the two sides of a result. In a reading all
  /// spaces are plain (`NormalizedText`).
  private func areApart(_ start: TokenIndex, _ end: TokenIndex, isApostrophe: Bool) -> Bool {
    let isPlain = (start + 1..<end).allSatisfy { group in
      guard let begin = window.token(group)?.span.start.rawValue else { return false }
      // "816 000" is one number wherever it stands.
      return window.tokenized.text.utf8[begin - 1] == UInt8(ascii: " ")
        && window.tokenized.text.utf8[begin] != UInt8(ascii: "0")
    }
    guard !isApostrophe, isPlain else { return false }
    let previous = window.word(start - 1)
    if EnglishMeasures.designators.contains(previous) { return true }
    let after = window.word(end)
    let isCounted =
      window.token(end)?.kind == .word && !window.isCapitalized(end) && after != "of"
      && !WordFacts(of: after).contains(.function)
    if window.isCapitalized(start - 1), EnglishMeasures.currencyWords[previous] == nil,
      // The first word of a sentence has a capital of its own: "Some 12 500 people".
      start - 1 > window.range.lowerBound
        || !isCounted && !WordFacts(of: previous).contains(.function)
    {
      return true
    }
    let isOfResult = (start - 3..<start).contains {
      EnglishMeasures.tallyWords.contains(window.word($0))
    }
    return isOfResult && after != "of" && !isCounted
  }
}

/// The parts of a number in digits: thousands separators, decimals and the letters behind them.
struct WrittenNumber {
  private(set) var value = 0.0
  /// What the last groups of three multiply by: a thousand in "8,000".
  private(set) var grouping = 1.0
  /// How many digits stand before the decimal point, separators left out.
  private(set) var wholeDigits = 0
  private(set) var isWhole = true
  /// The letters behind the digits, lower-cased: "m" in "70m".
  private(set) var suffix = ""

  /// Nil for times, dates and anything longer than 24 bytes.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count <= 24 else { return nil }
    let digits = bytes.prefix { Self.isDigit($0) || Self.isSeparator($0) }
    suffix = String(decoding: bytes[digits.endIndex...], as: UTF8.self).lowercased()
    var parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.count > 2 {
      // "1.200.000", but not the address "192.168.100.200".
      guard parts.count != 4 || !parts.allSatisfy({ Self.number($0) < 256 }) else { return nil }
      guard Self.areGroups(parts) else { return nil }
      grouping = Self.power(1000, parts.count - 1)
      parts = [ArraySlice(parts.joined())]
    }
    guard let whole = parts.first, !whole.isEmpty else { return nil }
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard Self.areGroups(groups) else { return nil }
      grouping = Self.power(1000, groups.count - 1)
    }
    for byte in whole where byte != UInt8(ascii: ",") {
      guard Self.isDigit(byte) else { return nil }
      value = value * 10 + Double(byte - 0x30)
      wholeDigits += 1
    }
    guard parts.count == 2 else { return }
    isWhole = false
    guard parts[1].allSatisfy(Self.isDigit) else { return nil }
    value += Self.number(parts[1]) / Self.power(10, parts[1].count)
  }

  /// A group of three digits, after the last of which a comma may stand for the decimal point
  /// ("1 000,50"): where spaces part thousands, it cannot part them, too.
  init?(group bytes: ArraySlice<UInt8>) {
    let comma = UInt8(ascii: ",")
    guard (5...6).contains(bytes.count), bytes.prefix(4).last == comma else {
      self.init(bytes)
      return
    }
    self.init(ArraySlice(bytes.map { $0 == comma ? UInt8(ascii: ".") : $0 }))
  }

  /// Whether the parts are groups of three, or of two and a last one of three as in India.
  private static func areGroups(_ groups: [ArraySlice<UInt8>]) -> Bool {
    guard let first = groups.first, let last = groups.last, last.count == 3,
      groups.allSatisfy({ $0.allSatisfy(isDigit) })
    else { return false }
    let middle = groups.dropFirst().dropLast()
    if middle.allSatisfy({ $0.count == 3 }) { return (1...3).contains(first.count) }
    return middle.allSatisfy { $0.count == 2 } && (1...2).contains(first.count)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isSeparator(_ byte: UInt8) -> Bool {
    [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/")].contains(byte)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Double {
    digits.reduce(0) { $0 * 10 + Double($1 & 0x0F) }
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }
}

/// Reads one quantity at a given token: bound, currency, number, range, unit.
struct FigureGrammar: Sendable {
  let window: TokenWindow
  let things: CountedThings
  /// Whether a token belongs to a date, and so to no figure.
  let isDate: @Sendable (TokenIndex) -> Bool
  let numerals: NumeralReader

  init(window: TokenWindow, syntax: Syntax, isDate: @escaping @Sendable (TokenIndex) -> Bool) {
    self.window = window
    self.isDate = isDate
    things = CountedThings(window: window, syntax: syntax, isDate: isDate)
    numerals = NumeralReader(window)
  }

  /// A number with its currency sign, before its unit is read.
  struct Amount {
    var numeral: Numeral
    /// With the currency sign.
    var tokens: TokenRange
    var currency: String?
    /// Where its unit starts: behind the number and a comma that closes an insertion.
    var end: TokenIndex
  }

  /// The quantities that start at `start`, and the token after them. Two come back for a change
  /// ("from 12 to 15"); none where the number counts nothing.
  func figures(at start: TokenIndex) -> (figures: [Figure], end: TokenIndex)? {
    guard window.isNumber(start) || Self.starters.contains(window.word(start)) else { return nil }
    if let times = times(at: start) { return ([times.figure], times.end) }
    if let decade = decade(at: start) { return ([decade], start + 1) }
    if let measured = measured(withoutNumberAt: start) {
      return ([measured.figure], measured.end)
    }
    guard let first = amount(at: start) else { return nil }
    if let end = endOfName(first) { return ([], end) }
    if let age = age(first) { return ([age.figure], age.end) }
    guard let second = secondAmount(after: first) else {
      return figure(first, nil, isTally: false)
    }
    // "By 18pc to £64.2m": two units, two figures.
    if let unit = first.numeral.unit, second.numeral.unit != unit {
      return figure(first, nil, isTally: false)
    }
    if isTally(first, second) { return figure(first, second, isTally: true) }
    if window.word(start - 1) == "from", !window.word(start - 2).hasPrefix("rang"),
      window.word(second.tokens.lowerBound - 1) == "to",
      window.word(second.tokens.lowerBound - 2) != "up"
    {
      return change(from: first, to: second)
    }
    guard let (low, high) = range(from: first, to: second) else {
      return figure(first, nil, isTally: false)
    }
    return figure(low, high, isTally: false)
  }

  /// "From 12 to 15": two figures of one thing.
  private func change(
    from first: Amount, to second: Amount
  ) -> (figures: [Figure], end: TokenIndex)? {
    guard let (figures, end) = figure(second, nil, isTally: false), let last = figures.last
    else { return figure(first, nil, isTally: false) }
    let unit = second.numeral.value != 0 ? last.low / second.numeral.value : 1
    let value = first.numeral.value * (sharedScale(first.numeral, second.numeral) ?? 1) * unit
    let span = window.tokenized.span(of: first.tokens)
    let one = Figure(
      span: span, number: span, low: value, high: value, measure: last.measure, unit: last.unit,
      head: last.head)
    return ([one] + figures, end)
  }

  /// Words that a quantity may start with, its bound left out.
  private static let starters: WordSet = {
    var words: Set<String> = ["a", "an", "half", "quarter", "twice", "couple", "many"]
    words.formUnion(EnglishNumbers.inexact)
    words.formUnion(EnglishNumbers.fractionCharacters)
    words.formUnion(EnglishNumbers.units.keys)
    words.formUnion(EnglishNumbers.tens.keys)
    words.formUnion(EnglishNumbers.scales.keys)
    words.formUnion(EnglishNumbers.vague.keys)
    words.formUnion(EnglishMeasures.currencySymbols.keys)
    words.formUnion(EnglishMeasures.dollarPrefixes.keys)
    words.formUnion(EnglishMeasures.currencyWords.keys)
    words.formUnion(EnglishMeasures.longWords.keys)
    words.formUnion(EnglishMeasures.timeUnits.keys)
    return WordSet(words)
  }()

  /// "twice", "several times".
  private func times(at start: TokenIndex) -> (figure: Figure, end: TokenIndex)? {
    let isTwice = window.word(start) == "twice"
    guard isTwice || window.word(start) == "several" && window.word(start + 1) == "times" else {
      return nil
    }
    if isTwice, ["as", "the", "a"].contains(window.word(start + 1)) { return nil }
    let (bound, first) = boundBefore(start)
    let end = isTwice ? start + 1 : start + 2
    return (
      Figure(
        span: window.tokenized.span(of: first..<end),
        number: window.tokenized.span(of: start..<(start + 1)), low: isTwice ? 2 : 3,
        high: isTwice ? 2 : 9, bound: isTwice ? bound : .between, unit: isTwice ? nil : "times",
        head: "time"), end
    )
  }

  // MARK: - Amounts

  func amount(at start: TokenIndex) -> Amount? {
    guard window.contains(start), !isDate(start) else { return nil }
    var next = start
    var currency: String?
    if let code = EnglishMeasures.dollarPrefixes[window.word(start)],
      window.word(start + 1) == "$", window.isJoined(start + 1)
    {
      currency = code
      next = start + 2
    } else if let code = EnglishMeasures.currencySymbols[window.word(start)] {
      currency = code
      next = start + 1
    } else if let code = EnglishMeasures.currencyWords[window.word(start)],
      window.token(start)?.isAllCaps == true
    {
      currency = code
      next = start + 1
    }
    guard let numeral = numerals.numeral(at: next), !isDate(next) else { return nil }
    let end = numeral.tokens.upperBound
    return Amount(numeral: numeral, tokens: start..<end, currency: currency, end: end)
  }

  private func isTally(_ first: Amount, _ second: Amount) -> Bool {
    guard first.currency == nil, second.currency == nil, first.numeral.isDigits,
      second.numeral.isDigits, first.numeral.value < 1000, second.numeral.value < 1000
    else { return false }
    let isJoined = window.isDash(first.tokens.upperBound)
    if isJoined, first.numeral.value >= second.numeral.value { return true }
    let near = (first.tokens.lowerBound - 6)..<(second.tokens.upperBound + 2)
    return near.contains { EnglishMeasures.tallyWords.contains(window.word($0)) }
      && first.numeral.value >= second.numeral.value
      && !["percent", "%", "per"].contains(window.word(second.tokens.upperBound))
  }

  /// The end of a number that is part of a name or a code: "Boeing 747", "page 12", "555-0123",
  /// "F-16"; nil for others.
  private func endOfName(_ amount: Amount) -> TokenIndex? {
    guard amount.currency == nil, amount.numeral.isDigits else { return nil }
    return endOfCode(amount) ?? (isName(amount) ? amount.tokens.upperBound : nil)
  }

  /// The end of digits in several groups that are no thousands: "020 7946 0123", "555 0199".
  private func endOfCode(_ amount: Amount) -> TokenIndex? {
    let start = amount.tokens.lowerBound
    guard amount.tokens.count == 1, let first = window.digits(start) else { return nil }
    var end = start + 1
    while window.isParted(end), window.digits(end) != nil { end += 1 }
    let isCode =
      end - start > 2
      || end - start == 2 && first.count == 3 && window.digits(start + 1)?.count == 4
    return isCode ? end : nil
  }

  private func isName(_ amount: Amount) -> Bool {
    let start = amount.tokens.lowerBound
    let end = amount.tokens.upperBound
    let previous = window.word(start - 1)
    if EnglishMeasures.designators.contains(previous) {
      return !["week", "day", "size"].contains(previous)
        || EnglishMeasures.timeUnits[window.word(end)] == nil
    }
    // "F-16", "Covid-19", "555-0123".
    if window.isDash(start - 1), window.isJoined(start), window.isJoined(start - 1) { return true }
    if window.isDash(end), window.isJoined(end), window.isJoined(end + 1),
      window.isNumber(end + 1), let a = window.digits(start), let b = window.digits(end + 1),
      a.count >= 3, b.count == 4 && a.count == 3 || window.isDash(end + 2) && b.count >= 2
    {
      return true
    }
    // A list number: "1." or "2)" at the start of a line.
    if start == window.range.lowerBound, end == start + 1, amount.numeral.value < 100,
      window.word(end) == ")" || window.word(end) == "." && window.isJoined(end)
    {
      return true
    }
    // A name before it, and nothing counted after it.
    if window.isCapitalized(start - 1), start - 1 > window.range.lowerBound,
      things.isProperNoun(start - 1) || things.isCommonNoun(start - 1), !isDate(start - 1)
    {
      let next = window.word(end)
      return next != "%" && next != "percent" && things.thing(after: end, isPartitive: false) == nil
        && EnglishMeasures.timeUnits[next] == nil && !window.isDash(end)
    }
    return false
  }

  // MARK: - Ages

  /// "26-year-old", "26 years old", "aged 26", "Smith, 43,", "she is 43.".
  private func age(_ amount: Amount) -> (figure: Figure, end: TokenIndex)? {
    guard amount.currency == nil, !amount.numeral.isShare, !amount.numeral.isVague else {
      return nil
    }
    var first = amount.tokens.lowerBound
    var numeral = amount.numeral
    var end = amount.tokens.upperBound
    if let second = secondAmount(after: amount) {
      guard second.numeral.high > numeral.low else { return nil }
      numeral.high = second.numeral.high
      end = second.end
    }
    let number = amount.tokens.lowerBound..<end
    var unit: TokenRange?
    var years = 1.0
    var next = end
    if window.isDash(next) { next += 1 }
    if let time = EnglishMeasures.timeUnits[window.word(next)] {
      let isHyphenated = next > end
      next += 1
      if window.isDash(next) { next += 1 }
      let word = window.word(next)
      let isOfAge = word == "of" && window.word(next + 1) == "age"
      guard word == "old" || word == "olds" || isOfAge else { return nil }
      years = (EnglishMeasures.days[time] ?? 365.25) / 365.25
      end = isOfAge ? next + 2 : next + 1
      if isHyphenated, word == "old", let thing = things.thing(after: end, isPartitive: false) {
        unit = thing.tokens
        end = thing.tokens.upperBound
      }
    } else if ["aged", "age", "ages"].contains(window.word(first - 1)) {
      first -= 1
    } else if ["or", "and"].contains(window.word(end)),
      let bound = EnglishMeasures.ageBounds[window.word(end + 1)], numeral.low < 120
    {
      // "19 or older".
      return (
        Figure(
          span: window.tokenized.span(of: first..<(end + 2)),
          number: window.tokenized.span(of: number), low: numeral.low, high: numeral.high,
          bound: bound, measure: .age), end + 2
      )
    } else if ["her", "his", "their"].contains(window.word(first - 1)) {
      return nil
    } else {
      guard numeral.isDigits, numeral.low == numeral.high, (1...115).contains(numeral.low),
        numeral.low.rounded() == numeral.low,
        isApposed(first, end) || isSaidOfPerson(first, end)
      else { return nil }
    }
    let (bound, boundStart) = boundBefore(first)
    return (
      Figure(
        span: window.tokenized.span(of: boundStart..<end),
        number: window.tokenized.span(of: number), low: numeral.low * years,
        high: numeral.high * years, bound: numeral.low < numeral.high ? .between : bound,
        measure: .age, unit: unit.map { window.tokenized.string($0) },
        head: unit.map { things.singular($0.upperBound - 1) }), end
    )
  }

  /// "In his 30s", "in her early 40s": an age between two round numbers.
  private func decade(at start: TokenIndex) -> Figure? {
    guard window.isNumber(start) else { return nil }
    let word = window.word(start)
    guard word.hasSuffix("s"), let low = Int(word.dropLast()), low % 10 == 0,
      (20...90).contains(low)
    else { return nil }
    var before = start - 1
    if window.isDash(before) { before -= 1 }
    if ["early", "mid", "middle", "late"].contains(window.word(before)) { before -= 1 }
    guard ["his", "her", "their", "my"].contains(window.word(before)) else { return nil }
    let span = window.tokenized.span(of: (before + 1)..<(start + 1))
    return Figure(
      span: span, number: window.tokenized.span(of: start..<(start + 1)), low: Double(low),
      high: Double(low + 9), bound: .between, measure: .age)
  }

  /// "Smith, 43," and "Smith, 43, of Ohio".
  private func isApposed(_ first: TokenIndex, _ end: TokenIndex) -> Bool {
    window.word(first - 1) == "," && window.isCapitalized(first - 2)
      && things.isProperNoun(first - 2) && !isDate(first - 2)
      && [",", ".", ";", ")"].contains(window.word(end))
  }

  /// "Smith, who is 43," and "she was 43 when".
  private func isSaidOfPerson(_ first: TokenIndex, _ end: TokenIndex) -> Bool {
    ["is", "was", "'s", "’s", "turned", "turns"].contains(window.word(first - 1))
      && ["who", "he", "she"].contains(window.word(first - 2))
      && [",", ".", ";", ")", "when", "and", "at"].contains(window.word(end))
  }

  // MARK: - Bounds

  /// The last words of all bounds, to pass over most numbers at once.
  private static let boundEndings = Set(EnglishMeasures.boundsBefore.compactMap(\.words.last))

  func boundBefore(_ start: TokenIndex) -> (bound: Figure.Bound, start: TokenIndex) {
    guard Self.boundEndings.contains(window.word(start - 1)) else { return (.exact, start) }
    for (words, bound) in EnglishMeasures.boundsBefore
    where window.starts(at: start - words.count, with: words) {
      // "information about two programs": a preposition.
      if words == ["about"], things.isCommonNoun(start - 2), things.isPreposition(start - 1) {
        continue
      }
      var first = start - words.count
      // "all over", "the over 30 people": an adverb only counts right before its bound.
      if EnglishMeasures.boundAdverbs.contains(window.word(first - 1)) { first -= 1 }
      return (bound, first)
    }
    return (.exact, start)
  }

  private func boundAfter(_ end: TokenIndex) -> (bound: Figure.Bound, end: TokenIndex)? {
    for (words, bound) in EnglishMeasures.boundsAfter where window.starts(at: end, with: words) {
      // "12 plus tax" is not "12-plus".
      if words == ["plus"], window.token(end + 1)?.kind == .number { return nil }
      return (bound, end + words.count)
    }
    return nil
  }

  // MARK: - One quantity

  /// The figure of one amount, or of the two ends of a range or a tally.
  private func figure(
    _ first: Amount, _ second: Amount?, isTally: Bool
  ) -> (figures: [Figure], end: TokenIndex)? {
    let number = first.tokens.lowerBound..<(second ?? first).tokens.upperBound
    var low = first.numeral.low
    var high = second?.numeral.high ?? first.numeral.high
    if isTally, low > high { swap(&low, &high) }
    var (bound, start) = boundBefore(number.lowerBound)
    if second != nil, !isTally {
      bound = .between
      if window.word(number.lowerBound - 1) == "between" { start = number.lowerBound - 1 }
    } else if first.numeral.isVague, low != high {
      // "No more than a few dozen" stays a limit.
      if bound == .exact || bound == .about { bound = .between }
    } else if first.numeral.isVague, bound == .exact {
      bound = .about
    }
    var end = (second ?? first).end
    if let (after, afterEnd) = boundAfter(end), bound == .exact {
      bound = after
      end = afterEnd
    }
    let currency = first.currency ?? second?.currency
    guard
      let measure = MeasureReader(window: window, things: things).measure(
        at: end, currency: currency, numeral: (second ?? first).numeral, isTally: isTally)
    else { return nil }
    // A comma that closes an insertion stays outside where nothing follows that is counted.
    end = measure.end == second?.end ? number.upperBound : measure.end
    if let (after, afterEnd) = boundAfter(end), bound == .exact {
      bound = after
      end = afterEnd
    }
    // "Ten or eleven died", "crowds of 40-50,000"; not "chapters 12-15".
    let isTelling =
      second.map {
        isAlternative(first, $0) || $0.numeral.grouping > 1 || $0.numeral.scale > 1
      } ?? false
    if measure.measure == .bare, !isTally, !isTelling, !isWorthKeeping(first, bound: bound) {
      return ([], number.upperBound)
    }
    if first.numeral.value == 1, second == nil, !first.numeral.isDigits, !countsOne(first, measure)
    {
      return ([], number.upperBound)
    }
    return (
      [
        Figure(
          span: window.tokenized.span(of: start..<end),
          number: window.tokenized.span(of: number),
          low: low * measure.factor + measure.offset, high: high * measure.factor + measure.offset,
          bound: bound, measure: measure.measure, unit: measure.unit, head: measure.head)
      ], end
    )
  }

  /// Whether "one" counts something: "one man", not "no one", "one of them", "one another".
  private func countsOne(_ amount: Amount, _ measure: MeasureReader.Result) -> Bool {
    let end = amount.tokens.upperBound
    let before = window.word(amount.tokens.lowerBound - 1)
    if measure.measure == .bare || window.isDash(end) && measure.measure == .count { return false }
    if ["of", "another", "or", "day", "side", "way", "thing", "hand"].contains(window.word(end)) {
      return false
    }
    return !["no", "any", "every", "each", "the", "this", "that", "which", "-", "number"]
      .contains(before)
  }

  /// Whether a number with nothing counted is worth showing: not "the two", a year or an hour.
  private func isWorthKeeping(_ amount: Amount, bound: Figure.Bound) -> Bool {
    if amount.numeral.isShare { return true }
    let value = amount.numeral.value
    guard amount.numeral.isDigits || value >= 20 || amount.numeral.isVague else { return false }
    if window.digits(amount.tokens.lowerBound)?.count == 4, (1000...2199).contains(value) {
      return false
    }
    let before = window.word(amount.tokens.lowerBound - 1)
    let after = window.word(amount.tokens.upperBound)
    if before == "at" && value <= 12 || before == "(" || after == ")" || after == ":" {
      return false
    }
    return !(window.isDash(amount.tokens.upperBound) && window.isJoined(amount.tokens.upperBound))
  }
}

/// The two ends of a range: "12 to 15", "between 5 and 8 million", "$5-8,000", "ten or eleven".
extension FigureGrammar {
  /// The other end of a range or a tally; nil where none follows.
  func secondAmount(after first: Amount) -> Amount? {
    // "5% to 8%", "two weeks to three weeks": the unit stands at both ends.
    if let unit = unit(at: first.tokens.upperBound), !isChange(first),
      let next = connector(at: unit.end, of: first, isMeasured: true),
      let second = amount(at: next), second.numeral.high <= first.numeral.low * 10,
      unit.measure == self.unit(at: second.tokens.upperBound)?.measure
    {
      return second
    }
    guard let next = connector(at: first.tokens.upperBound, of: first, isMeasured: false),
      var second = amount(at: next), first.numeral.isShare == second.numeral.isShare
    else { return nil }
    // "Hundreds, if not thousands, of people".
    if window.word(first.tokens.upperBound) == ",", window.word(second.end) == "," {
      second.end += 1
    }
    return second
  }

  /// Where the second number stands after the words or the mark that make two numbers a range.
  private func connector(
    at end: TokenIndex, of first: Amount, isMeasured: Bool
  ) -> TokenIndex? {
    let word = window.word(end)
    if word == "to" { return end + 1 }
    if word == "and", window.word(first.tokens.lowerBound - 1) == "between" { return end + 1 }
    if word == "up", window.word(end + 1) == "to" {
      return window.word(first.tokens.lowerBound - 1) == "from" ? end + 2 : nil
    }
    if window.isDash(end) {
      // "18- to 24-year-olds", "a 20-to-30-minute delay".
      if ["to", "or"].contains(window.word(end + 1)) {
        return window.isDash(end + 2) ? end + 3 : end + 2
      }
      let isJoined = window.isJoined(end) && window.isJoined(end + 1)
      let isSpaced = !window.isJoined(end) && !window.isJoined(end + 1) && window.word(end) != "—"
      let isNumber = window.isNumber(end + 1) && first.numeral.isDigits
      return isJoined || isSpaced && isNumber ? end + 1 : nil
    }
    return isMeasured || isListed(first) ? nil : alternative(at: end)
  }

  /// Whether a number and a comma stand before it: "one, three or six".
  private func isListed(_ first: Amount) -> Bool {
    let comma = first.tokens.lowerBound - 1
    return window.word(comma) == ","
      && (window.isNumber(comma - 1) || EnglishNumbers.units[window.word(comma - 1)] != nil)
  }

  /// "ten or eleven", "two, maybe three", "dozens, if not hundreds"; "3 miles, or 5 kilometers" says
  /// one thing twice.
  private func alternative(at end: TokenIndex) -> TokenIndex? {
    let isInserted = window.word(end) == ","
    var next = isInserted ? end + 1 : end
    if window.word(next) == "if", window.word(next + 1) == "not" { return next + 2 }
    let isOr = window.word(next) == "or"
    if isOr { next += 1 }
    if EnglishMeasures.doubts.contains(window.word(next)) { return next + 1 }
    return isOr && !isInserted ? next : nil
  }

  /// Whether somebody wavers between two numbers: "ten or eleven".
  func isAlternative(_ first: Amount, _ second: Amount) -> Bool {
    alternative(at: first.tokens.upperBound) == second.tokens.lowerBound
  }

  /// A percent sign or one word for a unit at `start`; nil where there is none.
  private func unit(at start: TokenIndex) -> (measure: Figure.Measure, end: TokenIndex)? {
    let word = window.word(start)
    if let end = window.percentEnd(at: start) { return (.percent, end) }
    if let currency = EnglishMeasures.currencyWords[word] { return (.money(currency), start + 1) }
    if EnglishMeasures.timeUnits[word] != nil { return (.duration, start + 1) }
    return EnglishMeasures.physical[word].map { (.physical($0.symbol), start + 1) }
  }

  /// Whether an amount is by how much something changes: "rose 2% to 8%", "by 2% to 8%".
  private func isChange(_ first: Amount) -> Bool {
    let before = boundBefore(first.tokens.lowerBound).start - 1
    return things.isVerb(before) || ["by", "up", "down"].contains(window.word(before))
  }

  /// The ends of a range with the scale that they share filled in; nil where the second is not above
  /// the first.
  func range(from first: Amount, to second: Amount) -> (low: Amount, high: Amount)? {
    var (low, high) = (first, second)
    if let scale = sharedScale(first.numeral, second.numeral) {
      low.numeral.low *= scale
      low.numeral.high *= scale
    } else if let grouping = sharedGrouping(first, second) {
      low.numeral.low *= grouping
      low.numeral.high *= grouping
    } else if isOneOrTwo(first, second) {
      high.numeral.low *= first.numeral.scale
      high.numeral.high *= first.numeral.scale
    }
    return low.numeral.low < high.numeral.high ? (low, high) : nil
  }

  /// What the first end of a range is multiplied with because only the second names the scale: a
  /// million in "12 to 15 million" and "12-15m", a hundred in "two or three hundred".
  func sharedScale(_ first: Numeral, _ second: Numeral) -> Double? {
    guard !first.isVague, !first.isShare, first.grouping == 1 else { return nil }
    // "Two hundred to three hundred thousand".
    let isShort = first.scale == 1 || first.scale == 100 && second.scale >= 1e5
    let factor = second.scale / first.scale
    return isShort && factor > 1 && first.low * factor < second.high ? factor : nil
  }

  /// A thousand in "$5-8,000", "20 to 25,000": nobody means a range of a thousandfold. With words it
  /// takes numbers near each other, and none that are said to be the outermost ("range from 5 to
  /// 8,000").
  private func sharedGrouping(_ first: Amount, _ second: Amount) -> Double? {
    let (low, high) = (first.numeral, second.numeral)
    let factor = high.grouping
    guard low.isDigits, high.isDigits, factor > 1, low.scale == 1, high.scale == 1,
      low.grouping == 1, low.low > 0, low.low.rounded() == low.low, low.low * factor < high.low
    else { return nil }
    if window.isDash(second.tokens.lowerBound - 1) { return factor }
    let isOutermost = window.word(first.tokens.lowerBound - 1) == "from"
    return !isOutermost && low.low > 1 && low.low * factor * 10 >= high.low ? factor : nil
  }

  /// "A million or two", "a dozen or two".
  private func isOneOrTwo(_ first: Amount, _ second: Amount) -> Bool {
    window.word(first.numeral.tokens.lowerBound) == "a" && first.numeral.scale > 1
      && window.word(second.tokens.lowerBound - 1) == "or" && second.numeral.value == 2
      && second.numeral.scale == 1
  }
}

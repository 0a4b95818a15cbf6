/// Reads what stands behind a number: a unit of measure, a currency or the thing counted.
struct MeasureReader: Sendable {
  let window: TokenWindow
  let things: CountedThings

  struct Result {
    var measure: Figure.Measure
    /// What the number is to be multiplied with, and what is added then.
    var factor = 1.0
    var offset = 0.0
    var unit: String?
    var head: String?
    var end: TokenIndex
  }

  /// The measure of the number that ends before `end`; nil where the number turns out to be none
  /// ("two-faced").
  func measure(
    at end: TokenIndex, currency: String?, numeral: Numeral, isTally: Bool
  ) -> Result? {
    if isTally { return tally(at: end) }
    if currency == nil, let unit = numeral.unit { return written(unit, at: end) }
    if let currency { return money(currency, at: end) }
    if let percent = percent(at: end) { return percent }
    var next = end
    if numeral.isVague, window.word(next) == "of" { next += 1 }
    let isHyphenated = window.isDash(next) && window.isJoined(next) && window.isJoined(next + 1)
    if isHyphenated { next += 1 }
    if let currency = EnglishMeasures.currencyWords[window.word(next)], !window.isDash(next + 1) {
      return money(currency, at: next + 1)
    }
    if window.word(next) == "cent" || window.word(next) == "cents" {
      var money = money("USD", at: next + 1)
      money.factor = 0.01
      return money
    }
    if let duration = duration(at: next, from: end, isHyphenated: isHyphenated) { return duration }
    if let physical = physical(at: next, isHyphenated: isHyphenated) { return physical }
    if numeral.isShare { return share(at: end) }
    if isHyphenated {
      // "a 10-point lead", "three-bedroom house": the word behind the hyphen is counted.
      guard let thing = things.thing(after: next, isPartitive: false) else { return nil }
      var result = counted(thing)
      result.unit = window.tokenized.string(next..<(next + 1))
      result.head = things.singular(next)
      return result
    }
    let isPartitive = window.word(end) == "of"
    if let thing = things.thing(after: end, isPartitive: isPartitive) { return counted(thing) }
    return Result(measure: .bare, end: end)
  }

  /// The measure of a number that its unit is written onto: "68km", "the 74km line", "20cm of snow", "1.1pc".
  private func written(_ unit: String, at end: TokenIndex) -> Result {
    let physical =
      unit == "m" ? EnglishMeasures.Unit(symbol: "m", factor: 1) : EnglishMeasures.physical[unit]
    guard let physical else { return share(at: end, factor: 1) }
    var result = Result(
      measure: .physical(physical.symbol), factor: physical.factor, offset: physical.offset,
      unit: unit, head: unit, end: end)
    let isOf = window.word(end) == "of"
    if let thing = things.thing(after: end, isPartitive: isOf) {
      result.unit =
        isOf
        ? "\(unit) \(window.tokenized.string(end..<thing.tokens.upperBound))"
        : window.tokenized.string(thing.tokens)
      result.head = things.singular(thing.head)
      result.end = thing.tokens.upperBound
    }
    return rated(result)
  }

  private func counted(_ thing: CountedThings.Thing) -> Result {
    Result(
      measure: .count, unit: window.tokenized.string(thing.tokens),
      head: things.singular(thing.head),
      end: thing.tokens.upperBound)
  }

  private func tally(at end: TokenIndex) -> Result {
    var result = Result(measure: .bare, unit: "vote", head: "vote", end: end)
    if EnglishMeasures.tallyWords.contains(window.word(end)) {
      result.unit = window.word(end)
      result.head = things.singular(end)
      result.end = end + 1
    }
    return result
  }

  private func money(_ currency: String, at end: TokenIndex) -> Result {
    var result = Result(measure: .money(currency), end: end)
    // "a $5 million fine", "$2 million in legal fees", "$200 billion worth of goods".
    var next = end
    if window.isDash(next), window.isJoined(next) { next += 1 }
    if window.starts(at: next, with: ["worth", "of"]) { next += 1 }
    let isLinked = window.word(next) == "in" || window.word(next) == "of"
    if isLinked { next += 1 }
    if let thing = things.thing(after: next, isPartitive: false),
      !isLinked || things.isCommonNoun(thing.head),
      !EnglishCalendar.words.keys.contains(window.word(next))
    {
      result.unit = window.tokenized.string(thing.tokens)
      result.head = things.singular(thing.head)
      result.end = thing.tokens.upperBound
    }
    return rated(result)
  }

  private func percent(at end: TokenIndex) -> Result? {
    var next = end
    if window.isDash(next) { next += 1 }
    if let end = window.percentEnd(at: next) { return share(at: end, factor: 1) }
    guard window.word(next) == "percentage", window.word(next + 1).hasPrefix("point") else {
      return nil
    }
    // Points are a difference of percentages, which no percentage compares with.
    return Result(
      measure: .physical("percentage point"),
      unit: window.tokenized.string(next..<(next + 2)), head: "point", end: next + 2)
  }

  /// "47 percent of Americans", "two-thirds of voters", "a 5 percent increase", in percent.
  private func share(at end: TokenIndex, factor: Double = 100) -> Result {
    var result = Result(measure: .percent, factor: factor, end: end)
    if let thing = things.thing(after: end, isPartitive: true) {
      result.unit = window.tokenized.string(thing.tokens)
      result.head = things.singular(thing.head)
      result.end = thing.tokens.upperBound
    }
    return result
  }

  private func duration(
    at token: TokenIndex, from end: TokenIndex, isHyphenated: Bool
  ) -> Result? {
    var token = token
    // "three more weeks", "two full days", "10 consecutive days".
    if !isHyphenated, EnglishMeasures.timeUnits[window.word(token)] == nil,
      ["more", "full", "consecutive", "straight", "long", "short", "additional", "whole"]
        .contains(window.word(token))
    {
      token += 1
    }
    guard let unit = EnglishMeasures.timeUnits[window.word(token)],
      let days = EnglishMeasures.days[unit]
    else { return nil }
    var result = Result(
      measure: .duration, factor: days, unit: window.tokenized.string(end..<(token + 1)),
      head: things.singular(token), end: token + 1)
    if isHyphenated {
      result.unit = nil
      result.head = nil
      // "30-day period", "three-week-long siege".
      var next = token + 1
      if window.isDash(next), window.word(next + 1) == "long" { next += 2 }
      result.end = next
      if let thing = things.thing(after: next, isPartitive: false) {
        result.unit = window.tokenized.string(thing.tokens)
        result.head = things.singular(thing.head)
        result.end = thing.tokens.upperBound
      }
    }
    return result
  }

  private static let powers = [
    "square": 2.0, "sq": 2, "sq.": 2, "cubic": 3, "cu": 3, "cu.": 3,
  ]

  private func physical(at token: TokenIndex, isHyphenated: Bool) -> Result? {
    var next = token
    var power = 1.0
    let prefix = window.word(next)
    if let named = Self.powers[prefix] {
      power = named
      next += prefix.hasSuffix(".") || window.word(next + 1) != "." ? 1 : 2
    } else if prefix == "metric" || prefix == "nautical" {
      next += 1
    }
    guard var unit = EnglishMeasures.physical[window.word(next)] else { return nil }
    if prefix == "metric" { unit = EnglishMeasures.Unit(symbol: "kg", factor: 1000) }
    if prefix == "nautical" { unit = EnglishMeasures.Unit(symbol: "m", factor: 1852) }
    if power > 1, unit.symbol == "m" {
      let factor = power == 2 ? unit.factor * unit.factor : unit.factor * unit.factor * unit.factor
      unit = EnglishMeasures.Unit(symbol: power == 2 ? "m²" : "m³", factor: factor)
    }
    var end = next + 1
    let isHourly =
      ["per", "an"].contains(window.word(end)) && window.word(end + 1) == "hour"
      || window.word(end) == "/" && ["h", "hr"].contains(window.word(end + 1))
    if unit.symbol == "m", power == 1, isHourly {
      unit = EnglishMeasures.Unit(symbol: "m/s", factor: unit.factor / 3600)
      end += 2
    }
    if unit.symbol == "°" {
      switch window.word(end) {
      case "fahrenheit", "f":
        unit = EnglishMeasures.Unit(symbol: "°C", factor: 5.0 / 9, offset: -160.0 / 9)
        end += 1
      case "celsius", "centigrade", "c":
        unit = EnglishMeasures.Unit(symbol: "°C", factor: 1)
        end += 1
      default: break
      }
    }
    var result = Result(
      measure: .physical(unit.symbol), factor: unit.factor, offset: unit.offset,
      unit: window.tokenized.string(token..<end), head: things.singular(next), end: end)
    if isHyphenated {
      if window.isDash(end) { end += 2 }
      if let thing = things.thing(after: end, isPartitive: false) {
        result.unit = window.tokenized.string(thing.tokens)
        result.head = things.singular(thing.head)
        result.end = thing.tokens.upperBound
      }
      return result
    }
    // "20,000 barrels of oil".
    if window.word(end) == "of", let thing = things.thing(after: end, isPartitive: true) {
      result.unit = window.tokenized.string(token..<thing.tokens.upperBound)
      result.head = things.singular(thing.head)
      result.end = thing.tokens.upperBound
    }
    return rated(result)
  }

  /// Adds a rate: "$7.25 an hour", "200 barrels a day".
  private func rated(_ result: Result) -> Result {
    let end = result.end
    guard ["a", "an", "per", "each", "every"].contains(window.word(end)),
      let unit = EnglishMeasures.timeUnits[window.word(end + 1)], unit != .weekend
    else { return result }
    var result = result
    let rate = window.tokenized.string(end..<(end + 2))
    result.unit = result.unit.map { $0 + " " + rate } ?? rate
    result.head = result.head ?? things.singular(end + 1)
    result.end = end + 2
    return result
  }
}

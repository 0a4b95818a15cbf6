/// Says how each figure's number, bound and unit were read.
struct FigureExplainer {
  private let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  func explanations(where isWanted: (Span) -> Bool) -> [Explanation] {
    reading.figures.filter { isWanted($0.span) }.map { figure in
      Explanation(
        subject: .figure, span: figure.span, reading: summary(of: figure),
        reasons: [number(of: figure), bound(of: figure), unit(of: figure)])
    }
  }

  private func summary(of figure: Figure) -> String {
    let value = Self.range(figure.low, figure.high)
    let bound =
      figure.bound == .exact || figure.bound == .between ? "" : "\(figure.bound.rawValue) "
    let unit = figure.unit.map { " \($0)" } ?? ""
    return "\(bound)\(value)\(unit), \(Self.name(of: figure.measure))"
  }

  private func number(of figure: Figure) -> Reason {
    let tokens = reading.tokenized.tokens(in: figure.number)
    let window = TokenWindow(tokenized: reading.tokenized, range: sentence(of: tokens))
    let numeral = tokens.lazy.compactMap { NumeralReader(window).numeral(at: $0) }.first
    let because: String
    var basis = Reason.Basis.rule
    if let numeral, numeral.isVague {
      because = "a vague count stands for its order of magnitude"
      basis = .list
    } else if let numeral, numeral.isShare {
      because = "words for a share, in percent"
      basis = .list
    } else if let numeral, numeral.isDigits {
      let words = numeral.tokens.dropFirst().map { reading.shown($0) }
      let areScales = numeral.tokens.dropFirst().allSatisfy {
        EnglishNumbers.scales[reading.tokenized.lowered[$0]] != nil
      }
      because =
        words.isEmpty
        ? "the value of the digits"
        : areScales
          ? "the value of the digits times \(words.joined(separator: " "))"
          : "the value of the digits with \(words.joined(separator: " "))"
    } else if numeral != nil {
      because = "number words, from the list of number words"
      basis = .list
    } else {
      because = "words that hold a number of their own, from the list of measures"
      basis = .list
    }
    let isRange = figure.low != figure.high && numeral?.isVague != true
    return Reason(
      "number", Self.range(figure.low, figure.high), basis,
      because: because + (isRange ? "; two numbers joined by a dash or a word for a range" : ""),
      span: figure.number)
  }

  private func bound(of figure: Figure) -> Reason {
    let before = Span(start: figure.span.start, end: figure.number.start)
    let after = Span(start: figure.number.end, end: figure.span.end)
    let limits =
      EnglishMeasures.boundsBefore.map(\.words) + EnglishMeasures.boundsAfter.map(\.words)
    for part in [before, after] {
      let tokens = reading.tokenized.tokens(in: part)
      let words = tokens.map { reading.tokenized.lowered[$0] }
      guard
        let limit = limits.first(where: { limit in
          words.count >= limit.count
            && words.indices.dropLast(limit.count - 1).contains {
              Array(words[$0..<($0 + limit.count)]) == limit
            }
        })
      else { continue }
      return Reason(
        "bound", figure.bound.rawValue, .list,
        because: "“\(limit.joined(separator: " "))” beside the number", span: part)
    }
    switch figure.bound {
    case .exact:
      return Reason("bound", "exact", .rule, because: "no word beside the number limits it")
    case .between:
      return Reason(
        "bound", "between", .rule, because: "the words give a lowest and a highest value")
    default:
      return Reason(
        "bound", figure.bound.rawValue, .rule, because: "the number's own words are not exact")
    }
  }

  private func unit(of figure: Figure) -> Reason {
    let name = Self.name(of: figure.measure)
    let unit = figure.unit.map { "“\($0)”" }
    let head = figure.head.map { ", with the head word “\($0)”" } ?? ""
    switch figure.measure {
    case .count:
      return Reason(
        "unit", unit ?? name, .parse, because: "the noun phrase after the number is counted\(head)")
    case .bare:
      return Reason("unit", unit ?? "none", .rule, because: "nothing after the number is counted")
    case .money, .percent, .duration, .age, .physical:
      let thing = unit.map { " of \($0)\(head)" } ?? ""
      return Reason(
        "unit", name + thing, .list, because: "a sign or word of measure beside the number")
    }
  }

  private func sentence(of tokens: TokenRange) -> TokenRange {
    guard let first = tokens.first else { return tokens }
    return reading.tokenized.sentence(of: first).tokens
  }

  private static func name(of measure: Figure.Measure) -> String {
    switch measure {
    case .count: "a count"
    case .money(let code): "money in \(code)"
    case .percent: "percent"
    case .duration: "a length of time in days"
    case .age: "an age in years"
    case .physical(let unit): "a measure in \(unit)"
    case .bare: "a bare number"
    }
  }

  private static func range(_ low: Double, _ high: Double) -> String {
    low == high ? number(low) : "\(number(low)) to \(number(high))"
  }

  private static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? value.description
  }
}

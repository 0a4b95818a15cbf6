import CrossreadCore

/// A value by which an article parts from another, in its words.
struct PartingValue {
  private let value: LoneValue
  /// "At least seven people".
  private let whole: String
  /// "At least seven".
  private let number: String

  /// What an article gives at a place; nil where it gives no figure there, or no date.
  init?(at span: Span, in reading: Reading, isDate: Bool) {
    if !isDate, let figure = reading.figures(near: span).first(where: { $0.span.overlaps(span) }) {
      value = .figure(figure)
      let all = reading.division(from: figure)
      number = reading.insideSentence(
        Span(start: figure.span.start, end: all == figure.span ? figure.number.end : all.end))
      whole = reading.insideSentence(all)
    } else if isDate, let date = reading.dates(near: span).first(where: { $0.span.overlaps(span) })
    {
      value = LoneValue(date)
      number = reading.insideSentence(date.span)
      whole = number
    } else {
      return nil
    }
  }

  /// By what the articles of a difference part, or those of them that are given, if it is values.
  static func all(
    of difference: Difference, _ readings: [Reading], in articles: [Int]? = nil
  ) -> [PartingValue] {
    guard [.number, .date, .time].contains(difference.kind) else { return [] }
    return difference.words.filter { articles?.contains($0.article) ?? true }.compactMap { words in
      words.spans.first.flatMap {
        PartingValue(at: $0, in: readings[words.article], isDate: difference.kind != .number)
      }
    }
  }

  /// What is counted.
  private var noun: Substring { whole.dropFirst(number.count) }

  private func place(in name: String) -> Range<String.Index>? {
    [whole, number].lazy.compactMap { words in
      name.firstRange(ofWords: words)
        ?? name.firstRange(ofWords: words.prefix(1).uppercased() + words.dropFirst())
    }.first
  }

  /// Whether a name gives it.
  func stands(in name: String) -> Bool { place(in: name) != nil }

  /// Whether two are of one value each.
  static func areAlike(_ some: [PartingValue], _ others: [PartingValue]) -> Bool {
    !some.isEmpty && some.count == others.count
      && zip(some, others).allSatisfy { $0.value.agrees(with: $1.value) }
  }

  /// A name with the values of two articles for the one that stands in it: "seven / nine people were killed". Nil
  /// where none does.
  static func saying(_ values: [PartingValue], in name: String) -> String? {
    for mine in values {
      guard let place = mine.place(in: name),
        let other = values.first(where: { !$0.value.agrees(with: mine.value) })
      else { continue }
      // Of one thing that is counted the numbers are enough.
      let isWhole = name[place].lowercased() == mine.whole.lowercased()
      let isCounted = !other.noun.isEmpty && name[place.upperBound...].hasPrefix(other.noun)
      if mine.noun.lowercased() == other.noun.lowercased() || !isWhole || isCounted {
        let end = name.index(place.lowerBound, offsetBy: mine.number.count)
        return name[..<end] + " / \(other.number)" + name[end...]
      }
      return name[..<place.upperBound] + " / \(other.whole)" + name[place.upperBound...]
    }
    return nil
  }
}

extension Reading {
  /// A figure with what a division goes on to: "nine votes *to four*".
  fileprivate func division(from figure: Figure) -> Span {
    let end = tokenized.tokens(in: figure.span).upperBound
    guard tokens.indices.contains(end + 1), ["to", "against"].contains(tokenized.lowered[end]),
      ["vote", "seat"].contains(figure.head ?? "")
    else { return figure.span }
    let next = tokens[end + 1].span
    let other = figures(near: next).first { $0.number.overlaps(next) }
    return other.map { figure.span.union($0.number) } ?? figure.span
  }

  /// Words as they stand inside a sentence: "over 30", where they begin one "Over 30".
  func insideSentence(_ span: Span) -> String {
    let words = text[span]
    guard let first = tokenized.tokens(in: span).first, syntax.tags.count == tokens.count,
      tokenized.sentence(of: first).tokens.lowerBound == first,
      syntax.tags[first] != .properNoun
        || figures(near: span).contains(where: { $0.number.start == span.start })
    else { return words }
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}

import CrossreadCore

/// When and where a sentence is set, as far as its words say.
extension Reading {
  /// Whether what a sentence says is of the article's own time.
  func isOfItsTime(_ sentence: Span) -> Bool {
    dates(near: sentence).filter { sentence.contains($0.span) }.allSatisfy { date in
      guard let published = article.published else { return date.partial.year == nil }
      guard let day = date.from ?? date.to else { return true }
      return abs(published - day) <= Self.season
    }
  }

  /// Whether a number is a piece of a name, "Local 418", "Desk 2", or tells one of several: "serotype 3".
  func isOfName(_ figure: Figure) -> Bool {
    guard [.bare, .count].contains(figure.measure), syntax.tags.count == tokens.count,
      let first = tokenized.tokens(in: figure.span).first, first > 0, tokens[first].kind == .number
    else { return false }
    let before = first - 1
    let around = tokenized.span(of: before..<(first + 1))
    if mentions(near: around).contains(where: { $0.form == .name && $0.span.contains(around) }) {
      return true
    }
    return figure.measure == .bare && [.noun, .properNoun].contains(syntax.tags[before])
      && (tokens[before].isCapitalized || syntax.heads[first] == before)
      && tokenized.sentenceOfToken[before] == tokenized.sentenceOfToken[first]
  }

  /// Whether a time is told by the clocks of another place: "8.30pm AEST", "6.30pm Singapore time".
  func isOfOtherZone(_ time: Span) -> Bool {
    let words = tokenized.tokens(in: time)
    let end = words.upperBound
    func isZone(_ token: TokenIndex) -> Bool {
      guard tokens.indices.contains(token) else { return false }
      let word = text[tokens[token].span]
      return (2...4).contains(word.utf8.count) && word.allSatisfy(\.isUppercase)
        && !["AM", "PM"].contains(word)
    }
    if isZone(end) || words.count > 1 && isZone(end - 1) { return true }
    guard tokens.indices.contains(end + 1) else { return false }
    let isNamed = tokens[end].isCapitalized && tokenized.lowered[end + 1] == "time"
    let isInPlace =
      tokenized.lowered[end] == "in" && tokens[end + 1].isCapitalized
      && tokens.indices.contains(end + 2) && tokenized.lowered[end + 2] == ")"
    return isNamed || isInPlace
  }

  /// Whether a sentence is a line of place and day: "Townsville, Wednesday 25 June 2025".
  func isDateLine(_ sentence: TokenRange) -> Bool {
    sentence.count <= Self.longestDateLine && syntax.tags.count == tokens.count
      && !sentence.contains { syntax.tags[$0] == .verb || syntax.tags[$0] == .auxiliary }
  }

  /// In tokens.
  private static let longestDateLine = 8

  /// In days.
  private static let season = 60

  /// The settled days that a sentence gives.
  func days(in sentence: Span) -> [ClosedRange<CivilDay>] {
    dates(near: sentence).filter { sentence.contains($0.span) }.compactMap { date in
      guard let from = date.from, let to = date.to, from <= to else { return nil }
      return from...to
    }
  }
}

extension [ClosedRange<CivilDay>] {
  /// Whether what is said of these days may be of one of those: of some day it is, where none is given.
  func mayMeet(_ other: Self) -> Bool {
    isEmpty || other.isEmpty || contains { day in other.contains(where: day.overlaps) }
  }
}

extension StoryIndex {
  /// Whether places are among actors, and an article names none of them.
  func namesPlaces(_ named: Set<Int>, unknownTo article: Int) -> Bool {
    let places = named.filter { actors[$0].kind == .place }
    return !places.isEmpty && places.allSatisfy { !actorOfEntity[article].contains($0) }
  }
}

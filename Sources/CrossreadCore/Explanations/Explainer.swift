/// Says why an article was read as it was.
///
///     let explainer = Explainer(reading)
///     let places = reading.tokenized.places(of: "Fabius")
///     explainer.explanations(touching: places[0])
///     // mention "Laurent Fabius": person, since “Laurent” is a given name …
///     // quote "These kinds of practices …": said by “he”, subject of the cue …
public struct Explainer: Sendable {
  let reading: Reading

  public init(_ reading: Reading) { self.reading = reading }

  /// Why each thing in the article was read as it was, in the order of their words; the words'
  /// tags and relations are left out.
  public func explanations() -> [Explanation] {
    things { _ in true }
  }

  /// The same for what shares a byte with `span`, and then for the words themselves.
  ///
  /// A quote counts with its cue and speaker.
  public func explanations(touching span: Span) -> [Explanation] {
    let isTouched = { @Sendable (other: Span) in other.overlaps(span) }
    return things(where: isTouched) + WordExplainer(reading).explanations(where: isTouched)
  }

  private func things(where isWanted: @Sendable (Span) -> Bool) -> [Explanation] {
    let found =
      QuoteExplainer(reading).explanations(where: isWanted)
      + MentionExplainer(reading).explanations(where: isWanted)
      + FigureExplainer(reading).explanations(where: isWanted)
      + DateExplainer(reading).explanations(where: isWanted)
      + OriginExplainer(reading).explanations(where: isWanted)
    return found.enumerated()
      .sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }
      .map(\.element)
  }
}

extension Reading {
  /// The words of a range of tokens in quote marks, shortened in the middle where they are many.
  func shown(_ tokens: TokenRange) -> String { shown(tokenized.span(of: tokens)) }

  func shown(_ span: Span) -> String {
    let words = tokenized.tokens(in: span)
    guard words.count > 14 else { return "“\(text[span])”" }
    let head = tokenized.string(words.lowerBound..<(words.lowerBound + 7))
    let tail = tokenized.string((words.upperBound - 5)..<words.upperBound)
    return "“\(head) … \(tail)”"
  }

  func shown(_ token: TokenIndex) -> String { "“\(tokenized.string(token))”" }
}

extension TokenizedText {
  /// Where these words stand, whatever white space and style of quote mark is between them. Case
  /// counts only where the query has a capital. Empty for an empty query.
  public func places(of words: String) -> [Span] {
    let query = Tokenizer().tokenize(ArticleText(words))
    guard !query.tokens.isEmpty, query.tokens.count <= tokens.count else { return [] }
    let minds = words.contains { $0.isUppercase }
    var places: [Span] = []
    for start in 0...(tokens.count - query.tokens.count) {
      let isMatch = query.tokens.indices.allSatisfy { offset in
        let token = start + offset
        if query.tokens[offset].kind == .quoteMark { return tokens[token].kind == .quoteMark }
        guard query.lowered[offset] == lowered[token] else { return false }
        return !minds || query.string(offset) == string(token)
      }
      if isMatch { places.append(span(of: start..<(start + query.tokens.count))) }
    }
    return places
  }
}

import CrossreadCore

extension Finding {
  /// A quotation of which no article names the speaker, with the words of one of them for who it was.
  func described(in readings: [Reading]) -> Finding {
    guard kind == .quote, speaker == nil, !differences.contains(where: { $0.kind == .participant })
    else { return self }
    let words = passages.compactMap { readings[$0.article].describedSpeaker(of: $0.extent) }
    return said(by: words.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) })
  }
}

extension Reading {
  /// The words for whoever says what stands in a span, where they name nobody and mean nobody in particular by a
  /// pronoun: "the indictment", "a spokeswoman for the mill".
  fileprivate func describedSpeaker(of span: Span) -> String? {
    let quote = quotes(near: span).first { quote in
      quote.content.contains { $0.overlaps(span) }
    }
    guard let speaker = quote?.speaker, let first = tokenized.tokens(in: speaker).first else {
      return nil
    }
    // "The officer, who had waited": who it is stands before the comma.
    let end = tokenized.tokens(in: speaker).first { tokenized.lowered[$0] == "," }
    let tokens = first..<(end ?? tokenized.tokens(in: speaker).upperBound)
    let hasNoun = tokens.contains { [.noun, .properNoun].contains(syntax.tags[$0]) }
    // "Shot back, *in reference to the mayor's habits*" is nobody.
    guard hasNoun, syntax.tags[first] != .adposition, tokens.count <= Self.longestDescription
    else { return nil }
    return phrase(tokenized.span(of: tokens))
  }

  /// In tokens.
  private static let longestDescription = 10
}

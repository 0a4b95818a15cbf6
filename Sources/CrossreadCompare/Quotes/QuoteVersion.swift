import CrossreadCore

/// What further articles tell of a quotation in words of their own: "said that two weeks are “an eternity”".
struct QuoteVersion: Sendable {
  /// The quotation's place in its list.
  let quote: Int
  /// Sorted by article; none of an article that has the quotation itself.
  let passages: [Finding.Passage]
}

extension Finding {
  /// A quotation with the articles that tell it in words of their own, and where they quote other words, with
  /// these as what differs.
  func retold(by version: QuoteVersion, in readings: [Reading], speaker: String?) -> Finding {
    let new = version.passages.filter { !articles.contains($0.article) }
    guard let first = passages.first, !new.isEmpty else { return self }
    let said = Set(
      passages.flatMap { passage in
        passage.spans.flatMap { readings[passage.article].stems(in: $0) }
      })
    let other = new.compactMap { passage -> Difference.Words? in
      let reading = readings[passage.article]
      let quoted = passage.spans.flatMap(reading.quotedRuns).first { run in
        let words = reading.stems(in: run)
        return !words.isEmpty && said.isDisjoint(with: words)
      }
      return quoted.map {
        Difference.Words(article: passage.article, spans: [$0], text: reading.text[$0])
      }
    }
    let difference =
      other.isEmpty || !differences.isEmpty
      ? nil
      : Difference(
        kind: .quotation, weight: .soft,
        words: ([Difference.Words(article: first.article, spans: first.spans, text: first.label)]
          + other).sorted { $0.article < $1.article })
    let name = speaker.map { " from \($0)" } ?? ""
    let letter = Comparison.letter(ofArticle: first.article)
    return retold(
      by: new, difference,
      because: new.map {
        "\(letter) and \(Comparison.letter(ofArticle: $0.article)) both have it\(name) (certain)"
      })
  }
}

extension Reading {
  /// The stems of the words of meaning in a span.
  fileprivate func stems(in span: Span) -> [String] {
    tokenized.tokens(in: span).filter { tokens[$0].kind == .word || tokens[$0].kind == .number }
      .map { tokenized.lowered[$0] }.filter { !StopWords.contains($0) }.map(Stem.of)
  }

  /// What stands in quote marks inside a span.
  fileprivate func quotedRuns(in span: Span) -> [Span] {
    let marks = tokenized.tokens(in: span).filter { tokens[$0].kind == .quoteMark }
    return stride(from: 0, to: marks.count - 1, by: 2).compactMap { place in
      let inside = marks[place] + 1..<marks[place + 1]
      return inside.isEmpty ? nil : tokenized.span(of: inside)
    }
  }
}

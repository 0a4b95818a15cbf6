import CrossreadCore

extension Reading {
  /// The words of a span as a label: with both marks of a quotation or with none.
  ///
  /// A mark whose other half stands right beside the span brings that in; one at an end whose
  /// other half is farther away is left out.
  func phrase(_ span: Span) -> String {
    var tokens = tokenized.tokens(in: span)
    let hasMarks = tokens.contains {
      tokenized.tokens[$0].kind != .word && Self.allMarks.contains(tokenized.lowered[$0])
    }
    guard hasMarks else { return text[span] }
    for marks in Self.quoteMarks {
      let opening = tokens.count { tokenized.lowered[$0] == marks.opening }
      let closing = tokens.count { tokenized.lowered[$0] == marks.closing }
      guard let first = tokens.first, let last = tokens.last else { break }
      if marks.opening == marks.closing {
        guard opening % 2 == 1 else { continue }
        let lacksOpening =
          isMark(first, marks.opening)
          ? false : isMark(last, marks.opening) || isMark(first - 1, marks.opening)
        tokens = lacksOpening ? opened(tokens, marks) : closed(tokens, marks)
      } else if opening > closing {
        tokens = closed(tokens, marks)
      } else if closing > opening {
        tokens = opened(tokens, marks)
      }
    }
    return tokens.isEmpty ? text[span] : text[tokenized.span(of: tokens)]
  }

  private static let quoteMarks = [("\"", "\""), ("“", "”"), ("«", "»")].map {
    (opening: $0.0, closing: $0.1)
  }

  private static let allMarks = Set(quoteMarks.flatMap { [$0.opening, $0.closing] })

  private func isMark(_ token: TokenIndex, _ mark: String) -> Bool {
    tokenized.tokens.indices.contains(token) && tokenized.lowered[token] == mark
  }

  /// Words that hold an opening mark too many.
  private func closed(
    _ tokens: TokenRange, _ marks: (opening: String, closing: String)
  ) -> TokenRange {
    if isMark(tokens.upperBound, marks.closing) {
      return tokens.lowerBound..<(tokens.upperBound + 1)
    }
    return isMark(tokens.lowerBound, marks.opening) ? tokens.dropFirst() : tokens
  }

  /// Words that hold a closing mark too many.
  private func opened(
    _ tokens: TokenRange, _ marks: (opening: String, closing: String)
  ) -> TokenRange {
    if isMark(tokens.lowerBound - 1, marks.opening) {
      return (tokens.lowerBound - 1)..<tokens.upperBound
    }
    return isMark(tokens.upperBound - 1, marks.closing) ? tokens.dropLast() : tokens
  }
}

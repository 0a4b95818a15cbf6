/// Finds quantities with their bound, measure and the thing counted.
///
/// A vague count ("millions") spans its order of magnitude, with the bound `between`. A bound
/// leaves the number as it stands: "over 70 million" is 70 million from low to high. A tally
/// ("a 52-48 vote") is one bare figure with the smaller number as its low end, the larger as its
/// high end and the bound `exact`. Shares ("two-thirds") are in percent. Numbers that are names
/// ("Boeing 747", "page 12"), ordinals, dates and times are no figures.
public struct FigureFinder: Sendable {
  public init() {}

  /// Figures, sorted by start and never overlapping each other or the points in time in `dates`.
  public func figures(
    in tokenized: TokenizedText, syntax: Syntax, dates: [DateExpression]
  ) -> [Figure] {
    var dateTokens = [Bool](repeating: false, count: tokenized.tokens.count)
    for date in dates {
      for token in tokenized.tokens(in: date.span) { dateTokens[token] = true }
    }
    let isDate = { @Sendable [dateTokens] (token: TokenIndex) in
      dateTokens.indices.contains(token) && dateTokens[token]
    }
    var found: [Figure] = []
    for sentence in tokenized.sentences {
      let grammar = FigureGrammar(
        window: TokenWindow(tokenized: tokenized, range: sentence.tokens), syntax: syntax,
        isDate: isDate)
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard !dateTokens[token], let (figures, end) = grammar.figures(at: token) else {
          token += 1
          continue
        }
        for figure in figures where figure.span.start >= (found.last?.span.end ?? UTF8Offset(0)) {
          found.append(figure)
        }
        token = max(end, token + 1)
      }
    }
    return found
  }
}

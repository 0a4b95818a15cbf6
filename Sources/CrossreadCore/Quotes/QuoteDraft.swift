/// A quote in the making, as tokens.
struct QuoteDraft {
  /// How a quote was found.
  enum Way: Sendable {
    /// Words in marks with their attribution beside them.
    case utterance
    /// "According to".
    case accordingTo
    /// By the trained models.
    case reported
    /// Around words that only say who speaks, set off by marks: "…, the mayor said."
    case inquit
    /// Words in marks at the end of a statement, then "he said".
    case statement
    /// Words in marks that go on after "he said".
    case fragment
    /// Words in marks that nobody is found to have said.
    case alone
  }

  /// Sorted, never overlapping.
  var content: [TokenRange]
  var attribution: Attribution?
  /// The cue's governing word; nil where there is no cue.
  var cueHead: TokenIndex?
  var way: Way

  init(
    content: [TokenRange], attribution: Attribution? = nil, cueHead: TokenIndex? = nil, way: Way
  ) {
    self.content = content
    self.attribution = attribution
    self.cueHead = cueHead
    self.way = way
  }

  var start: TokenIndex { content.first?.lowerBound ?? 0 }
  var end: TokenIndex { content.last?.upperBound ?? 0 }

  /// Adds words that belong to the same attribution.
  mutating func append(_ range: TokenRange) {
    if let last = content.last, range.lowerBound < last.upperBound {
      content[content.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      content.append(range)
    }
  }
}

/// A quote in the making, as tokens.
struct QuoteDraft {
  /// Sorted, never overlapping.
  var content: [TokenRange]
  var attribution: Attribution?
  /// The cue's governing word; nil where there is no cue.
  var cueHead: TokenIndex?

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

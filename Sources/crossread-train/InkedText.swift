import CrossreadCore

/// A text's offsets counted over the characters that are not white space: what stays the same
/// whatever a program does to the white space.
struct InkedText {
  /// For each UTF-8 offset, the end included, the characters before it that are not white space.
  private let counts: [Int]

  init(_ text: ArticleText) {
    var counts: [Int] = []
    counts.reserveCapacity(text.count + 1)
    var count = 0
    for scalar in text.string.unicodeScalars {
      for _ in 0..<UTF8.width(scalar) { counts.append(count) }
      if !scalar.properties.isWhitespace { count += 1 }
    }
    counts.append(count)
    self.counts = counts
  }

  func range(_ span: Span) -> Range<Int> {
    let start = counts[min(span.start.rawValue, counts.count - 1)]
    return start..<max(start, counts[min(span.end.rawValue, counts.count - 1)])
  }

  /// Every character of the spans.
  func characters(_ spans: [Span]) -> Set<Int> {
    Set(spans.flatMap { Array(range($0)) })
  }
}

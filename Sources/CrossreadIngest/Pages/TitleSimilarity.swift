import CrossreadCore

/// How much of one line of words is said by another.
enum TitleSimilarity {
  /// One less the share of the letters of `second` whose words are not in `first` (Readability.js's
  /// `_textSimilarity`).
  static func similarity(of first: String, to second: String) -> Double {
    let known = Set(words(of: first))
    let words = words(of: second)
    guard !known.isEmpty, !words.isEmpty else { return 0 }
    let total = words.reduce(words.count - 1) { $0 + $1.count }
    let missing = words.filter { !known.contains($0) }
    let distance = missing.reduce(max(0, missing.count - 1)) { $0 + $1.count }
    return 1 - Double(distance) / Double(total)
  }

  private static func words(of line: String) -> [Substring.SubSequence] {
    line.lowercased().split { !$0.isOfWord }.map { $0 }
  }
}

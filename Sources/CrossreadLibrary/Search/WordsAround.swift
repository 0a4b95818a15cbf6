import CrossreadCore

/// The words around a place in a text.
enum WordsAround {
  /// Characters before and after what was asked for.
  private static let (before, after) = (60, 160)

  /// The first place of any of the phrases, or the beginning, on one line.
  static func first(of phrases: [LibraryQuery.Phrase], in text: String) -> String {
    let words = phrases.flatMap { phrase in
      phrase.text.lowercased().split { !$0.isOfWord }.map(String.init)
    }
    let place = firstWord(of: words, in: text) ?? text.startIndex
    let start =
      text.index(place, offsetBy: -before, limitedBy: text.startIndex) ?? text.startIndex
    let end = text.index(place, offsetBy: after, limitedBy: text.endIndex) ?? text.endIndex
    // Whole words only.
    var cut = text[start..<end]
    if start > text.startIndex, let space = cut.firstIndex(where: \.isWhitespace), space < place {
      cut = cut[cut.index(after: space)...]
    }
    if end < text.endIndex, let space = cut.lastIndex(where: \.isWhitespace), space > place {
      cut = cut[..<space]
    }
    let line = cut.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (cut.startIndex > text.startIndex ? "… " : "") + line
      + (cut.endIndex < text.endIndex ? " …" : "")
  }

  /// Where the first word stands that begins as one of these does. Their endings may differ, as the
  /// index takes "votes" for "vote".
  private static func firstWord(of words: [String], in text: String) -> String.Index? {
    let stems = words.map { $0.count > 5 ? String($0.prefix($0.count - 2)) : $0 }
    guard !stems.isEmpty else { return nil }
    var place = text.startIndex
    while place < text.endIndex {
      guard let start = text[place...].firstIndex(where: { $0.isOfWord }) else {
        return nil
      }
      let end =
        text[start...].firstIndex { !$0.isOfWord } ?? text.endIndex
      let word = text[start..<end].lowercased()
      if stems.contains(where: word.hasPrefix) { return start }
      place = end
    }
    return nil
  }
}

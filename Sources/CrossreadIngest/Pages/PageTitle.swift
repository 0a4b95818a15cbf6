import CrossreadCore

/// Takes the outlet's name, and the section's, off a page's title: what a heading of the page or
/// the outlet's name tells, else Readability.js's `_getArticleTitle`.
struct PageTitle {
  /// The words of the page's headings of the first rank, those of other stories and links to other
  /// pages aside.
  let headings: [String]
  /// Those of the second rank.
  let subheadings: [String]
  /// The names and the host of the outlet, as far as the page states them.
  let outlets: [String]

  /// More parts of a title are not told apart.
  private static let partLimit = 12

  /// A title that the page states for others: only what is sure is taken off.
  func headline(ofStated title: String) -> String {
    let parts = parts(of: title)
    return parts.count > 1 ? headed(title, parts) ?? withoutOutlet(title, parts) ?? title : title
  }

  /// The title of the page's window.
  func headline(of title: String) -> String {
    let parts = parts(of: title)
    if parts.count > 1, let sure = headed(title, parts) ?? withoutOutlet(title, parts) {
      return sure
    }
    return guessed(title)
  }

  // MARK: Parts

  /// The parts of a title between the signs that set names apart.
  private func parts(of title: String) -> [Range<String.Index>] {
    var parts: [Range<String.Index>] = []
    var start = title.startIndex
    for separator in separators(in: title).prefix(Self.partLimit) {
      if start < separator.lowerBound { parts.append(start..<separator.lowerBound) }
      start = separator.upperBound
    }
    if start < title.endIndex { parts.append(start..<title.endIndex) }
    return parts
  }

  private static let signs = Set("|¦-–—\\/>»›·•~")

  private func separators(in title: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var index = title.startIndex
    while index < title.endIndex {
      var next = title.index(after: index)
      let sign = title[index]
      let followsSpace = index > title.startIndex && title[title.index(before: index)] == " "
      if sign == ":" || Self.signs.contains(sign) {
        while next < title.endIndex, title[next] == sign { next = title.index(after: next) }
        let precedesSpace = next == title.endIndex || title[next] == " "
        // A colon and a bar stand close to the word before them.
        let isApart = followsSpace && precedesSpace || precedesSpace && ":|".contains(sign)
        if isApart || sign == "|" { found.append(index..<next) }
      }
      index = next
    }
    return found
  }

  /// The parts that are the words of a heading; nil where no heading has them.
  private func headed(_ title: String, _ parts: [Range<String.Index>]) -> String? {
    let keys = Set((headings + subheadings).map { Self.key($0) }.filter { !$0.isEmpty })
    guard !keys.isEmpty else { return nil }
    if keys.contains(Self.key(title)) { return title }
    for count in (1..<parts.count).reversed() {
      for first in 0...(parts.count - count) {
        let range = parts[first].lowerBound..<parts[first + count - 1].upperBound
        let words = String(title[range]).singleLine
        guard isHeading(Self.key(words), keys), !isOutlet(words) else { continue }
        // "Live: Bridge shut" under the heading "Live" is no title.
        if !title[range.upperBound...].hasPrefix(": ") { return words }
      }
    }
    return nil
  }

  /// Whether words are those of a heading, or most of one that has a rubric before or behind them.
  private func isHeading(_ words: String, _ headings: Set<String>) -> Bool {
    headings.contains {
      $0 == words
        || words.count >= 8 && words.count * 2 > $0.count
          && ($0.hasPrefix(words) || $0.hasSuffix(words))
    }
  }

  /// The title without the outlet at its end or beginning; nil where it is at neither.
  private func withoutOutlet(_ title: String, _ parts: [Range<String.Index>]) -> String? {
    guard let first = parts.first, let last = parts.last else { return nil }
    if isOutlet(String(title[last]).singleLine), title[..<last.lowerBound].trimmed.last != ":" {
      return String(title[..<parts[parts.count - 2].upperBound]).singleLine
    }
    if isOutlet(String(title[first]).singleLine) {
      return String(title[parts[1].lowerBound...]).singleLine
    }
    return nil
  }

  private func isOutlet(_ words: String) -> Bool {
    outlets.contains { OutletDirectory.builtIn.isSame($0, words) }
  }

  private static func key(_ words: String) -> String {
    words.lowercased().filter { $0.isOfWord }
  }

  // MARK: Readability

  private func guessed(_ title: String) -> String {
    var headline = title
    var isHierarchy = false
    let separators = Self.separators(in: title)
    if let last = separators.last, let first = separators.first {
      isHierarchy = separators.contains { "\\/>»".contains($0.sign) }
      headline = title[..<last.range.lowerBound].singleLine
      if Self.wordCount(headline) < 3 { headline = title[first.range.upperBound...].singleLine }
    } else if let colon = title.firstRange(of: ": ") {
      // A colon can belong to the headline: then a heading has the same words.
      if !headings.contains(title), !subheadings.contains(title) {
        let last = title.lastIndex(of: ":") ?? colon.lowerBound
        headline = title[title.index(after: last)...].singleLine
        if Self.wordCount(headline) < 3 {
          headline = title[colon.upperBound...].singleLine
        } else if Self.wordCount(String(title[..<colon.lowerBound])) > 5 {
          headline = title
        }
      }
    } else if title.count > 150 || title.count < 15, headings.count == 1 {
      headline = headings[0]
    }
    let words = Self.wordCount(headline)
    let bare = String(title.filter { !"|-–—\\/>»".contains($0) })
    if words <= 4, !isHierarchy || words != Self.wordCount(bare) - 1 { headline = title }
    return headline
  }

  /// The signs with a space on both sides that set a name apart.
  private static func separators(
    in title: String
  ) -> [(range: Range<String.Index>, sign: Character)] {
    var found: [(Range<String.Index>, Character)] = []
    var before: Character = "x"
    var index = title.startIndex
    while index < title.endIndex {
      let sign = title[index]
      let next = title.index(after: index)
      if before == " ", next < title.endIndex, title[next] == " ", "|-–—\\/>»".contains(sign) {
        found.append((title.index(before: index)..<title.index(after: next), sign))
      }
      before = sign
      index = next
    }
    return found
  }

  private static func wordCount(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count
  }
}

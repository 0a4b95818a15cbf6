/// Takes the outlet's name off a page's title (Readability.js's `_getArticleTitle`).
struct PageTitle {
  let document: HTMLDocument
  let body: Int

  func headline(of title: String) -> String {
    var headline = title
    var isHierarchy = false
    let separators = Self.separators(in: title)
    if let last = separators.last, let first = separators.first {
      isHierarchy = separators.contains { "\\/>»".contains($0.sign) }
      headline = title[..<last.range.lowerBound].singleLine
      if Self.wordCount(headline) < 3 { headline = title[first.range.upperBound...].singleLine }
    } else if let colon = title.firstRange(of: ": ") {
      // A colon can belong to the headline: then a heading has the same words.
      if !isHeading(title) {
        let last = title.lastIndex(of: ":") ?? colon.lowerBound
        headline = title[title.index(after: last)...].singleLine
        if Self.wordCount(headline) < 3 {
          headline = title[colon.upperBound...].singleLine
        } else if Self.wordCount(String(title[..<colon.lowerBound])) > 5 {
          headline = title
        }
      }
    } else if title.count > 150 || title.count < 15 {
      let headings = (body..<max(body, document.count)).filter {
        document.tags[$0] == HTMLTag.h1
      }
      if headings.count == 1, let heading = headings.first {
        headline = document.text(of: heading)
      }
    }
    let words = Self.wordCount(headline)
    let bare = String(title.filter { !"|-–—\\/>»".contains($0) })
    if words <= 4, !isHierarchy || words != Self.wordCount(bare) - 1 { headline = title }
    return headline
  }

  private func isHeading(_ title: String) -> Bool {
    (body..<max(body, document.count)).contains {
      (document.tags[$0] == HTMLTag.h1 || document.tags[$0] == HTMLTag.h2)
        && document.text(of: $0) == title
    }
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

import Testing

@testable import CrossreadTUI

@Suite struct StyledTextTests {
  @Test(arguments: [
    ("Laurent Fabius", 20, "Laurent Fabius"), ("Laurent Fabius", 14, "Laurent Fabius"),
    ("Laurent Fabius", 8, "Laurent…"), ("Laurent Fabius", 9, "Laurent…"),
    ("東京都庁", 6, "東京…"), ("東京都庁", 7, "東京都…"), ("cafe\u{301}s", 5, "cafe\u{301}s"),
    ("cafe\u{301}sx", 5, "cafe\u{301}…"), ("abc", 1, "."), ("abc", 0, ""),
  ])
  func cutsBetweenClusters(text: String, limit: Int, expected: String) {
    let cut = StyledText(text).cut(to: limit, ellipsis: "…")
    #expect(cut.text == expected)
    #expect(cut.width <= limit)
  }

  @Test func wrapsAtBlanks() {
    let lines = StyledText("one two three four").wrapped(to: 9)
    #expect(lines.map(\.text) == ["one two", "three", "four"])
  }

  @Test func marksMatchesAcrossRuns() throws {
    var text = StyledText("see Lau", .plain)
    text.append("rent go", .plain)
    let marked = text.marking(SearchQuery("laurent"), with: Style(attributes: .reverse))
    #expect(marked.text == "see Laurent go")
    let words = marked.runs.filter { $0.style.attributes.contains(.reverse) }.map(\.text)
    #expect(words.joined() == "Laurent")
  }
}

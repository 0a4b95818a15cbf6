import Testing

@testable import CrossreadTUI

@Suite struct SearchQueryTests {
  @Test(arguments: [
    ("nsa", "the NSA and nsa", [4..<7, 12..<15]),
    ("NSA", "the NSA and nsa", [4..<7]),
    ("été", "Été ÉTÉ", [0..<5, 6..<11]),
    ("aa", "aaaa", [0..<2, 2..<4]),
    ("x", "", []),
    ("東", "東京", [0..<3]),
  ])
  func findsWords(query: String, text: String, expected: [Range<Int>]) throws {
    let query = try #require(SearchQuery(query))
    #expect(query.matches(in: Array(text.utf8)) == expected)
    #expect(query.last(in: Array(text.utf8), before: 1000) == expected.last)
  }

  @Test func nothingIsNoQuery() {
    #expect(SearchQuery("") == nil)
  }
}

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
    var effort = SearchEffort.ofOneKey
    #expect(query.last(in: Array(text.utf8), before: 1000, &effort) == expected.last)
  }

  @Test(arguments: [
    ("n.a", "the NSA and nsa", [4..<7, 12..<15]),
    ("N.A", "the NSA and nsa", [4..<7]),
    (#"\$?\d+(,\d+)*"#, "cost $1,200 or 7", [5..<11, 15..<16]),
    (#"\bkill(s|ed)?\b"#, "killing kill killed", [8..<12, 13..<19]),
    ("^b.*$", "abc\nbcd\nb", [4..<7, 8..<9]),
    (#"\W"#, "a-b", [1..<2]),
    ("é+.", "ÉÉ東x", [0..<7]),
    ("x*", "axxb", [1..<3]),
    ("[", "", []),
  ])
  func findsPatterns(pattern: String, text: String, expected: [Range<Int>]) throws {
    guard let query = try? SearchQuery(pattern: pattern) else {
      #expect(expected.isEmpty)
      return
    }
    #expect(query.matches(in: Array(text.utf8)) == expected)
    var effort = SearchEffort.ofOneKey
    #expect(query.last(in: Array(text.utf8), before: 1000, &effort) == expected.last)
  }

  @Test(arguments: [
    "(", "[a", "a{2", #"(a)\1"#, "a\\", String(repeating: "(", count: 5_000),
    "((a{1,50}){1,50}){1,50}", "a{1,9999}", String(repeating: "a", count: 10_000), "*", "(?=a)",
    "[[:nothing:]]",
  ])
  func refusesWhatIsNoPatternOrTakesTooLong(pattern: String) {
    // Some of them are patterns to the C library after all; none of them crashes or hangs.
    let query = try? SearchQuery(pattern: pattern)
    _ = query?.matches(in: Array(String(repeating: "aaab", count: 500).utf8))
  }

  @Test func nothingIsNoQuery() {
    #expect(SearchQuery("") == nil)
  }
}

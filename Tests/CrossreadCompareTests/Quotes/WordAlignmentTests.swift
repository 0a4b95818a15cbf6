import Testing

@testable import CrossreadCompare

@Suite struct WordAlignmentTests {
  private func matches(_ a: String, _ b: String) -> [String] {
    let x = a.split(separator: " ").map { WordAlignment.Word(stem: String($0), isContent: true) }
    let y = b.split(separator: " ").map { WordAlignment.Word(stem: String($0), isContent: true) }
    return WordAlignment(x, y).matches.map { x[$0.0].stem }
  }

  @Test(arguments: [
    ("a b c", "a b c", "a b c"), ("a b c d", "b c", "b c"), ("a b c", "a x c", "a c"),
    ("a b", "c d", ""), ("", "a", ""), ("a b c d e f", "a b e f", "a b e f"),
  ])
  func findsTheCommonWordsInOrder(a: String, b: String, expected: String) {
    #expect(matches(a, b).joined(separator: " ") == expected)
  }

  @Test func staysWithinItsTableOnVeryLongPassages() {
    let long = [WordAlignment.Word](repeating: .init(stem: "x", isContent: true), count: 50_000)
    #expect(WordAlignment(long, long).matches.count == 50_000)
  }
}

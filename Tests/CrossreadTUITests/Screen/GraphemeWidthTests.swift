import Testing

@testable import CrossreadTUI

@Suite struct GraphemeWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("東京", 4), ("≠≈·…│", 5), ("👍", 2),
    ("🇫🇷", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("कि", 2), ("שלום", 4), ("ﬁ", 1),
    ("Ａ", 2), ("❝", 1), ("▌", 1), ("␛", 1), ("\u{FFFD}", 1),
  ])
  func countsColumns(text: String, columns: Int) {
    #expect(GraphemeWidth.columns(of: text) == columns)
  }

  @Test func wideRangesAreSortedAndApart() {
    for (a, b) in zip(WideRanges.all, WideRanges.all.dropFirst()) {
      #expect(a.first <= a.last)
      #expect(a.last < b.first)
    }
  }
}

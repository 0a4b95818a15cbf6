import CrossreadCore
import Testing

@testable import CrossreadTUI

@Suite struct ArticleLayoutTests {
  private func lines(_ text: String, width: Int) -> [String] {
    let layout = ArticleLayout(ArticleText(text))
    return layout.blocks.indices.flatMap { layout.lines(ofBlock: $0, width: width) }.map(\.text)
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 6, ["one", "two", "three"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("well-known fact", 6, ["well-", "known", "fact"]),
    ("東京都庁", 5, ["東京", "都庁"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ("one\n\ntwo", 9, ["one", "two"]),
    ("  blanks  around  ", 20, ["blanks  around"]),
    ("tab\there", 20, ["tab here"]),
    ("東", 1, [""]),
    ("", 10, []),
  ])
  func breaksRows(text: String, width: Int, expected: [String]) {
    #expect(lines(text, width: width) == expected)
  }

  @Test func rowsCoverTheTextInOrder() {
    var generator = SeededGenerator(seed: 11)
    let words = ["word", "東京", "e\u{301}", "a-b", "\u{202E}x", "\n\n", "verylongwordindeed", "👨‍👩‍👧"]
    for width in [1, 2, 3, 7, 20] {
      let text = (0..<80).map { _ in words.randomElement(using: &generator) ?? "" }
        .joined(separator: " ")
      let layout = ArticleLayout(ArticleText(text))
      var end = UTF8Offset(0)
      for number in layout.blocks.indices {
        for line in layout.lines(ofBlock: number, width: width) {
          #expect(line.span.start >= end)
          #expect(line.width <= width)
          end = line.span.end
        }
      }
    }
  }

  @Test func longParagraphsAreSetInParts() {
    let text = String(repeating: "word ", count: 200_000)
    let layout = ArticleLayout(ArticleText(text))
    #expect(layout.blocks.count > 200)
    #expect(layout.blocks.allSatisfy { $0.count <= 4100 })
    var pager = ArticlePager(layout, ArticleSetting(width: 40, separatesParagraphs: true))
    let page = pager.page(from: UTF8Offset(500_000), count: 10)
    #expect(page.count == 10)
    #expect(page.allSatisfy { !$0.pieces.isEmpty })
  }

  @Test func movingForthAndBackComesBack() {
    let text = (0..<30).map { "Paragraph \($0) " + String(repeating: "word ", count: $0) }
      .joined(separator: "\n\n")
    let layout = ArticleLayout(ArticleText(text))
    for separates in [true, false] {
      var pager = ArticlePager(
        layout, ArticleSetting(width: 30, separatesParagraphs: separates))
      var starts = [UTF8Offset(0)]
      for _ in 0..<200 {
        let next = pager.rowStart(from: starts[starts.count - 1], movedBy: 1)
        if next == starts.last { break }
        starts.append(next)
      }
      for (number, start) in starts.enumerated() {
        for distance in [1, 3, 10] where number >= distance {
          let above = pager.rowStart(from: start, movedBy: -distance)
          #expect(above == starts[number - distance])
        }
      }
      let lastPage = pager.lastPageStart(rows: 5)
      #expect(lastPage == starts[starts.count - 5])
    }
  }

  @Test func putsBracketsAroundWords() {
    let layout = ArticleLayout(ArticleText("they were spying on us"))
    let insertions = [
      TextInsertion(offset: UTF8Offset(5), sign: "[", opens: true),
      TextInsertion(offset: UTF8Offset(9), sign: "]", opens: false),
    ]
    let rows = layout.lines(ofBlock: 0, width: 40, insertions: insertions)
    #expect(rows.map(\.text) == ["they [were] spying on us"])
  }
}

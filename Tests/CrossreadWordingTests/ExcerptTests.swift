import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadWording

@Suite struct ExcerptTests {
  /// The first spans are the passage's, as many as its `parts`; the others differ.
  private func pieces(
    _ marked: String, _ extent: Excerpt.Extent, limit: Int = .max, parts: Int = 1
  ) -> [String] {
    let marked = MarkedText(marked)
    let reading = TestReading.make(marked.text)
    let passage = Finding.Passage(
      article: 0, spans: Array(marked.spans.prefix(parts)),
      differing: Array(marked.spans.dropFirst(parts)), label: "")
    return Excerpt(passage, in: reading, extent, limit: limit).pieces.map { piece in
      switch piece.role {
      case .context: piece.text
      case .evidence: "(\(piece.text))"
      case .differing: "<\(piece.text)>"
      }
    }
  }

  @Test(arguments: [
    ("So. Ann ⟦saw ⟦two⟧ cats⟧ there. No.", ["Ann ", "(saw )", "<two>", "( cats)", " there."]),
    ("⟦All of it.⟧", ["(All of it.)"]),
    ("⟦One. Two⟧ more. Three.", ["(One. Two)", " more."]),
  ])
  func showsTheSentencesAroundIt(marked: String, expected: [String]) {
    #expect(pieces(marked, .whole) == expected)
  }

  @Test(arguments: [
    ("So. Ann ⟦saw ⟦two⟧ cats⟧ there. No.", ["Ann ", "(saw )", "<two>", "( cats)", " there."]),
    ("⟦It was so. Then came ⟦two⟧ men⟧ in. No.", ["(Then came )", "<two>", "( men)", " in."]),
    ("⟦It was so. Then came two men⟧ in.", ["(It was so.)"]),
    (
      "⟦⟦It was so. But⟧ then came two men⟧ in.",
      ["<It was so. But>", "( then came two men)", " in."]
    ),
  ])
  func quotesTheOneSentenceThatDiffers(marked: String, expected: [String]) {
    #expect(pieces(marked, .sentence) == expected)
  }

  @Test func quotesTheWordsOfAQuotationAlone() {
    #expect(
      pieces("So. She said ⟦it is ⟦not⟧ so⟧ there.", .words) == ["(it is )", "<not>", "( so)"])
  }

  @Test(arguments: [
    (Int.max, ["(It is so)", " … ", "(and it stays)"]), (12, ["(It is so)", " …"]),
  ])
  func quotesThePartsOfAQuotationWithoutWhatStandsBetween(limit: Int, expected: [String]) {
    #expect(
      pieces("“⟦It is so⟧,” she said, “⟦and it stays⟧.”", .words, limit: limit, parts: 2)
        == expected)
  }

  @Test func cutsNoWordOfWhatDiffers() {
    let found = pieces(
      "⟦⟦One saw \(String(repeating: "elephants ", count: 9))there⟧⟧.", .words, limit: 30)
    #expect(found == ["<One saw elephants elephants>", " …"])
  }

  @Test(arguments: [20, 40, 80, 200])
  func keepsWhatDiffersWhereItCutsASentence(limit: Int) {
    let words = String(repeating: "água ", count: 30)
    let found = pieces("\(words)and ⟦a man saw ⟦two⟧ cats⟧ \(words)end.", .sentence, limit: limit)
    #expect(found.contains("<two>"))
    #expect(found.first == "… " && found.last == " …")
    #expect(found.joined().utf8.count < limit + 40)
  }

  @Test func startsWithTheClauseThatCounts() {
    let words = String(repeating: "far away ", count: 30)
    let found = pieces("\(words)⟦a man saw ⟦two⟧ cats⟧ there.", .sentence, limit: 60)
    #expect(found == ["… ", "(a man saw )", "<two>", "( cats)", " there."])
  }

  @Test func cutsLongSentencesBetweenWords() {
    let words = String(repeating: "água ", count: 100)
    let found = pieces("\(words)⟦x⟧ \(words)end.", .whole)
    #expect(found.first == "… " && found.last == " …")
    #expect(found[1].hasPrefix("água") && found[1].hasSuffix("água "))
    #expect(found[1].utf8.count <= Excerpt.widestContext)
    #expect(found[3].hasSuffix("água"))
  }

  @Test(arguments: [Excerpt.Extent.whole, .sentence])
  func survivesSentencesWithoutSpaces(extent: Excerpt.Extent) {
    let word = String(repeating: "é", count: 500)
    let found = pieces("\(word)⟦x⟧\(word)", extent, limit: 99)
    #expect(!found.joined().contains("\u{FFFD}"))
  }
}

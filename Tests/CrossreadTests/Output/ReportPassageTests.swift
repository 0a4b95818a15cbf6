import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import crossread

@Suite struct ReportPassageTests {
  private func pieces(_ marked: String) -> [String] {
    let marked = MarkedText(marked)
    let reading = TestReading.make(marked.text)
    let passage = Finding.Passage(
      article: 0, spans: [marked.spans[0]], differing: Array(marked.spans.dropFirst()), label: "")
    return ReportPassage(passage, in: reading).pieces.map { piece in
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
  func showsTheSentenceAroundIt(marked: String, expected: [String]) {
    #expect(pieces(marked) == expected)
  }

  @Test func cutsLongSentencesBetweenWords() {
    let words = String(repeating: "água ", count: 100)
    let found = pieces("\(words)⟦x⟧ \(words)end.")
    #expect(found.first == "… " && found.last == " …")
    #expect(found[1].hasPrefix("água") && found[1].hasSuffix("água "))
    #expect(found[1].utf8.count <= ReportPassage.widestContext)
    #expect(found[3].hasSuffix("água"))
  }

  @Test func survivesSentencesWithoutSpaces() {
    let word = String(repeating: "é", count: 500)
    let found = pieces("\(word)⟦x⟧\(word)")
    #expect(!found.joined().contains("\u{FFFD}"))
  }
}

import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

@Suite struct ReadingPhraseTests {
  @Test(arguments: [
    ("He was on the \"⟦Morning Show\" for years⟧.", "\"Morning Show\" for years"),
    ("He said ⟦it was \"a great day⟧\" for all.", "it was \"a great day\""),
    ("“⟦A great day,” he called it⟧.", "“A great day,” he called it"),
    ("⟦“It was a great day⟧ and we were glad,” he said.", "It was a great day"),
    ("“We were glad and ⟦it was a great day.”⟧", "it was a great day."),
    ("⟦“A great day,” he called it⟧.", "“A great day,” he called it"),
  ])
  func hasBothQuoteMarksOrNone(marked: String, phrase: String) throws {
    let marked = MarkedText(marked)
    let reading = Reader().read(
      Article(id: "1", file: "1.txt", source: Source(name: "1"), text: marked.text))
    #expect(reading.phrase(try #require(marked.spans.first)) == phrase)
  }
}

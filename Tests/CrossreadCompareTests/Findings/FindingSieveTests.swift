import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

@Suite struct FindingSieveTests {
  private let readings = ["a", "b"].map {
    TestReading.make(
      ArticleText("The river rose on Monday. The bridge fell. Nobody was hurt."), file: $0)
  }

  private func finding(_ verdict: Finding.Verdict, _ spans: Span...) -> Finding {
    Finding(
      kind: .fact, verdict: verdict, what: "x",
      passages: spans.enumerated().map {
        Finding.Passage(article: $0, spans: [$1], label: "")
      })
  }

  @Test func dropsWhatSaysAgainOfTheSameWords() {
    let kept = FindingSieve(readings: readings).distinct([
      finding(.agree, Span(0, 24), Span(0, 24)), finding(.agree, Span(4, 24), Span(0, 20)),
    ])
    #expect(kept.count == 1)
  }

  @Test func keepsTheContradiction() {
    let kept = FindingSieve(readings: readings).distinct([
      finding(.agree, Span(0, 24), Span(0, 24)), finding(.diverge, Span(4, 24), Span(0, 20)),
    ])
    #expect(kept.map(\.verdict) == [.diverge])
  }

  @Test func keepsWhatIsOfOtherWordsInOneArticle() {
    let kept = FindingSieve(readings: readings).distinct([
      finding(.agree, Span(0, 24), Span(0, 24)), finding(.agree, Span(0, 24), Span(26, 42)),
    ])
    #expect(kept.count == 2)
  }
}

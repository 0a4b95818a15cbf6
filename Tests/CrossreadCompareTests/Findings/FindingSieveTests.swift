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

  @Test func joinsWhatAnswersOneQuestion() {
    let joined = FindingSieve(readings: readings).joined([
      finding(.diverge, Span(26, 42), Span(0, 24)), finding(.diverge, Span(0, 24), Span(0, 24)),
      finding(.agree, Span(0, 24), Span(0, 24)),
    ])
    #expect(joined.map(\.verdict) == [.diverge, .agree])
    #expect(joined[0].passages.map(\.spans) == [[Span(0, 24), Span(26, 42)], [Span(0, 24)]])
  }

  @Test func keepsWhatIsOfOtherWordsInOneArticle() {
    let kept = FindingSieve(readings: readings).distinct([
      finding(.agree, Span(0, 24), Span(0, 24)), finding(.agree, Span(0, 24), Span(26, 42)),
    ])
    #expect(kept.count == 2)
  }

  @Test func prefersTheContradictionThatMoreArticlesHaveAPartIn() {
    let three = FindingSieve(readings: readings + [readings[0]])
    let kept = three.distinct([
      finding(.diverge, Span(0, 24), Span(0, 24)),
      finding(.diverge, Span(0, 24), Span(0, 24), Span(0, 24)),
    ])
    #expect(kept.map(\.articles) == [[0, 1, 2]])
  }

  @Test(arguments: [
    ("hiring more police officers", "hire more police officers"),
    ("The council closed the old ferry line on Monday", "the council closed the old ferry"),
    ("“The river rose,” she said.", "The river rose, she said"),
  ])
  func beginAlikeWhateverTheInflection(first: String, second: String) {
    #expect(Finding.opening(of: first) == Finding.opening(of: second))
  }

  @Test func joinsAgreementThatBeginsAlike() {
    let joined = FindingSieve(readings: readings).joined([
      finding(.agree, Span(0, 24), Span(0, 24)), finding(.agree, Span(26, 42), Span(26, 42)),
    ])
    #expect(joined.count == 1)
  }
}

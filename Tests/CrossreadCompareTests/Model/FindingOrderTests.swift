import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

@Suite struct FindingOrderTests {
  private let order = FindingOrder(
    readings: ["a", "b", "c"].map {
      TestReading.make(
        ArticleText("The river rose on Monday. The bridge fell. Nobody was hurt."), file: $0)
    })

  private func finding(
    _ verdict: Finding.Verdict, _ what: String = "", kind: Finding.Kind = .fact,
    articles: Int = 2, at start: Int = 0, independent: Int = 1,
    _ confidence: Finding.Confidence = .high
  ) -> Finding {
    Finding(
      kind: kind, verdict: verdict, what: what,
      passages: (0..<articles).map {
        Finding.Passage(article: $0, spans: [Span(start, start + 5)], label: "")
      }, confidence: confidence, independent: independent)
  }

  @Test func putsWhatDiffersFirst() {
    let mixed: [Finding.Verdict] = [.alone, .agree, .unclear, .later, .diverge, .toldDifferently]
    #expect(
      order.sorted(mixed.map { finding($0) }).map(\.verdict)
        == [.diverge, .toldDifferently, .later, .agree, .unclear, .alone])
  }

  @Test func isTheOrderInWhichPeopleRead() {
    #expect(
      Finding.Verdict.inReadingOrder.map(FindingOrder.rank(of:))
        == Array(Finding.Verdict.inReadingOrder.indices))
  }

  @Test func putsWhatMoreOriginsShareFirst() {
    let sorted = order.sorted([
      finding(.agree, "one"), finding(.agree, "three", independent: 3),
      finding(.agree, "two", independent: 2),
    ])
    #expect(sorted.map(\.what) == ["three", "two", "one"])
  }

  @Test func putsWhatMoreArticlesHaveFirst() {
    let sorted = order.sorted([finding(.agree, "two"), finding(.agree, "three", articles: 3)])
    #expect(sorted.map(\.what) == ["three", "two"])
  }

  @Test func putsTheUnlikelyBehindTheLikely() {
    let sorted = order.sorted([
      finding(.agree, "unlikely", independent: 3).weighed(0.4, as: .agree),
      finding(.agree, "likely", independent: 2).weighed(0.9, as: .agree),
      finding(.agree, "not weighed", independent: 1),
    ])
    #expect(sorted.map(\.what) == ["likely", "not weighed", "unlikely"])
  }

  @Test func putsWhatStandsFirstInTheTextFirst() {
    let sorted = order.sorted([finding(.agree, "end", at: 40), finding(.agree, "start")])
    #expect(sorted.map(\.what) == ["start", "end"])
  }

  @Test func keepsEqualsAsTheyCome() {
    let sorted = order.sorted([finding(.agree, "x"), finding(.agree, "y"), finding(.agree, "z")])
    #expect(sorted.map(\.what) == ["x", "y", "z"])
  }
}

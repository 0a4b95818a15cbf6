import CrossreadCore
import Testing

@testable import CrossreadCompare

@Suite struct AddedPassagesTests {
  /// The whole has two parts in B, of which A was thought to have one.
  private let whole = Finding(
    kind: .quote, verdict: .agree, what: "",
    passages: [
      Finding.Passage(article: 0, spans: [Span(0, 20)], label: ""),
      Finding.Passage(
        article: 1, spans: [Span(0, 25), Span(40, 60)], differing: [Span(0, 5), Span(40, 60)],
        label: ""),
    ])

  @Test func markNoMoreWhatAllHave() {
    let all = whole.adding([
      Finding.Passage(article: 0, spans: [Span(30, 50)], label: ""),
      Finding.Passage(article: 1, spans: [Span(40, 60)], label: ""),
    ])
    #expect(all.passages[0].spans == [Span(0, 20), Span(30, 50)])
    #expect(all.passages[1].spans == [Span(0, 25), Span(40, 60)])
    #expect(all.passages[1].differing == [Span(0, 5)])
  }

  @Test func markWhatDiffersInThem() {
    let all = whole.adding([
      Finding.Passage(article: 0, spans: [Span(30, 50)], differing: [Span(44, 50)], label: ""),
      Finding.Passage(article: 1, spans: [Span(40, 60)], differing: [Span(54, 60)], label: ""),
    ])
    #expect(all.passages[0].differing == [Span(44, 50)])
    #expect(all.passages[1].differing == [Span(0, 5), Span(54, 60)])
  }
}

import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

/// Figures that agree; those that differ are found with the facts that they belong to
/// (`Markdown/numbers.md`).
@Suite struct FigureComparerTests {
  /// Compares two one-figure articles; the marked span is the figure with these values.
  private func findings(
    _ a: (String, low: Double, high: Double, Figure.Bound),
    _ b: (String, low: Double, high: Double, Figure.Bound), head: String = "home"
  ) -> [Finding] {
    let readings = [a, b].enumerated().map { number, side in
      let marked = MarkedText(side.0)
      return TestReading.make(
        marked.text, file: "\(number)",
        figures: [
          Figure(
            span: marked.spans[0], number: Self.number(in: marked), low: side.low,
            high: side.high,
            bound: side.3, unit: head + "s", head: head)
        ])
    }
    return Comparer().compare(TestReading.story(readings)).findings.filter { $0.kind == .figure }
  }

  /// The first word of the figure that starts with a digit, or else its first word.
  private static func number(in marked: MarkedText) -> Span {
    let span = marked.spans[0]
    let words = marked.text[span].split(separator: " ")
    let place = words.firstIndex { $0.first?.isNumber == true } ?? 0
    let start = words[..<place].reduce(span.start.rawValue) { $0 + $1.utf8.count + 1 }
    return Span(start, start + words[place].utf8.count)
  }

  @Test func leavesRoomAboveALowerLimit() {
    let found = findings(
      ("The flood in Marsh destroyed ⟦at least 10 homes⟧ along the river Elm.", 10, 10, .over),
      ("The flood in Marsh destroyed ⟦15 homes⟧ along the river Elm.", 15, 15, .exact))
    #expect(!found.contains { $0.verdict == .diverge })
  }

  @Test(arguments: [
    (70.3e6, Figure.Bound.exact, 70e6, Figure.Bound.over),
    (12, .exact, 12, .exact), (12.4, .exact, 12, .about), (98, .exact, 100, .under),
    (1234, .exact, 1200, .exact), (35, .exact, 36, .about), (1250, .about, 1340, .about),
  ])
  func agreesWhereOneBoundsOrRoundsTheOther(
    x: Double, boundX: Figure.Bound, y: Double, boundY: Figure.Bound
  ) {
    let found = findings(
      ("The flood in Marsh destroyed ⟦x homes⟧ along the river Elm.", x, x, boundX),
      ("In Marsh ⟦y homes⟧ along the river Elm were destroyed by the flood.", y, y, boundY))
    #expect(found.map(\.verdict) == [.agree])
  }

  @Test func aLimitRoundsNothingBeyondIt() {
    let found = findings(
      ("The flood in Marsh cost ⟦over x homes⟧ along the river Elm.", 10_000, 10_000, .over),
      ("In Marsh the flood cost ⟦y homes⟧ along the river Elm.", 9_588, 9_588, .exact))
    #expect(!found.contains { $0.verdict == .agree })
  }

  @Test func nobodyRoundsByHalf() {
    let found = findings(
      ("The flood in Marsh cost ⟦x homes⟧ along the river Elm.", 500_000, 500_000, .exact),
      ("In Marsh the flood cost ⟦y homes⟧ along the river Elm.", 1e6, 1e6, .exact))
    #expect(!found.contains { $0.verdict == .agree })
  }

  @Test func doesNotPairFiguresOfDifferentThings() {
    let found = findings(
      ("The flood in Marsh destroyed ⟦12 homes⟧ along the river.", 12, 12, .exact),
      ("A museum in Vienna paid for ⟦15 homes⟧ of painters.", 15, 15, .exact))
    #expect(found.isEmpty)
  }
}

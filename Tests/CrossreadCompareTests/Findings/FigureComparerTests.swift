import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

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
            span: marked.spans[0], number: marked.spans[0], low: side.low, high: side.high,
            bound: side.3, unit: head + "s", head: head)
        ])
    }
    return Comparer().compare(TestReading.story(readings)).findings.filter { $0.kind == .figure }
  }

  @Test(arguments: [
    (70.3e6, Figure.Bound.exact, 70e6, Figure.Bound.over),
    (12, .exact, 12, .exact), (12.4, .exact, 12, .about), (98, .exact, 100, .under),
    (1234, .exact, 1200, .exact),
  ])
  func agreesWhereOneBoundsOrRoundsTheOther(
    x: Double, boundX: Figure.Bound, y: Double, boundY: Figure.Bound
  ) {
    let found = findings(
      ("The flood in Marsh destroyed ⟦x homes⟧ along the river Elm.", x, x, boundX),
      ("In Marsh ⟦y homes⟧ along the river Elm were destroyed by the flood.", y, y, boundY))
    #expect(found.map(\.verdict) == [.agree])
  }

  @Test func divergesWhereBothCountTheSameThingDifferently() {
    let found = findings(
      ("The flood in Marsh destroyed ⟦12 homes⟧ along the river Elm.", 12, 12, .exact),
      ("In Marsh ⟦15 homes⟧ along the river Elm were destroyed by the flood.", 15, 15, .exact))
    #expect(found.map(\.verdict) == [.diverge])
    #expect(found.first?.why == "the numbers differ: 12 homes / 15 homes")
  }

  @Test func doesNotPairFiguresOfDifferentThings() {
    let found = findings(
      ("The flood in Marsh destroyed ⟦12 homes⟧ along the river.", 12, 12, .exact),
      ("A museum in Vienna paid for ⟦15 homes⟧ of painters.", 15, 15, .exact))
    #expect(found.isEmpty)
  }
}

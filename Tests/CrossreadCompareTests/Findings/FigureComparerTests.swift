import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

@Suite struct FigureComparerTests {
  /// Compares two one-figure articles; the marked span is the figure with these values.
  private func findings(
    _ a: (String, low: Double, high: Double, Figure.Bound),
    _ b: (String, low: Double, high: Double, Figure.Bound), head: String = "home",
    published: (String?, String?) = (nil, nil)
  ) -> [Finding] {
    let readings = [a, b].enumerated().map { number, side in
      let marked = MarkedText(side.0)
      return TestReading.make(
        marked.text, file: "\(number)",
        published: (number == 0 ? published.0 : published.1).flatMap { CivilDay(iso8601: $0) },
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

  @Test(arguments: [
    // The same is done with both.
    ("divert $3.6 billion", true),
    // Another sum of the same plan.
    ("cut $3.6 billion", false),
  ])
  func sumsOfNothingDifferOnlyByWhatIsDoneWithThem(told: String, differs: Bool) {
    let readings = [
      "The emergency order lets the governor divert $3 billion from road projects to the wall in "
        + "Marsh. Snow fell. A ferry sank.",
      "The emergency order lets the governor \(told) from road projects to the wall in Marsh. "
        + "Bread grew dear. Two choirs sang.",
    ].enumerated().map {
      Reader().read(
        Article(
          id: "\($0)", file: "\($0)", source: Source(name: "\($0)"), text: ArticleText($1)))
    }
    let found = Comparer().compare(TestReading.story(readings)).findings
    #expect(found.contains { $0.kind == .figure && $0.verdict == .diverge } == differs)
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

  @Test func callsTwoUpperLimitsADivergence() {
    let found = findings(
      (
        "The claim covers ⟦up to 1.6 million homes⟧ along the river Elm in Marsh.", 1.6e6, 1.6e6,
        .under
      ),
      (
        "The claim on the river Elm covers ⟦as many as 1.5 million homes⟧ in Marsh.", 1.5e6, 1.5e6,
        .under
      ))
    #expect(found.map(\.verdict) == [.diverge])
    #expect(found.first?.why.hasPrefix("the limits differ: ") == true)
  }

  @Test func takesALaterHigherTollForANewCount() {
    let found = findings(
      ("The flood in Marsh destroyed ⟦at least 10 homes⟧ along the river Elm.", 10, 10, .over),
      ("The flood in Marsh destroyed ⟦15 homes⟧ along the river Elm.", 15, 15, .exact),
      published: ("2017-12-04", "2017-12-06"))
    #expect(found.map(\.verdict) == [.agree])
  }

  @Test func doesNotSetAPartAgainstTheWhole() {
    let found = findings(
      ("The flood in Marsh destroyed ⟦12 wooden homes⟧ along the river Elm.", 12, 12, .exact),
      ("The flood in Marsh destroyed ⟦15 homes⟧ along the river Elm.", 15, 15, .exact))
    #expect(found.isEmpty)
  }
}

import CrossreadCompare
import CrossreadLibrary
import CrossreadTestSupport
import Testing

@testable import crossread

/// What a person said stays with the words it was said of.
@Suite struct LibraryJudgementsTests {
  private static let texts = [
    "Mayor Ada Lind closed the bridge on Monday.", "Lind shut the bridge on Tuesday.",
  ]

  /// A comparison of two articles, or three, with one finding on the day.
  private func comparison(withThird: Bool = false, words: String = "on Monday") -> Comparison {
    var builder = ComparisonBuilder(title: "Bridge closed")
    let a = builder.article("Gazette", Self.texts[0])
    let b = builder.article("Ferry", Self.texts[1])
    var sides: [ComparisonBuilder.Words] = [
      .init(a, [words], label: "Monday"), .init(b, ["on Tuesday"], label: "Tuesday"),
    ]
    if withThird {
      let c = builder.article("Herald", "It was shut on Tuesday, Lind said.")
      sides.append(.init(c, ["on Tuesday"], label: "Tuesday"))
    }
    builder.finding(.date, .diverge, "closing", sides, id: "00000000000000f\(sides.count)")
    return builder.build()
  }

  private func said(of comparison: Comparison, id: String? = nil) -> LibraryJudgement {
    let finding = comparison.findings[0]
    let readings = comparison.story.readings
    let passages = finding.passages.map {
      (readings[$0.article].article.id, $0.words(in: readings[$0.article].text))
    }
    return LibraryJudgement(
      finding: id ?? finding.id, kind: "date", verdict: "same", isBookmarked: false, note: "asked",
      words: "", passages: Dictionary(uniqueKeysWithValues: passages))
  }

  private func placed(_ said: LibraryJudgement, in comparison: Comparison) -> [String] {
    LibraryJudgements.placed([said], in: comparison).keys.sorted()
  }

  @Test func staysWithTheFindingOfItsID() {
    let comparison = comparison()
    #expect(
      placed(said(of: comparison), in: comparison) == [comparison.findings[0].id])
  }

  @Test func staysWhereOneMoreSourceHasIt() {
    let before = said(of: comparison(), id: "00000000000000aa")
    let after = comparison(withThird: true)
    #expect(placed(before, in: after) == [after.findings[0].id])
  }

  @Test func staysWhereThePassageIsCutOtherwise() {
    let before = said(of: comparison(), id: "00000000000000aa")
    let after = comparison(words: "closed the bridge on Monday")
    #expect(placed(before, in: after) == [after.findings[0].id])
  }

  @Test func isNotPutOnOtherWords() {
    var other = said(of: comparison(), id: "00000000000000aa")
    other.passages = other.passages.mapValues { _ in "the mill burned down" }
    #expect(placed(other, in: comparison()).isEmpty)
    var figure = said(of: comparison(), id: "00000000000000aa")
    figure.kind = "figure"
    #expect(placed(figure, in: comparison()).isEmpty)
  }
}

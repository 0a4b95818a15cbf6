import CrossreadCompare
import CrossreadTestSupport
import Testing

@testable import crossread

/// A number that was printed names the same finding until the comparison is another.
@Suite struct FindingNumberTests {
  private let comparison = EveryVerdict.comparison

  private func numbers(_ comparison: Comparison) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: StoryReport(comparison).findings.map { ($0.finding.id, $0.number) })
  }

  @Test(arguments: [Judgement.Verdict.same, .different, .irrelevant])
  func staysWhateverAPersonSays(verdict: Judgement.Verdict) {
    let before = numbers(comparison.shown(all: false))
    for (id, _) in before {
      let judged = comparison.judged([id: Judgement(verdict: verdict)])
      for (other, number) in numbers(judged.shown(all: false)) {
        #expect(number == before[other])
      }
    }
  }

  @Test func isTheSameWithAllAndWithout() {
    let all = numbers(comparison)
    for (id, number) in numbers(comparison.shown(all: false)) { #expect(all[id] == number) }
    #expect(all["c000000000000005"] == 7)
  }

  @Test func namesWhatIsHidden() throws {
    let judged = comparison.judged(["d000000000000001": Judgement(verdict: .irrelevant)])
    let (_, finding) = try FindingName(text: "1").find(in: [judged])
    #expect(finding.id == "d000000000000001")
  }

  @Test func isLeftOutWhereItsRowIs() {
    let judged = comparison.judged(["7000000000000002": Judgement(verdict: .irrelevant)])
    #expect(StoryReport(judged.shown(all: false)).findings.map(\.number) == [1, 3, 4, 5, 6])
    var walk = PlainWalk([judged.shown(all: false)])
    _ = walk.take("n")
    #expect(walk.take("n").text.hasPrefix("One account is later. 3."))
    #expect(walk.take("2").text == "Finding 2 is not shown.\n")
    #expect(walk.take("p").text.hasPrefix("They diverge. 1."))
  }
}

/// What a person said of a finding whose id changed is found by its passages.
@Suite struct JudgementPlacingTests {
  private let comparison = EveryVerdict.comparison

  private func record(_ id: String, _ words: String) -> JudgementFile.Record {
    JudgementFile.Record(id: id, judgement: Judgement(verdict: .same), words: words)
  }

  @Test(arguments: [
    ("figure: It had 48 people aboard / 52 people were on the ferry", "d000000000000001"),
    ("figure: 52 people were on the ferry / It had some 48 people aboard", "d000000000000001"),
    ("fact: A wave may have broken its bow door / A wave broke its bow door", "7000000000000002"),
    ("fact: It had 48 people aboard / 52 people were on the ferry", nil),
    ("figure: It had 48 people aboard", nil),
    ("figure: nothing of this / 52 people were on the ferry", nil),
  ])
  func findsThePassages(words: String, id: String?) {
    let placing = JudgementPlacing([record("0123456789abcdef", words)], in: comparison)
    #expect(placing.judgements.keys.first == id)
    #expect(placing.records.isEmpty == (id == nil))
  }

  @Test func prefersTheId() {
    let words = "figure: It had 48 people aboard / 52 people were on the ferry"
    let placing = JudgementPlacing(
      [record("0123456789abcdef", words), record("d000000000000001", words)], in: comparison)
    #expect(placing.records == ["d000000000000001"])
  }
}

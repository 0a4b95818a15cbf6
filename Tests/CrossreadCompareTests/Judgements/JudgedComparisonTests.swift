import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

@Suite struct JudgedComparisonTests {
  private let story = TestReading.story([
    TestReading.quoting(
      "He said ⟦“we will rebuild the old bridge before summer”⟧. ⟦“Never mind the rain”⟧.",
      speaker: "Ann Lee", file: "a"),
    TestReading.quoting(
      "She said ⟦“we will rebuild the old bridge before summer”⟧.", speaker: "Ann Lee", file: "b"),
  ])

  @Test func putsThePersonsVerdictInPlaceOfTheOneFound() throws {
    let comparison = Comparer().compare(story)
    let id = try #require(comparison.findings.first?.id)
    let judged = Comparer().compare(
      story, judgements: [id: Judgement(verdict: .different, note: "no")])
    let finding = try #require(judged.findings.first)
    #expect(finding.verdict == .diverge && finding.overruled == .agree)
    #expect(finding.judgement?.note == "no")
    let back = finding.judged(Judgement(verdict: .same))
    #expect(back.verdict == .agree && back.overruled == nil)
  }

  @Test func hidesWhatIsIrrelevantAndCountsIt() throws {
    let comparison = Comparer().compare(story)
    let id = try #require(comparison.findings.first?.id)
    let judged = comparison.judged([id: Judgement(verdict: .irrelevant)])
    #expect(judged.findings.count == comparison.findings.count)
    #expect(judged.shown(all: false).findings.count == comparison.findings.count - 1)
    #expect(judged.shown(all: false).irrelevantCount == 1)
    #expect(judged.shown(all: true).findings.count == comparison.findings.count)
  }

  @Test func cannotMakeALoneFindingTheSame() throws {
    let comparison = Comparer().compare(story)
    let lone = try #require(comparison.alone.first)
    #expect(lone.judged(Judgement(verdict: .same)).verdict == .alone)
  }

  @Test func leavesAllElseAsItIs() {
    let comparison = Comparer().compare(story)
    let judged = Comparer().compare(
      story, judgements: ["0000000000000000": Judgement(verdict: .same)])
    #expect(judged.findings == comparison.findings)
    #expect(judged.alone == comparison.alone)
  }
}

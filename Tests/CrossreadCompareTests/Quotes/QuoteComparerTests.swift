import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

@Suite struct QuoteComparerTests {
  private func findings(_ a: Reading, _ b: Reading) -> [Finding] {
    Comparer().compare(TestReading.story([a, b])).findings.filter { $0.kind == .quote }
  }

  private func findings(_ a: String, _ b: String, speaker: String? = "Ann Lee") -> [Finding] {
    findings(
      TestReading.quoting(a, speaker: speaker, file: "a"),
      TestReading.quoting(b, speaker: speaker, file: "b"))
  }

  @Test(arguments: [
    // The same words.
    (
      "⟦“We will rebuild the bridge by spring,”⟧ she said.",
      "She said: ⟦“We will rebuild the bridge by spring.”⟧", Finding.Relation.same
    ),
    // A title cut short in writing.
    (
      "⟦“I feel badly for Gen. Holm tonight,”⟧ she said.",
      "⟦“I feel badly for General Holm tonight,”⟧ she said.", .same
    ),
    (
      "⟦“I spoke to Rep. Holm tonight,”⟧ she said.",
      "⟦“I spoke to Representative Holm tonight,”⟧ she said.", .same
    ),
    // With and without full stops.
    (
      "⟦“The U.S. rebuilt the bridge,”⟧ she said.",
      "⟦“The US rebuilt the bridge,”⟧ she said.", .same
    ),
    // A sentence made of two, and joined to the one before.
    (
      "⟦“I do not like the plan, I would not vote for it,”⟧ she said.",
      "⟦“I do not like the plan. I would not vote for it,”⟧ she said.", .same
    ),
    (
      "⟦“And we will rebuild the bridge by spring,”⟧ she said.",
      "⟦“We will rebuild the bridge by spring,”⟧ she said.", .same
    ),
    // More at the end.
    (
      "⟦“We will rebuild the bridge by spring,”⟧ she said.",
      "⟦“We will rebuild the bridge by spring and open it with a concert,”⟧ she said.", .trimmed
    ),
    // The reporter's words in brackets.
    (
      "⟦“(The city) will rebuild the bridge by spring,”⟧ she said.",
      "⟦“As I said, we will rebuild the bridge by spring,”⟧ she said.", .trimmed
    ),
    // Cut inside, and marked.
    (
      "⟦“The bridge … will stand again by spring,”⟧ she said.",
      "⟦“The bridge that we all loved will stand again by spring,”⟧ she said.", .trimmed
    ),
    // Two translations.
    (
      "⟦“Such dealings among friends that break trust are wholly unbearable,”⟧ she said.",
      "⟦“This kind of dealing among friends which breaks trust is wholly unbearable,”⟧ she said.",
      .reworded
    ),
  ])
  func tellsHowVersionsRelate(a: String, b: String, relation: Finding.Relation) {
    let findings = findings(a, b)
    #expect(findings.map(\.relation) == [relation])
    #expect(findings.map(\.verdict) == [.agree])
  }

  @Test func marksTheWordsThatDiffer() throws {
    let a = TestReading.quoting(
      "⟦“Such dealings among friends that break trust are unbearable,”⟧ she said.",
      speaker: "Ann Lee", file: "a")
    let b = TestReading.quoting(
      "⟦“Such dealings among friends that harm trust are unbearable,”⟧ she said.",
      speaker: "Ann Lee", file: "b")
    let finding = try #require(findings(a, b).first)
    #expect(finding.passages[0].differing.map { a.text[$0] } == ["break"])
    #expect(finding.passages[1].differing.map { b.text[$0] } == ["harm"])
  }

  @Test func saysThatANegationIsMissing() {
    let findings = findings(
      "⟦“We will not rebuild the old stone bridge by spring,”⟧ she said.",
      "⟦“We will rebuild the old stone bridge by spring,”⟧ she said.")
    #expect(findings.first?.why.contains("B drops “not”") == true)
  }

  @Test func takesPartsOfASentenceThatStandApartForOneUtterance() throws {
    let found = findings(
      "⟦“If the council is not ready to answer, the meeting in Elm should not go on,”⟧ she said.",
      "⟦“If the council is not ready to answer”⟧ she would go, Lee said. Twice: ⟦“the meeting in Elm should not go on.”⟧"
    )
    #expect(
      found.map { $0.passages.map(\.label) } == [
        [
          "If the council is not ready to answer, the meeting in Elm should not go on",
          "If the council is not ready to answer … the meeting in Elm should not go on",
        ]
      ])
  }

  @Test func leavesOutWordsThatAnArticleQuotesOnceMore() {
    let whole = "⟦“The carnage on the coast road stops right here and right now,”⟧ she said."
    #expect(findings(whole, "Lee spoke of ⟦“the carnage on the coast road.”⟧ " + whole).count == 1)
  }

  @Test func takesANameThatOnlySaysWhichForNoSpeaker() {
    let readings = TestReading.read([
      "Mary Poll spoke in Elm. “I do not like that tone in a debate,” Poll said.",
      "Mary Poll was in Elm. “I do not like that tone in a debate,” the Senate whip continued.",
    ])
    let found = findings(readings[0], readings[1])
    #expect(found.map(\.verdict) == [.agree])
  }

  @Test func callsTwoSpeakersOfOneSentenceADivergence() {
    let a = TestReading.quoting(
      "⟦“We will rebuild the stone bridge by spring,”⟧ she said.", speaker: "Ann Lee", file: "a")
    let b = TestReading.quoting(
      "⟦“We will rebuild the stone bridge by spring,”⟧ he said.", speaker: "Bob Ray", file: "b")
    let findings = findings(a, b)
    #expect(findings.map(\.verdict) == [.diverge])
    #expect(findings.first?.why == "who said it: Ann Lee / Bob Ray")
  }

  @Test func doesNotPairDifferentUtterances() {
    let findings = findings(
      "⟦“We will rebuild the bridge by spring,”⟧ she said.",
      "⟦“The river has never been so high in my life,”⟧ she said.")
    #expect(findings.isEmpty)
  }

  @Test func listsWhatOnlyOneArticleQuotes() {
    let a = TestReading.quoting("⟦“We will rebuild the bridge,”⟧ she said.", file: "a")
    let b = TestReading.quoting("Nothing was said here.", file: "b")
    let alone = Comparer().compare(TestReading.story([a, b])).alone.filter { $0.kind == .quote }
    #expect(alone.map(\.verdict) == [.alone])
    #expect(alone.first?.articles == [0])
  }

  @Test func takesASentenceWithItsAttributionInsideForOne() {
    let findings = findings(
      quoting(
        "⟦“If nobody rebuilds the stone bridge,”⟧ ⟪she said⟫, ⟦“the town will starve.”⟧", file: "a"),
      quoting(
        "⟦“If nobody rebuilds the stone bridge, the town will starve,”⟧ ⟪she said⟫.", file: "b"))
    #expect(findings.map(\.relation) == [.same])
  }

  /// Marked spans are direct quotes; `⟪…⟫` marks their common cue.
  private func quoting(_ marked: String, file: String) -> Reading {
    let parts = marked.replacing("⟪", with: "⟦").replacing("⟫", with: "⟧")
    let text = MarkedText(parts)
    let cue = text.spans.first { text.text[$0] == "she said" }
    return TestReading.make(
      text.text, file: file, source: file,
      entities: [Entity(id: 0, name: "Ann Lee", kind: .person, names: ["Ann Lee"])],
      quotes: text.spans.filter { $0 != cue }.map {
        Quote(kind: .direct, content: [$0], cue: cue, entity: 0)
      })
  }

  @Test func pairsAQuestionOfFunctionWordsAlone() {
    let findings = findings(
      "⟦“Well, which is it?”⟧ she asked.",
      "⟦“You say the mill is old and the dam is new. Well, which is it?”⟧ she asked.")
    #expect(findings.count == 1)
  }

  @Test func namesTheWordThatOneVersionLacks() {
    let findings = findings(
      "⟦“The bridge may fall before the spring is over,”⟧ she said.",
      "⟦“The bridge will fall before the spring is over,”⟧ she said.")
    #expect(findings.first?.why.contains("A has “may”, B “will”") == true)
  }

  @Test(arguments: [
    (
      "⟦“We waited, and on the bridge I looked at his face and I went,”⟧ she said.",
      "⟦“I looked at his face and I went,”⟧ she said.", "I looked at his face and I went"
    ),
    (
      "⟦“Nobody slept well over this. But a mill without a roof is no mill,”⟧ she said.",
      "⟦“A mill without a roof is no mill,”⟧ she said.", "but a mill without a roof is no mill"
    ),
  ])
  func isCalledByWhatBothGive(a: String, b: String, name: String) {
    #expect(
      findings(a, b).map { $0.what.trimmingCharacters(in: .punctuationCharacters).lowercased() }
        == [name.lowercased()])
  }
}

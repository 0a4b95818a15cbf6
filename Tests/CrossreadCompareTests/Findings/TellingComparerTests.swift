import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

@Suite struct TellingComparerTests {
  private func facts(_ texts: String...) -> [Finding] {
    TestReading.facts(texts)
  }

  @Test func saysThatOneWentAndOneWasMadeToGo() {
    let found = facts(
      "Minister Anna Lindqvist resigned in March after the audit of the ferry line.",
      "President Ivan Petrov fired Minister Anna Lindqvist in March after the audit of the ferry line."
    )
    #expect(found.first?.verdict == .diverge)
    #expect(found.first?.confidence == .medium)
    #expect(found.first?.why.hasSuffix("(told differently)") == true)
  }

  @Test func doesNotSetWordsOfOneMeaningAgainstEachOther() {
    let found = facts(
      "Minister Anna Lindqvist resigned in March after the audit of the ferry line.",
      "Minister Anna Lindqvist stepped down in March after the audit of the ferry line.")
    #expect(!found.contains { $0.verdict == .diverge })
  }

  @Test func doesNotAccuseWhoeverTellsBoth() {
    let found = facts(
      "Minister Anna Lindqvist resigned in March after the audit of the ferry line.",
      "President Ivan Petrov fired Minister Anna Lindqvist in March after the audit of the ferry line, though she said she resigned."
    )
    #expect(!found.contains { $0.verdict == .diverge })
  }

  @Test(arguments: [
    ("resign", "fire", true), ("resign", "step down", false), ("die", "kill", true),
    ("arrest", "charge", false), ("urge", "order", true), ("walk", "swim", false),
  ])
  func knowsContraryVerbs(_ a: String, _ b: String, _ isContrary: Bool) {
    #expect(Contrasts.areContrary(a, b) == isContrary)
    #expect(Contrasts.areContrary(b, a) == isContrary)
  }

  @Test func sortsLimitsIntoGroups() {
    #expect(Qualifiers.value(of: "temporarily")?.group == .duration)
    #expect(
      Qualifiers.value(of: "temporarily")?.value != Qualifiers.value(of: "permanently")?.value)
    #expect(Qualifiers.value(of: "green") == nil)
    #expect(Qualifiers.frequency(of: "twice") == .times(2))
  }

  @Test func saysThatOneTellsAsDoneWhatTheOtherExpects() {
    let found = facts(
      "On Tuesday President Ivan Petrov signed the herring treaty in the harbour of Marsh.",
      "President Ivan Petrov is set to sign the herring treaty in the harbour of Marsh.")
    #expect(found.first?.verdict == .diverge)
    #expect(
      found.first?.why
        == "what Ivan Petrov did: signed the herring treaty / is set to sign the herring treaty (told differently)"
    )
  }

  @Test func namesAPredicateByWholeWords() {
    let found = facts(
      "On Tuesday President Ivan Petrov signed the herring treaty in the harbour of Marsh.",
      "President Ivan Petrov said he's set to sign the herring treaty in the harbour of Marsh.")
    #expect(found.first?.why.contains("he's set to sign the herring treaty") == true)
  }

  @Test func doesNotSetWhatIsDoneAgainstWhatAnotherWillDo() {
    let found = facts(
      "President Ivan Petrov signed the herring treaty in the harbour of Marsh.",
      "Prime Minister Kari Holm will sign the herring treaty in the harbour of Marsh.")
    #expect(!found.contains { $0.verdict == .diverge && $0.what.hasPrefix("what") })
  }

  @Test func doesNotAccuseWhereAnObjectIsOnlyNotTheOneNamed() {
    let found = facts(
      "On Wednesday Governor Anna Lindqvist picked Lars Berg for the open seat in Marsh.",
      "On Wednesday Governor Anna Lindqvist had not picked Kari Holm for the open seat in Marsh.")
    #expect(!found.contains { $0.verdict == .diverge })
  }

  @Test func saysThatOneTellsOfAllAndOneOfNearlyAll() {
    let found = facts(
      "President Ivan Petrov wants to require safety checks for nearly all ferry sales in Marsh.",
      "On Tuesday President Ivan Petrov wants to require safety checks for all ferry sales in Marsh."
    )
    #expect(found.first?.why == "how (sales): nearly all / all")
  }

  @Test func servingBeforeAndAfterIsNoContradiction() {
    let found = facts(
      "Lars Berg served as an adviser to Ivan Petrov before the election.",
      "Lars Berg served as an adviser to Ivan Petrov after the election.")
    #expect(!found.contains { $0.verdict == .diverge })
  }
}

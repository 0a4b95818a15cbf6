import CrossreadCompare
import Testing

@Suite struct FindingTests {
  private func finding(
    _ kind: Finding.Kind, _ verdict: Finding.Verdict, _ confidence: Finding.Confidence,
    _ relation: Finding.Relation? = nil
  ) -> Finding {
    Finding(
      kind: kind, verdict: verdict, relation: relation, what: "", passages: [],
      confidence: confidence)
  }

  @Test func aFactThatIsOnlyProbablyTheSameIsInOtherWords() {
    #expect(finding(.fact, .agree, .medium).isInOtherWords)
    #expect(!finding(.fact, .agree, .high).isInOtherWords)
    #expect(!finding(.fact, .diverge, .medium).isInOtherWords)
    #expect(!finding(.figure, .agree, .medium).isInOtherWords)
    #expect(finding(.quote, .agree, .high, .reworded).isInOtherWords)
  }
}

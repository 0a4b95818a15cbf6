import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

@Suite struct AmountComparerTests {
  private func facts(_ texts: String...) -> [Finding] {
    TestReading.facts(texts)
  }

  @Test func namesTheSumInWhichTwoAccountsOfOneFactDiffer() {
    let facts = facts(
      "By declaring an emergency, President Ivan Petrov would unlock money from the harbour "
        + "ministry's ferry budget, to the tune of $3.5 billion.",
      "The emergency, Ivan Petrov declared, lets the harbour ministry divert $3.6 billion from its "
        + "ferry budget to the dam.")
    #expect(facts.first?.verdict == .diverge)
    #expect(facts.first?.why == "how much: $3.5 billion / $3.6 billion")
  }

  @Test func doesNotAccuseWhereAnArticleHasBothSums() {
    let facts = facts(
      "By declaring an emergency, President Ivan Petrov would unlock money from the harbour "
        + "ministry's ferry budget, to the tune of $3.5 billion. The dam will cost $3.6 billion.",
      "The emergency, Ivan Petrov declared, lets the harbour ministry divert $3.6 billion from its "
        + "ferry budget to the dam.")
    #expect(!facts.contains { $0.verdict == .diverge })
  }

  @Test func takesBillionsForNoSum() {
    let facts = facts(
      "Billions are at stake. By declaring an emergency, President Ivan Petrov would unlock money "
        + "from the harbour ministry's ferry budget, to the tune of $3.5 billion.",
      "The emergency, Ivan Petrov declared, lets the harbour ministry divert $3.6 billion from its "
        + "ferry budget to the dam.")
    #expect(facts.contains { $0.why == "how much: $3.5 billion / $3.6 billion" })
  }
}

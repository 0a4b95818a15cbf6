import Testing

@testable import CrossreadCompare

@Suite struct StandingTests {
  private func standing(_ kinds: Operator.Kind...) -> Standing {
    var standing = Standing()
    for kind in kinds { standing.apply(kind, 0..<1) }
    return standing
  }

  @Test(arguments: [0, 1, 2, 3])
  func isNegatedByAnOddNumber(count: Int) {
    var standing = Standing()
    for _ in 0..<count { standing.apply(.negation, 0..<1) }
    #expect(standing.isNegated == (count % 2 == 1))
    #expect(standing.status == .asserted)
  }

  @Test func staysAskedWhateverStandsAround() {
    #expect(standing(.question, .prospect).status == .asked)
    #expect(standing(.prospect, .question).status == .asked)
    #expect(standing(.doubt, .supposition).status == .supposed)
  }

  @Test func agreesOnlyWithTheSame() {
    #expect(standing(.prospect).agrees(with: standing(.prospect)))
    #expect(!standing(.prospect).agrees(with: standing()))
    #expect(!standing(.negation).agrees(with: standing()))
    #expect(standing(.negation, .negation).agrees(with: standing()))
    var conditional = standing()
    conditional.condition = 3..<6
    #expect(!conditional.agrees(with: standing()))
  }

  @Test func keepsItsOperatorsFromTheClauseOutward() {
    let standing = standing(.negation, .doubt, .negation)
    #expect(standing.operators.map(\.kind) == [.negation, .doubt, .negation])
    #expect(standing.words(of: [.negation]).count == 2)
  }
}

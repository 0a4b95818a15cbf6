import Testing

@testable import CrossreadTUI

@Suite struct PasteTests {
  private func pasted(_ text: String, in state: BrowserState) -> BrowserState {
    update(state, state.action(for: .pasted(text))).0
  }

  private func typed(_ keys: [Key], in state: BrowserState) -> BrowserState {
    keys.reduce(state) { update($0, $0.action(for: $1)).0 }
  }

  @Test func doesNothingWhereNoLineIsTyped() {
    let state = Fixtures.state(rows: 24, columns: 80)
    for keys in [[], [.enter], [.character("?")], [.character("x")], [.character("\"")]] as [[Key]]
    {
      let before = typed(keys, in: state)
      var after = pasted("xi q 12", in: before)
      #expect(after.message?.text == "what is pasted is no command; / searches for it")
      after.talk.message = before.message
      #expect(after.overlays == before.overlays)
      #expect(after.foot.judging == before.foot.judging)
      #expect(after.marks == before.marks)
      #expect(after.foot.count == before.foot.count)
      #expect(after.ledger.past.isEmpty)
    }
  }

  @Test func isTextInALine() {
    let state = typed([.character("/")], in: Fixtures.state(rows: 24, columns: 80))
    let once = pasted("the bridge", in: state)
    #expect(once.prompt?.text == "the bridge")
    let twice = pasted("x", in: typed([.left], in: once))
    #expect(twice.prompt?.text == "the bridgxe")
  }

  @Test func aLineTakesOnlySoMuch() {
    let state = typed([.character(":")], in: Fixtures.state(rows: 24, columns: 80))
    let after = pasted(String(repeating: "a", count: 10_000), in: state)
    #expect(after.prompt?.text.count == 4_000)
    #expect(after.message?.isWarning == true)
  }

  @Test func waitsForNothingWhileArticlesAreRead() {
    var state = Fixtures.state(rows: 24, columns: 80)
    state.loading = BrowserState.Loading(progress: LoadingProgress(stage: .reading))
    let after = pasted("q", in: state)
    #expect(after.loading?.typedAhead.isEmpty == true)
  }
}

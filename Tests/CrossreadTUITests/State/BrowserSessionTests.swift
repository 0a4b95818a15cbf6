import CrossreadCompare
import Testing

@testable import CrossreadTUI

@Suite struct BrowserSessionTests {
  private func state(_ session: String? = nil) -> BrowserState {
    BrowserState(
      input: BrowserInput(comparisons: [named(Fixtures.bridge)], session: session),
      options: BrowserOptions(), size: ScreenSize(rows: 40, columns: 140))
  }

  /// The fixture with ids for its findings, which the comparer would have given.
  private func named(_ comparison: Comparison) -> Comparison {
    func named(_ list: [Finding], _ letter: String) -> [Finding] {
      list.enumerated().map { $1.named("\(letter)\($0)") }
    }
    return Comparison(
      story: comparison.story, actors: comparison.actors, findings: named(comparison.findings, "f"),
      alone: named(comparison.alone, "a"))
  }

  @Test(arguments: [
    "j", "F", "2 j Space", "1 Space", "K", "3 j", "m j", "t", "O", "j Enter", "Enter Tab",
    "m j Enter", "/ w e i s s Enter", "/ Ctrl-R w e i . Enter", "x s f f f f",
  ])
  func comesBackToWhereItWas(keys: String) {
    let before = state().typing(keys)
    let after = state(before.session)
    // What a person said is kept elsewhere, and a search's answer is not said again.
    if !keys.hasPrefix("x") { #expect(view(after).text == view(before).text) }
    #expect(after.panes.focus == before.panes.focus)
    #expect(after.query == before.query)
  }

  @Test(arguments: [
    "", "crossread session 1", "crossread session 9\nstory x\n",
    "crossread session 1\nstory nowhere\npage matrix\n",
    "crossread session 1\nstory S\npane nowhere\nverdict never\nactor Nobody\narticle none\n",
    "crossread session 1\nstory S\narticle-top -99999999999999999999\nselected-fact f99\npage x\n",
    String(repeating: "crossread session 1\n", count: 10_000),
  ])
  func leavesOutWhatItDoesNotKnow(session: String) {
    let id = state().model?.comparison.story.id ?? ""
    let state = state(session.replacing("story S", with: "story \(id)"))
    expectSound(view(state))
    #expect(state.overlays.isEmpty)
    #expect(state.panes.filter.isEmpty)
  }

  @Test func aNoteThatWasBeingTypedIsThereAgain() throws {
    var before = state().typing("j a h a l f Space a Space w o r d")
    // As a hangup leaves it.
    let after = try #require(state(before.session).prompt)
    #expect(after.text == "half a word")
    #expect(after.kind == before.prompt?.kind)
    before = before.typing("Esc")
    #expect(state(before.session).prompt == nil)
  }

  @Test func cutPlacesStayWithinTheArticle() throws {
    let before = state().typing("Enter")
    let session = before.session.split(separator: "\n").map {
      $0.hasPrefix("article-top") ? "article-top 999999999" : String($0)
    }.joined(separator: "\n")
    let after = update(state(session), .resize(ScreenSize(rows: 10, columns: 40))).0
    #expect(after.openArticlePage != nil)
    expectSound(view(after))
  }
}

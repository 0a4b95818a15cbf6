import CrossreadCompare
import Testing

@testable import CrossreadTUI

@Suite struct ExplanationViewTests {
  private func state(rows: Int = 24, columns: Int = 80, canExplain: Bool = true) -> BrowserState {
    let state = BrowserState(
      input: BrowserInput(comparisons: [Fixtures.bridge]), options: BrowserOptions(),
      size: ScreenSize(rows: rows, columns: columns),
      refusals: Refusals(explain: canExplain ? nil : "not offered here"))
    return update(state, .resize(ScreenSize(rows: rows, columns: columns))).0
  }

  @Test func asksForItOfWhatIsSelected() throws {
    for keys in ["", "j", "Enter", "m j"] {
      let before = state().typing(keys)
      let place = try #require(before.subject)
      #expect(update(before, before.action(for: .character("W"))).1 == [.explain(place)])
    }
    let none = state().typing("1")
    #expect(update(none, none.action(for: .character("W"))).1 == [])
    #expect(none.typing("W").message?.text == "choose a quote or a fact first")
    #expect(state(canExplain: false).typing("W").message?.text == "not offered here")
  }

  @Test(arguments: [(24, 80), (12, 40), (5, 20), (70, 250)])
  func showsAPageToRead(rows: Int, columns: Int) throws {
    let before = state(rows: rows, columns: columns)
    let place = try #require(before.subject)
    let open = update(before, .explained(place, MatchExplanation(pairs: []))).0
    let screen = view(open)
    expectSound(screen)
    #expect(screen.text.contains("Why: "))
    if rows >= 24 {
      #expect(screen.text.contains("The passages:"))
      #expect(screen.text.contains("has been shut since Sunday"))
    }
    #expect(view(open.typing("G k g")).text == screen.text)
    #expect(view(open.typing("q")).text == view(before).text)
    #expect(open.typing("?").context == .page)
  }

  @Test func isNotShownOverAnotherStory() throws {
    let before = state()
    let after = update(
      before, .explained(FindingPlace(story: 3, finding: 0), MatchExplanation(pairs: []))
    ).0
    #expect(after.overlays.isEmpty)
  }
}

import CrossreadCompare
import Testing

@testable import CrossreadTUI

@Suite struct UpdateTests {
  private let wide = Fixtures.state(rows: 40, columns: 140)

  @Test func startsOnTheFirstDivergingFact() {
    #expect(wide.panes.focus == .facts)
    #expect(wide.selectedFinding?.verdict == .diverge)
  }

  @Test func movesWithinTheList() {
    #expect(wide.typing("j").panes.list(.facts).selected == 1)
    #expect(wide.typing("j k").panes.list(.facts).selected == 0)
    #expect(wide.typing("k").panes.list(.facts).selected == 0)
    #expect(wide.typing("G").panes.list(.facts).selected == 3)
    #expect(wide.typing("G j g").panes.list(.facts).selected == 0)
  }

  @Test func movesBetweenPanes() {
    #expect(wide.typing("Tab").panes.focus == .sources)
    #expect(wide.typing("Shift-Tab").panes.focus == .quotes)
    #expect(wide.typing("1").panes.focus == .sources)
    #expect(wide.typing("h").panes.focus == .actors)
    #expect(wide.typing("3 h").panes.focus == .sources)
    #expect(wide.typing("2 l").panes.focus == .facts)
  }

  @Test func stepsThroughDivergencesOfAllPanes() {
    let next = wide.typing("]")
    #expect(next.panes.list(.facts).selected == 1)
    #expect(next.typing("]").panes.list(.facts).selected == 0)
    #expect(next.typing("]").message?.text == "on to the first difference")
    #expect(wide.typing("1 ]").panes.focus == .facts)
    #expect(wide.typing("[").panes.list(.facts).selected == 1)
  }

  @Test func searchesInHelpAndMessages() {
    let small = Fixtures.state(rows: 12, columns: 80).typing("?")
    let found = small.typing("/ v e r d i c t Enter")
    #expect(view(found).text.contains("verdict"))
    #expect(found.typing("n").textPage?.match ?? 0 > found.textPage?.match ?? 0)
    // Round the end, and back to the first.
    var state = found
    for _ in 0..<40 where state.message == nil { state = state.typing("n") }
    #expect(state.message?.text == "on from the first line")
    #expect(state.textPage?.match == found.textPage?.match)
    #expect(small.typing("/ x y z z y Enter").message?.text == "not found: xyzzy")
  }

  @Test func stepsThroughStoriesThatDiverge() throws {
    let state = BrowserState(
      input: BrowserInput(comparisons: [Fixtures.bridge, Fixtures.scripts, Fixtures.majority]),
      options: BrowserOptions(), size: ScreenSize(rows: 24, columns: 80))
    func selected(_ state: BrowserState) -> Int? {
      state.overlays.last == .stories ? state.storyList.list.selected : nil
    }
    #expect(selected(state.typing("]")) == 1)
    #expect(selected(state.typing("] ] ]")) == 0)
    #expect(selected(state.typing("[")) == 2)
    #expect(selected(state.typing("/ m a j o r Enter")) == 2)
  }

  @Test func choosingAnActorFiltersTheOtherPanes() {
    let state = wide.typing("2 j Space")
    #expect(state.panes.filter.actor == 1)
    #expect(state.panes.list(.facts).rows.count == 1)
    #expect(state.panes.list(.quotes).rows.isEmpty)
    #expect(state.panes.list(.sources).rows == [1])
    #expect(state.panes.list(.actors).rows.count == 5)
    #expect(view(state).text.contains("Jan Weiss  Esc clears"))
    #expect(state.typing("Esc").panes.filter.isEmpty)
    #expect(state.typing("Space").panes.filter.isEmpty)
  }

  @Test func choosingASourceShowsWhatSetsItApart() {
    let state = wide.typing("1 Space")
    let facts = state.panes.list(.facts).rows.compactMap { state.model?.findings[$0].verdict }
    #expect(facts == [.diverge, .diverge, .alone])
  }

  @Test func verdictFilterGoesRound() {
    #expect(wide.typing("F").panes.filter.verdict == .diverge)
    #expect(wide.typing("F F").panes.filter.verdict == .agree)
    #expect(wide.typing("F F F").panes.filter.verdict == .alone)
    #expect(wide.typing("F F F F").panes.filter.verdict == nil)
    #expect(wide.typing("F F").panes.list(.facts).rows.count == 1)
  }

  @Test func keepsTheSelectedRowWhenAFilterStillHasIt() {
    let state = wide.typing("j F")
    #expect(state.panes.list(.facts).selected == 1)
    #expect(state.typing("Esc").panes.list(.facts).selected == 1)
  }

  @Test func selectsARowAgainThatAFilterTookAway() {
    let state = wide.typing("j j F F F")
    #expect(state.panes.list(.facts).selected == 0)
    #expect(state.typing("F").panes.list(.facts).selected == 2)
    #expect(state.typing("Esc").panes.list(.facts).selected == 2)
    // Having moved in the filtered list, the person stays there.
    #expect(wide.typing("F j F F F").panes.list(.facts).selected == 1)
  }

  @Test func searchGoesToRowsThatHoldTheWord() {
    let state = wide.typing("/ w e i s s Enter")
    #expect(state.panes.list(.facts).selected == 1)
    #expect(state.typing("n").message?.text == "the only match")
    let elsewhere = wide.typing("/ g a m b l e Enter")
    #expect(elsewhere.message?.text == "not in this list, but in 3 Quotes, articles A, B: gamble")
    #expect(wide.typing("/ x y z z y Enter").message?.text == "not found: xyzzy")
    #expect(wide.typing("/ W E I S S Enter").message?.text == "not found: WEISS")
    #expect(wide.typing("n").message?.text == "nothing searched yet: / searches")
  }

  @Test func promptEditsItsLine() {
    #expect(wide.typing("/ a b Backspace c").prompt?.text == "ac")
    #expect(wide.typing("/ a Space b Ctrl-W").prompt?.text == "a ")
    #expect(wide.typing("/ a b Ctrl-U").prompt?.text == "")
    #expect(wide.typing("/ a Esc").prompt == nil)
    #expect(wide.typing("/ Backspace").prompt == nil)
    #expect(wide.typing("/ q Q j").prompt?.text == "qQj")
  }

  @Test func quitsOnlyFromTheLists() {
    #expect(update(wide, .command(.back)).1 == [.quit])
    #expect(update(wide.typing("Enter"), .command(.back)).1.isEmpty)
    #expect(update(wide.typing("Enter"), .command(.quit)).1 == [.quit])
    #expect(update(wide.typing("/"), .command(.quit)).1 == [.quit])
  }

  @Test func tellsWhyAKeyDoesNothing() {
    #expect(wide.typing("Space").message?.text == "choose a source (1) or an actor (2)")
    #expect(wide.typing(">").message?.text == "every passage is shown")
    #expect(wide.typing("Z").message?.text == "Z does nothing here: ? lists the keys")
  }

  @Test func ignoresActionKeysWhileTooSmallToDraw() {
    let tiny = update(wide, .resize(ScreenSize(rows: 3, columns: 10))).0
    let after = tiny.typing("j Enter / a f")
    #expect(after.panes.list(.facts).selected == 0)
    #expect(after.overlays.isEmpty)
    #expect(after.panes.filter.isEmpty)
    #expect(update(tiny, .command(.back)).1 == [.quit])
  }

  @Test func keepsTheSelectedRowInSight() {
    var state = Fixtures.state(Fixtures.many(sources: 3, findings: 60), rows: 24, columns: 80)
    for key in ["j", "PgDn", "G", "k", "PgUp", "g", "PgDn"] {
      state = state.typing(key)
      let list = state.panes.list(.facts)
      let rows = state.layout.list(.facts).rows
      #expect((list.top..<(list.top + rows)).contains(list.selected))
    }
  }

  @Test func pagesThroughPassagesThatDoNotFit() {
    let state = Fixtures.state(Fixtures.many(sources: 20, findings: 6), rows: 40, columns: 140)
    let first = state.visiblePassages.map(\.article)
    #expect(first == [0, 1, 2])
    #expect(state.typing(">").visiblePassages.map(\.article) == [3, 4, 5])
    #expect(state.typing("<").visiblePassages.map(\.article) == [18, 19])
    #expect(state.typing("> j").visiblePassages.map(\.article) == [0, 1, 2])
  }
}

import CrossreadCore
import Testing

@testable import CrossreadTUI

/// The browser over the stories of a library, which are compared when they are opened.
@Suite struct LibraryStateTests {
  private let start = BrowserState(
    input: BrowserInput(stories: [
      StorySummary(
        id: "s1", title: "Mill burns", articleCount: 4, outlets: ["Herald"],
        day: CivilDay(year: 2026, month: 3, day: 1)),
      StorySummary(
        id: "s2", title: "Bridge closed", articleCount: 12, outlets: ["Courier", "Gazette"],
        day: nil),
    ]), options: BrowserOptions(), size: ScreenSize(rows: 24, columns: 80))

  private func after(_ commands: Command...) -> (state: BrowserState, effects: [Effect]) {
    commands.reduce((start, [])) { update($0.0, .command($1)) }
  }

  @Test func opensOnTheListOfStories() {
    #expect(start.context == .stories)
    let text = view(start).text
    #expect(text.contains("2026-03-01    4 sources       Mill burns"))
    #expect(text.contains(" 12 sources       Bridge closed"))
  }

  @Test func asksForAStoryThatWasNotOpened() {
    #expect(after(.down, .open).effects == [.openStory(1)])
  }

  @Test func showsAStoryThatWasCompared() {
    let opened = start.opened(Fixtures.bridge, as: 1)
    #expect(opened.context == .panes)
    #expect(opened.story == 1)
    #expect(!opened.isWeighed)
    // Then it is there.
    let again = update(update(opened, .command(.stories)).0, .command(.open))
    #expect(again.1.isEmpty)
    #expect(again.0.context == .panes)
  }

  @Test func goesBackToTheListAndLeavesFromThere() {
    let opened = start.opened(Fixtures.bridge, as: 1)
    let (list, effects) = update(opened, .command(.back))
    #expect(effects.isEmpty)
    #expect(list.context == .stories)
    #expect(update(list, .command(.back)).1 == [.quit])
    #expect(after(.help, .back).state.context == .stories)
  }

  @Test func searchesAmongTitlesAndOutlets() {
    var state = start
    state = update(state, .command(.search)).0
    for character in "gazette" { state = update(state, .type(character)).0 }
    state = update(state, .command(.acceptLine)).0
    guard case .stories(let list) = state.overlays.last else {
      Issue.record("the list is gone")
      return
    }
    #expect(list.selectedRow == 1)
  }

  @Test func whatIsGoneChangesNothing() {
    #expect(start.opened(Fixtures.bridge, as: 7).context == .stories)
  }
}

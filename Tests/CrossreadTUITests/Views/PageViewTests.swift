import Testing

@testable import CrossreadTUI

@Suite struct PageViewTests {
  @Test(arguments: [(12, 40), (60, 100)])
  func helpListsTheKeysOfTheView(rows: Int, columns: Int) throws {
    let state = Fixtures.state(rows: rows, columns: columns).typing("?")
    try expectScreen(view(state), "help-\(columns)x\(rows)")
  }

  @Test func helpOfAnArticleListsItsKeys() throws {
    let state = Fixtures.state(rows: 50, columns: 100).typing("Enter ?")
    #expect(view(state).text.contains("the same thing in the next source"))
    #expect(!view(state).text.contains("go to the quotes"))
    #expect(state.typing("?").context == .article)
  }

  @Test func storiesListOpensAnother() throws {
    var state = BrowserState(
      input: BrowserInput(comparisons: [Fixtures.bridge, Fixtures.scripts]),
      options: BrowserOptions(), size: ScreenSize(rows: 12, columns: 60))
    try expectScreen(view(state), "stories-60x12")
    state = state.typing("j Enter")
    #expect(state.shelf.open == 1)
    #expect(state.context == .panes)
  }
}

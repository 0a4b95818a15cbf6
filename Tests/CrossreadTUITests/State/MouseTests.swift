import CrossreadCompare
import Testing

@testable import CrossreadTUI

@Suite struct MouseTests {
  private let wide = Fixtures.state(rows: 40, columns: 140)

  private func after(
    _ kind: MouseEvent.Kind, row: Int, column: Column, in state: BrowserState
  ) -> BrowserState {
    update(state, state.action(for: .mouse(MouseEvent(kind: kind, row: row, column: column)))).0
  }

  @Test func aClickChoosesAndASecondOneOpens() {
    let rect = wide.layout.list(.actors)
    let chosen = after(.press, row: rect.row + 2, column: rect.column + 3, in: wide)
    #expect(chosen.panes.focus == .actors)
    #expect(chosen.panes.list(.actors).selected == 2)
    let opened = after(.press, row: rect.row + 2, column: rect.column + 3, in: chosen)
    #expect(opened.openArticlePage?.actor == 2)
    #expect(
      after(.press, row: rect.row - 1, column: rect.column + 3, in: wide).panes.focus == .actors)
    let passages = wide.layout.passages
    #expect(
      after(.press, row: passages.row, column: passages.column, in: wide).openArticlePage != nil)
  }

  @Test func theWheelMovesWhereItIs() {
    let rect = wide.layout.list(.actors)
    let moved = after(.wheelDown, row: rect.row, column: rect.column, in: wide)
    #expect(moved.panes.focus == .actors)
    #expect(moved.panes.list(.actors).selected == 3)
    #expect(moved.foot.count == nil)
    #expect(
      after(.wheelUp, row: rect.row, column: rect.column, in: moved).panes.list(.actors).selected
        == 0)
  }

  @Test func aClickOnATabOpensIt() {
    let narrow = Fixtures.state(rows: 24, columns: 80)
    let tab = narrow.panes.tabs(in: narrow.frame)[2]
    let row = narrow.layout.tabRow ?? 0
    #expect(
      after(.press, row: row, column: tab.columns.lowerBound + 1, in: narrow).panes.focus == .quotes
    )
    #expect(after(.press, row: row, column: 79, in: narrow).panes.focus == narrow.panes.focus)
  }

  @Test func choosesInTables() {
    let table = wide.typing("m")
    let chosen = after(.press, row: 3, column: 5, in: table)
    #expect(chosen.table?.list.selected == 1)
    #expect(after(.press, row: 3, column: 5, in: chosen).openArticlePage != nil)
    #expect(after(.press, row: 30, column: 5, in: table).table?.list.selected == 0)
  }

  @Test func leavesWhatIsBeingTypedAlone() {
    let typing = wide.typing("a w o")
    #expect(after(.press, row: 5, column: 5, in: typing).prompt?.text == "wo")
  }

  @Test func isOffUntilItIsSwitchedOn() {
    #expect(!wide.setup.usesMouse)
    #expect(update(wide, .command(.toggleMouse)).1 == [.useMouse(true)])
    #expect(wide.typing("Ctrl-T").setup.usesMouse)
    #expect(!wide.typing("Ctrl-T Ctrl-T").setup.usesMouse)
  }
}

import Testing

@testable import CrossreadTUI

@Suite struct PanesViewTests {
  @Test(arguments: [(5, 20), (12, 40), (24, 80), (40, 140), (70, 250)])
  func showsTheFirstDivergence(rows: Int, columns: Int) throws {
    try expectScreen(
      view(Fixtures.state(rows: rows, columns: columns)), "panes-\(columns)x\(rows)")
  }

  @Test(arguments: [(5, 20), (12, 40), (24, 80), (40, 140)])
  func drawsInASCIIWithoutColors(rows: Int, columns: Int) throws {
    let options = BrowserOptions(usesASCII: true, isMonochrome: true)
    let screen = view(Fixtures.state(rows: rows, columns: columns, options: options))
    #expect(screen.text.utf8.allSatisfy { $0 < 0x80 })
    try expectScreen(screen, "panes-ascii-\(columns)x\(rows)")
  }

  @Test(arguments: [(12, 40), (24, 80), (40, 140)])
  func keepsWideCombiningAndHostileTextInItsColumns(rows: Int, columns: Int) throws {
    let screen = view(Fixtures.state(Fixtures.scripts, rows: rows, columns: columns))
    expectSound(screen)
    try expectScreen(screen, "scripts-\(columns)x\(rows)")
  }

  @Test(arguments: [(24, 80), (40, 140), (70, 250)])
  func staysUsableWithManySources(rows: Int, columns: Int) throws {
    let many = Fixtures.many(sources: 20, findings: 60)
    try expectScreen(
      view(Fixtures.state(many, rows: rows, columns: columns)), "many-\(columns)x\(rows)")
  }

  @Test func marksDifferingWordsInColor() throws {
    let state = Fixtures.state(rows: 24, columns: 80)
    let screen = view(state)
    let style = state.theme.style(.differing)
    var marked = ""
    for row in 0..<24 {
      for column in 0..<80 where screen[row, column].style.background == style.background {
        marked += screen[row, column].text
      }
    }
    #expect(marked == "MondaySunday")
  }

  @Test func cellsRememberTheWordsTheyShow() throws {
    let state = Fixtures.state(rows: 24, columns: 80)
    let screen = view(state)
    let sources = screen.cells.compactMap(\.source)
    #expect(!sources.isEmpty)
    let readings = try #require(state.model).readings
    for cell in screen.cells {
      guard let source = cell.source, !source.span.isEmpty, cell.text != " " else { continue }
      #expect(readings[source.article].text[source.span] == cell.text)
    }
  }

  @Test(arguments: [(1, 1), (4, 80), (24, 19), (0, 0), (1, 300)])
  func saysWhenTheWindowIsTooSmall(rows: Int, columns: Int) {
    let screen = view(Fixtures.state(rows: rows, columns: columns))
    expectSound(screen)
    if columns >= 9 { #expect(screen.text.contains("too small")) }
  }

  @Test func showsMessagesUntilTheNextKey() {
    let state = Fixtures.state(
      rows: 24, columns: 80, messages: ["a.bin: not text; skipped\u{1B}[2J", "b.txt: empty"])
    let text = view(state).text
    #expect(text.contains("a.bin: not text; skipped␛[2J (and 1 more: M lists them)"))
    #expect(!view(state.typing("j")).text.contains("a.bin"))
    #expect(view(state.typing("M")).text.contains("b.txt: empty"))
  }

  @Test func showsThatThereIsNothingToCompare() {
    let state = BrowserState(
      input: BrowserInput(comparisons: []), options: BrowserOptions(),
      size: ScreenSize(rows: 24, columns: 80))
    expectSound(view(state))
    #expect(view(state).text.contains("nothing to compare"))
  }
}

/// Every row takes exactly the screen's columns, and no cell holds what a terminal could obey.
func expectSound(_ screen: Screen, sourceLocation: SourceLocation = #_sourceLocation) {
  for row in 0..<screen.size.rows {
    var column = 0
    while column < screen.size.columns {
      let cell = screen[row, column]
      let width = cell.text.reduce(0) { $0 + GraphemeWidth.columns(of: $1) }
      guard cell.width > 0, width == Int(cell.width), SafeText.isSafe(cell.text) else {
        Issue.record("row \(row), column \(column): \(cell)", sourceLocation: sourceLocation)
        return
      }
      for next in 1..<max(1, width) {
        guard column + next < screen.size.columns, screen[row, column + next].width == 0 else {
          Issue.record("row \(row), column \(column): cut", sourceLocation: sourceLocation)
          return
        }
      }
      column += width
    }
  }
}

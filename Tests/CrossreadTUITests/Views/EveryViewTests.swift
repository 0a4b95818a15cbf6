import Testing

@testable import CrossreadTUI

/// Every view at sizes from the smallest to a wall of a screen.
@Suite struct EveryViewTests {
  static let sizes = [(5, 20), (12, 40), (24, 80), (40, 140), (70, 250)].map {
    ScreenSize(rows: $0.0, columns: $0.1)
  }

  /// The keys that open each view.
  static let views: [(name: String, keys: String)] = [
    ("panes", ""), ("sources", "1"), ("actors", "2 j"), ("quotes", "3"), ("article", "j Enter"),
    ("matrix", "m"), ("timeline", "t"), ("origins", "O"), ("picker-two", "c j Space"),
    ("help", "?"), ("brief", "B j"), ("zoomed", "z j"),
    ("messages", "Esc M"), ("verdict", "x"), ("note-typed", "a w o r d s"), ("command", ": n"),
    ("search", "/ m a y o r"), ("mark", "\" a '"), ("export", "e"), ("filtered", "2 Space F"),
    ("palette", "Ctrl-P l i n d"), ("filters", "f"),
  ]

  @Test(arguments: sizes, views)
  func looksAsItShould(size: ScreenSize, view opened: (name: String, keys: String)) throws {
    let state = Fixtures.state(rows: size.rows, columns: size.columns).typing(opened.keys)
    let screen = view(state)
    expectSound(screen)
    try expectScreen(screen, "\(opened.name)-\(size.columns)x\(size.rows)")
  }

  /// Wide, combining, right-to-left and hostile text in every view; drawn by differences, too.
  @Test(arguments: sizes, views)
  func keepsForeignTextInItsColumns(
    size: ScreenSize, view opened: (name: String, keys: String)
  ) throws {
    let start = Fixtures.state(Fixtures.scripts, rows: size.rows, columns: size.columns)
    let screen = view(start.typing(opened.keys))
    expectSound(screen)
    let before = view(start)
    let drawn = before.applying(screen.difference(from: before))
    #expect(drawn.text == screen.text)
    #expect(drawn.cells.map(\.style) == screen.cells.map(\.style))
    let ascii = screen.foldedToASCII()
    #expect(ascii.text.utf8.allSatisfy { $0 < 0x80 })
    expectSound(ascii)
  }

  @Test(arguments: sizes)
  func listsTheStories(size: ScreenSize) throws {
    let state = BrowserState(
      input: BrowserInput(comparisons: [Fixtures.bridge, Fixtures.scripts, Fixtures.majority]),
      options: BrowserOptions(), size: size
    ).typing("j")
    expectSound(view(state))
    try expectScreen(view(state), "stories-\(size.columns)x\(size.rows)")
  }

  /// 20 sources, 60 actors, 200 findings.
  @Test(arguments: sizes, views)
  func staysWithinItsColumnsWithManySources(
    size: ScreenSize, view opened: (name: String, keys: String)
  ) {
    let state = Fixtures.state(Fixtures.many(), rows: size.rows, columns: size.columns)
    expectSound(view(state.typing(opened.keys)))
  }
}

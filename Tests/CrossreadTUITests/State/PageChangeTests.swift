import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadTUI

/// What a command does to a page: the whole change of its state, and all that it asks for.
@Suite struct PageChangeTests {
  private let lists = Fixtures.state(rows: 24, columns: 80)
  private let stories = BrowserState(
    input: BrowserInput(comparisons: [Fixtures.scripts, Fixtures.bridge, Fixtures.majority]),
    options: BrowserOptions(), size: ScreenSize(rows: 24, columns: 100))

  /// The state is what `change` makes of the one before, and nothing else.
  private func expect<Page: BrowserPage>(
    _ page: Page, _ command: Command, in state: BrowserState, count: Int? = nil,
    asks requests: [Request]? = [], sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout Page) -> Void = { _ in }
  ) {
    var state = state
    state.foot.count = count
    var (after, expected) = (page, page)
    let asked = after.take(command, in: state.frame)
    change(&expected)
    #expect(after == expected, sourceLocation: sourceLocation)
    #expect(asked == requests, sourceLocation: sourceLocation)
  }

  @Test func theListsOfAStory() {
    let page = lists.panes
    expect(page, .down, in: lists) { $0.lists[.facts]?.selected = 1 }
    expect(page, .down, in: lists, count: 3) { $0.lists[.facts]?.selected = 3 }
    expect(page, .up, in: lists)
    expect(page, .last, in: lists) { $0.lists[.facts]?.selected = 3 }
    expect(page, .paneSources, in: lists) { $0.focus = .sources }
    expect(page, .zoom, in: lists) { $0.isZoomed = true }
    expect(page, .nextDivergence, in: lists) { $0.lists[.facts]?.selected = 1 }
    expect(
      page, .previousDivergence, in: lists, asks: [.say(Message(text: "back to the last"))]
    ) { $0.lists[.facts]?.selected = 1 }
    expect(
      page, .open, in: lists, asks: [.open(.article(ArticlePage(article: 0, finding: 2)))])
    expect(page, .clear, in: lists, asks: [.say(Message(text: "no filter to clear"))])
    expect(page, .cycleKind, in: lists, asks: [.filtered(before: Filter())]) {
      $0.filter.kind = .quote
      $0.lists[.facts] = SelectableList()
      $0.parked = [.facts: 2]
      $0.focus = .quotes
    }
    expect(page, .brief, in: lists, asks: nil)
  }

  @Test func anArticle() throws {
    let state = lists.typing("1 Enter g")
    let page = try #require(state.openArticlePage)
    expect(page, .clear, in: state, asks: nil)
    expect(page, .nextArticle, in: state) {
      $0 = ArticlePage(article: 1, finding: 2, cursor: UTF8Offset(20))
    }
    expect(page, .matrix, in: state, asks: nil)
    let found = state.typing("/ f e r r Enter")
    let atMatch = try #require(found.openArticlePage)
    expect(atMatch, .clear, in: found, asks: [.endSearch]) {
      $0.match = nil
    }
  }

  @Test func theTables() throws {
    let state = lists.typing("m")
    let page = try #require(state.table)
    expect(page, .down, in: state) { $0.list.selected += 1 }
    expect(page, .first, in: state, count: 4) { $0.list.selected = 3 }
    expect(page, .last, in: state) { $0.list.selected = $0.list.rows.count - 1 }
    expect(
      page, .open, in: state, asks: [.open(.article(ArticlePage(article: 0, finding: 2)))])
    expect(page, .back, in: state, asks: nil)
    expect(page, .timeline, in: state, asks: nil)
  }

  @Test func theBrief() throws {
    let state = lists.typing("B")
    let page = try #require(state.briefPage)
    expect(page, .down, in: state) { $0.move(by: 1) }
    expect(page, .first, in: state, count: 2) {
      $0.moveToFirst()
      $0.move(by: 1)
    }
    expect(page, .last, in: state) { $0.moveToLast() }
    let model = try #require(state.model)
    let article = try #require(page.selectedArticle(in: model))
    expect(
      page, .open, in: state,
      asks: [.open(.article(ArticlePage(article: article, finding: page.selectedFinding)))])
    expect(page, .origins, in: state, asks: nil)
  }

  @Test func pagesToRead() throws {
    let state = lists.typing("?")
    let page = try #require(state.textPage)
    expect(page, .open, in: state, asks: [.leave, .palette(.commands)])
    expect(page, .help, in: state, asks: [.leave])
    expect(page, .search, in: state, asks: nil)
    let said = TextPage(title: "Why", lines: [])
    expect(said, .open, in: state, asks: nil)
    expect(said, .help, in: state, asks: nil)
  }

  @Test func theStoriesOfPaths() throws {
    guard case .paths(let page) = stories.storyList else {
      Issue.record("a library")
      return
    }
    expect(page, .down, in: stories) { $0.list.selected = 1 }
    expect(page, .nextDivergence, in: stories) { $0.list.selected = 1 }
    expect(page, .sort, in: stories) {
      $0.order = .sources
      $0.list = SelectableList(rows: [2, 0, 1], selected: 1)
    }
    expect(
      page, .filter, in: stories, asks: [.prompt(Prompt(kind: .stories, line: LineEditor()))])
    expect(page, .clear, in: stories, asks: [.leave])
    expect(page, .open, in: stories, asks: [.goToStory(0)])
    expect(page, .commandLine, in: stories, asks: nil)
  }

  @Test func theStoriesOfALibrary() throws {
    let state = LibraryStateTests.start()
    let page = try #require(state.library)
    expect(page, .down, in: state) { $0.list.selected = 1 }
    expect(page, .open, in: state, asks: [.goToStory(0)])
    expect(
      page, .sort, in: state, asks: [.outside(.list(LibraryListing(order: .sources)))])
    expect(page, .choose, in: state) {
      $0.chosen = [0]
      $0.list.selected = 1
    }
    expect(page, .clear, in: state, asks: [.say(Message(text: "all stories are shown"))])
    expect(page, .help, in: state, asks: nil)
  }

  @Test func theChoiceOfSources() {
    let page = SourcePicker(sources: 3, picked: nil, first: 1)
    var picked = page
    #expect(picked.take(.pick, in: lists.frame) == [.pick([1])])
    expect(picked, .pick, in: lists, asks: [.pick(nil)]) { $0 = page }
    expect(picked, .pickAll, in: lists, asks: [.pick(nil)]) { $0 = page }
    expect(page, .open, in: lists, asks: [.leave])
    expect(page, .help, in: lists, asks: nil)
  }

  @Test func thePalette() throws {
    let state = lists.typing("f")
    guard case .palette(let page) = state.overlays.last else {
      Issue.record("no palette")
      return
    }
    let entry = try #require(page.selectedEntry)
    expect(page, .open, in: state, asks: [.leave, .run(entry)])
    guard case .filter(let part) = entry.deed else { return }
    expect(page, .toggleEntry, in: state, asks: [.toggle(part)])
    expect(page, .cancelLine, in: state, asks: [.leave, .rebuildTables])
    expect(page, .deleteCharacter, in: state, asks: [.leave, .rebuildTables])
    expect(page, .matrix, in: state, asks: nil)
  }

  @Test func theFoot() {
    func expect(
      _ command: Command, _ foot: Foot, asks requests: [Request]? = [],
      sourceLocation: SourceLocation = #_sourceLocation, _ change: (inout Foot) -> Void
    ) {
      var (after, expected) = (foot, foot)
      let asked = after.take(command)
      change(&expected)
      #expect(after == expected, sourceLocation: sourceLocation)
      #expect(asked == requests, sourceLocation: sourceLocation)
    }
    let place = FindingPlace(story: 0, finding: 2)
    let search = Prompt(line: LineEditor("ab"))
    let typing = Foot(choice: .prompt(search), lines: ["/": ["old"]])
    expect(.acceptLine, typing, asks: [.accept(search)]) { _ in }
    expect(.completeLine, typing, asks: [.complete(search)]) { _ in }
    expect(.cancelLine, typing) { $0.choice = nil }
    expect(.togglePattern, typing) { $0.searchesPatterns = true }
    expect(.deleteCharacter, typing) { $0.choice = .prompt(Prompt(line: LineEditor("a"))) }
    expect(.earlierLine, typing) {
      $0.choice = .prompt(Prompt(line: LineEditor("old"), age: 1))
    }
    expect(.down, typing, asks: nil) { _ in }
    let judging = Foot(choice: .verdict(place))
    expect(.judgeSame, judging, asks: [.judge(place, .same)]) { $0.choice = nil }
    expect(.judgeNone, judging, asks: [.judge(place, nil)]) { $0.choice = nil }
    expect(.cancelLine, judging) { $0.choice = nil }
    expect(.cancelLine, Foot(choice: .mark(.set))) { $0.choice = nil }
    expect(.down, Foot(), asks: nil) { _ in }
  }

  /// No key of the table leads to a command that nobody takes.
  @Test func everyCommandIsTakenWhereItIsValid() {
    let places: [KeyContext: BrowserState] = [
      .panes: lists, .article: lists.typing("Enter"), .table: lists.typing("m"),
      .brief: lists.typing("B"), .page: lists.typing("?"), .stories: stories,
      .library: LibraryStateTests.start(), .picker: lists.typing("c"),
      .palette: lists.typing("Ctrl-P"), .verdict: lists.typing("x"),
      .prompt: lists.typing("/ a"), .mark: lists.typing("'"),
    ]
    let ofTheBrowser: Set<Command> = [.quit, .redraw, .suspend]
    for (context, state) in places {
      #expect(state.context == context)
      for binding in KeyTable.standard.bindings(in: context)
      where !ofTheBrowser.contains(binding.command) {
        var state = state
        #expect(state.take(binding.command) != nil, "\(binding.name) in \(context)")
      }
    }
  }

  /// A command that nobody takes is told; the table may bind what a page does not know.
  @Test func aCommandThatNoPageTakesIsTold() {
    let table = KeyTable(bindings: [Binding(.pick, "pick", [.character("p")], "", [.panes])])
    var settings = BrowserSettings()
    settings.keyTable = table
    let state = BrowserState(
      input: BrowserInput(comparisons: [Fixtures.bridge]), options: BrowserOptions(),
      size: ScreenSize(rows: 24, columns: 80), settings: settings)
    let after = state.typing("p")
    #expect(after.message == Message(text: "pick does nothing here:  lists the keys", isHint: true))
    #expect(after.panes == state.panes)
  }

  @Test func theStateHasFewParts() {
    #expect(Mirror(reflecting: lists).children.count <= 12)
  }
}

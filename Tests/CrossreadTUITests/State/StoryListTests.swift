import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadTUI

@Suite struct StoryListTests {
  private let start = BrowserState(
    input: BrowserInput(comparisons: [Fixtures.scripts, Fixtures.bridge, Fixtures.majority]),
    options: BrowserOptions(), size: ScreenSize(rows: 24, columns: 100))

  private func selected(_ state: BrowserState) -> Int? {
    state.overlays.last == .stories ? state.storyList.list.selectedRow : nil
  }

  private func rows(_ state: BrowserState) -> [Int] {
    state.overlays.last == .stories ? state.storyList.list.rows : []
  }

  @Test func isTheFirstPageWhereThereAreSeveral() {
    #expect(start.context == .stories)
    #expect(start.message == nil)
    #expect(start.typing("j Enter").shelf.open == 1)
    #expect(start.typing("j Enter").overlays.isEmpty)
    #expect(Fixtures.state(rows: 24, columns: 100).overlays.isEmpty)
  }

  @Test func isPutInOrderByAKeyAndKeepsWhatIsSelected() {
    #expect(rows(start) == [0, 1, 2])
    let bySources = start.typing("j s")
    #expect(rows(bySources) == [2, 0, 1])
    #expect(selected(bySources) == 1)
    #expect(view(bySources).text.contains("Stories  by sources"))
    #expect(rows(start.typing("s s")) == [1, 0, 2])
    #expect(rows(start.typing("s s s")) == [1, 0, 2])
    #expect(rows(start.typing("s s s s")) == [0, 1, 2])
  }

  @Test(arguments: [
    ("outlet:ferry", [1]), ("source:朝日", [0]), ("actor:lind", [1]), ("bridge", [1]),
    ("day:2026", [1]), ("day:2026-03-02", [1]), ("day:2026-04", []), ("after:2026-02", [1]),
    ("after:2026-03", []), ("before:2026-03-03", [1]), ("before:2026", []),
    ("outlet:ferry bridge actor:kaya", [1]), ("outlet:ferry majority", []),
    ("\"old bridge\"", [1]), ("gamble", [1]), ("BOATS", [2]), ("xyzzy", []),
  ])
  func isNarrowedByWhatIsTyped(words: String, expected: [Int]) {
    var state = start
    state.listStories(words)
    #expect(rows(state) == expected)
    #expect((state.message?.isWarning == true) == expected.isEmpty)
    #expect(rows(state.typing("Esc")) == [0, 1, 2])
  }

  @Test func stepsThroughTheStoriesThatAreListed() {
    var state = start
    state.listStories("were")
    #expect(rows(state.typing("f Ctrl-U m a j Enter")) == [2])
    #expect(view(state).text.contains("Stories  were  Esc clears"))
    #expect(rows(state) == [1, 2])
    #expect(state.typing("Enter }").shelf.open == 2)
    #expect(state.typing("Enter } }").shelf.open == 1)
    state.listStories("speaker:lee")
    #expect(
      state.message?.text
        == "stories are not asked for speaker; there are outlet, actor, day, after, before and words"
    )
    #expect(state.typing("Esc Esc").overlays.isEmpty)
  }

  @Test func writesTheSelectedStoryIntoAFile() {
    let state = start.typing("j")
    #expect(state.exported?.story.title == Fixtures.bridge.story.title)
    #expect(
      LibraryStateTests.start().exportingRefusal == "open it first: it is compared then")
  }

  @Test func namesTheOutlets() {
    #expect(
      view(start).text.contains("Old bridge at Lorne closed  Harbour Gazette, The Daily Ferry"))
  }

  @Test(arguments: ["", "m", "B", "Enter"])
  func goesOnToTheNextStoryFromAnywhere(page: String) {
    let state = start.typing("Enter " + page)
    #expect(state.typing("}").shelf.open == 1)
    #expect(state.typing("}").overlays.isEmpty)
    #expect(state.typing("} }").shelf.open == 2)
    #expect(state.typing("} } }").shelf.open == 0)
    #expect(state.typing("} } }").message?.text == "on from the first story")
    #expect(state.typing("{").shelf.open == 2)
    #expect(state.typing("5 }").shelf.open == 2)
  }

  @Test func hasNoOtherWhereThereIsOne() {
    #expect(
      Fixtures.state(rows: 24, columns: 100).typing("}").message?.text == "there is one story")
  }

  @Test func asksALibraryForAStoryThatIsNotComparedYet() {
    let state = LibraryStateTests.start()
    var palette = CommandPalette(.everything, state.paletteEntries(.everything))
    #expect(palette.entries.contains { $0.deed == .story(1) })
    palette.type("story")
    #expect(palette.selectedEntry != nil)
    var going = state
    #expect(going.go(toStory: 1) == [.openStory(1)])
  }
}

@Suite struct TimelineTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDay {
    try #require(CivilDay(year: year, month: month, day: day))
  }

  @Test func showsPeriodsAsPeriods() throws {
    #expect(ToldPeriod(from: try day(1980, 1, 1), to: nil, isOpen: true)?.text == "since 1980")
    #expect(ToldPeriod(from: try day(1980, 5, 1), to: nil, isOpen: true)?.text == "since 1980-05")
    #expect(
      ToldPeriod(from: nil, to: try day(2014, 5, 3), isOpen: true)?.text == "until 2014-05-03")
    #expect(ToldPeriod(from: nil, to: try day(2014, 12, 31), isOpen: true)?.text == "until 2014")
    #expect(ToldPeriod(from: try day(2014, 5, 1), to: try day(2014, 5, 31))?.text == "2014-05")
    #expect(ToldPeriod(from: nil, to: nil) == nil)
    #expect(ToldPeriod(from: try day(2014, 5, 2), to: try day(2014, 5, 1)) == nil)
  }

  @Test func putsApartWhatWasStillToCome() throws {
    var builder = ComparisonBuilder(title: "Bridge")
    let gazette = builder.article(
      "Gazette", "It fell on Monday. It opens in May. It stood since 1980.",
      published: try day(2026, 3, 3))
    let days = [
      ("on Monday", "the fall", try day(2026, 3, 2), try day(2026, 3, 2)),
      ("in May", "the opening", try day(2026, 5, 1), try day(2026, 5, 31)),
    ]
    for (words, what, from, to) in days {
      builder.finding(.date, .alone, what, [.init(gazette, [words])])
      builder.date(gazette, words, from: from, to: to)
    }
    let state = Fixtures.state(builder.build(), rows: 24, columns: 80).typing("t")
    #expect(
      state.table?.entries.map(\.heading)
        == ["2026-03-02 Mon", "2026-03-03 Tue", "to come then", "2026-05"])
    // The line between them leads nowhere.
    #expect(state.typing("j j Enter").table != nil)
  }
}

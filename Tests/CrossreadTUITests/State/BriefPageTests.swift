import CrossreadCompare
import CrossreadTestSupport
import Testing

@testable import CrossreadTUI

@Suite struct BriefPageTests {
  private let start = Fixtures.state(EveryVerdict.withALongArticle, rows: 24, columns: 80)

  private func selected(_ state: BrowserState) -> String? { state.briefPage?.selectedLine?.text }

  @Test func opensOnWhatParts() {
    let state = start.typing("B")
    #expect(selected(state) == "people aboard (number)")
    #expect(state.typing("B").overlays.isEmpty)
    #expect(state.typing("q").overlays.isEmpty)
  }

  @Test(arguments: [
    ("j", "A: It had 48 people aboard"), ("j j", "B: 52 people were on the ferry"),
    ("j k", "people aboard (number)"),
    ("]", "the sinking (not as sure, by whose account)"), ("] ]", "people aboard (number)"),
    ("G g", "people aboard (number)"),
  ])
  func movesOverWhatLeadsSomewhere(keys: String, line: String) {
    #expect(selected(start.typing("B " + keys)) == line)
  }

  @Test func readsTheArticleWhoseWordsAreSelected() throws {
    let page = try #require(start.typing("B j j Enter").openArticlePage)
    #expect(page.article == 1)
    #expect(start.stories[0].findings[try #require(page.finding)].what == "people aboard")
    #expect(
      start.typing("B j j Enter q").briefPage?.selected == start.typing("B j j").briefPage?.selected
    )
  }

  @Test func takesVerdictsAndStaysWhereItIs() throws {
    let state = start.typing("B ] x s")
    #expect(state.stories[0].findings.contains { $0.judgement?.verdict == .same })
    let finding = try #require(state.subject)
    #expect(state.shelf.finding(finding)?.what == "the sinking")
    #expect(
      view(state).text.contains("≈✓ the sinking") || view(state).text.contains("=✓ the sinking"))
  }

  @Test func isWrittenIntoAFile() {
    let (_, effects) = update(start.typing("B e"), .command(.acceptLine))
    guard case .writeCopy(let text, name: "brief.txt") = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(text.contains("≠ people aboard (number)\n   A: It had *48 people* aboard\n"))
  }

  @Test func listsTheRestOfAnAnswer() throws {
    let state = Fixtures.state(Fixtures.many(), rows: 24, columns: 80).typing("B")
    let lines = try #require(state.briefPage?.lines)
    let rest = try #require(lines.firstIndex { $0.line.rest != nil })
    let stops = lines[..<rest].count { $0.leadsOn }
    let keys = Array(repeating: "j", count: stops).joined(separator: " ")
    let opened = try #require(state.typing(keys + " Enter").briefPage)
    #expect(opened.lines.count > lines.count)
    // The first that was not there before.
    #expect(opened.lines[..<opened.selected].elementsEqual(lines[..<opened.selected]))
    #expect(opened.selectedFinding != nil)
    #expect(!lines.contains { $0.finding == opened.selectedFinding })
  }

  @Test func turnsPagesWithTheCursor() throws {
    let state = Fixtures.state(Fixtures.many(), rows: 12, columns: 80).typing("B")
    let turned = try #require(state.typing("PgDn").briefPage)
    #expect(turned.top == 9)
    let rows = turned.rows(in: state.frame)
    #expect(rows[turned.top...].prefix(10).contains { $0.line == turned.selected })
    #expect(state.typing("PgDn PgUp").briefPage?.top == 0)
  }

  @Test func listsWhatIsUnclearAtAKey() {
    let state = start.typing("B -")
    #expect(
      state.briefPage?.lines.contains { $0.text == "What may be the same and may not" } == true)
    #expect(
      state.typing("-").briefPage?.lines.contains { $0.text.contains("may not") } == false)
  }

  @Test func findsWords() {
    #expect(selected(start.typing("B / f e r r y Enter")) == "B: 52 people were on the ferry")
  }

  @Test func comesBackWithTheSession() {
    let input = BrowserInput(
      comparisons: [EveryVerdict.withALongArticle], session: start.typing("B").session)
    let state = BrowserState(
      input: input, options: BrowserOptions(), size: ScreenSize(rows: 24, columns: 80))
    #expect(state.briefPage != nil)
  }
}

@Suite struct HabitTests {
  private let lists = Fixtures.state(Fixtures.many(), rows: 30, columns: 80)

  @Test(arguments: ["", "m", "Enter", "?", "B"])
  func goesHalfAPage(opened: String) {
    let state = lists.typing(opened)
    let down = state.typing("Ctrl-D")
    #expect(view(down).cells.map(\.style) != view(state).cells.map(\.style))
  }

  @Test func goesHalfTheRowsThatAreSeen() {
    let rows = lists.layout.list(.facts).rows
    #expect(lists.typing("Ctrl-D").panes.list(.facts).selected == rows / 2)
    #expect(lists.typing("5 Ctrl-D Ctrl-U").panes.list(.facts).selected == rows / 2 * 4)
  }

  @Test func saysOnceAndInTheLastLineThatAKeyDoesNothing() {
    let state = lists.typing("Z")
    #expect(view(state).text.split(separator: "\n").last?.contains("Z does nothing here") == true)
    #expect(state.talk.messages.isEmpty)
    #expect(!view(state.typing("j Z")).text.contains("does nothing"))
  }

  @Test func zoomsTheListInFocus() {
    let zoomed = lists.typing("z")
    #expect(zoomed.layout.passages.rows == 0)
    #expect(zoomed.layout.list(.facts).rows > lists.layout.list(.facts).rows)
    #expect(zoomed.typing("z").layout == lists.layout)
    #expect(!zoomed.typing("Esc").panes.isZoomed)
  }

  @Test func goesToTheFirstRowAsManyProgramsDo() {
    #expect(lists.typing("G g g").panes.list(.facts).selected == 0)
  }
}

@Suite struct DoubtfulRowTests {
  private let state = BrowserState(
    input: BrowserInput(comparisons: [EveryVerdict.comparison]), options: BrowserOptions(),
    size: ScreenSize(rows: 24, columns: 80))

  @Test func areHiddenUntilAKeyShowsThem() {
    #expect(!view(state).text.contains("the captain was rescued"))
    let shown = state.typing("-")
    #expect(view(shown).text.contains("– AB the captain was rescued"))
    #expect(view(shown).text.contains("unclear, too"))
    #expect(!view(shown.typing("-")).text.contains("the captain was rescued"))
  }

  @Test func areInNoCount() {
    let title = { (state: BrowserState) in
      view(state).text.split(separator: "\n").first.map(String.init)
    }
    #expect(title(state) == title(state.typing("-")))
    #expect(state.stories[0].verdicts[.unclear] == nil)
  }

  @Test func areToldOfWhereNothingParts() {
    var builder = ComparisonBuilder(title: "Peace")
    let a = builder.article("One", "It rained. It was wet.")
    let b = builder.article("Two", "It rained. It was damp.")
    builder.finding(.fact, .agree, "it rained", [.init(a, ["It rained"]), .init(b, ["It rained"])])
    builder.finding(.fact, .unclear, "wet", [.init(a, ["It was wet"]), .init(b, ["It was damp"])])
    let state = BrowserState(
      input: BrowserInput(comparisons: [builder.build()]), options: BrowserOptions(),
      size: ScreenSize(rows: 24, columns: 120))
    let text = view(state).text
    #expect(text.contains("nothing found to part"))
    #expect(
      text.contains(
        "Nothing was found in which they part; of 1 pair of passages it could not be told"))
  }
}

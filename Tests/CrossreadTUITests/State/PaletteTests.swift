import CrossreadCompare
import CrossreadTestSupport
import Testing

@testable import CrossreadTUI

@Suite struct PaletteTests {
  private let start = Fixtures.state(rows: 24, columns: 80)

  private func palette(_ state: BrowserState) -> CommandPalette? {
    if case .palette(let palette) = state.overlays.last { return palette }
    return nil
  }

  private func titles(_ state: BrowserState) -> [String] {
    palette(state).map { palette in palette.list.rows.map { palette.entries[$0].title } } ?? []
  }

  @Test(arguments: [
    ("l i n d", "Ada Lind"), ("A d a Space l i n", "Ada Lind"), ("k a y a", "Ines Kaya"),
    ("d a i l y", "B The Daily Ferry"), ("b r i e f", "brief: "),
    ("o r d e r e d", "≠ AB who ordered the closure: Ada Lind / Jan Weiss"),
    ("d i v e r g i n g", "≠ only diverging"), ("l i g h t", "colours light"),
  ])
  func findsWhateverTheStoryHas(keys: String, title: String) {
    let found = titles(start.typing("Ctrl-P " + keys))
    #expect(found.first?.hasPrefix(title) == true, "\(found)")
  }

  @Test func goesToAnObjectInFiveKeys() {
    let state = start.typing("Ctrl-P k a y Enter")
    #expect(state.overlays.isEmpty)
    #expect(state.panes.focus == .actors)
    #expect(state.model?.actors[state.panes.list(.actors).selectedRow ?? 0].name == "Ines Kaya")
    // Where one was is a jump away.
    #expect(state.typing("' '").panes.focus == .facts)
  }

  @Test func showsWhatAFilterHides() {
    let state = start.typing("3 F Ctrl-P i s l a n d Enter")
    #expect(state.selectedFinding?.what == "an island")
    #expect(state.panes.filter.isEmpty)
  }

  @Test(arguments: [
    ("Ctrl-P m a t r i x", "m"), ("? Enter t i m e l i n e", "t"), ("Ctrl-P b r i e f", "B"),
  ])
  func runsACommand(keys: String, key: String) {
    #expect(start.typing(keys + " Enter").overlays == start.typing(key).overlays)
  }

  @Test func isLeftByEscapeAndByDeletingNothing() {
    #expect(palette(start.typing("Ctrl-P a Esc")) == nil)
    #expect(palette(start.typing("Ctrl-P a Backspace")) != nil)
    #expect(palette(start.typing("Ctrl-P a Backspace Backspace")) == nil)
  }

  @Test func takesPastedTextAsText() {
    let state = update(start.typing("Ctrl-P"), .paste("Ada\nLind")).0
    #expect(palette(state)?.line.text == "Ada Lind")
    let long = update(start.typing("Ctrl-P"), .paste(String(repeating: "x", count: 100_000))).0
    #expect(palette(long)?.line.text.count == CommandPalette.longest)
  }

  @Test func survivesEntriesOfAnyLength() {
    var builder = ComparisonBuilder(title: "Long")
    let a = builder.article("One", "It rained.")
    let b = builder.article("Two", "It rained.")
    builder.finding(
      .fact, .agree, String(repeating: "word ", count: 2_000),
      [.init(a, ["It rained"]), .init(b, ["It rained"])])
    let state = Fixtures.state(builder.build(), rows: 24, columns: 80).typing("Ctrl-P w o r d")
    #expect(titles(state).contains { $0.count == CommandPalette.longest })
    for (rows, columns) in [(5, 20), (24, 80), (60, 200)] {
      let resized = update(state, .resize(ScreenSize(rows: rows, columns: columns))).0
      #expect(view(resized).size.columns == columns)
    }
  }

  @Test func ranksWhereTheWordStands() {
    func rank(_ word: String, _ text: String) -> Int? {
      CommandPalette.rank(of: Array(word.utf8), in: Array(text.utf8))
    }
    #expect(rank("lind", "lind of lorne") == 0)
    #expect(rank("lorne", "lind of lorne") == 1)
    #expect(rank("orne", "lind of lorne") == 2)
    #expect((rank("lol", "lind of lorne") ?? 0) > 2)
    #expect(rank("xyz", "lind of lorne") == nil)
    #expect(rank("lne", "lind of the whole town of lorne") == nil)
    #expect(rank("lx", "l x") == nil)
    #expect(rank("", "l") == 0)
  }

  @Test func changesSettings() {
    #expect(start.typing("Ctrl-P c o l o u r s Space d a r k Enter").theme.palette == .dark)
    #expect(start.typing("Ctrl-P a s c i i Enter").signs.isASCII)
  }

  @Test func goesToAnotherStory() {
    let state = BrowserState(
      input: BrowserInput(comparisons: [Fixtures.bridge, Fixtures.majority]),
      options: BrowserOptions(), size: ScreenSize(rows: 24, columns: 80))
    #expect(state.typing("Ctrl-P m a j Enter").shelf.open == 1)
  }
}

@Suite struct NamedFilterTests {
  private let start = Fixtures.state(EveryVerdict.withALongArticle, rows: 24, columns: 100)

  private func whats(_ state: BrowserState) -> [String] {
    state.panes.list(.facts).rows.map { state.stories[0].findings[$0].what }
  }

  private func typed(_ words: String) -> BrowserState {
    var state = start
    state.applyFilter(words)
    return state
  }

  @Test(arguments: [
    ("verdict:diverge", ["people aboard"]), ("verdict:told", ["the sinking"]),
    ("kind:figure", ["people aboard", "the missing"]),
    ("only:A", ["the crew asked for a new door"]),
    ("only:lorne", ["the owners say that the door was new"]), ("only:C", []),
    ("against:B", ["people aboard", "the sinking", "the missing"]),
    ("against:B kind:figure confidence:high", ["people aboard", "the missing"]),
    ("actor:\"Ruth Holm\"", []), ("verdict:unclear", ["the captain was rescued"]), ("mine", []),
  ])
  func narrowsByWhatIsTyped(words: String, rows: [String]) {
    #expect(whats(typed(words)) == rows)
  }

  @Test(arguments: [
    (
      "nonsense",
      "there is no filter nonsense; there are verdict, kind, only, against, source, actor, speaker, confidence and mine"
    ),
    ("kind:poem", "this story has no kind “poem”"),
    ("actor:nobody", "this story has no actor “nobody”"),
    ("only:", "this story has no only “”"),
    ("confidence:low", "confidence:high is what can be asked for"),
    (":", "a filter has a name before the colon"),
  ])
  func saysWhatCannotBeAskedFor(words: String, problem: String) {
    let state = typed(words)
    #expect(state.message?.text == problem)
    #expect(state.panes.filter.isEmpty)
  }

  @Test func saysThatNothingPasses() {
    #expect(typed("only:C").message?.text == "no finding passes this filter: Esc clears it")
    #expect(typed("only:C").typing("Esc").panes.filter.isEmpty)
  }

  @Test func isPickedAndCombined() {
    let state = start.typing("f k i n d Esc").typing(
      "f f i g u r e s Tab Ctrl-U a g a i n s t Enter")
    #expect(state.panes.filter.kind == .figure)
    #expect(state.panes.filter.against == 0)
    #expect(view(state).text.contains("only figures · A against the rest"))
    #expect(state.typing("Esc").panes.filter.isEmpty)
  }

  @Test func isKeptUnderAName() {
    var state = typed("against:B kind:figure")
    state = state.typing("Ctrl-K b Enter Esc")
    #expect(state.setup.keptFilters == ["b": "kind:figure against:B"])
    #expect(whats(state.typing(": f i l t e r Space b Enter")) == ["people aboard", "the missing"])
    #expect(state.typing("f b Enter").panes.filter.against == 1)
    let next = BrowserState(
      input: BrowserInput(comparisons: [EveryVerdict.withALongArticle], session: state.session),
      options: BrowserOptions(), size: ScreenSize(rows: 24, columns: 80))
    #expect(next.setup.keptFilters == state.setup.keptFilters)
  }

  @Test func isKeptBesideWhatIsSaidWhileStoriesAreRead() {
    let restored = typed("against:B kind:figure").typing("Ctrl-K b Enter Esc").setup
    var loading = BrowserSetup(
      options: BrowserOptions(), settings: BrowserSettings(), refusals: Refusals())
    loading.usesMouse.toggle()
    var setup = restored
    setup.keep(loading)
    #expect(setup.keptFilters == restored.keptFilters)
    #expect(setup.usesMouse == loading.usesMouse)
  }

  @Test func isTypedAsItIsRead() throws {
    let model = try #require(start.model)
    for part in FilterPart.all(in: model) {
      #expect(try TypedFilter.parts(part.typed(in: model), in: model) == [part])
    }
  }
}

import CrossreadCore
import Testing

@testable import CrossreadTUI

/// The browser over the stories of a library, which are compared when they are opened.
@Suite struct LibraryStateTests {
  static let summaries = [
    StorySummary(
      id: "s1", title: "Mill burns", articleCount: 4, outlets: ["Herald"],
      day: CivilDay(year: 2026, month: 3, day: 1), changed: 9, isUnread: true, divergences: 2),
    StorySummary(
      id: "s2", title: "Bridge closed", articleCount: 12, outlets: ["Courier", "Gazette"],
      outletCount: 9, day: nil, changed: 8),
    StorySummary(
      id: "s3", title: "Ferry sinks", articleCount: 2, outlets: ["Courier", "Herald"], day: nil,
      changed: 7, isUnread: true),
  ]

  static func start(
    _ stories: [StorySummary] = summaries, total: Int? = nil, isSecure: Bool = false,
    size: ScreenSize = ScreenSize(rows: 24, columns: 80)
  ) -> BrowserState {
    BrowserState(
      input: BrowserInput(
        library: LibraryPage(stories: stories, total: total ?? stories.count),
        as: LibraryListing()),
      options: BrowserOptions(), size: size,
      refusals: Refusals(change: isSecure ? "off in secure mode" : nil))
  }

  private let start = Self.start()

  private func after(_ commands: Command...) -> (state: BrowserState, effects: [Effect]) {
    commands.reduce((start, [])) { update($0.0, .command($1)) }
  }

  private func opened(_ number: Int, in state: BrowserState) -> BrowserState {
    state.opened(Fixtures.bridge, as: number, isWeighed: false)
  }

  private func listed(_ state: BrowserState) -> [String?] {
    (state.library?.list.rows ?? []).map { state.stories[$0].summary?.id }
  }

  @Test func opensOnTheListOfStories() {
    #expect(start.context == .library)
    let lines = view(start).text.split(separator: "\n")
    #expect(lines[0].contains("Stories  newest first"))
    #expect(lines[1].contains("• 2026-03-01    1  2 ≠  Mill burns  Herald"))
    #expect(lines[2].contains("9       Bridge closed  Courier, Gazette +7"))
  }

  @Test(arguments: EveryViewTests.sizes)
  func looksAsItShould(size: ScreenSize) throws {
    var state = Self.start(size: size).typing("Space")
    state = update(state, .arrived(3)).0
    expectSound(view(state))
    try expectScreen(view(state), "library-\(size.columns)x\(size.rows)")
  }

  @Test func asksForAStoryThatWasNotOpened() {
    #expect(after(.down, .open).effects == [.openStory(1)])
  }

  @Test func showsAStoryThatWasCompared() {
    let opened = opened(1, in: start)
    #expect(opened.context == .panes)
    #expect(opened.shelf.open == 1)
    #expect(!opened.isWeighed)
    // Then it is there.
    let again = update(update(opened, .command(.stories)).0.typing("j"), .command(.open))
    #expect(again.1 == [.change(.markRead(stories: ["s2"]))])
    #expect(again.0.context == .panes)
  }

  @Test func whatWasOpenedIsRead() {
    let state = update(start, .command(.open)).0
    #expect(state.stories[0].summary?.isUnread == false)
  }

  @Test func goesBackToTheListAndLeavesFromThere() {
    let opened = opened(1, in: start.typing("j"))
    let (list, effects) = update(opened, .command(.back))
    #expect(effects.isEmpty)
    #expect(list.context == .library)
    #expect(list.library?.list.selected == 1)
    #expect(update(list, .command(.back)).1 == [.quit])
    #expect(after(.help, .back).state.context == .library)
  }

  @Test func asksForOtherOrdersAndSearches() {
    #expect(after(.sort).effects == [.list(LibraryListing(order: .sources))])
    #expect(after(.toggleUnread).effects == [.list(LibraryListing(onlyUnread: true))])
    #expect(after(.reload).effects == [.list(LibraryListing())])
    var state = start.typing("/")
    for character in "speaker:lee" { state = update(state, .type(character)).0 }
    #expect(
      update(state, .command(.acceptLine)).1 == [.list(LibraryListing(query: "speaker:lee"))])
  }

  @Test func showsWhatTheLibraryHasForThem() {
    let listing = LibraryListing(order: .date, query: "mill")
    let page = LibraryPage(
      stories: [Self.summaries[2], Self.summaries[0]], total: 2, words: "mill")
    let state = update(start, .listed(listing, page)).0
    #expect(listed(state) == ["s3", "s1"])
    #expect(view(state).text.contains("by date  /mill"))
    #expect(state.query?.text == "mill")
    // The numbers of stories stay.
    #expect(state.library?.list.rows == [2, 0])
    #expect(update(state, .command(.clear)).1 == [.list(LibraryListing(order: .date))])
  }

  @Test func whatIsSelectedStaysSoWhenArticlesAreTakenIn() {
    let state = start.typing("j")
    let new = StorySummary(
      id: "s4", title: "New", articleCount: 2, outlets: ["Herald"], day: nil, changed: 10)
    let page = LibraryPage(stories: [new] + Self.summaries, total: 4)
    let next = update(state, .listed(LibraryListing(), page)).0
    #expect(next.library?.selectedSummary(in: next.frame)?.id == "s2")
    #expect(next.library?.list.selected == 2)
  }

  @Test func aStoryThatHasChangedIsComparedAnew() {
    let state = update(opened(1, in: start), .command(.back)).0
    let same = update(
      state, .listed(LibraryListing(), LibraryPage(stories: Self.summaries, total: 3))
    ).0
    #expect(same.stories[1].isCompared)
    var changed = Self.summaries
    changed[1] = StorySummary(
      id: "s2", title: "Bridge closed", articleCount: 13, outlets: [], day: nil, changed: 20)
    let next = update(state, .listed(LibraryListing(), LibraryPage(stories: changed, total: 3))).0
    #expect(!next.stories[1].isCompared)
    // What a person did to it in the same second tells by the number of its articles.
    changed[1] = StorySummary(
      id: "s2", title: "Bridge closed", articleCount: 13, outlets: [], day: nil, changed: 8)
    let merged = update(state, .listed(LibraryListing(), LibraryPage(stories: changed, total: 3))).0
    #expect(!merged.stories[1].isCompared)
  }

  /// A mark in a story whose articles are others leads nowhere any more.
  @Test func marksOfWhatIsForgottenAreForgotten() {
    var state = opened(1, in: start).typing("Enter \" a q q")
    #expect(state.marks["a"] != nil)
    var changed = Self.summaries
    changed[1] = StorySummary(
      id: "s2", title: "Bridge closed", articleCount: 2, outlets: [], day: nil, changed: 20)
    state = update(state, .listed(LibraryListing(), LibraryPage(stories: changed, total: 3))).0
    #expect(state.marks.isEmpty)
    #expect(opened(0, in: state).typing("' a").message?.text == "there is no mark a")
  }

  @Test func tellsOfWhatHasCome() {
    let state = update(start, .arrived(12)).0
    #expect(view(state).text.contains("12 new articles: R takes them in"))
    let page = LibraryPage(stories: Self.summaries, total: 3)
    #expect(
      !view(update(state, .listed(LibraryListing(), page)).0).text.contains("new articles:"))
  }

  @Test func asksForMoreNearTheEnd() {
    let state = Self.start(total: 900)
    #expect(view(state).text.contains("1/900"))
    #expect(
      update(state, .command(.down)).1
        == [.list(LibraryListing(limit: 3 + LibraryListing.page))])
  }

  @Test func mergesWhatWasTaken() {
    let state = start.typing("Space Space")
    #expect(state.library?.chosen == [0, 1])
    #expect(
      update(state, .command(.merge)).1 == [.change(.merge(stories: ["s1", "s2"], into: "s3"))])
    #expect(update(start, .command(.merge)).0.message?.text.contains("take other") == true)
    #expect(update(state, .changed(.merge(stories: [], into: "s3"), problem: nil)).1.count == 1)
  }

  @Test func namesAStory() {
    var state = start.typing("a")
    #expect(state.prompt?.text == "Mill burns")
    state = update(state, .type("!")).0
    #expect(
      update(state, .command(.acceptLine)).1
        == [.change(.name(story: "s1", name: "Mill burns!"))])
  }

  @Test func splitsAnArticleOff() {
    let state = opened(1, in: start).typing("1 j")
    let id = state.stories[1].readings[1].article.id
    #expect(update(state, .command(.split)).1 == [.change(.split(article: id, story: "s2"))])
  }

  @Test func saysWhatIsWrong() {
    let problem = "the library is read-only"
    let state = update(start, .changed(.name(story: "s1", name: "a"), problem: problem)).0
    #expect(state.message?.text == problem)
  }

  @Test func changesNothingInSecureMode() {
    let state = Self.start(isSecure: true)
    for command in [Command.note, .choose, .merge] {
      let (next, effects) = update(state, .command(command))
      #expect(effects.isEmpty)
      #expect(next.message?.text == "off in secure mode")
    }
  }

  @Test func marksThoseListedAsRead() {
    let (state, effects) = after(.markRead)
    #expect(effects == [.change(.markRead(stories: ["s1", "s3"]))])
    #expect(state.stories.allSatisfy { $0.summary?.isUnread == false })
  }

  /// What is compared takes memory: the stories opened longest ago are forgotten.
  @Test func keepsFewStoriesCompared() {
    let many = (1...9).map {
      StorySummary(id: "s\($0)", title: "\($0)", articleCount: 2, outlets: [], day: nil)
    }
    let state = (0..<9).reduce(Self.start(many)) { opened($1, in: $0) }
    #expect(state.stories.indices.filter { state.stories[$0].isCompared } == [5, 6, 7, 8])
    #expect(state.shelf.unweighed == [5, 6, 7, 8])
  }

  @Test func whatIsGoneChangesNothing() {
    #expect(opened(7, in: start).context == .library)
  }

  /// Random keys over a library, with what it would answer.
  @Test(arguments: [UInt64(3), 4])
  func staysSoundWhateverIsTyped(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var state = start
    let keys = KeyTable.standard.bindings.flatMap(\.keys)
    for _ in 0..<600 {
      let key = keys.randomElement(using: &generator) ?? .enter
      var effects: [Effect]
      (state, effects) = update(state, state.action(for: key))
      while let effect = effects.popLast() {
        switch effect {
        case .openStory(let number): state = opened(number, in: state)
        case .list(let listing):
          let stories = Self.summaries.shuffled(using: &generator).prefix(
            Int.random(in: 0...3, using: &generator))
          let page = LibraryPage(stories: Array(stories), total: stories.count)
          state = update(state, .listed(listing, page)).0
        case .change(let change): effects += update(state, .changed(change, problem: nil)).1
        default: break
        }
      }
      expectSound(view(state))
    }
  }
}

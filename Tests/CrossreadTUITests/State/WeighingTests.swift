import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadTUI

/// What stays as it is when the model has weighed a story that the person is looking at.
@Suite struct WeighingTests {
  private static let size = ScreenSize(rows: 24, columns: 80)

  /// Facts that two sources have, each by a number that says where it stands in the text; with what
  /// they part in first.
  private static func story(
    agreeing: [Int], parting: [Int] = [], alone: [Int] = []
  ) -> Comparison {
    var builder = ComparisonBuilder(title: "Thirty things")
    let text = (0..<30).map { "Thing number \($0) was told here." }.joined(separator: "\n\n")
    let articles = ["Gazette", "Ferry"].map { builder.article($0, text) }
    func add(_ verdict: Finding.Verdict, _ numbers: [Int], _ articles: [Int]) {
      for number in numbers {
        builder.finding(
          .fact, verdict, "thing \(number)",
          articles.map { .init($0, ["Thing number \(number) was told"]) }, id: "\(number)")
      }
    }
    add(.diverge, parting, articles)
    add(.agree, agreeing, articles)
    add(.alone, alone, [articles[0]])
    return builder.build()
  }

  private func state(
    _ comparison: Comparison = story(agreeing: Array(10..<30)), session: String? = nil,
    rows: Int = 24, columns: Int = 80
  ) -> BrowserState {
    let state = BrowserState(
      input: BrowserInput(comparisons: [comparison], session: session), options: BrowserOptions(),
      size: ScreenSize(rows: rows, columns: columns), isWeighed: false)
    return update(state, .resize(ScreenSize(rows: rows, columns: columns))).0
  }

  private func weighed(
    _ state: BrowserState, _ comparison: Comparison, isEnd: Bool = true
  ) -> BrowserState {
    state.weighed(WeighedStories(stories: [0: StoryModel(comparison)], isEnd: isEnd))
  }

  /// The row of the screen where the selection is.
  private func row(_ state: BrowserState) -> Int {
    state.panes.list(.facts).selected - state.panes.list(.facts).top
  }

  @Test func saysThatItIsStillWeighing() {
    let before = state()
    #expect(view(before).text.contains("weighing…"))
    #expect(view(before.typing("m")).text.contains("weighing…"))
    #expect(view(before.typing("Enter")).text.contains("weighing…"))
    let after = weighed(before, Self.story(agreeing: Array(10..<30)))
    #expect(!view(after).text.contains("weighing"))
    #expect(after.message?.text == "Nothing was found in which they part.")
  }

  @Test(arguments: [0, 3, 9, 19])
  func keepsWhatIsSelectedOnItsRowOfTheScreen(steps: Int) throws {
    let before = state().typing(Array(repeating: "j", count: steps).joined(separator: " "))
    let what = try #require(before.selectedFinding?.what)
    // Rows come above and below it, others go.
    let after = weighed(
      before, Self.story(agreeing: Array(12..<30) + [10, 11], parting: [0, 1, 2], alone: [3, 4]))
    #expect(after.selectedFinding?.what == what)
    #expect(after.panes.focus == before.panes.focus)
    // At the ends of the list there is nothing to scroll.
    if steps == 9 { #expect(row(after) == row(before)) }
    #expect(view(after).text.contains("3 ≠"))
  }

  @Test func keepsWhatIsSelectedThoughItsVerdictChanges() throws {
    let before = state().typing("j j j")
    let after = weighed(before, Self.story(agreeing: Array(20..<30), parting: Array(10..<20)))
    #expect(after.selectedFinding?.what == "thing 13")
    #expect(after.selectedFinding?.verdict == .diverge)
  }

  @Test func goesToWhatHasItsWordsWhereItIsGone() throws {
    var builder = ComparisonBuilder(title: "Thirty things")
    let text = (0..<30).map { "Thing number \($0) was told here." }.joined(separator: "\n\n")
    let articles = ["Gazette", "Ferry"].map { builder.article($0, text) }
    for number in [5, 13] {
      builder.finding(
        .fact, .agree, "thing \(number), in full",
        articles.map { .init($0, ["Thing number \(number) was told here."]) }, id: "x\(number)")
    }
    let after = weighed(state().typing("j j j"), builder.build())
    #expect(after.selectedFinding?.what == "thing 13, in full")
    #expect(after.message?.text.contains("no finding any more") == true)
  }

  @Test func staysInTheListWhereNothingIsLeftOfIt() {
    let before = state().typing("j j j")
    let after = weighed(before, Self.story(agreeing: [20, 21]))
    #expect(after.selectedFinding?.what == "thing 21")
    let none = weighed(before, Self.story(agreeing: []))
    #expect(none.selectedFinding == nil)
    #expect(!view(none).text.isEmpty)
  }

  @Test func keepsWhatWasSaidMeanwhile() throws {
    let before = state().typing("j x d j a n o t e Enter j b")
    let after = weighed(before, Self.story(agreeing: Array(10..<30), parting: [0]))
    let findings = try #require(after.model).findings
    func finding(_ number: Int) -> Finding? { findings.first { $0.id == "\(number)" } }
    #expect(finding(11)?.judgement?.verdict == .different)
    #expect(finding(11)?.verdict == .diverge)
    #expect(finding(12)?.judgement?.note == "note")
    #expect(finding(13)?.judgement?.isBookmarked == true)
    #expect(after.model?.comparison.findings.contains { $0.judgement?.note == "note" } == true)
    // Undo goes on where it was.
    let undone = after.typing("u u u")
    #expect(undone.model?.findings.contains { $0.judgement != nil } == false)
    #expect(undone.selectedFinding?.what == "thing 11")
  }

  @Test func keepsWhatWasSaidOfAFindingThatTheModelLeavesOut() throws {
    let before = state().typing("j a n o t e Enter j j")
    let after = weighed(before, Self.story(agreeing: [12, 13, 14]))
    #expect(after.selectedFinding?.what == "thing 13")
    let kept = try #require(after.model?.findings.first { $0.id == "11" })
    #expect(kept.judgement?.note == "note")
    #expect(view(after).text.contains("thing 11"))
    #expect(after.model?.comparison.findings.contains(kept) == true)
    #expect(after.model?.verdicts[.agree] == 4)
    // A second time changes nothing.
    #expect(weighed(after, Self.story(agreeing: [12, 13, 14])).model?.findings.count == 4)
  }

  @Test(arguments: ["", "m"])
  func leavesInSightWhatWasCalledIrrelevant(page: String) {
    let before = state().typing("j j \(page) x i")
    let after = weighed(before, Self.story(agreeing: Array(10..<30), parting: [0]))
    #expect(after.subject.flatMap(after.shelf.finding)?.what == "thing 12")
    // Until the lists are filtered again.
    #expect(after.typing("Esc Esc F F F").panes.list(.facts).rows.count < 21)
  }

  @Test func keepsWhatWasTakenBackMeanwhile() {
    let judged = ["10": Judgement(verdict: .different)]
    let before = state(Self.story(agreeing: [10, 11]).judged(judged)).typing("x n")
    let after = weighed(before, Self.story(agreeing: [10, 11]).judged(judged))
    #expect(after.model?.findings.allSatisfy { $0.judgement == nil } == true)
    #expect(after.selectedFinding?.what == "thing 10")
  }

  @Test(arguments: ["a h a l f", "x"])
  func goesOnWithWhatIsBeingSaid(keys: String) throws {
    let before = state().typing("j j \(keys)")
    let gone = weighed(before, Self.story(agreeing: [20, 21]))
    #expect(gone.prompt?.text == before.prompt?.text)
    let done = gone.typing(keys == "x" ? "d" : "Enter")
    let finding = try #require(done.model?.findings.first { $0.judgement != nil })
    #expect(finding.what == "thing 12")
  }

  @Test func triesAgainToKeepWhatCouldNotBeKept() throws {
    let judged = state().typing("j j b")
    let place = try #require(judged.subject)
    let before = update(judged, .saved(place, problem: "disk full")).0
    let after = weighed(before, Self.story(agreeing: [20, 12]))
    let unsaved = try #require(after.ledger.unsaved.first)
    #expect(after.shelf.finding(unsaved)?.what == "thing 12")
  }

  @Test func comesBackToMarks() {
    let before = state().typing("j j \" a j j j Enter \" b Esc")
    let after = weighed(before, Self.story(agreeing: Array(10..<30), parting: [0, 1]))
    #expect(after.typing("' a").selectedFinding?.what == "thing 12")
    #expect(after.typing("' b").openArticlePage != nil)
  }

  @Test func keepsThePageThatIsOpen() throws {
    let weighedStory = Self.story(agreeing: Array(10..<30), parting: [0, 1], alone: [2])
    let matrix = weighed(state().typing("j j m j j"), weighedStory)
    let entry = try #require(matrix.table?.selectedEntry)
    #expect(entry.what == "thing 14")
    #expect(entry.finding.map { matrix.model?.findings[$0].what } == "thing 14")
    let open = state().typing("j j Enter")
    let article = weighed(open, weighedStory)
    let page = try #require(article.openArticlePage)
    #expect(page.finding.map { article.model?.findings[$0].what } == "thing 12")
    #expect(page.top == open.openArticlePage?.top)
    let help = state().typing("?")
    #expect(weighed(help, weighedStory).textPage?.helpContext == .panes)
  }

  @Test func keepsTheFilter() {
    let before = state(Self.story(agreeing: Array(10..<30), alone: [5, 6])).typing("F F")
    #expect(before.panes.filter.verdict == .alone)
    let after = weighed(before, Self.story(agreeing: [20], alone: [5, 6, 7]))
    #expect(after.panes.filter.verdict == .alone)
    #expect(after.panes.list(.facts).rows.count == 3)
  }

  @Test func goesWhereThePersonWasOnlyWhereNothingWasDoneSince() {
    let judged = Self.story(agreeing: Array(10..<30), parting: [0, 1])
    let last = BrowserState(
      input: BrowserInput(comparisons: [judged]), options: BrowserOptions(), size: Self.size)
    let session = last.typing("j").session
    // What was selected is not there before the model has had its say.
    let first = state(session: session)
    #expect(first.selectedFinding?.what == "thing 10")
    #expect(weighed(first, judged).selectedFinding?.what == "thing 1")
    #expect(weighed(first.typing("j"), judged).selectedFinding?.what == "thing 11")
  }

  @Test func aNoteOnAFindingThatIsNotThereYetIsNotLost() throws {
    let judged = Self.story(agreeing: Array(10..<30), parting: [0, 1])
    let last = BrowserState(
      input: BrowserInput(comparisons: [judged]), options: BrowserOptions(), size: Self.size)
    let session = last.typing("j a h a l f").session
    for keys in ["", "j"] {
      let first = state(session: session).typing(keys)
      #expect(first.prompt == nil)
      #expect(first.session.contains("note half"))
      let after = weighed(first, judged)
      #expect(after.prompt?.text == "half")
      #expect(
        after.typing("Enter").model?.findings.first { $0.id == "1" }?.judgement?.note == "half")
    }
  }

  @Test func takesOneStoryAfterTheOther() {
    let comparisons = [Fixtures.bridge, Self.story(agreeing: [10, 11])]
    var state = BrowserState(
      input: BrowserInput(comparisons: comparisons), options: BrowserOptions(), size: Self.size,
      isWeighed: false)
    state = state.weighed(
      WeighedStories(stories: [1: StoryModel(Self.story(agreeing: [10, 11, 12]))]))
    #expect(!state.isWeighed)
    #expect(state.model?.title == Fixtures.bridge.story.title)
    state = state.typing("s j Enter")
    #expect(state.isWeighed)
    #expect(state.panes.list(.facts).rows.count == 3)
    state = state.weighed(WeighedStories(messages: ["late\u{1B}[2J news"], isEnd: true))
    #expect(state.shelf.unweighed.isEmpty)
    #expect(state.talk.messages.last == SafeText.line("late\u{1B}[2J news"))
  }

  @Test func leavesAloneWhatIsAnotherStory() {
    let before = state()
    let after = weighed(before, Fixtures.bridge, isEnd: false)
    #expect(view(after).text == view(before).text)
  }
}

import CrossreadCompare
import Testing

@testable import CrossreadTUI

@Suite struct JudgementUpdateTests {
  private let wide = Fixtures.state(rows: 40, columns: 140)

  /// The state after keys, and the effects of the last.
  private func last(_ state: BrowserState, _ keys: String) -> (BrowserState, [Effect]) {
    let names = keys.split(separator: " ").map(String.init)
    let before = state.typing(names.dropLast().joined(separator: " "))
    guard let name = names.last, let key = Key(name: name) else { return (before, []) }
    return update(before, before.action(for: key))
  }

  @Test(arguments: [
    ("x s", Judgement.Verdict.same, Finding.Verdict.agree), ("x d", .different, .diverge),
    ("x i", .irrelevant, .diverge),
  ])
  func keepsAVerdictAtOnce(
    keys: String, verdict: Judgement.Verdict, shown: Finding.Verdict
  ) throws {
    let (state, effects) = last(wide, keys)
    let place = try #require(state.subject)
    #expect(effects == [.save(place)])
    let finding = try #require(state.shelf.finding(place))
    #expect(finding.judgement?.verdict == verdict)
    #expect(finding.verdict == shown)
    #expect(state.message?.text.hasPrefix("mine: \(verdict.rawValue)") == true)
    #expect(state.stories[0].comparison.findings.contains(finding))
  }

  @Test func leavesTheRowWhereItIsAndShowsItAsMine() throws {
    let state = wide.typing("x s")
    #expect(state.panes.list(.facts).rows == wide.panes.list(.facts).rows)
    #expect(state.panes.list(.facts).selected == 0)
    let text = view(state.typing("j k")).text
    #expect(text.contains("=✓AB"))
    #expect(text.contains("mine: same (found: diverge)"))
    #expect(text.contains("1 ≠ diverge  3 = agree"))
  }

  @Test func showsItAsMineInTheMatrixAndTheArticle() throws {
    let matrix = view(wide.typing("m x s")).text
    #expect(matrix.contains("✓"))
    #expect(matrix.contains("= = ✓"))
    let article = view(wide.typing("x s Enter")).text
    #expect(article.contains("=✓"))
    #expect(article.contains("mine: same"))
  }

  @Test func saysWhyAVerdictCannotBeGiven() throws {
    #expect(wide.typing("1 x").message?.text == "choose a quote or a fact first")
    #expect(wide.typing("1 a").prompt == nil)
    // What one source has alone cannot be the same as something else.
    let alone = wide.typing("G x s")
    #expect(alone.message?.text.hasPrefix("only one source has it") == true)
    #expect(wide.typing("G x i").message?.text == "mine: irrelevant")
    #expect(wide.typing("x n").message?.text == "there is no verdict of yours")
    #expect(wide.typing("x Esc").foot.judging == nil)
    var refused = BrowserState(
      input: BrowserInput(comparisons: [Fixtures.bridge]), options: BrowserOptions(),
      size: wide.size, refusals: Refusals(save: "off in secure mode"))
    refused = refused.typing("x")
    #expect(refused.foot.judging == nil)
    #expect(refused.message?.text == "off in secure mode")
    #expect(view(refused.typing("?")).text.contains("(now: off in secure mode)"))
  }

  @Test func keepsANoteAndABookmark() throws {
    let (noted, effects) = last(wide, "a t w o Space w o r d s Enter")
    let place = try #require(noted.subject)
    #expect(effects == [.save(place)])
    #expect(noted.shelf.finding(place)?.judgement?.note == "two words")
    #expect(noted.typing("a").prompt?.text == "two words")
    #expect(noted.typing("a Ctrl-U Enter").shelf.finding(place)?.judgement == nil)
    let marked = noted.typing("b")
    #expect(marked.shelf.finding(place)?.judgement?.isBookmarked == true)
    #expect(view(marked).text.contains("⚑"))
    #expect(marked.typing("b").shelf.finding(place)?.judgement?.isBookmarked == false)
  }

  @Test func undoTakesBackOneThingAfterTheOther() throws {
    let place = try #require(wide.subject)
    let state = wide.typing("x s b F")
    #expect(state.panes.filter.verdict == .diverge)
    var undone = state.typing("u")
    #expect(undone.panes.filter.verdict == nil)
    undone = undone.typing("u")
    #expect(undone.shelf.finding(place)?.judgement == Judgement(verdict: .same))
    let (bare, effects) = last(undone, "u")
    #expect(bare.shelf.finding(place) == wide.shelf.finding(place))
    #expect(effects == [.save(place)])
    #expect(bare.typing("u").message?.text == "nothing to take back")
  }

  @Test(arguments: ["m", "t", "O", "Enter"])
  func undoInAnotherStoryClosesWhatShowsThisOne(page: String) {
    let state = BrowserState(
      input: BrowserInput(comparisons: [Fixtures.scripts, Fixtures.bridge]),
      options: BrowserOptions(), size: ScreenSize(rows: 24, columns: 80))
    let undone = state.typing("Enter F s j Enter \(page)").typing("u")
    #expect(undone.shelf.open == 0)
    #expect(undone.overlays.isEmpty)
    #expect(!view(undone).text.isEmpty)
  }

  @Test func irrelevantRowsGoWhenTheListsAreFilteredAgain() throws {
    let place = try #require(wide.subject)
    let state = wide.typing("x i")
    #expect(state.panes.list(.facts).rows.contains(place.finding))
    // Among what is mine it is still there.
    let mine = state.typing("F F F F")
    #expect(mine.panes.filter.onlyJudged)
    #expect(mine.panes.list(.facts).rows == [place.finding])
    let all = mine.typing("F")
    #expect(all.panes.filter.isEmpty)
    #expect(!all.panes.list(.facts).rows.contains(place.finding))
    // Undo brings it back, and selects it.
    let back = all.typing("u u u u u u")
    #expect(back.panes.list(.facts).selectedRow == place.finding)
    #expect(back.shelf.finding(place)?.judgement == nil)
  }

  @Test func whatCouldNotBeKeptIsSaidAndTriedAgain() throws {
    let state = wide.typing("x s")
    let place = try #require(state.subject)
    var (failed, effects) = update(state, .saved(place, problem: "disk full"))
    #expect(failed.message?.text.contains("not kept: disk full") == true)
    #expect(failed.message?.isWarning == true)
    #expect(failed.shelf.finding(place)?.judgement?.verdict == .same)
    #expect(effects.isEmpty)
    // Quitting tells once, then quits.
    (failed, effects) = update(failed, .command(.quit))
    #expect(effects.isEmpty)
    #expect(failed.message?.text.contains("1 change not kept") == true)
    #expect(update(failed, .command(.quit)).1 == [.quit])
    // The next one that is kept takes the others along.
    let other = FindingPlace(story: 0, finding: place.finding + 1)
    let (next, retries) = update(failed, .saved(other, problem: nil))
    #expect(retries == [.save(place)])
    let done = update(next, .saved(place, problem: nil)).0
    #expect(done.ledger.unsaved.isEmpty)
    #expect(update(done, .command(.quit)).1 == [.quit])
  }

  @Test(arguments: [(5, 20), (12, 40), (24, 80), (40, 140)])
  func choosesAtTheFootOfTheScreen(rows: Int, columns: Int) throws {
    let state = Fixtures.state(rows: rows, columns: columns)
    try expectScreen(view(state.typing("x")), "verdict-\(columns)x\(rows)")
    try expectScreen(view(state.typing("x s")), "judged-\(columns)x\(rows)")
    try expectScreen(view(state.typing("a 東 京 Left")), "note-\(columns)x\(rows)")
  }
}

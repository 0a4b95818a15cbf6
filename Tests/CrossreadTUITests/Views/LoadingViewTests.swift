import Testing

@testable import CrossreadTUI

@Suite struct LoadingViewTests {
  private func state(_ progress: LoadingProgress, rows: Int, columns: Int) -> BrowserState {
    var state = BrowserState(
      input: BrowserInput(comparisons: [], messages: ["config.toml:3: there is no theme \"x\""]),
      options: BrowserOptions(), size: ScreenSize(rows: rows, columns: columns))
    state.talk.message = nil
    return update(state, .progress(progress)).0
  }

  @Test(arguments: [(24, 80), (12, 40), (5, 20), (70, 250)])
  func saysHowFarTheReadingHasCome(rows: Int, columns: Int) throws {
    let progress = LoadingProgress(stage: .reading, done: 34, total: 177, articleCount: 34)
    let screen = view(state(progress, rows: rows, columns: columns))
    expectSound(screen)
    try expectScreen(screen, "loading-\(columns)x\(rows)")
  }

  @Test(arguments: [
    (LoadingProgress(stage: .reading), "reading"),
    (LoadingProgress(stage: .reading, done: 1, total: 1, articleCount: 7), "reading · 7 articles"),
    (
      LoadingProgress(stage: .grouping, articleCount: 1),
      "1 article read · finding the stories that they tell"
    ),
    (
      LoadingProgress(stage: .comparing, done: 2, total: 9, articleCount: 20),
      "20 articles read · comparing story 3 of 9"
    ),
  ])
  func namesTheStage(progress: LoadingProgress, words: String) {
    #expect(progress.words(.unicode) == words)
  }

  @Test func countsWhatIsWeighed() {
    var progress = LoadingProgress(stage: .comparing, articleCount: 2)
    (progress.weighed, progress.toWeigh) = (3, 40)
    #expect(
      progress.words(.ascii) == "2 articles read - comparing, 3 of 40 sentences weighed")
    progress.weighed = 40
    #expect(progress.words(.ascii) == "2 articles read - comparing, weighing clauses")
  }

  @Test func leavesAtOnceAndKeepsWhatElseIsTyped() {
    let state = state(LoadingProgress(stage: .reading), rows: 24, columns: 80)
    for name in ["q", "Q", "Ctrl-C"] {
      let key = Key(name: name) ?? .escape
      #expect(update(state, state.action(for: key)).1 == [.quit], "\(name)")
    }
    let after = state.typing("j ] / 5 Enter")
    #expect(after.loading != nil)
    #expect(after.prompt == nil)
    #expect(after.loading?.typedAhead.map(\.name) == ["j", "]", "/", "5", "Enter"])
    #expect(after.message?.text == "5 keys typed ahead; q leaves, Esc forgets")
    #expect(after.typing("Esc").loading?.typedAhead.isEmpty == true)
  }
}

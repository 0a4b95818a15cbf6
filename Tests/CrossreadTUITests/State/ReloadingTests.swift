import CrossreadCompare
import CrossreadTestSupport
import Testing

@testable import CrossreadTUI

@Suite struct ReloadingTests {
  private var refusals: Refusals {
    var refusals = Refusals()
    refusals.reload = nil
    return refusals
  }

  private func story(_ texts: [String]) -> Comparison {
    var builder = ComparisonBuilder(title: "Story")
    let articles = texts.enumerated().map { builder.article("Outlet \($0.offset)", $0.element) }
    builder.finding(
      .fact, .diverge, "boats", articles.map { .init($0, ["boats"]) }, id: "1")
    return builder.build()
  }

  private func reloaded(_ state: BrowserState, _ comparison: Comparison) -> BrowserState {
    state.reloaded(
      BrowserInput(comparisons: [comparison]), options: BrowserOptions(),
      settings: BrowserSettings(), refusals: refusals)
  }

  @Test func saysWhatIsNew() {
    let state = Fixtures.state(story(["two boats", "ten boats"]), rows: 24, columns: 80)
    #expect(update(state, .command(.reload)).1 == [.reload])
    #expect(
      reloaded(state, story(["two boats", "ten boats"])).message?.text == "nothing has changed")
    let more = reloaded(state, story(["two boats", "ten boats", "no boats"]))
    #expect(more.message?.text == "1 article is new")
    #expect(more.model?.readings.count == 3)
    #expect(more.talk.messages.last == "1 article is new")
  }

  @Test func staysWhereThePersonWas() {
    let state = Fixtures.state(EveryVerdict.comparison, rows: 24, columns: 80).typing("j j m")
    let after = reloaded(state, EveryVerdict.comparison)
    #expect(after.panes.focus == .facts)
    #expect(after.panes.list(.facts).selectedRow == state.panes.list(.facts).selectedRow)
    #expect(after.table?.selectedEntry?.finding == state.table?.selectedEntry?.finding)
  }

  @Test func waitsForWhatIsNotKept() {
    var state = Fixtures.state(rows: 24, columns: 80)
    state.ledger.unsaved = [FindingPlace(story: 0, finding: 0)]
    #expect(state.typing("R").message?.text == "1 change not kept yet")
  }
}

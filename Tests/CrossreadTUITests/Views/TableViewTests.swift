import CrossreadCompare
import CrossreadCore
import Testing

@testable import CrossreadTUI

@Suite struct TableViewTests {
  @Test(arguments: ["m", "t", "O"], [(5, 20), (12, 40), (24, 80), (40, 140)])
  func showsTheStoryBySource(key: String, size: (rows: Int, columns: Int)) throws {
    let state = Fixtures.state(rows: size.rows, columns: size.columns).typing(key)
    let table = try #require(state.table)
    try expectScreen(
      view(state), "\(table.kind)-\(size.columns)x\(size.rows)")
  }

  @Test func matrixPagesThroughSourcesThatDoNotFit() throws {
    let many = Fixtures.many(sources: 40, findings: 30)
    var state = Fixtures.state(many, rows: 12, columns: 60).typing("m")
    try expectScreen(view(state), "matrix-many-60x12")
    state = state.typing("> > l")
    #expect(state.table?.firstSource == 3)
    #expect(state.typing("< h h h").table?.firstSource == 0)
  }

  @Test func theAccountThatMostSourcesGiveAgreesAndTheOtherDeparts() throws {
    var matrix = try #require(table("m", of: Fixtures.majority))
    #expect(matrix.entries[0].marks == [.agrees, .departs, .agrees, .silent])
    matrix = try #require(table("m", of: Fixtures.bridge))
    #expect(matrix.entries[0].marks == [.departs, .departs])
  }

  @Test func theFilterHoldsInTheMatrix() throws {
    let state = Fixtures.state(rows: 24, columns: 80).typing("F m")
    let table = try #require(state.table)
    #expect(!table.entries.isEmpty)
    #expect(table.list.rows.allSatisfy(table.isDivergence))
    #expect(view(state).text.contains("only diverging"))
  }

  @Test func theTimelineIsInOrderOfDays() throws {
    let timeline = try #require(table("t", of: Fixtures.bridge))
    #expect(
      timeline.entries.map(\.heading)
        == ["2026-03-01 Sun", "2026-03-02 Mon", "2026-03-02 Mon", "2026-03-03 Tue"])
    #expect(timeline.entries[0].marks == [.silent, .departs])
  }

  @Test(arguments: [
    ((2013, 10, 21), (2013, 10, 21), "2013-10-21 Mon"),
    ((2013, 10, 1), (2013, 10, 31), "2013-10"),
    ((2013, 1, 1), (2013, 12, 31), "2013"),
    ((2012, 12, 10), (2013, 1, 8), "2012-12-10 to 2013-01-08"),
  ])
  func writesPeriodsInFewColumns(
    from: (Int, Int, Int), to: (Int, Int, Int), text: String
  ) throws {
    let first = try #require(CivilDay(year: from.0, month: from.1, day: from.2))
    let last = try #require(CivilDay(year: to.0, month: to.1, day: to.2))
    #expect(DayText.text(first...last) == text)
  }

  @Test func aRowOpensTheArticleWhereItSaysSo() throws {
    let state = Fixtures.state(rows: 24, columns: 80).typing("O j Enter")
    let page = try #require(state.openArticlePage)
    #expect(page.article == 1)
    #expect(state.typing("q").table?.kind == .origins)
    let other = Fixtures.state(rows: 24, columns: 80).typing("t Enter")
    #expect(try #require(other.openArticlePage).article == 1)
  }

  @Test func theSameKeyGoesBackAndOthersGoOn() {
    let state = Fixtures.state(rows: 24, columns: 80).typing("m t")
    #expect(state.table?.kind == .timeline)
    #expect(state.typing("t").overlays.isEmpty)
    #expect(state.typing("Esc").overlays.isEmpty)
  }

  @Test func searchGoesToTheRow() {
    var state = Fixtures.state(rows: 24, columns: 80).typing("m / i s l a n d Enter")
    #expect(state.table?.selectedEntry?.what.contains("island") == true)
    state = state.typing("Esc")
    #expect(state.query == nil)
    #expect(state.table != nil)
  }

  private func table(_ key: String, of comparison: Comparison) -> StoryTable? {
    Fixtures.state(comparison, rows: 24, columns: 80).typing(key).table
  }
}

import CrossreadCore
import Testing

@testable import CrossreadTUI

@Suite struct ArticleViewTests {
  @Test(arguments: [(5, 20), (12, 40), (24, 80), (40, 140)])
  func showsTheArticleWithItsFindings(rows: Int, columns: Int) throws {
    let state = Fixtures.state(rows: rows, columns: columns).typing("j Enter")
    try expectScreen(view(state), "article-\(columns)x\(rows)")
  }

  @Test func tabShowsTheSameFindingInTheNextSource() throws {
    let state = Fixtures.state(rows: 24, columns: 80).typing("j Enter Tab")
    #expect(state.openArticlePage?.article == 1)
    #expect(
      state.openArticlePage?.finding
        == Fixtures.state(rows: 24, columns: 80)
        .typing("j").panes.list(.facts).selectedRow)
    try expectScreen(view(state), "article-next-source-80x24")
  }

  @Test func scrollsToItsEndAndNoFurther() throws {
    let long = Fixtures.many(sources: 2, findings: 3)
    let state = Fixtures.state(long, rows: 12, columns: 40).typing("Enter G")
    let text = view(state).text
    #expect(text.contains("Paragraph 39"))
    #expect(view(state.typing("j j j")) == view(state))
    #expect(view(state.typing("k j")).text == text)
    #expect(view(state.typing("g")).text.contains("Paragraph 0 "))
  }

  @Test func pagesOverTheWholeText() {
    let long = Fixtures.many(sources: 2, findings: 3)
    var state = Fixtures.state(long, rows: 12, columns: 40).typing("Enter g")
    var seen = ""
    for _ in 0..<40 {
      seen += view(state).text
      state = state.typing("PgDn")
    }
    for number in 0..<40 { #expect(seen.contains("Paragraph \(number) ")) }
  }

  @Test func keepsTheTopWordInSightWhenTheWindowChanges() throws {
    let long = Fixtures.many(sources: 2, findings: 3)
    var state = Fixtures.state(long, rows: 24, columns: 80).typing("Enter g PgDn")
    let top = try #require(state.openArticlePage?.top)
    state = update(state, .resize(ScreenSize(rows: 30, columns: 60))).0
    let page = try #require(state.openArticlePage)
    let rows = page.lines(in: state.frame)
    #expect(rows.contains { $0.span.start <= top && top <= $0.span.end })
  }

  @Test func searchFindsAndWraps() throws {
    let state = Fixtures.state(rows: 24, columns: 80).typing("Enter / f e r r Enter")
    let first = try #require(state.openArticlePage?.match)
    let article = try #require(state.model).readings[0].text
    #expect(article[first] == "ferr")
    let second = try #require(state.typing("n").openArticlePage?.match)
    #expect(second > first)
    #expect(state.typing("n N").openArticlePage?.match == first)
    #expect(state.typing("n n").message?.text == "on from the top")
    #expect(state.typing("Esc").query == nil)
    #expect(state.typing("Esc").openArticlePage != nil)
    #expect(state.typing("Esc Esc").openArticlePage == nil)
  }
}

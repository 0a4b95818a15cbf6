import CrossreadCompare
import CrossreadTestSupport
import Testing

@testable import CrossreadTUI

@Suite struct ArticleCursorTests {
  private let lists = Fixtures.state(rows: 24, columns: 80)
  /// The Gazette, from its start.
  private var article: BrowserState { lists.typing("1 Enter g") }

  private func what(_ state: BrowserState) -> String? {
    state.subject.flatMap(state.shelf.finding)?.what
  }

  @Test func startsOnWhatItWasOpenedFor() {
    let state = lists.typing("j Enter")
    #expect(what(state) == "who ordered the closure")
    #expect(state.openArticlePage?.cursor != nil)
  }

  @Test func goesByRowAndSaysWhereEachLeads() {
    #expect(what(article) == "closing")
    #expect(what(article.typing("j")) == "who ordered the closure")
    #expect(view(article.typing("j")).text.contains("with B: who ordered the closure"))
    #expect(what(article.typing("j k")) == "closing")
    // A row of which nothing was found.
    let alone = article.typing("G")
    #expect(what(alone) == nil)
    #expect(view(alone).text.contains("only here"))
    #expect(alone.typing("Enter").message?.text.hasPrefix("only here") == true)
  }

  @Test func goesByMarkedThing() {
    var state = article
    var seen: [String] = []
    for _ in 0..<6 {
      seen.append(what(state) ?? "")
      state = state.typing(")")
    }
    #expect(
      seen == [
        "closing", "who ordered the closure", "not waiting", "people",
        "ferries every ten minutes", "closing",
      ])
    #expect(what(article.typing(") ) (")) == "who ordered the closure")
  }

  @Test func opensWhatTheOthersSay() {
    let state = article.typing("j Enter")
    let text = view(state).text
    #expect(text.contains("≠ who ordered the closure: Ada Lind / Jan Weiss"))
    #expect(text.contains("A Harbour Gazette: Mayor Ada Lind ordered the closure"))
    #expect(text.contains("B The Daily Ferry: Transport minister Jan Weiss ordered the closure"))
    #expect(state.typing("q").openArticlePage == article.typing("j").openArticlePage)
    #expect(article.typing(") ) ) ) Enter").message?.text == "only A has this")
  }

  @Test func takesVerdictsNotesAndCopies() {
    let (judged, effects) = update(article.typing("j x"), .command(.judgeSame))
    #expect(judged.stories[0].findings.contains { $0.judgement?.verdict == .same })
    #expect(effects.count == 1)
    #expect(article.typing("j").copyText?.contains("Ada Lind ordered the closure") == true)
  }

  @Test func staysInSight() {
    let long = Fixtures.state(Fixtures.many(sources: 2, findings: 3), rows: 12, columns: 40)
    var state = long.typing("Enter g")
    for _ in 0..<60 {
      state = state.typing("j")
      let row = view(state).cursor.row
      #expect((1...10).contains(row))
    }
    #expect(view(state.typing("G k k")).cursor.row > 1)
  }

  @Test func saysInWhichArticleWordsStand() {
    #expect(
      lists.typing("/ S h o p k e e p e r s Enter").message?.text
        == "not in this list, but in article B: Shopkeepers")
    #expect(
      article.typing("/ S h o p k e e p e r s Enter").message?.text
        == "not here, but in article B: Shopkeepers")
  }
}

import CrossreadCompare
import Testing

@testable import CrossreadTUI

@Suite struct CommandLineTests {
  private let wide = Fixtures.state(rows: 40, columns: 140)

  private func running(_ line: String, _ state: BrowserState? = nil) -> BrowserState {
    let keys = line.map { $0 == " " ? "Space" : String($0) }.joined(separator: " ")
    return (state ?? wide).typing(": \(keys) Enter")
  }

  @Test func runsACommandByItsNameOrAnUnambiguousStart() {
    #expect(running("matrix").table?.kind == .matrix)
    #expect(running("matr").table?.kind == .matrix)
    #expect(running("filter-verdict").panes.filter.verdict == .diverge)
    #expect(update(running("quit"), .command(.quit)).1 == [.quit])
    // "next" alone starts several.
    #expect(running("next").message?.text.hasPrefix("several start so: next-pane") == true)
    #expect(running("xyzzy").message?.text == "no command is called xyzzy: ? lists them")
    #expect(running("matrix now").message?.text == "matrix takes nothing after it")
    #expect(running("").message == nil)
  }

  @Test func takesArguments() throws {
    #expect(running("search weiss").panes.list(.facts).selected == 1)
    let noted = running("note asked  twice ")
    let place = try #require(noted.subject)
    #expect(noted.shelf.finding(place)?.judgement?.note == "asked twice")
    #expect(running("same").shelf.finding(place)?.judgement?.verdict == .same)
    #expect(running("same", wide.typing("1")).message?.text == "choose a quote or a fact first")
    #expect(running("same", wide.typing("1")).foot.judging == nil)
  }

  @Test func goesToARowByItsNumber() {
    #expect(running("3").panes.list(.facts).selected == 2)
    #expect(running("99").panes.list(.facts).selected == 3)
    #expect(running("2").foot.count == nil)
  }

  @Test func completesNames() {
    #expect(wide.typing(": m a Tab").prompt?.text == "matrix")
    #expect(wide.typing(": n e x Tab").prompt?.text == "next-")
    #expect(wide.typing(": n o t Tab").prompt?.text == "note")
    #expect(wide.typing(": n o t e Tab").prompt?.text == "note ")
    #expect(wide.typing(": z z Tab").prompt?.text == "zz")
    let text = view(wide.typing(": p a n e")).text
    #expect(text.contains("pane-right  pane-left"))
    #expect(view(wide.typing(": m a t r")).text.contains("matrix  every finding by source"))
  }

  @Test func bringsBackWhatWasTyped() {
    let state = running("matrix").typing("q : t i m Enter q")
    #expect(state.typing(": Up").prompt?.text == "tim")
    #expect(state.typing(": Up Up").prompt?.text == "matrix")
    #expect(state.typing(": Up Up Up").prompt?.text == "matrix")
    #expect(state.typing(": Up Down").prompt?.text == "")
    // Each prompt has its own.
    #expect(state.typing("/ Up").prompt?.text == "")
  }

  @Test func editsWithinTheLine() {
    #expect(wide.typing("/ a c Left b").prompt?.text == "abc")
    #expect(wide.typing("/ a b c Home Delete").prompt?.text == "bc")
    #expect(wide.typing("/ a b Home x End y").prompt?.text == "xaby")
    #expect(wide.typing("/ a Space b Left Ctrl-W").prompt?.text == "b")
    #expect(wide.typing("/ a b Left Ctrl-U").prompt?.text == "b")
    let accented = ["東", "e", "\u{301}"].reduce(wide.typing("/")) {
      update($0, .type(Character($1))).0
    }
    #expect(accented.prompt?.text == "東e\u{301}")
    #expect(accented.typing("Backspace").prompt?.text == "東")
  }

  @Test(arguments: [(5, 20), (12, 40), (24, 80), (40, 140)])
  func listsTheNames(rows: Int, columns: Int) throws {
    let state = Fixtures.state(rows: rows, columns: columns)
    try expectScreen(view(state.typing(": n")), "command-\(columns)x\(rows)")
  }

  // MARK: Counts

  @Test func aCountRepeatsAKey() {
    let many = Fixtures.state(Fixtures.many(sources: 3, findings: 60), rows: 24, columns: 80)
    #expect(many.typing("9 j").panes.list(.facts).selected == 9)
    #expect(many.typing("0 1 2 j").panes.list(.facts).selected == 12)
    #expect(many.typing("0 1 2 j k").panes.list(.facts).selected == 11)
    #expect(many.typing("7 G").panes.list(.facts).selected == 6)
    #expect(many.typing("0 3 g").panes.list(.facts).selected == 2)
    let last = many.panes.list(.facts).rows.count - 1
    #expect(many.typing("9 9 9 9 9 9 9 9 j").panes.list(.facts).selected == last)
    #expect(many.typing("5 ]").panes.list(.facts).selected == 5)
    // 1 to 4 still choose a pane.
    #expect(many.typing("1").panes.focus == .sources)
    #expect(view(many.typing("9")).text.contains("9…"))
    #expect(many.typing("9 z j").panes.list(.facts).selected == 1)
  }

  @Test func elsewhereEveryDigitCounts() {
    let many = Fixtures.state(Fixtures.many(sources: 3, findings: 60), rows: 24, columns: 80)
    #expect(many.typing("m g 1 2 j").table?.list.selected == 12)
    let article = many.typing("Enter g 3 G")
    #expect(view(article).text.contains("Paragraph 2 "))
    #expect(!view(article).text.contains("Paragraph 1 "))
  }

  // MARK: Marks

  @Test func marksComeBackToWhereTheyWereSet() {
    let state = wide.typing("j \" a 3 m")
    #expect(state.table?.kind == .matrix)
    let back = state.typing("' a")
    #expect(back.panes.focus == .facts)
    #expect(back.panes.list(.facts).selected == 1)
    #expect(back.overlays.isEmpty)
    // And '' to where that jump began.
    #expect(back.typing("' '").table?.kind == .matrix)
    #expect(wide.typing("' z").message?.text == "there is no mark z")
    #expect(wide.typing("\" 1").message?.text == "a mark is a letter")
    #expect(wide.typing("\" Esc").foot.markUse == nil)
    #expect(wide.typing("G ' '").panes.list(.facts).selected == 0)
  }

  @Test func aMarkBringsItsFilterBack() {
    let state = wide.typing("F \" b Esc ' b")
    #expect(state.panes.filter.verdict == .diverge)
    #expect(state.typing("u").panes.filter.verdict == nil)
  }

  // MARK: Messages

  @Test func keepsWhatWasSaid() {
    let text = view(wide.typing("Esc 2 Space 1 > M")).text
    #expect(text.contains("no filter to clear"))
    #expect(text.contains("every passage is shown"))
  }
}

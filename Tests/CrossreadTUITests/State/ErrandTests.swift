import CrossreadCompare
import Testing

@testable import CrossreadTUI

@Suite struct ErrandTests {
  private let wide = Fixtures.state(rows: 40, columns: 140)

  private func effects(_ keys: String) -> [Effect] {
    let names = keys.split(separator: " ").map(String.init)
    let before = wide.typing(names.dropLast().joined(separator: " "))
    guard let name = names.last, let key = Key(name: name) else { return [] }
    return update(before, before.action(for: key)).1
  }

  @Test func copiesWhatIsSelected() throws {
    guard case .copy(let finding)? = effects("y").first else {
      Issue.record("nothing is copied")
      return
    }
    #expect(finding.hasPrefix("when it was closed: Monday, 2 March / Sunday, 1 March\n"))
    #expect(finding.contains("(Harbour Gazette, Bridge closed over cracks, 2026-03-02)"))
    #expect(effects("1 y") == [.copy("Harbour Gazette, Bridge closed over cracks, 2026-03-02\n")])
    #expect(effects("2 y") == [.copy("Ada Lind, Mayor, mayor of Lorne\n")])
    guard case .copy(let words)? = effects("Enter y").first else {
      Issue.record("nothing is copied in the article")
      return
    }
    #expect(words.hasPrefix("closed the old bridge at Lorne on Monday\nHarbour Gazette"))
    #expect(!effects("O y").isEmpty)
  }

  @Test func asksForTheNameOfAFile() {
    #expect(wide.typing("e").prompt?.text == "crossread.md")
    #expect(effects("e Enter") == [.export(name: "crossread.md")])
    #expect(effects("w Ctrl-U s . t x t Enter") == [.writeScreen(name: "s.txt")])
    #expect(effects(": e x p o r t Space a . c s v Enter") == [.export(name: "a.csv")])
    #expect(effects("e Ctrl-U Enter").isEmpty)
  }

  @Test func exportsWhatTheFilterLeaves() throws {
    #expect(try #require(wide.exported).findings.count == 4)
    let diverging = try #require(wide.typing("F").exported)
    #expect(diverging.findings.allSatisfy { $0.verdict == .diverge })
    #expect(diverging.alone.isEmpty)
    let article = try #require(wide.typing("G Enter").exported)
    #expect(article.alone.allSatisfy { $0.articles == [0] })
  }

  @Test func theScreenIsWrittenWithoutThePrompt() {
    let state = wide.typing("w")
    #expect(state.screenText == view(wide).text + "\n")
  }

  @Test func saysWhyAnErrandIsOff() {
    #expect(wide.typing("o").message?.text == "this article came without an address")
    #expect(effects("E") == [.edit])
    let secure = BrowserState(
      input: BrowserInput(comparisons: [Fixtures.bridge]), options: BrowserOptions(),
      size: wide.size,
      refusals: Refusals(
        save: "off in secure mode", export: "off in secure mode", write: "off in secure mode",
        openAddress: "off in secure mode", edit: "off in secure mode"))
    for keys in ["x", "a", "b", "e", "w", "o", "E", ": e x p o r t Space f . m d Enter"] {
      let state = secure.typing(keys)
      #expect(state.message?.text == "off in secure mode", "\(keys)")
      #expect(state.prompt == nil, "\(keys)")
    }
    let help = (0..<8).map { page in
      view(secure.typing("?" + String(repeating: " PgDn", count: page))).text
    }.joined()
    #expect(help.components("off in secure mode") >= 7)
    // The clipboard is the person's own terminal's.
    #expect(!update(secure, .command(.copy)).1.isEmpty)
  }

  @Test func tellsWhatCameOfIt() {
    let state = update(wide, .told("written", isWarning: false)).0
    #expect(view(state).text.contains("written"))
    #expect(state.talk.messages.last == "written")
  }

  // MARK: Side by side

  @Test(arguments: [(5, 20), (12, 40), (24, 80), (40, 140), (70, 250)])
  func choosesSourcesSideBySide(rows: Int, columns: Int) throws {
    let many = Fixtures.state(
      Fixtures.many(sources: 20, findings: 6), rows: rows, columns: columns)
    try expectScreen(view(many.typing("c j Space")), "picker-\(columns)x\(rows)")
    guard columns >= 140 else { return }
    let picked = many.typing("c 7 G Space 0 9 G Space Enter")
    #expect(picked.visiblePassages.map(\.article) == [6, 8])
    #expect(view(picked).text.contains("beside: GI"))
    // A source that was picked is there where it says nothing, too.
    let alone = picked.typing("G")
    #expect(alone.visiblePassages.map(\.isSilent).contains(true))
    #expect(view(alone).text.contains("says nothing of this"))
    #expect(picked.typing("c a Enter").panes.picked == nil)
  }
}

extension String {
  /// How often some words stand in it.
  fileprivate func components(_ words: String) -> Int { ranges(of: words).count }
}

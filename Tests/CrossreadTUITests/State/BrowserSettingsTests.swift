import Testing

@testable import CrossreadTUI

@Suite struct BrowserSettingsTests {
  private func state(_ settings: BrowserSettings) -> BrowserState {
    BrowserState(
      input: BrowserInput(comparisons: [Fixtures.bridge]), options: BrowserOptions(),
      size: ScreenSize(rows: 40, columns: 140), settings: settings)
  }

  @Test func aKeyOfOnesOwnWorksAndTheHelpShowsIt() {
    var settings = BrowserSettings()
    #expect(settings.setKeys(["z", "Ctrl-N"], of: "next-divergence") == nil)
    let state = state(settings)
    #expect(state.typing("z").panes.list(.facts).selected == 1)
    #expect(state.typing("Ctrl-N").panes.list(.facts).selected == 1)
    #expect(state.typing("]").message?.text == "] does nothing here: ? lists the keys")
    #expect(view(state).text.contains("z next ≠"))
    #expect(view(state.typing("?")).text.contains("z  Ctrl-N"))
  }

  @Test func aKeyTakenFromAnotherCommandMeansOneThing() {
    var settings = BrowserSettings()
    #expect(settings.setKeys(["j"], of: "next-match") == nil)
    for context in KeyContext.allCases {
      let keys = settings.keyTable.bindings(in: context).flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
    }
    #expect(settings.keyTable.binding(for: .character("j"), in: .panes)?.name == "next-match")
    #expect(settings.keyTable.binding(for: .down, in: .panes)?.name == "down")
    // In places where the other is not valid it keeps its key.
    #expect(settings.setKeys(["j"], of: "up") == "j is the key of next-match already")
  }

  @Test func saysWhatATakenKeyLeavesBehind() {
    var settings = BrowserSettings()
    #expect(settings.setKeys(["x"], of: "next-match") == nil)
    #expect(settings.consequences.contains("x is taken from verdict, which has no key now"))
    #expect(settings.setKeys(["v"], of: "verdict") == nil)
    #expect(!settings.consequences.contains { $0.contains("verdict, which") })
    let state = state(settings)
    #expect(state.message == nil)
  }

  @Test(arguments: [
    ("jump", ["j"], "there is no command jump; docs/keys.md lists them"),
    ("down", ["Hyper-J"], "\"Hyper-J\" names no key"),
    ("accept", ["x"], "where a line is typed, \"x\" is typed"),
  ])
  func whatCannotBeUsedIsToldAndChangesNothing(name: String, keys: [String], problem: String) {
    var settings = BrowserSettings()
    #expect(settings.setKeys(keys, of: name) == problem)
    #expect(settings.keyTable.markdown == KeyTable.standard.markdown)
  }

  @Test func takesAllKeysAway() {
    var settings = BrowserSettings()
    #expect(settings.setKeys([], of: "suspend") == nil)
    #expect(settings.keyTable.binding(for: .control("z"), in: .panes) == nil)
  }

  @Test func readsStyles() {
    var settings = BrowserSettings()
    #expect(settings.setStyle("bold bright-red on 17", of: "diverge") == nil)
    #expect(
      settings.styles[.diverge]
        == Style(foreground: Color(9), background: Color(17), attributes: .bold))
    #expect(settings.setStyle("plain", of: "agree") == nil)
    #expect(settings.styles[.agree] == .plain)
    #expect(settings.setStyle("mauve", of: "agree") == "\"mauve\" is no colour")
    #expect(settings.setStyle("256", of: "agree") == "\"256\" is no colour")
    #expect(settings.setStyle("red", of: "Agree")?.hasPrefix("there is nothing called") == true)
    let state = state(settings)
    #expect(state.theme.style(.diverge).foreground == Color(9))
  }

  @Test func readsThemes() {
    var settings = BrowserSettings()
    #expect(settings.setTheme("dark") == nil)
    #expect(state(settings).theme.style(.agree).foreground == Color(Theme.dark.green))
    #expect(settings.setTheme("none") == nil)
    #expect(state(settings).theme.isMonochrome)
    #expect(settings.setTheme("neon")?.hasPrefix("there is no theme \"neon\"") == true)
  }
}

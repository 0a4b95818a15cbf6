import Testing

@testable import CrossreadTUI
@testable import crossread

@Suite struct ConfigurationTests {
  private func problems(_ text: String) -> [String] {
    Configuration(Array(text.utf8), file: "c.toml").problems.map(\.description)
  }

  @Test func takesKeysColoursAndHowToDraw() {
    let configuration = Configuration(
      Array(
        """
        # mine
        ascii = true
        theme = "dark"
        [keys]
        down = ["n", "Down"]
        next-match = "j"
        [colors]
        diverge = "bold 208"
        """.utf8), file: "c.toml")
    #expect(configuration.problems.isEmpty)
    #expect(configuration.settings.usesASCII)
    #expect(configuration.settings.palette == .dark)
    #expect(configuration.settings.styles[.diverge]?.foreground == Color(208))
    let table = configuration.settings.keyTable
    #expect(table.binding(for: .character("n"), in: .panes)?.name == "down")
    #expect(table.binding(for: .character("j"), in: .panes)?.name == "next-match")
  }

  @Test func takesOutletsWithTheirNamesAndOwners() {
    let configuration = Configuration(
      Array(
        """
        [outlets]
        "ugz.example" = { name = "The Upland Gazette", owner = "Hill Media", also = ["UG Online"] }
        [outlets."lowland.example"]
        owner = "Hill Media"
        """.utf8), file: "c.toml")
    #expect(configuration.problems.isEmpty)
    #expect(configuration.outlets.isSame("Upland Gazette", "ugz.example"))
    #expect(configuration.outlets.isSame("UG Online", "ugz.example"))
    #expect(configuration.outlets.owner(of: "The Upland Gazette") == "Hill Media")
    #expect(configuration.outlets.owner(of: "lowland.example") == "Hill Media")
  }

  @Test(arguments: [
    ("\n\nascii = 1", "c.toml:3: ascii is true or false; the default stands"),
    ("colour = 1", "c.toml:1: there is no setting colour; the default stands"),
    (
      "[key]\ndown = \"x\"",
      "c.toml:2: there is no table [key]; there are [keys], [colors] and [outlets]; the default stands"
    ),
    (
      "[keys]\nsmall = \"x\"",
      "c.toml:2: there is no command small; docs/keys.md lists them; the default stands"
    ),
    (
      "[keys]\ndown = 3",
      "c.toml:2: down takes the name of a key, or a list of them; the default stands"
    ),
    (
      "[keys]\ndown = [\"x\", 3]",
      "c.toml:2: down takes the name of a key, or a list of them; the default stands"
    ),
    (
      "[outlets]\n\"a.example\" = 3",
      "c.toml:2: a.example takes { name = \"…\", owner = \"…\", also = [\"…\"] }, each if wanted; the default stands"
    ),
    (
      "[outlets]\n\"a.example\" = { country = \"fr\" }",
      "c.toml:2: an outlet has no country; it has name, owner and also; the default stands"
    ),
    ("[colors]\n\ndiverge = \"loud\"", "c.toml:3: \"loud\" is no colour; the default stands"),
    (
      "theme = \"neon\"",
      "c.toml:1: there is no theme \"neon\"; there are auto, standard, dark, light, none; the default stands"
    ),
  ])
  func tellsTheLineOfWhatIsWrong(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test(arguments: ["a = ", "[keys", "= 1", "a = 1\na = 2", "\u{1B}", "a = \"\u{0}\""])
  func tellsTheLineOfWhatIsNoTOML(text: String) {
    let found = problems("# one\n" + text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("c.toml:") == true)
    #expect(found.first?.contains("not TOML: ") == true)
    #expect(found.first?.hasSuffix("the defaults stand") == true)
  }

  @Test func oneBadLineLeavesTheOthers() {
    let configuration = Configuration(
      Array("theme = 3\n[keys]\nup = \"z\"\n".utf8), file: "c.toml")
    #expect(configuration.problems.count == 1)
    #expect(
      configuration.settings.keyTable.binding(for: .character("z"), in: .panes)?.name == "up")
  }

  @Test func survivesHostileFiles() {
    #expect(!problems("a = " + String(repeating: "[", count: 100_000)).isEmpty)
    #expect(problems(String(repeating: "#", count: 500_000)).isEmpty)
    let endless = String(repeating: "a.", count: 100_000) + "a"
    for text in [
      "\(endless) = 1", "[\(endless)]", "x = { \(endless) = 1 }",
      String(repeating: "'a' . ", count: 100_000) + "a = 1",
    ] {
      #expect(problems(text) == ["c.toml:1: not TOML: a key has too many dots; the defaults stand"])
    }
    let dots = String(repeating: ".", count: 1_000)
    #expect(problems("theme = \"dark\" # \(dots)").isEmpty)
    #expect(problems("[outlets]\na = { name = '\(dots)' }").isEmpty)
    #expect(!Configuration([0xFF, 0xFE, 0x00], file: "c").problems.isEmpty)
  }

  @Test(arguments: [
    (["XDG_CONFIG_HOME": "/x", "HOME": "/h"], "/x/crossread/config.toml"),
    (["XDG_CONFIG_HOME": "relative", "HOME": "/h"], "/h/.config/crossread/config.toml"),
    (["HOME": "/h"], "/h/.config/crossread/config.toml"),
    ([:], nil),
  ])
  func liesWhereTheSpecificationSays(environment: [String: String], path: String?) {
    #expect(Configuration.path(environment: environment) == path)
  }
}

import Testing

@testable import CrossreadFetch

@Suite struct RobotsRulesTests {
  @Test(arguments: [
    ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/c", false),
    ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true),
    ("User-agent: *\nDisallow: /\n\nUser-agent: Crossread\nDisallow: /x", "/a", true),
    ("User-agent: crossread\nUser-agent: other\nDisallow: /", "/a", false),
    ("User-agent: other\nDisallow: /", "/a", true),
    ("User-agent: *\nDisallow:", "/a", true),
    ("User-agent: *\nDisallow: /*.php$", "/a/b.php", false),
    ("User-agent: *\nDisallow: /*.php$", "/a/b.php5", true),
    ("User-agent: *\nDisallow: /a # why\n", "/a", false),
    ("user-AGENT : *\ndisallow : /a", "/ab", false),
    ("Disallow: /", "/a", true),
    ("", "/a", true),
  ])
  func followsTheStandard(text: String, path: String, allows: Bool) {
    #expect(RobotsRules(Array(text.utf8), agent: "crossread").allows(path) == allows)
  }

  /// "Disallow: /" of a line that was cut would forbid all.
  @Test func takesNoLineThatIsCut() {
    let start = "User-agent: *\nDisallow: /a\n"
    let last = "Disallow: /"
    let filler = String(
      repeating: "#", count: RobotsRules.sizeLimit - start.utf8.count - last.utf8.count - 1)
    let rules = RobotsRules(
      Array((start + filler + "\n" + last + "private\n").utf8), agent: "crossread")
    #expect(rules.allows("/b") && !rules.allows("/a"))
  }

  @Test func matchesInTimeInProportion() {
    let pattern = String(repeating: "*a", count: 2000) + "$"
    let path = "/" + String(repeating: "a", count: 1000)
    let rules = RobotsRules(Array("User-agent: *\nDisallow: \(pattern)".utf8), agent: "crossread")
    #expect(rules.allows(path))
  }
}

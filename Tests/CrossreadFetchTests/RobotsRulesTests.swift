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

  @Test func matchesInTimeInProportion() {
    let pattern = String(repeating: "*a", count: 2000) + "$"
    let path = "/" + String(repeating: "a", count: 1000)
    let rules = RobotsRules(Array("User-agent: *\nDisallow: \(pattern)".utf8), agent: "crossread")
    #expect(rules.allows(path))
  }
}

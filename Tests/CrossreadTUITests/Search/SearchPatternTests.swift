import Testing

@testable import CrossreadTUI

@Suite struct SearchPatternTests {
  private func matches(_ pattern: String, _ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return try SearchQuery(pattern: pattern).matches(in: bytes).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("a|ab|abc", "xabcd", ["abc"]), ("(a|ab)(c|bcd)", "abcd", ["abcd"]),
    ("x{2,3}", "xxxxxx x", ["xxx", "xxx"]), ("(ab){2}", "ababab", ["abab"]),
    ("[]a-]+", "b]a-c", ["]a-"]), ("[^a-c ]+", "abc dé\nf", ["dé", "f"]),
    ("[[:upper:]]+", "aBCd", ["BC"]), ("[^[:upper:]]+", "aBCd", ["a", "d"]),
    ("[[:digit:][:space:]]+", "a1 2b", ["1 2"]),
    ("[[.-.]x]", "a-x", ["-", "x"]), ("[[=e=]]", "he", ["e"]),
    (#"\<b\w*"#, "ab bc  bd", ["bc", "bd"]), (#"\w+\>"#, "né à", ["né", "à"]),
    (#"a\.b"#, "axb a.b", ["a.b"]), ("()", "abc", []), ("(a*)*", "aab", ["aa"]),
    ("(a|b)*c|(a|ab)*c", "abc", ["abc"]), ("straße", "STRASSE Straße", ["Straße"]),
    ("[а-я]+", "Нет да", ["Нет", "да"]), (#"\D+"#, "12ab3", ["ab"]),
    ("^$|x", "a\n\nx", ["x"]), ("a{0}b", "ab", ["b"]), ("a{,2}", "aaa", ["aa", "a"]),
  ])
  func findsTheLongestAtTheLeftmostPlace(
    pattern: String, text: String, expected: [String]
  ) throws {
    #expect(try matches(pattern, text) == expected)
  }

  @Test(arguments: [
    ("a(b", "a ( has no )"), ("a)b", "a ) has no ("), ("[a", "a [ has no ]"),
    ("*a", "nothing stands before *"), ("a{3,2}", "a count runs backwards"),
    ("a{2", "a { has no count or no }"), ("[z-a]", "a range in [ ] runs backwards"),
    (#"(a)\1"#, "it refers back to a group"), (#"a\"#, "it ends in a backslash"),
    ("[[:no:]]", "there is no class [:no:]"), ("((a{99}){99}){99}", "it takes too many steps"),
    ("(){255}{255}{255}{255}{255}", "it takes too many steps"),
    ("a{9999}", "it counts too far"),
  ])
  func saysWhatIsWrong(pattern: String, reason: String) {
    #expect(throws: SearchPattern.Invalid(reason: reason)) {
      try SearchQuery(pattern: pattern)
    }
  }

  /// Each of these takes a matcher that goes back exponentially long, or one that begins anew at
  /// every place quadratically.
  @Test(arguments: [
    "(.*)(.*)(.*)(.*)(.*)y$", "(a+)+y", "(a|a)*y", "(a|aa)+y", "(a*)*(a*)*(a*)*y", "a{0,200}y",
    ".*.*.*.*.*[yz]", "(([a-z])+.)+[A-Z]y",
  ])
  func isBoundedBySteps(pattern: String) throws {
    let text = Array(String(repeating: "aaaaaaaaab", count: 10_000).utf8)
    let query = try SearchQuery(pattern: pattern)
    var effort = SearchEffort.ofOneKey
    #expect(query.first(in: text, from: 0, &effort) == nil)
    // One reading of the text is at most so many steps, or else all that there were.
    let spent = SearchEffort.ofOneKey.steps - effort.steps
    #expect(spent <= SearchEffort.ofOneKey.steps + 5_000)
  }

  @Test func isGivenUpWhereItTakesTooLong() throws {
    let text = Array(String(repeating: "é", count: 100_000).utf8)
    let query = try SearchQuery(pattern: "(é|e){0,200}y")
    var effort = SearchEffort(steps: 10_000)
    #expect(query.first(in: text, from: 0, &effort) == nil)
    #expect(effort.isSpent)
  }
}

import CrossreadCompare
import CrossreadCore
import Testing

/// Texts that differ in nothing that anybody sees say the same.
@Suite struct InvisibleCharacterTests {
  private static let text = """
    OLDMILL, May 6 - The bridge over the Elm was closed on Monday after the river rose by four \
    metres, Mayor José Lindqvist said. "We will rebuild it before the summer, whatever it costs," \
    Lindqvist told reporters.

    About 12,000 people were moved to schools in Oldmill, according to the Daily Courier. The \
    governor, Tom Adeyemi, visited the town on Tuesday and promised $3 million.
    """

  private static let changes: [@Sendable (String) -> String] = [
    { $0.replacing("o", with: "o\u{AD}") },
    { $0.replacing("e", with: "e\u{2060}").replacing("é", with: "e\u{301}") },
    { $0.replacing(" ", with: "\u{200F} \u{200E}") },
    { $0.split(separator: " ").map { "\u{2068}" + $0 + "\u{2069}" }.joined(separator: " ") },
    { $0.replacing(" ", with: "\u{2009}") },
    { $0.replacing("-", with: "\u{2011}").replacing("fi", with: "\u{FB01}") },
    { $0.replacing("1", with: "\u{FF11}").replacing("$", with: "\u{FF04}") },
    { "\u{FEFF}" + $0.replacing("a", with: "a\u{FE0F}") },
  ]

  @Test(arguments: changes.indices)
  func agreeOnEverything(change: Int) {
    let changed = Self.changes[change](Self.text)
    #expect(Array(changed.utf8) != Array(Self.text.utf8))
    let readings = [Self.text, changed].enumerated().map { number, text in
      Reader().read(
        Article(
          id: "\(number)", file: "\(number).txt", source: Source(name: "\(number)"),
          published: CivilDay(year: 2019, month: 5, day: 7), text: ArticleText(text)))
    }
    let stories = StoryGrouper().stories(of: readings)
    #expect(stories.count == 1)
    let comparison = Comparer().compare(stories[0])
    #expect(comparison.alone.isEmpty)
    #expect(!comparison.findings.isEmpty)
    for finding in comparison.findings {
      #expect(finding.verdict == .agree && finding.differences.isEmpty, "\(finding.what)")
    }
  }
}

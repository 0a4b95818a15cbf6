import CrossreadCompare
import CrossreadTestSupport
import Testing

/// The runner itself: that it reads what is written, and that a line holds only where it should.
@Suite struct MarkdownFileTests {
  private static let text = """
    # Ferries

    Prose is left out.

    ## Sunk

    ```report a 2018-06-07
    The Alba sank.

    It was old.
    ```

    ```report b
    The Alba did not sink.
    ```

    ```rows
    ≠ polarity: the Alba | sank | did not sink
    no =
    known: ≉ certainty
    nothing else
    ```

    ## Not a case
    """

  @Test func readsReportsAndRows() throws {
    let cases = try MarkdownFile(Self.text, named: "x.md").cases
    let one = try #require(cases.first)
    #expect(cases.count == 1)
    #expect(one.testDescription == "x.md: Sunk")
    #expect(one.reports.map(\.name) == ["a", "b"])
    #expect(one.reports[0].text == "The Alba sank.\n\nIt was old.")
    #expect(one.reports[0].published?.description == "2018-06-07")
    #expect(one.rows.map(\.line) == [18, 19, 20, 21])
    #expect(one.rows.map(\.isForbidden) == [false, true, false, false])
    #expect(one.rows.map(\.isKnown) == [false, false, true, false])
    #expect(one.rows.map(\.isClosing) == [false, false, false, true])
    #expect(one.rows[0].kind == .polarity && one.rows[2].kind == .certainty)
    #expect(one.rows[0].label == "the Alba")
    #expect(one.rows[0].words == ["sank", "did not sink"])
  }

  @Test(arguments: [
    "# A\n```report a\nx\n", "# A\n```rows\nwhatever\n```\n",
    "# A\n```report a 2018-13-01\nx\n```\n",
    "# A\n```swift\nx\n```\n",
  ])
  func refusesWhatItCannotRead(text: String) {
    #expect(throws: MarkdownFile.Problem.self) { try MarkdownFile(text, named: "x.md") }
  }

  @Test(arguments: [
    ("≠ polarity: the Alba | sank | did not sink", true), ("≠ | Sank |", true), ("any", true),
    ("≠ polarity", true), ("≠ the Alba", true), ("= | sank | did not sink", false),
    ("≠ number | sank | did not sink", false), ("≠ polarity: the ferry", false),
    ("≠ | sank | -", false), ("≠ | did not sink | sank", false), ("≠ | … | not sink", true),
  ])
  func comparesARowWithALine(line: String, isSo: Bool) throws {
    var builder = ComparisonBuilder(title: "Ferry")
    let a = builder.article("a", "The Alba sank.")
    let b = builder.article("b", "The Alba did not\nsink.")
    builder.finding(
      .fact, .diverge, "the Alba sank",
      [.init(a, ["The Alba sank"]), .init(b, ["The Alba did not\nsink"])],
      differences: [.init(.polarity, .hard, [a: "sank", b: "did not sink"])])
    let comparison = builder.build()
    let row = try #require(RowExpectation(Substring(line), at: 1))
    #expect(row.describes(comparison.findings[0], in: comparison, reports: [a, b]) == isSo)
  }
}

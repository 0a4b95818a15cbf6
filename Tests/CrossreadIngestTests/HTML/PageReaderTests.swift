import CrossreadCore
import Testing

@testable import CrossreadIngest

@Suite struct PageReaderTests {
  private func text(_ html: String) -> String {
    String(
      decoding: PageReader(latest: CivilDay(daysSinceEpoch: 20_000)).page(of: Array(html.utf8))
        .record.text ?? [], as: UTF8.self)
  }

  private static let first =
    "The harbour board voted on Tuesday to close the old ferry pier, citing rust, age and a crack."
  private static let second =
    "Engineers found the crack in March, and the board had hoped, until now, to repair it by June."
  private static let third =
    "Ferries will leave from the northern quay, the board said, and fares will stay as they are. "
    + "Shops near the old pier asked for help with their rents, which the town will pay until the "
    + "end of the year, and for signs that show the way. The town has not said what the work will "
    + "cost, nor when, if ever, the pier will open again to people on foot."

  private func page(_ body: String) -> String {
    """
    <!DOCTYPE html><html><head><title>Pier to close</title></head><body>
    <nav><a href="/">Home</a> <a href="/news">News</a></nav>
    <div class="story"><h1>Pier to close</h1><p>\(Self.first)</p>\(body)<p>\(Self.second)</p>
    <p>\(Self.third)</p></div>
    <div class="sidebar"><ul><li><a href="/1">Ten best beaches</a></li></ul></div>
    <div id="comments"><p>I never liked the pier, to be honest, and neither did my dog.</p></div>
    <footer>All rights reserved, whatever that may mean</footer></body></html>
    """
  }

  @Test func keepsTheArticleAlone() {
    #expect(text(page("")) == [Self.first, Self.second, Self.third].joined(separator: "\n\n"))
  }

  @Test(arguments: [
    ("<blockquote>“It is a sad day, but a safe one,” she said.</blockquote>", "“It is a sad day"),
    (
      "<ul><li>The pier closes on May 1.</li><li>Buses run until then.</li></ul>", "Buses run until"
    ),
    ("<p>Reporting by Ann Lee; editing by Bo Ray</p>", "Reporting by Ann Lee"),
    (
      "<p><em>Correction: An earlier version gave the wrong year for the pier.</em></p>",
      "Correction: An earlier"
    ),
  ])
  func keepsWhatBelongsToIt(part: String, expected: String) {
    #expect(text(page(part)).contains(expected))
  }

  @Test(arguments: [
    "<div style=\"display: none\"><p>Hidden words that nobody is ever meant to read.</p></div>",
    "<aside><p>What else happened on the coast this week, and why.</p></aside>",
    "<div class=\"share\"><a href=\"x\">Share</a> <a href=\"y\">Post</a></div>",
    "<div class=\"related-links\"><ul><li><a href=\"x\">Another tale</a></li></ul></div>",
    "<script>var words = 'not text';</script>", "<div role=\"dialog\"><p>We use cookies.</p></div>",
  ])
  func dropsWhatDoesNot(part: String) {
    #expect(text(page(part)) == text(page("")))
  }

  @Test(arguments: [
    ("<p>one<br>two</p>", "one\ntwo"), ("<p>one<br><br>two</p>", "one\n\ntwo"),
    ("<div>one</div><div>two</div>", "one\n\ntwo"), ("<p>o<b>n</b>e</p>", "one"),
    ("<p><span>By Ann Lee</span><span>May 5</span></p>", "By Ann Lee May 5"),
    ("<p><span>T</span><span>He</span></p>", "THe"),
    ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"),
    ("<p> a \n b\t c </p>", "a b c"),
  ])
  func neverRunsWordsTogether(html: String, expected: String) {
    let document = HTMLDocument(Array(html.utf8))
    let text = PageText(
      document: document, isDropped: [Bool](repeating: false, count: document.count))
    #expect(String(decoding: text.utf8(of: [0]), as: UTF8.self) == expected)
  }

  @Test(arguments: ["", "<p>", "<body></body>", "<title>x</title>", "<p>&nbsp;</p>"])
  func findsNothingWhereThereIsNothing(html: String) {
    #expect(!text(html).contains { !$0.isWhitespace })
  }
}

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

  private static func card(_ tag: String, _ number: Int) -> String {
    "<\(tag)><h3><a href='/beach/\(number)'>Ten best beaches, part \(number)</a></h3>"
      + "<p>Beach \(number), the guide said, is warm, clean and quiet in spring.</p></\(tag)>"
  }

  @Test(arguments: ["article", "li", "div"])
  func leavesOutTheCardsOfOtherStories(tag: String) {
    let cards = (1...5).map { Self.card(tag, $0) }.joined()
    #expect(text(page("<section><h2>Keep reading</h2>\(cards)</section>")) == text(page("")))
    let story =
      "<article><h1>Pier to close</h1>"
      + [Self.first, Self.second, Self.third]
      .map { "<p>\($0)</p>" }.joined() + "</article>"
    let expected = [Self.first, Self.second, Self.third].joined(separator: "\n\n")
    for body in [story + cards, cards + story, "<div>\(cards)</div>\(story)<ul>\(cards)</ul>"] {
      #expect(text("<title>Pier to close</title><main>\(body)</main>") == expected)
    }
  }

  @Test func keepsWhatIsMadeOfPartsWithHeadings() {
    let posts = [Self.first, Self.second, Self.third].enumerated().map {
      "<article><h2><a href='/live/\($0)'>At \($0)</a></h2><p>\($1)</p></article>"
    }.joined()
    let live = text("<title>Pier to close</title><article><h1>Pier to close</h1>\(posts)</article>")
    for part in [Self.first, Self.second, Self.third] { #expect(live.contains(part)) }
    // A page of nothing but cards is read as it is.
    let list = text("<title>News</title>" + (1...5).map { Self.card("article", $0) }.joined())
    #expect(list.contains("Beach 3"))
  }

  @Test(arguments: [
    String(repeating: "<article><h2><a href=/x>A</a></h2>", count: 1000),
    String(repeating: "<article><h2><a href=/x>A</a></h2><p>x</p></article>", count: 30_000),
    String(repeating: "<div><h3><a href=/x>A</a></h3>x</div>", count: 30_000),
  ])
  func looksForCardsOnceHoweverManyThereAre(html: String) {
    #expect(text("<title>Pier to close</title>\(page(""))\(html)").contains(Self.first))
  }

  @Test func readsNoLinkedDataBeyondItsBounds() {
    let long = String(repeating: "[", count: 100_000) + "\"Article\""
    let many = "[\"Article\"" + String(repeating: ",1", count: 300_000) + "]"
    let big = "[\"Article\", \"" + String(repeating: "x", count: 5_000_000) + "\"]"
    for data in [long, many, big] {
      let html = "<script type=application/ld+json>\(data)</script>\(page(""))"
      let read = PageReader(latest: CivilDay(daysSinceEpoch: 20_000)).page(of: Array(html.utf8))
      #expect(read.failures.count == 1)
      #expect(read.record.text.map { String(decoding: $0, as: UTF8.self) } == text(page("")))
    }
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
    #expect(HTMLFragment.text(of: html) == expected)
  }

  @Test(arguments: [
    ("She said <q>we left</q> twice.", "She said “we left” twice."),
    ("She said <q>he cried <q>stop</q> and ran</q>.", "She said “he cried ‘stop’ and ran”."),
    ("<q> Stop </q> , she said", "“Stop” , she said"),
    ("She said <q>“we left”</q> and “<q>so did he</q>”.", "She said “we left” and “so did he”."),
    ("She <q></q> left <q>", "She left"),
  ])
  func givesQuotationsTheirMarks(html: String, expected: String) {
    #expect(HTMLFragment.text(of: html) == expected)
  }

  @Test(arguments: [
    ("10<sup>6</sup> people", "10⁶ people"),
    ("in 2017<sup>12</sup>, he said", "in 2017¹², he said"),
    ("5 m<sup>2</sup>", "5 m²"), ("the 5<sup>th</sup> day", "the 5th day"),
  ])
  func keepsRaisedDigitsApart(html: String, expected: String) {
    #expect(HTMLFragment.text(of: html) == expected)
  }

  @Test func keepsTheLinesOfATextWithoutTags() {
    #expect(HTMLFragment.text(of: "One &amp; all.\n\nTwo.") == "One & all.\n\nTwo.")
  }

  @Test(arguments: [
    "at <del>nine</del> <ins>ten</ins>", "at <s>nine</s> ten", "at <strike>nine</strike>ten",
    "at <span style='color: red; Text-Decoration: underline LINE-THROUGH'>nine</span> ten",
    "at <span hidden>nine</span> ten",
  ])
  func leavesOutWhatWasStruckOut(html: String) {
    #expect(HTMLFragment.text(of: html) == "at ten")
  }

  @Test(arguments: [
    ("<p style='white-space: pre-wrap'>one\ntwo\n\nthree</p>", "one\ntwo\n\nthree"),
    ("<div style='white-space:pre-line'><b>one</b>\n<b>two</b></div>", "one\ntwo"),
    ("<div style='white-space-collapse: preserve-breaks'>one\ntwo</div>", "one\ntwo"),
    ("<pre style='white-space: normal'>one\ntwo</pre>", "one two"),
    ("<div style='white-space: pre'><p style='white-space: nowrap'>one\ntwo</p></div>", "one two"),
    ("<pre>one\n\ntwo\nthree</pre>four\nfive", "one\n\ntwo\nthree\n\nfour five"),
    ("<listing>one\ntwo</listing>", "one\ntwo"),
  ])
  func showsTheLineBreaksThatStylesShow(html: String, expected: String) {
    #expect(HTMLFragment.text(of: html) == expected)
  }

  @Test(arguments: [
    ("<![CDATA[<p>One.</p><p>Two.</p>]]>", "One.\n\nTwo."), ("<![CDATA[One.]]>", "One."),
    ("&lt;p&gt;One.&lt;/p&gt;", "One."), ("&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;", "One."),
    ("At noon: &lt;p&gt;One.&lt;/p&gt;", "At noon:\n\nOne."),
    ("Use &lt;p&gt; here", "Use <p> here"), ("&lt;3 you", "<3 you"), ("a ]]> b", "a ]]> b"),
  ])
  func readsWhatWasEscapedTooOften(html: String, expected: String) {
    #expect(HTMLFragment.text(of: html) == expected)
  }

  @Test(arguments: ["", "<p>", "<body></body>", "<title>x</title>", "<p>&nbsp;</p>"])
  func findsNothingWhereThereIsNothing(html: String) {
    #expect(!text(html).contains { !$0.isWhitespace })
  }
}

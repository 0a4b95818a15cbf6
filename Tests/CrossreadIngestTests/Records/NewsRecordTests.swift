import CrossreadCore
import Testing

@testable import CrossreadIngest

@Suite struct NewsRecordTests {
  private func read(_ text: String, _ path: String = "a") -> Article? {
    Ingest().read(Array(text.utf8), of: Input(path: path)).articles.first
  }

  @Test(arguments: [
    """
    {"uri": "http://c.example/1", "headlines": [{"role": "short", "value": "F"},
     {"role": "main", "value": "Ferry"}], "by": "Ann Lee", "language": "en",
     "firstCreated": "2017-12-04T00:00:00Z", "infoSources": [{"name": "Courier"}],
     "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>One.</p><p>Two.</p>"}]}
    """,
    """
    {"uri": "http://c.example/1", "headline": "Ferry", "byline": "Ann Lee", "language": "en",
     "versioncreated": "2017-12-04T00:00:00Z", "infosource": [{"name": "Courier"}],
     "body_xhtml": "<p>One.</p><p>Two.</p>"}
    """,
  ])
  func readsNinjs(text: String) throws {
    let article = try #require(read(text))
    #expect(article.title == "Ferry")
    #expect(article.byline == "Ann Lee")
    #expect(article.source.name == "Courier")
    #expect(article.published?.description == "2017-12-04")
    #expect(article.url == "http://c.example/1")
    #expect(article.text.string == "One.\n\nTwo.")
  }

  @Test func readsNITF() throws {
    let text = """
      <?xml version="1.0"?><nitf xml:lang="en"><head><docdata><date.issue norm="20171204T100000Z"/>
      </docdata></head><body><body.head><hedline><hl1>Ferry</hl1></hedline><byline>By
      <person>Ann Lee</person></byline><distributor>AP</distributor><dateline><location>PARIS
      </location></dateline></body.head><body.content><block><p>One.</p><media><media-caption>x
      </media-caption></media><hl2>More</hl2><p>Two.</p></block></body.content></body></nitf>
      """
    let article = try #require(read(text))
    #expect(article.title == "Ferry")
    #expect(article.byline == "Ann Lee")
    #expect(article.source.name == "AP")
    #expect(article.published?.description == "2017-12-04")
    #expect(article.text.string == "PARIS\n\nOne.\n\nMore\n\nTwo.")
  }

  @Test func readsTheItemsOfANewsMLMessage() {
    func item(_ title: String) -> String {
      """
      <newsItem guid="urn:\(title)"><itemMeta><provider literal="Courier"/>
      <versionCreated>2017-12-04T10:00:00Z</versionCreated></itemMeta><contentMeta>
      <headline>\(title)</headline><language tag="en"/></contentMeta><contentSet>
      <inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
      <body><p>\(title) sank.</p></body></html></inlineXML></contentSet></newsItem>
      """
    }
    let text = """
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
      \(item("Ferry"))\(item("Tug"))</itemSet></newsMessage>
      """
    let read = Ingest().read(Array(text.utf8), of: Input(path: "a"))
    #expect(read.articles.map(\.title) == ["Ferry", "Tug"])
    #expect(read.articles.map(\.text.string) == ["Ferry sank.", "Tug sank."])
    #expect(read.articles.map(\.source.name) == ["Courier", "Courier"])
    #expect(read.notices.isEmpty)
  }

  @Test func readsMarkdown() throws {
    let text = """
      ---
      title: "Ferry: sunk"
      date: 2017-12-04
      author: [Ann Lee, Bo Ek]
      ---
      # Ferry: sunk

      The **ferry** sank, [officials](https://x.example/a_b) said of snake_case.

      > “All are safe,” she
      > said.

      * one
      * two

      ![picture](x.png)

      [ref]: https://x.example/
      """
    let article = try #require(read(text, "n.md"))
    #expect(article.title == "Ferry: sunk")
    #expect(article.byline == "Ann Lee, Bo Ek")
    #expect(article.published?.description == "2017-12-04")
    #expect(
      article.text.string
        == "The ferry sank, officials said of snake_case.\n\n“All are safe,” she said.\n\none\n\ntwo"
    )
  }

  @Test func takesTheFirstHeadingOfMarkdownForItsTitle() {
    #expect(read("Ferry sunk\n===\n\nOne.", "n.md")?.title == "Ferry sunk")
    #expect(read("# Ferry sunk #\n\nOne.", "n.md")?.text.string == "One.")
  }
}

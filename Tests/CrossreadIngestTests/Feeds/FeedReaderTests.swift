import CrossreadCore
import Testing

@testable import CrossreadIngest

@Suite struct FeedReaderTests {
  private func items(_ text: String, address: String? = nil) -> [FeedItem] {
    FeedReader(address: address).read(Array(text.utf8)).feed.items
  }

  private static let rss = """
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>The Harbour Courier</title><link>https://courier.example/</link><language>en</language>
    <item><title>Ferry &amp;amp; quay</title><link>https://courier.example/ferry</link>
    <dc:creator>Ann Lee</dc:creator><pubDate>Mon, 04 Dec 2017 23:30:00 -0800</pubDate>
    <description>A short account.</description>
    <content:encoded><![CDATA[<p>The ferry sank.</p><p>“All are safe,” she said.</p>]]>
    </content:encoded></item></channel></rss>
    """

  @Test func readsRSSWithItsModules() throws {
    let (feed, _) = FeedReader().read(Array(Self.rss.utf8))
    #expect(feed.title == "The Harbour Courier")
    let item = try #require(feed.items.first)
    #expect(item.title == "Ferry & quay")
    #expect(item.url == "https://courier.example/ferry")
    #expect(item.byline == "Ann Lee")
    #expect(item.published?.description == "2017-12-04")
    #expect(item.language == "en")
    #expect(item.summary == "A short account.")
    #expect(
      item.fullText?.split(separator: "\n").map { $0.description.trimmed }.filter { !$0.isEmpty }
        == ["The ferry sank.", "“All are safe,” she said."])
  }

  @Test func readsAtom() throws {
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://e.example/a/">
      <title>E</title><entry><title type="html">Quay &lt;i&gt;closed&lt;/i&gt;</title>
      <link rel="self" href="x.atom"/><link rel="alternate" type="text/html" href="../b"/>
      <author><name>Bo Ek</name><uri>u</uri></author><updated>2020-02-01T00:00:00Z</updated>
      <published>2020-01-31T10:00:00Z</published>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div>
      </content></entry></feed>
      """
    let item = try #require(items(text).first)
    #expect(item.title == "Quay closed")
    #expect(item.url == "https://e.example/b")
    #expect(item.byline == "Bo Ek")
    #expect(item.published?.description == "2020-01-31")
    #expect(item.language == "en")
    #expect(item.fullText?.singleLine == "One. Two.")
  }

  @Test func readsRDFWhoseItemsStandBesideTheChannel() {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel><title>R</title><items><rdf:Seq><rdf:li resource="x"/></rdf:Seq></items></channel>
      <item rdf:about="x"><title>A</title><link>https://r.example/1</link></item></rdf:RDF>
      """
    #expect(items(text).map(\.title) == ["A"])
    #expect(items(text).map(\.url) == ["https://r.example/1"])
  }

  @Test(arguments: [
    ("<link>https://a.example/1</link><guid>https://a.example/2</guid>", "https://a.example/1"),
    ("<guid>https://a.example/2</guid>", "https://a.example/2"),
    ("<guid isPermaLink='false'>https://a.example/2</guid>", nil),
    ("<guid>tag:a</guid>", nil),
    ("<link>/3</link>", "https://a.example/3"),
  ])
  func findsTheAddressOfAnItem(xml: String, url: String?) {
    let text = "<rss><channel><item>\(xml)</item></channel></rss>"
    #expect(items(text, address: "https://a.example/feed").first?.url == url)
  }

  @Test func resolvesLinksAgainstTheFeedsPageWhereItsAddressIsUnknown() {
    let text =
      "<rss><channel><link>https://a.example/b/</link><item><link>c</link></item></channel></rss>"
    #expect(items(text).first?.url == "https://a.example/b/c")
  }

  @Test(arguments: [
    ("ann@e.example (Ann Lee)", "Ann Lee"), ("\"Ann Lee\" &lt;ann@e.example&gt;", "Ann Lee"),
    ("Ann Lee", "Ann Lee"), ("ann@e.example", nil),
  ])
  func takesTheNameOfAnAuthor(author: String, name: String?) {
    #expect(items("<rss><item><author>\(author)</author></item></rss>").first?.byline == name)
  }

  @Test(arguments: [
    ("A summary of nine words, no more than that.", false),
    (String(repeating: "word ", count: 150) + ".", true),
    (String(repeating: "word ", count: 150) + "[…]", false),
    (String(repeating: "word ", count: 150) + "Read more »", false),
  ])
  func tellsAWholeArticleFromASummary(text: String, isWhole: Bool) {
    let item = items("<rss><item><description>\(text)</description></item></rss>").first
    #expect((item?.fullText != nil) == isWhole)
  }

  @Test func readsThroughMarksThatWereEscaped() throws {
    let text = """
      <rss><item><title>&lt;![CDATA[Quay]]&gt;</title>
      <pubDate>&lt;![CDATA[4 Dec 2017]]&gt;</pubDate>
      <description>&lt;![CDATA[&lt;p&gt;One.&lt;/p&gt;]]&gt;</description></item></rss>
      """
    let item = try #require(items(text).first)
    #expect(item.title == "Quay")
    #expect(item.published?.description == "2017-12-04")
    #expect(item.summary == "One.")
  }

  @Test func keepsTheLineBreaksOfInlineMarkup() {
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">
      <div xmlns="http://www.w3.org/1999/xhtml"><p style="white-space: pre-wrap">One

      Two</p></div></content></entry></feed>
      """
    #expect(items(text).first?.content == "One\n\nTwo")
  }

  @Test func readsJSONFeed() throws {
    let text = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [
       {"id": "1", "url": "https://j.example/1", "title": "A", "authors": [{"name": "Ann Lee"}],
        "date_published": "2021-05-06T01:00:00Z", "content_html": "<p>One.</p>"},
       {"id": "https://j.example/2", "summary": "Two."}]}
      """
    let read = Ingest().read(Array(text.utf8), of: Input(path: "feed.json"))
    #expect(read.articles.map(\.extent) == [.full, .summary])
    #expect(read.articles.map(\.url) == ["https://j.example/1", "https://j.example/2"])
    let article = try #require(read.articles.first)
    #expect(article.source.name == "J")
    #expect(article.byline == "Ann Lee")
    #expect(article.published?.description == "2021-05-06")
    #expect(article.text.string == "One.")
  }

  @Test func keepsTheIdOfAnItemWhenTheFeedGrows() {
    let more = Self.rss.replacing("<item>", with: "<item><title>New</title></item>\n<item>")
    let before = Ingest().read(Array(Self.rss.utf8), of: Input(path: "a.xml"))
    let after = Ingest().read(Array(more.utf8), of: Input(path: "a.xml"))
    #expect(after.articles.count == 2)
    #expect(after.articles.last?.id == before.articles.first?.id)
  }

  @Test func readsAFeedThatMendingMakesLonger() {
    let text =
      "<rss><channel><item><title>\(String(repeating: "& ", count: 500))</title></item></channel></rss>"
    let read = Ingest().read(Array(text.utf8), of: Input(path: "a.xml"))
    #expect(
      read.articles.map(\.title) == [Array(repeating: "&", count: 500).joined(separator: " ")])
  }

  @Test func saysThatAFeedHasNoItems() {
    let read = Ingest().read(Array("<rss><channel/></rss>".utf8), of: Input(path: "a"))
    #expect(read.articles.isEmpty)
    #expect(read.notices.map(\.problem) == [.noItems])
    #expect(read.notices.allSatisfy { $0.severity == .note })
  }

  private static func document(encoding: String, title: [UInt8]) -> [UInt8] {
    Array("<?xml version='1.0' encoding='\(encoding)'?><rss><item><title>".utf8) + title
      + Array("</title></item></rss>".utf8)
  }

  @Test func readsUTF16WithoutAMark() {
    var bytes: [UInt8] = []
    for unit in "<rss><item><title>é</title></item></rss>".utf16 {
      bytes += [UInt8(unit & 255), UInt8(unit >> 8)]
    }
    #expect(Ingest().read(bytes, of: Input(path: "a")).articles.map(\.title) == ["é"])
  }

  @Test(arguments: [
    ("iso-8859-1", [0xE9] as [UInt8]),
    // UTF-8, whatever is declared.
    ("iso-8859-1", [0xC3, 0xA9]),
    ("euc-jp", [0x8F, 0xAB, 0xB1]),
  ])
  func readsEncodings(encoding: String, title: [UInt8]) {
    let bytes = Self.document(encoding: encoding, title: title)
    #expect(Ingest().read(bytes, of: Input(path: "a")).articles.map(\.title) == ["é"])
  }
}

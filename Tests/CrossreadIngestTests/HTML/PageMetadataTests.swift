import CrossreadCore
import Testing

@testable import CrossreadIngest

@Suite struct PageMetadataTests {
  private static let today = CivilDay(year: 2024, month: 5, day: 10) ?? CivilDay(daysSinceEpoch: 0)

  private func metadata(_ html: String, address: String? = nil) -> PageMetadata {
    PageMetadata(HTMLDocument(Array(html.utf8)), address: address, latest: Self.today)
  }

  private static let linkedData = """
    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
    {"@type": "WebPage"}, {"@type": "NewsArticle", "headline": "Pier to close &amp; reopen",
    "datePublished": "2024-05-01T10:00:00Z", "author": [{"@type": "Person", "name": "Ann Lee"},
    {"name": "Bo Ray"}], "publisher": {"name": "The Quay"}, "inLanguage": "en-GB",
    "dateline": "LORNE"}]}</script>
    """

  @Test func trustsLinkedDataMost() {
    let found = metadata(
      Self.linkedData + """
        <meta property="og:title" content="Another title"><meta name="author" content="Nobody">
        <meta property="article:published_time" content="2023-01-01">
        <meta property="og:site_name" content="Another site">
        """)
    #expect(found.title == "Pier to close & reopen")
    #expect(found.byline == "Ann Lee, Bo Ray")
    #expect(found.published?.description == "2024-05-01")
    #expect(found.source == "The Quay")
    #expect(found.language == "en-GB")
    #expect(found.dateline == "LORNE")
    #expect(found.provenance[.title] == .linkedData)
    #expect(found.provenance[.published] == .linkedData)
  }

  @Test func takesMetaTagsNext() {
    let found = metadata(
      """
      <html lang="en"><title>Pier to close | The Quay</title>
      <meta property="og:title" content="Pier to close"><meta name="author" content="Ann Lee">
      <meta property="article:published_time" content="2024-05-02T08:00:00+02:00">
      <meta property="og:site_name" content="The Quay">
      <link rel="canonical" href="https://quay.example/pier"><body><h1>Pier</h1>
      """)
    #expect(found.title == "Pier to close")
    #expect(found.byline == "Ann Lee")
    #expect(found.published?.description == "2024-05-02")
    #expect(found.source == "The Quay")
    #expect(found.url == "https://quay.example/pier")
    #expect(found.language == "en")
    #expect(found.provenance[.byline] == .meta)
    #expect(found.provenance[.url] == .meta)
    #expect(found.provenance[.language] == .element)
  }

  @Test func takesElementsAndWordsLast() {
    let found = metadata(
      """
      <title>The old pier is to close in May - The Quay</title><body>
      <span class="byline">By Ann Lee</span><p class="date">Published May 3, 2024 at 4 p.m.</p>
      """)
    #expect(found.title == "The old pier is to close in May")
    #expect(found.byline == "By Ann Lee")
    #expect(found.published?.description == "2024-05-03")
    #expect(found.provenance[.byline] == .element)
    #expect(found.provenance[.published] == .text)
  }

  @Test(arguments: [
    "2024-06-01", "2024-02-30", "1970-01-01T00:00:00Z", "0001-01-01", "9999-12-31", "soon",
    "1900-01-01",
  ])
  func refusesDaysThatCannotBe(day: String) {
    let found = metadata(
      "<meta property=\"article:published_time\" content=\"\(day)\"><body><time datetime=2024-05-04>x</time>"
    )
    #expect(found.published?.description == "2024-05-04")
    #expect(found.provenance[.published] == .element)
  }

  @Test(arguments: [
    ("/pier", "https://quay.example/news/1", "https://quay.example/pier"),
    ("https://other.example/x", "https://quay.example/", "https://other.example/x"),
    ("javascript:alert(1)", "https://quay.example/a", "https://quay.example/a"),
  ])
  func resolvesTheCanonicalAddress(canonical: String, address: String, expected: String) {
    let found = metadata("<link rel=canonical href=\"\(canonical)\">", address: address)
    #expect(found.url == expected)
  }

  @Test(arguments: [
    "{", "[]", "null", "{\"@type\": \"NewsArticle\"}", "{\"@type\": 5, \"headline\": \"Article\"}",
    "{\"@type\": \"NewsArticle\", \"author\": 5, \"datePublished\": {}}",
    "<![CDATA[{\"@type\": \"Article\"}]]>", "{\"@graph\": [[[[{\"@type\": [\"Article\", 1]}]]]]}",
  ])
  func survivesAnyLinkedData(script: String) {
    let found = metadata("<title>Pier</title><script type=application/ld+json>\(script)</script>")
    #expect(found.title == "Pier")
  }

  @Test(arguments: [
    ("Pier to close this May | The Quay", "Pier to close this May"),
    ("Pier: why the board has to close it now", "why the board has to close it now"),
    ("The Quay » Pier", "The Quay » Pier"), ("Pier", "Pier"),
    ("News - A - B", "News - A - B"),
  ])
  func takesTheOutletOffTheTitle(title: String, expected: String) {
    let document = HTMLDocument(Array("<body>".utf8))
    #expect(PageTitle(document: document, body: 1).headline(of: title) == expected)
  }
}

import CrossreadCore
import Testing

@testable import CrossreadIngest

@Suite struct PageMetadataTests {
  private static let today = CivilDay(year: 2024, month: 5, day: 10) ?? CivilDay(daysSinceEpoch: 0)

  private func metadata(_ html: String, address: String? = nil) -> PageMetadata {
    let document = HTMLDocument(Array(html.utf8))
    return PageMetadata(
      document, texts: TextMeasures(document), address: address, latest: Self.today)
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
    let titles = PageTitle(headings: [], subheadings: [], outlets: [])
    #expect(titles.headline(of: title) == expected)
  }

  @Test(arguments: [
    ("Pier shut | The Quay", "Pier shut"), ("Pier shut – Local – The Quay", "Pier shut"),
    ("The Quay: Pier shut", "Pier shut"), ("The Quay » Pier shut", "Pier shut"),
    ("Pier shut| The Quay", "Pier shut"), ("Pier shut :: The Quay", "Pier shut"),
    ("Pier shut: nobody hurt", "Pier shut: nobody hurt"),
  ])
  func takesTheWordsOfTheHeadingForTheTitle(title: String, expected: String) {
    #expect(metadata("<title>\(title)</title><h1>Pier shut</h1>").title == expected)
    let stated = "<meta property=og:title content='\(title)'><h1>Pier shut</h1>"
    #expect(metadata(stated).title == expected)
  }

  @Test(arguments: ["Pier: shut for good", "Pier shut - for good", "Pier shut | for good"])
  func keepsATitleThatTheHeadingHasAsAWhole(title: String) {
    #expect(metadata("<title>\(title)</title><h1>\(title)</h1>").title == title)
  }

  @Test(arguments: [
    "<meta property=og:site_name content='The Quay'>",
    "<script type=application/ld+json>{\"@type\": \"Article\", \"publisher\": {\"name\": \"Quay\"}}</script>",
    "<link rel=canonical href='https://www.thequay.example/1'>",
  ])
  func takesTheOutletThatThePageNamesOffItsTitle(head: String) {
    #expect(metadata("<title>Pier shut - The Quay</title>\(head)").title == "Pier shut")
  }

  @Test func takesNoLinkToTheFrontPageForTheHeadline() {
    let html =
      "<title>Pier shut | The Quay</title><h1><a href='/'>The Quay</a></h1><h2>Pier shut</h2>"
    #expect(metadata(html).title == "Pier shut")
  }

  private static let own =
    "{\"@type\": \"NewsArticle\", \"headline\": \"Old pier to close in May\", "
    + "\"datePublished\": \"2024-05-01\", \"author\": \"Ann Lee\", \"url\": \"https://quay.example/pier\"}"
  private static let other =
    "{\"@type\": \"NewsArticle\", \"headline\": \"Ten best beaches\", "
    + "\"datePublished\": \"2024-04-01\", \"author\": \"Bo Ray\", \"url\": \"https://quay.example/beach\"}"

  private func script(_ data: String) -> String {
    "<script type=application/ld+json>\(data)</script>"
  }

  @Test(arguments: [
    "[\(other), \(own)]", "{\"@graph\": [\(other), \(own)]}",
    "[{\"@type\": \"ItemList\", \"itemListElement\": [{\"item\": \(other)}, {\"item\": \(own)}]}]",
    "{\"@type\": \"WebPage\", \"mainEntity\": [\(other), \(own)]}",
  ])
  func takesTheArticleOfThisPageOfSeveral(data: String) {
    let byHeadline = metadata("<title>Old pier to close in May</title>" + script(data))
    #expect(byHeadline.byline == "Ann Lee")
    let byAddress = metadata(
      "<title>Shut</title><link rel=canonical href='https://www.quay.example/pier/'>" + script(data)
    )
    #expect(byAddress.byline == "Ann Lee")
    #expect(byAddress.published?.description == "2024-05-01")
  }

  @Test(arguments: [
    other, "{\"@type\": \"ItemList\", \"itemListElement\": [\(other)]}", "[\(other), \(other)]",
  ])
  func takesNoArticleOfAnotherPage(data: String) {
    let found = metadata(
      "<title>Old pier to close in May</title><link rel=canonical href='https://quay.example/pier'>"
        + script(data))
    #expect(found.byline == nil)
    #expect(found.published == nil)
  }

  @Test(arguments: [
    "{\"@type\": \"WebSite\"}\n\(own)", "data = \(own);",
    own.replacing("}", with: ", \"a\": {{age}}, \"b\": undefined}"),
    own.replacing(", \"", with: ",\u{A0}\""),
    "//<![CDATA[\n\(own)\n//]]>", "<!--\n\(own)\n-->", "<!-- \(own) -->",
    "/*<![CDATA[*/\(own)/*]]>*/",
    "<!--//--><![CDATA[//><!-- \(own) //--><!]]>", "\u{FEFF}\(own)", "\(own);",
    own.replacing("}", with: ",}"), own.replacing(": \"A", with: ": /* who */ \"A"),
    own.replacing("Old", with: "Old\\'s"), own.replacing("Old", with: "\\u12 Old"),
    own.replacing("Old", with: "Old\n"), own.replacing("Old", with: "\"Old\""),
    own.replacing("\"", with: "'"), own.replacing("\"", with: "&quot;"), "[\(own)",
    own.replacing("May\",", with: "May\""),
  ])
  func readsLinkedDataAsPeopleWriteIt(data: String) {
    let found = metadata("<title>Old pier to close in May</title>" + script(data))
    #expect(found.byline == "Ann Lee")
    #expect(found.published?.description == "2024-05-01")
    #expect(found.failures.isEmpty)
  }

  @Test(arguments: ["{\"@type\": \"Article\": : ]", "{\"@type\" \"Article\"}", "<Article>"])
  func saysThatLinkedDataCannotBeRead(data: String) {
    #expect(metadata("<title>Pier</title>" + script(data)).failures.count == 1)
  }

  @Test(arguments: [
    "<p>Updated: <time>2024-05-06</time> Published: <time>2024-05-03</time></p>",
    "<time class=updated>2024-05-06</time><time class=published>2024-05-03</time>",
    "<time itemprop=dateModified>2024-05-06</time><time>2024-05-03</time>",
    "<time>2024-05-06</time> (updated) <time>2024-05-03</time> (published)",
    "<dl><dt>Last edited<dd><time>2024-05-06</time><dt>Posted<dd><time>2024-05-03</time></dl>",
    "<time datetime=2024-05-06>Modified May 6</time> <time datetime=2024-05-03>May 3</time>",
    "<time>2024-05-06</time> <time pubdate>2024-05-03</time>",
    "<p class=date>Last updated May 6, 2024 | First published May 3, 2024</p>",
    "<p class=date>Changed 6 May 2024</p><p class=date>3 May 2024</p>",
  ])
  func tellsTheDayOfPublicationFromThatOfAnUpdate(html: String) {
    #expect(metadata("<body><h1>Pier</h1>\(html)").published?.description == "2024-05-03")
  }

  @Test func takesNoUpdateForThePublication() {
    #expect(metadata("<body><p>Updated <time>2024-05-06</time>").published == nil)
    #expect(metadata("<meta name=dcterms.modified content=2024-05-06>").published == nil)
  }

  @Test(arguments: [
    ("<meta name=author content='Ann Lee'><meta name=author content='Bo Ray'>", "Ann Lee, Bo Ray"),
    (
      "<body><p><a rel=author>Ann Lee</a> and <a rel=author>Bo Ray</a></p><p><b><a rel=author>Cy</a>",
      "Ann Lee, Bo Ray"
    ),
    ("<body><p class=byline>By Ann Lee, May 3, 2024", "By Ann Lee"),
    ("<body><p class=byline>By Ann Lee | Published: Fri 3 May 2024, 10:15 am GMT", "By Ann Lee"),
    ("<body><p class=author>3 May 2024 - Ann Lee", "Ann Lee"),
    ("<body><p class=byline>By Ann Lee, May 3", "By Ann Lee"),
    ("<meta name=author content='Theresa May'>", "Theresa May"),
  ])
  func namesAllAuthorsAndNoDate(html: String, byline: String) {
    #expect(metadata(html).byline == byline)
  }

  @Test func passesOverWhatOtherStoriesSayOfThemselves() {
    let found = metadata(
      """
      <title>Old pier to close in May</title><body><article><h2><a href='/beach'>Ten best beaches</a></h2>
      <time>2024-04-01</time><span class=byline>By Bo Ray</span></article>
      <article><h1>Old pier to close in May</h1><span class=byline>By Ann Lee</span>
      <time>2024-05-03</time><p>\(String(repeating: "The pier is old and shut. ", count: 20))</p></article>
      """)
    #expect(found.byline == "By Ann Lee")
    #expect(found.published?.description == "2024-05-03")
  }
}

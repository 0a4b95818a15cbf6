import CrossreadCore
import CrossreadIngest
import Testing

@Suite struct IngestTests {
  private func read(
    _ bytes: [UInt8], path: String = "dir/The Post.txt", limits: Ingest.Limits = .init()
  ) -> Ingested {
    Ingest(limits: limits).read(bytes, of: Input(path: path))
  }

  private func read(_ text: String, path: String = "dir/The Post.txt") -> Ingested {
    read(Array(text.utf8), path: path)
  }

  @Test func makesAnArticleOfPlainText() throws {
    let result = read("It rained.\nIt stopped.\n")
    #expect(result.notices.isEmpty)
    let article = try #require(result.articles.first)
    #expect(article.text.string == "It rained.\n\nIt stopped.")
    #expect(article.source.name == "The Post")
    #expect(article.file == "dir/The Post.txt")
    #expect(article.title == nil)
    #expect(article.published == nil)
  }

  @Test func takesTheIdFromTheBytes() {
    // printf 'abc' | sha256sum
    #expect(read("abc").articles.first?.id == "ba7816bf8f01cfea")
  }

  @Test func readsTheFieldsOfARecord() throws {
    let result = read(
      """
      {"id": 7, "source": "gazette", "title": " A  title\\n", "published": "2017-12-04T10:00:00Z",
       "url": "https://example.org/a", "byline": ["A. One", "B. Two"], "language": "en",
       "unknown": {"deep": [1, 2]}, "text": "One.\\n\\nTwo."}
      """, path: "x.json")
    let article = try #require(result.articles.first)
    #expect(result.notices.isEmpty)
    #expect(article.source.name == "gazette")
    #expect(article.title == "A title")
    #expect(article.published?.description == "2017-12-04")
    #expect(article.url == "https://example.org/a")
    #expect(article.byline == "A. One, B. Two")
    #expect(article.language == "en")
    #expect(article.text.string == "One.\n\nTwo.")
  }

  @Test func leavesMissingFieldsUnknown() throws {
    let article = try #require(
      read(#"{"articleBody": "So.", "title": null, "url": "http://www.Example.org:80/a"}"#)
        .articles.first)
    #expect(article.title == nil)
    #expect(article.byline == nil)
    #expect(article.source.name == "example.org")
  }

  @Test func reportsAFieldItCannotUse() {
    let result = read(#"{"text": "So.", "published": "last week", "title": 5}"#)
    #expect(result.articles.count == 1)
    #expect(result.articles.first?.published == nil)
    #expect(
      result.notices.map(\.problem) == [.unusableField("title"), .unusableField("published")])
    #expect(result.notices.allSatisfy { $0.severity == .note })
  }

  @Test(arguments: [
    ("courier.example", "The Courier", "https://www.courier.example/b", nil, nil),
    ("www.courier.example", "Courier", "https://courier.example/b", nil, nil),
    ("shady.example", "The Courier", "https://courier.example/b", "The Courier", "courier.example"),
    ("courier.shady.example", "The Courier", "", "The Courier", nil),
    ("shady.example", "", "https://courier.example@shady.example/b", nil, nil),
    (
      "courier.example", "", "https://courier.example.shady.example/b", nil,
      "courier.example.shady.example"
    ),
  ])
  func believesNoPageThatItIsFromElsewhere(
    host: String, name: String, address: String, claimed: String?, claimedHost: String?
  ) throws {
    let html = """
      <title>Quay</title><meta property="og:site_name" content="\(name)">
      <base href="https://courier.example/"><link rel="canonical" href="\(address)">
      <article><p>The ferry sank off the quay, the mayor said.</p></article>
      """
    let context = InputContext(address: "https://\(host)/a", contentType: "text/html")
    let record = "{\"text\": \"So.\", \"source\": \"\(name)\", \"url\": \"\(address)\"}"
    for bytes in [html, record] {
      let article = try #require(
        Ingest().read(Array(bytes.utf8), of: Input(path: "a"), context).articles.first)
      let site = WebAddress("https://\(host)").site
      #expect(article.url.flatMap { WebAddress($0).site } == site)
      #expect(article.source.claimed == claimed)
      if claimed != nil || name.isEmpty { #expect(article.source.name == site) }
      #expect(article.claimedURL.flatMap { WebAddress($0).host } == claimedHost)
    }
  }

  @Test(arguments: [
    ("", IngestNotice.Problem.empty), (" \n\u{A0}\n", .blank), ("a\0b", .binary("a binary file")),
    ("{\"text\": \"a", .invalidJSON("the line ends in the middle of a string")),
    ("{\"title\": \"a\"}", .recordWithoutText), ("{\"text\": \" \"}", .blank),
    ("<html>", .blank),
  ])
  func refusesWithAReason(text: String, problem: IngestNotice.Problem) {
    let result = read(text)
    #expect(result.articles.isEmpty)
    #expect(result.notices.map(\.problem) == [problem])
    #expect(result.notices.first?.severity == .loss)
  }

  @Test func readsEveryLineOfJSONLinesAndReportsTheBadOne() {
    let result = read("{\"text\": \"One.\"}\n{broken}\n{\"text\": \"Two.\"}\n", path: "a.jsonl")
    #expect(result.articles.map(\.text.string) == ["One.", "Two."])
    #expect(result.notices.map(\.place) == [.line(2)])
  }

  @Test func readsAnArrayOfRecordsWithDistinctIds() {
    let result = read("[{\"text\": \"One.\"}, 5, {\"text\": \"Two.\"}]", path: "a.json")
    #expect(result.articles.map(\.text.string) == ["One.", "Two."])
    #expect(Set(result.articles.map(\.id)).count == 2)
    #expect(result.notices.map(\.place) == [.record(2)])
  }

  @Test func countsFailuresInsteadOfListingThousands() {
    let result = read(String(repeating: "{\"\n", count: 1000), path: "a.jsonl")
    #expect(result.notices.count == 21)
    #expect(result.notices.last?.problem == .moreInvalidJSON(980))
  }

  @Test(arguments: [
    ("aaaa bbbb cccc", "aaaa bbbb", 10, 10), ("ééééééé", "éé", 5, 4), ("aé😀b", "aé", 5, 3),
  ])
  func cutsAFileThatIsTooLongAndSaysSo(text: String, kept: String, limit: Int, read: Int) {
    let result = self.read(Array(text.utf8), limits: Ingest.Limits(text: limit))
    #expect(result.articles.first?.text.string == kept)
    #expect(result.notices.map(\.problem) == [.cut(read: read, total: text.utf8.count)])
  }

  @Test func cutsTheTextOfARecordBetweenWords() {
    let result = read(
      Array(#"{"text": "aaaa bbbb cccc"}"#.utf8), limits: Ingest.Limits(text: 11))
    #expect(result.articles.first?.text.string == "aaaa bbbb")
    #expect(result.notices.map(\.problem) == [.cut(read: 9, total: 14)])
  }

  @Test func keepsOneOfTwoCopiesAndNamesBoth() {
    let joined = Ingest.joined([read("Same.", path: "a"), read("Same.", path: "b"), read("Other.")])
    #expect(joined.articles.map(\.file) == ["a", "dir/The Post.txt"])
    #expect(
      joined.notices.map(\.description) == ["b: the same bytes as a, which was read once"])
  }

  @Test(arguments: [
    ("a/b.txt", "b"), ("b", "b"), ("/x/.hidden", ".hidden"), ("a.txt.gz", "a"),
    ("-", "standard input"), ("dir/", "dir"),
  ])
  func namesTheSourceAfterTheFile(path: String, stem: String) {
    #expect(Input(path: path).stem == stem)
  }
}

import CrossreadCore
import Testing

@testable import CrossreadLibrary

@Suite struct LibraryWriterTests {
  private static let ferry =
    "The ferry Aurora sank off the quay of Oldmill on Monday, harbour master Ann Lee said. "
    + "Four passengers of the Aurora were taken to Oldmill hospital."
  private static let corrected = ferry.replacing("Four passengers", with: "Six passengers")

  @Test func theSameBytesAreTheSameArticle() throws {
    let folder = try TestFolder()
    let writer = LibraryWriter(try folder.open())
    let ferry = article(Self.ferry)
    #expect(try writer.add([ferry, ferry], at: 5).map(\.outcome) == [.new, .known])
    #expect(try writer.add([ferry], at: 6).map(\.outcome) == [.known])
    #expect(try LibraryWriter(try folder.open()).add([ferry], at: 7).map(\.outcome) == [.known])
    #expect(try folder.open().articleCount() == 1)
  }

  /// What is told as known is there under the id that is told.
  @Test func whatIsKnownByItsWordsHasTheIdThatIsThere() throws {
    let folder = try TestFolder()
    let writer = LibraryWriter(try folder.open())
    let places = ["https://herald.example/a", "https://herald.example/b"]
    let added = try writer.add(places.map { article(Self.ferry, at: $0) }, at: 5)
    #expect(added.map(\.outcome) == [.new, .known])
    #expect(added[0].id == added[1].id)
    #expect(try folder.open().articles(startingWith: added[1].id).count == 1)
  }

  @Test func keepsArticlesAsTheyCame() throws {
    let folder = try TestFolder()
    let given = Article(
      id: "fa9cd01e2b34a550", file: "a.html", sha256: "00",
      source: Source(
        name: "herald.example", country: "FR", claimed: "The Courier"), title: "Ferry sinks",
      byline: "Ann Lee", published: CivilDay(iso8601: "2017-12-04"),
      url: "https://herald.example/ferry", claimedURL: "https://courier.example/", language: "en",
      text: ArticleText("Der Fährunfall\u{1B} “quoted”.\n\nMore."), extent: .summary,
      dateline: "OLDMILL", provenance: [.title: .meta, .url: .carrier])
    let library = try folder.open()
    let original = NewArticle.Original(Array("<p>Fähr".utf8), .init(address: given.url))
    try LibraryWriter(library).add([NewArticle(Reader().read(given), original: original)], at: 5)
    let kept = try #require(try library.articles(startingWith: "fa9cd").first)
    #expect(try library.text(of: kept) == given)
    var originals: [[UInt8]] = []
    try library.forEachVersion { _, bytes, _ in
      originals.append(bytes)
      return true
    }
    #expect(originals == [original.bytes])
  }

  @Test func otherWordsAtOneAddressAreAVersion() throws {
    let folder = try TestFolder()
    let library = try folder.open()
    let writer = LibraryWriter(library)
    let address = "https://www.herald.example/ferry/"
    try writer.add([article(Self.ferry, title: "Ferry sinks", at: address)], at: 5)
    let added = try writer.add(
      [
        article(
          Self.corrected, title: "Ferry sinks, six hurt", at: "http://herald.example/ferry#top")
      ], at: 9)
    #expect(added.map(\.outcome) == [.version(2)])
    #expect(try library.articleCount() == 1)
    let kept = try #require(try library.articles(at: address).first)
    #expect(kept.versionCount == 2)
    #expect(try library.versions(of: kept).map(\.added) == [5, 9])
    #expect(
      try library.versions(of: kept).map(\.article.text.string) == [Self.ferry, Self.corrected])
    #expect(try library.search(LibraryQuery("six")).count == 1)
    #expect(try library.search(LibraryQuery("four")).isEmpty)
    #expect(try library.story(kept.story)?.title == "Ferry sinks, six hurt")
    #expect(try library.verify().isEmpty)
  }

  @Test func theSameWordsInAnotherPageAreKnown() throws {
    let folder = try TestFolder()
    let writer = LibraryWriter(try folder.open())
    let address = "https://herald.example/ferry"
    try writer.add([article(Self.ferry, at: address)], at: 5)
    // Bytes of another page, as a counter or an advertisement makes them.
    let reloaded = article(Self.ferry + "\n", at: address)
    #expect(try writer.add([reloaded], at: 6).map(\.outcome) == [.known])
  }

  /// A page that always has the newest of something is no article with versions.
  @Test func anotherArticleAtOneAddressIsItsOwn() throws {
    let folder = try TestFolder()
    let library = try folder.open()
    let address = "https://herald.example/latest"
    let added = try LibraryWriter(library).add(
      [
        article(Self.ferry, at: address),
        article("The council of Northtown votes on taxes for traders in May.", at: address),
      ], at: 5)
    #expect(added.map(\.outcome) == [.new, .new])
    #expect(added[0].story != added[1].story)
  }

  @Test func frontPagesAreNoArticlesAddress() {
    #expect(ArticleKey.place(of: "https://herald.example/") == nil)
    #expect(ArticleKey.place(of: "no address") == nil)
    #expect(
      ArticleKey.place(of: "http://www.herald.example/a/")
        == ArticleKey.place(of: "https://herald.example/a#b"))
  }

  @Test func removesAnArticleWithAllThatWasMadeOfIt() throws {
    let folder = try TestFolder()
    let library = try folder.open()
    let writer = LibraryWriter(library)
    try writer.add([article(Self.ferry), article("The mill of Northtown burned down.")], at: 5)
    let hit = try #require(try library.search(LibraryQuery("ferry")).first)
    try writer.remove(hit.article)
    #expect(try library.search(LibraryQuery("ferry")).isEmpty)
    #expect(try library.search(LibraryQuery("mill")).count == 1)
    #expect(try library.storyCount() == 1)
    #expect(try library.verify().isEmpty)
    #expect(try writer.add([article(Self.ferry)], at: 6).map(\.outcome) == [.new])
  }
}

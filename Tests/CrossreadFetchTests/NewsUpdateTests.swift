import CrossreadIngest
import Foundation
import Testing

@testable import CrossreadFetch

@Suite struct NewsUpdateTests {
  private static let words = "The ferry sank off the quay on Monday, officials said."

  /// A site with a feed of two items: one whole, one to be fetched.
  private static func react(_ request: LoopbackServer.Request) -> LoopbackServer.Reaction {
    switch request.path {
    case "/feed":
      if request.headers["if-none-match"] == "\"1\"" { return .answer(304, [:], "") }
      return .answer(
        200, ["ETag": "\"1\"", "Content-Type": "application/rss+xml"],
        """
        <rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>The Courier</title>
        <item><title>Whole &amp; here</title><link>/whole</link>
        <pubDate>Mon, 04 Dec 2017 10:00:00 GMT</pubDate>
        <content:encoded>\(words)</content:encoded></item>
        <item><title>Elsewhere</title><link>/page</link><description>Short.</description></item>
        </channel></rss>
        """)
    case "/page":
      return .answer(200, ["Content-Type": "text/plain; charset=utf-8"], words)
    case "/picture": return .answer(200, ["Content-Type": "image/png"], "\u{89}PNG\r\n\u{1A}\0\0\0")
    case "/blank": return .answer(200, ["Content-Type": "text/html"], "<!DOCTYPE html><p> </p>")
    case "/pictures":
      return .answer(
        200, ["Content-Type": "application/rss+xml"],
        "<rss><channel><title>P</title><item><title>A</title><link>/picture</link></item></channel></rss>"
      )
    default: return .answer(404, [:], "")
    }
  }

  private func run(
    _ folder: String, _ work: (inout NewsUpdate) -> ArticleLibrary
  ) -> [NewsUpdate.Event] {
    var limits = FetchLimits()
    limits.allowsLocal = true
    var events: [NewsUpdate.Event] = []
    var update = NewsUpdate(
      library: ArticleLibrary(folder: folder), fetcher: Fetcher(version: "0", limits: limits),
      clock: { 1_512_400_000 }
    ) { event, _ in events.append(event) }
    #expect(work(&update).save() == nil)
    return events
  }

  @Test(arguments: ["/picture", "/blank", "/pictures"])
  func whatHoldsNoArticleIsNotCountedAsOne(path: String) throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = try LoopbackServer { Self.react($0) }
    defer { server.stop() }
    let events = run(folder) { $0.add([server.address(path)]) }
    let isStored = events.contains { if case .stored = $0 { true } else { false } }
    #expect(!isStored)
    let isSaid = events.contains { if case .notice = $0 { true } else { false } }
    #expect(isSaid)
    #expect(Ingest().inputs(at: [folder + "/articles"]).inputs.isEmpty)
    // Nor is it asked for at every update.
    let asked = server.paths.count
    _ = run(folder) { $0.update() }
    #expect(!server.paths.dropFirst(asked).contains("/picture"))
  }

  @Test func subscribesAndKeepsWhatIsNew() throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = try LoopbackServer { Self.react($0) }
    defer { server.stop() }
    let feed = server.address("/feed")
    let first = run(folder) { $0.add([feed]) }
    #expect(first.contains(.subscribed(address: feed, title: "The Courier")))
    #expect(first.contains(.feed(address: feed, title: "The Courier", new: 2, isUnchanged: false)))

    let ingest = Ingest()
    let read = ingest.inputs(at: [folder + "/articles"]).inputs.map { ingest.read($0) }
    let articles = read.flatMap(\.articles)
    #expect(read.flatMap(\.notices).isEmpty)
    #expect(articles.map(\.text.string) == [Self.words, Self.words])
    #expect(Set(articles.map(\.url)) == [server.address("/whole"), server.address("/page")])
    #expect(articles.contains { $0.title == "Whole & here" && $0.source.name == "The Courier" })
    #expect(articles.contains { $0.file.contains("2017-12-04-whole-here-") })

    let asked = server.paths.count
    let second = run(folder) { $0.update() }
    #expect(second == [.feed(address: feed, title: "The Courier", new: 0, isUnchanged: true)])
    #expect(server.paths.dropFirst(asked) == ["/robots.txt", "/feed"])
  }

  @Test func triesAgainWhatFailed() throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = try LoopbackServer { request in
      request.path == "/page" ? .answer(500, [:], "") : Self.react(request)
    }
    defer { server.stop() }
    let feed = server.address("/feed")
    _ = run(folder) { $0.add([feed]) }
    let second = run(folder) { $0.update() }
    #expect(second.contains(.failed(address: server.address("/page"), .status(500))))
  }

  @Test func keepsLinesOfTheListThatItDoesNotKnow() throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/feeds.tsv"
    try Data("# mine\nhttps://e.example/feed\tE\n".utf8).write(to: URL(fileURLWithPath: path))
    var library = ArticleLibrary(folder: folder)
    #expect(library.feeds.map(\.title) == ["E"])
    let isNew = library.subscribe(to: ArticleLibrary.Subscription(address: "https://f.example/"))
    let isNewAgain = library.subscribe(
      to: ArticleLibrary.Subscription(address: "https://f.example/"))
    #expect(isNew && !isNewAgain)
    #expect(library.save() == nil)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == "# mine\nhttps://e.example/feed\tE\t-\t-\nhttps://f.example/\t-\t-\t-\n")
  }

  @Test(arguments: [
    ("Ferry & quay: 3 dead?", "ferry-quay-3-dead"), ("../../etc", "etc"), ("Éclair", "clair"),
    ("", ""),
    (
      String(repeating: "ab ", count: 40),
      String(repeating: "ab-", count: 20).dropLast().description
    ),
  ])
  func namesFilesAfterTitles(title: String, slug: String) {
    #expect(ArticleName.slug(title) == slug)
  }
}

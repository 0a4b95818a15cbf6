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
    _ folder: String, onEvent: @escaping (NewsUpdate.Event) -> Void = { _ in },
    _ work: (inout NewsUpdate) -> Void
  ) -> [NewsUpdate.Event] {
    var limits = FetchLimits()
    limits.allowsLocal = true
    var events: [NewsUpdate.Event] = []
    var update = NewsUpdate(
      library: ArticleLibrary(folder: folder), fetcher: Fetcher(version: "0", limits: limits),
      clock: { 1_512_400_000 }
    ) { event, _ in
      onEvent(event)
      events.append(event)
    }
    work(&update)
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
    let new = ArticleLibrary.Subscription(address: "https://f.example/")
    #expect(try library.subscribe(to: new).get())
    #expect(try !library.subscribe(to: new).get())
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == "# mine\nhttps://e.example/feed\tE\nhttps://f.example/\t-\t-\t-\n")
  }

  @Test func losesNothingOfAListWithOtherLineEnds() throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/feeds.tsv"
    let list = "# mine\r\nhttps://e.example/\tE\t-\t-\r\nhttps://f.example/\r\n"
    try Data(list.utf8).write(to: URL(fileURLWithPath: path))
    var library = ArticleLibrary(folder: folder)
    #expect(library.feeds.map(\.address) == ["https://e.example/", "https://f.example/"])
    #expect(library.feeds.map(\.title) == ["E", nil])
    #expect(try library.unsubscribe(from: "https://f.example/").get())
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: path))
        == Data("# mine\r\nhttps://e.example/\tE\t-\t-\r\n".utf8))
  }

  @Test func keepsWhatAnotherProgramSubscribesToMeanwhile() throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var one = ArticleLibrary(folder: folder)
    var other = ArticleLibrary(folder: folder)
    _ = try one.subscribe(to: .init(address: "https://e.example/")).get()
    _ = try other.subscribe(to: .init(address: "https://f.example/")).get()
    var known = ArticleLibrary.Subscription(address: "https://e.example/", title: "E")
    known.entityTag = "1"
    _ = try one.update(known).get()
    #expect(
      ArticleLibrary(folder: folder).feeds == [known, .init(address: "https://f.example/")])
  }

  /// What a program says has happened must have: it may be ended right behind.
  @Test func saysOnlyWhatIsOnDisk() throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = try LoopbackServer { Self.react($0) }
    defer { server.stop() }
    var stored = 0
    let events = run(folder) { event in
      let library = ArticleLibrary(folder: folder)
      switch event {
      case .subscribed(let address, _):
        #expect(library.feeds.contains { $0.address == address })
      case .stored(let path):
        stored += 1
        #expect(FileManager.default.fileExists(atPath: path))
        let seen = try? String(contentsOfFile: folder + "/seen", encoding: .utf8)
        #expect(seen?.split(separator: "\n").count == stored)
        // Ended now, the feed is asked for in full the next time.
        if stored < 2 { #expect(library.feeds.allSatisfy { $0.entityTag == nil }) }
      default: break
      }
    } _: {
      $0.add([server.address("/feed")])
    }
    #expect(stored == 2)
    #expect(events.contains { if case .subscribed = $0 { true } else { false } })
    #expect(ArticleLibrary(folder: folder).feeds.map(\.entityTag) == ["\"1\""])
  }

  /// A feed that offers an article under the address, or in the name, of another site.
  @Test(arguments: [true, false])
  func letsNobodySpeakInAnothersName(isFirst: Bool) throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let genuine = try LoopbackServer { request in
      switch request.path {
      case "/feed":
        .answer(
          200, ["Content-Type": "application/rss+xml"],
          "<rss><channel><title>The Courier</title><item><title>Ferry</title>"
            + "<link>/ferry</link></item></channel></rss>")
      case "/ferry": .answer(200, ["Content-Type": "text/plain"], Self.words)
      default: .answer(404, [:], "")
      }
    }
    defer { genuine.stop() }
    let page = genuine.address("/ferry")
    let other = try LoopbackServer { request in
      guard request.path == "/feed" else { return .answer(404, [:], "") }
      return .answer(
        200, ["Content-Type": "application/rss+xml"],
        """
        <rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>X</title>
        <item><title>Ferry</title><link>\(page)</link><source>The Courier</source>
        <content:encoded>Nobody was on board, and all was a lie.</content:encoded></item>
        <item><title>Quay</title><link>/quay</link><source>The Courier</source>
        <content:encoded>The quay was sold.</content:encoded></item></channel></rss>
        """)
    }
    defer { other.stop() }
    let feeds = [genuine.address("/feed"), "http://localhost:\(other.port)/feed"]
    for feed in isFirst ? feeds : feeds.reversed() { _ = run(folder) { $0.add([feed]) } }

    let ingest = Ingest()
    let articles = ingest.inputs(at: [folder + "/articles"]).inputs.map { ingest.read($0) }
      .flatMap(\.articles)
    #expect(articles.count == 3)
    let told = try #require(articles.first { $0.text.string == Self.words })
    #expect(told.url == page && told.file.contains("/127.0.0.1/"))
    for article in articles where article.text.string != Self.words {
      #expect(article.file.contains("/localhost/"))
      #expect(article.source.name.hasPrefix("localhost (claims: The Courier"))
      #expect(article.url?.hasPrefix("http://localhost:") == true)
    }
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

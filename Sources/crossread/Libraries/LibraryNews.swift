import CrossreadCore
import CrossreadFetch
import CrossreadIngest
import CrossreadLibrary

/// A library as the place in which what is fetched is kept.
struct LibraryNews: NewsStore {
  private let library: Library
  private let adding: LibraryAdding
  private(set) var feeds: [ArticleLibrary.Subscription]

  var path: String { library.path }

  init(_ library: Library, adding: LibraryAdding) throws {
    self.library = library
    self.adding = adding
    feeds = try library.feeds().map(ArticleLibrary.Subscription.init)
  }

  mutating func subscribe(
    to feed: ArticleLibrary.Subscription
  ) -> Result<Bool, FileBytes.Failure> {
    changeFeeds { try $0.subscribe(to: Library.Feed(feed)) }
  }

  mutating func update(_ feed: ArticleLibrary.Subscription) -> Result<Bool, FileBytes.Failure> {
    changeFeeds {
      try $0.update(Library.Feed(feed))
      return true
    }
  }

  private mutating func changeFeeds(
    _ change: (Library) throws -> Bool
  ) -> Result<Bool, FileBytes.Failure> {
    Self.result {
      let isChanged = try change(library)
      feeds = try library.feeds().map(ArticleLibrary.Subscription.init)
      return isChanged
    }
  }

  func hasSeen(id: String) -> Bool { (try? library.hasSeen(id)) ?? false }

  mutating func noteSeen(id: String) -> Result<Void, FileBytes.Failure> {
    Self.result { try library.noteSeen([id]) }
  }

  /// So many pages are looked at again in one run.
  private static let mostPages = 500

  func pagesDue(at seconds: Int) -> [FetchRequest] {
    let pages = (try? library.pagesDue(at: seconds, limit: Self.mostPages)) ?? []
    return pages.map {
      FetchRequest(
        address: $0.address, entityTag: $0.entityTag, lastModified: $0.lastModified)
    }
  }

  mutating func noteLooked(at address: String, at seconds: Int) -> Result<
    Void, FileBytes.Failure
  > {
    Self.result { try library.noteLooked(at: address, at: seconds) }
  }

  mutating func keep(_ article: FetchedArticle) -> Result<String?, FileBytes.Failure> {
    let read: Ingested
    var original: NewArticle.Original?
    switch article.content {
    case .page(let answer):
      read = Ingest().read(answer.body, of: Input(path: article.address), answer.context)
      if read.articles.count == 1 { original = NewArticle.Original(answer.body, answer.context) }
    case .record(let json):
      read = Ingest().read(json, of: Input(path: article.address))
    }
    let articles = read.articles.map { NewArticle(Reader().read($0), original: original) }
    return Self.result {
      let added = try adding.add(articles)
      try library.noteSeen([article.id])
      if case .page(let answer) = article.content, let first = added.first, added.count == 1 {
        try library.watch(
          Library.Page(
            address: article.requested, entityTag: answer["etag"],
            lastModified: answer["last-modified"]), of: first.id, at: article.seconds)
      }
      let news = added.first { $0.outcome != .known }
      return news.map { "s\($0.story) \(article.address)" }
    }
  }

  private static func result<Value>(
    _ body: () throws -> Value
  ) -> Result<Value, FileBytes.Failure> {
    do { return .success(try body()) } catch {
      let words = (error as? LibraryError)?.reason ?? "\(error)"
      return .failure(FileBytes.Failure(problem: .unwritable(words)))
    }
  }
}

import CrossreadCore
import CrossreadFetch
import CrossreadIngest
import CrossreadLibrary
import CrossreadTUI
import Glibc

/// The folder of plain files in which earlier versions kept what was fetched: it is taken into a library
/// once, and left as it is.
struct EarlierFolder {
  private let folder: String

  /// That beside a library.
  init(of library: String) { folder = InputPath.folder(of: library) ?? "." }

  private static let note = "earlier folder"

  /// Whether there is one.
  var isThere: Bool {
    [Input.subscriptionFileName, Input.seenFileName].contains {
      access(FileName.bytes(InputPath.joined(folder, $0)), F_OK) == 0
    }
  }

  /// The library at a path, open to be changed, with all that lies in the folder.
  func library(at path: String) async throws -> Library {
    let library = try Library(at: path, access: .write) {
      StandardError.say("\(path): another program is writing to the library; waiting")
    }
    if isThere, try library.note(Self.note) == nil { try await take(into: library) }
    return library
  }

  /// Goes on where it was broken off: what is there already is not added again.
  private func take(into library: Library) async throws {
    let earlier = ArticleLibrary(folder: folder)
    earlier.notices.forEach(StandardError.report)
    let adding = LibraryAdding(library)
    let articles = InputPath.joined(folder, "articles")
    if InputPath.isFolder(articles) {
      _ = try await adding.add(Pipeline(), paths: [articles], report: StandardError.report)
    }
    for feed in earlier.feeds { _ = try library.subscribe(to: Library.Feed(feed)) }
    try library.noteSeen(earlier.seenIDs)
    guard earlier.notices.isEmpty else { return }
    try library.setNote(Self.note, "taken")
    let count = adding.counts.new + adding.counts.versions
    StandardError.say(
      "\(folder): \(counted(count, "article")) and \(counted(earlier.feeds.count, "feed")) of an earlier "
        + "version taken into \(library.path); the folder is left as it is")
  }
}

extension Library.Feed {
  init(_ feed: ArticleLibrary.Subscription) {
    self.init(
      address: feed.address, title: feed.title, entityTag: feed.entityTag,
      lastModified: feed.lastModified)
  }
}

extension ArticleLibrary.Subscription {
  init(_ feed: Library.Feed) {
    self.init(address: feed.address, title: feed.title)
    entityTag = feed.entityTag
    lastModified = feed.lastModified
  }
}

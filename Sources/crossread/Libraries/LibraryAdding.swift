import CrossreadIngest
import CrossreadLibrary
import Glibc

/// Adds the articles of files to a library, a few at a time: what was told is on disk.
final class LibraryAdding {
  /// How many articles became what.
  struct Counts: Equatable {
    var new = 0
    var versions = 0
    var known = 0

    /// "812 new, 2 changed, 3 known".
    var words: String { "\(new) new, \(versions) changed, \(known) known" }
  }

  private let library: Library
  private let writer: LibraryWriter
  /// Gets each article when it is on disk.
  private let told: (LibraryAddition, _ file: String) -> Void
  private(set) var counts = Counts()

  private var waiting: [NewArticle] = []
  private var lastSave = ContinuousClock.now

  /// So many articles wait for each other, and so long, until they are written.
  private static let most = 200
  private static let longest = Duration.seconds(1)

  init(_ library: Library, told: @escaping (LibraryAddition, String) -> Void = { _, _ in }) {
    self.library = library
    writer = LibraryWriter(library)
    self.told = told
  }

  /// Adds all that the paths stand for.
  ///
  /// - Throws: `LibraryError` where the library cannot be written; what was told until then is kept.
  func add(
    _ pipeline: Pipeline, paths: [String], report: (IngestNotice) -> Void
  ) async throws -> Pipeline.Outcome {
    var failure: (any Error)?
    let outcome = await pipeline.forEachAddition(at: paths, report: report) { articles in
      do {
        waiting += articles
        if waiting.count >= Self.most || ContinuousClock.now - lastSave > Self.longest {
          try save()
        }
        return true
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    try save()
    return outcome
  }

  /// Adds articles at once, and what became of them.
  @discardableResult
  func add(_ articles: [NewArticle]) throws -> [LibraryAddition] {
    let added = try writer.add(articles, at: time(nil))
    for (article, addition) in zip(articles, added) {
      switch addition.outcome {
      case .new: counts.new += 1
      case .version: counts.versions += 1
      case .known: counts.known += 1
      }
      told(addition, article.file)
    }
    return added
  }

  private func save() throws {
    // A file of a hundred thousand records comes as one.
    while !waiting.isEmpty {
      let batch = Array(waiting.prefix(Self.most))
      try add(batch)
      waiting.removeFirst(batch.count)
    }
    lastSave = .now
  }
}

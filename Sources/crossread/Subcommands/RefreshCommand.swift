import ArgumentParser
import CrossreadCore
import CrossreadLibrary
import CrossreadTUI

/// Reads again what an earlier reader has read.
struct RefreshCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Read the articles again that an earlier version of crossread has read.",
    discussion: """
      What is searched and grouped by is then what this version finds in them. It may be stopped at \
      any point and started anew; what people say, and which article is of which story, stays.

        crossread refresh
      """)

  @OptionGroup var place: LibraryOptions
  @OptionGroup var work: JobOptions

  /// So many are kept at a time.
  private static let batch = 200

  func run() async throws {
    let library = try await place.writing("Reading a library again")
    try await LibraryOptions.saying {
      let writer = LibraryWriter(library)
      let progress = ProgressLine()
      defer { progress?.end() }
      let all = try library.staleCount()
      var done = 0
      while true {
        let stale = try library.staleArticles(limit: Self.batch)
        if stale.isEmpty { break }
        var read: [(stale: StaleArticle, digest: ReadingDigest)] = []
        await orderedMap(stale, jobs: work.jobs) {
          (stale: $0, digest: ReadingDigest(Reader().read($0.article)))
        } consume: {
          read.append($0)
        }
        try writer.refresh(read)
        done += read.count
        progress?.report(
          LoadingProgress(stage: .reading, done: done, total: all, articleCount: done))
      }
      progress?.end()
      StandardOutput.write("\(counted(done, "article")) read again\n")
    }
  }
}

import ArgumentParser
import CrossreadFetch
import Glibc

/// Fetches what is new in the feeds that are subscribed to.
struct UpdateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Fetch what is new in your feeds into the library, and what was altered.",
    discussion: """
      A feed that has not changed since the last time is not sent again. What could not be \
      fetched is tried again the next time. Pages are looked at again an hour, a day and a week \
      after they were fetched: what was altered in them is kept as another version, which show and \
      the browser tell. crossread-update.timer of systemd does it every hour.

        crossread update
        crossread update --library /srv/news --timeout 20
      """)

  /// What is said where nothing is subscribed to.
  static let noFeeds = "there are no feeds yet; crossread add ADDRESS subscribes to one"

  @OptionGroup var fetching: FetchOptions
  @OptionGroup var place: LibraryOptions

  func run() async throws {
    let library = try await place.writing("Fetching")
    try await LibraryOptions.saying {
      let adding = LibraryAdding(library, told: AdditionLines.told)
      let news = try LibraryNews(library, adding: adding)
      if news.feeds.isEmpty, news.pagesDue(at: time(nil)).isEmpty {
        StandardError.say(Self.noFeeds)
        throw ExitCode(ExitStatus.nothingFound.rawValue)
      }
      let session = FetchSession(fetching)
      session.fetch(into: news) { $0.update() }
      try session.end(adding.counts)
    }
  }
}

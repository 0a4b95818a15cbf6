import ArgumentParser
import CrossreadFetch

/// Fetches what is new in the feeds that are subscribed to.
struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Fetch what is new in your feeds.",
    discussion: """
      A feed that has not changed since the last time is not sent again. What could not be \
      fetched is tried again the next time.
      """)

  @OptionGroup var options: FetchOptions

  func run() throws {
    let session = FetchSession(options)
    let library = try session.library()
    if library.feeds.isEmpty {
      StandardError.say("there are no feeds yet; crossread add ADDRESS subscribes to one")
      throw ExitCode(ExitStatus.nothingFound.rawValue)
    }
    try session.run(library) { $0.update() }
  }
}

import ArgumentParser
import CrossreadIngest

/// Lists the feeds that are subscribed to.
struct FeedsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: "List your feeds, as text or OPML, or leave one.",
    discussion: """
      crossread add ADDRESS subscribes to a feed, crossread update fetches what is new in them.

        crossread feeds --opml > feeds.opml
        crossread feeds --remove https://example.org/feed.xml
      """)

  @Flag(help: "Print them as OPML, for other programs.")
  var opml = false
  @Option(
    help: ArgumentHelp("Unsubscribe from this feed.", valueName: "address"),
    completion: LibraryCompletion.feed)
  var remove: String?
  @OptionGroup var place: LibraryOptions

  func run() async throws {
    if SecureMode.isAskedFor(by: Environment.all) {
      throw ValidationError("Fetching is \(SecureMode.reason).")
    }
    if let remove {
      let library = try await place.writing("Fetching")
      let isLeft = try await LibraryOptions.saying { try library.unsubscribe(from: remove) }
      if !isLeft { throw ValidationError("There is no feed \(remove).") }
      return
    }
    let library = try await place.readingIfThere()
    let feeds = try await LibraryOptions.saying {
      try library?.feeds().map { SubscriptionList.Feed(address: $0.address, title: $0.title) } ?? []
    }
    if opml {
      StandardOutput.write(SubscriptionList(feeds: feeds).opml)
      return
    }
    var lines = PlainLines()
    for feed in feeds { lines.add(feed.address + (feed.title.map { "  \($0)" } ?? "")) }
    StandardOutput.write(lines.text)
    if feeds.isEmpty {
      StandardError.say(UpdateCommand.noFeeds)
      throw ExitCode(ExitStatus.nothingFound.rawValue)
    }
  }
}

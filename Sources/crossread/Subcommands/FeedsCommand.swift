import ArgumentParser
import CrossreadFetch
import CrossreadIngest

/// Lists the feeds that are subscribed to.
struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: "List your feeds, as text or OPML, or leave one.")

  @Flag(help: "Print them as OPML, for other programs.")
  var opml = false
  @Option(help: ArgumentHelp("Unsubscribe from this feed.", valueName: "address"))
  var remove: String?
  @OptionGroup var place: LibraryOptions

  func run() throws {
    var library = try place.library()
    library.notices.forEach(StandardError.report)
    if let remove {
      switch library.unsubscribe(from: remove) {
      case .success(true): return
      case .success(false): throw ValidationError("There is no feed \(remove).")
      case .failure(let failure):
        StandardError.report(IngestNotice(file: library.folder, problem: failure.problem))
        throw ExitCode(ExitStatus.someInputFailed.rawValue)
      }
    }
    let feeds = library.feeds.map {
      SubscriptionList.Feed(address: $0.address, title: $0.title)
    }
    if opml {
      StandardOutput.write(SubscriptionList(feeds: feeds).opml)
      return
    }
    var lines = PlainLines()
    for feed in feeds { lines.add(feed.address + (feed.title.map { "  \($0)" } ?? "")) }
    StandardOutput.write(lines.text)
    if feeds.isEmpty { throw ExitCode(ExitStatus.nothingFound.rawValue) }
  }
}

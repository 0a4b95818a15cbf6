import ArgumentParser
import CrossreadFetch
import CrossreadIngest

/// Subscribes to feeds and keeps pages.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Fetch pages, and subscribe to feeds.",
    discussion: """
      An address of a feed is subscribed to, and the articles that it names are fetched; any other \
      page is kept as an article. A file is a list of feeds: OPML, or newsboat's urls.

        crossread add https://example.org/news/ferry https://example.org/feed.xml
        crossread add ~/.newsboat/urls
        crossread ~/.local/share/crossread/articles

      Sites are asked politely: at most two pages at a time, and none that robots.txt forbids.
      """)

  @OptionGroup var options: FetchOptions
  @Argument(
    help: ArgumentHelp(
      "Addresses of pages or feeds, or files that list feeds.", valueName: "address"),
    completion: .file())
  var addresses: [String]

  func run() throws {
    let session = FetchSession(options)
    let library = try session.library()
    var pages: [String] = []
    for address in addresses {
      guard CrossreadIngest.WebAddress(address).scheme == nil else {
        pages.append(address)
        continue
      }
      switch FileBytes.read(address, limit: 64_000_000) {
      case .failure(let failure):
        // What is no file can only be an address that lacks its beginning.
        if failure.problem == .missing, address.contains("."), !address.hasPrefix("/"),
          !address.hasPrefix(".")
        {
          pages.append("https://" + address)
        } else {
          session.report(IngestNotice(file: address, problem: failure.problem))
        }
      case .success(let bytes):
        guard let list = SubscriptionList(bytes, file: address) else {
          session.report(IngestNotice(file: address, problem: .notAFeedList))
          continue
        }
        list.notices.forEach(session.report)
        pages += list.feeds.map(\.address)
      }
    }
    try session.run(library) { $0.add(pages) }
  }
}

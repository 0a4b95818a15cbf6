import ArgumentParser
import CrossreadFetch
import CrossreadIngest
import CrossreadLibrary

/// Adds articles to the library: those of files, pages and feeds.
struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add articles to the library: files, folders, archives, pages, feeds.",
    discussion: """
      Articles of files are read and kept as they came. An address of a feed is subscribed to, and \
      the articles that it names are fetched; any other page is kept as an article. A file that \
      lists feeds (OPML, or newsboat's urls) subscribes to them.

        crossread add ~/clips crawl.warc.gz
        crossread add https://example.org/news/ferry https://example.org/feed.xml
        crossread add ~/.newsboat/urls

      What is there already is not added again, so that it may be stopped at any point and started \
      anew. Sites are asked politely: at most two pages at a time, and none that robots.txt forbids.
      """)

  @OptionGroup var fetching: FetchOptions
  @OptionGroup var place: LibraryOptions
  @OptionGroup var reading: FormatOptions
  @OptionGroup var work: JobOptions
  @Argument(
    help: ArgumentHelp(
      "Files, folders, - for standard input, addresses of pages or feeds, or files that list feeds.",
      valueName: "path|address"),
    completion: .file())
  var addresses: [String]

  func run() async throws {
    let library = try await place.writing("Adding to a library")
    let (paths, pages, notices) = sorted()
    try await LibraryOptions.saying {
      let adding = LibraryAdding(library, told: AdditionLines.told)
      let session = FetchSession(fetching)
      notices.forEach(session.report)
      if !paths.isEmpty {
        let progress = ProgressLine()
        defer { progress?.end() }
        let pipeline = Pipeline(jobs: work.jobs, stated: reading.stated, progress: progress?.report)
        let outcome = try await adding.add(pipeline, paths: paths) { notice in
          progress?.pause()
          StandardError.report(notice)
        }
        session.count(outcome)
      }
      if !pages.isEmpty {
        session.fetch(into: try LibraryNews(library, adding: adding)) { $0.add(pages) }
      }
      try session.end(adding.counts)
    }
  }

  /// What is to be read here, what is to be fetched, and what is neither.
  private func sorted() -> (paths: [String], pages: [String], notices: [IngestNotice]) {
    var paths: [String] = []
    var pages: [String] = []
    var notices: [IngestNotice] = []
    for address in addresses {
      if CrossreadIngest.WebAddress(address).scheme != nil {
        pages.append(address)
      } else if address == Input.standardInputPath || InputPath.isFolder(address) {
        paths.append(address)
      } else {
        switch FileBytes.read(address, limit: Self.listLimit) {
        case .success(let bytes):
          if let list = SubscriptionList(bytes, file: address), Self.isList(list) {
            notices += list.notices
            pages += list.feeds.map(\.address)
          } else {
            paths.append(address)
          }
        case .failure(let failure):
          // What is no file can only be an address that lacks its beginning.
          if failure.problem == .missing, address.contains("."), !address.hasPrefix("/"),
            !address.hasPrefix(".")
          {
            pages.append("https://" + address)
          } else {
            paths.append(address)
          }
        }
      }
    }
    return (paths, pages, notices)
  }

  /// A list of feeds has no more bytes.
  private static let listLimit = 16_000_000

  /// Whether a text is a list of addresses rather than an article that has some on lines of their own.
  private static func isList(_ list: SubscriptionList) -> Bool {
    list.feeds.count >= list.notices.count
  }
}

/// What is told of an article that was added, where a program listens: "new 3fa9c0d1e2b34a55 s12 clips/a.txt".
enum AdditionLines {
  static func told(_ addition: LibraryAddition, of file: String) {
    guard !StandardOutput.isTerminal else { return }
    let what =
      switch addition.outcome {
      case .new: "new"
      case .version(let number): "version-\(number)"
      case .known: "known"
      }
    var lines = PlainLines()
    lines.add("\(what) \(addition.id) s\(addition.story) \(file)")
    StandardOutput.write(lines.text)
  }
}

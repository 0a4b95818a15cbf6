import ArgumentParser
import CrossreadLibrary

/// Lists the stories of the library.
struct StoriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "List the stories of the library, or name one.",
    discussion: """
      Those that changed last come first: an article has joined, or was altered at its address.

        crossread stories --since yesterday
        crossread stories --name s12 "Oldmill flood"
      """)

  /// In which order.
  enum Order: String, ExpressibleByArgument, CaseIterable {
    case changed, sources, date

    var key: Library.StoryOrder.Key {
      switch self {
      case .changed: .changed
      case .sources: .sources
      case .date: .date
      }
    }
  }

  @Option(
    help: ArgumentHelp(
      "Only those that have changed since.",
      discussion:
        "today, yesterday, a day as 2013-10-21, or so many hours, days or weeks: 12h, 3d, 2w.",
      valueName: "moment"))
  var since: String?
  @Option(help: ArgumentHelp("Only those of so many articles.", valueName: "number"))
  var least = 1
  @Option(
    help: ArgumentHelp(
      "What changed last first, what most tell, or the newest.", valueName: "changed|sources|date"))
  var sort: Order = .changed
  @Option(help: ArgumentHelp("Show so many.", valueName: "number"))
  var limit = 100
  @Option(help: ArgumentHelp("text for people, json for programs.", valueName: "text|json"))
  var format: OutputFormat = .text
  @Option(
    help: ArgumentHelp(
      "Name this story by the words that follow; without words its name is taken away.",
      valueName: "story"))
  var name: String?
  @OptionGroup var security: SecureOptions
  @OptionGroup var place: LibraryOptions
  @Argument(help: ArgumentHelp("The name of the story.", valueName: "words"))
  var words: [String] = []

  func validate() throws {
    if let since, Moment(since) == nil {
      throw ValidationError("'--since \(since)' is no moment: say yesterday, 2013-10-21 or 3d")
    }
    if limit < 1 { throw ValidationError("'--limit' needs a number from 1 on") }
    if let name, Library.storyNumber(name) == nil {
      throw ValidationError("'--name \(name)' is no story: a story is written as s12")
    }
    if name == nil, !words.isEmpty { throw ValidationError("words name a story: add --name s12") }
  }

  func run() async throws {
    if let name, let number = Library.storyNumber(name) { return try await rename(number) }
    let library = try await place.reading()
    try await LibraryOptions.saying {
      let order = Library.StoryOrder(
        sort.key, since: since.flatMap { Moment($0)?.seconds }, least: least, limit: limit)
      let stories = try library.stories(order)
      switch format {
      case .text:
        var lines = PlainLines()
        for story in stories { lines.add(LibraryLines.line(of: story)) }
        StandardOutput.write(lines.text)
      case .json:
        for story in stories { StandardOutput.write(LibraryJSON.line(story)) }
      }
      if stories.isEmpty { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    }
  }

  private func rename(_ number: Int) async throws {
    let library = try await place.writing("Naming a story")
    let isThere = try await LibraryOptions.saying {
      try library.name(number, words.joined(separator: " "))
    }
    if !isThere { throw ValidationError("There is no story s\(number).") }
  }
}

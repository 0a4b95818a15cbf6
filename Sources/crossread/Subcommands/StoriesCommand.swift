import ArgumentParser
import CrossreadLibrary

/// Lists the stories of the library.
struct StoriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "List the stories of the library, or name, merge or split them.",
    discussion: """
      Those that changed last come first: an article has joined, or was altered at its address.

        crossread stories --since yesterday --unread
        crossread stories --name s12 "Oldmill flood"
        crossread stories --merge s12 s15 s20            all of them become s12
        crossread stories --split s12 3fa9c0d1 7b20aa51  these articles become a story of their own

      What you name, merge and split stays so, whatever is added later.

      With --pipe no library takes part: each line of standard input is a record of JSON, and is \
      answered by a line that says of which story it is. With --by, records that come one after another \
      with the same day, language or source are grouped by themselves, and only they are held.

        crossread stories --pipe --by day < sorted-by-day.jsonl
      """)

  /// In which order.
  enum Order: String, ExpressibleByArgument, CaseIterable {
    case changed, sources, divergences, date

    var key: Library.StoryOrder.Key {
      switch self {
      case .changed: .changed
      case .sources: .sources
      case .divergences: .divergences
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
      "What changed last first, what most outlets tell, where most was found to part them, or the newest.",
      valueName: "changed|sources|divergences|date"))
  var sort: Order = .changed
  @Flag(help: "Only those that have changed since they were last opened in the browser.")
  var unread = false
  @Option(help: ArgumentHelp("Show so many.", valueName: "number"))
  var limit = 100
  @Option(help: ArgumentHelp("text for people, json for programs.", valueName: "text|json"))
  var format: OutputFormat = .text
  @Option(
    help: ArgumentHelp(
      "Name this story by the words that follow; without words its name is taken away.",
      valueName: "story"),
    completion: LibraryCompletion.story)
  var name: String?
  @Option(
    help: ArgumentHelp("Make one story of this one and those that follow.", valueName: "story"),
    completion: LibraryCompletion.story)
  var merge: String?
  @Option(
    help: ArgumentHelp(
      "Make a story of its own of those of its articles that follow.", valueName: "story"),
    completion: LibraryCompletion.story)
  var split: String?
  @OptionGroup var piping: PipeOptions
  @Option(
    help: ArgumentHelp(
      "With --pipe, group those that have this in common (may be given several times).",
      valueName: "day|language|source"))
  var by: [StoryStream.Field] = []
  @OptionGroup var work: JobOptions
  @OptionGroup var security: SecureOptions
  @OptionGroup var place: LibraryOptions
  @Argument(
    help: ArgumentHelp(
      "The name of the story, the stories to merge, or the articles to split off.",
      valueName: "words"),
    completion: LibraryCompletion.story)
  var words: [String] = []

  func validate() throws {
    if let since, Moment(since) == nil {
      throw ValidationError("'--since \(since)' is no moment: say yesterday, 2013-10-21 or 3d")
    }
    if limit < 1 { throw ValidationError("'--limit' needs a number from 1 on") }
    if !by.isEmpty, !piping.pipe { throw ValidationError("'--by' goes with '--pipe'") }
    let changes = [("--name", name), ("--merge", merge), ("--split", split)].filter { $1 != nil }
    if changes.count > 1 {
      throw ValidationError("one thing at a time: \(changes.map(\.0).joined(separator: ", "))")
    }
    if let change = changes.first { try piping.refuse(change.0) }
    if piping.pipe { return try piping.validate(words) }
    if name == nil, words.isEmpty, let change = changes.first {
      throw ValidationError("'\(change.0)' needs what is meant behind the story")
    }
    if changes.isEmpty, !words.isEmpty {
      throw ValidationError("words name a story: add --name s12")
    }
  }

  func run() async throws {
    if piping.pipe { return try await pipe() }
    if let name { return try await rename(name) }
    if let merge { return try await self.merge(into: merge) }
    if let split { return try await self.split(split) }
    let library = try await place.reading()
    try await LibraryOptions.saying {
      let order = Library.StoryOrder(
        sort.key, since: since.flatMap { Moment($0)?.seconds }, onlyUnread: unread, least: least)
      let stories = try library.stories(order, limit: limit)
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

  private func rename(_ reference: String) async throws {
    let library = try await place.writing("Naming a story")
    try await LibraryOptions.saying {
      let story = try LibraryReference.story(reference, in: library)
      _ = try library.name(story.number, words.joined(separator: " "))
    }
  }

  private func merge(into reference: String) async throws {
    let library = try await place.writing("Merging stories")
    try await LibraryOptions.saying {
      let story = try LibraryReference.story(reference, in: library)
      let others = try words.map { try LibraryReference.story($0, in: library) }
      try library.merge(others.map(\.number), into: story.number)
      try say(story.number, library)
    }
  }

  private func split(_ reference: String) async throws {
    let library = try await place.writing("Splitting a story")
    try await LibraryOptions.saying {
      let story = try LibraryReference.story(reference, in: library)
      let articles = try words.map { try LibraryReference.article($0, in: library) }
      if let other = articles.first(where: { $0.story != story.number }) {
        throw ValidationError("Article \(other.id) is of story s\(other.story).")
      }
      guard let new = try library.split(articles, from: story.number) else {
        throw ValidationError("Some of its articles must stay in story \(story.reference).")
      }
      try say(new, library)
      try say(story.number, library)
    }
  }

  private func say(_ number: Int, _ library: Library) throws {
    var lines = PlainLines()
    if let story = try library.story(number) { lines.add(LibraryLines.line(of: story)) }
    StandardOutput.write(lines.text)
  }

  /// Answers each record with a line.
  private func pipe() async throws {
    let pipeline = Pipeline(jobs: work.jobs, isSecure: security.isSecure, takesLines: true)
    var stream = StoryStream(by: by)
    let isWhole = await pipeline.forEachRecord {
      $0
    } report: {
      StandardError.report($0)
    } consume: {
      stream.take($0).forEach(PipeOptions.write)
    }
    stream.end().forEach(PipeOptions.write)
    try PipeOptions.finish(isWhole)
  }
}

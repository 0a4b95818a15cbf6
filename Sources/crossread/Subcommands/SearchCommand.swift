import ArgumentParser
import CrossreadCore
import CrossreadLibrary
import CrossreadTUI

/// Searches the articles of the library.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search the articles of the library.",
    discussion: """
      All words must be in title or text, in any form ("votes" finds "vote"); words in quotation \
      marks stand beside each other; flood* is the beginning of a word, -drill must not be there. \
      Besides:

        source:herald    the name of the outlet      after:2013-10     published then or later
        actor:"Ann Lee"  somebody named in it        before:2014       published earlier
        story:s12        the articles of a story, by its number or the name that it was given
        speaker:lee      what somebody is quoted with
        kind:quote       passages that are a quote, figure, date or fact (what the article tells \
      in its own name)
        verdict:same     passages that you called the same, different or irrelevant
        has:note         passages on which you have a note, a verdict or a bookmark

      With speaker or kind the words must stand in one passage, which is printed.

        crossread search flood '"state of emergency"' actor:lee after:2013-10
        crossread search speaker:fabius kind:quote spying
      """)

  /// In which order.
  enum Order: String, ExpressibleByArgument, CaseIterable {
    case relevance, time

    var order: Library.SearchOrder { self == .time ? .time : .relevance }
  }

  @Option(help: ArgumentHelp("What fits best first, or the newest.", valueName: "relevance|time"))
  var sort: Order = .relevance
  @Option(help: ArgumentHelp("Show so many.", valueName: "number"))
  var limit = 20
  @Option(help: ArgumentHelp("Leave out so many of the first.", valueName: "number"))
  var skip = 0
  @Option(help: ArgumentHelp("text for people, json for programs.", valueName: "text|json"))
  var format: OutputFormat = .text
  @OptionGroup var security: SecureOptions
  @OptionGroup var place: LibraryOptions
  @Argument(
    parsing: .allUnrecognized, help: ArgumentHelp("What to search for.", valueName: "words"),
    completion: LibraryCompletion.query)
  var words: [String] = []

  func validate() throws {
    if limit < 1 { throw ValidationError("'--limit' needs a number from 1 on") }
    if let option = words.first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("Unknown option '\(option)'")
    }
    if skip < 0 { throw ValidationError("'--skip' needs a number from 0 on") }
  }

  func run() async throws {
    let query: LibraryQuery
    do { query = try LibraryQuery(Self.text(of: words)) } catch let problem as LibraryQuery.Problem
    {
      throw ValidationError(problem.description)
    }
    let library = try await place.reading()
    try await LibraryOptions.saying {
      let hits = try library.search(query, by: sort.order, limit: limit, offset: skip)
      switch format {
      case .text:
        var lines = PlainLines()
        for hit in hits {
          lines.add(LibraryLines.line(of: hit.article))
          for passage in hit.passages { lines.add("    \(LibraryLines.line(of: passage))") }
        }
        StandardOutput.write(lines.text)
        if hits.count == limit { try sayHowMany(library, query) }
      case .json:
        for hit in hits { StandardOutput.write(LibraryJSON.line(hit)) }
      }
      try sayWhatIsStale(library, query)
      if hits.isEmpty { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    }
  }

  /// What an earlier reader has read is not found by its passages.
  private func sayWhatIsStale(_ library: Library, _ query: LibraryQuery) throws {
    guard query.asksForPassages else { return }
    let count = try library.staleCount()
    guard count > 0 else { return }
    StandardError.say(
      "\(counted(count, "article")) read by an earlier version left out; crossread refresh reads them again"
    )
  }

  private func sayHowMany(_ library: Library, _ query: LibraryQuery) throws {
    let most = 10_000
    let count = try library.count(query, most: most)
    if let count, count <= skip + limit { return }
    let all = count.map { $0 == most ? "\(most) or more" : "\($0)" } ?? "those found"
    StandardError.say(
      "\(skip + 1) to \(skip + limit) of \(all); --skip \(skip + limit) shows the next")
  }

  /// Words that the shell has parted: one that has spaces in it was quoted for the shell, and what is
  /// meant is a phrase, unless it has fields or quotation marks of its own.
  static func text(of words: [String]) -> String {
    guard words.count > 1 else { return words.joined() }
    return words.map { word in
      word.contains(where: \.isWhitespace) && !word.contains("\"") && !word.contains(":")
        ? "\"\(word)\"" : word
    }.joined(separator: " ")
  }
}

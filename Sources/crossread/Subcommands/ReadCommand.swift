import ArgumentParser

/// Prints what was found in each article.
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Print what was found in each article.",
    discussion: """
      With --format json, one object for each article and line, in the form that docs/json.md \
      describes.
      """)

  @Option(help: ArgumentHelp("text for people, json for programs.", valueName: "text|json"))
  var format: OutputFormat = .text
  @Option(help: .hidden) var dump: ReadingDump?
  @OptionGroup var input: InputOptions

  func run() async throws {
    let format = format
    let dump = dump
    let outcome = await Pipeline().forEach(at: input.paths) { reading in
      if let dump { return dump.bytes(of: reading) }
      switch format {
      case .text: return Array(ReadingText(reading).description.utf8)
      case .json: return ReadingJSON.line(reading)
      }
    } report: {
      StandardError.report($0)
    } consume: {
      StandardOutput.write($0)
    }
    let status = ExitStatus(
      hasLoss: outcome.hasLoss, foundNothing: outcome.articleCount == 0)
    if let code = status.exitCode { throw code }
  }
}

import ArgumentParser

/// Prints what the articles share, where they part, and what each has alone.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Print where the articles agree, diverge, or stand alone.",
    discussion: """
      Exit status 1 says that no two articles were found to report the same thing.
      """)

  @Option(help: ArgumentHelp("text for people, json for programs.", valueName: "text|json"))
  var format: OutputFormat = .text
  @Flag(help: "Show findings of low confidence too.")
  var all = false
  @OptionGroup var input: InputOptions

  func run() async throws {
    let (comparisons, notices, outcome) = await Pipeline()
      .comparisons(at: input.paths, includesDoubtful: all)
    notices.forEach(StandardError.report)
    try ComparisonOutput(includesDoubtful: all).print(comparisons, outcome, as: format)
  }
}

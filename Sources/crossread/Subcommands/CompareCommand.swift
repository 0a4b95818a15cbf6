import ArgumentParser

/// Prints what the articles share, where they part, and what each has alone.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Print where the articles diverge, tell it differently, agree, or stand alone.",
    discussion: """
      Exit status 1 says that no two articles were found to report the same thing.

        crossread compare --format html seeds/ > report.html

      The brief answers on one page where they part, what all or most tell, who is quoted in other \
      words and what only one has, with the numbers of the findings:

        crossread compare --format brief seeds/

      The Markdown and HTML reports start with it. They are no longer than the articles, unless \
      --all asks for every row and whole passages. They hold the hash of every file and the place of every passage, \
      so that another person can check them.

      With --explain, why one finding is what it is: the clauses that answer each other, word by \
      word, what spoke for it and against it, and what came next:

        crossread compare --explain 1 seeds/

      With --pipe each line of standard input is an array of records, a story, and is answered by \
      a line: what --format json prints of it, or what is wrong with it.

        crossread compare --pipe < stories.jsonl > comparisons.jsonl
      """)

  @Option(
    help: ArgumentHelp(
      """
      text for people, brief for an editor's note, json for programs, markdown or html for a report, \
      csv for spreadsheets.
      """,
      valueName: "text|brief|json|markdown|csv|html"))
  var format: ComparisonFormat = .text
  @Flag(
    help: """
      Show findings of low confidence, unclear ones, and those called irrelevant, too; in a report every row \
      and whole passages.
      """)
  var all = false
  @Option(
    help: ArgumentHelp(
      "Say why one finding is what it is, by its number or the start of its id.",
      valueName: "finding"))
  var explain: String?
  @OptionGroup var piping: PipeOptions
  @OptionGroup var security: SecureOptions
  @OptionGroup var reading: FormatOptions
  @OptionGroup var work: JobOptions
  @OptionGroup var judgements: JudgementOptions
  @Argument(help: InputOptions.help, completion: .file())
  var paths: [String] = []

  func validate() throws {
    if explain != nil { try piping.refuse("--explain") }
    if judgements.verdicts != nil { try piping.refuse("--verdicts") }
    try piping.validate(paths)
    if explain != nil, format != .text {
      throw ValidationError("'--explain' is text: leave '--format' out.")
    }
  }

  func run() async throws {
    try piping.demand(paths)
    if piping.pipe { return try await pipe() }
    let isSecure = security.isSecure
    let configuration = isSecure ? Configuration() : Configuration(environment: Environment.all)
    let progress = ProgressLine()
    let pipeline = Pipeline(
      jobs: work.jobs, stated: reading.stated, outlets: configuration.outlets, isSecure: isSecure,
      progress: progress?.report)
    let compared =
      await pipeline.comparisons(
        at: paths, verdicts: judgements.verdicts)
    progress?.end()
    defer { pipeline.remember() }
    compared.notices.forEach(StandardError.report)
    if let explain {
      let (report, finding) = try FindingName(text: explain).find(in: compared.comparisons)
      let explanation = pipeline.comparer.explanation(of: finding, in: report.comparison)
      StandardOutput.write(report.lines(of: explanation, of: finding))
      if compared.outcome.hasLoss { throw ExitCode(ExitStatus.someInputFailed.rawValue) }
      return
    }
    try ComparisonOutput().print(
      compared.comparisons.lazy.map { $0.shown(all: all) }, compared.outcome, as: format,
      whole: all)
  }

  /// Answers each story with a line.
  private func pipe() async throws {
    let isSecure = security.isSecure
    let configuration = isSecure ? Configuration() : Configuration(environment: Environment.all)
    let pipeline = Pipeline(
      jobs: work.jobs, outlets: configuration.outlets, isSecure: isSecure, takesLines: true)
    let comparer = pipeline.comparer
    let isWhole = await pipeline.forEachStory { [all] story in
      ComparisonFormat.json.document([comparer.compare(story).shown(all: all)])
    } report: {
      StandardError.report($0)
    } consume: {
      PipeOptions.write($0)
    }
    try PipeOptions.finish(isWhole)
  }
}

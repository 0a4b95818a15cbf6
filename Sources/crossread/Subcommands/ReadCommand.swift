import ArgumentParser
import CrossreadCore

/// Prints what was found in each article.
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Print what was found in each article.",
    discussion: """
      With --format json, one object for each article and line, in the form that docs/json.md \
      describes.

      With --explain, why it was read so: the rules, lists and weights behind every name, quote, \
      figure, date and credit, or behind those that touch some words of the article:

        crossread read --explain "Ann Lee" article.txt
        crossread read --explain article.txt

      With --pipe it is a stage between other programs: a record of JSON on each line of standard \
      input (or a web archive of them), and for each line one of output, in their order, which is \
      what --format json prints, or says what is wrong with that record. However many come, it needs \
      the same memory, and with --jobs 1 each is answered before the next is read. The exit status is 0, \
      whatever the records are; docs/spark.md has an example.

        crossread read --pipe < articles.jsonl > readings.jsonl
      """)

  @Option(help: ArgumentHelp("text for people, json for programs.", valueName: "text|json"))
  var format: OutputFormat = .text
  @Option(
    defaultAsFlag: .everything,
    help: ArgumentHelp(
      "Say why it was read so: all of it, or only what touches these words.",
      discussion: """
        Words of the article, or a place in it, such as 120-140, counted as the JSON output does.
        """,
      valueName: "words"))
  var explain: ExplanationPlace?
  @OptionGroup var piping: PipeOptions
  @OptionGroup var security: SecureOptions
  @OptionGroup var reading: FormatOptions
  @OptionGroup var work: JobOptions
  @Option(help: .hidden) var dump: ReadingDump?
  @Argument(help: InputOptions.help, completion: .file())
  var paths: [String] = []

  mutating func validate() throws {
    // "--explain article.txt": a lone argument is what to read.
    if paths.isEmpty, case .words(let path)? = explain {
      paths = [path]
      explain = .everything
    }
    if explain != nil || dump != nil { try piping.refuse("--explain") }
    try piping.validate(paths)
  }

  func run() async throws {
    // What is wrong with an option is to be told before that.
    try piping.demand(paths)
    if piping.pipe { return try await pipe() }
    let format = format
    let dump = dump
    let explain = explain
    var foundPlace = explain == nil || explain == .everything
    let pipeline = Pipeline(
      jobs: work.jobs, stated: reading.stated, isSecure: security.isSecure)
    let outcome = await pipeline.forEach(at: paths) {
      reading -> (bytes: [UInt8], isPlace: Bool) in
      if let dump { return (dump.bytes(of: reading), true) }
      if let explain {
        let spans = explain.spans(in: reading)
        let isPlace = spans?.isEmpty != true
        switch format {
        case .text: return (Array(ExplanationText(reading, at: spans).description.utf8), isPlace)
        case .json: return (ExplanationJSON.line(reading, at: spans), isPlace)
        }
      }
      switch format {
      case .text: return (Array(ReadingText(reading).description.utf8), true)
      case .json: return (ReadingJSON.line(reading), true)
      }
    } report: {
      StandardError.report($0)
    } consume: {
      if $0.isPlace { foundPlace = true }
      StandardOutput.write($0.bytes)
    }
    let status = ExitStatus(
      hasLoss: outcome.hasLoss, foundNothing: outcome.articleCount == 0 || !foundPlace)
    if let code = status.exitCode { throw code }
  }

  /// Answers each record with a line.
  private func pipe() async throws {
    let pipeline = Pipeline(jobs: work.jobs, isSecure: security.isSecure, takesLines: true)
    let isWhole = await pipeline.forEachRecord {
      ReadingJSON.line($0)
    } report: {
      StandardError.report($0)
    } consume: {
      PipeOptions.write($0)
    }
    try PipeOptions.finish(isWhole)
  }
}

import ArgumentParser
import CrossreadCompare
import CrossreadIngest
import CrossreadTUI

/// Opens the browser; prints the comparison where there is no terminal to open it in.
struct BrowseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Browse the comparison in the terminal (the default).",
    discussion: """
      Press ? in the browser for its keys, q to quit. Where standard output is not a terminal, \
      or TERM names one that cannot show the browser, the comparison is printed instead.
      """)

  @Flag(help: "Print the comparison line by line, without boxes, for screen readers and pipes.")
  var plain = false
  @Flag(help: "Show findings of low confidence, and those called irrelevant, too.")
  var all = false
  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false
  @OptionGroup var reading: FormatOptions
  @OptionGroup var work: JobOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var input: InputOptions

  // The browser wants the main thread.
  @MainActor
  func run() async throws {
    let isPlain = plain || !StandardOutput.isTerminal
    let compared = await Pipeline(jobs: work.jobs, stated: reading.stated)
      .comparisons(at: input.paths, includesDoubtful: all, verdicts: judgements.verdicts)
    let comparisons = compared.comparisons.map { $0.shown(all: all) }
    if !isPlain, compared.outcome.articleCount > 0 {
      do {
        return try browse(
          BrowserInput(comparisons: comparisons, messages: compared.notices.map(\.description)),
          compared.judgements)
      } catch let error as BrowserError {
        StandardError.say(error.description)
      }
    }
    compared.notices.forEach(StandardError.report)
    try ComparisonOutput().print(comparisons, compared.outcome, as: .text)
  }

  private func browse(_ input: BrowserInput, _ files: JudgementFiles) throws {
    let options = BrowserOptions(usesASCII: ascii, showsIrrelevant: all)
    let outcome = try Browser.run(
      input: input, options: options, services: BrowserServices(save: files.service))
    for lost in outcome.unsaved {
      // Nothing that a person has said is lost without a trace.
      let record = StoryReport(lost.comparison).record(of: lost.finding)
      StandardError.say("not kept: \(lost.problem); the line that should be there:")
      StandardError.say(JudgementFile.line(of: record))
    }
    switch outcome.exit {
    case .quit, .endOfInput:
      if !outcome.unsaved.isEmpty { throw ExitCode(ExitStatus.someInputFailed.rawValue) }
    case .signal(let number): throw ExitCode(128 + number)
    }
  }
}

import ArgumentParser
import CrossreadCompare
import CrossreadCore
import CrossreadIngest
import CrossreadTUI

/// Writes down what a person says of a finding.
struct JudgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge",
    abstract: "Say of a finding that it is the same, different or irrelevant.",
    discussion: """
      The finding is named by its number or id in the output of crossread compare, for example:

        crossread judge 3 seeds/ --same --note "asked the ministry"

      Verdicts, notes and bookmarks are kept in crossread.verdicts beside the articles, a text file \
      for version control, and are applied whenever the articles are compared. Irrelevant findings \
      are hidden unless --all is given.
      """)

  /// What to do with the verdict.
  enum Choice: String, EnumerableFlag {
    case same, different, irrelevant, none

    static func help(for value: Choice) -> ArgumentHelp? {
      switch value {
      case .same: "The sources say the same."
      case .different: "The sources differ."
      case .irrelevant: "Not worth showing."
      case .none: "Take the verdict back."
      }
    }
  }

  @Argument(help: "The number of the finding, or the start of its id.")
  var finding: String
  @Flag(exclusivity: .exclusive)
  var choice: Choice?
  @Option(help: "Keep a note with it; an empty one takes the old one away.")
  var note: String?
  @Flag(inversion: .prefixedNo, help: "Mark it, or take the mark away.")
  var bookmark: Bool?
  @Flag(help: ArgumentHelp("Numbers are the same with it and without.", visibility: .hidden))
  var all = false
  @OptionGroup var reading: FormatOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var input: InputOptions

  func run() async throws {
    if SecureMode.isAskedFor(by: Environment.all) {
      throw ValidationError("Verdicts are \(SecureMode.reason).")
    }
    let outlets = Configuration(environment: Environment.all).outlets
    let progress = ProgressLine()
    let compared = await Pipeline(
      stated: reading.stated, outlets: outlets, progress: progress?.report
    ).comparisons(at: input.paths, verdicts: judgements.verdicts)
    progress?.end()
    compared.notices.forEach(StandardError.report)
    let (report, found) = try FindingName(text: finding).find(in: compared.comparisons)
    var judgement = found.judgement ?? Judgement()
    // The choices are named as the verdicts are; "none" is none of them.
    if let choice { judgement.verdict = Judgement.Verdict(rawValue: choice.rawValue) }
    if found.verdict == .alone, judgement.verdict == .same || judgement.verdict == .different {
      throw ValidationError("Only one source has finding \(found.id): there is nothing to compare.")
    }
    if let note { judgement.note = note }
    if let bookmark { judgement.isBookmarked = bookmark }
    if judgement != found.judgement ?? Judgement() {
      guard let home = compared.judgements.home else {
        throw ValidationError("Standard input has no folder: name a file with --verdicts.")
      }
      let record = report.record(of: found, judgement)
      if let notice = compared.judgements.save(record, home: home) {
        StandardError.report(notice)
        throw ExitCode(ExitStatus.someInputFailed.rawValue)
      }
    }
    StandardOutput.write(report.lines(of: found.judged(judgement)))
    if compared.outcome.hasLoss { throw ExitCode(ExitStatus.someInputFailed.rawValue) }
  }
}

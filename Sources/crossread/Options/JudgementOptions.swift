import ArgumentParser

/// Where people's verdicts are kept.
struct JudgementOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep verdicts, notes and bookmarks in this file (default: crossread.verdicts beside the articles).",
      valueName: "file"),
    completion: .file())
  var verdicts: String?
}

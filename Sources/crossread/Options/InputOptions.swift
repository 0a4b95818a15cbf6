import ArgumentParser

/// What to read: the same for every subcommand.
struct InputOptions: ParsableArguments {
  @Argument(help: help, completion: .file())
  var paths: [String]

  static let help = ArgumentHelp(
    "Files, folders, or - for standard input.",
    discussion: """
      Web pages, feeds, plain text, Markdown, JSON records, ninjs, NewsML-G2, NITF, mail; alone or in \
      gzip, zip and web archives. A folder stands for every file below it in name order; hidden \
      files and crossread.verdicts are left out.
      """,
    valueName: "path")
}

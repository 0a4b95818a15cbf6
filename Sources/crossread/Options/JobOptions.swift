import ArgumentParser

/// How much to do at a time: the same for every subcommand.
struct JobOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many files to read at a time, at most four for each core; if left out, one for each.",
      discussion: "The output is the same, whatever the number.", valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' needs a number from 1 on") }
  }
}

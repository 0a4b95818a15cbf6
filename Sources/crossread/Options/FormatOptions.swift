import ArgumentParser
import CrossreadIngest

/// What the input is read as: the same for every subcommand.
struct FormatOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Read every input in this format, whatever it looks like.",
      discussion: "\(StatedFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"))
  var stated: StatedFormat?
}

extension StatedFormat: ExpressibleByArgument {}

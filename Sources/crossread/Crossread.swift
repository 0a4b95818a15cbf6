import ArgumentParser
import CrossreadCore
import CrossreadTUI
import Glibc

@main
struct Crossread: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crossread",
    abstract: "Shows where news sources agree and where they part.",
    discussion: """
      Give it the articles that several sources wrote about one story: web pages, feeds, plain \
      text, records of wires and crawls, or mail, in files, folders or archives ("-" is standard \
      input). Without a subcommand it opens a browser in the terminal; where standard output is no terminal, it prints the comparison.

        crossread seeds/                          browse
        crossread compare seeds/ | less           the comparison as text
        crossread read --format json seeds/       what was found in each article
        crossread add ~/clips https://example.org/feed    keep articles in the library
        crossread search flood source:herald      find some of them
        crossread                                 browse the stories of the library

      Exit status: 0 done; 1 nothing found to report; 2 some input could not be read (all the \
      rest was); 64 the command line was wrong; 74 standard output could not be written. The browser, once it has opened, ends with 0, with 2 \
      where a verdict could not be kept, or with 128 and the number of the signal that ended it.
      """,
    version: ProgramVersion.name,
    subcommands: [
      BrowseCommand.self, ReadCommand.self, CompareCommand.self, JudgeCommand.self,
      AddCommand.self, UpdateCommand.self, FeedsCommand.self,
      SearchCommand.self, StoriesCommand.self, ShowCommand.self, RemoveCommand.self,
      ExportCommand.self, ImportCommand.self, RefreshCommand.self, VerifyCommand.self,
      ConfigCommand.self, MeasureCommand.self, MeasurePagesCommand.self,
      CheckCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  /// Runs the command that the arguments name. Unlike ArgumentParser's own, it takes names of files that
  /// are not UTF-8, and what it says of the arguments obeys nobody's escape sequences.
  static func main() async {
    StandardStreams.open()
    let arguments = (1..<max(1, Int(CommandLine.argc))).compactMap {
      CommandLine.unsafeArgv[$0].map { FileName.text($0) }
    }
    SecureMode.enter(arguments)
    // Going through the weights takes a while: only who asks for it waits.
    if arguments == ["--version"] { return StandardOutput.write(ProgramVersion.text) }
    var running: (any ParsableCommand.Type)?
    do {
      var command = try parseAsRoot(arguments)
      running = type(of: command)
      if var command = command as? AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(error, of: running)
    }
  }

  /// Says what a command threw, and ends with its status.
  private static func end(_ error: any Error, of running: (any ParsableCommand.Type)?) -> Never {
    let text = SafeText.block(message(for: error, of: running))
    let status = exitCode(for: error)
    if !text.isEmpty {
      status == .success ? StandardOutput.write(text + "\n") : StandardError.print(text + "\n")
    }
    Glibc.exit(status.rawValue)
  }

  /// What is to be said of an error: with the usage of the command that was running, not that of all of them.
  private static func message(
    for error: any Error, of running: (any ParsableCommand.Type)?
  ) -> String {
    guard let running, error is ValidationError else { return fullMessage(for: error) }
    let help = running == Crossread.self ? "" : " \(running._commandName)"
    return "Error: \(message(for: error))\nUsage: " + usageString(for: running)
      + "\n  See 'crossread\(help) --help' for more information."
  }
}

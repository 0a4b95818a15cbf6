import ArgumentParser
import CrossreadIngest

/// Looks after the configuration file.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Check the configuration file.",
    subcommands: [Check.self], defaultSubcommand: Check.self)

  /// Reads the configuration and says what is wrong with it.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Say what is wrong with the configuration, line by line.",
      discussion: """
        Exit status 2 says that something is. Without a file, the one that the browser reads: \
        crossread/config.toml below $XDG_CONFIG_HOME or ~/.config.

          crossread config check
          crossread config check ~/new.toml
        """)

    @Argument(help: "The file to check.", completion: .file())
    var file: String?

    func run() throws {
      if file == nil, SecureMode.isAskedFor(by: Environment.all) {
        throw ValidationError("The configuration is \(SecureMode.reason).")
      }
      guard let path = file ?? Configuration.path(environment: Environment.all) else {
        throw ValidationError("Neither XDG_CONFIG_HOME nor HOME names a folder.")
      }
      if case .failure(let failure) = FileBytes.read(path, limit: 0), failure.problem == .missing {
        if file != nil {
          StandardError.report(IngestNotice(file: path, problem: .missing))
          throw ExitCode(ExitStatus.someInputFailed.rawValue)
        }
        StandardOutput.write("\(path): there is no such file; the defaults stand\n")
        return
      }
      let configuration = Configuration(file: path)
      let problems = configuration.problems
      configuration.consequences.forEach { StandardOutput.write("\(path): \($0)\n") }
      problems.forEach { StandardError.say($0.description) }
      if !problems.isEmpty { throw ExitCode(ExitStatus.someInputFailed.rawValue) }
      StandardOutput.write("\(path): nothing is wrong\n")
    }
  }
}

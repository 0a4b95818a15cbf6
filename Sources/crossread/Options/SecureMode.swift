import ArgumentParser
import CrossreadTUI
import Glibc

/// Secure mode, for accounts that other people use: no program is started, no file is written, and
/// none is read but those that the command line names, and those inside the folders that it names.
struct SecureOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Start no programs, write no files, read only what is named here.",
      discussion: "CROSSREAD_SECURE=1 in the environment does the same."))
  var secure = false

  var isSecure: Bool { secure || SecureMode.isAskedFor(by: Environment.all) }
}

enum SecureMode {
  /// Why something is not offered.
  static let reason = "off in secure mode"

  /// None at all.
  static var services: BrowserServices {
    BrowserServices(
      save: .off(reason), export: .off(reason), write: .off(reason), openAddress: .off(reason),
      edit: .off(reason))
  }

  /// Any value but an empty one and 0 asks for it.
  static func isAskedFor(by environment: [String: String]) -> Bool {
    environment["CROSSREAD_SECURE"].map { !$0.isEmpty && $0 != "0" } ?? false
  }

  /// What stays of the environment: which terminal it is, which characters it has, and what was asked
  /// for. All else may name files and programs to libraries: descriptions of terminals, tables of
  /// characters, code to load.
  private static func isKept(_ name: String) -> Bool {
    name.hasPrefix("LC_")
      || ["TERM", "LANG", "COLUMNS", "LINES", "NO_COLOR", "CROSSREAD_SECURE"].contains(name)
  }

  /// Whether a variable has had its effect before anything here runs: on the loader, the C library,
  /// the Swift runtime.
  private static func actsAtStart(_ name: String) -> Bool {
    ["LD_", "GLIBC_", "MALLOC_", "SWIFT_"].contains { name.hasPrefix($0) }
  }

  /// Where the environment or an option asks for secure mode, leaves nothing in the environment that
  /// it has no use for; where some of that has had its effect already, the program is started anew
  /// without it.
  static func enter(_ arguments: some Sequence<String>) {
    let options = arguments.prefix { $0 != "--" }
    guard isAskedFor(by: Environment.all) || options.contains("--secure") else { return }
    let names = Environment.all.keys.filter { !isKept($0) }
    for name in names { unsetenv(name) }
    guard names.contains(where: actsAtStart) else { return }
    execv("/proc/self/exe", CommandLine.unsafeArgv)
    StandardError.say("secure mode cannot be had: \(String(cString: strerror(errno)))")
    exit(ExitStatus.someInputFailed.rawValue)
  }
}

import ArgumentParser
import CrossreadTUI
import Glibc

/// Secure mode, for accounts that other people use: no program is started, no file is written, and
/// none is read but those that the command line names.
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

  /// Takes variables out of the environment that name files for libraries to read: descriptions of
  /// terminals, messages and character sets.
  static func cleanEnvironment() {
    for name in [
      "TERMINFO", "TERMINFO_DIRS", "TERMCAP", "TERMPATH", "LOCPATH", "NLSPATH", "GCONV_PATH",
      "HOME",
    ] { unsetenv(name) }
  }
}

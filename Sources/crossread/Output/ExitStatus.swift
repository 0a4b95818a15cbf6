import ArgumentParser

/// How the program ends, as the help and the manual page state it.
enum ExitStatus: Int32 {
  case done = 0
  case nothingFound = 1
  case someInputFailed = 2
  /// What was found could not be written out (EX_IOERR of sysexits.h).
  case outputFailed = 74

  /// The status of a run: a failed input counts before an empty result.
  init(hasLoss: Bool, foundNothing: Bool) {
    self = hasLoss ? .someInputFailed : foundNothing ? .nothingFound : .done
  }

  /// What a command throws at its end; nil for success.
  var exitCode: ExitCode? { self == .done ? nil : ExitCode(rawValue) }
}

import Glibc

/// Turns signals into bytes on a pipe, and puts the terminal back when the program crashes.
///
/// Handlers only call what POSIX lets a handler call: `write`, `tcsetattr`, `sigaction`.
enum TerminalSignals {
  /// Those that become an event: ending, another window size, suspending and coming back, the end
  /// of a program that we started.
  static let events = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT, SIGCHLD]
  /// Those of them that ask the program to end.
  static let endings = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]
  /// Those after which nothing can go on.
  private static let crashes = [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS]

  /// Written before the handlers are set and not changed while they are.
  private nonisolated(unsafe) static var pipeEnd: Int32 = -1
  private nonisolated(unsafe) static var output: Int32 = -1
  private nonisolated(unsafe) static var modes = termios()
  private nonisolated(unsafe) static var farewell: UnsafeMutablePointer<UInt8>?
  private nonisolated(unsafe) static var farewellCount = 0
  private nonisolated(unsafe) static var old: UnsafeMutablePointer<sigaction>?

  /// Sets the handlers. What was set before comes back with `restore`.
  ///
  /// The number of each signal is written to `pipe` as a byte; writing there must not block. On a
  /// crash, `terminal` gets the farewell (cursor on, colours off, the other screen left) and its
  /// modes from before.
  static func install(
    pipe: Int32, terminal: Int32, originalModes: termios, farewell bytes: [UInt8]
  ) {
    pipeEnd = pipe
    output = terminal
    modes = originalModes
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    for (index, byte) in bytes.enumerated() { copy[index] = byte }
    farewell = copy
    farewellCount = bytes.count
    let all = events + crashes
    let saved = UnsafeMutablePointer<sigaction>.allocate(capacity: all.count)
    for (index, signal) in all.enumerated() {
      var action = sigaction()
      sigemptyset(&action.sa_mask)
      if index < events.count {
        action.__sigaction_handler.sa_handler = report
        action.sa_flags = Int32(SA_RESTART)
      } else {
        action.__sigaction_handler.sa_handler = crash
      }
      sigaction(signal, &action, saved + index)
    }
    old = saved
  }

  /// Puts the handlers of before back.
  static func restore() {
    guard let old else { return }
    for (index, signal) in (events + crashes).enumerated() { sigaction(signal, old + index, nil) }
    old.deallocate()
    self.old = nil
    pipeEnd = -1
  }

  /// Gives a signal its default effect for as long as `body` runs.
  static func withDefault(_ signal: Int32, _ body: () -> Void) {
    var standard = sigaction()
    var own = sigaction()
    sigemptyset(&standard.sa_mask)
    standard.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(signal, &standard, &own)
    body()
    sigaction(signal, &own, nil)
  }

  private static let report: @convention(c) (Int32) -> Void = { signal in
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: signal)
    _ = write(TerminalSignals.pipeEnd, &byte, 1)
    errno = saved
  }

  private static let crash: @convention(c) (Int32) -> Void = { signal in
    if let farewell = TerminalSignals.farewell {
      _ = write(TerminalSignals.output, farewell, TerminalSignals.farewellCount)
    }
    tcsetattr(TerminalSignals.output, TCSANOW, &TerminalSignals.modes)
    // The default effect comes when the handler returns and the fault happens again.
    var standard = sigaction()
    standard.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(signal, &standard, nil)
    raise(signal)
  }
}

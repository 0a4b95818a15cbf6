import CTerminal
import Glibc

/// A program running in a pseudo-terminal of its own.
struct Terminal {
  let process: pid_t
  private let master: Int32

  /// Starts `program` in a terminal of 80 by 24; nil where the system refuses.
  init?(program: String, arguments: [String]) {
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var master: Int32 = -1
    process = terminal_spawn(program, &words, &master)
    guard process > 0 else { return nil }
    self.master = master
  }

  func send(_ keys: String) {
    var bytes = Array(keys.utf8)
    _ = write(master, &bytes, bytes.count)
  }

  /// Reads until nothing has come for `quiet` milliseconds.
  ///
  /// The moment of the last byte, that of the last byte before the first rest, and the number of
  /// bytes; nil where none came in two seconds or the program has ended.
  func drain(
    quiet: Int32
  ) -> (last: ContinuousClock.Instant, rest: ContinuousClock.Instant, bytes: Int)? {
    var last: ContinuousClock.Instant?
    var rest: ContinuousClock.Instant?
    var total = 0
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, last == nil ? 2000 : quiet) > 0 else { break }
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      if let before = last, rest == nil, .now - before > Self.rest { rest = before }
      last = .now
      total += count
    }
    return last.map { ($0, rest ?? $0, total) }
  }

  /// A program that sends nothing for so long has drawn what it has.
  private static let rest = Duration.milliseconds(10)

  /// Ends the program and waits for it.
  func finish() {
    send("Q")
    _ = drain(quiet: 200)
    kill(process, SIGTERM)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(master)
  }
}

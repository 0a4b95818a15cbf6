import CrossreadIngest
import CrossreadTUI
import Glibc

/// Standard output, written a block at a time.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes all the bytes. A reader that has gone away ends the program, as SIGPIPE does.
  static func write(_ bytes: [UInt8]) {
    StandardError.write(bytes, to: STDOUT_FILENO)
  }

  static func write(_ text: String) { write(Array(text.utf8)) }
}

enum StandardInput {
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }
}

/// Standard error: one line for each message, prefixed by the program's name.
enum StandardError {
  /// `crossread: FILE:PLACE: what; remedy`
  static func report(_ notice: IngestNotice) { say(notice.description) }

  static func say(_ message: String) {
    write(Array("crossread: \(SafeText.line(message))\n".utf8), to: STDERR_FILENO)
  }

  fileprivate static func write(_ bytes: [UInt8], to descriptor: Int32) {
    if !FileBytes.write(bytes, to: descriptor) { exit(ExitStatus.someInputFailed.rawValue) }
  }
}

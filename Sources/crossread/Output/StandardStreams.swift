import CrossreadIngest
import CrossreadTUI
import Glibc

/// The three streams that a program is started with.
enum StandardStreams {
  /// Fills the place of a stream that is closed, so that no file that is opened later takes it and is
  /// read or written for it: what is read from it, or written to it, fails.
  static func open() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      _ = Glibc.open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}

/// Standard output, written a block at a time.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How wide the terminal is; nil where it is none, or does not say.
  static var columns: Int? {
    var size = winsize()
    let hasSize = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return hasSize ? Int(size.ws_col) : nil
  }

  /// Whether another program reads it.
  static var isPipe: Bool {
    var status = stat()
    return fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  /// Writes all the bytes. A reader that has gone away ends the program, as SIGPIPE does; so does, with
  /// a word on it, a disk that is full.
  static func write(_ bytes: [UInt8]) {
    if FileBytes.write(bytes, to: STDOUT_FILENO) { return }
    let reason = String(cString: strerror(errno))
    StandardError.say("standard output cannot be written: \(reason); what was printed is not whole")
    exit(ExitStatus.outputFailed.rawValue)
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

  static func say(_ message: String) { print("crossread: \(SafeText.line(message))\n") }

  /// Lines as they are to be read; where nobody can be told, nobody is.
  static func print(_ text: String) {
    _ = FileBytes.write(Array(text.utf8), to: STDERR_FILENO)
  }
}

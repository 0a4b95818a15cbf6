import CNcurses
import CrossreadCore
import Glibc

/// How a program ended that had the terminal for itself.
enum ProgramEnd: Equatable {
  case exited(Int32)
  /// It could not be started, with the system's reason.
  case failed(String)
  /// A signal came that ends the browser, too.
  case signal(Int32)
}

extension Terminal {
  /// Hands the terminal to a program and takes it back when that has ended. No shell is involved:
  /// `words` are the program, looked for in PATH, and its arguments.
  func run(_ words: [String]) -> ProgramEnd {
    release()
    defer { resume() }
    var process: pid_t = 0
    let code = spawn(words, &process)
    guard code == 0 else { return .failed(String(cString: strerror(code))) }
    while true {
      for signal in waitForSignals() {
        switch signal {
        case SIGHUP, SIGTERM:
          kill(process, signal)
          return .signal(signal)
        case SIGCHLD:
          var status: Int32 = 0
          guard waitpid(process, &status, WNOHANG | WUNTRACED) == process else { continue }
          if status & 0xFF == 0x7F {
            // It was stopped, as by Ctrl-Z: so are we, until the shell continues the whole job.
            kill(getpid(), SIGSTOP)
            kill(process, SIGCONT)
            continue
          }
          return .exited(status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
        // Meant for the program.
        default: break
        }
      }
    }
  }

  private func spawn(_ words: [String], _ process: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Articles may have come on standard input: the program gets the keyboard.
    if input != STDIN_FILENO { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var arguments = words.map { strdup(FileName.bytes($0)) } + [nil]
    defer { arguments.forEach { free($0) } }
    return posix_spawnp(
      &process, words.first ?? "", &actions, &attributes, &arguments, environ)
  }
}

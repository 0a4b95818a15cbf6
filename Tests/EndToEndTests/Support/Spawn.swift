import Foundation

/// A child process whose three streams are files.
///
/// Not Foundation's `Process`: that waits until nobody holds a descriptor it hands down, and a tmux
/// server, which outlives the command that started it, holds it for good.
enum Spawn {
  struct Failed: Error {
    let path: String
    let code: Int32
  }

  struct Outcome {
    /// The exit status, or 128 and the number of the signal that ended it.
    let status: Int32
    let output: Data
    let errors: Data
  }

  /// What every child starts with, and further flags of posix_spawn; the caller destroys it.
  ///
  /// Tests run on threads that block every signal; a tmux server that inherits that never ends.
  static func attributes(_ flags: Int32 = 0) -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | flags))
    return attributes
  }

  /// Runs a program to its end. `path` is looked for in PATH if it has no slash.
  static func run(
    _ path: String, _ arguments: [String], input: Data = Data(),
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> Outcome {
    let scratch = try ScratchDirectory()
    let files =
      [try scratch.write("input", input)] + ["output", "errors"].map { scratch.path + "/" + $0 }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, file) in files.enumerated() {
      let flags = descriptor == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), file, flags, 0o600)
    }
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var attributes = Self.attributes()
    defer { posix_spawnattr_destroy(&attributes) }
    var process: pid_t = 0
    let code = posix_spawnp(&process, path, &actions, &attributes, &words, &settings)
    guard code == 0 else { throw Failed(path: path, code: code) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Outcome(
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal,
      output: try Data(contentsOf: URL(fileURLWithPath: files[1])),
      errors: try Data(contentsOf: URL(fileURLWithPath: files[2])))
  }
}

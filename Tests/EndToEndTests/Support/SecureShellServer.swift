import Foundation

/// OpenSSH's server on a port of the loopback interface, with keys and a configuration of its own
/// that lie in a scratch directory. It ends with the object.
final class SecureShellServer {
  struct NotStarted: Error, CustomStringConvertible {
    let log: String
    var description: String { "sshd did not start: \(log)" }
  }

  /// The system's, or the one that tools/unpack-sshd has put there.
  static let program: String = {
    let own = "/usr/sbin/sshd"
    return FileManager.default.isExecutableFile(atPath: own)
      ? own : Program.root + "/.build/openssh/sshd"
  }()
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }

  private let scratch: ScratchDirectory
  private let process: pid_t
  private let port: UInt16

  init() throws {
    scratch = try ScratchDirectory()
    let folder = scratch.path
    port = try Self.freePort()
    for name in ["host", "user"] {
      let made = try Spawn.run(
        "ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(name)"],
        environment: ProcessInfo.processInfo.environment)
      guard made.status == 0 else { throw NotStarted(log: "no keys") }
    }
    try FileManager.default.copyItem(atPath: folder + "/user.pub", toPath: folder + "/allowed")
    // As root, the server wants this folder; others do not have it and do not need it.
    if getuid() == 0 { mkdir("/run/sshd", 0o755) }
    try scratch.write(
      "sshd_config",
      """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(folder)/host
      AuthorizedKeysFile \(folder)/allowed
      PidFile \(folder)/sshd.pid
      StrictModes no
      UsePAM no
      PasswordAuthentication no
      KbdInteractiveAuthentication no
      PermitRootLogin yes
      PermitUserEnvironment no
      AcceptEnv LC_ALL XDG_CONFIG_HOME XDG_STATE_HOME
      """)
    process = try Self.start(folder)
    let deadline = ContinuousClock.now + .seconds(10)
    while !Self.accepts(port) {
      guard ContinuousClock.now < deadline else {
        kill(process, SIGKILL)
        throw NotStarted(
          log: (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? "")
      }
      usleep(10_000)
    }
  }

  deinit {
    kill(process, SIGTERM)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// The words that run a command there on a terminal.
  func client(_ command: String) -> [String] {
    [
      "-tt", "-F", "none", "-p", "\(port)", "-i", scratch.path + "/user", "-o",
      "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
      "-o", "IdentitiesOnly=yes", "-o", "SendEnv=LC_ALL XDG_CONFIG_HOME XDG_STATE_HOME",
      "127.0.0.1",
      command,
    ]
  }

  private static func start(_ folder: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for descriptor in [Int32(1), 2] {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, folder + "/log", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    }
    var attributes = Spawn.attributes()
    defer { posix_spawnattr_destroy(&attributes) }
    let arguments: [String] = [Self.program, "-D", "-e", "-f", folder + "/sshd_config"]
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, &attributes, &words, environ)
    guard code == 0 else { throw Spawn.Failed(path: program, code: code) }
    return process
  }

  private static func address(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  /// A port that nobody listens at.
  private static func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = address(0)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard isBound else { throw NotStarted(log: "no port") }
    return UInt16(bigEndian: address.sin_port)
  }

  private static func accepts(_ port: UInt16) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = address(port)
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}

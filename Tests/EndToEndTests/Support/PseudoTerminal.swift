import Foundation

/// A program on a pseudo-terminal of the test's own: every byte that it sends is seen.
final class PseudoTerminal {
  /// TIOCSPTLCK, TIOCGPTN and POSIX_SPAWN_SETSID, macros that Swift does not import.
  private static let unlock = UInt(0x4004_5431)
  private static let number = UInt(0x8004_5430)
  private static let newSession = Int32(0x80)

  private(set) var terminal: VirtualTerminal
  let process: pid_t
  private let master: Int32
  /// The program's end, kept open to see what it has not read yet.
  private let slave: Int32
  private let scratch: ScratchDirectory
  private var status: Int32?
  /// What the program had read and written when it was last at rest, and what came to pass since.
  private var settled: (read: Int, written: Int)?
  private var typedCount = 0
  private var resizeCount = 0
  private var takenCount = 0

  init(
    _ arguments: [String], program: String = Program.path, columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:], without removed: [String] = []
  ) throws {
    terminal = VirtualTerminal(rows: rows, columns: columns)
    scratch = try ScratchDirectory()
    // What grantpt and its like do, which Swift does not see: their header hides them.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: Int32 = -1
    var lock: Int32 = 0
    guard master >= 0, ioctl(master, Self.unlock, &lock) == 0,
      ioctl(master, Self.number, &number) == 0
    else { throw Spawn.Failed(path: "/dev/ptmx", code: errno) }
    let path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // In a session of its own, the first terminal that is opened becomes the controlling one.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = Spawn.attributes(Self.newSession)
    defer { posix_spawnattr_destroy(&attributes) }
    var settings = ProcessInfo.processInfo.environment
    for name in ["TMUX", "TMUX_PANE", "NO_COLOR", "COLUMNS", "LINES"] { settings[name] = nil }
    settings["TERM"] = "xterm-256color"
    settings["LC_ALL"] = "C.UTF-8"
    settings["XDG_CONFIG_HOME"] = scratch.path + "/config"
    settings["XDG_STATE_HOME"] = scratch.path + "/state"
    settings["XDG_CACHE_HOME"] = scratch.path + "/cache"
    settings.merge(environment) { $1 }
    for name in removed { settings[name] = nil }
    var words: [UnsafeMutablePointer<CChar>?] =
      ([program] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      settings.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw Spawn.Failed(path: program, code: code) }
    self.process = process
    let flags = fcntl(master, F_GETFL)
    _ = fcntl(master, F_SETFL, flags | O_NONBLOCK)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ended: Int32 = 0
      waitpid(process, &ended, 0)
    }
    close(slave)
    close(master)
  }

  /// Types bytes as a keyboard would send them.
  func type(_ text: String) { type(Array(text.utf8)) }

  func type(_ bytes: [UInt8]) {
    typedCount += bytes.count
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { read(within: 10) }
    }
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    if rows != terminal.rows || columns != terminal.columns { resizeCount += 1 }
    terminal.resize(rows: rows, columns: columns)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Takes what was sent, waiting at most so many milliseconds for it; whether there was anything.
  @discardableResult
  func read(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    takenCount += count
    terminal.take(buffer.prefix(count))
    return true
  }

  /// Takes all that the program sends until it waits for keys again.
  ///
  /// Bytes may be on their way in the kernel, in either direction, while both ends are at rest, on a
  /// busy machine for longer than one would think; so what the program has read and written is held
  /// against what was typed and what came. Where that does not add up, since the program reads or
  /// writes something else, a longer rest will do.
  func settle() {
    let deadline = ContinuousClock.now + .seconds(20)
    var quiet = 0
    while quiet < (lacksSomething ? 1_500 : 100), !hasEnded, ContinuousClock.now < deadline {
      quiet = read(within: 2) || !isWaiting ? 0 : quiet + 1
      if quiet >= 2, hasEverything { break }
    }
    while read(within: 0) {}
    settled = Self.counts(of: process)
    (typedCount, resizeCount, takenCount) = (0, 0, 0)
  }

  /// Whether something that was typed or written is on its way.
  private var lacksSomething: Bool {
    guard let settled, let now = Self.counts(of: process) else { return false }
    return now.read - settled.read < typedCount
      || now.written - settled.written > takenCount + resizeCount
  }

  /// Whether the program has read all that was typed, and all that it wrote is here.
  private var hasEverything: Bool {
    guard let settled, let now = Self.counts(of: process) else { return false }
    // A signal passes through a pipe of the program's own as one byte.
    return now.read - settled.read == typedCount + resizeCount
      && now.written - settled.written == takenCount + resizeCount
  }

  /// Whether the program sleeps and has read all that the terminal holds for it.
  private var isWaiting: Bool {
    var typed: Int32 = 0
    if ioctl(slave, UInt(FIONREAD), &typed) == 0, typed > 0 { return false }
    // The browser has a thread of its own, and others may be reading articles for it.
    let folder = "/proc/\(process)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let states = threads.map { Self.state(ofThread: "\(folder)/\($0)") }
    return !states.contains(.busy) && states.contains(.waiting)
  }

  private enum ThreadState { case busy, asleep, waiting }

  /// Whether a thread sleeps, and whether it does so in a `poll` without a time limit, as the
  /// browser does: ncurses waits a moment after an Escape.
  private static func state(ofThread path: String) -> ThreadState {
    func text(_ name: String) -> String {
      (try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)) ?? ""
    }
    let stat = text("stat")
    guard let end = stat.lastIndex(of: ")"), let letter = stat[end...].dropFirst(2).first,
      "SZ".contains(letter)
    else { return .busy }
    #if arch(x86_64)
      // 7 is poll; its third word is the limit, -1 for none.
      let words = text("syscall").split(separator: " ")
      guard !words.isEmpty else { return .waiting }
      guard words.count > 3, words[0] == "7" else { return .asleep }
      return words[3].hasSuffix("ffffffff") ? .waiting : .busy
    #else
      return .waiting
    #endif
  }

  /// The bytes that a process has read and written so far; nil where the system does not tell.
  private static func counts(of process: pid_t) -> (read: Int, written: Int)? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/io", encoding: .utf8)
    else { return nil }
    let numbers = text.split(separator: "\n").prefix(2).compactMap { line in
      line.split(separator: " ").last.flatMap { Int($0) }
    }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }

  /// Reads on until the screen passes `test`; fails after so many seconds.
  @discardableResult
  func waitUntil(
    _ words: String, seconds: Int = 10, _ test: ([String]) -> Bool
  ) throws -> [String] {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      if test(terminal.text) { return terminal.text }
      guard ContinuousClock.now < deadline else {
        throw TimedOut(waitedFor: words, screen: terminal.text)
      }
      read(within: 20)
    }
  }

  @discardableResult
  func waitUntilShown(_ words: String, seconds: Int = 10) throws -> [String] {
    try waitUntil("“\(words)”", seconds: seconds) { $0.contains { $0.contains(words) } }
  }

  var hasEnded: Bool {
    if status != nil { return true }
    var ended: Int32 = 0
    guard waitpid(process, &ended, WNOHANG) == process else { return false }
    status = ended
    return true
  }

  /// Waits until the program has ended; its exit status, or 128 and the signal's number; nil after
  /// so many seconds.
  func waitForEnd(seconds: Int = 10) -> Int32? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !hasEnded, ContinuousClock.now < deadline { read(within: 5) }
    while read(within: 0) {}
    guard let status else { return nil }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// Megabytes that the program keeps in memory.
  var memory: Double {
    let text = (try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8)) ?? ""
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return pages * Double(getpagesize()) / 1_000_000
  }
}

import Foundation

/// A real terminal: a detached tmux session on a socket of its own, with one pane.
///
/// The pane runs a shell script that notes the terminal's settings, runs the program, notes its
/// exit status and the settings again, and then stays open so that the screen can be looked at.
final class TmuxSession {
  private let scratch: ScratchDirectory
  private let socket: String

  /// Starts the program with `arguments`, each quoted for the shell.
  init(
    _ arguments: [String], program: String = Program.path, columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws {
    scratch = try ScratchDirectory()
    // A socket's path is limited to about 100 bytes, so it does not lie in the scratch directory.
    socket = "/tmp/cr-\(UUID().uuidString.prefix(13)).sock"
    try scratch.write(
      "tmux.conf",
      """
      set -g default-terminal tmux-256color
      set -g status off
      set -g escape-time 0
      """)
    // What a person has set up on this machine, or an earlier test has left, changes nothing.
    let own = [
      "XDG_CONFIG_HOME": scratch.path + "/config", "XDG_STATE_HOME": scratch.path + "/state",
      "XDG_CACHE_HOME": scratch.path + "/cache",
    ]
    let all = own.merging(environment) { $1 }
    let settings = all.map { "\($0.key)=\(Self.quoted($0.value))" }.sorted()
    let command = ([program] + arguments).map(Self.quoted)
    try scratch.write(
      "pane.sh",
      """
      cd \(Self.quoted(scratch.path))
      tmux -S \(socket) pipe-pane -t "$TMUX_PANE" \(Self.quoted("cat > \(scratch.path)/bytes"))
      stty -a > before
      sh -c 'echo $$ > pid; exec "$@"' sh env \((settings + command).joined(separator: " "))
      echo $? > status
      stty -a > after
      tmux -S \(socket) wait-for -S ended
      exec cat
      """)
    try tmux(
      "-f", scratch.path + "/tmux.conf", "-u", "new-session", "-d", "-x", "\(columns)", "-y",
      "\(rows)", "sh \(Self.quoted(scratch.path + "/pane.sh"))")
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(atPath: socket)
  }

  /// Types keys by tmux's names: "j", "Enter", "C-l".
  func type(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// The rows of the screen as they are now, without blanks at their ends.
  func screen() throws -> [String] {
    try tmux("capture-pane", "-p").split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
  }

  /// Looks at the screen until `test` holds; fails after ten seconds.
  @discardableResult
  func waitUntil(
    _ description: String, _ test: ([String]) -> Bool
  ) async throws -> [String] {
    let deadline = ContinuousClock.now + .seconds(10)
    while true {
      let screen = try screen()
      if test(screen) { return screen }
      guard ContinuousClock.now < deadline else {
        throw TimedOut(waitedFor: description, screen: screen)
      }
      await Task.yield()
    }
  }

  /// Looks at the screen until it shows `words`.
  @discardableResult
  func waitUntilShown(_ words: String) async throws -> [String] {
    try await waitUntil("“\(words)”") { $0.contains { $0.contains(words) } }
  }

  /// Looks at the screen until the browser shows what it will: nothing is being weighed any more.
  @discardableResult
  func waitUntilWeighed() async throws -> [String] {
    try await waitUntil("the weighed comparison") { screen in
      screen.contains { $0.contains("? help") } && !screen.contains { $0.contains("weighing") }
    }
  }

  /// Waits until the program has ended; its exit status.
  func waitForEnd() throws -> Int? {
    try tmux("wait-for", "ended")
    return Int(file("status").trimmingCharacters(in: .whitespacesAndNewlines))
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Sends a signal to the program.
  func signal(_ number: Int32) throws {
    let text = file("pid").trimmingCharacters(in: .whitespacesAndNewlines)
    if let process = pid_t(text) { kill(process, number) }
  }

  /// What tmux knows of the pane, as `#{alternate_on}`.
  func format(_ name: String) throws -> String {
    try tmux("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .newlines)
  }

  /// The terminal's settings, as `stty -a` prints them, before and after the program ran.
  var settings: (before: String, after: String) { (file("before"), file("after")) }

  /// Every byte that reached the terminal.
  var bytes: Data {
    (try? Data(contentsOf: URL(fileURLWithPath: scratch.path + "/bytes"))) ?? Data()
  }

  private func file(_ name: String) -> String {
    (try? String(contentsOfFile: scratch.path + "/" + name, encoding: .utf8)) ?? ""
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    var environment = ProcessInfo.processInfo.environment
    for name in ["TMUX", "TMUX_PANE", "NO_COLOR"] { environment[name] = nil }
    environment["LC_ALL"] = "C.UTF-8"
    environment["TERM"] = "xterm-256color"
    let outcome = try Spawn.run("tmux", ["-S", socket] + arguments, environment: environment)
    return String(decoding: outcome.output, as: UTF8.self)
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}

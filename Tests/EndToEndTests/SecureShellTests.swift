import Foundation
import Testing

/// The browser over a real SSH connection. `tools/install-dependencies test` installs the server.
@Suite(.serialized) struct SecureShellTests {
  private func story() throws -> ScratchDirectory {
    let scratch = try ScratchDirectory()
    try scratch.write("herald.json", MadeUpStory.herald)
    try scratch.write("courier.txt", MadeUpStory.courier)
    return scratch
  }

  /// The client on a terminal, which has said by whom it is being served.
  private func connect(
    _ server: SecureShellServer, _ scratch: ScratchDirectory, _ options: String = ""
  ) throws -> (client: PseudoTerminal, program: pid_t) {
    // Beside the folder: in it, it would be an article.
    let identity = scratch.path + ".pid"
    let client = try PseudoTerminal(
      server.client(
        "echo $$ > '\(identity)'; exec '\(Program.path)' --fresh \(options) '\(scratch.path)'"),
      program: "ssh", columns: 100, rows: 30)
    try client.waitUntilShown("? help")
    let text = try String(contentsOfFile: identity, encoding: .utf8)
    try FileManager.default.removeItem(atPath: identity)
    return (client, pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0)
  }

  private func isRunning(_ process: pid_t) -> Bool {
    FileManager.default.fileExists(atPath: "/proc/\(process)/exe")
  }

  @Test(.enabled(if: SecureShellServer.isInstalled))
  func worksAndGivesTheTerminalBack() throws {
    let scratch = try story()
    let (client, program) = try connect(try SecureShellServer(), scratch)
    client.type("?")
    try client.waitUntilShown("next row")
    client.type("q")
    client.type("y")
    try client.waitUntilShown("terminal's clipboard")
    #expect(client.terminal.copied.count == 1)
    client.resize(columns: 60, rows: 20)
    try client.waitUntil("a screen of 20 rows") { $0.last?.contains("? help") == true }
    client.type("q")
    #expect(client.waitForEnd() == 0)
    #expect(client.terminal.violations.isEmpty)
    #expect(!isRunning(program))
  }

  @Test(.enabled(if: SecureShellServer.isInstalled))
  func aDroppedConnectionEndsItWithinASecondAndLosesNothing() throws {
    let scratch = try story()
    let server = try SecureShellServer()
    let (client, program) = try connect(server, scratch)
    client.type("x")
    try client.waitUntilShown("irrelevant")
    client.type("i")
    try client.waitUntilShown("mine: irrelevant")
    client.type("aby ssh\r")
    try client.waitUntilShown("note: by ssh")
    #expect(isRunning(program))
    kill(client.process, SIGKILL)
    let start = ContinuousClock.now
    while isRunning(program), ContinuousClock.now < start + .seconds(5) { usleep(2_000) }
    #expect(!isRunning(program))
    #expect(ContinuousClock.now - start < .seconds(1))
    let kept = try String(contentsOfFile: scratch.path + "/crossread.verdicts", encoding: .utf8)
    #expect(kept.contains("\tirrelevant\t-\tby ssh\t"))
  }

  @Test(.enabled(if: SecureShellServer.isInstalled))
  func servesAForcedCommandInSecureMode() throws {
    let scratch = try story()
    let (client, _) = try connect(try SecureShellServer(), scratch, "--secure")
    for key in ["x", "e", "w", "E", "a"] {
      client.type(key)
      try client.waitUntilShown("off in secure mode")
      client.type("j")
      try client.waitUntil("no message") { !$0.contains { $0.contains("off in secure") } }
    }
    client.type("Q")
    #expect(client.waitForEnd() == 0)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/crossread.verdicts"))
  }
}

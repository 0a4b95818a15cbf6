import Foundation
import Testing

/// What the browser does outside the screen, in a real terminal.
@Suite(.serialized) struct BrowserErrandTests {
  /// A program that writes its arguments, one a line, into a file and waits for a key.
  private func recorder(_ scratch: ScratchDirectory) throws -> (program: String, record: String) {
    let record = scratch.path + "/record"
    let program = try scratch.write(
      "recorder",
      "#!/bin/sh\nprintf '%s\\n' \"$@\" > '\(record)'\necho recorder is here\nread key\n")
    chmod(program, 0o755)
    return (program, record)
  }

  /// A story of which one file's name would do harm in a shell.
  private func story(_ scratch: ScratchDirectory) throws -> String {
    try MadeUpStory.write(to: scratch, herald: "herald; touch owned.json")
  }

  @Test func opensTheAddressInAProgramAndComesBack() async throws {
    let scratch = try ScratchDirectory()
    let (program, record) = try recorder(scratch)
    let session = try TmuxSession(
      [try story(scratch)],
      environment: ["BROWSER": program + " --new $(touch owned)"])
    try await session.waitUntilWeighed()
    try session.type("1", "j", "o")
    try await session.waitUntilShown("recorder is here")
    #expect(
      try String(contentsOfFile: record, encoding: .utf8)
        == "--new\n$(touch\nowned)\nhttps://herald.example/bridge\n")
    try session.type("Enter")
    try await session.waitUntilWeighed()
    try session.type("q")
    #expect(try session.waitForEnd() == 0)
    #expect(session.settings.after == session.settings.before)
  }

  @Test func opensTheFileInTheEditor() async throws {
    let scratch = try ScratchDirectory()
    let (program, record) = try recorder(scratch)
    let folder = try story(scratch)
    let session = try TmuxSession([folder], environment: ["EDITOR": program, "VISUAL": ""])
    try await session.waitUntilWeighed()
    try session.type("1", "j", "E")
    try await session.waitUntilShown("recorder is here")
    #expect(
      try String(contentsOfFile: record, encoding: .utf8)
        == folder + "/herald; touch owned.json\n")
    // The end of the connection ends both.
    try session.signal(SIGHUP)
    #expect(try session.waitForEnd() == 128 + Int(SIGHUP))
  }

  @Test func saysWhatCannotBeRun() async throws {
    let scratch = try ScratchDirectory()
    let session = try TmuxSession(
      [try story(scratch)],
      environment: ["BROWSER": "/no/such/program"])
    try await session.waitUntilWeighed()
    try session.type("1", "j", "o")
    try await session.waitUntilShown("cannot be run: No such file")
    try session.type("q")
    #expect(try session.waitForEnd() == 0)
  }

  @Test func exportsAndWritesScreens() async throws {
    let scratch = try ScratchDirectory()
    let session = try TmuxSession(
      [try story(scratch)], columns: 140,
      rows: 40)
    try await session.waitUntilWeighed()
    for name in ["a.md", "a.json", "a.csv", "a.html"] {
      try session.type("e", "C-u", "\(scratch.path)/\(name)", "Enter")
      try await session.waitUntilShown("written to \(scratch.path)/\(name)")
      #expect(FileManager.default.fileExists(atPath: "\(scratch.path)/\(name)"))
    }
    let json = JSON(try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/a.json")))
    #expect(json["schema"].string == "crossread.comparison/2")
    try session.type("e", "C-u", "\(scratch.path)/a.md", "Enter")
    try await session.waitUntilShown("is there already")
    try session.type("w", "C-u", "\(scratch.path)/screen.txt", "Enter")
    try await session.waitUntilShown("the screen written")
    let text = try String(contentsOfFile: scratch.path + "/screen.txt", encoding: .utf8)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 41)
    #expect(text.contains("1 Sources"))
    try session.type("q")
    #expect(try session.waitForEnd() == 0)
  }

  @Test func copiesByTheTerminal() async throws {
    let session = try TmuxSession([Program.seeds])
    try await session.waitUntilWeighed()
    try session.type("1", "y")
    try await session.waitUntilShown("sent ")
    let text = String(decoding: session.bytes, as: UTF8.self)
    #expect(text.ranges(of: "\u{1B}]52;c;").count == 1)
    #expect(text.contains("\u{1B}]52;c;MDAwX2JlZDFhY2QxNTFjYTFhMzU"))
    // Sent as it is, tmux takes it (with set-clipboard); no passthrough is tried.
    #expect(!text.contains("Ptmux"))
    try session.type("q")
    #expect(try session.waitForEnd() == 0)
  }

  @Test func saysWhereATerminalHasNoClipboard() async throws {
    let session = try TmuxSession([Program.seeds], environment: ["TERM": "vt100"])
    try await session.waitUntilWeighed()
    try session.type("y")
    try await session.waitUntilShown("has no clipboard")
    #expect(!String(decoding: session.bytes, as: UTF8.self).contains("]52;"))
    try session.type("q")
    #expect(try session.waitForEnd() == 0)
  }

  // MARK: Session and configuration

  @Test func opensWhereItWasLeft() async throws {
    let scratch = try ScratchDirectory()
    let environment = ["XDG_STATE_HOME": scratch.path]
    let first = try TmuxSession([Program.seeds], columns: 100, rows: 30, environment: environment)
    try await first.waitUntilWeighed()
    try first.type("F", "m")
    // The bar at the bottom comes last.
    let left = try await first.waitUntil("the whole matrix") { screen in
      ["Matrix", "q back"].allSatisfy { words in screen.contains { $0.contains(words) } }
    }
    // Also where the connection is lost.
    try first.signal(SIGHUP)
    #expect(try first.waitForEnd() == 128 + Int(SIGHUP))
    let again = try TmuxSession([Program.seeds], columns: 100, rows: 30, environment: environment)
    try await again.waitUntil("the screen that was left") { $0 == left }
    try again.type("Q")
    #expect(try again.waitForEnd() == 0)
    let fresh = try TmuxSession(
      ["--fresh", Program.seeds], columns: 100, rows: 30, environment: environment)
    try await fresh.waitUntilShown("1 Sources")
    try fresh.type("q")
    #expect(try fresh.waitForEnd() == 0)
    let folder = scratch.path + "/crossread/sessions"
    let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let mode = try FileManager.default.attributesOfItem(atPath: folder + "/" + file)
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  @Test func keepsAFilterForTheNextTime() async throws {
    let scratch = try ScratchDirectory()
    let environment = ["XDG_STATE_HOME": scratch.path]
    let first = try TmuxSession([Program.seeds], columns: 100, rows: 30, environment: environment)
    try await first.waitUntilWeighed()
    try first.type("f", "quotes", "Enter")
    try await first.waitUntilShown("only quotes")
    try first.type("C-k", "sayings", "Enter", "Escape")
    try await first.waitUntilShown("f filter")
    try first.type("q")
    #expect(try first.waitForEnd() == 0)
    // Kept also by one that has no use for it.
    for _ in 0..<2 {
      let again = try TmuxSession(
        [Program.seeds], columns: 100, rows: 30, environment: environment)
      try await again.waitUntilWeighed()
      try again.type("f", "sayings", "Enter")
      try await again.waitUntilShown("only quotes")
      try again.type("q")
      #expect(try again.waitForEnd() == 0)
    }
  }

  @Test func takesTheKeysOfTheConfiguration() async throws {
    let scratch = try ScratchDirectory()
    let folder = scratch.path + "/crossread"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try scratch.write(
      "crossread/config.toml", "[keys]\nmatrix = \"z\"\nnonsense = \"y\"\n")
    let environment = ["XDG_CONFIG_HOME": scratch.path]
    let session = try TmuxSession([Program.seeds], columns: 140, environment: environment)
    try await session.waitUntilShown("config.toml:3: there is no command nonsense")
    try session.type("z")
    try await session.waitUntilShown("Matrix")
    try session.type("Q")
    #expect(try session.waitForEnd() == 0)
    let check = try Program.run("config", "check", environment: environment)
    #expect(check.status == 2)
    #expect(check.errors.contains("config.toml:3: there is no command nonsense"))
    let other = try scratch.write("good.toml", "ascii = true\n")
    #expect(try Program.run("config", "check", other).status == 0)
    #expect(try Program.run("config", "check", scratch.path + "/none").status == 2)
    #expect(
      try Program.run("config", "check", environment: ["XDG_CONFIG_HOME": "/no/such"]).status == 0)
  }

  // MARK: Without a screen of its own

  @Test(arguments: ["dumb", "xterm-256color"])
  func leadsThroughTheFindingsByLines(terminal: String) async throws {
    let session = try TmuxSession(
      (terminal == "dumb" ? [] : ["--plain"]) + [Program.seeds], columns: 100, rows: 40,
      environment: ["TERM": terminal])
    try await session.waitUntilShown("n next, ? help, q quit:")
    try session.type("Enter")
    try await session.waitUntilShown("They diverge. 1.")
    try session.type("2", "Enter")
    try await session.waitUntilShown("2 of ")
    try session.type("q", "Enter")
    #expect(try session.waitForEnd() == 0)
    #expect(!session.bytes.contains(0x1B))
  }
}

import Foundation
import Testing

/// Secure mode, as somebody would try it who has only the keyboard and the environment.
@Suite(.serialized) struct SecureModeTests {
  /// Every file below a folder.
  private func files(_ folder: String) -> Set<String> {
    Set(FileManager.default.subpaths(atPath: folder) ?? [])
  }

  @Test(arguments: [["--secure"], []])
  func nothingIsWrittenAndNothingIsStarted(options: [String]) async throws {
    let scratch = try ScratchDirectory()
    let folder = try MadeUpStory.write(to: scratch)
    let trap = try scratch.write("trap", "#!/bin/sh\ntouch '\(scratch.path)/owned'\n")
    chmod(trap, 0o755)
    let environment = [
      "CROSSREAD_SECURE": options.isEmpty ? "1" : "", "EDITOR": trap, "VISUAL": trap,
      "PAGER": trap, "BROWSER": trap, "SHELL": trap, "XDG_STATE_HOME": scratch.path,
      "XDG_CONFIG_HOME": scratch.path, "HOME": scratch.path,
    ]
    // A configuration that the person at the keyboard has brought along is not read.
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/crossread", withIntermediateDirectories: true)
    try scratch.write("crossread/config.toml", "[keys]\nquit = []\nback = []\nbroken")
    let before = files(scratch.path)
    let session = try TmuxSession(
      options + [folder], columns: 140, rows: 40, environment: environment)
    let first = try await session.waitUntilShown("? help")
    #expect(!first.contains { $0.contains("config.toml") })
    for keys in [["x"], ["a"], ["b"], ["e"], ["w"], ["E"]] {
      for key in keys { try session.type(key) }
      try await session.waitUntilShown("off in secure mode")
      try session.type("j")
      try await session.waitUntil("no message") {
        !$0.contains { $0.contains("off in secure mode") }
      }
    }
    try session.type("1", "j", "o")
    try await session.waitUntilShown("off in secure mode")
    for line in [
      "export \(scratch.path)/owned.md", "write \(scratch.path)/owned", "note owned", "same",
      "edit", "open-address",
    ] {
      try session.type("3", ":", line, "Enter")
      try await session.waitUntilShown("off in secure mode")
      try session.type("k", "4")
    }
    try session.type("?", "G")
    try session.type("q", "?")
    try await session.waitUntilShown("(now: off in secure mode)")
    try session.type("Q")
    #expect(try session.waitForEnd() == 0)
    #expect(files(scratch.path) == before)
  }

  @Test func verdictsAreReadOnlyWhereTheyWereNamed() throws {
    let scratch = try ScratchDirectory()
    let folder = try MadeUpStory.write(to: scratch)
    try scratch.write("story/crossread.verdicts", "broken\n")
    // The file lies beside the articles given one by one: nobody named it.
    let one = try Program.run(
      "--secure", folder + "/herald.json", folder + "/courier.txt")
    #expect(!one.errors.contains("crossread.verdicts"))
    #expect(try Program.run("--secure", folder).errors.contains("crossread.verdicts"))
  }

  @Test(arguments: ["read", "compare", "--plain"])
  func noLinkLeadsOutOfTheFoldersNamed(command: String) throws {
    let scratch = try ScratchDirectory()
    let folder = try MadeUpStory.write(to: scratch)
    try scratch.write("hidden.txt", "Nobody named this xyzzy account of the flood on Tuesday.")
    try scratch.write("verdicts", "broken xyzzy line\n")
    for (name, target) in [("link.txt", "../hidden.txt"), ("crossread.verdicts", "../verdicts")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/" + name, withDestinationPath: target)
    }
    let open = try Program.run([command, folder])
    #expect(open.errors.contains("it is a symbolic link") || command == "read")
    let asked = try Program.run([command, folder], environment: ["CROSSREAD_SECURE": "1"])
    let arguments = command.hasPrefix("-") ? ["--secure", command] : [command, "--secure"]
    for outcome in [asked, try Program.run(arguments + [folder])] {
      #expect(outcome.status == 0)
      #expect(!outcome.text.contains("xyzzy"))
      #expect(!outcome.errors.contains("verdicts"))
      #expect(outcome.errors.contains("link.txt: a link that leads out of the folder, skipped"))
    }
  }

  /// Variables that name code for the runtime or the C library to load.
  @Test func theEnvironmentBringsNoCodeIn() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else { return }
    let scratch = try ScratchDirectory()
    let trace = scratch.path + "/trace"
    let outcome = try Spawn.run(
      "/usr/bin/strace",
      [
        "-f", "-qq", "-v", "-s", "4096", "-o", trace, "-e", "trace=execve", Program.path,
        "--secure", "--plain", Program.seeds,
      ],
      environment: [
        "SWIFT_BACKTRACE": "enable=yes,swift-backtrace=/nowhere", "GCONV_PATH": "/nowhere",
        "TERMINFO": "/nowhere", "HOME": "/nowhere", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      ])
    #expect(outcome.status == 0)
    let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
    let last = try #require(calls.last { $0.contains("execve(") })
    #expect(calls.count == 2)
    #expect(last.contains("LC_ALL=C.UTF-8"))
    #expect(!last.contains("/nowhere"))
  }

  @Test(arguments: [["add", "https://localhost/"], ["update"], ["feeds"]])
  func fetchingIsRefused(arguments: [String]) throws {
    let scratch = try ScratchDirectory()
    let outcome = try Program.run(
      arguments + ["--library", scratch.path], environment: ["CROSSREAD_SECURE": "1"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("off in secure mode"))
    #expect(files(scratch.path).isEmpty)
  }

  @Test func judgingIsRefused() throws {
    let scratch = try ScratchDirectory()
    let folder = try MadeUpStory.write(to: scratch)
    let outcome = try Program.run(
      "judge", "1", folder, "--same", environment: ["CROSSREAD_SECURE": "1"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("off in secure mode"))
    #expect(!files(folder).contains("crossread.verdicts"))
  }

  /// What the kernel saw: no file opened for writing, no program started, no connection.
  @Test func theSystemIsAskedForNothingElse() async throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else { return }
    let scratch = try ScratchDirectory()
    let folder = try MadeUpStory.write(to: scratch)
    let trace = scratch.path + "/trace"
    let session = try TmuxSession(
      [
        "-f", "-qq", "-o", trace, "-e",
        "trace=openat,open,creat,execve,connect,socket,unlink,rename",
        Program.path, "--secure", folder,
      ], program: "/usr/bin/strace", columns: 100, rows: 30)
    try await session.waitUntilShown("? help")
    for key in ["x", "s", "e", "Enter", "w", "Enter", "o", "E", "y", "m", "t", "Q"] {
      try session.type(key)
    }
    #expect(try session.waitForEnd() == 0)
    let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
    #expect(calls.count { $0.contains("execve(") } == 1)
    for call in calls {
      #expect(!call.contains("O_WRONLY") && !call.contains("O_CREAT"), "\(call)")
      #expect(!call.contains("connect(") && !call.contains("rename("), "\(call)")
      #expect(!call.contains("config.toml") && !call.contains("/sessions/"), "\(call)")
    }
  }
}

import Foundation
import Testing

/// What the program says of its command line, and where what it prints goes.
@Suite struct ArgumentTests {
  @Test(arguments: [
    ["--\u{1B}]0;t\u{7}", "x"], ["compare", "--format", "\u{9B}31m", "x"],
    ["judge", "\u{1B}[2J", Program.seeds, "--same"], ["feeds", "--remove", "a\u{202E}b"],
    ["\u{1B}[31m/nowhere"], ["read", "--explain", "\u{1B}[6n", "/nowhere\u{7F}"],
  ])
  func whatItSaysOfArgumentsMovesNoTerminal(arguments: [String]) throws {
    let scratch = try ScratchDirectory()
    let outcome = try Program.run(arguments, environment: ["XDG_DATA_HOME": scratch.path])
    #expect(outcome.status != 0)
    #expect(!outcome.errors.isEmpty)
    for scalar in outcome.errors.unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format, "\(outcome.errors)")
    }
  }

  @Test(arguments: [
    ["read", Program.seeds], ["compare", "--format", "json", Program.seeds], ["--help"],
    ["--plain", Program.seeds], ["--version"],
  ])
  func aFullDiskIsSaid(arguments: [String]) throws {
    let words = ([Program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    for (target, reason) in [(">/dev/full", "No space left"), (">&-", "Bad file descriptor")] {
      let outcome = try Spawn.run("/bin/sh", ["-c", "\(words) \(target)"])
      #expect(outcome.status == 74)
      let errors = String(decoding: outcome.errors, as: UTF8.self)
      #expect(errors.contains("standard output cannot be written: \(reason)"))
    }
  }

  @Test func nothingToBeToldOnIsNoReasonToStop() throws {
    let outcome = try Spawn.run(
      "/bin/sh", ["-c", "'\(Program.path)' read /nowhere '\(Program.seeds)' 2>&-"])
    #expect(outcome.status == 2)
    #expect(!outcome.output.isEmpty)
  }

  @Test func filesAreReadWhateverBytesTheirNamesHave() throws {
    let scratch = try ScratchDirectory.ofSeeds()
    let outcome = try Spawn.run(
      "/bin/sh",
      [
        "-c",
        """
        cd '\(scratch.path)'; name=$(printf 'b\\351d.txt'); mv 000*.txt "$name"
        '\(Program.path)' compare . >/dev/null && '\(Program.path)' read "$name"
        """,
      ])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(String(decoding: outcome.output, as: UTF8.self).hasPrefix("Article: b\u{FFFD}d\n"))
  }
}

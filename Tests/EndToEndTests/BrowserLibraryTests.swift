import Foundation
import Testing

/// The browser over a library, in a real terminal.
@Suite(.serialized) struct BrowserLibraryTests {
  private func library(_ scratch: ScratchDirectory) throws -> String {
    let folder = try MadeUpStory.write(to: scratch)
    try scratch.write("mill.txt", "A fire destroyed the sugar mill of Northtown, Bob Ray said.")
    let file = scratch.path + "/library.sqlite"
    let added = try Program.run("add", folder, scratch.path + "/mill.txt", "--library", file)
    #expect(added.text.hasSuffix("3 new, 0 changed, 0 known\n"))
    return file
  }

  @Test(arguments: [[80, 24], [140, 40], [40, 12]])
  func opensStoriesAndGoesBack(size: [Int]) async throws {
    let scratch = try ScratchDirectory()
    let file = try library(scratch)
    let session = try TmuxSession(
      ["--library", file], columns: size[0], rows: size[1])
    try await session.waitUntilShown("Bridge closed after flood")
    #expect(try !session.screen().contains { $0.contains("sugar mill") })
    try session.type("Enter")
    try await session.waitUntilShown("Lindqvist")
    try session.type("q")
    try await session.waitUntilShown("Stories")
    try session.type("q")
    #expect(try session.waitForEnd() == 0)
  }

  @Test func keepsAVerdictWhereItWasSaid() async throws {
    let scratch = try ScratchDirectory()
    let file = try library(scratch)
    let first = try TmuxSession(["--library", file], columns: 140, rows: 40)
    try await first.waitUntilShown("Bridge closed after flood")
    try first.type("Enter")
    try await first.waitUntilWeighed()
    try first.type("4", "g", "a")
    try first.type("asked the mayor", "Enter")
    try await first.waitUntilShown("asked the mayor")
    try first.type("Q")
    #expect(try first.waitForEnd() == 0)
    let shown = try Program.run("show", "s1", "--library", file)
    #expect(
      shown.text.contains("Note: asked the mayor") || shown.text.contains("note: asked the mayor"))
  }

  @Test func saysWhatToDoWhereThereIsNone() throws {
    let scratch = try ScratchDirectory()
    let outcome = try Program.run([], environment: ["XDG_DATA_HOME": scratch.path])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("crossread add PATH|ADDRESS makes one"))
    #expect(FileManager.default.subpaths(atPath: scratch.path)?.isEmpty == true)
  }

  @Test func listsTheStoriesWhereThereIsNoTerminal() throws {
    let scratch = try ScratchDirectory()
    let file = try library(scratch)
    let two = try Program.run("--library", file)
    #expect(two.text.hasPrefix("s1  2 articles  2015-03-04  Bridge closed after flood ("))
    #expect(try Program.run("--library", file, "--all").text.split(separator: "\n").count == 2)
    #expect(try Program.run("--library", file, scratch.path).status == 64)
  }

  @Test func keepsNothingInSecureMode() async throws {
    let scratch = try ScratchDirectory()
    let file = try library(scratch)
    let before = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
    let session = try TmuxSession(["--secure", "--library", file], columns: 140, rows: 40)
    try await session.waitUntilShown("Bridge closed after flood")
    try session.type("Enter")
    try await session.waitUntilShown("? help")
    try session.type("4", "a")
    try await session.waitUntilShown("off in secure mode")
    try session.type("Q")
    #expect(try session.waitForEnd() == 0)
    let after = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
    #expect(
      after.filter { !$0.hasPrefix("library.sqlite") }.sorted()
        == before.filter { !$0.hasPrefix("library.sqlite") })
  }
}

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

  @Test func findsSortsAndShowsAllAgain() async throws {
    let scratch = try ScratchDirectory()
    let file = try library(scratch)
    let session = try TmuxSession(["--library", file], columns: 140, rows: 24)
    try await session.waitUntilShown("newest first")
    try session.type("s")
    try await session.waitUntilShown("by sources")
    try session.type("/", "kind:fact sugar", "Enter")
    try await session.waitUntilShown("fire destroyed")
    #expect(try !session.screen().contains { $0.contains("Bridge closed") })
    try session.type("/", "C-u", "kind:rumour", "Enter")
    try await session.waitUntilShown("it may be quote, figure, date or fact")
    try session.type("Escape")
    try await session.waitUntilShown("Bridge closed after flood")
    try session.type("Q")
    #expect(try session.waitForEnd() == 0)
  }

  @Test func takesInWhatIsAddedWhileItIsOpen() async throws {
    let scratch = try ScratchDirectory()
    let file = try library(scratch)
    let session = try TmuxSession(["--all", "--library", file], columns: 140, rows: 24)
    try await session.waitUntilShown("Bridge closed after flood")
    try scratch.write("ship.txt", "The liner Aurora ran aground off Eastport, Cara Sten said.")
    _ = try Program.run("add", scratch.path + "/ship.txt", "--library", file)
    try await session.waitUntilShown("1 new article: R takes it in")
    try session.type("R")
    try await session.waitUntilShown("The liner Aurora")
    try session.type("Q")
    #expect(try session.waitForEnd() == 0)
  }

  @Test func mergesNamesAndKeepsWhatWasRead() async throws {
    let scratch = try ScratchDirectory()
    let file = try library(scratch)
    let session = try TmuxSession(["--all", "--library", file], columns: 140, rows: 24)
    try await session.waitUntilShown("fire destroyed")
    try session.type("Space", "J")
    try await session.waitUntilShown("1/1")
    try session.type("a", "C-u", "Two things", "Enter")
    try await session.waitUntilShown("Two things")
    try session.type("Enter")
    try await session.waitUntilShown("Lindqvist")
    try await session.waitUntilWeighed()
    try session.type("Q")
    #expect(try session.waitForEnd() == 0)
    let stories = try Program.run("stories", "--library", file)
    #expect(stories.text.contains("3 articles  2015-03-04  Two things ("))
    #expect(try Program.run("stories", "--unread", "--library", file).status == 1)
  }

  /// What comparing came to is there when the story is opened again, with what was said of it.
  @Test func opensAgainWhatItCameTo() async throws {
    let scratch = try ScratchDirectory()
    let file = try library(scratch)
    let cache = ["XDG_CACHE_HOME": scratch.path + "/cache"]
    let first = try TmuxSession(
      ["--library", file], columns: 140, rows: 40, environment: cache)
    try await first.waitUntilShown("Bridge closed after flood")
    try first.type("Enter")
    try await first.waitUntilShown("Lindqvist")
    try await first.waitUntilWeighed()
    try first.type("4", "g", "b", "Q")
    #expect(try first.waitForEnd() == 0)
    let folder = scratch.path + "/cache/crossread/comparisons"
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
    let second = try TmuxSession(
      ["--library", file], columns: 140, rows: 40, environment: cache)
    try await second.waitUntilShown("Bridge closed after flood")
    try second.type("Enter")
    try await second.waitUntilShown("≠⚑AB")
    #expect(try !second.screen().contains { $0.contains("weighing") })
    try second.type("4", "g", "W")
    try await second.waitUntilShown("Why:")
    try second.type("Q")
    #expect(try second.waitForEnd() == 0)
  }

  @Test func tellsWhatWasAltered() async throws {
    let scratch = try ScratchDirectory()
    let file = scratch.path + "/library.sqlite"
    let page = { (source: String, count: Int) in
      #"{"source": "\#(source)", "title": "Ferry", "published": "2026-03-02", "url": "https://\#(source).example/ferry", "text": "The ferry Aurora sank off Oldmill on Monday. \#(count) people were hurt when the Aurora sank, Ann Lee said."}"#
    }
    for (name, text) in [
      ("a", page("herald", 4)), ("b", page("courier", 6)), ("c", page("herald", 6)),
    ] {
      _ = try Program.run("add", try scratch.write(name + ".json", text), "--library", file)
    }
    let session = try TmuxSession(["--library", file], columns: 140, rows: 40)
    try await session.waitUntilShown("Ferry")
    try session.type("Enter")
    try await session.waitUntilShown("herald altered what was published")
    try session.type("1", "j", "V")
    try await session.waitUntilShown("+ 6 people were hurt")
    try session.type("Q")
    #expect(try session.waitForEnd() == 0)
    let shown = try Program.run("show", "s1", "--library", file)
    #expect(shown.text.contains("Altered after it was first seen"))
    #expect(shown.text.contains("- 4 people were hurt"))
    #expect(shown.text.contains("It moved towards the others"))
  }

  @Test func saysWhatToDoWhereThereIsNone() throws {
    let scratch = try ScratchDirectory()
    let outcome = try Program.run([], environment: ["XDG_DATA_HOME": scratch.path])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("there is no library yet"))
    #expect(outcome.errors.contains("crossread PATH..."))
    #expect(outcome.errors.contains("crossread add PATH..."))
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

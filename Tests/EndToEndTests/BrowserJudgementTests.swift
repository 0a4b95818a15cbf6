import Foundation
import Testing

/// Verdicts, notes and bookmarks given in the browser, in a real terminal.
@Suite(.serialized) struct BrowserJudgementTests {
  private func verdicts(_ scratch: ScratchDirectory) -> String {
    (try? String(contentsOfFile: scratch.path + "/crossread.verdicts", encoding: .utf8)) ?? ""
  }

  @Test func keepsThemAtOnceAndTakesThemBack() async throws {
    let scratch = try ScratchDirectory.ofSeeds()
    let session = try TmuxSession([scratch.path])
    try await session.waitUntilWeighed()
    try session.type("x", "s")
    try await session.waitUntilShown("mine: same")
    #expect(verdicts(scratch).contains("\tsame\t-\t-\t"))
    try session.type("a", "asked", "Space", "twice", "Enter")
    try await session.waitUntilShown("note: asked twice")
    try session.type("b")
    try await session.waitUntilShown("bookmarked")
    #expect(verdicts(scratch).contains("\tsame\tbookmark\tasked twice\t"))
    // A connection that is lost takes nothing away.
    try session.signal(SIGKILL)
    #expect(try session.waitForEnd() == 128 + Int(SIGKILL))
    let again = try TmuxSession([scratch.path])
    try await again.waitUntilWeighed()
    #expect(
      try Program.run("compare", scratch.path).text.contains("Judged same by a person"))
    try again.type("F", "F", "F", "F")
    try await again.waitUntilShown("mine: same")
    try again.type("x", "n")
    try await again.waitUntilShown("asked twice")
    try again.type("u")
    try await again.waitUntilShown("undone")
    #expect(verdicts(scratch).contains("\tsame\tbookmark\tasked twice\t"))
    try again.type("q")
    #expect(try again.waitForEnd() == 0)
  }

  @Test func saysWhatItCannotKeepAndLosesNothing() async throws {
    let scratch = try ScratchDirectory.ofSeeds()
    let session = try TmuxSession(
      ["--verdicts", scratch.path + "/no/such/folder/file", scratch.path], columns: 140)
    try await session.waitUntilWeighed()
    try session.type("x", "d")
    try await session.waitUntilShown("not kept")
    try session.type("q")
    try await session.waitUntilShown("1 change not kept")
    // It is tried again on the way out; the line is printed so that it is not lost.
    try session.type("Q")
    #expect(try session.waitForEnd() == 2)
    let text = String(decoding: session.bytes, as: UTF8.self)
    #expect(text.contains("the line that should be there"))
    #expect(text.contains("different - -"))
  }
}

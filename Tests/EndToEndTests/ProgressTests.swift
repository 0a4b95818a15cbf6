import Foundation
import Testing

/// What a person at a terminal sees of a comparison that takes its time.
@Suite(.serialized) struct ProgressTests {
  @Test func saysHowFarItIsAndTakesThatAway() async throws {
    let scratch = try ScratchDirectory()
    let folder = try MadeUpStory.writeLong(to: scratch, sentences: 250)
    let session = try TmuxSession(["compare", folder], columns: 100, rows: 30)
    #expect(try session.waitForEnd() == 0)
    let text = String(decoding: session.bytes, as: UTF8.self)
    #expect(text.contains("sentences weighed"))
    #expect(!(try session.screen().joined().contains("weighed")))
    #expect(text.contains("250 agree") || text.contains(" agree, "))
  }

  @Test func saysNothingWhereNobodySeesIt() async throws {
    let scratch = try ScratchDirectory()
    let folder = try MadeUpStory.writeLong(to: scratch, sentences: 250)
    let outcome = try Program.run("compare", folder)
    #expect(outcome.errors == "")
    #expect(!outcome.output.contains(0x1B))
    // A pager has the terminal for itself.
    let piped = try TmuxSession(
      ["-c", "\"$0\" compare \"$1\" | cat", Program.path, folder], program: "/bin/sh")
    _ = try piped.waitForEnd()
    #expect(!piped.bytes.contains(Data("weighed".utf8)))
    let dumb = try TmuxSession(["compare", folder], environment: ["TERM": "dumb"])
    _ = try dumb.waitForEnd()
    #expect(!dumb.bytes.contains(Data("weighed".utf8)))
  }
}

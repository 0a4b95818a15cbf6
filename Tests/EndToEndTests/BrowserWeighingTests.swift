import Foundation
import Testing

/// The browser while the model weighs a long story, in a real terminal.
@Suite(.serialized) struct BrowserWeighingTests {
  /// The words that the selected row rests on: they have a bar at their left.
  private func evidence(_ screen: [String]) -> [String] { screen.filter { $0.contains("▌") } }

  @Test(arguments: [[80, 24], [120, 40], [200, 50]])
  func showsTheListsBeforeAndKeepsWhatIsSelected(size: [Int]) async throws {
    let scratch = try ScratchDirectory()
    let folder = try MadeUpStory.writeLong(to: scratch)
    let session = try TmuxSession([folder], columns: size[0], rows: size[1])
    try await session.waitUntilShown("? help")
    try session.type("4", "j", "j", "j", "a")
    try session.type("mine", "Enter")
    let before = try await session.waitUntilShown("note: mine")
    #expect(!evidence(before).isEmpty)
    let after = try await session.waitUntilWeighed()
    #expect(after.contains { $0.contains("note: mine") })
    #expect(evidence(after) == evidence(before))
    #expect(String(decoding: session.bytes, as: UTF8.self).contains("weighing"))
    try session.type("q")
    #expect(try session.waitForEnd() == 0)
    let verdicts = try String(contentsOfFile: folder + "/crossread.verdicts", encoding: .utf8)
    #expect(verdicts.contains("\tmine\t"))
  }

  @Test func quitsInTheMiddleOfIt() async throws {
    let scratch = try ScratchDirectory()
    let folder = try MadeUpStory.writeLong(to: scratch, sentences: 250)
    let session = try TmuxSession([folder])
    try await session.waitUntilShown("weighing")
    let start = ContinuousClock.now
    try session.type("q")
    #expect(try session.waitForEnd() == 0)
    // To weigh it takes many times as long.
    #expect(ContinuousClock.now - start < .seconds(2))
  }
}

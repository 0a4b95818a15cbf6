import Foundation
import Testing

/// Bytes that no finger typed, and keys in the forms that terminals have for them.
@Suite(.serialized) struct InputBytesTests {
  private let scratch: ScratchDirectory

  init() throws { scratch = try ScratchDirectory.ofSeeds() }

  private func session(_ options: [String] = []) throws -> PseudoTerminal {
    let session = try PseudoTerminal(options + ["--fresh", scratch.path], columns: 100, rows: 30)
    try session.waitUntilShown("? help")
    session.settle()
    return session
  }

  private var hasVerdicts: Bool {
    FileManager.default.fileExists(atPath: scratch.path + "/crossread.verdicts")
  }

  @Test func asksForMarksRoundPastesAndTakesThemBack() throws {
    let session = try session()
    #expect(session.terminal.modes.contains(2004))
    session.type("\u{1A}")
    session.settle()
    #expect(session.terminal.modesLeft.contains(2004))
    #expect(session.terminal.modes.contains(2004))
    session.type("q")
    #expect(session.waitForEnd() == 0)
    #expect(!session.terminal.modes.contains(2004))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGTERM, SIGHUP])
  func takesThemBackHoweverItEnds(signal: Int32) throws {
    let session = try session()
    session.type("\u{14}")
    try session.waitUntilShown("mouse on")
    session.settle()
    #expect(session.terminal.modes.isSuperset(of: [1000, 1006, 2004]))
    kill(session.process, signal)
    #expect(session.waitForEnd() == 128 + signal)
    #expect(session.terminal.modes.isDisjoint(with: [1000, 1006, 2004]))
  }

  @Test(arguments: [
    ["\u{1B}[200~xs\rq\u{1B}[201~"], ["\u{1B}[200~x", "i q", "\u{1B}[201", "~"],
    ["\u{1B}[2", "00~xi\rq\u{1B}", "[201~"], ["\u{1B}]11;rgb:xi/q\u{1B}\\"],
    ["\u{1B}P1$rxiq\u{1B}\\"],
    ["\u{1B}_Gxi;q\u{1B}\\"], ["\u{1B}^xi\u{1B}\\", "\u{1B}[?62;22c"],
    ["\u{1B}[200~" + String(repeating: "xiq\r", count: 250_000) + "\u{1B}[201~"],
  ])
  func whatNobodyTypedDoesNothing(parts: [String]) throws {
    let session = try session()
    for part in parts { session.type(part) }
    session.type("?")
    try session.waitUntilShown("next row", seconds: 30)
    #expect(!hasVerdicts)
    session.type("Q")
    #expect(session.waitForEnd() == 0)
  }

  @Test(arguments: ["\u{1B}[200~xi q", "\u{1B}Pxi q", "\u{1B}]52;c;xi q"])
  func whatDoesNotEndLeavesTheKeysAlive(opening: String) throws {
    let session = try session()
    session.type(opening)
    session.settle()
    #expect(!hasVerdicts)
    session.type("Q")
    #expect(session.waitForEnd() == 0)
  }

  @Test func aPasteIntoALineIsText() throws {
    let session = try session()
    session.type("/")
    session.type("\u{1B}[200~French\rForeign\n\u{1B}[201~")
    try session.waitUntilShown("/French Foreign")
    session.type("\r")
    session.settle()
    #expect(!hasVerdicts)
    session.type("Q")
    #expect(session.waitForEnd() == 0)
  }

  @Test(arguments: ["\u{1B}[99;5u", "\u{1B}[113u", "\u{1B}[81;2u", "\u{1B}[27;5;99~"])
  func keysByTheirCodePointsEndIt(key: String) throws {
    let session = try session()
    session.type(key)
    #expect(session.waitForEnd() == 0)
  }

  @Test func keysByTheirCodePointsMove() throws {
    let session = try session()
    session.type("\u{1B}[63u")
    try session.waitUntilShown("next row")
    session.type("\u{1B}[27;1:1u\u{1B}[27;1:3u")
    try session.waitUntil("the lists") { !$0.contains { $0.contains("next row") } }
    session.type("\u{1B}[120u\u{1B}[105;1:1u\u{1B}[105;1:3u")
    try session.waitUntilShown("mine: irrelevant")
    session.type("Q")
    #expect(session.waitForEnd() == 0)
    #expect(hasVerdicts)
  }
}

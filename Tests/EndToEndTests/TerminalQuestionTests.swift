import Foundation
import Testing

/// What the browser asks its terminal, and what it makes of the answers.
@Suite(.serialized) struct TerminalQuestionTests {
  private let scratch: ScratchDirectory

  init() throws { scratch = try ScratchDirectory.ofSeeds() }

  /// The answers are there before the question is: how fast the machine is does not matter then.
  private func session(
    answering answers: String = "", _ options: [String] = [],
    environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let session = try PseudoTerminal(
      options + ["--fresh", scratch.path], columns: 100, rows: 30, environment: environment)
    session.type(answers)
    try session.waitUntilShown("? help")
    session.settle()
    return session
  }

  private func end(_ session: PseudoTerminal) {
    session.type("Q")
    #expect(session.waitForEnd() == 0)
    #expect(session.terminal.violations.isEmpty)
    #expect(!session.terminal.modes.contains(2026))
  }

  @Test func showsAScreenAtOnceWhereTheTerminalCan() throws {
    let session = try session(answering: "\u{1B}[?2026;2$y")
    #expect(session.terminal.questions.starts(with: ["?2026$p", "ground"]))
    session.type("m")
    try session.waitUntilShown("Matrix")
    session.settle()
    #expect(session.terminal.modesLeft.contains(2026))
    end(session)
  }

  @Test(arguments: ["", "\u{1B}[?2026;0$y", "\u{1B}[?2026;2\u{1B}]11;rgb:\u{1B}[9999999999"])
  func doesWithoutWhereTheTerminalDoesNotSaySo(answer: String) throws {
    let session = try session(answering: answer)
    session.type("m")
    try session.waitUntilShown("Matrix")
    #expect(!session.terminal.modesLeft.contains(2026))
    end(session)
  }

  /// Colours from 16 on are those of a palette.
  @Test(arguments: [("0000/0000/0000", true), ("ffff/ffff/ffff", false)])
  func goesByTheGround(color: String, isDark: Bool) throws {
    let session = try session(answering: "\u{1B}]11;rgb:\(color)\u{1B}\\")
    let colors = session.terminal.cells.joined().map(\.style.foreground)
    #expect(colors.contains([5, isDark ? 210 : 124]))
    end(session)
  }

  @Test func aSettingOverridesWhatTheTerminalSays() throws {
    let settings = try ScratchDirectory()
    try FileManager.default.createDirectory(
      atPath: settings.path + "/crossread", withIntermediateDirectories: true)
    try settings.write("crossread/config.toml", "theme = \"standard\"\n")
    let session = try session(
      answering: "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\",
      environment: ["XDG_CONFIG_HOME": settings.path])
    let colors = session.terminal.cells.joined().map(\.style.foreground)
    #expect(!colors.contains([5, 210]))
    end(session)
  }

  @Test func asksNothingInSecureMode() throws {
    let session = try session(["--secure"])
    session.type("m")
    session.settle()
    #expect(session.terminal.questions.isEmpty)
    end(session)
  }
}

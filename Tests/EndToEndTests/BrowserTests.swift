import Foundation
import Testing

/// The browser in a real terminal. One at a time: each has a tmux server of its own.
@Suite(.serialized) struct BrowserTests {
  static let sizes = [[80, 24], [140, 40], [40, 12]]

  /// Checks that the terminal is as it was before the program ran.
  private func expectRestored(_ session: TmuxSession) throws {
    #expect(!session.settings.before.isEmpty)
    #expect(session.settings.after == session.settings.before)
    #expect(try session.format("alternate_on") == "0")
    #expect(try session.format("cursor_flag") == "1")
    #expect(try session.format("mouse_any_flag") == "0")
  }

  @Test(arguments: sizes)
  func showsThePanesAndQuits(size: [Int]) async throws {
    let session = try TmuxSession([Program.seeds], columns: size[0], rows: size[1])
    let screen = try await session.waitUntilShown("? help")
    #expect(try session.format("alternate_on") == "1")
    #expect(screen.count <= size[1] + 1)
    #expect(screen.allSatisfy { $0.count <= size[0] })
    #expect(screen.contains { $0.contains("Quotes") || $0.contains("3") })
    try session.type("q")
    #expect(try session.waitForEnd() == 0)
    try expectRestored(session)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func putsTheTerminalBackOnASignal(number: Int32) async throws {
    let session = try TmuxSession([Program.seeds])
    try await session.waitUntilShown("? help")
    try session.signal(number)
    #expect(try session.waitForEnd() == 128 + Int(number))
    try expectRestored(session)
  }

  @Test(arguments: sizes)
  func opensHelpAndGoesBack(size: [Int]) async throws {
    let session = try TmuxSession([Program.seeds], columns: size[0], rows: size[1])
    try await session.waitUntilShown("? help")
    try session.type("?")
    try await session.waitUntilShown("next row")
    try session.type("q")
    try await session.waitUntilShown("? help")
    try session.type("Q")
    #expect(try session.waitForEnd() == 0)
  }

  @Test(arguments: sizes)
  func saysWhyAFindingIsWhatItIs(size: [Int]) async throws {
    let session = try TmuxSession([Program.seeds], columns: size[0], rows: size[1])
    try await session.waitUntilWeighed()
    try session.type("4", "g", "W")
    try await session.waitUntilShown("Why: who was summoned")
    try session.type("/")
    try session.type("spoke for", "Enter")
    try await session.waitUntilShown("What spoke for it")
    try session.type("q", "q")
    #expect(try session.waitForEnd() == 0)
    try expectRestored(session)
  }

  @Test func opensTheArticleAndSearches() async throws {
    let session = try TmuxSession([Program.seeds])
    try await session.waitUntilShown("? help")
    try session.type("1", "Enter")
    try await session.waitUntilShown("France and Mexico Monday angrily demanded")
    try session.type("/")
    try session.type("Brazil", "Enter")
    try session.type("Escape", "q", "Q")
    #expect(try session.waitForEnd() == 0)
    try expectRestored(session)
  }

  @Test func looksTheSameAfterAResizeAsAfterAStart() async throws {
    let session = try TmuxSession([Program.seeds], columns: 100, rows: 30)
    let first = try await session.waitUntilWeighed()
    for size in Self.sizes + [[20, 5]] {
      let fresh = try TmuxSession([Program.seeds], columns: size[0], rows: size[1])
      try session.resize(columns: size[0], rows: size[1])
      try await session.waitUntil("the screen of a start at \(size)") { screen in
        screen.contains { !$0.isEmpty } && screen == (try? fresh.screen())
      }
    }
    try session.resize(columns: 1, rows: 1)
    try await session.waitUntil("a screen of one cell") { $0.joined().count <= 1 }
    try session.resize(columns: 100, rows: 30)
    try await session.waitUntil("the first screen") { $0 == first }
    try session.type("q")
    #expect(try session.waitForEnd() == 0)
    try expectRestored(session)
  }

  @Test func printsTheComparisonOnADumbTerminal() async throws {
    let session = try TmuxSession(
      ["--", Program.seeds], columns: 140, rows: 50, environment: ["TERM": "dumb"])
    // There is a keyboard: the comparison is a walk by lines.
    try await session.waitUntilShown("? help, q quit:")
    try session.type("q", "Enter")
    #expect([0, 1].contains(try session.waitForEnd()))
    let text = String(decoding: session.bytes, as: UTF8.self)
    #expect(text.contains("TERM=dumb"))
    #expect(text.contains("Story: "))
    #expect(!session.bytes.contains(0x1B))
    try expectRestored(session)
  }

  @Test func fallsBackOnAnUnknownTerminalAndSaysSo() async throws {
    let session = try TmuxSession([Program.seeds], environment: ["TERM": "no-such-terminal"])
    try await session.waitUntilShown("no-such-terminal")
    try session.type("q")
    #expect(try session.waitForEnd() == 0)
    try expectRestored(session)
  }

  @Test func startsWithoutAUTF8Locale() async throws {
    let session = try TmuxSession([Program.seeds], environment: ["LC_ALL": "POSIX"])
    let screen = try await session.waitUntilShown("? help")
    #expect(screen.allSatisfy { $0.allSatisfy(\.isASCII) })
    try session.type("q")
    #expect(try session.waitForEnd() == 0)
  }

  @Test func showsTheMessagesOfBadInputs() async throws {
    let scratch = try ScratchDirectory()
    let empty = try scratch.write("empty.txt", "")
    let session = try TmuxSession([empty, Program.seeds], columns: 140, rows: 40)
    try await session.waitUntilShown("empty.txt")
    try session.type("M")
    try await session.waitUntilShown("the file is empty")
    try session.type("Q")
    #expect(try session.waitForEnd() == 0)
  }

  @Test func letsNoControlCharacterOfAnArticleThrough() async throws {
    let scratch = try ScratchDirectory()
    try scratch.write(
      "a\u{1B}]0;owned\u{07}.txt", BadInputTests.hostile + "\n\n" + MadeUpStory.courier)
    try scratch.write(
      "b.txt", "\u{9B}31m\u{202E}The mayor said \u{90}so.\n\n" + MadeUpStory.courier)
    let session = try TmuxSession([scratch.path])
    try await session.waitUntilShown("? help")
    for keys in [["Tab"], ["j"], ["Tab"], ["Enter"], ["G"], ["q"], ["1"], ["Enter"]] {
      for key in keys { try session.type(key) }
    }
    try await session.waitUntilShown("mayor")
    try session.type("Q")
    #expect(try session.waitForEnd() == 0)
    let text = String(decoding: session.bytes, as: UTF8.self)
    for forbidden in ["\u{9B}", "\u{90}", "\u{9C}", "\u{202E}", "\u{2066}", "]0;owned", "]52;c"] {
      #expect(!text.contains("\u{1B}" + forbidden), "\(forbidden.debugDescription)")
      if forbidden.unicodeScalars.count == 1 {
        #expect(!text.contains(forbidden), "\(forbidden.debugDescription)")
      }
    }
    #expect(try session.format("pane_title") != "owned")
  }
}

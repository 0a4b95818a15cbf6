import CrossreadCore
import Foundation
import Testing

/// The browser on pseudo-terminals of many kinds: what it draws, and every byte that it sends.
@Suite(.serialized) struct TerminalTests {
  /// Articles that try whatever a terminal obeys, in every place that is drawn.
  static func hostile() throws -> ScratchDirectory {
    let scratch = try ScratchDirectory()
    let marks = String(repeating: "\u{301}", count: 10_000)
    let attacks = [
      "\u{1B}]52;c;b3duZWQ=\u{07}", "\u{1B}]8;;http://evil\u{1B}\\", "\u{1B}]0;owned\u{07}",
      "\u{9B}2J", "\u{9D}52;c;b3duZWQ=\u{9C}", "\u{1B}[2J\u{1B}[6n", "\u{1B}P$q\u{1B}\\",
      "\u{202E}desrever", "\u{2066}x\u{2069}", "\u{1B}]52;c;unterminated", "\u{90}", "\u{0E}\u{08}",
      "e" + marks, "👨‍👩‍👧‍👦 🇫🇷 東京 שלום कि", "\u{FEFF}\u{200B}\u{FFF9}", "\u{7F}\u{00}\u{1A}",
    ]
    let body = attacks.enumerated().map {
      "Mayor Anna Lindqvist said on Tuesday \($1) that \(12 + $0) people came. “It is \($1) so,” she said."
    }.joined(separator: "\n\n")
    for (number, name) in ["a\u{1B}]0;owned\u{07}.txt", "b\u{9B}31m.txt"].enumerated() {
      try scratch.write(name, body + "\n\n" + (number == 0 ? "" : MadeUpStory.courier))
    }
    try scratch.write("c.json", MadeUpStory.herald.replacing("bridge", with: "bri\\u001b[2Jdge"))
    return scratch
  }

  /// Keys that open everything.
  static let tour = [
    "j", "]", "\t", "j", "\t", "j", "\r", "]", "\u{6}", "G", "y", "q", "m", "j", "\r", "q", "q",
    "t",
    "j", "q", "O", "j", "q", "1", " ", "\u{1B}", "2", "y", "c", "j", " ", "\r", "?", "\u{6}", "q",
    "M", "q", "/", "s", "\r", "n", ":", "n", "\t", "\u{7}", "x", "\u{7}", "a", "e", "\u{7}", "f",
    "\u{7}", "F", "\u{C}",
  ]

  private func expectClean(_ session: PseudoTerminal, _ words: String) {
    #expect(session.terminal.violations.isEmpty, "\(words)")
  }

  @Test(arguments: [
    "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100", "vt220",
    "ansi", "no-such-terminal", "",
  ])
  func sendsNothingButWhatTheTerminalKnows(type: String) throws {
    let scratch = try Self.hostile()
    let session = try PseudoTerminal(
      ["--verdicts", scratch.path + "/v", scratch.path],
      environment: ["TERM": type], without: type.isEmpty ? ["TERM"] : [])
    try session.waitUntilShown("help")
    for key in Self.tour {
      session.type(key)
      session.settle()
    }
    session.type("Q")
    #expect(session.waitForEnd() == 0)
    expectClean(session, type)
    // Only where the terminal has a clipboard, and only what was asked for.
    let hasClipboard = !["linux", "vt100", "vt220", "ansi"].contains(type)
    #expect(session.terminal.copied.count == (hasClipboard ? 2 : 0), "\(type)")
  }

  @Test(arguments: ["C", "C.UTF-8", "POSIX", "xx_XX.UTF-8", ""])
  func startsInEveryLocale(locale: String) throws {
    let scratch = try Self.hostile()
    let session = try PseudoTerminal(
      [scratch.path], environment: ["LC_ALL": locale, "LANG": locale, "LC_CTYPE": locale],
      without: locale.isEmpty ? ["LC_ALL", "LANG", "LC_CTYPE"] : [])
    try session.waitUntilShown("help")
    for key in Self.tour.prefix(24) {
      session.type(key)
      session.settle()
    }
    let isASCII = ["C", "POSIX"].contains(locale)
    #expect(
      session.terminal.text.joined().utf8.allSatisfy { $0 < 0x80 } || !isASCII, "\(locale)")
    session.type("Q")
    #expect(session.waitForEnd() == 0)
    expectClean(session, locale)
  }

  @Test func asksForNoColoursWhereThereAreToBeNone() throws {
    let session = try PseudoTerminal([Program.seeds], environment: ["NO_COLOR": "1"])
    try session.waitUntilShown("help")
    for key in Self.tour.prefix(20) {
      session.type(key)
      session.settle()
    }
    let styles = session.terminal.cells.joined().map(\.style)
    #expect(styles.allSatisfy { $0.foreground.isEmpty && $0.background.isEmpty })
    session.type("Q")
    #expect(session.waitForEnd() == 0)
  }

  /// Random keys and sizes: what the terminal shows after small changes is what it shows when
  /// everything is drawn again, nothing foreign is sent, and memory stays flat.
  ///
  /// `CROSSREAD_MONKEY_KEYS` says how many keys, `CROSSREAD_MONKEY_FOLDER` which articles.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["CROSSREAD_MONKEY_KEYS"] != nil))
  func leavesNoStaleCellWhateverIsTyped() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["CROSSREAD_MONKEY_KEYS"].flatMap { Int($0) } ?? 1_500
    let folder = environment["CROSSREAD_MONKEY_FOLDER"] ?? Program.seeds
    let scratch = try ScratchDirectory()
    func open() throws -> PseudoTerminal {
      let session = try PseudoTerminal(
        ["--verdicts", scratch.path + "/v", folder], columns: 80, rows: 24,
        // No file is written and no program started, whatever is typed.
        environment: ["CROSSREAD_SECURE": "1"])
      try session.waitUntilShown("help", seconds: 120)
      session.settle()
      return session
    }
    var session = try open()
    // Ctrl-Z would stop the program, Q, Ctrl-C and q in the lists would end it; the palette may do so, too.
    let keys =
      "jkgGhl1234][ >\r\t\u{1B}/nNmtOscfFxabuyMewoE?:\"'0567 9e東é\u{6}\u{2}\u{C}\u{7F}\u{17}\u{15}"
      .map { String($0) } + "BWVzK-<(){}RC\u{4}\u{B}\u{10}\u{10}\u{14}".map { String($0) } + [
        "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[5~", "\u{1B}[6~",
        // Keys by their code points, pastes, what terminals answer.
        "\u{1B}[106u", "\u{1B}[9;2u", "\u{1B}[27;5;112~", "\u{1B}[200~xi\rq 東\u{1B}[201~",
        "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}[?2026;2$y", "\u{1B}[0n", "\u{1B}P1$rxq\u{1B}\\",
        "\u{1B}_Gxi;q\u{1B}\\", "\u{1B}^q\u{1B}\\", "\u{1B}Xq\u{1B}\\", "\u{1B}[?62;22c",
        "\u{1B}[<0;12;7M", "\u{1B}[<65;12;7M",
      ]
    var generator = SeededGenerator(seed: 20_26)
    var typed = 0
    var early = 0.0
    while typed < count {
      if Int.random(in: 0..<10, using: &generator) == 0 {
        session.resize(
          columns: Int.random(in: 1...300, using: &generator),
          rows: Int.random(in: 1...100, using: &generator))
        session.settle()
      }
      let burst = Int.random(in: 1...8, using: &generator)
      for _ in 0..<burst { session.type(keys.randomElement(using: &generator) ?? "j") }
      // A lone Escape is one only after a while, in which nothing must be taken for rest.
      session.type("k")
      typed += burst
      session.settle()
      if session.hasEnded {
        #expect(session.waitForEnd() == 0)
        expectClean(session, "monkey")
        session = try open()
        early = 0
        continue
      }
      let before = (session.terminal.visibleCells, session.terminal.row, session.terminal.column)
      session.type("\u{C}")
      session.settle()
      let after = (session.terminal.visibleCells, session.terminal.row, session.terminal.column)
      guard before.0 == after.0, before.1 == after.1, before.2 == after.2 else {
        let rows = zip(before.0, after.0).enumerated().filter { $0.element.0 != $0.element.1 }
        for (number, (old, new)) in rows.prefix(3) {
          let column = old.indices.first { old[$0] != new[$0] } ?? 0
          Issue.record(
            """
            stale after \(typed) keys at \(session.terminal.columns)x\(session.terminal.rows), row \
            \(number), column \(column):
            \(old.map(\.text).joined())
            \(new.map(\.text).joined())
            \(old[column]) \(new[column])
            """)
        }
        break
      }
      guard session.terminal.violations.isEmpty else { break }
      if typed >= count / 4, early == 0 { early = session.memory }
    }
    expectClean(session, "monkey")
    if early == 0 { early = session.memory }
    print("\(typed) keys; memory: \(early) MB early, \(session.memory) MB at the end")
    #expect(session.memory < early * 1.25 + 10)
    // Out of whatever is open.
    session.resize(columns: 80, rows: 24)
    for _ in 0..<3 { session.type("\u{7}") }
    session.type("Q")
    #expect(session.waitForEnd() == 0)
  }
}

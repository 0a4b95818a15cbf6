import Testing

@testable import CrossreadTUI

@Suite struct TerminalAnswerTests {
  private func answers(_ text: String) -> [TerminalAnswer] {
    var decoder = KeyDecoder()
    let keys = decoder.take(Array(text.utf8))
    // Whatever is answered, no key is pressed.
    #expect(keys == [])
    let answers = decoder.takeAnswers()
    #expect(decoder.takeAnswers() == [])
    return answers
  }

  @Test(arguments: [
    ("\u{1B}[?2026;2$y", TerminalAnswer.mode(2026, isKnown: true)),
    ("\u{1B}[?2026;1$y", .mode(2026, isKnown: true)),
    ("\u{1B}[?2026;0$y", .mode(2026, isKnown: false)),
    ("\u{1B}[?2026;4$y", .mode(2026, isKnown: false)), ("\u{1B}[0n", .ready),
    ("\u{1B}]11;rgb:0000/0000/0000\u{7}", .ground(isDark: true)),
    ("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\", .ground(isDark: true)),
    ("\u{1B}]11;rgb:ff/ff/ff\u{1B}\\", .ground(isDark: false)),
    ("\u{1B}]11;rgb:f/d/c\u{9C}", .ground(isDark: false)),
    ("\u{1B}]11;rgba:fdfd/f6f6/e3e3/ffff\u{7}", .ground(isDark: false)),
  ])
  func readsWhatWasAskedFor(text: String, answer: TerminalAnswer) {
    #expect(answers(text) == [answer])
  }

  @Test(arguments: [
    "\u{1B}[?2026;2y", "\u{1B}[2026;2$y", "\u{1B}[?2026$y", "\u{1B}[?;$y", "\u{1B}[3n",
    "\u{1B}[?0n",
    "\u{1B}]11;rgb:/0000/0000\u{7}", "\u{1B}]11;rgb:00000/0/0\u{7}", "\u{1B}]11;rgb:0/0\u{7}",
    "\u{1B}]11;rgb:-1/0/0\u{7}", "\u{1B}]11;rgb:0/0/0/0/0\u{7}", "\u{1B}]10;rgb:0/0/0\u{7}",
    "\u{1B}]11;?\u{7}", "\u{1B}P11;rgb:0/0/0\u{1B}\\", "\u{1B}_11;rgb:0/0/0\u{1B}\\",
    "\u{1B}^11;rgb:0/0/0\u{1B}\\", "\u{1B}X11;rgb:0/0/0\u{1B}\\",
    "\u{1B}]11;rgb:0/0/" + String(repeating: "0", count: 100_000) + "\u{7}",
    "\u{1B}[?" + String(repeating: "9", count: 60) + ";1$y",
  ])
  func leavesOutWhatIsNoAnswer(text: String) {
    #expect(answers(text) == [])
  }

  @Test func keepsNoMoreThanAFew() {
    #expect(answers(String(repeating: "\u{1B}[0n", count: 100_000)).count == 16)
  }

  @Test func answersThatAreCutInTwoAreStillOne() {
    let bytes = Array("\u{1B}[?2026;2$y\u{1B}]11;rgb:0/0/0\u{1B}\\".utf8)
    for cut in bytes.indices {
      var decoder = KeyDecoder()
      #expect(decoder.take(bytes[..<cut]) + decoder.take(bytes[cut...]) == [])
      #expect(
        decoder.takeAnswers() == [.mode(2026, isKnown: true), .ground(isDark: true)], "\(cut)")
    }
  }
}

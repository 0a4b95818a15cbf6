import Testing

@testable import CrossreadTUI

@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.take(bytes)
  }

  @Test(arguments: [
    (
      "jG é東",
      [
        Key.character("j"), .character("G"), .character(" "), .character("é"),
        .character("東"),
      ]
    ),
    (
      "\r\n\t\u{7F}\u{3}\u{1A}",
      [.enter, .enter, .tab, .backspace, .control("c"), .control("z")]
    ),
    ("\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[D", [.up, .down, .right, .left]),
    ("\u{1B}[H\u{1B}OF\u{1B}[1~\u{1B}[8~", [.home, .end, .home, .end]),
    ("\u{1B}[5~\u{1B}[6;2~\u{1B}[3~\u{1B}[Z", [.pageUp, .pageDown, .delete, .backTab]),
    (
      "\u{1B}Op\u{1B}Oy\u{1B}OM\u{1B}Ok",
      [.character("0"), .character("9"), .enter, .character("+")]
    ),
    ("\u{1B}x", [.escape, .character("x")]),
    ("\u{1B}[[Aj\u{1B}[15~j\u{1B}OPj", [.character("j"), .character("j"), .character("j")]),
  ])
  func readsWhatAKeyboardSends(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test(arguments: [
    ("\u{1B}[106u", [Key.character("j")]), ("\u{1B}[106;1:1u", [.character("j")]),
    ("\u{1B}[106;1:2u", [.character("j")]), ("\u{1B}[106;1:3u", []),
    ("\u{1B}[106;2u", [.character("J")]), ("\u{1B}[47:63;2u", [.character("?")]),
    ("\u{1B}[47;2;63u", [.character("?")]), ("\u{1B}[106;65u", [.character("J")]),
    ("\u{1B}[106;129u", [.character("j")]), ("\u{1B}[106;9u", []),
    ("\u{1B}[99;5u", [.control("c")]), ("\u{1B}[1089::99;5u", [.control("c")]),
    ("\u{1B}[27;5;99~", [.control("c")]), ("\u{1B}[27;2;71~", [.character("G")]),
    ("\u{1B}[120;3u", [.escape, .character("x")]), ("\u{1B}[105;5u", [.tab]),
    ("\u{1B}[27u", [.escape]), ("\u{1B}[13;2u", [.enter]), ("\u{1B}[9u", [.tab]),
    ("\u{1B}[9;2u", [.backTab]), ("\u{1B}[127;1:1u", [.backspace]),
    ("\u{1B}[1;1:1A", [.up]), ("\u{1B}[1;6:2B", [.down]), ("\u{1B}[1;1:3C", []),
    ("\u{1B}[3;5:3~", []), ("\u{1B}[57419u\u{1B}[57414u", [.up, .enter]),
    ("\u{1B}[57441;2u\u{1B}[57358u", []), ("\u{1B}[1078u", [.character("ж")]),
    ("\u{1B}[99999999999;5u\u{1B}[;u\u{1B}[u", []),
  ])
  func readsKeysByTheirCodePoints(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test(arguments: [
    "\u{1B}]10;rgb:ffff/q\u{1B}\\", "\u{1B}]11;xi\u{7}", "\u{1B}P1$r0 q\u{1B}\\",
    "\u{1B}_Gi=1;xq\u{1B}\\", "\u{1B}^xi\u{1B}\\", "\u{1B}Xq\u{1B}\\", "\u{1B}[?64;1;2c",
    "\u{1B}[12;40R", "\u{1B}[8;24;80t", "\u{1B}[?2004;1$y", "\u{1B}[I\u{1B}[O", "\u{1B}[?1u",
    "\u{9B}?1;2c", "\u{9D}11;xi\u{9C}", "\u{90}1$rxq\u{1B}\\", "\u{1B}]0;\u{153}xq\u{7}",
    "\u{1B}[M !!\u{1B}[<0;3;3m", "\u{1B}]11;xi\u{1B}]12;q\u{7}",
  ])
  func answersOfATerminalAreNoKeys(text: String) {
    let sent = Array(text.utf8)
    let mouse = keys(sent).filter { !$0.isOfMouse }
    #expect(mouse.isEmpty)
    // However they are cut in two.
    for cut in 1..<sent.count {
      var decoder = KeyDecoder()
      let all = decoder.take(sent[..<cut]) + decoder.take(sent[cut...])
      #expect(all.filter { !$0.isOfMouse }.isEmpty, "\(cut)")
      #expect(decoder.take("j".utf8) == [.character("j")])
    }
  }

  @Test func introducersOfEightBitsBeginAnAnswerToo() {
    #expect(keys([0x9B] + "?1;2cj".utf8) == [.character("j")])
    #expect(keys([0x9D] + "11;xi".utf8 + [0x9C] + "j".utf8) == [.character("j")])
    #expect(keys([0x8F] + "A".utf8) == [.up])
    var decoder = KeyDecoder(encoding: .locale)
    #expect(decoder.take([0x9B] + "Aj".utf8) == [.up, .character("j")])
  }

  @Test(arguments: ["\u{1B}Pxi", "\u{1B}]52;c;xi", "\u{1B}_", "\u{1B}[200~xi"])
  func whatDoesNotEndIsLeftWhenOneKeyComesAlone(opening: String) {
    var decoder = KeyDecoder()
    _ = decoder.take(opening.utf8)
    let endless = Array(repeating: UInt8(ascii: "q"), count: 100_000)
    for _ in 0..<20 { #expect(decoder.take(endless) == []) }
    #expect(decoder.silence().count == 1)
    // Several at once go on with it.
    #expect(decoder.take("xi".utf8) == [])
    _ = decoder.silence()
    #expect(decoder.take("q".utf8) == [.character("q")])
    #expect(decoder.take("xi".utf8) == [.character("x"), .character("i")])
  }

  @Test func controlCIsHeardWithinAnEndlessAnswer() {
    var decoder = KeyDecoder()
    #expect(decoder.take("\u{1B}Pxi\u{3}xi".utf8) == [.control("c")])
  }

  @Test func aSequenceThatIsTooLongIsNothing() {
    let long = "\u{1B}[" + String(repeating: "1;", count: 50_000) + "Aj"
    #expect(keys(long) == [.character("j")])
  }

  @Test func aLoneEscapeIsAKeyAfterAMoment() {
    var decoder = KeyDecoder()
    #expect(decoder.take([0x1B]) == [])
    #expect(decoder.patience == 50)
    #expect(decoder.silence() == [.escape])
    #expect(decoder.patience == nil)
    _ = decoder.take("\u{1B}[".utf8)
    #expect(decoder.silence() == [.escape, .character("[")])
  }

  @Test(arguments: [
    ("fix this\n", "fix this"), ("two\r\nlines\tand\n\nmore", "two lines and more"),
    ("a  b ", "a  b "), ("\u{1B}[Ax\u{3}\u{0}", "[Ax"), ("né\u{A0}e\u{301}\u{202E}", "né e\u{301}"),
    ("\n", ""), ("東京", "東京"),
  ])
  func whatIsPastedIsText(text: String, expected: String) {
    let sent = Array("\u{1B}[200~\(text)\u{1B}[201~j".utf8)
    #expect(keys(sent) == [.pasted(expected), .character("j")])
    for cut in 1..<sent.count {
      var decoder = KeyDecoder()
      #expect(
        decoder.take(sent[..<cut]) + decoder.take(sent[cut...])
          == [.pasted(expected), .character("j")], "\(cut)")
    }
  }

  @Test func aLargePasteKeepsWhatALineTakes() throws {
    let text = String(repeating: "word ", count: 2_000_000)
    let keys = keys("\u{1B}[200~\(text)\u{1B}[201~")
    guard case .pasted(let kept)? = keys.first, keys.count == 1 else {
      Issue.record("no paste")
      return
    }
    #expect(kept.utf8.count <= KeyDecoder.pasteLimit + 8)
    #expect(text.hasPrefix(kept))
  }

  @Test func aMouseIsReadInBothForms() {
    let expected = [
      Key.mouse(MouseEvent(kind: .press, row: 1, column: 2)),
      .mouse(MouseEvent(kind: .wheelDown, row: 0, column: 0)),
    ]
    #expect(keys("\u{1B}[<0;3;2M\u{1B}[<0;3;2m\u{1B}[<65;1;1M") == expected)
    #expect(keys("\u{1B}[M #\"\u{1B}[Ma!!") == expected)
  }
}

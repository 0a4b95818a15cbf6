import CrossreadCore
import Testing

@Suite struct FileNameTests {
  @Test(arguments: [
    "plain.txt", "né東.txt", "b\u{E9}", "", "\u{F7E9}x\u{FFFD}", "\u{EFFF}",
  ])
  func utf8StaysWhatItIs(name: String) {
    let text = FileName.text(Array(name.utf8CString))
    #expect(FileName.bytes(text) == Array(name.utf8CString))
    #expect(text == name || name.contains("\u{F7E9}"))
  }

  @Test(
    arguments: [
      [0x62, 0xE9, 0x64], [0xC3], [0xFF, 0xFE, 0x2E], [0xE2, 0x82, 0x41], [0xED, 0xA0, 0x80],
      [0xEF, 0x9F, 0xA9], [0x80, 0xC3, 0xA9],
    ] as [[UInt8]])
  func otherBytesComeBack(name: [UInt8]) {
    let sent = name.map { CChar(bitPattern: $0) } + [0]
    let text = FileName.text(sent)
    #expect(FileName.bytes(text) == sent)
    #expect(!text.contains("\u{FFFD}"))
  }
}

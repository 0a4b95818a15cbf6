import Testing

@testable import CrossreadIngest

@Suite struct InputFormatTests {
  @Test(arguments: [
    (Array("%PDF-1.7 …".utf8), "a PDF document"),
    ([0x1F, 0x8B, 0x08], "a gzip archive"),
    (Array("text with a \0 byte".utf8), "a binary file"),
    ([0x01, 0x02, 0x41, 0x42], "a binary file"),
  ])
  func refusesWhatIsNotText(bytes: [UInt8], kind: String) {
    #expect(InputFormat.binary(bytes) == .binary(kind))
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x61, 0x00], Array("\u{1B}[31mThe coloured text".utf8),
    Array("<html><p>a\0b".utf8), Array("<?xml version='1.0'?><rss>\0".utf8),
    Array("{\"text\": \"a\0b\"}".utf8),
    Array((String(repeating: "The ferry sank. ", count: 100) + "\0").utf8),
  ])
  func takesTextWithZeroBytesOrSequencesAsText(bytes: [UInt8]) {
    #expect(InputFormat.binary(bytes) == nil)
  }

  @Test(arguments: [
    ("{\"text\": 1}", "a.txt", InputFormat.json),
    ("\n [ {\"text\": 1}]", "-", .json),
    ("[Editor's note: …] The mayor", "a.txt", .plainText),
    ("broken", "a.JSON", .json),
    ("{Washington} said", "a.txt", .plainText),
    ("<!DOCTYPE html><p>", "a.txt", .html),
    ("<?xml version='1.0'?>", "a", .unsupported("an XML document")),
    ("<3 is what they said", "a", .plainText),
  ])
  func looksAtTheContentThenTheName(text: String, path: String, format: InputFormat) {
    #expect(InputFormat.format(of: Array(text.utf8), path: path) == format)
  }
}

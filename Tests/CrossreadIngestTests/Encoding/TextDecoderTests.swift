import Testing

@testable import CrossreadIngest

@Suite struct TextDecoderTests {
  /// The bytes whose values are the code points of `latin`.
  private func bytes(_ latin: String) -> [UInt8] {
    latin.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private func decoded(_ latin: String) -> (String, IngestNotice.Problem?, IngestNotice.Place?) {
    let decoded = TextDecoder().decode(bytes(latin))
    return (
      String(decoding: decoded.utf8, as: UTF8.self), decoded.notice?.problem,
      decoded.notice?.place
    )
  }

  @Test(arguments: [
    ("plain \u{C3}\u{A9}", "plain é"),
    ("\u{EF}\u{BB}\u{BF}marked", "marked"),
    ("\u{FF}\u{FE}a\0\u{E9}\0=\u{D8}\0\u{DE}", "aé😀"),
    ("\u{FE}\u{FF}\0a\0\u{E9}", "aé"),
    ("\u{FF}\u{FE}\0\0a\0\0\0\u{E9}\0\0\0\0\u{F6}\u{01}\0", "aé😀"),
    ("\0\0\u{FE}\u{FF}\0\0\0a\0\0\0\u{E9}", "aé"),
  ])
  func readsUnicodeWithoutANotice(latin: String, text: String) {
    let (string, problem, _) = decoded(latin)
    #expect(string == text)
    #expect(problem == nil)
  }

  @Test(arguments: [
    ("the caf\u{E9} shut", "the café shut"),
    ("\u{93}No\u{94} \u{97} he said", "“No” — he said"),
    ("cost \u{A3}5, \u{80}6", "cost £5, €6"),
  ])
  func readsWindows1252AndSaysSo(latin: String, text: String) {
    let (string, problem, _) = decoded(latin)
    #expect(string == text)
    #expect(problem == .otherEncoding("Windows-1252"))
  }

  @Test func repairsInvalidSequencesAndNamesTheFirst() {
    let (string, problem, place) = decoded("\u{C3}\u{A9} a \u{FF} \u{FE}.")
    #expect(string == "é a \u{FFFD} \u{FFFD}.")
    #expect(problem == .repaired(count: 2))
    #expect(place == .byte(5))
  }

  @Test func repairsADamagedSurrogate() {
    let (string, problem, place) = decoded("\u{FF}\u{FE}a\0=\u{D8}b\0")
    #expect(string == "a\u{FFFD}b")
    #expect(problem == .repaired(count: 1))
    #expect(place == .byte(4))
  }

  @Test(
    arguments: [
      ([0xC3, 0xA9], nil, 0, 1), ([0x61, 0xC3], 1, 1, 0), ([0xE2, 0x80, 0x41], 0, 1, 0),
      ([0xED, 0xA0, 0x80], 0, 3, 0), ([0xC0, 0xAF], 0, 2, 0), ([0xF4, 0x90, 0x80, 0x80], 0, 4, 0),
      ([0xF0, 0x9F, 0x98, 0x80], nil, 0, 1),
    ] as [([UInt8], Int?, Int, Int)])
  func scansByMaximalSubparts(bytes: [UInt8], first: Int?, invalid: Int, multibyte: Int) {
    let scan = UTF8Scan(bytes)
    #expect(scan.firstInvalid == first)
    #expect(scan.invalidCount == invalid)
    #expect(scan.multibyteCount == multibyte)
  }
}

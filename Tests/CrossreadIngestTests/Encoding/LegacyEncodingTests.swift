import Testing

@testable import CrossreadIngest

@Suite struct LegacyEncodingTests {
  @Test(arguments: [
    ("latin1", "windows-1252"), (" ASCII ", "windows-1252"), ("gb2312", "gbk"), ("utf8", "utf-8"),
    ("Shift-JIS", "shift_jis"),
  ])
  func knowsTheLabelsOfTheStandard(label: String, name: String) {
    #expect(LegacyEncoding(label: label)?.name == name)
  }

  @Test func knowsNoOthers() {
    #expect(LegacyEncoding(label: "klingon") == nil)
    #expect(LegacyEncoding(label: "") == nil)
  }

  @Test(
    arguments: [
      ("gbk", [0xC4, 0xE3, 0xBA, 0xC3], "你好"), ("windows-1251", [0xCF, 0xF0, 0xE8], "При"),
      ("shift_jis", [0x82, 0xB1, 0x82, 0xF1], "こん"), ("euc-kr", [0xC7, 0xD1, 0x61], "한a"),
      ("big5", [0xA7, 0x41], "你"), ("koi8-r", [0xF0, 0xD2], "Пр"), ("iso-8859-2", [0xB1], "ą"),
    ] as [(String, [UInt8], String)])
  func decodes(label: String, bytes: [UInt8], text: String) {
    let decoded = LegacyEncoding(label: label)?.decoded(bytes)
    #expect(decoded.map { String(decoding: $0.utf8, as: UTF8.self) } == text)
    #expect(decoded?.replaced == 0)
  }

  @Test func countsWhatMeansNothing() {
    let decoded = LegacyEncoding(label: "gbk")?.decoded([0x61, 0xC4])
    #expect(decoded?.replaced == 1)
  }

  /// Any bytes in any encoding give valid UTF-8 and no more of it than there is room for.
  @Test(arguments: [
    "gbk", "gb18030", "big5", "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr", "windows-1252",
    "windows-1255", "koi8-u", "macintosh", "iso-8859-8", "ibm866", "windows-874", "utf-16le",
  ])
  func survivesAnyBytes(label: String) throws {
    let encoding = try #require(LegacyEncoding(label: label))
    var state: UInt64 = 7
    for length in 0..<200 {
      var bytes: [UInt8] = []
      for _ in 0..<length {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 56))
      }
      let decoded = encoding.decoded(bytes)
      #expect(UTF8Scan(decoded.utf8).firstInvalid == nil)
    }
  }
}

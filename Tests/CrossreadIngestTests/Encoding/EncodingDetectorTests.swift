import Testing

@testable import CrossreadIngest

@Suite struct EncodingDetectorTests {
  @Test(arguments: [
    ("windows-1251", "В понедельник совет решил закрыть старый мост через реку."),
    ("koi8-r", "В понедельник совет решил закрыть старый мост через реку."),
    ("shift_jis", "きのう、古い橋がとじられました。新しい橋はまだできていません。"),
    ("euc-jp", "きのう、古い橋がとじられました。新しい橋はまだできていません。"),
    ("euc-kr", "어제 오래된 다리가 닫혔습니다. 새 다리는 아직 없습니다."),
    ("gb18030", "昨天，那座老桥被关闭了。新的桥还没有建成，人们要走北边的路。"),
    ("big5", "昨天，那座老橋被關閉了。新的橋還沒有建成，人們要走北邊的路。"),
  ])
  func findsTheEncoding(label: String, text: String) throws {
    let bytes = try #require(Self.encoded(text, as: label))
    #expect(EncodingDetector.label(of: bytes) == label)
    let decoded = TextDecoder().decode(bytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
  }

  @Test(arguments: ["caf\u{E9} and d\u{E9}j\u{E0} vu", "abc"])
  func isNotSureOfOthers(text: String) {
    #expect(EncodingDetector.label(of: text.unicodeScalars.map { UInt8($0.value) }) == nil)
  }

  /// The bytes of a text, found by decoding every pair of bytes.
  private static func encoded(_ text: String, as label: String) -> [UInt8]? {
    guard let encoding = LegacyEncoding(label: label) else { return nil }
    var bytes: [String: [UInt8]] = [:]
    func add(_ candidate: [UInt8]) {
      let decoded = encoding.decoded(candidate)
      let text = String(decoding: decoded.utf8, as: UTF8.self)
      if decoded.replaced == 0, text.count == 1, bytes[text] == nil { bytes[text] = candidate }
    }
    for byte in 0...255 { add([UInt8(byte)]) }
    for lead in 0x81...0xFE { for trail in 0x40...0xFE { add([UInt8(lead), UInt8(trail)]) } }
    var result: [UInt8] = []
    for character in text {
      guard let found = bytes[String(character)] else { return nil }
      result += found
    }
    return result
  }
}

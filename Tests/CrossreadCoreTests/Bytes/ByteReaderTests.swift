import Testing

@testable import CrossreadCore

@Suite struct ByteReaderTests {
  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 300, 1 << 40, Int.max, Int.min])
  func numbersComeBack(number: Int) throws {
    var writer = ByteWriter()
    writer.number(number)
    var reader = ByteReader(writer.bytes)
    #expect(try reader.number() == number)
    #expect(reader.isAtEnd)
  }

  @Test func wordsListsAndNothingComeBack() throws {
    var writer = ByteWriter()
    writer.list(["", "café 東"]) { $0.text($1) }
    writer.optional(nil as Int?) { $0.number($1) }
    writer.optional(7) { $0.number($1) }
    writer.span(Span(3, 9))
    var reader = ByteReader(writer.bytes)
    #expect(try reader.list { try $0.text() } == ["", "café 東"])
    #expect(try reader.optional { try $0.number() } == nil)
    #expect(try reader.optional { try $0.number() } == 7)
    #expect(try reader.span() == Span(3, 9))
  }

  @Test(arguments: [
    [], [0x80], [0xFE, 0xFF, 0xFF, 0xFF, 0x0F], Array(repeating: UInt8(0xFF), count: 20),
  ])
  func damageIsSaid(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    #expect(throws: ByteReader.Damage.self) { try reader.list { try $0.text() } }
  }
}

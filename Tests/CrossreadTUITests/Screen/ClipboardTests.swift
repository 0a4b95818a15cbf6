import Foundation
import Testing

@testable import CrossreadTUI

@Suite struct ClipboardTests {
  @Test(arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar", "東京 ≠ é"])
  func encodesAsTheStandardSays(text: String) {
    let encoded = String(decoding: Base64.encoded(Array(text.utf8)), as: UTF8.self)
    #expect(encoded == Data(text.utf8).base64EncodedString())
  }

  @Test func nothingThatIsPastedCanObey() {
    #expect(
      Clipboard.safe("a\u{1B}[201~rm\u{9B}x\u{202E}\r\nb\n\n") == "a␛[201~rm\u{FFFD}x\u{FFFD}\nb")
    let sequence = Clipboard.sequence(for: "\u{1B}\u{07}x")
    #expect(sequence.prefix(7).elementsEqual("\u{1B}]52;c;".utf8))
    #expect(sequence.last == 0x07)
    #expect(sequence.dropFirst(7).dropLast().allSatisfy { $0 > 0x20 && $0 < 0x7F })
  }
}

/// Writes strings of JSON (RFC 8259, section 7).
///
/// Characters that could move a terminal's cursor or turn its text round (C0, C1, bidi controls,
/// line separators) are written as escapes: the value is the same, and the bytes are harmless.
package enum JSONString {
  /// Appends valid UTF-8 as a string with its quotation marks.
  package static func append(_ value: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var plain = 0
    var index = 0
    while index < value.count {
      let byte = value[index]
      if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        index += 1
        continue
      }
      let length = escapedLength(at: index, in: value)
      if length > 0 {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[plain..<index]))
        appendEscape(UnsafeBufferPointer(rebasing: value[index..<(index + length)]), to: &bytes)
        plain = index + length
      }
      index += max(1, length)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[plain...]))
    bytes.append(UInt8(ascii: "\""))
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)

  /// The length of the character at `index` if it must be escaped, else 0.
  private static func escapedLength(at index: Int, in value: UnsafeBufferPointer<UInt8>) -> Int {
    func next(_ step: Int) -> UInt8 { index + step < value.count ? value[index + step] : 0 }
    switch value[index] {
    case 0...0x7F: return 1
    case 0xC2: return next(1) < 0xA0 ? 2 : 0
    case 0xD8: return next(1) == 0x9C ? 2 : 0
    case 0xE2:
      switch (next(1), next(2)) {
      case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return 3
      default: return 0
      }
    case 0xEF: return next(1) == 0xBB && next(2) == 0xBF ? 3 : 0
    default: return 0
    }
  }

  private static func appendEscape(
    _ character: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    bytes.append(UInt8(ascii: "\\"))
    switch character[0] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(character[0])
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first?.value ?? 0xFFFD
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt32] {
        bytes.append(hexDigits[Int(scalar >> shift & 15)])
      }
    }
  }
}

/// The Windows-1252 encoding, which newsrooms' older systems write and which holds Latin-1's
/// printable characters.
enum Windows1252 {
  /// The characters of the bytes 0x80 to 0x9F, from the index of the WHATWG Encoding Standard;
  /// five bytes are unassigned and stand for the C1 control of the same number.
  private static let upper: [UInt32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// The byte of one of the characters that stand at 0x80 to 0x9F; nil for any other.
  static func byte(of scalar: UInt32) -> UInt8? {
    upper.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
  }

  /// The text as UTF-8.
  static func utf8(from bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
        continue
      }
      let scalar = byte < 0xA0 ? upper[Int(byte - 0x80)] : UInt32(byte)
      if scalar < 0x800 {
        result.append(UInt8(0xC0 | scalar >> 6))
      } else {
        result.append(UInt8(0xE0 | scalar >> 12))
        result.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      }
      result.append(UInt8(0x80 | scalar & 0x3F))
    }
    return result
  }

  /// Whether the bytes above 0x7F make sense as Windows-1252: punctuation and symbols anywhere,
  /// letters beside other letters, and hardly ever an unassigned byte.
  ///
  /// True for "caf\xE9" and "\x93so\x94"; false for stray bytes in the middle of nothing.
  static func explains(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    var plausible = 0
    var total = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      defer { index = next }
      guard byte >= 0x80 else { continue }
      total += 1
      switch byte {
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D:
        break
      case 0x80...0xBF, 0xD7, 0xF7:
        plausible += 1
      default:
        let before = index > bytes.startIndex ? bytes[bytes.index(before: index)] : 0
        let after = next < bytes.endIndex ? bytes[next] : 0
        // "à" and "é" also stand alone, as in "à la carte".
        if isLetter(before) || isLetter(after) || byte == 0xE0 || byte == 0xE9 { plausible += 1 }
      }
    }
    return plausible * 10 >= total * 9
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80
  }
}

/// Quoted-printable (RFC 2045, section 6.7). What is not encoded as it should be stays as it is.
enum QuotedPrintable {
  /// With `isHeader`, "_" stands for a space (RFC 2047).
  static func decode(_ text: some Sequence<UInt8>, isHeader: Bool = false) -> [UInt8] {
    let bytes = Array(text)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "=") {
        // A line break behind the sign is none; spaces before it were added on the way.
        var end = index + 1
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        if end < bytes.count, bytes[end] == 0x0D { end += 1 }
        if end < bytes.count, bytes[end] == 0x0A {
          index = end + 1
          continue
        }
        if index + 2 < bytes.count, let high = digit(bytes[index + 1]),
          let low = digit(bytes[index + 2])
        {
          result.append(high << 4 | low)
          index += 3
          continue
        }
      }
      result.append(isHeader && byte == UInt8(ascii: "_") ? 0x20 : byte)
      index += 1
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

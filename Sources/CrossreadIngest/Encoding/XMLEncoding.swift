import Glibc

/// The encoding of an XML document (XML 1.0, appendix F): its byte order mark, the shape of its
/// first bytes, or what its declaration says.
enum XMLEncoding {
  /// Whether the bytes are XML in two or four bytes for each character, without a mark, or in four
  /// with one.
  static func isWide(_ bytes: [UInt8]) -> Bool {
    guard wideName(of: bytes) != nil else { return false }
    // After a mark anything may follow.
    guard TextDecoder.hasUTF32Mark(bytes) else { return true }
    let head = TextDecoder().decode(Array(bytes.prefix(1024))).utf8
    return head.first { $0 > 0x20 } == UInt8(ascii: "<")
  }

  private static func wideName(of bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(4))
    return switch head {
    case [0x00, 0x00, 0xFE, 0xFF], [0x00, 0x00, 0x00, 0x3C]: "UTF-32BE"
    case [0xFF, 0xFE, 0x00, 0x00], [0x3C, 0x00, 0x00, 0x00]: "UTF-32LE"
    default:
      switch head.prefix(3) {
      case [0x00, 0x3C, 0x00]: "UTF-16BE"
      case let start where start.count == 3 && start[0] == 0x3C && start[1] == 0 && start[2] != 0:
        "UTF-16LE"
      default: nil
      }
    }
  }

  /// The text in UTF-8, and what was decided or repaired.
  static func decode(_ bytes: [UInt8], charset: String? = nil) -> TextDecoder.Decoded {
    if let wide = wideName(of: bytes), let utf8 = converted(bytes, from: wide) {
      return TextDecoder.Decoded(
        utf8: utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(utf8.dropFirst(3)) : utf8)
    }
    let plain = TextDecoder().decode(bytes)
    // A mark, or bytes that are UTF-8 as a whole, are surer than any statement.
    if plain.notice == nil, !isASCII(bytes) { return plain }
    guard let name = charset ?? declared(in: bytes), !isUTF8(name), !isWide(name) else {
      return plain
    }
    if isASCII(bytes),
      !name.uppercased().hasPrefix("UTF-") && !name.uppercased().hasPrefix("ISO-2022")
    {
      return plain
    }
    switch name.lowercased() {
    case "iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252":
      return TextDecoder.Decoded(utf8: Windows1252.utf8(from: bytes))
    default:
      guard let utf8 = converted(bytes, from: name) else { return plain }
      return TextDecoder.Decoded(utf8: utf8)
    }
  }

  private static func isASCII(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 < 0x80 } }

  private static func isUTF8(_ name: String) -> Bool {
    ["utf-8", "utf8"].contains(name.lowercased())
  }

  /// Whether it has two or four bytes for each character, which bytes that are not so cannot be in,
  /// whatever is declared.
  private static func isWide(_ name: String) -> Bool {
    let name = name.uppercased()
    return ["UTF-16", "UTF16", "UTF-32", "UTF32", "UCS-2", "UCS-4", "ISO-10646-UCS"].contains {
      name.hasPrefix($0)
    }
  }

  /// The name in `<?xml … encoding="…"?>`.
  private static func declared(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(300), as: UTF8.self)
    guard head.hasPrefix("<?xml"), let end = head.firstRange(of: "?>"),
      let mark = head.firstRange(of: "encoding"), mark.upperBound < end.lowerBound
    else { return nil }
    let rest = head[mark.upperBound..<end.lowerBound].drop { " \t\r\n=".contains($0) }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    let name = rest.dropFirst().prefix { $0 != quote }
    return name.isEmpty ? nil : String(name)
  }

  /// The bytes in UTF-8 by the C library's tables; nil where it does not know the name, or the
  /// bytes are not in that encoding.
  static func converted(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    guard name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) else {
      return nil
    }
    let converter = iconv_open("UTF-8", name)
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 65_536)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var failed = false
    input.withUnsafeMutableBufferPointer { buffer in
      var next = buffer.baseAddress
      var left = buffer.count
      while left > 0 {
        let before = left
        let count = output.withUnsafeMutableBufferPointer { target -> Int in
          var end = target.baseAddress
          var room = target.count
          let status = iconv(converter, &next, &left, &end, &room)
          if status == -1, errno != E2BIG { failed = true }
          return target.count - room
        }
        result += output[..<count].map { UInt8(bitPattern: $0) }
        if failed {
          // A byte that means nothing in this encoding.
          result += [0xEF, 0xBF, 0xBD]
          next = next.map { $0 + 1 }
          left -= 1
          failed = false
        } else if left == before {
          return
        }
      }
    }
    return result
  }
}

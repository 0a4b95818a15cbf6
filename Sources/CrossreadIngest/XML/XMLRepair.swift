/// Mends what publishing systems often get wrong in XML and what can be meant in one way only.
///
/// An ampersand that begins no reference, or one to a character that nobody knows, stands for
/// itself, and so does a "<" that begins no tag; control characters, which XML forbids, are left
/// out; what stands before the first tag is dropped, and so is a document type. Line breaks stay,
/// so that lines keep their numbers.
enum XMLRepair {
  /// The mended document; nil where there is nothing to mend.
  static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 64)
    var changed = false
    var index = 0
    // A declaration or text before the first tag.
    let first = bytes.firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    if first > 0 {
      result += bytes[..<first].filter { $0 == 0x0A }
      changed = true
      index = first
    }
    func skip(to end: Int) {
      result += bytes[index..<end].filter { $0 == 0x0A }
      changed = true
      index = end
    }
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "<"):
        let rest = bytes[index...]
        if rest.starts(with: "<![CDATA[".utf8) {
          copy(through: end(of: "]]>", in: bytes, from: index + 9) ?? bytes.count)
        } else if rest.starts(with: "<!--".utf8) {
          // Two hyphens inside a comment are another frequent fault, and it says nothing.
          skip(to: end(of: "-->", in: bytes, from: index + 4) ?? bytes.count)
        } else if rest.starts(with: "<?".utf8) {
          skip(to: end(of: "?>", in: bytes, from: index + 2) ?? bytes.count)
        } else if rest.starts(with: "<!".utf8) {
          skip(to: endOfDeclaration(in: bytes, from: index + 2))
        } else if index + 1 < bytes.count,
          isNameByte(bytes[index + 1]) && !isDigit(bytes[index + 1])
            || bytes[index + 1] == UInt8(ascii: "/")
        {
          result.append(byte)
          index += 1
        } else {
          result += "&lt;".utf8
          changed = true
          index += 1
        }
      case UInt8(ascii: "&"):
        if isReference(in: bytes, at: index) {
          result.append(byte)
        } else {
          result += "&amp;".utf8
          changed = true
        }
        index += 1
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20:
        changed = true
        index += 1
      default:
        result.append(byte)
        index += 1
      }
    }
    func copy(through end: Int) {
      for byte in bytes[index..<end] {
        if byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
          result.append(byte)
        } else {
          changed = true
        }
      }
      // Text that never ends is closed, so that what stands before it can be read.
      if end == bytes.count, !bytes[index..<end].suffix(3).elementsEqual("]]>".utf8) {
        result += "]]>".utf8
        changed = true
      }
      index = end
    }
    return changed ? result : nil
  }

  /// Whether there can be a reference to a character by a name that XML does not know: declaring
  /// HTML's two thousand takes longer than reading a short document.
  static func namesCharacters(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices.dropLast()
      where bytes[index] == UInt8(ascii: "&") && bytes[index + 1] != UInt8(ascii: "#") {
        let name = bytes[(index + 1)...].prefix(5)
        let isKnown = ["amp;", "lt;", "gt;", "quot;", "apos;"].contains {
          name.starts(with: $0.utf8)
        }
        if !isKnown { return true }
      }
      return false
    }
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x3A, 0x2D, 0x2E, 0x5F, 0x80...: true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Where the tag starts that has more than `limit` bytes; nil if none has.
  static func oversizedTag(in bytes: [UInt8], limit: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count > limit else { return nil }
      var index = 0
      while index + 1 < bytes.count {
        guard bytes[index] == UInt8(ascii: "<"), bytes[index + 1] != UInt8(ascii: "!") else {
          index += 1
          continue
        }
        let start = index
        var quote: UInt8 = 0
        index += 1
        while index < bytes.count {
          let byte = bytes[index]
          if quote != 0 {
            if byte == quote { quote = 0 }
          } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            quote = byte
          } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
            break
          }
          index += 1
          if index - start > limit { return start }
        }
      }
      return nil
    }
  }

  /// Where the bytes after `mark` begin.
  private static func end(of mark: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    let count = mark.utf8CodeUnitCount
    var index = start
    return mark.withUTF8Buffer { mark in
      while index + count <= bytes.count {
        if bytes[index] == mark[0], bytes[index..<(index + count)].elementsEqual(mark) {
          return index + count
        }
        index += 1
      }
      return nil
    }
  }

  /// The end of `<!DOCTYPE … [ … ]>`, with its inner declarations.
  static func endOfDeclaration(in bytes: [UInt8], from start: Int) -> Int {
    var brackets = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]"): brackets -= 1
      case UInt8(ascii: ">") where brackets <= 0: return index + 1
      default: break
      }
      index += 1
    }
    return bytes.count
  }

  /// Whether a reference to a character that exists starts at an ampersand.
  private static func isReference(in bytes: [UInt8], at start: Int) -> Bool {
    let body = bytes[(start + 1)...].prefix(32)
    guard let end = body.firstIndex(of: UInt8(ascii: ";")) else { return false }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let point =
        digits.hasPrefix("x")
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let point, let scalar = Unicode.Scalar(point) else { return false }
      return scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE || [9, 10, 13].contains(point)
    }
    return ["amp", "lt", "gt", "quot", "apos"].contains(name)
      || HTMLEntities.codePoints[name] != nil
  }
}

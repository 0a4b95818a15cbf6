/// Turns the bytes of a file into UTF-8 text.
///
/// In order: a byte order mark decides; else what is declared, where the bytes bear it out; else
/// UTF-8 if it is valid; else Windows-1252 if that explains the bytes and nothing in them looks like
/// UTF-8; else another old encoding that does (`EncodingDetector`); else UTF-8 with the invalid
/// sequences replaced by U+FFFD.
struct TextDecoder {
  /// What was decided or repaired.
  struct Notice: Equatable {
    var place: IngestNotice.Place?
    var problem: IngestNotice.Problem
  }

  struct Decoded: Equatable {
    /// Valid UTF-8, without a byte order mark.
    var utf8: [UInt8]
    /// At most one thing; nil for plain Unicode.
    var notice: Notice?
  }

  /// The bytes up to `limit`, cut where a character ends; all of them if they are fewer.
  static func cut(_ bytes: [UInt8], to limit: Int) -> [UInt8] {
    guard bytes.count > limit else { return bytes }
    if hasUTF32Mark(bytes) { return Array(bytes.prefix(limit & ~3)) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Array(bytes.prefix(limit & ~1))
    }
    // A character has at most three bytes after its first.
    let end = (max(0, limit - 3)...limit).last { bytes[$0] & 0xC0 != 0x80 } ?? limit
    return Array(bytes.prefix(end))
  }

  /// `declared` is the label of the encoding that the carrier or the text itself states.
  func decode(_ bytes: [UInt8], declared: String? = nil) -> Decoded {
    if Self.hasUTF32Mark(bytes) { return utf32(bytes) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isLittleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isLittleEndian: false) }
    let skip = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let body = bytes.dropFirst(skip)
    let scan = UTF8Scan(body)
    let stated = skip == 0 ? declared.flatMap(LegacyEncoding.init) : nil
    guard let first = scan.firstInvalid else {
      // Valid UTF-8 beyond ASCII is hardly ever anything else, whatever is declared; an encoding
      // of ASCII bytes alone (ISO-2022-JP) must be believed.
      if let stated, scan.multibyteCount == 0, stated.name == "iso-2022-jp" {
        return decode(bytes, as: stated)
      }
      let utf8 = skip == 0 ? bytes : Array(body)
      if let stated, !stated.isUTF8, !stated.isUTF16, scan.multibyteCount > 0 {
        return Decoded(
          utf8: utf8,
          notice: Notice(problem: .declaredEncoding(declared: stated.name, read: "UTF-8")))
      }
      return Decoded(utf8: utf8)
    }
    if let stated, !stated.isUTF8, !stated.isUTF16 {
      let decoded = decode(bytes, as: stated)
      if decoded.notice == nil || scan.multibyteCount == 0 { return decoded }
    }
    if skip == 0, scan.multibyteCount == 0, Windows1252.explains(bytes) {
      return Decoded(
        utf8: Windows1252.utf8(from: bytes), notice: Notice(problem: .otherEncoding("Windows-1252"))
      )
    }
    if skip == 0, scan.invalidCount > scan.multibyteCount,
      let encoding = EncodingDetector.label(of: bytes).flatMap(LegacyEncoding.init)
    {
      var decoded = decode(bytes, as: encoding)
      if decoded.notice == nil { decoded.notice = Notice(problem: .otherEncoding(encoding.name)) }
      return decoded
    }
    return Decoded(
      utf8: Array(String(decoding: body, as: UTF8.self).utf8),
      notice: Notice(place: .byte(first + skip), problem: .repaired(count: scan.invalidCount)))
  }

  private func decode(_ bytes: [UInt8], as encoding: LegacyEncoding) -> Decoded {
    let decoded = encoding.decoded(bytes)
    return Decoded(
      utf8: decoded.utf8,
      notice: decoded.replaced == 0
        ? nil
        : Notice(place: .byte(decoded.first), problem: .repaired(count: decoded.replaced)))
  }

  // MARK: UTF-32

  /// Whether the bytes begin with the byte order mark of UTF-32.
  static func hasUTF32Mark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
  }

  /// Whether all bytes after the mark are characters, but for one in sixteen.
  static func isUTF32(_ bytes: some Collection<UInt8>) -> Bool {
    let units = utf32Units(Array(bytes))
    return units.count { Unicode.Scalar($0) == nil } * 16 <= units.count
  }

  /// The whole units after the mark.
  private static func utf32Units(_ bytes: [UInt8]) -> [UInt32] {
    let shifts: [UInt32] = bytes.first == 0xFF ? [0, 8, 16, 24] : [24, 16, 8, 0]
    return stride(from: 4, to: bytes.count - 3, by: 4).map { start in
      (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << shifts[$1] }
    }
  }

  private func utf32(_ bytes: [UInt8]) -> Decoded {
    var text = String.UnicodeScalarView()
    var (repaired, first) = (0, 0)
    for (number, unit) in Self.utf32Units(bytes).enumerated() {
      if Unicode.Scalar(unit) == nil {
        if repaired == 0 { first = 4 + number * 4 }
        repaired += 1
      }
      text.append(Unicode.Scalar(unit) ?? "\u{FFFD}")
    }
    return Decoded(
      utf8: Array(String(text).utf8),
      notice: repaired == 0
        ? nil : Notice(place: .byte(first), problem: .repaired(count: repaired)))
  }

  private func utf16(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool) -> Decoded {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (a, b) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittleEndian ? b << 8 | a : a << 8 | b)
      index += 2
    }
    // Half a unit at the end is a damaged character; a lone surrogate stands for it.
    if index < bytes.endIndex { units.append(0xD800) }
    var repaired = 0
    var firstRepaired: Int?
    for (offset, unit) in units.enumerated() where unit & 0xF800 == 0xD800 {
      let isHigh = unit & 0xFC00 == 0xD800
      let partner = isHigh ? offset + 1 : offset - 1
      let wanted: UInt16 = isHigh ? 0xDC00 : 0xD800
      if !units.indices.contains(partner) || units[partner] & 0xFC00 != wanted {
        repaired += 1
        if firstRepaired == nil { firstRepaired = 2 + offset * 2 }
      }
    }
    return Decoded(
      utf8: Array(String(decoding: units, as: UTF16.self).utf8),
      notice: firstRepaired.map { Notice(place: .byte($0), problem: .repaired(count: repaired)) })
  }
}

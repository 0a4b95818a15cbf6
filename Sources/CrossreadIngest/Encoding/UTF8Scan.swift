/// What a run of bytes looks like when it is read as UTF-8.
///
/// Invalid sequences are counted as the Unicode Standard recommends (section 3.9, "maximal
/// subparts"), which is also how Swift replaces them by U+FFFD.
struct UTF8Scan: Equatable {
  /// The offset of the first byte that is not part of a valid sequence; nil if all are.
  private(set) var firstInvalid: Int?
  private(set) var invalidCount = 0
  /// The number of valid sequences of two to four bytes.
  private(set) var multibyteCount = 0

  init(_ bytes: some Collection<UInt8>) {
    let valid: Void? = bytes.withContiguousStorageIfAvailable { scan($0) }
    if valid == nil { Array(bytes).withUnsafeBufferPointer { scan($0) } }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      // Most text is ASCII, and 32 or 8 bytes of it are seen at once.
      let start = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
      while index + 32 <= bytes.count,
        (start + index).loadUnaligned(as: SIMD4<UInt64>.self) & 0x8080_8080_8080_8080 == .zero
      {
        index += 32
      }
      while index + 8 <= bytes.count,
        (start + index).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      guard index < bytes.count else { break }
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let (length, isValid) = Self.sequence(at: index, in: bytes)
      if isValid {
        multibyteCount += 1
      } else {
        invalidCount += 1
        if firstInvalid == nil { firstInvalid = index }
      }
      index += length
    }
  }

  /// The length of the sequence at `start`, and whether it is a whole valid one.
  private static func sequence(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, isValid: Bool) {
    let lead = bytes[start]
    // The ranges of Unicode Standard table 3-7.
    let (following, low, high): (Int, UInt8, UInt8) =
      switch lead {
      case 0xC2...0xDF: (1, 0x80, 0xBF)
      case 0xE0: (2, 0xA0, 0xBF)
      case 0xE1...0xEC, 0xEE...0xEF: (2, 0x80, 0xBF)
      case 0xED: (2, 0x80, 0x9F)
      case 0xF0: (3, 0x90, 0xBF)
      case 0xF1...0xF3: (3, 0x80, 0xBF)
      case 0xF4: (3, 0x80, 0x8F)
      default: (0, 0, 0)
      }
    guard following > 0 else { return (1, false) }
    for step in 1...following {
      guard start + step < bytes.count else { return (step, false) }
      let byte = bytes[start + step]
      let isGood = step == 1 ? low <= byte && byte <= high : byte & 0xC0 == 0x80
      if !isGood { return (step, false) }
    }
    return (following + 1, true)
  }
}

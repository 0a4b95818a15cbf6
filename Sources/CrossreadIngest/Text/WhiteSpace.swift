/// White space and line breaks in UTF-8 bytes (the Unicode property White_Space).
enum WhiteSpace {
  /// What stands at a byte.
  enum Found: Equatable {
    case none
    case space
    /// LF, CR, CR LF, VT, NEL and the line separator.
    case lineBreak
    /// A form feed or the paragraph separator.
    case paragraphBreak
  }

  /// The white space that starts at `index`, and how many bytes it has (0 for none).
  @inline(__always)
  static func at(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (found: Found, length: Int)
  {
    let byte = bytes[index]
    if byte > 0x20, byte < 0xC2 { return (.none, 0) }
    func next(_ step: Int) -> UInt8 { index + step < bytes.count ? bytes[index + step] : 0 }
    switch byte {
    case 0x20, 0x09: return (.space, 1)
    case 0x0A, 0x0B: return (.lineBreak, 1)
    case 0x0D: return (.lineBreak, next(1) == 0x0A ? 2 : 1)
    case 0x0C: return (.paragraphBreak, 1)
    case 0xC2:
      if next(1) == 0x85 { return (.lineBreak, 2) }
      if next(1) == 0xA0 { return (.space, 2) }
    case 0xE1:
      if next(1) == 0x9A, next(2) == 0x80 { return (.space, 3) }
    case 0xE2:
      if next(1) == 0x80 {
        switch next(2) {
        case 0x80...0x8A, 0xAF: return (.space, 3)
        case 0xA8: return (.lineBreak, 3)
        case 0xA9: return (.paragraphBreak, 3)
        default: break
        }
      }
      if next(1) == 0x81, next(2) == 0x9F { return (.space, 3) }
    case 0xE3:
      if next(1) == 0x80, next(2) == 0x80 { return (.space, 3) }
    default: break
    }
    return (.none, 0)
  }
}

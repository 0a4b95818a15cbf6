/// Text that was read in the wrong encoding once, on its way here: "donâ€™t" for "don’t".
///
/// UTF-8 that somebody read as Windows-1252 and wrote as UTF-8 again leaves sequences that no
/// language has. Those are undone: three or four characters that are one character's bytes, a
/// run of three pairs, or pairs after "Â" and "Ã" where the text has several. What looks so but is
/// not certain stays.
struct Mojibake {
  private(set) var utf8: [UInt8]
  private(set) var repaired = 0
  /// Sequences that look so and were left alone.
  private(set) var suspected = 0

  init(_ text: [UInt8]) {
    utf8 = text
    // Every first character of such a sequence lies between U+00C2 and U+00F4.
    guard text.contains(0xC3) else { return }
    var found: [Sequence] = []
    var index = 0
    while let start = text[index...].firstIndex(of: 0xC3) {
      index = start + 1
      guard let sequence = Sequence(at: start, in: text) else { continue }
      found.append(sequence)
      index = sequence.range.upperBound
    }
    guard !found.isEmpty else { return }
    let isCertain = Self.certain(found, in: text)
    repaired = isCertain.count { $0 }
    suspected = isCertain.count - repaired
    guard repaired > 0 else { return }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var end = 0
    for (sequence, isCertain) in zip(found, isCertain) where isCertain {
      result += text[end..<sequence.range.lowerBound]
      result += sequence.bytes
      end = sequence.range.upperBound
    }
    utf8 = result + text[end...]
  }

  /// Characters whose Windows-1252 bytes are one character of UTF-8.
  private struct Sequence {
    let range: Range<Int>
    let bytes: [UInt8]

    init?(at start: Int, in text: [UInt8]) {
      var index = start
      guard let lead = Self.byte(in: text, &index) else { return nil }
      let count: Int
      switch lead {
      case 0xC2...0xDF: count = 2
      case 0xE0...0xEF: count = 3
      case 0xF0...0xF4: count = 4
      default: return nil
      }
      var bytes = [lead]
      while bytes.count < count {
        guard let next = Self.byte(in: text, &index), next & 0xC0 == 0x80 else { return nil }
        bytes.append(next)
      }
      guard UTF8Scan(bytes).firstInvalid == nil else { return nil }
      range = start..<index
      self.bytes = bytes
    }

    /// The byte of the character that starts at `index`, which is moved behind it.
    private static func byte(in text: [UInt8], _ index: inout Int) -> UInt8? {
      guard index < text.count else { return nil }
      switch text[index] {
      case 0xC2, 0xC3:
        guard index + 1 < text.count else { return nil }
        let value = UInt8(
          truncatingIfNeeded: Int(text[index] & 3) << 6 | Int(text[index + 1] & 0x3F))
        index += 2
        return value
      case 0xC5, 0xC6, 0xCB:
        guard index + 1 < text.count else { return nil }
        let scalar = UInt32(text[index] & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
        guard let value = Windows1252.byte(of: scalar) else { return nil }
        index += 2
        return value
      case 0xE2:
        guard index + 2 < text.count else { return nil }
        let scalar =
          0x2000 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
        guard let value = Windows1252.byte(of: scalar) else { return nil }
        index += 3
        return value
      default: return nil
      }
    }
  }

  private static func certain(_ found: [Sequence], in text: [UInt8]) -> [Bool] {
    let pairs = found.count { $0.bytes.count == 2 && ($0.bytes[0] == 0xC2 || $0.bytes[0] == 0xC3) }
    let hasLong = found.contains { $0.bytes.count > 2 }
    var certain = found.map { sequence in
      if sequence.bytes.count > 2 { return true }
      guard sequence.bytes[0] == 0xC2 || sequence.bytes[0] == 0xC3 else { return false }
      // "MAÇÃ»": a capital before it makes it a letter of its own.
      let start = sequence.range.lowerBound
      let isInCapitals = start > 0 && (0x41...0x5A).contains(text[start - 1])
      return (pairs >= 2 || hasLong) && !isInCapitals
    }
    // Whole words in another script.
    var first = 0
    while first < found.count {
      var last = first
      while last + 1 < found.count,
        found[last + 1].range.lowerBound == found[last].range.upperBound
      {
        last += 1
      }
      if last - first >= 2 { for index in first...last { certain[index] = true } }
      first = last + 1
    }
    return certain
  }
}

@_spi(_Unicode) import Swift

/// A text as it is read and compared: without what nobody sees, and with the place of everything in
/// the text as it came.
///
/// Code points that are ignored when text is shown (`Default_Ignorable_Code_Point` of UAX #44: soft
/// hyphens, zero-width spaces and joiners, marks of direction, variation selectors) are left out.
/// Spaces of any width, breaking or not, are U+0020, hyphens U+002D; full-width forms and ligatures
/// are the letters that they stand for; letters with accents are composed (NFC, UAX #15).
///
/// Text that has none of this, all of ASCII first, is not copied, and costs one look at its bytes.
public struct NormalizedText: Sendable {
  public let text: ArticleText
  /// The places where it is not the text as it came, sorted; empty where it is.
  private let edits: [Edit]

  /// Bytes that took the place of others.
  private struct Edit {
    var to: Range<Int>
    let from: Range<Int>
  }

  /// The text as it came.
  public let original: ArticleText

  public init(_ original: ArticleText) {
    self.original = original
    var writer = Writer(original.utf8)
    writer.run()
    edits = writer.edits
    text = writer.edits.isEmpty ? original : ArticleText(utf8: writer.output)
  }

  /// A text that is taken as it is.
  init(asItIs text: ArticleText) {
    self.text = text
    original = text
    edits = []
  }

  /// Where the words of a span of `text` stand in the text as it came: without what is left out
  /// before and behind them.
  public func original(_ span: Span) -> Span {
    guard !edits.isEmpty else { return span }
    let start = start(span.start.rawValue)
    return Span(start, max(start, span.isEmpty ? start : end(span.end.rawValue)))
  }

  private func start(_ offset: Int) -> Int {
    let count = count { $0.to.upperBound <= offset }
    if count < edits.count, edits[count].to.lowerBound < offset {
      return edits[count].from.lowerBound
    }
    return offset + shift(behind: count)
  }

  private func end(_ offset: Int) -> Int {
    let count = count { $0.to.lowerBound < offset }
    if count > 0, edits[count - 1].to.upperBound > offset {
      return edits[count - 1].from.upperBound
    }
    return offset + shift(behind: count)
  }

  /// How far what stands behind so many edits was moved.
  private func shift(behind count: Int) -> Int {
    count > 0 ? edits[count - 1].from.upperBound - edits[count - 1].to.upperBound : 0
  }

  /// How many edits pass a test that only the first ones do.
  private func count(where test: (Edit) -> Bool) -> Int {
    var (low, high) = (0, edits.count)
    while low < high {
      let middle = (low + high) / 2
      if test(edits[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: - Writing

  private struct Writer {
    let input: [UInt8]
    private(set) var output: [UInt8] = []
    private(set) var edits: [Edit] = []
    /// Up to here the input is in the output.
    private var copied = 0

    init(_ input: [UInt8]) { self.input = input }

    mutating func run() {
      var place = 0
      while let next = Self.firstBeyondASCII(in: input, from: place) {
        let (scalar, length) = Self.scalar(in: input, at: next)
        place = next + length
        if InvisibleCharacters.isPlain(scalar) { continue }
        if let replacement = InvisibleCharacters.replacement(of: scalar) {
          replace(next..<place, with: replacement)
        } else {
          place = compose(from: next)
        }
      }
      if !edits.isEmpty { output += input[copied...] }
    }

    private mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
      output += input[copied..<range.lowerBound]
      edits.append(Edit(to: output.count..<(output.count + bytes.count), from: range))
      output += bytes
      copied = range.upperBound
    }

    /// Marks of more letters than this are not looked at together (UAX #15, Stream-Safe Text Format).
    private static let longestRun = 30

    /// Composes what stands at a place with the character before it and the marks behind; the place
    /// behind them.
    private mutating func compose(from start: Int) -> Int {
      output += input[copied..<start]
      copied = start
      // The character before, as far as it is written, and all that was left out behind it.
      var base = output.count
      while base > 0, output[base - 1] & 0xC0 == 0x80 { base -= 1 }
      if base > 0, output[base - 1] != 0x0A { base -= 1 }
      var scalars = String.UnicodeScalarView(
        String(decoding: output[base...], as: UTF8.self).unicodeScalars)
      var end = start
      var count = 0
      while end < input.count, count < Self.longestRun {
        let (scalar, length) = Self.scalar(in: input, at: end)
        guard scalar.value >= 0x80, !InvisibleCharacters.isPlain(scalar) else { break }
        if let replacement = InvisibleCharacters.replacement(of: scalar) {
          guard replacement.isEmpty else { break }
        } else {
          scalars.append(scalar)
        }
        end += length
        count += 1
      }
      var composed = String.UnicodeScalarView()
      for scalar in String(scalars)._nfc { composed.append(scalar) }
      let bytes = Array(String(composed).utf8)
      guard bytes != Array(output[base...]) + input[start..<end] else { return end }
      write(bytes, over: base, upTo: end)
      return end
    }

    /// Writes bytes in the place of what the output has from `base` on and the input up to `end`.
    private mutating func write(_ bytes: [UInt8], over base: Int, upTo end: Int) {
      var base = base
      var bytes = bytes
      var from: Int?
      while let last = edits.last, last.to.upperBound > base {
        if last.to.lowerBound <= base {
          bytes = output[last.to.lowerBound..<base] + bytes
          base = last.to.lowerBound
          from = last.from.lowerBound
        }
        edits.removeLast()
      }
      let start = from ?? base + (edits.last.map { $0.from.upperBound - $0.to.upperBound } ?? 0)
      output.removeSubrange(base...)
      edits.append(Edit(to: base..<(base + bytes.count), from: start..<end))
      output += bytes
      copied = end
    }

    /// The first byte of a character beyond ASCII; nil where there is none. Eight bytes at a time.
    private static func firstBeyondASCII(in bytes: [UInt8], from start: Int) -> Int? {
      bytes.withUnsafeBytes { buffer in
        var place = start
        while place + 8 <= buffer.count {
          let word = buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          if word & 0x8080_8080_8080_8080 != 0 { break }
          place += 8
        }
        while place < buffer.count {
          if buffer[place] >= 0x80 { return place }
          place += 1
        }
        return nil
      }
    }

    /// The character at a place of valid UTF-8, and how many bytes it has.
    private static func scalar(in bytes: [UInt8], at place: Int) -> (Unicode.Scalar, Int) {
      let first = UInt32(bytes[place])
      func next(_ offset: Int) -> UInt32 {
        place + offset < bytes.count ? UInt32(bytes[place + offset] & 0x3F) : 0
      }
      let (value, length): (UInt32, Int) =
        switch first {
        case 0xF0...: ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
        case 0xE0...: ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
        case 0xC0...: ((first & 0x1F) << 6 | next(1), 2)
        default: (first, 1)
        }
      return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
  }
}

/// What of the characters beyond ASCII nobody sees, or sees as another.
enum InvisibleCharacters {
  /// Whether a character stays what it is, whatever stands around it: the common ones, by their
  /// blocks. Of those for which this does not hold it may still be so.
  @inline(__always)
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Dashes, quotation marks, the ellipsis; letters of Latin, Greek and Cyrillic.
    case 0x2012...0x2027, 0x00A1...0x00AC, 0x00AE...0x02FF, 0x2030...0x205E, 0x0388...0x0482,
      0x0370...0x0373, 0x0375...0x0377, 0x037A...0x037D, 0x0384...0x0386, 0x048A...0x052F:
      true
    // Other alphabets, signs, kana, ideographs, Hangul, pictographs.
    case 0x0080...0x009F, 0x05D0...0x05EA, 0x0620...0x064A, 0x0660...0x066F, 0x0671...0x06D5,
      0x2070...0x2125, 0x2127...0x2129, 0x212C...0x2328, 0x232B...0x2ADB, 0x3001...0x3029,
      0x3041...0x3096, 0x309B...0x3163, 0x3165...0x9FFF, 0xAC00...0xD7A3, 0x1F000...0x1FAFF:
      true
    default: false
    }
  }

  /// The bytes that a character is read as, none for one that is not seen; nil where it is none of
  /// these.
  static func replacement(of scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar.value {
    case 0x2010, 0x2011: return [UInt8(ascii: "-")]
    // Halfwidth and Fullwidth Forms that stand for ASCII and for signs of Latin-1.
    case 0xFF01...0xFF5E: return [UInt8(scalar.value - 0xFEE0)]
    case 0xFFE0...0xFFE6: return Array(signs[Int(scalar.value - 0xFFE0)].utf8)
    // Alphabetic Presentation Forms of Latin.
    case 0xFB00...0xFB06: return Array(ligatures[Int(scalar.value - 0xFB00)].utf8)
    default: break
    }
    if scalar.properties.isDefaultIgnorableCodePoint { return [] }
    return scalar.properties.generalCategory == .spaceSeparator ? [0x20] : nil
  }

  private static let signs = ["¢", "£", "¬", "¯", "¦", "¥", "₩"]
  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
}

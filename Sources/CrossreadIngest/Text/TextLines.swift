/// The lines of a text, without the white space around them.
struct TextLines {
  struct Line: Equatable {
    /// The bytes from the first to the last that is not white space; never empty.
    var range: Range<Int>
    /// The number of white-space characters before them.
    var indent: Int
    /// The number of code points in `range`.
    var width: Int
    /// Whether a blank line, a page break or the start of the text stands before it.
    var startsBlock: Bool
  }

  /// The lines that are not blank, in order.
  let lines: [Line]

  init(_ bytes: [UInt8]) {
    lines = bytes.withUnsafeBufferPointer { Self.lines(in: $0) }
  }

  private static func lines(in bytes: UnsafeBufferPointer<UInt8>) -> [Line] {
    var lines: [Line] = []
    var startsBlock = true
    var first = -1
    var end = 0
    var indent = 0
    var width = 0
    // Code points since the last ink, which count only if more ink follows on the line.
    var pendingWidth = 0
    var breaksSinceLine = 0
    func closeLine() {
      if first >= 0 {
        lines.append(
          Line(range: first..<end, indent: indent, width: width, startsBlock: startsBlock))
        startsBlock = false
        breaksSinceLine = 0
      }
      first = -1
      indent = 0
      width = 0
      pendingWidth = 0
    }
    var index = 0
    while index < bytes.count {
      let (found, length) = WhiteSpace.at(index, in: bytes)
      switch found {
      case .none:
        if first < 0 { first = index }
        if bytes[index] & 0xC0 != 0x80 {
          width += pendingWidth + 1
          pendingWidth = 0
        }
        index += 1
        end = index
      case .space:
        if first < 0 { indent += 1 } else { pendingWidth += 1 }
        index += length
      case .lineBreak:
        closeLine()
        breaksSinceLine += 1
        if breaksSinceLine > 1 { startsBlock = true }
        index += length
      case .paragraphBreak:
        closeLine()
        startsBlock = true
        index += length
      }
    }
    closeLine()
    return lines
  }
}

import CrossreadCore

/// One row of an article's text as it is set in a pane.
struct TextLine: Sendable, Hashable {
  /// One cluster of the row: what is drawn, its columns and the bytes it stands for.
  struct Piece: Sendable, Hashable {
    var text: String
    var width: Column
    /// Empty for signs that were put in.
    var span: Span
    let isBlank: Bool
    /// Whether a row may end after it though no blank follows.
    let isHyphen: Bool

    init(text: String, width: Column, span: Span) {
      self.text = text
      self.width = width
      self.span = span
      isBlank = text == " "
      isHyphen = ["-", "–", "—", "/"].contains(text)
    }

    /// A printing ASCII character; most are, so they are worth a way of their own.
    init(ascii byte: UInt8, at offset: Int) {
      text = Self.text(ofASCII: byte)
      width = 1
      span = Span(offset, offset + 1)
      isBlank = byte == 0x20
      isHyphen = byte == 0x2D || byte == 0x2F
    }

    /// The byte as a string, made once.
    static func text(ofASCII byte: UInt8) -> String { asciiTexts[Int(byte & 0x7F)] }

    private static let asciiTexts = (UInt8(0)..<128).map { String(UnicodeScalar($0)) }
  }

  var pieces: [Piece]
  /// The bytes of the row; empty for a blank row between paragraphs.
  var span: Span
  var width: Column { pieces.reduce(0) { $0 + $1.width } }
  var text: String { pieces.map(\.text).joined() }
}

/// A sign put into the text as it is set, such as a bracket around words that differ.
struct TextInsertion: Sendable, Hashable {
  let offset: UTF8Offset
  let sign: String
  /// An opening sign goes with the words after it, any other with those before it.
  let opens: Bool
}

/// An article's text cut into blocks, so that only what is seen need be set.
///
/// A block is a paragraph, or a part of one that is very long: setting a page costs the same in
/// an article of any length.
struct ArticleLayout: Sendable {
  let text: ArticleText
  /// Sorted, never overlapping, without the line breaks around them.
  let blocks: [Span]

  /// The longest block in bytes.
  private static let blockLimit = 4096

  init(_ text: ArticleText) {
    self.text = text
    var blocks: [Span] = []
    let bytes = text.utf8
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        var blank = start
        while end < bytes.count, bytes[end] != 0x0A, end - start < Self.blockLimit {
          if bytes[end] == 0x20 { blank = end }
          end += 1
        }
        if end < bytes.count, bytes[end] != 0x0A {
          // A part of a long paragraph: break after a blank, or else before a code point.
          if blank > start {
            end = blank + 1
          } else {
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
          }
        }
        if let span = Self.trimmed(start, end, bytes) { blocks.append(span) }
        start = end
        while start < bytes.count, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
      }
    }
    self.blocks = blocks
  }

  private static func trimmed(
    _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Span? {
    var low = start
    var high = end
    while low < high, isBlank(bytes[low]) { low += 1 }
    while high > low, isBlank(bytes[high - 1]) { high -= 1 }
    return low < high ? Span(low, high) : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  /// The place of the block that holds `offset`, or the first after it, or the last.
  func block(at offset: UTF8Offset) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, blocks.count - 1))
  }

  /// Whether a block starts a paragraph, rather than continuing a long one.
  func startsParagraph(_ block: Int) -> Bool {
    guard block > 0 else { return true }
    let between = blocks[block - 1].end.rawValue..<blocks[block].start.rawValue
    return text.utf8[between].contains(0x0A)
  }

  /// A block set in rows of at most `width` columns.
  func lines(
    ofBlock number: Int, width: Column, insertions: [TextInsertion] = []
  ) -> [TextLine] {
    guard blocks.indices.contains(number), width > 0 else { return [] }
    return Self.wrap(pieces(of: blocks[number], insertions: insertions), width: width)
  }

  /// The clusters of a span, made safe, with the insertions that fall into it.
  private func pieces(of span: Span, insertions: [TextInsertion]) -> [TextLine.Piece] {
    var pieces: [TextLine.Piece] = []
    pieces.reserveCapacity(span.count)
    var pending = insertions.filter { $0.offset >= span.start && $0.offset <= span.end }[...]
    let bytes = text.utf8
    let end = min(span.end.rawValue, bytes.count)
    var offset = span.start.rawValue
    while offset < end {
      while let next = pending.first, next.offset.rawValue <= offset {
        append(next, to: &pieces)
        pending.removeFirst()
      }
      // A run of plain ASCII, but for its last character: a mark may follow that.
      var plain = offset
      while plain < end, bytes[plain] >= 0x20, bytes[plain] < 0x7F { plain += 1 }
      if plain < end { plain -= 1 }
      if let next = pending.first { plain = min(plain, next.offset.rawValue) }
      if plain > offset {
        for position in offset..<plain {
          pieces.append(TextLine.Piece(ascii: bytes[position], at: position))
        }
        offset = plain
        continue
      }
      offset = appendCluster(at: offset, in: span, to: &pieces)
    }
    for next in pending { append(next, to: &pieces) }
    return pieces
  }

  /// Adds the clusters up to the next place where plain ASCII or an insertion can start, and gives
  /// that place.
  private func appendCluster(
    at start: Int, in span: Span, to pieces: inout [TextLine.Piece]
  ) -> Int {
    // The longest cluster that is of use is far shorter than this; what is longer is cut.
    let limit = min(span.end.rawValue, start + 256)
    guard let character = text[Span(start, limit)].first else { return limit }
    let end = UTF8Offset(min(limit, start + character.utf8.count))
    let safe = SafeText.line(String(character))
    for (number, cluster) in safe.enumerated() {
      let width = GraphemeWidth.columns(of: cluster)
      if width == 0 { continue }
      // A cluster that became several shows its bytes in the first.
      let piece = Span(start: number == 0 ? UTF8Offset(start) : end, end: end)
      pieces.append(TextLine.Piece(text: String(cluster), width: width, span: piece))
    }
    return end.rawValue
  }

  private func append(_ insertion: TextInsertion, to pieces: inout [TextLine.Piece]) {
    let sign = TextLine.Piece(
      text: insertion.sign, width: GraphemeWidth.columns(of: insertion.sign),
      span: Span(start: insertion.offset, end: insertion.offset))
    // A closing bracket stands before the blank that ended the words.
    if !insertion.opens, pieces.last?.isBlank == true {
      pieces.insert(sign, at: pieces.count - 1)
    } else {
      pieces.append(sign)
    }
  }

  /// Breaks after blanks, hyphens and dashes and beside wide characters; within a word only where
  /// it is longer than a row.
  private static func wrap(_ pieces: [TextLine.Piece], width: Column) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    while start < pieces.count {
      var column = 0
      var end = start
      var breakpoint: Int?
      while end < pieces.count, column + pieces[end].width <= width || pieces[end].isBlank {
        column += pieces[end].width
        end += 1
        if end < pieces.count, mayBreak(after: pieces[end - 1], before: pieces[end]) {
          breakpoint = end
        }
        if column >= width, end < pieces.count, !pieces[end].isBlank { break }
      }
      if end < pieces.count, let breakpoint, breakpoint > start { end = breakpoint }
      // A cluster wider than the pane is left out; a row always takes something.
      if end == start { end += 1 }
      var row = Array(pieces[start..<end])
      while row.last?.isBlank == true { row.removeLast() }
      row.removeAll { $0.width > width }
      let low = pieces[start].span.start
      lines.append(
        TextLine(pieces: row, span: Span(start: low, end: pieces[end - 1].span.end)))
      start = end
    }
    return lines
  }

  private static func mayBreak(after a: TextLine.Piece, before b: TextLine.Piece) -> Bool {
    if b.isBlank { return false }
    if a.isBlank { return true }
    if a.isHyphen { return b.text.first?.isLetter ?? false }
    return b.width == 2 || (a.width == 2 && b.text.first?.isPunctuation == false)
  }
}

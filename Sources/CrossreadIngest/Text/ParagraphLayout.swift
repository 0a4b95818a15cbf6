/// Lays a text out as paragraphs: one line each, with a blank line between them.
///
/// Only white space changes; every other character stays, in order. Blank lines separate
/// paragraphs. Where lines follow each other without a blank line, a text whose lines break in
/// the middle of sentences is taken as hard-wrapped and its lines are joined, those of every item
/// of a list by themselves; otherwise every line is a paragraph.
///
///     ParagraphLayout().utf8(of: "One.\nTwo.")            // "One.\n\nTwo."
///     ParagraphLayout().utf8(of: "He said that\nhe was")  // "He said that he was"
struct ParagraphLayout {
  func utf8(of bytes: [UInt8]) -> [UInt8] {
    let lines = TextLines(bytes).lines
    let items = ListItems(lines, in: bytes)
    let wrapWidth = wrapWidth(of: lines, items, in: bytes)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + lines.count)
    bytes.withUnsafeBufferPointer { buffer in
      for (number, line) in lines.enumerated() {
        if number > 0 {
          let previous = lines[number - 1]
          if line.startsBlock || items.begins[number]
            || !isJoined(
              previous, line, column: items.columns[number - 1], wrapWidth: wrapWidth, in: bytes)
          {
            result.append(contentsOf: [0x0A, 0x0A])
          } else if !endsInHyphen(previous, before: line, in: bytes) {
            result.append(0x20)
          }
        }
        appendCollapsed(line.range, of: buffer, to: &result)
      }
    }
    return result
  }

  /// The width at which the text is wrapped: the median width of the lines that break inside a
  /// sentence, if a third of all line breaks inside blocks do; nil where it is not wrapped.
  private func wrapWidth(
    of lines: [TextLines.Line], _ items: ListItems, in bytes: [UInt8]
  ) -> Int? {
    var breaks = 0
    var widths: [Int] = []
    for number in lines.indices.dropLast()
    where !lines[number + 1].startsBlock && !items.begins[number + 1] {
      let (line, next) = (lines[number], lines[number + 1])
      breaks += 1
      if !endsSentence(line, in: bytes), startsLowercase(next, in: bytes) {
        widths.append(line.width)
      }
    }
    guard !widths.isEmpty, widths.count * 3 >= breaks else { return nil }
    return widths.sorted()[widths.count / 2]
  }

  /// Whether two lines of one block belong to one paragraph. `column` is where the text of the
  /// item stands that the first is in, if it is in a list.
  ///
  /// A wrapping program breaks a line only where the next word does not fit: a sentence that
  /// ends where it would have fitted ends a paragraph, and so does an indented next line. An item,
  /// which may end without a full stop, ends wherever the next word would have fitted, and where
  /// the text goes back to the left of its own.
  private func isJoined(
    _ line: TextLines.Line, _ next: TextLines.Line, column: Int?, wrapWidth: Int?,
    in bytes: [UInt8]
  ) -> Bool {
    guard let wrapWidth else { return false }
    let firstWord = bytes[next.range].prefix { $0 != 0x20 }.count
    let isHanging = next.indent == column
    if let column, !isHanging {
      if line.indent == column, next.indent < column { return false }
      if line.indent + line.width + 1 + firstWord <= wrapWidth { return false }
    }
    if !isHanging,
      next.indent > line.indent + 1
        || (next.indent > line.indent && bytes[next.range.lowerBound - 1] == 0x09)
    {
      return false
    }
    guard endsSentence(line, in: bytes) else { return true }
    return line.width + 1 + firstWord > wrapWidth
  }

  private func endsInHyphen(
    _ line: TextLines.Line, before next: TextLines.Line, in bytes: [UInt8]
  ) -> Bool {
    guard line.range.count >= 2, bytes[line.range.upperBound - 1] == UInt8(ascii: "-") else {
      return false
    }
    return isLetter(bytes[line.range.upperBound - 2]) && startsLowercase(next, in: bytes)
  }

  /// Whether the line ends as sentences do, closing quotes and brackets aside.
  private func endsSentence(_ line: TextLines.Line, in bytes: [UInt8]) -> Bool {
    var slice = bytes[line.range]
    while let last = slice.last {
      if last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") || last == UInt8(ascii: ")")
        || last == UInt8(ascii: "]")
      {
        slice.removeLast()
      } else if slice.suffix(3).elementsEqual([0xE2, 0x80, 0x9D])
        || slice.suffix(3).elementsEqual([0xE2, 0x80, 0x99])
      {
        slice.removeLast(3)
      } else {
        break
      }
    }
    if slice.suffix(3).elementsEqual([0xE2, 0x80, 0xA6]) { return true }
    guard let last = slice.last else { return true }
    return [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":")]
      .contains(last)
  }

  private func startsLowercase(_ line: TextLines.Line, in bytes: [UInt8]) -> Bool {
    (0x61...0x7A).contains(bytes[line.range.lowerBound])
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Appends the bytes with every run of white space as one space.
  private func appendCollapsed(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
  ) {
    var index = range.lowerBound
    var inkStart = index
    while index < range.upperBound {
      let length = WhiteSpace.at(index, in: bytes).length
      if length == 0 {
        index += 1
        continue
      }
      result.append(contentsOf: bytes[inkStart..<index])
      if result.last != 0x20 { result.append(0x20) }
      index += length
      inkStart = index
    }
    result.append(contentsOf: bytes[inkStart..<index])
  }
}

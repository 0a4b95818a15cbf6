/// Finds the items of lists among the lines of a plain text.
///
/// A line begins an item by its mark: a bullet, or a number or letter in its order. Marks that
/// sentences have, too (dashes, "1987."), count only where a second one of the same kind follows in
/// the same block.
struct ListItems {
  /// By line: whether an item begins on it.
  private(set) var begins: [Bool]
  /// By line: the column at which the text of its item stands; nil outside of lists.
  private(set) var columns: [Int?]

  /// What stands before the text of an item.
  private struct Mark {
    /// Marks of one kind, at one indent.
    struct Kind: Hashable {
      var sign: UInt32
      var indent: Int
    }
    var kind: Kind
    /// Of numbers and letters, from one.
    var value: Int?
    var column: Int
    /// Whether nothing but lists has it.
    var isSure = false
  }

  init(_ lines: [TextLines.Line], in bytes: [UInt8]) {
    begins = [Bool](repeating: false, count: lines.count)
    columns = [Int?](repeating: nil, count: lines.count)
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, !lines[end].startsBlock { end += 1 }
      read(start..<end, of: lines, in: bytes)
      start = end
    }
  }

  private mutating func read(
    _ block: Range<Int>, of lines: [TextLines.Line], in bytes: [UInt8]
  ) {
    let marks = block.map { Self.mark(of: lines[$0], in: bytes) }
    guard marks.contains(where: { $0 != nil }) else { return }
    var runs: [Mark.Kind: [Int]] = [:]
    func close(_ run: [Int]) { if run.count > 1 { run.forEach { begins[$0] = true } } }
    for (index, mark) in zip(block, marks) {
      guard let mark else { continue }
      if mark.isSure { begins[index] = true }
      var run = runs[mark.kind] ?? []
      if let value = mark.value, value != run.count + 1 {
        close(run)
        run = []
        guard value == 1 else {
          runs[mark.kind] = run
          continue
        }
      }
      run.append(index)
      runs[mark.kind] = run
    }
    runs.values.forEach(close)
    var column: Int?
    for (index, mark) in zip(block, marks) {
      if let mark, begins[index] || index == block.lowerBound { column = mark.column }
      columns[index] = column
    }
  }

  // MARK: Marks

  private static let bullets: Set<UInt32> = Set("•‣⁃∙▪▫■□●○◦".unicodeScalars.map(\.value))
  /// Bullets that have another meaning in sentences.
  private static let dashes: Set<UInt32> = Set("*-+–—·".unicodeScalars.map(\.value))

  private static func mark(of line: TextLines.Line, in bytes: [UInt8]) -> Mark? {
    let head = String(decoding: bytes[line.range].prefix(16), as: UTF8.self).unicodeScalars
    guard let space = head.firstIndex(where: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }),
      let first = head.first?.value
    else { return nil }
    let word = head[..<space]
    let column =
      line.indent + word.count + head[space...].prefix { $0.properties.isWhitespace }.count
    func mark(_ sign: UInt32, value: Int? = nil, isSure: Bool = false) -> Mark {
      Mark(
        kind: Mark.Kind(sign: sign, indent: line.indent), value: value, column: column,
        isSure: isSure)
    }
    if word.count == 1, bullets.contains(first) { return mark(first, isSure: true) }
    if word.count == 1, dashes.contains(first) { return mark(first) }
    // "1.", "1)", "(1)", "a)", "(a)"; "A." is an initial.
    guard let last = word.last, last == ")" || last == "." else { return nil }
    let isBracketed = first == 0x28 && last == ")"
    let inner = String(word.dropLast().dropFirst(isBracketed ? 1 : 0))
    let sign = last.value << 1 | (isBracketed ? 1 : 0)
    if let number = Int(inner), inner.utf8.count <= 3, number > 0 {
      return mark(sign, value: number)
    }
    guard last == ")", inner.utf8.count == 1, let letter = inner.lowercased().utf8.first,
      (0x61...0x7A).contains(letter)
    else { return nil }
    return mark(sign | 0x1_0000, value: Int(letter) - 0x60)
  }
}

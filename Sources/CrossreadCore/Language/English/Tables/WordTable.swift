/// A table of words that is part of the program: sorted lines, each a key or "key<TAB>value".
///
/// A look-up is a binary search over the first letters of every few lines, then over the lines
/// between two of them.
///
///     let table = WordTable("bern\tp\nparis\tp")
///     table.value(of: "paris")?.letter  // "p"
struct WordTable: Sendable {
  /// What stands after the key: one letter, then perhaps "=" and another name.
  struct Value: Sendable {
    /// Zero where the line is only a key.
    let letter: UInt8
    private let table: StaticString
    private let rest: Range<Int>

    init(letter: UInt8, table: StaticString, rest: Range<Int>) {
      self.letter = letter
      self.table = table
      self.rest = rest
    }

    /// The name after "="; nil where there is none.
    var main: String? {
      rest.isEmpty ? nil : table.withUTF8Buffer { String(decoding: $0[rest], as: UTF8.self) }
    }
  }

  private let text: StaticString
  /// Where a line starts near every `stride` bytes, and the first eight bytes of its key.
  private let starts: [Int]
  private let heads: [UInt64]
  private static let stride = 96

  /// Creates a table from lines sorted by the bytes of their keys, each key once.
  init(_ text: StaticString) {
    self.text = text
    (starts, heads) = text.withUTF8Buffer { table in
      var starts: [Int] = []
      var heads: [UInt64] = []
      var start = 0
      while start < table.count {
        starts.append(start)
        heads.append(Self.head(of: UnsafeBufferPointer(rebasing: table[start...])))
        start += Self.stride
        while start < table.count, table[start - 1] != UInt8(ascii: "\n") { start += 1 }
      }
      return (starts, heads)
    }
  }

  /// The first eight bytes of a key, the first one highest; zeros where it is shorter.
  private static func head(of line: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for place in 0..<8 {
      let isInside =
        place < line.count && line[place] != UInt8(ascii: "\n") && line[place] != UInt8(ascii: "\t")
      guard isInside else { return head << UInt64(8 * (8 - place)) }
      head = head << 8 | UInt64(line[place])
    }
    return head
  }

  /// The bytes among which the key's line stands.
  private func neighbourhood(of key: UnsafeBufferPointer<UInt8>, end: Int) -> Range<Int> {
    let head = Self.head(of: key)
    // The last line that sorts before the head, then the first one that sorts behind it.
    var low = 0
    var count = heads.count
    while count > 1 {
      let half = count / 2
      low += heads[low + half] < head ? half : 0
      count -= half
    }
    var high = low + 1
    while high < heads.count, heads[high] <= head { high += 1 }
    return (starts.isEmpty ? 0 : starts[low])..<(high < starts.count ? starts[high] : end)
  }

  func contains(_ key: String) -> Bool { value(of: key) != nil }

  /// The value of a lower-cased key; nil where the table lacks it.
  func value(of key: String) -> Value? {
    guard !key.isEmpty else { return nil }
    return text.withUTF8Buffer { table in
      var key = key
      let found = key.withUTF8 { bytes in
        Self.line(of: bytes, in: table, among: neighbourhood(of: bytes, end: table.count))
      }
      guard let line = found else { return nil }
      guard line.lowerBound < line.upperBound, table[line.lowerBound] == UInt8(ascii: "\t"),
        line.count > 1
      else { return Value(letter: 0, table: text, rest: 0..<0) }
      let start = line.lowerBound + 3  // tab, letter, "="
      return Value(
        letter: table[line.lowerBound + 1], table: text,
        rest: start < line.upperBound ? start..<line.upperBound : 0..<0)
    }
  }

  /// The bytes of the key's line after the key; nil where no line has it.
  private static func line(
    of key: UnsafeBufferPointer<UInt8>, in table: UnsafeBufferPointer<UInt8>,
    among range: Range<Int>
  ) -> Range<Int>? {
    let newline = UInt8(ascii: "\n")
    let tab = UInt8(ascii: "\t")
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      var start = (low + high) / 2
      while start > low, table[start - 1] != newline { start -= 1 }
      var at = start
      var place = 0
      while at < table.count, place < key.count, table[at] == key[place] {
        at += 1
        place += 1
      }
      let atEnd = at == table.count || table[at] == newline || table[at] == tab
      if place == key.count, atEnd {
        var end = at
        while end < table.count, table[end] != newline { end += 1 }
        return at..<end
      }
      let isBefore = atEnd || (place < key.count && table[at] < key[place])
      if isBefore {
        while at < table.count, table[at] != newline { at += 1 }
        low = at + 1
      } else {
        high = start
      }
    }
    return nil
  }
}

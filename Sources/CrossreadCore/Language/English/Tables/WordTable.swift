/// A table of words that is part of the program: sorted lines, each a key or "key<TAB>value".
///
/// Nothing is built at start; a look-up is a binary search over the bytes.
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

  /// Creates a table from lines sorted by the bytes of their keys, each key once.
  init(_ text: StaticString) { self.text = text }

  func contains(_ key: String) -> Bool { value(of: key) != nil }

  /// The value of a lower-cased key; nil where the table lacks it.
  func value(of key: String) -> Value? {
    guard !key.isEmpty else { return nil }
    return text.withUTF8Buffer { table in
      var key = key
      guard let line = key.withUTF8({ Self.line(of: $0, in: table) }) else { return nil }
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
    of key: UnsafeBufferPointer<UInt8>, in table: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    let newline = UInt8(ascii: "\n")
    let tab = UInt8(ascii: "\t")
    var low = 0
    var high = table.count
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

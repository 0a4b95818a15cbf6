/// Parses JSON (RFC 8259) from UTF-8 bytes, in one pass and bounded depth.
///
/// Lone surrogates in escapes become U+FFFD. Several values may follow each other, as in JSON
/// Lines: call `next` until it returns nil.
struct JSONParser {
  struct Failure: Error, Equatable {
    /// The line on which it happened, from one.
    let line: Int
    let detail: String
  }

  /// Which texts are taken for JSON.
  enum Dialect {
    case standard
    /// What people and templates leave in web pages: JSON5's comments, commas, quotation marks and
    /// names (spec.json5.org), the marks that hide a script from old browsers and XML, line breaks
    /// and quotation marks in strings, escapes that mean nothing, and no end.
    case asWritten
  }

  /// Deeper nesting than this is refused rather than followed.
  static let maximumDepth = 256

  /// More values than this in all are refused, so that a file of nothing but brackets stays in
  /// bounds.
  static let valueLimit = 10_000_000

  private let bytes: [UInt8]
  private let dialect: Dialect
  private var index = 0
  private var valueCount = 0
  private let valueLimit: Int
  /// A line already counted, so that many failures cost one pass over the bytes.
  private var counted = (offset: 0, line: 1)

  /// `bytes` must be valid UTF-8.
  init(_ bytes: [UInt8], as dialect: Dialect = .standard, valueLimit: Int = Self.valueLimit) {
    self.bytes = bytes
    self.dialect = dialect
    self.valueLimit = valueLimit
  }

  /// The offset of the next byte to be read.
  var offset: Int { index }

  /// Whether there were more values than are read.
  var isExhausted: Bool { valueCount >= valueLimit }

  /// The next value; nil at the end of the input.
  mutating func next() throws(Failure) -> JSONValue? {
    skipSpace()
    return index == bytes.count ? nil : try value(depth: 0, in: .file)
  }

  /// Goes on at the start of the next line: after a failure, the next record of JSON Lines.
  mutating func skipLine() {
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
  }

  /// Moves to the next byte that is not white space.
  mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: guard dialect == .asWritten, skipMark() else { return }
      }
    }
  }

  private mutating func failure(_ detail: String) -> Failure {
    for byte in bytes[counted.offset..<index] where byte == 0x0A { counted.line += 1 }
    counted.offset = index
    return Failure(line: counted.line, detail: detail)
  }

  /// What a value stands in.
  private enum Place {
    case file, object, array
  }

  private mutating func value(depth: Int, in place: Place) throws(Failure) -> JSONValue {
    guard depth <= Self.maximumDepth else {
      throw failure("nested more than \(Self.maximumDepth) deep")
    }
    guard !isExhausted else { throw failure("more than \(valueLimit) values") }
    valueCount += 1
    skipSpace()
    guard index < bytes.count else { throw failure("ends in the middle of a value") }
    switch bytes[index] {
    case UInt8(ascii: "{") where place != .file && skipTemplate(): return .null
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try string(as: place == .object ? .member : .element))
    case UInt8(ascii: "'") where dialect == .asWritten:
      return .string(try string(as: place == .object ? .member : .element))
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), 0x30...0x39: return .number(number())
    default: return try unknownWord()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { return try unknownWord() }
    index += word.utf8.count
    return value
  }

  private mutating func number() -> String {
    let start = index
    while index < bytes.count,
      (0x30...0x39).contains(bytes[index]) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(bytes[index])
    {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func members(depth: Int) throws(Failure) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    index += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return members }
    while true {
      skipSpace()
      if dialect == .asWritten, isAtEnd(UInt8(ascii: "}")) { return members }
      let key = try name()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure("\":\" was expected") }
      members.append(
        JSONValue.Member(key: key, value: try value(depth: depth + 1, in: .object)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return members }
      guard takeComma() else { throw failure("\",\" or \"}\" was expected") }
    }
  }

  private mutating func elements(depth: Int) throws(Failure) -> [JSONValue] {
    var elements: [JSONValue] = []
    index += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return elements }
    while true {
      skipSpace()
      if dialect == .asWritten, isAtEnd(UInt8(ascii: "]")) { return elements }
      elements.append(try value(depth: depth + 1, in: .array))
      skipSpace()
      if take(UInt8(ascii: "]")) { return elements }
      guard takeComma() else { throw failure("\",\" or \"]\" was expected") }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  // MARK: Strings

  /// What a string is, which tells what may follow it.
  private enum Role {
    case name, member, element
  }

  private mutating func string(as role: Role) throws(Failure) -> String {
    let mark = bytes[index]
    index += 1
    var result: [UInt8] = []
    while true {
      let start = index
      while index < bytes.count, bytes[index] != mark, bytes[index] != UInt8(ascii: "\\"),
        bytes[index] != 0x0A || dialect == .asWritten
      {
        index += 1
      }
      result += bytes[start..<index]
      if index == bytes.count, dialect == .asWritten {
        return String(decoding: result, as: UTF8.self)
      }
      // A raw line break has no place in a string (RFC 8259, section 7); stopping there lets the
      // next line of JSON Lines be read.
      guard index < bytes.count, bytes[index] != 0x0A else {
        throw failure("the line ends in the middle of a string")
      }
      if take(mark) {
        if dialect == .standard || endsString(role) {
          return String(decoding: result, as: UTF8.self)
        }
        result.append(mark)
        continue
      }
      index += 1
      try appendEscape(to: &result)
    }
  }

  private mutating func appendEscape(to result: inout [UInt8]) throws(Failure) {
    guard index < bytes.count else { throw failure("the line ends in the middle of a string") }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      guard dialect == .standard || isHexUnit(at: index) else {
        result.append(byte)
        return
      }
      let unit = try hexUnit()
      var scalar = UInt32(unit)
      if unit & 0xFC00 == 0xD800, bytes[index...].starts(with: "\\u".utf8),
        dialect == .standard || isHexUnit(at: index + 2)
      {
        let rewind = index
        index += 2
        let low = try hexUnit()
        if low & 0xFC00 == 0xDC00 {
          scalar = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
        } else {
          index = rewind
        }
      }
      let character = Unicode.Scalar(scalar) ?? "\u{FFFD}"
      result += Array(String(Character(character)).utf8)
    default:
      guard dialect == .asWritten else { throw failure("unknown escape in a string") }
      result.append(byte)
    }
  }

  private func isHexUnit(at start: Int) -> Bool {
    start + 4 <= bytes.count
      && bytes[start..<(start + 4)].allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF)
      }
  }

  private mutating func hexUnit() throws(Failure) -> UInt16 {
    guard index + 4 <= bytes.count,
      let unit = UInt16(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
    else { throw failure("\\u needs four hexadecimal digits") }
    index += 4
    return unit
  }
}

// MARK: As written

extension JSONParser {
  /// Moves to where a value can begin: behind the marks and comments before it.
  mutating func skipToValue() {
    while index < bytes.count, bytes[index] != UInt8(ascii: "{"), bytes[index] != UInt8(ascii: "[")
    {
      if !skipMark() { index += 1 }
    }
  }

  /// Comments, and what hides a script: "<!--", "-->", CDATA's marks; and bytes that say nothing.
  private mutating func skipMark() -> Bool {
    let rest = bytes[index...]
    if rest.starts(with: "/*".utf8) {
      index += 2
      while index < bytes.count, !bytes[index...].starts(with: "*/".utf8) { index += 1 }
      index = min(index + 2, bytes.count)
      return true
    }
    if rest.starts(with: "//".utf8) {
      // A mark on the same line hides only itself, not what follows it.
      index += 2
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      if !Self.marks.contains(where: { bytes[index...].starts(with: $0) }) { skipLine() }
      return true
    }
    if let mark = Self.marks.first(where: { rest.starts(with: $0) }) {
      index += mark.count
      return true
    }
    guard let first = rest.first, first < 0x20 || first == UInt8(ascii: ";") else { return false }
    index += 1
    return true
  }

  private static let marks = [
    "<![CDATA[", "]]>", "<!]]>", "<!--", "-->", ">", "\u{FEFF}", "\u{A0}",
  ]
  .map { Array($0.utf8) }

  /// The name of a member.
  private mutating func name() throws(Failure) -> String {
    guard index < bytes.count else { throw failure("the name of a member was expected") }
    if bytes[index] == UInt8(ascii: "\"") { return try string(as: .name) }
    guard dialect == .asWritten else { throw failure("the name of a member was expected") }
    if bytes[index] == UInt8(ascii: "'") { return try string(as: .name) }
    let name = bytes[index...].prefix(64).prefix { Self.isNameByte($0) }
    guard !name.isEmpty else { throw failure("the name of a member was expected") }
    index += name.count
    return String(decoding: name, as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "@")
  }

  /// A word that is no value, as a template leaves where it knows nothing, is none.
  private mutating func unknownWord() throws(Failure) -> JSONValue {
    guard dialect == .asWritten else { throw failure("a value was expected") }
    let word = bytes[index...].prefix(256).prefix { !",:]}[{\"\n".utf8.contains($0) }
    guard !word.isEmpty || [0x2C, 0x5D, 0x7D].contains(bytes[index]) else {
      throw failure("a value was expected")
    }
    index += word.count
    return .null
  }

  /// A hole that a template left: "{{ author }}", "{% author %}".
  private mutating func skipTemplate() -> Bool {
    guard dialect == .asWritten else { return false }
    for (open, close) in [("{{", "}}"), ("{%", "%}")] where bytes[index...].starts(with: open.utf8)
    {
      let hole = bytes[index...].prefix(256)
      guard let end = hole.indices.first(where: { hole[$0...].starts(with: close.utf8) }) else {
        return false
      }
      index = end + close.utf8.count
      return true
    }
    return false
  }

  /// The comma between two values, or that it was forgotten and another value follows.
  private mutating func takeComma() -> Bool {
    if take(UInt8(ascii: ",")) {
      while dialect == .asWritten {
        skipSpace()
        guard take(UInt8(ascii: ",")) else { break }
      }
      return true
    }
    guard dialect == .asWritten else { return false }
    return index == bytes.count || [0x22, 0x27, 0x7B].contains(bytes[index])
  }

  /// Whether nothing more follows in an object or list: its end, or that of the text.
  private mutating func isAtEnd(_ close: UInt8) -> Bool { index == bytes.count || take(close) }

  /// Whether a quotation mark that was just read ends its string, by what follows it.
  private func endsString(_ role: Role) -> Bool {
    let after = firstInk(from: index)
    guard after < bytes.count else { return true }
    switch (bytes[after], role) {
    case (UInt8(ascii: ":"), .name): return true
    case (UInt8(ascii: "}"), .member), (UInt8(ascii: "]"), .element): return true
    // A comment.
    case (UInt8(ascii: "/"), _): return true
    case (UInt8(ascii: ","), .element): return true
    case (UInt8(ascii: ","), .member):
      // Another member follows, or the end; a sentence would go on with a word.
      let next = firstInk(from: after + 1)
      return next == bytes.count || [0x22, 0x27, 0x7D, 0x2C, 0x2F].contains(bytes[next])
    case (0x22, .member), (0x27, .member):
      // The comma was forgotten: a name and a colon follow.
      return isName(at: after)
    case (_, .name): return true
    default: return false
    }
  }

  private func firstInk(from start: Int) -> Int {
    var place = start
    // A no-break space is no ink.
    while place < bytes.count,
      bytes[place] <= 0x20 || bytes[place] == 0xC2
        || bytes[place] == 0xA0 && bytes[place - 1] == 0xC2
    {
      place += 1
    }
    return place
  }

  /// Whether a short string and a colon stand at a place.
  private func isName(at start: Int) -> Bool {
    let mark = bytes[start]
    let name = bytes[(start + 1)...].prefix(64).prefix { $0 != mark }
    let after = start + 2 + name.count
    return after < bytes.count
      && bytes[after...].prefix(8).first { $0 > 0x20 } == UInt8(ascii: ":")
  }
}

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

  /// Deeper nesting than this is refused rather than followed.
  static let maximumDepth = 256

  /// More values than this in all are refused, so that a file of nothing but brackets stays in
  /// bounds.
  static let valueLimit = 10_000_000

  private let bytes: [UInt8]
  private var index = 0
  private var valueCount = 0
  private let valueLimit: Int
  /// A line already counted, so that many failures cost one pass over the bytes.
  private var counted = (offset: 0, line: 1)

  /// `bytes` must be valid UTF-8.
  init(_ bytes: [UInt8], valueLimit: Int = Self.valueLimit) {
    self.bytes = bytes
    self.valueLimit = valueLimit
  }

  /// The offset of the next byte to be read.
  var offset: Int { index }

  /// Whether there were more values than are read.
  var isExhausted: Bool { valueCount >= valueLimit }

  /// The next value; nil at the end of the input.
  mutating func next() throws(Failure) -> JSONValue? {
    skipSpace()
    return index == bytes.count ? nil : try value(depth: 0)
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
      default: return
      }
    }
  }

  private mutating func failure(_ detail: String) -> Failure {
    for byte in bytes[counted.offset..<index] where byte == 0x0A { counted.line += 1 }
    counted.offset = index
    return Failure(line: counted.line, detail: detail)
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth <= Self.maximumDepth else {
      throw failure("nested more than \(Self.maximumDepth) deep")
    }
    guard !isExhausted else { throw failure("more than \(valueLimit) values") }
    valueCount += 1
    skipSpace()
    guard index < bytes.count else { throw failure("ends in the middle of a value") }
    switch bytes[index] {
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), 0x30...0x39: return .number(number())
    default: throw failure("a value was expected")
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw failure("a value was expected") }
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
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw failure("the name of a member was expected")
      }
      let key = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure("\":\" was expected") }
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return members }
      guard take(UInt8(ascii: ",")) else { throw failure("\",\" or \"}\" was expected") }
    }
  }

  private mutating func elements(depth: Int) throws(Failure) -> [JSONValue] {
    var elements: [JSONValue] = []
    index += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return elements }
      guard take(UInt8(ascii: ",")) else { throw failure("\",\" or \"]\" was expected") }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func string() throws(Failure) -> String {
    index += 1
    var result: [UInt8] = []
    while true {
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\""),
        bytes[index] != UInt8(ascii: "\\"), bytes[index] != 0x0A
      {
        index += 1
      }
      result += bytes[start..<index]
      // A raw line break has no place in a string (RFC 8259, section 7); stopping there lets the
      // next line of JSON Lines be read.
      guard index < bytes.count, bytes[index] != 0x0A else {
        throw failure("the line ends in the middle of a string")
      }
      if take(UInt8(ascii: "\"")) { return String(decoding: result, as: UTF8.self) }
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
      let unit = try hexUnit()
      var scalar = UInt32(unit)
      if unit & 0xFC00 == 0xD800, bytes[index...].starts(with: "\\u".utf8) {
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
    default: throw failure("unknown escape in a string")
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

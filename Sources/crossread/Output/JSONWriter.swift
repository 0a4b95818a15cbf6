/// Writes JSON as UTF-8 bytes, members in the order they are given.
///
///     var json = JSONWriter()
///     json.object { $0.member("a", 1) }
///     json.bytes  // {"a":1}
///
/// Characters that could move a terminal's cursor or turn its text round (C0, C1, bidi controls,
/// line separators) are written as escapes: the value is the same, and the bytes are harmless.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether a value stands before the next one in the present list.
  private var needsComma = false

  private static let hexDigits = Array("0123456789abcdef".utf8)

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    nested(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    nested(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
      for element in elements { write(&json, element) }
    }
  }

  private mutating func nested(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  /// The name of the next value.
  mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  mutating func member(_ name: String, _ value: Int?) {
    key(name)
    if let value { int(value) } else { null() }
  }

  mutating func null() {
    separate()
    bytes += Array("null".utf8)
  }

  mutating func bool(_ value: Bool) {
    separate()
    bytes += Array((value ? "true" : "false").utf8)
  }

  mutating func int(_ value: Int) {
    separate()
    appendDigits(value)
  }

  /// Whole numbers without a fraction; null for what JSON cannot say.
  mutating func number(_ value: Double) {
    if let whole = Int(exactly: value), abs(whole) < 1 << 53 {
      int(whole)
    } else if value.isFinite {
      separate()
      bytes += Array(value.description.utf8)
    } else {
      null()
    }
  }

  mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { string(utf8: $0) }
  }

  /// A string of valid UTF-8.
  mutating func string(utf8 value: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var plain = 0
    var index = 0
    while index < value.count {
      let byte = value[index]
      if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        index += 1
        continue
      }
      let length = Self.escapedLength(at: index, in: value)
      if length > 0 {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[plain..<index]))
        appendEscape(UnsafeBufferPointer(rebasing: value[index..<(index + length)]))
        plain = index + length
      }
      index += max(1, length)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[plain...]))
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func appendDigits(_ value: Int) {
    if value >= 0, value < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(value))
      return
    }
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// The length of the character at `index` if it must be escaped, else 0.
  private static func escapedLength(at index: Int, in value: UnsafeBufferPointer<UInt8>) -> Int {
    func next(_ step: Int) -> UInt8 { index + step < value.count ? value[index + step] : 0 }
    switch value[index] {
    case 0...0x7F: return 1
    case 0xC2: return next(1) < 0xA0 ? 2 : 0
    case 0xD8: return next(1) == 0x9C ? 2 : 0
    case 0xE2:
      switch (next(1), next(2)) {
      case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return 3
      default: return 0
      }
    case 0xEF: return next(1) == 0xBB && next(2) == 0xBF ? 3 : 0
    default: return 0
    }
  }

  private mutating func appendEscape(_ character: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\\"))
    switch character[0] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(character[0])
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first?.value ?? 0xFFFD
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt32] {
        bytes.append(Self.hexDigits[Int(scalar >> shift & 15)])
      }
    }
  }
}

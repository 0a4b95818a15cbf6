import CrossreadIngest

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

  /// Gets what is written, a piece at a time; nil where all is kept.
  private let output: (([UInt8]) -> Void)?

  /// With `output`, `bytes` has only what was not handed on yet.
  init(handingTo output: (([UInt8]) -> Void)? = nil) { self.output = output }

  /// Bytes from which on a piece is handed on.
  private static let piece = 1 << 18

  /// Hands on what is left.
  mutating func finish() {
    output?(bytes)
    bytes = []
  }

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
    if let output, bytes.count >= Self.piece {
      output(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
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
    JSONString.append(value, to: &bytes)
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
}

/// Writes numbers and words as bytes that `ByteReader` reads: small numbers take one byte.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// Seven bits a byte, the lowest first; the sign is the lowest bit of all.
  package mutating func number(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value << 1 ^ value >> 63))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func text(_ value: String) {
    number(value.utf8.count)
    bytes += value.utf8
  }

  package mutating func span(_ value: Span) {
    number(value.start.rawValue)
    number(value.count)
  }

  package mutating func optional<Value>(
    _ value: Value?, _ write: (inout ByteWriter, Value) -> Void
  ) {
    byte(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  package mutating func list<Values: Collection>(
    _ values: Values, _ write: (inout ByteWriter, Values.Element) -> Void
  ) {
    number(values.count)
    for value in values { write(&self, value) }
  }
}

/// Reads what `ByteWriter` wrote.
package struct ByteReader {
  /// What was read is not what was written.
  package struct Damage: Error { package init() {} }

  private let bytes: [UInt8]
  private var place = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var isAtEnd: Bool { place >= bytes.count }

  package mutating func byte() throws -> UInt8 {
    guard place < bytes.count else { throw Damage() }
    defer { place += 1 }
    return bytes[place]
  }

  package mutating func number() throws -> Int {
    var (value, shift) = (UInt64(0), UInt64(0))
    while true {
      let byte = try byte()
      guard shift < 64 else { throw Damage() }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(value >> 1) ^ -Int(value & 1)
  }

  /// A number that counts bytes or things: never negative, nor more than any file has.
  package mutating func count() throws -> Int {
    let number = try number()
    guard (0...Int(Int32.max)).contains(number) else { throw Damage() }
    return number
  }

  package mutating func text() throws -> String {
    let size = try count()
    guard size <= bytes.count - place else { throw Damage() }
    defer { place += size }
    return String(decoding: bytes[place..<place + size], as: UTF8.self)
  }

  package mutating func span() throws -> Span {
    let start = try count()
    return Span(start, start + (try count()))
  }

  package mutating func optional<Value>(
    _ read: (inout ByteReader) throws -> Value
  ) throws -> Value? {
    try byte() == 0 ? nil : try read(&self)
  }

  package mutating func list<Value>(
    _ read: (inout ByteReader) throws -> Value
  ) throws -> [Value] {
    let count = try count()
    // Each takes a byte at least.
    guard count <= bytes.count - place else { throw Damage() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }
}

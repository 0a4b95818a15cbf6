/// The hash FNV-1a, 64 bits (draft-eastlake-fnv): the same on every machine and in every run, as
/// Swift's own hashing is not.
@frozen package enum FNV1a {
  @inlinable @inline(__always)
  package static var start: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// Goes on from a hash with a byte, or with a number that stands for one.
  @inlinable @inline(__always)
  package static func step(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    (hash ^ value) &* 0x100_0000_01B3
  }

  @inlinable @inline(__always)
  package static func hash(_ bytes: some Sequence<UInt8>, from start: UInt64 = start) -> UInt64 {
    var hash = start
    for byte in bytes { hash = step(hash, UInt64(byte)) }
    return hash
  }

  /// The hash of a text's bytes.
  package static func hash(_ text: String, from start: UInt64 = start) -> UInt64 {
    var text = text
    return text.withUTF8 { hash($0, from: start) }
  }
}

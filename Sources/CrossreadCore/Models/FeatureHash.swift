/// Turns the parts of a feature into one 64-bit key.
///
/// Keys are the same in training and reading; the high bits choose a place in a weight table and
/// the low bits check it.
@frozen package enum FeatureHash {
  @inline(__always)
  package static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let first = (a ^ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    let second = (first ^ (first >> 31) ^ b) &* 0x94D0_49BB_1331_11EB
    return second ^ (second >> 29)
  }
}

/// Collects the keys of one decision's features in a buffer that the caller owns.
///
/// Every feature template has its own number, one more than that of the template before it.
package struct FeatureSink {
  package let keys: UnsafeMutablePointer<UInt64>
  package private(set) var count = 0
  /// The number of the next template.
  private var number: UInt64 = 0

  @inline(__always)
  package init(_ keys: UnsafeMutablePointer<UInt64>) { self.keys = keys }

  /// Goes on with the templates from this number on.
  @inline(__always)
  mutating func go(to number: UInt64) { self.number = number }

  @inline(__always)
  package mutating func add(_ a: UInt64) { append(FeatureHash.mix(number, a)) }

  @inline(__always)
  package mutating func add(_ a: UInt64, _ b: UInt64) {
    append(FeatureHash.mix(number &+ (a &* 0xD6E8_FEB8_6659_FD93), b))
  }

  @inline(__always)
  package mutating func add(_ a: UInt64, _ b: UInt64, _ c: UInt64) {
    add(a &* 0xA076_1D64_78BD_642F &+ b, c)
  }

  @inline(__always)
  package mutating func add(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
    add(a &* 0xA076_1D64_78BD_642F &+ b, c &* 0xE703_7ED1_A0B4_28DB &+ d)
  }

  @inline(__always)
  private mutating func append(_ key: UInt64) {
    keys[count] = key
    count &+= 1
    number &+= 1
  }
}

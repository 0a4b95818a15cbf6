/// The word clusters of each word form: a fine one of 1000 and a coarse one of 100.
///
/// A table of 32-bit entries in groups of four: 15 bits check the key, 10 name the fine cluster
/// and 7 the coarse one. A form that is missing is looked up in lower case. With 15 bits, about
/// one unknown word in 10,000 gets the clusters of another.
package struct ClusterTable: @unchecked Sendable {
  private let entries: UnsafeRawPointer?
  private let shift: UInt64

  package static let unknown: UInt32 = .max

  package init(_ section: UnsafeRawBufferPointer) {
    entries = section.count >= 16 ? section.baseAddress : nil
    shift = UInt64(64 - (max(section.count / 16, 1)).trailingZeroBitCount)
  }

  /// The entry of a form by the hashes of its bytes, as they are and lower-cased; `unknown` where
  /// neither is there.
  @inline(__always)
  func entry(form: UInt64, lower: UInt64) -> UInt32 {
    guard let entries else { return Self.unknown }
    let found = look(up: form, in: entries)
    return found != Self.unknown || form == lower ? found : look(up: lower, in: entries)
  }

  @inline(__always)
  private func look(up hash: UInt64, in entries: UnsafeRawPointer) -> UInt32 {
    let key = FeatureHash.mix(0, hash)
    let group = entries + Int(truncatingIfNeeded: key >> shift) &* 16
    let check = Self.check(key)
    // All slots are looked at, the first last, for which one it is cannot be foreseen.
    var found = Self.unknown
    for slot in [3, 2, 1, 0] {
      let entry = group.load(fromByteOffset: slot &* 4, as: UInt32.self)
      found = entry >> 17 == check ? entry : found
    }
    return found
  }

  /// Never 0, which marks an empty entry, nor all ones.
  private static func check(_ key: UInt64) -> UInt32 {
    let bits = UInt32(truncatingIfNeeded: key) & 0x7FFF
    return bits == 0 ? 1 : bits == 0x7FFF ? 2 : bits
  }

  @inline(__always)
  static func fine(_ entry: UInt32) -> UInt16 {
    entry == unknown ? 1023 : UInt16(truncatingIfNeeded: entry & 0x3FF)
  }

  @inline(__always)
  static func coarse(_ entry: UInt32) -> UInt8 {
    entry == unknown ? 127 : UInt8(truncatingIfNeeded: (entry >> 10) & 0x7F)
  }

  /// Packs clusters into a section. Earlier words win where a group is full.
  package static func pack(
    _ words: [(hash: UInt64, fine: Int, coarse: Int)], groupBits: Int
  ) -> (bytes: [UInt8], dropped: Int) {
    var table = [UInt32](repeating: 0, count: 4 << groupBits)
    var dropped = 0
    for word in words {
      let key = FeatureHash.mix(0, word.hash)
      let group = Int(key >> UInt64(64 - groupBits)) * 4
      guard let slot = (group..<(group + 4)).first(where: { table[$0] == 0 }) else {
        dropped += 1
        continue
      }
      table[slot] = check(key) << 17 | UInt32(word.coarse) << 10 | UInt32(word.fine)
    }
    return (table.flatMap { withUnsafeBytes(of: $0.littleEndian, Array.init) }, dropped)
  }
}

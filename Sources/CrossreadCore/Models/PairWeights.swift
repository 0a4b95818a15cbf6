/// A linear model over hashed features for a choice of three, packed into the feature table.
///
/// Only differences matter, so a slot holds 16 bits to check the key and two 8-bit weights: those
/// of the second and the third choice, the first one's being 0. Slots stand in groups of four.
package struct PairWeights: @unchecked Sendable {
  private let slots: UnsafeRawPointer?
  private let shift: UInt64

  package var isEmpty: Bool { slots == nil }

  package init(_ section: UnsafeRawBufferPointer) {
    slots = section.count >= 16 ? section.baseAddress : nil
    shift = UInt64(64 - (max(section.count / 16, 1)).trailingZeroBitCount)
  }

  /// The scores of the second and the third choice, against 0 for the first.
  @inline(__always)
  package func score(_ keys: UnsafePointer<UInt64>, _ count: Int) -> (Int32, Int32) {
    guard let slots else { return (0, 0) }
    var second: Int32 = 0
    var third: Int32 = 0
    for index in 0..<count {
      let key = keys[index]
      let group = slots + Int(truncatingIfNeeded: key >> shift) &* 16
      let check = Self.check(key)
      let found = group.load(as: SIMD4<UInt32>.self)
      for slot in 0..<4 where found[slot] >> 16 == check {
        second &+= Int32(Int8(truncatingIfNeeded: found[slot] >> 8))
        third &+= Int32(Int8(truncatingIfNeeded: found[slot]))
        break
      }
    }
    return (second, third)
  }

  /// Never 0, which marks an empty slot.
  @inline(__always)
  private static func check(_ key: UInt64) -> UInt32 {
    max(UInt32(truncatingIfNeeded: key) & 0xFFFF, 1)
  }

  /// Packs features into a section, the most important first.
  package static func pack(
    _ features: [(key: UInt64, second: Int8, third: Int8)], groupBits: Int
  ) -> (bytes: [UInt8], dropped: Int) {
    var slots = [UInt32](repeating: 0, count: 4 << groupBits)
    var dropped = 0
    for feature in features {
      let group = Int(feature.key >> UInt64(64 - groupBits)) * 4
      guard let slot = (group..<(group + 4)).first(where: { slots[$0] == 0 }) else {
        dropped += 1
        continue
      }
      slots[slot] =
        check(feature.key) << 16 | UInt32(UInt8(bitPattern: feature.second)) << 8
        | UInt32(UInt8(bitPattern: feature.third))
    }
    return (slots.withUnsafeBytes { [UInt8]($0) }, dropped)
  }
}

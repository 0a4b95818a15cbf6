/// A yes-or-no decision by a linear model over hashed features, read where its weights lie.
///
/// Little-endian: 64 bytes that hold the number of bits of a group's number and the score from
/// which the answer is yes, then groups of four 32-bit slots. A slot's high 24 bits check the
/// feature's key and its low 8 are the weight. Features that training dropped weigh nothing.
package struct LinearModel: @unchecked Sendable {
  /// The weights; they live as long as the program and never change, hence `Sendable`.
  private let slots: UnsafeRawPointer?
  private let shift: UInt64
  private let threshold: Int32

  package var isEmpty: Bool { slots == nil }

  /// Reads from `section`, which must outlive the model; empty where it holds no weights.
  package init(_ section: UnsafeRawBufferPointer) {
    guard section.count > 64, let base = section.baseAddress else {
      slots = nil
      shift = 0
      threshold = 0
      return
    }
    let groupBits = Int(UInt32(littleEndian: section.loadUnaligned(as: UInt32.self)))
    guard groupBits < 24, section.count == 64 + (16 << groupBits) else {
      slots = nil
      shift = 0
      threshold = 0
      return
    }
    slots = base + 64
    shift = UInt64(64 - groupBits)
    threshold = Int32(littleEndian: section.loadUnaligned(fromByteOffset: 4, as: Int32.self))
  }

  /// Above zero for yes.
  @inline(__always)
  package func score(_ keys: UnsafePointer<UInt64>, _ count: Int) -> Int32 {
    guard let slots else { return 0 }
    var score: Int32 = 1 - threshold
    for index in 0..<count {
      let key = keys[index]
      let group = slots + Int(truncatingIfNeeded: key >> shift) &* 16
      let check = Self.check(key)
      // Every slot is looked at, the first last: which one it is cannot be foreseen, and a wrong
      // guess of the processor costs more than three looks.
      var weight: UInt32 = 0
      for slot in [3, 2, 1, 0] {
        let entry = UInt32(
          littleEndian: group.loadUnaligned(fromByteOffset: slot &* 4, as: UInt32.self))
        weight = entry >> 8 == check ? entry : weight
      }
      score &+= Int32(Int8(truncatingIfNeeded: weight))
    }
    return score
  }

  /// What one feature adds to the score; 0 where the model does not know it.
  package func weight(_ key: UInt64) -> Int {
    guard let slots else { return 0 }
    let group = slots + Int(truncatingIfNeeded: key >> shift) &* 16
    for slot in 0..<4 {
      let entry = UInt32(
        littleEndian: group.loadUnaligned(fromByteOffset: slot &* 4, as: UInt32.self))
      if entry >> 8 == Self.check(key) { return Int(Int8(truncatingIfNeeded: entry)) }
    }
    return 0
  }

  /// Never 0, which marks an empty slot.
  @inline(__always)
  private static func check(_ key: UInt64) -> UInt32 {
    max(UInt32(truncatingIfNeeded: key) & 0xFF_FFFF, 1)
  }

  /// Lays out a section, the most important features first: where a group is full, later ones
  /// are dropped.
  package static func section(
    _ features: [(key: UInt64, weight: Int8)], groupBits: Int, threshold: Int32
  ) -> (bytes: [UInt8], dropped: Int) {
    var slots = [UInt32](repeating: 0, count: 4 << groupBits)
    var dropped = 0
    for feature in features where feature.weight != 0 {
      let group = Int(feature.key >> UInt64(64 - groupBits)) * 4
      guard let slot = (group..<(group + 4)).first(where: { slots[$0] == 0 }) else {
        dropped += 1
        continue
      }
      slots[slot] = check(feature.key) << 8 | UInt32(UInt8(bitPattern: feature.weight))
    }
    var bytes = [UInt8](repeating: 0, count: 64)
    bytes.replaceSubrange(
      0..<4, with: withUnsafeBytes(of: UInt32(groupBits).littleEndian, Array.init))
    bytes.replaceSubrange(4..<8, with: withUnsafeBytes(of: threshold.littleEndian, Array.init))
    for slot in slots { withUnsafeBytes(of: slot.littleEndian) { bytes += $0 } }
    return (bytes, dropped)
  }
}

/// A linear model over hashed features, packed: for each feature the few classes it speaks for.
///
/// A table of 32-bit slots in groups of four (10 bits check the feature's key, 22 point to its
/// row) is followed by the rows: 16-bit entries of a weight (8 bits, signed), a class (7 bits)
/// and a mark on the last entry. Features that training dropped weigh nothing.
package struct SparseWeights: @unchecked Sendable {
  private let slots: UnsafeRawPointer?
  private let rows: UnsafePointer<UInt16>?
  private let shift: UInt64
  package let classCount: Int

  package var isEmpty: Bool { slots == nil }

  package init(_ section: UnsafeRawBufferPointer) {
    guard section.count >= 64, let base = section.baseAddress else {
      slots = nil
      rows = nil
      shift = 0
      classCount = 0
      return
    }
    let groupBits = Int(section.load(fromByteOffset: 0, as: UInt32.self))
    classCount = Int(section.load(fromByteOffset: 4, as: UInt32.self))
    slots = base + 64
    rows = (base + 64 + (16 << groupBits)).assumingMemoryBound(to: UInt16.self)
    shift = UInt64(64 - groupBits)
  }

  /// Sums the weights of the features into `scores`, which has room for `classCount` numbers.
  @inline(__always)
  package func score(
    _ keys: UnsafePointer<UInt64>, _ count: Int, into scores: UnsafeMutablePointer<Int32>
  ) {
    scores.update(repeating: 0, count: classCount)
    add(keys, count, to: scores)
  }

  /// As `score`, on top of what `scores` holds.
  @inline(__always)
  package func add(
    _ keys: UnsafePointer<UInt64>, _ count: Int, to scores: UnsafeMutablePointer<Int32>
  ) {
    guard let slots, let rows else { return }
    for index in 0..<count {
      let key = keys[index]
      let group = slots + Int(truncatingIfNeeded: key >> shift) &* 16
      let check = UInt32(truncatingIfNeeded: key) & 0x3FF
      let found = group.load(as: SIMD4<UInt32>.self)
      for slot in 0..<4 where found[slot] >> 22 == check {
        let offset = Int(found[slot] & 0x3F_FFFF)
        if offset == 0 { break }
        var entry = rows + offset
        while true {
          let bits = entry.pointee
          let weight = Int32(Int8(truncatingIfNeeded: bits))
          scores[Int(bits >> 8 & 0x7F)] &+= weight
          if bits & 0x8000 != 0 { break }
          entry += 1
        }
        break
      }
    }
  }

  /// Packs rows into a section, the most important features first: where a group is full, the
  /// later ones are dropped.
  package static func pack(
    _ features: [(key: UInt64, weights: [(label: Int, weight: Int8)])], classCount: Int,
    groupBits: Int
  ) -> (bytes: [UInt8], dropped: Int) {
    var slots = [UInt32](repeating: 0, count: 4 << groupBits)
    var rows: [UInt16] = [0x8000]
    var dropped = 0
    for feature in features where !feature.weights.isEmpty {
      let group = Int(feature.key >> UInt64(64 - groupBits)) * 4
      guard let slot = (group..<(group + 4)).first(where: { slots[$0] == 0 }),
        rows.count < 0x3F_FFFF - classCount
      else {
        dropped += 1
        continue
      }
      slots[slot] = UInt32(truncatingIfNeeded: feature.key & 0x3FF) << 22 | UInt32(rows.count)
      for (place, entry) in feature.weights.enumerated() {
        let last: UInt16 = place == feature.weights.count - 1 ? 0x8000 : 0
        rows.append(last | UInt16(entry.label) << 8 | UInt16(UInt8(bitPattern: entry.weight)))
      }
    }
    var bytes = [UInt8](repeating: 0, count: 64)
    bytes.replaceSubrange(0..<4, with: withUnsafeBytes(of: UInt32(groupBits), Array.init))
    bytes.replaceSubrange(4..<8, with: withUnsafeBytes(of: UInt32(classCount), Array.init))
    slots.withUnsafeBytes { bytes += $0 }
    rows.withUnsafeBytes { bytes += $0 }
    return (bytes, dropped)
  }
}

import CReadingModel

/// A network of one hidden layer over hashed features, packed for fast reading.
///
/// Every feature has a row of `width` small integers; the rows of a decision's features are
/// added up, negative sums become 0, and each output is a weighted sum of what remains. Features
/// without a row say nothing.
///
/// The section holds four 32-bit numbers (bits of the group number, number of outputs, number of
/// rows, and what an output of 1 is packed as, 0 where nobody asks), padded to 64 bytes; the feature table, groups of four 32-bit slots (16 bits check
/// the key, 16 name the row); the rows (8 bits a number; row 0 is the bias); the output weights
/// (16 bits a number) and the output biases (32 bits).
package struct RowNetwork: @unchecked Sendable {
  /// The size of the hidden layer.
  package static let width = Int(CROSSREAD_WIDTH)

  private let slots: UnsafeRawPointer?
  private let rows: UnsafePointer<Int8>
  private let shift: UInt32
  private let kernels: UnsafePointer<crossread_kernels>
  private let runs: [OutputRun]
  package let outputCount: Int
  /// What an output of 1 (in the network as it was trained) is as a packed value; 0 where unknown.
  package let unit: Int

  package var isEmpty: Bool { slots == nil }

  /// Reads a section, which must outlive the network.
  ///
  /// `runs` are the outputs that are computed together, all of them if none are given. `kernels`
  /// are those that suit the processor unless others are given.
  package init(
    _ section: UnsafeRawBufferPointer, runs: [Range<Int>] = [],
    kernels: UnsafePointer<crossread_kernels> = crossread_best_kernels()
  ) {
    self.kernels = kernels
    guard section.count > 64, let base = section.baseAddress else {
      slots = nil
      rows = UnsafeRawPointer(bitPattern: 64).unsafelyUnwrapped.assumingMemoryBound(to: Int8.self)
      shift = 0
      self.runs = []
      outputCount = 0
      unit = 0
      return
    }
    let groupBits = Int(section.load(fromByteOffset: 0, as: UInt32.self))
    outputCount = Int(section.load(fromByteOffset: 4, as: UInt32.self))
    unit = Int(section.load(fromByteOffset: 12, as: UInt32.self))
    let rowCount = Int(section.load(fromByteOffset: 8, as: UInt32.self))
    let table = base + 64
    let firstRow = table + (16 << groupBits)
    let firstOutput = firstRow + rowCount * Self.width
    slots = table
    rows = firstRow.assumingMemoryBound(to: Int8.self)
    shift = UInt32(64 - groupBits)
    let weights = firstOutput.assumingMemoryBound(to: Int16.self)
    let biases = (firstOutput + outputCount * Self.width * 2).assumingMemoryBound(to: Int32.self)
    let all = 0..<outputCount
    self.runs = (runs.isEmpty ? [all] : runs).map {
      let run = $0.clamped(to: all)
      return OutputRun(weights + run.lowerBound * Self.width, biases + run.lowerBound, run.count)
    }
  }

  /// Adds up the rows of features into `sum`, which has room for `width`.
  @inline(__always)
  func sum(_ keys: UnsafePointer<UInt64>, _ count: Int, into sum: UnsafeMutablePointer<Int16>) {
    guard let slots else { return }
    kernels.pointee.sum(slots, shift, rows, keys, count, sum)
  }

  /// Computes the hidden layer of the features into `hidden`, which has room for `width`.
  ///
  /// `parts` are the sums of further features.
  @inline(__always)
  package func hide(
    _ keys: UnsafePointer<UInt64>, _ count: Int,
    parts: UnsafeBufferPointer<UnsafePointer<Int16>?> = .init(start: nil, count: 0),
    into hidden: UnsafeMutablePointer<Int16>
  ) {
    guard let slots else { return }
    kernels.pointee.hide(slots, shift, rows, keys, count, parts.baseAddress, parts.count, hidden)
  }

  /// Computes a run of outputs into the start of `values`, which has room for their number rounded
  /// up to a multiple of `OutputRun.step`.
  @inline(__always)
  package func weigh(
    run: Int, _ hidden: UnsafePointer<Int16>, into values: UnsafeMutablePointer<Int32>
  ) {
    let run = runs[run]
    kernels.pointee.weigh(run.weights, run.biases, hidden, run.paddedCount, values)
  }

  /// What a slot holds of its key; never 0, which marks an empty slot.
  private static func check(_ key: UInt64) -> UInt32 {
    max(UInt32(truncatingIfNeeded: key) & 0xFFFF, 1)
  }

  /// Packs a network into a section. `rows` has the bias first, then a row for each key.
  package static func pack(
    keys: [UInt64], rows: [Int8], outputs: [Int16], biases: [Int32], groupBits: Int,
    unit: Int = 0
  ) -> (bytes: [UInt8], dropped: Int) {
    var slots = [UInt32](repeating: 0, count: 4 << groupBits)
    var dropped = 0
    for (index, key) in keys.enumerated() {
      let group = Int(key >> UInt64(64 - groupBits)) * 4
      guard let slot = (group..<(group + 4)).first(where: { slots[$0] == 0 }) else {
        dropped += 1
        continue
      }
      slots[slot] = check(key) << 16 | UInt32(index + 1)
    }
    var bytes: [UInt8] = []
    for number in [groupBits, biases.count, keys.count + 1, unit] {
      withUnsafeBytes(of: UInt32(number)) { bytes += $0 }
    }
    bytes += [UInt8](repeating: 0, count: 48)
    slots.withUnsafeBytes { bytes += $0 }
    rows.withUnsafeBytes { bytes += $0 }
    outputs.withUnsafeBytes { bytes += $0 }
    biases.withUnsafeBytes { bytes += $0 }
    return (bytes, dropped)
  }
}

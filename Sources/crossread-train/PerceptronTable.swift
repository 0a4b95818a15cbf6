/// The weights of an averaged perceptron while it is being trained.
///
/// Features get a row when a mistake first touches them. All arithmetic is on integers, so that
/// the same data gives the same weights. Averages as in Daumé 2006: a second weight sums each
/// change times the step it was made in.
final class PerceptronTable {
  let classCount: Int
  private(set) var step: Int64 = 1
  private var index: [Int32]
  private var indexMask: Int
  private var keys: [UInt64] = []
  private var weights: [Int32] = []
  private var sums: [Int64] = []
  private var updates: [Int32] = []

  init(classCount: Int) {
    self.classCount = classCount
    index = Array(repeating: -1, count: 1 << 20)
    indexMask = index.count - 1
  }

  var rowCount: Int { keys.count }

  /// Moves on to the next decision.
  func advance() { step += 1 }

  func score(
    _ features: UnsafePointer<UInt64>, _ count: Int, into scores: UnsafeMutablePointer<Int32>
  ) {
    scores.update(repeating: 0, count: classCount)
    weights.withUnsafeBufferPointer { weights in
      for feature in 0..<count {
        let row = find(features[feature])
        guard row >= 0 else { continue }
        let base = row &* classCount
        for label in 0..<classCount { scores[label] &+= weights[base &+ label] }
      }
    }
  }

  /// Rewards `truth` and punishes `guess` for every feature.
  func update(_ features: UnsafePointer<UInt64>, _ count: Int, truth: Int, guess: Int) {
    for feature in 0..<count {
      let row = findOrAdd(features[feature])
      updates[row] &+= 1
      change(row &* classCount &+ truth, by: 1)
      change(row &* classCount &+ guess, by: -1)
    }
  }

  /// Adds `amount` to the weight of `label` for every feature.
  func nudge(_ features: UnsafePointer<UInt64>, _ count: Int, label: Int, by amount: Int32) {
    for feature in 0..<count {
      let row = findOrAdd(features[feature])
      updates[row] &+= 1
      change(row &* classCount &+ label, by: amount)
    }
  }

  private func change(_ cell: Int, by amount: Int32) {
    weights[cell] &+= amount
    sums[cell] &+= Int64(amount) &* step
  }

  /// The averaged weights of every feature that was changed at least `minimum` times, the most
  /// changed first.
  func averaged(minimum: Int) -> [(key: UInt64, weights: [Float])] {
    let order = keys.indices.filter { updates[$0] >= minimum }.sorted {
      (updates[$0], keys[$0]) > (updates[$1], keys[$1])
    }
    return order.map { row in
      let cells = (row * classCount)..<((row + 1) * classCount)
      return (
        keys[row],
        cells.map { Float(Double(weights[$0]) - Double(sums[$0]) / Double(step)) }
      )
    }
  }

  @inline(__always)
  private func find(_ key: UInt64) -> Int {
    index.withUnsafeBufferPointer { index in
      keys.withUnsafeBufferPointer { keys in
        var place = Int(truncatingIfNeeded: key >> 20) & indexMask
        while true {
          let row = Int(index[place])
          if row < 0 || keys[row] == key { return row }
          place = (place &+ 1) & indexMask
        }
      }
    }
  }

  private func findOrAdd(_ key: UInt64) -> Int {
    let row = find(key)
    if row >= 0 { return row }
    if keys.count * 2 > index.count { grow() }
    insert(key, Int32(keys.count))
    keys.append(key)
    updates.append(0)
    weights.append(contentsOf: repeatElement(0, count: classCount))
    sums.append(contentsOf: repeatElement(0, count: classCount))
    return keys.count - 1
  }

  private func insert(_ key: UInt64, _ row: Int32) {
    var place = Int(truncatingIfNeeded: key >> 20) & indexMask
    while index[place] >= 0 { place = (place + 1) & indexMask }
    index[place] = row
  }

  private func grow() {
    index = Array(repeating: -1, count: index.count * 2)
    indexMask = index.count - 1
    for (row, key) in keys.enumerated() { insert(key, Int32(row)) }
  }
}

/// A small, fast, seeded random number generator (SplitMix64, Steele et al. 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

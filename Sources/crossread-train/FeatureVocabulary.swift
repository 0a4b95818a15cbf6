/// Counts features and gives the commonest of them a number.
struct FeatureVocabulary {
  private var keys: [UInt64]
  private var counts: [Int32]
  private var used = 0

  init() {
    keys = Array(repeating: 0, count: 1 << 20)
    counts = Array(repeating: 0, count: 1 << 20)
  }

  mutating func count(_ features: UnsafePointer<UInt64>, _ number: Int) {
    for index in 0..<number {
      let place = place(of: features[index])
      if counts[place] == 0 {
        keys[place] = features[index]
        used += 1
      }
      counts[place] += 1
      if used * 2 > keys.count { grow() }
    }
  }

  /// The keys seen at least `minimum` times, the commonest first, at most `limit`.
  func commonest(minimum: Int, limit: Int) -> [UInt64] {
    keys.indices.filter { counts[$0] >= minimum }
      .sorted { (counts[$0], keys[$0]) > (counts[$1], keys[$1]) }
      .prefix(limit).map { keys[$0] }
  }

  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: key >> 20) & mask
    while counts[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = (keys, counts)
    keys = Array(repeating: 0, count: old.0.count * 2)
    counts = Array(repeating: 0, count: old.1.count * 2)
    for (key, count) in zip(old.0, old.1) where count > 0 {
      let place = place(of: key)
      keys[place] = key
      counts[place] = count
    }
  }
}

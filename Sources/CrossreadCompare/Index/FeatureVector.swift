/// Weighted features of a passage, sorted by feature: sums over it come out the same in every
/// run, which sums over a dictionary do not.
struct FeatureVector: Sendable {
  private(set) var keys: [Int32] = []
  private(set) var weights: [Float] = []

  /// Creates a vector; of a feature given twice the larger weight counts.
  init(_ pairs: [(key: Int32, weight: Float)] = []) {
    keys.reserveCapacity(pairs.count)
    weights.reserveCapacity(pairs.count)
    for pair in pairs.sorted(by: { ($0.key, $0.weight) < ($1.key, $1.weight) }) {
      if keys.last == pair.key {
        weights[weights.count - 1] = pair.weight
      } else {
        keys.append(pair.key)
        weights.append(pair.weight)
      }
    }
    total = weights.reduce(0, +)
  }

  var count: Int { keys.count }
  private(set) var total: Float = 0

  /// The place of a feature; nil where the vector lacks it.
  func index(of key: Int32) -> Int? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }

  func contains(_ key: Int32) -> Bool { index(of: key) != nil }
  subscript(key: Int32) -> Float? { index(of: key).map { weights[$0] } }

  /// The features that are actors.
  func actors(_ index: StoryIndex) -> Set<Int> {
    Set(keys.prefix { $0 < index.firstWordFeature }.map { Int($0) })
  }

  /// The features for which `test` holds.
  func filter(_ test: (Int32) -> Bool) -> FeatureVector {
    var result = FeatureVector()
    for (place, key) in keys.enumerated() where test(key) {
      result.keys.append(key)
      result.weights.append(weights[place])
      result.total += weights[place]
    }
    return result
  }

  /// The heaviest features, as many as leave less than `rest` of weight in the others; sorted.
  func keys(spending rest: Float) -> [Int32] {
    let byWeight = keys.indices.sorted { (weights[$0], keys[$0]) < (weights[$1], keys[$1]) }
    var left: Float = 0
    var spent = 0
    while spent < byWeight.count, left + weights[byWeight[spent]] < rest {
      left += weights[byWeight[spent]]
      spent += 1
    }
    return byWeight[spent...].map { keys[$0] }.sorted()
  }

  /// The heaviest features, up to `most`.
  func heaviest(_ most: Int) -> [Int32] {
    keys.indices.sorted { (weights[$1], keys[$0]) < (weights[$0], keys[$1]) }.prefix(most)
      .map { keys[$0] }
  }

  /// Calls `body` for every feature that both have, with both weights, in order.
  func forEachShared(with other: FeatureVector, _ body: (Int32, Float, Float) -> Void) {
    var i = 0
    var j = 0
    while i < keys.count, j < other.keys.count {
      if keys[i] < other.keys[j] {
        i += 1
      } else if keys[i] > other.keys[j] {
        j += 1
      } else {
        body(keys[i], weights[i], other.weights[j])
        i += 1
        j += 1
      }
    }
  }

  /// The sum of the products of the weights of what both have, in time that grows with the shorter
  /// one where the other is far longer.
  func product(with other: FeatureVector) -> Float {
    if count > other.count { return other.product(with: self) }
    var sum: Float = 0
    if count * 16 < other.count {
      for (place, key) in keys.enumerated() { sum += weights[place] * (other[key] ?? 0) }
    } else {
      forEachShared(with: other) { _, mine, theirs in sum += mine * theirs }
    }
    return sum
  }

  /// What either has, with the sum of both weights.
  func adding(_ other: FeatureVector) -> FeatureVector {
    var sum = FeatureVector()
    sum.keys.reserveCapacity(count + other.count)
    sum.weights.reserveCapacity(count + other.count)
    var (i, j) = (0, 0)
    while i < count || j < other.count {
      let takesMine = j == other.count || i < count && keys[i] <= other.keys[j]
      let takesTheirs = i == count || j < other.count && other.keys[j] <= keys[i]
      sum.keys.append(takesMine ? keys[i] : other.keys[j])
      sum.weights.append((takesMine ? weights[i] : 0) + (takesTheirs ? other.weights[j] : 0))
      i += takesMine ? 1 : 0
      j += takesTheirs ? 1 : 0
    }
    sum.total = total + other.total
    return sum
  }

  /// The same with its weights as parts of their length, so that its product with itself is 1.
  var normalized: FeatureVector {
    let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 0 else { return self }
    var vector = self
    vector.weights = weights.map { $0 / length }
    vector.total = total / length
    return vector
  }

  /// The weight (this vector's) and the number of the features that both have.
  func shared(with other: FeatureVector) -> (weight: Float, count: Int) {
    var weight: Float = 0
    var count = 0
    forEachShared(with: other) { _, mine, _ in
      weight += mine
      count += 1
    }
    return (weight, count)
  }
}

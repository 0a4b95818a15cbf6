import CrossreadCore

/// Fits a `RowNetwork`: one hidden layer of rectified units over sparse features, by stochastic
/// gradient descent with Adagrad step sizes (Duchi et al. 2011; one per row) and dropout.
///
/// All arithmetic is written out here, in a fixed order, so that the same data gives the same
/// weights.
final class NetworkTrainer {
  private static let width = RowNetwork.width
  let outputCount: Int
  private let keys: [UInt64]
  private var index: [Int32]
  private let indexMask: Int
  // Row 0 is the bias of the hidden layer.
  private let rows: UnsafeMutablePointer<Float>
  private let rowSquares: UnsafeMutablePointer<Float>
  private let outputs: UnsafeMutablePointer<Float>
  private let outputSquares: UnsafeMutablePointer<Float>
  private let biases: UnsafeMutablePointer<Float>
  // Sums of the weights after each of the last epochs, for their average.
  private var rowSums: [Float]
  private var outputSums: [Float]
  private var biasSums: [Float]
  private var snapshots = 0
  // The decision at hand.
  private let hidden: UnsafeMutablePointer<Float>
  private let mask: UnsafeMutablePointer<Float>
  private let gradient: UnsafeMutablePointer<Float>
  let values: UnsafeMutablePointer<Float>
  private var active: [Int] = []
  private var generator: SeededGenerator
  private var rate: Float = 0.05
  /// The share of hidden units that is silenced at random, and of features left out.
  var dropout: Float = 0.3
  var featureDropout: Float = 0.1

  init(keys: [UInt64], outputCount: Int, seed: UInt64) {
    let width = Self.width
    self.keys = keys
    self.outputCount = outputCount
    var size = 1024
    while size < keys.count * 2 { size *= 2 }
    index = Array(repeating: -1, count: size)
    indexMask = size - 1
    let rowCount = keys.count + 1
    rows = .allocate(capacity: rowCount * width)
    rowSquares = .allocate(capacity: rowCount)
    outputs = .allocate(capacity: outputCount * width)
    outputSquares = .allocate(capacity: outputCount * width)
    biases = .allocate(capacity: outputCount)
    hidden = .allocate(capacity: width)
    mask = .allocate(capacity: width)
    gradient = .allocate(capacity: width)
    values = .allocate(capacity: outputCount)
    generator = SeededGenerator(seed: seed)
    rowSums = Array(repeating: 0, count: rowCount * width)
    outputSums = Array(repeating: 0, count: outputCount * width)
    biasSums = Array(repeating: 0, count: outputCount)
    for cell in 0..<(rowCount * width) { rows[cell] = Self.noise(&generator) * 0.1 }
    for cell in 0..<(outputCount * width) { outputs[cell] = Self.noise(&generator) * 0.15 }
    rowSquares.initialize(repeating: 1e-4, count: rowCount)
    outputSquares.initialize(repeating: 1e-2, count: outputCount * width)
    biases.initialize(repeating: 0, count: outputCount)
    hidden.initialize(repeating: 0, count: width)
    mask.initialize(repeating: 1, count: width)
    gradient.initialize(repeating: 0, count: width)
    values.initialize(repeating: 0, count: outputCount)
    for (row, key) in keys.enumerated() {
      var place = Int(truncatingIfNeeded: key >> 20) & indexMask
      while index[place] >= 0 { place = (place + 1) & indexMask }
      index[place] = Int32(row)
    }
  }

  deinit {
    for pointer in [rows, rowSquares, outputs, outputSquares, biases] { pointer.deallocate() }
    for pointer in [hidden, mask, gradient, values] { pointer.deallocate() }
  }

  /// A number from -1 to 1.
  private static func noise(_ generator: inout SeededGenerator) -> Float {
    Float(generator.next() >> 40) / Float(1 << 23) - 1
  }

  /// Sets the size of the steps, which falls from one epoch to the next.
  func startEpoch(_ epoch: Int, of count: Int) {
    rate = 0.05 * (1 - 0.9 * Float(epoch) / Float(count))
  }

  /// Computes the hidden layer; with dropout when `learns`.
  func forward(_ features: UnsafePointer<UInt64>, _ count: Int, learns: Bool) {
    let width = Self.width
    active.removeAll(keepingCapacity: true)
    active.append(0)
    let left = UInt64(featureDropout * 65536)
    var random: UInt64 = 0
    for feature in 0..<count {
      if learns, left > 0 {
        if feature % 4 == 0 { random = generator.next() }
        let draw = random & 0xFFFF
        random >>= 16
        if draw < left { continue }
      }
      let row = find(features[feature])
      if row >= 0 { active.append(row + 1) }
    }
    hidden.update(repeating: 0, count: width)
    for row in active {
      let weights = rows + row * width
      for place in 0..<width { hidden[place] += weights[place] }
    }
    if learns, dropout > 0 {
      let threshold = UInt64(dropout * 256)
      let scale = 1 / (1 - dropout)
      var random: UInt64 = 0
      for place in 0..<width {
        if place % 8 == 0 { random = generator.next() }
        mask[place] = random & 0xFF < threshold ? 0 : scale
        random >>= 8
      }
      for place in 0..<width { hidden[place] = max(hidden[place], 0) * mask[place] }
    } else {
      for place in 0..<width { hidden[place] = max(hidden[place], 0) }
    }
    gradient.update(repeating: 0, count: width)
  }

  /// Computes the outputs of a range into `values`.
  func compute(_ range: Range<Int>) {
    let width = Self.width
    for number in range {
      let weights = outputs + number * width
      var sum = SIMD8<Float>.zero
      for place in stride(from: 0, to: width, by: 8) {
        let a = UnsafeRawPointer(weights + place).loadUnaligned(as: SIMD8<Float>.self)
        let b = UnsafeRawPointer(hidden + place).loadUnaligned(as: SIMD8<Float>.self)
        sum += a * b
      }
      values[number] = sum.sum() + biases[number]
    }
  }

  /// The output with the greatest value among those allowed.
  func best(_ range: Range<Int>, where allowed: (Int) -> Bool = { _ in true }) -> Int {
    var best = -1
    for number in range where allowed(number) && (best < 0 || values[number] > values[best]) {
      best = number
    }
    return best
  }

  /// Takes a step that makes the outputs in `right` likelier among those allowed in the range.
  ///
  /// Descends the negative logarithm of the probability, by softmax, of all in `right` together.
  /// `finish` must follow when all ranges of a decision are done.
  func learn(
    _ range: Range<Int>, right: (Int) -> Bool, where allowed: (Int) -> Bool = { _ in true }
  ) {
    let width = Self.width
    var highest = -Float.infinity
    for number in range where allowed(number) { highest = max(highest, values[number]) }
    var total: Float = 0
    var rightTotal: Float = 0
    for number in range where allowed(number) {
      values[number] = Self.exponential(values[number] - highest)
      total += values[number]
      if right(number) { rightTotal += values[number] }
    }
    rightTotal = max(rightTotal, 1e-12)
    for number in range where allowed(number) {
      var slope = values[number] / total
      if right(number) { slope -= values[number] / rightTotal }
      if abs(slope) < 1e-3 { continue }
      let weights = outputs + number * width
      let squares = outputSquares + number * width
      for place in 0..<width {
        gradient[place] += slope * weights[place]
        let step = slope * hidden[place]
        squares[place] += step * step
        weights[place] -= rate * step / squares[place].squareRoot()
      }
      biases[number] -= rate * 0.1 * slope
    }
  }

  /// Carries the gradient to the rows of the features.
  func finish() {
    let width = Self.width
    var square: Float = 0
    for place in 0..<width {
      if hidden[place] > 0 {
        gradient[place] *= dropout > 0 ? mask[place] : 1
        square += gradient[place] * gradient[place]
      } else {
        gradient[place] = 0
      }
    }
    if square == 0 { return }
    square /= Float(width)
    for row in active {
      rowSquares[row] += square
      let step = rate / rowSquares[row].squareRoot()
      let weights = rows + row * width
      for place in 0..<width { weights[place] -= step * gradient[place] }
    }
  }

  /// Adds the weights as they are to the average.
  func snapshot() {
    snapshots += 1
    for cell in rowSums.indices { rowSums[cell] += rows[cell] }
    for cell in outputSums.indices { outputSums[cell] += outputs[cell] }
    for cell in biasSums.indices { biasSums[cell] += biases[cell] }
  }

  /// Packs the average of the snapshots.
  func pack(groupBits: Int) -> [UInt8] {
    let count = Float(max(snapshots, 1))
    let rowScale = Self.scale(rowSums, limit: 127)
    let outputScale = Self.scale(outputSums, limit: 2047)
    let packed = RowNetwork.pack(
      keys: keys,
      rows: rowSums.map { Int8(max(-127, min(127, ($0 * rowScale).rounded()))) },
      outputs: outputSums.map { Int16(max(-2047, min(2047, ($0 * outputScale).rounded()))) },
      biases: biasSums.map { Int32(($0 * rowScale * outputScale * count).rounded()) },
      groupBits: groupBits,
      unit: Int((rowScale * outputScale * count * count).rounded()))
    report("network: \(keys.count) rows, \(packed.bytes.count) bytes, \(packed.dropped) dropped")
    return packed.bytes
  }

  /// The factor that brings all but one in two thousand weights under the limit.
  private static func scale(_ weights: [Float], limit: Float) -> Float {
    let sizes = stride(from: 0, to: weights.count, by: 7).map { abs(weights[$0]) }.sorted()
    return limit / max(sizes[Int(Double(sizes.count - 1) * 0.9995)], 1e-9)
  }

  @inline(__always)
  private func find(_ key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: key >> 20) & indexMask
    while true {
      let row = Int(index[place])
      if row < 0 || keys[row] == key { return row }
      place = (place &+ 1) & indexMask
    }
  }

  /// e to the power of x, for x up to 0: by halving into (1 + x/1024)^1024.
  @inline(__always)
  private static func exponential(_ x: Float) -> Float {
    var power = max(1 + x / 1024, 0)
    for _ in 0..<10 { power *= power }
    return power
  }
}

/// Keeps packed weights alive for as long as the program runs, so that models can read them.
func immortal(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
  let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
  copy.copyBytes(from: bytes)
  return UnsafeRawBufferPointer(copy)
}

import CrossreadCore

/// Yes-or-no decisions to learn from: their features, end to end, and the answers.
struct DecisionPool {
  private(set) var keys: [UInt64] = []
  private(set) var ends: [Int] = []
  private(set) var answers: [Bool] = []
  /// Where groups of decisions end of which at most one can be right; empty where all stand alone.
  private(set) var groupEnds: [Int] = []

  var count: Int { answers.count }

  mutating func add(_ buffer: UnsafePointer<UInt64>, _ count: Int, isTrue: Bool) {
    keys.append(contentsOf: UnsafeBufferPointer(start: buffer, count: count))
    ends.append(keys.count)
    answers.append(isTrue)
  }

  /// Ends a group: the decisions since the last one are rivals.
  mutating func closeGroup() {
    if answers.count > groupEnds.last ?? 0 { groupEnds.append(answers.count) }
  }

  func features(of decision: Int) -> Range<Int> {
    (decision == 0 ? 0 : ends[decision - 1])..<ends[decision]
  }
}

/// Fits a `LinearModel`: an averaged perceptron that also learns from close calls, on integers, so
/// that the same data gives the same bytes (averages as in Daumé 2006).
struct LinearTrainer {
  var epochs = 14
  var margin: Int32 = 40
  /// Features that were changed less often are dropped.
  var minimum: Int32 = 2
  var seed: UInt64 = 1
  /// How much more a wrong no weighs than a wrong yes where the threshold is set: the square of
  /// beta in F-beta.
  var recallWeight = 1.0

  /// The section, with the threshold that gives the best F on `unseen`, which is not learnt from.
  func fit(
    _ name: String, _ pool: DecisionPool, unseen: DecisionPool, groupBits: Int
  ) -> [UInt8] {
    let features = weights(of: pool)
    var packed = LinearModel.section(features, groupBits: groupBits, threshold: 0)
    let (threshold, f1) = threshold(of: packed.bytes, on: unseen)
    packed = LinearModel.section(features, groupBits: groupBits, threshold: threshold)
    report(
      "\(name): \(pool.count) decisions, \(features.count) features, \(packed.bytes.count) bytes,"
        + " \(packed.dropped) dropped; threshold \(threshold), F on unseen articles \(f1)")
    return packed.bytes
  }

  private func weights(of pool: DecisionPool) -> [(key: UInt64, weight: Int8)] {
    var rows: [UInt64: Int32] = [:]
    var keys: [UInt64] = []
    let indices = pool.keys.map { key -> Int32 in
      if let row = rows[key] { return row }
      let row = Int32(keys.count)
      rows[key] = row
      keys.append(key)
      return row
    }
    var weights = [Int32](repeating: 0, count: keys.count)
    var sums = [Int64](repeating: 0, count: keys.count)
    var changes = [Int32](repeating: 0, count: keys.count)
    var generator = SeededGenerator(seed: seed)
    var order = pool.groupEnds.isEmpty ? Array(0..<pool.count) : Array(pool.groupEnds.indices)
    var step: Int64 = 1
    func score(_ decision: Int) -> Int32 {
      var score: Int32 = 0
      for place in pool.features(of: decision) { score += weights[Int(indices[place])] }
      return score
    }
    func learn(_ decision: Int, _ sign: Int32) {
      for place in pool.features(of: decision) {
        let row = Int(indices[place])
        weights[row] += sign
        sums[row] += Int64(sign) * step
        changes[row] += 1
      }
    }
    for _ in 0..<epochs {
      order.shuffle(using: &generator)
      for number in order {
        if pool.groupEnds.isEmpty {
          let sign: Int32 = pool.answers[number] ? 1 : -1
          if score(number) * sign < margin { learn(number, sign) }
        } else {
          let start = number == 0 ? 0 : pool.groupEnds[number - 1]
          rank(start..<pool.groupEnds[number], pool, score, learn)
        }
        step += 1
      }
    }
    let averages = keys.indices.map { Double(weights[$0]) - Double(sums[$0]) / Double(step) }
    let sizes = averages.map { abs($0) }.sorted()
    let unit = max(sizes.isEmpty ? 1 : sizes[Int(Double(sizes.count - 1) * 0.9995)] / 127, 1e-6)
    return keys.indices.filter { changes[$0] >= minimum }
      .sorted { (changes[$0], keys[$0]) > (changes[$1], keys[$1]) }
      .map { (keys[$0], Int8(max(-127, min(127, (averages[$0] / unit).rounded())))) }
      .filter { $0.1 != 0 }
  }

  /// Learns from rivals, of which at most one is right: it must come out ahead of all others and
  /// of none, whose score is zero.
  private func rank(
    _ rivals: Range<Int>, _ pool: DecisionPool, _ score: (Int) -> Int32,
    _ learn: (Int, Int32) -> Void
  ) {
    var right: (decision: Int, score: Int32)?
    var wrong: (decision: Int, score: Int32)?
    for decision in rivals {
      let value = score(decision)
      if pool.answers[decision] {
        if value > right?.score ?? .min { right = (decision, value) }
      } else if value > wrong?.score ?? .min {
        wrong = (decision, value)
      }
    }
    if let right {
      let ahead = min(right.score, right.score - (wrong?.score ?? right.score - margin))
      if ahead < margin { learn(right.decision, 1) }
      if let wrong, right.score - wrong.score < margin || wrong.score > 0 {
        learn(wrong.decision, -1)
      }
    } else if let wrong, wrong.score > -margin {
      learn(wrong.decision, -1)
    }
  }

  private func threshold(of section: [UInt8], on pool: DecisionPool) -> (Int32, f1: Double) {
    var scored: [(score: Int32, isTrue: Bool)] = []
    section.withUnsafeBytes { bytes in
      let model = LinearModel(bytes)
      pool.keys.withUnsafeBufferPointer { keys in
        guard let base = keys.baseAddress else { return }
        for decision in 0..<pool.count {
          let range = pool.features(of: decision)
          scored.append((model.score(base + range.lowerBound, range.count), pool.answers[decision]))
        }
      }
    }
    return pool.groupEnds.isEmpty
      ? bestBalance(scored) : bestChoice(scored, groupEnds: pool.groupEnds)
  }

  /// The threshold with the best F of yes.
  private func bestBalance(_ scored: [(score: Int32, isTrue: Bool)]) -> (Int32, f1: Double) {
    let sorted = scored.sorted { ($0.score, $0.isTrue ? 1 : 0) > ($1.score, $1.isTrue ? 1 : 0) }
    let all = sorted.count { $0.isTrue }
    var right = 0
    var best: (Int32, f1: Double) = (0, 0)
    for (place, item) in sorted.enumerated() {
      if item.isTrue { right += 1 }
      let f1 =
        (1 + recallWeight) * Double(right) / (Double(place + 1) + recallWeight * Double(all))
      if f1 > best.f1 { best = (item.score, f1) }
    }
    return best
  }

  /// The threshold for the best of each group where most of what is above it is right: below, a
  /// wrong answer is likelier than a right one, and none is better.
  private func bestChoice(
    _ scored: [(score: Int32, isTrue: Bool)], groupEnds: [Int]
  ) -> (Int32, f1: Double) {
    var tops: [(score: Int32, isTrue: Bool)] = []
    var start = 0
    for end in groupEnds {
      if let top = scored[start..<end].max(by: { $0.score < $1.score }) { tops.append(top) }
      start = end
    }
    tops.sort { ($0.score, $0.isTrue ? 1 : 0) > ($1.score, $1.isTrue ? 1 : 0) }
    let all = groupEnds.isEmpty ? 0 : scored.count { $0.isTrue }
    var right = 0
    var best: (value: Int32, gain: Int, f1: Double) = (0, .min, 0)
    for (place, item) in tops.enumerated() {
      if item.isTrue { right += 1 }
      let gain = 2 * right - place - 1
      if gain > best.gain {
        best = (item.score, gain, 2 * Double(right) / Double(place + 1 + all))
      }
    }
    return (best.value, best.f1)
  }
}

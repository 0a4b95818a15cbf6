import CrossreadCore

/// Joins what is similar on average, the closest first, until no two groups are similar enough.
///
/// The mean product of the vectors of two groups is the product of their sums over their sizes, so
/// that no similarity of two members need be kept. What two members have in common no group that
/// they join exceeds: pairs wait by what they last came to, and are weighed anew when their turn
/// comes.
struct AverageLinkage {
  private let threshold: Float
  /// By number; joined groups get new ones.
  private var groups: [Group]
  /// The group that took each group in; its own number where none has.
  private var homes: [Int]
  private var queue = PairQueue()

  private struct Group {
    var count = 1
    var sum: FeatureVector
    /// The days of those that have one, added up, and how many they are.
    var days = 0
    var datedCount = 0

    var meanDay: Float? { datedCount > 0 ? Float(days) / Float(datedCount) : nil }
  }

  /// Takes vectors of length one, in an order in which those of one time lie near each other.
  init(vectors: [FeatureVector], days: [CivilDay?], threshold: Float) {
    self.threshold = threshold
    groups = vectors.indices.map { place in
      Group(
        sum: vectors[place], days: days[place]?.daysSinceEpoch ?? 0,
        datedCount: days[place] == nil ? 0 : 1)
    }
    homes = Array(vectors.indices)
  }

  /// The numbers of the vectors of each group.
  func joined() -> [[Int]] {
    var work = self
    work.findPairs()
    while let pair = work.queue.popFirst() { work.take(pair) }
    var members: [Int: [Int]] = [:]
    for place in groups.indices { members[work.home(of: place), default: []].append(place) }
    return members.keys.sorted().compactMap { members[$0] }
  }

  // MARK: - Pairs

  /// How many of the articles before it that have a word an article is held against, and of these
  /// how many in full: those that share most.
  private static let reach = 256
  private static let mostNeighbours = 64

  /// Puts every pair that is similar enough into the queue; of many, those with the nearest.
  private mutating func findPairs() {
    let last = groups.lazy.compactMap(\.sum.keys.last).max() ?? -1
    var postings = [[(place: Int32, weight: Float)]](repeating: [], count: Int(last) + 1)
    var scores = [Float](repeating: 0, count: groups.count)
    for (place, group) in groups.enumerated() {
      var met: [Int] = []
      for (key, weight) in zip(group.sum.keys, group.sum.weights) where weight > 0 {
        for other in postings[Int(key)].suffix(Self.reach) {
          if scores[Int(other.place)] == 0 { met.append(Int(other.place)) }
          scores[Int(other.place)] += weight * other.weight
        }
        postings[Int(key)].append((Int32(place), weight))
      }
      if met.count > Self.mostNeighbours {
        met.sort { (scores[$1], $0) < (scores[$0], $1) }
      }
      for other in met.prefix(Self.mostNeighbours) { weigh(other, place) }
      for other in met { scores[other] = 0 }
    }
  }

  private mutating func weigh(_ a: Int, _ b: Int) {
    let similarity = similarity(groups[a], groups[b])
    if similarity >= threshold { queue.insert(similarity, a, b) }
  }

  private func similarity(_ a: Group, _ b: Group) -> Float {
    a.sum.product(with: b.sum) / (Float(a.count) * Float(b.count))
      * Self.closeness(a.meanDay, b.meanDay)
  }

  /// What is left of a likeness between articles published so many days apart: all of it for two
  /// days, half for a fortnight.
  private static func closeness(_ a: Float?, _ b: Float?) -> Float {
    guard let a, let b else { return 1 }
    return 1 / (1 + max(0, abs(a - b) - 2) / 12)
  }

  // MARK: - Joining

  /// Joins a pair, or weighs what has become of it.
  private mutating func take(_ pair: PairQueue.Pair) {
    let (a, b) = (home(of: pair.a), home(of: pair.b))
    guard a != b else { return }
    guard a == pair.a, b == pair.b else {
      if queue.meets(min(a, b), max(a, b)) { weigh(min(a, b), max(a, b)) }
      return
    }
    join(a, b)
  }

  private mutating func home(of group: Int) -> Int {
    var group = group
    while homes[group] != group {
      homes[group] = homes[homes[group]]
      group = homes[group]
    }
    return group
  }

  private mutating func join(_ a: Int, _ b: Int) {
    homes[a] = groups.count
    homes[b] = groups.count
    homes.append(groups.count)
    groups.append(
      Group(
        count: groups[a].count + groups[b].count, sum: groups[a].sum.adding(groups[b].sum),
        days: groups[a].days + groups[b].days,
        datedCount: groups[a].datedCount + groups[b].datedCount))
    // Nobody asks for them again.
    groups[a].sum = FeatureVector()
    groups[b].sum = FeatureVector()
  }
}

/// Pairs of groups, the most similar first (a binary heap; Williams 1964).
struct PairQueue {
  struct Pair {
    let similarity: Float
    private let first: Int32
    private let second: Int32

    init(similarity: Float, a: Int, b: Int) {
      self.similarity = similarity
      (first, second) = (Int32(a), Int32(b))
    }

    var a: Int { Int(first) }
    var b: Int { Int(second) }

    /// The more similar; of those alike the earlier.
    func precedes(_ other: Pair) -> Bool {
      similarity != other.similarity
        ? similarity > other.similarity : (a, b) < (other.a, other.b)
    }
  }

  private var pairs: [Pair] = []
  private var met: Set<UInt64> = []

  /// Whether a pair is asked after for the first time.
  mutating func meets(_ a: Int, _ b: Int) -> Bool {
    met.insert(UInt64(a) << 32 | UInt64(b)).inserted
  }

  mutating func insert(_ similarity: Float, _ a: Int, _ b: Int) {
    var place = pairs.count
    pairs.append(Pair(similarity: similarity, a: a, b: b))
    while place > 0, pairs[place].precedes(pairs[(place - 1) / 2]) {
      pairs.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func popFirst() -> Pair? {
    guard let first = pairs.first, let last = pairs.popLast() else { return nil }
    guard !pairs.isEmpty else { return first }
    pairs[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < pairs.count && pairs[child].precedes(pairs[least]) {
        least = child
      }
      if least == place { return first }
      pairs.swapAt(place, least)
      place = least
    }
  }
}

import CrossreadCore

/// The pairs of figures or dates of two articles that can be one.
///
/// What can be one is told by values, and a story has far fewer values than mentions of them: values
/// are held against each other once. Their mentions are paired anew whenever they are asked for, for
/// a day that every article names often makes too many pairs to hold; where there are very many,
/// only those are paired around which one of the weightiest words is the same.
struct QuantityPairs: Sendable {
  private let items: [Quantity]
  /// The number of each item's value.
  private let values: [Int32]
  /// The items that have each value, sorted.
  private let mentions: [[Int32]]
  /// The values that can be one, each pair once, those with themselves among them.
  private let links: [Link]
  /// How many items of each article each value can be one with.
  private let rivals: [[Int32: Int32]]
  /// More pairs of items are not all looked at, and not kept.
  private let most: Int
  /// Whether there are so few pairs that all are looked at.
  private let isWhole: Bool

  private struct Link {
    let first: Int32
    let second: Int32
    let closeness: Float
  }

  /// A story of 20,000 words has not as many.
  private static let most = 1_000_000
  /// Of each item so many of its weightiest words are then looked at.
  private static let weightiest = 4

  init(
    _ items: [Quantity], value: (Quantity) -> some Hashable,
    reach: (Quantity) -> ClosedRange<Double>?, marks: (Quantity) -> [Int],
    closeness: (Quantity, Quantity) -> Float?, most: Int = Self.most
  ) {
    self.items = items
    let (values, mentions) = Self.numbered(items.map(value))
    self.values = values
    self.mentions = mentions
    var links: [Link] = []
    let first = mentions.map { items[Int($0[0])] }
    Self.forEachNear(ranges: first.map(reach), marks: { first.map(marks) }) { i, j in
      if let closeness = closeness(first[i], first[j]) {
        links.append(Link(first: Int32(i), second: Int32(j), closeness: closeness))
      }
    }
    self.links = links
    let counts = mentions.map { mentions in
      mentions.reduce(into: [Int32: Int32]()) { $0[Int32(items[Int($1)].article), default: 0] += 1 }
    }
    var rivals = [[Int32: Int32]](repeating: [:], count: mentions.count)
    var total = 0
    for link in links {
      let (i, j) = (Int(link.first), Int(link.second))
      rivals[i].merge(counts[j], uniquingKeysWith: +)
      if i != j { rivals[j].merge(counts[i], uniquingKeysWith: +) }
      total += mentions[i].count * mentions[j].count / (i == j ? 2 : 1)
    }
    self.rivals = rivals
    self.most = most
    isWhole = total <= most
  }

  /// A number for each value, and the places that have it.
  private static func numbered(_ values: [some Hashable]) -> ([Int32], [[Int32]]) {
    var numbers: [AnyHashable: Int32] = [:]
    var mentions: [[Int32]] = []
    let numbered = values.enumerated().map { place, value in
      let number = numbers[value] ?? Int32(mentions.count)
      if Int(number) == mentions.count {
        numbers[value] = number
        mentions.append([])
      }
      mentions[Int(number)].append(Int32(place))
      return number
    }
    return (numbered, mentions)
  }

  /// Calls `body` with every two places, the lesser first, and each place with itself, whose ranges
  /// touch, or of which one has no range and both share a mark.
  private static func forEachNear(
    ranges: [ClosedRange<Double>?], marks: () -> [[Int]], _ body: (Int, Int) -> Void
  ) {
    let bounded = ranges.enumerated().compactMap { place, range in range.map { (place, $0) } }
      .sorted { ($0.1.lowerBound, $0.0) < ($1.1.lowerBound, $1.0) }
    var open: [(place: Int, range: ClosedRange<Double>)] = []
    for (place, range) in bounded {
      open.removeAll { $0.range.upperBound < range.lowerBound }
      open.append((place, range))
      for other in open { body(min(place, other.place), max(place, other.place)) }
    }
    let boundless = ranges.indices.filter { ranges[$0] == nil }
    guard !boundless.isEmpty else { return }
    let marks = marks()
    var marked: [Int: [Int]] = [:]
    for (place, marks) in marks.enumerated() {
      for mark in marks { marked[mark, default: []].append(place) }
    }
    var asked = [Int](repeating: -1, count: ranges.count)
    for place in boundless {
      for mark in marks[place] {
        for other in marked[mark] ?? []
        where asked[other] != place && (ranges[other] != nil || other >= place) {
          asked[other] = place
          body(min(place, other), max(place, other))
        }
      }
    }
  }

  // MARK: - Pairs

  /// The pairs for which `score` gives a number, from several threads; of very many those of the
  /// largest.
  func scored(
    _ score: @Sendable (QuantityMatcher.Pair) -> Float?
  ) -> [QuantityMatcher.Scored] {
    let words = isWhole ? nil : Words(items, mentions)
    let runs = links.indices.flatMap { link in
      stride(from: 0, to: mentions[Int(links[link].first)].count, by: Self.run).map { (link, $0) }
    }
    var found: [QuantityMatcher.Scored] = []
    for start in stride(from: 0, to: runs.count, by: Self.round) {
      let round = runs[start..<min(runs.count, start + Self.round)]
      let scored = Chunks.map(round.count, by: 64) { places in
        var scored: [QuantityMatcher.Scored] = []
        for place in places {
          let (link, from) = round[start + place]
          forEach(links[link], from: from, words) { pair in
            if let score = score(pair) { scored.append((pair, score)) }
          }
        }
        return scored
      }
      for scored in scored { found += scored }
      if found.count > 2 * most { cut(&found) }
    }
    if found.count > most { cut(&found) }
    return found
  }

  /// Items of a link that are paired in one go, and runs of them between two cuts.
  private static let run = 256
  private static let round = 4096

  private func cut(_ scored: inout [QuantityMatcher.Scored]) {
    scored.sort { x, y in
      x.score != y.score
        ? x.score > y.score : (x.pair.a, x.pair.b) < (y.pair.a, y.pair.b)
    }
    scored.removeLast(scored.count - most)
  }

  /// Calls `body` with the pairs of a link, those of a run of the items that have its first value.
  private func forEach(
    _ link: Link, from: Int, _ words: Words?, _ body: (QuantityMatcher.Pair) -> Void
  ) {
    let all = mentions[Int(link.first)]
    let others = mentions[Int(link.second)]
    let isOne = link.first == link.second
    for place in from..<min(all.count, from + Self.run) {
      let a = Int(all[place])
      func ask(_ b: Int) {
        guard items[a].article != items[b].article else { return }
        let choices = max(
          rivals(of: link.first, in: items[b].article),
          rivals(of: link.second, in: items[a].article))
        body(
          QuantityMatcher.Pair(
            a: min(a, b), b: max(a, b), closeness: link.closeness, choices: choices))
      }
      if let words {
        for b in words.items(near: a, of: Int(link.second)) where !isOne || b > a { ask(Int(b)) }
      } else {
        for b in isOne ? others[(place + 1)...] : others[...] { ask(Int(b)) }
      }
    }
  }

  private func rivals(of value: Int32, in article: Int) -> Int {
    Int(rivals[Int(value)][Int32(article)] ?? 1)
  }

  /// The weightiest words around items.
  private struct Words: Sendable {
    private let keys: [[Int32]]
    /// By value and word the items, sorted.
    private let items: [[Int32: [Int32]]]

    init(_ items: [Quantity], _ mentions: [[Int32]]) {
      let keys = items.map { $0.features.heaviest(QuantityPairs.weightiest) }
      self.keys = keys
      self.items = mentions.map { mentions in
        mentions.reduce(into: [:]) { found, item in
          for key in keys[Int(item)] { found[key, default: []].append(item) }
        }
      }
    }

    /// The items of a value that share one of the words of an item, sorted.
    func items(near item: Int, of value: Int) -> [Int32] {
      var found: [Int32] = []
      for key in keys[item] { found += items[value][key] ?? [] }
      found.sort()
      var last: Int32 = -1
      return found.filter { one in
        defer { last = one }
        return one != last
      }
    }
  }

  // MARK: - Values

  /// The articles in which each value can be one with another so that `test` holds of how near they are.
  func articles(where test: (_ closeness: Float) -> Bool) -> [Set<Int>] {
    var found = [Set<Int>](repeating: [], count: mentions.count)
    for link in links where test(link.closeness) {
      let (i, j) = (Int(link.first), Int(link.second))
      found[i].formUnion(mentions[j].lazy.map { items[Int($0)].article })
      found[j].formUnion(mentions[i].lazy.map { items[Int($0)].article })
    }
    return found
  }

  /// The number of an item's value.
  func value(of item: Int) -> Int { Int(values[item]) }
}

import CrossreadCore

/// Groups the figures or the dates of a story's articles that say one thing.
///
/// What figures and dates have in common stands here: their contexts are gathered, pairs that can
/// be one are scored, and pairs are joined, the surest first, into groups that hold every mention
/// of one thing. What can be one and how sure it is, the comparer of each kind says.
struct QuantityMatcher {
  let index: StoryIndex
  /// By article, then in text order.
  let items: [Quantity]

  init(_ index: StoryIndex, isDate: Bool, spans: (Reading) -> [Span]) {
    self.index = index
    var items: [Quantity] = []
    for (article, reading) in index.story.readings.enumerated() {
      for (number, span) in spans(reading).enumerated()
      where !index.echoes.repeats(article, [span], in: reading) {
        items.append(
          Quantity(index, article: article, number: number, span: span, isDate: isDate))
      }
    }
    self.items = items
  }

  /// Items of two articles that can be one.
  struct Pair {
    let a: Int
    let b: Int
    /// How nearly they are the same in themselves, whatever their contexts: up to 1.
    let closeness: Float
    /// How many items of the other article each could be, the larger number.
    let choices: Int
  }

  /// Every pair of two articles that can be one; `closeness` is nil for what cannot.
  ///
  /// `reach` is a range of values for each item such that no two can be one whose ranges do not touch;
  /// nil where nothing is known of its value, which can then be one only with what `marks` it shares.
  func pairs(
    reach: (Quantity) -> ClosedRange<Double>?, marks: (Quantity) -> [Int] = { _ in [] },
    closeness: @escaping (Quantity, Quantity) -> Float?
  ) -> Pairs {
    Pairs(items, reach: reach, marks: marks, closeness: closeness)
  }

  /// The pairs of items that can be one. They are found anew whenever they are asked for: a day that
  /// every article names often makes too many to hold.
  struct Pairs {
    private let items: [Quantity]
    private let closeness: (Quantity, Quantity) -> Float?
    private let ranges: [ClosedRange<Double>?]
    private let marks: [[Int]]
    /// The items that have a range, by its start, and those without.
    private let bounded: [(item: Int, range: ClosedRange<Double>)]
    private let boundless: [Int]
    /// With how many items of each article every item can be one.
    private var rivals: [[Int: Int]] = []

    fileprivate init(
      _ items: [Quantity], reach: (Quantity) -> ClosedRange<Double>?, marks: (Quantity) -> [Int],
      closeness: @escaping (Quantity, Quantity) -> Float?
    ) {
      self.items = items
      self.closeness = closeness
      let ranges = items.map(reach)
      self.ranges = ranges
      bounded = ranges.enumerated().compactMap { item, range in range.map { (item, $0) } }
        .sorted { ($0.range.lowerBound, $0.item) < ($1.range.lowerBound, $1.item) }
      boundless = ranges.indices.filter { ranges[$0] == nil }
      self.marks = boundless.isEmpty ? [] : items.map(marks)
      var rivals = [[Int: Int]](repeating: [:], count: items.count)
      find { a, b, _ in
        rivals[a][items[b].article, default: 0] += 1
        rivals[b][items[a].article, default: 0] += 1
      }
      self.rivals = rivals
    }

    /// Calls `body` with every pair, in an order of their own.
    func forEach(_ body: (Pair) -> Void) {
      find { a, b, closeness in
        let choices = max(rivals[a][items[b].article] ?? 1, rivals[b][items[a].article] ?? 1)
        body(Pair(a: a, b: b, closeness: closeness, choices: choices))
      }
    }

    private func find(_ body: (_ a: Int, _ b: Int, _ closeness: Float) -> Void) {
      func ask(_ i: Int, _ j: Int) {
        guard items[i].article != items[j].article, let closeness = closeness(items[i], items[j])
        else { return }
        body(i, j, closeness)
      }
      var open: [(item: Int, range: ClosedRange<Double>)] = []
      for one in bounded {
        open.removeAll { $0.range.upperBound < one.range.lowerBound }
        for other in open { ask(min(one.item, other.item), max(one.item, other.item)) }
        open.append(one)
      }
      var marked: [Int: [Int]] = [:]
      for (item, marks) in marks.enumerated() {
        for mark in marks { marked[mark, default: []].append(item) }
      }
      var asked = [Int](repeating: -1, count: items.count)
      for item in boundless {
        for mark in marks[item] {
          for other in marked[mark] ?? []
          where asked[other] != item && (ranges[other] != nil || other > item) {
            asked[other] = item
            ask(min(item, other), max(item, other))
          }
        }
      }
    }
  }

  /// How sure a pair must be.
  struct Thresholds {
    /// For the first pair that two articles have on one occasion.
    let first: Float
    /// For every further one.
    let further: Float
    /// For one more mention in an article that is in the group already.
    let again: Float

    /// Pairs that are less sure are joined nowhere.
    var least: Float { min(first, further, again) }
  }

  /// Items of two or more articles that say one thing.
  struct Group {
    /// By article, then in text order.
    let items: [Quantity]
    /// The two that were joined first.
    let surest: [Quantity]
    /// How sure they are.
    let score: Float
  }

  /// Joins pairs, the surest first, to groups.
  ///
  /// `occasion` numbers what a pair is about (of dates: the day); of the first pair that two
  /// articles have on it, less is asked. `areOne` says whether two items, of one article or of two,
  /// can be the same.
  func groups(
    of scored: [(pair: Pair, score: Float)], _ thresholds: Thresholds,
    occasion: (Pair) -> Int, areOne: (Quantity, Quantity) -> Bool
  ) -> [Group] {
    let ordered = scored.filter { $0.score >= thresholds.least }.sorted { x, y in
      if x.score != y.score { return x.score > y.score }
      return precedes([x.pair.a, x.pair.b], [y.pair.a, y.pair.b])
    }
    var homes = [Int](repeating: -1, count: items.count)
    var groups: [(members: [Int], score: Float)] = []
    var met: Set<[Int]> = []
    func key(_ a: Int, _ b: Int, _ occasion: Int) -> [Int] {
      let (x, y) = (items[a].article, items[b].article)
      return [min(x, y), max(x, y), occasion]
    }
    for (pair, score) in ordered where homes[pair.a] < 0 || homes[pair.b] < 0 {
      let occasion = occasion(pair)
      let isFirst = !met.contains(key(pair.a, pair.b, occasion))
      let needed = isFirst ? thresholds.first : thresholds.further
      let home = max(homes[pair.a], homes[pair.b])
      if home < 0 {
        guard score >= needed else { continue }
        homes[pair.a] = groups.count
        homes[pair.b] = groups.count
        groups.append(([pair.a, pair.b], score))
        met.insert(key(pair.a, pair.b, occasion))
        continue
      }
      let item = homes[pair.a] < 0 ? pair.a : pair.b
      let isAgain = groups[home].members.contains { items[$0].article == items[item].article }
      guard score >= (isAgain ? thresholds.again : needed),
        groups[home].members.allSatisfy({ areOne(items[$0], items[item]) })
      else { continue }
      for member in groups[home].members { met.insert(key(member, item, occasion)) }
      homes[item] = home
      groups[home].members.append(item)
    }
    return groups.map { group in
      Group(
        items: group.members.sorted().map { items[$0] },
        surest: group.members.prefix(2).sorted().map { items[$0] }, score: group.score)
    }
  }

  /// What is in no group.
  func alone(_ groups: [[Quantity]]) -> [Quantity] {
    let used = Set(groups.joined().map { [$0.article, $0.number] })
    return items.filter { !used.contains([$0.article, $0.number]) }
  }

  /// An order of pairs that does not depend on the order of the articles.
  private func precedes(_ a: [Int], _ b: [Int]) -> Bool {
    func places(_ pair: [Int]) -> [(UTF8Offset, String)] {
      pair.map { (items[$0].span.start, index.story.readings[items[$0].article].article.id) }
        .sorted { $0 < $1 }
    }
    let (x, y) = (places(a), places(b))
    for (left, right) in zip(x, y) where left != right { return left < right }
    return a.lexicographicallyPrecedes(b)
  }
}

extension [Quantity] {
  /// Each article's items, by article.
  var byArticle: [[Quantity]] {
    Dictionary(grouping: self, by: \.article).sorted { $0.key < $1.key }
      .map { $0.value.sorted { $0.span < $1.span } }
  }

  /// Everyone in their sentences, sorted.
  func actors(_ index: StoryIndex) -> [Int] {
    reduce(into: Set<Int>()) { $0.formUnion($1.actors(index)) }.sorted()
  }
}

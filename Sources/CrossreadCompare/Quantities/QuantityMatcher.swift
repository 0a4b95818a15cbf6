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
  struct Pair: Sendable {
    private let first: Int32
    private let second: Int32
    private let most: Int32
    /// How nearly they are the same in themselves, whatever their contexts: up to 1.
    let closeness: Float

    init(a: Int, b: Int, closeness: Float, choices: Int) {
      (first, second, most) = (Int32(a), Int32(b), Int32(clamping: choices))
      self.closeness = closeness
    }

    var a: Int { Int(first) }
    var b: Int { Int(second) }
    /// How many items of the other article each could be, the larger number.
    var choices: Int { Int(most) }
  }

  /// A pair, and how sure it is.
  typealias Scored = (pair: Pair, score: Float)

  /// Every pair of two articles that can be one; `closeness` is nil for what cannot.
  ///
  /// `value` is the same for items that are the same in themselves; all else depends on it alone.
  /// `reach` is a range of values for each item such that no two can be one whose ranges do not touch;
  /// nil where nothing is known of its value, which can then be one only with what `marks` it shares.
  func pairs(
    value: (Quantity) -> some Hashable, reach: (Quantity) -> ClosedRange<Double>?,
    marks: (Quantity) -> [Int] = { _ in [] }, closeness: (Quantity, Quantity) -> Float?
  ) -> QuantityPairs {
    QuantityPairs(items, value: value, reach: reach, marks: marks, closeness: closeness)
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
    of scored: [Scored], _ thresholds: Thresholds,
    occasion: (Pair) -> Int, areOne: (Quantity, Quantity) -> Bool
  ) -> [Group] {
    let ranks = ranks()
    let ordered = scored.sorted { x, y in
      if x.score != y.score { return x.score > y.score }
      let (left, right) = (x.pair.inOrder(ranks), y.pair.inOrder(ranks))
      return left != right ? left < right : (x.pair.a, x.pair.b) < (y.pair.a, y.pair.b)
    }
    var homes = [Int](repeating: -1, count: items.count)
    var groups: [(members: [Int], score: Float)] = []
    var met: Set<Meeting> = []
    func key(_ a: Int, _ b: Int, _ occasion: Int) -> Meeting {
      let (x, y) = (items[a].article, items[b].article)
      return Meeting(first: min(x, y), second: max(x, y), occasion: occasion)
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

  /// Two articles on one occasion.
  private struct Meeting: Hashable {
    let first: Int
    let second: Int
    let occasion: Int
  }

  /// The place of each item in an order that does not depend on the order of the articles.
  private func ranks() -> [Int32] {
    func key(_ item: Int) -> (UTF8Offset, String) {
      (items[item].span.start, index.story.readings[items[item].article].article.id)
    }
    var ranks = [Int32](repeating: 0, count: items.count)
    var last: (key: (UTF8Offset, String), rank: Int32)?
    for (place, item) in items.indices.sorted(by: { key($0) < key($1) }).enumerated() {
      let key = key(item)
      if let last, last.key == key {
        ranks[item] = last.rank
      } else {
        ranks[item] = Int32(place)
        last = (key, Int32(place))
      }
    }
    return ranks
  }
}

extension QuantityMatcher.Pair {
  fileprivate func inOrder(_ ranks: [Int32]) -> (Int32, Int32) {
    (min(ranks[a], ranks[b]), max(ranks[a], ranks[b]))
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

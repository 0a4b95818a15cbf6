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
    var choices = 1
  }

  /// Every pair of two articles that can be one; `closeness` is nil for what cannot.
  ///
  /// `reach` is a range of values for each item such that no two can be one whose ranges do not touch;
  /// nil where nothing is known of its value, which can then be one only with what `marks` it shares.
  func pairs(
    reach: (Quantity) -> ClosedRange<Double>?, marks: (Quantity) -> [Int] = { _ in [] },
    closeness: (Quantity, Quantity) -> Float?
  ) -> [Pair] {
    var found: [Pair] = []
    var rivals = [[Int: Int]](repeating: [:], count: items.count)
    func ask(_ i: Int, _ j: Int) {
      guard items[i].article != items[j].article, let closeness = closeness(items[i], items[j])
      else { return }
      found.append(Pair(a: i, b: j, closeness: closeness))
      rivals[i][items[j].article, default: 0] += 1
      rivals[j][items[i].article, default: 0] += 1
    }
    let ranges = items.map(reach)
    var boundless: [Int] = []
    var bounded: [(item: Int, range: ClosedRange<Double>)] = []
    for (item, range) in ranges.enumerated() {
      if let range { bounded.append((item, range)) } else { boundless.append(item) }
    }
    bounded.sort { ($0.range.lowerBound, $0.item) < ($1.range.lowerBound, $1.item) }
    var open: [(item: Int, range: ClosedRange<Double>)] = []
    for one in bounded {
      open.removeAll { $0.range.upperBound < one.range.lowerBound }
      for other in open { ask(min(one.item, other.item), max(one.item, other.item)) }
      open.append(one)
    }
    var marked: [Int: [Int]] = [:]
    if !boundless.isEmpty {
      for item in items.indices {
        for mark in marks(items[item]) { marked[mark, default: []].append(item) }
      }
    }
    var asked = [Int](repeating: -1, count: items.count)
    for item in boundless {
      for mark in marks(items[item]) {
        for other in marked[mark] ?? []
        where asked[other] != item && (ranges[other] != nil || other > item) {
          asked[other] = item
          ask(min(item, other), max(item, other))
        }
      }
    }
    for place in found.indices {
      let (a, b) = (found[place].a, found[place].b)
      found[place].choices = max(
        rivals[a][items[b].article] ?? 1, rivals[b][items[a].article] ?? 1)
    }
    return found
  }

  /// How sure a pair must be.
  struct Thresholds {
    /// For the first pair that two articles have on one occasion.
    let first: Float
    /// For every further one.
    let further: Float
    /// For one more mention in an article that is in the group already.
    let again: Float
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
    let least = min(thresholds.first, thresholds.further, thresholds.again)
    let ordered = scored.filter { $0.score >= least }.sorted { x, y in
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

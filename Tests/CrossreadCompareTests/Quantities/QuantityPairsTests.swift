import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

@Suite struct QuantityPairsTests {
  /// Articles in which figures of few values stand beside words that some of them share.
  private static let matcher: QuantityMatcher = {
    let things = ["homes", "ships", "schools", "barns", "mills"]
    let places = ["Oldmill", "Marsh", "Elmford", "Thornley", "Ashby", "Redwick", "Stowe"]
    let texts = (0..<6).map { article in
      (0..<8).map { line in
        let number = article * 8 + line
        return "The flood destroyed \(20 + number * 5 % 7) \(things[number * 3 % 5])"
          + " in \(places[number * 11 % 7])."
      }.joined(separator: " ")
    }
    let readings = TestReading.read(texts)
    let story = TestReading.story(readings)
    let index = StoryIndex(story: story, actors: ActorMerger().actors(of: readings))
    return QuantityMatcher(index, isDate: false) { $0.figures.map(\.span) }
  }()

  private static func low(_ item: Quantity) -> Double {
    let figures = matcher.index.story.readings[item.article].figures
    return figures[item.number].low
  }

  /// One more or one less is as good.
  private static func closeness(_ a: Quantity, _ b: Quantity) -> Float? {
    let apart = abs(low(a) - low(b))
    return apart <= 1 ? 1 - Float(apart) / 4 : nil
  }

  private func pairs(isBounded: Bool, most: Int) -> QuantityPairs {
    QuantityPairs(
      Self.matcher.items, value: Self.low,
      reach: { isBounded ? (Self.low($0) - 0.5)...(Self.low($0) + 0.5) : nil },
      marks: { [Int(Self.low($0)), Int(Self.low($0)) + 1] }, closeness: Self.closeness, most: most)
  }

  @Test(arguments: [true, false])
  func findsWhatHoldingAllAgainstAllFinds(isBounded: Bool) {
    let items = Self.matcher.items
    var expected: [[Int]] = []
    for (b, other) in items.enumerated() {
      for (a, one) in items[..<b].enumerated() where one.article != other.article {
        guard let closeness = Self.closeness(one, other) else { continue }
        func rivals(_ item: Quantity, in article: Int) -> Int {
          items.count { $0.article == article && Self.closeness(item, $0) != nil }
        }
        let choices = max(rivals(one, in: other.article), rivals(other, in: one.article))
        expected.append([a, b, choices, Int(closeness * 4)])
      }
    }
    let found = pairs(isBounded: isBounded, most: 100_000).scored { _ in 1 }.map { scored in
      [scored.pair.a, scored.pair.b, scored.pair.choices, Int(scored.pair.closeness * 4)]
    }
    #expect(expected.count > 100)
    #expect(Set(found) == Set(expected))
    #expect(found.count == expected.count)
  }

  @Test func ofVeryManyKeepsTheSurestThatShareAWeightyWord() {
    let items = Self.matcher.items
    let score = { @Sendable (pair: QuantityMatcher.Pair) -> Float? in
      items[pair.a].similarity(items[pair.b]).score
    }
    func keys(_ scored: [QuantityMatcher.Scored]) -> [[Int]] {
      scored.map { [$0.pair.a, $0.pair.b] }
    }
    let all = pairs(isBounded: true, most: 100_000).scored(score)
    let most = 40
    let some = pairs(isBounded: true, most: most).scored(score)
    #expect(some.count == most)
    #expect(Set(keys(some)).isSubset(of: keys(all)))
    #expect(Set(keys(some)).count == most)
    let sharing = all.filter { pair, _ in
      let words = Set(items[pair.a].features.heaviest(4))
      return !words.isDisjoint(with: items[pair.b].features.heaviest(4))
    }
    let surest = sharing.map(\.score).sorted(by: >).prefix(most)
    #expect(some.map(\.score).sorted(by: >) == Array(surest))
  }
}

import Testing

@testable import CrossreadCompare

@Suite struct SentencePairsTests {
  private static func kept(_ chances: [Float], most: Int) -> [Int32] {
    var pairs = SentencePairs(most: most)
    for (place, chance) in chances.enumerated() {
      pairs.append(SentencePairs.Pair(a: Int32(place), b: 0, chance: chance))
    }
    return pairs.kept.map(\.a)
  }

  @Test func keepsAllWhereTheyAreFew() {
    #expect(Self.kept([0.1, 0.3, 0], most: 3) == [0, 1, 2])
  }

  @Test(
    arguments: [
      (1, [4]), (2, [1, 4]), (3, [1, 4, 5]), (4, [1, 3, 4, 5]), (5, [1, 3, 4, 5, 6]),
    ] as [(Int, [Int32])])
  func keepsTheLikeliestAndOfThoseAsLikelyTheFirst(most: Int, expected: [Int32]) {
    #expect(Self.kept([0.2, 0.8, 0.2, 0.4, 0.9, 0.8, 0.4], most: most) == expected)
  }

  @Test func keepsTheSameFromRunsAsFromOne() {
    let chances = (0..<200).map { Float($0 * 37 % 101 / 10) }
    var joined = SentencePairs(most: 40)
    for start in stride(from: 0, to: 200, by: 50) {
      var run = SentencePairs(most: 40, least: joined.least)
      for place in start..<(start + 50) {
        run.append(SentencePairs.Pair(a: Int32(place), b: 0, chance: chances[place]))
      }
      joined.append(run)
    }
    #expect(joined.kept.map(\.a) == Self.kept(chances, most: 40))
  }
}

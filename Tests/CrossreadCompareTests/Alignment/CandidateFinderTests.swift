import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

@Suite struct CandidateFinderTests {
  /// Sentences of several articles that share more or less.
  private static let story: (sentences: [Proposition], index: StoryIndex) = {
    let people = ["Anna Lindqvist", "Tom Adeyemi", "Rosa Marsh", "Karl Roth"]
    let verbs = ["closed", "shut", "visited", "praised", "opened"]
    let things = ["the bridge over the Elm", "a school in Oldmill", "the old bank", "the big car"]
    let texts = (0..<8).map { article in
      (0..<12).map { line in
        let number = article * 12 + line
        return "\(people[number * 7 % 4]) \(verbs[number * 11 % 5]) \(things[number * 13 / 3 % 4])"
          + (number % 3 == 0 ? " on Monday." : number % 5 == 0 ? " with 300 workers." : ".")
      }.joined(separator: " ")
    }
    let readings = TestReading.read(texts)
    let story = TestReading.story(readings)
    let index = StoryIndex(story: story, actors: ActorMerger().actors(of: readings))
    let sentences = readings.indices.flatMap { article in
      let none = [Int32](repeating: -1, count: readings[article].tokens.count)
      return PropositionReader(index, article: article, quantities: none).propositions().sentences
    }
    return (sentences, index)
  }()

  @Test(arguments: [(2, 0), (4, 0), (4, 0.06), (4, 0.5), (8, 0.9)] as [(Float, Float)])
  func findsWhatHoldingAllAgainstAllFinds(least: Float, leastChance: Float) {
    let (sentences, index) = Self.story
    let chance = { @Sendable (i: Int, j: Int) -> Float? in
      let (a, b) = (sentences[i], sentences[j])
      let overlap = Overlap(a, b, index)
      let chance = LexicalEvidence.chance(a, b, overlap)
      let isLikely = chance >= leastChance || a.wording == b.wording
      // What only words of one sense have in common is no candidate.
      let rare = Set(a.features.keys(spending: least))
      let isShared = b.features.keys(spending: least).contains(where: rare.contains)
      return overlap.shared >= least && isLikely && isShared ? chance : nil
    }
    var expected: [[Int]] = []
    for (j, b) in sentences.enumerated() {
      for (i, a) in sentences[..<j].enumerated()
      where a.article != b.article && chance(i, j) != nil { expected.append([i, j]) }
    }
    let finder = CandidateFinder(
      propositions: sentences, least: least, leastChance: leastChance, index: index)
    let found = finder.pairs(most: 100_000, chance).map { [Int($0.a), Int($0.b)] }
    #expect(!expected.isEmpty)
    #expect(Set(found) == Set(expected))
    #expect(found.count == expected.count)
  }
}

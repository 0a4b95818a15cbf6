import CrossreadCompare
import CrossreadCore
import CrossreadLibrary

extension Pipeline {
  /// The articles of a story of a library, read on every core; nil where it has none.
  func story(_ story: LibraryStory, in library: Library) async throws -> Story? {
    let articles = try library.texts(of: library.articles(ofStory: story.number))
    var readings: [Reading] = []
    await orderedMap(articles, jobs: jobs) {
      Reader().read($0)
    } consume: {
      readings.append($0)
    }
    guard !readings.isEmpty else { return nil }
    // What `StoryGrouper` would call the same articles.
    let ids = readings.map(\.article.id).sorted().joined(separator: " ")
    let digits = String(FNV1a.hash(ids), radix: 16)
    let id = String(repeating: "0", count: 16 - digits.count) + digits
    return Story(id: id, title: story.name ?? story.title, readings: readings).inFixedOrder
  }

  /// A story compared, with what people say of its findings.
  func comparison(
    of story: Story, number: Int, includesDoubtful: Bool, judgements: LibraryJudgements
  ) throws -> Comparison {
    let comparer = comparer(includesDoubtful: includesDoubtful)
    let plain = comparer.compare(story)
    let said = try judgements.all(ofStory: number, of: plain)
    let missing = Set(said.map(\.finding)).subtracting(plain.ids)
    return judgements.judged(comparer.adding(missing, to: plain), said)
  }
}

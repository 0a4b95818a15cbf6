import CrossreadCore
import CrossreadTestSupport

@testable import CrossreadCompare

/// The clauses of a text as the whole reader and `PropositionReader` find them.
enum ReadClauses {
  static func of(_ text: String) -> [Proposition] {
    let reading = Reader().read(
      Article(id: "1", file: "1.txt", source: Source(name: "1"), text: ArticleText(text)))
    let story = TestReading.story([reading])
    let index = StoryIndex(story: story, actors: ActorMerger().actors(of: [reading]))
    let none = [Int32](repeating: -1, count: reading.tokens.count)
    return PropositionReader(index, article: 0, quantities: none).propositions().clauses
  }
}

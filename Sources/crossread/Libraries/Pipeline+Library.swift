import CrossreadCompare
import CrossreadCore
import CrossreadLibrary
import CrossreadTUI

extension Pipeline {
  /// The articles of a story of a library, read on every core; nil where it has none.
  func story(
    _ story: LibraryStory, of articles: [Article],
    progress: (LoadingProgress) -> Void = { _ in }
  ) async -> Story? {
    var readings: [Reading] = []
    await orderedMap(articles, jobs: jobs) {
      Reader().read($0)
    } consume: {
      readings.append($0)
      progress(
        LoadingProgress(
          stage: .reading, done: readings.count, total: articles.count,
          articleCount: readings.count))
    }
    guard !readings.isEmpty else { return nil }
    // What `StoryGrouper` would call the same articles.
    let ids = readings.map(\.article.id).sorted().joined(separator: " ")
    let digits = String(FNV1a.hash(ids), radix: 16)
    let id = String(repeating: "0", count: 16 - digits.count) + digits
    return Story(id: id, title: story.name ?? story.title, readings: readings).inFixedOrder
  }

}

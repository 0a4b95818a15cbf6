import CrossreadCore

/// Groups readings by the event they report.
///
/// Articles are compared by the names and the words that they use, each weighing more the fewer
/// of all articles given hold it, and joined by average similarity, the closest first
/// (agglomerative clustering with average linkage; Sokal & Michener 1958). Articles published days
/// apart are the less likely to report one event. Copies of one text are one article in all this,
/// whatever few words each of them adds: a word is not rare because a copy adds it, nor common
/// because a text was copied often.
public struct StoryGrouper: Sendable {
  /// Two groups are joined while their articles are at least this similar on average.
  public static let threshold: Float = 0.15

  public init() {}

  /// Every reading in exactly one story; the same stories in whatever order the readings come.
  ///
  /// Stories are in the order of their first article, articles in `Story.inFixedOrder`. The time it
  /// takes grows with the number of articles, as does what it holds in memory.
  public func stories(of readings: [Reading]) -> [Story] {
    // What is as close as something else must not depend on the order in which they came.
    func key(_ place: Int) -> (Int, String) {
      let article = readings[place].article
      return (article.published?.daysSinceEpoch ?? .min, article.id)
    }
    let order = readings.indices.sorted { key($0) < key($1) }
    let groups = groups(of: order.map { readings[$0] })
    let given = groups.map { group in group.map { order[$0] }.sorted() }.sorted { $0[0] < $1[0] }
    return given.map { group in
      Self.story(of: group.map { readings[$0] })
    }
  }

  /// The story that some readings are, whether or not they would be found to be one.
  public static func story(of readings: [Reading]) -> Story {
    let members = Story(id: "", title: "", readings: readings).inFixedOrder.readings
    return Story(id: id(of: members), title: title(of: members), readings: members)
  }

  /// The places of the readings of each story; copies go where their original does.
  private func groups(of readings: [Reading]) -> [[Int]] {
    guard readings.count > 1 else { return readings.indices.map { [$0] } }
    var copies = CopyFinder()
    for reading in readings { copies.add(WordRuns(of: reading)) }
    let originals = readings.indices.filter { copies.originals[$0] == $0 }
    var vocabulary = GroupingVocabulary()
    let counts = originals.map { vocabulary.counts(of: readings[$0]) }
    let groups = AverageLinkage(
      vectors: counts.map(vocabulary.vector),
      days: originals.map { readings[$0].article.published },
      threshold: Self.threshold
    ).joined()
    var home = [Int](repeating: 0, count: readings.count)
    for (number, group) in groups.enumerated() {
      for place in group { home[originals[place]] = number }
    }
    var members = [[Int]](repeating: [], count: groups.count)
    for (place, original) in copies.originals.enumerated() {
      members[home[original]].append(place)
    }
    return members
  }

  // MARK: - Naming

  /// The same articles give the same id, in whatever order they came.
  private static func id(of readings: [Reading]) -> String {
    let ids = readings.map(\.article.id).sorted().joined(separator: " ")
    return Hex.digits(of: FNV1a.hash(ids))
  }

  /// The shortest title of its articles, or the start of the first one's first sentence.
  private static func title(of readings: [Reading]) -> String {
    let titles = readings.compactMap(\.article.title).filter { !$0.isEmpty }
    if let title = titles.min(by: { ($0.count, $0) < ($1.count, $1) }) { return title }
    guard let reading = readings.first, let sentence = reading.sentences.first else { return "" }
    let words = reading.tokenized.tokens(in: sentence.span)
    let cut = words.prefix(12)
    let span = reading.tokenized.span(of: cut)
    return reading.text[span] + (cut.count < words.count ? "…" : "")
  }
}

import CrossreadCore

/// Groups readings by the event they report.
///
/// Articles are compared by the names and the words that they use, each weighing more the fewer
/// of all articles given hold it, and joined by average similarity, the closest first
/// (agglomerative clustering with average linkage; Sokal & Michener 1958). Articles published days
/// apart are the less likely to report one event.
public struct StoryGrouper: Sendable {
  /// Two groups are joined while their articles are at least this similar on average.
  public static let threshold: Float = 0.15

  public init() {}

  /// Every reading in exactly one story; the same stories in whatever order the readings come.
  ///
  /// Stories are in the order of their first article, articles in `Story.inFixedOrder`.
  public func stories(of readings: [Reading]) -> [Story] {
    // What is as close as something else must not depend on the order, either.
    let order = readings.indices.sorted { readings[$0].article.id < readings[$1].article.id }
    let groups = groups(
      of: order.map { Self.profile(readings[$0]) },
      days: order.map { readings[$0].article.published })
    let given = groups.map { group in group.map { order[$0] }.sorted() }.sorted { $0[0] < $1[0] }
    return given.map { group in
      let members = Story(id: "", title: "", readings: group.map { readings[$0] })
        .inFixedOrder.readings
      return Story(id: Self.id(of: members), title: Self.title(of: members), readings: members)
    }
  }

  /// How often an article uses each name and word.
  private static func profile(_ reading: Reading) -> [String: Float] {
    var counts: [String: Float] = [:]
    for (token, word) in reading.tokenized.lowered.enumerated()
    where reading.tokens[token].kind == .word && word.utf8.count > 2 && !StopWords.contains(word) {
      let stem = Stem.of(StoryIndex.withoutStops(word))
      // Names tell stories apart better than other words do.
      counts[stem, default: 0] += reading.tokens[token].isCapitalized ? 2 : 1
    }
    return counts.mapValues { 1 + StoryIndex.log2($0) }
  }

  /// What is left of a likeness between articles published so many days apart: all of it for two
  /// days, half for a fortnight.
  private static func closeness(_ a: CivilDay?, _ b: CivilDay?) -> Float {
    guard let a, let b else { return 1 }
    return 1 / (1 + Float(max(0, abs(a - b) - 2)) / 12)
  }

  private func groups(of profiles: [[String: Float]], days: [CivilDay?]) -> [[Int]] {
    guard profiles.count > 1 else { return profiles.indices.map { [$0] } }
    var documents: [String: Float] = [:]
    for profile in profiles { for word in profile.keys { documents[word, default: 0] += 1 } }
    // With few articles every word is in a good part of them: the count alone says too little,
    // so that a background of as many articles that lack the word is assumed.
    let total = Float(profiles.count) + 8
    let vectors = profiles.map { profile -> [String: Float] in
      var vector = profile
      var norm: Float = 0
      for (word, count) in profile.sorted(by: { $0.key < $1.key }) {
        let weight = count * StoryIndex.log2(total / (documents[word] ?? 1))
        vector[word] = weight
        norm += weight * weight
      }
      let length = norm.squareRoot()
      return length > 0 ? vector.mapValues { $0 / length } : vector
    }
    var similarity = [[Float]](
      repeating: [Float](repeating: 0, count: profiles.count), count: profiles.count)
    var postings: [String: [(Int, Float)]] = [:]
    for (number, vector) in vectors.enumerated() {
      for (word, weight) in vector { postings[word, default: []].append((number, weight)) }
    }
    for word in postings.keys.sorted() {
      let list = postings[word] ?? []
      for (position, first) in list.enumerated() {
        for second in list[(position + 1)...] {
          similarity[first.0][second.0] += first.1 * second.1
          similarity[second.0][first.0] = similarity[first.0][second.0]
        }
      }
    }
    for a in similarity.indices {
      for b in similarity.indices { similarity[a][b] *= Self.closeness(days[a], days[b]) }
    }
    return joined(similarity)
  }

  /// Average linkage until no two groups are similar enough.
  private func joined(_ similarity: [[Float]]) -> [[Int]] {
    var groups = similarity.indices.map { [$0] }
    var between = similarity
    var alive = Array(similarity.indices)
    while alive.count > 1 {
      var best: (a: Int, b: Int, score: Float) = (0, 0, -1)
      for (position, a) in alive.enumerated() {
        for b in alive[(position + 1)...] where between[a][b] > best.score {
          best = (a, b, between[a][b])
        }
      }
      guard best.score >= Self.threshold else { break }
      let sizeA = Float(groups[best.a].count)
      let sizeB = Float(groups[best.b].count)
      for other in alive where other != best.a && other != best.b {
        let mean =
          (between[best.a][other] * sizeA + between[best.b][other] * sizeB) / (sizeA + sizeB)
        between[best.a][other] = mean
        between[other][best.a] = mean
      }
      groups[best.a] += groups[best.b]
      alive.removeAll { $0 == best.b }
    }
    return alive.map { groups[$0] }
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

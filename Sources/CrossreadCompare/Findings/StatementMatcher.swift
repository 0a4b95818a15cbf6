import CrossreadCore

/// Finds which statements of different articles tell of the same thing.
///
/// Candidates come from an inverted index over the rarer features of each statement (prefix
/// filtering; Chaudhuri, Ganti & Kaushik 2006): two statements that share only what nearly every
/// sentence of the story has are never looked at.
struct StatementMatcher {
  struct Match {
    /// Places in the list of statements, a < b.
    let a: Int
    let b: Int
    let score: Float
    let conflict: SlotConflict?
  }

  struct Cluster {
    var items: [Int]
    var matches: [Match]
  }

  let statements: [Statement]
  /// Weight that no match does without: what is left when a statement's rarer features are
  /// spent may be less.
  let least: Float

  /// Every pair of statements of different articles that `judge` matches, the surest first.
  func matches(
    judge: (_ a: Statement, _ b: Statement) -> (score: Float, conflict: SlotConflict?)?
  ) -> [Match] {
    var limit: Int32 = 0
    for statement in statements { limit = max(limit, (statement.features.keys.last ?? -1) + 1) }
    var postings = [[Int32]](repeating: [], count: Int(limit))
    var found: [Match] = []
    var counted = [Int32](repeating: -1, count: statements.count)
    for (number, statement) in statements.enumerated() {
      let keys = statement.features.keys(spending: least)
      for key in keys {
        for other in postings[Int(key)] where counted[Int(other)] != Int32(number) {
          counted[Int(other)] = Int32(number)
          guard statements[Int(other)].article != statement.article,
            let (score, conflict) = judge(statements[Int(other)], statement)
          else { continue }
          found.append(Match(a: Int(other), b: number, score: score, conflict: conflict))
        }
      }
      for key in keys { postings[Int(key)].append(Int32(number)) }
    }
    return found.sorted { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
  }

  /// Sets of matched statements, at most one for each article.
  ///
  /// A match is kept where it is the best that one of its two sides has in the other's article:
  /// one sentence here may answer to two there. A third article joins two that match where it
  /// matches both, or one of them with a score of `sure`.
  func clusters(of matches: [Match], articles: Int, sure: Float) -> [Cluster] {
    let pairs = Set(matches.map { ($0.a << 32) | $0.b })
    var homes = [[Int]](repeating: [], count: statements.count)
    var met = [Bool](repeating: false, count: statements.count * articles)
    var clusters: [Cluster] = []
    for match in matches {
      let keyA = match.a * articles + statements[match.b].article
      let keyB = match.b * articles + statements[match.a].article
      guard !met[keyA] || !met[keyB] else { continue }
      met[keyA] = true
      met[keyB] = true
      let home = home(of: match, homes, clusters) { cluster, item in
        match.score >= sure
          || cluster.items.allSatisfy { pairs.contains(min($0, item) << 32 | max($0, item)) }
      }
      if let home {
        for item in [match.a, match.b] where !clusters[home].items.contains(item) {
          clusters[home].items.append(item)
          homes[item].append(home)
        }
        clusters[home].matches.append(match)
      } else {
        homes[match.a].append(clusters.count)
        homes[match.b].append(clusters.count)
        clusters.append(Cluster(items: [match.a, match.b], matches: [match]))
      }
    }
    return clusters
  }

  /// The set that a match belongs to: one that has a side of it, and room for the other, which
  /// `fits`.
  private func home(
    of match: Match, _ homes: [[Int]], _ clusters: [Cluster], fits: (Cluster, Int) -> Bool
  ) -> Int? {
    func hasRoom(_ cluster: Int, for item: Int) -> Bool {
      let cluster = clusters[cluster]
      if cluster.items.contains(item) { return true }
      let article = statements[item].article
      return !cluster.items.contains { statements[$0].article == article } && fits(cluster, item)
    }
    return homes[match.a].first { hasRoom($0, for: match.b) }
      ?? homes[match.b].first { hasRoom($0, for: match.a) }
  }
}

import CrossreadCore

/// Finds facts that several articles report and where their participants differ.
///
/// Clauses are matched across articles by what they are about (actors, days, figures and content
/// words, rare ones counting more), each with its best counterpart; then the slots of the
/// matched clauses are compared.
struct FactComparer {
  let index: StoryIndex
  let independence: Independence
  /// Figures and dates found to be the same: tokens of one cluster share a feature.
  let quantities: [Finding]
  /// Quotations found in several articles: what they say is not said again as a fact.
  let quotes: [Finding]
  let includesDoubtful: Bool

  private struct Match {
    let a: Int
    let b: Int
    let score: Float
    let conflict: SlotConflict?
  }

  func findings() -> (shared: [Finding], alone: [Finding]) {
    let quantities = quantityFeatures()
    let quoted = quotedPassages()
    let clauses = clauseStatements(quantities).filter { !Self.isQuoted($0, in: quoted) }
    var byPredicate = [[String: [Statement]]](
      repeating: [:], count: index.story.readings.count)
    for statement in clauses {
      byPredicate[statement.article][statement.lemma, default: []].append(statement)
    }
    let conflicts = ConflictFinder(index: index, statements: byPredicate)
    let clusters = clusters(of: matches(of: clauses) { clause($0, $1, conflicts) }, clauses)

    // Where no clause of two sentences matches, the sentences as wholes may.
    var linked: Set<[Int]> = []
    for match in clusters.flatMap(\.matches) {
      linked.insert(Self.link(clauses[match.a], clauses[match.b]))
    }
    let sentences = sentenceStatements(quantities).filter { !Self.isQuoted($0, in: quoted) }
    let more = self.clusters(
      of: matches(of: sentences) { a, b in
        linked.contains(Self.link(a, b)) ? nil : sentence(a, b)
      }, sentences)

    let candidates =
      clusters.compactMap { finding($0.items, $0.matches, clauses) }
      + more.compactMap { finding($0.items, $0.matches, sentences) }
    let shared = Self.distinct(candidates)
    let used = Set(clusters.flatMap(\.items))
    let usedSentences = Set(
      more.flatMap(\.items).map { [sentences[$0].article, sentences[$0].sentence] })
    let left = clauses.indices.filter {
      !used.contains($0) && !usedSentences.contains([clauses[$0].article, clauses[$0].sentence])
    }
    return (shared, alone(left.map { clauses[$0] }))
  }

  /// The findings without those that say again, of the same words in every article, what one
  /// before them says; contradictions go first.
  private static func distinct(_ findings: [Finding]) -> [Finding] {
    func repeats(_ finding: Finding, _ known: Finding) -> Bool {
      finding.passages.allSatisfy { passage in
        known.passages.contains { other in
          guard other.article == passage.article,
            let shared = passage.extent.intersection(other.extent)
          else { return false }
          return shared.count * 2 > min(passage.extent.count, other.extent.count)
        }
      }
    }
    var kept: [Finding] = []
    let ordered =
      findings.filter { $0.verdict == .diverge } + findings.filter { $0.verdict != .diverge }
    for finding in ordered where !kept.contains(where: { repeats(finding, $0) }) {
      kept.append(finding)
    }
    return kept
  }

  /// What two statements' sentences are linked by.
  private static func link(_ a: Statement, _ b: Statement) -> [Int] {
    a.article < b.article
      ? [a.article, a.sentence, b.article, b.sentence]
      : [b.article, b.sentence, a.article, a.sentence]
  }

  /// The spans of quotations that several articles have, by article.
  private func quotedPassages() -> [[Span]] {
    var spans = [[Span]](repeating: [], count: index.story.readings.count)
    for passage in quotes.flatMap(\.passages) { spans[passage.article] += passage.spans }
    return spans
  }

  /// Whether more than half of the statement is such a quotation.
  private static func isQuoted(_ statement: Statement, in quoted: [[Span]]) -> Bool {
    let shared = quoted[statement.article].reduce(0) {
      $0 + ($1.intersection(statement.span)?.count ?? 0)
    }
    return shared * 2 > statement.span.count
  }

  /// Tokens of figures and dates found to be the same share a feature.
  private func quantityFeatures() -> [[TokenIndex: Int32]] {
    var features = [[TokenIndex: Int32]](repeating: [:], count: index.story.readings.count)
    for (number, finding) in quantities.enumerated() where finding.verdict == .agree {
      for passage in finding.passages {
        for span in passage.spans {
          let reading = index.story.readings[passage.article]
          if let token = reading.tokenized.tokens(in: span).first {
            features[passage.article][token] = Int32(index.weights.count + number)
          }
        }
      }
    }
    return features
  }

  private func clauseStatements(_ quantities: [[TokenIndex: Int32]]) -> [Statement] {
    var statements: [Statement] = []
    for (article, reading) in index.story.readings.enumerated() {
      for number in reading.clauses.indices {
        guard
          let statement = Statement(
            index, article: article, clause: number, quantities: quantities),
          statement.features.count >= 2, !LightVerbs.reporting.contains(statement.lemma)
        else { continue }
        statements.append(statement)
      }
    }
    return statements
  }

  private func sentenceStatements(_ quantities: [[TokenIndex: Int32]]) -> [Statement] {
    index.story.readings.enumerated().flatMap { article, reading in
      reading.sentences.indices.map {
        Statement(index, article: article, sentence: $0, quantities: quantities)
      }
    }
  }

  // MARK: - Matching

  /// Every pair of statements of different articles that `judge` matches, the surest first.
  private func matches(
    of statements: [Statement], judge: (Statement, Statement) -> (Float, SlotConflict?)?
  ) -> [Match] {
    var postings: [Int32: [Int]] = [:]
    for (number, statement) in statements.enumerated() {
      for feature in statement.features.keys { postings[feature, default: []].append(number) }
    }
    var found: [Match] = []
    var counted = [Int](repeating: -1, count: statements.count)
    for (number, statement) in statements.enumerated() {
      for feature in statement.features.keys {
        for other in postings[feature] ?? [] where other > number && counted[other] != number {
          counted[other] = number
          guard statements[other].article != statement.article,
            let (score, conflict) = judge(statement, statements[other])
          else { continue }
          found.append(Match(a: number, b: other, score: score, conflict: conflict))
        }
      }
    }
    return found.sorted { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
  }

  /// Sets of matched statements, at most one for each article.
  ///
  /// A match is kept where it is the best that one of its two sides has in the other's article:
  /// one sentence here may answer to two there.
  private func clusters(
    of matches: [Match], _ statements: [Statement]
  ) -> [(items: [Int], matches: [Match])] {
    var homes: [Int: [Int]] = [:]
    var met: Set<[Int]> = []
    var clusters: [(items: [Int], matches: [Match])] = []
    for match in matches {
      let keyA = [match.a, statements[match.b].article]
      let keyB = [match.b, statements[match.a].article]
      guard !met.contains(keyA) || !met.contains(keyB) else { continue }
      met.insert(keyA)
      met.insert(keyB)
      if let home = home(of: match, homes, clusters, statements) {
        for item in [match.a, match.b] where !clusters[home].items.contains(item) {
          clusters[home].items.append(item)
          homes[item, default: []].append(home)
        }
        clusters[home].matches.append(match)
      } else {
        homes[match.a, default: []].append(clusters.count)
        homes[match.b, default: []].append(clusters.count)
        clusters.append(([match.a, match.b], [match]))
      }
    }
    return clusters
  }

  /// The set that a match belongs to: one that has a side of it, and room for the other.
  private func home(
    of match: Match, _ homes: [Int: [Int]], _ clusters: [(items: [Int], matches: [Match])],
    _ statements: [Statement]
  ) -> Int? {
    func hasRoom(_ cluster: Int, for item: Int) -> Bool {
      clusters[cluster].items.contains(item)
        || !clusters[cluster].items.contains {
          statements[$0].article == statements[item].article
        }
    }
    return (homes[match.a] ?? []).first { hasRoom($0, for: match.b) }
      ?? (homes[match.b] ?? []).first { hasRoom($0, for: match.a) }
  }

  private func clause(
    _ a: Statement, _ b: Statement, _ conflicts: ConflictFinder
  ) -> (Float, SlotConflict?)? {
    if a.isQuoted && b.isQuoted { return nil }
    let overlap = Overlap(a, b)
    let isSamePredicate = a.lemma == b.lemma && !LightVerbs.general.contains(a.lemma)
    let conflict = overlap.count >= 1 ? conflicts.conflict(a, b) : nil
    // Enough in common: a good part of the lesser clause, and of weight.
    var score = overlap.ratio * 2 + min(overlap.shared, 20) / 10 + min(overlap.around, 20) / 20
    if isSamePredicate { score += 0.8 }
    if conflict != nil { return (score + 0.5, conflict) }
    let isEnough =
      overlap.count >= 2
      && (overlap.ratio >= 0.4 && overlap.shared >= 6 || isSamePredicate && overlap.ratio >= 0.25)
    return isEnough && score >= 1.8 ? (score, nil) : nil
  }

  private func sentence(_ a: Statement, _ b: Statement) -> (Float, SlotConflict?)? {
    if a.isQuoted && b.isQuoted { return nil }
    let overlap = Overlap(a, b)
    guard overlap.count >= 3, overlap.ratio >= 0.22, overlap.shared >= 7.5 else { return nil }
    return (overlap.ratio * 2 + min(overlap.shared, 40) / 20, nil)
  }

  // MARK: - Findings

  private func finding(_ items: [Int], _ matches: [Match], _ statements: [Statement]) -> Finding? {
    let ordered = items.sorted { statements[$0].article < statements[$1].article }
    let conflicting = matches.first { $0.conflict != nil }
    var actors: Set<Int> = []
    for item in ordered {
      for feature in statements[item].features.keys where feature < index.firstWordFeature {
        actors.insert(Int(feature))
      }
    }
    let passages = ordered.map { passage(statements[$0], item: $0, conflicting) }
    let account = independence.account(of: passages)
    let labels = passages.map(\.label)
    let score = matches.map(\.score).max() ?? 0
    let confidence: Finding.Confidence =
      conflicting?.conflict?.confidence ?? (score >= 2.5 ? .high : score >= 1 ? .medium : .low)
    guard confidence > .low || includesDoubtful else { return nil }
    let shortest = labels.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) } ?? ""
    let what = conflicting?.conflict?.question ?? shortest
    let why = conflicting == nil ? "" : "\(what): \(labels.joined(separator: " / "))"
    return Finding(
      kind: .fact, verdict: conflicting == nil ? .agree : .diverge, what: what,
      passages: passages, why: why, actors: actors.sorted(), confidence: confidence,
      origins: account.origins, independent: account.independent, dependence: account.reasons)
  }

  private func passage(_ statement: Statement, item: Int, _ match: Match?) -> Finding.Passage {
    let reading = index.story.readings[statement.article]
    var label = reading.text[statement.span]
    var differing: [Span] = []
    if let match, let conflict = match.conflict {
      if item == match.a {
        label = conflict.answers.0
        differing = [conflict.spans.0]
      } else if item == match.b {
        label = conflict.answers.1
        differing = [conflict.spans.1]
      }
    }
    return Finding.Passage(
      article: statement.article, spans: [statement.span], differing: differing, label: label)
  }

  // MARK: - Alone

  /// The weightiest statements of each article that no other article has.
  private func alone(_ statements: [Statement]) -> [Finding] {
    let worthy = statements.filter {
      !$0.isQuoted && $0.features.count >= 4 && $0.roles.count >= 2
    }
    let byArticle = Dictionary(grouping: worthy, by: \.article)
    return byArticle.keys.sorted().flatMap { article -> [Finding] in
      let ranked = (byArticle[article] ?? []).sorted { ($1.weight, $0.span) < ($0.weight, $1.span) }
      var taken: [Span] = []
      for statement in ranked where taken.count < Self.aloneLimit {
        if !taken.contains(where: statement.span.overlaps) { taken.append(statement.span) }
      }
      return taken.map { span in
        let label = index.story.readings[article].text[span]
        let passage = Finding.Passage(article: article, spans: [span], label: label)
        return Finding(
          kind: .fact, verdict: .alone, what: label, passages: [passage],
          actors: index.actors(article: article, in: span).sorted(),
          origins: independence.account(of: [passage]).origins)
      }
    }
  }

  /// More than these from one article would bury the rest.
  private static let aloneLimit = 12
}

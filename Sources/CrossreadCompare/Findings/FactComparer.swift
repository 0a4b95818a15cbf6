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
  let includesDoubtful: Bool

  private struct Match {
    let a: Int
    let b: Int
    let score: Float
    let conflict: SlotConflict?
  }

  func findings() -> (shared: [Finding], alone: [Finding]) {
    let statements = statements()
    var byPredicate = [[String: [Statement]]](
      repeating: [:], count: index.story.readings.count)
    for statement in statements {
      byPredicate[statement.article][statement.lemma, default: []].append(statement)
    }
    let conflicts = ConflictFinder(index: index, statements: byPredicate)
    let matches = matches(of: statements, conflicts)
    var home: [Int: Int] = [:]
    var clusters: [(items: [Int], matches: [Match])] = []
    for match in matches {
      switch (home[match.a], home[match.b]) {
      case (nil, nil):
        home[match.a] = clusters.count
        home[match.b] = clusters.count
        clusters.append(([match.a, match.b], [match]))
      case (let cluster?, nil), (nil, let cluster?):
        let item = home[match.a] == nil ? match.a : match.b
        let article = statements[item].article
        guard !clusters[cluster].items.contains(where: { statements[$0].article == article })
        else { continue }
        home[item] = cluster
        clusters[cluster].items.append(item)
        clusters[cluster].matches.append(match)
      case (let one?, let other?) where one == other:
        clusters[one].matches.append(match)
      default:
        continue
      }
    }
    let shared = clusters.compactMap { finding($0.items, $0.matches, statements) }
    let used = Set(home.keys)
    return (shared, alone(statements, except: used))
  }

  private func statements() -> [Statement] {
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
    var statements: [Statement] = []
    for (article, reading) in index.story.readings.enumerated() {
      for number in reading.clauses.indices {
        guard
          let statement = Statement(index, article: article, number: number, quantities: features),
          statement.features.count >= 2, !LightVerbs.reporting.contains(statement.lemma)
        else { continue }
        statements.append(statement)
      }
    }
    return statements
  }

  // MARK: - Matching

  private func matches(of statements: [Statement], _ conflicts: ConflictFinder) -> [Match] {
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
          guard statements[other].article != statement.article else { continue }
          if let match = match(number, other, statements, conflicts) { found.append(match) }
        }
      }
    }
    return found.sorted { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
  }

  private func match(
    _ i: Int, _ j: Int, _ statements: [Statement], _ conflicts: ConflictFinder
  ) -> Match? {
    let a = statements[i]
    let b = statements[j]
    if a.isQuoted && b.isQuoted { return nil }
    let overlap = Overlap(a, b)
    let isSamePredicate = a.lemma == b.lemma && !LightVerbs.general.contains(a.lemma)
    let conflict = overlap.count >= 1 ? conflicts.conflict(a, b, overlap) : nil
    // Enough in common: a good part of the lesser clause, and of weight.
    var score = overlap.ratio * 2 + min(overlap.shared, 20) / 10 + min(overlap.around, 20) / 20
    if isSamePredicate { score += 0.8 }
    let isEnough =
      overlap.count >= 2
      && (overlap.ratio >= 0.4 && overlap.shared >= 6 || isSamePredicate && overlap.ratio >= 0.25)
    if let conflict {
      return Match(a: i, b: j, score: score + 0.5, conflict: conflict)
    }
    return isEnough && score >= 1.8 ? Match(a: i, b: j, score: score, conflict: nil) : nil
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
      conflicting?.conflict?.confidence ?? (score >= 3 ? .high : score >= 2.2 ? .medium : .low)
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
  private func alone(_ statements: [Statement], except used: Set<Int>) -> [Finding] {
    var byArticle: [Int: [Int]] = [:]
    for (number, statement) in statements.enumerated()
    where !used.contains(number) && !statement.isQuoted && statement.features.count >= 4
      && statement.roles.count >= 2
    {
      byArticle[statement.article, default: []].append(number)
    }
    return byArticle.keys.sorted().flatMap { article -> [Finding] in
      let ranked = (byArticle[article] ?? []).sorted {
        (-statements[$0].weight, $0) < (-statements[$1].weight, $1)
      }
      var taken: [Span] = []
      var findings: [Finding] = []
      for number in ranked where findings.count < Self.aloneLimit {
        let statement = statements[number]
        guard !taken.contains(where: statement.span.overlaps) else { continue }
        taken.append(statement.span)
        let passage = passage(statement, item: number, nil)
        let actors = statement.features.keys.filter { $0 < index.firstWordFeature }.map(Int.init)
        findings.append(
          Finding(
            kind: .fact, verdict: .alone, what: passage.label, passages: [passage],
            actors: actors.sorted(), origins: independence.account(of: [passage]).origins))
      }
      return findings
    }
  }

  /// More than these from one article would bury the rest.
  private static let aloneLimit = 12
}

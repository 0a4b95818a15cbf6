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

  private var naming: FactNaming { FactNaming(index: index) }

  func findings() -> (shared: [Finding], alone: [Finding]) {
    let quantities = quantityFeatures()
    let quoted = quotedPassages()
    let wholes = sentenceStatements(quantities)
    let clauses = StatementMatcher(
      statements: clauseStatements(wholes, quantities).filter { !Self.isQuoted($0, in: quoted) },
      least: Overlap.worthLooking)
    var byPredicate = [[String: [Statement]]](
      repeating: [:], count: index.story.readings.count)
    for statement in clauses.statements {
      byPredicate[statement.article][statement.lemma, default: []].append(statement)
    }
    let conflicts = ConflictFinder(index: index, statements: byPredicate)
    let telling = TellingComparer(index: index, statements: clauses.statements)
    let evidence = MatchEvidence(index: index, clauses: telling.ofSentence)
    let articles = index.story.readings.count

    // Sentences as wholes tell best what is about the same.
    let sentences = StatementMatcher(
      statements: wholes.joined().filter { !Self.isQuoted($0, in: quoted) },
      least: Self.leastOfSentences)
    let told = sentences.clusters(
      of: sentences.matches { sentence($0, $1, evidence) }, articles: articles,
      sure: MatchEvidence.sure)
    var linked: Set<SentencePair> = []
    for match in told.flatMap(\.matches) {
      linked.insert(SentencePair(sentences.statements[match.a], sentences.statements[match.b]))
    }
    // Clauses tell in what two accounts differ, and may match where their sentences do not.
    let parts = clauses.clusters(
      of: clauses.matches { clause($0, $1, conflicts, telling, evidence) }, articles: articles,
      sure: MatchEvidence.even)

    var candidates: [Finding] = []
    // One sentence may answer to two of another article: each finding is named by other words.
    var names: Set<String> = []
    func name(_ found: [Finding]) {
      for finding in found { names.insert(finding.opening) }
      candidates += found
    }
    for cluster in parts {
      let cluster = contrasted(cluster, clauses.statements, telling)
      let isOnItsOwn = cluster.matches.contains {
        $0.conflict != nil
          || $0.score >= Self.leastOfLoneClauses
            && !linked.contains(
              SentencePair(clauses.statements[$0.a], clauses.statements[$0.b]))
      }
      if isOnItsOwn {
        name(findings(cluster, clauses.statements, telling, unlike: names))
      }
    }
    for cluster in told {
      name(
        findings(
          doubted(cluster, sentences.statements, telling, evidence), sentences.statements, telling,
          unlike: names))
      candidates += clauseConflicts(cluster, sentences.statements, telling)
    }
    // Who somebody is, is not what the sentence around says.
    let sieve = FindingSieve(readings: index.story.readings)
    let roles = RoleComparer(index: index, independence: independence).findings()
    let shared = sieve.distinct(roles) + sieve.joined(sieve.distinct(candidates))
    var used = Set(parts.flatMap(\.items))
    let usedSentences = Set(told.flatMap(\.items).map { sentences.statements[$0].place })
    for (number, statement) in clauses.statements.enumerated()
    where usedSentences.contains(statement.place) {
      used.insert(number)
    }
    let left = clauses.statements.indices.filter { !used.contains($0) }
    return (shared, alone(left.map { clauses.statements[$0] }))
  }

  /// Two sentences of different articles, in the order of the articles.
  private struct SentencePair: Hashable {
    let first: Statement.Place
    let second: Statement.Place

    init(_ a: Statement, _ b: Statement) {
      (first, second) = a.article < b.article ? (a.place, b.place) : (b.place, a.place)
    }
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

  /// Tokens of figures and dates found to be the same share a feature; -1 for all others, by article.
  private func quantityFeatures() -> [[Int32]] {
    var features = index.story.readings.map { [Int32](repeating: -1, count: $0.tokens.count) }
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

  /// All clauses but those that report what others say, of whose sentences `wholes` has the
  /// statements.
  private func clauseStatements(
    _ wholes: [[Statement]], _ quantities: [[Int32]]
  ) -> [Statement] {
    var statements: [Statement] = []
    for (article, reading) in index.story.readings.enumerated() {
      let bearers = Statement.bearers(in: reading)
      for (number, clause) in reading.clauses.enumerated()
      where !LightVerbs.reporting.contains(clause.lemma) {
        let sentence = Int(reading.tokenized.sentenceOfToken[clause.head])
        guard
          let statement = Statement(
            index, article: article, clause: number, in: wholes[article][sentence],
            quantities: quantities, bearers: bearers),
          statement.features.count >= 2
        else { continue }
        statements.append(statement)
      }
    }
    return statements
  }

  /// Every sentence as a whole, by article.
  private func sentenceStatements(_ quantities: [[Int32]]) -> [[Statement]] {
    index.story.readings.enumerated().map { article, reading in
      reading.sentences.indices.map {
        Statement(index, article: article, sentence: $0, quantities: quantities)
      }
    }
  }

  // MARK: - Matching

  private func clause(
    _ a: Statement, _ b: Statement, _ conflicts: ConflictFinder, _ telling: TellingComparer,
    _ evidence: MatchEvidence
  ) -> (Float, SlotConflict?)? {
    if a.isQuoted && b.isQuoted { return nil }
    let overlap = Overlap(a, b, index)
    // What contradicts each other is of one event: that was asked before.
    if let conflict = conflicts.conflict(a, b) {
      return ((evidence.logOdds(a, b, overlap) ?? 0) + Self.bonusOfConflict, conflict)
    }
    if overlap.count >= 2, let score = evidence.logOdds(a, b, overlap, least: Self.leastOfClauses) {
      return (score, nil)
    }
    // Two tellings of one event may share little more than who and when.
    guard let told = telling.conflict(a, b, overlap), told.weight >= 2 else { return nil }
    return (evidence.logOdds(a, b, overlap) ?? 0, nil)
  }

  private func sentence(
    _ a: Statement, _ b: Statement, _ evidence: MatchEvidence
  ) -> (Float, SlotConflict?)? {
    if a.isQuoted && b.isQuoted { return nil }
    let overlap = Overlap(a, b, index)
    guard overlap.count >= 3 else { return nil }
    return evidence.logOdds(a, b, overlap, least: MatchEvidence.worthShowing).map { ($0, nil) }
  }

  // MARK: - Findings

  /// The cluster with the weightiest thing in which two of its statements differ.
  private func contrasted(
    _ cluster: StatementMatcher.Cluster, _ statements: [Statement], _ telling: TellingComparer
  ) -> StatementMatcher.Cluster {
    if cluster.matches.contains(where: { $0.conflict != nil }) { return cluster }
    var best: StatementMatcher.Match?
    let items = distinct(cluster.items, statements)
    for (place, a) in items.enumerated() {
      for b in items[(place + 1)...] {
        guard let conflict = telling.conflict(statements[a], statements[b]),
          conflict.outweighs(best?.conflict)
        else { continue }
        best = StatementMatcher.Match(a: a, b: b, score: 0, conflict: conflict)
      }
    }
    guard let best else { return cluster }
    return StatementMatcher.Cluster(items: cluster.items, matches: [best] + cluster.matches)
  }

  /// The items in order, of those in the same words the first: copies cannot differ.
  private func distinct(_ items: [Int], _ statements: [Statement]) -> [Int] {
    var seen: Set<UInt64> = []
    return items.sorted().filter { seen.insert(statements[$0].wording).inserted }
  }

  /// Sentences of which one leaves open and one sees no ground for what they tell; what a third
  /// article doubts of the same is told beside them.
  private func doubted(
    _ cluster: StatementMatcher.Cluster, _ sentences: [Statement], _ telling: TellingComparer,
    _ evidence: MatchEvidence
  ) -> StatementMatcher.Cluster {
    for match in cluster.matches {
      guard var conflict = telling.doubt(sentences[match.a], sentences[match.b]) else { continue }
      var best: [Int: (score: Float, item: Int, doubt: (answer: String, span: Span))] = [:]
      for (item, other) in sentences.enumerated()
      where other.article != sentences[match.a].article
        && other.article != sentences[match.b].article
      {
        guard let doubt = telling.doubt(of: other) else { continue }
        let scores = [match.a, match.b].compactMap {
          evidence.logOdds(
            sentences[$0], other, Overlap(sentences[$0], other, index), least: Self.leastOfThird)
        }
        guard let score = scores.max(), score > best[other.article]?.score ?? -.infinity else {
          continue
        }
        best[other.article] = (score, item, doubt)
      }
      for (_, item, doubt) in best.values { conflict.further[item] = doubt }
      let first = StatementMatcher.Match(
        a: match.a, b: match.b, score: match.score, conflict: conflict)
      return StatementMatcher.Cluster(items: cluster.items, matches: [first] + cluster.matches)
    }
    return cluster
  }

  /// Where sentences match as wholes: the clauses of two of them that tell one event differently.
  private func clauseConflicts(
    _ cluster: StatementMatcher.Cluster, _ sentences: [Statement], _ telling: TellingComparer
  ) -> [Finding] {
    var best: (a: Statement, b: Statement, conflict: SlotConflict)?
    let items = distinct(cluster.items, sentences)
    let amounts = AmountComparer(index: index)
    for match in cluster.matches where match.score >= MatchEvidence.even {
      let (a, b) = (sentences[match.a], sentences[match.b])
      guard let conflict = amounts.conflict(a, b), conflict.outweighs(best?.conflict) else {
        continue
      }
      best = (a, b, conflict)
    }
    for (place, a) in items.enumerated() {
      for b in items[(place + 1)...] {
        for x in telling.clauses(of: sentences[a].place) {
          for y in telling.clauses(of: sentences[b].place) {
            guard let conflict = telling.conflict(x, y), conflict.outweighs(best?.conflict) else {
              continue
            }
            best = (x, y, conflict)
          }
        }
      }
    }
    guard let best else { return [] }
    var statements = [best.a, best.b]
    // What the other sentences say of it stands beside the two.
    for item in cluster.items.sorted() where best.conflict.isTelling {
      let sentence = sentences[item]
      if statements.contains(where: { $0.article == sentence.article }) { continue }
      let like = telling.clauses(of: sentence.place).first { clause in
        [best.a, best.b].contains { other in
          let overlap = Overlap(clause, other, index)
          return telling.isRelated(clause, other) && overlap.count >= 2
            && overlap.ratio >= Self.ratioOfThird
        }
      }
      if let like { statements.append(like) }
    }
    let match = StatementMatcher.Match(a: 0, b: 1, score: 0, conflict: best.conflict)
    return findings(
      StatementMatcher.Cluster(items: Array(statements.indices), matches: [match]), statements,
      telling)
  }

  /// A cluster as a finding; none where it is too doubtful to be shown. Agreement is named by other
  /// words than `names`, where it has any.
  private func findings(
    _ cluster: StatementMatcher.Cluster, _ statements: [Statement], _ telling: TellingComparer,
    unlike names: Set<String> = []
  ) -> [Finding] {
    let conflicting = cluster.matches.first { $0.conflict != nil }
    var items = cluster.items
    if let match = conflicting, let conflict = match.conflict, conflict.isOfTwo {
      items = [match.a, match.b] + conflict.further.keys
    }
    let ordered = items.sorted { statements[$0].article < statements[$1].article }
    let told = ordered.map { statements[$0] }
    var actors: Set<Int> = []
    for item in ordered {
      for feature in statements[item].features.keys where feature < index.firstWordFeature {
        actors.insert(Int(feature))
      }
    }
    let passages = ordered.map { passage(statements[$0], item: $0, conflicting) }
    if conflicting == nil, isContradicted(passages) { return [] }
    let account = independence.account(of: passages)
    let score = cluster.matches.map(\.score).max() ?? 0
    let isOfSentences = statements[cluster.items[0]].number == nil
    let confidence: Finding.Confidence =
      conflicting?.conflict?.confidence
      ?? (score >= MatchEvidence.sure
        ? .high : isDoubtful(told) ? .low : .medium)
    // Not left to `Comparison.shown`: a doubtful finding must not take the place of a surer one.
    guard confidence > .low || includesDoubtful else { return [] }
    let what =
      conflicting?.conflict?.question
      ?? (isOfSentences
        ? naming.gist(of: told, telling, unlike: names) : nil)
      ?? naming.name(of: told, unlike: names)
    var why = ""
    if let match = conflicting, let conflict = match.conflict {
      why = "\(what): \(Finding.answers(passages.filter { !$0.differing.isEmpty }))"
      if conflict.isTelling { why += " (told differently)" }
      if let later = later(statements[match.a].article, statements[match.b].article) {
        why += " (\(later) is later)"
      }
    }
    return [
      Finding(
        kind: .fact, verdict: conflicting == nil ? .agree : .diverge, what: what,
        passages: passages, why: why, actors: actors.sorted(), confidence: confidence,
        origins: account.origins, independent: account.independent, dependence: account.reasons)
    ]
  }

  /// Whether each of the statements is somebody else's words, or one says next to nothing: that two
  /// people said nearly the same is no fact that both articles have.
  private func isDoubtful(_ statements: [Statement]) -> Bool {
    let speakers = statements.compactMap(\.speaker)
    return speakers.count == statements.count && Set(speakers).count == speakers.count
      || statements.contains(where: naming.isThin)
  }

  /// Whether a figure or a date in the passages differs: that says more than that the rest agrees.
  private func isContradicted(_ passages: [Finding.Passage]) -> Bool {
    quantities.contains { quantity in
      quantity.verdict == .diverge
        && quantity.passages.filter { part in
          passages.contains { $0.article == part.article && $0.extent.contains(part.extent) }
        }.count >= 2
    }
  }

  /// The source whose article is of a later day than the other: what it says may be news.
  private func later(_ a: Int, _ b: Int) -> String? {
    let readings = index.story.readings
    guard let x = readings[a].article.published, let y = readings[b].article.published, x != y
    else {
      return nil
    }
    return readings[x < y ? b : a].article.source.name
  }

  private func passage(_ statement: Statement, item: Int, _ match: StatementMatcher.Match?)
    -> Finding.Passage
  {
    let reading = index.story.readings[statement.article]
    var label = reading.phrase(statement.span)
    var differing: [Span] = []
    if let match, let conflict = match.conflict {
      if item == match.a {
        label = conflict.answers.0
        differing = [conflict.spans.0]
      } else if item == match.b {
        label = conflict.answers.1
        differing = [conflict.spans.1]
      } else if let further = conflict.further[item] {
        label = further.answer
        differing = [further.span]
      } else if conflict.asksPredicate {
        label = reading.text[statement.predicate]
        differing = [statement.predicate]
      }
    }
    return Finding.Passage(
      article: statement.article, spans: [statement.span], differing: differing, label: label)
  }

  // MARK: - Alone

  /// The weightiest statements of each article that no other article has, the weightiest first.
  private func alone(_ statements: [Statement]) -> [Finding] {
    let worthy = statements.filter {
      !$0.isQuoted && $0.features.count >= 4 && $0.roles.count >= 2
    }
    let ranked = worthy.sorted {
      ($1.weight, $0.article, $0.span) < ($0.weight, $1.article, $1.span)
    }
    var taken = [[Span]](repeating: [], count: index.story.readings.count)
    var found: [Finding] = []
    for statement in ranked {
      let (article, span) = (statement.article, statement.span)
      guard taken[article].count < Self.aloneLimit,
        !taken[article].contains(where: span.overlaps)
      else { continue }
      taken[article].append(span)
      let passage = Finding.Passage(
        article: article, spans: [span], label: index.story.readings[article].phrase(span))
      found.append(
        Finding(
          kind: .fact, verdict: .alone, what: naming.name(of: statement), passages: [passage],
          actors: index.actors(article: article, in: span).sorted(),
          origins: independence.account(of: [passage]).origins))
    }
    return found
  }

  /// Weight that two sentences share at least where they tell of the same thing.
  private static let leastOfSentences: Float = 7

  /// Clauses that match no better only help to find what their sentences differ in; without a
  /// match of their sentences they are shown from `leastOfLoneClauses` on.
  private static let leastOfClauses: Float = -1
  private static let leastOfLoneClauses: Float = -0.85

  /// A third article's doubt needs less: that it doubts at all speaks for it.
  private static let leastOfThird: Float = -1.7

  /// What contradicts each other comes before what agrees.
  private static let bonusOfConflict: Float = 1

  /// The share of a third article's clause, or of one of two that differ, that is in the other.
  private static let ratioOfThird: Float = 0.35

  /// More than these from one article would bury the rest.
  private static let aloneLimit = 12
}

import Testing

@testable import CrossreadCompare

@Suite struct FactRowsTests {
  private let story = HandStory([
    [
      "who[Corda] expelled/v whom[Roon] on <Tuesday=2019-05-07>",
      "who[Lind] opened/v whom[the museum/n]",
    ],
    [
      "who[Corda] expelled/v whom[Roon] on <Tuesday=2019-05-07>",
      "who[Lind] shut/v whom[the museum/n]",
    ],
    [
      "who[Corda] expelled/v whom[Roon] on <Friday=2019-05-10>",
      "who[Lind] sold/v whom[the museum/n]",
    ],
  ])

  private func match(
    _ a: (Int, Int), _ b: (Int, Int), _ probability: Float = 0.9
  ) -> FactMatcher.Match {
    FactMatcher.Match(
      a: story.clauses[a.0][a.1], b: story.clauses[b.0][b.1], probability: probability)
  }

  private func difference(_ weight: Difference.Weight, _ texts: [Int: String]) -> Relation {
    Relation(
      kind: .differs,
      differences: [
        Difference(
          kind: .date, weight: weight,
          words: texts.sorted { $0.key < $1.key }.map {
            Difference.Words(article: $0.key, spans: [], text: $0.value)
          })
      ])
  }

  private func rows(
    _ pairs: [(FactMatcher.Match, Relation)], unstated: [(by: Int, of: Int)] = [],
    onlyOf: (article: Int, missing: FactRows.Missing)? = nil
  ) -> [FactRows.Row] {
    // A sentence states a clause as surely as the two are one, unless `unstated` has it.
    var rows = FactRows { place, clause in
      if unstated.contains(where: { $0 == (place.article, clause.article) }) { return 0.1 }
      let match = pairs.first { pair, _ in
        pair.a === clause && pair.b.place == place || pair.b === clause && pair.a.place == place
      }
      return match?.0.probability ?? 0.9
    } supports: { _, _ in
      1
    } missing: { _, clause in
      onlyOf.flatMap { $0.article == clause.article ? $0.missing : nil } ?? FactRows.Missing()
    }
    for (match, relation) in pairs { rows.add(match, relation) }
    return rows.all
  }

  @Test func isOneRowAFact() {
    let rows = rows([(match((0, 0), (1, 0)), .same), (match((0, 0), (1, 0), 0.8), .same)])
    #expect(rows.count == 1)
    #expect(rows.first?.verdict == .agree)
    #expect(rows.first?.confidence == .high)
  }

  @Test func isCalledByTheClauseWithoutANumberOfItsOwn() {
    let pairs = [(match((0, 0), (1, 0)), Relation.same)]
    for article in 0...1 {
      let missing = FactRows.Missing(numbers: 1)
      let label = rows(pairs, onlyOf: (article, missing)).first?.label
      #expect(label?.article == 1 - article)
    }
  }

  @Test func keepsTwoFactsApart() {
    let rows = rows([(match((0, 0), (1, 0)), .same), (match((0, 1), (1, 1)), .same)])
    #expect(rows.count == 2)
  }

  @Test func takesAThirdArticleIn() {
    let rows = rows([(match((0, 0), (1, 0)), .same), (match((1, 0), (2, 0)), .same)])
    #expect(rows.map { $0.members.map(\.article) } == [[0, 1, 2]])
  }

  @Test func takesAThirdArticleInThatParts() {
    let rows = rows([
      (match((0, 0), (1, 0)), .same),
      (match((1, 0), (2, 0), 0.85), difference(.hard, [1: "Tuesday", 2: "Friday"])),
      (match((0, 0), (2, 0), 0.8), difference(.hard, [0: "Tuesday", 2: "Friday"])),
    ])
    #expect(rows.count == 1)
    #expect(rows.first?.verdict == .diverge)
    #expect(rows.first?.members.count == 3)
  }

  @Test func countsNothingOfOtherEvents() {
    #expect(rows([(match((0, 0), (1, 1)), .otherEvent)]).isEmpty)
    #expect(rows([(match((0, 0), (1, 1)), Relation(kind: .notComparable))]).isEmpty)
  }

  @Test func keepsWhatIsUnclearApart() {
    let rows = rows([
      (match((0, 0), (1, 0)), .same), (match((0, 1), (1, 1)), .unclear),
      (match((1, 1), (2, 1)), .same),
    ])
    #expect(rows.filter { $0.verdict == .agree }.count == 2)
    #expect(rows.filter { $0.verdict == .unclear }.map(\.confidence) == [.low])
    // What is unclear is no bridge from one article to another.
    #expect(rows.allSatisfy { $0.members.count == 2 })
  }

  @Test func anUnlikelyPairIsUnclear() {
    let parts = difference(.hard, [0: "x", 1: "y"])
    func verdicts(_ probability: Float, _ relation: Relation) -> [Finding.Verdict] {
      rows([(match((0, 0), (1, 0), probability), relation)]).map(\.verdict)
    }
    #expect(verdicts(FactRows.likely - 0.05, .same) == [.unclear])
    #expect(verdicts(FactRows.likely + 0.05, .same) == [.agree])
    #expect(verdicts(FactRows.parting - 0.05, parts) == [.unclear])
    #expect(verdicts(FactRows.parting + 0.05, parts) == [.diverge])
  }

  @Test func knowsWhatKeepsAPairFromAgreeing() {
    func doubts(_ relation: Relation) -> [FactRows.Doubt?] {
      rows([(match((0, 0), (1, 0), FactRows.likely - 0.05), relation)]).map(\.doubt)
    }
    #expect(doubts(.same) == [.isUnstated])
    #expect(doubts(.open) == [.isUntold])
    #expect(doubts(.unclear) == [nil])
    #expect(doubts(difference(.hard, [0: "x", 1: "y"])) == [nil])
  }

  @Test func joinsDoubtedPairsOfOnePassage() {
    let rows = rows([
      (match((0, 0), (1, 0), 0.5), .same), (match((1, 0), (2, 0), 0.4), .same),
    ])
    #expect(rows.map { $0.members.map(\.article) } == [[0, 1, 2]])
    #expect(rows.map(\.verdict) == [.unclear])
  }

  @Test(arguments: [
    (Difference.Weight.hard, Finding.Verdict.diverge), (.soft, .toldDifferently), (.later, .later),
  ])
  func isNamedByTheGravestDifference(weight: Difference.Weight, verdict: Finding.Verdict) {
    let rows = rows([(match((0, 0), (1, 0)), difference(weight, [0: "x", 1: "y"]))])
    #expect(rows.map(\.verdict) == [verdict])
  }

  @Test func isCalledByTheClauseThatTheOtherStates() {
    let pairs = [(match((0, 0), (1, 0)), Relation.same)]
    #expect(rows(pairs, unstated: [(by: 1, of: 0)]).map(\.label.article) == [1])
    #expect(rows(pairs, unstated: [(by: 0, of: 1)]).map(\.label.article) == [0])
    #expect(rows(pairs, unstated: [(1, 0), (0, 1)]).map(\.verdict) == [.unclear])
  }

  /// A third article that states another part of what one says is no witness for the row.
  @Test func takesNobodyInWhoDoesNotStateWhatItIsCalledBy() {
    let pairs = [(match((0, 0), (1, 0)), Relation.same), (match((1, 0), (2, 0)), .same)]
    let apart = rows(pairs, unstated: [(2, 0), (2, 1), (1, 2), (0, 2)])
    #expect(apart.first?.members.map(\.article) == [0, 1])
    let other = rows(pairs, unstated: [(by: 2, of: 0)])
    #expect(other.first?.members.map(\.article) == [0, 1, 2])
    #expect(other.first.map { $0.label.article != 0 } ?? false)
  }
}

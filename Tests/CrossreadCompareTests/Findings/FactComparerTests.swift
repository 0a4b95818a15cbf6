import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

/// Facts are matched over real clauses: the stages before are part of what is promised here.
@Suite struct FactComparerTests {
  private func facts(_ texts: String..., published: String? = nil) -> [Finding] {
    TestReading.facts(texts, published: published)
  }

  @Test func namesWhoWasDifferentInThePassiveAndTheActive() {
    let facts = facts(
      "The Norwegian ambassador Kari Holm was expelled by President Ivan Petrov on Tuesday after the trial.",
      "President Ivan Petrov expelled the Swedish envoy Lars Berg on Tuesday. The trial had ended badly."
    )
    #expect(facts.first?.verdict == .diverge)
    #expect(facts.first?.why == "who was expelled: Kari Holm / Lars Berg")
  }

  @Test func agreesWhereActiveAndPassiveSayTheSame() {
    let facts = facts(
      "President Ivan Petrov expelled Lars Berg on Tuesday.",
      "Lars Berg was expelled on Tuesday by President Ivan Petrov.")
    #expect(facts.map(\.verdict) == [.agree])
  }

  @Test func whatTwoPeopleSayIsNoFactThatBothArticlesHave() {
    let told = { (name: String) in
      "The harbor was busy. \(name) said that the bridge should be closed to heavy lorries."
    }
    let other = "Ferries ran late. Anna Roth said heavy lorries make the old bridge unsafe."
    #expect(facts(told("Lars Berg"), other).isEmpty)
  }

  @Test func aThirdSourceJoinsTwoOnlyWhereItSaysWhatTheySay() {
    let facts = facts(
      "President Ivan Petrov expelled the Swedish envoy Lars Berg from Marsh on Tuesday.",
      "On Tuesday President Ivan Petrov expelled Lars Berg, the Swedish envoy, from Marsh.",
      "The Swedish envoy Lars Berg met fishermen. President Ivan Petrov was not in Marsh.")
    #expect(facts.contains { $0.verdict == .agree && $0.articles == [0, 1] })
    #expect(!facts.contains { $0.what.contains("expelled") && $0.articles.contains(2) })
  }

  @Test func namesASharedSentenceByItsClause() {
    let facts = facts(
      "After a long night in Marsh, and to the relief of many who had waited outside, "
        + "President Ivan Petrov expelled Lars Berg.",
      "President Ivan Petrov expelled Lars Berg, whom few in the old town had ever liked.")
    #expect(facts.map(\.what) == ["President Ivan Petrov expelled Lars Berg"])
  }

  @Test(arguments: [
    (
      "Lars Berg, who served as Swedish envoy in Marsh for ten years, is ill.",
      "They met Lars Berg, who served as Swedish envoy in Marsh for ten long years.",
      "Lars Berg, who served as Swedish envoy in Marsh for ten years"
    ),
    (
      "Lars Berg left Marsh at dawn and sharply criticized the herring treaty.",
      "The herring treaty was sharply criticized by Lars Berg. He slept well.",
      "Lars Berg … criticized the herring treaty"
    ),
  ])
  func namesAClauseByItsSubjectToo(a: String, b: String, name: String) {
    #expect(facts(a, b).contains { $0.what == name })
  }

  @Test func doesNotNameASentenceByItsDateline() {
    let facts = facts(
      "MARSH, Norway (AP) — Talks about herring failed again, to nobody's surprise, on Tuesday.",
      "MARSH, Norway — On Tuesday, to nobody's surprise, talks about herring failed again.")
    #expect(!facts.isEmpty)
    #expect(!facts.contains { $0.what.contains("MARSH") })
    #expect(facts.flatMap(\.passages).allSatisfy { $0.extent.start.rawValue > 0 })
  }

  @Test func doesNotAccuseWhereOneSideOnlyHasAPronoun() {
    let facts = facts(
      "President Ivan Petrov spoke on Tuesday. He expelled him after the trial.",
      "President Ivan Petrov expelled Lars Berg on Tuesday after the trial.")
    #expect(!facts.contains { $0.verdict == .diverge })
  }

  @Test func doesNotAccuseWhereAnArticleKnowsBoth() {
    let facts = facts(
      "President Ivan Petrov expelled Kari Holm on Tuesday. President Ivan Petrov also expelled Lars Berg.",
      "President Ivan Petrov expelled Lars Berg on Tuesday.")
    #expect(!facts.contains { $0.verdict == .diverge })
  }

  @Test func findsNothingInCommonBetweenUnrelatedArticles() {
    let facts = facts(
      "The river Elm flooded the village of Marsh on Sunday.",
      "A painting by Anna Roth was sold in Vienna for a record price.")
    #expect(facts.isEmpty)
  }

  @Test func doesNotDependOnTheOrderOfTheArticles() {
    let a = "The envoy Kari Holm was expelled by President Ivan Petrov on Tuesday after the trial."
    let b = "President Ivan Petrov expelled the envoy Lars Berg on Tuesday. The trial ended badly."
    #expect(facts(a, b).map(\.verdict) == facts(b, a).map(\.verdict))
  }

  @Test func agreesWithItselfOnEverything() {
    let text = """
      President Ivan Petrov expelled Lars Berg on Tuesday. The trial cost 3 million dollars.

      "We regret this step very much," Berg said.
      """
    let readings = (0..<2).map { number in
      Reader().read(
        Article(
          id: "\(number)", file: "\(number)", source: Source(name: "x"), text: ArticleText(text)))
    }
    let comparison = Comparer().compare(TestReading.story(readings))
    #expect(!comparison.findings.isEmpty)
    #expect(comparison.findings.allSatisfy { $0.verdict == .agree })
  }
}

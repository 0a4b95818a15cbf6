import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadWording

@Suite struct WordingTests {
  /// A story of two or three reports, of which each says only the words given, with one difference.
  private func reason(
    _ kind: Difference.Kind, _ sides: [String], what: String = "matter",
    _ verdict: Finding.Verdict = .diverge, weight: Difference.Weight = .hard,
    published: [Int?] = [nil, nil, nil], actors: [String] = []
  ) throws -> String {
    var builder = ComparisonBuilder(title: "Story")
    let articles = sides.enumerated().map { number, words in
      builder.article(
        "Source \(number)", "Then \(words) there.",
        published: published[number].flatMap { CivilDay(year: 2026, month: 5, day: $0) })
    }
    for name in actors {
      builder.actor(name, names: Dictionary(uniqueKeysWithValues: articles.map { ($0, [name]) }))
    }
    builder.finding(
      .fact, verdict, what, zip(articles, sides).map { .init($0, ["Then \($1) there."]) },
      differences: [
        .init(kind, weight, Dictionary(uniqueKeysWithValues: zip(articles, sides)))
      ])
    let comparison = builder.build()
    return Wording.reason(of: try #require(comparison.findings.first), in: comparison)
  }

  @Test(arguments: [
    (Difference.Kind.number, ["12", "20"], "number: 12 / 20"),
    (.date, ["on Monday", "on Tuesday"], "when: on Monday / on Tuesday"),
    (.time, ["at noon", "at dusk"], "at what time: at noon / at dusk"),
    (.participant, ["a tug", "a ferry"], "what: a tug / a ferry"),
    (.place, ["in Lorne", "in Elm"], "where: in Lorne / in Elm"),
    (.polarity, ["signed", "did not sign"], "signed / did not sign: one says the contrary"),
    (
      .status, ["has opened it", "plans to open it"],
      "has opened it / plans to open it: not told as done by all"
    ),
    (.certainty, ["may have caused", "caused"], "may have caused / caused: not as sure"),
    (.condition, ["unless it rains", ""], "condition: unless it rains / none"),
    (.degree, ["some homes", "all homes"], "how much: some homes / all homes"),
    (.cause, ["ice", "speed"], "cause: ice / speed"),
    (.purpose, ["to save fuel", ""], "purpose: to save fuel / none given"),
    (.manner, ["by hand", "by crane"], "how: by hand / by crane"),
    (.attribution, ["the pilot said", ""], "by whose account: the pilot said / its own word"),
    (.wording, ["a mob", "a crowd"], "a mob / a crowd: words that weigh differently"),
    (.quotation, ["will", "may"], "words: “will” / “may”"),
    (.quotation, ["“will”", ""], "words: “will” / left out"),
    (.role, ["captain", "mate"], "role: captain / mate"),
  ])
  func saysEveryKindOfDifference(kind: Difference.Kind, sides: [String], sentence: String) throws {
    #expect(try reason(kind, sides) == sentence)
  }

  /// One that is added must be thought of in the test above.
  @Test func knowsEveryKind() { #expect(Difference.Kind.allCases.count == 17) }

  @Test(arguments: [
    ("who was summoned", Difference.Kind.participant, "who was summoned: the envoy / the consul"),
    ("role of Ann Lee", .role, "role of Ann Lee: the envoy / the consul"),
    ("why he is in Lorne", .purpose, "why he is in Lorne: the envoy / the consul"),
    ("when it sank", .participant, "what: the envoy / the consul"),
    ("who", .participant, "what: the envoy / the consul"),
  ])
  func asksTheQuestionOfTheFinding(
    what: String, kind: Difference.Kind, sentence: String
  ) throws {
    #expect(try reason(kind, ["the envoy", "the consul"], what: what) == sentence)
  }

  @Test func asksWhoWhereAllArePeople() throws {
    let sides = ["Ann Lee", "Tom Hall"]
    #expect(try reason(.participant, sides, actors: sides) == "who: Ann Lee / Tom Hall")
    #expect(try reason(.participant, sides, actors: ["Ann Lee"]) == "what: Ann Lee / Tom Hall")
  }

  @Test func namesTheSidesOfThree() throws {
    #expect(try reason(.number, ["12", "20", "12"]) == "number: 12 (A, C) / 20 (B)")
  }

  @Test func saysWhichAccountIsLater() throws {
    let sides = ["12", "20"]
    #expect(
      try reason(.number, sides, .later, weight: .later, published: [2, 4])
        == "number: 12 / 20 (B is later)")
    #expect(
      try reason(.number, sides + ["20"], .later, weight: .later, published: [2, 4, 4])
        == "number: 12 (A) / 20 (B, C) (B, C are later)")
    #expect(
      try reason(.number, sides, .later, weight: .hard, published: [2, nil])
        == "number: 12 / 20 (a later account)")
    #expect(
      try reason(.number, sides, .later, weight: .later, published: [4, 4])
        == "number: 12 / 20 (a later account)")
  }

  /// Findings whose reason came with them keep it.
  @Test(arguments: [
    (Finding.Verdict.diverge, "boats: twelve / ten", "boats: twelve / ten"),
    (.agree, "", ""), (.later, "", "a later account"),
    (.later, "a later count: 12 / 20", "a later count: 12 / 20"),
    (.later, "12 / 20", "12 / 20 (a later account)"),
  ])
  func keepsAReasonThatWasMade(verdict: Finding.Verdict, why: String, expected: String) {
    var builder = ComparisonBuilder(title: "Story")
    let a = builder.article("Gazette", "Twelve boats.")
    let b = builder.article("Ferry", "Ten boats.")
    builder.finding(
      .figure, verdict, "boats", [.init(a, ["Twelve"]), .init(b, ["Ten"])], why: why)
    let comparison = builder.build()
    #expect(comparison.findings.map { Wording.reason(of: $0, in: comparison) } == [expected])
  }

  @Test func saysAllDifferencesTheGravestFirst() {
    var builder = ComparisonBuilder(title: "Story")
    let a = builder.article("Gazette", "A storm may have sunk twelve\nboats.")
    let b = builder.article("Ferry", "A storm sank ten boats.")
    builder.finding(
      .fact, .diverge, "boats sunk",
      [.init(a, ["A storm may have sunk twelve\nboats."]), .init(b, ["A storm sank ten boats."])],
      why: "what the comparer said",
      differences: [
        .init(.number, .hard, [a: "twelve\nboats", b: "ten boats"]),
        .init(.certainty, .soft, [a: "may have", b: ""]),
      ])
    let comparison = builder.build()
    let finding = comparison.findings[0]
    #expect(
      Wording.reason(of: finding, in: comparison)
        == "number: twelve boats / ten boats; may have / told as so: not as sure")
    #expect(
      Wording.line(of: finding, in: comparison) == "boats sunk: twelve boats / ten boats")
  }

  /// Words without a text of their own are those of the article.
  @Test func readsTheWordsWhereTheyStand() {
    var builder = ComparisonBuilder(title: "Story")
    let a = builder.article("Gazette", "Twelve boats.")
    let b = builder.article("Ferry", "Ten boats.")
    builder.finding(.figure, .diverge, "boats", [.init(a, ["Twelve"]), .init(b, ["Ten"])])
    let comparison = builder.build()
    let difference = Difference(
      kind: .number, weight: .hard,
      words: [
        .init(article: a, spans: [Span(0, 6)], text: ""),
        .init(article: b, spans: [Span(0, 3)], text: " "),
      ])
    #expect(Wording.sides(of: difference, in: comparison) == ["Twelve", "Ten"])
  }
}

import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

@Suite struct RoleComparerTests {
  private func roles(_ texts: String...) -> [Finding] {
    let readings = texts.enumerated().map { number, text in
      Reader().read(
        Article(
          id: "\(number)", file: "\(number).txt", source: Source(name: "\(number)"),
          text: ArticleText(text)))
    }
    return Comparer().compare(TestReading.story(readings)).findings.filter {
      $0.kind == .fact
        && ($0.what.hasPrefix("role of") || $0.what.hasPrefix("description of"))
    }
  }

  @Test func namesTwoOfficesOfOneFirm() {
    let found = roles(
      "Norvik CEO Anna Lindqvist opened the plant. Lindqvist spoke for an hour.",
      "Norvik president Anna Lindqvist opened the plant on Monday.")
    #expect(found.map(\.verdict) == [.diverge])
    #expect(found.first?.why.hasSuffix("president") == true)
  }

  @Test(arguments: [
    ("Gov. Anna Lindqvist spoke.", "The governor, Anna Lindqvist, spoke."),
    ("Former Governor Anna Lindqvist spoke.", "Governor Anna Lindqvist spoke."),
    ("ex-Vice President Anna Lindqvist spoke.", "Former Vice President Anna Lindqvist spoke."),
    ("Sen. Anna Lindqvist spoke.", "Secretary of State Anna Lindqvist spoke."),
    ("Norvik CEO Anna Lindqvist spoke.", "Anna Lindqvist, Norvik's chief executive, spoke."),
  ])
  func doesNotAccuse(_ a: String, _ b: String) {
    #expect(!roles(a, b).contains { $0.verdict == .diverge })
  }

  @Test func whatSomebodyIsTheOutletsSayThemselves() {
    let found = roles(
      "Norvik CEO Anna Lindqvist closed the plant, according to the Daily Courier.",
      "The Daily Courier reported that Anna Lindqvist, Norvik's chief executive, spoke for long.")
    #expect(found.map(\.independent) == [2])
    #expect(found.map(\.origins) == [[]])
  }

  @Test func doesNotAccuseWhereOneArticleGivesBoth() {
    let found = roles(
      "Norvik CEO Anna Lindqvist spoke. Norvik president Anna Lindqvist waved.",
      "Norvik president Anna Lindqvist spoke.")
    #expect(!found.contains { $0.verdict == .diverge })
  }

  @Test func findsWhatAThirdArticleSaysInPlaceOfTheName() {
    let found = roles(
      "Norvik Bank, the world's oldest bank, closed two branches. Norvik Bank said so on Monday.",
      "Norvik Bank, the country's oldest lender, closed two branches. Norvik Bank said so on Monday.",
      "Norvik Bank closed two branches on Monday. It could cost the world's oldest bank millions of euros."
    )
    #expect(found.map(\.verdict) == [.diverge])
    #expect(
      found.first?.passages.map(\.label) == [
        "world's oldest bank", "country's oldest lender", "world's oldest bank",
      ])
  }
}

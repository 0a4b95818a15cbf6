import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

@Suite struct FindingPartTests {
  @Test func aPartIsNoRowOfItsOwn() {
    var builder = ComparisonBuilder(title: "Ferry")
    let a = builder.article("a", "The ferry had 48 people aboard.")
    let b = builder.article("b", "There were 48 people on the ferry.")
    builder.finding(
      .fact, .agree, "48 people were aboard",
      [.init(a, ["The ferry had 48 people aboard"]), .init(b, ["48 people on the ferry"])],
      id: "1")
    builder.finding(
      .figure, .agree, "people", [.init(a, ["48 people"]), .init(b, ["48 people"])], id: "2",
      partOf: "1")
    let comparison = builder.build()
    #expect(comparison.findings.count == 2)
    #expect(comparison.rows.map(\.id) == ["1"])
  }

  /// By shared words alone: no weights take part.
  private func compare(_ a: String, _ b: String) -> Comparison {
    let readings = [a, b].enumerated().map { number, text in
      Reader().read(
        Article(
          id: "\(number)", file: "\(number).txt", source: Source(name: "\(number)"),
          text: ArticleText(text)))
    }
    return Comparer(model: nil).compare(TestReading.story(readings))
  }

  @Test func aFigureOfAFactIsAPartOfIt() throws {
    let text = "The crash near Fossum injured 14 passengers of the night bus to Hamre on Monday."
    let comparison = compare(text, text)
    let fact = try #require(comparison.findings.first { $0.kind == .fact })
    let figure = try #require(comparison.findings.first { $0.kind == .figure })
    #expect(figure.partOf == fact.id)
    #expect(!comparison.rows.contains { $0.id == figure.id })
  }

  @Test func aFigureThatNoFactHoldsStandsForItself() {
    let comparison = compare(
      "The crash near Fossum injured 14 passengers. A choir of 61 sang for the king.",
      "The crash near Fossum injured 14 passengers. Bread grew dear in the hills.")
    let ids = Set(comparison.findings.map(\.id))
    for finding in comparison.findings {
      if let whole = finding.partOf { #expect(ids.contains(whole) && whole != finding.id) }
    }
    #expect(!comparison.rows.isEmpty)
  }
}

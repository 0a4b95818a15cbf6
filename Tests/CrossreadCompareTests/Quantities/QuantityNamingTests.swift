import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

@Suite struct QuantityNamingTests {
  private func labels(_ kind: Finding.Kind, _ texts: String...) -> [String] {
    let readings = texts.enumerated().map { number, text in
      Reader().read(
        Article(
          id: "\(number)", file: "\(number).txt", source: Source(name: "\(number)"),
          published: CivilDay(year: 2016, month: 2, day: 25), text: ArticleText(text)))
    }
    return Comparer().compare(TestReading.story(readings)).findings
      .filter { $0.kind == kind }.map(\.what)
  }

  @Test func namesTheClauseThatADateStandsIn() {
    let found = labels(
      .date, "She won many votes during Tuesday's harbour referendum.",
      "In Tuesday's harbour referendum she won many votes.")
    #expect(found.count == 1)
    #expect(found.first?.contains("won many votes") ?? false)
  }

  @Test func namesWhatSomebodyWas() {
    let found = labels(
      .date, "Anna Lindqvist was president of Norway from 2006 to 2012.",
      "Anna Lindqvist was president of Norway from 2006 until 2012.")
    #expect(found == ["Anna Lindqvist was president of Norway from 2006 to 2012"])
  }

  @Test func namesWhoseAgeItIs() {
    let found = labels(
      .figure, "Anna Lindqvist, who is 61, met Peter Holm at the bridge.",
      "The 61-year-old Anna Lindqvist met Peter Holm at the bridge.")
    #expect(found == ["age of Anna Lindqvist: 61"])
  }

  @Test func namesWhatASumIsOf() {
    let found = labels(
      .figure, "Anna Lindqvist estimates the price of the bridge at about $8 billion.",
      "The price of the bridge, Anna Lindqvist estimates, is around $8 billion.")
    #expect(found.count == 1)
    #expect(found.first?.contains("price") == true)
  }
}

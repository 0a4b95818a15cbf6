import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

/// Days of one event; two days for one are found with the facts that they belong to
/// (`Markdown/dates.md`).
@Suite struct DateComparerTests {
  /// Reads each text as published on its day and compares them.
  private func findings(
    _ a: String, _ b: String, published: (String?, String?) = (nil, nil)
  ) -> [Finding] {
    let readings = [(a, published.0), (b, published.1)].enumerated().map { number, side in
      Reader().read(
        Article(
          id: "\(number)", file: "\(number)", source: Source(name: "\(number)"),
          published: side.1.flatMap { CivilDay(iso8601: $0) }, text: ArticleText(side.0)))
    }
    return Comparer().compare(TestReading.story(readings)).findings.filter { $0.kind == .date }
  }

  @Test(arguments: [
    // Two names of one weekday, with nothing to settle which week.
    (
      "The envoy will meet the minister on Tuesday morning.",
      "On Tuesday the envoy is to meet the minister in Marsh.", nil as String?, nil as String?
    ),
    // A weekday and a date, each seen from its day of publication.
    (
      "The dam at Marsh broke on Monday.", "The dam at Marsh broke on Dec. 4.",
      "2017-12-05", "2017-12-06"
    ),
    // A period in two ways of writing.
    (
      "The agency recorded the calls from December 10, 2012, to January 8.",
      "The agency recorded calls from Dec. 10, 2012 until Jan. 8, 2013.", nil, nil
    ),
  ])
  func findsOneDayInTwoWaysOfSayingIt(a: String, b: String, dayA: String?, dayB: String?) {
    #expect(findings(a, b, published: (dayA, dayB)).map(\.verdict) == [.agree])
  }

  @Test func aDayIsPairedWithTheDayBeforeTheMonthThatHoldsIt() {
    let found = findings(
      "Lars Holm is to hold the seat until a special vote in June. The June 25 vote in Marsh is "
        + "the third this year.",
      "The governor named Lars Holm to hold the seat until a special vote set for June 25.",
      published: ("2013-01-30", "2013-01-30"))
    #expect(found.map { $0.passages.map(\.label) } == [["June 25", "June 25"]])
  }

  @Test func doesNotPairDifferentDays() {
    let found = findings(
      "The dam at Marsh broke on Monday.", "The dam at Marsh was mended on Friday.",
      published: ("2017-12-09", "2017-12-09"))
    #expect(found.isEmpty)
  }

  @Test func doesNotPairDifferentEventsOfOneDay() {
    let found = findings(
      "The dam at Marsh broke on Monday.", "A painter from Vienna sold two works on Monday.",
      published: ("2017-12-09", "2017-12-09"))
    #expect(found.isEmpty)
  }

  @Test func takesSeveralMentionsOfOneEventTogether() {
    let text = "The dam at Marsh broke on Monday. When the dam broke on Monday, Marsh was asleep."
    let found = findings(
      text, "On Monday the dam at Marsh broke.", published: ("2017-12-09", "2017-12-09"))
    #expect(found.map { $0.passages.map(\.spans.count) } == [[2, 1]])
  }
}

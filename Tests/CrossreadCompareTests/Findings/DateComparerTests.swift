import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

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

  @Test(arguments: [
    (
      "The trial of the pilot Anna Berg opened on March 3, 2011, in Marsh.",
      "The trial of the pilot Anna Berg opened on March 5, 2011, in Marsh."
    ),
    (
      "Edward Holm, who served in the Senate from 1967 to 1979, spoke.",
      "Edward Holm, who served in the Senate from 1966 to 1978, spoke."
    ),
    // Other words for it.
    (
      "Edward Holm, who served in the Senate from 1967 to 1979, spoke in Marsh.",
      "Edward Holm, a liberal, who held a seat in the Senate from 1966 to 1978, spoke in Marsh."
    ),
    // A plan that each has once.
    (
      "Both towns will hold festivals in mid March 2011, the state said.",
      "The festival will be held on Feb. 20, 2011, according to a clerk in Marsh."
    ),
  ])
  func saysThatOneEventIsDatedDifferently(a: String, b: String) {
    let found = findings(a, b)
    #expect(found.map(\.verdict) == [.diverge])
    #expect(found.first?.passages.allSatisfy { $0.differing == $0.spans } == true)
  }

  @Test func aThirdArticleMayDisagreeWithTwoThatAgree() {
    let readings = ["March 3", "March 3", "March 5"].enumerated().map { number, day in
      Reader().read(
        Article(
          id: "\(number)", file: "\(number)", source: Source(name: "\(number)"),
          text: ArticleText("The trial of the pilot Anna Berg opened on \(day), 2011, in Marsh.")))
    }
    let found = Comparer().compare(TestReading.story(readings)).findings
      .filter { $0.kind == .date }
    #expect(found.map(\.verdict) == [.diverge])
    #expect(
      found.first?.passages.map(\.label) == ["March 3, 2011", "March 3, 2011", "March 5, 2011"])
    #expect(found.first?.why.hasSuffix(": March 3, 2011 / March 5, 2011") == true)
  }

  @Test func aDayIsPairedWithTheDayBeforeTheMonthThatHoldsIt() {
    let found = findings(
      "Lars Holm is to hold the seat until a special vote in June. The June 25 vote in Marsh is "
        + "the third this year.",
      "The governor named Lars Holm to hold the seat until a special vote set for June 25.",
      published: ("2013-01-30", "2013-01-30"))
    #expect(found.map { $0.passages.map(\.label) } == [["June 25", "June 25"]])
  }

  @Test func anotherDayOfTheSentenceMayAgree() {
    let found = findings(
      "The trial of Anna Berg, arrested on March 1, 2011, opened on March 3, 2011, in Marsh.",
      "The trial of Anna Berg, arrested on March 1, 2011, opened on March 5, 2011, in Marsh.")
    #expect(found.map(\.verdict) == [.diverge, .agree])
  }

  @Test(arguments: [
    // One article knows both days.
    (
      "The trial of the pilot Anna Berg opened on March 3, 2011, in Marsh.",
      "The trial of the pilot Anna Berg opened on March 5, 2011, in Marsh. "
        + "It was to open on March 3, 2011, in Marsh, the pilot Anna Berg said."
    ),
    // Every year has its own.
    (
      "The trial of the pilot Anna Berg opened on March 3, 2011, in Marsh.",
      "The trial of the pilot Anna Berg opened on July 9, 2012, in Marsh."
    ),
  ])
  func accusesNobodyWhereTwoEventsMayBeMeant(a: String, b: String) {
    #expect(!findings(a, b).contains { $0.verdict == .diverge })
  }

  @Test func whatIsToldDailyMayHaveHappenedTwice() {
    let found = findings(
      "The mayor and the pilots met on Sunday for talks.",
      "The mayor and the pilots met on Thursday evening for talks in the old harbour of Marsh.",
      published: ("2012-12-09", "2012-12-13"))
    #expect(!found.contains { $0.verdict == .diverge })
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

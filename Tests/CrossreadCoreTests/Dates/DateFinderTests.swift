import CrossreadTestSupport
import Testing

@testable import CrossreadCore

@Suite struct DateFinderTests {
  /// The expressions in a text, read with no parse, as "words|from|to".
  private func found(_ text: ArticleText, published: String?) -> [String] {
    let tokenized = Tokenizer().tokenize(text)
    let syntax = SyntaxAnalyzer().analyze(tokenized)
    let dates = DateFinder().dates(
      in: tokenized, syntax: syntax,
      published: published.flatMap { CivilDay(iso8601: $0) })
    return dates.map {
      "\(text[$0.span])|\($0.from?.description ?? "")|\($0.to?.description ?? "")"
    }
  }

  private func days(_ text: String, published: String? = nil) -> [String] {
    found(ArticleText(text), published: published)
  }

  @Test(arguments: [
    ("It began on December 10, 2012.", "December 10, 2012|2012-12-10|2012-12-10"),
    ("It began on Dec. 10, 2012, in Lyon.", "Dec. 10, 2012|2012-12-10|2012-12-10"),
    ("It began on 10 December 2012.", "10 December 2012|2012-12-10|2012-12-10"),
    ("It began on the 10th of December 2012.", "10th of December 2012|2012-12-10|2012-12-10"),
    ("Filed 2012-12-10 by hand.", "2012-12-10|2012-12-10|2012-12-10"),
    ("Filed 12/25/2012 by hand.", "12/25/2012|2012-12-25|2012-12-25"),
    ("Filed 25/12/2012 by hand.", "25/12/2012|2012-12-25|2012-12-25"),
    ("Filed 12/10/2012 by hand.", "12/10/2012||"),
    ("Sunday, June 12, 2016, was hot.", "Sunday, June 12, 2016|2016-06-12|2016-06-12"),
    ("It fell in December 2012.", "December 2012|2012-12-01|2012-12-31"),
    ("It fell in 2016.", "2016|2016-01-01|2016-12-31"),
    ("Her 2016 rival lost.", "2016|2016-01-01|2016-12-31"),
    ("It grew in the 1990s.", "1990s|1990-01-01|1999-12-31"),
    ("It grew in the '80s.", "'80s|1980-01-01|1989-12-31"),
    ("It grew in the 19th century.", "19th century|1801-01-01|1900-12-31"),
    ("It grew in late 2015.", "late 2015|2015-08-08|2015-12-31"),
    ("It fell in the summer of 2012.", "summer of 2012|2012-06-01|2012-08-31"),
    ("It ran from 2010-12 in Ohio.", "2010-12|2010-01-01|2012-12-31"),
    ("It fell on Christmas Day 2014.", "Christmas Day 2014|2014-12-25|2014-12-25"),
    ("They met on Thanksgiving 2012.", "Thanksgiving 2012|2012-11-22|2012-11-22"),
    ("They met on Easter Sunday, 2016.", "Easter Sunday, 2016|2016-03-27|2016-03-27"),
    ("In the third quarter of 2012 it fell.", "third quarter of 2012|2012-07-01|2012-09-30"),
  ])
  func readsDatesThatNeedNoPublication(text: String, expected: String) {
    #expect(days(text) == [expected])
  }

  @Test(arguments: [
    (
      "It ran from December 10, 2012, to January 8.",
      "from December 10, 2012, to January 8|2012-12-10|2013-01-08"
    ),
    (
      "It ran from Dec. 10, 2012 until Jan. 8, 2013 at least.",
      "from Dec. 10, 2012 until Jan. 8, 2013|2012-12-10|2013-01-08"
    ),
    ("It ran between 2008 and 2010.", "between 2008 and 2010|2008-01-01|2010-12-31"),
    ("It ran Dec. 10-12, 2012.", "Dec. 10-12, 2012|2012-12-10|2012-12-12"),
    ("It ran 10-12 December 2012.", "10-12 December 2012|2012-12-10|2012-12-12"),
    (
      "It ran from November until March 2013.",
      "from November until March 2013|2012-11-01|2013-03-31"
    ),
  ])
  func readsPeriodsAsOneExpression(text: String, expected: String) {
    #expect(days(text) == [expected])
  }

  // 2013-10-23 was a Wednesday.
  @Test(arguments: [
    ("They met on Monday.", "Monday|2013-10-21|2013-10-21"),
    ("They met Wednesday.", "Wednesday|2013-10-23|2013-10-23"),
    ("They met Thursday.", "Thursday|2013-10-17|2013-10-17"),
    ("They will meet Thursday.", "Thursday|2013-10-24|2013-10-24"),
    ("They are expected to meet on Tuesday morning.", "Tuesday morning|2013-10-29|2013-10-29"),
    ("They meet next Tuesday.", "next Tuesday|2013-10-29|2013-10-29"),
    ("They met last Wednesday.", "last Wednesday|2013-10-16|2013-10-16"),
    ("They met yesterday.", "yesterday|2013-10-22|2013-10-22"),
    ("They met early Sunday.", "early Sunday|2013-10-20|2013-10-20"),
    ("They met over the weekend.", "weekend|2013-10-19|2013-10-20"),
    ("They met last month.", "last month|2013-09-01|2013-09-30"),
    ("They met earlier this year.", "earlier this year|2013-01-01|2013-10-23"),
    ("They met this past summer.", "this past summer|2013-06-01|2013-08-31"),
    ("They met last September.", "last September|2013-09-01|2013-09-30"),
    ("They met last December.", "last December|2012-12-01|2012-12-31"),
    ("They met in November.", "November|2012-11-01|2012-11-30"),
    ("They will meet in November.", "November|2013-11-01|2013-11-30"),
    ("They met on Dec. 10.", "Dec. 10|2012-12-10|2012-12-10"),
    ("A hearing has been set for Dec. 10.", "Dec. 10|2013-12-10|2013-12-10"),
    ("They wanted to put off the Dec. 10 vote.", "Dec. 10|2013-12-10|2013-12-10"),
    ("They feared the Dec. 10 attack.", "Dec. 10|2012-12-10|2012-12-10"),
    ("They feared the August decision.", "August|2013-08-01|2013-08-31"),
    ("The vote is Thursday.", "Thursday|2013-10-24|2013-10-24"),
    ("They picked her to serve until a vote in December.", "December|2013-12-01|2013-12-31"),
    ("They met three days ago.", "three days ago|2013-10-20|2013-10-20"),
    ("They met a week ago Monday.", "a week ago Monday|2013-10-14|2013-10-14"),
    ("They met a year ago.", "a year ago|2012-01-01|2012-12-31"),
    ("They met twice in the past three weeks.", "past three weeks|2013-10-02|2013-10-23"),
    ("They have met since June.", "June|2013-06-01|"),
    ("They will wait until May.", "May||2014-05-31"),
    ("They will wait until the end of the year.", "end of the year||2013-12-31"),
    ("They met on Monday at 2:30 p.m. in Rome.", "Monday at 2:30 p.m.|2013-10-21|2013-10-21"),
    ("They met at 5 p.m. on Monday.", "5 p.m. on Monday|2013-10-21|2013-10-21"),
    ("The night before, a day earlier, they met.", "a day earlier||"),
    ("They met years ago.", "years ago||"),
  ])
  func resolvesAgainstTheDayOfPublication(text: String, expected: String) {
    #expect(days(text, published: "2013-10-23") == [expected])
  }

  @Test(arguments: [
    "You may march on.", "The March on Rome began.", "The May family left.", "He said May was ill.",
    "“Fox News Sunday” asked.",
    "He told “Fox News Sunday,” too.", "Gov. Jan Smith spoke.", "He reads the Sunday Times.",
    "The fall of the city came.", "More than 2000 people came.",
    "About 1990 votes came.", "He paid $2013 for it.", "Call 555-2013 now.", "It is USA Today.",
    "They met every Monday.", "He came second.", "The poll found 12 to 15 of them.",
    "Spring water and winter coats.", "A 10-year-old case.", "They waited three weeks.",
  ])
  func leavesOtherWordsAlone(text: String) {
    #expect(days(text, published: "2013-10-23") == [])
  }

  @Test func keepsWhatIsKnownWithoutPublication() throws {
    let tokenized = Tokenizer().tokenize(ArticleText("They met Tuesday morning, not on Dec. 10."))
    let dates = DateFinder().dates(
      in: tokenized, syntax: SyntaxAnalyzer().analyze(tokenized), published: nil)
    try #require(dates.count == 2)
    #expect(dates[0].from == nil)
    #expect(dates[0].partial == PartialDate(weekday: .tuesday, time: "morning"))
    #expect(dates[1].partial == PartialDate(month: 12, day: 10))
  }

  @Test func marksTheSpansInPlace() {
    let marked = MarkedText("On ⟦Monday⟧ and again ⟦last week⟧, then ⟦from May 3 to June 4⟧.")
    let tokenized = Tokenizer().tokenize(marked.text)
    let dates = DateFinder().dates(
      in: tokenized, syntax: SyntaxAnalyzer().analyze(tokenized), published: nil)
    #expect(dates.map(\.span) == marked.spans)
  }

  @Test(arguments: ["", "2013", "from", "between Monday and", "the past", "12/", "a week", "-10-"])
  func survivesFragments(text: String) {
    _ = days(text, published: "2013-10-23")
    _ = days(String(repeating: text + " ", count: 50))
  }
}

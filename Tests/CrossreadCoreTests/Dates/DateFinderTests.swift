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
    ("They had met a day earlier.", "a day earlier||"),
    ("They met years ago.", "years ago||"),
  ])
  func resolvesAgainstTheDayOfPublication(text: String, expected: String) {
    #expect(days(text, published: "2013-10-23") == [expected])
  }

  // 2013-10-23 was a Wednesday.
  @Test(arguments: [
    ("It began on the 3rd of last month.", "3rd of last month|2013-09-03|2013-09-03"),
    ("It begins on the first of next month.", "first of next month|2013-11-01|2013-11-01"),
    ("It began on the twenty-first of May.", "twenty-first of May|2013-05-21|2013-05-21"),
    ("It ended on the 31st of last month.", "31st of last month||"),
    ("It ended on the last Friday of June.", "last Friday of June|2013-06-28|2013-06-28"),
    (
      "It ended on the first Monday in June 2012.",
      "first Monday in June 2012|2012-06-04|2012-06-04"
    ),
    ("It fell in the second week of July.", "second week of July|2013-07-08|2013-07-14"),
    ("It fell in the first two months of 2012.", "first two months of 2012|2012-01-01|2012-02-29"),
    ("It fell in the second half of 2012.", "second half of 2012|2012-07-01|2012-12-31"),
    ("It fell in the first half of June.", "first half of June|2013-06-01|2013-06-15"),
    ("It fell in the last weekend of August.", "last weekend of August|2013-08-24|2013-08-25"),
    ("It fell in the last days of July.", "last days of July|2013-07-29|2013-07-31"),
    ("It fell on Thursday of last week.", "Thursday of last week|2013-10-17|2013-10-17"),
    ("It fell in the last week of the siege.", "last week||"),
    ("It fell on the first Monday of the siege.", "first Monday||"),
  ])
  func readsPartsOfPeriods(text: String, expected: String) {
    #expect(days(text, published: "2013-10-23") == [expected])
  }

  @Test(arguments: [
    ("They met the day before yesterday.", "day before yesterday|2013-10-21|2013-10-21"),
    ("They will meet a week from Monday.", "a week from Monday|2013-11-04|2013-11-04"),
    ("They will meet Sunday week.", "Sunday week|2013-11-03|2013-11-03"),
    ("They will meet a week on Sunday.", "a week on Sunday|2013-11-03|2013-11-03"),
    ("They met five days after Easter.", "five days after Easter|2013-04-05|2013-04-05"),
    ("They met the week before Easter 2012.", "week before Easter 2012|2012-04-01|2012-04-07"),
    ("They met the weekend after Easter 2012.", "weekend after Easter 2012|2012-04-14|2012-04-15"),
    ("They met two weeks ago today.", "two weeks ago today|2013-10-09|2013-10-09"),
    ("They met a year ago this month.", "a year ago this month|2012-10-01|2012-10-31"),
    ("They meet the Friday after next.", "Friday after next|2013-11-01|2013-11-01"),
    ("They met the month before last.", "month before last|2013-08-01|2013-08-31"),
    ("They met the summer before last.", "summer before last|2012-06-01|2012-08-31"),
    ("They met on the Monday after Easter 2012.", "Monday after Easter 2012|2012-04-09|2012-04-09"),
    ("They will meet in two weeks' time.", "two weeks' time|2013-11-03|2013-11-09"),
    ("They met two or three weeks ago.", "two or three weeks ago||"),
    ("They met a week before May.", "a week before May||"),
    ("They met on the Monday before the vote.", "Monday before||"),
    ("They met a week last Friday.", "a week last Friday|2013-10-11|2013-10-11"),
    ("They met on Friday last week.", "Friday last week|2013-10-18|2013-10-18"),
    ("They met in the week of Oct. 3.", "week of Oct. 3|2013-09-30|2013-10-06"),
    ("They met on the weekend of Oct. 5.", "weekend of Oct. 5|2013-10-05|2013-10-06"),
    ("They met a few days before Easter.", "a few days before Easter||"),
    ("They met for two weeks from Monday.", "Monday|2013-10-21|2013-10-21"),
    ("They met twice a week Monday.", "Monday|2013-10-21|2013-10-21"),
    (
      "They met 10,000 weeks before Easter 2012.",
      "10,000 weeks before Easter 2012|1820-08-13|1820-08-13"
    ),
    ("They met 99,000 years after Easter.", "99,000 years after Easter||"),
  ])
  func countsFromAnotherDate(text: String, expected: String) {
    #expect(days(text, published: "2013-10-23") == [expected])
  }

  @Test func putsTheResultWhereTheTenseWantsIt() {
    // Christmas of the year of publication lies ahead, two days before it behind.
    #expect(
      days("They met two days before Christmas.", published: "2013-12-24")
        == ["two days before Christmas|2013-12-23|2013-12-23"])
    #expect(
      days("They met two days before Christmas.", published: "2014-01-24")
        == ["two days before Christmas|2013-12-23|2013-12-23"])
    #expect(
      days("They met two years before Christmas.", published: "2014-01-24")
        == ["two years before Christmas|2011-12-25|2011-12-25"])
  }

  @Test(arguments: [
    ("It fell at 11 a.m. on Monday.", "11 a.m. on Monday|11:00"),
    ("It fell on Monday, shortly before noon.", "Monday, shortly before noon|11:45/12:00"),
    ("It fell on Monday around 9.15pm.", "Monday around 9.15pm|21:15"),
    ("It fell on Monday evening at half past six.", "Monday evening at half past six|18:30"),
    ("It fell in the early hours of Monday.", "early hours of Monday|00:00/05:00"),
    ("It fell at about 21:05.", "21:05|21:05"), ("It fell at 4:05.", "4:05|04:05 or 12 hours on"),
    ("It fell at a quarter to eight.", "a quarter to eight|07:45 or 12 hours on"),
    ("It fell at five past noon.", "five past noon|12:05"),
    ("It fell at six in the evening.", "six in the evening|18:00"),
    ("It fell at twelve o'clock.", "twelve o'clock|12:00"),
    ("It fell soon after midnight.", "midnight|00:00/00:15"), ("It fell by noon.", "noon|../12:00"),
    ("It fell after 3 p.m. GMT.", "3 p.m. GMT|15:00/.."), ("It fell at dusk.", "dusk|16:00/22:30"),
    ("It fell three hours before midnight.", "three hours before midnight|21:00"),
    ("It ran from 9 to 11 a.m. there.", "9 to 11 a.m.|09:00/11:00"),
    ("It ran from 9 a.m. to 5 p.m. there.", "from 9 a.m. to 5 p.m.|09:00/17:00"),
    ("It fell the morning after.", "morning after|04:00/12:00"),
    ("It was 7.25 in the morning.", "7.25 in the morning|07:25"),
    ("It was ten to two in the morning.", "ten to two in the morning|01:50"),
    ("It fell at half past nine on Tuesday night.", "half past nine on Tuesday night|21:30"),
    ("It was 1.20 on Friday morning.", "1.20 on Friday morning|01:20"),
  ])
  func readsTimesOfDay(text: String, expected: String) {
    let tokenized = Tokenizer().tokenize(ArticleText(text))
    let dates = DateFinder().dates(
      in: tokenized, syntax: SyntaxAnalyzer().analyze(tokenized), published: nil)
    let found = dates.map { date in
      let half = date.partial.time?.isOfHalfDay == true ? " or 12 hours on" : ""
      return "\(ArticleText(text)[date.span])|\(date.partial.time?.description ?? "")\(half)"
    }
    #expect(found == [expected])
  }

  @Test(arguments: [
    "They lost 3:20 there.", "She ran it in 4:23.", "It grew from ten to nine members.",
    "At five to seven places it held.", "He opened the morning session.",
  ])
  func findsNoTimeInOtherNumbers(text: String) {
    #expect(days(text, published: "2013-10-23") == [])
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
    #expect(
      dates[0].partial == PartialDate(weekday: .tuesday, time: TimeOfDay(from: 240, to: 720)))
    #expect(dates[1].partial == PartialDate(month: 12, day: 10))
  }

  @Test func marksTheSpansInPlace() {
    let marked = MarkedText("On ⟦Monday⟧ and again ⟦last week⟧, then ⟦from May 3 to June 4⟧.")
    let tokenized = Tokenizer().tokenize(marked.text)
    let dates = DateFinder().dates(
      in: tokenized, syntax: SyntaxAnalyzer().analyze(tokenized), published: nil)
    #expect(dates.map(\.span) == marked.spans)
  }

  @Test(arguments: [
    "", "2013", "from", "between Monday and", "the past", "12/", "a week", "-10-",
    "a day before", "the first Monday of", "Monday,", "Last", "the eve of", "half past",
    "two or", "9 to", "999999999 weeks before Easter",
  ])
  func survivesFragments(text: String) {
    _ = days(text, published: "2013-10-23")
    _ = days(String(repeating: text + " ", count: 50))
  }
}

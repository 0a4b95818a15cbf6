import Testing

@testable import CrossreadIngest

@Suite struct StatedDateTests {
  @Test(arguments: [
    ("2017-12-04T10:00:00Z", "2017-12-04"), ("20171204T100000Z", "2017-12-04"),
    ("20171204", "2017-12-04"),
    ("Mon, 04 Dec 2017 10:00:00 +0000", "2017-12-04"), ("4 December 2017", "2017-12-04"),
    ("Dec 4, 2017", "2017-12-04"), ("Monday, 04-Dec-17 10:00:00 GMT", "2017-12-04"),
    ("Mon Dec  4 10:00:00 2017", "2017-12-04"), ("Mon, 4 Dec 17 23:30:00 -0800", "2017-12-04"),
    ("Mon Dec 4 10:00:00 EST 2017", "2017-12-04"), ("4th of December 2017", "2017-12-04"),
    ("10 a.m. MST, Mon Dec. 4th, 2017", "2017-12-04"), ("4 septembre 2017", "2017-09-04"),
    ("Thu, 31 Feb 2017 10:00:00 GMT", nil), ("soon", nil), ("", nil), ("0001-01-01", nil),
    ("1512381600", nil),
  ])
  func readsTheDialectsOfFeedsAndMail(text: String, day: String?) {
    #expect(StatedDate.day(of: text)?.description == day)
  }

  @Test(arguments: [
    ("2017/12/04 10:00", "2017-12-04"), ("2017/12/4T10:00Z", "2017-12-04"),
    ("04.12.2017", "2017-12-04"), ("Mo, 4.12.2017 10:00", "2017-12-04"),
    ("2017.12.04", "2017-12-04"), ("2017-9-4", "2017-09-04"), ("2017年12月4日", "2017-12-04"),
    ("31/12/2017", "2017-12-31"), ("12/31/2017", "2017-12-31"), ("04/04/2017", "2017-04-04"),
    // Whose order only the country tells.
    ("04/12/2017", nil), ("13/13/2017", nil), ("1.2.3", nil), ("10.0.0.2017", nil),
  ])
  func readsNumbersThatCanBeMeantInOneWay(text: String, day: String?) {
    #expect(StatedDate.day(of: text)?.description == day)
  }

  @Test func findsAllDaysOfALineAndWhereTheyStand() {
    let line = "Published 4 March 2017, changed on March 6, 2017; it may 5 2018 be, or 3 May 17"
    let found = StatedDate.days(in: line)
    #expect(found.map(\.day.description) == ["2017-03-04", "2017-03-06"])
    #expect(found.map { String(line[$0.range]) } == ["4 March 2017", "March 6, 2017"])
  }
}

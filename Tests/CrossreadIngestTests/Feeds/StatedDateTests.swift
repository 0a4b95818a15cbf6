import Testing

@testable import CrossreadIngest

@Suite struct StatedDateTests {
  @Test(arguments: [
    ("2017-12-04T10:00:00Z", "2017-12-04"), ("20171204T100000Z", "2017-12-04"),
    ("20171204", "2017-12-04"),
    ("Mon, 04 Dec 2017 10:00:00 +0000", "2017-12-04"), ("4 December 2017", "2017-12-04"),
    ("Dec 4, 2017", "2017-12-04"), ("Monday, 04-Dec-17 10:00:00 GMT", "2017-12-04"),
    ("Mon Dec  4 10:00:00 2017", "2017-12-04"),
    ("Thu, 31 Feb 2017 10:00:00 GMT", nil), ("soon", nil), ("", nil), ("0001-01-01", nil),
    ("1512381600", nil),
  ])
  func readsTheDialectsOfFeedsAndMail(text: String, day: String?) {
    #expect(StatedDate.day(of: text)?.description == day)
  }
}

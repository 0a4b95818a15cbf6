import CrossreadCore
import CrossreadTestSupport
import Testing

@Suite struct SpanTests {
  @Test func marksComeBackAsSpansOfThePlainText() {
    let marked = MarkedText("“⟦Fabius⟧” ⟦said⟧")
    #expect(marked.text.string == "“Fabius” said")
    #expect(marked.spans.map { marked.text[$0] } == ["Fabius", "said"])
  }

  @Test func countsCodePointsAcrossCheckpoints() {
    let text = ArticleText(String(repeating: "é", count: 100) + "x")
    let index = CodePointIndex(text)
    #expect(index.codePoints(before: UTF8Offset(200)) == 100)
    #expect(index.codePoints(before: UTF8Offset(9999)) == 101)
    #expect(index.codePoints(before: UTF8Offset(0)) == 0)
  }
}

@Suite struct CivilDayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2012-12-10", 15684), ("2000-02-29", 11016), ("1969-12-31", -1),
  ])
  func convertsBothWays(iso: String, days: Int) {
    let day = CivilDay(iso8601: iso)
    #expect(day?.daysSinceEpoch == days)
    #expect(CivilDay(daysSinceEpoch: days).description == iso)
  }

  @Test func knowsTheWeekday() {
    #expect(CivilDay(year: 2017, month: 12, day: 4)?.weekday == .monday)
  }

  @Test func refusesDaysTheCalendarLacks() {
    #expect(CivilDay(year: 2013, month: 2, day: 29) == nil)
    #expect(CivilDay(iso8601: "2013-13-01") == nil)
    #expect(CivilDay(iso8601: "soon") == nil)
  }
}

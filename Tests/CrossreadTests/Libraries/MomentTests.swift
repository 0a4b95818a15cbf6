import Testing

@testable import crossread

@Suite struct MomentTests {
  @Test(arguments: [("3d", 3 * 86_400), ("12h", 12 * 3600), ("2w", 14 * 86_400), ("0h", 0)])
  func countsBack(text: String, seconds: Int) {
    #expect(Moment(text, now: 1_000_000_000)?.seconds == 1_000_000_000 - seconds)
  }

  @Test func knowsDaysByName() throws {
    let now = 1_512_400_000
    let today = try #require(Moment("today", now: now)).seconds
    let yesterday = try #require(Moment("yesterday", now: now)).seconds
    #expect(today <= now && now - today < 25 * 3600)
    #expect((23...25).contains((today - yesterday) / 3600))
    #expect(Moment.words(today).hasSuffix(" 00:00"))
    let day = try #require(Moment("2017-12-04")).seconds
    #expect(Moment.words(day) == "2017-12-04 00:00")
  }

  @Test(arguments: ["", "sometime", "d", "-3d", "3", "2017-13-01", "99999999999d"])
  func saysNilOfAnythingElse(text: String) { #expect(Moment(text) == nil) }
}

import Testing

@testable import CrossreadIngest

@Suite struct NoticeLimiterTests {
  private func notice(
    _ file: String, _ problem: IngestNotice.Problem = .recordWithoutText
  ) -> IngestNotice {
    IngestNotice(file: file, problem: problem)
  }

  @Test func countsWhatIsSaidOfOneFileBeyondTheLimit() {
    var limiter = NoticeLimiter()
    var passed: [Bool] = []
    for _ in 0..<150 { passed.append(limiter.passes(notice("a"))) }
    let other = limiter.passes(notice("b"))
    #expect(passed.count { $0 } == NoticeLimiter.limit)
    #expect(other)
    #expect(limiter.rest == [notice("a", .more(50, .loss))])
  }

  @Test func addsWhatWasCountedBefore() {
    var limiter = NoticeLimiter()
    let passed = [limiter.passes(notice("a")), limiter.passes(notice("a", .more(7, .note)))]
    #expect(passed == [true, false])
    #expect(limiter.rest.map(\.severity) == [.note])
    #expect(limiter.rest.map(\.description) == ["a: 7 more messages like these"])
  }

  @Test func keepsTheNoticesOfAnInputInBounds() {
    let lines = String(repeating: "{}\n", count: 1000)
    let read = Ingest().read(Array(lines.utf8), of: Input(path: "a.json"))
    #expect(read.notices.count == NoticeLimiter.limit + 1)
    #expect(read.notices.last == notice("a.json", .more(900, .loss)))
  }
}

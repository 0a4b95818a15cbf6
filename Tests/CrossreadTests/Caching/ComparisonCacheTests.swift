import CrossreadCompare
import CrossreadTestSupport
import Foundation
import Testing

@testable import crossread

@Suite struct ComparisonCacheTests {
  private let home = NSTemporaryDirectory() + "crossread-" + UUID().uuidString
  private let comparison: Comparison = {
    var builder = ComparisonBuilder(title: "Bridge closed")
    let a = builder.article("Gazette", "Mayor Ada Lind closed the bridge on Monday.")
    let b = builder.article("Ferry", "Lind shut the bridge on Tuesday.")
    builder.finding(
      .date, .diverge, "closing",
      [.init(a, ["on Monday"], label: "Monday"), .init(b, ["on Tuesday"], label: "Tuesday")])
    return builder.build()
  }()

  private func cache(_ settings: String = "") throws -> ComparisonCache {
    try #require(
      ComparisonCache(environment: ["XDG_CACHE_HOME": home], settings: settings))
  }

  @Test func knowsWhatTheSameArticlesCameTo() throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    let articles = comparison.story.readings.map(\.article)
    #expect(try cache().comparison(of: articles) == nil)
    try cache().keep(KeptComparison(comparison), of: articles)
    let kept = try cache().comparison(of: articles.reversed())
    #expect(kept?.comparison(of: articles, titled: "")?.findings == comparison.findings)
    // Another version of one of them, or other settings, are another comparison.
    #expect(try cache().comparison(of: Array(articles.prefix(1))) == nil)
    #expect(try cache("all").comparison(of: articles) == nil)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: home + "/crossread/comparisons")
    #expect(names.count == 1)
  }

  @Test func damageIsAsIfNothingWereKept() throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    let articles = comparison.story.readings.map(\.article)
    try cache().keep(KeptComparison(comparison), of: articles)
    let folder = home + "/crossread/comparisons/"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder + name))
    #expect(try cache().comparison(of: articles)?.comparison(of: articles, titled: "") == nil)
  }
}

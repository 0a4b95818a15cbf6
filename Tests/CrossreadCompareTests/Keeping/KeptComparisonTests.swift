import CrossreadCore
import Testing

@testable import CrossreadCompare

/// What is shown of a comparison comes back from its bytes.
@Suite struct KeptComparisonTests {
  private static let texts = [
    "Mayor Ada Lind closed the bridge on Monday after 300 people left. “It is not safe,” Lind told the Herald.",
    "Lind shut the bridge on Tuesday, according to the Courier; 200 people left. “It is not safe,” she said.",
  ]

  private static let comparison: Comparison = {
    let readings = texts.enumerated().map { number, text in
      Reader().read(
        Article(
          id: "\(number)", file: "\(number).txt", source: Source(name: "outlet \(number)"),
          text: ArticleText(text)))
    }
    return Comparer(model: nil).compare(Story(id: "s", title: "Bridge", readings: readings))
  }()

  private var articles: [Article] { Self.comparison.story.readings.map(\.article) }

  private func back() throws -> Comparison {
    let bytes = KeptComparison(Self.comparison).bytes
    return try #require(
      KeptComparison(bytes: bytes).comparison(of: articles.reversed(), titled: "Bridge"))
  }

  @Test func findingsAndActorsAreWhatTheyWere() throws {
    let back = try back()
    #expect(!back.findings.isEmpty)
    #expect(back.findings == Self.comparison.findings)
    #expect(back.alone == Self.comparison.alone)
    #expect(back.actors == Self.comparison.actors)
  }

  @Test func whatIsShownOfArticlesIsWhatItWas() throws {
    let back = try back()
    for (kept, read) in zip(back.story.readings, Self.comparison.story.readings) {
      #expect(kept.article == read.article)
      #expect(kept.text == read.text)
      #expect(kept.mentions == read.mentions)
      #expect(kept.quotes.map(\.content) == read.quotes.map(\.content))
      #expect(kept.figures.map(\.span) == read.figures.map(\.span))
      #expect(kept.dates.map(\.from) == read.dates.map(\.from))
      #expect(kept.origins == read.origins)
      #expect(kept.sentences == read.sentences)
    }
  }

  @Test func whoIsOnlyDescribedIsStillDescribed() throws {
    let texts = [
      "“The mill at Lorn will never open its gates again,” a spokeswoman for the owners said on Monday.",
      "A spokeswoman for the owners said: “The mill at Lorn will never open its gates again.”",
    ]
    let readings = texts.enumerated().map { number, text in
      Reader().read(
        Article(
          id: "\(number)", file: "\(number).txt", source: Source(name: "outlet \(number)"),
          text: ArticleText(text)))
    }
    let comparison = Comparer(model: nil).compare(Story(id: "s", title: "", readings: readings))
    let quote = try #require(comparison.findings.first { $0.kind == .quote })
    #expect(comparison.speaker(of: quote)?.contains("spokeswoman") == true)
    let back = KeptComparison(comparison).comparison(of: readings.map(\.article), titled: "")
    #expect(back?.speaker(of: quote) == comparison.speaker(of: quote))
    #expect(back?.findings == comparison.findings)
  }

  @Test func isKeptWithoutWhatPeopleSay() throws {
    let first = try #require(Self.comparison.findings.first)
    let judged = Self.comparison.judged([first.id: Judgement(verdict: .different, note: "a")])
    let back = KeptComparison(judged).comparison(of: articles, titled: "")
    #expect(back?.findings == Self.comparison.findings)
  }

  @Test func isNothingForOtherArticles() {
    let kept = KeptComparison(Self.comparison)
    #expect(kept.comparison(of: [articles[0]], titled: "") == nil)
    #expect(kept.comparison(of: [], titled: "") == nil)
  }

  @Test func damageIsNoComparison() {
    let bytes = KeptComparison(Self.comparison).bytes
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(
        KeptComparison(bytes: Array(bytes[..<count])).comparison(of: articles, titled: "") == nil)
    }
    // Whatever it makes of other damage, it ends.
    for place in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[place] ^= 0xFF
      _ = KeptComparison(bytes: damaged).comparison(of: articles, titled: "")
    }
  }
}

import CrossreadCompare
import CrossreadCore
import Testing

/// What many copies of one text repeat is compared once, and stands in what was found.
@Suite struct EchoesTests {
  private static let text = """
    The bridge over the Elm was closed on Monday after the river rose by four metres, Mayor Anna \
    Lindqvist said. "We will rebuild it before the summer, whatever it costs," Lindqvist told \
    reporters. The governor, Tom Adeyemi, visited the town on Tuesday and promised three million \
    dollars. About 1,200 people were moved to schools in Oldmill, where they spent the night.
    """

  private func compare(_ texts: [String]) -> Comparison {
    let readings = texts.enumerated().map { number, text in
      Reader().read(
        Article(
          id: "\(100 + number)", file: "\(number).txt", source: Source(name: "\(100 + number)"),
          published: CivilDay(year: 2019, month: 5, day: 7), text: ArticleText(text)))
    }
    let stories = StoryGrouper().stories(of: readings)
    #expect(stories.count == 1)
    return Comparer().compare(stories[0])
  }

  @Test func findsInAllCopiesWhatTwoHave() {
    let two = compare((0..<2).map { Self.text + " Desk \($0) wrote this." })
    let many = compare((0..<9).map { Self.text + " Desk \($0) wrote this." })
    let whole = many.findings.filter { $0.passages.count == 9 }
    #expect(!two.findings.isEmpty)
    #expect(whole.count >= two.findings.count - 1)
    for finding in whole {
      #expect(finding.articles == Array(0..<9))
      let words = Set(
        finding.passages.map { $0.words(in: many.story.readings[$0.article].text) })
      #expect(words.count == 1 || words.allSatisfy { $0.contains("Desk") }, "\(words)")
      #expect(finding.independent < 9)
    }
  }

  @Test func findsWhatOneCopyTellsDifferently() throws {
    var texts = (0..<6).map { Self.text + " Desk \($0) wrote this." }
    texts[4] = texts[4].replacing("1,200 people", with: "1,900 people")
    let comparison = compare(texts)
    let finding = try #require(comparison.findings.first { $0.verdict == .diverge })
    #expect(finding.articles == Array(0..<6))
    let number = try #require(finding.differences.first)
    #expect(number.words(of: 4)?.text.contains("1,900") == true)
    // One that agrees with a side says nothing of its own.
    let same = [0, 1, 2, 3, 5].compactMap { number.words(of: $0)?.text }
    #expect(same.count >= 4 && same.allSatisfy { $0.contains("1,200") })
  }

  @Test func saysOfACopyThatLacksASentenceThatItIsSilent() throws {
    var texts = (0..<6).map { Self.text + " Desk \($0) wrote this." }
    texts[5] = texts[5].replacing(
      "The governor, Tom Adeyemi, visited the town on Tuesday and promised three million dollars. ",
      with: "")
    let comparison = compare(texts)
    let visit = try #require(comparison.findings.first { $0.what.contains("visited the town") })
    #expect(visit.articles == Array(0..<5))
  }
}

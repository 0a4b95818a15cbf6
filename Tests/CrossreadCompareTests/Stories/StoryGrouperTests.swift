import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

@Suite struct StoryGrouperTests {
  private let flood1 = """
    The river Elm flooded the village of Marsh on Sunday. Mayor Ann Lee said the bridge was gone.
    """
  private let flood2 = """
    Marsh was under water on Sunday after the Elm burst its banks. The bridge fell, Mayor Lee said.
    """
  private let sale = """
    A painting by Anna Roth was sold in Vienna for a record price. The buyer, a museum, was glad.
    """

  private func groups(_ texts: [String]) -> [[String]] {
    let readings = texts.enumerated().map {
      TestReading.make(ArticleText($0.element), file: "\($0.offset)")
    }
    return StoryGrouper().stories(of: readings).map { $0.readings.map(\.article.id) }
  }

  @Test func keepsOneEventTogetherAndOthersApart() {
    #expect(groups([flood1, sale, flood2]) == [["0", "2"], ["1"]])
  }

  @Test func putsASingleArticleIntoAStoryOfItsOwn() { #expect(groups([sale]) == [["0"]]) }

  @Test func makesNoStoryOfNothing() { #expect(groups([]).isEmpty) }

  @Test func survivesEmptyTexts() { #expect(groups(["", ""]).flatMap { $0 }.count == 2) }

  @Test func groupsAlikeInWhateverOrderTheArticlesCome() {
    let texts = [
      flood1, sale, flood2, "", "The Elm flooded Marsh.", "A museum in Vienna bought it.",
    ]
    let readings = texts.enumerated().map {
      TestReading.make(ArticleText($0.element), file: "\($0.offset)", source: "\($0.offset)")
    }
    func stories(_ readings: [Reading]) -> [String] {
      StoryGrouper().stories(of: readings).map {
        $0.id + $0.title + $0.readings.map(\.article.id).joined()
      }.sorted()
    }
    let expected = stories(readings)
    for shift in 1..<readings.count {
      #expect(stories(Array(readings[shift...] + readings[..<shift])) == expected)
    }
    #expect(stories(readings.reversed()) == expected)
  }
}

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

  private let report = """
    The river Elm burst its banks at Marsh on Sunday night and carried away the old stone bridge, \
    Mayor Ann Lee said on Monday. Forty families spent the night in the school of the village, where \
    teachers had laid out blankets and made soup. The county promised to send engineers by the end of \
    the week to see what is left of the road. Nobody was hurt, the fire brigade of Marsh said, but two \
    farms lost their cattle and most of the hay that was to feed it until the spring.
    """

  /// A name that no other number gets.
  private func name(_ number: Int) -> String {
    let syllables = ["ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu"]
    return String(number + 1000).compactMap(\.wholeNumberValue).map { syllables[$0] }.joined()
      .capitalized
  }

  @Test(
    "However many copies there are and whatever few words each adds, they are one story",
    arguments: [
      { report, names in report + " " + names.joined(separator: " ") + " contributed." },
      { report, names in names.prefix(6).joined(separator: " ") + " wrote: " + report },
      { report, names in report.replacing("Nobody was", with: names[0] + " said nobody was") },
      { report, names in
        report.replacing(
          ". ", with: ". " + names[0] + " " + names[1] + " agreed. ", maxReplacements: 1)
      },
    ] as [@Sendable (String, [String]) -> String])
  func joinsCopies(change: @Sendable (String, [String]) -> String) {
    for count in [3, 14, 60] {
      let texts = (0..<count).map { copy in
        change(report, (0..<12).map { name(copy * 12 + $0 + 7) })
      }
      #expect(groups(texts).count == 1)
    }
  }

  @Test func keepsCopiesOfTwoReportsApart() {
    let texts = (0..<20).map {
      $0 % 2 == 0 ? report + " \(name($0)) wrote." : sale + " \(name($0))."
    }
    let found = groups(texts)
    #expect(found.count >= 2)
    #expect(found.allSatisfy { Set($0.map { (Int($0) ?? 0) % 2 }).count == 1 })
  }

  @Test func keepsManyPairsApart() {
    let texts = (0..<300).flatMap { event -> [String] in
      let (town, mayor) = (name(event), name(event + 1000))
      return [
        "The mayor of \(town), \(mayor), said on Monday that \(name(event + 2000)) had fallen.",
        "\(name(event + 2000)) fell, \(mayor) of \(town) told reporters on Monday.",
      ]
    }
    let stories = groups(texts)
    #expect(stories.count > 250)
  }
}

import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadWording

@Suite struct BriefTests {
  private func text(_ comparison: Comparison) -> String {
    Brief(comparison).lines.map { line in
      line.pieces.map { $0.role == .differing ? "*\($0.text)*" : $0.text }.joined()
    }.joined(separator: "\n")
  }

  @Test func answersFourQuestionsAndPutsFirstWhatParts() {
    #expect(
      text(EveryVerdict.withALongArticle.shown(all: false)) == """
        Ferry sinks off Elm Point
        A Elm Gazette, 2026-05-04: Ferry lost
        B Lorne Courier, 2026-05-05
        C Sea News

        Where they part
        people aboard (number)
        A: It had *48 people* aboard
        B: *52 people* were on the ferry
        the sinking (not as sure, by whose account)
        A: A wave *may have broken* its bow door, the coast guard said
        B: A wave *broke* its bow door
        the missing (number)
        A: *seven* are missing
        B: *three* are still missing

        What all or most tell
        the Alba sank off Elm Point (A, B; 2 independent origins)

        What only one has
        A: the crew asked for a new door
        B: the owners say that the door was new
        """)
  }

  @Test func tellsThoseTogetherWhoSayItAlike() {
    var builder = ComparisonBuilder(title: "Boats")
    let articles = ["twelve", "ten", "twelve"].map {
      builder.article("Source of \($0)", "There were \($0) boats.")
    }
    builder.finding(
      .figure, .diverge, "boats",
      zip(articles, ["twelve", "ten", "twelve"]).map { .init($0, ["There were \($1) boats."]) },
      differences: [.init(.number, .hard, [0: "twelve", 1: "ten", 2: "twelve"])])
    let entry = Brief(builder.build()).sections.first?.entries.first
    #expect(entry?.accounts.map(\.articles) == [[0, 2], [1]])
  }

  @Test func quotesBothWordingsOfAnUtterance() {
    var builder = ComparisonBuilder(title: "Quote")
    let a = builder.article("One", "“We will wait,” Ann Lee said.")
    let b = builder.article("Two", "“We may wait,” said Lee.")
    let lee = builder.actor("Ann Lee", names: [a: ["Ann Lee"], b: ["Lee"]])
    builder.finding(
      .quote, .agree, "waiting",
      [
        .init(a, ["We will wait"], differing: ["will"]),
        .init(b, ["We may wait"], differing: ["may"]),
      ], relation: .reworded, speaker: lee)
    #expect(
      text(builder.build()).hasSuffix(
        """
        Who is quoted in differing words
        Ann Lee
        A: We *will* wait
        B: We *may* wait
        """))
  }

  @Test func saysThatNothingPartsAndHowMuchCouldNotBeTold() {
    var builder = ComparisonBuilder(title: "Peace")
    let a = builder.article("One", "It rained. It was wet.")
    let b = builder.article("Two", "It rained. It was damp.")
    builder.finding(.fact, .agree, "it rained", [.init(a, ["It rained"]), .init(b, ["It rained"])])
    #expect(Brief(builder.build()).remark == "Nothing was found in which they part.")
    builder.finding(.fact, .unclear, "wet", [.init(a, ["It was wet"]), .init(b, ["It was damp"])])
    #expect(
      Brief(builder.build().shown(all: false)).remark
        == "Nothing was found in which they part; of 1 pair of passages it could not be told whether they say the same."
    )
  }

  /// Hundreds of findings, in three articles of some length.
  private func crowded(paragraphs: Int, partings: Int) -> Comparison {
    var builder = ComparisonBuilder(title: "Crowd")
    let articles = ["One", "Two", "Three"].enumerated().map { number, name in
      builder.article(
        name,
        (0..<paragraphs).map {
          "In paragraph \($0) there were \(number * 1000 + $0) people at the gates of the town."
        }.joined(separator: "\n\n"))
    }
    for place in 0..<paragraphs {
      builder.finding(
        .figure, place < partings ? .diverge : .agree, "people \(place)",
        articles.map {
          .init(
            $0, ["In paragraph \(place) there were \($0 * 1000 + place) people"],
            differing: ["\($0 * 1000 + place)"], label: "\($0 * 1000 + place)")
        }, id: "\(place)")
    }
    return builder.build()
  }

  @Test(arguments: [(12, 3), (40, 3), (40, 40), (200, 5), (200, 200)])
  func isNeverLongerThanAPageNorThanTheLongestArticle(paragraphs: Int, partings: Int) {
    let comparison = crowded(paragraphs: paragraphs, partings: partings)
    let brief = Brief(comparison)
    let measure = BriefMeasure(brief.lines)
    #expect(measure.rows <= Brief.rows)
    let longest = comparison.story.readings.map { BriefMeasure($0.text) }
    #expect(measure.rows <= longest.map(\.rows).max() ?? 0)
    #expect(measure.bytes <= longest.map(\.bytes).max() ?? 0)
    let parting = brief.sections.first
    #expect(parting?.question == .parting)
    #expect(parting.map { $0.entries.count + $0.omitted } == partings)
  }

  @Test func listsAllAnswersToAQuestionThatIsAskedInFull() {
    let brief = Brief(crowded(paragraphs: 200, partings: 5), inFull: [.shared])
    let shared = brief.sections.first { $0.question == .shared }
    #expect(shared?.entries.count == 195)
    #expect(shared?.omitted == 0)
  }

  @Test func listsWhatIsUnclearOnlyWhereItIsAskedFor() {
    let comparison = EveryVerdict.comparison
    #expect(!Brief(comparison).sections.contains { $0.question == .unclear })
    let section = Brief(comparison, inFull: [.unclear]).sections.last
    #expect(section?.title == "What may be the same and may not")
    #expect(section?.entries.map(\.finding.what) == ["the captain was rescued"])
  }

  @Test func callsNothingOneSourcesOwnThatAnotherMayHave() {
    var builder = ComparisonBuilder(title: "Doubt")
    let a = builder.article("One", "It rained on the hill. It was wet.")
    let b = builder.article("Two", "It snowed. It was damp.")
    builder.finding(.fact, .unclear, "wet", [.init(a, ["It was wet"]), .init(b, ["It was damp"])])
    builder.finding(.fact, .alone, "it was wet", [.init(a, ["It was wet"])])
    builder.finding(.fact, .alone, "it rained", [.init(a, ["It rained on the hill"])])
    let alone = Brief(builder.build().shown(all: false)).sections.first { $0.question == .alone }
    #expect(alone?.entries.map(\.matter) == ["A: it rained"])
  }

  @Test func endsALongStatementWithASentence() {
    var builder = ComparisonBuilder(title: "Long")
    let first = "The U.S. council " + String(repeating: "really ", count: 25) + "agreed."
    let words = first + " Nobody " + String(repeating: "ever ", count: 40) + "spoke."
    let a = builder.article("One", words)
    _ = builder.article("Two", "It snowed.")
    builder.finding(.fact, .alone, words, [.init(a, [words])])
    let alone = Brief(builder.build()).sections.first { $0.question == .alone }
    #expect(alone?.entries.map(\.matter) == ["A: \(first) …"])
  }

  @Test func leadsFromEveryAnswerToItsPassages() {
    for line in Brief(crowded(paragraphs: 40, partings: 3)).lines {
      switch line.role {
      case .entry: #expect(line.finding != nil)
      case .account: #expect(line.finding?.articles.contains(line.article ?? -1) == true)
      default: break
      }
    }
  }

  @Test func hasNothingToCompareInOneSource() {
    var builder = ComparisonBuilder(title: "One")
    _ = builder.article("One", "It rained.")
    #expect(Brief(builder.build()).remark == "There is one source: nothing to compare.")
  }

  @Test func leavesOutWhatAPersonCallsIrrelevantAndWhatIsUnclear() {
    let comparison = EveryVerdict.comparison.judged([
      "d000000000000001": Judgement(verdict: .irrelevant)
    ])
    let brief = Brief(comparison)
    #expect(!brief.lines.contains { $0.text.contains("people aboard") })
    #expect(!brief.lines.contains { $0.text.contains("captain was rescued") })
  }
}

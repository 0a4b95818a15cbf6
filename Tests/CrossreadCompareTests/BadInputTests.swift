import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

/// Articles that no editor would hand in: comparing them ends, and says nothing that is not there.
@Suite(.timeLimit(.minutes(1))) struct BadInputTests {
  private static func reading(_ text: String, _ name: String) -> Reading {
    Reader().read(
      Article(
        id: name, file: name + ".txt", source: Source(name: name),
        published: CivilDay(year: 2019, month: 5, day: 7), text: ArticleText(text)))
  }

  private static let account = """
    The bridge over the Elm was closed on Monday after the river rose by four metres, Mayor Greta \
    Olin said. "We will rebuild it before the summer, whatever it costs," Olin told reporters. \
    About 1,200 people were moved to schools.
    """

  /// By what they are.
  private static let strange: [(name: String, text: String)] = [
    ("one sentence", "The bridge over the Elm was closed on Monday."),
    ("one word", "Closed."),
    (
      "a list",
      "- bread\n- 12 eggs\n- the bridge over the Elm\n- Mayor Greta Olin\n\n1. closed\n2. Monday\n3. 1,200 people"
    ),
    (
      "a transcript",
      "OLIN: The bridge is closed.\nQ: Since when?\nOLIN: Since Monday. Since the river rose.\nQ: (inaudible)\nOLIN: No. Yes. 1,200 people."
    ),
    (
      "a table",
      "Bridge | Closed | People\nElm | Monday | 1,200\nRask | Tuesday | 40\nPell | — | 0\n---|---|---"
    ),
    (
      "poetry",
      "O bridge, O Elm,\nthou closèd on a Monday,\n  whose waters rose\n    four metres,\nand rose\nand rose."
    ),
    (
      "another language",
      "Die Brücke über die Elm wurde am Montag gesperrt, nachdem der Fluss um vier Meter gestiegen war, sagte Bürgermeisterin Greta Olin. „Wir bauen sie wieder auf“, sagte Olin. Rund 1.200 Menschen wurden in Schulen gebracht."
    ),
    ("another script", "桥于星期一关闭。市长格蕾塔·奥林说：“我们会重建它。”约1200人被转移。"),
    (
      "quotations of quotations",
      "\"She told me, 'He said, \"We will rebuild it before the summer,\" and I laughed,'\" Olin told reporters. 'The \"bridge\" is \"closed,\"' she said."
    ),
    (
      "contradictions inside",
      "The bridge over the Elm was closed on Monday. The bridge over the Elm was never closed. The bridge over the Elm was closed on Friday. It was not closed on Monday. No one was moved to schools. About 1,200 people were moved to schools. Some 90 people were moved to schools."
    ),
    (
      "negation upon negation",
      "Olin did not deny that she had not refused to close the bridge over the Elm. Nobody failed to never stop it. Not no one was not moved to no schools. Neither did she not fail to refuse."
    ),
    ("only names", String(repeating: "Greta Olin Elm Monday ", count: 60)),
    ("only numbers", String(repeating: "1,200 12 four 3.5% $7m ", count: 60)),
    ("one long sentence", Self.endless(10)),
  ]

  private static func endless(_ clauses: Int) -> String {
    "The bridge " + String(repeating: "that closed the road that ", count: clauses)
  }

  private static func check(_ readings: [Reading]) -> Comparison {
    let comparison = Comparer(includesDoubtful: true).compare(TestReading.story(readings))
    for finding in comparison.findings + comparison.alone {
      #expect(Set(finding.articles).count == finding.passages.count)
      for passage in finding.passages {
        let text = comparison.story.readings[passage.article].text
        for span in passage.spans + passage.differing { #expect(text.span.contains(span)) }
      }
      for words in finding.differences.flatMap(\.words) {
        let text = comparison.story.readings[words.article].text
        for span in words.spans { #expect(text.span.contains(span)) }
      }
    }
    return comparison
  }

  @Test(arguments: strange.indices)
  func endsOnStrangeTexts(number: Int) {
    let (name, text) = Self.strange[number]
    let strange = Self.reading(text, name)
    let other = Self.strange[(number + 5) % Self.strange.count]
    _ = Self.check([strange, Self.reading(Self.account, "account")])
    _ = Self.check([strange, Self.reading(other.text, other.name)])
  }

  @Test(arguments: strange.indices)
  func agreesWithItselfOnStrangeTexts(number: Int) {
    let (name, text) = Self.strange[number]
    let comparison = Comparer().compare(
      TestReading.story([Self.reading(text, name), Self.reading(text, name + " again")]))
    for finding in comparison.findings {
      #expect(finding.verdict == .agree, "\(name): \(finding.what): \(finding.why)")
    }
  }

  @Test func endsOnTwentyThousandWords() {
    let words = Self.account.split(separator: " ").map { String($0) }
    var state: UInt64 = 7
    let text = (0..<20_000).map { place in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[Int(state >> 33) % words.count] + (place % 60 == 59 ? ".\n\n" : "")
    }.joined(separator: " ")
    _ = Self.check([Self.reading(text, "long"), Self.reading(Self.account, "account")])
  }

  @Test func takesTwoHundredCopiesForOneAccount() {
    let readings = (0..<200).map { number in
      Self.reading(
        "The bridge over the Elm was closed on Monday. About \(12_000 + number) people were moved.",
        "copy \(number)")
    }
    let comparison = Comparer().compare(TestReading.story(readings))
    #expect(comparison.rows.contains { $0.passages.count > 100 })
    #expect(comparison.rows.count < 40)
    // One row a fact, however many tell it and in however many numbers.
    #expect(comparison.rows.count == 2)
  }

  @Test func endsOnOneEndlessSentence() {
    _ = Self.check([Self.reading(Self.endless(80), "a"), Self.reading(Self.endless(80), "b")])
  }
}

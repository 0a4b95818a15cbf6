import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

/// What must hold of every comparison, whatever the texts.
@Suite struct ComparerPropertyTests {
  private static let reader = Reader()

  private static func reading(_ text: String, _ name: String) -> Reading {
    reader.read(
      Article(
        id: name, file: name + ".txt", source: Source(name: name),
        published: CivilDay(year: 2019, month: 5, day: 7), text: ArticleText(text)))
  }

  /// Accounts of one made-up event that share, drop, reword and contradict.
  private static let accounts: [Reading] = [
    reading(
      """
      OLDMILL, May 6 - The bridge over the Elm was closed on Monday after the river rose by four \
      metres, Mayor Anna Lindqvist said. "We will rebuild it before the summer, whatever it costs," \
      Lindqvist told reporters.

      About 1,200 people were moved to schools, according to the Daily Courier. The governor, \
      Tom Adeyemi, visited the town on Tuesday.
      """, "herald"),
    reading(
      """
      Oldmill's bridge is shut. Mayor Lindqvist said on Tuesday that the Elm had risen by more than \
      three metres. "We will rebuild it before summer," Ms. Lindqvist said. Some 1,500 people were \
      moved to schools, the police said. Governor Tom Adeyemi did not visit the town.
      """, "courier"),
    reading(
      """
      Flooding closed a bridge in Oldmill (AP). "We may rebuild it," Anna Lindqvist, the mayor, \
      told the Daily Courier. Twelve hundred residents slept in schools. Police chief Rosa Marsh was \
      summoned by Adeyemi on Tuesday.
      """, "post"),
    reading(
      """
      A bank in Vienna will sell a painting by Karl Roth for $3 million in June, its director said. \
      "It is a great loss for the city," said Eva Stern, who runs the museum.
      """, "wien"),
  ]

  private static func sides(_ comparison: Comparison) -> [String] {
    (comparison.findings + comparison.alone).map { finding in
      let passages = finding.passages.map { passage -> String in
        let reading = comparison.story.readings[passage.article]
        return reading.article.id + passage.spans.map { reading.text[$0] }.joined()
          + passage.differing.map { reading.text[$0] }.joined() + passage.label
      }
      return [
        finding.id, finding.kind.rawValue, finding.verdict.rawValue, finding.what, finding.why,
        finding.relation?.rawValue ?? "", finding.confidence.rawValue, "\(finding.independent)",
        finding.speaker.map { comparison.actors[$0].name } ?? "",
      ].joined(separator: "|") + passages.joined(separator: "|")
        + finding.dependence.joined() + finding.origins.joined()
    }
  }

  @Test func findsTheSameInWhateverOrderTheArticlesCome() {
    let expected = Self.sides(Comparer().compare(TestReading.story(Self.accounts)))
    #expect(expected.count > 5)
    for order in [[1, 0, 2, 3], [3, 2, 1, 0], [2, 3, 0, 1], [1, 2, 3, 0]] {
      let story = TestReading.story(order.map { Self.accounts[$0] })
      #expect(Self.sides(Comparer().compare(story)) == expected)
    }
  }

  @Test(arguments: accounts.indices)
  func agreesWithItselfOnEverything(number: Int) {
    let article = Self.accounts[number].article
    let copy = Self.reading(article.text.string, article.source.name + " copy")
    let comparison = Comparer().compare(TestReading.story([Self.accounts[number], copy]))
    #expect(!comparison.findings.isEmpty)
    #expect(comparison.findings.allSatisfy { $0.verdict == .agree })
    #expect(comparison.findings.allSatisfy { $0.relation == nil || $0.relation == .same })
    for finding in comparison.findings {
      let words = Set(
        finding.passages.map { passage in
          passage.spans.map { comparison.story.readings[passage.article].text[$0] }
        })
      #expect(words.count == 1, "\(finding.what)")
      #expect(finding.independent == 1)
    }
  }

  /// Texts that nobody would write.
  private static let hostile: [String] = [
    "", " ", "\n\n\n", "“", "\"\"\"\"\"\"", "“““”””", "((((((", "a", "1",
    "-1,000,000,000,000,000,000",
    "Mr. Mr. Mr. Mr.", "Monday Tuesday 31 February 2017", "said said said said",
    "\u{202E}abc\u{0}\u{1B}[2J", "👨‍👩‍👧‍👦🇩🇪e\u{301}\u{301}\u{301}", "你好，世界。“我们”说。",
    "\"He said \"she said \"they said\"\"\" said he said.", "A. B. C. D. E. F. G.",
    "according to according to according to the the the",
    String(repeating: "“x” ", count: 300), String(repeating: "Ann Lee said 5 people. ", count: 200),
    String(repeating: "x", count: 5_000), String(repeating: "Ann ", count: 500),
    String(repeating: "99,999 ", count: 300), String(repeating: "on Monday ", count: 300),
  ]

  @Test(arguments: hostile.indices)
  func survivesHostileTexts(number: Int) {
    let text = Self.hostile[number]
    let readings = [
      Self.reading(text, "a"), Self.reading(text + " " + text, "b"),
      Self.reading(Self.hostile[(number + 7) % Self.hostile.count], "c"), Self.accounts[0],
    ]
    let comparison = Comparer(includesDoubtful: true).compare(TestReading.story(readings))
    for finding in comparison.findings + comparison.alone {
      for passage in finding.passages {
        let text = comparison.story.readings[passage.article].text
        for span in passage.spans + passage.differing { #expect(text.span.contains(span)) }
      }
    }
    #expect(StoryGrouper().stories(of: readings).flatMap(\.readings).count == readings.count)
  }

  /// Scraps of news in random order: what a reader's rules do not expect.
  @Test(arguments: 0..<20)
  func survivesScraps(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let scraps =
      Self.accounts.flatMap { $0.text.string.split(separator: " ") }.map { String($0) }
      + [
        "“", "”", "\"", ",", ".", "\n\n", "said", "not", "$5m", "2019-05-07", "(", ")", "--", "'s",
      ]
    let texts = (0..<3).map { _ in
      (0..<(20 + next(150))).map { _ in scraps[next(scraps.count)] }.joined(separator: " ")
    }
    let readings = texts.enumerated().map { Self.reading($0.element, "s\($0.offset)") }
    let there = Comparer(includesDoubtful: true).compare(TestReading.story(readings))
    let back = Comparer(includesDoubtful: true).compare(TestReading.story(readings.reversed()))
    #expect(Self.sides(there) == Self.sides(back))
  }

  // MARK: - Over every case of the Markdown files

  /// The reports of a case, each as the reader reads it.
  private static func readings(of one: MarkdownCase) -> [Reading] {
    one.reports.map { report in
      reader.read(
        Article(
          id: report.name, file: report.name + ".txt", source: Source(name: report.name),
          published: report.published, text: ArticleText(report.text)))
    }
  }

  @Test(arguments: MarkdownTests.cases)
  func findsTheSameInWhateverOrderTheReportsCome(one: MarkdownCase) {
    let readings = Self.readings(of: one)
    #expect(
      Self.sides(Comparer().compare(TestReading.story(readings)))
        == Self.sides(Comparer().compare(TestReading.story(readings.reversed()))))
  }

  /// Which report is called A and which B is chance, too.
  @Test(arguments: MarkdownTests.cases)
  func findsTheSameWhateverTheReportsAreCalled(one: MarkdownCase) {
    func rows(_ names: [String]) -> [String] {
      let comparison = Comparer().compare(
        TestReading.story(
          zip(one.reports, names).map { report, name in
            Self.reader.read(
              Article(
                id: name, file: name + ".txt", source: Source(name: name),
                published: report.published, text: ArticleText(report.text)))
          }))
      return comparison.rows.map { finding in
        let passages = finding.passages.map { passage in
          passage.spans.map { comparison.story.readings[passage.article].text[$0] }.joined()
        }
        return
          ([finding.kind.rawValue, finding.verdict.rawValue]
          + finding.differences.map(\.kind.rawValue) + passages.sorted()).joined(separator: "|")
      }.sorted()
    }
    let names = Array(["x", "y", "z"].prefix(one.reports.count))
    #expect(rows(names) == rows(names.reversed()))
  }

  @Test(arguments: MarkdownTests.cases)
  func everyReportAgreesWithItself(one: MarkdownCase) {
    for report in one.reports {
      let comparison = Comparer().compare(
        TestReading.story([
          Self.reading(report.text, "original"), Self.reading(report.text, "copy"),
        ]))
      for finding in comparison.findings {
        #expect(finding.verdict == .agree, "\(finding.what): \(finding.why)")
      }
    }
  }

  /// Reports of unlike cases, which have a place or a date in common at most.
  @Test func comparingAnyTwoStoriesEnds() {
    let reports = MarkdownTests.cases.map { Self.readings(of: $0)[0] }
    for (number, reading) in reports.enumerated() {
      let other = reports[(number * 7 + 31) % reports.count]
      let comparison = Comparer(includesDoubtful: true).compare(
        TestReading.story([reading, Self.reading(other.text.string, "other")]))
      #expect(comparison.story.readings.count == 2)
    }
  }

  /// What a fact is called is a clause of its own: whole, and no subordinate one.
  @Test(arguments: MarkdownTests.cases)
  func whatAFactIsCalledReadsByItself(one: MarkdownCase) {
    let rows = Comparer().compare(TestReading.story(Self.readings(of: one))).rows
      .filter { $0.kind == .fact && $0.differences.first?.kind != .participant }
    for finding in rows {
      let words = finding.what.split(separator: " ").map { $0.lowercased() }
      let isWhole =
        words.count >= 2
        && !["when", "if", "that", "which", "who", "because", "and", "but", "where"]
          .contains(words[0])
        // "At 3 a.m." ends as it should.
        && finding.what.last.map {
          !",;:".contains($0) && ($0 != "." || words.last?.dropLast().contains(".") ?? false)
        } ?? false
        && finding.what.filter { $0 == "\"" }.count % 2 == 0
      #expect(isWhole, "\(finding.what)")
    }
  }

  /// Nothing that a report says is in no list.
  @Test(arguments: MarkdownTests.cases)
  func everySentenceIsInSomeList(one: MarkdownCase) {
    let lost = Self.sentencesInNoList(one)
    #expect(lost.filter { $0.count > 5 }.isEmpty, "\(lost)")
  }

  /// Short ones neither.
  @Test func noShortSentenceIsLost() {
    withKnownIssue {
      let lost = MarkdownTests.cases.flatMap(Self.sentencesInNoList).filter { $0.count <= 5 }
      #expect(lost.isEmpty)
    }
  }

  /// The words of each sentence that no finding has a part of, the doubtful ones included.
  private static func sentencesInNoList(_ one: MarkdownCase) -> [[Substring]] {
    let comparison = Comparer(includesDoubtful: true).compare(
      TestReading.story(readings(of: one)))
    let passages = (comparison.findings + comparison.alone).flatMap(\.passages)
    return comparison.story.readings.enumerated().flatMap { article, reading in
      reading.sentences.filter { sentence in
        !passages.contains { passage in
          passage.article == article && passage.spans.contains { $0.overlaps(sentence.span) }
        }
      }.map { reading.text[$0.span].split(separator: " ") }
    }
  }
}

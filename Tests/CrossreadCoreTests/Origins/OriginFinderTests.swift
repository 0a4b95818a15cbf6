import CrossreadTestSupport
import Testing

@testable import CrossreadCore

@Suite struct OriginFinderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let marked: String
    let signal: Origin.Signal

    init(_ marked: String, _ signal: Origin.Signal) {
      self.marked = marked
      self.signal = signal
    }

    var testDescription: String { marked }
  }

  @Test(arguments: [
    Case("Two men fled, according to the ⟦Denver Post⟧.", .attribution),
    Case("According to the German daily ⟦Bild⟧, two men fled.", .attribution),
    Case("⟦Reuters⟧ reported that two men fled.", .attribution),
    Case("⟦Reuters⟧, citing two officials, said that two men fled.", .attribution),
    Case("⟦CNN⟧ has learned that two men fled.", .attribution),
    Case("⟦CNN⟧'s Ann Doe reported that two men fled.", .attribution),
    Case("\"They fled,\" she told the ⟦Springfield Gazette⟧.", .interview),
    Case("She said so in an interview with ⟦CNN⟧ on Monday.", .interview),
    Case("\"They fled,\" she said on ⟦ABC⟧’s “Early Hour.”", .interview),
    Case("\"They fled,\" she said on “⟦Fox News⟧ Sunday.”", .interview),
    Case("The list was first published in the ⟦Guardian⟧.", .publication),
    Case("The list was obtained by ⟦Politico⟧.", .publication),
    Case("\"Fled!\" she wrote on ⟦Twitter⟧.", .publication),
    Case("PARIS (⟦Reuters⟧) — Two men fled.", .creditLine),
    Case("The ⟦Associated Press⟧ contributed to this report.", .creditLine),
    Case("Two men fled, according to ⟦elmwatch.org⟧.", .attribution),
    Case("\"They fled,\" she told ⟦KXYZ⟧ on Monday.", .interview),
    Case("\"They fled,\" she told ⟦WXYZ-TV⟧.", .interview),
    Case("\"They fled,\" she told Upland Fox affiliate ⟦WXYZ⟧.", .interview),
    Case("\"They fled,\" she told the CBS affiliate ⟦WXYZ⟧.", .interview),
    Case("On ⟦CNN⟧ on Monday, she said that two men fled.", .interview),
    Case("As The ⟦Washington Post⟧ reported, two men fled.", .attribution),
    Case("⟦Bloomberg⟧ also reported that two men fled.", .attribution),
    Case("A ⟦CNN⟧/ORC poll showed that few fled.", .attribution),
  ])
  func findsCredits(_ example: Case) {
    let marked = MarkedText(example.marked)
    let found = origins(in: marked.text)
    #expect(found.map(\.span) == marked.spans)
    #expect(found.map(\.signal) == [example.signal])
  }

  @Test(arguments: [
    "Surveys by ⟦NBC⟧ and ⟦CBS⟧ differ.",
    "A ⟦New York Times⟧/⟦CBS News⟧ poll showed that few fled.",
    "Reporters from ⟦Reuters⟧ and the ⟦Guardian⟧ saw it.",
  ])
  func creditsEachOfSeveral(_ marked: String) {
    let marked = MarkedText(marked)
    #expect(origins(in: marked.text).map(\.span) == marked.spans)
  }

  @Test(arguments: [
    "He owns Reuters and CNN.", "The sun rose and the times changed.",
    "\"CNN reported it,\" he said.", "She works for NBC News.", "He has a Twitter account.",
    "The WXYZ said no.", "She told ann@elmwatch.org so.", "She told KXYZW so.",
    "She told a local Upland TV station so.",
  ])
  func leavesBareNamesAlone(_ text: String) {
    #expect(origins(in: ArticleText(text)).isEmpty)
  }

  @Test func namesEachOnceByItsFullestName() {
    let reading = Reader().read(
      Article(
        id: "a", file: "a", source: Source(name: "a"),
        text: ArticleText(
          "The New York Times reported on Monday that two men fled, and CNN reported it, too. "
            + "A third man fled, The Times reported on Tuesday.")))
    #expect(reading.originNames == ["New York Times", "CNN"])
  }

  @Test func readsANameThatRunsOverTheEndOfItsLine() {
    let found = origins(in: ArticleText("on show\u{A0}The File\nT39\tAttribution"))
    #expect(found.isEmpty)
  }

  @Test func writesOutTheInitialsOfAnAgency() {
    let reading = Reader().read(
      Article(
        id: "a", file: "a", source: Source(name: "a"),
        text: ArticleText("UPLAND (AP) — Two men fled, she told Ann Doe of CNN.")))
    #expect(reading.originNames == ["Associated Press", "CNN"])
  }

  private func origins(in text: ArticleText) -> [Origin] {
    let tokenized = Tokenizer().tokenize(text)
    let syntax = SyntaxAnalyzer().analyze(tokenized)
    return OriginFinder().origins(
      in: tokenized, syntax: syntax, mentions: [], entities: [], quotes: [])
  }
}

import CrossreadTestSupport
import Testing

@testable import CrossreadCore

@Suite struct QuoteFinderTests {
  /// Marked in each text, in this order of opening: content and speaker as they stand.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let content: [String]
    let speaker: String?
    let cue: String?
    var kind: Quote.Kind = .direct
    var addressee: String?

    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(
      text: #""We will rebuild," the mayor said."#, content: [#""We will rebuild,""#],
      speaker: "the mayor", cue: "said"),
    Case(
      text: #""We will rebuild," said the mayor, who lost her house."#,
      content: [#""We will rebuild,""#], speaker: "the mayor, who lost her house", cue: "said"),
    Case(
      text: #"The mayor said, "We will rebuild.""#, content: [#""We will rebuild.""#],
      speaker: "The mayor", cue: "said"),
    Case(
      text: #"She told reporters: "We will rebuild.""#, content: [#""We will rebuild.""#],
      speaker: "She", cue: "told", addressee: "reporters"),
    Case(
      text: #""We will rebuild," she told the Daily Post on Monday."#,
      content: [#""We will rebuild,""#], speaker: "she", cue: "told",
      addressee: "the Daily Post"),
    Case(
      text: #""We," she said, "will rebuild.""#, content: [#""We,""#, #""will rebuild.""#],
      speaker: "she", cue: "said"),
    Case(
      text: #""We will rebuild," Ana Lopez said. "It will take years.""#,
      content: [#""We will rebuild,""#, #""It will take years.""#], speaker: "Ana Lopez",
      cue: "said"),
    Case(
      text: #""We will rebuild," Ana Lopez, a doctor, said."#,
      content: [#""We will rebuild,""#], speaker: "Ana Lopez, a doctor", cue: "said"),
  ])
  func attributesDirectQuotes(_ example: Case) throws { try check(example) }

  private func check(_ example: Case) throws {
    let text = ArticleText(example.text)
    let tokenized = Tokenizer().tokenize(text)
    let syntax = SyntaxAnalyzer().analyze(tokenized)
    let quotes = QuoteFinder().quotes(in: tokenized, syntax: syntax, mentions: [], entities: [])
    let quote = try #require(quotes.first)
    #expect(quotes.count == 1)
    #expect(quote.content.map { text[$0] } == example.content)
    #expect(quote.speaker.map { text[$0] } == example.speaker)
    #expect(quote.cue.map { text[$0] } == example.cue)
    #expect(quote.addressee.map { text[$0] } == example.addressee)
    #expect(quote.kind == example.kind)
  }

  @Test(arguments: [
    Case(
      text: "The mayor said that the bridge would be closed.",
      content: ["that the bridge would be closed"], speaker: "The mayor", cue: "said",
      kind: .indirect),
    Case(
      text: "The bridge would be closed for a year, the mayor said.",
      content: ["The bridge would be closed for a year"], speaker: "the mayor", cue: "said",
      kind: .indirect),
    Case(
      text: "According to the mayor, the bridge would be closed.",
      content: ["the bridge would be closed"], speaker: "the mayor", cue: "According to",
      kind: .indirect),
    Case(
      text: "The bridge would be closed, according to the mayor.",
      content: ["The bridge would be closed"], speaker: "the mayor", cue: "according to",
      kind: .indirect),
    Case(
      text: "The mayor told reporters that the bridge would be closed.",
      content: ["that the bridge would be closed"], speaker: "The mayor", cue: "told",
      kind: .indirect, addressee: "reporters"),
    Case(
      text: #"The mayor said she was "deeply shocked" by the news."#,
      content: [#"she was "deeply shocked" by the news"#], speaker: "The mayor", cue: "said",
      kind: .mixed),
    Case(
      text: "OSLO — The mayor said that the bridge would be closed.",
      content: ["that the bridge would be closed"], speaker: "The mayor", cue: "said",
      kind: .indirect),
    Case(
      text: #"The review was "not over," the mayor said."#,
      content: [#"The review was "not over,""#], speaker: "the mayor", cue: "said",
      kind: .mixed),
  ])
  func findsReportedSpeech(_ example: Case) throws { try check(example) }

  @Test func keepsListsOfSignedQuotesApart() {
    let text = ArticleText("“We lost it all.” — Ana Lopez\n“We will rebuild.” — Tom Reed")
    let tokenized = Tokenizer().tokenize(text)
    let syntax = SyntaxAnalyzer().analyze(tokenized)
    let quotes = QuoteFinder().quotes(in: tokenized, syntax: syntax, mentions: [], entities: [])
    #expect(quotes.map { $0.speaker.map { text[$0] } } == ["Ana Lopez", "Tom Reed"])
  }

  @Test func joinsQuotesThatRunOverParagraphs() {
    let text = ArticleText("“We lost it all,” Ana Lopez said. “All of it.\n\n“We will rebuild.”")
    let tokenized = Tokenizer().tokenize(text)
    let syntax = SyntaxAnalyzer().analyze(tokenized)
    let quotes = QuoteFinder().quotes(in: tokenized, syntax: syntax, mentions: [], entities: [])
    #expect(quotes.map(\.content.count) == [3])
  }

  @Test(arguments: ["\"", "said \"", "he said, ", "according to ", "said that he "])
  func survivesHostileText(_ words: String) {
    let tokenized = Tokenizer().tokenize(ArticleText(String(repeating: words, count: 5_000)))
    let syntax = SyntaxAnalyzer().analyze(tokenized)
    let quotes = QuoteFinder().quotes(in: tokenized, syntax: syntax, mentions: [], entities: [])
    #expect(quotes.allSatisfy { $0.content.allSatisfy { !$0.isEmpty } })
  }

  @Test(arguments: [
    #"The singer, nicknamed "Shorty", left."#,
    #"Her novel "The Long Road" won a prize."#,
    #"He appeared on "Early Morning News" and left."#,
    #"The plan, code-named "Blue 7", failed."#,
    #"The so-called "experts" left."#,
  ])
  func takesNamesAndTitlesForNoSpeech(_ text: String) {
    let tokenized = Tokenizer().tokenize(ArticleText(text))
    let syntax = SyntaxAnalyzer().analyze(tokenized)
    let quotes = QuoteFinder().quotes(in: tokenized, syntax: syntax, mentions: [], entities: [])
    #expect(quotes.allSatisfy { $0.kind == .indirect })
  }

  @Test func theDoerOfAClauseIsTheTitledPerson() throws {
    let text = "Nebraska Gov. Ana Lopez appointed Tom Reed to the board on Monday."
    let reading = Reader().read(
      Article(id: "1", file: "1.txt", source: Source(name: "1"), text: ArticleText(text)))
    let clause = try #require(reading.clauses.first { $0.lemma == "appoint" })
    let doer = try #require(clause.participants.first { $0.slot == .who })
    #expect(doer.entity.map { reading.entities[$0].name } == "Ana Lopez")
  }

  @Test(arguments: [
    ("WASHINGTON — President Ana Lopez said on Monday that the bridge was closed.", "Ana Lopez"),
    ("California Rep. Ana Lopez said that the bridge was closed.", "Ana Lopez"),
    ("California said that the bridge was closed.", "California"),
  ])
  func findsTheSpeakerBehindAPlace(text: String, expected: String) throws {
    let article = Article(
      id: "1", file: "1.txt", source: Source(name: "1"), text: ArticleText(text))
    let reading = Reader().read(article)
    let quote = try #require(reading.quotes.first)
    #expect(quote.entity.map { reading.entities[$0].name } == expected)
  }
}

import CrossreadTestSupport
import Testing

@testable import CrossreadCore

@Suite struct DocumentFinderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let kind: Origin.Kind
    let name: String

    init(_ text: String, _ kind: Origin.Kind, _ name: String) {
      self.text = text
      self.kind = kind
      self.name = name
    }

    var testDescription: String { text }
  }

  private func origins(_ text: String, source: String = "a") -> [Origin] {
    reading(text, source: source).origins
  }

  private func reading(_ text: String, source: String = "a") -> Reading {
    Reader().read(
      Article(
        id: "a", file: "a", source: Source(name: source),
        published: CivilDay(iso8601: "2021-03-10"),
        text: ArticleText(text)))
  }

  @Test(arguments: [
    Case("Ann Lee will not run again, she said in a statement.", .statement, "Ann Lee's statement"),
    Case("In a news release, Ann Lee said she would retire.", .statement, "Ann Lee's news release"),
    Case(
      "The mill will close, according to the mayor's statement.", .statement, "mayor's statement"),
    Case(
      "The mill will close, according to a statement by the Harbour Board.", .statement,
      "statement by the Harbour Board"),
    Case("Ann Lee wrote in a letter that the mill was old.", .letter, "Ann Lee's letter"),
    Case("The mill is old, court papers show.", .filing, "court papers"),
    Case("The lawsuit claims that the mill is old.", .filing, "lawsuit"),
    Case("The mill is old, the Harbour Board's report found.", .report, "Harbour Board's report"),
    Case("The mill will close, according to an internal memo.", .memo, "internal memo"),
    Case("Ann Lee told colleagues in an e-mail that the mill was old.", .email, "Ann Lee's e-mail"),
    Case("“The mill is old,” Ann Lee tweeted.", .post, "Ann Lee's tweet"),
    Case(
      "“The mill is old,” Ann Lee said at a news conference.", .newsConference,
      "Ann Lee's news conference"),
    Case(
      "In prepared remarks, Ann Lee said the mill was old.", .speech, "Ann Lee's prepared remarks"),
    Case("The company released a video of the fire.", .video, "video"),
    Case("“The mill is old,” Ann Lee said on “Sunday Half Time.”", .programme, "Sunday Half Time"),
    Case("In an interview with Canal Sur, Ann Lee said she would retire.", .outlet, "Canal Sur"),
    Case("Few mills are left, according to the Census Bureau.", .body, "Census Bureau"),
    Case("The mill will close, Reuters reported.", .agency, "Reuters"),
    Case("The mill will close, the Upland News Agency reported.", .agency, "Upland News Agency"),
  ])
  func findsWhatAnArticleRestsOnWithItsKind(_ example: Case) {
    let found = origins(example.text)
    #expect(found.map(\.kind) == [example.kind])
    #expect(found.map(\.name) == [example.name])
  }

  @Test(arguments: [
    "She read his bank statement.", "He was charged in the investigation.",
    "He was sent a letter.", "She works in the video industry.",
    "“The report says so,” she said.", "Political figures said no.",
    "The conference ended on Friday.", "The street address said nothing.",
    "He filed a lawsuit on Monday.", "Polls show that many are tired.",
    "The report was not read.", "He gave false statements to the police, she said.",
  ])
  func leavesNounsAloneThatCreditNothing(_ text: String) {
    #expect(origins(text) == [])
  }

  private func owner(_ text: String) -> String? {
    let reading = reading(text)
    for origin in reading.origins where origin.kind.isDocument {
      switch origin.owner {
      case .entity(let entity): return reading.entities[entity].name
      case .words(let words): return words
      case .unknown: return nil
      }
    }
    return nil
  }

  @Test(arguments: [
    (
      "Ann Lee opposes the plan. The plan is bad, according to a statement by Lee's office.",
      "Ann Lee"
    ),
    ("Ann Lee was tired. The plan is bad, her statement said.", "Ann Lee"),
    (
      "The plan is bad, Tom Hill, a spokesman for the Harbour Board, said in a statement.",
      "Harbour Board"
    ),
    ("Ann Lee was tired. The plan is bad, a statement by her lawyer said.", "lawyer"),
    ("Ann Lee wrote in a letter that she was tired. The letter said the plan was bad.", "Ann Lee"),
  ])
  func tellsWhoseADocumentIs(text: String, name: String) {
    #expect(owner(text) == name)
  }

  @Test func takesTheDayOfADocumentFromTheWordsBesideIt() {
    let days = origins(
      "The mill was closed, the mayor said in a statement on Tuesday. "
        + "The mill was closed, according to Monday's statement by the Harbour Board."
    ).map(\.day)
    #expect(days == [CivilDay(iso8601: "2021-03-09"), CivilDay(iso8601: "2021-03-08")])
  }

  @Test(arguments: [
    "“The mill is old,” Ann Lee said on CBS’s “Face the Nation.”",
    "“The mill is old,” Ann Lee said on CBS’s Face the Nation.",
    "“The mill is old,” Ann Lee said on the CBS program “Face the Nation.”",
  ])
  func givesAProgrammeToItsStation(_ text: String) {
    let found = origins(text)
    #expect(found.map(\.name) == ["CBS"])
    #expect(found.map(\.programme) == ["Face the Nation"])
  }

  @Test(arguments: [
    "The mill will close, the Upland Gazette has learned.",
    "The mill will close, uplandgazette.com says.",
    "“It is old,” she told the Upland Gazette.",
  ])
  func countsTheArticlesOwnOutletAsNone(_ text: String) {
    #expect(origins(text, source: "The Upland Gazette") == [])
    #expect(origins(text, source: "The Lowland Gazette").count == 1)
  }

  @Test func coversTheQuotationThatTheCreditIntroduces() {
    let text = "“The mill is old,” Ann Lee said in a statement. “It must go.”"
    let reading = reading(text)
    let end = reading.quotes.map(\.extent.end).max()
    #expect(
      reading.origins.first?.scope.end == max(end ?? UTF8Offset(0), reading.sentences[0].span.end))
  }
}

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
      "Harbour Board's statement"),
    Case("Ann Lee wrote in a letter that the mill was old.", .letter, "Ann Lee's letter"),
    Case("The mill is old, court papers show.", .filing, "court papers"),
    Case("The lawsuit claims that the mill is old.", .filing, "lawsuit"),
    Case("The mill is old, the Harbour Board's report found.", .report, "Harbour Board's report"),
    Case("The mill will close, according to an internal memo.", .memo, "memo"),
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
    Case("Ann Lee says in a new television ad that the mill is old.", .ad, "Ann Lee's ad"),
    Case("The ad calls the mayor a liar.", .ad, "ad"),
    Case("Ann Lee wrote in an op-ed that the mill was old.", .article, "Ann Lee's op-ed"),
    Case("In an Op-Ed essay, Ann Lee wrote that it was old.", .article, "Ann Lee's essay"),
    Case("In her book, Ann Lee says the mill was sold twice.", .book, "Ann Lee's book"),
    Case("Ann Lee wrote in her ruling that the mill was sold.", .ruling, "Ann Lee's ruling"),
    Case("The suit seeks to keep the mill open.", .filing, "suit"),
    Case("The indictments accuse the owners of fraud.", .filing, "indictment"),
    Case("The mill is old, the Harbour Board's website says.", .record, "Harbour Board's website"),
    Case("The board stated in a release on Tuesday that it was old.", .statement, "release"),
  ])
  func knowsEachKindByItsNouns(_ example: Case) {
    let found = origins(example.text)
    #expect(found.map(\.kind) == [example.kind])
    #expect(found.map(\.name) == [example.name])
  }

  @Test(arguments: [
    Case("“Shut the mill,” Ann Lee wrote on Twitter.", .post, "Ann Lee's tweet"),
    Case("On Twitter, Ann Lee wrote: “Shut the mill.”", .post, "Ann Lee's tweet"),
    Case("Ann Lee went further, tweeting: “Shut the mill.”", .post, "Ann Lee's tweet"),
    Case("Ann Lee tweeted that the mill was old.", .post, "Ann Lee's tweet"),
    Case("Ann Lee posted on her Facebook page that it was old.", .post, "Ann Lee's Facebook post"),
    Case("Ann Lee said in a Facebook post that it was old.", .post, "Ann Lee's Facebook post"),
    Case("Ann Lee wrote on her blog that the mill was old.", .post, "Ann Lee's blog"),
    Case("Ann Lee lashed out on Facebook, saying it was old.", .post, "Ann Lee's Facebook post"),
  ])
  func givesAPostToWhoeverPostedIt(_ example: Case) {
    let found = origins(example.text)
    #expect(found.map(\.kind) == [example.kind])
    #expect(found.map(\.name) == [example.name])
  }

  @Test(arguments: [
    Case("In a letter, Ann Lee slammed the mayor.", .letter, "Ann Lee's letter"),
    Case("Ann Lee vowed to go, in a letter to the council.", .letter, "Ann Lee's letter"),
    Case("Ann Lee, in a written statement, said: “It is old.”", .statement, "Ann Lee's statement"),
    Case(
      "In a Dec. 17, 2013 email, Ann Lee asks her assistant to print out the list.", .email,
      "Ann Lee's email"),
    Case("Ann Lee outlined the sale in a memo to the council.", .memo, "Ann Lee's memo"),
    Case("Reading from a letter, Ann Lee said the mill was old.", .letter, "Ann Lee's letter"),
    Case("Ann Lee signed a letter with mayors demanding the list.", .letter, "letter"),
    Case("The mayor was hurt by a tweet that called her a liar.", .post, "tweet"),
    Case("Ann Lee sent a memo, in which the board had warned of it.", .memo, "Ann Lee's memo"),
    Case("Ann Lee issued a statement calling it a loss.", .statement, "Ann Lee's statement"),
  ])
  func findsDocumentsOfWhichItTellsTheContents(_ example: Case) {
    let found = origins(example.text)
    #expect(found.map(\.kind) == [example.kind])
    #expect(found.map(\.name) == [example.name])
  }

  @Test(arguments: [
    ("The two counties filed a lawsuit on Monday. The complaint says the mill is old.", "lawsuit"),
    (
      "The Harbour Board sent a letter to the mayor. “The mill is old,” the letter said.",
      "Harbour Board's letter"
    ),
    (
      "“It is old,” Ann Lee said in a statement. In her written statement, Lee called it lost.",
      "Ann Lee's statement"
    ),
  ])
  func namesADocumentOnceAndByWhoseItIs(text: String, name: String) {
    #expect(reading(text).originNames == [name])
  }

  @Test(arguments: [
    "“The mill is old,” Ann Lee said at a news conference.",
    "Ann Lee said in a speech that the mill was old.",
    "Ann Lee said at a hearing that the mill was old.",
  ])
  func namesNoOccasionOfSpeakingAmongWhatIsCredited(_ text: String) {
    #expect(origins(text).count == 1)
    #expect(reading(text).originNames == [])
  }

  @Test(arguments: [
    "She read his bank statement.", "He was charged in the investigation.",
    "He was sent a letter.", "She works in the video industry.",
    "“The report says so,” she said.", "Political figures said no.",
    "The conference ended on Friday.", "The street address said nothing.",
    "He filed a lawsuit on Monday.", "Polls show that many are tired.",
    "He may issue an emergency declaration, Ann Lee said.", "She will release a statement.",
    "They demanded that he release the report.", "She refused to issue a statement.",
    "She plans to send a letter asking for help.", "Ann Lee wants to go or issue a statement.",
    "The mayor read the letter, saying it was false.", "He wrote a letter to his mother.",
    "The board repeatedly cited the video as a cause.", "A data-filled speech impressed them.",
    "In her opinion, the mill is old, Ann Lee said.", "The ad ran in Ohio.",
    "Many recent studies have found little.", "Follow reporter Ann Lee on Twitter at @annlee.",
    "Lee's statement that many mills are lost hurt her.", "The report can be found here.",
    "Down in the polls, Ann Lee attacked, claiming that it was old.",
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
    ("Ann Lee's campaign chairman, Tom Hill, said in a statement that it was bad.", "Tom Hill"),
    ("The Ohio senators said in a statement that the plan was bad.", "senators"),
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

import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

/// What two articles rest on for their first sentences.
@Suite struct IndependenceTests {
  private func account(
    _ texts: [String], sources: [String] = ["Upland Gazette", "Lowland Post", "Sea Courier"],
    outlets: OutletDirectory = .builtIn, isUtterance: Bool = false
  ) -> Independence.Account {
    let readings = texts.enumerated().map { number, text in
      Reader().read(
        Article(
          id: "\(number)", file: "\(number).txt", source: Source(name: sources[number]),
          published: CivilDay(iso8601: "2021-03-10"), text: ArticleText(text)))
    }
    let story = TestReading.story(readings)
    let index = StoryIndex(story: story, actors: ActorMerger().actors(of: readings))
    let passages = readings.enumerated().map { number, reading in
      Finding.Passage(article: number, spans: [reading.sentences[0].span], label: "")
    }
    return Independence(index, outlets: outlets).account(of: passages, isUtterance: isUtterance)
  }

  @Test(arguments: [
    // One release, by whatever name.
    (
      "The Halden yard will build two ferries, it said in a statement.",
      "Two ferries are to be made at Halden, according to a press release."
    ),
    (
      "Ann Lee will not run again, according to the congresswoman's statement. Congresswoman Ann Lee is 70.",
      "A statement by Ann Lee's office said that she was to leave Congress."
    ),
    // One announcement, in the reporters' words.
    (
      "The last landfill will be shut in September, the county said on Tuesday.",
      "By autumn no landfill will be left, according to Tuesday's announcement by the county."
    ),
    (
      "The mill at Elvet is to be shut, Mayor Ann Dow said.",
      "Ann Dow said that Elvet would lose its mill."
    ),
    // One interview.
    (
      "Otto Varga will resign, he told the broadcaster Radio Morava.",
      "In an interview with Radio Morava, Otto Varga said that he would go."
    ),
    (
      "Joan Petty will vote no, she said on CBS’s “Face the Nation.”",
      "The bill is bad, Joan Petty said on “Face the Nation.”"
    ),
    // One document.
    (
      "A bolt broke, according to a report by the Transport Safety Board.",
      "The cause was a bolt, the Transport Safety Board's report found."
    ),
    (
      "Marcus Ebel hid his money in Panama, according to court documents.",
      "The money of Marcus Ebel went to Panama, court papers show."
    ),
    (
      "Dara Finn has broken her arm, she wrote on Twitter.",
      "“My arm is broken,” Dara Finn tweeted."
    ),
    // One outlet or agency.
    (
      "Two ships collided, the Harbour Herald reported.",
      "There was a collision at sea, harbourherald.com says."
    ),
    (
      "Two ships collided, The Associated Press reported.",
      "There was a collision at sea, according to the AP."
    ),
    ("Two ships collided.", "There was a collision at sea, uplandgazette.com reported."),
    // One text.
    (
      "It has been held by the county under four mayors and six judges.",
      "Dow wrote that it has been held by the county under four mayors and six judges so far."
    ),
  ])
  func joinsArticlesThatRestOnOneOrigin(a: String, b: String) {
    let account = account([a, b])
    #expect(account.independent == 1)
    #expect(account.hasSharedOrigin)
  }

  @Test(arguments: [
    (
      "The strike is over, the union said in a statement.",
      "The strike is over, the owner said in a statement."
    ),
    (
      "Hedgehogs are few, according to a report by the Wildlife Trust.",
      "There are fewer hedgehogs, a study by the University of Barle found."
    ),
    (
      "Paola Rusk will close her inn, she told the BBC.",
      "Paola Rusk gives up her inn, she told ITV News."
    ),
    (
      "The inn will close, Paola Rusk told the Gazette.",
      "Paola Rusk gives up her inn, she told the Post."
    ),
    (
      "The bridge is shut, Mayor Ann Dow said.", "The bridge is closed, said Ken Boll, an engineer."
    ),
    ("The bridge is shut, officials said.", "The bridge is closed, officials said."),
    ("The bell fell through two floors.", "The bell fell, Eamon Koss told the Post."),
    (
      "Two ships collided, Reuters reported.",
      "A collision took place, Agence France-Presse reported."
    ),
    (
      "Two ships collided, the Harbour Herald reported.",
      "A collision took place, the Harbour Sun reported."
    ),
    (
      "The arm is broken, Dara Finn wrote on Twitter.",
      "The arm is broken, Nell Hart wrote on Twitter."
    ),
    (
      "The mill will shut, Ann Dow said in a statement on Monday. Ann Dow is mayor.",
      "The mill will shut, according to a statement of March 3 by Ken Boll. Ken Boll is an engineer."
    ),
  ])
  func keepsArticlesApartThatRestOnDifferentOrigins(a: String, b: String) {
    let account = account([a, b])
    #expect(account.reasons == [])
    #expect(account.independent == 2)
    #expect(!account.hasSharedOrigin)
  }

  @Test func joinsOnlyThoseOfThreeThatShareAnOrigin() {
    let account = account([
      "The museum was robbed, the museum said in a statement.",
      "There was a robbery, according to a statement from the museum.",
      "The museum was robbed, and our reporter counted the shards.",
    ])
    #expect(account.independent == 2)
  }

  @Test func countsOneUtteranceAsOneOrigin() {
    let texts = [
      "“The mill is old,” Ann Dow said.",
      "At the gate Dow shouted: “The mill is old!” she was angry.",
    ]
    let account = account(texts, isUtterance: true)
    #expect(account.independent == 1)
  }

  @Test func keepsAnUtteranceOfTwoOwnInterviewsApart() {
    let texts = [
      "“The mill is old,” Ann Dow told the Gazette.", "“The mill is old,” Ann Dow told the Post.",
    ]
    #expect(account(texts, isUtterance: true).independent == 2)
  }

  @Test func namesTheOwnerThatTwoOutletsHaveInCommonAsPossible() {
    let directory = OutletDirectory([
      .init(name: "Upland Gazette", owner: "Hill Media"),
      .init(name: "Lowland Post", owner: "Hill Media"),
    ])
    let account = account(["The mill burned.", "A fire destroyed the mill."], outlets: directory)
    #expect(account.independent == 1)
    #expect(account.reasons == ["A and B are of one owner, Hill Media (possible)"])
  }

  @Test func saysWhoseStatementTheArticlesRestOn() {
    let account = account([
      "Ann Dow will close the mill, she said in a statement.",
      "According to a statement by Ann Dow, the mill has no future.",
    ])
    #expect(account.reasons == ["A and B both rest on Ann Dow’s statement (certain)"])
    #expect(account.origins == ["Ann Dow’s statement"])
  }
}

import CrossreadCore
import GRDB
import Testing

@testable import CrossreadLibrary

@Suite struct LibraryQueryTests {
  @Test func readsWordsPhrasesAndFields() throws {
    let query = try LibraryQuery(
      "flood* “state of emergency” -drill source:herald actor:\"Ann Lee\" after:2013-10 before:2014 story:s12"
    )
    #expect(
      query.phrases == [.init("flood", isPrefix: true), .init("state of emergency")])
    #expect(query.excluded == [.init("drill")])
    #expect(query.sources == [.init("herald")])
    #expect(query.actors == [.init("Ann Lee")])
    #expect(query.after == CivilDay(year: 2013, month: 10, day: 1))
    #expect(query.before == CivilDay(year: 2014, month: 1, day: 1))
    #expect(query.stories == ["s12"])
  }

  @Test func readsWhatPassagesAndRemarksAreAskedFor() throws {
    let query = try LibraryQuery(
      "speaker:\"Ann Lee\" kind:quote kind:Figure verdict:same has:note has:bookmark")
    #expect(query.speakers == [.init("Ann Lee")])
    #expect(query.kinds == [.quote, .figure])
    #expect(query.verdicts == ["same"])
    #expect(query.remarks == [.note, .bookmark])
  }

  @Test(arguments: [
    ("", LibraryQuery.Problem.empty), (" - * ", .empty), ("\"flood", .unclosedQuote),
    ("speeker:Lee", .unknownField("speeker")), ("source:", .emptyField("source")),
    ("after:Monday", .badDay(field: "after", value: "Monday")),
    ("before:2013-13", .badDay(field: "before", value: "2013-13")), ("-flood", .onlyExcluded),
    (
      "kind:rumour",
      .unknownValue(
        field: "kind", value: "rumour", known: ["quote", "figure", "date", "fact"])
    ),
    (
      "verdict:right",
      .unknownValue(
        field: "verdict", value: "right", known: ["same", "different", "irrelevant"])
    ), ("has:", .emptyField("has")),
  ])
  func saysWhatIsWrong(text: String, problem: LibraryQuery.Problem) {
    #expect(throws: problem) { try LibraryQuery(text) }
  }

  /// Whatever is typed, the index gets a query that it can read.
  @Test(arguments: [
    "a AND OR NOT", "NEAR(a b)", "title: x", "^a", "a\"b\"c", "(((", "a\0b",
    "'; DROP TABLE article;--", "*a",
    "{text} : a", "a + b", "\"\"", "é̂̃", "a\u{202E}b", "-", "--a b", "source:\"a\" OR b", "actor:*",
    "%", "_", "speaker:\"a\" OR b", "speaker:*", "kind:quote (", "kind:fact \"\"",
  ])
  func nothingTypedReachesTheDatabaseAsItIs(text: String) throws {
    let folder = try TestFolder()
    let library = try folder.open()
    try LibraryWriter(library).add([article("a b x: the flood of Oldmill")], at: 5)
    guard let query = try? LibraryQuery(text) else { return }
    for order in [Library.SearchOrder.relevance, .time] {
      _ = try library.search(query, by: order)
      _ = try library.count(query)
    }
    #expect(try library.articleCount() == 1)
  }
}

@Suite struct LibrarySearchTests {
  private let folder: TestFolder
  private let library: Library

  init() throws {
    folder = try TestFolder()
    library = try folder.open()
    try LibraryWriter(library).add(
      [
        article(
          "A flood closed the bridge of Oldmill. Ann Lee spoke of a state of emergency. Votes were counted.",
          title: "Bridge shut", outlet: "The Daily Herald", day: "2013-10-05"),
        article(
          "The emergency of the state budget is over, said Bob Ray. A café reopened.",
          title: "Budget", outlet: "courier.example", day: "2013-11-02"),
        article("Undated lines about a flood, a flood and a flood.", outlet: "wire"),
      ], at: 5)
  }

  @Test(arguments: [
    ("flood", ["wire", "The Daily Herald"]), ("bridge oldmill", ["The Daily Herald"]),
    ("vote", ["The Daily Herald"]), ("cafe", ["courier.example"]),
    ("\"state of emergency\"", ["The Daily Herald"]),
    ("emergency", ["courier.example", "The Daily Herald"]),
    ("emergency -budget", ["The Daily Herald"]),
    ("emerg*", ["courier.example", "The Daily Herald"]),
    ("source:herald", ["The Daily Herald"]), ("actor:\"Ann Lee\"", ["The Daily Herald"]),
    ("actor:bridge", []), ("after:2013-10-06", ["courier.example"]),
    ("before:2013-11", ["The Daily Herald"]),
    ("emergency after:2013-10 before:2013-11", ["The Daily Herald"]),
    ("story:s2", ["courier.example"]), ("story:nowhere flood", []),
  ])
  func finds(query: String, outlets: [String]) throws {
    let query = try LibraryQuery(query)
    #expect(Set(try library.search(query).map(\.article.outlet)) == Set(outlets))
    #expect(try library.count(query) == outlets.count)
  }

  @Test func sortsByFitOrByTime() throws {
    let query = try LibraryQuery("emergency")
    let byTime = try library.search(query, by: .time).map(\.article.outlet)
    #expect(byTime == ["courier.example", "The Daily Herald"])
    #expect(try library.search(LibraryQuery("flood")).map(\.article.outlet).first == "wire")
    #expect(try library.search(query, limit: 1, offset: 1).count == 1)
  }

  @Test func givesThePassage() throws {
    let hit = try #require(try library.search(LibraryQuery("vote")).first)
    #expect(hit.passages.map(\.text.isEmpty) == [false])
    #expect(hit.passages[0].text.contains("Votes were counted."))
    #expect(hit.passages[0].text.hasPrefix("… "))
  }

  @Test func findsAStoryByWhatAPersonCallsIt() throws {
    let number = try #require(try library.stories().last?.number)
    #expect(try library.name(number, "Oldmill flood"))
    #expect(try library.search(LibraryQuery("story:\"oldmill flood\"")).count == 1)
    #expect(try library.stories(called: "Oldmill Flood").map(\.number) == [number])
    #expect(try !library.name(99, "none"))
  }
}

/// Searching for passages, and for what people say of them.
@Suite struct PassageSearchTests {
  private let folder: TestFolder
  private let library: Library

  init() throws {
    folder = try TestFolder()
    library = try folder.open()
    try LibraryWriter(library).add(
      [
        article(
          "“The dam will hold,” Mayor Ann Lee said. About 300 people left Oldmill. “We left at noon,” said Bob Ray.",
          title: "Dam", outlet: "herald", day: "2013-10-05"),
        article(
          "The dam of Oldmill was built in 1950. Ann Lee said: “I will not resign.” Nobody spoke.",
          title: "Mayor", outlet: "courier", day: "2013-11-02"),
      ], at: 5)
  }

  @Test(arguments: [
    ("speaker:lee", ["courier: “I will not resign.”", "herald: “The dam will hold,”"]),
    ("speaker:lee dam", ["herald: “The dam will hold,”"]), ("speaker:ray dam", []),
    ("speaker:ray kind:quote left", ["herald: “We left at noon,”"]),
    ("kind:figure people", ["herald: About 300 people left Oldmill."]),
    ("kind:date dam", ["courier: The dam of Oldmill was built in 1950."]),
    ("kind:fact spoke", ["courier: Nobody spoke."]), ("kind:quote kind:date speaker:lee", []),
    ("speaker:lee before:2013-11", ["herald: “The dam will hold,”"]),
    ("speaker:lee source:courier", ["courier: “I will not resign.”"]),
  ])
  func finds(query: String, passages: [String]) throws {
    let hits = try library.search(LibraryQuery(query), by: .time)
    let found = hits.flatMap { hit in
      hit.passages.map { "\(hit.article.outlet): \($0.text)" }
    }
    #expect(found == passages)
  }

  @Test func saysWhoSaysItAndWhatItIs() throws {
    let hit = try #require(try library.search(LibraryQuery("speaker:ray")).first)
    #expect(hit.passages.map(\.speaker) == ["Bob Ray"])
    #expect(hit.passages.allSatisfy { $0.kinds.contains(.quote) })
  }

  @Test func pagesThroughArticlesThatFit() throws {
    let query = try LibraryQuery("speaker:lee")
    #expect(try library.search(query, by: .time, limit: 1).map(\.article.outlet) == ["courier"])
    #expect(
      try library.search(query, by: .time, limit: 5, offset: 1).map(\.article.outlet)
        == ["herald"])
  }

  @Test func findsWhatAPersonHasSaid() throws {
    let dam = try #require(try library.search(LibraryQuery("source:herald")).first?.article.id)
    try library.keep(
      LibraryJudgement(
        finding: "3fa9c0d1e2b34a55", kind: "quote", verdict: "different", isBookmarked: false,
        note: "asked the mayor", words: "hold", passages: [dam: "“The dam will hold,”"]), at: 6)
    for query in [
      "verdict:different", "has:note", "has:verdict kind:quote", "has:note source:herald",
    ] {
      let hit = try #require(try library.search(LibraryQuery(query)).first)
      #expect(hit.passages.map(\.text) == ["“The dam will hold,”"])
      #expect(hit.passages.map(\.note) == ["asked the mayor"])
      #expect(try library.count(LibraryQuery(query)) == 1)
    }
    for query in ["verdict:same", "has:bookmark", "has:note kind:date", "has:note source:courier"] {
      #expect(try library.search(LibraryQuery(query)).isEmpty)
    }
  }

  @Test func forgetsWhoWasQuotedInWhatIsGone() throws {
    let article = try #require(try library.search(LibraryQuery("source:herald")).first?.article)
    try LibraryWriter(library).remove(article)
    #expect(try library.search(LibraryQuery("speaker:ray")).isEmpty)
    #expect(try library.verify().isEmpty)
  }

  /// What an earlier reader made is made again, and nothing else changes.
  @Test func readsAgainWhatAnEarlierReaderHasRead() throws {
    let stories = try library.stories()
    #expect(try library.staleCount() == 0)
    try library.write { database in
      try database.execute(sql: "UPDATE article_passages SET reader = 1, kinds = 0")
    }
    #expect(try library.search(LibraryQuery("kind:quote")).isEmpty)
    let stale = try library.staleArticles(limit: 10)
    #expect(stale.count == 2)
    try LibraryWriter(library).refresh(
      stale.map { ($0, ReadingDigest(Reader().read($0.article))) })
    #expect(try library.staleCount() == 0)
    #expect(try library.search(LibraryQuery("kind:quote")).count == 2)
    #expect(try library.search(LibraryQuery("speaker:ray")).count == 1)
    #expect(try library.stories() == stories)
    #expect(try library.verify().isEmpty)
  }
}

@Suite struct PassageListTests {
  @Test func comesBackFromItsBytes() {
    let reading = Reader().read(
      Article(
        id: "0", file: "", source: Source(name: "herald"),
        text: ArticleText("“The dam will hold,” Mayor Ann Lee said on Monday. Some 300 left.")))
    let list = PassageList(reading)
    #expect(list.speakers == ["Ann Lee"])
    #expect(list.kinds == [.quote, .date, .figure, .fact])
    #expect(PassageList(list.bytes) == list)
  }

  @Test(arguments: [
    [], [0xFF], [1, 200, 65], [0, 1, 255, 255], [0] + Array(repeating: 255, count: 40),
  ])
  func damageIsNoFault(bytes: [UInt8]) {
    #expect(PassageList(bytes).passages.isEmpty)
  }
}

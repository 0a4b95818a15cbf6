import CrossreadCore
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

  @Test(arguments: [
    ("", LibraryQuery.Problem.empty), (" - * ", .empty), ("\"flood", .unclosedQuote),
    ("speeker:Lee", .unknownField("speeker")), ("source:", .emptyField("source")),
    ("after:Monday", .badDay(field: "after", value: "Monday")),
    ("before:2013-13", .badDay(field: "before", value: "2013-13")), ("-flood", .onlyExcluded),
  ])
  func saysWhatIsWrong(text: String, problem: LibraryQuery.Problem) {
    #expect(throws: problem) { try LibraryQuery(text) }
  }

  /// Whatever is typed, the index gets a query that it can read.
  @Test(arguments: [
    "a AND OR NOT", "NEAR(a b)", "title: x", "^a", "a\"b\"c", "(((", "a\0b",
    "'; DROP TABLE article;--", "*a",
    "{text} : a", "a + b", "\"\"", "é̂̃", "a\u{202E}b", "-", "--a b", "source:\"a\" OR b", "actor:*",
    "%", "_",
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
    #expect(hit.passage.contains("Votes were counted."))
    #expect(hit.passage.hasPrefix("… "))
  }

  @Test func findsAStoryByWhatAPersonCallsIt() throws {
    let number = try #require(try library.stories().last?.number)
    #expect(try library.name(number, "Oldmill flood"))
    #expect(try library.search(LibraryQuery("story:\"oldmill flood\"")).count == 1)
    #expect(try library.stories(called: "Oldmill Flood").map(\.number) == [number])
    #expect(try !library.name(99, "none"))
  }
}

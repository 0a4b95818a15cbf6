import CrossreadCore
import Testing

@testable import CrossreadLibrary

/// Stories form as articles come.
@Suite struct StoryFinderTests {
  static let flood = [
    "The bridge at Oldmill was closed on Tuesday after the river Ald rose by four metres, Mayor Anna "
      + "Lindqvist said. About 1,200 people of Oldmill were moved to schools.",
    "Oldmill's bridge is shut. Mayor Anna Lindqvist said the river Ald had risen by four metres, and "
      + "people were moved to schools of Oldmill.",
    "In Oldmill the bridge over the Ald stays closed, Mayor Lindqvist said after the river rose four "
      + "metres; schools took in the people who were moved.",
  ]
  static let fire =
    "A fire destroyed the sugar mill of Northtown on Wednesday. The owner, Bob Ray, put the damage at two "
    + "million crowns; nobody of the Northtown mill was hurt, firemen said."

  private func stories(_ articles: [NewArticle]) throws -> [Int] {
    let folder = try TestFolder()
    return try LibraryWriter(try folder.open()).add(articles, at: 5).map(\.story)
  }

  @Test(arguments: ["2015-03-04", nil])
  func accountsOfOneEventJoinAndOthersDoNot(day: String?) throws {
    let all = try stories(
      (Self.flood + [Self.fire]).map { article($0, day: day) })
    #expect(all == [1, 1, 1, 2])
  }

  @Test func theSameWordsYearsLaterAreAnotherEvent() throws {
    let all = try stories([
      article(Self.flood[0], day: "2015-03-04"), article(Self.flood[1], day: "2019-03-04"),
    ])
    #expect(all == [1, 2])
  }

  @Test func aFollowUpDaysLaterIsOfTheStory() throws {
    let all = try stories([
      article(Self.flood[0], day: "2015-03-04"), article(Self.flood[1], day: "2015-03-07"),
    ])
    #expect(all == [1, 1])
  }

  /// Short items of a wire that have only its manner of speaking in common.
  @Test func undatedItemsOfAWireStayApart() throws {
    let starts = ["Ac", "Bor", "Cal", "Dor", "Elk", "Fen", "Gar", "Hob", "Ist", "Jor"]
    let ends = ["me", "den", "der", "set", "hart", "wick", "rick", "art", "ria", "dan"]
    let items = starts.indices.flatMap { start in
      ends.indices.map { end in
        article(
          "\(starts[start])\(ends[end]) Corp said its shareholders approved a dividend of \(start + 3) "
            + "cents a share, payable in April to holders of record. The company has plants in "
            + "\(ends[end].capitalized)\(starts[start].lowercased())ville.",
          title: "\(starts[start].uppercased())\(ends[end].uppercased()) CORP SETS PAYOUT")
      }
    }
    #expect(Set(try stories(items)).count > items.count * 9 / 10)
  }

  /// Two accounts with little in common, and a third that has much of both.
  @Test func storiesThatTurnOutToBeOneBecomeOne() throws {
    let folder = try TestFolder()
    let library = try folder.open()
    let writer = LibraryWriter(library)
    let first = try writer.add([article(Self.flood[0])], at: 5)[0].story
    let other = try writer.add([article(Self.fire)], at: 5)[0].story
    #expect(first != other)
    try library.write { database in
      let kept = try StoryTable.join(Int64(other), Int64(first), in: database)
      #expect(kept == Int64(first))
    }
    #expect(try library.story(first)?.articleCount == 2)
    // A number that somebody wrote down still leads there, and is given to no other.
    #expect(try library.story(other)?.number == first)
    #expect(try library.search(LibraryQuery("story:s\(other)")).count == 2)
    let next = try writer.add([article("The harbour of Eastport opens in May.")], at: 6)
    #expect(next[0].story > other)
    #expect(try library.verify().isEmpty)
  }

  @Test func twoStoriesThatPeopleNamedStayTwo() throws {
    let folder = try TestFolder()
    let library = try folder.open()
    try LibraryWriter(library).add([article(Self.flood[0]), article(Self.fire)], at: 5)
    #expect(try library.name(1, "Flood") && library.name(2, "Fire"))
    #expect(try library.write { try StoryTable.join(1, 2, in: $0) } == nil)
    #expect(try library.storyCount() == 2)
    #expect(try library.name(1, ""))
    #expect(try library.write { try StoryTable.join(1, 2, in: $0) } == 2)
    #expect(try library.stories().map(\.name) == ["Fire"])
  }

  @Test func isCalledByItsShortestTitle() throws {
    let folder = try TestFolder()
    let library = try folder.open()
    let writer = LibraryWriter(library)
    let titles = [nil, "A much longer title than the first words of it", "Bridge shut"]
    for (text, title) in zip(Self.flood, titles) {
      try writer.add([article(text, title: title)], at: 5)
      let first = "The bridge at Oldmill was closed on Tuesday after the river Ald…"
      #expect(try library.stories().map(\.title) == [title ?? first])
    }
  }

  @Test func whatIsAddedLaterJoinsToo() throws {
    let folder = try TestFolder()
    let first = try LibraryWriter(try folder.open()).add(
      [article(Self.flood[0], day: "2015-03-04"), article(Self.fire, day: "2015-03-04")], at: 5)
    let second = try LibraryWriter(try folder.open()).add(
      [article(Self.flood[1], day: "2015-03-05")], at: 6)
    #expect(second[0].story == first[0].story)
    let story = try #require(try folder.open(.read).story(first[0].story))
    #expect(story.articleCount == 2)
    #expect(story.last == CivilDay(iso8601: "2015-03-05"))
    #expect(story.changed == 6)
  }

  @Test(arguments: [(0.5, -1), (1, 0), (3, 1.58496), (8.25, 3.04439), (100_000, 16.60964)])
  func logarithmsAreRight(value: Float, logarithm: Float) {
    #expect(abs(TermVector.log2(value) - logarithm) < 0.001)
  }

  @Test func keptWordsAreTheSame() {
    let vector = article(Self.fire).digest.terms
    #expect(TermVector(vector.bytes) == vector)
  }
}

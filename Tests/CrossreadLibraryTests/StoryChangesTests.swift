import CrossreadCore
import Testing

@testable import CrossreadLibrary

/// What a person does with stories, and that it stands against what is added later.
@Suite struct StoryChangesTests {
  private let folder: TestFolder
  private let library: Library
  private let writer: LibraryWriter
  private let flood: Int
  private let fire: Int

  init() throws {
    folder = try TestFolder()
    library = try folder.open()
    writer = LibraryWriter(library)
    let added = try writer.add(
      [
        article(StoryFinderTests.flood[0], outlet: "herald"),
        article(StoryFinderTests.fire, outlet: "courier"),
        article(StoryFinderTests.flood[1], outlet: "courier"),
      ], at: 5)
    flood = added[0].story
    fire = added[1].story
    try #require(added[2].story == flood && flood != fire)
  }

  private func articles(of story: Int) throws -> [LibraryArticle] {
    try library.articles(ofStory: story)
  }

  @Test func countsTheOutletsOfAStory() throws {
    #expect(try library.story(flood)?.outletCount == 2)
    try writer.add([article(StoryFinderTests.flood[2], outlet: "courier")], at: 6)
    let story = try #require(try library.story(flood))
    #expect(story.outletCount == 2)
    #expect(story.articleCount == 3)
    #expect(try library.verify().isEmpty)
  }

  @Test func whatIsMergedStaysOneAndTakesWhatEitherWouldHaveTaken() throws {
    try library.merge([fire], into: flood)
    #expect(try library.story(fire)?.number == flood)
    #expect(try library.story(flood)?.articleCount == 3)
    let added = try writer.add(
      [
        article(StoryFinderTests.flood[2], outlet: "gazette"),
        article(StoryFinderTests.fire + " Nobody was hurt.", outlet: "gazette"),
      ], at: 6)
    #expect(added.map(\.story) == [flood, flood])
    #expect(try library.verify().isEmpty)
  }

  @Test func whatIsGoneIsLeftOut() throws {
    try library.merge([99, fire, fire], into: flood)
    try library.merge([flood], into: 99)
    // By the number that it had before.
    try library.merge([flood], into: fire)
    #expect(try library.stories().map(\.number) == [flood])
    #expect(try library.verify().isEmpty)
  }

  @Test func theNameOfEitherStays() throws {
    #expect(try library.name(fire, "Mill"))
    try library.merge([fire], into: flood)
    #expect(try library.story(flood)?.name == "Mill")
  }

  @Test func whatIsSplitOffStaysApart() throws {
    let courier = try articles(of: flood).filter { $0.outlet == "courier" }
    let new = try #require(try library.split(courier, from: flood))
    #expect(try articles(of: new).map(\.outlet) == ["courier"])
    #expect(try articles(of: flood).map(\.outlet) == ["herald"])
    // This one is alike to both, and would have made one of them.
    try writer.add([article(StoryFinderTests.flood[2], outlet: "gazette")], at: 6)
    #expect(try library.story(new)?.number == new)
    #expect(try library.story(flood)?.number == flood)
    #expect(try library.verify().isEmpty)
    // What was parted, a person can put together again.
    try library.merge([new], into: flood)
    #expect(try library.story(new)?.number == flood)
    #expect(try library.story(flood)?.articleCount == 3)
  }

  @Test func aStoryThatWasPartedStaysSoAsAPartOfAnother() throws {
    let courier = try articles(of: flood).filter { $0.outlet == "courier" }
    let new = try #require(try library.split(courier, from: flood))
    try library.merge([new], into: fire)
    let joined = try library.write { try StoryTable.join(Int64(fire), Int64(flood), in: $0) }
    #expect(joined == nil)
  }

  @Test func someOfItsArticlesStay() throws {
    #expect(try library.split(articles(of: flood), from: flood) == nil)
    #expect(try library.split([], from: flood) == nil)
    #expect(try library.split(articles(of: fire), from: flood) == nil)
  }

  @Test func isUnreadUntilItIsOpenedAndAgainWhenItChanges() throws {
    #expect(try library.stories().allSatisfy(\.isUnread))
    try library.markRead([flood])
    #expect(try library.stories(.init(onlyUnread: true)).map(\.number) == [fire])
    try writer.add([article(StoryFinderTests.flood[2], outlet: "gazette")], at: 6)
    #expect(try library.story(flood)?.isUnread == true)
  }

  @Test func listsInTheOrderThatIsWanted() throws {
    #expect(try library.stories(.init(.sources)).first?.number == flood)
    #expect(try library.stories(.init(.changed, least: 2)).map(\.number) == [flood])
    #expect(try library.storyCount(.init(least: 2)) == 1)
    let query = try LibraryQuery("source:courier mill")
    #expect(try library.stories(.init(.date, query: query)).map(\.number) == [fire])
    #expect(try library.stories(.init(.date, query: LibraryQuery("kind:fact mill"))).count == 1)
    #expect(try library.stories(.init(query: LibraryQuery("nosuchword"))).isEmpty)
  }
}

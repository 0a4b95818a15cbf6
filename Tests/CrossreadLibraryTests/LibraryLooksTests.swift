import Testing

@testable import CrossreadLibrary

/// Pages are looked at again an hour, a day and a week after they were fetched.
@Suite struct LibraryLooksTests {
  private let folder: TestFolder
  private let library: Library
  private let hour = 3_600
  private let page = Library.Page(
    address: "https://herald.example/ferry", entityTag: "\"1\"", lastModified: "Monday")

  init() throws {
    folder = try TestFolder()
    library = try folder.open()
    let added = try LibraryWriter(library).add(
      [article("The ferry sank.", at: "https://herald.example/ferry")], at: 1000)
    try library.watch(page, of: added[0].id, at: 1000)
  }

  private func due(at seconds: Int) throws -> [Library.Page] {
    try library.pagesDue(at: seconds, limit: 10)
  }

  @Test func isDueThreeTimes() throws {
    #expect(try due(at: 1000 + hour - 1).isEmpty)
    for wait in [hour, 24 * hour, 7 * 24 * hour] {
      #expect(try due(at: 1000 + wait) == [page])
      try library.noteLooked(at: page.address, at: 1000 + wait)
      #expect(try due(at: 1000 + wait).isEmpty)
    }
    #expect(try due(at: 1000 + 400 * 24 * hour).isEmpty)
  }

  @Test func turnsThatWereMissedAreNotMadeUpFor() throws {
    try library.noteLooked(at: page.address, at: 1000 + 30 * hour)
    #expect(try due(at: 1000 + 31 * hour).isEmpty)
    #expect(try due(at: 1000 + 7 * 24 * hour) == [page])
  }

  @Test func aClockThatJumpsBackHoldsNothingUp() throws {
    try library.noteLooked(at: page.address, at: 1000 + hour)
    #expect(try due(at: 1000 - 400 * 24 * hour) == [page])
  }

  @Test func whatWasFetchedAgainKeepsItsTurns() throws {
    try library.noteLooked(at: page.address, at: 1000 + hour)
    let id = try #require(try library.articles(at: page.address).first?.id)
    var newer = page
    newer.entityTag = "\"2\""
    try library.watch(newer, of: id, at: 1000 + hour)
    #expect(try due(at: 1000 + 23 * hour).isEmpty)
    #expect(try due(at: 1000 + 24 * hour) == [newer])
  }

  @Test func whatIsGoneIsNotLookedAt() throws {
    try LibraryWriter(library).remove(try #require(try library.articles(at: page.address).first))
    #expect(try due(at: 1000 + hour).isEmpty)
  }
}

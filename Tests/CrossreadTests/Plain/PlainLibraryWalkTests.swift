import CrossreadCompare
import CrossreadCore
import CrossreadTUI
import CrossreadTestSupport
import Synchronization
import Testing

@testable import crossread

@Suite struct PlainLibraryWalkTests {
  /// What was asked of the library.
  private final class Asked: Sendable {
    let listings = Mutex<[LibraryListing]>([])
    let changes = Mutex<[LibraryChange]>([])
  }

  private static func summary(_ number: Int) -> StorySummary {
    StorySummary(
      id: "s\(number)", title: "Story \(number) \u{1B}[2J", articleCount: 2,
      outlets: ["Gazette", "Ferry"], day: CivilDay(year: 2026, month: 3, day: 2), changed: 1,
      isUnread: number == 1, divergences: number == 1 ? 2 : nil)
  }

  private static func comparison(_ title: String) -> Comparison {
    var builder = ComparisonBuilder(title: title)
    let a = builder.article("Gazette", "There were twelve boats on Monday.")
    let b = builder.article("Ferry", "There were ten boats on Monday.")
    builder.finding(
      .figure, .diverge, "boats",
      [.init(a, ["twelve boats"], label: "twelve"), .init(b, ["ten boats"], label: "ten")],
      why: "boats: twelve / ten")
    return builder.build()
  }

  private func walk(_ count: Int = 3, asked: Asked = Asked(), isSecure: Bool = false)
    -> PlainLibraryWalk
  {
    var services = PlainLibraryWalk.Services(
      list: { listing in
        asked.listings.withLock { $0.append(listing) }
        if listing.query == "bad:" { return .failure(LibraryProblem("there is no bad:")) }
        let all = (1...max(1, count)).map(Self.summary)
        let found = count == 0 || listing.query == "nothing" ? [] : all
        return .success(
          LibraryPage(stories: Array(found.prefix(listing.limit)), total: found.count))
      },
      open: { story in story.id == "s3" ? nil : Self.comparison(story.title) })
    if !isSecure {
      services.change = .on({ change in
        asked.changes.withLock { $0.append(change) }
        return nil
      })
    }
    return PlainLibraryWalk(services)
  }

  @Test func tellsTheStoriesAndTheKeys() {
    var walk = walk()
    #expect(
      walk.opening().hasPrefix(
        "1. Story 1 ␛[2J, 2 sources, 2026-03-02, 2 differences, new\n2. Story 2"))
    #expect(walk.prompt == "3 of 3 stories; a number opens, ? help, q quit: ")
    #expect(walk.take("?").text == PlainLibraryWalk.keys)
    #expect(walk.take("").text == "There are no more stories.\n")
    #expect(walk.take("xyz\u{1B}").text.hasPrefix("xyz␛ means nothing here.\n"))
    #expect(walk.take("q").ends)
  }

  @Test func goesOnWhereThereAreMore() {
    let asked = Asked()
    var walk = walk(450, asked: asked)
    #expect(!walk.opening().contains("21. "))
    for _ in 0..<9 { _ = walk.take("n") }
    #expect(walk.prompt.hasPrefix("200 of 450"))
    #expect(walk.take("n").text.hasPrefix("201. "))
    #expect(asked.listings.withLock { $0.map(\.limit) } == [200, 400])
    #expect(walk.take("l").text.hasPrefix("1. "))
  }

  @Test func opensAStoryAndComesBack() {
    var walk = walk()
    _ = walk.opening()
    #expect(walk.take("1").text.contains("Story 1"))
    #expect(walk.prompt.hasPrefix("story 1, start of 1;"))
    #expect(walk.take("n").text.hasPrefix("They diverge. 1. Figure, boats"))
    #expect(walk.take("b").text.contains("Where they part"))
    #expect(walk.take("s").text.contains("Story 2"))
    #expect(walk.take("s 1").text.contains("Story 1"))
    #expect(walk.take("stories").text.contains("2026-03-02, 2 differences\n2. "))
    #expect(walk.take("3").text == "This story is not there any more.\n")
    #expect(walk.take("9").text == "There are 3 stories.\n")
    #expect(walk.take("99999999999999999999").text.contains("means nothing here"))
  }

  @Test func asksForOthers() {
    let asked = Asked()
    var walk = walk(asked: asked)
    _ = walk.opening()
    _ = walk.take("/speaker:lee bridge")
    #expect(walk.prompt.contains("(speaker:lee bridge)"))
    _ = walk.take("by divergences")
    _ = walk.take("new")
    #expect(walk.take("/nothing").text == "There is no such story; / alone shows all.\n")
    #expect(walk.take("/bad:").text == "there is no bad:\n")
    _ = walk.take("/")
    #expect(walk.take("by size").text == "The order is by new, sources, divergences or date.\n")
    let last = asked.listings.withLock { $0.last }
    #expect(last == LibraryListing(order: .divergences))
    var empty = self.walk(0)
    #expect(empty.opening().hasPrefix("There is nothing in the library yet"))
  }

  @Test func namesMergesAndSplits() {
    let asked = Asked()
    var walk = walk(asked: asked)
    _ = walk.opening()
    #expect(walk.take("name 2 The bridge").text.hasPrefix("Done.\n1. "))
    _ = walk.take("merge 1 3")
    _ = walk.take("read")
    _ = walk.take("1")
    #expect(walk.take("split z").text == "Which article? split A\n")
    _ = walk.take("split b")
    let article = Self.comparison("").story.readings[1].article.id
    #expect(
      asked.changes.withLock { $0 } == [
        .name(story: "s2", name: "The bridge"), .merge(stories: ["s3"], into: "s1"),
        .markRead(stories: ["s1"]), .split(article: article, story: "s1"),
      ])
    for line in ["name", "name x", "name 9 y", "merge", "merge 1", "merge 1 x", "merge 1 9"] {
      #expect(walk.take(line).text.hasPrefix("Which stor"), "\(line)")
    }
  }

  @Test func changesNothingWhereItMayNot() {
    var walk = walk(isSecure: true)
    _ = walk.opening()
    #expect(walk.take("name 1 x").text == "Not done: \(missingService).\n")
    #expect(walk.take("read").text.hasPrefix("Not done"))
  }

  @Test(arguments: [20, 40, 80])
  func breaksLinesAtWords(columns: Int) {
    let services = PlainLibraryWalk.Services(
      list: { _ in .success(LibraryPage(stories: [Self.summary(1)], total: 1)) },
      open: { _ in nil })
    var walk = PlainLibraryWalk(services, columns: columns)
    for line in walk.opening().split(separator: "\n") { #expect(line.count <= columns) }
  }
}

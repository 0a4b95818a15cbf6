import Testing

@testable import CrossreadTUI

@Suite struct BrowserFeedTests {
  private func words(_ news: BrowserFeed.News?) -> String {
    switch news {
    case nil: "-"
    case .arrived(let count): "\(count) arrived"
    case .progress(let progress): "\(progress.stage) \(progress.done)"
    case .finished(nil): "nothing"
    case .finished(let content?): "\(content.input.stories.count)"
    case .weighed(let news):
      "weighed \(news.stories.keys.sorted())" + (news.isEnd ? " all" : "")
    }
  }

  @Test func givesWhatIsNewOnce() {
    let feed = BrowserFeed()
    #expect(words(feed.take()) == "-")
    feed.report(LoadingProgress(stage: .reading, done: 1))
    feed.report(LoadingProgress(stage: .reading, done: 2))
    #expect(words(feed.take()) == "reading 2")
    #expect(words(feed.take()) == "-")
    feed.finish(BrowserContent(input: BrowserInput(comparisons: [Fixtures.bridge])))
    #expect(feed.isFinished(within: .zero))
    #expect(words(feed.take()) == "1")
  }

  @Test func waitsForTheEndOnly() {
    let feed = BrowserFeed()
    feed.report(LoadingProgress(stage: .reading, done: 1))
    #expect(!feed.isFinished(within: .milliseconds(1)))
    #expect(words(feed.take()) == "reading 1")
    feed.finish(nil)
    #expect(feed.isFinished(within: .seconds(60)))
    #expect(words(feed.take()) == "nothing")
  }

  @Test func bringsEachStoryAgainWhenItIsWeighed() {
    let feed = BrowserFeed()
    let comparisons = [Fixtures.bridge, Fixtures.scripts]
    feed.finish(BrowserContent(input: BrowserInput(comparisons: comparisons), isWeighed: false))
    #expect(feed.isFinished(within: .zero))
    #expect(!feed.isWeighed(within: .zero))
    // How far that is, nobody is told any more.
    feed.report(LoadingProgress(stage: .comparing, done: 1))
    feed.replace(1, with: Fixtures.scripts)
    #expect(words(feed.take()) == "2")
    #expect(words(feed.take()) == "weighed [1]")
    #expect(words(feed.take()) == "-")
    feed.replace(0, with: Fixtures.bridge)
    feed.endWeighing(messages: ["no finding"])
    #expect(feed.isWeighed(within: .zero))
    #expect(words(feed.take()) == "weighed [0] all")
    #expect(words(feed.take()) == "-")
  }

  @Test func takesFromManyThreads() async {
    let feed = BrowserFeed()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          for step in 0..<1_000 {
            feed.report(LoadingProgress(stage: .comparing, done: number * step))
          }
        }
      }
      await group.waitForAll()
    }
    feed.finish(nil)
    #expect(words(feed.take()) == "nothing")
  }
}

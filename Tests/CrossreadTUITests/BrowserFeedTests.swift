import Testing

@testable import CrossreadTUI

@Suite struct BrowserFeedTests {
  private func words(_ news: BrowserFeed.News?) -> String {
    switch news {
    case nil: "-"
    case .progress(let progress): "\(progress.stage) \(progress.done)"
    case .finished(nil): "nothing"
    case .finished(let content?): "\(content.input.stories.count)"
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

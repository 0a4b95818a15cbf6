import CrossreadCompare
import CrossreadLibrary
import CrossreadTUI
import Dispatch
import Synchronization

/// What the browser asks of the program over the stories of a library: each is read and compared when it
/// is opened, by shared words first, and brought again when the model has weighed it.
struct LibraryBrowsing: Sendable {
  let library: Library
  let stories: [LibraryStory]
  let pipeline: Pipeline
  let feed: BrowserFeed
  let showsAll: Bool

  /// The list has no more of them.
  private static let most = 500

  /// The stories that changed last, and what is to be told of the others: those of one article are shown
  /// only with `all`, or where there are no others.
  static func stories(
    _ library: Library, all: Bool
  ) throws -> (shown: [LibraryStory], messages: [String]) {
    var least = all ? 1 : 2
    var shown = try library.stories(.init(.changed, least: least, limit: most))
    if shown.isEmpty, least > 1 {
      least = 1
      shown = try library.stories(.init(.changed, least: least, limit: most))
    }
    guard shown.count == most else { return (shown, []) }
    let count = try library.storyCount(least: least)
    guard count > most else { return (shown, []) }
    return (
      shown,
      [
        "the \(most) of \(count) stories that changed last; crossread stories and search have the others"
      ]
    )
  }

  /// `errands` is nil in secure mode.
  func services(_ errands: BrowserErrands?) -> BrowserServices {
    var services = SecureMode.services
    if let errands {
      services.save = .on({ finding, comparison in save(finding, comparison) })
      services.export = .on({ comparison, name in errands.export(comparison, to: name) })
      services.write = .on({ text, name in errands.write(text, to: name) })
      services.openAddress = .on({ article in errands.browser(for: article) })
      services.edit = .off("an article of a library has no file of its own")
    }
    services.explain = pipeline.comparer(includesDoubtful: showsAll).explanation
    services.openStory = { open($0) }
    return services
  }

  private func save(_ finding: Finding, _ comparison: Comparison) -> String? {
    do {
      let library = try Library(at: library.path, access: .write)
      return LibraryJudgements(library).save(finding, in: comparison)
    } catch {
      return (error as? LibraryError)?.description ?? "\(error)"
    }
  }

  // MARK: - Opening

  /// Called on a thread of the browser's own, which may wait.
  private func open(_ number: Int) -> Comparison? {
    guard stories.indices.contains(number) else { return nil }
    let story = stories[number]
    guard let read = Self.waiting({ try? await pipeline.story(story, in: library) }) else {
      return nil
    }
    let judgements = LibraryJudgements(library)
    let byWords = pipeline.comparer(includesDoubtful: showsAll).byWordsAlone.compare(read)
    let said = (try? judgements.all(ofStory: story.number, of: byWords)) ?? []
    Task.detached {
      let weighed = try? pipeline.comparison(
        of: read, number: story.number, includesDoubtful: showsAll, judgements: judgements)
      if let weighed { feed.replace(number, with: weighed.shown(all: showsAll)) }
      pipeline.remember()
    }
    return judgements.judged(byWords, said).shown(all: showsAll)
  }

  /// What comes of a task, waited for.
  private static func waiting<Value: Sendable>(
    _ body: @escaping @Sendable () async -> Value?
  ) -> Value? {
    let box = Box<Value>()
    let isDone = DispatchSemaphore(value: 0)
    Task.detached {
      let value = await body()
      box.value.withLock { $0 = value }
      isDone.signal()
    }
    isDone.wait()
    return box.value.withLock { $0 }
  }

  private final class Box<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}

extension StorySummary {
  init(_ story: LibraryStory) {
    self.init(
      id: story.reference, title: story.name ?? story.title, articleCount: story.articleCount,
      outlets: story.outlets, day: story.first)
  }
}

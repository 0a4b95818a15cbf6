import CrossreadCompare
import CrossreadCore
import CrossreadLibrary
import CrossreadTUI
import Synchronization

/// What the browser asks of the program over the stories of a library: each is read and compared when it
/// is opened, by shared words first, and brought again when the model has weighed it.
final class LibraryBrowsing: Sendable {
  private let library: Library
  private let pipeline: Pipeline
  private let feed: BrowserFeed
  private let showsAll: Bool
  /// What is read and found to part is noted in the library, but not in secure mode.
  private let takesNotes: Bool
  /// Nil in secure mode, and where there is no place for it.
  private let kept: ComparisonCache?
  /// The last version of an article that was there when the stories were last listed.
  private let last = Mutex(0)

  init(
    _ library: Library, pipeline: Pipeline, feed: BrowserFeed, showsAll: Bool, isSecure: Bool,
    keeping kept: ComparisonCache?
  ) {
    takesNotes = !isSecure
    self.library = library
    self.pipeline = pipeline
    self.feed = feed
    self.showsAll = showsAll
    self.kept = kept
  }

  /// `errands` is nil in secure mode.
  func services(_ errands: BrowserErrands?) -> BrowserServices {
    var services = SecureMode.services
    var change: Service<@Sendable (LibraryChange) -> String?> = .off(SecureMode.reason)
    if let errands {
      services.save = .on({ finding, comparison in self.save(finding, comparison) })
      services.export = .on({ comparison, name in errands.export(comparison, to: name) })
      services.write = .on({ text, name in errands.write(text, to: name) })
      services.openAddress = .on({ article in errands.browser(for: article) })
      services.edit = .off("an article of a library has no file of its own")
      change = .on({ change in self.change(change) })
    }
    services.explain = { finding, comparison in self.explanation(of: finding, in: comparison) }
    services.library = LibraryServices(
      list: { listing in
        do { return .success(try self.page(of: listing)) } catch {
          return .failure(LibraryProblem(Self.words(error)))
        }
      }, open: { story, number, progress in self.open(story, number, progress) },
      alterations: { article, story in self.alterations(of: article, story) }, change: change)
    return services
  }

  private static func words(_ error: any Error) -> String {
    (error as? LibraryError)?.description ?? "\(error)"
  }

  // MARK: - Listing

  /// The stories of a listing: those of one article only where all are to be shown, or are searched, or
  /// there are no others.
  func page(of listing: LibraryListing) throws -> LibraryPage {
    let now = try library.lastAddition()
    let query = listing.query.isEmpty ? nil : try LibraryQuery(listing.query)
    var order = Library.StoryOrder(
      listing.order.key, onlyUnread: listing.onlyUnread,
      least: showsAll || query != nil ? 1 : 2, query: query)
    var stories = try library.stories(order, limit: listing.limit)
    if stories.isEmpty, order.least > 1 {
      order.least = 1
      stories = try library.stories(order, limit: listing.limit)
    }
    let total = stories.count < listing.limit ? stories.count : try library.storyCount(order)
    last.withLock { $0 = now }
    return LibraryPage(
      stories: stories.map(StorySummary.init), total: total,
      words: query.flatMap { query in
        (query.phrases.isEmpty ? query.speakers : query.phrases)
          .max { $0.text.count < $1.text.count }?.text
      })
  }

  /// Tells the browser of what is added while it is open, until the task is cancelled.
  func watch() async {
    var told = 0
    while (try? await Task.sleep(for: .seconds(2))) != nil {
      let since = last.withLock { $0 }
      guard let count = try? library.additions(since: since), count != told else { continue }
      told = count
      feed.tell(arrived: count)
    }
  }

  // MARK: - Changing

  /// The library, open to be changed.
  private func writing() throws -> Library { try Library(at: library.path, access: .write) }

  private func save(_ finding: Finding, _ comparison: Comparison) -> String? {
    do { return LibraryJudgements(try writing()).save(finding, in: comparison) } catch {
      return Self.words(error)
    }
  }

  private func change(_ change: LibraryChange) -> String? {
    do {
      try carryOut(change, in: writing())
      return nil
    } catch {
      return Self.words(error)
    }
  }

  private func carryOut(_ change: LibraryChange, in library: Library) throws {
    func numbers(_ ids: [String]) -> [Int] { ids.compactMap(Library.storyNumber) }
    switch change {
    case .name(let story, let name):
      if let number = Library.storyNumber(story) { _ = try library.name(number, name) }
    case .merge(let stories, let into):
      if let number = Library.storyNumber(into) {
        try library.merge(numbers(stories), into: number)
      }
    case .split(let id, let story):
      guard let number = Library.storyNumber(story) else { return }
      let articles = try library.articles(ofStory: number).filter { $0.id == id }
      if try library.split(articles, from: number) == nil {
        throw LibraryProblem("it is the only article of its story, or has been altered meanwhile")
      }
    case .markRead(let stories): try library.markRead(numbers(stories))
    }
  }

  // MARK: - Opening

  /// Called on a thread of the browser's own, which may wait.
  private func open(
    _ summary: StorySummary, _ number: Int,
    _ progress: @escaping @Sendable (LoadingProgress) -> Void
  ) -> LibraryServices.Opened? {
    guard let id = Library.storyNumber(summary.id), let story = try? library.story(id),
      let known = try? library.articles(ofStory: story.number),
      let articles = try? library.texts(of: known)
    else { return nil }
    let altered = Set(known.filter { $0.versionCount > 1 }.map(\.id))
    let opening = StoryOpening(story: story, articles: articles)
    let judgements = LibraryJudgements(library)
    if let before = kept?.comparison(of: articles).flatMap(opening.comparison) {
      let said = (try? judgements.all(ofStory: story.number, of: before)) ?? []
      // What is said of a finding that is not there any more may be of one that the model finds.
      let isWhole = judgements.unplaced(said, in: before).isEmpty
      Task.detached { [self] in
        noteRead(story)
        if !isWhole, let read = await pipeline.story(story, of: articles) {
          weigh(read, as: number, opening)
        }
      }
      return LibraryServices.Opened(
        judgements.judged(before, said), isWeighed: isWhole, altered: altered)
    }
    let read = Waiting.value { [pipeline] in
      await pipeline.story(story, of: articles, progress: progress)
    }
    guard let read else { return nil }
    let byWords = opening.light(
      pipeline.comparer.byWordsAlone.compare(read))
    let said = (try? judgements.all(ofStory: story.number, of: byWords)) ?? []
    Task.detached { [self] in
      noteRead(story)
      weigh(read, as: number, opening)
    }
    return LibraryServices.Opened(
      judgements.judged(byWords, said), isWeighed: false, altered: altered)
  }

  /// A story as the model has weighed it, for those who wait for that; nil where it is gone.
  private func whole(_ summary: StorySummary) -> Comparison? {
    guard let id = Library.storyNumber(summary.id), let story = try? library.story(id),
      let articles = try? library.texts(of: library.articles(ofStory: story.number))
    else { return nil }
    noteRead(story)
    let opening = StoryOpening(story: story, articles: articles)
    let judgements = LibraryJudgements(library)
    if let before = kept?.comparison(of: articles).flatMap(opening.comparison),
      let said = try? judgements.all(ofStory: story.number, of: before),
      judgements.unplaced(said, in: before).isEmpty
    {
      return judgements.judged(before, said)
    }
    let read = Waiting.value { [pipeline] in await pipeline.story(story, of: articles) }
    guard let read else { return nil }
    let weighed = weighed(read, opening)
    notePartings(weighed.shown(all: false), of: story)
    return weighed
  }

  /// What the walk by lines asks of the program.
  func plainServices() -> PlainLibraryWalk.Services {
    PlainLibraryWalk.Services(
      list: { listing in
        do { return .success(try self.page(of: listing)) } catch {
          return .failure(LibraryProblem(Self.words(error)))
        }
      }, open: whole,
      save: takesNotes
        ? .on({ finding, comparison in self.save(finding, comparison) }) : .off(SecureMode.reason),
      change: takesNotes ? .on({ change in self.change(change) }) : .off(SecureMode.reason))
  }

  /// Has the model weigh a story, and brings it to the browser.
  private func weigh(_ read: Story, as number: Int, _ opening: StoryOpening) {
    let weighed = weighed(read, opening)
    feed.replace(number, with: weighed)
    pipeline.remember()
    notePartings(weighed.shown(all: false), of: opening.story)
    SpareMemory.giveBack()
  }

  /// Has the model weigh a story, and keeps that.
  private func weighed(_ read: Story, _ opening: StoryOpening) -> Comparison {
    let judgements = LibraryJudgements(library)
    let weighed = pipeline.comparer.compare(read)
    let light = opening.light(weighed)
    let said = (try? judgements.all(ofStory: opening.story.number, of: light)) ?? []
    let judged = judgements.judged(light, said)
    kept?.keep(KeptComparison(weighed), of: opening.articles)
    return judged
  }

  private func noteRead(_ story: LibraryStory) {
    if takesNotes, story.isUnread { _ = change(.markRead(stories: [story.reference])) }
  }

  /// Takes note of how often the articles of a story part, for the lists.
  private func notePartings(_ comparison: Comparison, of story: LibraryStory) {
    func count(_ verdict: Finding.Verdict) -> Int {
      comparison.rows.count { $0.verdict == verdict }
    }
    let (divergences, tellings) = (count(.diverge), count(.toldDifferently))
    guard takesNotes, (story.divergences, story.tellings) != (divergences, tellings) else {
      return
    }
    try? writing().note(divergences: divergences, tellings: tellings, of: story)
  }

  private func alterations(of article: Article, _ summary: StorySummary) -> [Alterations] {
    guard let number = Library.storyNumber(summary.id) else { return [] }
    defer { SpareMemory.giveBack() }
    let all = try? Alteration.all(
      ofStory: number, article: article.id, in: library, pipeline.comparer)
    return (all ?? []).map { Alterations(title: $0.title, lines: $0.lines) }
  }

  /// Why a finding is what it is: for that its articles are read once more.
  private func explanation(of finding: Finding, in comparison: Comparison) -> MatchExplanation {
    defer { SpareMemory.giveBack() }
    let readings = comparison.story.readings.map { Reader().read($0.article) }
    let story = Story(
      id: comparison.story.id, title: comparison.story.title, readings: readings)
    return pipeline.comparer.explanation(
      of: finding,
      in: Comparison(
        story: story, actors: comparison.actors, findings: comparison.findings,
        alone: comparison.alone))
  }
}

/// A story that is being opened.
private struct StoryOpening: Sendable {
  let story: LibraryStory
  let articles: [Article]

  func comparison(_ kept: KeptComparison) -> Comparison? {
    kept.comparison(of: articles, titled: story.name ?? story.title)
  }

  /// The same comparison with no more of its articles than is shown: all that was read of them is many
  /// times their text.
  func light(_ comparison: Comparison) -> Comparison {
    self.comparison(KeptComparison(comparison)) ?? comparison
  }
}

extension LibraryListing.Order {
  fileprivate var key: Library.StoryOrder.Key {
    switch self {
    case .new: .changed
    case .sources: .sources
    case .divergences: .divergences
    case .date: .date
    }
  }
}

extension LibraryProblem: CustomStringConvertible {
  public var description: String { words }
}

extension StorySummary {
  init(_ story: LibraryStory) {
    self.init(
      id: story.reference, title: story.name ?? story.title, articleCount: story.articleCount,
      outlets: story.outlets, outletCount: story.outletCount, day: story.first,
      changed: story.changed, isUnread: story.isUnread, divergences: story.divergences,
      tellings: story.tellings)
  }
}

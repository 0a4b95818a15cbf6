import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// Everything that the screen depends on. `update` makes the next one, `view` draws it.
struct BrowserState: Sendable {
  /// What there is until everything is read.
  struct Loading: Sendable {
    /// How far the reading has come.
    var progress: LoadingProgress
    /// What was typed until then, to be taken once everything is there.
    var typedAhead: [Key] = []
  }

  var size: ScreenSize
  var setup: BrowserSetup
  var shelf: StoryShelf
  /// The first page, where there are several stories, and the one to which one goes back from a story of a
  /// library.
  var storyList: StoryList
  /// The lists of the story that is open: what is seen where no page is over them.
  var panes: PanesPage
  /// Pages over the lists; the last one is seen.
  var overlays: [Overlay] = []
  /// What is being typed or chosen at the foot of the screen.
  var foot = Foot()
  /// What was searched for last; its matches are marked everywhere.
  var query: SearchQuery?
  var marks: [Character: Place] = [:]
  var ledger = Ledger()
  var talk = Talk()
  /// How far the reading has come; nil once everything is there.
  var loading: Loading?

  init(
    input: BrowserInput, options: BrowserOptions, size: ScreenSize,
    settings: BrowserSettings = BrowserSettings(), refusals: Refusals = Refusals(),
    isWeighed: Bool = true
  ) {
    self.size = size
    setup = BrowserSetup(options: options, settings: settings, refusals: refusals)
    shelf = StoryShelf(
      stories: input.stories, unweighed: isWeighed ? [] : Set(input.stories.indices))
    storyList = .paths(StoriesPage(stories: input.stories.count))
    panes = PanesPage(nil)
    talk.messages = input.messages.map { SafeText.line($0) }
    if let first = talk.messages.first {
      let rest = talk.messages.count - 1
      talk.message = Message(
        text: rest == 0 ? first : "\(first) (and \(rest) more: M lists them)", isWarning: true)
    }
    openStory(0)
    if let (page, listing) = input.library {
      let first = talk.message
      storyList = .library(LibraryList())
      take(page, for: listing)
      talk.message = first
      overlays = [.stories]
      settle()
    }
    // Of several stories a person chooses one.
    if library == nil, stories.count > 1 {
      if talk.message == peace { talk.message = nil }
      openStories()
    }
    talk.messages += settings.consequences
    if let session = input.session {
      restore(session)
      if !isWeighed { ledger.sessionToResume = session }
    }
  }

  // MARK: What is asked for often

  var keyTable: KeyTable { setup.keyTable }
  var refusals: Refusals { setup.refusals }
  var signs: Signs { setup.signs }
  var theme: Theme { setup.theme }
  var emptyFilter: Filter { setup.emptyFilter }
  var stories: [StoryModel] { shelf.stories }
  var model: StoryModel? { shelf.model }
  var isWeighed: Bool { shelf.isWeighed }
  /// The list of the stories of a library; nil where articles of paths are browsed.
  var library: LibraryList? { storyList.library }
  var message: Message? { talk.message }
  var prompt: Prompt? { foot.prompt }

  // MARK: Stories

  /// Starts on a story: no filter, and the first thing selected in which the sources part. Pages that show another
  /// story are closed.
  mutating func openStory(_ number: Int) {
    if number != shelf.open { overlays.removeAll(where: \.isOfOneStory) }
    shelf.open = number
    let isZoomed = panes.isZoomed
    panes = PanesPage(model, filter: emptyFilter)
    panes.isZoomed = isZoomed
    if talk.message == nil { talk.message = peace }
  }

  /// That nothing was found in which the sources part, once all is weighed; nil where they part, or where
  /// there are no two of them.
  var peace: Message? {
    guard isWeighed, let model, model.isCompared, model.readings.count > 1, !model.parts else {
      return nil
    }
    let key = keyTable.keyName(of: .showDoubtful)
    let words = Wording.peace(unclear: model.unclearCount)
    return Message(
      text: model.unclearCount == 0 ? words : "\(words) \(key) shows them.")
  }

  // MARK: The page that is seen

  /// What a page sees of what is around it.
  var frame: Frame {
    Frame(size: size, count: foot.count, setup: setup, shelf: shelf, query: query)
  }

  /// The page that is seen: the last of those over the lists, or the lists.
  var page: any BrowserPage {
    guard let last = overlays.last else { return panes }
    return last.page ?? storyList.page
  }

  /// Changes the page that is seen.
  mutating func changePage<Result>(_ change: (inout any BrowserPage) -> Result) -> Result {
    switch overlays.last {
    case nil:
      var page: any BrowserPage = panes
      defer { panes = page as? PanesPage ?? panes }
      return change(&page)
    case .stories: return storyList.change(change)
    case .some(let overlay):
      var page = overlay.page ?? panes
      defer { overlays[overlays.count - 1] = Overlay(page) ?? overlay }
      return change(&page)
    }
  }

  /// What of the screen says more of what is selected, and can come after it.
  var followers: [Rect] {
    func above(footer rows: Int) -> [Rect] {
      rows == 0
        ? [] : [Rect(row: size.rows - 1 - rows, column: 0, rows: rows, columns: size.columns)]
    }
    switch overlays.last {
    case nil:
      let layout = panes.layout(in: frame)
      return layout.form == .tooSmall || loading != nil ? [] : layout.followers
    case .table: return above(footer: TableLayout(size: size).reasonRows)
    case .article: return above(footer: ArticlePageLayout(size: size).hasLegend ? 1 : 0)
    default: return []
    }
  }

  /// The article, the table, the brief that is seen; nil where it is another page.
  var openArticlePage: ArticlePage? {
    if case .article(let page) = overlays.last { page } else { nil }
  }
  var table: StoryTable? {
    if case .table(let table) = overlays.last { table } else { nil }
  }
  var briefPage: BriefPage? {
    if case .brief(let page) = overlays.last { page } else { nil }
  }
  var textPage: TextPage? {
    if case .text(let page) = overlays.last { page } else { nil }
  }

  /// The finding that a verdict, a note or a bookmark is for: what is selected, or what the article
  /// was opened for.
  var subject: FindingPlace? {
    guard let place = page.finding(in: frame), let model, model.findings.indices.contains(place)
    else { return nil }
    return FindingPlace(story: shelf.open, finding: place)
  }

  // MARK: Keys

  /// Which keys are valid now.
  var context: KeyContext { loading != nil ? .loading : foot.context ?? page.context }

  /// The words whose matches are marked: those being typed, or those searched for last.
  var markedQuery: SearchQuery? {
    if let prompt, prompt.kind == .search, !prompt.text.isEmpty {
      return foot.searchesPatterns
        ? try? SearchQuery(pattern: prompt.text) : SearchQuery(prompt.text)
    }
    return query
  }
}

import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// Everything that the screen depends on. `update` makes the next one, `view` draws it.
struct BrowserState: Sendable {
  /// A list with its rows that passed the filter, the selected one and the first that is seen.
  struct List: Sendable, Hashable {
    var rows: [Int] = []
    var selected = 0
    var top = 0

    var selectedRow: Int? { rows.indices.contains(selected) ? rows[selected] : nil }
  }

  /// A page over the lists; the last one is seen.
  enum Overlay: Sendable, Hashable {
    case article(ArticleState)
    case help(top: Int, context: KeyContext)
    case messages(top: Int)
    case explanation(ExplanationPage)
    case stories(List)
    /// The stories of a library; what is listed is in `BrowserState.library`.
    case library
    case table(StoryTable)
    case brief(BriefPage)
    case palette(CommandPalette)
    case picker(List)

    /// Whether it shows findings or articles of the story that is open.
    var isOfOneStory: Bool {
      switch self {
      case .article, .table, .brief, .picker, .explanation, .palette: true
      case .help, .messages, .stories, .library: false
      }
    }
  }

  struct ArticleState: Sendable, Hashable {
    var article: Int
    /// The first byte of the first row that is seen.
    var top: UTF8Offset
    /// The finding or the actor from which the article was opened, or that was stepped to.
    var finding: Int?
    var actor: Int?
    /// The place of the match that was stepped to.
    var match: Span?
    /// Where the cursor is: the first byte of its row, or of what it was brought to; nil for the first row
    /// that is seen.
    var cursor: UTF8Offset?
  }

  /// Why a finding is what it is.
  struct ExplanationPage: Sendable, Hashable {
    var title: String
    var lines: [Wording.ExplanationLine]
    var top = 0
  }

  /// A line that is being typed at the foot of the screen.
  struct Prompt: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      case search, command
      /// The name under which the filter is kept.
      case filterName
      /// What is searched for in a library.
      case find
      /// The name of a story of a library.
      case name(story: String)
      /// A note on a finding.
      case note(FindingPlace)
      /// The name of a file for the findings, for the screen.
      case export, write
    }
    var kind: Kind = .search
    var line = LineEditor()
    /// How far back in the lines typed before; 0 for the one that is new.
    var age = 0

    var text: String { line.text }
  }

  /// What a count or a letter is awaited for.
  enum MarkUse: Sendable, Hashable {
    case set, goTo
  }

  struct Message: Sendable, Hashable {
    var text: String
    var isWarning = false
    /// Whether it is of the key that was pressed and of nothing else: it stands in the last line, and in no
    /// list.
    var isHint = false
  }

  /// How far the reading has come; nil once everything is there.
  var loading: LoadingProgress?
  /// What was typed until then, to be taken once everything is there.
  var typedAhead: [Key] = []
  var stories: [StoryModel]
  /// The stories that the model has not weighed yet: what is shown of them goes by shared words alone.
  var unweighed: Set<Int>
  /// Where the person was when the browser ended, to go there again when all is weighed; nil where they
  /// have gone on since.
  var sessionToResume: String?
  /// A note that was being typed when the browser ended, on a finding that is not there yet.
  var noteToResume: (finding: String, words: String)?
  /// The list of the stories of a library, which are compared when they are opened: it is the first page,
  /// and the one to which one goes back; nil where articles of paths are browsed.
  var library: LibraryList?
  /// The stories of a library that are compared, the one opened last at the end.
  var recent: [Int] = []
  var story = 0
  /// The order in which the stories of paths are listed.
  var storiesOrder = LibraryListing.Order.new
  let keyTable: KeyTable
  /// Which services of the program are missing, and why.
  let refusals: Refusals
  var signs: Signs
  var theme: Theme
  /// Filters by the names under which they are kept, as they are typed.
  var keptFilters: [String: String] = [:]
  /// Whether what is unclear and what is called irrelevant is shown, too.
  var showsAll: Bool
  /// Whether a list has the screen to itself.
  var isZoomed = false
  /// The keys of which the person was told that they do nothing.
  var deadKeys: Set<Key> = []
  var size: ScreenSize
  var focus: Pane = .facts
  var lists: [Pane: List] = [:]
  var filter = Filter()
  /// Rows that were selected when a filter took them away, and come back with them unless the
  /// person moved in that list meanwhile.
  var parked: [Pane: Int] = [:]
  /// What was searched for last; its matches are marked everywhere.
  var query: SearchQuery?
  /// Whether what is typed after `/` is a regular expression.
  var searchesPatterns = false
  /// The line of a page on which a search came to rest; nil once the page has been scrolled.
  var pageMatch: Int?
  var prompt: Prompt?
  /// What was typed before, by the sign of its prompt; the newest last.
  var lines: [String: [String]] = [:]
  /// The finding for which a verdict is being chosen.
  var judging: FindingPlace?
  /// Set while the letter of a mark is awaited.
  var markUse: MarkUse?
  var usesMouse: Bool
  var marks: [Character: Place] = [:]
  /// The number typed before a command.
  var count: Int?
  /// What `undo` takes back, the newest last.
  var past: [Undoable] = []
  /// Findings of which what the person says could not be kept.
  var unsaved: [FindingPlace] = []
  /// Whether the person was told, on quitting, that something is not kept.
  var knowsOfUnsaved = false
  var overlays: [Overlay] = []
  /// The sources that stand side by side; nil for all that have something to show.
  var picked: Set<Int>?
  /// Which of the passages stand side by side, where there are more than fit: the first one.
  var firstPassage = 0
  /// All that was said, the newest last.
  var messages: [String]
  /// Shown until the next key.
  var message: Message?

  init(
    input: BrowserInput, options: BrowserOptions, size: ScreenSize,
    settings: BrowserSettings = BrowserSettings(), refusals: Refusals = Refusals(),
    isWeighed: Bool = true
  ) {
    keyTable = settings.keyTable
    usesMouse = settings.usesMouse
    self.refusals = refusals
    filter.showsAll = options.showsAll
    showsAll = options.showsAll
    stories = input.stories
    unweighed = isWeighed ? [] : Set(input.stories.indices)
    signs = options.usesASCII || settings.usesASCII ? .ascii : .unicode
    theme = Theme(
      isMonochrome: options.isMonochrome || settings.palette == .none, palette: settings.palette,
      styles: settings.styles)
    self.size = size
    messages = input.messages.map { SafeText.line($0) }
    if let first = messages.first {
      let rest = messages.count - 1
      message = Message(
        text: rest == 0 ? first : "\(first) (and \(rest) more: M lists them)", isWarning: true)
    }
    openStory(0)
    if let (page, listing) = input.library {
      let first = message
      library = LibraryList()
      take(page, for: listing)
      message = first
      overlays = [.library]
      settle()
    }
    // Of several stories a person chooses one.
    if library == nil, stories.count > 1 {
      if message == peace { message = nil }
      openStories()
    }
    messages += settings.consequences
    if let session = input.session {
      restore(session)
      if !isWeighed { sessionToResume = session }
    }
  }

  /// Whether the model has weighed the story that is open.
  var isWeighed: Bool { !unweighed.contains(story) }

  /// The filter that leaves everything that is to be shown.
  var emptyFilter: Filter {
    var filter = Filter()
    filter.showsAll = showsAll
    return filter
  }

  var model: StoryModel? { stories.indices.contains(story) ? stories[story] : nil }

  func list(_ pane: Pane) -> List { lists[pane] ?? List() }

  /// Starts on a story: no filter, and the first thing selected in which the sources part, so that
  /// a person reads it first. Pages that show another story are closed.
  mutating func openStory(_ number: Int) {
    if number != story { overlays.removeAll(where: \.isOfOneStory) }
    story = number
    filter = emptyFilter
    parked = [:]
    picked = nil
    firstPassage = 0
    refilter()
    parked = [:]
    for pane in Pane.allCases { lists[pane]?.selected = 0 }
    func starts(_ pane: Pane, with verdict: Finding.Verdict) -> Bool {
      guard let model, let row = list(pane).rows.first else { return false }
      return model.findings[row].verdict == verdict
    }
    let parting = [Finding.Verdict.diverge, .toldDifferently].flatMap { verdict in
      [Pane.facts, .quotes].filter { starts($0, with: verdict) }
    }
    if let pane = parting.first {
      focus = pane
    } else if !list(.facts).rows.isEmpty, !starts(.quotes, with: .agree) {
      focus = .facts
    } else {
      focus = list(.quotes).rows.isEmpty ? .sources : .quotes
    }
    if message == nil { message = peace }
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

  /// Works the lists out again after the filter changed; what was selected stays so if it is
  /// still there, and is selected again when it comes back.
  mutating func refilter() {
    guard let model else {
      lists = [:]
      return
    }
    for pane in Pane.allCases {
      let old = list(pane)
      var new = List(rows: filter.rows(of: pane, in: model))
      for row in [parked[pane], old.selectedRow].compactMap({ $0 }) {
        if let place = new.rows.firstIndex(of: row) {
          new.selected = place
          if parked[pane] == row { parked[pane] = nil }
          break
        }
        if parked[pane] == nil { parked[pane] = row }
      }
      lists[pane] = new
    }
    firstPassage = 0
  }

  /// The finding selected in the focused pane.
  var selectedFinding: Finding? {
    guard let model, focus == .quotes || focus == .facts, let row = list(focus).selectedRow
    else { return nil }
    return model.findings[row]
  }

  /// The finding that a verdict, a note or a bookmark is for: what is selected, or what the article
  /// was opened for.
  var subject: FindingPlace? {
    let place: Int? =
      switch overlays.last {
      case nil: focus == .quotes || focus == .facts ? list(focus).selectedRow : nil
      case .article(let page): page.finding
      case .table(let table): table.selectedEntry?.finding
      case .brief(let page): page.selectedFinding
      default: nil
      }
    guard let place, let model, model.findings.indices.contains(place) else { return nil }
    return FindingPlace(story: story, finding: place)
  }

  func finding(_ place: FindingPlace) -> Finding? {
    guard stories.indices.contains(place.story),
      stories[place.story].findings.indices.contains(place.finding)
    else { return nil }
    return stories[place.story].findings[place.finding]
  }

  /// Which keys are valid now.
  var context: KeyContext {
    if loading != nil { return .loading }
    if prompt != nil { return .prompt }
    if judging != nil { return .verdict }
    if markUse != nil { return .mark }
    return pageContext
  }

  /// Which keys are valid but for what is being typed or chosen at the foot.
  var pageContext: KeyContext {
    switch overlays.last {
    case .article: .article
    case .help, .messages, .explanation: .page
    case .stories: .stories
    case .library: .library
    case .table: .table
    case .brief: .brief
    case .palette: .palette
    case .picker: .picker
    case nil: .panes
    }
  }

  /// The words whose matches are marked: those being typed, or those searched for last.
  var markedQuery: SearchQuery? {
    if let prompt, prompt.kind == .search, !prompt.text.isEmpty {
      return searchesPatterns
        ? try? SearchQuery(pattern: prompt.text) : SearchQuery(prompt.text)
    }
    return query
  }
}

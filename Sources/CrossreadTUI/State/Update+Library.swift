import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// The list of the stories of a library.
extension BrowserState {
  /// How many stories stay compared besides the one that is open: going back to them takes no time.
  private static let keptStories = 3

  mutating func performInLibrary(_ command: Command) -> [Effect] {
    if let distance = distance(of: command, page: pageRows) {
      return moveInLibrary(by: distance)
    }
    switch command {
    case .first: return selectInLibrary((count ?? 1) - 1)
    case .last: return selectInLibrary(count.map { $0 - 1 } ?? Int(Int32.max))
    case .open: return openSelectedStory()
    case .search: prompt = Prompt(kind: .find, line: LineEditor(library?.listing.query ?? ""))
    case .sort: return relist { $0.order = $0.order.next }
    case .toggleUnread: return relist { $0.onlyUnread.toggle() }
    case .reload: return relist { _ in }
    case .clear: return clearLibrary()
    case .choose: return chooseStory()
    case .merge: return mergeChosen()
    case .note: startNaming()
    case .markRead: return markListRead()
    case .commandLine: prompt = Prompt(kind: .command)
    case .help: overlays.append(.help(top: 0, context: context))
    case .messages: overlays.append(.messages(top: 0))
    case .back: return quit()
    default: break
    }
    return []
  }

  /// The summary of the selected story.
  var selectedSummary: StorySummary? {
    library?.list.selectedRow.flatMap { stories[$0].summary }
  }

  // MARK: Which are listed

  /// Asks for the list with another order, search or length.
  private func relist(_ change: (inout LibraryListing) -> Void) -> [Effect] {
    guard var listing = library?.listing else { return [] }
    change(&listing)
    return [.list(listing)]
  }

  /// Asks for what is typed to be found.
  func find(_ text: String) -> [Effect] {
    relist {
      $0.query = text
      $0.limit = LibraryListing.page
    }
  }

  private mutating func clearLibrary() -> [Effect] {
    guard let library else { return [] }
    if !library.chosen.isEmpty {
      self.library?.chosen = []
      return []
    }
    guard library.isNarrowed else {
      message = Message(text: "all stories are shown")
      return []
    }
    return relist {
      $0.query = ""
      $0.onlyUnread = false
    }
  }

  /// Shows what the library has for a listing; what was selected stays so where it is there.
  mutating func take(_ page: LibraryPage, for listing: LibraryListing) {
    guard let old = library else { return }
    let selected = old.list.selectedRow.flatMap { stories[$0].summary?.id }
    let numbers = Dictionary(
      stories.indices.compactMap { place in stories[place].summary.map { ($0.id, place) } },
      uniquingKeysWith: { first, _ in first })
    var list = List()
    for summary in page.stories {
      if let number = numbers[summary.id] {
        if stories[number].summary.map(summary.isOther) == true { forget(number) }
        stories[number].update(summary)
        list.rows.append(number)
      } else {
        stories.append(StoryModel(summary))
        list.rows.append(stories.count - 1)
      }
    }
    let isSameList =
      listing.order == old.listing.order && listing.query == old.listing.query
      && listing.onlyUnread == old.listing.onlyUnread
    let place = list.rows.firstIndex { stories[$0].summary?.id == selected }
    if isSameList {
      list.selected = place ?? old.list.selected
      list.top = max(0, list.selected - (old.list.selected - old.list.top))
    }
    library?.listing = listing
    library?.list = list
    library?.total = page.total
    library?.chosen.formIntersection(list.rows)
    library?.arrived = 0
    query = page.words.flatMap { SearchQuery($0) }
    message =
      list.rows.isEmpty && !listing.query.isEmpty
      ? Message(text: "nothing is found", isWarning: true) : nil
  }

  // MARK: Moving

  private mutating func moveInLibrary(by distance: Int) -> [Effect] {
    selectInLibrary((library?.list.selected ?? 0) + distance)
  }

  /// Selects a row; near the end of those that are there, asks for more.
  private mutating func selectInLibrary(_ place: Int) -> [Effect] {
    guard let library else { return [] }
    let count = library.list.rows.count
    self.library?.list.selected = max(0, min(place, count - 1))
    guard library.hasMore, place + pageRows >= count else { return [] }
    return relist { $0.limit = count + LibraryListing.page }
  }

  // MARK: Opening

  private mutating func openSelectedStory() -> [Effect] {
    library?.list.selectedRow.map { go(toStory: $0) } ?? []
  }

  /// Opens a story, which in a library may have to be compared first.
  mutating func go(toStory number: Int) -> [Effect] {
    guard stories.indices.contains(number) else { return [] }
    guard library != nil else {
      rememberJump()
      query = nil
      overlays = []
      openStory(number)
      return []
    }
    let marked = query
    stories[number].markRead()
    guard stories[number].isCompared else { return [.openStory(number)] }
    overlays = []
    openStory(number)
    query = marked
    return [.change(.markRead(stories: [stories[number].summary?.id].compactMap(\.self)))]
  }

  /// The next state, with a story of a library that has been compared; `isWeighed` says whether the model
  /// has had its say.
  func opened(
    _ comparison: Comparison, as number: Int, isWeighed: Bool, altered: Set<String> = []
  ) -> BrowserState {
    guard stories.indices.contains(number), let summary = stories[number].summary else {
      return self
    }
    var state = self
    state.message = nil
    state.stories[number] = StoryModel(comparison, summary)
    state.stories[number].altered = altered
    if !isWeighed { state.unweighed.insert(number) }
    state.overlays = []
    state.openStory(number)
    state.letGo()
    state.settle()
    state.tellWhatWasAltered()
    return state
  }

  /// A correction that nobody was told of is news.
  private mutating func tellWhatWasAltered() {
    guard let model else { return }
    let names = model.readings.map(\.article).filter { model.altered.contains($0.id) }
      .map { SafeText.line($0.source.name) }
    guard let first = names.first else { return }
    let others = names.count > 1 ? " and \(counted(names.count - 1, "other"))" : ""
    message = Message(
      text: "\(first)\(others) altered what was published: "
        + "\(keyTable.keyName(of: .alterations)) on the source (1) tells what")
  }

  /// Forgets what a story was compared to before its articles were others, and what led there; not where
  /// something that the person said is not kept yet.
  private mutating func forget(_ number: Int) {
    guard let summary = stories[number].summary,
      !unsaved.contains(where: { $0.story == number })
    else { return }
    stories[number] = StoryModel(summary)
    unweighed.remove(number)
    marks = marks.filter { $0.value.story != number }
    past.removeAll { $0.story == number }
  }

  /// Forgets what stories were compared to that were opened longest ago, but where something of the person hangs
  /// on them.
  private mutating func letGo() {
    recent.removeAll { $0 == story }
    recent.append(story)
    var needed = Set(unsaved.map(\.story)).union(marks.values.map(\.story))
    for step in past { needed.insert(step.story) }
    for number in recent.dropLast(Self.keptStories + 1) where !needed.contains(number) {
      forget(number)
    }
    recent.removeAll { !stories[$0].isCompared }
  }

  // MARK: What a person does with stories

  /// Shows what has become of the stories, or why nothing has.
  mutating func noteChanged(_ change: LibraryChange, problem: String?) -> [Effect] {
    if let problem {
      message = Message(text: problem, isWarning: true)
      return []
    }
    switch change {
    // What was read is shown so at once; that it cannot be kept is no reason to say anything.
    case .markRead: return []
    case .name, .merge: return relist { _ in }
    case .split:
      openStories()
      return relist { _ in }
    }
  }

  private mutating func chooseStory() -> [Effect] {
    guard let number = library?.list.selectedRow else { return [] }
    if library?.chosen.remove(number) == nil { library?.chosen.insert(number) }
    return moveInLibrary(by: 1)
  }

  /// Why nothing can be merged; nil where something can.
  var mergingRefusal: String? {
    if let refusal = refusals.change { return refusal }
    guard let library, let selected = library.list.selectedRow else {
      return "nothing is selected"
    }
    return library.chosen.subtracting([selected]).isEmpty
      ? "take other stories with \(keyTable.keyName(of: .choose)) first" : nil
  }

  private mutating func mergeChosen() -> [Effect] {
    guard let library, let into = selectedSummary, let number = library.list.selectedRow
    else { return [] }
    let ids = library.chosen.subtracting([number]).sorted().compactMap { stories[$0].summary?.id }
    self.library?.chosen = []
    return [.change(.merge(stories: ids, into: into.id))]
  }

  private mutating func startNaming() {
    guard let summary = selectedSummary else { return }
    prompt = Prompt(kind: .name(story: summary.id), line: LineEditor(summary.title))
  }

  private mutating func markListRead() -> [Effect] {
    guard let library else { return [] }
    let unread = library.list.rows.filter { stories[$0].summary?.isUnread == true }
    for number in unread { stories[number].markRead() }
    message = Message(text: "\(counted(unread.count, "story")) marked as read")
    return [.change(.markRead(stories: unread.compactMap { stories[$0].summary?.id }))]
  }

  /// Why the selected article cannot become a story of its own; nil where it can.
  var splittingRefusal: String? {
    guard library != nil, let model else { return "only stories of a library can be split" }
    if let refusal = refusals.change { return refusal }
    if focus != .sources || list(.sources).selectedRow == nil { return "choose a source (1)" }
    return model.readings.count < 2 ? "there is one source" : nil
  }

  func splitOff() -> [Effect] {
    guard let model, let row = list(.sources).selectedRow, let summary = model.summary else {
      return []
    }
    return [.change(.split(article: model.readings[row].article.id, story: summary.id))]
  }
}

/// What outlets altered in their articles.
extension BrowserState {
  /// The article of which it is asked: the open one, or the selected source.
  var alteredArticle: Article? {
    guard let model else { return nil }
    let place: Int? =
      switch overlays.last {
      case .article(let page): page.article
      case nil where focus == .sources: list(.sources).selectedRow
      case nil where model.altered.count == 1:
        model.readings.firstIndex { model.altered.contains($0.article.id) }
      default: nil
      }
    guard let place, model.readings.indices.contains(place) else { return nil }
    let article = model.readings[place].article
    return model.altered.contains(article.id) ? article : nil
  }

  mutating func openAlterations(_ told: [Alterations], of article: Article) {
    var lines: [Wording.ExplanationLine] = []
    for alteration in told {
      lines.append(Wording.ExplanationLine(alteration.title))
      lines += alteration.lines.map { Wording.ExplanationLine($0, 1) }
    }
    overlays.append(
      .explanation(ExplanationPage(title: "Altered: \(article.source.name)", lines: lines)))
  }
}

extension Undoable {
  /// The story that it is of.
  var story: Int {
    switch self {
    case .judgement(let place, _): place.story
    case .filter(let story, _): story
    }
  }
}

import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// The list of the stories of a library.
extension BrowserState {
  /// How many stories stay compared besides the one that is open: going back to them takes no time.
  private static let keptStories = 3

  /// Shows what the library has for a listing; what was selected stays so where it is there.
  mutating func take(_ page: LibraryPage, for listing: LibraryListing) {
    guard let old = library else { return }
    let selected = old.list.selectedRow.flatMap { shelf.stories[$0].summary?.id }
    let numbers = Dictionary(
      stories.indices.compactMap { place in shelf.stories[place].summary.map { ($0.id, place) } },
      uniquingKeysWith: { first, _ in first })
    var list = SelectableList()
    for summary in page.stories {
      if let number = numbers[summary.id] {
        if shelf.stories[number].summary.map(summary.isOther) == true { forget(number) }
        shelf.stories[number].update(summary)
        list.rows.append(number)
      } else {
        shelf.stories.append(StoryModel(summary))
        list.rows.append(stories.count - 1)
      }
    }
    let isSameList =
      listing.order == old.listing.order && listing.query == old.listing.query
      && listing.onlyUnread == old.listing.onlyUnread
    let place = list.rows.firstIndex { shelf.stories[$0].summary?.id == selected }
    if isSameList {
      list.selected = place ?? old.list.selected
      list.top = max(0, list.selected - (old.list.selected - old.list.top))
    }
    storyList.library?.listing = listing
    storyList.library?.list = list
    storyList.library?.total = page.total
    storyList.library?.chosen.formIntersection(list.rows)
    storyList.library?.arrived = 0
    query = page.words.flatMap { SearchQuery($0) }
    talk.message =
      list.rows.isEmpty && !listing.query.isEmpty
      ? Message(text: "nothing is found", isWarning: true) : nil
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
    shelf.stories[number].markRead()
    guard shelf.stories[number].isCompared else { return [.openStory(number)] }
    overlays = []
    openStory(number)
    return [.change(.markRead(stories: [shelf.stories[number].summary?.id].compactMap(\.self)))]
  }

  /// The next state, with a story of a library that has been compared; `isWeighed` says whether the model
  /// has had its say.
  func opened(
    _ comparison: Comparison, as number: Int, isWeighed: Bool, altered: Set<String> = []
  ) -> BrowserState {
    guard stories.indices.contains(number), let summary = shelf.stories[number].summary else {
      return self
    }
    var state = self
    state.talk.message = nil
    state.shelf.stories[number] = StoryModel(comparison, summary)
    state.shelf.stories[number].altered = altered
    if !isWeighed { state.shelf.unweighed.insert(number) }
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
    talk.message = Message(
      text: "\(first)\(others) altered what was published: "
        + "\(keyTable.keyName(of: .alterations)) on the source (1) tells what")
  }

  /// Forgets what a story was compared to before its articles were others, and what led there; not where
  /// something that the person said is not kept yet.
  private mutating func forget(_ number: Int) {
    guard let summary = shelf.stories[number].summary,
      !ledger.unsaved.contains(where: { $0.story == number })
    else { return }
    shelf.stories[number] = StoryModel(summary)
    shelf.unweighed.remove(number)
    marks = marks.filter { $0.value.story != number }
    ledger.past.removeAll { $0.story == number }
  }

  /// Forgets what stories were compared to that were opened longest ago, but where something of the person hangs
  /// on them.
  private mutating func letGo() {
    shelf.recent.removeAll { $0 == shelf.open }
    shelf.recent.append(shelf.open)
    var needed = Set(ledger.unsaved.map(\.story)).union(marks.values.map(\.story))
    for step in ledger.past { needed.insert(step.story) }
    for number in shelf.recent.dropLast(Self.keptStories + 1) where !needed.contains(number) {
      forget(number)
    }
    shelf.recent.removeAll { !shelf.stories[$0].isCompared }
  }

  // MARK: What a person does with stories

  /// Asks for the list as it is now.
  private var relisted: [Effect] { library.map { [.list($0.listing)] } ?? [] }

  /// Asks for what is typed to be found.
  func find(_ text: String) -> [Effect] {
    guard var listing = library?.listing else { return [] }
    listing.query = text
    listing.limit = LibraryListing.page
    return [.list(listing)]
  }

  /// Shows what has become of the stories, or why nothing has.
  mutating func noteChanged(_ change: LibraryChange, problem: String?) -> [Effect] {
    if let problem {
      talk.message = Message(text: problem, isWarning: true)
      return []
    }
    switch change {
    // What was read is shown so at once; that it cannot be kept is no reason to say anything.
    case .markRead: return []
    case .name, .merge: return relisted
    case .split:
      openStories()
      return relisted
    }
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

  /// Why the selected article cannot become a story of its own; nil where it can.
  var splittingRefusal: String? {
    guard library != nil, let model else { return "only stories of a library can be split" }
    if let refusal = refusals.change { return refusal }
    if panes.focus != .sources || panes.selectedRow == nil { return "choose a source (1)" }
    return model.readings.count < 2 ? "there is one source" : nil
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
      case nil where panes.focus == .sources: panes.selectedRow
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
      .text(TextPage(title: "Altered: \(article.source.name)", lines: lines)))
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

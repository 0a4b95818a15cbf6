import CrossreadCompare
import CrossreadCore

/// The first page of a story: its four lists, what is left of them, and the passages side by side.
struct PanesPage: Sendable, Hashable {
  var focus: Pane = .facts
  var lists: [Pane: SelectableList] = [:]
  var filter = Filter()
  /// Rows that were selected when a filter took them away, and come back with them unless the
  /// person moved in that list meanwhile.
  var parked: [Pane: Int] = [:]
  /// The sources that stand side by side; nil for all that have something to show.
  var picked: Set<Int>?
  /// Which of the passages stand side by side, where there are more than fit: the first one.
  var firstPassage = 0
  /// Whether a list has the screen to itself.
  var isZoomed = false

  func list(_ pane: Pane) -> SelectableList { lists[pane] ?? SelectableList() }

  /// The row selected in the pane that has the focus.
  var selectedRow: Int? { list(focus).selectedRow }

  /// The finding selected in the pane that has the focus, a place in `StoryModel.findings`.
  var selectedFinding: Int? { focus.holdsFindings ? selectedRow : nil }

  /// Starts on a story: the first thing selected in which the sources part, so that a person reads it first.
  init(_ model: StoryModel?, filter: Filter = Filter()) {
    self.filter = filter
    guard let model else { return }
    refilter(model)
    func starts(_ pane: Pane, with verdict: Finding.Verdict) -> Bool {
      list(pane).rows.first.map { model.findings[$0].verdict == verdict } ?? false
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
  }

  /// Works the lists out again after the filter changed; what was selected stays so if it is
  /// still there, and is selected again when it comes back.
  mutating func refilter(_ model: StoryModel?) {
    guard let model else {
      lists = [:]
      return
    }
    for pane in Pane.allCases {
      let old = list(pane)
      var new = SelectableList(rows: filter.rows(of: pane, in: model))
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

  // MARK: Rows and panes

  mutating func select(_ place: Int) {
    let before = list(focus).selected
    lists[focus]?.select(place)
    if list(focus).selected != before { firstPassage = 0 }
    parked[focus] = nil
  }

  mutating func focus(_ pane: Pane) {
    if focus != pane { firstPassage = 0 }
    focus = pane
  }

  /// Selects a row of a list by what it stands for, where it is there.
  mutating func select(_ row: Int, in pane: Pane) {
    focus(pane)
    if let place = list(pane).rows.firstIndex(of: row) { select(place) }
  }

  /// Goes from a list of findings that the filter has emptied to the other, where that has rows.
  mutating func leaveEmptyList() {
    let other: [Pane: Pane] = [.quotes: .facts, .facts: .quotes]
    if list(focus).rows.isEmpty, let other = other[focus], !list(other).rows.isEmpty {
      focus(other)
    }
  }

  /// The pane beside one; in the narrow form, the tab beside one.
  private func neighbor(of pane: Pane, toRight: Bool, in frame: Frame) -> Pane {
    guard layout(in: frame).form == .wide else { return toRight ? pane.next : pane.previous }
    return switch pane {
    case .sources: toRight ? .quotes : .sources
    case .actors: toRight ? .facts : .actors
    case .quotes: toRight ? .quotes : .sources
    case .facts: toRight ? .facts : .actors
    }
  }

  // MARK: Where things stand

  /// The layout of the lists and passages.
  func layout(in frame: Frame) -> BrowserLayout {
    var counts: [Pane: Int] = [:]
    if let model = frame.model {
      counts = [
        .sources: model.readings.count, .actors: model.actors.count,
        .quotes: model.shownCounts[.quotes] ?? 0, .facts: model.shownCounts[.facts] ?? 0,
      ]
    }
    return BrowserLayout(size: frame.size, counts: counts, focus: focus, isZoomed: isZoomed)
  }

  /// The tabs above the list that is seen where there is room for one.
  func tabs(in frame: Frame) -> [PaneTab] {
    PaneTab.all(
      counts: Pane.allCases.map { list($0).rows.count }, focus: focus, columns: frame.size.columns)
  }
}

// MARK: - What keys do

extension PanesPage: BrowserPage {
  var context: KeyContext { .panes }

  mutating func take(_ command: Command, in frame: Frame) -> [Request]? {
    if takeMove(command, in: frame) { return [] }
    switch command {
    case .nextDivergence, .previousDivergence:
      let next = Round.next(
        of: divergences(in: frame), from: Row(pane: focus, place: list(focus).selected),
        forward: command == .nextDivergence)
      guard let next else { return [] }
      focus(next.place.pane)
      select(next.place.place)
      return next.message.map { [.say($0)] } ?? []
    case .open: return openedArticle(in: frame).map { [.open(.article($0))] } ?? []
    case .choose: return choose(in: frame)
    case .cycleVerdict: return cycleVerdict(in: frame)
    case .cycleKind: return cycleKind(in: frame)
    case .clear: return clear(in: frame)
    case .zoom: isZoomed.toggle()
    case .pickSources:
      guard let model = frame.model else { return [] }
      let first = visiblePassages(in: frame).first?.article ?? 0
      return [
        .open(
          .picker(SourcePicker(sources: model.readings.count, picked: picked, first: first)))
      ]
    case .split:
      guard let model = frame.model, let row = list(.sources).selectedRow,
        let summary = model.summary
      else { return [] }
      return [
        .outside(.change(.split(article: model.readings[row].article.id, story: summary.id)))
      ]
    default: return nil
    }
    return []
  }

  /// Moves within the lists, between them and between their passages; false where a command asks for something
  /// else.
  private mutating func takeMove(_ command: Command, in frame: Frame) -> Bool {
    var moved = list(focus)
    if moved.take(command, rows: layout(in: frame).list(focus).rows, in: frame) {
      select(moved.selected)
      return true
    }
    switch command {
    case .nextPane: focus(focus.next)
    case .previousPane: focus(focus.previous)
    case .paneRight: focus(neighbor(of: focus, toRight: true, in: frame))
    case .paneLeft: focus(neighbor(of: focus, toRight: false, in: frame))
    case .paneSources: focus(.sources)
    case .paneActors: focus(.actors)
    case .paneQuotes: focus(.quotes)
    case .paneFacts: focus(.facts)
    case .nextSources: pagePassages(forward: true, in: frame)
    case .previousSources: pagePassages(forward: false, in: frame)
    default: return false
    }
    return true
  }

  private mutating func pagePassages(forward: Bool, in frame: Frame) {
    let count = passages(in: frame).count
    let fit = layout(in: frame).passagesThatFit(of: count)
    let next = firstPassage + (forward ? fit : -fit)
    firstPassage = next >= count ? 0 : next < 0 ? max(0, (count - 1) / fit * fit) : next
  }

  /// The article of the selected row, where its words stand.
  private func openedArticle(in frame: Frame) -> ArticlePage? {
    guard let passage = visiblePassages(in: frame).first, let row = selectedRow else { return nil }
    return switch focus {
    case .sources: ArticlePage(article: passage.article)
    case .actors: ArticlePage(article: passage.article, actor: row)
    case .quotes, .facts: ArticlePage(article: passage.article, finding: row)
    }
  }

  mutating func settle(in frame: Frame) {
    let layout = layout(in: frame)
    for pane in Pane.allCases { lists[pane]?.settle(rows: layout.list(pane).rows) }
    if firstPassage != 0, firstPassage >= passages(in: frame).count { firstPassage = 0 }
  }

  func finding(in frame: Frame) -> Int? { selectedFinding }
  func article(in frame: Frame) -> Int? { visiblePassages(in: frame).first?.article }

  // MARK: Differences

  /// A row of one of the lists.
  private struct Row: Comparable {
    let pane: Pane
    let place: Int

    static func < (a: Row, b: Row) -> Bool {
      (a.pane.rawValue, a.place) < (b.pane.rawValue, b.place)
    }
  }

  /// The rows of the lists, as they are filtered, in which the sources part, top to bottom.
  private func divergences(in frame: Frame) -> [Row] {
    guard let model = frame.model else { return [] }
    return [Pane.quotes, .facts].flatMap { pane in
      list(pane).rows.indices.filter { model.findings[list(pane).rows[$0]].verdict.parts }
        .map { Row(pane: pane, place: $0) }
    }
  }

  func hasDivergences(in frame: Frame) -> Bool { !divergences(in: frame).isEmpty }

  // MARK: Searching

  mutating func step(to search: inout SearchStep, in frame: Frame) -> Message? {
    guard let model = frame.model else { return search.notFound }
    let pane = focus
    if let found = search.match(in: list(pane), { model.searchText(ofRow: $0, in: pane) }) {
      select(found.place)
      return found.message
    }
    // Not in this list: say where it is, which is what a person wants to know.
    var places: [String] = []
    for pane in Pane.allCases
    where pane != focus && has(search.query, in: pane, model, &search.effort) {
      places.append("\(pane.number) \(pane.shortTitle)")
    }
    if let articles = model.articles(with: search.query, &search.effort) {
      places.append(articles)
    }
    guard !places.isEmpty else { return search.notFound }
    return Message(
      text: "not in this list, but in \(places.joined(separator: ", ")): \(search.query.text)",
      isWarning: true)
  }

  func has(_ query: SearchQuery, in frame: Frame) -> Bool {
    guard let model = frame.model else { return true }
    var effort = SearchEffort.ofOneKey
    for pane in Pane.allCases where has(query, in: pane, model, &effort) { return true }
    return false
  }

  private func has(
    _ query: SearchQuery, in pane: Pane, _ model: StoryModel, _ effort: inout SearchEffort
  ) -> Bool {
    for row in list(pane).rows
    where query.isFound(in: model.searchText(ofRow: row, in: pane), &effort) {
      return true
    }
    return false
  }
}

// MARK: - The filter

extension PanesPage {
  /// Changes the filter; gives what is to be remembered of it.
  mutating func changeFilter(
    in model: StoryModel?, _ change: (inout Filter) -> Void
  ) -> [Request] {
    let before = filter
    change(&filter)
    refilter(model)
    return filter == before ? [] : [.filtered(before: before)]
  }

  private mutating func choose(in frame: Frame) -> [Request] {
    guard let row = selectedRow else { return [] }
    let part: FilterPart = focus == .sources ? .source(row) : .actor(row)
    return changeFilter(in: frame.model) { $0.toggle(part) }
  }

  /// Goes on to the next verdict that any row of the story has, then to what is mine, then to all.
  private mutating func cycleVerdict(in frame: Frame) -> [Request] {
    guard let model = frame.model else { return [] }
    let all = Finding.Verdict.inReadingOrder
    let rows = (model.quotes + model.facts).map { model.findings[$0] }
    let occurring = Set(rows.filter(frame.setup.emptyFilter.passes).map(\.verdict))
    let requests = changeFilter(in: model) { filter in
      if filter.onlyJudged {
        filter.onlyJudged = false
        return
      }
      // From the one before, which may have gone meanwhile, to the next that has a row.
      let start = filter.verdict.flatMap { all.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      let next = all[start...].first(where: occurring.contains)
      filter.verdict = next
      filter.onlyJudged = next == nil && model.hasJudgements
    }
    leaveEmptyList()
    return requests
  }

  private mutating func cycleKind(in frame: Frame) -> [Request] {
    let requests = changeFilter(in: frame.model) {
      $0.kind =
        switch $0.kind {
        case nil: .quote
        case .quote: .fact
        case .fact: .figure
        case .figure: .date
        case .date: nil
        }
    }
    leaveEmptyList()
    return requests
  }

  private mutating func clear(in frame: Frame) -> [Request] {
    if filter.isEmpty, frame.query == nil {
      guard isZoomed else { return [.say(Message(text: "no filter to clear"))] }
      isZoomed = false
      return []
    }
    let empty = frame.setup.emptyFilter
    return [.endSearch] + changeFilter(in: frame.model) { $0 = empty }
  }
}

import CrossreadCompare
import CrossreadCore

/// The next state, and what must be done besides drawing it. The only place where state changes.
func update(_ state: BrowserState, _ action: Action) -> (BrowserState, [Effect]) {
  var state = state
  let said = state.message
  let effects = state.apply(action)
  state.settle()
  if let message = state.message, message != said, !message.isHint { state.remember(message.text) }
  return (state, effects)
}

extension BrowserState {
  mutating func apply(_ action: Action) -> [Effect] {
    if action.isOfThePerson { sessionToResume = nil }
    switch action {
    case .resize(let size):
      self.size = size
      return []
    case .mouse(let event): return take(event)
    case .progress(let progress):
      loading = progress
      return []
    case .saved(let place, let problem):
      return noteSaved(place, problem: problem)
    case .explained(let place, let explanation):
      openExplanation(explanation, of: place)
      return []
    case .listed(let listing, let page):
      take(page, for: listing)
      return []
    case .changed(let change, let problem): return noteChanged(change, problem: problem)
    case .altered(let article, let told):
      openAlterations(told, of: article)
      return []
    case .arrived(let count):
      library?.arrived = count
      return []
    case .told(let words, let isWarning):
      message = Message(text: words, isWarning: isWarning)
      return []
    case .type(let character):
      if layout.form == .tooSmall { return [] }
      if markUse != nil {
        message = nil
        useMark(character)
      } else {
        type(character)
      }
      return []
    case .paste(let text):
      if layout.form != .tooSmall { paste(text) }
      return []
    case .digit(let digit):
      if layout.form != .tooSmall { count = min((count ?? 0) * 10 + digit, Self.countLimit) }
      return []
    case .unknown(.endlessAnswer):
      message = Message(text: "the terminal sent what is no key; it was left out")
      return []
    case .unknown(let key):
      count = nil
      markUse = nil
      if loading != nil {
        typeAhead(key)
      } else if layout.form != .tooSmall, deadKeys.insert(key).inserted {
        message = Message(text: "\(key.name) does nothing here: \(helpHint)", isHint: true)
      }
      return []
    // What is drawn again is what was there.
    case .command(.redraw): return [.redraw]
    case .command(let command):
      message = nil
      defer { count = nil }
      // Nothing must change that nobody can see.
      if layout.form == .tooSmall, ![.quit, .back, .redraw, .suspend].contains(command) {
        return []
      }
      return perform(command)
    }
  }

  /// Keeps a key for when everything is there; Escape forgets those that are kept.
  private mutating func typeAhead(_ key: Key) {
    if key == .escape {
      typedAhead = []
      message = nil
    } else if typedAhead.count < Self.repetitionLimit {
      typedAhead.append(key)
      message = Message(
        text: "\(counted(typedAhead.count, "key")) typed ahead; "
          + "\(keyTable.keyName(of: .back)) leaves, Esc forgets")
    }
  }

  /// The largest count.
  private static let countLimit = 99_999
  /// The most that is done at one key, where each step takes its time.
  private static let repetitionLimit = 200

  private var helpHint: String { "\(keyTable.keyName(of: .help)) lists the keys" }

  /// Keeps what was said for the list of messages.
  fileprivate mutating func remember(_ text: String) {
    if messages.last != text { messages.append(SafeText.line(text)) }
    if messages.count > 1_000 { messages.removeFirst(messages.count - 1_000) }
  }

  /// What a key asks for now. In the prompt, what has no binding is typed; elsewhere digits make a
  /// count, in the lists only after one from 5 to 9 or a 0, since 1 to 4 choose a pane.
  func action(for key: Key) -> Action {
    if case .mouse(let event) = key { return .mouse(event) }
    if case .pasted(let text) = key { return .paste(text) }
    let context = self.context
    if case .character(let character) = key {
      if context == .mark { return .type(character) }
      if ![.prompt, .palette, .verdict, .loading].contains(context), character.isASCII,
        let digit = character.wholeNumberValue,
        count != nil || keyTable.binding(for: key, in: context) == nil
      {
        return .digit(digit)
      }
    }
    return keyTable.action(for: key, in: context)
  }

  mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .quit: return quit()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: break
    }
    let context = self.context
    let binding = keyTable.bindings.first {
      $0.command == command && $0.contexts.contains(context)
    }
    guard let binding else { return [] }
    if let reason = binding.disabled(self) {
      message = Message(text: reason)
      return []
    }
    switch command {
    case .first, .last, .nextDivergence, .previousDivergence, .nextMatch, .previousMatch:
      rememberJump()
    default: break
    }
    let steps: Set<Command> = [
      .nextDivergence, .previousDivergence, .nextMatch, .previousMatch, .nextSources,
      .previousSources, .nextArticle, .previousArticle, .nextPane, .previousPane, .cycleVerdict,
    ]
    let times = steps.contains(command) ? min(count ?? 1, Self.repetitionLimit) : 1
    var effects: [Effect] = []
    for _ in 0..<times { effects += performOnce(command, in: context) }
    return effects
  }

  private mutating func performOnce(_ command: Command, in context: KeyContext) -> [Effect] {
    switch command {
    case .copy, .openAddress, .edit: return performErrand(command)
    case .export:
      startExport()
      return []
    case .writeScreen:
      startWriting()
      return []
    case .palette:
      if context != .palette {
        openPalette(.everything)
        return []
      }
    case .filter:
      openPalette(.filters)
      return []
    case .keepFilter:
      prompt = Prompt(kind: .filterName)
      return []
    case .toggleMouse:
      usesMouse.toggle()
      message = Message(
        text: usesMouse
          ? "mouse on: with Shift most terminals still select words" : "mouse off")
      return [.useMouse(usesMouse)]
    default: break
    }
    switch context {
    case .panes: return performOnFinding(command) ?? performInPanes(command)
    case .article: return performOnFinding(command) ?? performInArticle(command)
    case .table: return performOnFinding(command) ?? performInTable(command)
    case .brief: return performOnFinding(command) ?? performInBrief(command)
    case .page, .stories: return performInPage(command)
    case .library: return performInLibrary(command)
    case .palette: return performInPalette(command)
    case .picker:
      performInPicker(command)
      return []
    case .prompt: return performInPrompt(command)
    case .verdict: return performInVerdict(command)
    case .mark:
      markUse = nil
      return []
    case .loading: return command == .back ? quit() : []
    }
  }

  /// What means the same wherever there is a finding: in the lists, an article and a table; nil for
  /// other commands.
  private mutating func performOnFinding(_ command: Command) -> [Effect]? {
    switch command {
    case .search: prompt = Prompt()
    case .commandLine: prompt = Prompt(kind: .command)
    case .judge: startJudging()
    case .note: startNote()
    case .bookmark: return toggleBookmark()
    case .undo: return undo()
    case .explain: return subject.map { [.explain($0)] } ?? []
    case .alterations: return [.alterations]
    case .setMark: markUse = .set
    case .goToMark: markUse = .goTo
    case .nextMatch: stepMatch(forward: true)
    case .previousMatch: stepMatch(forward: false)
    case .help: overlays.append(.help(top: 0, context: context))
    case .messages: overlays.append(.messages(top: 0))
    case .showDoubtful: toggleDoubtful()
    case .nextStory: return stepStory(by: steps)
    case .previousStory: return stepStory(by: -steps)
    case .brief: openBrief()
    default: return nil
    }
    return []
  }

  /// How many rows a command moves by: as many as the count says.
  var steps: Int { count ?? 1 }

  /// How far a command goes in a list of which so many rows are seen; nil where it goes nowhere.
  func distance(of command: Command, page rows: Int) -> Int? {
    switch command {
    case .down: steps
    case .up: -steps
    case .pageDown: steps * max(1, rows - 1)
    case .pageUp: -steps * max(1, rows - 1)
    case .halfPageDown: steps * max(1, rows / 2)
    case .halfPageUp: -steps * max(1, rows / 2)
    default: nil
    }
  }

  private mutating func performInPanes(_ command: Command) -> [Effect] {
    if let distance = distance(of: command, page: layout.list(focus).rows) {
      move(by: distance)
      return []
    }
    switch command {
    case .first: select((count ?? 1) - 1)
    case .last: select((count ?? list(focus).rows.count) - 1)
    case .nextPane: focus(focus.next)
    case .previousPane: focus(focus.previous)
    case .paneRight: focus(neighbor(of: focus, toRight: true))
    case .paneLeft: focus(neighbor(of: focus, toRight: false))
    case .paneSources: focus(.sources)
    case .paneActors: focus(.actors)
    case .paneQuotes: focus(.quotes)
    case .paneFacts: focus(.facts)
    case .nextDivergence: stepDivergence(forward: true)
    case .previousDivergence: stepDivergence(forward: false)
    case .nextSources: pagePassages(forward: true)
    case .previousSources: pagePassages(forward: false)
    case .open: openArticle()
    case .choose: choose()
    case .cycleVerdict: cycleVerdict()
    case .cycleKind: cycleKind()
    case .clear:
      if filter.isEmpty && query == nil {
        if isZoomed {
          isZoomed = false
          return []
        }
        message = Message(text: "no filter to clear")
      }
      query = nil
      let empty = emptyFilter
      changeFilter { $0 = empty }
    case .pickSources: startPicking()
    case .matrix: openTable(.matrix)
    case .timeline: openTable(.timeline)
    case .origins: openTable(.origins)
    case .zoom: isZoomed.toggle()
    case .stories: openStories()
    case .back where library != nil: openStories()
    case .split: return splitOff()
    case .reload: return [.reload]
    case .back: return quit()
    default: break
    }
    return []
  }

  // MARK: Rows and panes

  mutating func select(_ place: Int) {
    let count = list(focus).rows.count
    let place = max(0, min(place, count - 1))
    if list(focus).selected != place { firstPassage = 0 }
    parked[focus] = nil
    lists[focus]?.selected = place
  }

  private mutating func move(by distance: Int) { select(list(focus).selected + distance) }

  mutating func focus(_ pane: Pane) {
    if focus != pane { firstPassage = 0 }
    focus = pane
  }

  /// The pane beside one; in the narrow form, the tab beside one.
  private func neighbor(of pane: Pane, toRight: Bool) -> Pane {
    guard layout.form == .wide else { return toRight ? pane.next : pane.previous }
    return switch pane {
    case .sources: toRight ? .quotes : .sources
    case .actors: toRight ? .facts : .actors
    case .quotes: toRight ? .quotes : .sources
    case .facts: toRight ? .facts : .actors
    }
  }

  private mutating func stepDivergence(forward: Bool) {
    let rows = divergenceRows
    guard let first = rows.first, let last = rows.last else { return }
    let place = list(focus).selected
    func isAfter(_ row: (pane: Pane, place: Int)) -> Bool {
      (row.pane.rawValue, row.place) > (focus.rawValue, place)
    }
    func isBefore(_ row: (pane: Pane, place: Int)) -> Bool {
      (row.pane.rawValue, row.place) < (focus.rawValue, place)
    }
    let next = forward ? rows.first(where: isAfter) : rows.last(where: isBefore)
    if next == nil {
      message = Message(
        text: rows.count == 1
          ? "the only difference" : forward ? "on to the first difference" : "back to the last")
    }
    let row = next ?? (forward ? first : last)
    focus(row.pane)
    select(row.place)
  }

  private mutating func pagePassages(forward: Bool) {
    let count = passages.count
    let fit = layout.passagesThatFit(of: count)
    let next = firstPassage + (forward ? fit : -fit)
    firstPassage = next >= count ? 0 : next < 0 ? max(0, (count - 1) / fit * fit) : next
  }

  // MARK: Filters

  private mutating func choose() {
    guard let row = list(focus).selectedRow else { return }
    let isSource = focus == .sources
    changeFilter {
      if isSource {
        $0.source = $0.source == row ? nil : row
      } else {
        $0.actor = $0.actor == row ? nil : row
      }
    }
  }

  /// Goes on to the next verdict that any row of the story has, then to what is mine, then to all.
  private mutating func cycleVerdict() {
    guard let model else { return }
    let all = Finding.Verdict.inReadingOrder
    let rows = (model.quotes + model.facts).map { model.findings[$0] }
    let occurring = Set(rows.filter(emptyFilter.passes).map(\.verdict))
    changeFilter { filter in
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
  }

  /// Shows what is hidden at the start, or hides it again.
  private mutating func toggleDoubtful() {
    showsAll.toggle()
    let all = showsAll
    changeFilter { $0.showsAll = all }
    rebuildTables()
    let hidden = model?.findings.count { $0.partOf == nil && !$0.isShownByDefault } ?? 0
    message = Message(
      text: hidden == 0
        ? "nothing is hidden in this story"
        : all
          ? "\(counted(hidden, "row")) that may be the same and may not, or irrelevant, shown; no count has them"
          : "\(counted(hidden, "row")) hidden")
  }

  /// Goes from a list of findings that the filter has emptied to the other, where that has rows.
  mutating func leaveEmptyList() {
    let other: [Pane: Pane] = [.quotes: .facts, .facts: .quotes]
    if list(focus).rows.isEmpty, let other = other[focus], !list(other).rows.isEmpty {
      focus(other)
    }
  }

  private mutating func cycleKind() {
    changeFilter {
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
  }

  // MARK: Keeping what is selected in sight

  /// Brings what the action left out of bounds back: selections, the first rows that are seen.
  mutating func settle() {
    let layout = self.layout
    for pane in Pane.allCases {
      lists[pane]?.settle(rows: layout.list(pane).rows)
    }
    if firstPassage != 0, firstPassage >= passages.count { firstPassage = 0 }
    settleOverlay()
  }
}

extension BrowserState.List {
  /// Keeps the selected row within the list and in sight, with a row of context where there is
  /// room.
  mutating func settle(rows visible: Int) {
    selected = max(0, min(selected, rows.count - 1))
    guard visible > 0 else { return }
    let context = visible >= 5 ? 1 : 0
    top = min(top, max(0, selected - context))
    top = max(top, min(selected + context, rows.count - 1) - visible + 1)
    top = max(0, min(top, rows.count - visible))
  }
}

import CrossreadCompare
import CrossreadCore

/// The next state, and what must be done besides drawing it. The only place where state changes.
func update(_ state: BrowserState, _ action: Action) -> (BrowserState, [Effect]) {
  var state = state
  let effects = state.apply(action)
  state.settle()
  return (state, effects)
}

extension BrowserState {
  mutating func apply(_ action: Action) -> [Effect] {
    switch action {
    case .resize(let size):
      self.size = size
      return []
    case .type(let character):
      if layout.form != .tooSmall { prompt?.text.append(character) }
      return []
    case .unknown(let key):
      if layout.form != .tooSmall {
        message = Message(text: "\(key.name) does nothing here: ? lists the keys")
      }
      return []
    case .command(let command):
      message = nil
      // Nothing must change that nobody can see.
      if layout.form == .tooSmall, ![.quit, .back, .redraw, .suspend].contains(command) {
        return []
      }
      return perform(command)
    }
  }

  private mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .quit: return [.quit]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: break
    }
    let context = self.context
    let binding = KeyTable.standard.bindings.first {
      $0.command == command && $0.contexts.contains(context)
    }
    guard let binding else { return [] }
    if let reason = binding.disabled(self) {
      message = Message(text: reason)
      return []
    }
    switch context {
    case .panes: return performInPanes(command)
    case .article: performInArticle(command)
    case .table: performInTable(command)
    case .page, .stories: performInPage(command)
    case .prompt: performInPrompt(command)
    }
    return []
  }

  private mutating func performInPanes(_ command: Command) -> [Effect] {
    switch command {
    case .down: move(by: 1)
    case .up: move(by: -1)
    case .pageDown: move(by: max(1, layout.list(focus).rows - 1))
    case .pageUp: move(by: -max(1, layout.list(focus).rows - 1))
    case .first: select(0)
    case .last: select(list(focus).rows.count - 1)
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
    case .clear:
      if filter.isEmpty && query == nil { message = Message(text: "no filter to clear") }
      query = nil
      filter = Filter()
      refilter()
    case .search: prompt = Prompt()
    case .nextMatch: stepMatch(forward: true)
    case .previousMatch: stepMatch(forward: false)
    case .help: overlays.append(.help(top: 0, context: .panes))
    case .messages: overlays.append(.messages(top: 0))
    case .matrix: openTable(.matrix)
    case .timeline: openTable(.timeline)
    case .origins: openTable(.origins)
    case .stories: openStories()
    case .back: return [.quit]
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
          ? "the only divergence" : forward ? "on to the first divergence" : "back to the last")
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
    if focus == .sources {
      filter.source = filter.source == row ? nil : row
    } else {
      filter.actor = filter.actor == row ? nil : row
    }
    refilter()
  }

  private mutating func cycleVerdict() {
    filter.verdict =
      switch filter.verdict {
      case nil: .diverge
      case .diverge: .agree
      case .agree: .alone
      case .alone: nil
      }
    refilter()
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

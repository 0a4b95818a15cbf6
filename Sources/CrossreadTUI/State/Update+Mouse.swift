/// What a mouse does: a click chooses a row, a second one opens it, the wheel moves.
extension BrowserState {
  /// Rows that a turn of the wheel moves by.
  private static let wheelRows = 3

  mutating func take(_ event: MouseEvent) -> [Effect] {
    // While something is typed or awaited at the foot, the mouse would tear it away.
    guard layout.form != .tooSmall, loading == nil, foot.choice == nil else { return [] }
    talk.message = nil
    switch event.kind {
    case .press: return press(event)
    case .wheelUp, .wheelDown:
      if overlays.isEmpty, let pane = pane(at: event) { panes.focus(pane) }
      foot.count = Self.wheelRows
      defer { foot.count = nil }
      return perform(event.kind == .wheelDown ? .down : .up)
    }
  }

  private var layout: BrowserLayout { panes.layout(in: frame) }

  private mutating func press(_ event: MouseEvent) -> [Effect] {
    guard let overlay = overlays.last else { return pressInPanes(event) }
    guard var list = overlay == .stories ? storyList.list : overlay.list else { return [] }
    // Below the title; in a table below the letters of the sources, too.
    let layout = TableLayout(size: size)
    let (first, rows) = table == nil ? (1, frame.rows) : (2, layout.rows)
    let place = list.top + event.row - first
    guard (first..<first + rows).contains(event.row), list.rows.indices.contains(place) else {
      return []
    }
    if list.selected == place { return perform(page.context == .picker ? .pick : .open) }
    list.selected = place
    if overlay == .stories {
      storyList.list = list
    } else {
      overlays[overlays.count - 1].list = list
    }
    return []
  }

  private mutating func pressInPanes(_ event: MouseEvent) -> [Effect] {
    if layout.passages.contains(row: event.row, column: event.column) {
      return panes.selectedRow == nil ? [] : perform(.open)
    }
    guard let pane = pane(at: event) else { return [] }
    let rect = layout.list(pane)
    let place = panes.list(pane).top + event.row - rect.row
    let isRow =
      rect.contains(row: event.row, column: event.column)
      && panes.list(pane).rows.indices.contains(place)
    if isRow, pane == panes.focus, place == panes.list(pane).selected { return perform(.open) }
    panes.focus(pane)
    if isRow { panes.select(place) }
    return []
  }

  /// The pane whose list, title or tab is there.
  private func pane(at event: MouseEvent) -> Pane? {
    if layout.form == .wide {
      return Pane.allCases.first { pane in
        var rect = layout.list(pane)
        rect.row -= 1
        rect.rows += 1
        return rect.contains(row: event.row, column: event.column)
      }
    }
    if event.row == layout.tabRow {
      return panes.tabs(in: frame).first { $0.columns.contains(event.column) }?.pane
    }
    let isInList = layout.list(panes.focus).contains(row: event.row, column: event.column)
    return isInList ? panes.focus : nil
  }
}

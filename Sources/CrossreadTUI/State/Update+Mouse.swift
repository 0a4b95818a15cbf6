/// What a mouse does: a click chooses a row, a second one opens it, the wheel moves.
extension BrowserState {
  /// Rows that a turn of the wheel moves by.
  private static let wheelRows = 3

  mutating func take(_ event: MouseEvent) -> [Effect] {
    // While something is typed or awaited at the foot, the mouse would tear it away.
    guard layout.form != .tooSmall, context == pageContext else { return [] }
    message = nil
    switch event.kind {
    case .press: return press(event)
    case .wheelUp, .wheelDown:
      if overlays.isEmpty, let pane = pane(at: event) { focus(pane) }
      count = Self.wheelRows
      defer { count = nil }
      return perform(event.kind == .wheelDown ? .down : .up)
    }
  }

  private mutating func press(_ event: MouseEvent) -> [Effect] {
    guard var list = openList else {
      if overlays.isEmpty { return pressInPanes(event) }
      return []
    }
    let row = event.row - list.firstRow
    let place = list.list.top + row
    guard row >= 0, row < list.rows, list.list.rows.indices.contains(place) else { return [] }
    if list.list.selected == place {
      return perform(pageContext == .picker ? .pick : .open)
    }
    list.list.selected = place
    switch overlays.last {
    case .stories: overlays[overlays.count - 1] = .stories(list.list)
    case .library: library?.list.selected = place
    case .picker: overlays[overlays.count - 1] = .picker(list.list)
    case .palette(var palette):
      palette.list = list.list
      overlays[overlays.count - 1] = .palette(palette)
    case .table: changeTable { $0.list.selected = place }
    default: break
    }
    return []
  }

  /// The list of the page that is open, and where its rows stand; nil where it has none.
  private var openList: (list: List, firstRow: Int, rows: Int)? {
    switch overlays.last {
    case .stories(let list), .picker(let list): (list, 1, pageRows)
    case .library: library.map { ($0.list, 1, pageRows) }
    case .palette(let palette): (palette.list, 1, pageRows)
    case .table(let table): (table.list, 2, TableLayout(size: size).rows)
    default: nil
    }
  }

  private mutating func pressInPanes(_ event: MouseEvent) -> [Effect] {
    let layout = self.layout
    if layout.passages.contains(row: event.row, column: event.column) {
      return list(focus).selectedRow == nil ? [] : perform(.open)
    }
    guard let pane = pane(at: event) else { return [] }
    let rect = layout.list(pane)
    let place = list(pane).top + event.row - rect.row
    let isRow =
      rect.contains(row: event.row, column: event.column) && list(pane).rows.indices.contains(place)
    if isRow, pane == focus, place == list(pane).selected { return perform(.open) }
    focus(pane)
    if isRow { select(place) }
    return []
  }

  /// The pane whose list, title or tab is there.
  private func pane(at event: MouseEvent) -> Pane? {
    let layout = self.layout
    if layout.form == .wide {
      return Pane.allCases.first { pane in
        var rect = layout.list(pane)
        rect.row -= 1
        rect.rows += 1
        return rect.contains(row: event.row, column: event.column)
      }
    }
    if event.row == layout.tabRow {
      return tabs.first { $0.columns.contains(event.column) }?.pane
    }
    let isInList = layout.list(focus).contains(row: event.row, column: event.column)
    return isInList ? focus : nil
  }
}

/// The palette: what it has, and below it the line that narrows it.
struct PaletteView {
  let state: BrowserState
  let palette: CommandPalette

  private var theme: Theme { state.theme }
  private var columns: Column { state.size.columns }

  func draw(on screen: inout Screen) {
    drawTitle(on: &screen)
    let list = palette.list
    if list.rows.isEmpty {
      screen.put("nothing has these words", row: 2, column: 1, style: theme.style(.faint))
    }
    let last = min(list.rows.count, list.top + state.frame.rows)
    for (number, place) in (list.top..<max(list.top, last)).enumerated() {
      let row = 1 + number
      let text = text(of: palette.entries[list.rows[place]])
      screen.put(text, row: row, column: 1, limit: columns)
      if place == list.selected {
        screen.restyle(row: row, columns: 0..<columns) { $0.selected(theme.style(.selection)) }
      }
    }
    drawLine(on: &screen)
  }

  private func drawTitle(on screen: inout Screen) {
    let name =
      switch palette.scope {
      case .everything: "Do or go to"
      case .filters: "Show only"
      case .commands: "Do"
      }
    let count = "\(palette.list.rows.count) of \(palette.entries.count)"
    var title = StyledText(name, theme.style(.storyTitle))
    if palette.scope == .filters, let model = state.model {
      let parts = state.panes.filter.parts.map { $0.words(in: model, state.signs) }
      title.append("  " + parts.joined(separator: " \(state.signs.dot) "), theme.style(.filter))
    }
    screen.put(
      title.cut(to: max(4, columns - count.count - 4), ellipsis: state.signs.ellipsis), row: 0,
      column: 1, limit: columns)
    screen.put(count, row: 0, column: max(0, columns - count.count - 1))
  }

  private func text(of entry: CommandPalette.Entry) -> StyledText {
    var text = StyledText()
    if palette.scope == .filters {
      text.append(isOn(entry) ? "\(state.signs.chosen) " : "  ", theme.style(.filter))
    } else if columns >= 50 {
      text.append(entry.kind, theme.style(.faint))
      text.pad(to: 9)
    }
    let detail = StyledText(
      entry.detail, theme.style(entry.kind == "command" ? .key : .faint)
    ).cut(to: columns / 3, ellipsis: state.signs.ellipsis)
    text.append(entry.title)
    let room = columns - 2 - (detail.width > 0 ? detail.width + 2 : 0)
    text = text.cut(to: max(4, room), ellipsis: state.signs.ellipsis)
    if detail.width > 0, text.width + 2 + detail.width <= columns - 2 {
      text.pad(to: columns - 2 - detail.width)
      text.append(detail)
    }
    return text
  }

  private func isOn(_ entry: CommandPalette.Entry) -> Bool {
    guard case .filter(let part) = entry.deed else { return false }
    return state.panes.filter.parts.contains(part)
  }

  private func drawLine(on screen: inout Screen) {
    let row = state.size.rows - 1
    var end = screen.put("> ", row: row, column: 0, style: theme.style(.key))
    var before = SafeText.line(palette.line.beforeCursor)[...]
    while GraphemeWidth.columns(of: String(before)) > max(1, columns - end - 2) {
      before.removeFirst()
    }
    end = screen.put(String(before), row: row, column: end, limit: columns - 1)
    screen.cursor = (row, end)
    screen.showsCursor = true
    let last = screen.put(
      SafeText.line(palette.line.afterCursor), row: row, column: end, limit: columns - 1)
    let hint: String
    if let message = state.message {
      hint = message.text
    } else {
      let keys = state.keyTable
      let bindings = keys.bindings(in: .palette)
      func key(_ command: Command) -> String {
        bindings.first { $0.command == command }?.keys.first?.name ?? ""
      }
      hint =
        palette.scope == .filters
        ? "\(key(.open)) shows it  \(key(.toggleEntry)) adds it  \(key(.cancelLine)) leaves"
        : "\(key(.open)) does it  \(key(.cancelLine)) leaves"
    }
    if columns - last > hint.count + 4 {
      screen.put(hint, row: row, column: columns - hint.count - 1, style: theme.style(.faint))
    }
  }
}

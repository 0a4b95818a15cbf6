import CrossreadCompare
import CrossreadWording

/// The sources of a story, with those marked that stand side by side.
enum PickerView {
  static func draw(_ state: BrowserState, _ picker: SourcePicker, on screen: inout Screen) {
    guard let model = state.model else { return }
    let columns = state.size.columns
    let list = picker.list
    let title = StyledText(
      "Sources side by side: \(picker.picked.map { "\($0.count) of \(list.rows.count)" } ?? "all")",
      state.theme.style(.storyTitle))
    screen.put(
      title.cut(to: columns - 2, ellipsis: state.signs.ellipsis), row: 0, column: 1, limit: columns)
    let last = min(list.rows.count, list.top + state.frame.rows)
    for (number, place) in (list.top..<max(list.top, last)).enumerated() {
      let row = 1 + number
      let article = model.readings[list.rows[place]].article
      let isPicked = picker.picked?.contains(list.rows[place]) ?? true
      var text = StyledText(isPicked ? "[x] " : "[ ] ", state.theme.style(.filter))
      text.append("\(model.letters[list.rows[place]]) ", state.theme.style(.name))
      text.append(Wording.source(of: article))
      if let title = article.title { text.append("  \(title)", state.theme.style(.faint)) }
      screen.put(
        text.cut(to: columns - 2, ellipsis: state.signs.ellipsis), row: row, column: 1,
        limit: columns)
      if place == list.selected {
        let style = state.theme.style(.selection)
        screen.restyle(row: row, columns: 0..<columns) { $0.selected(style) }
        screen.cursor = (row, 0)
      }
    }
  }
}

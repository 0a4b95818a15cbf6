/// The brief as a page, with the cursor on one of its lines.
enum BriefView {
  static func draw(_ state: BrowserState, _ page: BriefPage, on screen: inout Screen) {
    let columns = state.size.columns
    let rows = page.rows(in: state.frame)
    let visible = state.frame.rows
    let range =
      rows.count > visible
      ? "\(page.top + 1)-\(min(rows.count, page.top + visible)) of \(rows.count)" : ""
    let start = max(10, columns - range.count - 1)
    var title = StyledText("Brief", state.theme.style(.storyTitle))
    title.append("  \(state.model?.title ?? "")", state.theme.style(.faint))
    screen.put(
      title.cut(to: max(8, start - 2), ellipsis: state.signs.ellipsis), row: 0, column: 1,
      limit: columns)
    screen.put(range, row: 0, column: start)
    for (number, row) in rows.dropFirst(page.top).prefix(visible).enumerated() {
      let text = row.text.marking(state.markedQuery, with: state.theme.style(.match))
        .cut(to: columns - 2, ellipsis: state.signs.ellipsis)
      screen.put(text, row: 1 + number, column: 1, limit: columns)
      guard row.line == page.selected, page.lines[row.line].leadsOn else { continue }
      if screen.cursor.row == 0 { screen.cursor = (1 + number, 0) }
      screen.restyle(row: 1 + number, columns: 0..<min(columns, text.width + 2)) {
        $0.selected(state.theme.style(.selection))
      }
    }
  }
}

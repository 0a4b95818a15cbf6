import CrossreadCompare

/// The stories, one a row.
enum StoriesView {
  static func draw(_ state: BrowserState, _ page: StoriesPage, on screen: inout Screen) {
    let list = page.list
    var title = StyledText("Stories", state.theme.style(.storyTitle))
    if page.order != .new {
      title.append("  \(page.order.title)", state.theme.style(.faint))
    }
    if let filter = page.filter {
      title.append("  \(filter.text)  Esc clears", state.theme.style(.filter))
    }
    title = title.cut(to: state.size.columns - 2, ellipsis: state.signs.ellipsis)
    screen.put(title, row: 0, column: 1, limit: state.size.columns)
    if list.rows.isEmpty {
      screen.put("no story has this", row: 2, column: 1, style: state.theme.style(.faint))
    }
    let columns = state.size.columns
    let last = min(list.rows.count, list.top + state.frame.rows)
    let hasDays = state.stories.contains { $0.day != nil }
    for (number, place) in (list.top..<max(list.top, last)).enumerated() {
      let row = 1 + number
      let model = state.stories[list.rows[place]]
      var text = heading(of: model, hasDays: hasDays, state)
      let title = text.width
      text.append(model.title)
      let end = text.width
      text.append(
        OutletNames.text(model.outlets, count: model.outlets.count, room: columns - 2 - end),
        state.theme.style(.faint))
      text = text.marking(state.markedQuery, with: state.theme.style(.match))
        .cut(to: columns - 2, ellipsis: state.signs.ellipsis)
      screen.put(text, row: row, column: 1, limit: columns)
      if place == list.selected {
        // The title and no more: over a slow line, every cell counts.
        let style = state.theme.style(.selection)
        let end = min(columns, end + 2)
        screen.restyle(row: row, columns: min(title, end)..<end) { $0.selected(style) }
        screen.cursor = (row, 0)
      }
    }
  }

  /// What stands before the title: the day, how many sources tell it, how often they part.
  private static func heading(
    of model: StoryModel, hasDays: Bool, _ state: BrowserState
  ) -> StyledText {
    let theme = state.theme
    var text = StyledText()
    if state.size.columns >= 60, hasDays {
      text.append(model.day?.description ?? "", theme.style(.faint))
      text.pad(to: 12)
    }
    let count = "\(model.sourceCount)"
    text.append(String(repeating: " ", count: max(0, 3 - count.count)) + count)
    text.append(state.size.columns >= 60 ? (count == "1" ? " source   " : " sources  ") : " ")
    for verdict in [Finding.Verdict.diverge, .toldDifferently] {
      // The second column only where any story has something in it.
      let isNeeded = { (model: StoryModel) in model.verdicts[verdict] != nil }
      if verdict == .toldDifferently, !state.stories.contains(where: isNeeded) { continue }
      let count = model.verdicts[verdict] ?? 0
      let start = text.width
      text.append(
        count == 0 ? "" : "\(count) \(state.signs.sign(of: verdict))",
        theme.style(Role(verdict)))
      text.pad(to: start + 5)
    }
    return text
  }
}

/// A page to read: a title and rows of text.
enum TextView {
  static func draw(_ state: BrowserState, _ page: TextPage, on screen: inout Screen) {
    let columns = state.size.columns
    let lines = page.rows(in: state.frame)
    let rows = state.frame.rows
    let range =
      lines.count > rows
      ? "\(page.top + 1)-\(min(lines.count, page.top + rows)) of \(lines.count)" : ""
    let start = max(10, columns - range.count - 1)
    screen.put(
      StyledText(page.title, state.theme.style(.storyTitle))
        .cut(to: max(8, start - 2), ellipsis: state.signs.ellipsis), row: 0, column: 1,
      limit: columns)
    screen.put(range, row: 0, column: start)
    let match = state.theme.style(.match)
    for (number, line) in lines.dropFirst(page.top).prefix(rows).enumerated() {
      screen.put(
        line.marking(state.markedQuery, with: match).cut(
          to: columns - 2, ellipsis: state.signs.ellipsis), row: 1 + number, column: 1,
        limit: columns)
    }
    screen.cursor = (1, 0)
  }
}

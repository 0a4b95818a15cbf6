import CrossreadCompare

/// The keys that are valid somewhere.
enum HelpView {
  static func draw(
    _ state: BrowserState, top: Int, for context: KeyContext, on screen: inout Screen
  ) {
    PageView.draw(
      state, title: "Help", lines: state.helpRows(for: context), top: top, on: &screen)
  }
}

/// All that was said, the newest last.
enum MessagesView {
  static func draw(_ state: BrowserState, top: Int, on screen: inout Screen) {
    PageView.draw(
      state, title: "Messages", lines: TextRows(size: state.size).rows(of: state.messages),
      top: top, on: &screen)
  }
}

/// Why a finding is what it is.
enum ExplanationView {
  static func draw(
    _ state: BrowserState, _ page: BrowserState.ExplanationPage, on screen: inout Screen
  ) {
    PageView.draw(
      state, title: page.title, lines: TextRows(size: state.size).rows(of: page.lines),
      top: page.top,
      on: &screen)
  }
}

/// The stories, one a row.
enum StoriesView {
  static func draw(_ state: BrowserState, list: BrowserState.List, on screen: inout Screen) {
    var title = StyledText("Stories", state.theme.style(.storyTitle))
    if state.storiesOrder != .new {
      title.append("  \(state.storiesOrder.title)", state.theme.style(.faint))
    }
    screen.put(title, row: 0, column: 1, limit: state.size.columns)
    let columns = state.size.columns
    let last = min(list.rows.count, list.top + state.pageRows)
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

/// A title and lines to read.
enum PageView {
  static func draw(
    _ state: BrowserState, title: String, lines: [StyledText], top: Int, on screen: inout Screen
  ) {
    let columns = state.size.columns
    let rows = state.pageRows
    let range =
      lines.count > rows ? "\(top + 1)-\(min(lines.count, top + rows)) of \(lines.count)" : ""
    let start = max(10, columns - range.count - 1)
    screen.put(
      StyledText(title, state.theme.style(.storyTitle))
        .cut(to: max(8, start - 2), ellipsis: state.signs.ellipsis), row: 0, column: 1,
      limit: columns)
    screen.put(range, row: 0, column: start)
    let match = state.theme.style(.match)
    for (number, line) in lines.dropFirst(top).prefix(rows).enumerated() {
      screen.put(
        line.marking(state.markedQuery, with: match).cut(
          to: columns - 2, ellipsis: state.signs.ellipsis), row: 1 + number, column: 1,
        limit: columns)
    }
    screen.cursor = (1, 0)
  }
}

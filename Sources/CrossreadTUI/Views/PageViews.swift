import CrossreadCompare

/// The keys that are valid somewhere, from the key table.
enum HelpView {
  /// The lines of the page, without title and footer.
  static func lines(for context: KeyContext, in state: BrowserState) -> [StyledText] {
    let columns = state.size.columns
    var below = state
    if case .help = below.overlays.last { below.overlays.removeLast() }
    var lines = section("Keys in \(context.title)", context, below)
    lines.append(StyledText())
    if KeyTable.takesVerdicts(context) {
      let key = state.keyTable.keyName(of: .judge)
      lines += section("While choosing a verdict (\(key))", .verdict, below)
      lines.append(StyledText())
    }
    lines += section("While typing a line", .prompt, below)
    lines.append(StyledText())
    lines += counts(columns)
    lines.append(StyledText())
    lines += signs(columns, state.signs)
    return lines
  }

  private static func section(
    _ title: String, _ context: KeyContext, _ state: BrowserState
  ) -> [StyledText] {
    let columns = state.size.columns
    let bindings = state.keyTable.bindings(in: context)
    let names = bindings.map { $0.keys.map(\.name).joined(separator: "  ") }
    let width = min(max(10, columns / 3), names.map(\.count).max() ?? 0)
    var lines = [StyledText(title, Style(attributes: .bold))]
    for (binding, name) in zip(bindings, names) {
      var line = StyledText("  ")
      line.append(name, Style(attributes: .bold))
      line.pad(to: 2 + width + 2)
      let start = line.width
      var help = StyledText(binding.help)
      help.append("  \(binding.name)", state.theme.style(.faint))
      // What cannot work now says why, as the key itself would.
      if context != .prompt, context != .verdict, let reason = binding.disabled(state) {
        help.append(" (now: \(reason))", state.theme.style(.faint))
      }
      for (number, part) in help.wrapped(to: max(8, columns - start - 2))
        .enumerated()
      {
        if number > 0 {
          lines.append(line)
          line = StyledText(String(repeating: " ", count: start))
        }
        line.append(part)
      }
      lines.append(line)
    }
    return lines
  }

  private static func counts(_ columns: Column) -> [StyledText] {
    [StyledText("Counts", Style(attributes: .bold))]
      + StyledText(CountsText.help).wrapped(to: max(8, columns - 4)).map { line in
        var text = StyledText("  ")
        text.append(line)
        return text
      }
  }

  private static func signs(_ columns: Column, _ signs: Signs) -> [StyledText] {
    [
      StyledText("Signs", Style(attributes: .bold)),
      StyledText("  \(signs.diverge)  the sources diverge: not all can be exactly right"),
      StyledText("  \(signs.toldDifferently)  they tell it differently; all can be right"),
      StyledText("  \(signs.later)  a later account replaces an earlier one"),
      StyledText("  \(signs.agree)  they agree"),
      StyledText("  \(signs.reworded)  they agree in other words; of a fact: probably"),
      StyledText("  \(signs.unclear)  perhaps the same; hidden, and in no count"),
      StyledText("  \(signs.alone)  only one source has it"),
      StyledText("  \(signs.mine)  the verdict is mine, not the program's"),
      StyledText("  \(signs.irrelevant)  irrelevant, as I said"),
      StyledText("  \(signs.bookmark)  bookmarked"),
      StyledText("  \(signs.note)  a note of mine"),
    ]
  }

  static func draw(
    _ state: BrowserState, top: Int, for context: KeyContext, on screen: inout Screen
  ) {
    let lines = lines(for: context, in: state)
    PageView.draw(state, title: "Help", lines: lines, top: top, on: &screen)
  }
}

/// What help and documentation say of numbers before keys.
enum CountsText {
  static let help = """
    A number before a key that moves repeats it: 12 j. Before g or G it is the row, in an article \
    the paragraph, to go to. In the lists, where 1 to 4 choose a pane, a number starts with 0 or 5 \
    to 9: 0 1 2 j.
    """
}

/// All that was said, the newest last.
enum MessagesView {
  static func lines(_ messages: [String], columns: Column) -> [StyledText] {
    messages.flatMap { StyledText($0).wrapped(to: max(1, columns - 2)) }
  }

  static func draw(_ state: BrowserState, top: Int, on screen: inout Screen) {
    PageView.draw(
      state, title: "Messages", lines: lines(state.messages, columns: state.size.columns),
      top: top, on: &screen)
  }
}

/// Why a finding is what it is.
enum ExplanationView {
  static func lines(_ page: BrowserState.ExplanationPage, columns: Column) -> [StyledText] {
    page.lines.flatMap { line -> [StyledText] in
      let indent = String(repeating: " ", count: min(line.indent * 2, columns / 4))
      let style = line.indent == 0 ? Style(attributes: .bold) : Style()
      return StyledText(line.text, style).wrapped(to: max(1, columns - 2 - indent.count)).map {
        var text = StyledText(indent)
        text.append($0)
        return text
      }
    }
  }

  static func draw(
    _ state: BrowserState, _ page: BrowserState.ExplanationPage, on screen: inout Screen
  ) {
    PageView.draw(
      state, title: page.title, lines: lines(page, columns: state.size.columns), top: page.top,
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

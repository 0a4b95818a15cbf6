import CrossreadCompare
import CrossreadCore

/// The matrix, the timeline or the origins: a row for each thing, a column for each source.
struct TableView {
  let state: BrowserState
  let model: StoryModel
  let table: StoryTable

  private var theme: Theme { state.theme }
  private var signs: Signs { state.signs }
  private var layout: TableLayout { TableLayout(size: state.size) }

  func draw(on screen: inout Screen) {
    let columns = state.size.columns
    var title = StyledText(table.kind.title, theme.style(.storyTitle))
    title.append("  \(model.title)", theme.style(.faint))
    screen.put(
      title.cut(to: columns - 2, ellipsis: signs.ellipsis), row: 0, column: 1, limit: columns)
    let sources = shownSources
    drawLetters(of: sources, on: &screen)
    if table.list.rows.isEmpty {
      screen.put(table.kind.emptyText, row: 2, column: 1, style: theme.style(.faint))
    }
    let last = min(table.list.rows.count, table.list.top + layout.rows)
    for (number, place) in (table.list.top..<max(table.list.top, last)).enumerated() {
      let row = 2 + number
      let entry = table.entries[table.list.rows[place]]
      let text = text(of: entry, sources: sources)
        .marking(state.markedQuery, with: theme.style(.match))
      screen.put(
        text.cut(to: columns - 2, ellipsis: signs.ellipsis), row: row, column: 1, limit: columns)
      if place == table.list.selected {
        let style = theme.style(.selection)
        screen.restyle(row: row, columns: 0..<columns) { $0.selected(style) }
        screen.cursor = (row, 0)
      }
    }
    drawReason(on: &screen)
  }

  private var shownSources: Range<Int> {
    let first = min(table.firstSource, max(0, model.readings.count - 1))
    return
      first..<min(
        model.readings.count,
        first + layout.sourcesThatFit(model.letters, widestHeading: table.widestHeading))
  }

  private var headingWidth: Column { layout.headingColumns(widest: table.widestHeading) }

  private func drawLetters(of sources: Range<Int>, on screen: inout Screen) {
    var line = StyledText()
    if headingWidth > 0 { line.pad(to: headingWidth + 2) }
    let width = layout.sourceColumns(model.letters)
    for source in sources {
      let start = line.width
      line.append(model.letters[source], theme.style(.name))
      line.pad(to: start + width)
    }
    line.append(" ")
    var left: [String] = []
    if sources.lowerBound > 0 { left.append("< \(sources.lowerBound) more") }
    if sources.upperBound < model.readings.count {
      left.append("> \(model.readings.count - sources.upperBound) more")
    }
    line.append(left.joined(separator: "  "), theme.style(.faint))
    screen.put(line, row: 1, column: 1, limit: state.size.columns)
  }

  private func text(of entry: StoryTable.Entry, sources: Range<Int>) -> StyledText {
    var line = StyledText()
    if headingWidth > 0 {
      line.append(StyledText(entry.heading).cut(to: headingWidth, ellipsis: signs.ellipsis))
      line.pad(to: headingWidth + 2)
    }
    let width = layout.sourceColumns(model.letters)
    for source in sources {
      let start = line.width
      let (sign, role) = sign(of: entry.marks[source])
      line.append(sign, theme.style(role))
      line.pad(to: start + width)
    }
    let finding = entry.finding.map { model.findings[$0] }
    line.append(finding.map(signs.judgement(of:)) ?? " ", theme.style(.mine))
    let parting = entry.marks.first(where: \.parts).map { sign(of: $0).1 }
    line.append(entry.what, parting.map(theme.style) ?? .plain)
    return line
  }

  private func sign(of mark: StoryTable.Mark) -> (String, Role) {
    switch mark {
    case .silent: (" ", .text)
    case .agrees: (signs.agree, .agree)
    case .rewords: (signs.reworded, .reworded)
    case .departs: (signs.diverge, .diverge)
    case .tellsDifferently: (signs.toldDifferently, .toldDifferently)
    case .later: (signs.later, .later)
    case .unclear: (signs.unclear, .faint)
    case .alone: (signs.alone, .alone)
    case .credits: (signs.chosen, .text)
    }
  }

  /// What can be said of the selected row, as below the lists.
  private func drawReason(on screen: inout Screen) {
    guard layout.reasonRows > 0 else { return }
    let row = state.size.rows - 1 - layout.reasonRows
    let columns = state.size.columns
    var text = StyledText()
    if let message = state.message, !message.isHint {
      text.append(message.text, theme.style(message.isWarning ? .warning : .message))
    } else if let place = table.selectedEntry?.finding {
      text = ReasonText(state: state).text(ofFinding: place, in: model)
    } else if let entry = table.selectedEntry {
      text.append(entry.heading, theme.style(.name))
      for source in entry.marks.indices where entry.marks[source] != .silent {
        text.append(
          " \(signs.dot) \(model.letters[source]) \(model.readings[source].article.source.name)")
      }
    }
    let lines = text.wrapped(to: columns - 2, rows: layout.reasonRows, ellipsis: signs.ellipsis)
    for (number, line) in lines.enumerated() {
      screen.put(line, row: row + number, column: 1, limit: columns)
    }
  }
}

import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// The first screen: lists, passages and the reason.
struct PanesView {
  let state: BrowserState
  private let layout: BrowserLayout
  private var signs: Signs { state.signs }
  private var theme: Theme { state.theme }

  init(state: BrowserState) {
    self.state = state
    layout = state.panes.layout(in: state.frame)
  }

  func draw(on screen: inout Screen) {
    if let row = layout.titleRow { drawTitle(row, on: &screen) }
    if layout.form == .wide {
      drawBoxes(on: &screen)
      for pane in Pane.allCases { drawList(pane, on: &screen) }
    } else {
      drawTabs(on: &screen)
      drawList(state.panes.focus, on: &screen)
      drawStackedPassages(on: &screen)
    }
    drawReason(on: &screen)
  }

  // MARK: Title

  private func drawTitle(_ row: Int, on screen: inout Screen) {
    guard let model = state.model else {
      screen.put(
        "nothing to compare", row: row, column: 1, style: theme.style(.storyTitle))
      return
    }
    let columns = state.size.columns
    // Words where they leave the title some room.
    var counts = verdictCounts(model, inWords: true)
    if columns < 70 || columns - counts.width < 30 {
      counts = verdictCounts(model, inWords: false)
    }
    var facts = "\(counted(model.readings.count, "source")) \(signs.dot) "
    facts += "\(counted(model.actors.count, "actor")) \(signs.dot) "
    facts += counted(model.quotes.count, "quote")
    let right = columns - counts.width - 1
    let showsCounts = right > 10
    if showsCounts { screen.put(counts, row: row, column: right, limit: columns) }
    let room = (showsCounts ? right - 2 : columns) - 1
    // The counts of what there is give way to a readable title.
    let rest = " \(signs.dot) \(facts)"
    let restWidth = GraphemeWidth.columns(of: rest)
    var name = model.title
    if state.stories.count > 1 { name = "\(state.shelf.open + 1)/\(state.stories.count) " + name }
    let nameWidth = GraphemeWidth.columns(of: SafeText.line(name))
    let showsFacts = room - restWidth >= min(nameWidth, 48)
    var title = StyledText(name, theme.style(.storyTitle))
      .cut(to: showsFacts ? room - restWidth : room, ellipsis: signs.ellipsis)
    if showsFacts { title.append(rest) }
    screen.put(title, row: row, column: 1, limit: 1 + room)
  }

  private func verdictCounts(_ model: StoryModel, inWords: Bool) -> StyledText {
    var text = StyledText()
    for verdict in Finding.Verdict.inReadingOrder where verdict != .unclear {
      let count = model.verdicts[verdict] ?? 0
      if verdict == .diverge, inWords, state.isWeighed, !model.parts, model.readings.count > 1 {
        text.append("nothing found to part", theme.style(.diverge))
        continue
      }
      // What is rarer is named where there is some of it.
      if count == 0, [.toldDifferently, .later].contains(verdict) { continue }
      if text.width > 0 { text.append(inWords ? "  " : " ") }
      let style = theme.style(Role(verdict))
      text.append("\(count) \(signs.sign(of: verdict))", style)
      if inWords { text.append(" \(Wording.name(of: verdict))", style) }
    }
    return text
  }

  // MARK: Boxes

  private func drawBoxes(on screen: inout Screen) {
    var lines = BoxLines(size: state.size)
    let last = state.size.columns - 1
    let top = layout.list(.sources).row - 1
    let middle = layout.passages.row - 1
    let bottom = layout.passages.endRow
    let divide = layout.list(.quotes).column - 1
    for row in [top, middle, bottom] { lines.horizontal(row: row, from: 0, through: last) }
    for column in [0, last] { lines.vertical(column: column, from: top, through: bottom) }
    lines.vertical(column: divide, from: top, through: middle)
    lines.horizontal(row: layout.list(.actors).row - 1, from: 0, through: divide)
    lines.horizontal(row: layout.list(.facts).row - 1, from: divide, through: last)
    let passages = state.panes.visiblePassages(in: state.frame)
    let rects = passageColumns(passages.count)
    for rect in rects.dropFirst() {
      lines.vertical(column: rect.column - 1, from: middle, through: bottom)
    }
    lines.draw(on: &screen, signs: signs, style: theme.style(.border))
    for pane in Pane.allCases { drawPaneTitle(pane, on: &screen) }
    for (passage, rect) in zip(passages, rects) {
      drawPassageTitle(
        passage, row: middle, column: rect.column, limit: rect.endColumn, on: &screen)
      PassageText(state: state, passage: passage).draw(in: rect, on: &screen)
    }
  }

  private func drawPaneTitle(_ pane: Pane, on screen: inout Screen) {
    let rect = layout.list(pane)
    let style = theme.style(pane == state.panes.focus ? .focusedPaneTitle : .paneTitle)
    let end = screen.put(
      " \(pane.number) \(pane.title) ", row: rect.row - 1, column: rect.column,
      limit: rect.endColumn, style: style)
    let list = state.panes.list(pane)
    // How much there is, where not all of it is seen.
    guard list.rows.count > rect.rows else { return }
    let range = " \(list.top + 1)-\(min(list.top + rect.rows, list.rows.count))"
    let text = "\(range) of \(list.rows.count) "
    let start = rect.endColumn - 1 - text.utf8.count
    if start > end { screen.put(text, row: rect.row - 1, column: start) }
  }

  /// The passages side by side, a column for a line between each two.
  private func passageColumns(_ count: Int) -> [Rect] {
    let area = layout.passages
    guard count > 0 else { return [] }
    let free = area.columns - (count - 1)
    var column = area.column
    return (0..<count).map { number in
      let columns = free / count + (number < free % count ? 1 : 0)
      defer { column += columns + 1 }
      return Rect(row: area.row, column: column, rows: area.rows, columns: columns)
    }
  }

  private func drawPassageTitle(
    _ passage: PassageView, row: Int, column: Column, limit: Column, on screen: inout Screen
  ) {
    guard let model = state.model else { return }
    let article = model.readings[passage.article].article
    var text = StyledText(" \(model.letters[passage.article]) ", theme.style(.paneTitle))
    text.append("\(article.source.name) ")
    if let published = article.published {
      text.append("\(signs.dot) \(published) ")
    }
    screen.put(
      text.cut(to: limit - column, ellipsis: signs.ellipsis), row: row, column: column,
      limit: limit)
  }

  // MARK: Narrow

  private func drawTabs(on screen: inout Screen) {
    guard let row = layout.tabRow else { return }
    for tab in state.panes.tabs(in: state.frame) {
      let style = theme.style(tab.pane == state.panes.focus ? .focusedPaneTitle : .paneTitle)
      screen.put(tab.text, row: row, column: tab.columns.lowerBound, style: style)
    }
  }

  private func drawStackedPassages(on screen: inout Screen) {
    guard let rule = layout.ruleRow else { return }
    let passages = state.panes.visiblePassages(in: state.frame)
    let area = layout.passages
    let isRoomy = area.rows + 1 >= passages.count * 4
    drawRule(rule, isRoomy ? passages.first : nil, on: &screen)
    // Headings between them where there is room, letters beside them where there is not.
    let headings = isRoomy ? max(0, passages.count - 1) : 0
    let heights = share(area.rows - headings, among: passages)
    var row = area.row
    for (number, passage) in passages.enumerated() {
      if isRoomy, number > 0 {
        drawRule(row, passage, on: &screen)
        row += 1
      }
      let letter = isRoomy ? nil : state.model?.letters[passage.article]
      let rect = Rect(row: row, column: 0, rows: heights[number], columns: area.columns)
      PassageText(state: state, passage: passage, letter: letter).draw(in: rect, on: &screen)
      row += heights[number]
    }
  }

  private func drawRule(_ row: Int, _ passage: PassageView?, on screen: inout Screen) {
    var lines = BoxLines(size: state.size)
    lines.horizontal(row: row, from: 0, through: state.size.columns - 1)
    lines.draw(on: &screen, signs: signs, style: theme.style(.border))
    if let passage {
      drawPassageTitle(passage, row: row, column: 1, limit: state.size.columns, on: &screen)
    }
  }

  /// Rows for each passage: even shares, what a short one leaves goes to the longer ones.
  private func share(_ rows: Int, among passages: [PassageView]) -> [Int] {
    guard !passages.isEmpty else { return [] }
    let wanted = passages.map { passage in
      passage.evidence.isEmpty && !passage.isSilent
        ? rows
        : PassageText(state: state, passage: passage).evidenceRows(
          columns: layout.passages.columns)
    }
    var heights = Array(repeating: 0, count: passages.count)
    for _ in 0..<max(0, rows) {
      // The next row goes to the one that lacks most, then to the one that has least.
      let next = heights.indices.min { a, b in
        let (lackA, lackB) = (heights[a] < wanted[a], heights[b] < wanted[b])
        if lackA != lackB { return lackA }
        return (heights[a], a) < (heights[b], b)
      }
      if let next { heights[next] += 1 }
    }
    return heights
  }

  // MARK: Lists

  private func drawList(_ pane: Pane, on screen: inout Screen) {
    guard let model = state.model else { return }
    let rect = layout.list(pane)
    let list = state.panes.list(pane)
    let isFocused = pane == state.panes.focus
    if list.rows.isEmpty {
      let text = state.panes.filter.isEmpty ? "none" : "none with this filter: Esc clears it"
      screen.put(
        StyledText(text).cut(to: rect.columns - 1, ellipsis: signs.ellipsis), row: rect.row,
        column: rect.column + 1, limit: rect.endColumn)
      if isFocused { screen.cursor = (rect.row, rect.column) }
      return
    }
    // Inside a box, a blank on each side.
    let inset = layout.form == .wide ? 1 : 0
    let columns = rect.columns - 2 * inset
    let rows = ListRows(state: state, model: model, columns: columns)
    for (number, place) in (list.top..<min(list.rows.count, list.top + rect.rows)).enumerated() {
      let row = rect.row + number
      let text = rows.text(ofRow: list.rows[place], in: pane)
        .marking(state.markedQuery, with: theme.style(.match))
      screen.put(
        text.cut(to: columns, ellipsis: signs.ellipsis), row: row, column: rect.column + inset,
        limit: rect.endColumn - inset)
      guard place == list.selected else { continue }
      let selection = theme.style(isFocused ? .selection : .otherSelection)
      screen.restyle(row: row, columns: rect.column..<rect.endColumn) {
        $0.selected(selection)
      }
      if isFocused { screen.cursor = (row, rect.column) }
    }
  }

  // MARK: Reason

  private func drawReason(on screen: inout Screen) {
    let rect = layout.reason
    guard rect.rows > 0 else { return }
    var text: StyledText
    if let message = state.message, !message.isHint {
      text = StyledText(message.text, theme.style(message.isWarning ? .warning : .message))
    } else {
      text = ReasonText(state: state).text
    }
    let lines = text.wrapped(to: rect.columns, rows: rect.rows, ellipsis: signs.ellipsis)
    for (number, line) in lines.enumerated() {
      screen.put(
        line.cut(to: rect.columns, ellipsis: signs.ellipsis), row: rect.row + number,
        column: rect.column, limit: rect.endColumn)
    }
  }
}

import CrossreadCompare
import CrossreadCore

/// What keys do in the matrix, the timeline and the origins.
extension BrowserState {
  /// Opens one of the pages, or goes on to it from another; from itself: back.
  mutating func openTable(_ kind: StoryTable.Kind) {
    guard let model else { return }
    if let table {
      overlays.removeLast()
      if table.kind == kind { return }
    }
    var opened = StoryTable(kind, of: model, filter: filter)
    // The finding that was selected stays so.
    if let row = focus == .quotes || focus == .facts ? list(focus).selectedRow : nil,
      let place = opened.entries.firstIndex(where: { $0.finding == row })
    {
      opened.list.selected = place
    }
    overlays.append(.table(opened))
  }

  /// The page that is seen; nil where it is none of them.
  var table: StoryTable? {
    if case .table(let table) = overlays.last { return table }
    return nil
  }

  mutating func changeTable(_ change: (inout StoryTable) -> Void) {
    guard var table else { return }
    change(&table)
    overlays[overlays.count - 1] = .table(table)
  }

  /// Works out again what the open pages say of findings.
  mutating func refreshTables() {
    guard let model else { return }
    for place in overlays.indices {
      switch overlays[place] {
      case .table(let table):
        overlays[place] = .table(table.refreshed(from: model, filter: filter))
      case .brief(let page): overlays[place] = .brief(page.refreshed(from: model))
      default: break
      }
    }
  }

  /// Works the open tables out again with the rows that the filter now leaves.
  mutating func rebuildTables() {
    guard let model else { return }
    for place in overlays.indices {
      guard case .table(let table) = overlays[place] else { continue }
      var new = StoryTable(table.kind, of: model, filter: filter)
      new.firstSource = table.firstSource
      let selected = table.selectedEntry?.finding
      new.list.selected =
        selected.flatMap { row in new.entries.firstIndex { $0.finding == row } }
        ?? table.list.selected
      overlays[place] = .table(new)
    }
  }

  mutating func performInTable(_ command: Command) -> [Effect] {
    if let distance = distance(of: command, page: TableLayout(size: size).rows) {
      changeTable { $0.list.selected += distance }
      return []
    }
    // Closures that change the state cannot read it.
    let number = count
    let row = number ?? 1
    switch command {
    case .first: changeTable { $0.list.selected = row - 1 }
    case .last: changeTable { $0.list.selected = (number ?? $0.list.rows.count) - 1 }
    case .nextDivergence: stepTableDivergence(forward: true)
    case .previousDivergence: stepTableDivergence(forward: false)
    case .nextSources: changeTable { $0.firstSource += 1 }
    case .previousSources: changeTable { $0.firstSource -= 1 }
    case .open: openTableEntry()
    case .matrix: openTable(.matrix)
    case .timeline: openTable(.timeline)
    case .origins: openTable(.origins)
    case .stories: openStories()
    case .clear:
      if query == nil { overlays.removeLast() } else { query = nil }
    case .back: overlays.removeLast()
    default: break
    }
    return []
  }

  private mutating func openTableEntry() {
    guard let model, let entry = table?.selectedEntry else { return }
    if let finding = entry.finding {
      let passages = model.findings[finding].passages
      // In the timeline, the source whose day it is.
      let passage = passages.first { entry.marks[$0.article] != .silent } ?? passages.first
      guard let passage else { return }
      openArticle(
        ArticleState(article: passage.article, top: UTF8Offset(0), finding: finding))
    } else if let place = entry.place {
      openArticle(ArticleState(article: place.article, top: UTF8Offset(0), match: place.span))
    }
  }

  private mutating func stepTableDivergence(forward: Bool) {
    guard let table else { return }
    let rows = table.list.rows.indices.filter { table.isDivergence(table.list.rows[$0]) }
    guard let first = rows.first, let last = rows.last else { return }
    let selected = table.list.selected
    let next = forward ? rows.first { $0 > selected } : rows.last { $0 < selected }
    if next == nil {
      message = Message(
        text: rows.count == 1
          ? "the only difference" : forward ? "on to the first difference" : "back to the last")
    }
    changeTable { $0.list.selected = next ?? (forward ? first : last) }
  }

  /// The page with its selection, and the sources that are seen, within bounds.
  func settled(_ table: StoryTable) -> StoryTable {
    var table = table
    let layout = TableLayout(size: size)
    table.list.settle(rows: layout.rows)
    let count = model?.readings.count ?? 0
    let fit =
      model.map { layout.sourcesThatFit($0.letters, widestHeading: table.widestHeading) } ?? count
    table.firstSource = max(0, min(table.firstSource, count - fit))
    return table
  }

  var hasMoreColumns: Bool {
    guard let model, let table else { return false }
    return TableLayout(size: size).sourcesThatFit(
      model.letters, widestHeading: table.widestHeading) < model.readings.count
  }
}

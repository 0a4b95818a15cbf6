/// Where everything of the first screen stands, for a size and a story.
///
/// Both `update` (how far is a page?) and the view ask it. It depends on the unfiltered lengths of
/// the lists, so that panes stay where they are while a person filters.
struct BrowserLayout: Sendable, Hashable {
  enum Form: Sendable, Hashable {
    /// All four lists and the passages side by side.
    case wide
    /// One list with tabs, the passages below it.
    case narrow
    /// Too small for anything but to say so.
    case tooSmall
  }

  static let minimum = ScreenSize(rows: 5, columns: 20)
  static let wideFrom = ScreenSize(rows: 18, columns: 100)

  let form: Form
  /// The rows of each list, without borders. In the narrow form all panes have the same.
  private(set) var lists: [Pane: Rect] = [:]
  /// The passages, without borders; no rows where there is no room.
  private(set) var passages = Rect(row: 0, column: 0, rows: 0, columns: 0)
  /// The reason in words; no rows where there is no room.
  private(set) var reason = Rect(row: 0, column: 0, rows: 0, columns: 0)
  private(set) var titleRow: Int?
  private(set) var tabRow: Int?
  /// The line between list and passages in the narrow form.
  private(set) var ruleRow: Int?
  private(set) var footerRow = 0

  /// The pane whose list is seen in the narrow form.
  private let focus: Pane
  private let isZoomed: Bool

  /// `counts` says how many rows each pane has without a filter.
  ///
  /// Where it is zoomed, the list in focus has all the room, whatever the size.
  init(size: ScreenSize, counts: [Pane: Int], focus: Pane, isZoomed: Bool = false) {
    self.focus = focus
    self.isZoomed = isZoomed
    if size.rows < Self.minimum.rows || size.columns < Self.minimum.columns {
      form = .tooSmall
    } else if !isZoomed && size.rows >= Self.wideFrom.rows && size.columns >= Self.wideFrom.columns
    {
      form = .wide
      arrangeWide(size, counts)
    } else {
      form = .narrow
      arrangeNarrow(size, counts)
    }
  }

  private mutating func arrangeWide(_ size: ScreenSize, _ counts: [Pane: Int]) {
    titleRow = 0
    footerRow = size.rows - 1
    let reasonRows = size.rows >= 30 ? 2 : 1
    reason = Rect(
      row: footerRow - reasonRows, column: 1, rows: reasonRows, columns: size.columns - 2)
    // Lines above, between and below take three rows.
    let inner = reason.row - 1 - 3
    func count(_ pane: Pane) -> Int { max(1, counts[pane] ?? 0) }
    let right = count(.quotes) + count(.facts) + 1
    let left = count(.sources) + min(count(.actors), 12) + 1
    let upper = min(max(right, left, 7), inner * 3 / 5)
    let lower = inner - upper

    let leftColumns = min(42, max(26, size.columns * 28 / 100))
    let rightColumn = leftColumns + 2
    let rightColumns = size.columns - rightColumn - 1
    func stack(_ top: Pane, _ bottom: Pane, first: Int, column: Column, columns: Column) {
      lists[top] = Rect(row: 2, column: column, rows: first, columns: columns)
      lists[bottom] = Rect(
        row: 2 + first + 1, column: column, rows: upper - first - 1, columns: columns)
    }
    let sources = min(count(.sources), max(2, (upper - 1) / 3))
    stack(.sources, .actors, first: sources, column: 1, columns: leftColumns)
    let free = upper - 1
    let facts = min(count(.facts), max(free * 3 / 5, free - count(.quotes)))
    let quotes = min(free - 2, max(2, free - max(2, facts)))
    stack(.quotes, .facts, first: quotes, column: rightColumn, columns: rightColumns)
    passages = Rect(row: 2 + upper + 1, column: 1, rows: lower, columns: size.columns - 2)
  }

  private mutating func arrangeNarrow(_ size: ScreenSize, _ counts: [Pane: Int]) {
    footerRow = size.rows - 1
    var top = 0
    if size.rows >= 10 {
      titleRow = 0
      top = 1
    }
    tabRow = top
    top += 1
    let reasonRows = size.rows >= 22 ? 2 : 1
    reason = Rect(
      row: footerRow - reasonRows, column: 0, rows: reasonRows, columns: size.columns)
    let free = reason.row - top
    // Below eight rows the list has them all.
    // A short list leaves its rows to the passages.
    let most = max(2, (free - 1) * 45 / 100)
    let hasPassages = size.rows >= 8 && !isZoomed
    let listRows = hasPassages ? min(most, max(2, counts[focus] ?? most)) : free
    for pane in Pane.allCases {
      lists[pane] = Rect(row: top, column: 0, rows: listRows, columns: size.columns)
    }
    guard hasPassages else { return }
    ruleRow = top + listRows
    let row = top + listRows + 1
    passages = Rect(row: row, column: 0, rows: reason.row - row, columns: size.columns)
  }

  /// What says more of the selected row: the passages, from the line above them, and the reason.
  var followers: [Rect] {
    let top = passages.rows > 0 ? passages.row - 1 : reason.row
    let columns = reason.columns + 2 * reason.column
    return [Rect(row: top, column: 0, rows: footerRow - top, columns: columns)]
  }

  func list(_ pane: Pane) -> Rect {
    lists[pane] ?? Rect(row: 0, column: 0, rows: 0, columns: 0)
  }

  /// How many passages fit beside or above each other.
  func passagesThatFit(of count: Int) -> Int {
    switch form {
    case .wide: max(1, min(count, (passages.columns + 1) / 36))
    case .narrow: max(1, min(count, passages.rows / 2))
    case .tooSmall: 1
    }
  }
}

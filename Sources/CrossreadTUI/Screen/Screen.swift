import CrossreadCore

/// Rows and columns of a terminal; both at least 0.
struct ScreenSize: Sendable, Hashable {
  var rows: Int
  var columns: Column

  init(rows: Int, columns: Column) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A place in the text of an article, as a cell remembers it.
struct CellSource: Sendable, Hashable {
  /// The article's place in `Story.readings`.
  let article: Int
  let span: Span
}

/// One column of one row.
struct Cell: Sendable, Hashable {
  /// One grapheme cluster, safe for a terminal; empty in the columns that a wide cluster to the
  /// left also takes.
  var text: String
  /// The columns that `text` takes; 0 for the columns that a wide cluster to the left takes.
  var width: UInt8
  var style: Style
  /// The words of an article that it shows; nil for everything else.
  var source: CellSource?

  static let blank = Cell(text: " ", width: 1, style: .plain)
}

/// What is to be seen: a grid of cells, and the cursor.
///
/// The views make one for every frame; `Terminal` sends only what differs from the frame before.
struct Screen: Sendable, Hashable {
  let size: ScreenSize
  /// Row by row.
  private(set) var cells: [Cell]
  /// Where the cursor stands: on the selected row, or in the prompt.
  var cursor: (row: Int, column: Column) {
    get { (cursorRow, cursorColumn) }
    set {
      cursorRow = min(max(0, newValue.row), max(0, size.rows - 1))
      cursorColumn = min(max(0, newValue.column), max(0, size.columns - 1))
    }
  }
  private var cursorRow = 0
  private var cursorColumn = 0
  var showsCursor = false

  init(size: ScreenSize) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  subscript(row: Int, column: Column) -> Cell { cells[row * size.columns + column] }

  /// The row's text without the blanks at its end.
  func text(ofRow row: Int) -> String {
    var text = ""
    for column in 0..<size.columns { text += self[row, column].text }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows, as a person reads them.
  var text: String { (0..<size.rows).map(text(ofRow:)).joined(separator: "\n") }

  // MARK: Drawing

  /// Writes text from a place on, and says which column comes after it.
  ///
  /// Text is made safe here whatever it is. What would pass `limit` (or the edge of the screen) is
  /// left out, a wide cluster as a whole.
  @discardableResult
  mutating func put(
    _ text: String, row: Int, column: Column, limit: Column? = nil, style: Style = .plain,
    source: CellSource? = nil
  ) -> Column {
    let limit = min(limit ?? size.columns, size.columns)
    guard row >= 0, row < size.rows else { return column }
    var column = column
    if SafeText.isPlain(text) {
      for byte in text.utf8 {
        guard column < limit else { break }
        if column >= 0 { set(TextLine.Piece.text(ofASCII: byte), 1, row, column, style, source) }
        column += 1
      }
      return column
    }
    for character in SafeText.line(text) {
      let width = GraphemeWidth.columns(of: character)
      if width == 0 { continue }
      guard column + width <= limit else { break }
      if column >= 0 { set(String(character), width, row, column, style, source) }
      column += width
    }
    return column
  }

  /// Puts one of the program's own signs, which takes one column.
  mutating func putSign(_ sign: String, row: Int, column: Column, style: Style) {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
    set(sign, 1, row, column, style, nil)
  }

  /// Lays a style over cells that are there already.
  mutating func restyle(row: Int, columns: Range<Column>, _ change: (Style) -> Style) {
    guard row >= 0, row < size.rows else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      let index = row * size.columns + column
      cells[index].style = change(cells[index].style)
    }
  }

  /// The same screen for a terminal that has only ASCII.
  func foldedToASCII() -> Screen {
    var screen = self
    for index in cells.indices where !cells[index].text.utf8.allSatisfy({ $0 < 0x80 }) {
      let cell = cells[index]
      let folded = Array(ASCIIText.fold(Character(cell.text)))
      for (number, letter) in folded.prefix(Int(cell.width)).enumerated() {
        screen.cells[index + number] = Cell(
          text: String(letter), width: 1, style: cell.style, source: cell.source)
      }
    }
    return screen
  }

  /// Puts a cell as it is; for patches, which come with whole clusters.
  /// The screen with parts of another one of its size.
  func keeping(_ parts: [Rect], of other: Screen) -> Screen {
    var screen = self
    for part in parts {
      for row in part.row..<part.endRow {
        let cells = row * size.columns + part.column..<row * size.columns + part.endColumn
        screen.cells.replaceSubrange(cells, with: other.cells[cells])
      }
    }
    return screen
  }

  mutating func replace(row: Int, column: Column, with cell: Cell) {
    cells[row * size.columns + column] = cell
  }

  private mutating func set(
    _ text: String, _ width: Column, _ row: Int, _ column: Column, _ style: Style,
    _ source: CellSource?
  ) {
    let start = row * size.columns + column
    clearCluster(at: start, row: row)
    if width > 1 { clearCluster(at: start + width - 1, row: row) }
    cells[start] = Cell(text: text, width: UInt8(width), style: style, source: source)
    for index in (start + 1)..<max(start + 1, start + width) {
      cells[index] = Cell(text: "", width: 0, style: style, source: source)
    }
  }

  /// Blanks the whole cluster that a cell is part of, so that no half of it stays behind.
  private mutating func clearCluster(at index: Int, row: Int) {
    if cells[index].width == 1 { return }
    var start = index
    while cells[start].width == 0 && start > row * size.columns { start -= 1 }
    let end = min(start + max(1, Int(cells[start].width)), (row + 1) * size.columns)
    for position in start..<end {
      cells[position] = Cell(text: " ", width: 1, style: cells[position].style)
    }
  }
}

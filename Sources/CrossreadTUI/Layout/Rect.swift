/// A rectangle of cells.
struct Rect: Sendable, Hashable {
  var row: Int
  var column: Column
  var rows: Int
  var columns: Column

  var endRow: Int { row + rows }
  var endColumn: Column { column + columns }

  func contains(row: Int, column: Column) -> Bool {
    (self.row..<endRow).contains(row) && (self.column..<endColumn).contains(column)
  }
}

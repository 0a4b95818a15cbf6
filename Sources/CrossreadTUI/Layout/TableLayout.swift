/// Where the parts of a table stand.
struct TableLayout: Sendable, Hashable {
  let size: ScreenSize

  /// The rows of entries, between the letters of the sources and the reason.
  var rows: Int { max(1, size.rows - 3 - reasonRows) }
  var reasonRows: Int { size.rows >= 16 ? 2 : size.rows >= 8 ? 1 : 0 }

  func headingColumns(widest: Column) -> Column { min(widest, max(10, size.columns * 2 / 5)) }

  /// The columns of one source: its letter and a blank.
  func sourceColumns(_ letters: [String]) -> Column { (letters.map(\.count).max() ?? 1) + 1 }

  /// How many sources have room; at least a third of the line stays for words.
  func sourcesThatFit(_ letters: [String], widestHeading: Column) -> Int {
    let heading = headingColumns(widest: widestHeading)
    let room = size.columns - 2 - (heading > 0 ? heading + 2 : 0) - size.columns / 3
    return max(1, min(letters.count, room / sourceColumns(letters)))
  }
}

/// A tab of the narrow form with the columns that it takes.
struct PaneTab: Sendable, Hashable {
  let pane: Pane
  let text: String
  let columns: Range<Column>

  /// The tabs of all panes: with how many rows each has where there is room for that, by their numbers alone
  /// where there is little.
  static func all(counts: [Int], focus: Pane, columns: Column) -> [PaneTab] {
    let full = Pane.allCases.map { "\($0.number) \($0.shortTitle)" }
    let counted = zip(full, counts).map { "\($0) (\($1))" }
    let short = zip(Pane.allCases, full).map { $0 == focus ? $1 : "\($0.number)" }
    let fitting = [counted, full].first { names in
      names.reduce(0) { $0 + $1.utf8.count + 2 } <= columns
    }
    var column = 0
    return zip(Pane.allCases, fitting ?? short).map { pane, name in
      let text = fitting == nil && pane != focus ? name : " \(name) "
      let columns = column..<(column + text.utf8.count)
      column = columns.upperBound + (fitting == nil ? 1 : 0)
      return PaneTab(pane: pane, text: text, columns: columns)
    }
  }
}

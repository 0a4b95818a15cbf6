/// Cells to write from a place on to turn one frame into the next.
struct ScreenPatch: Sendable, Hashable {
  let row: Int
  let column: Column
  let cells: [Cell]
}

extension Screen {
  /// What must be written over `old` to get this screen: runs of changed cells, top to bottom.
  ///
  /// A run never starts or ends inside a wide cluster. Screens of different sizes differ in all
  /// their cells.
  func difference(from old: Screen?) -> [ScreenPatch] {
    guard let old, old.size == size else {
      return (0..<size.rows).map { row in
        ScreenPatch(
          row: row, column: 0,
          cells: Array(cells[(row * size.columns)..<((row + 1) * size.columns)]))
      }
    }
    var patches: [ScreenPatch] = []
    for row in 0..<size.rows {
      let base = row * size.columns
      var column = 0
      while column < size.columns {
        guard looksDifferent(cells[base + column], old.cells[base + column]) else {
          column += 1
          continue
        }
        var start = column
        while start > 0 && cells[base + start].width == 0 { start -= 1 }
        var end = column + 1
        while end < size.columns
          && (cells[base + end].width == 0
            || looksDifferent(cells[base + end], old.cells[base + end]))
        {
          end += 1
        }
        patches.append(
          ScreenPatch(row: row, column: start, cells: Array(cells[(base + start)..<(base + end)])))
        column = end
      }
    }
    return patches
  }

  /// Where a cell comes from does not show.
  private func looksDifferent(_ a: Cell, _ b: Cell) -> Bool {
    a.width != b.width || a.style != b.style || a.text != b.text
  }

  /// The screen with patches written over it.
  func applying(_ patches: [ScreenPatch]) -> Screen {
    var screen = self
    for patch in patches {
      for (number, cell) in patch.cells.enumerated() {
        screen.replace(row: patch.row, column: patch.column + number, with: cell)
      }
    }
    return screen
  }
}

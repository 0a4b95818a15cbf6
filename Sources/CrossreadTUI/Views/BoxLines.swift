/// Lines that join where they meet.
struct BoxLines: Sendable {
  private var directions: [LineDirections]
  private let size: ScreenSize

  init(size: ScreenSize) {
    self.size = size
    directions = Array(repeating: [], count: size.rows * size.columns)
  }

  mutating func horizontal(row: Int, from first: Column, through last: Column) {
    guard first < last else { return }
    for column in first...last {
      add(column > first ? .left : [], row, column)
      add(column < last ? .right : [], row, column)
    }
  }

  mutating func vertical(column: Column, from first: Int, through last: Int) {
    guard first < last else { return }
    for row in first...last {
      add(row > first ? .up : [], row, column)
      add(row < last ? .down : [], row, column)
    }
  }

  private mutating func add(_ direction: LineDirections, _ row: Int, _ column: Column) {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
    directions[row * size.columns + column].insert(direction)
  }

  func draw(on screen: inout Screen, signs: Signs, style: Style) {
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let direction = directions[row * size.columns + column]
        if !direction.isEmpty {
          screen.putSign(signs.joint(direction), row: row, column: column, style: style)
        }
      }
    }
  }
}

/// A line of text that is being typed, and the place in it.
struct LineEditor: Sendable, Hashable {
  private(set) var text: String
  /// Characters before the cursor.
  private(set) var position: Int

  init(_ text: String = "") {
    self.text = text
    position = text.count
  }

  var beforeCursor: String { String(text.prefix(position)) }
  var afterCursor: String { String(text.dropFirst(position)) }

  mutating func insert(_ text: some StringProtocol) {
    // A combining mark joins the character before it.
    let before = beforeCursor + text
    self = LineEditor(before: before, after: afterCursor)
  }

  mutating func deleteBackward() {
    self = LineEditor(before: String(beforeCursor.dropLast()), after: afterCursor)
  }

  mutating func deleteForward() {
    self = LineEditor(before: beforeCursor, after: String(afterCursor.dropFirst()))
  }

  /// Deletes the word before the cursor, with the blanks after it.
  mutating func deleteWord() {
    var before = beforeCursor
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
    self = LineEditor(before: before, after: afterCursor)
  }

  /// Deletes what stands before the cursor.
  mutating func deleteLine() { self = LineEditor(before: "", after: afterCursor) }

  mutating func move(by distance: Int) {
    position = max(0, min(text.count, position + distance))
  }

  mutating func moveToStart() { position = 0 }
  mutating func moveToEnd() { position = text.count }

  private init(before: String, after: String) {
    text = before + after
    position = before.count
  }
}

extension LineEditor {
  /// Does what a command asks of a line; false where it asks for something else.
  mutating func take(_ command: Command) -> Bool {
    switch command {
    case .deleteCharacter: deleteBackward()
    case .deleteNext: deleteForward()
    case .deleteWord: deleteWord()
    case .deleteLine: deleteLine()
    case .lineLeft: move(by: -1)
    case .lineRight: move(by: 1)
    case .lineStart: moveToStart()
    case .lineEnd: moveToEnd()
    default: return false
    }
    return true
  }
}

/// A press of the mouse's button or a turn of its wheel, and the cell where that happened.
struct MouseEvent: Sendable, Hashable {
  enum Kind: Sendable, Hashable { case press, wheelUp, wheelDown }

  let kind: Kind
  let row: Int
  let column: Column
}

/// A key as the terminal reports it.
enum Key: Sendable, Hashable {
  /// A character that prints, the blank among them.
  case character(Character)
  /// Control with a letter, given in lower case.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, pageUp, pageDown, home, end
  /// What a mouse did, where it is switched on. No key table has it.
  case mouse(MouseEvent)
  /// What was pasted, without line breaks and control characters, as much of it as a line takes.
  /// No key table has it.
  case pasted(String)
  /// Bytes of an answer of the terminal that does not end, left out. No key table has it.
  case endlessAnswer

  var isOfMouse: Bool { if case .mouse = self { true } else { false } }

  private static let names: [(Key, String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"),
    (.backspace, "Backspace"), (.delete, "Delete"), (.up, "Up"), (.down, "Down"),
    (.left, "Left"), (.right, "Right"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    (.home, "Home"), (.end, "End"), (.character(" "), "Space"),
  ]

  /// The name that help and configuration use: "j", "Ctrl-F", "PgDn", "Space".
  var name: String {
    if let name = Self.names.first(where: { $0.0 == self })?.1 { return name }
    return switch self {
    case .character(let character): String(character)
    case .control(let letter): "Ctrl-" + letter.uppercased()
    default: ""
    }
  }

  /// Reads a name; nil for what names no key.
  init?(name: String) {
    if let key = Self.names.first(where: { $0.1.lowercased() == name.lowercased() })?.0 {
      self = key
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if name.lowercased().hasPrefix("ctrl-"), name.count == 6, let letter = name.last,
      letter.isASCII, letter.isLetter, let lower = letter.lowercased().first
    {
      self = .control(lower)
    } else {
      return nil
    }
  }
}

@testable import CrossreadTUI

/// A terminal in memory: takes the bytes that a program sends, keeps the screen, and notes every
/// byte that is not among what terminfo's descriptions of common terminals and OSC 52 produce.
struct VirtualTerminal {
  struct Cell: Equatable {
    var text = " "
    var width = 1
    /// The parameters of the last CSI m sequences that still count.
    var style = Style()
  }

  struct Style: Equatable {
    var attributes: Set<Int> = []
    var foreground: [Int] = []
    var background: [Int] = []
  }

  private(set) var rows: Int
  private(set) var columns: Int
  private(set) var cells: [[Cell]]
  private(set) var row = 0
  private(set) var column = 0
  /// What must not be sent, in words; at most the first few.
  private(set) var violations: [String] = []
  /// The payloads of OSC 52.
  private(set) var copied: [String] = []
  /// The private modes that are switched on, and each that was switched off, in that order.
  private(set) var modes: Set<Int> = []
  private(set) var modesLeft: [Int] = []
  /// What it was asked: for a mode, its ground, an answer.
  private(set) var questions: [String] = []
  /// Bytes taken so far.
  private(set) var byteCount = 0

  private var style = Style()
  private var saved = (row: 0, column: 0)
  private var top = 0
  private var bottom: Int
  private var wrapsNext = false
  private var usesLineDrawing = false
  private var last: Unicode.Scalar?
  private var state = State.ground
  private var pending: [UInt8] = []

  private enum State { case ground, escape, charset, sequence, command }

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    bottom = rows - 1
    cells = Self.blank(rows, columns)
  }

  private static func blank(_ rows: Int, _ columns: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// The cells as they look: a blank has no colour but its ground.
  var visibleCells: [[Cell]] {
    cells.map { row in
      row.map { cell in
        guard cell.text == " ", cell.style.attributes.isDisjoint(with: [4, 7]) else { return cell }
        var cell = cell
        cell.style.foreground = []
        cell.style.attributes = []
        return cell
      }
    }
  }

  var text: [String] {
    cells.map { row in
      var line = row.map { $0.width == 0 ? "" : $0.text }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  mutating func resize(rows: Int, columns: Int) {
    var fresh = Self.blank(rows, columns)
    for row in 0..<min(rows, self.rows) {
      for column in 0..<min(columns, self.columns) { fresh[row][column] = cells[row][column] }
    }
    cells = fresh
    (self.rows, self.columns) = (rows, columns)
    (row, column) = (min(row, rows - 1), min(column, columns - 1))
    (top, bottom) = (0, rows - 1)
    wrapsNext = false
  }

  mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      byteCount += 1
      take(byte)
    }
  }

  private mutating func note(_ words: String) {
    if violations.count < 20 { violations.append("\(words) (byte \(byteCount))") }
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeText(byte)
    case .escape: takeEscape(byte)
    case .charset:
      usesLineDrawing = byte == UInt8(ascii: "0")
      if !"AB0".utf8.contains(byte) { note("character set \(byte)") }
      state = .ground
    case .sequence:
      if (0x40...0x7E).contains(byte) {
        let text = String(decoding: pending, as: UTF8.self)
        state = .ground
        pending = []
        obey(text, Character(UnicodeScalar(byte)))
      } else if (0x20...0x3F).contains(byte), pending.count < 64 {
        pending.append(byte)
      } else {
        note("byte \(byte) within a sequence")
        state = .ground
        pending = []
      }
    case .command:
      if byte == 0x07 {
        let text = String(decoding: pending, as: UTF8.self)
        state = .ground
        pending = []
        if text == "11;?" {
          questions.append("ground")
        } else if text.hasPrefix("52;c;"),
          text.dropFirst(5).utf8.allSatisfy({ Self.base64.contains($0) })
        {
          copied.append(String(text.dropFirst(5)))
        } else {
          note("OSC \(text.prefix(20))")
        }
      } else if byte < 0x20 || byte > 0x7E || pending.count > 110_000 {
        note("byte \(byte) within an OSC")
        state = .ground
        pending = []
      } else {
        pending.append(byte)
      }
    }
  }

  private static let base64 = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=".utf8)

  // MARK: Text

  private mutating func takeText(_ byte: UInt8) {
    if !pending.isEmpty || byte >= 0x80 {
      pending.append(byte)
      let text = String(validating: pending, as: UTF8.self)
      if let scalar = text?.unicodeScalars.first {
        pending = []
        put(scalar)
      } else if pending.count >= 4 || byte < 0x80 {
        note("no UTF-8: \(pending)")
        pending = []
      }
      return
    }
    switch byte {
    // NUL is padding, as vt100's description asks for.
    case 0x00, 0x07: break
    case 0x08:
      column = max(0, column - 1)
      wrapsNext = false
    case 0x09:
      column = min(columns - 1, (column / 8 + 1) * 8)
      wrapsNext = false
    case 0x0A: lineFeed()
    case 0x0D:
      column = 0
      wrapsNext = false
    case 0x0E: usesLineDrawing = true
    case 0x0F: usesLineDrawing = false
    case 0x1B: state = .escape
    case 0x20...0x7E: put(Unicode.Scalar(byte))
    default: note("control character \(byte)")
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if (0x80...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
    {
      note("U+\(String(scalar.value, radix: 16))")
      return
    }
    let width = GraphemeWidth.columns(of: scalar)
    if width == 0 {
      // A mark sits on the character before it.
      let place = wrapsNext ? column : column - 1
      guard place >= 0 else { return }
      let owner = cells[row][place].width == 0 && place > 0 ? place - 1 : place
      cells[row][owner].text.unicodeScalars.append(scalar)
      return
    }
    last = scalar
    if wrapsNext || column + width > columns {
      column = 0
      lineFeed()
      wrapsNext = false
    }
    clearCluster(column)
    if width == 2 { clearCluster(column + 1) }
    cells[row][column] = Cell(text: String(Character(scalar)), width: width, style: style)
    if width == 2, column + 1 < columns {
      cells[row][column + 1] = Cell(text: "", width: 0, style: style)
    }
    column += width
    if column >= columns {
      column = columns - 1
      wrapsNext = true
    }
  }

  /// A wide character that is overwritten in part is gone as a whole.
  private mutating func clearCluster(_ column: Int) {
    guard column < columns else { return }
    if cells[row][column].width == 0, column > 0 { cells[row][column - 1] = Cell() }
    if cells[row][column].width == 2, column + 1 < columns { cells[row][column + 1] = Cell() }
  }

  private mutating func lineFeed() {
    wrapsNext = false
    if row == bottom { scroll(1) } else { row = min(rows - 1, row + 1) }
  }

  private mutating func scroll(_ count: Int) {
    let blank = Array(repeating: erased, count: columns)
    for _ in 0..<min(abs(count), bottom - top + 1) {
      if count > 0 {
        cells.remove(at: top)
        cells.insert(blank, at: bottom)
      } else {
        cells.remove(at: bottom)
        cells.insert(blank, at: top)
      }
    }
  }

  /// Erasing takes the ground that is set, as xterm does.
  private var erased: Cell {
    var cell = Cell()
    cell.style.background = style.background
    return cell
  }

  // MARK: Sequences

  private mutating func takeEscape(_ byte: UInt8) {
    state = .ground
    switch Character(UnicodeScalar(byte)) {
    case "[": state = .sequence
    case "]": state = .command
    case "(", ")": state = .charset
    case "7": saved = (row, column)
    case "8": (row, column) = saved
    case "D": lineFeed()
    case "M": if row == top { scroll(-1) } else { row = max(0, row - 1) }
    case "=", ">", "H": break
    default: note("ESC \(byte)")
    }
  }

  private mutating func obey(_ text: String, _ final: Character) {
    // Modes that a crashed program may have left on.
    if [">4;0m", "=0;1u"].contains("\(text)\(final)") { return }
    if ["?2026$p", "5n"].contains("\(text)\(final)") {
      questions.append("\(text)\(final)")
      return
    }
    let isPrivate = text.hasPrefix("?")
    let numbers = text.drop { $0 == "?" }.split(
      separator: ";", omittingEmptySubsequences: false
    ).map { Int($0) }
    guard numbers.allSatisfy({ $0 != nil }) || text.isEmpty || text == "?" else {
      return note("CSI \(text)\(final)")
    }
    let first = numbers.first.flatMap { $0 }
    let count = max(1, first ?? 1)
    if isPrivate {
      let knownModes: Set<Int> = [
        1, 7, 12, 25, 47, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 1034, 1047, 1048, 1049, 2004,
        2026,
      ]
      let known = numbers.compactMap { $0 }.allSatisfy(knownModes.contains)
      if !("hl".contains(final) && known), !(final == "c" && (first ?? 0) <= 1) {
        note("CSI \(text)\(final)")
      }
      if final == "h" { modes.formUnion(numbers.compactMap { $0 }) }
      if final == "l" {
        modes.subtract(numbers.compactMap { $0 })
        modesLeft += numbers.compactMap { $0 }
      }
      if known, final == "h", first == 1049 { cells = Self.blank(rows, columns) }
      return
    }
    wrapsNext = wrapsNext && "mhltb".contains(final)
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns, count) - 1
    case "d": row = min(rows, count) - 1
    case "H":
      row = min(rows, count) - 1
      column = min(columns, max(1, numbers.dropFirst().first.flatMap { $0 } ?? 1)) - 1
    case "J": erase(display: first ?? 0)
    case "K": erase(line: first ?? 0)
    case "L", "M":
      guard (top...bottom).contains(row) else { return }
      let (oldTop, delta) = (top, final == "L" ? -count : count)
      top = row
      scroll(delta)
      top = oldTop
    case "P":
      for _ in 0..<min(count, columns - column) {
        cells[row].remove(at: column)
        cells[row].append(erased)
      }
    case "@":
      for _ in 0..<min(count, columns - column) {
        cells[row].insert(erased, at: column)
        cells[row].removeLast()
      }
    case "X":
      for place in column..<min(columns, column + count) { cells[row][place] = erased }
    case "S": scroll(count)
    case "T": scroll(-count)
    case "Z": column = max(0, (column - 1) / 8 * 8)
    case "I": column = min(columns - 1, (column / 8 + 1) * 8)
    case "b": if let last { for _ in 0..<count { put(last) } }
    case "r":
      top = min(rows, max(1, first ?? 1)) - 1
      bottom = min(rows, numbers.dropFirst().first.flatMap { $0 } ?? rows) - 1
      (row, column) = (0, 0)
    case "m": select(numbers.compactMap { $0 })
    // Insert mode, the cursor's look (screen), and xterm's stack of titles, which its description
    // pushes and pops.
    case "h", "l": if first != 4, first != 34 { note("CSI \(text)\(final)") }
    case "t": if first != 22, first != 23 { note("CSI \(text)\(final)") }
    default: note("CSI \(text)\(final)")
    }
  }

  private mutating func erase(display kind: Int) {
    let rest = row * columns + column
    for place in 0..<(rows * columns)
    where kind == 2 || (kind == 0 ? place >= rest : place <= rest) {
      cells[place / columns][place % columns] = erased
    }
  }

  private mutating func erase(line kind: Int) {
    for place in 0..<columns
    where kind == 2 || (kind == 0 ? place >= column : place <= column) {
      cells[row][place] = erased
    }
  }

  private mutating func select(_ numbers: [Int]) {
    var rest = (numbers.isEmpty ? [0] : numbers)[...]
    while let number = rest.popFirst() {
      switch number {
      case 0, 10: style = number == 0 ? Style() : style
      case 1...9: style.attributes.insert(number)
      case 22: style.attributes.subtract([1, 2])
      case 23...29: style.attributes.remove(number - 20)
      case 30...37, 90...97: style.foreground = [number]
      case 40...47, 100...107: style.background = [number]
      case 39: style.foreground = []
      case 49: style.background = []
      case 38, 48:
        let color = Array(rest.prefix(rest.first == 5 ? 2 : 4))
        rest = rest.dropFirst(color.count)
        if number == 38 { style.foreground = color } else { style.background = color }
      default: note("SGR \(number)")
      }
    }
  }
}

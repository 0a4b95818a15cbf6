import CNcurses

/// Reads keys as ncurses decodes them.
struct KeyReader {
  /// All keys that are there already; empty where there are none.
  func pending() -> [Key] {
    var keys: [Key] = []
    while let code = next() {
      if case .character(27) = code, let sequence = next() {
        // An escape sequence that terminfo does not know: its letters are no commands.
        if case .character(let opener) = sequence, opener == 0x5B || opener == 0x4F {
          skipSequence()
          continue
        }
        keys.append(.escape)
        if let key = key(for: sequence) { keys.append(key) }
        continue
      }
      if let key = key(for: code) { keys.append(key) }
    }
    return keys
  }

  private enum Code {
    case character(UInt32)
    case named(Int32)
  }

  private func next() -> Code? {
    var code: wint_t = 0
    switch get_wch(&code) {
    case OK: return .character(code)
    case Int32(KEY_CODE_YES): return .named(Int32(bitPattern: code))
    default: return nil
    }
  }

  /// Reads on to the final byte of a control sequence (ECMA-48, 5.4).
  private func skipSequence() {
    while case .character(let code)? = next() {
      if (0x40...0x7E).contains(code) { return }
    }
  }

  private func key(for code: Code) -> Key? {
    switch code {
    case .named(let number): named(number)
    case .character(let value): character(value)
    }
  }

  private func named(_ number: Int32) -> Key? {
    switch number {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_HOME: .home
    case KEY_END: .end
    case KEY_BTAB: .backTab
    case KEY_ENTER: .enter
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_MOUSE: mouse()
    default: nil
    }
  }

  private func mouse() -> Key? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    let kind: MouseEvent.Kind
    if event.bstate & crossread_mouse_press() != 0 {
      kind = .press
    } else if event.bstate & crossread_wheel_up() != 0 {
      kind = .wheelUp
    } else if event.bstate & crossread_wheel_down() != 0 {
      kind = .wheelDown
    } else {
      return nil
    }
    return .mouse(MouseEvent(kind: kind, row: Int(event.y), column: Column(event.x)))
  }

  private func character(_ value: UInt32) -> Key? {
    switch value {
    case 0: return nil
    case 9: return .tab
    case 10, 13: return .enter
    case 27: return .escape
    case 127: return .backspace
    case 1...26:
      return Unicode.Scalar(0x60 + value).map { .control(Character($0)) }
    case 28...31: return nil
    default:
      guard let scalar = Unicode.Scalar(value),
        SafeText.treatment(of: scalar) == .keep || SafeText.treatment(of: scalar) == .mark
      else { return nil }
      return .character(Character(scalar))
    }
  }
}

import CNcurses

/// What a terminal is asked to send, beside what is typed: the marks round what is pasted, and what a
/// mouse does.
///
/// A program that crashed may have left other modes on. They are put back, too: keys as CSI u (the
/// kitty keyboard protocol, xterm's modifyOtherKeys), every movement of the mouse, the focus.
struct InputModes {
  /// What puts back whatever another program has left on; empty for terminals that may print it.
  let reset: [UInt8]
  private let pasteOn: [UInt8]
  private let pasteOff: [UInt8]
  /// Whether the terminal tells what a mouse does.
  let hasMouse: Bool
  /// Whether it can be asked something, and prints nothing of that.
  let takesQuestions: Bool

  /// The modes of the terminal whose description was read last; `name` is what that is called.
  init(of name: String) {
    // DEC's private modes are left out silently by all that understand control sequences.
    let takesSequences = crossread_capability("cup").map { String(cString: $0) }?
      .hasPrefix("\u{1B}[")
    pasteOn = takesSequences == true ? Array("\u{1B}[?2004h".utf8) : []
    pasteOff = takesSequences == true ? Array("\u{1B}[?2004l".utf8) : []
    hasMouse = crossread_capability("kmous") != nil
    let left = [1000, 1002, 1003, 1004, 1005, 1006, 1015].map { "\u{1B}[?\($0)l" }.joined()
    // Between saving and restoring the cursor, which some take CSI u for.
    let all = "\u{1B}7\u{1B}[>4;0m\u{1B}[=0;1u\(left)\u{1B}8"
    takesQuestions = TerminalType.isLikeXterm(name)
    reset = takesQuestions ? Array(all.utf8) : []
  }

  /// What switches them on.
  func on(mouse: Bool) -> [UInt8] { pasteOn + (mouse ? self.mouse(true) : []) }

  /// What switches all of them off that may be on.
  var off: [UInt8] { pasteOff + mouse(false) }

  /// What asks for presses of the mouse's buttons, or no more.
  func mouse(_ isOn: Bool) -> [UInt8] {
    guard hasMouse else { return [] }
    return Array((isOn ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1000l\u{1B}[?1006l").utf8)
  }
}

import CNcurses

/// The clipboard of the person's terminal, which programs set by OSC 52 (xterm's "Manipulate
/// Selection Data"), also over SSH and, sent as it is, in tmux.
enum Clipboard {
  /// The most bytes that terminals take: xterm and others stop at 100,000 characters in base 64.
  static let limit = 74_994

  /// The sequence that sets it. The text is made safe: what is pasted must not be able to obey.
  static func sequence(for text: String) -> [UInt8] {
    Array("\u{1B}]52;c;".utf8) + Base64.encoded(Array(safe(text).utf8)) + [0x07]
  }

  /// What is copied: without control characters, and without a line break at its end, which a shell
  /// would take for Enter.
  static func safe(_ text: String) -> String {
    var text = SafeText.block(text)
    while text.last == "\n" { text.removeLast() }
    return text
  }

  static func isKnown(to terminal: String) -> Bool {
    crossread_capability("Ms") != nil || TerminalType.isLikeXterm(terminal)
  }
}

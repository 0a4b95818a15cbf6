import CNcurses
import Glibc

/// The terminal description that is used.
struct TerminalType {
  let name: String
  /// What to tell the person; nil where it is the one that `TERM` names.
  let notice: String?
  /// What puts the terminal back: cursor on, colours and attributes off, the other screen left.
  let farewell: [UInt8]
  /// Whether it has a screen apart for programs that fill it.
  let hasOtherScreen: Bool
  /// What it can be asked to send.
  let modes: InputModes

  /// The one that `TERM` names, or else the most common one, or else the plainest.
  ///
  /// - Throws: `BrowserError.dumbTerminal` where `TERM` names one that cannot move its cursor.
  static func choose(output: Int32) throws -> TerminalType {
    let wanted = environment("TERM") ?? ""
    for name in [wanted, "xterm-256color", "vt100"] where !name.isEmpty {
      var status: Int32 = 0
      guard setupterm(name, output, &status) == OK else { continue }
      guard crossread_capability("cup") != nil else {
        if name == wanted { throw BrowserError.dumbTerminal(name: name) }
        continue
      }
      var notice: String?
      if name != wanted {
        notice =
          wanted.isEmpty
          ? "TERM is not set; drawing for \(name)"
          : "the terminal \(SafeText.line(wanted)) is not known; drawing for \(name)"
      }
      let modes = InputModes(of: name)
      return TerminalType(
        name: name, notice: notice, farewell: modes.off + farewellBytes(),
        hasOtherScreen: crossread_capability("smcup") != nil, modes: modes)
    }
    throw BrowserError.dumbTerminal(name: wanted)
  }

  private static func farewellBytes() -> [UInt8] {
    ["sgr0", "op", "rmkx", "cnorm", "rmcup"].flatMap { name -> [UInt8] in
      guard let value = crossread_capability(name) else { return [] }
      return withoutDelays(Array(String(cString: value).utf8))
    }
  }

  /// Families of terminals that know xterm's sequences, or leave those out silently that they do not
  /// know. Others print them.
  private static let families = [
    "xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "wezterm", "ghostty", "st-",
    "contour", "konsole", "vte", "gnome", "putty", "mintty", "iterm",
  ]

  /// Whether a terminal of that name can be sent what xterm takes.
  static func isLikeXterm(_ name: String) -> Bool {
    families.contains { name.hasPrefix($0) } || name == "st"
  }

  /// The keys of the terminal as its description has them, as far as they have a meaning here.
  static func describedKeys() -> [[UInt8]: Key] {
    let names: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("kpp", .pageUp),
      ("knp", .pageDown), ("khome", .home), ("kend", .end), ("kdch1", .delete),
      ("kcbt", .backTab), ("kent", .enter), ("kbs", .backspace),
    ]
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in names {
      guard let value = crossread_capability(name) else { continue }
      let bytes = withoutDelays(Array(String(cString: value).utf8))
      if !bytes.isEmpty, bytes != [0x0D], bytes != [0x1B] { keys[bytes] = key }
    }
    return keys
  }

  /// Takes out the delays that terminfo writes as `$<5>`.
  private static func withoutDelays(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "$"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "<"),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
      {
        index = end + 1
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}

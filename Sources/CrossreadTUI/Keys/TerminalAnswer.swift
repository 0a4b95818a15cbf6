/// What a terminal answers to what it was asked.
enum TerminalAnswer: Sendable, Hashable {
  /// Whether it knows a private mode and lets it be set (DECRPM).
  case mode(Int, isKnown: Bool)
  /// The colour of its ground (OSC 11), as far as that matters.
  case ground(isDark: Bool)
  /// All that was sent before has been taken (DSR).
  case ready

  /// Reads a control sequence by what stands between its introducer and its final byte; nil for what is no such
  /// answer.
  init?(sequence body: some Collection<UInt8>, final: UInt8) {
    let text = String(decoding: body, as: UTF8.self)
    switch final {
    case UInt8(ascii: "n") where text == "0": self = .ready
    case UInt8(ascii: "y") where text.hasPrefix("?") && text.hasSuffix("$"):
      let numbers = text.dropFirst().dropLast().split(separator: ";").map { Int($0) }
      guard numbers.count == 2, let mode = numbers[0], let state = numbers[1] else { return nil }
      // 0 is unknown, 3 and 4 are set and reset for good.
      self = .mode(mode, isKnown: state == 1 || state == 2)
    default: return nil
    }
  }

  /// Reads what stands in an OSC: `11;rgb:1e1e/1e1e/1e1e`; nil for what is no such answer.
  init?(command: some Collection<UInt8>) {
    let text = String(decoding: command, as: UTF8.self)
    guard text.hasPrefix("11;rgb:") || text.hasPrefix("11;rgba:"),
      let colon = text.firstIndex(of: ":")
    else { return nil }
    let parts = text[text.index(after: colon)...].split(
      separator: "/", omittingEmptySubsequences: false)
    // One to four hexadecimal digits each, of as many as there are; a fourth part says how opaque it is.
    let shares = parts.prefix(3).compactMap { digits -> Double? in
      guard (1...4).contains(digits.count), let value = Int(digits, radix: 16), value >= 0 else {
        return nil
      }
      return Double(value) / Double((1 << (4 * digits.count)) - 1)
    }
    guard shares.count == 3, parts.count <= 4 else { return nil }
    // How bright it looks, by ITU-R BT.601.
    self = .ground(isDark: 0.299 * shares[0] + 0.587 * shares[1] + 0.114 * shares[2] < 0.5)
  }
}

/// A colour of the terminal's own palette, so that the person's theme decides its shade.
enum Color: UInt8, Sendable, Hashable, CaseIterable {
  case black, red, green, yellow, blue, magenta, cyan, white
  /// Whatever the terminal draws with when nobody asks.
  case standard
}

/// How a cell looks.
struct Style: Sendable, Hashable {
  struct Attributes: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    static let bold = Attributes(rawValue: 1)
    static let underline = Attributes(rawValue: 2)
    static let reverse = Attributes(rawValue: 4)
    static let dim = Attributes(rawValue: 8)
  }

  var foreground: Color = .standard
  var background: Color = .standard
  var attributes: Attributes = []

  static let plain = Style()

  /// This style in a selected row. A bar in reverse has one colour from end to end; only what has
  /// a ground of its own, such as a match, keeps it.
  func selected(_ selection: Style) -> Style {
    guard selection.attributes.contains(.reverse) else { return under(selection) }
    if background != .standard { return self }
    return Style(
      foreground: selection.foreground, background: selection.background,
      attributes: attributes.subtracting(.dim).union(selection.attributes))
  }

  /// This style with another on top: attributes add up, colours that are set win.
  func under(_ other: Style) -> Style {
    Style(
      foreground: other.foreground == .standard ? foreground : other.foreground,
      background: other.background == .standard ? background : other.background,
      attributes: attributes.union(other.attributes))
  }
}

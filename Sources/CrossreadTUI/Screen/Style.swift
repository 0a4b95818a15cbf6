/// A colour by its number in the terminal's palette. The first 16 are the person's own to choose, the
/// rest are the cube and the greys of xterm.
struct Color: Sendable, Hashable {
  /// Below 0 for whatever the terminal draws with when nobody asks.
  let number: Int16

  init(_ number: Int16) { self.number = number }

  static let standard = Color(-1)
  static let black = Color(0)
  static let red = Color(1)
  static let green = Color(2)
  static let yellow = Color(3)
  static let blue = Color(4)
  static let magenta = Color(5)
  static let cyan = Color(6)
  static let white = Color(7)

  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  /// Reads "red", "bright-red", "208" or "default"; nil for what is none.
  init?(name: String) {
    if name == "default" {
      self = .standard
    } else if let number = Self.names.firstIndex(of: name) {
      self.init(Int16(number))
    } else if name.hasPrefix("bright-"),
      let number = Self.names.firstIndex(of: String(name.dropFirst(7)))
    {
      self.init(Int16(number + 8))
    } else if let number = Int16(name), (0...255).contains(number) {
      self.init(number)
    } else {
      return nil
    }
  }

  /// The nearest colour of a terminal that has so many.
  func fitted(to count: Int) -> Color {
    guard number >= count else { return self }
    let basic = number < 16 ? number : nearestOfSixteen
    return Color(basic < count ? basic : basic % 8)
  }

  /// Red, green and blue from 0 to 255, as xterm has them.
  var components: (red: Int, green: Int, blue: Int) {
    let number = Int(number)
    if number < 16 { return Self.sixteen[max(0, number)] }
    if number >= 232 {
      let grey = 8 + (number - 232) * 10
      return (grey, grey, grey)
    }
    func step(_ value: Int) -> Int { value == 0 ? 0 : 55 + value * 40 }
    let cube = number - 16
    return (step(cube / 36), step(cube / 6 % 6), step(cube % 6))
  }

  private static let sixteen: [(red: Int, green: Int, blue: Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  private var nearestOfSixteen: Int16 {
    func distance(_ other: Int) -> Int {
      let (a, b) = (components, Self.sixteen[other])
      let (red, green, blue) = (a.red - b.red, a.green - b.green, a.blue - b.blue)
      return red * red + green * green + blue * blue
    }
    return Int16((0..<16).min { distance($0) < distance($1) } ?? 7)
  }
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

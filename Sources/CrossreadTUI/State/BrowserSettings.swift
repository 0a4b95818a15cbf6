/// What a person has set up: keys, colours, how to draw. What cannot be used is told in words and
/// changes nothing.
public struct BrowserSettings: Sendable {
  public var usesASCII = false
  /// Whether the mouse is switched on at start.
  public var usesMouse = false
  var keyTable = KeyTable.standard
  private(set) var palette = Palette.auto
  private(set) var styles: [Role: Style] = [:]
  /// What the settings took from commands that were not named: "q is taken from back, which has Left now".
  public var consequences: [String] {
    keyTable.bindings.compactMap { binding in
      guard !named.contains(binding.name), let taken = taken[binding.name] else { return nil }
      let left = binding.keys.map(\.name).joined(separator: " ")
      return "\(taken.joined(separator: ", ")) is taken from \(binding.name), which has "
        + (left.isEmpty ? "no key now" : "\(left) now")
    }
  }
  /// The keys that a setting took from each command.
  private var taken: [String: [String]] = [:]
  /// The commands whose keys the person has named.
  private var named: Set<String> = []

  public init() {}

  /// Colours that go together; "standard" is the terminal's own, "auto" goes by its ground.
  public static let themeNames = Palette.allCases.map(\.rawValue).joined(separator: ", ")

  /// Gives what is wrong, in words; nil where all is well.
  public mutating func setTheme(_ name: String) -> String? {
    guard let palette = Palette(rawValue: name) else {
      return "there is no theme \"\(name)\"; there are \(Self.themeNames)"
    }
    self.palette = palette
    return nil
  }

  /// Names the keys of a command; none takes them all away. A key that meant something else in the
  /// same place means that no more.
  public mutating func setKeys(_ names: [String], of command: String) -> String? {
    guard let binding = keyTable.binding(named: command) else {
      return "there is no command \(command); docs/keys.md lists them"
    }
    var keys: [Key] = []
    for name in names {
      guard let key = Key(name: name) else { return "\"\(name)\" names no key" }
      if case .character = key, binding.contexts.contains(where: \.isTyped) {
        return "where a line is typed, \"\(name)\" is typed"
      }
      if !keys.contains(key) { keys.append(key) }
    }
    let rivals = keyTable.bindings.filter {
      $0.name != command && !$0.contexts.isDisjoint(with: binding.contexts)
    }
    for rival in rivals where named.contains(rival.name) {
      if let key = keys.first(where: rival.keys.contains) {
        return "\(key.name) is the key of \(rival.name) already"
      }
    }
    for rival in rivals {
      let lost = rival.keys.filter(keys.contains).map(\.name)
      if !lost.isEmpty { taken[rival.name, default: []] += lost }
    }
    keyTable = KeyTable(
      bindings: keyTable.bindings.map { old in
        var new = old
        if old.name == command {
          new.keys = keys
        } else if rivals.contains(where: { $0.name == old.name }) {
          new.keys.removeAll { keys.contains($0) }
        }
        return new
      })
    named.insert(command)
    return nil
  }

  /// Sets how something looks, in words: "bold red", "black on yellow", "dim", "bright-blue", "208
  /// on default", "plain".
  public mutating func setStyle(_ words: String, of role: String) -> String? {
    guard let role = Role(rawValue: role) else {
      let all = Role.allCases.map(\.rawValue).joined(separator: ", ")
      return "there is nothing called \(role); there are \(all)"
    }
    var style = Style.plain
    var isGround = false
    for word in words.split(separator: " ").map({ $0.lowercased() }) {
      switch word {
      case "on": isGround = true
      case "plain": break
      case "bold": style.attributes.insert(.bold)
      case "dim": style.attributes.insert(.dim)
      case "underline": style.attributes.insert(.underline)
      case "reverse": style.attributes.insert(.reverse)
      default:
        guard let color = Color(name: word) else { return "\"\(word)\" is no colour" }
        if isGround { style.background = color } else { style.foreground = color }
      }
    }
    styles[role] = style
    return nil
  }
}

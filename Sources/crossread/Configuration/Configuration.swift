import CrossreadCore
import CrossreadIngest
import CrossreadTUI

/// What a person has set up in a file: keys, colours, how to draw, whose outlets are. What is wrong in it is told with
/// its line, and the default stands for it.
struct Configuration {
  /// What is wrong with a line of the file.
  struct Problem: Equatable, CustomStringConvertible {
    let file: String
    /// From one; nil where the whole file is meant.
    let line: Int?
    let words: String

    var description: String { "\(file):\(line.map { "\($0):" } ?? "") \(words)" }
  }

  private(set) var settings = BrowserSettings()
  /// The built-in outlets and those of the file.
  var outlets: OutletDirectory { OutletDirectory(outletsAdded) }
  /// Another text whenever what stories are compared to may be another.
  var outletStamp: String { "\(outletsAdded)" }
  private var outletsAdded: [OutletDirectory.Outlet] = []
  /// The places in `outletsAdded` by the tables that they come from.
  private var outletPlaces: [String: Int] = [:]
  private(set) var problems: [Problem] = []
  /// What the file does besides what it says: keys that it takes from commands that it does not name.
  var consequences: [String] { settings.consequences }

  /// The defaults.
  init() {}

  /// The settings of a file's bytes; `file` is its name for the problems.
  init(_ bytes: [UInt8], file: String) {
    let document: TOMLDocument
    do {
      document = try TOMLDocument(bytes)
    } catch {
      problems = [
        Problem(
          file: file, line: error.line, words: "not TOML: \(error.reason); the defaults stand")
      ]
      return
    }
    for entry in document.entries {
      if let words = take(entry) {
        problems.append(
          Problem(file: file, line: entry.line, words: "\(words); the default stands"))
      }
    }
  }

  /// The settings of a file; the defaults where there is none.
  init(file: String) {
    switch FileBytes.read(file, limit: Self.limit) {
    case .success(let bytes): self.init(bytes, file: file)
    case .failure(let failure):
      self.init()
      guard failure.problem != .missing else { return }
      let notice = IngestNotice(file: file, problem: failure.problem)
      problems = [Problem(file: file, line: nil, words: "\(notice.what); the defaults stand")]
    }
  }

  /// A file of more bytes is not one that people wrote.
  private static let limit = 1_000_000

  /// Where the file is: `$XDG_CONFIG_HOME/crossread/config.toml`, or else below `~/.config`; nil
  /// where neither is known.
  static func path(environment: [String: String]) -> String? {
    UserFolder.config.path("crossread/config.toml", environment: environment)
  }

  /// The configuration of the person whose environment it is; the defaults where there is no file,
  /// and in secure mode.
  init(environment: [String: String]) {
    if !SecureMode.isAskedFor(by: environment), let path = Self.path(environment: environment) {
      self.init(file: path)
    } else {
      self.init()
    }
  }

  /// Takes a setting; gives in words what is wrong with it.
  private mutating func take(_ entry: TOMLDocument.Entry) -> String? {
    switch (entry.table, entry.key, entry.value) {
    case ("", "ascii", .boolean(let value)):
      settings.usesASCII = value
    case ("", "ascii", _): return "ascii is true or false"
    case ("", "mouse", .boolean(let value)):
      settings.usesMouse = value
    case ("", "mouse", _): return "mouse is true or false"
    case ("", "theme", .string(let name)): return settings.setTheme(name)
    case ("", "theme", _): return "theme is one of \(BrowserSettings.themeNames)"
    case ("keys", let name, .string(let key)): return settings.setKeys([key], of: name)
    case ("keys", let name, .strings(let keys)): return settings.setKeys(keys, of: name)
    case ("keys", let name, _): return "\(name) takes the name of a key, or a list of them"
    case ("colors", let name, .string(let style)): return settings.setStyle(style, of: name)
    case ("colors", let name, _): return "\(name) takes words such as \"bold red on default\""
    case ("outlets", let name, _):
      return "\(name) takes { name = \"…\", owner = \"…\", also = [\"…\"] }, each if wanted"
    case ("", let key, _): return "there is no setting \(key)"
    case (let table, let key, let value):
      guard table.hasPrefix("outlets.") else {
        return "there is no table [\(table)]; there are [keys], [colors] and [outlets]"
      }
      return takeOutlet(String(table.dropFirst("outlets.".count)), key, value)
    }
    return nil
  }

  /// Takes a word on an outlet, which goes by its host or any other of its names.
  private mutating func takeOutlet(
    _ host: String, _ key: String, _ value: TOMLDocument.Value
  ) -> String? {
    let place = outletPlaces[host] ?? outletsAdded.count
    if place == outletsAdded.count {
      outletsAdded.append(OutletDirectory.Outlet(name: host))
      outletPlaces[host] = place
    }
    switch (key, value) {
    case ("name", .string(let name)):
      outletsAdded[place].name = name
      outletsAdded[place].also.append(host)
    case ("owner", .string(let owner)): outletsAdded[place].owner = owner
    case ("also", .string(let other)): outletsAdded[place].also.append(other)
    case ("also", .strings(let others)): outletsAdded[place].also += others
    case ("name", _), ("owner", _), ("also", _): return "\(key) takes a name of \(host)"
    default: return "an outlet has no \(key); it has name, owner and also"
    }
    return nil
  }
}

import CrossreadIngest
import CrossreadTUI

/// What a person has set up in a file: keys, colours, how to draw. What is wrong in it is told with
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
  private(set) var problems: [Problem] = []

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
    case ("", let key, _): return "there is no setting \(key)"
    case (let table, _, _): return "there is no table [\(table)]; there are [keys] and [colors]"
    }
    return nil
  }
}

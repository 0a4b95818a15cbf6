/// The folders in which a person's programs keep their files, by the XDG Base Directory
/// Specification.
enum UserFolder {
  case config, state

  /// The path of a file there; nil where the folder is not known. A variable that holds no absolute
  /// path is ignored, as the specification asks.
  func path(_ name: String, environment: [String: String]) -> String? {
    func absolute(_ variable: String) -> String? {
      environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    switch self {
    case .config:
      return (absolute("XDG_CONFIG_HOME") ?? absolute("HOME").map { $0 + "/.config" })
        .map { $0 + "/" + name }
    case .state:
      return (absolute("XDG_STATE_HOME") ?? absolute("HOME").map { $0 + "/.local/state" })
        .map { $0 + "/" + name }
    }
  }
}

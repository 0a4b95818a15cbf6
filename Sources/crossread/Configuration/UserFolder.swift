/// The folders in which a person's programs keep their files, by the XDG Base Directory
/// Specification.
enum UserFolder {
  case config, data, state, cache

  /// The path of a file there; nil where the folder is not known. A variable that holds no absolute
  /// path is ignored, as the specification asks.
  func path(_ name: String, environment: [String: String]) -> String? {
    func absolute(_ variable: String) -> String? {
      environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let (variable, standard) =
      switch self {
      case .config: ("XDG_CONFIG_HOME", "/.config")
      case .data: ("XDG_DATA_HOME", "/.local/share")
      case .state: ("XDG_STATE_HOME", "/.local/state")
      case .cache: ("XDG_CACHE_HOME", "/.cache")
      }
    return (absolute(variable) ?? absolute("HOME").map { $0 + standard }).map { $0 + "/" + name }
  }
}

import Glibc

/// Which characters the terminal has, as far as the locale can say.
struct TerminalLocale: Equatable {
  var isUTF8: Bool
  /// What to tell the person; nil where all is as they set it.
  var notice: String?

  /// Sets the process's locale for characters: the person's own, or C.UTF-8 where theirs is missing
  /// or names none, or plain ASCII.
  static func adopt() -> TerminalLocale {
    let named = name()
    let isSet = setlocale(LC_ALL, "") != nil
    if isSet, codesetIsUTF8() { return TerminalLocale(isUTF8: true) }
    // Somebody who asks for C or for Latin-1 by name gets what they ask for.
    let asksForOther = isSet && !named.isEmpty
    if !asksForOther, setlocale(LC_CTYPE, "C.UTF-8") != nil, codesetIsUTF8() {
      return TerminalLocale(
        isUTF8: true,
        notice: named.isEmpty ? nil : "the locale \(named) is not installed; using C.UTF-8")
    }
    setlocale(LC_ALL, "C")
    return TerminalLocale(
      isUTF8: false, notice: "the locale has no UTF-8: drawing in ASCII (set LC_ALL=C.UTF-8)")
  }

  /// The name that decides, by the order of POSIX; empty where none is set.
  private static func name() -> String {
    for variable in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let value = environment(variable), !value.isEmpty { return value }
    }
    return ""
  }

  private static func codesetIsUTF8() -> Bool {
    guard let codeset = nl_langinfo(Int32(CODESET)) else { return false }
    let name = String(cString: codeset).lowercased()
    return name == "utf-8" || name == "utf8"
  }
}

/// A variable of the environment; nil where it is not set.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

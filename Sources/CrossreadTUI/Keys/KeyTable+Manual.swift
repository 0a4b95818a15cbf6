extension KeyTable {
  /// The keys as the manual page has them, in the macros of man(7): a part for each place, and what
  /// several places share told once.
  var manual: String {
    var text = ""
    var told: Set<String> = []
    for context in KeyContext.allCases where context != .mark {
      let bindings = bindings(in: context).filter { !told.contains($0.name) }
      guard !bindings.isEmpty else { continue }
      text += ".SS In \(context.title)\n"
      for binding in bindings {
        told.insert(binding.name)
        let keys = binding.keys.map { "\"\(Self.escaped($0.name))\"" }
        text += ".TP\n.BR \(keys.joined(separator: " \", \" "))\n\(Self.escaped(binding.help))\n"
      }
    }
    return text + ".SS Counts\n\(Self.escaped(CountsText.help))\n"
  }

  /// Text that troff takes as it is.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "\"": escaped += "\\(dq"
      case "'": escaped += "\\(aq"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}

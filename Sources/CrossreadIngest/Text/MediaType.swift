/// "text/html; charset=utf-8" in its parts.
struct MediaType: Equatable {
  /// In lower case, without parameters.
  let name: String
  private let parameters: [String: String]

  init(_ header: String) {
    // A semicolon inside quotation marks parts nothing.
    var parts = [""]
    var isQuoted = false
    for character in header {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    name = parts[0].trimmed.lowercased()
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let key = String(part[..<equals]).trimmed.lowercased()
      let value = String(part[part.index(after: equals)...]).trimmed
      if parameters[key] == nil {
        parameters[key] = value.replacing("\"", with: "")
      }
    }
    self.parameters = parameters
  }

  subscript(parameter: String) -> String? { parameters[parameter] }
  var charset: String? { parameters["charset"]?.nilIfEmpty }
}

import Glibc

/// The environment of the process.
enum Environment {
  /// All of it, by name.
  static var all: [String: String] {
    var values: [String: String] = [:]
    var place = environ
    while let entry = place.pointee {
      let text = String(cString: entry)
      if let sign = text.firstIndex(of: "=") {
        values[String(text[..<sign])] = String(text[text.index(after: sign)...])
      }
      place += 1
    }
    return values
  }
}

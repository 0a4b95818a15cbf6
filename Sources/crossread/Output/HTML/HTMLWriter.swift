import CrossreadTUI

/// Writes HTML in which words from articles are words and nothing else.
///
/// Markup is given as `StaticString`, so that only what stands in this program can be markup; all
/// else goes through `text` and attribute values, which escape it.
///
///     var html = HTMLWriter()
///     html.element("p", ["class": "why"]) { $0.text("a < b") }
///     html.output  // <p class="why">a &lt; b</p>
struct HTMLWriter {
  private(set) var output = ""

  mutating func markup(_ markup: StaticString) { output += markup.description }

  /// Words as they are to be read.
  mutating func text(_ words: String) { output += Self.escaped(words) }

  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: (inout HTMLWriter) -> Void
  ) {
    empty(name, attributes)
    content(&self)
    output += "</\(name)>"
  }

  /// An element that has no content, or the start of one that has.
  mutating func empty(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    output += "<\(name)"
    for (attribute, value) in attributes {
      output += " \(attribute)=\"\(Self.escaped(value))\""
    }
    output += ">"
  }

  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ words: String
  ) {
    element(name, attributes) { $0.text(words) }
  }

  mutating func element(_ name: StaticString, _ words: String) {
    element(name) { $0.text(words) }
  }

  /// A link; the words alone where the address is not one of the web.
  mutating func link(_ words: String, to address: String?) {
    guard let address = address.flatMap(WebAddress.init) else { return text(words) }
    element("a", ["href": address.text, "rel": "noopener noreferrer nofollow"], words)
  }

  /// Safe between tags and in attribute values in double or single quote marks.
  static func escaped(_ words: String) -> String {
    var result = ""
    let line = SafeText.line(words)
    result.reserveCapacity(line.utf8.count + 16)
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

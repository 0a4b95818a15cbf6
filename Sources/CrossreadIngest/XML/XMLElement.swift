/// An element with all that is in it.
struct XMLElement {
  enum Node {
    case text(String)
    case element(XMLElement)
  }

  struct Attribute: Equatable {
    let name: XMLName
    let value: String
  }

  let name: XMLName
  var attributes: [Attribute] = []
  var children: [Node] = []
  /// The line that it starts on, from one.
  var line = 1
  /// The bytes of the document that it stands in.
  var range = 0..<0

  init(name: XMLName) { self.name = name }

  /// The value of an attribute without prefix.
  subscript(attribute local: String) -> String? {
    attributes.first { $0.name.local == local && $0.name.space == .plain }?.value
  }

  /// The value of an attribute of a vocabulary.
  subscript(attribute space: XMLName.Space, local: String) -> String? {
    attributes.first { $0.name.local == local && $0.name.space == space }?.value
  }

  /// The elements directly below.
  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element directly below of this name, in one of the vocabularies.
  func first(_ local: String, in spaces: XMLName.Space...) -> XMLElement? {
    for case .element(let element) in children
    where element.name.local == local && spaces.contains(element.name.space) {
      return element
    }
    return nil
  }

  /// All elements directly below of this name, whatever their vocabulary.
  func all(_ local: String) -> [XMLElement] { elements.filter { $0.name.local == local } }

  /// The first element directly below of this name, whatever its vocabulary.
  func first(_ local: String) -> XMLElement? {
    for case .element(let element) in children where element.name.local == local {
      return element
    }
    return nil
  }

  /// The first element reached by going down these names.
  func descend(_ path: String...) -> XMLElement? {
    var element = self
    for name in path {
      guard let next = element.first(name) else { return nil }
      element = next
    }
    return element
  }

  /// All text in it, in order, without CDATA marks that were escaped once too often.
  var text: String {
    var result = ""
    appendText(to: &result)
    return result.withoutSectionMarks
  }

  private func appendText(to result: inout String) {
    for child in children {
      switch child {
      case .text(let text): result += text
      case .element(let element): element.appendText(to: &result)
      }
    }
  }

  /// All text in it on one line; nil if there is none.
  var words: String? {
    // What is longer than any name is not worth the time.
    String(decoding: text.utf8.prefix(20_000), as: UTF8.self).singleLine.nilIfEmpty
  }

  /// Whether any element is in it.
  var hasElements: Bool {
    children.contains { if case .element = $0 { true } else { false } }
  }

  /// What is in it as HTML, for content that a vocabulary states as inline markup.
  ///
  /// Names lose their prefixes and are `renamed` where the table has them; of the attributes only
  /// `style` means something for text.
  func innerHTML(renamed: [String: String] = [:], without: Set<String> = []) -> String {
    var html = ""
    appendInnerHTML(to: &html, renamed, without)
    return html
  }

  private func appendInnerHTML(
    to html: inout String, _ renamed: [String: String], _ without: Set<String>
  ) {
    for child in children {
      switch child {
      case .text(let text): Self.appendEscaped(text, to: &html)
      case .element(let element):
        if without.contains(element.name.local) { continue }
        let tag = renamed[element.name.local] ?? element.name.local
        html += "<\(tag)"
        if let style = element[attribute: "style"] {
          html += " style=\""
          Self.appendEscaped(style, to: &html)
          html += "\""
        }
        html += ">"
        if Self.empty.contains(tag) { continue }
        element.appendInnerHTML(to: &html, renamed, without)
        html += "</\(tag)>"
      }
    }
  }

  private static func appendEscaped(_ text: String, to html: inout String) {
    for character in text.unicodeScalars {
      switch character {
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "&": html += "&amp;"
      case "\"": html += "&quot;"
      default: html.unicodeScalars.append(character)
      }
    }
  }

  /// HTML's elements without content, which take no end tag.
  private static let empty: Set<String> = ["br", "hr", "img", "wbr", "input", "meta", "link"]
}

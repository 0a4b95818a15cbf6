/// Turns a piece of HTML, as feeds, records and mail carry it, into text with a blank line between
/// paragraphs.
///
/// Markup that a program escaped once too often is read as what it was meant to be: CDATA marks
/// vanish, and a text that is nothing but escaped elements is read again.
enum HTMLFragment {
  /// So often a text is taken to have been escaped.
  private static let roundLimit = 3

  static func text(of html: String) -> String {
    var text = html
    for _ in 0..<roundLimit {
      text = characters(of: text.withoutSectionMarks)
      guard isEscaped(text) else { break }
    }
    return text
  }

  private static func characters(of html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return html
    }
    // Where there is no tag, nothing but its line breaks parts a text.
    let isPlain = !html.utf8.contains(UInt8(ascii: "<"))
    let document = HTMLDocument(
      Array((isPlain ? "<div style=white-space:pre-line>" + html : html).utf8))
    guard document.count > 0 else { return "" }
    // A whole page in a record has a head, which is not for reading.
    let isDropped = (0..<document.count).map {
      document.tags[$0] == HTMLTag.head || document.flags[$0].contains(.hidden)
    }
    return String(
      decoding: PageText(document: document, isDropped: isDropped).utf8(of: [0]), as: UTF8.self)
  }

  /// Whether a text has elements in it, or all of it is a CDATA section, which nobody writes to be
  /// read so. One tag alone can be meant.
  private static func isEscaped(_ text: String) -> Bool {
    let text = text.trimmed
    if text.hasPrefix("&lt;"), text.hasSuffix("&gt;") { return true }
    if text.hasPrefix("<!") { return text.withoutSectionMarks.utf8.count < text.utf8.count }
    let bytes = Array(text.utf8)
    var open: Set<[UInt8]> = []
    for index in bytes.indices.dropLast() where bytes[index] == UInt8(ascii: "<") {
      let isEnd = bytes[index + 1] == UInt8(ascii: "/")
      let name = bytes[(index + (isEnd ? 2 : 1))...].prefix(12).prefix { isNameByte($0) }
      if isEnd, open.contains(Array(name)) { return true }
      if !isEnd, names.contains(Array(name)) { open.insert(Array(name)) }
    }
    return false
  }

  /// The elements that texts in feeds are made of.
  private static let names: Set<[UInt8]> = Set(
    [
      "p", "div", "span", "a", "b", "i", "em", "strong", "ul", "ol", "li", "blockquote", "h1", "h2",
      "h3", "h4", "h5", "h6", "figure", "section", "article", "table",
    ].map { Array($0.utf8) })

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte)
  }

  /// Whether the text has tags or references in it, so that it is HTML rather than plain text.
  static func isHTML(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let lastClose = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<"), index < lastClose, let next = bytes[(index + 1)...].first,
        isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      {
        return true
      }
      if byte == UInt8(ascii: "&"), isReference(bytes[(index + 1)...]) { return true }
    }
    return false
  }

  /// Whether "name;" or "#number;" stands at the beginning.
  private static func isReference(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.prefix(32).prefix {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "#")
    }
    return name.count > 1 && bytes.dropFirst(name.count).first == UInt8(ascii: ";")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

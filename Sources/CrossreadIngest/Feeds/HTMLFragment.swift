/// Turns a piece of HTML, as feeds and records carry it, into text with a line for each block.
///
/// Tags vanish, blocks and line breaks become lines with a blank one between paragraphs, references
/// become characters, and scripts, styles and other furniture that nobody reads are dropped.
enum HTMLFragment {
  static func text(of html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return html
    }
    return String(decoding: utf8(of: Array(html.utf8)), as: UTF8.self)
  }

  /// Whether the text has tags or references in it, so that it is HTML rather than plain text.
  static func isHTML(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let lastClose = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<"), let next = bytes[(index + 1)...].first,
        isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!"),
        index < lastClose
      {
        return true
      }
      if byte == UInt8(ascii: "&"), reference(in: bytes, at: index) != nil { return true }
    }
    return false
  }

  /// What is in these is not for reading.
  private static let silent: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "object", "svg", "math", "head", "select",
    "button", "canvas", "audio", "video",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "header", "footer", "aside", "main", "nav", "figure",
    "figcaption", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "caption", "pre",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "address", "tbody", "thead", "center", "fieldset",
  ]

  private static func utf8(of bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var unclosed: Set<String> = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        index = tag(in: bytes, at: index, to: &result, &unclosed)
      case UInt8(ascii: "&"):
        if let (characters, end) = reference(in: bytes, at: index) {
          result += characters.utf8
          index = end
        } else {
          result.append(bytes[index])
          index += 1
        }
      case 0x0A, 0x0D, 0x09:
        result.append(0x20)
        index += 1
      default:
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// Passes over a tag or comment, and over what is in a silent element; the index after it.
  ///
  /// `unclosed` are the silent elements that are known not to end any more.
  private static func tag(
    in bytes: [UInt8], at start: Int, to result: inout [UInt8], _ unclosed: inout Set<String>
  ) -> Int {
    let rest = bytes[(start + 1)...]
    if rest.starts(with: "!--".utf8) {
      return find("-->", in: bytes, from: start + 4).map { $0 + 3 } ?? bytes.count
    }
    if rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "?") {
      return rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
    }
    let isEnd = rest.first == UInt8(ascii: "/")
    let name = rest.dropFirst(isEnd ? 1 : 0).prefix { isLetter($0) || (0x30...0x39).contains($0) }
    guard let first = name.first, isLetter(first) else {
      result.append(UInt8(ascii: "<"))
      return start + 1
    }
    let local = String(decoding: name, as: UTF8.self).lowercased()
    var index = name.endIndex
    var quote: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        bytes[index - 1] == UInt8(ascii: "=")
      {
        quote = byte
      }
      index += 1
    }
    let end = min(index + 1, bytes.count)
    if local == "br" {
      result.append(0x0A)
    } else if blocks.contains(local) {
      result += [0x0A, 0x0A]
    } else if silent.contains(local), !isEnd, bytes[index - 1] != UInt8(ascii: "/"),
      !unclosed.contains(local)
    {
      if let close = find("</" + local, in: bytes, from: end) {
        return bytes[close...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
      }
      unclosed.insert(local)
    } else if local == "td" || local == "th" {
      result.append(0x20)
    }
    return end
  }

  /// Where `mark`, which is in lower case, begins, whatever its case.
  private static func find(_ mark: String, in bytes: [UInt8], from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      var step = 0
      while step < mark.count {
        let byte = bytes[index + step]
        let lowered = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        if lowered != mark[step] { break }
        step += 1
      }
      if step == mark.count { return index }
      index += 1
    }
    return nil
  }

  /// The character that a reference stands for, and where it ends.
  private static func reference(in bytes: [UInt8], at start: Int) -> (String, end: Int)? {
    let body = bytes[(start + 1)...].prefix(32)
    guard let end = body.firstIndex(of: UInt8(ascii: ";")), end > start + 1 else { return nil }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    guard let scalar = scalar(of: name) else { return nil }
    return (String(Character(scalar)), end + 1)
  }

  private static func scalar(of name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
      guard let point = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else {
        return nil
      }
      // HTML reads 128 to 159 as Windows-1252.
      if (0x80..<0xA0).contains(point) {
        return String(decoding: Windows1252.utf8(from: [UInt8(point)]), as: UTF8.self)
          .unicodeScalars.first
      }
      return point == 0 ? nil : Unicode.Scalar(point)
    }
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: return HTMLEntities.codePoints[name].flatMap(Unicode.Scalar.init)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

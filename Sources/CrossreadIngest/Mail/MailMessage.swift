import CrossreadCore

/// A message of mail (RFC 5322, MIME), such as a newsletter.
struct MailMessage {
  private(set) var subject: String?
  /// The writer's name.
  private(set) var from: String?
  /// The host of the writer's address.
  private(set) var host: String?
  private(set) var published: CivilDay?
  private(set) var hasUnusableDate = false
  private(set) var language: String?
  /// The words for reading; nil where there are none.
  private(set) var text: String?

  /// Parts inside parts beyond this are left alone.
  private static let depthLimit = 16
  private static let partLimit = 1000

  init(_ bytes: [UInt8]) {
    let part = MailPart(bytes[...])
    subject = part["subject"].flatMap { EncodedWords.decode($0).singleLine.nilIfEmpty }
    if let sender = part["from"] {
      (from, host) = Self.sender(EncodedWords.decode(sender))
    }
    if let date = part["date"] {
      published = StatedDate.day(of: date)
      hasUnusableDate = published == nil
    }
    language = part["content-language"]?.split(separator: ",").first.map { String($0).trimmed }
    var count = 0
    text = Self.text(of: part, depth: 0, &count)?.nilIfBlank
  }

  private static func text(of part: MailPart, depth: Int, _ count: inout Int) -> String? {
    count += 1
    guard depth < depthLimit, count <= partLimit else { return nil }
    if part["content-disposition"]?.lowercased().hasPrefix("attachment") == true { return nil }
    switch part.type.name {
    case "multipart/alternative":
      return alternative(of: part.parts, depth: depth, &count)
    case let name where name.hasPrefix("multipart/"):
      var texts: [String] = []
      for part in part.parts {
        if let text = text(of: part, depth: depth + 1, &count) { texts.append(text) }
      }
      return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    case "message/rfc822":
      return text(of: MailPart(part.decoded[...]), depth: depth + 1, &count)
    case "text/html", "application/xhtml+xml":
      return HTMLFragment.text(of: part.characters)
    case "text/plain", "":
      return part.characters
    default:
      return nil
    }
  }

  /// One of several forms of the same words: the plain one, unless it has much less than the page,
  /// as with "open this in your browser".
  private static func alternative(
    of parts: [MailPart], depth: Int, _ count: inout Int
  ) -> String? {
    var plain: String?
    var rich: String?
    for part in parts {
      guard let text = text(of: part, depth: depth + 1, &count)?.nilIfBlank else { continue }
      if part.type.name == "text/plain" { plain = plain ?? text } else { rich = text }
    }
    guard let plain, let rich else { return plain ?? rich }
    return plain.wordCount * 2 < rich.wordCount ? rich : plain
  }

  /// The name and the host in "Ann Lee <ann@example.org>".
  private static func sender(_ text: String) -> (name: String?, host: String?) {
    let open = text.lastIndex(of: "<")
    let address = open.map { text[text.index(after: $0)...].prefix { $0 != ">" } } ?? text[...]
    let host = address.lastIndex(of: "@").map {
      String(
        address[address.index(after: $0)...].prefix {
          $0.isOfWord || $0 == "." || $0 == "-"
        })
    }
    let name = open.map { String(text[..<$0]).singleLine.trimmingQuotes }
    return (name?.nilIfEmpty, host?.lowercased().nilIfEmpty)
  }
}

/// A part of a message: its header and its body.
struct MailPart {
  private let headers: [(name: String, value: String)]
  let body: ArraySlice<UInt8>

  private static let headerLimit = 1000

  init(_ bytes: ArraySlice<UInt8>) {
    var headers: [(name: String, value: String)] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let line = bytes[index..<end]
      index = min(end + 1, bytes.endIndex)
      if line.isEmpty || line.elementsEqual([0x0D]) { break }
      if line.first == 0x20 || line.first == 0x09 {
        // A long header goes on, up to the length of any real one.
        if let last = headers.indices.last, headers[last].value.utf8.count < 65_536 {
          headers[last].value += " " + Self.text(line).trimmed
        }
        continue
      }
      guard headers.count < Self.headerLimit, let colon = line.firstIndex(of: UInt8(ascii: ":"))
      else { continue }
      headers.append(
        (Self.text(line[..<colon]).lowercased(), Self.text(line[(colon + 1)...]).trimmed))
    }
    self.headers = headers
    body = bytes[index...]
  }

  /// Headers are ASCII by the book, UTF-8 or Windows-1252 by habit.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let isUTF8 = UTF8Scan(bytes).firstInvalid == nil
    return String(decoding: isUTF8 ? Array(bytes) : Windows1252.utf8(from: bytes), as: UTF8.self)
  }

  subscript(name: String) -> String? { headers.first { $0.name == name }?.value.nilIfEmpty }

  var type: MediaType { MediaType(self["content-type"] ?? "text/plain") }

  /// The body without its transfer encoding.
  var decoded: [UInt8] {
    switch self["content-transfer-encoding"]?.lowercased() {
    case "base64": Base64.decode(body.filter { $0 != 0 }) ?? Array(body)
    case "quoted-printable": QuotedPrintable.decode(body)
    default: Array(body)
    }
  }

  /// The body as text in its charset, its lines as they were written.
  var characters: String {
    let type = type
    let utf8 = XMLEncoding.decode(decoded, charset: type.charset).utf8
    let isFlowed = type["format"]?.lowercased() == "flowed" && type.name != "text/html"
    let text =
      isFlowed
      ? FlowedText.unwrapped(utf8, deletesSpace: type["delsp"]?.lowercased() == "yes") : utf8
    return String(decoding: text, as: UTF8.self)
  }

  /// The parts of a multipart body, between the lines with its boundary.
  var parts: [MailPart] {
    guard let boundary = type["boundary"], !boundary.isEmpty else { return [] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MailPart] = []
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex {
      let end = body[index...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
      if body[index..<end].starts(with: mark) {
        if let start { parts.append(MailPart(body[start..<index])) }
        start = end
        if body[(index + mark.count)..<end].starts(with: "--".utf8) { return parts }
      }
      index = end
    }
    // A message that was cut ends without the last boundary.
    if let start, start < body.endIndex { parts.append(MailPart(body[start...])) }
    return parts
  }
}

/// What a file holds, found by its first bytes and, where they leave it open, by its name.
enum InputFormat: Equatable {
  case plainText
  /// Records of articles: one object, an array of them, or one object a line.
  case json
  /// RSS, RDF, Atom or CDF.
  case feed
  /// A web page.
  case html
  /// NewsML-G2 or NITF.
  case newsML
  case markdown
  /// One message of mail.
  case mail
  /// Not text; the payload names it with its article ("a PDF document").
  case binary(String)
  /// Text in a form that is not read yet.
  case unsupported(String)

  /// The first bytes that name a format, from the file(1) magic database.
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x1F, 0x8B], "a gzip archive"),
    ([0x50, 0x4B, 0x03, 0x04], "an office document"),
    ([0x42, 0x5A, 0x68], "a bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    (Array("RIFF".utf8), "a media file"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("SQLite format 3".utf8), "an SQLite database"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
    (Array("{\\rtf".utf8), "an RTF document"),
  ]

  /// Whether the bytes are something other than text. Looks at the first 64 KB.
  ///
  /// More control characters than one in ten are no text in any encoding that is read here, save
  /// UTF-16 and UTF-32 with their byte order marks. Zero bytes get into text by accident, but not many: one in 256,
  /// or one in four of what begins as a page, a feed or a record does.
  static func binary(_ bytes: [UInt8]) -> InputFormat? {
    for signature in signatures where bytes.starts(with: signature.bytes) {
      return .binary(signature.name)
    }
    if TextDecoder.hasUTF32Mark(bytes) {
      return TextDecoder.isUTF32(bytes.prefix(65_536)) ? nil : .binary("a binary file")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    let head = bytes.prefix(65_536)
    var controls = 0
    var zeros = 0
    for byte in head {
      if byte == 0 { zeros += 1 }
      let isControl = byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B || byte == 0x7F
      if isControl { controls += 1 }
    }
    if zeros > 0 {
      guard controls * (beginsAsMarkup(bytes) ? 4 : 256) <= head.count else {
        return .binary("a binary file")
      }
      return nil
    }
    return controls * 10 > head.count ? .binary("a binary file") : nil
  }

  private static func beginsAsMarkup(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1024).drop { $0 <= 0x20 }.prefix(16)
    let start = String(decoding: head, as: UTF8.self).lowercased()
    return ["<!doctype", "<html", "<?xml", "<rss", "<feed", "<rdf", "{\"", "[{"].contains {
      start.hasPrefix($0)
    }
  }

  /// What the names of root elements tell.
  static let xmlFormats: [String: InputFormat] = [
    "rss": .feed, "rdf": .feed, "feed": .feed, "channel": .feed,
    "newsmessage": .newsML, "newsitem": .newsML, "nitf": .newsML, "html": .html,
  ]

  /// The format of a decoded text.
  static func format(of utf8: [UInt8], path: String) -> InputFormat {
    let start = utf8.firstIndex { $0 > 0x20 } ?? utf8.endIndex
    let head = utf8[start...].prefix(512)
    let name = (String(path.utf8.suffix(9)) ?? "").lowercased()
    switch head.first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let second = head.dropFirst().first { $0 > 0x20 }
      // "[Editor's note]" and "{…}" begin articles too: JSON goes on with a key or a value.
      let looksLikeJSON =
        head.first == UInt8(ascii: "{")
        ? second == UInt8(ascii: "\"") || second == UInt8(ascii: "}")
        : second == UInt8(ascii: "{") || second == UInt8(ascii: "]")
      if looksLikeJSON || name.hasSuffix(".json") { return .json }
    case UInt8(ascii: "<"):
      let lowered = String(decoding: head, as: UTF8.self).lowercased()
      if lowered.hasPrefix("<!doctype html") || lowered.hasPrefix("<html") {
        return .html
      }
      if let root = XMLRoot.name(in: utf8), let format = xmlFormats[root] { return format }
      if lowered.hasPrefix("<?xml") || lowered.hasPrefix("<rss") || lowered.hasPrefix("<feed") {
        return .unsupported("an XML document")
      }
    default:
      if name.hasSuffix(".json") { return .json }
    }
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return .markdown }
    if MailFormat.isMessage(utf8, isNamed: name.hasSuffix(".eml")) { return .mail }
    return .plainText
  }
}

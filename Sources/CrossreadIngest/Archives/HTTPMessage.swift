import CZip

/// A stored answer of a web server: its status, the headers that matter, and the body as it was
/// before it was packed for transport (RFC 9112).
struct HTTPMessage: Equatable {
  var status = 0
  var contentType: String?
  var body: [UInt8] = []

  /// Nil where the bytes are no answer, or the body is packed in a way that is not read.
  init?(_ bytes: [UInt8], limit: Int) {
    guard bytes.starts(with: "HTTP/".utf8) else { return nil }
    var index = 0
    var lines: [String] = []
    while index < bytes.count, lines.count < 1000 {
      let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
      let line = String(decoding: bytes[index..<end], as: UTF8.self).trimmed
      index = min(end + 1, bytes.count)
      if line.isEmpty { break }
      lines.append(line)
    }
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count > 1, let status = Int(words[1]) else { return nil }
    self.status = status
    var encoding = ""
    var isChunked = false
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = String(line[line.index(after: colon)...]).trimmed
      switch line[..<colon].lowercased() {
      case "content-type": contentType = value
      case "content-encoding": encoding = value.lowercased()
      case "transfer-encoding": isChunked = value.lowercased().contains("chunked")
      default: break
      }
    }
    body = Array(bytes[index...])
    // Many archives keep the header and have undone what it says.
    if isChunked, let plain = Self.unchunked(body) { body = plain }
    switch encoding {
    case "gzip", "x-gzip":
      if body.starts(with: GzipStream.magic) {
        let stream = BufferedStream(GzipStream(BufferedStream(MemoryStream(body))))
        guard let plain = stream.takeAll(limit: limit) else { return nil }
        body = plain
      }
    case "br", "zstd", "deflate", "compress":
      guard body.contains(UInt8(ascii: "<")), UTF8Scan(body).firstInvalid == nil else { return nil }
    default: break
    }
  }

  /// The body without its chunks' sizes; nil where it has none.
  private static func unchunked(_ body: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var index = 0
    while index < body.count {
      guard let end = body[index...].prefix(64).firstIndex(of: 0x0A) else { return nil }
      let digits = String(decoding: body[index..<end], as: UTF8.self).prefix { $0.isHexDigit }
      guard let size = Int(digits, radix: 16), size <= body.count else { return nil }
      if size == 0 { return result }
      let stop = min(body.count, end + 1 + size)
      result += body[(end + 1)..<stop]
      index = stop
      while index < body.count, body[index] == 0x0D || body[index] == 0x0A { index += 1 }
    }
    return result
  }
}

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

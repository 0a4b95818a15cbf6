/// A stored answer of a web server: its status, the headers that matter, and the body as it was
/// before it was packed for transport (RFC 9110, RFC 9112).
struct HTTPMessage: Equatable {
  var status = 0
  var contentType: String?
  /// Empty where it could not be read.
  var body: [UInt8] = []
  /// Why the body could not be read, or not to its end.
  var fault: String?

  /// More codings than one or two on each other, which no server applies, are not undone.
  private static let codingLimit = 4

  /// Nil where the bytes are no answer. `limit` bounds the body, `meter` what is unpacked.
  init?(_ bytes: [UInt8], limit: Int, meter: UnpackingMeter) {
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
    // In the order in which they were applied.
    var contentCodings: [String] = []
    var transferCodings: [String] = []
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = String(line[line.index(after: colon)...]).trimmed
      switch line[..<colon].lowercased() {
      case "content-type": contentType = value
      case "content-encoding": contentCodings += Self.codings(in: value)
      case "transfer-encoding": transferCodings += Self.codings(in: value)
      default: break
      }
    }
    body = Array(bytes[index...])
    for coding in (contentCodings + transferCodings).suffix(Self.codingLimit).reversed()
    where !body.isEmpty {
      undo(coding, limit: limit, meter)
    }
  }

  private static func codings(in header: String) -> [String] {
    header.lowercased().split { $0 == "," || $0.isWhitespace }.map(String.init)
  }

  /// Undoes a coding. Many archives keep the header and have undone what it says.
  private mutating func undo(_ coding: String, limit: Int, _ meter: UnpackingMeter) {
    switch coding {
    case "identity": break
    case "chunked": body = Self.unchunked(body) ?? body
    case "gzip", "x-gzip", "deflate": inflate(coding, limit: limit, meter)
    default:
      guard !Self.isPlain(body) else { return }
      fault = "it is packed as \"\(coding.prefix(20))\", which is not read"
      body = []
    }
  }

  /// Servers send "deflate" with zlib's wrapping, as they should, and without; "gzip" with the one
  /// and with the other.
  private mutating func inflate(_ coding: String, limit: Int, _ meter: UnpackingMeter) {
    let wrapping: InflateStream.Wrapping
    if body.starts(with: InflateStream.gzipMagic) {
      wrapping = .gzip
    } else if InflateStream.beginsAsZlib(body) {
      wrapping = .zlib
    } else if coding == "deflate", !Self.isPlain(body) {
      wrapping = .none
    } else {
      return
    }
    let stream = BufferedStream(
      InflateStream(BufferedStream(MemoryStream(body)), wrapping, meter: meter))
    guard let plain = stream.takeAll(limit: limit) else {
      fault = "its page has more than \(limit / 1_000_000) MB"
      body = []
      return
    }
    if plain.isEmpty, Self.isPlain(body) { return }
    fault = stream.faults.first?.detail
    body = plain
  }

  private static func isPlain(_ body: [UInt8]) -> Bool {
    body.contains(UInt8(ascii: "<")) && UTF8Scan(body).firstInvalid == nil
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

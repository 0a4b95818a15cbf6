import CrossreadCore
import CrossreadIngest

/// Writes web archives (ISO 28500, WARC 1.1).
enum WebArchive {
  /// A file of one record: what a server answered, unpacked. `seconds` since 1970 is when.
  static func record(of answer: FetchAnswer, at seconds: Int) -> [UInt8] {
    // The body is no longer packed, and its length is another.
    let dropped = ["content-encoding", "transfer-encoding", "content-length", "connection"]
    let kept = answer.headers.dropFirst().filter { line in
      let name = line.prefix { $0 != ":" }.lowercased()
      return !dropped.contains(name) && !name.hasPrefix("set-cookie")
    }
    let http =
      (["HTTP/1.1 \(answer.status)"] + kept + ["Content-Length: \(answer.body.count)", "", ""])
      .joined(separator: "\r\n")
    let block = Array(http.utf8) + answer.body
    let digest = ContentHash.sha256(block)
    let header = [
      "WARC/1.1", "WARC-Type: response", "WARC-Target-URI: \(answer.address)",
      "WARC-Date: \(time(seconds))", "WARC-Record-ID: <urn:sha256:\(digest)>",
      "Content-Type: application/http;msgtype=response", "Content-Length: \(block.count)", "", "",
    ]
    return Array(header.joined(separator: "\r\n").utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// "2017-12-04T10:00:00Z"
  private static func time(_ seconds: Int) -> String {
    let day = CivilDay(daysSinceEpoch: seconds / 86_400)
    let rest = seconds % 86_400
    let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day)T\(parts.joined(separator: ":"))Z"
  }
}

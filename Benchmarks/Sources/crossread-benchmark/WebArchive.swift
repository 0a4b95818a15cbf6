import Foundation

/// A web archive of a given size, made of variations of a few texts as pages of a usual weight.
struct WebArchive {
  let path: String
  let records: Int
  let bytes: Int

  /// Writes records until the file has `size` bytes; nil where that fails.
  ///
  /// A page has 100 kB, of which one in twenty is the article, as on the pages of newspapers.
  init?(of texts: [String], size: Int, at path: String) {
    guard !texts.isEmpty, FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { return nil }
    defer { try? file.close() }
    let script = "<script>" + String(repeating: "var a=[1,2,3];f(a);", count: 5000) + "</script>"
    var written = 0
    var number = 0
    while written < size {
      let paragraphs = texts[number % texts.count].components(separatedBy: "\n\n")
      let body = paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
      let block = """
        HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r
        <!DOCTYPE html><html><head><title>Page \(number)</title>\(script)</head>
        <body><article><h1>Page \(number)</h1>\(body)<p>Reporting by desk \(number).</p></article>
        </body></html>
        """
      let count = block.utf8.count
      let header = """
        WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://outlet\(number).example/\r
        Content-Type: application/http; msgtype=response\r\nContent-Length: \(count)\r\n\r\n
        """
      let record = Data((header + block + "\r\n\r\n").utf8)
      guard (try? file.write(contentsOf: record)) != nil else { return nil }
      written += record.count
      number += 1
    }
    self.path = path
    records = number
    bytes = written
  }
}

import CrossreadIngest

/// Writes what is wrong with a record in the form "crossread.error/1" of docs/json.md.
enum RecordErrorJSON {
  /// One object on one line, the line break included. Which line it is of is told by its place alone: so it is the
  /// same wherever in a stream the record stands.
  static func line(_ notice: IngestNotice) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "crossread.error/1")
      json.member("problem", notice.what)
      json.member("remedy", notice.remedy.isEmpty ? nil : notice.remedy)
    }
    return json.bytes + [0x0A]
  }
}

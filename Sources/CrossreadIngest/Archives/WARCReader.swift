/// A record of a web archive.
struct WARCRecord: Equatable {
  /// "response", "resource", "conversion", "request", …
  var type = ""
  var address: String?
  var contentType: String?
  /// The block: for a response, HTTP headers and the page.
  var block: [UInt8] = []
  /// From one.
  var number = 0
}

/// Reads WARC 0.17 to 1.1 (ISO 28500), one record at a time.
///
/// A record whose length is wrong ends where the next one begins; a record without a length or
/// with a block of more bytes than the limit is passed over and counted.
final class WARCReader {
  /// What was passed over.
  struct Skipped: Equatable {
    var number: Int
    var detail: String
  }

  private let stream: BufferedStream
  private let limit: Int
  private(set) var skipped: [Skipped] = []
  private(set) var skippedCount = 0
  private var number = 0

  private static let skippedLimit = 20
  private static let lineLimit = 65_536
  private static let headerLimit = 1000

  init(_ stream: BufferedStream, limit: Int) {
    self.stream = stream
    self.limit = limit
  }

  /// The next record of a type that can hold an article, with its block; nil at the end.
  func next() -> WARCRecord? {
    while true {
      guard findVersion() else { return nil }
      number += 1
      guard let (head, length) = header() else { continue }
      var record = head
      let isWanted = ["response", "resource", "conversion"].contains(record.type)
      guard let length else {
        skip("no length is stated")
        continue
      }
      if !isWanted || length > limit {
        if isWanted { skip("\(length / 1_000_000) MB long") }
        if stream.skip(length) < length { skip("it ends in the middle") }
        continue
      }
      record.block = stream.take(length)
      if record.block.count < length {
        // The stated length may reach over the records that follow.
        if let end = nextRecord(in: record.block) {
          stream.unread(record.block[end...])
          record.block.removeSubrange(end...)
        }
        skip("it ends in the middle")
        continue
      }
      if !isAtRecordEnd {
        if let end = nextRecord(in: record.block) {
          stream.unread(record.block[end...])
          record.block.removeSubrange(end...)
        }
        skip("its length is wrong")
        continue
      }
      return record
    }
  }

  private func skip(_ detail: String) {
    skippedCount += 1
    if skipped.count < Self.skippedLimit {
      skipped.append(Skipped(number: number, detail: detail))
    }
  }

  /// Reads up to and including the line that begins a record; false at the end.
  private func findVersion() -> Bool {
    var isLost = false
    while true {
      let line = stream.line(limit: Self.lineLimit)
      if line.isEmpty { return false }
      if line.starts(with: "WARC/".utf8), line.count < 16 { return true }
      let isBlank = line.allSatisfy { $0 == 0x0D || $0 == 0x0A }
      if !isBlank, !isLost {
        isLost = true
        // A record whose length was too short was counted where it ended.
        if number == 0 { skip("there is something else before it") }
      }
    }
  }

  private func header() -> (WARCRecord, length: Int?)? {
    var record = WARCRecord(number: number)
    var length: Int?
    for _ in 0..<Self.headerLimit {
      let line = stream.line(limit: Self.lineLimit)
      if line.isEmpty {
        skip("it ends in the middle")
        return nil
      }
      let text = String(decoding: line, as: UTF8.self).trimmed
      if text.isEmpty { return (record, length) }
      guard let colon = text.firstIndex(of: ":") else { continue }
      let value = String(text[text.index(after: colon)...]).trimmed
      switch text[..<colon].lowercased() {
      case "warc-type": record.type = value.lowercased()
      case "warc-target-uri": record.address = value.trimmingAngles
      case "content-type": record.contentType = value
      case "content-length": length = Int(value).flatMap { $0 >= 0 ? $0 : nil }
      default: break
      }
    }
    skip("its header never ends")
    return nil
  }

  /// Whether the blank lines after a block, or the end, or the next record stand here.
  private var isAtRecordEnd: Bool {
    let next = stream.peek(4)
    return next.isEmpty || next.elementsEqual([0x0D, 0x0A, 0x0D, 0x0A])
      || next.starts(with: [0x0A, 0x0A]) || next.starts(with: "WARC".utf8)
      || next.allSatisfy { $0 == 0x0D || $0 == 0x0A }
  }

  /// Where a record begins inside a block that is too long.
  private func nextRecord(in block: [UInt8]) -> Int? {
    let mark = Array("\nWARC/".utf8)
    var index = 0
    while index + mark.count <= block.count {
      guard let found = block[index...].firstIndex(of: mark[0]) else { return nil }
      if block[found...].starts(with: mark) { return found + 1 }
      index = found + 1
    }
    return nil
  }
}

extension String {
  fileprivate var trimmingAngles: String {
    hasPrefix("<") && hasSuffix(">") ? String(dropFirst().dropLast()) : self
  }
}

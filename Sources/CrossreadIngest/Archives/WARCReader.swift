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
/// A record is as long as it says, whatever stands in it, if the next record or the end follows. One
/// whose length is wrong ends where the next one begins; a record without a length or with a block
/// of more bytes than the limit is passed over and counted.
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
  /// Where the end of a block is looked at before the block is taken. Behind longer ones, which no
  /// page is, whatever looks like a record is one.
  private static let lookaheadLimit = 64_000_000

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
      if length > Self.lookaheadLimit {
        let end = passOver(length)
        if end == .atNextRecord {
          skip("its length is wrong")
        } else if isWanted {
          skip("\(length / 1_000_000) MB long")
        } else if end == .atEnd {
          skip("it ends in the middle")
        }
        continue
      }
      // Looked at before it is taken: a length that is wrong may reach over the records behind.
      let block = stream.peek(length + 4)
      let isCut = block.count < length
      if isCut || !Self.isRecordEnd(block.dropFirst(length)) {
        let end = Self.nextRecord(in: block) ?? block.endIndex
        _ = stream.skip(end - block.startIndex)
        skip(isCut ? "it ends in the middle" : "its length is wrong")
        continue
      }
      if isWanted, length <= limit { record.block = Array(block.prefix(length)) }
      _ = stream.skip(length)
      guard isWanted else { continue }
      guard length <= limit else {
        skip("\(length / 1_000_000) MB long")
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

  private enum End {
    case whole, atNextRecord, atEnd
  }

  /// Passes over a block that is too long to be read, but never over a record that begins in it:
  /// the length may be wrong.
  private func passOver(_ length: Int) -> End {
    var left = length
    while left > 0 {
      let piece = stream.peek(min(left, Self.pieceSize))
      if piece.isEmpty { return .atEnd }
      if let next = Self.nextRecord(in: piece) {
        _ = stream.skip(next - piece.startIndex)
        return .atNextRecord
      }
      // A record may begin at the end of a piece.
      let isLast = piece.count == left || piece.count < Self.pieceSize
      let count = isLast ? piece.count : piece.count - Self.mark.count
      left -= stream.skip(count)
    }
    return .whole
  }

  private static let pieceSize = 262_144
  private static let mark = Array("\nWARC/".utf8)

  /// Whether what stands behind a block is blank lines, the end, or the next record.
  private static func isRecordEnd(_ next: ArraySlice<UInt8>) -> Bool {
    next.isEmpty || next.elementsEqual([0x0D, 0x0A, 0x0D, 0x0A])
      || next.starts(with: [0x0A, 0x0A]) || next.starts(with: "WARC".utf8)
      || next.allSatisfy { $0 == 0x0D || $0 == 0x0A }
  }

  /// Where a record begins inside a block that is too long.
  private static func nextRecord(in block: ArraySlice<UInt8>) -> Int? {
    // The line break before it can be the last of the header.
    if block.starts(with: mark.dropFirst()) { return block.startIndex }
    var index = block.startIndex
    while index + mark.count <= block.endIndex {
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

/// Tells mail from other text by its first lines.
enum MailFormat {
  /// Headers that programs write and no article begins with.
  private static let certain: Set<String> = [
    "message-id", "mime-version", "received", "return-path", "delivered-to", "dkim-signature",
  ]
  private static let usual: Set<String> = [
    "from", "to", "subject", "date", "reply-to", "content-type", "list-id", "sender", "cc",
  ]

  /// Whether the text is one message. With the name of one, fewer headers are enough.
  static func isMessage(_ head: [UInt8], isNamed: Bool) -> Bool {
    var isCertain = false
    var count = 0
    for line in head.split(separator: 0x0A, maxSplits: 80, omittingEmptySubsequences: false) {
      if line.isEmpty || line.elementsEqual([0x0D]) { break }
      if line.first == 0x20 || line.first == 0x09 { continue }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { break }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      guard !name.contains(" ") else { break }
      if certain.contains(name) { isCertain = true }
      if certain.contains(name) || usual.contains(name) { count += 1 }
    }
    return isNamed ? count > 0 : isCertain && count > 2
  }

  /// Whether the text is a mailbox: "From " and a date, then a message.
  static func isMailbox(_ head: [UInt8]) -> Bool {
    guard let end = head.firstIndex(of: 0x0A), isSeparator(head[..<end]) else { return false }
    return isMessage(Array(head[(end + 1)...]), isNamed: true)
  }

  /// Whether a line begins a message of a mailbox (RFC 4155): "From ", who sent it, and a date with
  /// its time in the form of C's `asctime`, which may have a time zone.
  ///
  ///     isSeparator(Array("From ann@example.org Mon Dec  4 10:00:00 2017".utf8)[...])  // true
  static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "From ".utf8), line.count < 1000 else { return false }
    let words = String(decoding: line.dropFirst(5), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace)
    // Somebody, then at least a month, a day, a time and a year.
    guard (5...10).contains(words.count), words.contains(where: isTime), let last = words.last,
      last.allSatisfy({ $0.isNumber || $0.isUppercase || $0 == "+" || $0 == "-" })
    else { return false }
    return StatedDate.day(of: words.dropFirst().joined(separator: " ")) != nil
  }

  /// "10:00", "10:00:00".
  private static func isTime(_ word: Substring) -> Bool {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { $0.utf8.count == 2 && Int($0) != nil }
  }

  /// Whether a line is a field of a message's header, or a mailbox's own mark before one.
  static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: ">From ".utf8) { return true }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      return false
    }
    // RFC 5322: the name of a field is printable ASCII without spaces.
    return line[..<colon].allSatisfy { (0x21...0x7E).contains($0) }
  }
}

/// Reads a mailbox (RFC 4155), one message at a time.
///
/// A message begins where a line "From ", with sender and date, follows a blank line and a header
/// or a blank line follows it; any other line that begins so belongs to the message it stands in.
final class MailboxReader {
  private let stream: BufferedStream
  private let limit: Int
  /// Messages of more bytes than the limit.
  private(set) var tooLarge = 0
  /// Messages without any words, not even a header.
  private(set) var blank = 0
  private(set) var number = 0
  private var pending: [UInt8]?

  init(_ stream: BufferedStream, limit: Int) {
    self.stream = stream
    self.limit = limit
  }

  /// The next message; nil at the end.
  func next() -> [UInt8]? {
    while true {
      // The line that begins a message was read when the one before it ended.
      if pending == nil {
        pending = stream.line(limit: 65_536)
        if pending?.isEmpty != false { return nil }
      }
      var message: [UInt8] = []
      var isTooLarge = false
      var followsBlank = false
      pending = nil
      while true {
        let line = stream.line(limit: 65_536)
        if line.isEmpty { break }
        if followsBlank, beginsMessage(line) {
          pending = line
          break
        }
        followsBlank = line.elementsEqual([0x0A]) || line.elementsEqual([0x0D, 0x0A])
        // ">From " was "From " before it was put into the mailbox.
        let isQuoted = line.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
        if message.count + line.count > limit {
          isTooLarge = true
        } else {
          message += isQuoted && line.first == UInt8(ascii: ">") ? line[1...] : line[...]
        }
      }
      number += 1
      if isTooLarge {
        tooLarge += 1
        continue
      }
      if message.allSatisfy({ $0 <= 0x20 }) {
        blank += 1
        continue
      }
      return message
    }
  }

  /// Whether a line that was read begins a message: a header follows it, or nothing at all.
  private func beginsMessage(_ line: [UInt8]) -> Bool {
    guard MailFormat.isSeparator(line[...]) else { return false }
    let next = stream.peek(1000).prefix { $0 != 0x0A }
    return MailFormat.isHeader(next) || next.allSatisfy { $0 <= 0x20 }
  }
}

/// Pairs quote marks.
///
/// Knows straight and curly double marks, doubled single marks ('' and ``), guillemets, low
/// openers („) and single marks; apostrophes are none of them. Marks are paired within one
/// paragraph, so that a lost or stray mark never costs more than its own paragraph. The one bridge
/// over a paragraph's end is the news habit of a quotation that is left open and opened anew at
/// the start of the next.
struct QuotationScanner: Sendable {
  let bytes: [UInt8]

  init(_ text: ArticleText) { bytes = text.utf8 }

  /// Quotations, sorted and never overlapping; marks inside a quotation are part of it. Linear in
  /// the length of the text.
  func quotations(in paragraphs: [Span]) -> [Quotation] {
    var found: [Quotation] = []
    var runsOn = false
    for (number, paragraph) in paragraphs.enumerated() {
      let next = number + 1 < paragraphs.count ? paragraphs[number + 1] : nil
      let marks = doubleMarks(in: paragraph.range)
      let doubles = pair(marks, in: paragraph.range, next: next, isContinuation: runsOn)
      runsOn = doubles.last.map { $0.isOpenEnded && $0.span.end == paragraph.end } ?? false
      found += merge(doubles, singles(in: paragraph.range, outside: doubles))
    }
    return found
  }

  // MARK: Double marks

  private struct Mark {
    let range: Range<Int>
    let role: Role
  }

  private enum Role { case opener, closer, either }

  private func doubleMarks(in range: Range<Int>) -> [Mark] {
    var marks: [Mark] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard let (length, role) = doubleMark(at: at, in: range) else {
        at += 1
        continue
      }
      let mark = at..<(at + length)
      // A curly mark turned the wrong way is told by its place, as a straight one is.
      let placed = self.role(of: mark, in: range)
      marks.append(Mark(range: mark, role: placed == .either ? role ?? .either : placed))
      at = mark.upperBound
    }
    return marks
  }

  /// The length of the double mark that starts here, and its role where its shape tells it.
  private func doubleMark(at: Int, in range: Range<Int>) -> (length: Int, role: Role?)? {
    switch bytes[at] {
    case UInt8(ascii: "\""):
      return (1, nil)
    case UInt8(ascii: "'"), UInt8(ascii: "`"):
      var end = at
      while end < range.upperBound, bytes[end] == bytes[at] { end += 1 }
      // A run of three is a double mark beside a single one; longer runs are rules and fences.
      guard end - at == 2 || end - at == 3 else { return nil }
      return (end - at, bytes[at] == UInt8(ascii: "`") ? .opener : nil)
    case 0xC2 where at + 1 < range.upperBound:
      if bytes[at + 1] == 0xAB { return (2, .opener) }
      if bytes[at + 1] == 0xBB { return (2, .closer) }
      return nil
    case 0xE2 where at + 2 < range.upperBound && bytes[at + 1] == 0x80:
      switch bytes[at + 2] {
      case 0x9C, 0x9E, 0x9F: return (3, .opener)
      case 0x9D: return (3, .closer)
      default: return nil
      }
    default:
      return nil
    }
  }

  /// Tells the role of a straight mark from what stands beside it.
  private func role(of mark: Range<Int>, in range: Range<Int>) -> Role {
    let canOpen = !isGapOrStop(after: mark.upperBound, in: range)
    let canClose = !isGapOrBracket(before: mark.lowerBound, in: range)
    if canOpen && !canClose { return .opener }
    if canClose && !canOpen { return .closer }
    return .either
  }

  private func isGapOrStop(after at: Int, in range: Range<Int>) -> Bool {
    guard at < range.upperBound else { return true }
    switch bytes[at] {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"),
      UInt8(ascii: "]"), UInt8(ascii: "-"):
      return
        !(bytes[at] == UInt8(ascii: ".") && at + 1 < range.upperBound
        && bytes[at + 1] == UInt8(ascii: "."))
    case 0xC2: return at + 1 < range.upperBound && bytes[at + 1] == 0xA0
    case 0xE2: return isDash(at, in: range)
    default: return false
    }
  }

  private func isGapOrBracket(before at: Int, in range: Range<Int>) -> Bool {
    guard at > range.lowerBound else { return true }
    switch bytes[at - 1] {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "("), UInt8(ascii: "["): return true
    case 0xA0: return at >= range.lowerBound + 2 && bytes[at - 2] == 0xC2
    default: return at >= range.lowerBound + 3 && isDash(at - 3, in: range)
    }
  }

  /// Whether an en dash, an em dash or a horizontal bar starts here.
  private func isDash(_ at: Int, in range: Range<Int>) -> Bool {
    at + 2 < range.upperBound && bytes[at] == 0xE2 && bytes[at + 1] == 0x80
      && (0x93...0x95).contains(bytes[at + 2])
  }

  private func pair(
    _ marks: [Mark], in range: Range<Int>, next: Span?, isContinuation: Bool
  ) -> [Quotation] {
    var found: [Quotation] = []
    var open: Range<Int>?
    var depth = 0
    func close(_ opener: Range<Int>, innerEnd: Int, end: Int, isOpenEnded: Bool) {
      guard innerEnd > opener.upperBound else { return }
      found.append(
        Quotation(
          span: Span(opener.lowerBound, end), inner: Span(opener.upperBound, innerEnd),
          isOpenEnded: isOpenEnded,
          isContinuation: isContinuation && found.isEmpty
            && opener.lowerBound == range.lowerBound,
          isSingle: false))
    }
    for (number, mark) in marks.enumerated() {
      if let opener = open {
        switch mark.role {
        case .opener where closersFollow(number, in: marks):
          depth += 1
        case .opener:
          // The closing mark before this one was lost.
          let end = recoveredEnd(of: opener, before: mark.range.lowerBound, in: range)
          close(opener, innerEnd: end, end: end, isOpenEnded: true)
          open = mark.range
          depth = 1
        case .closer, .either:
          if depth == 1, isStray(number, in: marks, range) { continue }
          depth -= 1
          if depth == 0 {
            close(
              opener, innerEnd: mark.range.lowerBound, end: mark.range.upperBound,
              isOpenEnded: false)
            open = nil
          }
        }
      } else if mark.role != .closer {
        open = mark.range
        depth = 1
      } else if number == 0, isSpeechEnd(before: mark.range.lowerBound, in: range) {
        // The opening mark was lost: the quotation starts with the paragraph.
        close(
          range.lowerBound..<range.lowerBound, innerEnd: mark.range.lowerBound,
          end: mark.range.upperBound, isOpenEnded: false)
      }
    }
    if let opener = open {
      if startsUtterance(opener, in: range), let next, opensQuotation(next) {
        close(
          opener, innerEnd: range.upperBound, end: range.upperBound, isOpenEnded: true)
      } else {
        let end = recoveredEnd(of: opener, before: range.upperBound, in: range)
        close(opener, innerEnd: end, end: end, isOpenEnded: true)
      }
    }
    return found
  }

  /// Whether a closing mark stands inside an utterance that goes on to its own one: after "$5.6" in
  /// “we lost $5.6” billion,” he said.
  private func isStray(_ number: Int, in marks: [Mark], _ range: Range<Int>) -> Bool {
    guard number + 1 < marks.count, marks[number + 1].role == .closer else { return false }
    return !isSpeechEnd(before: marks[number].range.lowerBound, in: range)
      && isSpeechEnd(before: marks[number + 1].range.lowerBound, in: range)
  }

  /// Whether two closing marks come before the next opening one, so that this opener is nested.
  private func closersFollow(_ number: Int, in marks: [Mark]) -> Bool {
    var closers = 0
    for mark in marks[(number + 1)...] {
      if mark.role == .opener { return false }
      closers += 1
      if closers == 2 { return true }
    }
    return false
  }

  private func opensQuotation(_ paragraph: Span) -> Bool {
    let range = paragraph.range
    guard !range.isEmpty, let (length, role) = doubleMark(at: range.lowerBound, in: range) else {
      return false
    }
    let mark = range.lowerBound..<(range.lowerBound + length)
    return role != .closer && self.role(of: mark, in: range) != .closer
  }

  /// Where a quotation ends whose closing mark is missing: at the last sentence end of its
  /// paragraph where it starts a sentence and no other quotation follows, else at the first.
  private func recoveredEnd(of opener: Range<Int>, before limit: Int, in range: Range<Int>)
    -> Int
  {
    let isWhole = limit == range.upperBound && startsUtterance(opener, in: range)
    if startsUtterance(opener, in: range), let end = inquit(after: opener.upperBound, before: limit)
    {
      return end
    }
    var end: Int?
    var at = opener.upperBound
    while at < limit {
      if isTerminal(bytes[at]), at + 1 >= limit || bytes[at + 1] <= 0x20 {
        end = at + 1
        if !isWhole { break }
      }
      at += 1
    }
    return end ?? trimmed(limit, above: opener.upperBound)
  }

  /// The end of the comma before the first "the mayor said" that ends a sentence: there the words
  /// of a quotation end whose closing mark is missing.
  private func inquit(after start: Int, before limit: Int) -> Int? {
    var comma: Int?
    var word = start
    for at in start..<limit {
      let byte = bytes[at]
      if isTerminal(byte) || byte == UInt8(ascii: ","), let comma, word > comma,
        ReportingVerbs.plainPast.contains(String(decoding: bytes[word..<at], as: UTF8.self))
      {
        return comma
      }
      if byte == UInt8(ascii: ",") { comma = at + 1 }
      if isTerminal(byte) { comma = nil }
      if byte <= 0x20 { word = at + 1 }
      if let last = comma, at - last > Self.longestInquit { comma = nil }
    }
    return nil
  }

  /// In bytes: who speaks is named in fewer.
  private static let longestInquit = 80

  /// Whether a mark stands at a paragraph's start, or after a stop, a comma or a colon.
  private func startsUtterance(_ opener: Range<Int>, in range: Range<Int>) -> Bool {
    let before = trimmed(opener.lowerBound, above: range.lowerBound)
    guard before > range.lowerBound else { return true }
    let byte = bytes[before - 1]
    return isTerminal(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
  }

  private func trimmed(_ end: Int, above low: Int) -> Int {
    var end = end
    while end > low, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  private func isTerminal(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
  }

  private func isSpeechEnd(before at: Int, in range: Range<Int>) -> Bool {
    guard at > range.lowerBound else { return false }
    return isTerminal(bytes[at - 1]) || bytes[at - 1] == UInt8(ascii: ",")
  }
}

extension QuotationScanner {
  /// Quotations in single marks that stand outside `doubles`.
  ///
  /// A single mark opens only where a word starts after white space or a bracket, and only when a
  /// mark that is no apostrophe inside a word closes it before the next opener.
  func singles(in range: Range<Int>, outside doubles: [Quotation]) -> [Quotation] {
    var found: [Quotation] = []
    var next = 0
    var opener: Range<Int>?
    var weakCloser: Range<Int>?
    func close(_ closer: Range<Int>) {
      guard let start = opener, closer.lowerBound > start.upperBound else { return }
      found.append(
        Quotation(
          span: Span(start.lowerBound, closer.upperBound),
          inner: Span(start.upperBound, closer.lowerBound), isOpenEnded: false,
          isContinuation: false, isSingle: true))
      opener = nil
      weakCloser = nil
    }
    var at = range.lowerBound
    while at < range.upperBound {
      if next < doubles.count, at >= doubles[next].span.start.rawValue {
        // A pair never spans a quotation in double marks.
        if let weak = weakCloser { close(weak) }
        opener = nil
        weakCloser = nil
        at = max(at + 1, doubles[next].span.end.rawValue)
        next += 1
        continue
      }
      guard let length = singleMark(at: at, in: range) else {
        at += 1
        continue
      }
      let mark = at..<(at + length)
      at = mark.upperBound
      if opensSingle(mark, in: range) {
        if let weak = weakCloser { close(weak) }
        opener = mark
        weakCloser = nil
      } else if opener != nil, closesSingle(mark, in: range) {
        // After an "s" it may be a plural possessive; kept for want of a better one.
        if bytes[mark.lowerBound - 1] == UInt8(ascii: "s") {
          if weakCloser == nil { weakCloser = mark }
        } else {
          close(mark)
        }
      }
    }
    if let weak = weakCloser { close(weak) }
    return found
  }

  /// Both lists in order of their starts.
  func merge(_ doubles: [Quotation], _ singles: [Quotation]) -> [Quotation] {
    singles.isEmpty ? doubles : (doubles + singles).sorted { $0.span < $1.span }
  }

  /// The length of the single mark that starts here; runs of straight ones are double marks.
  private func singleMark(at: Int, in range: Range<Int>) -> Int? {
    if bytes[at] == UInt8(ascii: "'") {
      let isRun =
        (at > range.lowerBound && bytes[at - 1] == bytes[at])
        || (at + 1 < range.upperBound && bytes[at + 1] == bytes[at])
      return isRun ? nil : 1
    }
    guard bytes[at] == 0xE2, at + 2 < range.upperBound, bytes[at + 1] == 0x80 else { return nil }
    return bytes[at + 2] == 0x98 || bytes[at + 2] == 0x99 ? 3 : nil
  }

  private func opensSingle(_ mark: Range<Int>, in range: Range<Int>) -> Bool {
    guard mark.upperBound < range.upperBound else { return false }
    if mark.count == 3, bytes[mark.lowerBound + 2] == 0x99 { return false }
    if mark.lowerBound > range.lowerBound {
      let before = bytes[mark.lowerBound - 1]
      guard before <= 0x20 || before == UInt8(ascii: "(") || before == UInt8(ascii: "[")
      else { return false }
    }
    let after = bytes[mark.upperBound]
    guard isLetter(after) || after >= 0x80 || after == UInt8(ascii: "[") else { return false }
    var end = mark.upperBound
    while end < range.upperBound, isLetter(bytes[end]), end - mark.upperBound < 8 { end += 1 }
    let word = String(decoding: bytes[mark.upperBound..<end], as: UTF8.self).lowercased()
    return !Self.clipped.contains(word)
  }

  private func closesSingle(_ mark: Range<Int>, in range: Range<Int>) -> Bool {
    if mark.count == 3, bytes[mark.lowerBound + 2] == 0x98 { return false }
    guard mark.lowerBound > range.lowerBound, bytes[mark.lowerBound - 1] > 0x20 else {
      return false
    }
    guard mark.upperBound < range.upperBound else { return true }
    let after = bytes[mark.upperBound]
    return !isLetter(after) && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(after)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Words that are written with an apostrophe for their lost first letters.
  private static let clipped: WordSet = [
    "em", "til", "till", "cause", "tis", "twas", "twere", "twill", "bout", "n", "round", "neath",
    "cuz", "coz", "kay", "sup", "nuff", "s", "d", "m", "re", "ll", "ve", "t",
  ]
}

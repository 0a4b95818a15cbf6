import CrossreadCompare
import CrossreadCore

/// What is quoted of a passage, cut where its treatment changes.
public struct Excerpt: Sendable, Hashable {
  public enum Role: Sendable, Hashable {
    /// What stands around the words that count.
    case context
    /// The words that the finding rests on.
    case evidence
    /// Those of them that the other side does not have.
    case differing
  }

  public struct Piece: Sendable, Hashable {
    public let text: String
    public let role: Role

    package init(_ text: String, _ role: Role) {
      self.text = text
      self.role = role
    }
  }

  /// How much is quoted.
  public enum Extent: Sendable, Hashable {
    /// All of the passage, with the sentences in which it starts and ends.
    case whole
    /// The one sentence that has what differs, or else the first words of the passage.
    case sentence
    /// Of that sentence, what belongs to the passage; where it has several parts, as many as there is room for.
    case words
  }

  /// In text order; the pieces joined are what is quoted.
  public let pieces: [Piece]

  /// More of a sentence than this, in bytes, is not quoted before or after the words.
  package static let widestContext = 240

  /// Quotes a passage; of one sentence, never much more than `limit` bytes, those that differ among them.
  public init(
    _ passage: Finding.Passage, in reading: Reading, _ extent: Extent = .sentence,
    limit: Int = .max
  ) {
    let window: Window
    switch extent {
    case .whole: window = Window(around: passage.extent, in: reading)
    case .words where passage.spans.count > 1:
      pieces = Self.parts(of: passage, in: reading, limit)
      return
    case .sentence, .words:
      let mark = passage.differing.first ?? passage.spans.first ?? Span(0, 0)
      let holder = passage.spans.first { $0.contains(mark) } ?? mark
      var sentence = Window.sentence(at: mark.start, in: reading) ?? holder
      if !passage.differing.isEmpty, mark.end > sentence.end {
        // What differs goes on to the next, of which not only the first words are quoted.
        let end = UTF8Offset(mark.end.rawValue - 1)
        sentence = sentence.union(Window.sentence(at: end, in: reading) ?? mark)
      }
      let focus = passage.differing.isEmpty ? sentence.intersection(mark) ?? mark : mark
      let whole = extent == .sentence ? sentence : sentence.intersection(holder) ?? holder
      // Of a long sentence the clause that counts, where it is short enough.
      let isShort = whole.contains(holder) && holder.count <= limit
      window = Window(
        whole.contains(focus) ? whole : whole.union(focus), isShort ? holder : focus, limit,
        startsThere: isShort, in: reading)
    }
    pieces = window.pieces(of: passage, in: reading)
  }

  /// The parts of a passage with what stands between them left out: those from the one that has what differs on, then
  /// those before it, as far as there is room.
  private static func parts(
    of passage: Finding.Passage, in reading: Reading, _ limit: Int
  ) -> [Piece] {
    let parts = passage.spans
    let mark = passage.differing.first { mark in parts.contains { $0.contains(mark) } }
    let first = mark.flatMap { mark in parts.firstIndex { $0.contains(mark) } } ?? 0
    var kept = first...first
    var room = limit - parts[first].count
    while kept.upperBound + 1 < parts.count, parts[kept.upperBound + 1].count <= room {
      kept = kept.lowerBound...(kept.upperBound + 1)
      room -= parts[kept.upperBound].count
    }
    while kept.lowerBound > 0, parts[kept.lowerBound - 1].count <= room {
      kept = (kept.lowerBound - 1)...kept.upperBound
      room -= parts[kept.lowerBound].count
    }
    let windows = kept.map { place in
      Window(
        parts[place], place == first ? mark ?? parts[place] : parts[place], limit,
        startsThere: mark == nil, in: reading)
    }
    let isCutBefore = kept.lowerBound > 0 && windows.first?.isCutBefore != true
    let isCutAfter = kept.upperBound + 1 < parts.count && windows.last?.isCutAfter != true
    return (isCutBefore ? [Piece("… ", .context)] : [])
      + windows.map { $0.pieces(of: passage, in: reading) }
      .joined(separator: [Piece(" … ", .context)])
      + (isCutAfter ? [Piece(" …", .context)] : [])
  }

  /// The words with nothing marked.
  public var text: String { pieces.map(\.text).joined() }
}

/// The part of an article that is quoted, and whether something was left out at its ends.
private struct Window {
  var start: Int
  var end: Int
  var isCutBefore = false
  var isCutAfter = false

  /// From the start of the sentence in which `extent` starts to the end of the one in which it ends, cut
  /// between words where that is far.
  init(around extent: Span, in reading: Reading) {
    let utf8 = reading.text.utf8
    start = extent.start.rawValue
    end = extent.end.rawValue
    if let first = Self.sentence(at: extent.start, in: reading)?.start.rawValue {
      let far = extent.start.rawValue - Excerpt.widestContext
      isCutBefore = first < far
      start = isCutBefore ? Self.wordStart(in: far..<extent.start.rawValue, of: utf8) : first
    }
    let lastByte = max(extent.start.rawValue, end - 1)
    if let last = Self.sentence(at: UTF8Offset(lastByte), in: reading)?.end.rawValue, last > end {
      let far = extent.end.rawValue + Excerpt.widestContext
      isCutAfter = last > far
      end = isCutAfter ? Self.wordEnd(in: extent.end.rawValue..<far, of: utf8) : last
    }
  }

  /// A sentence, of which about `limit` bytes are left, with `focus` among them, perhaps as the first.
  init(_ sentence: Span, _ focus: Span, _ limit: Int, startsThere: Bool, in reading: Reading) {
    let utf8 = reading.text.utf8
    start = max(0, sentence.start.rawValue)
    end = min(utf8.count, sentence.end.rawValue)
    guard end - start > limit else { return }
    let kept = min(focus.end.rawValue, focus.start.rawValue + limit)
    // A reader wants the start of a sentence more than its end.
    let before = min(focus.start.rawValue - start, max(0, limit - (kept - focus.start.rawValue)))
    let low = focus.start.rawValue - before
    if low > start {
      isCutBefore = true
      start =
        startsThere
        ? focus.start.rawValue : Self.wordStart(in: low..<focus.start.rawValue, of: utf8)
    }
    let high = start + max(limit, kept - start)
    if high < end {
      isCutAfter = true
      // Of a focus that is too long itself as many whole words as there is room for.
      let least = focus.end.rawValue < high ? kept : max(start, focus.start.rawValue)
      end = Self.wordEnd(in: min(least, high)..<high, of: utf8)
    }
  }

  func pieces(of passage: Finding.Passage, in reading: Reading) -> [Excerpt.Piece] {
    let all = Span(start, max(start, end))
    var edges: Set<UTF8Offset> = [all.start, all.end]
    for span in passage.spans + passage.differing {
      for edge in [span.start, span.end] where all.start <= edge && edge <= all.end {
        edges.insert(edge)
      }
    }
    var pieces: [Excerpt.Piece] = isCutBefore ? [Excerpt.Piece("… ", .context)] : []
    let sorted = edges.sorted()
    for (start, end) in zip(sorted, sorted.dropFirst()) {
      let span = Span(start: start, end: end)
      let role: Excerpt.Role =
        passage.differing.contains { $0.contains(span) }
        ? .differing : passage.spans.contains { $0.contains(span) } ? .evidence : .context
      pieces.append(Excerpt.Piece(reading.text[span], role))
    }
    if isCutAfter { pieces.append(Excerpt.Piece(" …", .context)) }
    return pieces
  }

  /// The first byte of the first word that starts in a range, or of its first code point.
  private static func wordStart(in range: Range<Int>, of utf8: [UInt8]) -> Int {
    if let blank = range.first(where: { isBlank(utf8[$0]) }) { return blank + 1 }
    var start = range.lowerBound
    while start < range.upperBound, utf8[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }

  /// The byte behind the last word that ends in a range, or behind its last code point.
  private static func wordEnd(in range: Range<Int>, of utf8: [UInt8]) -> Int {
    if let blank = range.last(where: { isBlank(utf8[$0]) }) { return blank }
    var end = range.upperBound
    while end > range.lowerBound, end < utf8.count, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// The sentence that holds an offset; nil between sentences.
  static func sentence(at offset: UTF8Offset, in reading: Reading) -> Span? {
    let span = reading.tokenized.sentence(at: offset)?.span
    return span.flatMap { $0.contains(offset) ? $0 : nil }
  }
}

import CrossreadCompare
import CrossreadCore

/// A passage with the sentence around it, cut where its treatment changes.
struct ReportPassage {
  enum Role {
    /// The sentence around the words that count.
    case context
    /// The words that the finding rests on.
    case evidence
    /// Those of them that the other side does not have.
    case differing
  }

  struct Piece {
    let text: String
    let role: Role
  }

  /// In text order; the pieces joined are the passage with its sentences.
  let pieces: [Piece]

  /// More of a sentence than this, in bytes, is not printed before or after the words.
  static let widestContext = 240

  init(_ passage: Finding.Passage, in reading: Reading) {
    let (context, isCutBefore, isCutAfter) = Self.context(of: passage.extent, in: reading)
    var edges: Set<UTF8Offset> = [context.start, context.end]
    for span in passage.spans + passage.differing {
      for edge in [span.start, span.end] where context.start <= edge && edge <= context.end {
        edges.insert(edge)
      }
    }
    var pieces: [Piece] = isCutBefore ? [Piece(text: "… ", role: .context)] : []
    let sorted = edges.sorted()
    for (start, end) in zip(sorted, sorted.dropFirst()) {
      let span = Span(start: start, end: end)
      let role: Role =
        passage.differing.contains { $0.contains(span) }
        ? .differing : passage.spans.contains { $0.contains(span) } ? .evidence : .context
      pieces.append(Piece(text: reading.text[span], role: role))
    }
    if isCutAfter { pieces.append(Piece(text: " …", role: .context)) }
    self.pieces = pieces
  }

  /// The words with nothing marked.
  var text: String { pieces.map(\.text).joined() }

  /// From the start of the sentence in which `extent` starts to the end of the one in which it
  /// ends, cut between words where that is far.
  private static func context(
    of extent: Span, in reading: Reading
  ) -> (span: Span, isCutBefore: Bool, isCutAfter: Bool) {
    let utf8 = reading.text.utf8
    func isBlank(_ offset: Int) -> Bool { utf8[offset] == 0x20 || utf8[offset] == 0x0A }
    var start = extent.start.rawValue
    var end = extent.end.rawValue
    var isCutBefore = false
    var isCutAfter = false
    if let first = sentence(at: extent.start, in: reading)?.start.rawValue {
      isCutBefore = start - first > widestContext
      start = first
      if isCutBefore {
        let far = extent.start.rawValue - widestContext
        start = (far..<extent.start.rawValue).first(where: isBlank).map { $0 + 1 } ?? far
        while start < extent.start.rawValue, utf8[start] & 0xC0 == 0x80 { start += 1 }
      }
    }
    let lastByte = max(extent.start.rawValue, end - 1)
    if let last = sentence(at: UTF8Offset(lastByte), in: reading)?.end.rawValue, last > end {
      isCutAfter = last - end > widestContext
      end = last
      if isCutAfter {
        let far = extent.end.rawValue + widestContext
        end = (extent.end.rawValue..<far).last(where: isBlank) ?? far
        while end > extent.end.rawValue, utf8[end] & 0xC0 == 0x80 { end -= 1 }
      }
    }
    return (Span(start, end), isCutBefore, isCutAfter)
  }

  /// The sentence that holds an offset; nil between sentences.
  private static func sentence(at offset: UTF8Offset, in reading: Reading) -> Span? {
    let span = reading.tokenized.sentence(at: offset)?.span
    return span.flatMap { $0.contains(offset) ? $0 : nil }
  }
}

import CrossreadCore

/// A text with its expected spans marked in it: `⟦…⟧` for one span, or `⟦1 …⟧` style labels are
/// not needed, since spans come back in order of their openers.
///
///     let marked = MarkedText("⟦Fabius⟧ ⟦said⟧ so")
///     marked.text   // "Fabius said so"
///     marked.spans  // [0..<6, 7..<11]
public struct MarkedText: Sendable {
  public let text: ArticleText
  /// Spans in order of their opening marks; marks may nest.
  public let spans: [Span]

  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var spans: [Span] = []
    for character in marked {
      switch character {
      case "⟦":
        open.append(spans.count)
        spans.append(Span(bytes.count, bytes.count))
      case "⟧":
        if let last = open.popLast() { spans[last].end = UTF8Offset(bytes.count) }
      default:
        bytes += Array(character.utf8)
      }
    }
    text = ArticleText(String(decoding: bytes, as: UTF8.self))
    self.spans = spans
  }
}

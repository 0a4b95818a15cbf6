/// An article's text as UTF-8 bytes, always valid UTF-8.
///
/// Hot paths read `utf8`; everything else asks for the string of a span.
///
///     let text = ArticleText("Fabius said")
///     text[Span(0, 6)]  // "Fabius"
public struct ArticleText: Hashable, Sendable {
  public let utf8: [UInt8]

  public init(_ string: String) { utf8 = Array(string.utf8) }

  /// Takes bytes that are valid UTF-8.
  init(utf8: [UInt8]) { self.utf8 = utf8 }

  /// The number of UTF-8 bytes.
  public var count: Int { utf8.count }
  public var string: String { String(decoding: utf8, as: UTF8.self) }
  /// The span of the whole text.
  public var span: Span { Span(0, utf8.count) }

  /// The words of a span, clamped to the text.
  public subscript(span: Span) -> String {
    let low = Swift.max(0, Swift.min(span.start.rawValue, utf8.count))
    let high = Swift.max(low, Swift.min(span.end.rawValue, utf8.count))
    return String(decoding: utf8[low..<high], as: UTF8.self)
  }
}

/// Turns spans of a text as it is read into counts of Unicode code points of the text as it came, as
/// the JSON output has them.
///
/// Holds one count for every 64 bytes, so a look-up reads at most 64 bytes.
public struct CodePointIndex: Sendable {
  private let normalized: NormalizedText
  private let checkpoints: [Int]
  private static let stride = 64

  private var text: ArticleText { normalized.original }

  public init(_ text: ArticleText) { self.init(NormalizedText(asItIs: text)) }

  public init(_ normalized: NormalizedText) {
    self.normalized = normalized
    let text = normalized.original
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(text.count / Self.stride + 1)
    var count = 0
    for (offset, byte) in text.utf8.enumerated() {
      if offset % Self.stride == 0 { checkpoints.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if text.count % Self.stride == 0 { checkpoints.append(count) }
    self.checkpoints = checkpoints
  }

  /// The code points of a span, counted from the start of the text.
  public func codePoints(of span: Span) -> Range<Int> {
    let original = normalized.original(span)
    let start = codePoints(before: original.start)
    return start..<max(start, codePoints(before: original.end))
  }

  /// The number of code points before an offset into the text as it came, which is clamped to it.
  public func codePoints(before offset: UTF8Offset) -> Int {
    let offset = Swift.max(0, Swift.min(offset.rawValue, text.count))
    let block = offset / Self.stride
    var count = checkpoints[block]
    for byte in text.utf8[(block * Self.stride)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

/// A half-open range of UTF-8 bytes in an article's text.
///
/// Everything that Crossread extracts keeps its span, so that every statement on the screen can
/// be traced to the words it came from.
public struct Span: Hashable, Comparable, Sendable {
  public var start: UTF8Offset
  public var end: UTF8Offset

  /// Creates a span; an `end` before `start` is taken as `start`, which makes it empty.
  public init(start: UTF8Offset, end: UTF8Offset) {
    self.start = start
    self.end = Swift.max(start, end)
  }

  /// Creates a span from byte counts.
  public init(_ start: Int, _ end: Int) {
    self.init(start: UTF8Offset(start), end: UTF8Offset(end))
  }

  /// The number of UTF-8 bytes.
  public var count: Int { end - start }
  public var isEmpty: Bool { start >= end }
  /// The bytes as a plain range, for slicing `ArticleText.utf8`.
  public var range: Range<Int> { start.rawValue..<end.rawValue }

  /// Whether `other` lies wholly inside this span.
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
  public func contains(_ offset: UTF8Offset) -> Bool { start <= offset && offset < end }
  /// Whether the two share at least one byte.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
  /// The bytes that both have; nil where they share none.
  public func intersection(_ other: Span) -> Span? {
    let low = Swift.max(start, other.start)
    let high = Swift.min(end, other.end)
    return low < high ? Span(start: low, end: high) : nil
  }
  /// The smallest span that holds both.
  public func union(_ other: Span) -> Span {
    Span(start: Swift.min(start, other.start), end: Swift.max(end, other.end))
  }

  /// Orders by start, then the shorter first.
  public static func < (a: Span, b: Span) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

/// A position in an article's text, counted in UTF-8 bytes from its start.
///
/// Offsets of different units do not mix: bytes are `UTF8Offset`, tokens are `TokenIndex`,
/// and screen cells are `Column` (in CrossreadTUI).
public struct UTF8Offset: RawRepresentable, Hashable, Comparable, Sendable {
  public var rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }
  public init(_ rawValue: Int) { self.rawValue = rawValue }

  public static func < (a: UTF8Offset, b: UTF8Offset) -> Bool { a.rawValue < b.rawValue }
  public static func + (a: UTF8Offset, count: Int) -> UTF8Offset {
    UTF8Offset(a.rawValue + count)
  }
  public static func - (a: UTF8Offset, count: Int) -> UTF8Offset {
    UTF8Offset(a.rawValue - count)
  }
  public static func - (a: UTF8Offset, b: UTF8Offset) -> Int { a.rawValue - b.rawValue }
}

/// Sizes beyond which an input is refused or cut, so that no input takes unbounded time.
public struct IngestLimits: Sendable {
  /// The bytes of a file.
  public var file: Int
  /// The bytes of one file in an archive; several of them are in memory at a time.
  public var member: Int
  /// The UTF-8 bytes of one article's text. Some 80,000 words: no news story comes near, and
  /// comparing grows with the square of what repeats itself in a text.
  public var text: Int
  /// The bytes of a web page; what comes after them is not read.
  public var page: Int

  /// More articles than this are not read of one feed or file of records.
  static let articles = 250_000

  public init(
    file: Int = 256_000_000, member: Int = 64_000_000, text: Int = 500_000,
    page: Int = 16_000_000
  ) {
    self.file = file
    self.member = member
    self.page = page
    self.text = text
  }
}

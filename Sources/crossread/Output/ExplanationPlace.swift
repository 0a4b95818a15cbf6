import ArgumentParser
import CrossreadCore

/// What `--explain` was asked about.
enum ExplanationPlace: ExpressibleByArgument, Sendable, Hashable {
  /// Every reading of the article.
  case everything
  /// Wherever these words stand; a place in the text where they stand nowhere and read as one.
  case words(String)

  init?(argument: String) {
    self = argument.isEmpty ? .everything : .words(argument)
  }

  /// The spans meant in one article; nil for all of it, empty where it has no such place.
  func spans(in reading: Reading) -> [Span]? {
    guard case .words(let words) = self else { return nil }
    let places = reading.tokenized.places(of: words)
    return places.isEmpty ? Self.place(words, in: reading.text).map { [$0] } ?? [] : places
  }

  /// Reads "1204-1262" or "1204" as code points, as the JSON output counts them.
  private static func place(_ words: String, in text: ArticleText) -> Span? {
    let ends = words.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      .map { Int($0) }
    guard let start = ends.first ?? nil, let last = ends.last ?? nil, start >= 0,
      ends.count == 1 || last > start
    else { return nil }
    let end = ends.count == 1 ? start + 1 : last
    return text.span(ofCodePoints: start..<end)
  }
}

extension ArticleText {
  /// The bytes of these code points; nil beyond the text.
  fileprivate func span(ofCodePoints range: Range<Int>) -> Span? {
    var count = 0
    var start: Int?
    for (offset, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
      if count == range.lowerBound { start = offset }
      if count == range.upperBound, let start { return Span(start, offset) }
      count += 1
    }
    return start.map { Span($0, utf8.count) }
  }
}

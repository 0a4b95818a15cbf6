/// Which of many spans of one text lie around a place, found by binary search.
///
///     let index = SpanIndex(dates.map(\.span))
///     dates[index.places(near: sentence.span)].filter { sentence.span.contains($0.span) }
public struct SpanIndex: Sendable {
  /// The latest end of all spans up to each place, and the earliest start of all from it on: both only
  /// grow, whatever the order of the spans.
  private let ends: [Int]
  private let starts: [Int]

  /// Takes the spans in the order in which they are asked for; near each other in the text they
  /// should be near each other here.
  public init(_ spans: [Span]) {
    var latest = Int.min
    ends = spans.map { span in
      latest = max(latest, span.end.rawValue)
      return latest
    }
    var starts = spans.map(\.start.rawValue)
    for place in starts.indices.dropLast().reversed() {
      starts[place] = min(starts[place], starts[place + 1])
    }
    self.starts = starts
  }

  /// The places of all spans that share a byte with `span`, lie in it, hold it or stand right beside
  /// it; those of others may be among them.
  public func places(near span: Span) -> Range<Int> {
    let low = ends.firstPlace { $0 >= span.start.rawValue }
    let high = starts.firstPlace { $0 > span.end.rawValue }
    return low..<max(low, high)
  }
}

extension [Int] {
  /// The first place whose number fulfils what all after it fulfil, too; the end where none does.
  fileprivate func firstPlace(where test: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

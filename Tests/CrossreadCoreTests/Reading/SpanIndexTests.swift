import CrossreadCore
import Testing

@Suite struct SpanIndexTests {
  /// Spans of a text of 100 bytes, empty ones among them.
  private static func spans(seed: Int, sorted: Bool) -> [Span] {
    var state = UInt64(seed)
    func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let spans = (0..<next(below: 30)).map { _ in
      let start = next(below: 100)
      return Span(start, start + next(below: next(below: 8) == 0 ? 60 : 9))
    }
    return sorted ? spans.sorted() : spans
  }

  private static func touch(_ a: Span, _ b: Span) -> Bool { a.start <= b.end && b.start <= a.end }

  @Test(arguments: 0..<60)
  func leavesOutNoneThatTouches(seed: Int) {
    let spans = Self.spans(seed: seed, sorted: seed % 2 == 0)
    let index = SpanIndex(spans)
    for asked in Self.spans(seed: seed + 1000, sorted: false) {
      let near = index.places(near: asked)
      let touching = spans.indices.filter { Self.touch(spans[$0], asked) }
      #expect(near.filter { Self.touch(spans[$0], asked) } == touching)
    }
  }

  @Test func looksAtFewSpansOfMany() {
    let spans = (0..<1000).map { Span(10 * $0, 10 * $0 + 5) }
    #expect(SpanIndex(spans).places(near: Span(5002, 5003)) == 500..<501)
    #expect(SpanIndex(spans).places(near: Span(20_000, 20_001)).isEmpty)
  }

  @Test func hasNothingWhereThereIsNothing() {
    #expect(SpanIndex([]).places(near: Span(0, 5)).isEmpty)
  }
}

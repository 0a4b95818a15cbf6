import CrossreadCore
import Testing

@testable import CrossreadCompare

/// What the words of two figures leave possible.
@Suite struct FigureRangeTests {
  @Test(arguments: [(640.0, 600.0, false), (640, 580, true), (1250, 1340, false), (46, 48, false)])
  func twoRoughNumbersMayMissEachOtherByLittle(x: Double, y: Double, areTwo: Bool) {
    func about(_ value: Double) -> Figure {
      let span = Span(start: UTF8Offset(0), end: UTF8Offset(1))
      return Figure(span: span, number: span, low: value, high: value, bound: .about)
    }
    #expect(about(x).excludes(about(y)) == areTwo)
    #expect(FigureComparer.agree(about(x), about(y)) != areTwo)
  }
}

import Testing

@testable import crossread

@Suite struct PlainLinesTests {
  @Test func takesNoGapTwiceWhereverItIsTaken() {
    func add(_ step: Int, to lines: inout PlainLines) {
      if step % 3 == 0 { lines.add("line \(step)") } else { lines.addGap() }
    }
    var whole = PlainLines()
    var pieces = PlainLines()
    var taken = ""
    for step in [1, 0, 1, 2, 3, 3, 1, 1, 0, 2] {
      add(step, to: &whole)
      add(step, to: &pieces)
      taken += pieces.take()
    }
    #expect(taken == whole.text)
    #expect(taken == "line 0\n\nline 3\nline 3\n\nline 0\n\n")
  }
}

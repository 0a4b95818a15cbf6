import Testing

@testable import CrossreadTUI

@Suite struct OutputPaceTests {
  private let start = ContinuousClock.now
  private func after(_ milliseconds: Int) -> ContinuousClock.Instant {
    start + .milliseconds(milliseconds)
  }

  /// A pace over a line that takes 20 milliseconds, so that 60 are allowed.
  private func pace() -> OutputPace {
    var pace = OutputPace()
    #expect(pace.start(roundTrip: .milliseconds(90), at: start) == OutputPace.question)
    pace.take(.ready, at: after(20))
    #expect(pace.start(roundTrip: .milliseconds(9), at: start) == [])
    return pace
  }

  @Test func asksNothingOfATerminalThatDoesNotAnswer() {
    var pace = OutputPace()
    #expect(pace.drew(cells: 5_000, isPartial: false, at: start) == [])
    #expect(pace.extent(at: after(900)) == .all)
  }

  @Test func asksBehindLargeDrawingsOnly() {
    var pace = pace()
    #expect(pace.drew(cells: OutputPace.fewCells, isPartial: false, at: start) == [])
    #expect(
      pace.drew(cells: OutputPace.fewCells + 1, isPartial: false, at: start)
        == OutputPace.question)
  }

  @Test func drawsTheSelectionWhileTheLineIsBusy() {
    var pace = pace()
    _ = pace.drew(cells: 2_000, isPartial: false, at: start)
    #expect(pace.extent(at: after(30)) == .all)
    #expect(pace.extent(at: after(61)) == .selection)
    #expect(pace.drew(cells: 10, isPartial: true, at: after(61)) == OutputPace.question)
    #expect(pace.extent(at: after(70)) == .nothing)
    pace.take(.ready, at: after(75))
    #expect(pace.extent(at: after(80)) == .all)
    #expect(pace.extent(at: after(130)) == .nothing)
    pace.take(.ready, at: after(135))
    #expect(pace.extent(at: after(140)) == .all)
  }

  /// The first answer has the first screen before it, and so takes long over a slow line.
  @Test func goesByTheQuickestAnswer() {
    var pace = OutputPace()
    _ = pace.start(roundTrip: .milliseconds(600), at: start)
    #expect(pace.extent(at: after(100)) == .all)
    pace.take(.ready, at: after(100))
    _ = pace.drew(cells: 2_000, isPartial: false, at: after(100))
    #expect(pace.extent(at: after(280)) == .all)
    #expect(pace.extent(at: after(281)) == .selection)
  }

  @Test func asksNoMoreWhereAnAnswerIsLost() {
    var pace = pace()
    _ = pace.drew(cells: 2_000, isPartial: false, at: start)
    #expect(pace.extent(at: after(3_001)) == .all)
    #expect(pace.drew(cells: 2_000, isPartial: false, at: after(3_001)) == [])
  }

  @Test func answersThatNobodyAskedForChangeNothing() {
    var pace = pace()
    for _ in 0..<100 { pace.take(.ready, at: start) }
    _ = pace.drew(cells: 2_000, isPartial: false, at: start)
    #expect(pace.extent(at: after(100)) == .selection)
    pace.stop()
    #expect(pace.extent(at: after(100)) == .all)
  }
}

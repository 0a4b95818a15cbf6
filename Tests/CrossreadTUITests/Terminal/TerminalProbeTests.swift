import Testing

@testable import CrossreadTUI

@Suite struct TerminalProbeTests {
  private let start = ContinuousClock.now

  private func asked() -> TerminalProbe {
    var probe = TerminalProbe()
    #expect(probe.ask(at: start) == TerminalProbe.question)
    return probe
  }

  @Test func asksOnce() {
    var probe = asked()
    #expect(probe.ask(at: start + .seconds(9)) == [])
  }

  @Test func takesWhatIsAnsweredInTime() {
    var probe = asked()
    let soon = start + .milliseconds(20)
    #expect(probe.take(.ready, at: soon) == nil)
    #expect(probe.take(.mode(2026, isKnown: true), at: soon) == nil)
    #expect(probe.isSynchronised)
    #expect(probe.awaits(at: soon) == .milliseconds(80))
    #expect(probe.take(.ground(isDark: false), at: soon) == false)
    #expect(probe.awaits(at: soon) == nil)
    // The first word counts.
    #expect(probe.take(.ground(isDark: true), at: soon) == nil)
  }

  @Test func leavesOutWhatComesLateOrUnasked() {
    var probe = asked()
    let late = start + TerminalProbe.patience
    #expect(probe.awaits(at: late) == nil)
    #expect(probe.take(.mode(2026, isKnown: true), at: late) == nil)
    #expect(probe.take(.ground(isDark: true), at: late) == nil)
    #expect(!probe.isSynchronised)
    var silent = TerminalProbe()
    #expect(silent.take(.mode(2026, isKnown: true), at: start) == nil)
    #expect(silent.take(.ground(isDark: true), at: start) == nil)
    #expect(!silent.isSynchronised)
  }

  @Test func anotherModeSaysNothing() {
    var probe = asked()
    _ = probe.take(.mode(2004, isKnown: true), at: start)
    #expect(!probe.isSynchronised)
  }
}

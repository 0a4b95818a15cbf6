import Dispatch
import Testing

@testable import CrossreadTUI

@Suite struct WorkshopTests {
  @Test func givesWhatWorkComesTo() {
    let workshop = Workshop()
    #expect(workshop.result(of: { 6 * 7 }, unless: { true }) == 42)
  }

  @Test func unwantedWorkIsLeftAndWhatComesNextDoesNotWaitForIt() {
    let workshop = Workshop()
    let gate = DispatchSemaphore(value: 0)
    var asked = 0
    let result: Void? = workshop.result(of: { gate.wait() }) {
      asked += 1
      return asked > 2
    }
    #expect(result == nil)
    #expect(asked == 3)
    #expect(workshop.result(of: { "next" }, unless: { false }) == "next")
    gate.signal()
  }

  @Test func slowWorkIsWaitedForWhileItIsWanted() {
    let workshop = Workshop()
    let gate = DispatchSemaphore(value: 0)
    var asked = 0
    let result = workshop.result(of: { () -> Int in
      gate.wait()
      return 1
    }) {
      asked += 1
      if asked == 2 { gate.signal() }
      return false
    }
    #expect(result == 1)
  }
}

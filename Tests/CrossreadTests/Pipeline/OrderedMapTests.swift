import Testing

@testable import crossread

@Suite struct OrderedMapTests {
  @Test(arguments: [0, 1, 7, 500])
  func keepsTheOrderOfTheInputs(count: Int) async {
    var results: [Int] = []
    await orderedMap(Array(0..<count)) { number in
      // Uneven work, so that results come back out of order.
      (0..<(number % 7) * 1000).reduce(number) { $0 &+ $1 &* 0 }
    } consume: {
      results.append($0)
    }
    #expect(results == Array(0..<count))
  }

  @Test(arguments: [2, 100_000, Int.max])
  func takesNoMoreJobsThanTheMachineHasUseFor(jobs: Int) async {
    var results: [Int] = []
    await orderedMap(Array(0..<50), jobs: jobs) {
      $0
    } consume: {
      results.append($0)
    }
    #expect(results == Array(0..<50))
  }
}

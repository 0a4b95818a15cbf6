import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

@Suite struct FindingIdentityTests {
  private let a = TestReading.quoting(
    "He said ⟦“we will rebuild the old bridge before summer”⟧.", speaker: "Ann Lee", file: "a")
  private let b = TestReading.quoting(
    "She said ⟦“we will rebuild the old bridge before the summer”⟧.", speaker: "Ann Lee", file: "b")
  private let c = TestReading.quoting(
    "⟦“We will rebuild the old bridge before summer”⟧, they say.", speaker: "Ann Lee", file: "c")

  private func ids(_ readings: [Reading]) -> [String] {
    let comparison = Comparer().compare(TestReading.story(readings))
    return (comparison.findings + comparison.alone).map(\.id).sorted()
  }

  @Test func dependsOnTheWordsAndNotOnTheirOrder() {
    #expect(!ids([a, b]).isEmpty)
    #expect(ids([a, b]) == ids([b, a]))
    #expect(ids([a, b]) != ids([a, c]))
  }

  @Test func isSixteenHexadecimalDigits() {
    for id in ids([a, b]) {
      #expect(id.count == 16 && id.allSatisfy { "0123456789abcdef".contains($0) })
    }
  }

  @Test func isDifferentForEachFinding() {
    let all = ids([a, b, c])
    #expect(Set(all).count == all.count)
  }
}

import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

@Suite struct MatchEvidenceTests {
  private func confidence(_ texts: String...) -> Finding.Confidence? {
    TestReading.facts(texts).map(\.confidence).max()
  }

  private static let rest = " The weather was fine. Herring was sold. Boats lay in the port."

  @Test func isSureOfWhatIsToldInTheSameWords() {
    #expect(
      confidence(
        "The council of Marsh closed the old ferry line on Tuesday after the audit." + Self.rest,
        "After the audit, the council of Marsh closed the old ferry line on Tuesday.") == .high)
  }

  @Test func isLessSureOfWhatOtherPeopleSay() throws {
    let same = confidence(
      "Kari Holm said that the old ferry line of Marsh must close." + Self.rest,
      "Kari Holm said that the ferry line of Marsh ought to close.")
    let other = confidence(
      "Kari Holm said that the old ferry line of Marsh must close." + Self.rest,
      "Lars Berg said that the ferry line of Marsh ought to close.")
    #expect(try #require(same) > other ?? .low)
  }

  @Test func isNotMovedByOneSharedWord() {
    #expect(
      confidence(
        "The council of Marsh closed the old ferry line on Tuesday after the audit." + Self.rest,
        "A ferry brought Lars Berg, who had won the race, home from the islands.") == nil)
  }
}

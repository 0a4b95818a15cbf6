import Testing

@testable import CrossreadCore

@Suite struct WordCharacterTests {
  @Test func tellsLettersAndDigitsOfAnyScript() {
    #expect("aZ09éßжと٣".allSatisfy { $0.isOfWord })
    #expect(!" -.'’“\n\r\n€👍".contains { $0.isOfWord })
  }
}

import Testing

@testable import CrossreadCore

@Suite struct WordTableTests {
  private let table = WordTable("bern\tp\nkyiv\tp\nnorth korea\tc\nu.s.\tc=united states\nzagreb")

  @Test(arguments: [
    ("bern", "p"), ("north korea", "c"), ("u.s.", "c"), ("kyiv", "p"),
  ])
  func findsLettersOfKeys(key: String, letter: String) {
    #expect(table.value(of: key)?.letter == letter.utf8.first)
  }

  @Test(arguments: ["", "a", "ber", "berne", "north", "zz", "u.s", "zagreb2"])
  func lacksOtherKeys(key: String) {
    #expect(table.value(of: key) == nil)
  }

  @Test func givesTheMainName() {
    #expect(table.value(of: "u.s.")?.main == "united states")
    #expect(table.value(of: "bern")?.main == nil)
    #expect(table.value(of: "zagreb")?.letter == 0)
  }

  @Test func findsEveryLineOfTheGeneratedTables() {
    for word in ["aardvark", "zebra", "the"] { _ = CommonWords.table.contains(word) }
    #expect(GivenNames.table.value(of: "mary")?.letter == UInt8(ascii: "f"))
    #expect(PlaceNames.table.value(of: "ala.")?.main == "alabama")
    #expect(PersonNouns.table.contains("spokesman"))
    #expect(Surnames.table.contains("smith"))
  }
}

import Testing

@testable import CrossreadCompare

@Suite struct NameKeyTests {
  @Test(arguments: [
    ("Robert S. Mueller III", ["robert", "s", "mueller"]),
    ("the F.B.I.", ["fbi"]),
    ("Mr. Flynn", ["flynn"]),
    ("Mrs. Clinton's", ["clinton"]),
  ])
  func takesNamesApart(name: String, words: [String]) { #expect(NameKey(name).words == words) }

  @Test func knowsInitials() {
    #expect(NameKey("National Security Agency").hasInitials("nsa"))
    #expect(NameKey("Department of Justice").hasInitials("doj"))
    #expect(NameKey("Centers for Disease Control").hasInitials("cdc"))
    #expect(!NameKey("National Security Agency").hasInitials("ns"))
    #expect(!NameKey("Nato").hasInitials("n"))
  }

  @Test(arguments: [
    ("speigel", "spiegel", true), ("gaddafi", "qaddafi", false), ("merkel", "merkle", true),
    ("democrat", "democrats", false), ("smith", "smyth", true), ("rice", "ryce", false),
    ("johnson", "johnston", true),
  ])
  func findsMisspellings(a: String, b: String, expected: Bool) {
    #expect(NameKey.isMisspelling(a, b) == expected)
  }
}

import Testing

@testable import CrossreadCompare

@Suite struct StemTests {
  @Test(arguments: [
    ("practices", "practice"), ("invades", "invaded"), ("summoned", "summons"),
    ("killing", "killed"), ("parties", "party"), ("stopped", "stopping"),
  ])
  func givesFormsOfOneWordOneStem(a: String, b: String) { #expect(Stem.of(a) == Stem.of(b)) }

  @Test(arguments: ["bus", "ring", "red", "class", "is", "crisis", "über"])
  func keepsWordsThatOnlyLookInflected(word: String) { #expect(Stem.of(word) == word) }
}

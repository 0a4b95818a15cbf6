import Testing

@testable import CrossreadCompare

@Suite struct LexiconTests {
  private let lexicon = Lexicon.embedded

  @Test(arguments: [
    ("resign", "step down", Lexicon.Relation.kin),
    ("kill", "kill", .same),
    ("win", "lose", .opposite),
    ("murder", "kill", .kin),
    ("elect", "swim", .none),
  ])
  func relatesVerbs(_ a: String, _ b: String, _ relation: Lexicon.Relation) {
    #expect(lexicon.relation(lexicon.entry(a, .verb), lexicon.entry(b, .verb)) == relation)
    #expect(lexicon.relation(lexicon.entry(b, .verb), lexicon.entry(a, .verb)) == relation)
  }

  @Test func putsAVerbAndItsNounIntoOneFamily() throws {
    let verb = try #require(lexicon.entry("investigate", .verb))
    let noun = try #require(lexicon.entry("investigation", .noun))
    #expect(lexicon.family(verb) == lexicon.family(noun))
  }

  @Test(arguments: ["", "xqzzy", "step up down", "é"])
  func knowsNothingOfOtherWords(_ word: String) {
    #expect(lexicon.entry(word, .verb) == nil)
    #expect(lexicon.relation(lexicon.entry(word, .verb), lexicon.entry("kill", .verb)) == .none)
  }

  @Test func readsAnyBytesAsAnEmptyLexicon() {
    let bytes = [UInt8](repeating: 7, count: 100)
    bytes.withUnsafeBytes { #expect(Lexicon($0).entry("kill", .verb) == nil) }
  }
}

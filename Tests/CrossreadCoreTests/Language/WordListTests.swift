import CWords
import Testing

@testable import CrossreadCore

@Suite struct WordListTests {
  private let list = Self.list(
    """
    CA\tstate-short\tcalifornia
    bern\tcity surname
    kyiv\tcity

    lacking
    u.s.\tcountry\tunited states
    université de montréal\tbody

    """)

  @Test(
    arguments: [
      ("bern", [.place, .city, .surname]), ("u.s.", [.place, .country]), ("kyiv", [.place, .city]),
      ("CA", [.place, .shortState]), ("université de montréal", .knownBody),
    ] as [(String, WordFacts)])
  func findsTheFactsOfWords(word: String, facts: WordFacts) {
    #expect(list.facts(of: word) == facts)
  }

  @Test(arguments: [
    "", "a", "ber", "berne", "ca", "lacking", "u.s", "city", "bern\tcity", "united states", "\n",
  ])
  func knowsNothingOfOthers(word: String) {
    #expect(list.facts(of: word).isEmpty)
    #expect(list.mainName(of: word) == nil)
  }

  @Test func givesTheMainName() {
    #expect(list.mainName(of: "u.s.") == "united states")
    #expect(list.mainName(of: "CA") == "california")
    #expect(list.mainName(of: "bern") == nil)
  }

  @Test(arguments: ["", "\n", "\t", "a", "a\t", "a\t\t\n\n", "\tcity\n", "a\tcity", "a\tcity\tb"])
  func survivesLinesThatAreNone(text: StaticString) {
    let list = Self.list(text)
    for word in ["", "a", "b", "city", "\t"] {
      _ = list.facts(of: word)
      _ = list.mainName(of: word)
    }
  }

  @Test(
    arguments: [
      ("mary", [.given, .givenFemale]), ("smith", .surname), ("table", .common),
      ("spokesman", .personNoun), ("general", [.doubtfulTitle, .titleModifier]),
      ("france", .country),
    ] as [(String, WordFacts)])
  func knowsTheWordsOfTheProgram(word: String, facts: WordFacts) {
    #expect(WordFacts(of: word).isSuperset(of: facts))
  }

  /// What a person who edits words.tsv could get wrong.
  @Test func hasEachWordOnceInOrderWithAttributesThatMeanSomething() {
    let bytes = UnsafeBufferPointer(start: crossread_words(), count: crossread_words_size())
    #expect(bytes.last == UInt8(ascii: "\n"))
    var last = Substring()
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 2 || fields.count == 3 else {
        Issue.record("neither two fields nor three: \(line)")
        continue
      }
      #expect(last.utf8.lexicographicallyPrecedes(fields[0].utf8), "\(line)")
      last = fields[0]
      let facts = fields[1].split(separator: " ", omittingEmptySubsequences: false).map {
        WordFacts.byName[String($0)]
      }
      #expect(facts.allSatisfy { $0 != nil }, "\(line)")
      let all = facts.reduce(into: WordFacts()) { $0.formUnion($1 ?? []) }
      #expect(WordFacts(of: String(fields[0])) == all, "\(line)")
      #expect(fields.count == 2 || all.contains(.place), "\(line)")
    }
  }

  private static func list(_ text: StaticString) -> WordList {
    WordList(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

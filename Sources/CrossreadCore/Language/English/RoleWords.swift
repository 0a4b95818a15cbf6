/// Nouns for persons by what they do or are: "spokesman", "the minister".
enum RoleWords {
  /// Whether the lower-cased plural noun is of persons: "officials".
  static func isPluralRole(_ word: String) -> Bool {
    if word.hasSuffix("men") { return word.count > 4 }
    guard word.hasSuffix("s"), !word.hasSuffix("ss") else {
      return word == "people" || word == "police"
    }
    if word.hasSuffix("ies") { return WordFacts(of: word.dropLast(3) + "y").isRole }
    return WordFacts(of: String(word.dropLast())).isRole
  }

  /// Whether the lower-cased noun is of several persons as one: "family".
  static func isCollective(_ word: String) -> Bool { collectives.contains(word) }

  /// The collective nouns of Quirk et al., *A Comprehensive Grammar of the English Language*, 5.108,
  /// that are of persons, with the nouns for where persons live as one.
  private static let collectives: WordSet = [
    "administration", "army", "audience", "board", "cabinet", "camp", "campaign", "cast", "city",
    "clan", "class", "club", "commission", "committee", "community", "company", "council",
    "country",
    "couple", "crew", "crowd", "electorate", "enemy", "faculty", "faction", "family", "federation",
    "firm", "gang", "generation", "government", "group", "institute", "jury", "leadership",
    "majority", "management", "media", "military", "minority", "ministry", "nation", "opposition",
    "pair", "parliament", "party", "population", "press", "prosecution", "public", "regime", "side",
    "staff", "state", "team", "town", "trio", "union", "university", "village",
  ]

  /// The gender a noun states.
  static func gender(of word: String) -> Gender {
    let stated = Gender(WordFacts(of: word), male: .male, female: .female)
    if stated != .unknown { return stated }
    if word.hasSuffix("woman") || word.hasSuffix("women") { return .female }
    if word.hasSuffix("man"), word.count > 4, word != "human", word != "german", word != "roman" {
      return .male
    }
    return .unknown
  }
}

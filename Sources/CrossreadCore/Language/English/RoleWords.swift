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

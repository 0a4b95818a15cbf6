/// The singular of English nouns.
enum EnglishPlurals {
  private static let irregular: WordMap<String> = [
    "men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife",
    "knives": "knife", "leaves": "leaf", "halves": "half", "thieves": "thief", "selves": "self",
    "wolves": "wolf", "shelves": "shelf", "media": "medium", "data": "datum",
    "criteria": "criterion", "crises": "crisis", "analyses": "analysis", "bases": "basis",
    "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato", "vetoes": "veto",
    "movies": "movie", "series": "series", "species": "species", "politics": "politics",
    "news": "news", "means": "means", "shoes": "shoe", "buses": "bus", "gases": "gas",
  ]

  /// The singular of a lower-cased noun; the noun itself where it is none.
  static func singular(_ word: String) -> String {
    if let singular = irregular[word] { return singular }
    let length = word.utf8.count
    if length > 5, word.hasSuffix("men"), word != "specimen", word != "regimen" {
      return String(word.dropLast(2)) + "an"
    }
    guard length > 3, word.hasSuffix("s") else { return word }
    if word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") { return word }
    if word.hasSuffix("ies"), length > 4 { return String(word.dropLast(3)) + "y" }
    for ending in ["sses", "xes", "ches", "shes", "zes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }
}

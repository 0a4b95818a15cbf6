/// Endings of English words.
enum EnglishForms {
  /// Whether the lower-cased word is a form of a common word: "khakis", "tweeted".
  static func isInflected(_ word: String) -> Bool {
    for ending in ["s", "es", "ed", "d", "ing", "er", "ers", "ly", "ism"]
    where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.utf8.count))
      if stem.utf8.count > 2, WordFacts(of: stem).contains(.common) { return true }
    }
    return word.hasSuffix("ies") && WordFacts(of: word.dropLast(3) + "y").contains(.common)
  }
}

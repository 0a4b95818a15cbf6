/// Words that stand before a person's name and are not part of it, and those that end it.
package enum Titles {
  /// Whether a lower-cased word without its stop tells two bearers of one name apart: "jr".
  package static func isGeneration(_ word: String) -> Bool { generations.contains(word) }

  private static let generations: WordSet = ["jr", "sr", "ii", "iii", "iv"]
}

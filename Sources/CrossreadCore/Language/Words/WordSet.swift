/// A word list that is asked at every token; see `WordMap` for what makes it fast.
///
///     let months: WordSet = ["may", "june"]
///     months.contains("may")  // true
struct WordSet: Sendable, Sequence, ExpressibleByArrayLiteral {
  private let map: WordMap<Void>

  init(_ words: some Sequence<String>) {
    map = WordMap(Dictionary(words.map { ($0, ()) }, uniquingKeysWith: { first, _ in first }))
  }

  init(arrayLiteral elements: String...) { self.init(elements) }

  @inline(__always)
  func contains(_ word: String) -> Bool { map.contains(word) }

  func makeIterator() -> Dictionary<String, Void>.Keys.Iterator { map.keys.makeIterator() }
}

/// A word list with a value for each word, made for being asked at every token.
///
/// A dictionary of strings hashes each word with a keyed hash and compares it by Unicode's rules;
/// this map compares bytes, eight at a time.
///
///     let tens: WordMap<Int> = ["twenty": 20, "thirty": 30]
///     tens["thirty"]  // 30
struct WordMap<Value: Sendable>: Sendable, Sequence {
  private let words: [String: Value]
  /// Places of values, by hash, with open addressing; -1 where there is none.
  private let places: [Int32]
  private let wordKeys: [WordKey]
  private let values: [Value]
  /// Whether a word is too long for a key.
  private let hasLong: Bool
  private let mask: Int

  init(_ words: [String: Value]) {
    var size = 4
    while size < words.count * 2 { size *= 2 }
    var places = [Int32](repeating: -1, count: size)
    var wordKeys: [WordKey] = []
    var values: [Value] = []
    for (word, value) in words {
      guard let key = WordKey(word) else { continue }
      var place = Int(truncatingIfNeeded: key.hash) & (size - 1)
      while places[place] >= 0 { place = (place + 1) & (size - 1) }
      places[place] = Int32(wordKeys.count)
      wordKeys.append(key)
      values.append(value)
    }
    self.words = words
    self.places = places
    self.wordKeys = wordKeys
    self.values = values
    hasLong = wordKeys.count < words.count
    mask = size - 1
  }

  var keys: Dictionary<String, Value>.Keys { words.keys }

  func makeIterator() -> Dictionary<String, Value>.Iterator { words.makeIterator() }

  /// The place of a word's value; nil where the list lacks the word.
  @inline(__always)
  private func place(of key: WordKey) -> Int? {
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while places[place] >= 0 {
      let found = Int(places[place])
      if wordKeys[found] == key { return found }
      place = (place + 1) & mask
    }
    return nil
  }

  /// The value of a lower-cased word; nil where the list lacks it.
  subscript(word: String) -> Value? {
    guard let key = WordKey(word) else { return hasLong ? words[word] : nil }
    return place(of: key).map { values[$0] }
  }

  func contains(_ word: String) -> Bool {
    guard let key = WordKey(word) else { return hasLong && words[word] != nil }
    return place(of: key) != nil
  }
}

extension WordMap: ExpressibleByDictionaryLiteral {
  /// Each word once, as in a dictionary literal.
  init(dictionaryLiteral elements: (String, Value)...) {
    self.init(Dictionary(uniqueKeysWithValues: elements))
  }
}

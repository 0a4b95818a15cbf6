/// The regular spelling of English inflection, read backwards.
package enum Inflection {
  /// The base form by rule: plural nouns lose their ending, verbs "-s", "-ed" and "-ing".
  /// Other words are their own base form.
  package static func lemma(of word: String, tag: PartOfSpeech) -> String {
    let bytes = Array(word.utf8)
    switch tag {
    case .noun: return string(withoutS(bytes))
    case .verb, .auxiliary:
      if bytes.count > 4, bytes.hasEnding("ing"), let base = base(of: bytes.dropLast(3)) {
        return string(base)
      }
      if bytes.count > 3, bytes.hasEnding("ed") {
        if bytes.hasEnding("ied"), bytes.count > 4 { return string(bytes.dropLast(3) + [y]) }
        if bytes.hasEnding("eed") { return word }
        if let base = base(of: bytes.dropLast(2)) { return string(base) }
      }
      return string(withoutS(bytes))
    default: return word
    }
  }

  private static let y = UInt8(ascii: "y")
  private static let e = UInt8(ascii: "e")

  private static func string(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }

  /// "parties" → "party", "watches" → "watch", "talks" → "talk"; "press" stays.
  private static func withoutS(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2, word.hasEnding("s"), !word.hasEnding("ss"), !word.hasEnding("us"),
      !word.hasEnding("is")
    else { return word }
    if word.hasEnding("ies"), word.count > 4 { return Array(word.dropLast(3)) + [y] }
    for ending in ["ches", "shes", "sses", "xes", "zzes", "oes"] where word.hasEnding(ending) {
      return Array(word.dropLast(2))
    }
    return Array(word.dropLast(1))
  }

  /// The verb of a stem before "-ed" or "-ing": nil where the stem has no vowel ("bring").
  ///
  /// A doubled consonant was doubled by the ending ("stopp"), except where verbs end so
  /// ("call", "pass"). A short stem of one vowel and one consonant lost an "e", for it would have
  /// been doubled otherwise ("hop" of "hoped"); so did stems that no English verb ends in.
  private static func base(of stem: ArraySlice<UInt8>) -> [UInt8]? {
    let stem = Array(stem)
    guard stem.contains(where: isVowel), let last = stem.last else { return nil }
    if stem.count > 2, last == stem[stem.count - 2], !isVowel(last) {
      let keepsBoth = "lszf".utf8.contains(last)
      return keepsBoth ? stem : Array(stem.dropLast())
    }
    if stem.count > 1, "cuvz".utf8.contains(last), !stem.hasEnding("tz") { return stem + [e] }
    if last == UInt8(ascii: "i") { return Array(stem.dropLast()) + [UInt8(ascii: "i"), e] }
    if silentEndings.contains(String(decoding: stem.suffix(2), as: UTF8.self))
      || stem.hasEnding("ang")
    {
      return stem + [e]
    }
    let vowels = stem.filter(isVowel).count
    if vowels == 1, stem.count >= 2, isVowel(stem[stem.count - 2]), !isVowel(last),
      !"wxy".utf8.contains(last)
    {
      return stem + [e]
    }
    return stem
  }

  /// Stem endings after which English verbs are spelled with an "e".
  private static let silentEndings: WordSet = [
    "ns", "rs", "ps", "as", "is", "os", "us", "at", "rg", "dg", "bl", "cl", "dl", "fl",
    "gl", "kl", "pl", "tl", "ul", "ir", "ur", "ar", "id", "ud", "ad", "od", "ag", "ut", "ap",
    "ok", "uc", "ak", "rc", "lg", "ib", "in",
  ]

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }
}

extension [UInt8] {
  /// Whether the bytes end with those of `ending`.
  fileprivate func hasEnding(_ ending: String) -> Bool {
    count >= ending.utf8.count && suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}

/// Names that go on in small letters behind a hyphen: "Ban Ki-moon", "Jean-pierre".
enum HyphenatedName {
  /// The Arabic article as English text spells it before a hyphen and a capital, its last letter
  /// taking the sound of the next word where that is a sun letter (ALA-LC romanization tables).
  static let articles: WordSet = [
    "al", "at", "ath", "ad", "adh", "ar", "az", "as", "ash", "an", "el", "et", "ed", "er", "ez",
    "es", "esh", "en", "ul", "ud", "ur", "us", "un", "ush", "uz", "ut",
  ]

  /// Whether a run of name words, whose last a hyphen follows, goes on with the small word behind
  /// the hyphen.
  ///
  /// It does where both are given names, where the first opens Arabic names, and where both are
  /// written like one syllable of a Chinese or Korean name. What is an English word behind the
  /// hyphen makes a compound instead ("Hong Kong-run"), unless the word before it is known by
  /// nothing else.
  static func goesOn(in run: TokenRange, _ words: NameWords) -> Bool {
    let lowered = words.tokenized.lowered
    let last = run.upperBound - 1
    let first = words[last]
    let second = WordFacts(of: lowered[last + 2])
    guard first.contains(.capital) else { return false }
    if nameOpeners.contains(lowered[last]) { return true }
    let isWord = !second.isDisjoint(with: [.common, .function])
    if first.contains(.given), second.contains(.given), !isWord { return true }
    guard isSyllable(lowered[last]), isSyllable(lowered[last + 2]) else { return false }
    let isKnown = !first.isDisjoint(with: [.common, .surname, .place, .function, .demonym])
    return isWord || run.count == 1 ? !isKnown && (!isWord || run.count > 1) : true
  }

  /// Whether two syllables with a hyphen between, the second in small letters, stand at a token.
  static func isSpelled(at token: TokenIndex, _ tokenized: TokenizedText) -> Bool {
    guard token + 2 < tokenized.tokens.count, ["-", "‑"].contains(tokenized.lowered[token + 1]),
      !tokenized.tokens[token + 1].isSpaced, !tokenized.tokens[token + 2].isSpaced,
      tokenized.tokens[token + 2].kind == .word, !tokenized.tokens[token + 2].isCapitalized
    else { return false }
    return isSyllable(tokenized.lowered[token]) && isSyllable(tokenized.lowered[token + 2])
  }

  /// "Servant of", "father of", "mother of", "sons of": what opens Arabic names of several words.
  private static let nameOpeners: WordSet = ["abd", "abdel", "abdul", "abu", "umm", "ould", "banu"]

  /// Whether a word is written like one syllable of a Chinese or Korean name, in Pinyin,
  /// Wade–Giles, Jyutping without tones, Revised Romanization, McCune–Reischauer or the spellings
  /// of passports: a consonant, a glide, vowels, and one of the few sounds that end a syllable.
  static func isSyllable(_ word: String) -> Bool {
    var rest = word[...]
    guard word.utf8.count <= 6 else { return false }
    if let onset = onsets.first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(onset.count)
    }
    if let glide = rest.first, "yw".contains(glide) { rest = rest.dropFirst() }
    let vowels = rest.prefix { "aeiou".contains($0) }
    guard (1...3).contains(vowels.count) else { return false }
    let coda = rest.dropFirst(vowels.count)
    return coda.isEmpty || codas.contains(String(coda))
  }

  /// The longer before those that they start with.
  private static let onsets = [
    "ch", "hs", "jj", "kh", "kk", "ng", "ph", "pp", "sh", "ss", "th", "ts", "tt", "tz", "zh", "b",
    "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "q", "r", "s", "t", "x", "z",
  ]

  private static let codas: WordSet = ["h", "k", "l", "m", "n", "ng", "p", "r", "t"]
}

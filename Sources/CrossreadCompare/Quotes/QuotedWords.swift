import CrossreadCore

/// What words of a quotation are compared by: ways of writing that nobody hears are one.
///
/// "Don't" and "do not", "no one" and "nobody", "twelve" and "12", "harbour" and "harbor", "&" and "and",
/// "per cent" and "%" are said alike.
struct QuotedWords {
  let reading: Reading
  /// The stems of the reading, by token.
  let stems: [String]
  /// The value of a number by its first token; nil at its other tokens.
  private let numbers: [TokenIndex: String?]

  init(_ reading: Reading, stems: [String]) {
    self.reading = reading
    self.stems = stems
    var numbers: [TokenIndex: String?] = [:]
    for figure in reading.figures {
      let tokens = reading.tokenized.tokens(in: figure.number)
      for token in tokens {
        let value = figure.low == figure.high ? "\(figure.low)" : "\(figure.low)–\(figure.high)"
        numbers[token] = .some(token == tokens.lowerBound ? value : nil)
      }
    }
    self.numbers = numbers
  }

  /// What a token is compared by; nil where it is no word, or part of one before it.
  func key(_ token: TokenIndex) -> String? {
    let word = reading.tokenized.lowered[token]
    if word == "one", self.word(token - 1) == "no" { return "nobody" }
    if let number = numbers[token] { return number }
    switch word {
    case "no" where self.word(token + 1) == "one": return nil
    case "&": return "and"
    case "%": return "percent"
    case "per" where self.word(token + 1) == "cent": return nil
    case "cent" where self.word(token - 1) == "per": return "percent"
    default: break
    }
    guard [.word, .number].contains(reading.tokens[token].kind) else { return nil }
    if let number = EnglishNumbers.value(of: word) { return "\(number)" }
    if let other = Self.doublets[word] { return other }
    if let full = Self.contractions[word.replacing("’", with: "'")] { return Stem.of(full) }
    if let stem = Self.negated[word], self.word(token + 1).hasSuffix("t") { return stem }
    // "Gen." is written and "General" is said.
    if let full = Offices.inFull(word) { return Stem.of(full) }
    let folded = Self.folded(word)
    if folded != word { return Stem.of(folded) }
    return stems[token].isEmpty ? word : stems[token]
  }

  private func word(_ token: TokenIndex) -> String {
    reading.tokens.indices.contains(token) ? reading.tokenized.lowered[token] : ""
  }

  /// Second halves of contractions; what "'d" stands for is one word with it.
  private static let contractions = [
    "n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'s": "is", "are": "are",
    "'d": "would", "had": "would",
  ]

  /// Words that are one with another, by the other.
  private static let doublets = [
    "nobody": "nobody", "everyone": "everybody", "everybody": "everybody", "someone": "somebody",
    "somebody": "somebody", "anyone": "anybody", "anybody": "anybody", "till": "until",
    "until": "until",
  ]

  /// First halves that are written otherwise before "n't".
  private static let negated = ["ca": "can", "wo": "will", "sha": "shall"]

  /// A word without what British and American writers spell differently: "-our", "-ise", "-re",
  /// "-ogue", "-ence", a doubled "l", "-amme". Other words may change, too; the same on both sides.
  static func folded(_ word: String) -> String {
    guard word.utf8.count >= 5, word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else {
      return word
    }
    for (ending, other) in endings {
      for inflection in inflections where word.hasSuffix(ending + inflection) {
        let stem = word.dropLast(ending.utf8.count + inflection.utf8.count)
        if stem.utf8.count >= 2 { return stem + other + inflection }
      }
    }
    return word
  }

  private static let endings = [
    ("isation", "ization"), ("is", "iz"), ("ys", "yz"), ("our", "or"), ("tre", "ter"),
    ("ogue", "og"), ("fence", "fense"), ("cence", "cense"), ("ll", "l"), ("amme", "am"),
  ]
  private static let inflections = [
    "", "s", "e", "es", "ed", "ing", "er", "ers", "able", "ful", "ite", "ites", "al", "hood",
    "less",
  ]
}

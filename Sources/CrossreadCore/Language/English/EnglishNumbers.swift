/// The number words of English: a closed class.
package enum EnglishNumbers {
  /// The value of one number word or of digits; nil for other words.
  package static func value(of word: String) -> Double? {
    if let value = units[word] ?? tens[word] { return value }
    guard word.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false else { return nil }
    return Double(word.filter { $0 != "," })
  }

  static let units: WordMap<Double> = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]

  static let tens: WordMap<Double> = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]

  /// Words that multiply the number before them.
  static let scales: WordMap<Double> = [
    "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "dozen": 12, "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12, "trn": 1e12, "lakh": 1e5,
    "crore": 1e7, "gross": 144,
  ]

  /// Counts that leave open how many: "a few hundred" is two hundred and more, and less than a
  /// thousand.
  static let inexact: WordSet = ["few", "several"]

  /// Scales in the plural with no count before them: "millions" is two million and more.
  static let vague: [String: (low: Double, high: Double)] = [
    "tens": (20, 99), "dozens": (24, 199), "scores": (40, 199), "hundreds": (200, 999),
    "thousands": (2e3, 999_999), "millions": (2e6, 999e6), "billions": (2e9, 999e9),
    "trillions": (2e12, 999e12),
  ]

  /// Letters that stand for a scale right behind digits: "70m", "5bn", "200k".
  static let suffixes: WordMap<Double> = [
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12, "trn": 1e12,
  ]

  /// The parts of a fraction, in the singular and in the plural.
  static let denominators: WordMap<Double> = {
    var words: [String: Double] = ["half": 2, "halves": 2, "quarter": 4, "quarters": 4]
    for (ordinal, value) in ordinals where value > 2 {
      words[ordinal] = Double(value)
      words[ordinal + "s"] = Double(value)
    }
    for (word, value) in [("hundredth", 100.0), ("thousandth", 1000), ("millionth", 1e6)] {
      words[word] = value
      words[word + "s"] = value
    }
    return WordMap(words)
  }()

  /// Ordinals of one word, up to the days of a month.
  static let ordinals: WordMap<Int> = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
  ]

  /// What a character for a fraction is worth: "½", "¾". By the Unicode Character Database.
  static func fraction(_ character: Unicode.Scalar) -> Double? {
    let properties = character.properties
    guard properties.generalCategory == .otherNumber, let value = properties.numericValue,
      value > 0, value < 1
    else { return nil }
    return value
  }

  /// The characters for fractions of Unicode's blocks Latin-1 and Number Forms, each by itself.
  static let fractionCharacters: [String] =
    [0xBC...0xBE, 0x2150...0x215E].joined().compactMap { Unicode.Scalar(UInt32($0)) }.filter {
      fraction($0) != nil
    }.map(String.init)
}

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

  /// The parts of a fraction; "half" and "quarter" with their plurals.
  static let denominators: WordMap<Double> = [
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4,
    "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7,
    "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
  ]
}

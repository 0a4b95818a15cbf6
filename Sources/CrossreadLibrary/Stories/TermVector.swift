import CrossreadCore

/// The words by which an article is grouped, the names counting double, as numbers.
///
/// A word is the base form of a noun, a name, a verb or an adjective, and its number the first 32 bits of a
/// hash: of 200,000 words some five share one, which harms nothing.
struct TermVector: Sendable, Equatable {
  /// Sorted, without repetition.
  private(set) var terms: [UInt32] = []
  /// 1 and the binary logarithm of how often it is there.
  private(set) var weights: [Float] = []
  /// Whether it is (part of) a name.
  private(set) var isName: [Bool] = []

  /// Words of an article beyond these, the least used, are left out.
  static let most = 80

  init(terms: [UInt32: Float], names: Set<UInt32> = []) {
    var sorted = terms.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    if sorted.count > Self.most { sorted.removeLast(sorted.count - Self.most) }
    sorted.sort { $0.key < $1.key }
    self.terms = sorted.map(\.key)
    // As they are kept.
    weights = sorted.map { Float(Self.byte(of: $0.value)) / 8 }
    isName = sorted.map { names.contains($0.key) }
  }

  private static func byte(of weight: Float) -> UInt8 { UInt8(min(127, (weight * 8).rounded())) }

  init(_ reading: Reading) {
    let lemmatizer = Lemmatizer()
    var counts: [UInt32: Float] = [:]
    var names: Set<UInt32> = []
    for (place, token) in reading.tokens.enumerated() where token.kind == .word {
      let word = reading.tokenized.lowered[place]
      let tag = reading.syntax.tags[place]
      guard word.utf8.count > 2, Self.counts(tag) else { continue }
      let lemma = lemmatizer.lemma(of: word, tag: tag == .properNoun ? .noun : tag)
      guard !Self.reporting.contains(lemma) else { continue }
      let term = Self.number(of: lemma)
      counts[term, default: 0] += token.isCapitalized ? 2 : 1
      if tag == .properNoun { names.insert(term) }
    }
    // A title says whom an item of a wire is about, which its few lines may not.
    let title = Tokenizer().tokenize(ArticleText(reading.article.title ?? ""))
    for (place, token) in title.tokens.enumerated() where token.kind == .word {
      let word = title.lowered[place]
      guard word.utf8.count > 2 else { continue }
      counts[Self.number(of: lemmatizer.lemma(of: word, tag: .noun)), default: 0] +=
        token.isCapitalized ? 2 : 1
    }
    self.init(
      terms: counts.mapValues { 1 + Self.log2($0) }, names: names)
  }

  private static func number(of lemma: String) -> UInt32 {
    UInt32(truncatingIfNeeded: FNV1a.hash(lemma.utf8))
  }

  private static func counts(_ tag: PartOfSpeech) -> Bool {
    switch tag {
    case .noun, .properNoun, .verb, .adjective: true
    default: false
    }
  }

  /// Verbs that every report has.
  private static let reporting: Set<String> = [
    "say", "tell", "add", "be", "have", "do", "get", "go", "make", "take", "accord",
  ]

  static func log2(_ value: Float) -> Float {
    // Halving until the rest is between one and two, then a series: no other logarithm gives the same
    // bits on every machine.
    guard value > 0 else { return 0 }
    let exponent = Float(value.exponent)
    let x = (value.significand - 1) / (value.significand + 1)
    let square = x * x
    let series = x * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
    return exponent + series * 2.885_390_1
  }

  // MARK: - Bytes

  /// Five bytes for each word: its number, and its weight in eighths, with a bit for names.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(terms.count * 5)
    for place in terms.indices {
      withUnsafeBytes(of: terms[place].littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(Self.byte(of: weights[place]) | (isName[place] ? 0x80 : 0))
    }
    return bytes
  }

  init(_ bytes: [UInt8]) {
    for start in stride(from: 0, to: bytes.count - bytes.count % 5, by: 5) {
      var term: UInt32 = 0
      for place in (0..<4).reversed() { term = term << 8 | UInt32(bytes[start + place]) }
      terms.append(term)
      weights.append(Float(bytes[start + 4] & 0x7F) / 8)
      isName.append(bytes[start + 4] & 0x80 != 0)
    }
  }
}

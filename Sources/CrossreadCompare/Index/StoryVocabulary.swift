import CrossreadCore

/// The words of a story as numbers: words of one stem or one family get one number.
struct StoryVocabulary {
  struct Word {
    let stem: String
    /// The lexicon's entry of its base form; nil where it has none.
    let entry: Lexicon.Entry?
    /// A number until `finalFeatures`; -1 for a function word.
    let feature: Int32
  }

  private let firstFeature: Int32
  private let lexicon = Lexicon.embedded
  private let lemmas = Lemmatizer()
  private var words: [Word] = []
  /// The place of a word in `words` by the hash of its letters and its tag.
  private var places: [UInt64: Int32] = [:]
  private var numbers: [String: Int32] = [:]
  /// The numbers that belong together: a word's and its family's.
  private var links: [(Int32, Int32)] = []
  private var families: [Int: Int32] = [:]
  private var entries: [(number: Int32, entry: Lexicon.Entry)] = []
  private var next: Int32

  init(firstFeature: Int32) {
    self.firstFeature = firstFeature
    next = firstFeature
  }

  /// The number of features, actors included.
  var count: Int { Int(next) }

  /// The number of a key that is no word.
  mutating func feature(of key: String) -> Int32 {
    if let known = numbers[key] { return known }
    numbers[key] = next
    next += 1
    return next - 1
  }

  /// A lower-cased word of the text.
  mutating func word(_ lowered: String, _ tag: PartOfSpeech) -> Word {
    let key = FNV1a.step(FNV1a.hash(lowered), UInt64(tag.rawValue) + 1 << 8)
    if let place = places[key] { return words[Int(place)] }
    let stem = Stem.of(StoryIndex.withoutStops(lowered))
    let kind: Lexicon.Kind? =
      switch tag {
      case .noun, .properNoun: .noun
      case .verb: .verb
      case .adjective: .adjective
      case .adverb: .adverb
      default: nil
      }
    let entry = kind.flatMap { kind in
      lexicon.entry(lemmas.lemma(of: lowered, tag: tag == .properNoun ? .noun : tag), kind)
    }
    var feature: Int32 = -1
    if !StopWords.contains(lowered) {
      feature = self.feature(of: stem)
      if let entry {
        let family = lexicon.family(entry)
        if let first = families[family] {
          if first != feature { links.append((first, feature)) }
        } else {
          families[family] = feature
        }
        entries.append((feature, entry))
      }
    }
    let word = Word(stem: stem, entry: entry, feature: feature)
    places[key] = Int32(words.count)
    words.append(word)
    return word
  }

  /// The feature that each number comes to, from `firstFeature` on.
  func finalFeatures() -> [Int32] {
    var sets = DisjointSets(count: Int(next - firstFeature))
    for (a, b) in links { sets.join(Int(a - firstFeature), Int(b - firstFeature)) }
    return (0..<Int(next - firstFeature)).map { Int32(sets.root(of: $0)) + firstFeature }
  }

  /// For each feature the others that share one of their two commonest senses, sorted.
  func synonyms(_ final: [Int32]) -> [[Int32]] {
    var bySense: [UInt16: [Int32]] = [:]
    var order: [UInt16] = []
    for (number, entry) in entries {
      let feature = final[Int(number - firstFeature)]
      for sense in lexicon.senses(entry).prefix(2) {
        if bySense[sense] == nil { order.append(sense) }
        if bySense[sense]?.contains(feature) != true { bySense[sense, default: []].append(feature) }
      }
    }
    var synonyms = [[Int32]](repeating: [], count: count)
    for sense in order {
      guard let features = bySense[sense], features.count > 1 else { continue }
      for a in features {
        for b in features where a != b && !synonyms[Int(a)].contains(b) {
          synonyms[Int(a)].append(b)
        }
      }
    }
    for feature in synonyms.indices where synonyms[feature].count > 1 {
      synonyms[feature].sort()
    }
    return synonyms
  }
}

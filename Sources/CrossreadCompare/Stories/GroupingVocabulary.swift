import CrossreadCore

/// The words by which articles are grouped, as numbers, and in how many articles each of them is.
struct GroupingVocabulary {
  private var numbers: [String: Int32] = [:]
  private var articleCounts: [Float] = []
  private var total: Float = 0

  /// How often an article uses each name and word, as `vector` wants it; the article counts from now
  /// on as one that has them.
  mutating func counts(of reading: Reading) -> [(key: Int32, weight: Float)] {
    var counts: [Int32: Float] = [:]
    for (token, word) in reading.tokenized.lowered.enumerated()
    where reading.tokens[token].kind == .word && word.utf8.count > 2 && !StopWords.contains(word) {
      let number = number(of: Stem.of(StoryIndex.withoutStops(word)))
      // Names tell stories apart better than other words do.
      counts[number, default: 0] += reading.tokens[token].isCapitalized ? 2 : 1
    }
    total += 1
    for number in counts.keys { articleCounts[Int(number)] += 1 }
    return counts.map { ($0.key, 1 + StoryIndex.log2($0.value)) }
  }

  private mutating func number(of stem: String) -> Int32 {
    if let number = numbers[stem] { return number }
    let number = Int32(articleCounts.count)
    numbers[stem] = number
    articleCounts.append(0)
    return number
  }

  /// The words of an article, each weighing more the fewer articles have it.
  func vector(_ counts: [(key: Int32, weight: Float)]) -> FeatureVector {
    // With few articles every word is in a good part of them: the count alone says too little,
    // so that a background of as many articles that lack the word is assumed.
    let all = total + 8
    return FeatureVector(
      counts.map { ($0.key, $0.weight * StoryIndex.log2(all / max(1, articleCounts[Int($0.key)]))) }
    ).normalized
  }
}

import CrossreadCore

/// A figure or a date of one article with the words around it: what is matched across articles.
struct Quantity {
  let article: Int
  /// The item's place in the reading's `figures` or `dates`.
  let number: Int
  let span: Span
  let tokens: TokenRange
  /// The tokens whose words say what it is a figure or date of.
  let context: TokenRange
  /// The features of the context with their weights, falling with the distance from the item.
  let features: FeatureVector

  init(_ index: StoryIndex, article: Int, number: Int, span: Span) {
    let reading = index.story.readings[article]
    self.article = article
    self.number = number
    self.span = span
    tokens = reading.tokenized.tokens(in: span)
    let first = min(tokens.lowerBound, max(0, reading.tokens.count - 1))
    let sentence =
      reading.sentences.isEmpty
      ? 0..<0 : reading.sentences[Int(reading.tokenized.sentenceOfToken[first])].tokens
    context = sentence
    // What stands in the item's own clause says more of it than the rest of the sentence.
    let clause = reading.clauses.filter { $0.span.contains(span) }
      .min { $0.span.count < $1.span.count }
    let near = clause.map { reading.tokenized.tokens(in: $0.span) } ?? sentence
    var features: [(key: Int32, weight: Float)] = []
    for token in sentence where !tokens.contains(token) || index.features[article][token] >= 0 {
      let feature = index.features[article][token]
      guard feature >= 0 else { continue }
      let distance =
        token < tokens.lowerBound
        ? tokens.lowerBound - token : max(0, token - tokens.upperBound + 1)
      let weight =
        index.weights[Int(feature)] / (1 + Float(distance) / 10)
        * (near.contains(token) ? 1 : 0.6)
      features.append((feature, weight))
    }
    self.features = FeatureVector(features)
  }

  /// How much two contexts have in common: 0 to 1, over the lesser; features in `except` do not
  /// count.
  func similarity(_ other: Quantity, except: [Int32] = []) -> (score: Float, count: Int) {
    var shared: Float = 0
    var count = 0
    features.forEachShared(with: other.features) { feature, mine, theirs in
      guard !except.contains(feature) else { return }
      shared += (mine + theirs) / 2
      count += 1
    }
    func total(_ vector: FeatureVector) -> Float {
      except.reduce(vector.total) { $0 - (vector[$1] ?? 0) }
    }
    let lesser = min(total(features), total(other.features))
    return (lesser > 0 ? min(1, shared / lesser) : 0, count)
  }
}

/// Pairs items across articles, best first and each once per article, and joins the pairs.
struct QuantityMatcher {
  struct Match {
    let a: Int
    let b: Int
    let score: Float
    let verdict: Finding.Verdict
  }

  /// Sets of items, at most one for each article, each with whether any pair in it diverges.
  static func clusters(
    of matches: [Match], articles: [Int]
  ) -> [(items: [Int], diverges: Bool, score: Float)] {
    let ordered = matches.sorted { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
    var home: [Int: Int] = [:]
    var clusters: [(items: [Int], diverges: Bool, score: Float)] = []
    for match in ordered {
      switch (home[match.a], home[match.b]) {
      case (nil, nil):
        home[match.a] = clusters.count
        home[match.b] = clusters.count
        clusters.append(([match.a, match.b], match.verdict == .diverge, match.score))
      case (let cluster?, nil), (nil, let cluster?):
        let item = home[match.a] == nil ? match.a : match.b
        guard !clusters[cluster].items.contains(where: { articles[$0] == articles[item] }) else {
          continue
        }
        home[item] = cluster
        clusters[cluster].items.append(item)
        if match.verdict == .diverge { clusters[cluster].diverges = true }
      default:
        continue
      }
    }
    return clusters.map { ($0.items.sorted { articles[$0] < articles[$1] }, $0.diverges, $0.score) }
  }
}

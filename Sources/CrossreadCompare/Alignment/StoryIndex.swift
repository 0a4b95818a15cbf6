import CrossreadCore

/// What each token of a story's articles is about, as numbers that compare across articles.
///
/// A name or a pronoun is its actor; a date is its day; any other content word is its stem.
/// Function words, numbers and marks are nothing. A feature weighs more the fewer of the story's
/// sentences hold it (inverse sentence frequency; Spärck Jones 1972).
struct StoryIndex: Sendable {
  let story: Story
  let actors: [Actor]
  /// The actor of each entity, by article and entity.
  let actorOfEntity: [[Int]]
  /// The feature of each token, by article; -1 for none.
  let features: [[Int32]]
  /// The weight of each feature.
  let weights: [Float]
  /// The stem of each token that is a word, by article; empty for others.
  let stems: [[String]]
  /// The first feature that is a word; smaller ones are actors.
  let firstWordFeature: Int32

  init(story: Story, actors: [Actor]) {
    self.story = story
    self.actors = actors
    var actorOfEntity = story.readings.map { [Int](repeating: -1, count: $0.entities.count) }
    for actor in actors {
      for reference in actor.entities {
        actorOfEntity[reference.article][reference.entity] = actor.id
      }
    }
    self.actorOfEntity = actorOfEntity
    firstWordFeature = Int32(actors.count)

    var numbers: [String: Int32] = [:]
    var frequency = [Int32](repeating: 0, count: actors.count)
    var features: [[Int32]] = []
    var stems: [[String]] = []
    var sentenceCount = 0
    for (article, reading) in story.readings.enumerated() {
      var row = [Int32](repeating: -1, count: reading.tokens.count)
      var taken = [Bool](repeating: false, count: reading.tokens.count)
      var words = [String](repeating: "", count: reading.tokens.count)
      for (index, token) in reading.tokens.enumerated() where token.kind == .word {
        words[index] = Stem.of(Self.withoutStops(reading.tokenized.lowered[index]))
      }
      func number(of key: String) -> Int32 {
        if let known = numbers[key] { return known }
        let new = Int32(frequency.count)
        numbers[key] = new
        frequency.append(0)
        return new
      }
      for mention in reading.mentions {
        guard let entity = mention.entity else { continue }
        let actor = actorOfEntity[article][entity]
        let tokens = reading.tokenized.tokens(in: mention.span)
        guard actor >= 0, let last = tokens.last else { continue }
        if mention.form == .nominal {
          // "the French minister" says more than who it is: its words count too.
          if !taken[tokens.lowerBound] { row[tokens.lowerBound] = Int32(actor) }
          taken[tokens.lowerBound] = true
          continue
        }
        guard tokens.allSatisfy({ !taken[$0] }) else { continue }
        for token in tokens { taken[token] = true }
        row[last] = Int32(actor)
      }
      for date in reading.dates {
        let tokens = reading.tokenized.tokens(in: date.span)
        guard let key = Self.key(of: date), let first = tokens.first else { continue }
        for token in tokens where !taken[token] { taken[token] = true }
        row[first] = number(of: key)
      }
      for (index, token) in reading.tokens.enumerated() where token.kind == .word && !taken[index] {
        guard !StopWords.contains(reading.tokenized.lowered[index]) else { continue }
        row[index] = number(of: words[index])
      }
      for sentence in reading.sentences {
        sentenceCount += 1
        for feature in Set(row[sentence.tokens]) where feature >= 0 {
          frequency[Int(feature)] += 1
        }
      }
      features.append(row)
      stems.append(words)
    }
    self.features = features
    self.stems = stems
    let total = Float(max(1, sentenceCount))
    weights = frequency.map { Self.log2(1 + total / Float(max(1, $0))) }
  }

  /// The features in a run of tokens, each once, with the position of its first token.
  func features(article: Int, tokens: TokenRange) -> [Int32: Int] {
    var found: [Int32: Int] = [:]
    for token in tokens {
      let feature = features[article][token]
      if feature >= 0, found[feature] == nil { found[feature] = token }
    }
    return found
  }

  /// How much two runs of tokens are about the same: the weight of what they share over the
  /// weight of the lesser, from 0 to 1. Tokens in `without` do not count.
  func similarity(
    _ articleA: Int, _ tokensA: TokenRange, without a: TokenRange = 0..<0,
    _ articleB: Int, _ tokensB: TokenRange, without b: TokenRange = 0..<0
  ) -> (score: Float, shared: Float) {
    var weightA: Float = 0
    var inA: Set<Int32> = []
    for token in tokensA where !a.contains(token) {
      let feature = features[articleA][token]
      if feature >= 0, inA.insert(feature).inserted { weightA += weights[Int(feature)] }
    }
    var weightB: Float = 0
    var shared: Float = 0
    var inB: Set<Int32> = []
    for token in tokensB where !b.contains(token) {
      let feature = features[articleB][token]
      guard feature >= 0, inB.insert(feature).inserted else { continue }
      weightB += weights[Int(feature)]
      if inA.contains(feature) { shared += weights[Int(feature)] }
    }
    let lesser = min(weightA, weightB)
    return (lesser > 0 ? shared / lesser : 0, shared)
  }

  /// The actor that a quote's speaker is; nil where unknown.
  func actor(article: Int, entity: Int?) -> Int? {
    guard let entity, actorOfEntity[article].indices.contains(entity) else { return nil }
    let actor = actorOfEntity[article][entity]
    return actor >= 0 ? actor : nil
  }

  /// The actors mentioned in a span, sorted.
  func actors(article: Int, in span: Span) -> Set<Int> {
    var found: Set<Int> = []
    for token in story.readings[article].tokenized.tokens(in: span) {
      let feature = features[article][token]
      if feature >= 0, feature < firstWordFeature { found.insert(Int(feature)) }
    }
    return found
  }

  /// "F.B.I." and "FBI" are one word.
  static func withoutStops(_ word: String) -> String {
    guard word.utf8.contains(UInt8(ascii: ".")), word.utf8.count <= 12 else { return word }
    return String(decoding: word.utf8.filter { $0 != UInt8(ascii: ".") }, as: UTF8.self)
  }

  /// What makes two date expressions one date; nil where nothing is known.
  private static func key(of date: DateExpression) -> String? {
    if date.from != nil || date.to != nil {
      return "@\(date.from?.description ?? "")…\(date.to?.description ?? "")"
    }
    let partial = date.partial
    guard partial.month != nil || partial.weekday != nil || partial.year != nil else { return nil }
    return "@\(partial.year ?? 0)-\(partial.month ?? 0)-\(partial.day ?? 0)"
      + "-\(partial.weekday?.rawValue ?? 9)"
  }

  /// The base-2 logarithm without Foundation: exponent plus a polynomial of the significand,
  /// right to 0.01, which weights need no better.
  static func log2(_ value: Float) -> Float {
    guard value > 0 else { return 0 }
    let fraction = value.significand - 1
    return Float(value.exponent) + fraction * (1.3465 - 0.3465 * fraction)
  }
}

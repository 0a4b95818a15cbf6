import CrossreadCore

/// What each token of a story's articles is about, as numbers that compare across articles.
///
/// A name or a pronoun is its actor; a date is its day; any other content word is its stem, and
/// as a topic its family: words with one stem, and those that the lexicon derives from one another.
/// Function words, numbers and marks are nothing. A feature weighs more the fewer of the story's
/// sentences hold it (inverse sentence frequency; Spärck Jones 1972).
final class StoryIndex: Sendable {
  let story: Story
  let actors: [Actor]
  /// The actor of each entity, by article and entity.
  let actorOfEntity: [[Int]]
  /// The feature of each token, by article; -1 for none.
  let features: [[Int32]]
  /// The weight of each feature.
  let weights: [Float]
  /// The topic of each token, by article; -1 for none. Numbers of actors and days are the same
  /// as in `features`.
  let topics: [[Int32]]
  /// The weight of each topic.
  let topicWeights: [Float]
  /// The stem of each token that is a word, by article; empty for others.
  let stems: [[String]]
  /// The first feature that is a word; smaller ones are actors.
  let firstWordFeature: Int32
  /// The lexicon's entry of each content word, by article and token.
  let entries: [[Lexicon.Entry?]]
  /// For each topic those that have a sense in common with it; mostly none.
  let synonyms: [[Int32]]
  /// The sentences in which each actor stands, counted through all articles; sorted.
  private let sentencesOfActor: [[Int32]]
  /// What reads the standing of clauses, by article.
  let operators: [OperatorReader]
  /// What copies of one text repeat, and so is not compared again.
  let echoes: Echoes

  /// What is added to the log-odds that sentences of short articles tell one thing: among few sentences the one that
  /// answers another is met by chance less often.
  func shortness(of articles: [Int]) -> Float {
    let count = articles.map { story.readings[$0].sentences.count }.min() ?? Self.usual
    let odds = Self.log(Float(Self.usual) / Float(max(1, count)))
    return min(max(odds, 0), Self.mostShortness)
  }

  /// Sentences of the articles that the weights were fitted on, about; and the most that is added.
  private static let usual = 20
  private static let mostShortness: Float = 1.2

  init(story: Story, actors: [Actor], echoes: Echoes? = nil) {
    self.story = story
    self.echoes = echoes ?? Echoes(none: story.readings.count)
    self.actors = actors
    var actorOfEntity = story.readings.map { [Int](repeating: -1, count: $0.entities.count) }
    for actor in actors {
      for reference in actor.entities {
        actorOfEntity[reference.article][reference.entity] = actor.id
      }
    }
    self.actorOfEntity = actorOfEntity
    operators = story.readings.map(OperatorReader.init)
    firstWordFeature = Int32(actors.count)

    var vocabulary = StoryVocabulary(firstFeature: Int32(actors.count))
    var entries: [[Lexicon.Entry?]] = []
    var features: [[Int32]] = []
    var stems: [[String]] = []
    for (article, reading) in story.readings.enumerated() {
      var row = [Int32](repeating: -1, count: reading.tokens.count)
      var taken = [Bool](repeating: false, count: reading.tokens.count)
      var words = [String](repeating: "", count: reading.tokens.count)
      var known = [Lexicon.Entry?](repeating: nil, count: reading.tokens.count)
      let tags =
        reading.syntax.tags.count == reading.tokens.count ? reading.syntax.tags : []
      var numbers = [Int32](repeating: -1, count: reading.tokens.count)
      for (index, token) in reading.tokens.enumerated() where token.kind == .word {
        let word = vocabulary.word(
          reading.tokenized.lowered[index], tags.isEmpty ? .noun : tags[index])
        words[index] = word.stem
        known[index] = word.entry
        numbers[index] = word.feature
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
        row[first] = vocabulary.feature(of: key)
      }
      for (index, token) in reading.tokens.enumerated() where token.kind == .word && !taken[index] {
        row[index] = numbers[index]
      }
      features.append(row)
      stems.append(words)
      entries.append(known)
    }
    self.features = features
    self.stems = stems
    self.entries = entries
    weights = Self.weights(of: features, count: vocabulary.count, in: story)
    sentencesOfActor = Self.sentences(ofActors: actors.count, features, in: story)
    // Only now is it known which words are of one family.
    let final = vocabulary.finalFeatures()
    for article in features.indices {
      for token in features[article].indices where features[article][token] >= firstWordFeature {
        features[article][token] = final[Int(features[article][token] - firstWordFeature)]
      }
    }
    topics = features
    topicWeights = Self.weights(of: features, count: vocabulary.count, in: story)
    synonyms = vocabulary.synonyms(final)
  }

  private static func weights(of features: [[Int32]], count: Int, in story: Story) -> [Float] {
    var frequency = [Int32](repeating: 0, count: count)
    var seen = [Int](repeating: -1, count: count)
    var sentenceCount = 0
    for (article, reading) in story.readings.enumerated() {
      for sentence in reading.sentences {
        sentenceCount += 1
        for token in sentence.tokens {
          let feature = Int(features[article][token])
          guard feature >= 0, seen[feature] != sentenceCount else { continue }
          seen[feature] = sentenceCount
          frequency[feature] += 1
        }
      }
    }
    let total = Float(max(1, sentenceCount))
    // Multiples of 1/256: sums of them are exact, and so the same in any order.
    return frequency.map {
      Float(Int(Self.log2(1 + total / Float(max(1, $0))) * 256 + 0.5)) / 256
    }
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

  private static func sentences(
    ofActors count: Int, _ features: [[Int32]], in story: Story
  ) -> [[Int32]] {
    var found = [[Int32]](repeating: [], count: count)
    var number: Int32 = 0
    for (article, reading) in story.readings.enumerated() {
      for sentence in reading.sentences {
        for token in sentence.tokens {
          let actor = Int(features[article][token])
          guard actor >= 0, actor < count, found[actor].last != number else { continue }
          found[actor].append(number)
        }
        number += 1
      }
    }
    return found
  }

  /// Whether two actors stand in one sentence of any article.
  func areInOneSentence(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (sentencesOfActor[a], sentencesOfActor[b])
    var (i, j) = (0, 0)
    while i < x.count, j < y.count {
      if x[i] == y[j] { return true }
      if x[i] < y[j] { i += 1 } else { j += 1 }
    }
    return false
  }

  /// Whether two topics have a sense in common.
  func areSynonyms(_ a: Int32, _ b: Int32) -> Bool {
    a >= 0 && b >= 0 && Int(a) < synonyms.count && synonyms[Int(a)].contains(b)
  }

  func sentence(at place: Proposition.Place) -> Sentence {
    story.readings[place.article].sentences[place.sentence]
  }

  /// The topics of the words in a span.
  func topics(article: Int, in span: Span) -> Set<Int32> {
    let tokens = story.readings[article].tokenized.tokens(in: span)
    return Set(tokens.lazy.map { [topics] in topics[article][$0] }.filter { $0 >= 0 })
  }

  /// The topics of the words that narrow down what a figure counts: "12 *wooden* homes".
  func topics(narrowing figure: Figure, article: Int) -> Set<Int32> {
    guard let head = figure.head.map(Stem.of) else { return [] }
    let tokenized = story.readings[article].tokenized
    let behind = tokenized.tokens(in: figure.number).upperBound
    let tokens = tokenized.tokens(in: figure.span).filter { token in
      token >= behind && topics[article][token] >= 0 && stems[article][token] != head
    }
    return Set(tokens.map { topics[article][$0] })
  }

  /// The topics of the words that narrow down what a figure counts and are not said in a sentence.
  func topics(
    narrowing figure: Figure, article: Int, unsaidIn place: Proposition.Place
  ) -> Set<Int32> {
    topics(narrowing: figure, article: article)
      .subtracting(topics(article: place.article, in: sentence(at: place).span))
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

  /// The natural logarithm, as right as that to the base 2.
  static func log(_ value: Float) -> Float { log2(value) * 0.693_147_2 }

  /// The base-2 logarithm without Foundation: exponent plus a polynomial of the significand,
  /// right to 0.01, which weights need no better.
  static func log2(_ value: Float) -> Float {
    guard value > 0 else { return 0 }
    let fraction = value.significand - 1
    return Float(value.exponent) + fraction * (1.3465 - 0.3465 * fraction)
  }
}

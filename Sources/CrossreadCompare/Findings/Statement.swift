import CrossreadCore

/// A clause or a sentence of one article, ready to be compared: what it is about and who takes part.
final class Statement: Sendable {
  struct Role {
    let slot: Clause.Slot
    /// The actor; nil where the words name none that is known.
    let actor: Int?
    /// The feature of the head word; -1 where it is a function word.
    let head: Int32
    /// The head word's place in its reading.
    let token: TokenIndex
    let preposition: String?
    let span: Span
    /// Whether the words are a pronoun or a description whose bearer is not known, so that they
    /// may stand for anybody.
    let isOpen: Bool
    /// Whether the words hold the actor's name.
    let isNamed: Bool
  }

  let article: Int
  /// The clause's place in its reading; nil for a whole sentence.
  let number: Int?
  /// The sentence's place in its reading.
  let sentence: Int
  let span: Span
  let lemma: String
  /// The lexicon's entry of the predicate, for "be" that of what is said to be; nil where unknown.
  let entry: Lexicon.Entry?
  let roles: [Role]
  /// Features of the clause's words, each once.
  let features: FeatureVector
  /// The places in `features` of those with which others have a sense in common.
  let synonymous: [Int]
  let weight: Float
  /// Features of the rest of the sentence.
  let surroundings: FeatureVector
  /// The resolved days in the clause.
  let dates: [DateExpression]
  let isNegated: Bool
  let isPassive: Bool
  let modality: Clause.Modality
  let head: TokenIndex
  /// Whether it stands inside quote marks.
  let isQuoted: Bool
  /// The predicate with its auxiliaries.
  let predicate: Span
  let certainty: Clause.Certainty
  /// The predicate whose content it is, in its reading; nil where it stands for itself.
  let governor: TokenIndex?
  let modifiers: [TokenIndex]
  /// The actor who says it, by the article's account; nil where the article says it itself or
  /// names nobody known.
  let speaker: Int?
  /// The actors among those who do it.
  let subjects: [Int]
  /// The same for two statements in the same words.
  let wording: UInt64

  /// A clause; nil where it has no words.
  ///
  /// `whole` is the statement of the sentence that its predicate stands in, `bearers` are those of
  /// the article's roles.
  init?(
    _ index: StoryIndex, article: Int, clause number: Int, in whole: Statement,
    quantities: [[Int32]], bearers: [TokenIndex: Int]
  ) {
    let reading = index.story.readings[article]
    let clause = reading.clauses[number]
    let tokens = reading.tokenized.tokens(in: clause.span)
    guard !tokens.isEmpty else { return nil }
    self.article = article
    self.number = number
    span = clause.span
    lemma = clause.lemma
    head = clause.head
    entry =
      clause.lemma == "be"
      ? index.entries[article][clause.head]
      : Lexicon.embedded.entry(clause.lemma, .verb) ?? index.entries[article][clause.head]
    isNegated = clause.isNegated
    isPassive = clause.isPassive
    modality = clause.modality
    predicate = clause.predicate
    certainty = clause.certainty
    governor = clause.governor
    modifiers = clause.modifiers
    isQuoted = clause.quote.map { reading.quotes[$0].kind == .direct } ?? false
    dates = reading.dates.filter { clause.span.contains($0.span) }
    sentence = whole.sentence
    var features = Self.features(index, article, tokens, quantities)
    let roles = clause.participants.map { participant in
      let entity = participant.entity ?? bearers[participant.head]
      let actor = index.actor(article: article, entity: entity)
      // A participant that stands outside the clause (a shared subject) belongs to it all the same.
      if let actor { features.append((Int32(actor), index.topicWeights[actor])) }
      return Role(
        slot: participant.slot, actor: actor, head: index.topics[article][participant.head],
        token: participant.head, preposition: participant.preposition,
        span: participant.span, isOpen: actor == nil && Self.isOpen(participant.head, in: reading),
        isNamed: actor != nil && Self.isNamed(participant.span, entity, in: reading))
    }
    self.roles = roles
    subjects = roles.compactMap { $0.slot == .who ? $0.actor : nil }
    wording = Self.wording(of: tokens, in: reading)
    speaker = Self.speaker(of: clause.span, index, article)
    let vector = FeatureVector(features)
    self.features = vector
    synonymous = Self.synonymous(in: vector, index)
    weight = vector.total
    surroundings = whole.features.filter { !vector.contains($0) }
  }

  /// A whole sentence without its dateline, for where the clauses say too little.
  init(_ index: StoryIndex, article: Int, sentence: Int, quantities: [[Int32]]) {
    let reading = index.story.readings[article]
    let all = reading.sentences[sentence].tokens
    let dateline = Dateline.tokens(atStartOf: all, in: reading.tokenized)
    let tokens = (dateline?.upperBound ?? all.lowerBound)..<all.upperBound
    self.article = article
    number = nil
    self.sentence = sentence
    let span = reading.tokenized.span(of: tokens)
    self.span = span
    lemma = ""
    entry = nil
    head = tokens.lowerBound
    isNegated = false
    isPassive = false
    modality = .asserted
    isQuoted = reading.quotes.contains { $0.kind == .direct && $0.extent.contains(span) }
    dates = []
    predicate = span
    certainty = .plain
    governor = nil
    modifiers = []
    roles = []
    subjects = []
    wording = Self.wording(of: tokens, in: reading)
    speaker = Self.speaker(of: span, index, article)
    features = FeatureVector(Self.features(index, article, tokens, quantities))
    synonymous = Self.synonymous(in: features, index)
    weight = features.total
    surroundings = FeatureVector()
  }

  /// The actor whose words more than half of a span are.
  private static func speaker(of span: Span, _ index: StoryIndex, _ article: Int) -> Int? {
    var best: (shared: Int, entity: Int?)?
    for quote in index.story.readings[article].quotes where quote.extent.overlaps(span) {
      let shared = quote.content.reduce(0) { $0 + ($1.intersection(span)?.count ?? 0) }
      if shared * 2 > span.count, shared > best?.shared ?? 0 { best = (shared, quote.entity) }
    }
    return best.flatMap { index.actor(article: article, entity: $0.entity) }
  }

  private static func features(
    _ index: StoryIndex, _ article: Int, _ tokens: TokenRange, _ quantities: [[Int32]]
  ) -> [(key: Int32, weight: Float)] {
    var features: [(key: Int32, weight: Float)] = []
    for token in tokens {
      let feature = index.topics[article][token]
      if feature >= 0 { features.append((feature, index.topicWeights[Int(feature)])) }
      let quantity = quantities[article][token]
      if quantity >= 0 { features.append((quantity, quantityWeight)) }
    }
    return features
  }

  private static func wording(of tokens: TokenRange, in reading: Reading) -> UInt64 {
    tokens.reduce(FNV1a.start) { hash, token in
      FNV1a.hash(reading.tokenized.lowered[token], from: FNV1a.step(hash, 0x20))
    }
  }

  private static func synonymous(in features: FeatureVector, _ index: StoryIndex) -> [Int] {
    features.keys.indices.filter {
      let key = Int(features.keys[$0])
      return key < index.synonyms.count && !index.synonyms[key].isEmpty
    }
  }

  /// What a figure or date that both articles have weighs: as much as a rare word.
  private static let quantityWeight: Float = 4

  /// The entity whose title holds a token, by token: "Secretary" in "Secretary of State John Kerry".
  static func bearers(in reading: Reading) -> [TokenIndex: Int] {
    var bearers: [TokenIndex: Int] = [:]
    for entity in reading.entities {
      for role in entity.roles {
        for token in reading.tokenized.tokens(in: role.span) where bearers[token] == nil {
          bearers[token] = entity.id
        }
      }
    }
    return bearers
  }

  /// Whether the words hold a name of the entity.
  private static func isNamed(_ span: Span, _ entity: Int?, in reading: Reading) -> Bool {
    guard let entity else { return false }
    return reading.entities[entity].mentions.contains {
      let mention = reading.mentions[$0]
      return mention.form == .name && mention.span.overlaps(span)
    }
  }

  /// Whether the word may stand for somebody named: a pronoun, or a description of a person.
  private static func isOpen(_ token: TokenIndex, in reading: Reading) -> Bool {
    reading.mention(around: reading.tokens[token].span)?.form != .name
  }

  /// A sentence of an article.
  struct Place: Hashable {
    let article: Int
    let sentence: Int
  }

  var place: Place { Place(article: article, sentence: sentence) }

  /// Everyone in one slot.
  func roles(in slot: Clause.Slot) -> [Role] { roles.filter { $0.slot == slot } }
}

/// How much two statements have in common.
struct Overlap {
  /// Weight shared inside the clauses, and the number of features.
  let shared: Float
  let count: Int
  /// The share of the lesser clause that is in the other.
  let ratio: Float

  /// Statements that share less are not looked at any further.
  static let worthLooking: Float = 4

  init(_ a: Statement, _ b: Statement, _ index: StoryIndex) {
    var (shared, count) = a.features.shared(with: b.features)
    // Words that only mean the same count for less than the same word.
    for place in a.synonymous {
      let key = a.features.keys[place]
      guard !b.features.contains(key) else { continue }
      for other in index.synonyms[Int(key)] where !a.features.contains(other) {
        guard let theirs = b.features[other] else { continue }
        shared += min(a.features.weights[place], theirs) / 2
        count += 1
        break
      }
    }
    self.shared = shared
    self.count = count
    let lesser = min(a.weight, b.weight)
    ratio = lesser > 0 ? shared / lesser : 0
  }

  /// Weight that each clause shares with the other's sentence.
  func around(_ a: Statement, _ b: Statement) -> Float {
    if shared < Self.worthLooking { return 0 }
    return a.features.shared(with: b.surroundings).weight
      + b.features.shared(with: a.surroundings).weight
      + a.surroundings.shared(with: b.surroundings).weight / 2
  }
}

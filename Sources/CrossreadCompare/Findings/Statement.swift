import CrossreadCore

/// A clause or a sentence of one article, ready to be compared: what it is about and who takes part.
struct Statement {
  struct Role {
    let slot: Clause.Slot
    /// The actor; nil where the words name none that is known.
    let actor: Int?
    /// The stem of the head word.
    let head: String
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
  let roles: [Role]
  /// Features of the clause's words, each once.
  let features: FeatureVector
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

  /// A clause; nil where it has no words.
  init?(_ index: StoryIndex, article: Int, clause number: Int, quantities: [[TokenIndex: Int32]]) {
    let reading = index.story.readings[article]
    let clause = reading.clauses[number]
    let tokens = reading.tokenized.tokens(in: clause.span)
    guard !tokens.isEmpty else { return nil }
    self.article = article
    self.number = number
    span = clause.span
    lemma = clause.lemma
    head = clause.head
    isNegated = clause.isNegated
    isPassive = clause.isPassive
    modality = clause.modality
    isQuoted = clause.quote.map { reading.quotes[$0].kind == .direct } ?? false
    dates = reading.dates.filter { clause.span.contains($0.span) }
    let sentence = Int(reading.tokenized.sentenceOfToken[clause.head])
    self.sentence = sentence
    var features = Self.features(index, article, tokens, quantities)
    let roles = clause.participants.map { participant in
      let entity = participant.entity ?? Self.bearer(ofRoleAt: participant.head, in: reading)
      let actor = index.actor(article: article, entity: entity)
      // A participant that stands outside the clause (a shared subject) belongs to it all the same.
      if let actor { features.append((Int32(actor), index.weights[actor])) }
      return Role(
        slot: participant.slot, actor: actor, head: index.stems[article][participant.head],
        span: participant.span, isOpen: actor == nil && Self.isOpen(participant.head, in: reading),
        isNamed: actor != nil && Self.isNamed(participant.span, entity, in: reading))
    }
    self.roles = roles
    let vector = FeatureVector(features)
    self.features = vector
    weight = vector.total
    let around = Self.features(index, article, reading.sentences[sentence].tokens, quantities)
    surroundings = FeatureVector(around).filter { !vector.contains($0) }
  }

  /// A whole sentence, for where the clauses say too little.
  init(_ index: StoryIndex, article: Int, sentence: Int, quantities: [[TokenIndex: Int32]]) {
    let reading = index.story.readings[article]
    let tokens = reading.sentences[sentence].tokens
    self.article = article
    number = nil
    self.sentence = sentence
    let span = reading.sentences[sentence].span
    self.span = span
    lemma = ""
    head = tokens.lowerBound
    isNegated = false
    isPassive = false
    modality = .asserted
    isQuoted = reading.quotes.contains { $0.kind == .direct && $0.extent.contains(span) }
    dates = []
    roles = []
    features = FeatureVector(Self.features(index, article, tokens, quantities))
    weight = features.total
    surroundings = FeatureVector()
  }

  private static func features(
    _ index: StoryIndex, _ article: Int, _ tokens: TokenRange, _ quantities: [[TokenIndex: Int32]]
  ) -> [(key: Int32, weight: Float)] {
    var features: [(key: Int32, weight: Float)] = []
    for token in tokens {
      let feature = index.features[article][token]
      if feature >= 0 { features.append((feature, index.weights[Int(feature)])) }
      if let quantity = quantities[article][token] { features.append((quantity, quantityWeight)) }
    }
    return features
  }

  /// What a figure or date that both articles have weighs: as much as a rare word.
  private static let quantityWeight: Float = 4

  /// The entity whose title holds the token: "Secretary" in "Secretary of State John Kerry".
  private static func bearer(ofRoleAt token: TokenIndex, in reading: Reading) -> Int? {
    let span = reading.tokens[token].span
    return reading.entities.first { $0.roles.contains { $0.span.contains(span) } }?.id
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

  /// Everyone in one slot.
  func roles(in slot: Clause.Slot) -> [Role] { roles.filter { $0.slot == slot } }
}

/// How much two statements have in common.
struct Overlap {
  /// Weight shared inside the clauses, and the number of features.
  let shared: Float
  let count: Int
  /// Weight that one clause shares with the other's sentence.
  let around: Float
  /// The share of the lesser clause that is in the other.
  let ratio: Float

  init(_ a: Statement, _ b: Statement) {
    (shared, count) = a.features.shared(with: b.features)
    around =
      a.features.shared(with: b.surroundings).weight
      + b.features.shared(with: a.surroundings).weight
      + a.surroundings.shared(with: b.surroundings).weight / 2
    let lesser = min(a.weight, b.weight)
    ratio = lesser > 0 ? shared / lesser : 0
  }
}

import CrossreadCore

/// A clause of one article, ready to be compared: what it is about and who takes part.
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
  }

  let article: Int
  /// The clause's place in its reading.
  let number: Int
  let span: Span
  let lemma: String
  let roles: [Role]
  /// Features of the clause's words, each once.
  let features: [Int32: Float]
  let weight: Float
  /// Features of the rest of the sentence.
  let surroundings: [Int32: Float]
  /// The resolved days in the clause.
  let dates: [DateExpression]
  let isNegated: Bool
  let isPassive: Bool
  let modality: Clause.Modality
  let head: TokenIndex
  /// Whether it stands inside quote marks.
  let isQuoted: Bool

  init?(
    _ index: StoryIndex, article: Int, number: Int, quantities: [[TokenIndex: Int32]]
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
    isNegated = clause.isNegated
    isPassive = clause.isPassive
    modality = clause.modality
    isQuoted = clause.quote.map { reading.quotes[$0].kind == .direct } ?? false
    dates = reading.dates.filter { clause.span.contains($0.span) }
    var features: [Int32: Float] = [:]
    for token in tokens {
      let feature = index.features[article][token]
      if feature >= 0 { features[feature] = index.weights[Int(feature)] }
      if let quantity = quantities[article][token] { features[quantity] = 4 }
    }
    // A participant that stands outside the clause (a shared subject) belongs to it all the same.
    roles = clause.participants.map { participant in
      let actor = index.actor(article: article, entity: participant.entity)
      if let actor { features[Int32(actor)] = index.weights[actor] }
      let mention = reading.mention(around: reading.tokens[participant.head].span)
      let stem = index.stems[article][participant.head]
      return Role(
        slot: participant.slot, actor: actor, head: stem, span: participant.span,
        isOpen: actor == nil && (mention?.form != .name))
    }
    self.features = features
    weight = features.values.reduce(0, +)
    var surroundings: [Int32: Float] = [:]
    let sentence = reading.sentences[Int(reading.tokenized.sentenceOfToken[clause.head])]
    for token in sentence.tokens {
      let feature = index.features[article][token]
      if feature >= 0, features[feature] == nil {
        surroundings[feature] = index.weights[Int(feature)]
      }
      if let quantity = quantities[article][token], features[quantity] == nil {
        surroundings[quantity] = 4
      }
    }
    self.surroundings = surroundings
  }

  /// Everyone in one slot.
  func roles(in slot: Clause.Slot) -> [Role] { roles.filter { $0.slot == slot } }
}

/// How much two statements have in common.
struct Overlap {
  /// Weight shared inside the clauses, and the number of features.
  var shared: Float = 0
  var count = 0
  /// Weight that one clause shares with the other's sentence.
  var around: Float = 0
  /// The share of the lesser clause that is in the other.
  var ratio: Float = 0

  init(_ a: Statement, _ b: Statement) {
    let (less, more) = a.features.count <= b.features.count ? (a, b) : (b, a)
    for (feature, weight) in less.features {
      if more.features[feature] != nil {
        shared += weight
        count += 1
      } else if more.surroundings[feature] != nil {
        around += weight
      }
    }
    for (feature, weight) in less.surroundings {
      if more.features[feature] != nil {
        around += weight
      } else if more.surroundings[feature] != nil {
        around += weight * 0.5
      }
    }
    let lesser = min(a.weight, b.weight)
    ratio = lesser > 0 ? shared / lesser : 0
  }
}

/// For whom those speak whose office is to speak for another.
enum Spokespeople {
  /// The entity for which this one speaks, by the roles that the article gives it ("Ann Lee, a
  /// spokeswoman for the county"); the entity itself where it speaks for itself.
  static func principal(of entity: Int, entities: [Entity], mentions: [Mention]) -> Int {
    guard entities.indices.contains(entity) else { return entity }
    for role in entities[entity].roles where DocumentWords.isSpokesRole(role.text) {
      if let other = mention(in: role.span, except: entity, mentions) { return other }
    }
    return entity
  }

  /// The entity of a mention in the words, other than one.
  static func mention(in span: Span, except entity: Int?, _ mentions: [Mention]) -> Int? {
    var place = mentions.count(startingBy: span.start)
    while place > 0, mentions[place - 1].span.start == span.start { place -= 1 }
    while place < mentions.count, mentions[place].span.start < span.end {
      let mention = mentions[place]
      if span.contains(mention.span), let found = mention.entity, found != entity { return found }
      place += 1
    }
    return nil
  }
}

extension Reading {
  /// The entity for which this one speaks where it is a spokesperson; the entity itself otherwise.
  public func principal(of entity: Int) -> Int {
    Spokespeople.principal(of: entity, entities: entities, mentions: mentions)
  }
}

extension Reading {
  /// Whose words a quote is: an entity, or else the word that tells who speaks. Who speaks for
  /// another stands for that other; "it" and the like stand for the subject of what is reported.
  public func owner(of quote: Quote) -> Origin.Owner {
    guard let speaker = quote.speaker else { return quote.entity.map { .entity($0) } ?? .unknown }
    let tokens = tokenized.tokens(in: speaker)
    guard let last = tokens.last else { return .unknown }
    let isSpokes = tokens.contains { tokenized.lowered[$0].hasPrefix("spokes") }
    if let entity = quote.entity {
      let other = principal(of: entity)
      if other != entity || !isSpokes { return .entity(other) }
    }
    if isSpokes, let other = Spokespeople.mention(in: speaker, except: quote.entity, mentions) {
      return .entity(other)
    }
    if let entity = quote.entity { return .entity(entity) }
    guard Pronouns.thirdPerson.contains(tokenized.lowered[last]) else {
      return .words(word(head(of: tokens)))
    }
    let sentence = tokenized.sentence(of: last).tokens
    guard
      let subject = sentence.first(where: { token in
        syntax.relations[token].isNominalSubject && !tokens.contains(token)
          && [.noun, .properNoun].contains(syntax.tags[token])
          && quote.content.contains { $0.contains(self.tokens[token].span) }
      })
    else { return .unknown }
    if let entity = mention(around: self.tokens[subject].span)?.entity { return .entity(entity) }
    return .words(word(subject))
  }

  private func word(_ token: TokenIndex) -> String {
    syntax.tags[token] == .properNoun && tokens[token].isCapitalized
      ? tokenized.string(token) : tokenized.lowered[token]
  }

  /// The last noun before what limits it: "engineer" of "the engineer in charge".
  private func head(of tokens: TokenRange) -> TokenIndex {
    var head = tokens.lowerBound
    for token in tokens {
      if WordFacts(of: tokenized.lowered[token]).contains(.preposition), token > tokens.lowerBound {
        break
      }
      if tokenized.lowered[token] == ",", token > tokens.lowerBound { break }
      if [.noun, .properNoun].contains(syntax.tags[token]) { head = token }
    }
    return head
  }
}

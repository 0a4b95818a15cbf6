/// Noun phrases as participants show them: short, and cut where parses often run on.
extension ClauseGrammar {
  /// The tokens of the noun phrase of `head`, from its first to its last, without prepositions,
  /// appositions, further conjuncts, dates and clauses. Nothing before `floor` belongs to it.
  func nounPhrase(_ head: TokenIndex, from floor: TokenIndex = 0) -> TokenRange {
    var low = head
    var high = head
    let ceiling = ceiling(of: head)
    var stack = [head]
    var visited = 0
    while let token = stack.popLast(), visited < 256 {
      visited += 1
      low = min(low, token)
      high = max(high, token)
      for child in tree.children(token) where child >= floor && child < ceiling {
        if isTimeOfClause(child) || isFreed(child) { continue }
        switch tree.relations[child] {
        case .caseMark:
          // "of the minister" stays inside; the phrase's own preposition does not; "'s" does.
          if token != head || child > token && tree.tags[child] == .particle { stack.append(child) }
        case .nmod:
          // "the agency, according to Le Monde" credits; it says no more of the agency.
          if preposition(of: child)?.hasPrefix("according") != true { stack.append(child) }
        case .det, .detPredet, .amod, .compound, .compoundPrt, .nummod, .nmodPoss, .nmodDesc,
          .flat, .fixed, .goeswith, .advmod:
          stack.append(child)
        case .conj, .cc:
          // "Sam and Kim's store": conjuncts of a modifier belong to it.
          if token != head { stack.append(child) }
        default: break
        }
      }
    }
    // "of" belongs to the noun before it, also where the parse hangs it on the verb.
    if let phrase = strayComplement(after: high) { high = max(high, phrase) }
    // A name that stands right behind its title: "ambassador Ann Lee".
    if let name = adjacentName(after: head) {
      let tokens = tokenized.tokens(in: name.span)
      high = max(high, tokens.upperBound - 1)
    }
    return low..<(high + 1)
  }

  /// The first token behind `head` that cannot belong to its phrase: a comma, dash, parenthesis or
  /// quote mark, a relative pronoun, or a further conjunct.
  private func ceiling(of head: TokenIndex) -> TokenIndex {
    let end = tokenized.sentence(of: head).tokens.upperBound
    var token = head + 1
    while token < end, token - head < 40 {
      let word = word(token)
      if EnglishClauses.phraseEnds.contains(word) { return token }
      if word == "-" {
        if tokenized.tokens[token].isSpaced { return token }
      } else {
        if tokenized.tokens[token].kind == .quoteMark { return token }
        if tree.relations[token] == .conj, tree.head(token) == head {
          return tree.children(token).first { tree.relations[$0] == .cc } ?? token
        }
      }
      token += 1
    }
    return token
  }

  /// Whether a dependent of a noun is a date that says when the clause happened rather than which
  /// thing is meant: "a spokesman Monday", "talks on Tuesday"; not "Monday's talks".
  func isTimeOfClause(_ token: TokenIndex) -> Bool {
    guard dateOfToken[token] >= 0 else { return false }
    switch tree.relations[token] {
    case .nmod, .nmodUnmarked, .obl, .oblUnmarked, .appos, .conj, .flat, .dep: return true
    case .compound: return tree.head(token).map { $0 < token } ?? false
    default: return false
    }
  }

  /// Whether a token is a person's name or a pronoun, which no prepositional phrase modifies.
  func takesNoPhrases(_ token: TokenIndex) -> Bool {
    if tree.tags[token] == .pronoun { return !["those", "that", "one"].contains(word(token)) }
    guard mentionOfToken[token] >= 0 else { return false }
    let mention = mentions[Int(mentionOfToken[token])]
    return mention.form == .name && mention.kind == .person
  }

  /// Whether a phrase hangs on a name or pronoun though it says something of the clause. "Of" and
  /// "from" may tell where a person is from.
  func isFreed(_ token: TokenIndex) -> Bool {
    guard tree.relations[token] == .nmod, let head = tree.head(token), head < token,
      takesNoPhrases(head), dateOfToken[token] < 0, let preposition = preposition(of: token)
    else { return false }
    return preposition != "of" && preposition != "from" && !preposition.hasPrefix("according")
  }

  /// The head of an "of" phrase that stands right behind a noun but hangs on a verb.
  func strayComplement(after noun: TokenIndex) -> TokenIndex? {
    let of = noun + 1
    guard of < tree.tags.count, word(of) == "of", let complement = tree.head(of),
      complement > of, isStray(complement)
    else { return nil }
    return complement
  }

  /// Whether an "of" phrase of a verb belongs to the noun right before it.
  func isStray(_ token: TokenIndex) -> Bool {
    guard tree.relations[token] == .obl || tree.relations[token] == .nmod,
      let verb = tree.head(token), tree.tags[verb] == .verb,
      !EnglishClauses.takingOf.contains(lemma(verb)), preposition(of: token) == "of",
      let of = tree.child(of: token, .caseMark), of > 0
    else { return false }
    return tree.tags[of - 1] == .noun || tree.tags[of - 1] == .properNoun
  }

  /// A name that follows a common noun with nothing between, and hangs together with it.
  func adjacentName(after head: TokenIndex) -> Mention? {
    var next = head + 1
    // "Secretary of State Ann Lee": the office takes a word or two.
    let isOffice = next < tree.tags.count && word(next) == "of"
    if isOffice {
      next += 2
      while next < mentionOfToken.count, next < head + 6, tree.tags[next] == .properNoun,
        mentionOfToken[next] < 0
          || mentions[Int(mentionOfToken[next])].span.start != tokenized.tokens[next].span.start
          || mentions[Int(mentionOfToken[next])].kind != .person
      {
        next += 1
      }
    }
    guard next < mentionOfToken.count, mentionOfToken[next] >= 0, mentionOfToken[head] < 0,
      tree.tags[head] == .noun || tree.tags[head] == .properNoun,
      tokenized.sentenceOfToken[next] == tokenized.sentenceOfToken[head]
    else { return nil }
    let mention = mentions[Int(mentionOfToken[next])]
    guard mention.form == .name, mention.span.start == tokenized.tokens[next].span.start else {
      return nil
    }
    let tokens = tokenized.tokens(in: mention.span)
    if isOffice { return mention.kind == .person && next > head + 2 ? mention : nil }
    let isAttached = tokens.contains { token in
      tree.head(token) == head || tree.head(head) == token
    }
    return isAttached ? mention : nil
  }
}

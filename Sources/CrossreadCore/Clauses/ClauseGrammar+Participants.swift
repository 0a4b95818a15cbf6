/// Who and what takes part in a clause.
extension ClauseGrammar {
  // MARK: - Subjects

  /// The words that are understood as the subject of a predicate, conjuncts apart; empty where
  /// the sentence does not say.
  func subjects(of token: TokenIndex) -> [TokenIndex] {
    guard let subject = subject(of: token, steps: 0) else { return [] }
    // What stands behind the verb is no part of a subject before it.
    let subjects = withConjuncts(subject).filter { $0 < token || subject > token }
    // "both Smith and Jones said", where the parse hangs the names on something before them.
    if subjects.count == 1, tree.relations[subject] == .conj,
      let and = tree.child(of: subject, .cc),
      and > 0, and < subject, [.noun, .properNoun].contains(tree.tags[and - 1]),
      dateOfToken[and - 1] < 0
    {
      return [phraseHead(endingAt: and - 1), subject]
    }
    return subjects
  }

  private func withConjuncts(_ token: TokenIndex) -> [TokenIndex] {
    let conjuncts = tree.children(token).filter {
      tree.relations[$0] == .conj && tree.tags[$0] != .verb && !tree.hasChild($0, .nsubj, .cop)
    }
    // A row without "and" is none: "Ann Lee, R-Ohio".
    guard conjuncts.contains(where: { tree.hasChild($0, .cc) }) else { return [token] }
    return [token] + conjuncts.prefix(8)
  }

  private func subject(of token: TokenIndex, steps: Int) -> TokenIndex? {
    guard steps < Self.reach else { return nil }
    for child in tree.children(token) {
      switch tree.relations[child] {
      case .nsubj, .nsubjPass, .nsubjOuter:
        return antecedent(of: child, in: token) ?? (isRelative(child, in: token) ? nil : child)
      case .csubj, .csubjPass: return nil
      default: break
      }
    }
    guard let head = tree.head(token) else { return strayedSubject(of: token) }
    let isHeadPredicate =
      tree.tags[head] == .verb || tree.tags[head] == .auxiliary || isCopular(head)
    let marks = tree.children(token).filter { tree.relations[$0] == .mark }.map { word($0) }
    switch tree.relations[token] {
    case .conj: return isHeadPredicate ? subject(of: head, steps: steps + 1) : nil
    case _ where controller(of: token) != nil:
      return controller(of: token).flatMap { tree.child(of: $0, .obj) }
    case .xcomp:
      guard isHeadPredicate else { return nil }
      if let object = tree.child(of: head, .obj) ?? tree.child(of: head, .iobj),
        !EnglishClauses.subjectControl.contains(lemma(head))
      {
        return antecedent(of: object, in: head) ?? object
      }
      return subject(of: head, steps: steps + 1)
    case .advcl:
      guard isHeadPredicate else { return nil }
      // "accused him of lying", "was charged for lying".
      if !marks.isEmpty, !marks.contains("to"), EnglishClauses.accusing.contains(lemma(head)),
        let object = tree.child(of: head, .obj)
      {
        return antecedent(of: object, in: head) ?? object
      }
      return subject(of: head, steps: steps + 1)
    case .acl:
      if marks.contains("to") { return nil }
      return mainSubject(of: token) ?? head
    case .aclRelcl: return nil
    case .ccomp:
      return isHeadPredicate && word(token).hasSuffix("ing")
        ? subject(of: head, steps: steps + 1) : strayedSubject(of: token)
    default: return strayedSubject(of: token)
    }
  }

  /// The subject of a main verb that the parse hangs on an apposition: "Ann Lee, the minister,
  /// *seized* on it", where the sentence has no other main verb.
  func mainSubject(of token: TokenIndex) -> TokenIndex? {
    guard tree.relations[token] == .acl, token > 0, word(token - 1) == ",",
      tree.tags[token] == .verb, !word(token).hasSuffix("ing"), var noun = tree.head(token)
    else { return nil }
    while tree.relations[noun] == .appos, let above = tree.head(noun), above < noun { noun = above }
    guard tree.relations[noun] == .root, tree.tags[noun] != .verb, !tree.hasChild(noun, .cop) else {
      return nil
    }
    return noun
  }

  /// The verb whose object is to do an infinitive that the parse hangs on that object or takes for
  /// a purpose: "ordered the company to pay".
  func controller(of token: TokenIndex) -> TokenIndex? {
    guard let head = tree.head(token), head < token,
      tree.children(token).contains(where: { tree.relations[$0] == .mark && word($0) == "to" })
    else { return nil }
    let verb: TokenIndex
    switch tree.relations[token] {
    case .acl:
      guard tree.relations[head] == .obj, let above = tree.head(head) else { return nil }
      verb = above
    case .advcl: verb = head
    default: return nil
    }
    guard tree.tags[verb] == .verb, tree.hasChild(verb, .obj),
      EnglishClauses.objectControl.contains(lemma(verb))
    else { return nil }
    return verb
  }

  /// The noun right before a finite verb that the parse gives no subject: it can be nothing else.
  private func strayedSubject(of verb: TokenIndex) -> TokenIndex? {
    guard tree.tags[verb] == .verb,
      !tree.hasChild(verb, .expl, .mark) || !word(verb).hasSuffix("ing")
    else { return nil }
    let bounds = tokenized.sentence(of: verb).tokens
    let auxiliaries = tree.children(verb).filter {
      $0 < verb && [.aux, .auxPass].contains(tree.relations[$0])
    }
    if auxiliaries.isEmpty, word(verb) == lemma(verb) || word(verb).hasSuffix("ing") { return nil }
    var token = (auxiliaries.first ?? verb) - 1
    while bounds.contains(token), tree.tags[token] == .adverb || dateOfToken[token] >= 0 {
      token -= 1
    }
    guard bounds.contains(token), [.noun, .properNoun, .pronoun].contains(tree.tags[token]),
      !EnglishClauses.relativePronouns.contains(word(token))
    else { return nil }
    return phraseHead(endingAt: token)
  }

  /// The head of the noun phrase whose last word this is.
  private func phraseHead(endingAt end: TokenIndex) -> TokenIndex {
    var token = end
    for _ in 0..<Self.reach {
      guard [.flat, .compound, .appos, .nmodDesc].contains(tree.relations[token]),
        let head = tree.head(token), head < token, token - head < 8,
        !(head...token).contains(where: { tree.tags[$0] == .punctuation })
      else { break }
      token = head
    }
    return token
  }

  /// Whether a pronoun stands for a noun before its clause. "Who" and "which" behind a noun do,
  /// also where the parse does not say so; "that" needs the parse.
  private func isRelative(_ token: TokenIndex, in predicate: TokenIndex) -> Bool {
    guard EnglishClauses.relativePronouns.contains(word(token)) else { return false }
    return relativeClause(of: predicate) != nil || nounBefore(token) != nil
  }

  /// The noun that "who" or "which" follows, through the phrase that ends there: a person for
  /// "who", anything else for "which".
  private func nounBefore(_ pronoun: TokenIndex) -> TokenIndex? {
    guard word(pronoun) != "that", pronoun > 0 else { return nil }
    let sentence = tokenized.sentenceOfToken[pronoun]
    var token = pronoun - 1
    if [",", "-", "–", "—", "--", ")"].contains(word(token)), token > 0 { token -= 1 }
    guard tokenized.sentenceOfToken[token] == sentence,
      [.noun, .properNoun, .pronoun].contains(tree.tags[token])
    else { return nil }
    let wantsPerson = word(pronoun) != "which"
    var best: TokenIndex?
    for _ in 0..<Self.reach {
      let isPerson = mention(of: token).map { $0.kind == .person }
      if isPerson == wantsPerson { return token }
      if isPerson == nil, best == nil { best = token }
      guard let head = tree.head(token), head < pronoun,
        [.noun, .properNoun].contains(tree.tags[head]),
        [.flat, .compound, .nmod, .appos, .nmodDesc, .fixed].contains(tree.relations[token])
      else { break }
      token = head
    }
    return best
  }

  /// The relative clause that a predicate heads or is a conjunct of.
  private func relativeClause(of predicate: TokenIndex) -> TokenIndex? {
    var current = predicate
    for _ in 0..<Self.reach {
      if tree.relations[current] == .aclRelcl { return current }
      guard [.conj, .xcomp, .ccomp].contains(tree.relations[current]), let head = tree.head(current)
      else { return nil }
      current = head
    }
    return nil
  }

  /// What a relative pronoun stands for: the noun that its clause modifies.
  private func antecedent(of token: TokenIndex, in predicate: TokenIndex) -> TokenIndex? {
    guard isRelative(token, in: predicate) else { return nil }
    return relativeClause(of: predicate).flatMap { tree.head($0) } ?? nounBefore(token)
  }

  /// The antecedent of a relative clause that leaves its object out: "the man they met".
  func gap(of token: TokenIndex, isPassive: Bool) -> TokenIndex? {
    guard tree.relations[token] == .aclRelcl, !isPassive, !isCopular(token),
      let antecedent = tree.head(token), tree.hasChild(token, .nsubj),
      !tree.hasChild(token, .obj, .ccomp, .xcomp),
      !EnglishClauses.intransitive.contains(lemma(token))
    else { return nil }
    let hasRelative = tree.children(token).contains { child in
      EnglishClauses.relativePronouns.contains(word(child))
        || ["where", "when", "why", "how"].contains(word(child))
        || tree.children(child).contains { EnglishClauses.relativePronouns.contains(word($0)) }
    }
    let noun = lemma(antecedent)
    return hasRelative || EnglishMeasures.timeUnits[noun] != nil
      || ["time", "way", "reason", "place", "moment", "point"].contains(noun) ? nil : antecedent
  }

  // MARK: - Participants

  func participant(
    _ head: TokenIndex, _ slot: Clause.Slot, preposition: String? = nil, from floor: TokenIndex = 0
  ) -> Clause.Participant? {
    guard tree.tags[head] != .punctuation else { return nil }
    if isTimeOfClause(head) || dateOfToken[head] >= 0 && slot != .what { return time(head) }
    var phrase = nounPhrase(head, from: floor)
    // A name is taken whole.
    if mentionOfToken[head] >= 0 {
      let name = tokenized.tokens(in: mentions[Int(mentionOfToken[head])].span)
      if mentions[Int(mentionOfToken[head])].form == .name, name.lowerBound >= floor {
        phrase = min(phrase.lowerBound, name.lowerBound)..<max(phrase.upperBound, name.upperBound)
      }
    }
    return Clause.Participant(
      slot: slot, span: tokenized.span(of: phrase), head: head, entity: entity(of: head),
      preposition: preposition)
  }

  /// The mention that the head of a phrase belongs to, or that names it: "ambassador Ann Lee".
  private func mention(of head: TokenIndex) -> Mention? {
    if mentionOfToken[head] >= 0 {
      let mention = mentions[Int(mentionOfToken[head])]
      let person = TitledPerson.mention(
        behind: mention, before: tokenized.sentence(of: head).tokens.upperBound, in: tokenized,
        tree.tags
      ) { mentionOfToken[$0] >= 0 ? mentions[Int(mentionOfToken[$0])] : nil }
      return person ?? mention
    }
    if let name = adjacentName(after: head) { return name }
    for child in tree.children(head)
    where [.flat, .appos, .nmodDesc].contains(tree.relations[child]) && mentionOfToken[child] >= 0 {
      return mentions[Int(mentionOfToken[child])]
    }
    return nil
  }

  private func entity(of head: TokenIndex) -> Int? { mention(of: head)?.entity }

  /// The participants that one dependent of a predicate stands for, conjuncts apart.
  func participants(
    _ child: TokenIndex, of predicate: TokenIndex, isPassive: Bool
  ) -> [Clause.Participant] {
    let relation = tree.relations[child]
    if dateOfToken[child] >= 0,
      [.obl, .oblUnmarked, .advmod, .nmodUnmarked, .obj, .nummod, .dep].contains(relation)
    {
      return [time(child)]
    }
    switch relation {
    case .obj:
      let slot: Clause.Slot = !isPassive && isGiving(predicate) ? .toWhom : .whom
      return nouns(child, in: predicate, slot) + times(inside: child)
        + places(inside: child) + freed(from: child, of: predicate, isPassive: isPassive)
    case .iobj: return nouns(child, in: predicate, .toWhom)
    case .oblAgent: return nouns(child, in: predicate, .who)
    case .nmod where isCopular(predicate): return []
    case .obl where isStray(child), .nmod where isStray(child): return []
    case .obl, .oblUnmarked, .nmod:
      let preposition = preposition(of: child)
      if isPassive, preposition == "by" { return nouns(child, in: predicate, .who) }
      let first = nounPhrase(child).lowerBound
      if preposition == nil, tree.tags[first] == .adposition, first < child {
        // The parse has missed the preposition.
        let slot: Clause.Slot =
          isPassive && word(first) == "by" ? .who : slot(of: child, word(first))
        return participant(
          child, slot, preposition: slot == .who ? nil : word(first), from: first + 1
        ).map { [$0] } ?? []
      }
      let slot = slot(of: child, preposition)
      return nouns(child, in: predicate, slot, preposition: preposition) + times(inside: child)
        + places(inside: child) + freed(from: child, of: predicate, isPassive: isPassive)
    case .xcomp:
      // "named him president", "called it a mistake".
      guard tree.tags[child] != .verb, !isCopular(child), !tree.hasChild(child, .mark) else {
        return []
      }
      return participant(child, .what).map { [$0] } ?? []
    case .advcl:
      let marks = tree.children(child).filter { tree.relations[$0] == .mark }.map { word($0) }
      let isGerund = word(child).hasSuffix("ing")
      if marks.contains("to"), !isGerund { return [clausal(child, .purpose)] }
      if marks.contains("because") { return [clausal(child, .cause)] }
      if marks.contains("for"), isGerund { return [clausal(child, .cause)] }
      if let mark = marks.first(where: EnglishClauses.timeMarks.contains) {
        return [clausal(child, .time, preposition: mark)]
      }
      return []
    case .advmod where word(child) == "here" || word(child) == "abroad":
      return participant(child, .place).map { [$0] } ?? []
    default: return []
    }
  }

  /// The prepositional phrases that the parse hangs on a name or a pronoun, which take none: they
  /// belong to the predicate.
  private func freed(
    from token: TokenIndex, of predicate: TokenIndex, isPassive: Bool
  ) -> [Clause.Participant] {
    guard takesNoPhrases(token) else { return [] }
    return tree.children(token).filter { isFreed($0) }.flatMap { child in
      let preposition = preposition(of: child)
      let slot = slot(of: child, preposition)
      return nouns(child, in: predicate, slot, preposition: preposition)
        + freed(from: child, of: predicate, isPassive: isPassive)
    }
  }

  private func nouns(
    _ head: TokenIndex, in predicate: TokenIndex, _ slot: Clause.Slot, preposition: String? = nil
  ) -> [Clause.Participant] {
    if isRelative(head, in: predicate) {
      guard let antecedent = antecedent(of: head, in: predicate) else { return [] }
      return participant(antecedent, slot, preposition: preposition).map { [$0] } ?? []
    }
    return withConjuncts(head).compactMap { participant($0, slot, preposition: preposition) }
  }

  /// The preposition of a phrase, the words of a fixed one joined: "because of".
  func preposition(of token: TokenIndex) -> String? {
    guard let first = tree.child(of: token, .caseMark) else { return nil }
    let rest = tree.children(first).filter { tree.relations[$0] == .fixed }.map { word($0) }
    return rest.isEmpty ? word(first) : ([word(first)] + rest).joined(separator: " ")
  }

  func slot(of token: TokenIndex, _ preposition: String?) -> Clause.Slot {
    guard let preposition else { return .other }
    let mention = mention(of: token)
    let first = preposition.split(separator: " ").first.map(String.init) ?? preposition
    let isPlace =
      mention.map { $0.kind == .place } ?? EnglishClauses.placeNouns.contains(lemma(token))
    if isPlace, EnglishClauses.placePrepositions.contains(preposition) { return .place }
    if preposition == "to" { return .toWhom }
    if EnglishClauses.causePrepositions.contains(first) { return .cause }
    return .other
  }

  // MARK: - Time and clauses

  private func time(_ token: TokenIndex) -> Clause.Participant {
    let date = dates[Int(dateOfToken[token])]
    return Clause.Participant(
      slot: .time, span: date.span, head: token, preposition: preposition(of: token))
  }

  /// Dates that the parse hangs on a noun though they say when the clause happened: "met Lee
  /// Monday".
  private func times(inside token: TokenIndex) -> [Clause.Participant] {
    tree.children(token).filter { isTimeOfClause($0) }.map { time($0) }
  }

  /// Named places that the parse hangs on an object though they hold for the clause: "gave a speech
  /// in Oslo". The object keeps the words, too, since either reading may be meant.
  private func places(inside token: TokenIndex) -> [Clause.Participant] {
    guard !takesNoPhrases(token) else { return [] }
    return tree.children(token).compactMap { child in
      guard tree.relations[child] == .nmod, let preposition = preposition(of: child),
        ["in", "at", "near", "outside", "inside"].contains(preposition),
        mention(of: child)?.kind == .place
      else { return nil }
      return participant(child, .place, preposition: preposition)
    }
  }

  /// A clause as a participant: from its first to its last word near its head.
  private func clausal(
    _ token: TokenIndex, _ slot: Clause.Slot, preposition: String? = nil
  ) -> Clause.Participant {
    var low = token
    var high = token
    for child in tree.children(token) where tree.relations[child] != .punct {
      low = min(low, child)
      switch tree.relations[child] {
      case .obj, .iobj, .obl, .oblUnmarked, .oblAgent, .xcomp, .compoundPrt:
        high = max(high, nounPhrase(child).upperBound - 1)
      default: break
      }
    }
    return Clause.Participant(
      slot: slot, span: tokenized.span(of: low..<(high + 1)), head: token,
      preposition: preposition)
  }
}

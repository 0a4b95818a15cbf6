/// Reads one clause at a given predicate.
struct ClauseGrammar: Sendable {
  let tokenized: TokenizedText
  let tree: SyntaxTree
  let mentions: [Mention]
  let dates: [DateExpression]
  /// The tightest mention that holds each token, the date, and the quote; -1 for none.
  let mentionOfToken: [Int32]
  let dateOfToken: [Int32]
  let quoteOfToken: [Int32]
  let lemmas: Lemmatizer
  /// The base forms of verbs, which are asked for again and again; empty for other tokens.
  private let lemmaOfVerb: [String]

  /// How many steps a missing subject is followed.
  static let reach = 6

  init(
    tokenized: TokenizedText, tree: SyntaxTree, mentions: [Mention], dates: [DateExpression],
    quotes: [Quote]
  ) {
    self.tokenized = tokenized
    self.tree = tree
    self.mentions = mentions
    self.dates = dates
    let lemmas = Lemmatizer()
    self.lemmas = lemmas
    lemmaOfVerb = tree.tags.indices.map {
      tree.tags[$0] == .verb ? lemmas.lemma(of: tokenized.lowered[$0], tag: .verb) : ""
    }
    let count = tokenized.tokens.count
    func table(_ spans: [(Span, Int)]) -> [Int32] {
      var table = [Int32](repeating: -1, count: count)
      // Longer spans first, so that the tightest is written last; long ones are clipped to keep
      // the work linear in the text.
      for (span, index) in spans.sorted(by: { $0.0.count > $1.0.count }) {
        for token in tokenized.tokens(in: span) { table[token] = Int32(index) }
      }
      return table
    }
    mentionOfToken = table(mentions.enumerated().map { ($1.span, $0) })
    dateOfToken = table(dates.enumerated().map { ($1.span, $0) })
    quoteOfToken = table(
      quotes.enumerated().flatMap { index, quote in quote.content.map { ($0, index) } })
  }

  func word(_ token: TokenIndex) -> String { tokenized.lowered[token] }

  func lemma(_ token: TokenIndex) -> String {
    tree.tags[token] == .verb
      ? lemmaOfVerb[token] : lemmas.lemma(of: tokenized.lowered[token], tag: tree.tags[token])
  }

  // MARK: - Predicates

  /// Whether the token is the head of a clause.
  func isPredicate(_ token: TokenIndex) -> Bool {
    switch tree.relations[token] {
    case .root, .conj, .ccomp, .xcomp, .advcl, .advclRelcl, .acl, .aclRelcl, .parataxis, .csubj,
      .csubjPass, .dep, .list, .appos, .orphan, .dislocated, .obl, .nmod:
      break
    default: return false
    }
    // "Foreign Relations Committee": a part of a name says nothing.
    if mentionOfToken[token] >= 0, mentions[Int(mentionOfToken[token])].form == .name,
      !tree.hasChild(token, .cop)
    {
      return false
    }
    if tree.tags[token] == .verb || tree.tags[token] == .auxiliary {
      // "Including" and "following" as prepositions have no clause.
      return tree.relations[token] != .appos && tree.relations[token] != .nmod
        && tree.relations[token] != .obl
        && !(tree.relations[token] == .conj && !isConjunctOfPredicate(token))
    }
    return tree.hasChild(token, .cop)
  }

  private func isConjunctOfPredicate(_ token: TokenIndex) -> Bool {
    guard let head = tree.head(token) else { return true }
    return tree.tags[head] == .verb || tree.tags[head] == .auxiliary || tree.hasChild(head, .cop)
      || tree.hasChild(token, .nsubj, .nsubjPass, .obj)
  }

  /// Whether the token is what something is said to be: "is *president*". A verb is that only as
  /// an infinitive: "the goal is to *win*".
  func isCopular(_ token: TokenIndex) -> Bool {
    tree.hasChild(token, .cop)
      && (tree.tags[token] != .verb
        || tree.children(token).contains { tree.relations[$0] == .mark && word($0) == "to" })
  }

  /// The verb above an infinitive that says no more than its modality or phase: "is *expected*".
  func governor(of token: TokenIndex) -> TokenIndex? {
    guard tree.relations[token] == .xcomp, let head = tree.head(token),
      tree.tags[token] == .verb || isCopular(token),
      tree.tags[head] == .verb || isCopular(head)
    else { return nil }
    return head
  }

  /// Whether a predicate is told by the modality of its infinitive and needs no clause.
  private func isAbsorbed(_ token: TokenIndex) -> Bool {
    let lemma = lemma(token)
    guard
      let infinitive = tree.children(token).first(where: {
        tree.relations[$0] == .xcomp && (tree.tags[$0] == .verb || isCopular($0))
      })
    else { return false }
    if EnglishClauses.subjectControl.contains(lemma) { return false }
    // "asked him to leave" is a request of its own.
    if tree.hasChild(token, .obj, .iobj) { return false }
    if EnglishClauses.demandingGovernors.contains(lemma) {
      return lemma == "have" || lemma == "need" || lemma == "want"
    }
    return tree.hasChild(infinitive, .mark)
      && (EnglishClauses.expectingGovernors.contains(lemma)
        || EnglishClauses.doubtingGovernors.contains(lemma)
        || EnglishClauses.negatingGovernors.contains(lemma)
        || EnglishClauses.phaseGovernors.contains(lemma))
      || EnglishClauses.phaseGovernors.contains(lemma) && word(infinitive).hasSuffix("ing")
  }

  // MARK: - One clause

  func clause(at token: TokenIndex) -> Clause? {
    guard isPredicate(token), !isAbsorbed(token) else { return nil }
    let isPassive = isPassive(token)
    var participants: [Clause.Participant] = []
    var own: [TokenIndex] = [token]
    // The predicates that are told by this one, outermost last.
    var chain = [token]
    while chain.count < Self.reach, let above = chain.last.flatMap({ governor(of: $0) }),
      isAbsorbed(above)
    {
      chain.append(above)
    }
    let subjects = subjects(of: token)
    for subject in subjects {
      let slot: Clause.Slot
      if !isPassive {
        slot = .who
      } else if isGiving(token) {
        slot = .toWhom
      } else {
        slot = .whom
      }
      append(participant(subject, slot), to: &participants)
    }
    let localSubjects = subjects.filter { subject in
      chain.contains { tree.head(subject) == $0 } || tree.relations[subject] == .conj
    }
    own += localSubjects
    if isCopular(token), let copula = tree.child(of: token, .cop) {
      // The words before the copula belong to the clause, not to its noun: "where it is hot".
      let floor = copula < token ? copula + 1 : 0
      let preposition = preposition(of: token)
      let slot = preposition == nil ? .what : slot(of: token, preposition)
      append(
        participant(token, slot, preposition: preposition, from: floor), to: &participants)
    }
    for link in chain {
      for child in tree.children(link) {
        for participant in self.participants(child, of: link, isPassive: isPassive) {
          if participant.slot == .who || participant.slot == .whom, link != token { continue }
          append(participant, to: &participants)
          own.append(participant.head)
        }
      }
    }
    if let antecedent = gap(of: token, isPassive: isPassive) {
      append(participant(antecedent, .whom), to: &participants)
    }
    var lemma = isCopular(token) ? "be" : self.lemma(token)
    if let particle = tree.child(of: token, .compoundPrt) { lemma += " " + word(particle) }
    if let object = tree.child(of: token, .obj), EnglishClauses.lightVerbs.contains(lemma),
      let verb = EnglishClauses.eventNouns[self.lemma(object)]
    {
      lemma = verb
      participants = participants.map {
        $0.head == object
          ? Clause.Participant(
            slot: .what, span: $0.span, head: $0.head, entity: $0.entity,
            preposition: $0.preposition) : $0
      }
    }
    // A verb with nobody and nothing around it is mostly a slip of the tagger.
    if participants.isEmpty { return nil }
    let predicate = predicateTokens(of: token, chain: chain)
    let (isNegated, modality) = standing(of: token, chain: chain)
    let content = contentGovernor(of: chain.last ?? token)
    var span = tokenized.span(of: predicate)
    for participant in participants where own.contains(participant.head) {
      span = span.union(participant.span)
      for child in tree.children(participant.head) where tree.relations[child] == .caseMark {
        span = span.union(tokenized.tokens[child].span)
      }
    }
    return Clause(
      span: span, head: token, lemma: lemma, predicate: tokenized.span(of: predicate),
      participants: participants, isNegated: isNegated, isPassive: isPassive, modality: modality,
      quote: quoteOfToken[token] >= 0 ? Int(quoteOfToken[token]) : nil,
      certainty: certainty(of: chain, under: content), governor: content,
      modifiers: modifiers(of: chain))
  }

  private func append(_ participant: Clause.Participant?, to list: inout [Clause.Participant]) {
    guard let participant, list.count < 24,
      !list.contains(where: { $0.head == participant.head && $0.slot == participant.slot })
    else { return }
    list.append(participant)
  }

  /// The verb with its auxiliaries and, where it is one, the verb that it is told by.
  private func predicateTokens(of token: TokenIndex, chain: [TokenIndex]) -> TokenRange {
    if isCopular(token) {
      let parts = tree.children(token).filter {
        [.cop, .aux].contains(tree.relations[$0])
          || tree.relations[$0] == .advmod && EnglishClauses.negations.contains(word($0))
      }
      let low = parts.min() ?? token
      let high = parts.max() ?? token
      return low..<(high + 1)
    }
    var low = token
    var high = token
    for link in chain {
      low = min(low, link)
      for child in tree.children(link) {
        switch tree.relations[child] {
        case .aux, .auxPass, .cop:
          if isNear(child, link) { low = min(low, child) }
        case .compoundPrt where link == token: high = max(high, child)
        case .advmod where EnglishClauses.negations.contains(word(child)): low = min(low, child)
        default: break
        }
      }
    }
    return low..<(high + 1)
  }

  /// Whether the predicate gives or tells something, so that its object gets it.
  func isGiving(_ token: TokenIndex) -> Bool {
    guard EnglishClauses.giving.contains(lemma(token)) else { return false }
    return tree.hasChild(token, .ccomp)
      || isPassive(token) && tree.hasChild(token, .obj)
  }

  /// Whether an auxiliary can belong to its verb: a few words off, and in the same quotation.
  func isNear(_ auxiliary: TokenIndex, _ verb: TokenIndex) -> Bool {
    let between = min(auxiliary, verb)..<max(auxiliary, verb)
    return between.count <= 8 && !between.contains { tokenized.tokens[$0].kind == .quoteMark }
  }

  // MARK: - Voice

  func isPassive(_ token: TokenIndex) -> Bool {
    guard tree.tags[token] == .verb else { return false }
    let word = word(token)
    // The auxiliary nearest to the verb tells, whatever the parse calls the subject.
    let auxiliary = tree.children(token).last {
      $0 < token && [.aux, .auxPass, .cop].contains(tree.relations[$0]) && isNear($0, token)
    }
    if let auxiliary {
      return EnglishClauses.passiveAuxiliaries.contains(self.word(auxiliary))
        && !word.hasSuffix("ing") && looksLikeParticiple(token)
    }
    if let subject = tree.child(of: token, .nsubj, .nsubjPass, .csubj) {
      // "with 50 people killed": an absolute phrase has no auxiliary.
      let first = nounPhrase(subject).lowerBound
      return first > 0 && self.word(first - 1) == "with" && looksLikeParticiple(token)
    }
    if mainSubject(of: token) != nil { return false }
    let isParticiple = looksLikeParticiple(token)
    switch tree.relations[token] {
    case .acl, .advcl:
      // "phones tapped by", "asked about it, he said".
      return isParticiple && !tree.hasChild(token, .obj)
        && !tree.children(token).contains { tree.relations[$0] == .mark && self.word($0) == "to" }
        && !EnglishClauses.intransitive.contains(lemma(token))
    case .conj:
      // "was arrested and charged".
      guard let first = tree.head(token), tree.relations[first] != .conj else { return false }
      return isParticiple && !tree.hasChild(token, .obj, .mark) && isPassive(first)
        && !EnglishClauses.intransitive.contains(lemma(token))
    default: return false
    }
  }

  private func looksLikeParticiple(_ token: TokenIndex) -> Bool {
    let word = word(token)
    return !word.hasSuffix("ing") && word != lemma(token) && !word.hasSuffix("s")
      || ["put", "cut", "hit", "hurt", "set", "shut", "read"].contains(word)
  }

  // MARK: - Negation and modality

  private func standing(
    of token: TokenIndex, chain: [TokenIndex]
  ) -> (isNegated: Bool, modality: Clause.Modality) {
    var isNegated = false
    var modality = Clause.Modality.asserted
    func strengthen(_ other: Clause.Modality) {
      if modality == .asserted { modality = other }
    }
    for (depth, link) in chain.enumerated() {
      var isTo = false
      var isBe = false
      for child in tree.children(link) {
        let word = word(child)
        switch tree.relations[child] {
        case .aux, .auxPass, .cop:
          guard isNear(child, link) else { continue }
          if EnglishClauses.expectingAuxiliaries.contains(word) { strengthen(.expected) }
          if EnglishClauses.possibleAuxiliaries.contains(word) { strengthen(.possible) }
          if EnglishClauses.demandingAuxiliaries.contains(word) { strengthen(.demanded) }
          if tree.relations[child] == .aux, ["is", "are", "was", "were", "'s"].contains(word) {
            isBe = true
          }
        case .mark:
          if word == "to" { isTo = true }
          if word == "if" || word == "whether" || word == "unless" { strengthen(.possible) }
        case .advmod:
          if EnglishClauses.negations.contains(word)
            || word == "longer" && child > 0 && self.word(child - 1) == "no"
          {
            isNegated.toggle()
          }
          if EnglishClauses.doubtingAdverbs.contains(word) { strengthen(.possible) }
        case .det where isCopular(link) && word == "no": isNegated.toggle()
        case .nsubj, .nsubjPass, .obj:
          if isNegative(child) { isNegated = true }
        default: break
        }
      }
      // "is to meet".
      if isTo, isBe { strengthen(.expected) }
      if depth > 0 {
        let lemma = lemma(link)
        if EnglishClauses.negatingGovernors.contains(lemma) { isNegated.toggle() }
        if EnglishClauses.expectingGovernors.contains(lemma) { strengthen(.expected) }
        if EnglishClauses.doubtingGovernors.contains(lemma) { strengthen(.possible) }
        if EnglishClauses.demandingGovernors.contains(lemma) { strengthen(.demanded) }
      }
    }
    if let last = chain.last, let above = tree.head(last) {
      if sharesAuxiliary(last, with: above) {
        // "will meet the envoy and discuss the war"; "did not call or write".
        let shared = standing(of: above, chain: [above])
        strengthen(shared.modality)
        if shared.isNegated, tree.child(of: last, .cc).map({ word($0) != "but" }) ?? true {
          isNegated.toggle()
        }
      } else {
        strengthen(self.modality(of: last, under: above))
      }
    }
    return (isNegated, modality)
  }

  /// Whether a conjoined verb stands under the auxiliary or the "to" of the verb before it: it is
  /// bare and has neither subject nor auxiliary of its own.
  private func sharesAuxiliary(_ token: TokenIndex, with first: TokenIndex) -> Bool {
    tree.relations[token] == .conj && tree.relations[first] != .conj
      && tree.tags[token] == .verb && tree.tags[first] == .verb
      && word(token) == lemma(token) && word(first) == lemma(first)
      && !tree.hasChild(token, .nsubj, .nsubjPass, .aux, .auxPass, .mark)
      && tree.hasChild(first, .aux, .mark)
  }

  private func isNegative(_ token: TokenIndex) -> Bool {
    EnglishClauses.negativePronouns.contains(word(token)) && tree.tags[token] != .properNoun
      || tree.children(token).contains {
        tree.relations[$0] == .det && (word($0) == "no" || word($0) == "neither")
      }
  }

  /// What a verb that keeps its own clause says of the clause below it.
  private func modality(of token: TokenIndex, under above: TokenIndex) -> Clause.Modality {
    var above = above
    var relation = tree.relations[token]
    if let verb = controller(of: token) {
      above = verb
      relation = .xcomp
    }
    let lemma = lemma(above)
    switch relation {
    case .xcomp:
      if EnglishClauses.demandingGovernors.contains(lemma) { return .demanded }
      if EnglishClauses.expectingGovernors.contains(lemma)
        || EnglishClauses.subjectControl.contains(lemma)
      {
        return .expected
      }
      if EnglishClauses.doubtingGovernors.contains(lemma) { return .possible }
      return lemma == "agree" || lemma == "decide" || lemma == "offer" ? .expected : .asserted
    case .advcl:
      // "accused of lying"; "went to Paris to meet" is a purpose, and so not yet done.
      if EnglishClauses.accusing.contains(lemma), tree.hasChild(token, .mark) { return .possible }
      let isPurpose = tree.children(token).contains {
        tree.relations[$0] == .mark && word($0) == "to"
      }
      return isPurpose ? .expected : .asserted
    case .acl:
      let isInfinitive = tree.children(token).contains {
        tree.relations[$0] == .mark && word($0) == "to"
      }
      return isInfinitive ? .expected : .asserted
    case .ccomp:
      if ["allege", "suspect", "fear", "claim", "doubt", "believe", "think"].contains(lemma) {
        return .possible
      }
      if ["demand", "insist", "urge", "recommend", "request"].contains(lemma),
        tree.tags[token] == .verb, word(token) == self.lemma(token)
      {
        return .demanded
      }
      return ["hope", "expect"].contains(lemma) ? .expected : .asserted
    default: return .asserted
    }
  }
}

import CrossreadCore

/// Makes propositions of an article's clauses and sentences.
struct PropositionReader {
  let index: StoryIndex
  let article: Int
  /// The quantities that figures and dates found to be the same share, by token; -1 for none.
  let quantities: [Int32]
  private let reading: Reading
  private let operators: OperatorReader
  private let bearers: [TokenIndex: Int]
  /// The clause that each token belongs to; -1 for none.
  private let clauseOfToken: [Int32]
  private let clefts: [Int: TokenIndex]
  /// The words that some "it was … that" puts first.
  private let foci: Set<TokenIndex>
  /// The dates and figures whose first word hangs in each clause, not in one inside it.
  private let dates: [[Int]]
  private let figures: [[Int]]

  init(_ index: StoryIndex, article: Int, quantities: [Int32]) {
    self.index = index
    self.article = article
    self.quantities = quantities
    reading = index.story.readings[article]
    operators = index.operators[article]
    bearers = Self.bearers(in: reading)
    clefts = Self.clefts(in: reading, operators)
    foci = Set(clefts.values)
    let clauseOfToken = Self.clauses(in: reading, operators.tree, clefts)
    self.clauseOfToken = clauseOfToken
    /// The places of spans by the clause in which the first word of each hangs.
    func owned(_ spans: [Span], _ reading: Reading) -> [[Int]] {
      var found = [[Int]](repeating: [], count: reading.clauses.count)
      for (place, span) in spans.enumerated() {
        guard let first = reading.tokenized.tokens(in: span).first else { continue }
        let clause = Int(clauseOfToken[first])
        if clause >= 0 { found[clause].append(place) }
      }
      return found
    }
    dates = owned(reading.dates.map(\.span), reading)
    figures = owned(reading.figures.map(\.span), reading)
  }

  /// The clauses but those that only report what somebody says or that two other copies of the text tell,
  /// and the sentences.
  func propositions() -> (clauses: [Proposition], sentences: [Proposition]) {
    let sentences = reading.sentences.indices.map { sentence($0) }
    var clauses: [Proposition] = []
    for number in reading.clauses.indices {
      let sentence = Int(reading.tokenized.sentenceOfToken[reading.clauses[number].head])
      guard !index.echoes.repeats(article, sentence: sentence),
        !onlyReports(reading.clauses[number]), !isCleft(number),
        let clause = clause(number, in: sentences),
        // "Nobody was hurt" says enough.
        clause.features.count >= (clause.standing.isNegated ? 1 : 2)
      else { continue }
      clauses.append(clause)
    }
    return (clauses, sentences)
  }

  /// Whether a clause says no more than that something is said: what is said counts.
  private func onlyReports(_ clause: Clause) -> Bool {
    guard LightVerbs.reporting.contains(clause.lemma) else { return closesWhatIsSaid(clause) }
    if clause.lemma == "accord" { return true }
    // "Said on Wednesday", "told the court": who, to whom and when.
    let isTelling = LightVerbs.telling.contains(clause.lemma)
    let said = clause.participants.filter { participant in
      switch participant.slot {
      case .who, .time, .place: false
      case .whom, .toWhom: !isTelling
      default: true
      }
    }
    return operators.tree.hasChild(clause.head, .ccomp, .parataxis) || said.isEmpty
      || !operators.tree.hasChild(clause.head, .obj, .obl, .xcomp, .advcl)
        && reading.quotes(near: reading.tokens[clause.head].span).contains { quote in
          quote.cue.map { $0.overlaps(reading.tokens[clause.head].span) } ?? false
        }
  }

  /// "…, the secretary revealed on Wednesday": who and when alone, behind all that is said.
  private func closesWhatIsSaid(_ clause: Clause) -> Bool {
    let tree = operators.tree
    let start = tree.subtree(clause.head).lowerBound
    let isBehind =
      start > 0 && operators.word(start - 1) == "," && tree.relations[clause.head] == .parataxis
      && tree.head(clause.head).map { $0 < clause.head } ?? false
    return (isBehind || tree.child(of: clause.head, .ccomp).map { $0 < clause.head } ?? false)
      && clause.participants.contains { $0.slot == .who }
      && clause.participants.allSatisfy { [.who, .time, .place].contains($0.slot) }
  }

  // MARK: - Clauses

  /// The words that each "it was … that" puts first, by the place of the clause behind it.
  private static func clefts(in reading: Reading, _ operators: OperatorReader) -> [Int: TokenIndex]
  {
    var clefts: [Int: TokenIndex] = [:]
    for (number, clause) in reading.clauses.enumerated() {
      clefts[number] = operators.focus(ofCleft: clause.head)
    }
    return clefts
  }

  /// The days that "it was … when" puts before the first of two verbs: they are the second's, too.
  private func datesBefore(_ clause: Clause) -> [Int] {
    let tree = operators.tree
    guard tree.relations[clause.head] == .conj, !tree.hasChild(clause.head, .nsubj, .nsubjPass),
      let first = tree.head(clause.head), let focus = operators.focus(ofCleft: first)
    else { return [] }
    let span = reading.tokens[focus].span
    return reading.dates(near: span).indices.filter { reading.dates[$0].span.overlaps(span) }
  }

  /// The verb that a light verb and a noun come to: "was *taken into custody*" is arrested, "gave it
  /// the *green light*" approved; nil for all others.
  private func meaning(of clause: Clause) -> String? {
    switch clause.lemma {
    case "give":
      guard let noun = operators.tree.child(of: clause.head, .obj) else { return nil }
      let isGreen =
        operators.word(noun) == "light" && noun > 0 && operators.word(noun - 1) == "green"
      return isGreen || Self.approvals.contains(operators.word(noun)) ? "approve" : nil
    case "set":
      return operators.tree.child(of: clause.head, .xcomp).map(operators.word) == "free"
        ? "free" : nil
    default: break
    }
    guard let verb = Self.custody[clause.lemma] else { return nil }
    let isSo = operators.tree.children(clause.head).contains { noun in
      guard noun > clause.head, ["custody", "arrest", "detention"].contains(operators.word(noun))
      else { return false }
      return operators.tree.children(noun).contains {
        ["in", "into", "under"].contains(operators.word($0))
      }
    }
    return isSo ? verb : nil
  }

  private static let approvals: Set<String> = ["approval", "consent", "blessing"]

  private static let custody = [
    "take": "arrest", "bring": "arrest", "place": "arrest", "put": "arrest", "hold": "detain",
    "keep": "detain", "remain": "detain",
  ]

  /// Whether a clause is the "it was …" before another.
  private func isCleft(_ number: Int) -> Bool {
    foci.contains(reading.clauses[number].head)
  }

  private func clause(_ number: Int, in sentences: [Proposition]) -> Proposition? {
    let clause = reading.clauses[number]
    var tokens = reading.tokenized.tokens(in: clause.span)
    guard !tokens.isEmpty else { return nil }
    let focus = clefts[number]
    if let focus { tokens = min(tokens.lowerBound, focus)..<tokens.upperBound }
    let whole = sentences[Int(reading.tokenized.sentenceOfToken[clause.head])]
    var features = features(of: tokens)
    let parsed = clause.participants.map { participant in
      let known = participant.entity ?? bearers[participant.head]
      let name = known == nil ? name(behind: participant) : nil
      let entity = known ?? name?.entity
      let actor = index.actor(article: article, entity: entity)
      // A participant that stands outside the clause (a shared subject) belongs to it all the same.
      let topic = index.topics[article][participant.head]
      if let actor {
        features.append((Int32(actor), index.topicWeights[actor]))
      } else if topic >= 0, [.conj, .xcomp].contains(operators.tree.relations[clause.head]),
        !tokens.contains(participant.head)
      {
        features.append((topic, index.topicWeights[Int(topic)]))
      }
      return Proposition.Role(
        slot: participant.slot, actor: actor, head: index.topics[article][participant.head],
        token: participant.head, preposition: participant.preposition,
        span: name?.span ?? participant.span,
        isOpen: actor == nil && isOpen(participant.head),
        isNamed: actor != nil && (name != nil || isNamed(participant.span, entity)))
    }
    let quote = self.quote(around: clause.span)
    let roles =
      (focus.flatMap { role(of: $0, in: clause) }.map { role in
        [role] + parsed.filter { $0.slot != role.slot }
      } ?? parsed) + surfaceRoles(of: clause, beside: parsed)
    // "Is to be blown up": the parse takes the infinitive for what something is.
    let isInfinitive = clause.lemma == "be" && operators.tree.tags[clause.head] == .verb
    let lemma =
      isInfinitive ? operators.lemma(clause.head) : meaning(of: clause) ?? clause.lemma
    let standing = operators.standing(of: clause.head)
    let extents = ClauseExtent(reading: reading, operators: operators).extents(
      of: clause, standing, subject: roles.first { $0.slot == (clause.isPassive ? .whom : .who) }
    ) { actor in index.actors[actor].name }
    let vector = FeatureVector(features)
    var parts = Proposition.Parts(
      article: article, number: number, sentence: whole.sentence, span: clause.span,
      passage: extents.whole.span, core: extents.whole.core, label: extents.whole.label,
      isOpen: extents.whole.isOpen, references: references(in: extents.whole, roles),
      isPiece: extents.isPiece, isHeadline: isHeadline(whole.sentence), lemma: lemma,
      entry: lemma == "be"
        ? index.entries[article][clause.head]
        : Lexicon.embedded.entry(lemma, .verb) ?? index.entries[article][clause.head],
      head: clause.head, predicate: clause.predicate, isPassive: clause.isPassive,
      isFinite: operators.isFinite(clause.head) && !borrowsSubject(clause, roles)
        && !isGeneric(clause.head) && !isOnlyMeant(clause.head)
        && extents.isClause && hasFiniteVerb(extents.whole.span), roles: roles,
      standing: standing,
      dates: dates[number] + datesBefore(clause), figures: figures[number],
      modifiers: clause.modifiers, words: words(of: number, standing),
      quote: quote,
      isQuoted: quote.map { reading.quotes[$0].kind == .direct } ?? false,
      speaker: quote.flatMap { index.actor(article: article, entity: reading.quotes[$0].entity) },
      features: vector,
      surroundings: whole.features.filter { !vector.contains($0) },
      wording: wording(of: tokens))
    if parts.isFinite { parts.shorter = extents.shorter.map { shortened(parts, to: $0) } }
    return Proposition(parts, index)
  }

  /// Whether no mark ends a sentence, which is the first of its paragraph.
  private func isHeadline(_ number: Int) -> Bool {
    let tokens = reading.sentences[number].tokens
    let isFirst =
      number == 0 || reading.sentences[number - 1].paragraph != reading.sentences[number].paragraph
    return isFirst && tokens.last.map { reading.tokens[$0].kind == .word } ?? false
  }

  /// The pronouns of a label with whom they mean, where that is known.
  private func references(
    in extent: ClauseExtent.Extent, _ roles: [Proposition.Role]
  ) -> [Proposition.Reference] {
    extent.pronouns.compactMap { pronoun in
      let span = reading.tokens[pronoun.token].span
      let mention = reading.mention(around: span).flatMap { $0.span == span ? $0 : nil }
      let actor =
        roles.first { $0.token == pronoun.token && !pronoun.isPossessive }?.actor
        ?? index.actor(article: article, entity: mention?.entity)
      return actor.map {
        Proposition.Reference(
          place: pronoun.place, length: span.count, actor: $0, isPossessive: pronoun.isPossessive)
      }
    }
  }

  /// A clause without what stands outside a shorter extent.
  private func shortened(
    _ parts: Proposition.Parts, to extent: ClauseExtent.Extent
  ) -> Proposition {
    var parts = parts
    let tokens = reading.tokenized.tokens(in: extent.span)
    parts.passage = extent.span
    parts.core = extent.core
    parts.label = extent.label
    parts.isOpen = extent.isOpen
    parts.references = references(in: extent, parts.roles)
    parts.span = parts.span.intersection(extent.span) ?? parts.span
    func isKept(_ span: Span) -> Bool { extent.span.contains(span) }
    let sentence = reading.tokenized.span(
      of: reading.tokenized.sentence(of: parts.head).tokens)
    // A subject that stands elsewhere stays.
    parts.roles.removeAll { $0.slot != .who && sentence.contains($0.span) && !isKept($0.span) }
    parts.dates.removeAll { !isKept(reading.dates[$0].span) }
    parts.figures.removeAll { !isKept(reading.figures[$0].span) }
    // Nobody holds it against another clause; there are more of these than of all others.
    parts.isOnlyName = true
    parts.modifiers = []
    parts.words = []
    parts.surroundings = FeatureVector()
    let vector = FeatureVector(
      features(of: tokens)
        + parts.roles.compactMap(\.actor).map { (Int32($0), index.topicWeights[$0]) })
    parts.features = vector
    parts.wording = wording(of: tokens)
    return Proposition(parts, index)
  }

  /// Whether a subordinate clause with a verb of its own has been given a subject from elsewhere, because
  /// the parse lost its own: "after *a dozen officers* were indicted".
  private func borrowsSubject(_ clause: Clause, _ roles: [Proposition.Role]) -> Bool {
    let tree = operators.tree
    guard let subject = roles.first(where: { $0.slot == (clause.isPassive ? .whom : .who) }) else {
      return false
    }
    if isBehind(relativeClauseOf: subject.token, clause.head) { return true }
    if hasOwnNoun(clause.head, subject.token) { return true }
    // Nor is what no "and" joins a second half.
    let isJoined = tree.relations[clause.head] == .conj && tree.hasChild(clause.head, .cc)
    guard [.advcl, .ccomp, .acl, .conj].contains(tree.relations[clause.head]), !isJoined,
      tree.hasChild(clause.head, .aux, .auxPass, .cop), !operators.isInfinitive(clause.head)
    else { return false }
    return !operators.subtree(of: clause.head).contains(subject.token)
  }

  /// "They condemned it, and *Portugal, the old power,* urged calm": whoever stands right behind the "and" does
  /// it, though the parse does not say so.
  private func hasOwnNoun(_ head: TokenIndex, _ subject: TokenIndex) -> Bool {
    let tree = operators.tree
    guard tree.relations[head] == .conj, let first = tree.head(head), subject < first,
      let joint = (first..<head).last(where: { tree.relations[$0] == .cc }), joint + 1 < head
    else { return false }
    let between = joint + 1..<head
    return tree.tags[joint + 1] == .properNoun
      && between.contains { operators.word($0) == "," }
      && tree.relations[joint + 1] != .obl && tree.relations[joint + 1] != .oblUnmarked
  }

  /// "Removes viruses *before children can breathe them*", "until the steam has escaped": what stands behind "before" and
  /// has not happened is not told (Beaver & Condoravdi 2003).
  private func isOnlyMeant(_ head: TokenIndex) -> Bool {
    let tree = operators.tree
    let marks = tree.children(head).filter { tree.relations[$0] == .mark }.map(operators.word)
    guard marks.contains(where: ["before", "until", "till", "unless", "lest"].contains) else {
      return false
    }
    return tree.children(head).contains { child in
      [.aux, .cop].contains(tree.relations[child])
        && !["was", "were", "had"].contains(operators.word(child))
    }
  }

  private static let generic: Set = ["any", "every", "each", "no", "all", "those"]

  /// "Finders *who report it* are paid": of no finder is it said that he has.
  private func isGeneric(_ head: TokenIndex) -> Bool {
    let tree = operators.tree
    guard tree.relations[head] == .aclRelcl, let noun = tree.head(head),
      tree.tags[noun] == .noun,
      !(noun + 1..<head).contains(where: { operators.word($0) == "," })
    else { return false }
    let determiners = tree.children(noun).filter { $0 < noun }
    let words = determiners.map(operators.word)
    if words.contains(where: Self.generic.contains) { return true }
    let isCounted = determiners.contains { [.nummod, .nmodPoss].contains(tree.relations[$0]) }
    let isPlural = operators.lemma(noun) != operators.word(noun)
    let helpers = tree.children(head).filter {
      [.aux, .auxPass, .cop].contains(tree.relations[$0])
    }.map(operators.word)
    let isPresent =
      helpers.isEmpty
      ? operators.word(head) == operators.lemma(head)
        || operators.word(head) == operators.lemma(head) + "s"
      : helpers.allSatisfy { ["have", "been", "are", "do"].contains($0) }
    return !isCounted && isPlural && isPresent
  }

  /// "The bill, which Norvik opposes, *addresses* it": what stands behind the comma that closes a relative
  /// clause is nothing that its subject does, though the parse joins the two.
  private func isBehind(relativeClauseOf subject: TokenIndex, _ head: TokenIndex) -> Bool {
    let tree = operators.tree
    guard tree.relations[head] == .conj, !tree.hasChild(head, .cc), head > 0,
      operators.word(head - 1) == ","
    else { return false }
    var above = tree.head(head)
    for _ in 0..<10 {
      guard let verb = above else { return false }
      if tree.relations[verb] == .aclRelcl {
        return subject < head && operators.subtree(of: verb).contains(subject)
      }
      above = tree.head(verb)
    }
    return false
  }

  /// Whether one of the words is a verb that has a time: no "-ing" form, no infinitive.
  private func hasFiniteVerb(_ span: Span) -> Bool {
    reading.tokenized.tokens(in: span).contains { token in
      switch reading.syntax.tags[token] {
      case .auxiliary: operators.word(token) != "to"
      case .verb:
        !operators.word(token).hasSuffix("ing")
          && (token == 0 || operators.word(token - 1) != "to")
      default: false
      }
    }
  }

  /// Whom a name right behind a noun of a person means: "the missing geologist *Petra Lindqvist*".
  private func name(behind participant: Clause.Participant) -> Mention? {
    let next = participant.head + 1
    guard next < reading.tokens.count, reading.syntax.tags[participant.head] == .noun,
      index.entries[article][participant.head].map(Lexicon.embedded.isPerson) ?? false
    else { return nil }
    let start = reading.tokens[next].span
    return reading.mentions(near: start).first {
      $0.form == .name && $0.kind == .person && $0.span.start == start.start
    }
  }

  /// The part that the word put first plays: "it was a *member* of the crew who called".
  private func role(of focus: TokenIndex, in clause: Clause) -> Proposition.Role? {
    guard operators.tree.relations[clause.head] == .aclRelcl,
      operators.tree.children(clause.head).contains(where: { child in
        operators.tree.relations[child].isNominalSubject
          && ["who", "that", "which"].contains(operators.word(child))
      })
    else { return nil }
    let mention = reading.mention(around: reading.tokens[focus].span)
    let actor = index.actor(article: article, entity: mention?.entity)
    let span = mention?.span ?? reading.tokens[focus].span
    return Proposition.Role(
      slot: clause.isPassive ? .whom : .who, actor: actor, head: index.topics[article][focus],
      token: focus, preposition: nil, span: span, isOpen: actor == nil && isOpen(focus),
      isNamed: mention?.form == .name)
  }

  /// Names right behind "to", "from" or "by" in a clause, which parses often hang on the noun
  /// before: "sold the mill to the Alderby Group".
  private func surfaceRoles(
    of clause: Clause, beside parsed: [Proposition.Role]
  ) -> [Proposition.Role] {
    let sentence = reading.tokenized.sentence(of: clause.head)
    var found: [Proposition.Role] = []
    for mention in reading.mentions(near: sentence.span)
    where mention.form == .name && mention.span.start >= clause.predicate.end
      && sentence.span.contains(mention.span)
    {
      let tokens = reading.tokenized.tokens(in: mention.span)
      guard let first = tokens.first, let last = tokens.last,
        let actor = index.actor(article: article, entity: mention.entity),
        clauseOfToken[last] == clauseOfToken[clause.head]
      else { continue }
      var before = first - 1
      while before > clause.head, first - before < 4,
        [.determiner, .adjective, .noun].contains(reading.syntax.tags[before])
      {
        before -= 1
      }
      let word = before > clause.head ? reading.tokenized.lowered[before] : ""
      guard ["to", "from", "by", "against"].contains(word),
        !parsed.contains(where: { $0.actor == actor })
      else { continue }
      found.append(
        Proposition.Role(
          slot: word == "to" ? .toWhom : .other, actor: actor,
          head: index.topics[article][last], token: last, preposition: word, span: mention.span,
          isOpen: false, isNamed: true))
    }
    return found
  }

  private func words(of number: Int, _ standing: Standing) -> [TokenIndex] {
    let head = reading.clauses[number].head
    let own = reading.tokenized.sentence(of: head).tokens.filter {
      clauseOfToken[$0] == Int32(number)
    }
    let others = standing.operators.flatMap { Array($0.tokens) } + Array(standing.condition)
    return Set(own + others).sorted()
  }

  /// The clause that each token hangs in, the innermost.
  private static func clauses(
    in reading: Reading, _ tree: SyntaxTree, _ clefts: [Int: TokenIndex]
  ) -> [Int32] {
    var owner = [Int32](repeating: -1, count: reading.tokens.count)
    for (number, clause) in reading.clauses.enumerated() { owner[clause.head] = Int32(number) }
    for (number, focus) in clefts { owner[focus] = Int32(number) }
    for token in owner.indices where owner[token] < 0 {
      var path: [TokenIndex] = []
      var current = token
      while owner[current] < 0, path.count < 60, let above = tree.head(current) {
        path.append(current)
        current = above
      }
      if owner[current] >= 0 { for step in path { owner[step] = owner[current] } }
    }
    return owner
  }

  // MARK: - Sentences

  /// A whole sentence without its dateline.
  private func sentence(_ number: Int) -> Proposition {
    let all = reading.sentences[number].tokens
    let dateline = Dateline.tokens(atStartOf: all, in: reading.tokenized)
    let tokens = (dateline?.upperBound ?? all.lowerBound)..<all.upperBound
    let span = reading.tokenized.span(of: tokens)
    let quote = self.quote(around: span)
    return Proposition(
      Proposition.Parts(
        article: article, sentence: number, span: span, passage: span,
        label: reading.phrase(span),
        isOpen: ClauseExtent(reading: reading, operators: operators).isOpen(tokens),
        head: tokens.lowerBound, predicate: span,
        isFinite: assertsSomething(tokens),
        dates: reading.dates(near: span).indices.filter { span.contains(reading.dates[$0].span) },
        figures: reading.figures(near: span).indices.filter {
          span.contains(reading.figures[$0].span)
        },
        words: Array(tokens), quote: quote,
        isQuoted: reading.quotes(near: span).contains {
          $0.kind == .direct && $0.extent.contains(span)
        },
        speaker: quote.flatMap { index.actor(article: article, entity: reading.quotes[$0].entity) },
        features: FeatureVector(features(of: tokens)), wording: wording(of: tokens)), index)
  }

  /// A time, a caption or a line of a table asserts nothing; a sentence with a stop may, whatever the
  /// parse took its verb for.
  private func assertsSomething(_ tokens: TokenRange) -> Bool {
    let tags = reading.syntax.tags
    if tokens.contains(where: { tags[$0] == .verb || tags[$0] == .auxiliary }) { return true }
    let words = tokens.filter { reading.tokens[$0].kind == .word }
    return words.count >= 5 && tokens.last.map { operators.word($0) } == "."
  }

  // MARK: - Words

  /// The quote whose content more than half of a span is; the one that has most of it.
  private func quote(around span: Span) -> Int? {
    var best: (shared: Int, quote: Int)?
    let near = reading.quotes(near: span)
    for (number, quote) in zip(near.indices, near) where quote.extent.overlaps(span) {
      let shared = quote.content.reduce(0) { $0 + ($1.intersection(span)?.count ?? 0) }
      if shared * 2 > span.count, shared > best?.shared ?? 0 { best = (shared, number) }
    }
    return best?.quote
  }

  private func features(of tokens: TokenRange) -> [(key: Int32, weight: Float)] {
    var features: [(key: Int32, weight: Float)] = []
    for token in tokens {
      let feature = index.topics[article][token]
      if feature >= 0 { features.append((feature, index.topicWeights[Int(feature)])) }
      if quantities[token] >= 0 { features.append((quantities[token], Self.quantityWeight)) }
    }
    return features
  }

  private func wording(of tokens: TokenRange) -> UInt64 {
    tokens.reduce(FNV1a.start) { hash, token in
      FNV1a.hash(reading.tokenized.lowered[token], from: FNV1a.step(hash, 0x20))
    }
  }

  /// What a figure or date that both articles have weighs: as much as a rare word.
  private static let quantityWeight: Float = 4

  /// The entity whose title holds a token, by token: "Secretary" in "Secretary of State John Kerry".
  private static func bearers(in reading: Reading) -> [TokenIndex: Int] {
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
  private func isNamed(_ span: Span, _ entity: Int?) -> Bool {
    guard let entity else { return false }
    return reading.mentions(near: span).contains { mention in
      mention.entity == entity && mention.form == .name && mention.span.overlaps(span)
    }
  }

  /// Whether the word may stand for somebody named: a pronoun, or a description of a person.
  private func isOpen(_ token: TokenIndex) -> Bool {
    reading.mention(around: reading.tokens[token].span)?.form != .name
  }
}

import CrossreadCore

/// Works out how each clause of an article stands, on the path from its predicate to the root of
/// its sentence. The one place that does.
struct OperatorReader: Sendable {
  let reading: Reading
  let tree: SyntaxTree
  private let lemmas = Lemmatizer()
  /// The places of the clauses in the reading, by their predicates.
  private let clauses: [TokenIndex: Int]

  init(_ reading: Reading) {
    self.reading = reading
    clauses = Dictionary(
      zip(reading.clauses.map(\.head), reading.clauses.indices),
      uniquingKeysWith: { first, _ in first })
    tree = SyntaxTree(reading.syntax).repairingParticiples(in: reading.tokenized)
  }

  /// More steps than any honest sentence needs.
  private static let reach = 12

  /// The clause whose predicate is `head`; nil where there is none.
  func clause(of head: TokenIndex) -> Clause? { clauses[head].map { reading.clauses[$0] } }

  func word(_ token: TokenIndex) -> String { reading.tokenized.lowered[token] }

  func lemma(_ token: TokenIndex) -> String {
    lemmas.lemma(of: reading.tokenized.lowered[token], tag: tree.tags[token])
  }

  /// The standing of the clause whose predicate is `head`.
  func standing(of head: TokenIndex) -> Standing {
    var standing = Standing()
    var link = head
    takeLocal(of: head, into: &standing)
    var isReported = false
    for _ in 0..<Self.reach {
      guard let above = tree.head(link) else { break }
      // "To learn that he died": it is not to come that he did.
      if isReported, tree.relations[link] == .advcl, hasTo(link) { break }
      isReported = isReported || tree.relations[link] == .ccomp
      guard let next = step(from: link, to: above, &standing) else { break }
      link = next
    }
    if isQuestion(head) { standing.apply(.question, lastToken(of: head)) }
    return standing
  }

  /// The token up to which a clause is content of something else in its sentence: "said", "denied";
  /// the predicate itself where it stands for itself.
  func carrier(of head: TokenIndex) -> TokenIndex {
    var link = head
    for _ in 0..<Self.reach {
      guard let above = tree.head(link) else { break }
      // "Was ready to renew the fight or *declare* an emergency".
      if tree.relations[link] == .conj, !tree.hasChild(link, .nsubj, .nsubjPass),
        tree.relations[above] == .xcomp
          // "Said that it would close *and sell the mill*".
          || tree.relations[above] == .ccomp && above < link
          || tree.relations[above] == .advcl
            && tree.head(above).map({ isComplement(above, of: $0) }) ?? false
      {
        link = above
        continue
      }
      if let focus = focus(ofCleft: link) {
        link = focus
        continue
      }
      switch tree.relations[link] {
      case .ccomp, .xcomp, .csubj, .csubjPass: link = above
      case .acl, .aclRelcl:
        // "no evidence that": the noun is no clause; what it hangs on is.
        guard isContent(link, of: above) else { return link }
        link = above
      case .advcl:
        guard isComplement(link, of: above) || isExcluded(link) else { return link }
        link = above
      case .obj, .nsubj, .nsubjPass, .obl, .nmod:
        // From a noun whose content the clause is.
        guard link != head || tree.relations[link] == .obj && isComplement(link, of: above) else {
          return link
        }
        link = above
      default: return link
      }
    }
    return link
  }

  /// Whether a predicate, or what carries it, has a finite verb.
  func isFinite(_ head: TokenIndex) -> Bool {
    var link = head
    for _ in 0..<Self.reach {
      // "Is to visit" is finite, "to have been visited" is not.
      if tree.hasChild(link, .aux, .auxPass, .cop) && (!hasTo(link) || bound(link) != nil)
        || !hasTo(link) && isFiniteForm(link)
      {
        return true
      }
      // "Left and cancelling": the one says nothing of the other.
      guard let above = tree.head(link),
        [.xcomp, .ccomp, .csubj, .csubjPass].contains(tree.relations[link])
          || tree.relations[link] == .conj && !word(link).hasSuffix("ing")
          || [.advcl, .obj].contains(tree.relations[link])
            && (isComplement(link, of: above) || isExcluded(link))
      else { return false }
      link = above
    }
    return false
  }

  /// A form that is no participle by itself: "signed" with a subject, "signs".
  private func isFiniteForm(_ token: TokenIndex) -> Bool {
    guard tree.tags[token] == .verb || tree.tags[token] == .auxiliary,
      !word(token).hasSuffix("ing")
    else { return false }
    return tree.hasChild(token, .nsubj, .nsubjPass, .csubj, .expl)
      || [.root, .aclRelcl, .ccomp, .parataxis].contains(tree.relations[token])
      // "To explain and *apologize*" is as little finite as the first of the two.
      || tree.relations[token] == .conj && word(token) != lemma(token)
  }

  // MARK: - At one link

  /// Auxiliaries, adverbs, negative subjects and objects, and conditions of a predicate.
  private func takeLocal(of link: TokenIndex, into standing: inout Standing) {
    for child in tree.children(link) {
      let word = word(child)
      let here = child..<(child + 1)
      switch tree.relations[child] {
      case .aux, .auxPass, .cop:
        // "So that talks may go on" says what for.
        guard abs(child - link) <= 10, !isAim(link) else { continue }
        switch word {
        case "will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d":
          standing.apply(.prospect, here)
        // "Can be seen on the video" is no doubt.
        case "can" where Self.perceptions.contains(lemma(link)): break
        case "may", "might", "could", "can", "ca": standing.apply(.doubt, here)
        case "should", "must", "ought": standing.apply(.demand, here)
        default: break
        }
      case .advmod:
        if OperatorWords.negations.contains(word) {
          standing.apply(.negation, here)
        } else if word == "longer", child > 0, self.word(child - 1) == "no" {
          standing.apply(.negation, (child - 1)..<(child + 1))
        } else if OperatorWords.chargingAdverbs.contains(word) {
          standing.apply(.charge, here)
        } else if OperatorWords.doubtingAdverbs.contains(word) {
          standing.apply(.doubt, here)
        }
      case .det where word == "no" && tree.hasChild(link, .cop): standing.apply(.negation, here)
      case .nsubj, .nsubjPass, .obj:
        // "Found no evidence that": what is denied is what follows.
        let hasContent =
          OperatorWords.grounds.contains(lemma(child)) && tree.hasChild(child, .acl, .aclRelcl)
        if !hasContent, let none = negative(child) { standing.apply(.negation, none) }
      case .advcl:
        if isCondition(child), standing.condition.isEmpty {
          standing.condition = reading.tokenized.trimmed(subtree(of: child))
        }
        fallthrough
      case .parataxis:
        if let effect = effect(ofReportBehind: child, link) {
          standing.apply(effect == .charges ? .charge : .doubt, here)
        }
      case .obl where word == "likelihood":
        // "In all likelihood".
        if child >= 2, self.word(child - 2) == "in" {
          standing.apply(.doubt, (child - 2)..<(child + 1))
        }
      default: break
      }
    }
    if let form = bound(link) { standing.apply(.prospect, form..<(form + 1)) }
    if standing.condition.isEmpty, let proviso = proviso(beside: link) {
      standing.condition = reading.tokenized.trimmed(subtree(of: proviso))
    } else if standing.condition.isEmpty, let proviso = proviso(before: link) {
      standing.condition = proviso
    }
  }

  /// What a report behind a clause makes of it: "he had fallen asleep, a passenger *claimed*"; nil for other clauses.
  private func effect(
    ofReportBehind child: TokenIndex, _ link: TokenIndex
  ) -> OperatorWords.Effect? {
    guard child > link, let effect = OperatorWords.effect(ofClauseUnder: lemma(child)),
      [.charges, .doubts].contains(effect), tree.hasChild(child, .nsubj),
      let first = subtree(of: child).first, first > 0, word(first) == "," || word(first - 1) == ",",
      tree.children(child).allSatisfy({
        [.nsubj, .advmod, .obl, .punct, .aux].contains(tree.relations[$0])
      })
    else { return nil }
    return effect
  }

  /// "They will be freed, *provided that* the farmers agree, he said", which a parse hangs beside the verb.
  private func proviso(beside link: TokenIndex) -> TokenIndex? {
    guard let above = tree.head(link) else { return nil }
    return tree.children(above).first { token in
      token > link && ["provided", "providing"].contains(word(token))
        && token + 1 < tree.tags.count && word(token + 1) == "that" && token > 0
        && word(token - 1) == "," && tree.hasChild(token, .ccomp)
        && !tree.children(above).contains { $0 > link && $0 < token && tree.tags[$0] == .verb }
    }
  }

  /// "*Provided that the farmers agree*, they will be freed", whatever a parse makes of it; nil for the verb of who says
  /// so.
  private func proviso(before link: TokenIndex) -> TokenRange? {
    let sentence = reading.tokenized.sentence(of: link).tokens
    guard let first = sentence.first, first + 1 < sentence.upperBound, word(first + 1) == "that",
      ["provided", "providing"].contains(word(first)), !tree.hasChild(link, .ccomp),
      let end = sentence.first(where: { word($0) == "," }), end < link
    else { return nil }
    return first..<end
  }

  /// Whether a clause is the "so that …" of another.
  private func isAim(_ link: TokenIndex) -> Bool {
    guard tree.relations[link] == .advcl else { return false }
    let first = tree.children(link).first { $0 < link && word($0) == "so" }
    return first.map { $0 + 1 < tree.tags.count && word($0 + 1) == "that" } ?? false
  }

  /// The verb of what is to be: "*is* to visit", "*was* to have opened"; nil for other predicates.
  private func bound(_ link: TokenIndex) -> TokenIndex? {
    hasTo(link) ? tree.children(link).first { isForm(ofBe: $0) && $0 < link } : nil
  }

  private func isForm(ofBe child: TokenIndex) -> Bool {
    [.aux, .auxPass, .cop].contains(tree.relations[child])
      && ["is", "are", "was", "were", "'s", "’s"].contains(word(child))
  }

  /// "Nobody", "no driver": the words that deny.
  func negative(_ noun: TokenIndex) -> TokenRange? {
    if OperatorWords.negativeNouns.contains(word(noun)) { return noun..<(noun + 1) }
    if word(noun) == "one", noun > 0, ["no", "not"].contains(word(noun - 1)) {
      return (noun - 1)..<(noun + 1)
    }
    // "Not one nurse", "not a single nurse".
    let first = tree.children(noun).first { ["one", "single"].contains(word($0)) && $0 < noun }
    if let first {
      let start = first > 0 && word(first - 1) == "a" ? first - 1 : first
      if start > 0, word(start - 1) == "not" { return (start - 1)..<(first + 1) }
    }
    for child in tree.children(noun) where tree.relations[child] == .det {
      if word(child) == "no" || word(child) == "neither" { return child..<(child + 1) }
    }
    if let zero = tree.children(noun).first(where: { word($0) == "zero" }) {
      return zero..<(zero + 1)
    }
    return nil
  }

  /// Whether a predicate is an infinitive with "to" that nothing makes finite.
  func isInfinitive(_ head: TokenIndex) -> Bool { hasTo(head) && bound(head) == nil }

  /// Whether a verb stands behind "to".
  func hasTo(_ token: TokenIndex) -> Bool {
    tree.children(token).contains { tree.relations[$0] == .mark && word($0) == "to" }
  }

  private func marks(_ token: TokenIndex) -> [String] {
    tree.children(token).filter {
      tree.relations[$0] == .mark || tree.relations[$0] == .caseMark
        || tree.relations[$0] == .advmod && $0 < token
    }.map { word($0) }
  }

  private func isCondition(_ clause: TokenIndex) -> Bool {
    // "Provided that a buyer comes forward", which is a participle by its form.
    if tree.relations[clause] == .advcl, OperatorWords.conditions.contains(word(clause)),
      tree.hasChild(clause, .ccomp)
    {
      return true
    }
    let marks = marks(clause)
    if marks.contains(where: OperatorWords.conditions.contains) {
      // "Even if", "as if" set no condition.
      return !marks.contains("even") && !marks.contains("as")
    }
    return tree.children(clause).contains { child in
      word(child) == "as" && child + 2 < tree.tags.count && word(child + 1) == "long"
        && word(child + 2) == "as"
    }
  }

  func isContent(_ clause: TokenIndex, of noun: TokenIndex) -> Bool {
    guard tree.tags[noun] == .noun else { return false }
    // "Word that they had merged", which parses often take for a relative clause.
    if tree.relations[clause] == .aclRelcl {
      guard noun + 1 < tree.tags.count, word(noun + 1) == "that",
        let subject = tree.child(of: clause, .nsubj, .nsubjPass), word(subject) != "that"
      else { return false }
    }
    let lemma = lemma(noun)
    return OperatorWords.grounds.contains(lemma) || OperatorWords.tellings.contains(lemma)
      || hasTo(clause) && OperatorWords.effect(ofInfinitiveUnder: lemma) != nil
      || !hasTo(clause) && OperatorWords.effect(ofClauseUnder: lemma) != nil
  }

  /// "Without *speaking*", "instead of *speaking*".
  private func isExcluded(_ link: TokenIndex) -> Bool {
    !Set(marks(link)).isDisjoint(with: ["without", "instead", "rather"])
  }

  /// Whether what a parse takes for an adverbial is what its governor judges: "urged him *to
  /// leave*", "suspected of *setting fire*", "short of *ordering* it".
  private func isComplement(_ link: TokenIndex, of above: TokenIndex) -> Bool {
    // "Denied on Tuesday *that it would close*".
    if marks(link) == ["that"], tree.relations[link] == .advcl,
      OperatorWords.effect(ofClauseUnder: lemma(above)) != nil
    {
      return true
    }
    // "Are looking into *whether he slept*".
    if tree.relations[link] == .advcl, link > above, isAsked(link) { return true }
    guard let effect = infinitiveEffect(of: above) else { return false }
    if !Set(marks(link)).isDisjoint(with: ["of", "from", "for"]) {
      return [.negates, .charges].contains(effect)
        || effect == .doubts && tree.hasChild(above, .auxPass)
    }
    // "Recommends *closing* the ward".
    if isGerund(link), marks(link).isEmpty, link > above, !tree.hasChild(above, .obj) {
      return true
    }
    return hasTo(link)
      && (effect == .negates || effect == .demands && tree.hasChild(above, .obj))
  }

  /// Whether a clause begins with a preposition and "whether".
  private func isAsked(_ clause: TokenIndex) -> Bool {
    tree.children(clause).contains { mark in
      mark < clause && mark > 0 && word(mark) == "whether"
        && ["into", "over", "about", "on", "of", "as", "to"].contains(word(mark - 1))
    }
  }

  /// What a verb, an adjective or a noun does to its infinitive or "-ing" form. Who came close to
  /// signing has not signed.
  func infinitiveEffect(of above: TokenIndex) -> OperatorWords.Effect? {
    let lemma = lemma(above)
    if lemma == "come",
      tree.children(above).contains(where: { ["close", "near"].contains(word($0)) })
    {
      return .negates
    }
    return OperatorWords.effect(ofInfinitiveUnder: lemma)
  }

  private func isGerund(_ token: TokenIndex) -> Bool {
    tree.tags[token] == .verb && word(token).hasSuffix("ing") && !tree.hasChild(token, .aux, .cop)
  }

  /// The word that "it was … that" puts first: "evening" in "it was on Sunday *evening* that the bus
  /// left", "member" in "it was a *member* of the crew who called" (Huddleston & Pullum, ch. 16 § 9);
  /// nil for a clause of any other sentence. "It is clear that" puts nothing first.
  func focus(ofCleft clause: TokenIndex) -> TokenIndex? {
    let relation = tree.relations[clause]
    guard [.csubj, .aclRelcl, .advcl, .ccomp].contains(relation) else { return nil }
    var focus = tree.head(clause)
    for _ in 0..<3 {
      guard let word = focus, word < clause else { return nil }
      if tree.hasChild(word, .cop) { break }
      focus = tree.head(word)
    }
    guard let focus, tree.hasChild(focus, .cop), [.noun, .properNoun].contains(tree.tags[focus]),
      tree.children(focus).contains(where: { child in
        word(child) == "it" && [.nsubj, .expl].contains(tree.relations[child])
      })
    else { return nil }
    let links = tree.children(clause).filter { $0 < clause }.map { word($0) }
    if relation == .aclRelcl, links.contains(where: ["who", "that", "which"].contains) {
      return focus
    }
    let span = reading.tokens[focus].span
    let isTime = reading.dates(near: span).contains { $0.span.overlaps(span) }
    guard links.contains(where: ["that", "when", "where", "who"].contains),
      tree.tags[focus] == .properNoun || isTime || tree.hasChild(focus, .caseMark)
    else { return nil }
    return focus
  }

  // MARK: - From link to link

  /// Applies what `above` does to `link`; the token to go on from, or nil at the end of the path.
  private func step(
    from link: TokenIndex, to above: TokenIndex, _ standing: inout Standing
  ) -> TokenIndex? {
    let marks = marks(link)
    switch tree.relations[link] {
    case .xcomp, .ccomp, .csubj, .csubjPass:
      govern(link, by: above, marks, &standing)
      return above
    case .acl, .aclRelcl:
      guard isContent(link, of: above) else { return nil }
      nominal(link, under: above, marks, &standing)
      return above
    case .advcl:
      if isExcluded(link) {
        let first = tree.children(link).first { $0 < link } ?? link
        standing.apply(.negation, first..<(first + 1))
        return nil
      }
      if isCondition(link) {
        standing.apply(.supposition, link..<(link + 1))
        return nil
      }
      if focus(ofCleft: link) != nil { return nil }
      if isComplement(link, of: above) {
        govern(link, by: above, marks, &standing)
        return above
      }
      if hasTo(link) { standing.apply(.prospect, link..<(link + 1)) }
      return nil
    case .conj:
      guard tree.tags[above] == .verb || tree.hasChild(above, .cop) else { return nil }
      if tree.hasChild(link, .nsubj, .nsubjPass) { return nil }
      if !tree.hasChild(link, .aux, .auxPass, .cop), word(link) == lemma(link),
        word(above) == lemma(above), tree.hasChild(above, .aux, .mark),
        !tree.children(link).contains(where: { tree.relations[$0] == .cc && word($0) == "but" })
      {
        // "will meet the envoy and discuss": the auxiliaries are shared.
        takeLocal(of: above, into: &standing)
      }
      return above
    case .obj, .nsubj, .nsubjPass:
      if tree.relations[link] == .obj, isComplement(link, of: above) {
        govern(link, by: above, marks, &standing)
        return above
      }
      // From a noun whose content the clause is: what is said of the noun counts.
      report(about: link, in: above, &standing)
      return nil
    default: return nil
    }
  }

  /// What a verb or an adjective does to its complement.
  private func govern(
    _ link: TokenIndex, by above: TokenIndex, _ marks: [String], _ standing: inout Standing
  ) {
    let lemma = lemma(above)
    let isInfinitive =
      tree.relations[link] == .xcomp || hasTo(link)
      || word(link).hasSuffix("ing") && !tree.hasChild(link, .aux, .auxPass, .nsubj)
    let denial = denial(of: above)
    let here = denial.map { min($0.lowerBound, above)..<(above + 1) } ?? above..<(above + 1)
    // "It is to be hoped", "may refuse to": what is open of the one is open of the other.
    if isInfinitive { takeModals(of: above, into: &standing) }
    if !isInfinitive, marks.contains("whether") || marks.contains("if") && !marks.contains("even") {
      standing.apply(.question, here)
      return
    }
    var effect =
      isInfinitive
      ? infinitiveEffect(of: above) : OperatorWords.effect(ofClauseUnder: lemma)
    if lemma == "go", word(above) != "going" { effect = nil }
    // "Has to leave", not "to have left".
    if lemma == "have", !hasTo(link) { effect = nil }
    // Who had to leave has left.
    if lemma == "have", word(above) == "had" { effect = .implies }
    // "Is said to have left": only what is said of somebody is doubted so.
    if isInfinitive, effect == .doubts, Self.passiveOnly.contains(lemma),
      !tree.hasChild(above, .auxPass)
    {
      effect = nil
    }
    // "Stopped short" stops nothing.
    if effect == .negates, tree.tags[link] == .adjective, !tree.hasChild(link, .cop) {
      effect = nil
    }
    guard let effect else {
      // "Did not say that": nobody has said it.
      if denial != nil, !isInfinitive, !Self.factives.contains(lemma) {
        standing.apply(.doubt, here)
      }
      return
    }
    switch effect {
    case .negates:
      if denial == nil {
        standing.apply(.negation, here)
      } else if !isInfinitive {
        standing.apply(.doubt, here)
      }
    case .implies: if denial != nil { standing.apply(.negation, here) }
    case .asks: if denial != nil { standing.apply(.question, here) }
    case .expects, .wishes, .demands, .doubts, .charges:
      let kind: Operator.Kind =
        switch effect {
        case .expects: .prospect
        case .wishes: .wish
        case .demands: .demand
        case .doubts: .doubt
        default: .charge
        }
      standing.apply(kind, here)
      if denial != nil { standing.apply(.negation, here) }
    }
  }

  private func takeModals(of link: TokenIndex, into standing: inout Standing) {
    var own = Standing()
    takeLocal(of: link, into: &own)
    for operation in own.operators where operation.kind != .negation {
      standing.apply(operation.kind, operation.tokens)
    }
    if standing.condition.isEmpty { standing.condition = own.condition }
  }

  /// The words that negate a predicate; nil where an even number of them does.
  private func denial(of link: TokenIndex) -> TokenRange? {
    var own = Standing()
    takeLocal(of: link, into: &own)
    guard own.isNegated else { return nil }
    return own.operators.first { $0.kind == .negation }?.tokens
  }

  /// What a noun does to the clause that says its content: "no evidence that", "plans to".
  private func nominal(
    _ link: TokenIndex, under noun: TokenIndex, _ marks: [String], _ standing: inout Standing
  ) {
    let lemma = lemma(noun)
    let none =
      negative(noun)
      ?? tree.children(noun).first { ["little", "any"].contains(word($0)) }.map { $0..<($0 + 1) }
    let here = (none.map { min($0.lowerBound, noun) } ?? noun)..<(noun + 1)
    if OperatorWords.grounds.contains(lemma), !hasTo(link) || none != nil {
      let verb = tree.head(noun)
      let isDenied = none != nil || verb.flatMap { denial(of: $0) } != nil
      standing.apply(isDenied ? .unsupported : .doubt, here)
      return
    }
    let effect =
      hasTo(link)
      ? OperatorWords.effect(ofInfinitiveUnder: lemma) : OperatorWords.effect(ofClauseUnder: lemma)
    switch effect {
    case .negates: standing.apply(.negation, here)
    case .expects: standing.apply(.prospect, here)
    case .wishes: standing.apply(.wish, here)
    case .demands: standing.apply(.demand, here)
    case .doubts: standing.apply(.doubt, here)
    case .charges: standing.apply(.charge, here)
    case .asks: standing.apply(.question, here)
    case .implies, nil:
      if OperatorWords.tellings.contains(lemma) { standing.apply(.charge, here) }
    }
  }

  /// What is said of a telling: "… was nothing more than a rumor", "denied reports that".
  private func report(
    about noun: TokenIndex, in predicate: TokenIndex, _ standing: inout Standing
  ) {
    let isSubject = tree.relations[noun] != .obj
    let lemma = lemma(predicate)
    let here = predicate..<(predicate + 1)
    if isSubject, tree.hasChild(predicate, .cop) || word(predicate) == "nothing" {
      let said = subtree(of: predicate).filter { $0 > noun }
      guard let first = said.first(where: { OperatorWords.falsehoods.contains(word($0)) }) else {
        return
      }
      if denial(of: predicate) == nil || said.contains(where: { word($0) == "nothing" }) {
        // A report that is false charges nobody.
        standing.withdrawCharge()
        standing.apply(.negation, (tree.child(of: predicate, .cop) ?? first)..<(first + 1))
      }
    } else if !isSubject, OperatorWords.effect(ofClauseUnder: lemma) == .negates,
      denial(of: predicate) == nil
    {
      standing.withdrawCharge()
      standing.apply(.negation, here)
    }
  }

  private static let passiveOnly: Set<String> = [
    "say", "report", "rumor", "rumour", "believe", "think", "consider", "estimate", "assume",
    "presume", "suppose", "suspect", "feel",
  ]

  private static let perceptions: Set<String> = [
    "see", "hear", "watch", "read", "find", "view", "feel", "smell",
  ]

  private static let factives: Set<String> = [
    "know", "realize", "realise", "regret", "forget", "notice", "understand", "care", "remember",
    "mind", "see", "learn", "discover", "reveal", "acknowledge", "admit", "explain",
  ]

  // MARK: - Words

  /// Everything below a token, sorted.
  func subtree(of token: TokenIndex) -> [TokenIndex] {
    var found = [token]
    var place = 0
    while place < found.count, found.count < 400 {
      found += tree.children(found[place])
      place += 1
    }
    return found.sorted()
  }

  private func lastToken(of head: TokenIndex) -> TokenRange {
    let tokens = reading.tokenized.sentence(of: head).tokens
    return (tokens.upperBound - 1)..<tokens.upperBound
  }

  /// Whether the clause is the main one of a sentence that ends in a question mark.
  private func isQuestion(_ head: TokenIndex) -> Bool {
    guard tree.relations[head] == .root else { return false }
    let tokens = reading.tokenized.sentence(of: head).tokens
    return tokens.suffix(2).contains { word($0) == "?" }
  }
}

extension TokenizedText {
  /// The first to the last of these tokens, without marks at the ends.
  func trimmed(_ tokens: [TokenIndex]) -> TokenRange {
    let words = tokens.filter { self.tokens[$0].kind != .punctuation }
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return first..<(last + 1)
  }
}

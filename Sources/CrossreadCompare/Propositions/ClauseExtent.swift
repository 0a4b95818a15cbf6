import CrossreadCore

/// Finds how far a clause reaches when somebody repeats it, and puts it into words that stand by
/// themselves: with its subject, its operators, its condition, and who says it; without what only
/// hangs on it (further clauses, relative clauses, appositions at its ends).
struct ClauseExtent {
  let reading: Reading
  let operators: OperatorReader

  var tree: SyntaxTree { operators.tree }

  /// What is repeated of a clause: the words from the first to the last, and the label.
  struct Extent {
    let span: Span
    /// The words around the predicate without a break: what stands between its parts and is not of
    /// the clause ("Roon, *who served as envoy*, is ill") is left out.
    let core: Span
    let label: String
    /// Whether a pronoun in it means somebody or something that it does not name.
    let isOpen: Bool
    /// Its pronouns that stand as they are.
    let pronouns: [Pronoun]
  }

  /// A pronoun in a label.
  struct Pronoun {
    let token: TokenIndex
    /// Where it begins in the label, in UTF-8 bytes.
    let place: Int
    let isPossessive: Bool
  }

  /// The extent of a clause, and those of what it still says with a modifier less at its ends, the
  /// longest first, whether it can be repeated as a clause at all, and whether its words are a piece of one.
  /// `name` gives the name of an actor.
  func extents(
    of clause: Clause, _ standing: Standing, subject: Proposition.Role?, name: (Int) -> String
  ) -> (whole: Extent, shorter: [Extent], isClause: Bool, isPiece: Bool) {
    let carrier = operators.carrier(of: clause.head)
    let path = path(from: clause.head, to: carrier)
    var kept = branch(carrier, path: path)
    let gap = gap(in: clause.head)
    let isClause = gap?.isClause ?? false
    let antecedent = isClause ? nil : antecedent(of: path.last ?? clause.head)
    if isClause {
      kept.removeAll(where: leadsBack(within: clause.head))
    } else if let antecedent {
      kept += branch(antecedent, path: [], without: path.last ?? clause.head)
      // "The Guild for Bread, which opposes it": all of the name does.
      let name = reading.mention(around: reading.tokens[antecedent].span)
      if let name, name.form == .name { kept += reading.tokenized.tokens(in: name.span) }
    }
    kept = Array(Set(kept)).sorted()
    // "In a sale that got under way at 7 p.m.": the sale did.
    if gap == nil, let antecedent {
      while let first = kept.first, first < antecedent, tree.tags[first] == .adposition,
        tree.head(first) == antecedent
      {
        kept.removeFirst()
      }
    }
    // A clause of a row shares the subject of the first: it may lack its own.
    let words = quoted(
      trimmed(
        completed(kept, without: left(outOf: path) + above(carrier))))
    guard let first = words.first, let last = words.last else {
      return (
        Extent(
          span: clause.span, core: clause.span, label: reading.phrase(clause.span), isOpen: false,
          pronouns: []),
        [], false, true
      )
    }
    let whole = first..<(last + 1)
    let before = subject == nil || carrier != clause.head ? sharedSubject(of: carrier) : nil
    func extent(_ range: TokenRange) -> Extent {
      let kept = words.filter(range.contains)
      let (label, isOpen, pronouns) = label(
        kept, clause, subject, object: gap?.object, before: before, name)
      return Extent(
        span: reading.tokenized.span(of: range),
        core: reading.tokenized.span(of: core(of: kept, clause.head)), label: label,
        isOpen: isOpen, pronouns: pronouns)
    }
    let shorter = Abridger(reading: reading, operators: operators)
      .abridgements(of: whole, head: clause.head, standing)
    let isPiece =
      endsInsideNext(words, clause.head)
      || lacksComplement([clause.head, carrier], words, besides: left(outOf: path))
      || before == nil && isHeadless(words, subject) || opensAsModifier(words)
      || saysNothing(clause, words) || lacksSpeaker(carrier, words) || leavesAuxiliary(words)
      || antecedent.map { tree.tags[$0] == .verb } ?? false
    return (
      extent(whole), shorter.map(extent), (gap?.isClause ?? true) && !isCutShort(words), isPiece
    )
  }

  /// Whether the words end where somebody begins to speak: "wrote letters to Congress *saying*".
  private func isCutShort(_ words: [TokenIndex]) -> Bool {
    guard let last = words.last else { return false }
    return operators.word(last).hasSuffix("ing")
      && LightVerbs.reporting.contains(operators.lemma(last))
  }

  /// Whether the words end with who does what comes next: "could get 100 votes, and *Ann Lee* | said".
  private func endsInsideNext(_ words: [TokenIndex], _ head: TokenIndex) -> Bool {
    guard let last = words.last else { return false }
    let next = last + 1
    guard next < tree.tags.count,
      reading.tokenized.sentenceOfToken[next] == reading.tokenized.sentenceOfToken[last]
    else { return false }
    if operators.opensPredicate(next) { return true }
    // "The ward | where he lay".
    let isRelative =
      Self.relatives.contains(operators.word(next))
      || Self.circumstances.contains(operators.word(next))
    if isRelative, tree.tags[last] == .noun,
      tree.children(last).contains(where: { $0 > last && tree.relations[$0] == .aclRelcl })
    {
      return true
    }
    // "Whose blades could come | loose".
    if let verb = tree.head(next), words.contains(verb), verb != head,
      [.obj, .xcomp].contains(tree.relations[next])
    {
      return true
    }
    guard ![.aclRelcl, .acl].contains(tree.relations[head]),
      [.noun, .properNoun].contains(tree.tags[last])
    else { return false }
    return tree.tags[next] == .auxiliary && operators.word(next) != "to"
      || tree.tags[next] == .verb && operators.isFinite(next)
        && !operators.word(next).hasSuffix("ing")
  }

  /// Whether one of the verbs has something to say that is left out: "Ann Lee *revealed* on Wednesday".
  private func lacksComplement(
    _ verbs: [TokenIndex], _ words: [TokenIndex], besides excluded: [TokenIndex]
  ) -> Bool {
    verbs.contains { verb in
      words.contains(verb)
        && tree.children(verb).contains { child in
          [.ccomp, .obj, .xcomp].contains(tree.relations[child]) && !words.contains(child)
            && !excluded.contains(child) && !Self.relatives.contains(operators.word(child))
        }
    }
  }

  /// Whether the words begin with a verb whose subject is left out: "…, finds that they were right".
  private func isHeadless(_ words: [TokenIndex], _ subject: Proposition.Role?) -> Bool {
    if let subject, !words.contains(subject.token) { return false }
    let verb = words.first { [.verb, .auxiliary].contains(tree.tags[$0]) }
    guard let verb, let first = words.first else { return false }
    return !(first..<verb).contains { token in
      words.contains(token)
        && ([.noun, .properNoun, .pronoun, .numeral, .determiner].contains(tree.tags[token])
          || tree.relations[token].isNominalSubject)
    } && !operators.word(verb).hasSuffix("ing")
  }

  /// Whether the words begin with what modifies a thing outside of them: "*in* a sale got under way", "most *of
  /// whom* had left", "*into why* it was not shut".
  private func opensAsModifier(_ words: [TokenIndex]) -> Bool {
    let start = words.prefix(4)
    let isRelative = zip(start, start.dropFirst()).contains { one, next in
      tree.tags[one] == .adposition && next == one + 1
        && (Self.relatives.union(Self.circumstances).contains(operators.word(next))
          || ["what", "how", "whether"].contains(operators.word(next)))
    }
    if isRelative { return true }
    guard let first = words.first, tree.tags[first] == .adposition, let noun = tree.head(first),
      tree.relations[first] == .caseMark, operators.word(first) != "according"
    else { return false }
    let phrase = operators.subtree(of: noun).filter(words.contains)
    let span = reading.tokenized.span(of: first..<((phrase.last ?? first) + 1))
    if reading.dates(near: span).contains(where: { span.contains($0.span) }) { return false }
    guard let next = words.first(where: { $0 > phrase.last ?? first }) else { return true }
    return [.verb, .auxiliary].contains(tree.tags[next])
      && !tree.children(next).contains {
        tree.relations[$0].isNominalSubject && $0 > next && words.contains($0)
      }
  }

  /// "Confirmed that it *was* | employs 400": an auxiliary whose verb is left out.
  private func leavesAuxiliary(_ words: [TokenIndex]) -> Bool {
    let kept = Set(words)
    return words.contains { token in
      [.aux, .auxPass].contains(tree.relations[token])
        && tree.head(token).map { $0 > token && !kept.contains($0) && !kept.contains(token + 1) }
          ?? false
    }
  }

  /// Whether it says no more than that somebody says something: "the companies said in a joint statement".
  private func saysNothing(_ clause: Clause, _ words: [TokenIndex]) -> Bool {
    guard LightVerbs.reporting.contains(clause.lemma), words.contains(clause.head) else {
      return false
    }
    let isTelling = LightVerbs.telling.contains(clause.lemma)
    return !tree.children(clause.head).contains { child in
      words.contains(child)
        && ([.ccomp, .xcomp, .parataxis, .advcl].contains(tree.relations[child])
          || tree.relations[child] == .obj && !isTelling
          || tree.relations[child] == .obl && clause.lemma != "say" && clause.lemma != "tell")
    } && !words.contains { reading.tokens[$0].kind == .quoteMark }
  }

  /// The verbs of a path that stand before an "and", with auxiliaries that are not those of the verb behind it,
  /// too: "*will close* and *may sell*".
  private func left(outOf path: [TokenIndex]) -> [TokenIndex] {
    zip(path.dropFirst(), path).flatMap { first, second -> [TokenIndex] in
      guard isFirstOfTwo(first, path) else { return [] }
      let auxiliaries = tree.children(first).filter {
        $0 < first && [.aux, .auxPass, .cop].contains(tree.relations[$0])
      }
      return [first] + (tree.hasChild(second, .aux, .auxPass, .cop) ? auxiliaries : [])
    }
  }

  /// Whether somebody says it who is left out: "…, a spokesman, Ann Lee, *told reporters*", where the parse takes
  /// the spokesman for something else.
  private func lacksSpeaker(_ carrier: TokenIndex, _ words: [TokenIndex]) -> Bool {
    tree.children(carrier).contains { child in
      guard child > carrier, tree.relations[child] == .parataxis, words.contains(child),
        LightVerbs.reporting.contains(operators.lemma(child)), !tree.hasChild(child, .nsubj),
        let before = words.last(where: { $0 < child && reading.tokens[$0].kind == .word })
      else { return false }
      return (before + 1..<child).contains { reading.tokens[$0].kind == .word }
    }
  }

  /// The words that a clause hangs on, from the nearest to the root.
  private func above(_ token: TokenIndex) -> [TokenIndex] {
    var found: [TokenIndex] = []
    var current = token
    while let above = tree.head(current), found.count < 60 {
      found.append(above)
      current = above
    }
    return found
  }

  /// The longest range of tokens around the predicate in which hardly any is missing.
  private func core(of tokens: [TokenIndex], _ head: TokenIndex) -> TokenRange {
    guard var place = tokens.firstIndex(of: head) ?? tokens.indices.first else {
      return head..<(head + 1)
    }
    let middle = place
    while place > 0, tokens[place] - tokens[place - 1] <= Self.widestGap { place -= 1 }
    var end = middle
    while end + 1 < tokens.count, tokens[end + 1] - tokens[end] <= Self.widestGap { end += 1 }
    return tokens[place]..<(tokens[end] + 1)
  }

  /// In tokens.
  private static let widestGap = 4

  /// The tokens with those between and behind them that no mark parts from them: what a parse hangs
  /// elsewhere without a comma belongs there all the same.
  private func completed(
    _ tokens: [TokenIndex], without excluded: [TokenIndex]
  ) -> [TokenIndex] {
    guard let first = tokens.first, let last = tokens.last else { return tokens }
    var kept = Set(tokens)
    let end = reading.tokenized.sentence(of: last).tokens.upperBound
    func isBound(_ token: TokenIndex) -> Bool {
      let kind = reading.tokens[token].kind
      return kind == .punctuation && operators.word(token) != "-" || kind == .quoteMark
        || tree.relations[token] == .cc
        || tree.relations[token] == .mark && operators.word(token) != "to"
        || ["who", "which", "whom", "whose", "where"].contains(operators.word(token))
    }
    var token = first
    var behind: [TokenIndex] = []
    while token < end {
      if !kept.contains(token), kept.contains(token - 1) {
        if excluded.contains(token), token > last {
          // "The man who left *was* ill": what the clause hangs on begins here.
          kept.subtract(behind)
          break
        }
        if !isBound(token), !excluded.contains(token) {
          kept.insert(token)
          if token > last { behind.append(token) }
        } else if token < last, let behind = quotedWords(from: token), kept.contains(behind) {
          // A reference to the United States *“consulate”* in Benghazi.
          kept.formUnion(token..<behind)
        }
      }
      if token > last, !kept.contains(token) {
        // "Sent a letter *warning him* that it would close": half of a clause.
        if tree.relations[token] == .mark { kept.subtract(behind) }
        break
      }
      token += 1
    }
    restore(&kept, excluded)
    return kept.sorted()
  }

  /// Puts back what is left out between two words, unless marks or an "and" part it from both, and it only
  /// adds to them: "the ward *where he lay* was shut", but "the ward*, where he lay,* was shut".
  private func restore(_ kept: inout Set<TokenIndex>, _ excluded: [TokenIndex]) {
    let tokens = kept.sorted()
    for (last, next) in zip(tokens, tokens.dropFirst()) where next > last + 1 {
      let gap = last + 1..<next
      if !excluded.contains(where: gap.contains), !isAddition(gap, kept) { kept.formUnion(gap) }
    }
  }

  private func isAddition(_ gap: TokenRange, _ kept: Set<TokenIndex>) -> Bool {
    func isMark(_ token: TokenIndex) -> Bool {
      reading.tokens.indices.contains(token) && reading.tokens[token].kind == .punctuation
    }
    guard let first = gap.first, let last = gap.last else { return true }
    // "The mayor *and* the guild".
    if gap.count == 1, tree.relations[first] == .cc, !isMark(first - 1) { return false }
    let isParted =
      (isMark(first) || isMark(first - 1)) && (isMark(last) || isMark(last + 1))
      || gap.contains { ($0 <= first + 1 || $0 == last) && tree.relations[$0] == .cc }
    func isRelative(_ token: TokenIndex) -> Bool {
      Self.relatives.contains(operators.word(token))
        || Self.circumstances.contains(operators.word(token))
        || tree.relations[token] == .caseMark
    }
    if !isParted { return gap.allSatisfy(isRelative) }
    return gap.allSatisfy { token in
      guard let head = tree.head(token), kept.contains(head) else { return true }
      return Self.additions.contains(tree.relations[token]) || isRelative(token)
    }
  }

  /// How what only adds to a word hangs on it.
  private static let additions: Set<DependencyRelation> = [
    .acl, .aclRelcl, .advcl, .appos, .cc, .conj, .discourse, .list, .parataxis, .punct,
    .reparandum, .vocative, .mark,
  ]

  /// What stands behind words in quote marks that no other mark parts; nil where no such words start.
  private func quotedWords(from mark: TokenIndex) -> TokenIndex? {
    guard reading.tokens[mark].kind == .quoteMark else { return nil }
    var token = mark + 1
    let end = min(reading.tokenized.sentence(of: mark).tokens.upperBound, mark + Self.longestTerm)
    while token < end, reading.tokens[token].kind == .word { token += 1 }
    guard token < end, reading.tokens[token].kind == .quoteMark else { return nil }
    return token + 1
  }

  /// Of a term in quote marks, in tokens with the first mark.
  private static let longestTerm = 6

  /// The tokens from a predicate to what carries it.
  private func path(from head: TokenIndex, to carrier: TokenIndex) -> [TokenIndex] {
    var path = [head]
    while let last = path.last, last != carrier, path.count < 20, let above = tree.head(last) {
      path.append(above)
    }
    return path
  }

  /// What belongs to a predicate or a noun when it is repeated.
  func branch(
    _ top: TokenIndex, path: [TokenIndex], without excluded: TokenIndex? = nil
  ) -> [TokenIndex] {
    var kept: [TokenIndex] = []
    var stack = [top]
    while let token = stack.popLast(), kept.count < 200 {
      let isFirst = isFirstOfTwo(token, path)
      if !isFirst { kept.append(token) }
      for child in tree.children(token) where child != excluded {
        if isFirst, !path.contains(child), tree.relations[child] != .mark,
          !tree.relations[child].isNominalSubject
        {
          continue
        }
        // "Will close *and* may sell".
        if tree.relations[child] == .cc, token != path.last, path.contains(token),
          tree.relations[token] == .conj
        {
          continue
        }
        // "Of a boat that …": the preposition belongs to what is around.
        if excluded != nil, token == top, [.caseMark, .cc].contains(tree.relations[child]) {
          continue
        }
        if path.contains(child) || belongs(child, to: token, path) { stack.append(child) }
      }
    }
    return kept
  }

  /// "To *explain* and apologize": what the second says, the first does not.
  private func isFirstOfTwo(_ token: TokenIndex, _ path: [TokenIndex]) -> Bool {
    tree.children(token).contains { path.contains($0) && tree.relations[$0] == .conj }
  }

  private func belongs(_ child: TokenIndex, to token: TokenIndex, _ path: [TokenIndex]) -> Bool {
    switch tree.relations[child] {
    case .conj: !isClause(child) || isAlternative(child) || areBothNonfinite(child, token)
    case .cc: !leadsToDropped(child, token, path)
    // "…, told reporters": somebody did.
    case .parataxis:
      LightVerbs.reporting.contains(operators.lemma(child))
        && (tree.hasChild(child, .nsubj) || child < token)
    case .list, .discourse, .vocative, .reparandum: false
    case .advcl: belongs(adverbial: child) || isNeeded(child, by: token)
    // "Ann Lee, *57*, guilty": parses hang on an age what follows it.
    case .appos where tree.tags[child] == .numeral: true
    case .aclRelcl, .appos: !isSetOff(child, from: token)
    case .acl: !isSetOff(child, from: token) || !isLong(child)
    default: true
    }
  }

  /// "Furloughed *or working without pay*": who drops the one changes the other.
  private func isAlternative(_ conjunct: TokenIndex) -> Bool {
    tree.children(conjunct).contains {
      tree.relations[$0] == .cc && operators.word($0) == "or"
    } && !tree.hasChild(conjunct, .nsubj, .nsubjPass)
  }

  /// "Lying and leaking": of one verb above.
  private func areBothNonfinite(_ conjunct: TokenIndex, _ token: TokenIndex) -> Bool {
    operators.word(conjunct).hasSuffix("ing") && operators.word(token).hasSuffix("ing")
      && ![.root, .conj].contains(tree.relations[token])
  }

  private func isClause(_ token: TokenIndex) -> Bool {
    tree.tags[token] == .verb || tree.hasChild(token, .cop, .nsubj, .nsubjPass)
  }

  /// Whether an "and" joins what is left out.
  private func leadsToDropped(_ cc: TokenIndex, _ token: TokenIndex, _ path: [TokenIndex]) -> Bool {
    let conjunct = tree.children(token).first { tree.relations[$0] == .conj && $0 > cc }
    // In UD the "and" hangs on the conjunct behind it; on the head only by a slip.
    return conjunct.map {
      isClause($0) && !path.contains($0) && !isAlternative($0) && !areBothNonfinite($0, token)
    }
      ?? (path.first == token)
  }

  /// Conditions, reasons, purposes and times belong to what they are said of; a long participle
  /// behind a comma says something else.
  private func belongs(adverbial child: TokenIndex) -> Bool {
    let mark = tree.children(child).first {
      (tree.relations[$0] == .mark || tree.relations[$0] == .advmod) && $0 < child
    }
    guard let mark else { return false }
    // "Called on him *to resign*", however long.
    if operators.hasTo(child), let first = operators.subtree(of: child).first, first > 0,
      operators.word(first - 1) != ","
    {
      return true
    }
    if OperatorWords.conditions.contains(operators.word(mark)) { return true }
    return operators.subtree(of: child).count <= Self.longestAdverbial
  }

  /// In tokens.
  private static let longestAdverbial = 18

  /// Whether nothing else stands behind a verb: "the rush came *after he had spoken of it*".
  private func isNeeded(_ child: TokenIndex, by verb: TokenIndex) -> Bool {
    child > verb && !isSetOff(child, from: verb)
      && !tree.children(verb).contains {
        $0 > verb && $0 != child && ![.punct, .cc, .conj, .aux].contains(tree.relations[$0])
      }
  }

  private func isLong(_ token: TokenIndex) -> Bool { operators.subtree(of: token).count > 12 }

  /// Whether a comma or a dash parts it from its noun.
  private func isSetOff(_ child: TokenIndex, from token: TokenIndex) -> Bool {
    let first = operators.subtree(of: child).first ?? child
    guard first > token else { return false }
    return (token + 1..<first + 1).contains { place in
      [",", "-", "–", "—", "--", "("].contains(reading.tokenized.lowered[place])
        && (reading.tokens[place].isSpaced || reading.tokenized.lowered[place] == ",")
    }
  }

  /// The tokens with the other half of a pair of quote marks, where it stands beside them.
  private func quoted(_ tokens: [TokenIndex]) -> [TokenIndex] {
    func isMark(_ token: TokenIndex) -> Bool {
      reading.tokens.indices.contains(token) && reading.tokens[token].kind == .quoteMark
    }
    guard let first = tokens.first, let last = tokens.last,
      !tokens.count(where: isMark).isMultiple(of: 2)
    else { return tokens }
    if isMark(first - 1) { return [first - 1] + tokens }
    return isMark(last + 1) ? tokens + [last + 1] : tokens
  }

  /// The tokens without marks, "and", "but" and "that" at their ends.
  private func trimmed(_ tokens: [TokenIndex]) -> [TokenIndex] {
    var tokens = tokens
    while let first = tokens.first,
      [.punctuation, .symbol].contains(tree.tags[first]) && reading.tokens[first].kind != .quoteMark
        && operators.word(first) != "$" || tree.relations[first] == .cc
        || tree.relations[first] == .mark && Self.dropped.contains(operators.word(first))
          && !opensAdverbial(first, before: tokens)
        || tree.relations[first] == .advmod && operators.word(first) == "when"
          && !opensAdverbial(first, before: tokens)
    {
      tokens.removeFirst()
    }
    while let last = tokens.last,
      reading.tokens[last].kind == .punctuation || tree.relations[last] == .cc
    {
      tokens.removeLast()
    }
    return tokens
  }

  /// Whether another clause begins with a "when": "*When* the boats arrived it was dark".
  private func opensAdverbial(_ mark: TokenIndex, before tokens: [TokenIndex]) -> Bool {
    guard let verb = tree.head(mark), tree.relations[verb] == .advcl, let main = tree.head(verb)
    else { return false }
    return main > verb && tokens.contains(main)
  }

  /// Conjunctions that a clause by itself does without; "if" and "whether" decide what it says.
  private static let dropped: Set<String> = [
    "that", "since", "because", "as", "while", "when", "after", "before", "though", "although",
  ]

  // MARK: - Words

  private func label(
    _ tokens: [TokenIndex], _ clause: Clause, _ subject: Proposition.Role?, object: String?,
    before: String?, _ name: (Int) -> String
  ) -> (words: String, isOpen: Bool, pronouns: [Pronoun]) {
    var tokens = tokens
    var pronouns: [Pronoun] = []
    // "The verger who had turned the key": he had turned it.
    let isCleft = operators.focus(ofCleft: clause.head) != nil
    tokens.removeAll { token in
      !isCleft && tree.relations[token].isNominalSubject && tree.head(token) == clause.head
        && (tree.relations[clause.head] == .aclRelcl || subject.map { $0.token != token } ?? false)
        && ["who", "which", "that"].contains(operators.word(token))
    }
    tokens = withPartners(withoutLooseMarks(tokens))
    let isInside = Set(tokens)
    var words = before ?? ""
    var isBorrowed = before != nil
    var isOpen = false
    /// The name of whom a pronoun means, where that is plain and not told already.
    func bearer(of token: TokenIndex) -> String? {
      let found =
        subject?.token == token ? subject?.actor.map(name) : self.name(ofPronoun: token)
      guard let found, isPlain(token, found) else { return nil }
      let last = found.split(separator: " ").last ?? ""
      return (words + (object ?? "")).contains(last) ? nil : "[\(found)]"
    }
    if let subject, before == nil, !isInside.contains(subject.token) {
      // "left and *spoke*": the subject stands elsewhere.
      let isPronoun = isPronoun(subject.token) && object == nil
      let bearer = isPronoun ? bearer(of: subject.token) : nil
      isOpen = isPronoun && bearer == nil
      if isOpen { pronouns.append(Pronoun(token: subject.token, place: 0, isPossessive: false)) }
      words = bearer ?? reading.text[subject.span].description
      isBorrowed = true
    }
    if isBorrowed, let shared = sharedAuxiliary(of: operators.carrier(of: clause.head)) {
      words += " " + shared
    }
    var last: TokenIndex?
    for token in tokens {
      if !words.isEmpty { words += last.map { joint($0, token, isInside) } ?? " " }
      if isPronoun(token), tree.relations[token] != .nmodPoss {
        let bearer = bearer(of: token)
        let isFirst = words.isEmpty || subject?.token == token
        if bearer == nil, !isBorrowed, lacksBearer(token, in: tokens) {
          isOpen = true
        }
        if let bearer, isFirst || isObject(token) {
          words += bearer
        } else {
          if !isReported(token, among: isInside) {
            pronouns.append(Pronoun(token: token, place: words.utf8.count, isPossessive: false))
          }
          words += reading.tokenized.string(token)
        }
      } else if Self.possessives.contains(operators.word(token)) {
        if !isBorrowed, lacksBearer(token, in: tokens) { isOpen = true }
        if !isBound(token) {
          pronouns.append(Pronoun(token: token, place: words.utf8.count, isPossessive: true))
        }
        words += reading.tokenized.string(token)
      } else {
        words += reading.tokenized.string(token)
      }
      if token == clause.head, let object { words += " " + object }
      last = token
    }
    return (words, isOpen, pronouns)
  }

  private static let possessives: Set<String> = ["his", "her", "its", "their"]

  /// "A nurse was with *her* two sons": hers.
  private func isBound(_ possessive: TokenIndex) -> Bool {
    guard let noun = tree.head(possessive), let verb = tree.head(noun) else { return false }
    let isCompany = tree.children(noun).contains { operators.word($0) == "with" }
    return isCompany
      && [verb, noun].contains { head in
        tree.children(head).contains {
          tree.relations[$0].isNominalSubject && $0 < possessive
        }
      }
  }

  /// "The mayor said *he* would go": it is plain who.
  private func isReported(_ pronoun: TokenIndex, among kept: Set<TokenIndex>) -> Bool {
    guard let verb = tree.head(pronoun), [.ccomp, .xcomp].contains(tree.relations[verb]),
      let above = tree.head(verb), above < pronoun
    else { return false }
    return tree.children(above).contains {
      tree.relations[$0].isNominalSubject && kept.contains($0)
    }
  }

  /// Whether a pronoun among the words of a sentence means somebody or something named before them.
  func isOpen(_ tokens: TokenRange) -> Bool {
    let words = Array(tokens)
    return words.contains { isPronoun($0) && lacksBearer($0, in: words) }
  }

  /// The name in the article of whom a pronoun means; nil where it has none.
  private func name(ofPronoun token: TokenIndex) -> String? {
    let span = reading.tokens[token].span
    guard let mention = reading.mention(around: span), mention.span == span,
      let entity = mention.entity, reading.entities.indices.contains(entity)
    else { return nil }
    let name = reading.entities[entity].name
    return name.first?.isUppercase == true ? name : nil
  }

  private func isObject(_ token: TokenIndex) -> Bool {
    [.obj, .iobj].contains(tree.relations[token])
  }

  /// Whether nothing before a pronoun, among these words, can be what it means: no noun but a day, nor the
  /// subject of the verb whose object it is ("the police arrested *him*": principle B, Chomsky 1981).
  private func lacksBearer(_ pronoun: TokenIndex, in tokens: [TokenIndex]) -> Bool {
    if ["who", "which", "that"].contains(operators.word(pronoun)) { return false }
    if tree.relations[pronoun] == .expl || isOfCleft(pronoun) { return false }
    let verb = tree.head(pronoun)
    let isPersonal = ["he", "she", "him", "her", "his"].contains(operators.word(pronoun))
    // "Four *miles* of it", "*data* from his phone": what it hangs on is not what it means.
    let above = Set(self.above(pronoun))
    return !tokens.contains { token in
      guard token < pronoun, [.noun, .properNoun].contains(tree.tags[token]),
        !above.contains(token)
      else { return false }
      let span = reading.tokens[token].span
      if reading.dates(near: span).contains(where: { $0.span.contains(span) }) { return false }
      if isPersonal, isPlace(token) { return false }
      guard isObject(pronoun), let verb else { return true }
      return !tree.children(verb).contains {
        tree.relations[$0].isNominalSubject && isPart(token, ofPhrase: $0)
      }
    }
  }

  /// Whether a word belongs to a noun, and is neither whose it is nor of a clause that modifies it: in "Roon's
  /// guards arrested him" Roon may be meant.
  private func isPart(_ token: TokenIndex, ofPhrase noun: TokenIndex) -> Bool {
    operators.subtree(of: noun).contains(token)
      && !tree.children(noun).contains {
        [.acl, .aclRelcl, .nmodPoss].contains(tree.relations[$0])
          && operators.subtree(of: $0).contains(token)
      }
  }

  private func isPlace(_ token: TokenIndex) -> Bool {
    reading.mention(around: reading.tokens[token].span)?.kind == .place
  }

  /// "*It* was on Sunday that", "*it* is the first time that".
  private func isOfCleft(_ pronoun: TokenIndex) -> Bool {
    guard operators.word(pronoun) == "it", let predicate = tree.head(pronoun),
      tree.hasChild(predicate, .cop)
    else { return false }
    return tree.hasChild(predicate, .acl, .aclRelcl, .ccomp, .csubj, .advcl, .xcomp)
  }

  /// What stands in a label between one word and the next.
  private func joint(_ last: TokenIndex, _ next: TokenIndex, _ kept: Set<TokenIndex>) -> String {
    guard next > last + 1 else { return reading.tokens[next].isSpaced ? " " : "" }
    if reading.tokens[next].kind == .quoteMark, !opens(next) { return "" }
    // "Seven died *and 31 were hurt*, the ministry said": what a comma parted from what is left out, it
    // parts from what is left.
    let hasComma = (last + 1..<next).contains { operators.word($0) == "," }
    // "Ann Lee, 29*, a cook,* was shot": what a comma opened is closed.
    let isAge = last > 0 && tree.tags[last] == .numeral && operators.word(last - 1) == ","
    // "By coast guard boats*, fishing craft and a ship,* coast guard spokesman Ann Lee said".
    let areNouns =
      [.noun, .properNoun].contains(tree.tags[last])
      && [.noun, .properNoun, .determiner].contains(tree.tags[next])
    return hasComma && (isAge || areNouns || isAside(next, behind: last, kept)) ? ", " : " "
  }

  /// Whether somebody's word for what stands before begins with a token.
  private func isAside(
    _ token: TokenIndex, behind last: TokenIndex, _ kept: Set<TokenIndex>
  ) -> Bool {
    var top = token
    while let above = tree.head(top), above > last, kept.contains(above) { top = above }
    if operators.word(token) == "according" { return true }
    let hasSubjectBefore = tree.children(top).contains {
      $0 < token && kept.contains($0) && tree.relations[$0].isNominalSubject
    }
    if hasSubjectBefore { return false }
    if tree.relations[top] == .parataxis { return true }
    return LightVerbs.reporting.contains(operators.lemma(top))
      && tree.children(top).contains {
        $0 < token && kept.contains($0) && [.ccomp, .parataxis].contains(tree.relations[$0])
      }
  }

  /// The tokens without marks beside a gap, which part nothing any more.
  private func withoutLooseMarks(_ tokens: [TokenIndex]) -> [TokenIndex] {
    tokens.enumerated().filter { place, token in
      guard reading.tokens[token].kind == .punctuation, operators.word(token) != "-" else {
        return true
      }
      if closesWhatIsGone(token, behind: tokens[..<place]) { return false }
      return (place == 0 || tokens[place - 1] == token - 1)
        && (place + 1 == tokens.count || tokens[place + 1] == token + 1)
    }.map(\.element)
  }

  /// "As the official, Ann Lee, *left*": whether a comma stands between a subject and its verb, and what it
  /// closed is left out.
  private func closesWhatIsGone(_ comma: TokenIndex, behind before: ArraySlice<TokenIndex>) -> Bool
  {
    let next = comma + 1
    guard operators.word(comma) == ",", next < tree.tags.count,
      !before.contains(where: { operators.word($0) == "," }),
      [.verb, .auxiliary].contains(tree.tags[next])
    else { return false }
    let verb = [.aux, .auxPass, .cop].contains(tree.relations[next]) ? tree.head(next) : next
    return verb.map { verb in
      tree.children(verb).contains { tree.relations[$0].isNominalSubject && $0 < comma }
    } ?? false
  }

  /// The tokens without quote marks whose other half is left out.
  private func withPartners(_ tokens: [TokenIndex]) -> [TokenIndex] {
    let kept = Set(tokens)
    return tokens.filter { token in
      reading.tokens[token].kind != .quoteMark || partner(of: token).map(kept.contains) ?? false
    }
  }

  /// The other half of a pair of quote marks in one sentence.
  private func partner(of mark: TokenIndex) -> TokenIndex? {
    let sentence = reading.tokenized.sentence(of: mark).tokens
    let isOpening = opens(mark)
    let others =
      isOpening
      ? Array(mark + 1..<sentence.upperBound) : (sentence.lowerBound..<mark).reversed()
    let next = others.first { reading.tokens[$0].kind == .quoteMark }
    return next.flatMap { opens($0) != isOpening ? $0 : nil }
  }

  /// Whether words in quote marks begin with a mark.
  private func opens(_ mark: TokenIndex) -> Bool {
    switch operators.word(mark) {
    case "“", "‘", "«": true
    case "”", "’", "»": false
    default:
      mark + 1 < reading.tokens.count && !reading.tokens[mark + 1].isSpaced
        && (reading.tokens[mark].isSpaced || mark == 0)
    }
  }

  /// Whether it is plain whom a pronoun means: nobody else, and no other body, is named in its sentence before
  /// it, or in the sentence before that.
  private func isPlain(_ pronoun: TokenIndex, _ name: String) -> Bool {
    let sentence = Int(reading.tokenized.sentenceOfToken[pronoun])
    let first = reading.sentences[max(0, sentence - 1)].tokens.lowerBound
    let span = reading.tokenized.span(of: first..<(pronoun + 1))
    let isThing = ["it", "they", "them"].contains(operators.word(pronoun))
    let named = reading.mentions(near: span).filter {
      $0.form == .name && (isThing ? $0.kind != .place : $0.kind == .person)
        && span.contains($0.span)
    }
    let last = name.split(separator: " ").last ?? ""
    return !named.isEmpty && named.allSatisfy { reading.text[$0.span].contains(last) }
  }

  private func isPronoun(_ token: TokenIndex) -> Bool {
    [
      "he", "she", "they", "it", "who", "which", "that", "him", "her", "them",
    ].contains(operators.word(token))
  }
}

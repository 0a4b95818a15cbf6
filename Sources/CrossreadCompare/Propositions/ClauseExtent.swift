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
      PhraseEnd(reading: reading, operators: operators).isTorn(words, around: clause.head)
      || lacksComplement([clause.head, carrier], words, besides: left(outOf: path))
      || before == nil && isHeadless(words, subject) || opensAsModifier(words)
      || saysNothing(clause, words) || lacksSpeaker(carrier, words) || leavesAuxiliary(words)
      || antecedent.map { tree.tags[$0] == .verb } ?? false
    return (
      extent(whole), shorter.map(extent), (gap?.isClause ?? true) && !isCutShort(words), isPiece
    )
  }

  /// The verbs of a path that stand before an "and", with auxiliaries that are not those of the verb behind it,
  /// too: "*will close* and *may sell*".
  func left(outOf path: [TokenIndex]) -> [TokenIndex] {
    zip(path.dropFirst(), path).flatMap { first, second -> [TokenIndex] in
      guard isFirstOfTwo(first, path) else { return [] }
      let auxiliaries = tree.children(first).filter {
        $0 < first && [.aux, .auxPass, .cop].contains(tree.relations[$0])
      }
      return [first] + (tree.hasChild(second, .aux, .auxPass, .cop) ? auxiliaries : [])
    }
  }

  /// The words that a clause hangs on, from the nearest to the root.
  func above(_ token: TokenIndex) -> [TokenIndex] {
    var found: [TokenIndex] = []
    var current = token
    while let above = tree.head(current), found.count < 60 {
      found.append(above)
      current = above
    }
    return found
  }

  /// The longest range of tokens around the predicate in which hardly any is missing.
  func core(of tokens: [TokenIndex], _ head: TokenIndex) -> TokenRange {
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
  static let widestGap = 4

  /// The tokens with those between and behind them that no mark parts from them: what a parse hangs
  /// elsewhere without a comma belongs there all the same.
  func completed(
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
  func restore(_ kept: inout Set<TokenIndex>, _ excluded: [TokenIndex]) {
    let tokens = kept.sorted()
    for (last, next) in zip(tokens, tokens.dropFirst()) where next > last + 1 {
      let gap = last + 1..<next
      if !excluded.contains(where: gap.contains), !isAddition(gap, kept) { kept.formUnion(gap) }
    }
  }

  func isAddition(_ gap: TokenRange, _ kept: Set<TokenIndex>) -> Bool {
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
  static let additions: Set<DependencyRelation> = [
    .acl, .aclRelcl, .advcl, .appos, .cc, .conj, .discourse, .list, .parataxis, .punct,
    .reparandum, .vocative, .mark,
  ]

  /// What stands behind words in quote marks that no other mark parts; nil where no such words start.
  func quotedWords(from mark: TokenIndex) -> TokenIndex? {
    guard reading.tokens[mark].kind == .quoteMark else { return nil }
    var token = mark + 1
    let end = min(reading.tokenized.sentence(of: mark).tokens.upperBound, mark + Self.longestTerm)
    while token < end, reading.tokens[token].kind == .word { token += 1 }
    guard token < end, reading.tokens[token].kind == .quoteMark else { return nil }
    return token + 1
  }

  /// Of a term in quote marks, in tokens with the first mark.
  static let longestTerm = 6

  /// The tokens from a predicate to what carries it.
  func path(from head: TokenIndex, to carrier: TokenIndex) -> [TokenIndex] {
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
  func isFirstOfTwo(_ token: TokenIndex, _ path: [TokenIndex]) -> Bool {
    tree.children(token).contains { path.contains($0) && tree.relations[$0] == .conj }
  }

  func belongs(_ child: TokenIndex, to token: TokenIndex, _ path: [TokenIndex]) -> Bool {
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
  func isAlternative(_ conjunct: TokenIndex) -> Bool {
    tree.children(conjunct).contains {
      tree.relations[$0] == .cc && operators.word($0) == "or"
    } && !tree.hasChild(conjunct, .nsubj, .nsubjPass)
  }

  /// "Lying and leaking": of one verb above.
  func areBothNonfinite(_ conjunct: TokenIndex, _ token: TokenIndex) -> Bool {
    operators.word(conjunct).hasSuffix("ing") && operators.word(token).hasSuffix("ing")
      && ![.root, .conj].contains(tree.relations[token])
  }

  func isClause(_ token: TokenIndex) -> Bool {
    tree.tags[token] == .verb || tree.hasChild(token, .cop, .nsubj, .nsubjPass)
  }

  /// Whether an "and" joins what is left out.
  func leadsToDropped(_ cc: TokenIndex, _ token: TokenIndex, _ path: [TokenIndex]) -> Bool {
    let conjunct = tree.children(token).first { tree.relations[$0] == .conj && $0 > cc }
    // In UD the "and" hangs on the conjunct behind it; on the head only by a slip.
    return conjunct.map {
      isClause($0) && !path.contains($0) && !isAlternative($0) && !areBothNonfinite($0, token)
    }
      ?? (path.first == token)
  }

  /// Conditions, reasons, purposes and times belong to what they are said of; a long participle
  /// behind a comma says something else.
  func belongs(adverbial child: TokenIndex) -> Bool {
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
  static let longestAdverbial = 18

  /// Whether nothing else stands behind a verb: "the rush came *after he had spoken of it*".
  func isNeeded(_ child: TokenIndex, by verb: TokenIndex) -> Bool {
    child > verb && !isSetOff(child, from: verb)
      && !tree.children(verb).contains {
        $0 > verb && $0 != child && ![.punct, .cc, .conj, .aux].contains(tree.relations[$0])
      }
  }

  func isLong(_ token: TokenIndex) -> Bool { operators.subtree(of: token).count > 12 }

  /// Whether a comma or a dash parts it from its noun.
  func isSetOff(_ child: TokenIndex, from token: TokenIndex) -> Bool {
    let first = operators.subtree(of: child).first ?? child
    guard first > token else { return false }
    return (token + 1..<first + 1).contains { place in
      [",", "-", "–", "—", "--", "("].contains(reading.tokenized.lowered[place])
        && (reading.tokens[place].isSpaced || reading.tokenized.lowered[place] == ",")
    }
  }

  /// The tokens with the other half of a pair of quote marks, where it stands beside them.
  func quoted(_ tokens: [TokenIndex]) -> [TokenIndex] {
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
  func trimmed(_ tokens: [TokenIndex]) -> [TokenIndex] {
    var tokens = tokens
    while let first = tokens.first,
      [.punctuation, .symbol].contains(tree.tags[first]) && reading.tokens[first].kind != .quoteMark
        && !["$", "£", "€", "¥"].contains(operators.word(first)) || tree.relations[first] == .cc
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
  func opensAdverbial(_ mark: TokenIndex, before tokens: [TokenIndex]) -> Bool {
    guard let verb = tree.head(mark), tree.relations[verb] == .advcl, let main = tree.head(verb)
    else { return false }
    return main > verb && tokens.contains(main)
  }

  /// Conjunctions that a clause by itself does without; "if" and "whether" decide what it says.
  static let dropped: Set<String> = [
    "that", "since", "because", "as", "while", "when", "after", "before", "though", "although",
  ]
}

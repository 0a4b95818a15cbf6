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
  }

  /// The extent of a clause, and those of what it still says with a modifier less at its ends, the
  /// longest first, and whether it can be repeated as a clause at all. `name` gives the name of an
  /// actor.
  func extents(
    of clause: Clause, _ standing: Standing, subject: Proposition.Role?, name: (Int) -> String
  ) -> (whole: Extent, shorter: [Extent], isClause: Bool) {
    let carrier = operators.carrier(of: clause.head)
    let path = path(from: clause.head, to: carrier)
    var kept = branch(carrier, path: path)
    let gap = gap(in: clause.head)
    if let gap, gap.isClause {
      kept.removeAll(where: leadsBack(within: clause.head))
    } else if let antecedent = antecedent(of: path.last ?? clause.head) {
      kept += branch(antecedent, path: [], without: path.last ?? clause.head)
      // "The Guild for Bread, which opposes it": all of the name does.
      let name = reading.mention(around: reading.tokens[antecedent].span)
      if let name, name.form == .name { kept += reading.tokenized.tokens(in: name.span) }
    }
    kept = Array(Set(kept)).sorted()
    // A clause of a row shares the subject of the first: it may lack its own.
    let words = quoted(
      trimmed(
        completed(
          kept, without: path.filter { isFirstOfTwo($0, path) } + above(carrier))))
    guard let first = words.first, let last = words.last else {
      return (
        Extent(span: clause.span, core: clause.span, label: reading.phrase(clause.span)), [], false
      )
    }
    let whole = first..<(last + 1)
    let before = subject == nil || carrier != clause.head ? sharedSubject(of: carrier) : nil
    func extent(_ range: TokenRange) -> Extent {
      Extent(
        span: reading.tokenized.span(of: range),
        core: reading.tokenized.span(of: core(of: words.filter(range.contains), clause.head)),
        label: label(
          words.filter(range.contains), clause, subject, object: gap?.object, before: before, name))
    }
    let shorter = Abridger(reading: reading, operators: operators)
      .abridgements(of: whole, head: clause.head, standing)
    return (extent(whole), shorter.map(extent), (gap?.isClause ?? true) && !isCutShort(words))
  }

  /// Whether the words end where somebody begins to speak: "wrote letters to Congress *saying*".
  private func isCutShort(_ words: [TokenIndex]) -> Bool {
    guard let last = words.last else { return false }
    return operators.word(last).hasSuffix("ing")
      && LightVerbs.reporting.contains(operators.lemma(last))
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
    return kept.sorted()
  }

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
        if isFirst, !path.contains(child), tree.relations[child] != .mark { continue }
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
    case .parataxis: LightVerbs.reporting.contains(operators.lemma(child))
    case .list, .discourse, .vocative, .reparandum: false
    case .advcl: belongs(adverbial: child)
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
    if OperatorWords.conditions.contains(operators.word(mark)) { return true }
    return operators.subtree(of: child).count <= Self.longestAdverbial
  }

  /// In tokens.
  private static let longestAdverbial = 18

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
        || tree.relations[first] == .advmod && operators.word(first) == "when"
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

  /// Conjunctions that a clause by itself does without; "if" and "whether" decide what it says.
  private static let dropped: Set<String> = [
    "that", "since", "because", "as", "while", "when", "after", "before", "though", "although",
  ]

  // MARK: - Words

  private func label(
    _ tokens: [TokenIndex], _ clause: Clause, _ subject: Proposition.Role?, object: String?,
    before: String?, _ name: (Int) -> String
  ) -> String {
    var tokens = tokens
    // "The verger who had turned the key": he had turned it.
    tokens.removeAll { token in
      tree.relations[token].isNominalSubject && tree.head(token) == clause.head
        && (tree.relations[clause.head] == .aclRelcl || subject.map { $0.token != token } ?? false)
        && ["who", "which", "that"].contains(operators.word(token))
    }
    // One half of a pair of quote marks says nothing.
    let quoteMarks = tokens.filter { reading.tokens[$0].kind == .quoteMark }
    if quoteMarks.count % 2 == 1 { tokens.removeAll { reading.tokens[$0].kind == .quoteMark } }
    let isInside = Set(tokens)
    var words = before ?? ""
    var isBorrowed = before != nil
    if let subject, before == nil, !isInside.contains(subject.token) {
      // "left and *spoke*": the subject stands elsewhere.
      let text =
        isPronoun(subject.token) && object == nil
        ? subject.actor.flatMap { isPlain(subject.token, name($0)) ? "[\(name($0))]" : nil }
          ?? reading.text[subject.span]
        : reading.text[subject.span]
      words = text
      isBorrowed = true
    }
    if isBorrowed, let shared = sharedAuxiliary(of: operators.carrier(of: clause.head)) {
      words += " " + shared
    }
    var last: TokenIndex?
    for (place, token) in tokens.enumerated() {
      let kind = reading.tokens[token].kind
      // A comma beside a gap parts nothing any more.
      if kind == .punctuation, reading.tokenized.lowered[token] != "-" {
        let hasGap =
          last.map { $0 != token - 1 } ?? true
          || place + 1 < tokens.count && tokens[place + 1] != token + 1
        if hasGap { continue }
      }
      let isAttached = last == token - 1 && !reading.tokens[token].isSpaced
      if !words.isEmpty, !isAttached { words += " " }
      if let subject, subject.token == token, isPronoun(token), let actor = subject.actor,
        !(words + (object ?? "")).contains(name(actor).split(separator: " ").last ?? ""),
        isPlain(token, name(actor))
      {
        words += "[\(name(actor))]"
      } else {
        words += reading.tokenized.string(token)
      }
      if token == clause.head, let object { words += " " + object }
      last = token
    }
    return words
  }

  /// Whether it is plain whom a pronoun means: nobody else is named in its sentence before it, or in the
  /// sentence before that.
  private func isPlain(_ pronoun: TokenIndex, _ name: String) -> Bool {
    let sentence = Int(reading.tokenized.sentenceOfToken[pronoun])
    let first = reading.sentences[max(0, sentence - 1)].tokens.lowerBound
    let span = reading.tokenized.span(of: first..<(pronoun + 1))
    let named = reading.mentions(near: span).filter {
      $0.form == .name && $0.kind == .person && span.contains($0.span)
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

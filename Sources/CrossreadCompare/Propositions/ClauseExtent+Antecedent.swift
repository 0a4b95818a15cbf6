import CrossreadCore

/// What a relative clause is said of, and what two verbs share.
extension ClauseExtent {
  /// The noun that a relative or a participle clause modifies.
  func antecedent(of token: TokenIndex) -> TokenIndex? {
    guard tree.relations[token] == .aclRelcl || tree.relations[token] == .acl else { return nil }
    let isThing = tree.children(token).contains {
      tree.relations[$0].isNominalSubject && operators.word($0) == "which"
    }
    guard isThing, let noun = tree.head(token), isPerson(noun) else {
      return tree.head(token)
    }
    // "Leaks by an officer, which alleged": the leaks did.
    guard let before = tree.children(noun).first(where: { tree.relations[$0] == .caseMark }),
      before > 0, tree.tags[before - 1] == .noun
    else { return nil }
    return before - 1
  }

  /// Whether a noun, or the name behind it, is a person's.
  private func isPerson(_ noun: TokenIndex) -> Bool {
    let tokens = [noun] + tree.children(noun).filter { tree.relations[$0] == .appos }
    return tokens.contains { token in
      let span = reading.tokens[token].span
      return reading.mentions(near: span).contains { mention in
        mention.span.contains(span)
          && mention.entity.map { reading.entities[$0].kind == .person } ?? false
      }
    }
  }

  /// What the noun is to a relative clause that it is not the subject of.
  enum Gap {
    /// "The bill that *they* oppose": they oppose *the bill*.
    case object(String)
    /// "The town where *he* was shot", "the speech in which *he* said it".
    case circumstance
    /// "The man who *she* said had left".
    case unknown

    var object: String? {
      if case .object(let words) = self { words } else { nil }
    }

    /// Whether the relative clause can be repeated as a clause.
    var isClause: Bool {
      if case .unknown = self { false } else { true }
    }
  }

  /// What a relative clause is said of; nil where that is its subject.
  func gap(in head: TokenIndex) -> Gap? {
    // What a parse hangs on a verb is said of nothing.
    guard let noun = tree.head(head), tree.tags[noun] != .verb,
      operators.focus(ofCleft: head) == nil,
      tree.relations[head] == .aclRelcl
        || tree.relations[head] == .acl && !operators.isContent(head, of: noun)
    else { return nil }
    let children = tree.children(head)
    func isRelative(_ child: TokenIndex) -> Bool { Self.relatives.contains(operators.word(child)) }
    guard children.contains(where: { tree.relations[$0].isNominalSubject && !isRelative($0) })
    else { return nil }
    let isCircumstance = children.contains { child in
      isRelative(child) && tree.hasChild(child, .caseMark)
        || Self.circumstances.contains(operators.word(child))
    }
    if isCircumstance { return .circumstance }
    let lacksNothing = children.contains { child in
      [.cop, .ccomp, .nsubjPass].contains(tree.relations[child])
        || tree.relations[child] == .obj && !isRelative(child)
    }
    return lacksNothing ? .unknown : phrase(noun, without: head).map(Gap.object) ?? .unknown
  }

  /// The name around a noun, or the noun with what hangs on it; nil where that is torn.
  func phrase(_ noun: TokenIndex, without excluded: TokenIndex? = nil) -> String? {
    if let name = reading.mention(around: reading.tokens[noun].span), name.form == .name {
      return reading.text[name.span].description
    }
    var tokens = branch(noun, path: [], without: excluded).filter { $0 < excluded ?? .max }.sorted()
    while let mark = tokens.first, reading.tokens[mark].kind == .punctuation {
      tokens.removeFirst()
    }
    while let mark = tokens.last, reading.tokens[mark].kind == .punctuation { tokens.removeLast() }
    guard let first = tokens.first, let last = tokens.last, last - first + 1 == tokens.count else {
      return nil
    }
    return reading.phrase(reading.tokenized.span(of: first..<(last + 1)))
  }

  /// The relative words of a clause, with their prepositions.
  func leadsBack(within head: TokenIndex) -> (TokenIndex) -> Bool {
    let pronouns = tree.children(head).filter { child in
      Self.relatives.contains(operators.word(child))
        || Self.circumstances.contains(operators.word(child))
    }
    let all = Set(pronouns + pronouns.flatMap(tree.children))
    return all.contains
  }

  static let circumstances: Set = ["where", "when", "why"]
  static let relatives: Set = ["who", "whom", "which", "that"]

  /// The subject that a verb shares with the one before an "and": "*the senator* waited but said that they
  /// must go"; nil where it has one of its own.
  func sharedSubject(of carrier: TokenIndex) -> String? {
    guard let first = firstOfTwo(carrier),
      let subject = tree.children(first).first(where: { tree.relations[$0].isNominalSubject }),
      subject < first
    else { return nil }
    return phrase(subject)
  }

  /// The verb before an "and" whose subject is that of the one behind it, too.
  private func firstOfTwo(_ second: TokenIndex) -> TokenIndex? {
    guard tree.relations[second] == .conj,
      !tree.children(second).contains(where: { tree.relations[$0].isNominalSubject })
    else { return nil }
    return tree.head(second)
  }

  /// "Has ordered it and *wants* a report".
  private func isPresent(_ verb: TokenIndex) -> Bool {
    operators.word(verb).hasSuffix("s") && !operators.lemma(verb).hasSuffix("s")
  }

  /// The auxiliary that a verb shares with the one before an "and": "*has* burned a forest and driven people
  /// out", "*will* meet them and discuss it"; nil where it has its own or needs none.
  func sharedAuxiliary(of carrier: TokenIndex) -> String? {
    guard tree.tags[carrier] == .verb, let first = firstOfTwo(carrier) else { return nil }
    func auxiliaries(_ verb: TokenIndex) -> [String] {
      tree.children(verb).filter {
        $0 < verb && [.aux, .auxPass].contains(tree.relations[$0])
      }.map(operators.word)
    }
    let (own, shared) = (auxiliaries(carrier), auxiliaries(first))
    let perfect = shared.first { ["has", "have", "had"].contains($0) }
    if own == ["been"] { return perfect }
    let word = operators.word(carrier)
    guard own.isEmpty, !tree.hasChild(carrier, .cop, .mark), !word.hasSuffix("ing"),
      !isPresent(carrier)
    else { return nil }
    if word == operators.lemma(carrier) {
      // "*Is to* close shops and cut jobs".
      if let be = tree.child(of: first, .cop), be < first, operators.hasTo(first) {
        return operators.word(be) + " to"
      }
      return shared.first {
        ["will", "would", "may", "might", "could", "can", "should", "must"].contains($0)
      }
    }
    if let perfect { return perfect }
    // "Was arrested and charged", but "was seen and left the house".
    let passive = shared.first { ["was", "were", "is", "are"].contains($0) }
    return tree.hasChild(first, .auxPass) && !tree.hasChild(carrier, .obj, .ccomp, .xcomp)
      ? passive : nil
  }
}

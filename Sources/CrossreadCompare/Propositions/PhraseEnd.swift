import CrossreadCore

/// Tells whether words of a sentence end before the phrase does that they end in.
struct PhraseEnd {
  let reading: Reading
  let operators: OperatorReader

  private var tree: SyntaxTree { operators.tree }

  /// Whether what comes next belongs to the last of the words: "the residents | relied on", "in a Lodz, Poland|, park".
  /// `head` is the predicate whose complements are looked at elsewhere; nil to look at those of all.
  func isTorn(_ words: some BidirectionalCollection<TokenIndex>, around head: TokenIndex? = nil)
    -> Bool
  {
    guard let last = words.last else { return false }
    let next = last + 1
    guard next < tree.tags.count,
      reading.tokenized.sentenceOfToken[next] == reading.tokenized.sentenceOfToken[last]
    else { return false }
    if opensPredicate(next) || opensRelative(next, behind: last)
      || isPreposition(last, before: next)
    {
      return true
    }
    // "Whose blades could come | loose".
    if let verb = tree.head(next), verb != head, words.contains(verb),
      Self.complements.contains(tree.relations[next])
    {
      return true
    }
    let isTorn = words.suffix(Self.longestTear).contains { token in
      tree.relations[token] != .punct
        && tree.head(token).map { $0 >= next && ![.verb, .auxiliary].contains(tree.tags[$0]) }
          ?? false
    }
    return isTorn || isSubject(last, of: next, head)
  }

  /// In tokens.
  private static let longestTear = 6

  private static let complements: Set<DependencyRelation> = [.obj, .iobj, .xcomp, .ccomp]

  /// "Could get 100 votes, and *Ann Lee* | said".
  private func isSubject(_ last: TokenIndex, of next: TokenIndex, _ head: TokenIndex?) -> Bool {
    let isRelative = head.map { [.aclRelcl, .acl].contains(tree.relations[$0]) } ?? false
    guard !isRelative, [.noun, .properNoun].contains(tree.tags[last]) else { return false }
    return tree.tags[next] == .auxiliary && operators.word(next) != "to"
      || tree.tags[next] == .verb && operators.isFinite(next)
        && !operators.word(next).hasSuffix("ing")
  }

  /// "The ward | where he lay".
  private func opensRelative(_ next: TokenIndex, behind last: TokenIndex) -> Bool {
    let word = operators.word(next)
    return tree.tags[last] == .noun
      && (ClauseExtent.relatives.contains(word) || ClauseExtent.circumstances.contains(word))
      && tree.children(last).contains { $0 > last && tree.relations[$0] == .aclRelcl }
  }

  /// Whether a comma and a verb with a time but no subject of its own stand at a place: "after Ann Lee, the head of
  /// the firm|*, resigned*".
  private func opensPredicate(_ comma: TokenIndex) -> Bool {
    let verb = comma + 1
    guard operators.word(comma) == ",", verb < tree.tags.count,
      [.verb, .auxiliary].contains(tree.tags[verb]),
      !operators.word(verb).hasSuffix("ing"), operators.word(verb) != "to"
    else { return false }
    let head =
      [.aux, .auxPass, .cop].contains(tree.relations[verb]) ? tree.head(verb) ?? verb : verb
    return [.advcl, .conj, .parataxis, .acl].contains(tree.relations[head])
      && !tree.hasChild(head, .nsubj, .nsubjPass, .mark, .cc, .expl)
  }

  /// Whether words end inside a preposition of several words: "*in connection* with" (Quirk et al. 9.11).
  private func isPreposition(_ last: TokenIndex, before next: TokenIndex) -> Bool {
    guard last > 0 else { return false }
    return Self.inside.contains(operators.word(last))
      && ["in", "on", "by", "as", "for", "at", "with"].contains(operators.word(last - 1))
      && ["with", "to", "of", "for", "from"].contains(operators.word(next))
  }

  private static let inside: Set<String> = [
    "connection", "response", "addition", "exchange", "favor", "favour", "front", "spite", "behalf",
    "terms", "light", "charge", "search", "case", "line", "relation", "regard", "respect",
    "contrast",
    "comparison", "advance", "need", "place", "view", "return", "accordance", "keeping", "part",
    "means",
    "way", "sake", "odds", "account", "top", "grounds",
  ]
}

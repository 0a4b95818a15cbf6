/// What stands around a clause: who or what it is a part of, how sure it is, and its adverbs.
extension ClauseGrammar {
  /// The verb, adjective or noun whose content a clause is: "*said* that …", "*unclear* whether …",
  /// "no *evidence* that …"; nil where it is a clause of its own.
  func contentGovernor(of token: TokenIndex) -> TokenIndex? {
    var current = token
    for _ in 0..<Self.reach {
      guard let head = tree.head(current) else { return nil }
      switch tree.relations[current] {
      case .conj:
        guard tree.tags[head] == .verb || isCopular(head) else { return nil }
        current = head
      case .ccomp, .csubj, .csubjPass, .xcomp: return head
      case .acl:
        return [.noun, .pronoun].contains(tree.tags[head]) && tree.hasChild(current, .mark, .nsubj)
          ? head : nil
      case .advcl, .parataxis:
        let isWhether = tree.children(current).contains {
          tree.relations[$0] == .mark && ["whether", "if"].contains(word($0))
        }
        return isWhether && EnglishClauses.unclear.contains(lemma(head)) ? head : nil
      default: return nil
      }
    }
    return nil
  }

  func certainty(of chain: [TokenIndex], under governor: TokenIndex?) -> Clause.Certainty {
    var isAlleged = false
    var isWhether = false
    for link in chain {
      for child in tree.children(link) {
        switch tree.relations[child] {
        case .advmod where EnglishClauses.allegingAdverbs.contains(word(child)): isAlleged = true
        case .mark where word(child) == "whether" || word(child) == "if": isWhether = true
        default: break
        }
      }
    }
    var current = governor
    for _ in 0..<Self.reach {
      guard let above = current else { break }
      let lemma = lemma(above)
      let isNegated = tree.children(above).contains {
        tree.relations[$0] == .advmod && EnglishClauses.negations.contains(word($0))
          || tree.relations[$0] == .det && word($0) == "no"
      }
      if EnglishClauses.denying.contains(lemma) { return isNegated ? .plain : .denied }
      if EnglishClauses.grounds.contains(lemma), isNegated { return .unsupported }
      if isWhether, EnglishClauses.unclear.contains(lemma) { return .unclear }
      if ["clear", "certain", "sure", "known"].contains(lemma), isNegated { return .unclear }
      if EnglishClauses.alleging.contains(lemma), !isNegated { isAlleged = true }
      isWhether = false
      current = contentGovernor(of: above)
    }
    return isAlleged ? .alleged : .plain
  }

  /// Adverbs and adverbial nouns, but no negations and no words that only link sentences.
  func modifiers(of chain: [TokenIndex]) -> [TokenIndex] {
    var found: [TokenIndex] = []
    for link in chain {
      for child in tree.children(link) {
        switch tree.relations[child] {
        case .advmod where tree.tags[child] == .adverb:
          if !EnglishClauses.negations.contains(word(child)) { found.append(child) }
        case .oblUnmarked, .nmodUnmarked:
          if dateOfToken[child] < 0 { found.append(child) }
        default: break
        }
      }
    }
    return found.count > 1 ? found.sorted() : found
  }
}

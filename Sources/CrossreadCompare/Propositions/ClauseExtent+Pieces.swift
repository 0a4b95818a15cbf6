import CrossreadCore

/// Whether the words of a clause are only a piece of one.
extension ClauseExtent {
  /// Whether the words end where somebody begins to speak: "wrote letters to Congress *saying*".
  func isCutShort(_ words: [TokenIndex]) -> Bool {
    guard let last = words.last else { return false }
    return operators.word(last).hasSuffix("ing")
      && LightVerbs.reporting.contains(operators.lemma(last))
  }

  /// Whether one of the verbs has something to say that is left out: "Ann Lee *revealed* on Wednesday".
  func lacksComplement(
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
  func isHeadless(_ words: [TokenIndex], _ subject: Proposition.Role?) -> Bool {
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
  func opensAsModifier(_ words: [TokenIndex]) -> Bool {
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
  func leavesAuxiliary(_ words: [TokenIndex]) -> Bool {
    let kept = Set(words)
    return words.contains { token in
      [.aux, .auxPass].contains(tree.relations[token])
        && tree.head(token).map { $0 > token && !kept.contains($0) && !kept.contains(token + 1) }
          ?? false
    }
  }

  /// Whether it says no more than that somebody says something: "the companies said in a joint statement".
  func saysNothing(_ clause: Clause, _ words: [TokenIndex]) -> Bool {
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

  /// Whether somebody says it who is left out: "…, a spokesman, Ann Lee, *told reporters*", where the parse takes
  /// the spokesman for something else.
  func lacksSpeaker(_ carrier: TokenIndex, _ words: [TokenIndex]) -> Bool {
    tree.children(carrier).contains { child in
      guard child > carrier, tree.relations[child] == .parataxis, words.contains(child),
        LightVerbs.reporting.contains(operators.lemma(child)), !tree.hasChild(child, .nsubj),
        let before = words.last(where: { $0 < child && reading.tokens[$0].kind == .word })
      else { return false }
      return (before + 1..<child).contains { reading.tokens[$0].kind == .word }
    }
  }
}

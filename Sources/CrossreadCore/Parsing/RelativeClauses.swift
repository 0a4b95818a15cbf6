/// Hangs a clause that opens with a relative word behind a noun on that noun: "Roon, whom few had
/// liked", "in Marsk, where a cadet was shot". The parser now and then takes it for a clause of the verb
/// before; and now and then it leaves a noun without its verb.
struct RelativeClauses {
  let tokenized: TokenizedText
  let tags: [PartOfSpeech]

  private static let words: Set = ["who", "whom", "whose", "which", "where"]
  /// What such a clause is mistaken for.
  private static let others: Set<DependencyRelation> = [.advcl, .ccomp, .parataxis]
  /// Steps from the relative word up to the head of its clause.
  private static let reach = 5

  func mend(
    _ sentence: TokenRange, heads: inout [Int32], relations: inout [DependencyRelation]
  ) {
    for word in sentence.dropFirst(2)
    where isNoun(word - 2) && tokenized.lowered[word - 1] == ","
      && Self.words.contains(tokenized.lowered[word])
    {
      guard let clause = clause(of: word, heads, relations) else { continue }
      var noun = word - 2
      while [.flat, .compound].contains(relations[noun]), heads[noun] >= 0 {
        noun = Int(heads[noun])
      }
      guard noun < word, !isBelow(noun, clause, heads) else { continue }
      heads[clause] = Int32(noun)
      relations[clause] = .aclRelcl
    }
    mendMain(sentence, heads: &heads, relations: &relations)
    mendContent(sentence, heads: &heads, relations: &relations)
  }

  /// Finds the verb of a "that" which is left with its subject alone: "replied to charges that the nominee
  /// *molested* a girl", where nobody is said to have replied and molested.
  private func mendContent(
    _ sentence: TokenRange, heads: inout [Int32], relations: inout [DependencyRelation]
  ) {
    for mark in sentence.dropFirst()
    where tokenized.lowered[mark] == "that" && relations[mark] == .mark {
      let subject = Int(heads[mark])
      guard subject > mark, isNoun(subject), isNoun(mark - 1) || tags[mark - 1] == .verb,
        !sentence.contains(where: { Int(heads[$0]) == subject && relations[$0] == .cop }),
        let verb = (subject + 1..<sentence.upperBound).first(where: { tags[$0] == .verb }),
        relations[verb] == .conj, heads[verb] >= 0, Int(heads[verb]) < mark,
        !sentence.contains(where: { Int(heads[$0]) == verb && relations[$0] == .cc })
      else { continue }
      heads[verb] = Int32(mark - 1)
      relations[verb] = isNoun(mark - 1) ? .acl : .ccomp
      heads[subject] = Int32(verb)
      relations[subject] = .nsubj
      heads[mark] = Int32(verb)
    }
  }

  /// Finds the verb of a noun that is left without one: "the guards, who say they saw nobody, *insist* that
  /// the gate was shut".
  private func mendMain(
    _ sentence: TokenRange, heads: inout [Int32], relations: inout [DependencyRelation]
  ) {
    guard let noun = sentence.first(where: { heads[$0] < 0 }), isNoun(noun),
      let opening = (noun + 1..<sentence.upperBound).first(where: { tokenized.lowered[$0] == "," }),
      opening + 1 < sentence.upperBound, Self.words.contains(tokenized.lowered[opening + 1]),
      let verb = (opening + 2..<sentence.upperBound).first(where: { token in
        tokenized.lowered[token - 1] == "," && isFinite(token) && isBelow(token, noun, heads)
          && Self.hanging.contains(relations[token])
          && !sentence.contains { Int(heads[$0]) == token && relations[$0].isNominalSubject }
      })
    else { return }
    for token in sentence where Int(heads[token]) == noun && token > verb {
      heads[token] = Int32(verb)
    }
    heads[verb] = -1
    relations[verb] = .root
    heads[noun] = Int32(verb)
    relations[noun] = .nsubj
  }

  /// What a main verb is mistaken for.
  private static let hanging: Set<DependencyRelation> = [
    .advcl, .conj, .ccomp, .parataxis, .acl, .aclRelcl, .dep,
  ]

  private func isFinite(_ token: TokenIndex) -> Bool {
    tags[token] == .verb && !tokenized.lowered[token].hasSuffix("ing")
  }

  private func isNoun(_ token: TokenIndex) -> Bool {
    tags[token] == .noun || tags[token] == .properNoun
  }

  /// The head of the clause that a relative word opens, if it is taken for another kind of clause.
  private func clause(
    of word: TokenIndex, _ heads: [Int32], _ relations: [DependencyRelation]
  ) -> TokenIndex? {
    var token = word
    for _ in 0..<Self.reach {
      guard heads[token] >= 0 else { return nil }
      if Self.others.contains(relations[token]) { return heads[token] < word ? token : nil }
      token = Int(heads[token])
      // The verb before is none of its clause.
      if token < word { return nil }
    }
    return nil
  }

  private func isBelow(_ token: TokenIndex, _ top: TokenIndex, _ heads: [Int32]) -> Bool {
    var token = token
    while heads[token] >= 0 {
      token = Int(heads[token])
      if token == top { return true }
    }
    return token == top
  }
}

/// Says what part of speech each word was read as, and how it hangs in its sentence.
struct WordExplainer {
  private let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  func explanations(where isWanted: (Span) -> Bool) -> [Explanation] {
    guard reading.syntax.isTagged else { return [] }
    return reading.tokens.indices.compactMap { token in
      let span = reading.tokens[token].span
      return isWanted(span) ? explanation(of: token, span) : nil
    }
  }

  private func explanation(of token: TokenIndex, _ span: Span) -> Explanation {
    let tag = reading.syntax.tags[token]
    let relation = reading.syntax.relations[token]
    let head = Int(reading.syntax.heads[token])
    let place =
      head < 0
      ? "\(relation.rawValue), the top of its sentence"
      : "\(relation.rawValue) of \(reading.shown(head))"
    return Explanation(
      subject: .word, span: span, reading: "\(tag.gloss), \(place)",
      reasons: [
        Reason(
          "part of speech", tag.conllu, .model,
          because:
            "the tagger's choice by the word, its ending, its class of words and those around"
        ),
        Reason(
          "relation", head < 0 ? "root" : relation.rawValue, .parse,
          because: head < 0
            ? "nothing in the sentence governs it"
            : "the parser takes it for \(relation.gloss) \(reading.shown(head))",
          span: head < 0 ? nil : reading.tokens[head].span),
      ])
  }
}

extension PartOfSpeech {
  /// The tag in plain words.
  var gloss: String {
    switch self {
    case .adjective: "adjective"
    case .adposition: "preposition"
    case .adverb: "adverb"
    case .auxiliary: "auxiliary verb"
    case .coordinator: "conjunction"
    case .determiner: "determiner"
    case .interjection: "interjection"
    case .noun: "noun"
    case .numeral: "number"
    case .particle: "particle"
    case .pronoun: "pronoun"
    case .properNoun: "proper noun"
    case .punctuation: "punctuation mark"
    case .subordinator: "subordinating conjunction"
    case .symbol: "symbol"
    case .verb: "verb"
    case .other: "word of no class"
    }
  }
}

extension DependencyRelation {
  /// What a word is to its head, in plain words that the head may follow: "the subject of".
  ///
  /// After the definitions of Universal Dependencies (https://universaldependencies.org/u/dep).
  var gloss: String {
    switch self {
    case .acl: "a clause that describes"
    case .aclRelcl: "a relative clause about"
    case .advcl, .advclRelcl: "a clause that says when, why or how of"
    case .advmod: "an adverb to"
    case .amod: "an adjective to"
    case .appos: "another description of"
    case .aux: "an auxiliary of"
    case .auxPass: "the auxiliary that makes a passive of"
    case .caseMark: "the preposition or possessive mark of"
    case .cc, .ccPreconj: "the conjunction before"
    case .ccomp: "the clause that is the object of"
    case .compound: "the first part of a compound with"
    case .compoundPrt: "the particle of"
    case .conj: "joined by “and”, “or” or a comma to"
    case .cop: "the copula of"
    case .csubj, .csubjPass: "a clause that is the subject of"
    case .dep: "tied in some way to"
    case .det, .detPredet: "the determiner of"
    case .discourse: "an aside to"
    case .dislocated: "named ahead of"
    case .expl: "an empty subject or object of"
    case .fixed: "part of a fixed phrase with"
    case .flat: "part of one name with"
    case .goeswith: "part of one word with"
    case .iobj: "the indirect object of"
    case .list: "an item in a list with"
    case .mark: "the conjunction that opens the clause of"
    case .nmod, .nmodDesc: "a noun phrase that describes"
    case .nmodPoss: "the owner of"
    case .nmodUnmarked: "a noun phrase without a preposition that describes"
    case .nsubj: "the subject of"
    case .nsubjPass: "the subject of the passive"
    case .nsubjOuter: "the outer subject of"
    case .nummod: "the number of"
    case .obj: "the object of"
    case .obl: "a phrase of time, place or manner to"
    case .oblAgent: "the one who acts in the passive"
    case .oblUnmarked: "a phrase without a preposition to"
    case .orphan: "what is left of a clause beside"
    case .parataxis: "a clause set beside"
    case .punct: "a mark that belongs to"
    case .reparandum: "corrected by"
    case .root: "the top above"
    case .vocative: "the one spoken to by"
    case .xcomp: "the clause without a subject of its own that completes"
    }
  }
}

import CrossreadCore

/// What may be left out inside a clause, part by part.
extension Abridger {
  /// The adjectives that may be left out one by one: "a *veteran* envoy" is an envoy, a former envoy is none.
  func adjectives(in range: TokenRange, _ standing: Standing) -> [TokenIndex] {
    guard isWeaker(standing), isMonotone(range) else { return [] }
    return range.filter { token in
      let word = operators.word(token)
      return tree.tags[token] == .adjective && tree.relations[token] == .amod
        && range.contains(token + 1) && tree.tags[token + 1] == .noun
        // "A month long period".
        && range.contains(token - 1) && ![.noun, .numeral].contains(tree.tags[token - 1])
        && tree.head(token) == token + 1 && !tree.hasChild(token, .conj, .advmod, .cc)
        // "The small hours".
        && !Self.times.contains(operators.word(token + 1))
        // "Would be an odd choice" says nothing without it.
        && !tree.hasChild(token + 1, .cop) && tree.relations[token + 1] != .xcomp
        && !["ed", "en", "ing"].contains(where: word.hasSuffix) && !word.contains("-")
        && word.allSatisfy(\.isLetter) && !Self.privative.contains(word)
    }
  }

  /// The parts inside a range, with the marks beside them, of which each may be left out by itself: adjectives;
  /// what commas set off; participles and places behind something counted or not named before ("an agency *based
  /// in Denver*"); days.
  func looseParts(
    in range: TokenRange, around head: TokenIndex, _ standing: Standing
  ) -> [TokenRange] {
    let operators = Set(standing.operators.flatMap(\.tokens) + [head])
    let parts = range.compactMap { token in
      loosePart(at: token, in: range).flatMap { part -> TokenRange? in
        guard operators.isDisjoint(with: part) else { return nil }
        // What only tells more of it may go whether or not it is so.
        if tree.relations[token] == .advclRelcl { return part }
        let rest = range.filter { !part.contains($0) }
        return isWeaker(standing) && isMonotone(rest) ? part : nil
      }
    }
    return adjectives(in: range, standing).map { $0..<($0 + 1) } + parts
  }

  /// What hangs on a word with it, and the marks that set it off, if it only adds to what it hangs on.
  private func loosePart(at token: TokenIndex, in range: TokenRange) -> TokenRange? {
    let subtree = operators.subtree(of: token).drop { operators.word($0) == "," }
    guard let noun = tree.head(token), noun < token, range.contains(noun),
      let first = subtree.first,
      let last = subtree.last, subtree.count == last - first + 1, first > noun,
      range.contains(first), range.contains(last), subtree.count <= Self.longestPart
    else { return nil }
    let isClosed = !range.contains(last + 1) || operators.word(last + 1) == ","
    let isOpened = operators.word(first - 1) == ","
    switch tree.relations[token] {
    case .appos, .aclRelcl, .advclRelcl, .acl, .nmod:
      if isOpened, isClosed, tree.relations[token] != .acl || !isIndefinite(noun) {
        return first - 1..<(range.contains(last + 1) ? last + 2 : last + 1)
      }
      guard tree.relations[token] == .acl || isPlaceOf(token), isIndefinite(noun), !isOpened,
        tree.relations[token] != .acl
          || operators.word(token).hasSuffix("ed") && !mayBeVerb(token, in: range)
      else { return nil }
      return first..<(last + 1)
    case .obl, .oblUnmarked:
      guard isDay(Array(subtree)), !isBesideBracket(first, last), !isSideOfPeriod(first, last),
        first > range.lowerBound + 1,
        isOpened == isClosed
      else {
        return nil
      }
      return
        (isOpened ? first - 1 : first)..<(last + (isOpened && range.contains(last + 1) ? 2 : 1))
    default: return nil
    }
  }

  /// Whose account it is of by words that a comma parts from it: "according to the police", "by the union's count",
  /// "the mayor said".
  func sources(in range: TokenRange) -> [TokenRange] {
    [report(in: range)].compactMap(\.self)
      + range.compactMap { token in
        // "…, said Ann Lee, a spokeswoman": the range may have less of it.
        let subtree = operators.subtree(of: token).filter(range.contains)
          .drop { operators.word($0) == "," }
        guard let first = subtree.first, let last = subtree.last, last - first + 1 == subtree.count,
          subtree.count <= Self.longestPart
        else { return nil }
        let isSource =
          tree.relations[token] == .parataxis
          && LightVerbs.reporting.contains(operators.lemma(token))
          || tree.relations[token] == .obl
            && (operators.word(first) == "according"
              || operators.word(first) == "by" && Self.accounts.contains(operators.lemma(token)))
        guard isSource else { return nil }
        let isAtStart =
          first == range.lowerBound && range.contains(last + 1) && operators.word(last + 1) == ","
        let isAtEnd = last + 1 == range.upperBound && first > range.lowerBound
        if isAtStart { return first..<(last + 2) }
        return isAtEnd ? (operators.word(first - 1) == "," ? first - 1 : first)..<(last + 1) : nil
      }
  }

  /// Who says all the rest: "*the mayor said that* it was shut", "it was shut*, the mayor said*".
  private func report(in range: TokenRange) -> TokenRange? {
    let verb = range.first { token in
      LightVerbs.reporting.contains(operators.lemma(token)) && tree.tags[token] == .verb
        && !tree.hasChild(token, .aux, .auxPass, .cop)
        && (tree.head(token).map { !range.contains($0) } ?? true)
    }
    guard let verb, let content = tree.child(of: verb, .ccomp), range.contains(content) else {
      return nil
    }
    let told = operators.subtree(of: content).filter(range.contains)
    guard let first = told.first, let last = told.last, told.count * 2 > range.count else {
      return nil
    }
    if last < verb { return (last + 1)..<range.upperBound }
    guard first > verb else { return nil }
    let start = ["that", ","].contains(operators.word(first)) ? first + 1 : first
    return range.lowerBound..<start
  }

  private static let accounts: Set<String> = [
    "account", "count", "tally", "estimate", "reckoning", "calculation", "figure",
  ]

  /// "After a ferry with 90 people *capsized*": what looks like a participle may be the verb of a clause that has none.
  private func mayBeVerb(_ participle: TokenIndex, in range: TokenRange) -> Bool {
    let opening = (range.lowerBound..<participle).last { Self.openers.contains(operators.word($0)) }
    guard let opening else {
      return tree.head(participle).map { tree.relations[$0].isNominalSubject } ?? false
    }
    return !(opening..<participle).contains { token in
      tree.tags[token] == .auxiliary
        || tree.tags[token] == .verb && !operators.word(token).hasSuffix("ing")
    }
  }

  private static let openers: Set<String> = [
    "after", "before", "since", "until", "as", "when", "while", "because", "that", "if", "though",
    "although", "where",
  ]

  /// In tokens.
  private static let longestPart = 16

  /// "*From 2007* to 2014": half of it is another time.
  private func isSideOfPeriod(_ first: TokenIndex, _ last: TokenIndex) -> Bool {
    let ends: Set = ["to", "until", "till", "through"]
    let isOpen = last + 1 < tree.tags.count && ends.contains(operators.word(last + 1))
    return isOpen || ends.union(["from", "between", "since"]).contains(operators.word(first))
  }

  private func isBesideBracket(_ first: TokenIndex, _ last: TokenIndex) -> Bool {
    (max(0, first - 1)..<min(last + 2, tree.tags.count)).contains {
      ["(", ")", "[", "]"].contains(operators.word($0))
    }
  }

  /// "In West Yorkshire", "at Tallaroon".
  private func isPlaceOf(_ token: TokenIndex) -> Bool {
    tree.relations[token] == .nmod && tree.tags[token] == .properNoun
      && tree.children(token).contains {
        tree.relations[$0] == .caseMark
          && ["in", "at", "near", "outside"].contains(operators.word($0))
      }
  }

  /// Whether a noun is counted, or has not been named before: "52 schools", "an agency".
  private func isIndefinite(_ noun: TokenIndex) -> Bool {
    tree.tags[noun] == .noun
      && tree.children(noun).contains { child in
        child < noun
          && (tree.relations[child] == .nummod || ["a", "an"].contains(operators.word(child)))
      }
      && !tree.children(noun).contains { ["the", "these", "those"].contains(operators.word($0)) }
  }

  private static let times: Set<String> = [
    "minutes", "hours", "days", "weeks", "months", "years", "time", "times",
  ]

  /// Adjectives of which what they stand before need not be that (Kamp & Partee 1995), and those that tell one of
  /// several.
  private static let privative: Set<String> = [
    "former", "ex", "past", "late", "previous", "acting", "deputy", "vice", "assistant", "interim",
    "future", "next", "likely", "possible", "potential", "apparent", "alleged", "putative",
    "probable",
    "would", "fake", "false", "mock", "artificial", "counterfeit", "imaginary", "new", "old",
    "other",
    "another", "same", "such", "own", "several", "many", "second", "third", "additional", "further",
    "more", "less", "presumptive", "virtual", "partial", "half", "mere", "recent", "last", "first",
    "various", "numerous", "multiple", "different", "certain", "similar",
  ]
}

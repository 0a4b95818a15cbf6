import CrossreadCore

/// Finds what a clause still says when modifiers at its ends are left out: "the court fined the bank on
/// Tuesday, the largest in the country" says that the court fined the bank.
///
/// Who leaves out a modifier says less, and nothing else, only where the clause is upward monotone
/// (MacCartney & Manning, "An extended model of natural logic", IWCS 2009): not under a negation,
/// in a condition or a question, and not beside "only", "every", "few" or a superlative.
struct Abridger {
  let reading: Reading
  let operators: OperatorReader

  private var tree: SyntaxTree { operators.tree }

  /// The shorter ranges of tokens, the longest first; none where nothing may be left out.
  func abridgements(of whole: TokenRange, head: TokenIndex, _ standing: Standing) -> [TokenRange] {
    guard isWeaker(standing) else { return [] }
    // What is left may be sound though a longer rest is not.
    var tried: [TokenRange] = [whole]
    var sound: [TokenRange] = []
    var place = 0
    while place < tried.count, tried.count < Self.mostTried, sound.count < Self.most {
      for next in [
        beforeSemicolon(tried[place], head), withoutEnd(tried[place], head),
        withoutStart(tried[place], head),
      ] {
        guard let next, !tried.contains(next) else { continue }
        tried.append(next)
        if isSound(next, of: whole, standing) { sound.append(next) }
      }
      place += 1
    }
    return sound.sorted { $0.count > $1.count }
  }

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
    guard isWeaker(standing) else { return [] }
    let operators = Set(standing.operators.flatMap(\.tokens) + [head])
    let parts = range.compactMap { token in
      loosePart(at: token, in: range).flatMap { part in
        let rest = range.filter { !part.contains($0) }
        return operators.isDisjoint(with: part) && isMonotone(rest) ? part : nil
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
    case .appos, .aclRelcl, .acl, .nmod:
      if isOpened, isClosed, tree.relations[token] != .acl || !isIndefinite(noun) {
        return first - 1..<(range.contains(last + 1) ? last + 2 : last + 1)
      }
      guard tree.relations[token] == .acl || isPlaceOf(token), isIndefinite(noun), !isOpened,
        tree.relations[token] != .acl
          || operators.word(token).hasSuffix("ed") && !opensClause(noun)
      else { return nil }
      return first..<(last + 1)
    case .obl, .oblUnmarked:
      guard isDay(Array(subtree)), first > range.lowerBound + 1, isOpened == isClosed else {
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
        let subtree = operators.subtree(of: token).drop { operators.word($0) == "," }
        guard let first = subtree.first, let last = subtree.last, last - first + 1 == subtree.count,
          range.contains(first), range.contains(last), subtree.count <= Self.longestPart
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
    if last < verb {
      let end = last + 1 < range.upperBound && operators.word(last + 1) == "," ? last + 1 : last + 1
      return end..<range.upperBound
    }
    guard first > verb else { return nil }
    let start = ["that", ","].contains(operators.word(first)) ? first + 1 : first
    return range.lowerBound..<start
  }

  private static let accounts: Set<String> = [
    "account", "count", "tally", "estimate", "reckoning", "calculation", "figure",
  ]

  /// "After *a ferry* capsized": what looks like a participle may be the verb.
  private func opensClause(_ noun: TokenIndex) -> Bool {
    tree.relations[noun].isNominalSubject
      || tree.children(noun).contains {
        ["after", "before", "since", "until", "as", "when", "while", "because", "that"]
          .contains(operators.word($0))
      }
  }

  /// In tokens.
  private static let longestPart = 16

  /// Whether words are a day and no more: "on Thursday".
  private func isDay(_ tokens: [TokenIndex]) -> Bool {
    let words = tokens.filter { tree.tags[$0] != .adposition && tree.tags[$0] != .determiner }
    return !words.isEmpty
      && words.allSatisfy { token in
        let span = reading.tokens[token].span
        return reading.dates(near: span).contains { $0.span.contains(span) }
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

  /// Whether what is left of a clause that stands so is weaker, and not another statement.
  private func isWeaker(_ standing: Standing) -> Bool {
    !standing.isNegated && standing.condition.isEmpty
      && ![.asked, .unsupported, .supposed].contains(standing.status)
  }

  /// Of one clause, about; and how many are looked at for them.
  private static let most = 4
  private static let mostTried = 12

  /// Whether what was left out of a clause, of which this is left, only weakens it.
  private func isMonotone(_ rest: some Sequence<TokenIndex>) -> Bool {
    !rest.contains { token in
      let word = operators.word(token)
      let isLimit =
        Self.limits.contains(word) || OperatorWords.negations.contains(word)
        || OperatorWords.negativeNouns.contains(word)
        || tree.tags[token] == .adjective && word.hasSuffix("est") && word.utf8.count > 4
      // "Last week" is a day.
      guard isLimit, !isOfNumber(token) else { return false }
      let span = reading.tokens[token].span
      return !reading.dates(near: span).contains { $0.span.contains(span) }
    }
  }

  /// "At *least* 14", "more *than* 30", "*nearly* 90": of more than so many it holds, too, what is said of them.
  private func isOfNumber(_ token: TokenIndex) -> Bool {
    guard ["least", "than", "nearly", "almost"].contains(operators.word(token)) else {
      return false
    }
    if operators.word(token) == "than", token > 0,
      !["more", "greater", "higher"].contains(operators.word(token - 1))
    {
      return false
    }
    let next = token + 1
    return next < tree.tags.count
      && (tree.tags[next] == .numeral || ["$", "£", "€", "a"].contains(operators.word(next)))
  }

  /// Determiners and adverbs in whose reach less is not weaker (downward or not monotone).
  private static let limits: Set<String> = [
    "only", "every", "each", "all", "any", "few", "fewer", "little", "least", "most", "first",
    "last", "exactly", "just", "solely", "alone", "than", "or", "without", "rarely", "seldom",
    "almost", "nearly", "too", "unlike", "instead", "both", "best", "worst", "whether",
  ]

  /// Words that lead to others: no clause ends in them.
  private static let openEnded: Set<PartOfSpeech> = [
    .adposition, .auxiliary, .coordinator, .determiner, .particle, .subordinator,
  ]

  /// What stands before a semicolon behind the predicate: what follows is another statement.
  private func beforeSemicolon(_ range: TokenRange, _ head: TokenIndex) -> TokenRange? {
    guard let mark = range.first(where: { $0 > head && operators.word($0) == ";" }) else {
      return nil
    }
    return range.lowerBound..<mark
  }

  /// Without the last modifier at the end: of two that end there the inner one.
  private func withoutEnd(_ range: TokenRange, _ head: TokenIndex) -> TokenRange? {
    var best: TokenIndex?
    for token in range where token != head && isModifier(token) {
      let tokens = operators.subtree(of: token).filter(range.contains)
      guard let first = tokens.first, let last = tokens.last, first > head,
        isLast(last, in: range), tokens.count == last - first + 1
      else { continue }
      best = max(best ?? first, first)
    }
    guard var end = best else { return nil }
    while end > range.lowerBound, isJoint(end - 1) { end -= 1 }
    return end > head ? range.lowerBound..<end : nil
  }

  /// Without the modifier at the start.
  private func withoutStart(_ range: TokenRange, _ head: TokenIndex) -> TokenRange? {
    for token in range where token < head && isModifier(token) && modifiesVerb(token) {
      let tokens = operators.subtree(of: token).filter(range.contains)
      guard tokens.first == range.lowerBound, let last = tokens.last,
        tokens.count == last - range.lowerBound + 1, tree.head(token).map({ $0 > last }) ?? false
      else { continue }
      var start = last + 1
      while start < head, isJoint(start) { start += 1 }
      let hasSubject = tree.children(head).contains {
        tree.relations[$0].isNominalSubject && $0 >= start
      }
      return hasSubject && start < head ? start..<range.upperBound : nil
    }
    return nil
  }

  private func modifiesVerb(_ token: TokenIndex) -> Bool {
    tree.head(token).map { tree.tags[$0] == .verb || tree.hasChild($0, .cop) } ?? false
  }

  private func isLast(_ token: TokenIndex, in range: TokenRange) -> Bool {
    (token + 1..<range.upperBound).allSatisfy {
      [.punctuation, .quoteMark].contains(reading.tokens[$0].kind)
    }
  }

  /// A mark that stands between what stays and what goes.
  private func isJoint(_ token: TokenIndex) -> Bool {
    reading.tokens[token].kind == .punctuation
  }

  /// Whether what hangs on a token only adds to what it hangs on.
  private func isModifier(_ token: TokenIndex) -> Bool {
    let children = tree.children(token)
    let prepositions = children.filter { tree.relations[$0] == .caseMark }.map(operators.word)
    if isComplement(token) { return false }
    switch tree.relations[token] {
    // Those of a noun say which one is meant.
    case .obl, .oblUnmarked, .oblAgent:
      if isRate(token) || isPartial(token) || repeatsNoun(token) { return false }
      // "Accused *of*", "according to"; "added *to the costs*", "swept it *into a gorge*".
      let isBound =
        prepositions.contains { Self.bound.contains($0) }
        && !isDay(operators.subtree(of: token))
      return !isBound && !prepositions.isEmpty || tree.relations[token] == .oblUnmarked
    case .advmod:
      let word = operators.word(token)
      // "Step *aside*" is another verb than "step"; so is "vote it *down*".
      let isParticle =
        Self.particles.contains(word)
        && (tree.head(token) == token - 1
          || Self.firmParticles.contains(word) && token > 0 && operators.word(token - 1) != ",")
      // "The services residents *rely on*".
      let isStranded =
        operators.subtree(of: token).last.map { Self.stranded.contains(operators.word($0)) }
        ?? false
      return !Self.limits.contains(word) && !OperatorWords.negations.contains(word) && !isParticle
        && !isStranded
    case .advcl:
      // "Called on him *to resign*" says nothing without it.
      if operators.hasTo(token), !isSetOff(token) || isBehindAside(token) { return false }
      // "Warning him *that they would go*": a clause with "that" modifies no verb.
      return !children.contains { child in
        let word = operators.word(child)
        return tree.relations[child] == .mark
          && (OperatorWords.conditions.contains(word) || word == "that" && marks(token) == 1)
      }
    case .aclRelcl, .appos: return isSetOff(token)
    default: return false
    }
  }

  /// Prepositions of what a verb asks for: whose, to whom and where to.
  private static let bound: Set<String> = [
    "of", "according", "per", "to", "into", "onto", "toward", "towards",
  ]

  /// "60 million dollars *a day*".
  private func isRate(_ token: TokenIndex) -> Bool {
    tree.relations[token] == .oblUnmarked
      && tree.children(token).contains { child in
        ["a", "an", "per", "each", "every"].contains(operators.word(child)) && child == token - 1
      }
  }

  /// "Six feet deep *in parts of the town*": without it more is said.
  private func isPartial(_ token: TokenIndex) -> Bool {
    operators.subtree(of: token).contains { Self.partial.contains(operators.word($0)) }
  }

  private static let partial: Set<String> = [
    "part", "parts", "some", "certain", "several", "many", "areas",
  ]

  /// "Fought it floor *by floor*".
  private func repeatsNoun(_ token: TokenIndex) -> Bool {
    token > 1 && operators.word(token - 2) == operators.word(token)
  }

  private func marks(_ clause: TokenIndex) -> Int {
    tree.children(clause).filter { tree.relations[$0] == .mark }.count
  }

  /// "Ordered the owner, *Bantay Ferries*, to keep them in port": the comma closes what stands before.
  private func isBehindAside(_ token: TokenIndex) -> Bool {
    guard let first = operators.subtree(of: token).first(where: { operators.word($0) != "," }),
      let verb = tree.head(token), let object = tree.child(of: verb, .obj), object < first
    else { return false }
    return operators.subtree(of: object).last == first - 2
      && tree.children(object).contains { [.appos, .aclRelcl].contains(tree.relations[$0]) }
  }

  /// Adverbs that make another verb of one.
  private static let particles: Set<String> = [
    "aside", "down", "up", "out", "off", "back", "away", "in", "over", "forward", "together",
    "apart",
    "ahead", "along", "around", "through",
  ]

  /// Prepositions that may stand without their noun.
  private static let stranded: Set<String> = [
    "on", "to", "for", "with", "of", "from", "at", "about", "into",
  ]

  /// Those that are nothing else behind an object.
  private static let firmParticles: Set<String> = [
    "aside", "down", "up", "out", "off", "away", "apart", "together",
  ]

  /// Whether a range ends inside a preposition of several words: "*in connection* with" (Quirk et al. 9.11).
  private func endsInsidePreposition(_ range: TokenRange) -> Bool {
    guard let last = range.last, last > range.lowerBound, range.upperBound < tree.tags.count
    else { return false }
    return Self.inside.contains(operators.word(last))
      && ["in", "on", "by", "as", "for", "at", "with"].contains(operators.word(last - 1))
      && ["with", "to", "of", "for", "from"].contains(operators.word(range.upperBound))
  }

  private static let inside: Set<String> = [
    "connection", "response", "addition", "exchange", "favor", "favour", "front", "spite", "behalf",
    "terms", "light", "charge", "search", "case", "line", "relation", "regard", "respect",
    "contrast",
    "comparison", "advance", "need", "place", "view", "return", "accordance", "keeping", "part",
    "means",
    "way", "sake", "odds", "account", "top", "grounds",
  ]

  /// Whether a comma stands before what hangs on a noun.
  private func isSetOff(_ token: TokenIndex) -> Bool {
    guard let first = operators.subtree(of: token).first, first > 0 else { return false }
    return operators.word(first - 1) == "," || operators.word(first) == ","
  }

  /// Whether a verb would lack something: the first of what follows it, where it has no object: "checked
  /// *into a clinic*".
  private func isComplement(_ token: TokenIndex) -> Bool {
    if isOfLightVerb(token) { return true }
    guard let verb = tree.head(token), verb < token, tree.tags[verb] == .verb,
      !tree.hasChild(verb, .obj, .xcomp, .ccomp, .nsubjPass)
    else { return false }
    return isHeavy(token)
      && !tree.children(verb).contains { $0 > verb && $0 < token && isHeavy($0) }
  }

  /// "Brought the blaze *under control*", "keeps them *in work*": what is done says the first of what follows.
  private func isOfLightVerb(_ token: TokenIndex) -> Bool {
    guard let verb = tree.head(token), verb < token, let object = tree.child(of: verb, .obj),
      object > verb, object < token, tree.relations[token] == .obl,
      Self.causing.contains(operators.lemma(verb)), !isDay(operators.subtree(of: token))
    else { return false }
    return !tree.children(verb).contains { $0 > object && $0 < token && isHeavy($0) }
  }

  /// Verbs of bringing about a state that something else names (Levin 1993, 9 and 29).
  private static let causing: Set<String> = [
    "bring", "put", "keep", "take", "set", "place", "leave", "hold", "get", "turn", "throw", "lay",
    "have",
  ]

  /// Whether a verb has lost all that stood behind it: "were taken *in buses*", "had been told to wait *at
  /// home*"; the day alone is no loss.
  private func leavesBare(_ range: TokenRange, of whole: TokenRange) -> Bool {
    range.contains { verb in
      guard tree.tags[verb] == .verb else { return false }
      let behind = tree.children(verb).filter {
        $0 > verb && whole.contains($0) && isHeavy($0) || $0 > verb && isCore($0)
      }
      return behind.contains { !range.contains($0) } && !behind.contains(where: range.contains)
    }
  }

  private func isCore(_ token: TokenIndex) -> Bool {
    [.obj, .iobj, .xcomp, .ccomp].contains(tree.relations[token])
  }

  /// A noun or a clause, no particle and no mark; nor a bare day: "called *Wednesday* for a ban".
  private func isHeavy(_ token: TokenIndex) -> Bool {
    switch tree.relations[token] {
    case .obl, .oblAgent, .advcl: return true
    case .oblUnmarked:
      let span = reading.tokens[token].span
      return !reading.dates(near: span).contains { $0.span.contains(span) }
    default: return false
    }
  }

  /// Whether a range ends before the rest of the phrase that it ends in: "the residents | relied on", "heavy |
  /// steel doors".
  private func endsInsidePhrase(_ range: TokenRange) -> Bool {
    guard let last = range.last, range.upperBound < tree.tags.count,
      reading.tokenized.sentenceOfToken[range.upperBound] == reading.tokenized.sentenceOfToken[last]
    else { return false }
    let next = range.upperBound
    if operators.opensPredicate(next) { return true }
    // "Whose blades could come | loose".
    if let verb = tree.head(next), range.contains(verb), Self.core.contains(tree.relations[next]) {
      return true
    }
    // "In a Lodz, Poland|, park".
    let isTorn = range.suffix(Self.longestTear).contains { token in
      tree.head(token).map { $0 >= next && ![.verb, .auxiliary].contains(tree.tags[$0]) } ?? false
        && tree.relations[token] != .punct
    }
    if isTorn { return true }
    return [.noun, .properNoun].contains(tree.tags[last])
      && [.verb, .auxiliary].contains(tree.tags[next]) && operators.isFinite(next)
      && operators.word(next) != "to" && !operators.word(next).hasSuffix("ing")
  }

  /// In tokens.
  private static let longestTear = 6

  private static let core: Set<DependencyRelation> = [.obj, .iobj, .xcomp, .ccomp]

  /// Whether what is left can be read, and has every operator.
  private func isSound(_ range: TokenRange, of whole: TokenRange, _ standing: Standing) -> Bool {
    let isWhole = standing.operators.allSatisfy { one in
      one.tokens.allSatisfy { !whole.contains($0) || range.contains($0) }
    }
    let marks = range.filter { reading.tokens[$0].kind == .quoteMark }
    return isWhole && isMonotone(range) && !leavesBare(range, of: whole)
      && marks.count.isMultiple(of: 2) && range.count >= 4
      && !endsInsidePreposition(range) && !endsInsidePhrase(range)
      && range.last.map { !Self.openEnded.contains(tree.tags[$0]) } ?? false
  }
}

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

  var tree: SyntaxTree { operators.tree }

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

  /// Whether what is left of a clause that stands so is weaker, and not another statement.
  func isWeaker(_ standing: Standing) -> Bool {
    !standing.isNegated && standing.condition.isEmpty
      && ![.asked, .unsupported, .supposed].contains(standing.status)
  }

  /// Of one clause, about; and how many are looked at for them.
  private static let most = 4
  private static let mostTried = 12

  /// Whether what was left out of a clause, of which this is left, only weakens it.
  func isMonotone(_ rest: some Sequence<TokenIndex>) -> Bool {
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

  /// Whether words are a day and no more: "on Thursday".
  func isDay(_ tokens: [TokenIndex]) -> Bool {
    let words = tokens.filter { tree.tags[$0] != .adposition && tree.tags[$0] != .determiner }
    return !words.isEmpty
      && words.allSatisfy { token in
        let span = reading.tokens[token].span
        return reading.dates(near: span).contains { $0.span.contains(span) }
      }
  }

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
    "of", "according", "per", "to", "into", "onto", "toward", "towards", "under",
  ]

  /// "60 million dollars *a day*", "90 riders *on an average weekday*".
  private func isRate(_ token: TokenIndex) -> Bool {
    let isOfTime = ["day", "week", "month", "year", "hour", "minute", "weekday", "night", "season"]
      .contains(operators.lemma(token))
    return tree.children(token).contains { child in
      ["a", "an", "per", "each", "every"].contains(operators.word(child))
        && (isOfTime || tree.relations[token] == .oblUnmarked && child == token - 1)
    }
  }

  /// "Six feet deep *in parts of the town*": without it more is said.
  private func isPartial(_ token: TokenIndex) -> Bool {
    operators.subtree(of: token).contains { Self.partial.contains(operators.word($0)) }
  }

  private static let partial: Set<String> = [
    "part", "parts", "some", "certain", "several", "many", "areas",
    // "From a year *earlier*": it is what a rise is measured by.
    "earlier", "ago", "previous",
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

  /// Whether what is left can be read, and has every operator.
  private func isSound(_ range: TokenRange, of whole: TokenRange, _ standing: Standing) -> Bool {
    let isWhole = standing.operators.allSatisfy { one in
      one.tokens.allSatisfy { !whole.contains($0) || range.contains($0) }
    }
    let marks = range.filter { reading.tokens[$0].kind == .quoteMark }
    return isWhole && isMonotone(range) && !leavesBare(range, of: whole)
      && marks.count.isMultiple(of: 2) && range.count >= 4
      && !PhraseEnd(reading: reading, operators: operators).isTorn(range)
      && range.last.map { !Self.openEnded.contains(tree.tags[$0]) } ?? false
  }
}

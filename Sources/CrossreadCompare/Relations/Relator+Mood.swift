import CrossreadCore

/// The last look before two passages are said to agree: whether what both name is put forward alike,
/// wherever in them it stands.
extension Relator {
  /// How a word is put forward, as far as a reader would call it otherwise.
  private struct Mood: Hashable {
    enum Status: Hashable {
      case told
      case doubted
      case wanted
      case open
      case unsupported
    }

    let isDenied: Bool
    let status: Status
  }

  /// Whether the predicates, and every word that both passages have, are put forward alike: "hopes to
  /// reopen the hall", "the hall will reopen". What only one of them has may stand as it will.
  func areOfOneMood(_ pair: Pair) -> Bool {
    let (a, b) = (pair.a, pair.b)
    // Of a whole sentence no single predicate tells.
    let isWhole = a.number == nil || b.number == nil
    let isDenied =
      isWhole || pair.link == .none && a.standing.isNegated != b.standing.isNegated
    if isDenied, deny(a) != deny(b), !haveContraryWords(pair) { return false }
    return apart(pair).isEmpty
  }

  /// What two accounts of one thing in nearly the same words put forward otherwise: "came close to signing
  /// him", "signed him".
  func putForwardOtherwise(_ pair: Pair) -> Difference? {
    guard pair.overlap.ratio >= Self.nearlySame, pair.a.number != nil, pair.b.number != nil,
      pair.a.isFinite, pair.b.isFinite, !haveOtherSubjects(pair), !deniesOfOthers(pair),
      !haveSameOperators(pair),
      pair.a.speaker == pair.b.speaker, !quotes(pair.a), !quotes(pair.b),
      !knowsBoth(pair.a, pair.b), !knowsBoth(pair.b, pair.a)
    else { return nil }
    // How words around the predicate stand is not always read right.
    let heads = apart(pair).first {
      $0.a.map(\.token) == [pair.a.head] && $0.b.map(\.token) == [pair.b.head]
    }
    guard let mine = heads?.a.first?.mood, let theirs = heads?.b.first?.mood else { return nil }
    let both: Set = [mine.status, theirs.status]
    let (kind, weight): (Difference.Kind, Difference.Weight)
    if mine.isDenied != theirs.isDenied {
      guard both == [.told], deny(pair.a) != deny(pair.b), areOfOneScope(pair),
        !isPartial(mine.isDenied ? pair.a : pair.b)
      else { return nil }
      (kind, weight) = (.polarity, .hard)
    } else if both == [.told, .wanted] {
      (kind, weight) = (.status, .soft)
    } else if both == [.told, .doubted] {
      (kind, weight) = (.certainty, .soft)
    } else if both.contains(.told) {
      (kind, weight) = (.certainty, .hard)
    } else {
      return nil
    }
    return difference(kind, weight, pair, predicateSpan(pair.a), predicateSpan(pair.b))
  }

  /// Whether an article puts a thing forward as the other does, too: then it tells of two.
  private func knowsBoth(_ mine: Proposition, _ other: Proposition) -> Bool {
    knows(mine, of: other) {
      $0.standing.isNegated == other.standing.isNegated
        && $0.standing.status == other.standing.status && isLike($0, other)
    }
  }

  /// Whether a passage has somebody's words in quotation marks: they stand in another's tense and mood.
  private func quotes(_ one: Proposition) -> Bool {
    index.story.readings[one.article].quotes(near: one.passage).contains {
      $0.kind != .indirect && $0.extent.overlaps(one.passage)
    }
  }

  /// From this share of the words of both on, they say the same but for how it is put forward.
  static let nearlySame: Float = 0.5

  /// The words of both passages that none of the two puts forward as the other does.
  private func apart(_ pair: Pair) -> [(a: [Moved], b: [Moved])] {
    let theirs = Dictionary(grouping: moved(pair.b), by: \.topic)
    return Dictionary(grouping: moved(pair.a), by: \.topic).compactMap { topic, mine in
      guard let other = theirs[topic], Set(mine.map(\.mood)).isDisjoint(with: other.map(\.mood))
      else { return nil }
      return (mine, other)
    }
  }

  /// A word, and how it is put forward.
  private struct Moved {
    let topic: Int32
    let token: TokenIndex
    let mood: Mood
  }

  /// How each verb, noun and adjective of a passage is put forward.
  private func moved(_ one: Proposition) -> [Moved] {
    let reading = index.story.readings[one.article]
    let tree = index.operators[one.article].tree
    return reading.tokenized.tokens(in: one.passage).flatMap { token -> [Moved] in
      let topic = index.topics[one.article][token]
      guard topic >= index.firstWordFeature else { return [] }
      let moods: Set<Mood> =
        switch tree.tags[token] {
        case .verb: [mood(of: token, one)]
        case .noun, .adjective: nounMoods(of: token, one)
        default: []
        }
      return moods.map { Moved(topic: topic, token: token, mood: $0) }
    }
  }

  private func mood(of verb: TokenIndex, _ one: Proposition) -> Mood {
    let standing =
      verb == one.head ? one.standing : index.operators[one.article].standing(of: verb)
    let status: Mood.Status =
      switch standing.status {
      case .asserted, .expected: .told
      case .charged, .possible: .doubted
      case .wished, .demanded: .wanted
      case .asked, .supposed: .open
      case .unsupported: .unsupported
      }
    return Mood(isDenied: standing.isNegated, status: status)
  }

  /// A noun with "no" or "without" before it is not there; one of a denied predicate may be.
  private func nounMoods(of noun: TokenIndex, _ one: Proposition) -> Set<Mood> {
    let tree = index.operators[one.article].tree
    let isLacking = tree.children(noun).contains { child in
      let word = word(one, child)
      return tree.relations[child] == .det && OperatorWords.negations.contains(word)
        || tree.relations[child] == .caseMark && word == "without"
    }
    guard let verb = tree.head(noun), tree.tags[verb] == .verb else {
      return [Mood(isDenied: isLacking, status: .told)]
    }
    let said = mood(of: verb, one)
    // "Is weighing *a move*": what is done to it is only done in thought.
    let isWanted =
      tree.relations[noun] == .obj
      && OperatorWords.effect(
        ofInfinitiveUnder: lemmas.lemma(of: word(one, verb), tag: .verb)) == .wishes
    let status: Mood.Status = isWanted ? .wanted : .told
    var moods: Set = [Mood(isDenied: isLacking, status: status)]
    if said.isDenied { moods.insert(Mood(isDenied: !isLacking, status: status)) }
    return moods
  }

  /// Whether a passage holds an odd number of words that deny, wherever the parse hangs them.
  func deny(_ proposition: Proposition) -> Bool {
    let reading = index.story.readings[proposition.article]
    // "Word that they had merged is *nothing but a rumor*".
    let isFalse = proposition.standing.words(of: [.negation]).contains { words in
      words.contains { OperatorWords.falsehoods.contains(word(proposition, $0)) }
    }
    let tokens = reading.tokenized.tokens(in: proposition.passage)
    let end = reading.sentences[proposition.sentence].tokens.upperBound
    let count = tokens.filter { denies($0, until: end, in: proposition) }.count
    return !count.isMultiple(of: 2) || isFalse
  }

  private func denies(_ token: TokenIndex, until end: TokenIndex, in one: Proposition) -> Bool {
    let reading = index.story.readings[one.article]
    let tag = reading.syntax.tags[token]
    let said = word(one, token)
    // "Not only", "no more than", "no longer than" deny nothing.
    let next = token + 1 < end ? word(one, token + 1) : ""
    // "Landed without trouble" landed.
    let isOfVerb =
      said == "without"
      && index.operators[one.article].tree.head(token).map {
        reading.syntax.tags[$0] == .verb
      } ?? false
    if OperatorWords.negations.contains(said) || OperatorWords.negativeNouns.contains(said)
      || isOfVerb
    {
      return !["only", "more", "less", "just", "later", "fewer"].contains(next)
    }
    // "Reports that … were false".
    if OperatorWords.falsehoods.contains(said), tag == .adjective { return true }
    guard tag == .verb || tag == .adjective, token != one.head || !said.hasSuffix("ing") else {
      return false
    }
    let lemma = lemmas.lemma(of: said, tag: tag)
    let follows = (token + 1..<min(token + 6, end)).contains {
      word(one, $0) == "to" || word(one, $0).hasSuffix("ing") && reading.syntax.tags[$0] == .verb
    }
    // "Stopped short of": the one word denies, not both.
    if follows, next != "short",
      let effect = index.operators[one.article].infinitiveEffect(of: token)
    {
      return effect == .negates
    }
    return ["deny", "lack", "dispute", "refute"].contains(lemma)
  }

  private func haveContraryWords(_ pair: Pair) -> Bool {
    let left = telling(pair.a, besides: pair.b)
    let right = telling(pair.b, besides: pair.a)
    return left.contains { x in right.contains { areContrary(x, in: pair.a, $0, in: pair.b) } }
  }
}

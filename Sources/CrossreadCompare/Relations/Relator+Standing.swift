import CrossreadCore

/// Whether it is so, whether it has happened, and how sure it is.
extension Relator {
  /// Whether both are put forward alike, as far as their operators and predicates go.
  func areCompatible(_ pair: Pair) -> Bool {
    guard areOfOneSign(pair) else { return false }
    return Self.level(pair.a) == Self.level(pair.b)
  }

  /// Contrary predicates of which one is negated say the same: "did not survive", "died".
  private func areOfOneSign(_ pair: Pair) -> Bool {
    let isOther = pair.a.standing.isNegated != pair.b.standing.isNegated
    return isOther == (pair.link == .contrary)
  }

  /// Statuses that a reader takes for one: what is planned is expected.
  static func level(_ proposition: Proposition) -> Int {
    switch proposition.standing.status {
    case .asserted: 0
    case .expected: 1
    case .charged: 2
    case .possible: 3
    case .wished, .demanded: 4
    case .asked: 5
    case .unsupported: 6
    case .supposed: 7
    }
  }

  /// What the operators of the two make different.
  func standing(_ pair: Pair, _ probability: Float) -> Difference? {
    // What two people do or may do, and what two people say, are two things.
    if haveOtherSubjects(pair) { return nil }
    if let x = pair.a.speaker, let y = pair.b.speaker, x != y { return nil }
    guard
      pair.link <= .kin || pair.link == .contrary && pair.a.standing.isNegated
        || pair.link == .contrary && pair.b.standing.isNegated
    else { return nil }
    guard isAnchored(pair) || probability >= Self.oneThing && pair.matched >= 1 else { return nil }
    // "The president may send it back", "a petition had passed 80,000 names".
    if areOfOtherKinds(pair) { return nil }
    // "Put decision on hold": who writes so has left out a subject, and what stood with it.
    if [pair.a, pair.b].contains(where: { $0.isQuoted && !$0.hasSubject }) { return nil }
    // Where both sentences have the word that makes the difference, one of them was read amiss.
    if haveSameOperators(pair) { return nil }
    return polarity(pair) ?? status(pair)
  }

  /// Whether each word that negates, doubts or asks on one side stands in the other's sentence, too; where there
  /// are none, each auxiliary: "would let them *draw* water".
  func haveSameOperators(_ pair: Pair) -> Bool {
    func lowered(_ one: Proposition) -> [String] {
      index.story.readings[one.article].tokenized.lowered
    }
    func operators(_ one: Proposition, isTelling: Bool) -> Set<String> {
      Set(
        one.standing.operators.flatMap(\.tokens)
          .filter {
            !isTelling || index.entries[one.article][$0] != nil || lowered(one)[$0] == "no"
          }
          .map { Stem.of(lowered(one)[$0]) })
    }
    func sentence(_ one: Proposition) -> Set<String> {
      Set(index.sentence(at: one.place).tokens.map { Stem.of(lowered(one)[$0]) })
    }
    for isTelling in [true, false] {
      let mine = operators(pair.a, isTelling: isTelling)
      let theirs = operators(pair.b, isTelling: isTelling)
      guard !mine.isEmpty || !theirs.isEmpty else { continue }
      return mine.isSubset(of: sentence(pair.b)) && theirs.isSubset(of: sentence(pair.a))
    }
    return false
  }

  /// Whether both name who does it, and nobody the same.
  func haveOtherSubjects(_ pair: Pair) -> Bool {
    let x = pair.a.roles(in: .who).compactMap(\.actor)
    let y = pair.b.roles(in: .who).compactMap(\.actor)
    return !x.isEmpty && !y.isEmpty && !x.contains(where: y.contains)
  }

  /// Whether enough is the same besides the predicate for operators to be of one thing.
  private func isAnchored(_ pair: Pair) -> Bool {
    pair.unlike == 0 && (pair.matched >= 1 && pair.ties + pair.matched >= 2 || pair.ties >= 2)
      || pair.overlap.ratio >= 0.6 && pair.overlap.count >= 3 || deniesOfAll(pair)
  }

  /// "Nobody has been detained", "a man was detained": what one denies of all, and nowhere tells of anybody,
  /// it denies of the other's.
  func deniesOfAll(_ pair: Pair) -> Bool {
    guard pair.link == .same, !pair.a.isGeneral, !pair.b.isGeneral, !deniesOfOthers(pair) else {
      return false
    }
    func denies(_ mine: Proposition, _ other: Proposition) -> Bool {
      negative(mine) != nil && negative(other) == nil && other.subject != nil
        && !known[mine.article].byPredicate.contains { alike in
          alike[0].lemma == mine.lemma && alike.contains { !$0.standing.isNegated }
        }
    }
    return denies(pair.a, pair.b) || denies(pair.b, pair.a)
  }

  /// "No driver was charged", "the owner was charged": what is denied of some is told of others.
  func deniesOfOthers(_ pair: Pair) -> Bool {
    func denies(_ mine: Proposition, _ other: Proposition) -> Bool {
      guard let nobody = mine.subject, let somebody = other.subject, negative(other) == nil,
        let words = negative(mine)
      else { return false }
      return !words.contains(nobody.token) && !areSame(nobody, mine, somebody, other)
    }
    return denies(pair.a, pair.b) || denies(pair.b, pair.a)
  }

  /// The words by which it tells it of nobody.
  private func negative(_ one: Proposition) -> TokenRange? {
    one.subject.flatMap { index.operators[one.article].negative($0.token) }
  }

  private func polarity(_ pair: Pair) -> Difference? {
    let (a, b) = (pair.a, pair.b)
    // "Went to Jakarta" and "was never returned" are both so.
    guard pair.link == .same || pair.overlap.ratio >= Self.nearlySame else { return nil }
    guard !areOfOneSign(pair), pair.link != .contrary, !deniesOfOthers(pair),
      a.standing.status <= .expected, b.standing.status <= .expected,
      a.standing.condition.isEmpty, b.standing.condition.isEmpty, a.isFinite, b.isFinite,
      !isPartial(a.standing.isNegated ? a : b), deny(a) != deny(b), areOfOneScope(pair)
    else { return nil }
    // Who knows that it was and that it was not tells two things.
    guard !knows(a, of: b, { $0.standing.isNegated == b.standing.isNegated && isLike($0, b) }),
      !knows(b, of: a, { $0.standing.isNegated == a.standing.isNegated && isLike($0, a) })
    else { return nil }
    if let later = later(pair) {
      // "No agreement yet", and then one.
      let older = later === a ? b : a
      if older.standing.isNegated {
        return difference(.polarity, .later, pair, predicateSpan(a), predicateSpan(b))
      }
    }
    return difference(.polarity, .hard, pair, predicateSpan(a), predicateSpan(b))
  }

  /// Whether at least one of two clauses says hardly more than the other: "scored no rushing
  /// touchdown", "scored three touchdowns on punt runbacks" are of two things.
  func areOfOneScope(_ pair: Pair) -> Bool {
    func rest(_ mine: Proposition, _ other: Proposition) -> Int {
      let operators = Set(mine.standing.operators.flatMap { Array($0.tokens) })
      return telling(mine, besides: other).filter { $0 != mine.head && !operators.contains($0) }
        .count
    }
    func strangers(_ mine: Proposition, _ other: Proposition) -> Bool {
      mine.roles.contains { role in
        role.slot != .who
          && role.actor.map { actor in
            !other.features.contains(Int32(actor)) && !other.surroundings.contains(Int32(actor))
          } ?? false
      }
    }
    let (denied, told) = pair.a.standing.isNegated ? (pair.a, pair.b) : (pair.b, pair.a)
    return min(rest(pair.a, pair.b), rest(pair.b, pair.a)) <= 1 && !strangers(denied, told)
  }

  /// Whether two clauses share a good part of their words.
  func isLike(_ known: Proposition, _ other: Proposition) -> Bool {
    known.features.shared(with: other.features).weight * 3 >= other.weight
  }

  /// "Did not read every verse": a negation of a part, not of the whole.
  func isPartial(_ proposition: Proposition) -> Bool {
    index.story.readings[proposition.article].tokenized.tokens(in: proposition.span).contains {
      ["every", "all", "only", "just", "yet", "until", "entire", "always"]
        .contains(word(proposition, $0))
    }
  }

  private func status(_ pair: Pair) -> Difference? {
    let (a, b) = (pair.a, pair.b)
    let (x, y) = (a.standing.status, b.standing.status)
    guard Self.level(a) != Self.level(b), areOfOneSign(pair) else { return nil }
    guard !knows(a, of: b, { $0.standing.status == y && isLike($0, b) }),
      !knows(b, of: a, { $0.standing.status == x && isLike($0, a) })
    else { return nil }
    let both: Set<Standing.Status> = [x, y]
    // "Should break through on Friday" is what is expected; nor is it told of an expectation whether it was met.
    if both == [.demanded, .expected], onlyShould(x == .demanded ? a : b) { return nil }
    if LightVerbs.reporting.contains(a.lemma), LightVerbs.reporting.contains(b.lemma) { return nil }
    let spans = (predicateSpan(a), predicateSpan(b))
    if both.contains(.supposed) || both == [.asked, .unsupported] { return nil }
    if both.contains(.asked) || both.contains(.unsupported) {
      let isHard = both.contains(.asserted) || both.contains(.expected)
      return difference(.certainty, isHard ? .hard : .soft, pair, spans.0, spans.1)
    }
    // What somebody hopes for is no measure of how likely others hold it.
    if both.contains(.wished), !both.contains(.asserted) { return nil }
    if both.contains(.possible) {
      return difference(.certainty, .soft, pair, spans.0, spans.1)
    }
    if both.contains(.charged) {
      // What somebody says is no more a fact than what somebody is accused of.
      let stated = x == .charged ? b : a
      if stated.quote != nil { return nil }
      return difference(.attribution, .soft, pair, spans.0, spans.1)
    }
    if both == [.asserted, .expected] {
      let (done, ahead) = x == .asserted ? (a, b) : (b, a)
      // "Leaves on Friday" is to come, too; an infinitive alone says nothing of when.
      // Who has promised to pay has not paid.
      guard isPast(done), !Self.commitments.contains(done.lemma),
        ahead.standing.operators.contains(where: {
          // The infinitive of a purpose says nothing of when.
          $0.kind == .prospect && !$0.tokens.contains(ahead.head)
        })
      else {
        return nil
      }
      if let later = later(pair) {
        return later === done ? difference(.status, .later, pair, spans.0, spans.1) : nil
      }
      // Of unknown days one may be the later; what is promised in the evening may be done in the night.
      let readings = index.story.readings
      let isHard =
        readings[a.article].article.published != nil && readings[b.article].article.published != nil
        && ahead.quote == nil
      return difference(.status, isHard ? .hard : .soft, pair, spans.0, spans.1)
    }
    guard [a, b].allSatisfy({ $0.isFinite || !$0.standing.operators.isEmpty }) else { return nil }
    return difference(.status, .soft, pair, spans.0, spans.1)
  }

  /// Whether what makes a demand of it is a "should".
  private func onlyShould(_ one: Proposition) -> Bool {
    let words = one.standing.operators.flatMap(\.tokens).map { word(one, $0) }
    return words.contains("should") && !words.contains { ["must", "ought"].contains($0) }
  }

  /// Whether it is a verb of what is wished, asked for, doubted or not done, with what that is: "threatened *to leave*".
  func isOnlyInMind(_ one: Proposition) -> Bool {
    guard let effect = OperatorWords.effect(ofInfinitiveUnder: one.lemma),
      [.negates, .wishes, .demands, .charges].contains(effect)
    else { return false }
    let operators = index.operators[one.article]
    return operators.tree.hasChild(one.head, .xcomp)
      // "Stopped *short* of leaving".
      || operators.tree.children(one.head).contains { operators.word($0) == "short" }
  }

  private static let commitments: Set<String> = [
    "promise", "vow", "pledge", "swear", "agree", "plan", "intend", "offer", "commit", "undertake",
  ]

  // MARK: - What has happened since

  /// What the newer account tells in place of the state that the older one tells of: "is missing",
  /// "has been found"; "is in force", "was lifted".
  func overtaken(_ pair: Pair, probability: Float) -> Difference? {
    guard probability >= Self.beyondDoubt, let newer = later(pair), pair.link > .kin else {
      return nil
    }
    let older = newer === pair.a ? pair.b : pair.a
    guard older.number != nil, newer.number != nil, isPresentState(older), isPast(newer),
      newer.lemma != "be", !older.standing.isNegated, !newer.standing.isNegated,
      older.standing.status == .asserted, newer.standing.status == .asserted,
      haveSameSubject(pair), !isLike(older, alsoToldBy: newer), !isOf(newer, daysBefore: older)
    else { return nil }
    return difference(.status, .later, pair, predicateSpan(pair.a), predicateSpan(pair.b))
  }

  /// Whether what the newer account tells was over when the older one appeared: "married last year".
  private func isOf(_ newer: Proposition, daysBefore older: Proposition) -> Bool {
    let readings = index.story.readings
    guard let day = readings[older.article].article.published else { return false }
    return newer.dates.contains { date in
      (readings[newer.article].dates[date].to).map { $0 < day } ?? false
    }
  }

  /// Whether whom the one is about, the other is about, too.
  func haveSameSubject(_ pair: Pair) -> Bool {
    guard let x = pair.a.subject, let y = pair.b.subject else { return false }
    return areSame(x, pair.a, y, pair.b)
  }

  /// Whether both are about one person, whom both articles name.
  func areOfOnePerson(_ pair: Pair) -> Bool {
    guard let actor = pair.a.subject?.actor, actor == pair.b.subject?.actor else { return false }
    return index.actors[actor].kind == .person
  }

  /// "Is missing", "are fighting", "remains shut": so while it was written.
  private func isPresentState(_ one: Proposition) -> Bool {
    let reading = index.story.readings[one.article]
    let words = reading.tokenized.tokens(in: one.predicate).map { word(one, $0) }
    // "Has been ill", "has been missing".
    if words.contains("been"), words.contains("has") || words.contains("have"),
      one.lemma == "be" || word(one, one.head).hasSuffix("ing")
    {
      return true
    }
    return words.contains { ["is", "are", "'s", "’s", "remains", "remain"].contains($0) }
      && !words.contains { ["been", "was", "were", "had"].contains($0) } && !one.isPassive
  }

  /// Whether the newer account's article tells of the older one's state, too.
  private func isLike(_ older: Proposition, alsoToldBy newer: Proposition) -> Bool {
    clauses[newer.article].contains { known in
      link(known, older) <= .kin && isLike(known, older) && isPresentState(known)
    }
  }

  /// "Voted", "has voted", "was elected": told as done.
  func isPast(_ proposition: Proposition) -> Bool {
    let reading = index.story.readings[proposition.article]
    let form = word(proposition, proposition.head)
    // "Leads the fund to become exhausted": an infinitive has no time of its own.
    if index.operators[proposition.article].isInfinitive(proposition.head) { return false }
    let words = reading.tokenized.tokens(in: proposition.predicate).map { word(proposition, $0) }
    if proposition.lemma == "be" { return words.contains("was") || words.contains("were") }
    // "Is capped" is told of what is.
    if proposition.isPassive, ["is", "are"].contains(where: words.contains),
      !words.contains("been")
    {
      return false
    }
    return form != proposition.lemma && !form.hasSuffix("s") && !form.hasSuffix("ing")
  }

  /// The predicate with the operators that make it what it is: "refused to sign", "denied that the
  /// plant would shut".
  func predicateSpan(_ proposition: Proposition) -> Span {
    let reading = index.story.readings[proposition.article]
    var span = proposition.predicate
    for operation in proposition.standing.operators {
      let words = self.span(proposition, operation.tokens)
      if operation.tokens.contains(where: { reading.tokens[$0].kind == .punctuation }) { continue }
      span = span.union(words)
    }
    // Wide apart, the operator itself says it best.
    if span.count > Self.longestPredicate, let last = proposition.standing.operators.last {
      return self.span(proposition, last.tokens)
    }
    return span
  }

  /// In UTF-8 bytes.
  private static let longestPredicate = 90

  // MARK: - Contrary words

  /// Two verbs that tell one event in contrary ways: "stepped down" / "was fired".
  func wording(_ pair: Pair, _ probability: Float) -> Difference? {
    let (a, b) = (pair.a, pair.b)
    if Contrasts.areOfUnlikeForce(a.lemma, b.lemma), pair.matched >= 1, pair.unlike == 0,
      a.standing.agrees(with: b.standing), !haveOtherSubjects(pair)
    {
      return difference(.wording, .soft, pair, a.predicate, b.predicate)
    }
    guard pair.link == .contrary, a.standing.isNegated == b.standing.isNegated,
      Self.level(a) == Self.level(b),
      pair.matched >= 1
        && (pair.ties >= 1 || pair.overlap.ratio >= 0.3 || probability >= Self.oneThing)
        || pair.ties >= 2 && pair.unlike == 0
    else { return nil }
    // "She stepped down", "she dismissed reports": what one does to something is contrary to nothing.
    if haveSameSubject(pair) || !isDoneToSubject(pair), a.isPassive == b.isPassive,
      hasObject(a) != hasObject(b)
    {
      return nil
    }
    guard !knowsPredicate(a, of: b), !knowsPredicate(b, of: a) else { return nil }
    // "Her sister criticized", "her father supports": two people's stances.
    guard isDoneToSubject(pair) || !haveOtherSubjects(pair) && !areOfOthers(pair) else {
      return nil
    }
    if later(pair) != nil {
      return difference(.polarity, .later, pair, a.predicate, b.predicate)
    }
    return difference(.polarity, .hard, pair, predicateSpan(a), predicateSpan(b))
  }

  private func hasObject(_ one: Proposition) -> Bool {
    !one.isPassive && !one.roles(in: .whom).isEmpty
  }

  /// Whether both say who acts, in words that have nothing in common: "voters", "the attorney".
  private func areOfOthers(_ pair: Pair) -> Bool {
    guard let x = pair.a.roles(in: .who).first, let y = pair.b.roles(in: .who).first else {
      return false
    }
    if areSame(x, pair.a, y, pair.b) { return false }
    if (x.actor == nil) != (y.actor == nil) { return !x.isOpen || !y.isOpen }
    return areUnlike(x, pair.a, y, pair.b)
  }

  /// Whether one has a person act and the other a thing.
  private func areOfOtherKinds(_ pair: Pair) -> Bool {
    guard let x = pair.a.roles(in: .who).first, let y = pair.b.roles(in: .who).first else {
      return false
    }
    func isThing(_ role: Proposition.Role, _ one: Proposition) -> Bool {
      role.actor == nil && !role.isOpen
        && index.entries[one.article][role.token].map { !lexicon.isPerson($0) } ?? false
    }
    func isPerson(_ role: Proposition.Role) -> Bool {
      role.actor.map { index.actors[$0].kind == .person } ?? false
    }
    return isPerson(x) && isThing(y, pair.b) || isPerson(y) && isThing(x, pair.a)
  }

  /// "He surrendered", "the police arrested him".
  private func isDoneToSubject(_ pair: Pair) -> Bool {
    func isDone(_ one: Proposition, to other: Proposition) -> Bool {
      one.roles(in: .whom).contains { $0.actor.map(other.subjects.contains) ?? false }
    }
    return isDone(pair.a, to: pair.b) || isDone(pair.b, to: pair.a)
  }

  /// Whether an article also uses the other's word of the same people.
  private func knowsPredicate(_ mine: Proposition, of other: Proposition) -> Bool {
    let actors = Set(other.roles.compactMap(\.actor))
    return clauses[mine.article].contains { known in
      known.number != mine.number && known.lemma == other.lemma
        && (actors.isEmpty || known.roles.contains { $0.actor.map(actors.contains) ?? false })
    }
  }
}

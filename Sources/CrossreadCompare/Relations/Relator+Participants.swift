import CrossreadCore

/// Who and where.
extension Relator {
  /// Two known persons, bodies or places in one part, none of them in common.
  func clash(
    _ part: Frame.Part, _ left: [Proposition.Role], _ right: [Proposition.Role]
  ) -> Clash? {
    guard (left + right).allSatisfy({ $0.actor != nil }),
      let x = left.first(where: \.isNamed), let y = right.first(where: \.isNamed),
      let one = x.actor, let other = y.actor
    else { return nil }
    let kind = index.actors[one].kind
    guard kind == index.actors[other].kind, kind != .other,
      Set(left.compactMap(\.actor)).isDisjoint(with: right.compactMap(\.actor))
    else { return nil }
    let (name, theirs) = (index.actors[one].name, index.actors[other].name)
    // "Gomes" may be the mother or the son: of one last name, only given names tell.
    if kind == .person, NameKey(name).last == NameKey(theirs).last,
      x.span.count < name.utf8.count || y.span.count < theirs.utf8.count
    {
      return nil
    }
    if mayBeOne(one, other) { return nil }
    return Clash(part: part, a: x, b: y, kind: kind)
  }

  /// Whether two actors may be one under two names: "Alexis" and "Alexandros Rhodes", "the Gulf" and
  /// "the Persian Gulf".
  func mayBeOne(_ one: Int, _ other: Int) -> Bool {
    let (name, theirs) = (index.actors[one].name, index.actors[other].name)
    if index.actors[one].kind == .person, NameKey(name).last == NameKey(theirs).last,
      name.first == theirs.first
    {
      return true
    }
    let (words, others) = (Set(name.split(separator: " ")), Set(theirs.split(separator: " ")))
    return words.isSubset(of: others) || others.isSubset(of: words)
  }

  /// Two holders of one part: hard where the rest is the same and neither article knows the other.
  func participant(_ clash: Clash, _ pair: Pair) -> Relation {
    let (a, b) = (pair.a, pair.b)
    guard pair.link == .same, a.standing.isNegated == b.standing.isNegated,
      a.standing.status == b.standing.status, !LightVerbs.general.contains(a.lemma),
      isTold(a), isTold(b)
    else { return .otherEvent }
    // Who acts: many may do the same, unless it is done to one and the same, or given.
    let isSubject = clash.part == .slot(.who)
    let rest = pair.matched + min(pair.ties, 2) + (pair.isOnce ? min(pair.around, 1) : 0)
    guard rest >= (isSubject ? 2 : 1), !isSubject || pair.matched >= 1 && haveSameObject(pair)
    else { return .otherEvent }
    // A body may be a part of another, or go by two names, where an article has both.
    if clash.kind != .person {
      let isKnown = { (role: Proposition.Role, article: Int) in
        role.actor.map { self.index.actors[$0].articles.contains(article) } ?? true
      }
      if isKnown(clash.b, a.article) || isKnown(clash.a, b.article) { return .unclear }
    }
    func knowsActor(_ mine: Proposition, of other: Proposition, _ role: Proposition.Role) -> Bool {
      let holders = role.actor.map { known[mine.article].clauses(of: $0) } ?? []
      return knows(mine, of: other, among: holders) { _ in true }
    }
    if knowsActor(a, of: b, clash.b) || knowsActor(b, of: a, clash.a) { return .otherEvent }
    let names = [clash.a, clash.b].map { role in role.actor.map { index.actors[$0].name } ?? "" }
    return Relation(
      kind: .differs,
      differences: [
        difference(
          .participant, .hard, pair, clash.a.span, clash.b.span, (names[0], names[1]))
      ],
      question: question(clash, pair), isStructural: pair.isOnce)
  }

  /// Whether it is done to, or given, one and the same: "pleaded guilty" is done to nobody.
  private func haveSameObject(_ pair: Pair) -> Bool {
    func objects(_ one: Proposition) -> [Proposition.Role] {
      one.roles.filter { role in
        role.slot != .who && ![.time, .place].contains(role.slot)
          && [.noun, .properNoun, .pronoun].contains(
            index.story.readings[one.article].syntax.tags[role.token])
      }
    }
    let others = objects(pair.b)
    return objects(pair.a).contains { one in others.contains { areSame(one, pair.a, $0, pair.b) } }
  }

  /// Whether it is told with a verb of its own: "after meeting the envoy" tells of the meeting by the way.
  private func isTold(_ one: Proposition) -> Bool {
    let tree = index.operators[one.article].tree
    return !word(one, one.head).hasSuffix("ing") || tree.hasChild(one.head, .aux, .auxPass)
  }

  /// Two who change places: "A bought it from B", "A sold it to B".
  func swapped(_ pair: Pair, _ times: Times, _ probability: Float) -> Difference? {
    let least = isBetweenNamed(pair) ? Self.leastTurned : Self.oneThing
    if probability >= least, isTurned(pair) {
      return difference(
        .participant, .hard, pair, pair.a.passage, pair.b.passage,
        (text(pair.a, pair.a.passage), text(pair.b, pair.b.passage)))
    }
    // Who could beat somebody, or did not, beat nobody.
    guard
      [pair.a, pair.b].allSatisfy({ $0.standing.status <= .expected && !$0.standing.isNegated })
    else { return nil }
    guard pair.a.frame.isShared, pair.a.frame.key == pair.b.frame.key,
      pair.a.standing.agrees(with: pair.b.standing), areOfOneThing(pair), !times.isClash
    else { return nil }
    func holder(_ frame: Frame, _ part: Frame.Part) -> Proposition.Role? {
      frame.parts[part]?.first { $0.actor != nil }
    }
    let sides: [(Frame.Part, Frame.Part)] = [
      (.giver, .receiver), (.winner, .loser), (.new, .old), (.source, .goal),
    ]
    for (one, other) in sides {
      let x = (holder(pair.a.frame, one), holder(pair.a.frame, other))
      let y = (holder(pair.b.frame, one), holder(pair.b.frame, other))
      let isCrossed =
        x.0 != nil && x.0?.actor == y.1?.actor
        && (x.1 == nil || y.0 == nil || x.1?.actor == y.0?.actor)
        || x.1 != nil && x.1?.actor == y.0?.actor && (x.0 == nil || y.1 == nil)
      guard isCrossed, x.0?.actor != y.0?.actor || x.1?.actor != y.1?.actor else { continue }
      return difference(
        .participant, .hard, pair, pair.a.passage, pair.b.passage,
        (text(pair.a, pair.a.passage), text(pair.b, pair.b.passage)))
    }
    return nil
  }

  /// Whether both have names for who acts and on whom, and neither article tells it of them twice.
  private func isBetweenNamed(_ pair: Pair) -> Bool {
    let ends = [pair.a, pair.b].flatMap { [$0.roles(in: .who), $0.roles(in: .whom)] }
    return ends.allSatisfy { $0.count == 1 && $0.allSatisfy(\.isNamed) } && pair.isOnce
  }

  /// From this probability on, two names that change places tell of one thing.
  private static let leastTurned: Float = 0.3

  /// "Ann accused Ben", "Ben accused Ann". Both may be so: it takes more to say that only one can.
  private func isTurned(_ pair: Pair) -> Bool {
    func have(
      _ x: [Proposition.Role], _ y: [Proposition.Role]
    ) -> Bool {
      x.contains { one in y.contains { areSame(one, pair.a, $0, pair.b) } }
    }
    guard pair.a.lemma == pair.b.lemma, pair.a.standing.agrees(with: pair.b.standing) else {
      return false
    }
    let (x, y) = (pair.a.roles(in: .who), pair.b.roles(in: .who))
    if have(x, y) { return false }
    // "Ran into", "lost to"; what two do with each other has no direction.
    let markers = Set(pair.a.roles.compactMap(\.preposition)).subtracting(["with"])
    let others =
      [(pair.a.roles(in: .whom), pair.b.roles(in: .whom))]
      + markers.sorted().map { marker in
        (
          pair.a.roles.filter { $0.preposition == marker && $0.slot != .who },
          pair.b.roles.filter { $0.preposition == marker && $0.slot != .who }
        )
      }
    return others.contains { mine, theirs in
      have(x, theirs) && have(mine, y) && !have(mine, theirs)
    }
  }

  /// "It", with no preposition before it.
  private func isPronoun(_ role: Proposition.Role, _ one: Proposition) -> Bool {
    role.isOpen && role.preposition == nil
      && index.story.readings[one.article].syntax.tags[role.token] == .pronoun
  }

  /// Whether what changes hands is the same on both sides, where anything does.
  private func areOfOneThing(_ pair: Pair) -> Bool {
    let (x, y) = (pair.a.frame.parts[.thing] ?? [], pair.b.frame.parts[.thing] ?? [])
    if x.isEmpty, y.isEmpty { return true }
    return x.contains { one in
      // "Lent the crane to the brewery", "borrowed *it* from the brewery".
      y.contains {
        isPronoun(one, pair.a) || isPronoun($0, pair.b) || areSame(one, pair.a, $0, pair.b)
      }
    }
  }

  /// Whether what is given, sent or said goes to others on each side: two acts.
  func otherGoal(_ pair: Pair) -> Bool {
    func goals(_ proposition: Proposition, _ frame: Frame) -> [Proposition.Role] {
      (frame.parts[.receiver] ?? []) + proposition.roles(in: .toWhom)
    }
    guard let x = goals(pair.a, pair.a.frame).first else { return false }
    let others = pair.b.roles.filter { ![.time, .place].contains($0.slot) }
    return !goals(pair.b, pair.b.frame).isEmpty
      ? !goals(pair.b, pair.b.frame).contains { areSame(x, pair.a, $0, pair.b) }
      : !others.contains { areSame(x, pair.a, $0, pair.b) } && others.count > 1
  }

  /// Whether something is given to others on each side, as far as both are known.
  func haveOtherReceivers(_ pair: Pair) -> Bool {
    guard pair.a.frame.isShared, pair.a.frame.key == pair.b.frame.key,
      let x = pair.a.frame.parts[.receiver], let y = pair.b.frame.parts[.receiver]
    else { return false }
    // Who buys a thing gets it, and does so once.
    if (x + y).allSatisfy({ $0.slot == .who }) { return false }
    return x.allSatisfy { one in y.allSatisfy { areUnlike(one, pair.a, $0, pair.b) } }
  }

  /// Whether somebody from whom it goes out in one account is the one it goes to in the other, which says
  /// from whom. "Lost" and "was beaten" are of one who lost.
  func cross(_ pair: Pair) -> Bool {
    guard !pair.a.frame.isShared || pair.a.frame.key != pair.b.frame.key else { return false }
    func sides(_ proposition: Proposition) -> (from: Set<Int>, to: Set<Int>, hasFrom: Bool) {
      var (from, to): (Set<Int>, Set<Int>) = ([], [])
      var hasFrom = false
      for role in proposition.roles {
        let isFrom = role.slot == .who || role.preposition == "from"
        hasFrom = hasFrom || isFrom
        guard let actor = role.actor else { continue }
        if isFrom { from.insert(actor) }
        if [.whom, .toWhom].contains(role.slot) { to.insert(actor) }
      }
      return (from.subtracting(to), to.subtracting(from), hasFrom)
    }
    let (x, y) = (sides(pair.a), sides(pair.b))
    return y.hasFrom && !x.from.isDisjoint(with: y.to)
      || x.hasFrom && !y.from.isDisjoint(with: x.to)
  }

  // MARK: - Where

  /// Two named places, none of which may lie in the other as far as the words go.
  func places(_ pair: Pair) -> (Proposition.Role, Proposition.Role)? {
    guard pair.link != .none else { return nil }
    /// "Died in Lyon"; "won the primary in Ohio" says which one was won.
    func named(_ one: Proposition) -> [Proposition.Role] {
      let tree = index.operators[one.article].tree
      return one.roles(in: .place).filter { role in
        let above = tree.head(role.token)
        let isOfNoun = above.map { $0 != one.head && tree.tags[$0] == .noun } ?? false
        return role.isNamed && role.preposition == "in" && !isOfNoun
      }
    }
    let (x, y) = (named(pair.a), named(pair.b))
    guard x.count == 1, y.count == 1, let one = x[0].actor, let other = y[0].actor, one != other
    else { return nil }
    // A town and its country stand near each other somewhere; two towns seldom do.
    return index.areInOneSentence(one, other) ? nil : (x[0], y[0])
  }

  /// Two places of one act: hard where the rest is the same.
  func place(_ places: (Proposition.Role, Proposition.Role), _ pair: Pair) -> Relation {
    guard pair.link <= .kin, pair.matched >= 1, pair.ties + pair.matched >= 2,
      pair.a.standing.agrees(with: pair.b.standing), isAtOnePlace(pair.a), isAtOnePlace(pair.b)
    else { return .otherEvent }
    return Relation(
      kind: .differs, differences: [difference(.place, .hard, pair, places.0.span, places.1.span)],
      question: nil)
  }

  /// Whether an article tells of nothing like it elsewhere: who won in Lorn and in Tarn won twice.
  private func isAtOnePlace(_ mine: Proposition) -> Bool {
    let places = known[mine.article].byPredicate.filter { link($0[0], mine) == .same }.joined()
      .flatMap { $0.roles(in: .place).filter(\.isNamed).compactMap(\.actor) }
    return Set(places).count == 1
  }

  // MARK: - Questions

  private func question(_ clash: Clash, _ pair: Pair) -> String? {
    let thing = clash.kind == .person ? "who" : "which"
    switch clash.part {
    case .slot(.whom): return "\(thing) was \(participle(pair))"
    case .slot(.who): return finite(pair).map { "\(thing) \($0)" }
    default: return nil
    }
  }

  /// The predicate's past participle, as the passive side has it if one is passive.
  private func participle(_ pair: Pair) -> String {
    for side in [pair.a, pair.b] where side.isPassive { return word(side, side.head) }
    return VerbForms.participle(of: pair.a.lemma)
  }

  /// The predicate as one side has it in the active; nil where neither does.
  private func finite(_ pair: Pair) -> String? {
    for side in [pair.a, pair.b] where !side.isPassive {
      let word = word(side, side.head)
      if word != side.lemma { return word }
    }
    return nil
  }
}

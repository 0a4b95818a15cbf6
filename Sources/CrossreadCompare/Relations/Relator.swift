import CrossreadCore

/// From two propositions to one relation. The one place where accounts are held against each other.
///
/// A false accusation is worse than a missed one, and false agreement worse than none: what cannot
/// be told is `unclear`, never `same`.
struct Relator {
  let index: StoryIndex
  /// All clauses, by article.
  let clauses: [[Proposition]]
  /// The same, by article and sentence.
  let ofSentence: [[[Proposition]]]
  /// How many clauses of each article have a predicate, by base form.
  private let counts: [[String: Int]]
  /// The clauses of each article that have something, found by what they have.
  let known: [KnownClauses]
  let lexicon = Lexicon.embedded
  let lemmas = Lemmatizer()

  /// Two propositions and what they have in common.
  struct Pair {
    let a: Proposition
    let b: Proposition
    let overlap: Overlap
    var link: Link
    /// Core participants that are the same on both sides, and those of which both name somebody
    /// else.
    var matched = 0
    var clashes: [Clash] = []
    /// Participants that have nothing in common, without being two known ones.
    var unlike = 0
    /// Shared features besides persons, bodies and the predicates.
    var ties = 0
    /// A place that both are about; nil for none.
    var place: Int?
    /// Features that one shares with what stands around the other.
    var around = 0
    /// Whether each article has the predicate once.
    var isOnce = false
  }

  /// How the predicates stand to each other.
  enum Link: Int, Comparable {
    /// One word, one frame.
    case same
    /// Of one meaning or family.
    case kin
    case contrary
    case none

    static func < (a: Link, b: Link) -> Bool { a.rawValue < b.rawValue }
    var isOfOneEvent: Bool { self != .none }
  }

  /// A part that both fill with somebody known who is not the same.
  struct Clash {
    let part: Frame.Part
    let a: Proposition.Role
    let b: Proposition.Role
    let kind: EntityKind
  }

  init(index: StoryIndex, clauses: [[Proposition]]) {
    self.index = index
    self.clauses = clauses
    ofSentence = zip(index.story.readings, clauses).map { reading, clauses in
      var found = [[Proposition]](repeating: [], count: reading.sentences.count)
      for clause in clauses { found[clause.sentence].append(clause) }
      return found
    }
    counts = clauses.map { Dictionary($0.map { ($0.lemma, 1) }, uniquingKeysWith: +) }
    known = zip(index.story.readings, clauses).map { KnownClauses($1, of: $0, index) }
  }

  /// How two passages stand to each other: what their own clauses say, and the clauses inside them
  /// where those answer each other better.
  func relate(passages a: Proposition, _ b: Proposition, probability: Float) -> Relation {
    let whole = relate(a, b, probability: probability)
    guard whole.kind == .same else { return whole }
    let (left, right) = (inside(a), inside(b))
    // Nobody can say of endless sentences what they agree on.
    guard left.count * right.count <= Self.mostPairs else { return .unclear }
    // Whole sentences say the same only through clauses that do, or where the one says no word more.
    var agrees =
      a.number != nil || b.number != nil
      || max(a.support(by: b), b.support(by: a)) >= Self.wholly
    for p in left {
      for q in right where !(p === a && q === b) {
        let link = link(p, q)
        guard link.isOfOneEvent else { continue }
        let relation = relate(p, q, probability: probability)
        // What nobody can repeat by itself asserts nothing, but by the verb that it stands under.
        let areFinite = [p, q].allSatisfy { $0.isFinite || !$0.standing.operators.isEmpty }
        switch relation.kind {
        case .differs: return relation.isStructural || areFinite ? relation : .unclear
        case .otherEvent where link <= .kin && areFinite, .unclear where link <= .kin && areFinite:
          return .unclear
        case .same: agrees = true
        default: break
        }
      }
    }
    return agrees ? whole : .open
  }

  /// From this share of one sentence that the other has, by weight, on, one says no more.
  private static let wholly: Float = 0.95

  /// So many pairs of clauses of two passages are held against each other: eight clauses each.
  private static let mostPairs = 64

  /// The clauses that stand wholly in a passage.
  func inside(_ proposition: Proposition) -> [Proposition] {
    ofSentence[proposition.article][proposition.sentence].filter {
      proposition.passage.contains($0.span)
    }
  }

  /// How `a` and `b` stand to each other, given how likely they tell of one thing at all.
  func relate(_ a: Proposition, _ b: Proposition, probability: Float) -> Relation {
    let pair = pair(a, b)
    let times = times(pair)
    let numbers = numbers(pair)
    if let swapped = swapped(pair, times, probability) {
      return Relation(kind: .differs, differences: [swapped], isStructural: true)
    }
    if isLongAgo(a, beside: b) || isLongAgo(b, beside: a) { return .otherEvent }
    if haveOtherContents(pair) { return .otherEvent }
    // Two grants of one donor are two grants.
    if haveOtherReceivers(pair) { return .otherEvent }
    let places = places(pair)
    let count =
      pair.clashes.count + (times.isClash ? 1 : 0) + (places == nil ? 0 : 1)
      + (times.isClash && otherGoal(pair) ? 1 : 0)
    // One thing amiss is a discrepancy; two are another event.
    if count >= 2 || count == 1 && numbers != nil { return .otherEvent }
    if count == 1, pair.unlike > 0, !pair.link.isOfOneEvent { return .otherEvent }
    if let clash = pair.clashes.first { return participant(clash, pair) }
    if times.isClash { return time(times, pair, probability) }
    if let places { return place(places, pair) }
    var found: [Difference] = []
    if let numbers {
      guard let difference = number(numbers, pair) else { return .unclear }
      found.append(difference)
    }
    let isAnchored = pair.link.isOfOneEvent || pair.matched > 0 || pair.overlap.ratio >= 0.5
    if isAnchored {
      found += [
        standing(pair, probability), wording(pair, probability), hour(pair),
        order(pair, probability),
      ]
      .compactMap(\.self)
      if found.isEmpty || found.allSatisfy({ $0.weight == .soft }) {
        found += [
          condition(pair, probability), degree(pair), reason(pair, probability),
          manner(pair, probability),
        ].compactMap { $0 }
      }
    } else if probability >= Self.likely {
      found += [order(pair, probability), degree(pair)].compactMap { $0 }
      if found.isEmpty, probability >= Self.oneThing, let reason = reason(pair, probability) {
        found.append(reason)
      }
    }
    if found.isEmpty, let overtaken = overtaken(pair, probability: probability) {
      found.append(overtaken)
    }
    if found.isEmpty {
      let residue = residue(pair, probability: probability)
      found = residue.differences
      if found.isEmpty, residue.isOpen { return .open }
    }
    if found.isEmpty, probability >= Self.oneThing, let otherwise = putForwardOtherwise(pair) {
      found.append(otherwise)
    }
    if !found.isEmpty {
      // "Broke the NBA record", "broke the school's record": of other things nothing is told otherwise.
      let isStructural =
        isStructural(found[0], pair, numbers)
        || found[0].kind == .polarity && probability >= Self.likely && deniesOfAll(pair)
      if !isStructural, found.allSatisfy({ $0.kind != .participant }), haveStrangers(pair) {
        return .unclear
      }
      found.sort { $0.weight > $1.weight }
      return Relation(
        kind: .differs, differences: found, isStructural: isStructural,
        isOfOnePerson: pair.link == .contrary && areOfOnePerson(pair))
    }
    if !areOfOneMood(pair) || cross(pair) { return .unclear }
    // What two do is two acts, what two people say two sayings, however like.
    if pair.link <= .kin, !a.frame.isShared, haveOtherSubjects(pair) { return .unclear }
    if let x = a.speaker, let y = b.speaker, x != y { return .unclear }
    // "Arrested him on Sunday", "charged him on Sunday"; "destroyed a barn", "destroyed a mill".
    if pair.link == .none
      ? differOnlyInPredicate(pair)
      : pair.link == .same && probability < Self.surely && haveOtherObjects(pair)
    {
      return .unclear
    }
    // "Threatened to leave", "left": what one only has in mind.
    if pair.link == .none, isOnlyInMind(a) || isOnlyInMind(b) { return .unclear }
    // What is not put forward alike is no agreement, though nothing could be named.
    if pair.link.isOfOneEvent, !areCompatible(pair) { return .unclear }
    return .same
  }

  /// Whether a difference shows by itself that it is of one thing: two purposes of one stay, two
  /// large numbers of one kind of thing that are near each other.
  private func isStructural(_ difference: Difference, _ pair: Pair, _ numbers: Numbers?) -> Bool {
    switch difference.kind {
    case .purpose:
      return pair.place != nil && Frame.presence.contains(pair.a.lemma)
        && Frame.presence.contains(pair.b.lemma)
    case .number:
      guard let x = numbers?.a, let y = numbers?.b, let one = x.head, let other = y.head else {
        return false
      }
      let least = min(x.low, y.low)
      return least >= 1000 && max(x.high, y.high) <= least * 1.6 && Stem.of(one) == Stem.of(other)
    default: return false
    }
  }

  /// From these probabilities on, two passages tell of one thing likely; surely, other words for an object
  /// notwithstanding; and beyond doubt, though their predicates have nothing in common.
  static let likely: Float = 0.6
  static let surely: Float = 0.7
  static let beyondDoubt: Float = 0.75
  /// From this one on, they tell of nothing else.
  static let oneThing: Float = 0.93

  /// Whether all that each side has alone is what is done.
  private func differOnlyInPredicate(_ pair: Pair) -> Bool {
    guard pair.matched >= 1, pair.a.number != nil, pair.b.number != nil else { return false }
    let x = telling(pair.a, besides: pair.b)
    let y = telling(pair.b, besides: pair.a)
    return x == [pair.a.head] && y == [pair.b.head]
  }

  /// Whether what it is done to is told in words that have nothing to do with each other.
  func haveOtherObjects(_ pair: Pair) -> Bool {
    for part in [Frame.Part.slot(.whom), .slot(.what), .thing] {
      guard let x = pair.a.frame.parts[part]?.first, let y = pair.b.frame.parts[part]?.first
      else { continue }
      if x.actor == nil, y.actor == nil, areUnlike(x, pair.a, y, pair.b) { return true }
    }
    return false
  }

  /// Whether clauses of two sentences tell of another event each: "appointed Ann Lee for five years", "appointed Ben Orr
  /// for three years".
  func areOfOtherEvents(
    _ a: Proposition.Place, _ b: Proposition.Place, _ probability: Float
  ) -> Bool {
    ofSentence[a.article][a.sentence].contains { x in
      ofSentence[b.article][b.sentence].contains { y in
        link(x, y) == .same && relate(x, y, probability: probability).kind == .otherEvent
      }
    }
  }

  // MARK: - What they have in common

  func pair(_ a: Proposition, _ b: Proposition) -> Pair {
    var pair = Pair(a: a, b: b, overlap: Overlap(a, b, index), link: link(a, b))
    let headA = index.topics[a.article][a.head]
    let headB = index.topics[b.article][b.head]
    a.features.forEachShared(with: b.features) { key, _, _ in
      if key < index.firstWordFeature {
        guard index.actors[Int(key)].kind == .place else { return }
        pair.place = Int(key)
        pair.ties += 1
      } else if key != headA, key != headB {
        pair.ties += 1
      }
    }
    if pair.link == .none, a.lemma == b.lemma, a.lemma != "be", haveSameComplement(a, b) {
      pair.link = .same
    }
    if pair.link == .none, pair.place != nil, Frame.presence.contains(a.lemma),
      Frame.presence.contains(b.lemma)
    {
      pair.link = .kin
    }
    let core = Set((a.roles + b.roles).compactMap(\.actor).map { Int32($0) })
    func count(_ key: Int32, _: Float, _: Float) {
      if key != headA, key != headB, !core.contains(key) || key >= index.firstWordFeature {
        pair.around += 1
      }
    }
    a.features.forEachShared(with: b.surroundings, count)
    b.features.forEachShared(with: a.surroundings, count)
    let shared = Set(a.roles.compactMap(\.actor)).intersection(b.surroundings.actors(index))
      .union(Set(b.roles.compactMap(\.actor)).intersection(a.surroundings.actors(index)))
    pair.around += shared.count
    pair.isOnce = isOnce(a) && isOnce(b)
    for (part, left) in a.frame.parts.sorted(by: { Self.rank($0.key) < Self.rank($1.key) }) {
      guard Self.isCore(part) else { continue }
      guard let right = b.frame.parts[part] else { continue }
      if left.contains(where: { x in right.contains { areSame(x, a, $0, b) } }) {
        pair.matched += 1
      } else if pair.link <= .kin, let clash = clash(part, left, right) {
        pair.clashes.append(clash)
      } else if let x = left.first, let y = right.first, areUnlike(x, a, y, b) {
        pair.unlike += 1
      }
    }
    if pair.matched == 0 {
      // "Rivkin was summoned" / "summoned Rivkin": in whatever part.
      let x = a.roles.compactMap(\.actor)
      if b.roles.contains(where: { $0.actor.map(x.contains) ?? false }) { pair.matched = 1 }
    }
    return pair
  }

  /// Whether what a verb of general meaning takes is the same: "went *off the air*", "will go *off the air*".
  private func haveSameComplement(_ a: Proposition, _ b: Proposition) -> Bool {
    func complements(_ one: Proposition) -> [Proposition.Role] {
      one.roles.filter { ![.who, .time, .place].contains($0.slot) && $0.head >= 0 }
    }
    let others = complements(b)
    return complements(a).contains { one in
      others.contains { one.preposition == $0.preposition && one.head == $0.head }
    }
  }

  private func isOnce(_ one: Proposition) -> Bool {
    counts[one.article][one.lemma, default: 0] <= 1
  }

  private static func isCore(_ part: Frame.Part) -> Bool {
    switch part {
    case .slot(let slot): [.who, .whom, .toWhom, .what].contains(slot)
    default: true
    }
  }

  /// A fixed order of parts.
  private static func rank(_ part: Frame.Part) -> Int {
    switch part {
    case .slot(let slot): Clause.Slot.allCases.firstIndex(of: slot) ?? 0
    case .giver: 20
    case .receiver: 21
    case .thing: 22
    case .winner: 23
    case .loser: 24
    case .new: 25
    case .old: 26
    case .mover: 27
    case .source: 28
    case .goal: 29
    }
  }

  func link(_ a: Proposition, _ b: Proposition) -> Link {
    let isGeneral = a.isGeneral || b.isGeneral
    if a.frame.isShared, a.frame.key == b.frame.key { return .same }
    if a.lemma == b.lemma, !isGeneral { return .same }
    if Contrasts.areContrary(a.contrasts, b.contrasts) { return .contrary }
    let headA = index.topics[a.article][a.head]
    let headB = index.topics[b.article][b.head]
    let relation = lexicon.relation(a.entry, b.entry)
    // Who gives a sample and who takes it tell one thing.
    if relation == .opposite, !isGeneral { return .contrary }
    if isGeneral { return headA >= 0 && headA == headB && a.lemma != "be" ? .kin : .none }
    if relation == .same || headA >= 0 && headA == headB { return .same }
    return relation == .kin || index.areSynonyms(headA, headB) ? .kin : .none
  }

  /// Whether two participants are one, as far as their words go.
  func areSame(
    _ x: Proposition.Role, _ a: Proposition, _ y: Proposition.Role, _ b: Proposition
  ) -> Bool {
    if let actor = x.actor, let other = y.actor { return actor == other }
    if x.head >= 0, x.head == y.head { return true }
    // A name that one article was not seen to give to anybody.
    if (x.actor == nil) != (y.actor == nil), word(a, x.token) == word(b, y.token) { return true }
    if lexicon.relation(index.entries[a.article][x.token], index.entries[b.article][y.token])
      == .same
    {
      return true
    }
    // "The A8 between Marsk and Holm", "the A8 motorway between Marsk and Holm".
    guard x.actor == nil, y.actor == nil else { return false }
    let mine = index.topics(article: a.article, in: x.span)
    let theirs = index.topics(article: b.article, in: y.span)
    return min(mine.count, theirs.count) >= 2
      && (mine.isSubset(of: theirs) || theirs.isSubset(of: mine))
  }

  /// Whether both are known by their own words, and have none of them in common.
  func areUnlike(
    _ x: Proposition.Role, _ a: Proposition, _ y: Proposition.Role, _ b: Proposition
  ) -> Bool {
    if let actor = x.actor, let other = y.actor { return actor != other }
    // "The magazine" may be *Boca*, "the driver" Ann Dow.
    if (x.actor == nil) != (y.actor == nil) { return false }
    guard x.head >= 0, y.head >= 0,
      index.story.readings[a.article].syntax.tags[x.token] != .pronoun,
      index.story.readings[b.article].syntax.tags[y.token] != .pronoun,
      lexicon.relation(index.entries[a.article][x.token], index.entries[b.article][y.token])
        == .none
    else { return false }
    return index.topics(article: a.article, in: x.span)
      .isDisjoint(with: index.topics(article: b.article, in: y.span))
  }

  // MARK: - Words

  func text(_ proposition: Proposition, _ span: Span) -> String {
    index.story.readings[proposition.article].text[span]
  }

  func word(_ proposition: Proposition, _ token: TokenIndex) -> String {
    index.story.readings[proposition.article].tokenized.lowered[token]
  }

  func span(_ proposition: Proposition, _ tokens: TokenRange) -> Span {
    index.story.readings[proposition.article].tokenized.span(of: tokens)
  }

  func difference(
    _ kind: Difference.Kind, _ weight: Difference.Weight, _ pair: Pair, _ x: Span, _ y: Span,
    _ texts: (String, String)? = nil
  ) -> Difference {
    let words = [
      Difference.Words(
        article: pair.a.article, spans: [x], text: texts?.0 ?? text(pair.a, x)),
      Difference.Words(
        article: pair.b.article, spans: [y], text: texts?.1 ?? text(pair.b, y)),
    ]
    return Difference(
      kind: kind, weight: weight, words: words.sorted { $0.article < $1.article })
  }

  /// Whether the article of `mine` has another clause of the kind of `other` that passes `test`:
  /// it then knows both, and tells two things.
  func knows(
    _ mine: Proposition, of other: Proposition, _ test: (Proposition) -> Bool
  ) -> Bool {
    known[mine.article].byPredicate.contains { alike in
      link(alike[0], other) <= .kin && alike.contains { $0.number != mine.number && test($0) }
    }
  }

  /// The same among `candidates` of its article.
  func knows(
    _ mine: Proposition, of other: Proposition, among candidates: [Proposition],
    _ test: (Proposition) -> Bool
  ) -> Bool {
    candidates.contains { known in
      known.number != mine.number && test(known) && link(known, other) <= .kin
    }
  }

  /// The day each article was published, where both are known and not the same: the later one.
  func later(_ pair: Pair) -> Proposition? {
    let readings = index.story.readings
    guard let x = readings[pair.a.article].article.published,
      let y = readings[pair.b.article].article.published, x != y
    else { return nil }
    return x < y ? pair.b : pair.a
  }
}

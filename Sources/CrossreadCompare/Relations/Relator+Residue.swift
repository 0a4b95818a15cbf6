import CrossreadCore

/// What each of two accounts names that the other does not: where both name somebody, some number
/// or some day in place of the other's, they do not simply agree, whatever the parse made of it.
extension Relator {
  /// What is left over; `isOpen` where it cannot be told whether it is a difference.
  struct Residue {
    var differences: [Difference] = []
    var isOpen = false
  }

  func residue(_ pair: Pair, probability: Float) -> Residue {
    var residue = Residue()
    names(pair, probability, &residue)
    counts(pair, probability, &residue)
    if residue.differences.isEmpty, probability >= Self.nearlySure, let other = otherDays(pair) {
      residue.differences.append(other)
    }
    if residue.differences.isEmpty, probability >= Self.contrarily, let contrary = contrary(pair) {
      residue.differences.append(contrary)
    }
    if daysAreApart(pair)
      || (probability < Self.likely || pair.link <= .kin) && datesAreApart(pair)
    {
      residue.isOpen = true
    }
    return residue
  }

  /// From this probability on, two days that stand where all else is alike are of one thing.
  static let nearlySure: Float = 0.85

  /// From this probability on, contrary words are of one thing.
  private static let contrarily: Float = 0.5

  // MARK: - Names

  /// Whether each passage names somebody or some place that the other sentence does not have.
  func haveStrangers(_ pair: Pair) -> Bool {
    var residue = Residue()
    names(pair, 0, &residue)
    return residue.isOpen || !residue.differences.isEmpty
  }

  /// Persons and bodies in one passage that the other sentence does not have.
  private func names(_ pair: Pair, _ probability: Float, _ residue: inout Residue) {
    let x = strangers(pair.a, to: pair.b)
    let y = strangers(pair.b, to: pair.a)
    for kind in [EntityKind.person, .organization, .place] {
      let left = x.filter { index.actors[$0.actor].kind == kind }
      let right = y.filter { index.actors[$0.actor].kind == kind }
      guard let one = left.first, let other = right.first else { continue }
      let isLone = left.count == 1 && right.count == 1
      if mayBeOne(one.actor, other.actor) { continue }
      let isKnown =
        index.actors[one.actor].articles.contains(pair.b.article)
        || index.actors[other.actor].articles.contains(pair.a.article)
      if isLone, kind == .person, !isKnown, pair.link <= .kin,
        pair.a.standing.agrees(with: pair.b.standing), pair.matched + pair.ties >= 1
      {
        residue.differences.append(
          difference(
            .participant, .hard, pair, one.span, other.span,
            (index.actors[one.actor].name, index.actors[other.actor].name)))
      } else if kind == .person || probability < Self.likely {
        residue.isOpen = true
      }
    }
  }

  /// Who is named in a passage, is no speaker there, and is not in the other's sentence.
  private func strangers(
    _ mine: Proposition, to other: Proposition
  ) -> [(actor: Int, span: Span)] {
    let reading = index.story.readings[mine.article]
    var found: [(actor: Int, span: Span)] = []
    for mention in reading.mentions(near: mine.passage)
    where mention.form == .name && mine.passage.contains(mention.span) {
      guard let actor = index.actor(article: mine.article, entity: mention.entity),
        mine.speaker != actor, other.speaker != actor,
        !other.features.contains(Int32(actor)), !other.surroundings.contains(Int32(actor)),
        !found.contains(where: { $0.actor == actor }),
        mine.roles.contains(where: { $0.actor == actor }) || !isSpeaker(actor, of: mine)
      else { continue }
      found.append((actor, mention.span))
    }
    return found
  }

  /// Whether somebody in a passage is only there as the one who says it.
  private func isSpeaker(_ actor: Int, of proposition: Proposition) -> Bool {
    let reading = index.story.readings[proposition.article]
    return reading.quotes(near: proposition.span).contains { quote in
      quote.extent.overlaps(proposition.span)
        && (index.actor(article: proposition.article, entity: quote.entity) == actor
          || quote.speaker.map {
            index.actors(article: proposition.article, in: $0).contains(actor)
          } ?? false)
    }
  }

  // MARK: - Numbers

  /// One number on each side, of whatever it may be, and not the same.
  private func counts(_ pair: Pair, _ probability: Float, _ residue: inout Residue) {
    if let x = rank(pair.a, pair), let y = rank(pair.b, pair), x.topic == y.topic,
      x.value != y.value
    {
      // Places, rounds and quarters are many: only one act done once has one.
      guard pair.matched >= 1,
        probability >= (pair.link <= .kin ? Self.likely : Self.beyondDoubt)
      else {
        residue.isOpen = true
        return
      }
      residue.differences.append(difference(.number, .hard, pair, x.span, y.span))
      return
    }
    for (x, y) in [
      (fraction(pair.a), fraction(pair.b)), (factor(pair.a), factor(pair.b)),
      (score(pair.a), score(pair.b)),
    ] {
      guard let x, let y, x.value != y.value else { continue }
      residue.differences.append(difference(.number, .hard, pair, x.span, y.span))
      return
    }
    let left = figures(in: pair.a.passage, of: pair.a.article)
    let right = figures(in: pair.b.passage, of: pair.b.article)
    let x = left.filter { one in !right.contains { Self.mayBeOne(one, $0) } }
    let y = right.filter { one in !left.contains { Self.mayBeOne(one, $0) } }
    guard let one = x.first, let other = y.first else { return }
    // Other numbers that both have show that it is one count.
    let anchors = pair.matched + pair.ties + (left.count - x.count)
    let readings = index.story.readings
    // "Three more people": counted on top of others.
    if readings[pair.a.article].isAdded(one) || readings[pair.b.article].isAdded(other) {
      residue.isOpen = true
      return
    }
    guard x.count == 1, y.count == 1, pair.a.number != nil, pair.b.number != nil,
      !haveOtherSubjects(pair), !areApart(pair), Self.areOfOneKind(one, other),
      one.excludes(other), areOfOneScope(one, other, pair),
      probability >= Self.likely, anchors >= 2, pair.clashes.isEmpty,
      pair.link <= .kin || areOfOneThing(one, other, pair, probability)
    else {
      if x.contains(where: { one in y.contains { Self.areOfOneKind(one, $0) } }) {
        residue.isOpen = true
      }
      return
    }
    let isSure = probability >= Self.oneThing && (pair.link <= .kin || pair.unlike == 0)
    if isGrown(one, other, pair),
      isSure || pair.link <= .kin || max(one.high, other.high) <= min(one.low, other.low) * 1.6
    {
      residue.differences.append(difference(.number, .later, pair, one.number, other.number))
    } else if max(one.high, other.high)
      <= min(one.low, other.low) * (pair.link == .same || isSure ? 3 : 1.6)
      || isSure && Self.areOfOneSlip(one, other)
    {
      residue.differences.append(difference(.number, .hard, pair, one.number, other.number))
    } else {
      residue.isOpen = true
    }
  }

  /// Whether one number is the other with a zero too many or too few: €4 million, €40 million.
  static func areOfOneSlip(_ one: Figure, _ other: Figure) -> Bool {
    guard one.low == one.high, other.low == other.high, min(one.low, other.low) > 0 else {
      return false
    }
    let ratio = max(one.low, other.low) / min(one.low, other.low)
    return ratio == 10 || ratio == 100 || ratio == 1000
  }

  /// Whether both count the same, as far as the words beside them tell; what a sum is of stands elsewhere.
  private func areOfOneScope(_ one: Figure, _ other: Figure, _ pair: Pair) -> Bool {
    if case .money = one.measure { return true }
    return isInScope(one, pair.a, of: pair.b) && isInScope(other, pair.b, of: pair.a)
  }

  /// Whether two numbers around predicates that have nothing in common are of one thing.
  private func areOfOneThing(
    _ one: Figure, _ other: Figure, _ pair: Pair, _ probability: Float
  ) -> Bool {
    if let x = whole(of: one, pair.a.article), let y = whole(of: other, pair.b.article) {
      return Self.mayBeOne(x, y)
    }
    guard one.measure == other.measure else { return false }
    switch one.measure {
    case .count: return one.head != nil && other.head != nil
    case .money: return probability >= Self.oneThing
    default: return false
    }
  }

  /// What a number is a part of: "268 *of 382 flights*"; nil where that is not said.
  private func whole(of part: Figure, _ article: Int) -> Figure? {
    let reading = index.story.readings[article]
    guard reading.isPart(part) else { return nil }
    let end = reading.tokenized.tokens(in: part.span).upperBound
    let behind = reading.tokenized.span(of: end..<min(end + 4, reading.tokens.count))
    return reading.figures(near: behind).first { behind.contains($0.number) }
  }

  /// Whether the newer account tells the greater number: what is still being counted grows. What there
  /// still is has become less.
  func isGrown(_ one: Figure, _ other: Figure, _ pair: Pair) -> Bool {
    // A sum is no count.
    if case .money = one.measure { return false }
    guard let newer = later(pair) else { return false }
    let (new, old) = newer === pair.a ? (one, other) : (other, one)
    if new.low > old.low { return true }
    let words = index.story.readings[newer.article].tokenized
    return words.tokens(in: newer.passage).contains { words.lowered[$0] == "still" }
  }

  private func figures(in span: Span, of article: Int) -> [Figure] {
    let reading = index.story.readings[article]
    return reading.figures(near: span).filter {
      span.contains($0.span) && $0.low > 0 && !$0.isVague && !reading.isOfName($0)
    }
  }

  private static func mayBeOne(_ a: Figure, _ b: Figure) -> Bool {
    areOfOneKind(a, b) && FigureComparer.agree(a, b)
  }

  /// Whether both count things, or measure by one measure.
  private static func areOfOneKind(_ a: Figure, _ b: Figure) -> Bool {
    if a.measure == b.measure {
      guard a.measure == .count, let x = a.head, let y = b.head else { return true }
      let lexicon = Lexicon.embedded
      if Stem.of(x) == Stem.of(y) { return true }
      // "Two children", "one survivor".
      if min(a.low, b.low) <= 1 { return false }
      return lexicon.relation(lexicon.entry(x, .noun), lexicon.entry(y, .noun)) <= .kin
        || isGroup(x) && isGroup(y)
    }
    switch (a.measure, b.measure) {
    case (.bare, .count), (.count, .bare): return true
    default: return false
    }
  }

  /// Whether a noun counts people: those who fell ill are cases, too.
  private static func isGroup(_ noun: String) -> Bool {
    noun == "people" || noun == "other" || noun == "case"
      || Lexicon.embedded.entry(noun, .noun).map(Lexicon.embedded.isPerson) ?? false
  }

  /// The one ordinal of a passage and what it ranks: "her *third* national title".
  private func rank(
    _ proposition: Proposition, _ pair: Pair
  ) -> (value: Int, topic: Int32, span: Span)? {
    let reading = index.story.readings[proposition.article]
    var found: (value: Int, topic: Int32, span: Span)?
    for token in reading.tokenized.tokens(in: proposition.passage) {
      guard let value = Ordinals.value(of: reading.tokenized.lowered[token]),
        reading.dates(near: reading.tokens[token].span).allSatisfy({
          !$0.span.overlaps(reading.tokens[token].span)
        })
      else { continue }
      let head = Int(reading.syntax.heads[token])
      guard head >= 0, reading.syntax.tags[head] == .noun, found == nil else { return nil }
      found = (value, index.topics[proposition.article][head], reading.tokens[token].span)
    }
    return found.flatMap { $0.topic >= 0 ? $0 : nil }
  }

  /// How many times as much a predicate says: "has *doubled*".
  private func factor(_ proposition: Proposition) -> (value: Double, span: Span)? {
    Ordinals.factor(of: proposition.lemma).map { ($0, proposition.predicate) }
  }

  /// The one score of a passage: "3-1"; the same whoever is named first.
  private func score(_ proposition: Proposition) -> (value: Double, span: Span)? {
    let reading = index.story.readings[proposition.article]
    let words = reading.tokenized.lowered
    let tokens = reading.tokenized.tokens(in: proposition.passage)
    let found = tokens.dropFirst().dropLast().compactMap { dash -> (Double, Span)? in
      guard words[dash] == "-" || words[dash] == "–", !reading.tokens[dash].isSpaced,
        !reading.tokens[dash + 1].isSpaced, let one = Int(words[dash - 1]),
        let other = Int(words[dash + 1]), max(one, other) < 200
      else { return nil }
      let span = reading.tokenized.span(of: (dash - 1)..<(dash + 2))
      guard !reading.dates(near: span).contains(where: { $0.span.overlaps(span) }) else {
        return nil
      }
      return (Double(max(one, other) * 1000 + min(one, other)), span)
    }
    return found.count == 1 ? (found[0].0, found[0].1) : nil
  }

  /// The one fraction of a passage: "*a third* of the people".
  private func fraction(_ proposition: Proposition) -> (value: Double, span: Span)? {
    let reading = index.story.readings[proposition.article]
    let tokens = reading.tokenized.tokens(in: proposition.passage)
    var found: [(value: Double, span: Span)] = []
    for token in tokens where token + 1 < tokens.upperBound {
      guard let part = Ordinals.part(of: reading.tokenized.lowered[token]),
        ["of", "the", "its", "their", "his", "her"].contains(reading.tokenized.lowered[token + 1])
      else { continue }
      let before = token > tokens.lowerBound ? reading.tokenized.lowered[token - 1] : ""
      let times = Ordinals.count(of: before) ?? 1
      let hasCount = Ordinals.count(of: before) != nil || ["a", "one"].contains(before)
      found.append(
        (times * part, reading.tokenized.span(of: (hasCount ? token - 1 : token)..<(token + 1))))
    }
    return found.count == 1 ? found[0] : nil
  }

  // MARK: - Days

  /// Whether both passages give settled days, and none of them can be the other's; or one tells of a
  /// day long before it was published, and the other of none.
  func datesAreApart(_ pair: Pair) -> Bool {
    let x = days(pair.a)
    let y = days(pair.b)
    if !x.isEmpty, !y.isEmpty { return daysAreApart(pair) }
    return isPast(x, of: pair.a, beside: pair.b) || isPast(y, of: pair.b, beside: pair.a)
  }

  /// A day of each passage that the other article never speaks of, while all other days are the same.
  private func otherDays(_ pair: Pair) -> Difference? {
    guard pair.a.number != nil, pair.b.number != nil, pair.clashes.isEmpty,
      pair.matched + pair.ties >= 1, !haveOtherSubjects(pair)
    else { return nil }
    let (x, y) = (days(pair.a), days(pair.b))
    func lacking(_ days: [DateExpression], in others: [DateExpression]) -> [DateExpression] {
      days.filter { one in
        !others.contains { mayBeOne(one, $0) }
      }
    }
    let (left, right) = (lacking(x, in: y), lacking(y, in: x))
    guard left.count == 1, right.count == 1, let one = left.first, let other = right.first,
      areOtherDays(one, other, pair),
      pair.a.standing.agrees(with: pair.b.standing) || areToCome(one, other, pair)
    else { return nil }
    return difference(.date, .hard, pair, one.span, other.span)
  }

  /// Whether both days are to come by both accounts: "opens on the 3rd", "will open on the 4th".
  private func areToCome(_ one: DateExpression, _ other: DateExpression, _ pair: Pair) -> Bool {
    guard let x = one.from, let y = other.from, !pair.a.standing.isNegated,
      !pair.b.standing.isNegated
    else { return false }
    return [pair.a, pair.b].allSatisfy { clause in
      clause.standing.status <= .expected
        && index.story.readings[clause.article].article.published.map { min(x, y) > $0 } ?? false
    }
  }

  /// Whether two days, each given by day and month, lie near each other, and no article speaks of the other's.
  func areOtherDays(_ one: DateExpression, _ other: DateExpression, _ pair: Pair) -> Bool {
    guard [one, other].allSatisfy({ $0.partial.day != nil && $0.partial.month != nil }),
      let x = one.from, let y = other.from, (1...Self.nearby).contains(abs(x - y))
    else { return false }
    func knows(_ article: Int, _ day: DateExpression) -> Bool {
      index.story.readings[article].dates.contains { $0.from == $0.to && mayBeOne($0, day) }
    }
    return !knows(pair.a.article, other) && !knows(pair.b.article, one)
  }

  /// In days.
  private static let nearby = 60

  /// Whether both passages give settled days, and none of them can be the other's.
  private func daysAreApart(_ pair: Pair) -> Bool {
    let x = days(pair.a)
    let y = days(pair.b)
    guard !x.isEmpty, !y.isEmpty else { return false }
    return !x.contains { one in
      y.contains { mayBeOne(one, $0) || isOpen(one, $0) }
    }
  }

  private func days(_ one: Proposition) -> [DateExpression] {
    index.story.readings[one.article].dates(near: one.passage).filter {
      one.passage.contains($0.span) && ($0.from != nil || $0.to != nil)
    }
  }

  /// Two open ends of one side, not far apart.
  private func isOpen(_ a: DateExpression, _ b: DateExpression) -> Bool {
    (a.from == nil) == (b.from == nil) && (a.to == nil) == (b.to == nil)
      && (a.from == nil || a.to == nil) && !exclude(a, b)
  }

  /// Whether all days of a clause lie months before its article, while the other clause, told in the
  /// past or present of its own day, gives none and its article never speaks of them.
  private func isPast(
    _ days: [DateExpression], of mine: Proposition, beside other: Proposition
  ) -> Bool {
    guard let published = index.story.readings[mine.article].article.published, !days.isEmpty,
      days.allSatisfy({ $0.to.map { published - $0 > 60 } ?? false })
    else { return false }
    return !index.story.readings[other.article].dates.contains { date in
      days.contains { mayBeOne($0, date) }
    }
  }

  // MARK: - Contrary words

  /// A word of each side, neither of which the other has, that are opposites: "praised" / "sharp
  /// criticism", "peaceful" / "violent".
  private func contrary(_ pair: Pair) -> Difference? {
    let (a, b) = (pair.a, pair.b)
    guard a.standing.isNegated == b.standing.isNegated, pair.matched + pair.ties >= 1,
      Self.level(a) == Self.level(b)
    else { return nil }
    // "Refused to take a side" and "would not take one" say the same in other words.
    func said(_ tokens: [TokenIndex], in one: Proposition) -> [TokenIndex] {
      tokens.filter { token in !one.standing.operators.contains { $0.tokens.contains(token) } }
    }
    let left = said(telling(a, besides: b), in: a)
    let right = said(telling(b, besides: a), in: b)
    if let without = without(pair) { return without }
    // Predicates of one frame are no opposites: "beat", "lost to".
    let frames = matchedHeads(a, b)
    // Who opposes and who supports must be one.
    let isOfOne =
      haveSameSubject(pair) || haveSameAgent(pair) || haveSameSource(pair)
    for x in left where !frames.contains(x) {
      for y in right where x == a.head || y == b.head {
        guard areContrary(x, in: a, y, in: b), isOfOne || describeOne(x, y, pair) else { continue }
        // "Widens her lead", "narrows his path".
        if x == a.head, y == b.head, haveOtherObjects(pair) { continue }
        let span = { (one: Proposition, token: TokenIndex) in
          index.story.readings[one.article].tokens[token].span
        }
        let weight: Difference.Weight = later(pair) == nil ? .hard : .later
        return difference(.polarity, weight, pair, span(a, x), span(b, y))
      }
    }
    return nil
  }

  /// Whether both are nouns that say what something is: "was a success", "called it a failure".
  private func arePredicated(
    _ x: TokenIndex, in a: Proposition, _ y: TokenIndex, in b: Proposition
  ) -> Bool {
    func isPredicated(_ token: TokenIndex, _ one: Proposition) -> Bool {
      let tree = index.operators[one.article].tree
      return tree.tags[token] == .noun
        && (tree.hasChild(token, .cop) || tree.relations[token] == .xcomp)
    }
    return isPredicated(x, a) && isPredicated(y, b)
  }

  /// Whether two words are said of one thing, whatever part it plays: "the march was peaceful",
  /// "described the march as violent".
  private func describeOne(_ x: TokenIndex, _ y: TokenIndex, _ pair: Pair) -> Bool {
    let tags = [
      index.story.readings[pair.a.article].syntax.tags[x],
      index.story.readings[pair.b.article].syntax.tags[y],
    ]
    return (tags.allSatisfy { $0 == .adjective } || arePredicated(x, in: pair.a, y, in: pair.b))
      && pair.a.roles.contains { one in
        pair.b.roles.contains { areSame(one, pair.a, $0, pair.b) }
      }
  }

  /// Whether one who does it is the same, told in the active or the passive.
  private func haveSameAgent(_ pair: Pair) -> Bool {
    pair.a.roles(in: .who).contains { one in
      pair.b.roles(in: .who).contains { areSame(one, pair.a, $0, pair.b) }
    }
  }

  /// "Sharp criticism came from the bishop", "the bishop praised".
  private func haveSameSource(_ pair: Pair) -> Bool {
    // Also of a noun: "ended with the rejection of the plan by the board".
    func sources(_ one: Proposition) -> Set<Int32> {
      let tree = index.operators[one.article].tree
      let words = index.story.readings[one.article].tokenized
      let topics = words.tokens(in: one.passage).filter { token in
        tree.child(of: token, .caseMark).map { ["from", "by"].contains(words.lowered[$0]) } ?? false
      }.map { index.topics[one.article][$0] }
      return Set(topics.filter { $0 >= 0 })
    }
    func agents(_ one: Proposition) -> Set<Int32> {
      Set(
        one.roles(in: .who).map(\.head).filter { $0 >= 0 } + one.subjects.map { Int32($0) })
    }
    return !sources(pair.a).isDisjoint(with: agents(pair.b))
      || !sources(pair.b).isDisjoint(with: agents(pair.a))
  }

  /// The predicates in a passage of which the other has one of the same kind.
  private func matchedHeads(_ a: Proposition, _ b: Proposition) -> Set<TokenIndex> {
    var found: Set<TokenIndex> = []
    for p in inside(a) {
      for q in inside(b) where link(p, q) <= .kin {
        found.insert(p.head)
      }
    }
    return found
  }

  /// "With a valid licence" / "without a valid licence".
  private func without(_ pair: Pair) -> Difference? {
    func lacking(_ one: Proposition) -> [(topic: Int32, span: Span)] {
      let reading = index.story.readings[one.article]
      return reading.tokenized.tokens(in: one.passage).compactMap { token in
        // "Without a permit", "with no permit", "has no permit".
        guard ["without", "no"].contains(reading.tokenized.lowered[token]) else { return nil }
        let head = Int(reading.syntax.heads[token])
        guard head > token, [.noun, .verb].contains(reading.syntax.tags[head]) else { return nil }
        let topic = index.topics[one.article][head]
        return topic < 0 ? nil : (topic, reading.tokenized.span(of: token..<(head + 1)))
      }
    }
    /// "With a licence", "has a licence"; not "by licence", which says something else.
    func having(_ topic: Int32, _ one: Proposition) -> Span? {
      let reading = index.story.readings[one.article]
      let tree = index.operators[one.article].tree
      return reading.tokenized.tokens(in: one.passage).first { token in
        guard index.topics[one.article][token] == topic else { return false }
        if tree.tags[token] == .verb {
          // "Did not recommend charges" and "recommended no charges" say what "without recommending
          // charges" does.
          return !index.operators[one.article].standing(of: token).isNegated
            && !reading.tokenized.tokens(in: one.passage).contains {
              $0 > token && OperatorWords.negations.contains(reading.tokenized.lowered[$0])
            }
        }
        if let determiner = tree.child(of: token, .det),
          reading.tokenized.lowered[determiner] == "no"
        {
          return false
        }
        guard let preposition = tree.child(of: token, .caseMark) else {
          let verb = tree.head(token).map { lemmas.lemma(of: word(one, $0), tag: .verb) }
          return tree.relations[token] == .obj
            && verb.map { ["have", "hold", "carry", "get", "obtain", "possess"].contains($0) }
              ?? false
        }
        return reading.tokenized.lowered[preposition] == "with"
      }.map { reading.tokens[$0].span }
    }
    let x = lacking(pair.a)
    let y = lacking(pair.b)
    for one in x where !y.contains(where: { $0.topic == one.topic }) {
      if let has = having(one.topic, pair.b) {
        return difference(.polarity, .hard, pair, one.span, has)
      }
    }
    for other in y where !x.contains(where: { $0.topic == other.topic }) {
      if let has = having(other.topic, pair.a) {
        return difference(.polarity, .hard, pair, has, other.span)
      }
    }
    return nil
  }

  /// Whether each of two clauses has a thing that has nothing to do with any of the other's: "the well of the *school*",
  /// "the well of the *monastery*".
  func tellOfOtherThings(_ pair: Pair) -> Bool {
    func hasOwn(_ mine: Proposition, _ other: Proposition) -> Bool {
      let reading = index.story.readings[mine.article]
      let theirs = other.words + index.sentence(at: other.place).tokens
      return telling(mine, besides: other).contains { token in
        let span = reading.tokens[token].span
        let topic = index.topics[mine.article][token]
        return reading.syntax.tags[token] == .noun
          && !reading.dates(near: span).contains { $0.span.overlaps(span) }
          && !theirs.contains { known in
            lexicon.relation(
              index.entries[mine.article][token], index.entries[other.article][known])
              != .none || index.areSynonyms(topic, index.topics[other.article][known])
          }
      }
    }
    return hasOwn(pair.a, pair.b) && hasOwn(pair.b, pair.a)
  }

  /// Content words of a clause, without those of clauses inside it, that the other's sentence lacks.
  func telling(_ mine: Proposition, besides other: Proposition) -> [TokenIndex] {
    let reading = index.story.readings[mine.article]
    return mine.words.filter { token in
      let topic = index.topics[mine.article][token]
      return topic >= index.firstWordFeature
        && [.verb, .adjective, .noun].contains(reading.syntax.tags[token])
        && !other.features.contains(topic) && !other.surroundings.contains(topic)
    }
  }

  func areContrary(
    _ x: TokenIndex, in a: Proposition, _ y: TokenIndex, in b: Proposition
  ) -> Bool {
    let one = index.entries[a.article][x]
    let other = index.entries[b.article][y]
    // "Man" and "woman", "son" and "daughter" are opposites, too, and say nothing contrary.
    let tags = [
      index.story.readings[a.article].syntax.tags[x],
      index.story.readings[b.article].syntax.tags[y],
    ]
    let isGeneral = [word(a, x), word(b, y)].contains {
      LightVerbs.general.contains(lemmas.lemma(of: $0, tag: .verb))
    }
    if !tags.contains(.noun) || arePredicated(x, in: a, y, in: b), !isGeneral,
      lexicon.relation(one, other) == .opposite
    {
      return true
    }
    if let p = Qualifiers.value(of: word(a, x)), let q = Qualifiers.value(of: word(b, y)),
      p.group == q.group, p.value != q.value
    {
      return true
    }
    // "Remained closed", "reopened".
    if tags.contains(.verb), tags.contains(.adjective) {
      let verbs = [word(a, x), word(b, y)].map { lemmas.lemma(of: $0, tag: .verb) }
      if Contrasts.areContrary(verbs[0], verbs[1]) { return true }
    }
    guard let one, let other else { return false }
    if Contrasts.areContrary(family: lexicon.family(one), lexicon.family(other)) { return true }
    // "Raised the rate", "a cut in the rate".
    guard let left = act(x, in: a), let right = act(y, in: b) else { return false }
    return tags.contains(.noun) && Contrasts.areContrary(left, right)
  }

  /// The base form of a verb, or of the noun of what is done to something: "a *cut* in the rate".
  private func act(_ token: TokenIndex, in one: Proposition) -> String? {
    let tree = index.operators[one.article].tree
    switch tree.tags[token] {
    case .verb: return lemmas.lemma(of: word(one, token), tag: .verb)
    case .noun where tree.hasChild(token, .nmod):
      return lemmas.lemma(of: word(one, token), tag: .noun)
    default: return nil
    }
  }
}

/// Ordinals and fractions in words.
enum Ordinals {
  static func value(of word: String) -> Int? {
    if let place = words.firstIndex(of: word) { return place + 2 }
    guard word.utf8.count >= 3, ["st", "nd", "rd", "th"].contains(where: word.hasSuffix) else {
      return nil
    }
    return Int(word.dropLast(2))
  }

  /// What one part is: "third".
  static func part(of word: String) -> Double? {
    switch word {
    case "half": 1 / 2
    case "third", "thirds": 1 / 3
    case "quarter", "quarters": 1 / 4
    case "fifth", "fifths": 1 / 5
    case "sixth", "sixths": 1 / 6
    case "tenth", "tenths": 1 / 10
    default: nil
    }
  }

  /// By what a verb multiplies.
  static func factor(of verb: String) -> Double? {
    ["halve": 0.5, "double": 2, "triple": 3, "treble": 3, "quadruple": 4, "quintuple": 5][verb]
  }

  static func count(of word: String) -> Double? {
    ["two": 2, "three": 3, "four": 4, "nine": 9][word]
  }

  private static let words = [
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
  ]
}

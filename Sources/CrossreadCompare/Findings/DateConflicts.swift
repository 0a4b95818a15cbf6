import CrossreadCore

/// Finds dates that two articles give to one event and that exclude each other.
///
/// A wrong accusation is worse than a missed one: the words around both dates must be the same to
/// a great part, what happened must be told by the same word, and neither article may date such an
/// event as the other does.
struct DateConflicts {
  let index: StoryIndex
  /// Every date of the story.
  let items: [Quantity]
  /// Those on which no two articles agree.
  let open: [Quantity]

  struct Conflict {
    let a: Quantity
    let b: Quantity
    let score: Float
  }

  /// Conflicts between open dates, the surest first, each date in one at most.
  func conflicts() -> [Conflict] {
    var candidates: [Conflict] = []
    for (place, a) in open.enumerated() {
      for b in open[(place + 1)...] where a.article != b.article {
        guard exclude(date(a), date(b)), let score = likeness(a, b),
          !isDated(like: b, in: a.article), !isDated(like: a, in: b.article)
        else { continue }
        candidates.append(Conflict(a: a, b: b, score: score))
      }
    }
    candidates.sort { ($1.score, $0.a.span, $0.b.span) < ($0.score, $1.a.span, $1.b.span) }
    var taken: Set<[Int]> = []
    return candidates.filter { conflict in
      let keys = [conflict.a, conflict.b].map { [$0.article, $0.number] }
      guard taken.isDisjoint(with: keys) else { return false }
      taken.formUnion(keys)
      return true
    }
  }

  /// For each group the open dates of further articles that exclude what the group agrees on, the
  /// surest of each article.
  func dissent(from groups: [QuantityMatcher.Group]) -> [[Conflict]] {
    groups.map { group in
      var best: [Int: Conflict] = [:]
      for item in open where !group.items.contains(where: { $0.article == item.article }) {
        for one in group.surest {
          guard exclude(date(one), date(item)), let score = likeness(one, item),
            score > best[item.article]?.score ?? 0,
            !group.items.contains(where: { isDated(like: item, in: $0.article) }),
            !isDated(like: one, in: item.article)
          else { continue }
          best[item.article] = Conflict(a: one, b: item, score: score)
        }
      }
      return best.values.sorted { $0.b.article < $1.b.article }
    }
  }

  private func date(_ item: Quantity) -> DateExpression {
    index.story.readings[item.article].dates[item.number]
  }

  /// Whether both are settled, near each other and not the same, and as exact or nearly so.
  private func exclude(_ a: DateExpression, _ b: DateExpression) -> Bool {
    guard let fromA = a.from, let toA = a.to, let fromB = b.from, let toB = b.to,
      fromA != fromB || toA != toB, DateComparer.closeness(a, b) == nil || toA - fromA > 31
    else { return false }
    let (x, y) = (toA - fromA, toB - fromB)
    guard max(x, y) <= max(31, 2 * min(x, y)) else { return false }
    // Days of one month, years of one decade.
    return abs(fromA - fromB) <= max(31, min(3650, x * 4))
  }

  /// How much the two tell of one event; nil where too little.
  private func likeness(_ a: Quantity, _ b: Quantity) -> Float? {
    guard areAlone(a, b), !areOfTheirDays(a, b) else { return nil }
    let context = a.similarity(b)
    if context.count >= 4, context.score >= leastLikeness(a, b) { return context.score }
    return announceOne(a, b) ? max(context.score, Self.leastOfPlans) : nil
  }

  private func leastLikeness(_ a: Quantity, _ b: Quantity) -> Float {
    if a.isOfSameEvent(as: b, index) { return 0.3 }
    return areTerms(a, b) && !a.actors(index).isDisjoint(with: b.actors(index)) ? 0.3 : 0.6
  }

  private static let leastOfPlans: Float = 0.3

  /// Whether each article dates it on its own day or the day before: what is told daily may have
  /// happened twice.
  private func areOfTheirDays(_ a: Quantity, _ b: Quantity) -> Bool {
    guard let dayA = index.story.readings[a.article].article.published,
      let dayB = index.story.readings[b.article].article.published, dayA != dayB,
      let fromA = date(a).from, let fromB = date(b).from
    else { return false }
    return (0...1).contains(dayA - fromA) && (0...1).contains(dayB - fromB)
  }

  /// Whether both are periods of years that are nearly the same: somebody's time in an office.
  private func areTerms(_ a: Quantity, _ b: Quantity) -> Bool {
    guard let fromA = date(a).from, let toA = date(a).to, let fromB = date(b).from,
      let toB = date(b).to
    else { return false }
    let shared = min(toA, toB) - max(fromA, fromB)
    return min(toA - fromA, toB - fromB) > 700 && shared * 3 >= max(toA - fromA, toB - fromB) * 2
  }

  /// Whether both date a plan for the same thing in the same word, which each article has once:
  /// "will hold festivals in mid March", "the festival would be held on Feb. 20".
  private func announceOne(_ a: Quantity, _ b: Quantity) -> Bool {
    guard let x = plan(a), let y = plan(b), x.lemma == y.lemma else { return false }
    return !x.things.isDisjoint(with: y.things)
  }

  /// The predicate and the nouns of the clause around a date that says what is to come; nil where
  /// it says no such thing, or the article says it twice.
  private func plan(_ item: Quantity) -> (lemma: String, things: Set<Int32>)? {
    let reading = index.story.readings[item.article]
    guard let clause = reading.clause(around: item.span), clause.modality == .expected,
      !clause.isNegated, !LightVerbs.reporting.contains(clause.lemma),
      clause.lemma == "hold" || !LightVerbs.general.contains(clause.lemma)
    else { return nil }
    func things(_ clause: Clause) -> Set<Int32> {
      Set(
        clause.participants.compactMap { participant in
          let topic = index.topics[item.article][participant.head]
          let isCore = participant.slot == .who || participant.slot == .whom
          return isCore && topic >= index.firstWordFeature ? topic : nil
        })
    }
    let found = things(clause)
    let isOnce = !reading.clauses.contains {
      $0.head != clause.head && $0.lemma == clause.lemma && !things($0).isDisjoint(with: found)
    }
    return isOnce && !found.isEmpty ? (clause.lemma, found) : nil
  }

  /// Whether each is the only settled date of its sentence that is open.
  private func areAlone(_ a: Quantity, _ b: Quantity) -> Bool {
    [a, b].allSatisfy { item in
      !open.contains {
        $0.article == item.article && $0.context == item.context && $0.number != item.number
          && date($0).from != nil
      }
    }
  }

  /// Whether an article gives the date of `item` to something of the kind.
  private func isDated(like item: Quantity, in article: Int) -> Bool {
    items.contains {
      $0.article == article && DateComparer.closeness(date($0), date(item)) != nil
        && $0.similarity(item).score >= 0.2
    }
  }
}

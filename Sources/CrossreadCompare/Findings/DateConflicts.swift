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

  /// Whether both are settled, of one length, near each other and not the same.
  private func exclude(_ a: DateExpression, _ b: DateExpression) -> Bool {
    guard let fromA = a.from, let toA = a.to, let fromB = b.from, let toB = b.to,
      fromA != fromB || toA != toB, DateComparer.closeness(a, b) == nil || toA - fromA > 31
    else { return false }
    let (x, y) = (toA - fromA, toB - fromB)
    guard max(x, y) <= 2 * min(x, y) + 2 else { return false }
    // Days of one month, years of one decade.
    return abs(fromA - fromB) <= max(31, min(3650, x * 4))
  }

  /// How much the two tell of one event; nil where too little.
  private func likeness(_ a: Quantity, _ b: Quantity) -> Float? {
    let context = a.similarity(b)
    guard context.count >= 4,
      context.score >= (a.isOfSameEvent(as: b, index) ? 0.45 : 0.6), areAlone(a, b)
    else {
      return nil
    }
    return context.score
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

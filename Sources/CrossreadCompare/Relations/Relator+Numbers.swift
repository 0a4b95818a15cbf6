import CrossreadCore

/// How many.
extension Relator {
  struct Numbers {
    let a: Figure
    let b: Figure
  }

  /// The one number on each side that counts the same and excludes the other; nil where none does.
  func numbers(_ pair: Pair) -> Numbers? {
    for x in figures(pair.a) {
      let like = figures(pair.b).filter { areOfOneThing(x, pair.a, $0, pair.b) }
      guard like.count == 1, let y = like.first,
        figures(pair.a).filter({ areOfOneThing(y, pair.b, $0, pair.a) }).count == 1
      else { continue }
      if !FigureComparer.agree(x, y), x.excludes(y) || x.opposes(y),
        !index.story.readings[pair.a.article].makesUp(x, y.low),
        !index.story.readings[pair.b.article].makesUp(y, x.low)
      {
        return Numbers(a: x, b: y)
      }
    }
    return nil
  }

  /// The numbers and days that a clause gives, or words made of it, and a sentence does not.
  func missing(
    of clause: Proposition, saying words: String? = nil, in sentence: Proposition
  ) -> FactRows.Missing {
    let words = words ?? clause.label
    let (own, other) = (
      index.story.readings[clause.article], index.story.readings[sentence.article]
    )
    let figures = other.figures(near: sentence.span).filter { sentence.span.overlaps($0.span) }
    let dates = other.dates(near: sentence.span).filter { sentence.span.overlaps($0.span) }
    let numbers = own.figures(near: clause.passage).filter { figure in
      clause.passage.contains(figure.number)
        && (figure.high > 1 || figure.unit != nil && figure.high != 1)
        && words.contains(own.text[figure.number])
        && !figures.contains {
          FigureComparer.areComparable(figure.measure, $0.measure)
            && (FigureComparer.agree(figure, $0) || $0.low == figure.low)
            || other.text[$0.number] == own.text[figure.number]
        }
    }
    let days = own.dates(near: clause.passage).filter { date in
      clause.passage.contains(date.span) && words.contains(own.text[date.span])
        && !dates.contains { mayBeOne(date, $0) }
    }
    return FactRows.Missing(numbers: numbers.count, days: days.count)
  }

  func figures(_ proposition: Proposition) -> [Figure] {
    let reading = index.story.readings[proposition.article]
    return proposition.figures.map { reading.figures[$0] }
      .filter {
        $0.low > 0 && !$0.isVague && !reading.isAdded($0) && !reading.isOfName($0)
          && !reading.isConversion($0)
      }
  }

  /// Whether both measure one thing by one measure.
  private func areOfOneThing(
    _ x: Figure, _ a: Proposition, _ y: Figure, _ b: Proposition
  ) -> Bool {
    guard x.measure == y.measure else { return false }
    if case .bare = x.measure { return false }
    guard let one = x.head, let other = y.head else { return x.head == nil && y.head == nil }
    // "Twice", "on three occasions".
    if Stem.of(one) == Stem.of(other) || Set([one, other]) == ["time", "occasion"] { return true }
    // "Two children", "one survivor".
    if min(x.low, y.low) <= 1 { return false }
    return lexicon.relation(lexicon.entry(one, .noun), lexicon.entry(other, .noun)) <= .kin
  }

  /// Two numbers for one thing; nil where an article gives both, or where the scale says that they
  /// are of two things.
  func number(_ numbers: Numbers, _ pair: Pair) -> Difference? {
    let (x, y) = (numbers.a, numbers.b)
    let isAnchored =
      pair.link <= .kin && pair.matched + pair.ties >= 1 || pair.overlap.ratio >= 0.4
      || pair.matched >= 2
    // Of two people two numbers are no difference.
    if haveOtherSubjects(pair) || areApart(pair) || pair.link == .contrary { return nil }
    guard pair.a.number != nil, pair.b.number != nil else { return nil }
    guard isAnchored, isInScope(x, pair.a, of: pair.b), isInScope(y, pair.b, of: pair.a),
      !isKnown(x, to: pair.b.article), !isKnown(y, to: pair.a.article),
      isOnlyOne(x, pair.a), isOnlyOne(y, pair.b)
    else {
      return nil
    }
    // What is still being counted grows from day to day.
    if isGrown(x, y, pair) {
      return difference(.number, .later, pair, x.number, y.number)
    }
    if x.opposes(y), !x.excludes(y) {
      return difference(.number, .soft, pair, x.span, y.span)
    }
    // "Paid 44 million", "earned 20 million".
    let reach = pair.link == .same ? 4 : 1.6
    let isSlip = pair.link == .same && pair.matched >= 2 && Self.areOfOneSlip(x, y)
    guard isSlip || max(x.high, y.high) <= min(x.low, y.low) * reach else { return nil }
    return difference(.number, .hard, pair, x.number, y.number)
  }

  /// Whether the two sentences have persons or bodies, but none in common.
  func areApart(_ pair: Pair) -> Bool {
    func agents(_ one: Proposition) -> Set<Int> {
      one.features.actors(index).union(one.surroundings.actors(index)).filter {
        index.actors[$0].kind != .place
      }
    }
    let x = agents(pair.a)
    let y = agents(pair.b)
    return !x.isEmpty && !y.isEmpty && x.isDisjoint(with: y)
  }

  /// Whether every word that narrows down what is counted ("12 *wooden* homes") is said around the
  /// other, too.
  func isInScope(
    _ figure: Figure, _ mine: Proposition, of other: Proposition
  ) -> Bool {
    index.topics(narrowing: figure, article: mine.article).allSatisfy {
      other.features.contains($0) || other.surroundings.contains($0)
    }
  }

  /// Whether an article gives no other number of what a figure counts for what is done to it, so that
  /// it is plain which is meant: of "missed eight games" and "missed four games" it is not.
  private func isOnlyOne(_ figure: Figure, _ mine: Proposition) -> Bool {
    guard let head = figure.head.map(Stem.of) else { return true }
    return !known[mine.article].clauses(counting: head).contains { known in
      known.number != mine.number && link(known, mine) == .same
        && figures(known).contains { other in
          other.span != figure.span && other.head.map(Stem.of) == head
            && !FigureComparer.agree(other, figure)
        }
    }
  }

  /// Whether an article gives the value for something of the kind.
  private func isKnown(_ figure: Figure, to article: Int) -> Bool {
    known[article].hasFigure(like: figure) {
      $0.measure == figure.measure && FigureComparer.agree($0, figure)
    }
  }
}

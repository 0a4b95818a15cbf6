import CrossreadCore

/// What was done, what it was done with, and what it looked like.
extension TellingComparer {
  /// Two verbs that tell one event in contrary ways: "stepped down" / "was fired".
  func predicate(_ pair: Pair) -> SlotConflict? {
    let (a, b) = (pair.a, pair.b)
    let isOpposite = pair.relation == .opposite
    guard !isLight(a), !isLight(b),
      isOpposite || pair.relation > .same && Contrasts.areContrary(a.lemma, b.lemma),
      a.isNegated == b.isNegated, a.certainty == b.certainty, a.modality == b.modality,
      a.modality == .asserted || a.modality == .expected,
      pair.overlap.ratio >= 0.3, pair.ties >= 1, hasSharedParticipant(pair)
    else { return nil }
    guard !knows(a.article, b, as: a), !knows(b.article, a, as: b) else { return nil }
    return SlotConflict(
      question: question(pair), answers: (predicateWords(a), predicateWords(b)),
      spans: (a.predicate, b.predicate), confidence: .medium, isTelling: true,
      weight: 2 + pair.overlap.ratio, asksPredicate: true)
  }

  /// Whether an article has the predicate of another's statement, of an actor that both
  /// statements are about.
  private func knows(_ article: Int, _ other: Statement, as mine: Statement) -> Bool {
    let actors = Set(other.roles.compactMap(\.actor))
      .intersection(mine.features.keys.filter { $0 < index.firstWordFeature }.map { Int($0) })
    return statements[article].contains { known in
      known.lemma == other.lemma
        && (actors.isEmpty || known.roles.contains { $0.actor.map(actors.contains) ?? false })
    }
  }

  /// Whether one participant stands on both sides, in whatever slot, also inside a longer phrase.
  private func hasSharedParticipant(_ pair: Pair) -> Bool {
    if pair.sameCore > 0 { return true }
    var isShared = false
    pair.a.features.forEachShared(with: pair.b.features) { key, _, _ in
      if key < index.firstWordFeature { isShared = true }
    }
    return isShared
  }

  func isLight(_ statement: Statement) -> Bool {
    LightVerbs.general.contains(statement.lemma)
  }

  /// The predicate with a short object: "heaped scorn".
  func predicateWords(_ statement: Statement) -> String {
    let predicate = statement.predicate.union(wholeWord(before: statement.predicate, in: statement))
    let words = text(statement, predicate)
    guard let object = statement.roles.first(where: { $0.slot == .whom && !statement.isPassive }),
      object.span.start >= statement.predicate.end, object.span.count < 30,
      object.span.start.rawValue - statement.predicate.end.rawValue < 8
    else { return words }
    return text(statement, predicate.union(object.span))
  }

  /// The word that a span goes on with, where it begins inside one: "he's" for "'s set to sign";
  /// else the span itself.
  private func wholeWord(before span: Span, in statement: Statement) -> Span {
    let tokenized = index.story.readings[statement.article].tokenized
    guard var first = tokenized.tokens(in: span).first else { return span }
    while first > 0, !tokenized.tokens[first].isSpaced, tokenized.tokens[first - 1].kind == .word {
      first -= 1
    }
    return tokenized.tokens[first].span
  }

  // MARK: - What it was done with or said of

  func complement(_ pair: Pair) -> SlotConflict? {
    let (a, b) = (pair.a, pair.b)
    guard pair.relation == .same, !isLight(a), pair.isSameSubject, a.isNegated == b.isNegated,
      a.modality == b.modality, a.certainty == b.certainty
    else { return nil }
    guard
      statements[a.article].filter({ isRelated($0, b) }).count == 1,
      statements[b.article].filter({ isRelated($0, a) }).count == 1
    else { return nil }
    for slot in [Clause.Slot.whom, .what] {
      guard let x = a.roles(in: slot).first, let y = b.roles(in: slot).first,
        !x.isOpen || x.head >= 0,
        !y.isOpen || y.head >= 0, x.actor == nil, y.actor == nil, x.head >= 0, y.head >= 0,
        isUnlike(x, in: a, y, in: b), pair.ties >= 1
      else { continue }
      return SlotConflict(
        question: "what \(subject(pair) ?? text(a, a.roles(in: .who)[0].span)) \(word(a, a.head))",
        answers: (text(a, x.span), text(b, y.span)), spans: (x.span, y.span), confidence: .medium,
        isTelling: true, weight: 1 + pair.overlap.ratio)
    }
    return nil
  }

  /// Whether two phrases have nothing in common.
  func isUnlike(
    _ x: Statement.Role, in a: Statement, _ y: Statement.Role, in b: Statement
  ) -> Bool {
    guard
      lexicon.relation(
        index.entries[a.article][x.token], index.entries[b.article][y.token]) == .none
    else { return false }
    return index.topics(article: a.article, in: x.span)
      .isDisjoint(with: index.topics(article: b.article, in: y.span))
  }

  // MARK: - What it seemed

  /// What two articles say that one and the same looked like.
  func impression(_ pair: Pair) -> SlotConflict? {
    guard pair.relation == .none, let x = seeming(pair.a), let y = seeming(pair.b),
      let who = pair.a.roles(in: .who).first?.actor ?? pair.a.roles(in: .whom).first?.actor,
      pair.b.roles.contains(where: { $0.actor == who }), pair.a.isNegated == pair.b.isNegated,
      !isKnown(to: pair.a, of: pair.b, { _ in true }),
      !isKnown(to: pair.b, of: pair.a, { _ in true })
    else { return nil }
    return SlotConflict(
      question: "how \(index.actors[who].name) \(x.verb)",
      answers: (text(pair.a, x.span), text(pair.b, y.span)), spans: (x.span, y.span),
      confidence: .medium, isTelling: true, weight: 2)
  }

  /// "appears ready to block", "appeared closely divided": the verb and what follows it.
  func seeming(_ statement: Statement) -> (verb: String, span: Span)? {
    let reading = index.story.readings[statement.article]
    let tokenized = reading.tokenized
    let predicate = tokenized.tokens(in: statement.predicate)
    guard let last = predicate.last else { return nil }
    let first = max(predicate.lowerBound, last - 6)
    for token in first...last {
      let word = tokenized.lowered[token]
      guard ["appear", "seem"].contains(where: { word.hasPrefix($0) && word.utf8.count <= 8 }),
        reading.syntax.tags[token] == .verb
      else { continue }
      if token < last { return (word, tokenized.span(of: token..<(last + 1))) }
      // Without an infinitive: what the verb itself is followed by.
      guard let what = statement.roles.first(where: { $0.slot == .what }) else { return nil }
      return (word, tokenized.tokens[token].span.union(what.span))
    }
    return nil
  }
}

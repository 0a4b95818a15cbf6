import CrossreadCore

/// Whether it happened, whether it has happened yet, how often, and before or after what.
extension TellingComparer {
  func polarity(_ pair: Pair) -> SlotConflict? {
    let (a, b) = (pair.a, pair.b)
    guard a.isNegated != b.isNegated,
      pair.relation <= .kin
        || pair.isPredicateShared && pair.isSameSubject && pair.overlap.ratio >= 0.6,
      pair.overlap.ratio >= 0.45, pair.overlap.count >= 3,
      pair.sameCore >= 1 || pair.ties >= 2, !LightVerbs.general.contains(a.lemma),
      a.modality == b.modality, a.modality == .asserted || a.modality == .expected,
      !isPartial(a.isNegated ? a : b), !haveOtherObjects(pair)
    else { return nil }
    guard
      !says(a.article, like: b, { $0.isNegated == b.isNegated && isRelated($0, b) }),
      !says(b.article, like: a, { $0.isNegated == a.isNegated && isRelated($0, a) })
    else { return nil }
    return SlotConflict(
      question: question(pair), answers: (predicateWords(a), predicateWords(b)),
      spans: (a.predicate, b.predicate), confidence: .medium, isTelling: true,
      weight: 2.5 + pair.overlap.ratio, asksPredicate: true)
  }

  /// "Picked Lind" and "did not pick Holm" are both true.
  func haveOtherObjects(_ pair: Pair) -> Bool {
    let x = pair.a.roles(in: .whom)
    let y = pair.b.roles(in: .whom)
    guard !x.isEmpty, !y.isEmpty, x.contains(where: \.isNamed) || y.contains(where: \.isNamed)
    else { return false }
    return !x.contains { left in y.contains { left.actor == $0.actor && left.actor != nil } }
  }

  /// "Did not read every verse": a negation of a part, not of the whole.
  private func isPartial(_ statement: Statement) -> Bool {
    index.story.readings[statement.article].tokenized.tokens(in: statement.span).contains {
      ["every", "all", "only", "just", "yet", "until", "entire", "always"]
        .contains(word(statement, $0))
    }
  }

  // MARK: - Whether it has happened yet

  /// What one article says was done and the other that it will be, is planned or expected.
  func prospect(_ pair: Pair) -> SlotConflict? {
    let (a, b) = (pair.a, pair.b)
    guard pair.relation == .same, !isLight(a), pair.overlap.ratio >= 0.2,
      pair.sameCore >= 1, !haveOtherSubjects(pair), !haveUnlikeObjects(pair), !a.isNegated,
      !b.isNegated,
      a.certainty == .plain, b.certainty == .plain, !a.isQuoted, !b.isQuoted,
      isDone(a) && isAhead(b) || isAhead(a) && isDone(b), !haveOtherObjects(pair),
      !isKnown(to: a, of: b, { isAhead($0) == isAhead(b) && isDone($0) == isDone(b) }),
      !isKnown(to: b, of: a, { isAhead($0) == isAhead(a) && isDone($0) == isDone(a) })
    else { return nil }
    return SlotConflict(
      question: question(pair), answers: (predicateWords(a), predicateWords(b)),
      spans: (a.predicate, b.predicate), confidence: .medium, isTelling: true,
      weight: 2 + pair.overlap.ratio, asksPredicate: true)
  }

  /// Whether both name somebody who does it, and nobody the same.
  private func haveOtherSubjects(_ pair: Pair) -> Bool {
    !pair.isSameSubject && pair.a.roles(in: .who).contains { $0.isNamed }
      && pair.b.roles(in: .who).contains { $0.isNamed }
  }

  /// "Left the matter to others" and "left questions open" are two things.
  private func haveUnlikeObjects(_ pair: Pair) -> Bool {
    guard let x = pair.a.roles(in: .whom).first(where: { $0.actor == nil && $0.head >= 0 }),
      let y = pair.b.roles(in: .whom).first(where: { $0.actor == nil && $0.head >= 0 })
    else { return false }
    return isUnlike(x, in: pair.a, y, in: pair.b)
  }

  /// "Voted", "has voted": told as done, by a form of the past.
  private func isDone(_ statement: Statement) -> Bool {
    let form = word(statement, statement.head)
    return statement.modality == .asserted && form != statement.lemma && !form.hasSuffix("s")
      && !form.hasSuffix("ing")
  }

  /// "Will vote", "is set to vote"; not the infinitive alone, which says nothing of when.
  private func isAhead(_ statement: Statement) -> Bool {
    let tokenized = index.story.readings[statement.article].tokenized
    guard statement.modality == .expected,
      let first = tokenized.tokens(in: statement.predicate).first
    else { return false }
    return first < statement.head && tokenized.lowered[first] != "to"
  }

  // MARK: - How often

  func frequency(_ pair: Pair) -> SlotConflict? {
    guard pair.relation <= .kin, pair.clashes == 0, pair.overlap.count >= 1,
      !isLight(pair.a), let x = frequency(pair.a), let y = frequency(pair.b), x.value != y.value,
      !isKnown(to: pair.a, of: pair.b, { frequency($0)?.value == y.value }),
      !isKnown(to: pair.b, of: pair.a, { frequency($0)?.value == x.value })
    else { return nil }
    let isExact = x.value != .vague && y.value != .vague
    return SlotConflict(
      question: "how often", answers: (text(pair.a, x.span), text(pair.b, y.span)),
      spans: (x.span, y.span), confidence: isExact ? .high : .medium, isTelling: !isExact,
      weight: 3, isOfTwo: true)
  }

  func frequency(_ statement: Statement) -> (value: Qualifiers.Frequency, span: Span)? {
    let tokenized = index.story.readings[statement.article].tokenized
    for token in statement.modifiers {
      let word = tokenized.lowered[token]
      if let value = Qualifiers.frequency(of: word) { return (value, tokenized.tokens[token].span) }
      guard word == "times", token > 0 else { continue }
      let span = tokenized.span(of: (token - 1)..<(token + 1))
      let before = tokenized.lowered[token - 1]
      if ["several", "many", "multiple", "numerous", "countless"].contains(before) {
        return (.vague, span)
      }
      let numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
      if let number = numbers.firstIndex(of: before) { return (.times(number + 2), span) }
      if let number = Int(before) { return (.times(number), span) }
    }
    return nil
  }

  // MARK: - Before or after

  func order(_ pair: Pair) -> SlotConflict? {
    guard pair.relation == .same, !isLight(pair.a), !LightVerbs.lasting.contains(pair.a.lemma),
      pair.overlap.ratio >= 0.4, pair.sameCore >= 1 || pair.ties >= 1
    else { return nil }
    for left in timed(pair.a) {
      for right in timed(pair.b) where left.side != right.side {
        guard isOneEvent(left.role, in: pair.a, right.role, in: pair.b),
          !isKnown(to: pair.a, of: pair.b, { timed($0).contains { $0.side == right.side } }),
          !isKnown(to: pair.b, of: pair.a, { timed($0).contains { $0.side == left.side } })
        else { continue }
        return SlotConflict(
          question: "when (\(text(pair.a, pair.a.predicate)))",
          answers: (words(pair.a, left.role), words(pair.b, right.role)),
          spans: (left.role.span, right.role.span), confidence: .medium, weight: 3, isOfTwo: true)
      }
    }
    return nil
  }

  /// Whether two phrases name one event: by a word of one topic or sense, or both as violence.
  private func isOneEvent(
    _ x: Statement.Role, in a: Statement, _ y: Statement.Role, in b: Statement
  ) -> Bool {
    let left = index.story.readings[a.article].tokenized.tokens(in: x.span)
    let right = index.story.readings[b.article].tokenized.tokens(in: y.span)
    for i in left {
      for j in right where index.topics[a.article][i] >= 0 && index.topics[b.article][j] >= 0 {
        if index.topics[a.article][i] == index.topics[b.article][j]
          || lexicon.relation(index.entries[a.article][i], index.entries[b.article][j]) <= .kin
          || Self.violence.contains(word(a, i)) && Self.violence.contains(word(b, j))
        {
          return true
        }
      }
    }
    return false
  }

  /// Nouns by which news calls one act of violence.
  private static let violence: Set<String> = [
    "attack", "shooting", "bombing", "assault", "raid", "massacre", "killing", "killings",
    "rampage", "siege", "blast", "explosion", "murder", "stabbing", "spree", "ambush",
  ]

  private enum Side { case before, during, after }

  private func timed(_ statement: Statement) -> [(side: Side, role: Statement.Role)] {
    var roles = statement.roles
    // "called during the attack to pledge": what holds for the main clause holds for its purpose.
    let syntax = index.story.readings[statement.article].syntax
    if syntax.heads[statement.head] >= 0,
      let above = ofHead[statement.article][Int(syntax.heads[statement.head])]
    {
      roles += statements[statement.article][above].roles
    }
    return roles.compactMap { role in
      guard role.slot == .time || role.slot == .other || role.slot == .place,
        role.token != statement.head
      else { return nil }
      switch role.preposition {
      case "before", "prior to", "until": return (.before, role)
      case "during", "while", "amid": return (.during, role)
      case "after", "following", "since": return (.after, role)
      default: return nil
      }
    }
  }

  private func words(_ statement: Statement, _ role: Statement.Role) -> String {
    let words = text(statement, role.span)
    guard let preposition = role.preposition, !words.lowercased().hasPrefix(preposition) else {
      return words
    }
    return preposition + " " + words
  }
}

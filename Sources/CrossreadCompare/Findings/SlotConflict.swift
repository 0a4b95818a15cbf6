import CrossreadCore

/// What differs between two statements of one event.
struct SlotConflict {
  /// The question whose answers differ: "who was summoned".
  let question: String
  /// Each side's answer, in words.
  let answers: (String, String)
  /// Each side's words that answer it.
  let spans: (Span, Span)
  let confidence: Finding.Confidence
  /// Whether the two need not exclude each other, but tell the same event in other ways.
  var isTelling = false
  /// Which of two conflicts matters more where confidence is the same; more is more.
  var weight: Float = 0
  /// Whether nothing is said of a third article that tells of the same, but in `further`.
  var isOfTwo = false
  /// Whether predicates are the answers, so that a third article's predicate is its own.
  var asksPredicate = false
  /// What statements of further articles answer, by their places.
  var further: [Int: (answer: String, span: Span)] = [:]

  /// Whether it is surer than another, or as sure and weightier; it always outweighs none.
  func outweighs(_ other: SlotConflict?) -> Bool {
    other.map { (confidence, weight) > ($0.confidence, $0.weight) } ?? true
  }
}

/// Finds the slot in which two statements of one event contradict each other.
///
/// A contradiction is claimed only where both sides fill the slot with something known, where the
/// rest fits, and where neither article also says what the other says: a false accusation is
/// worse than a missed one.
struct ConflictFinder {
  let index: StoryIndex
  /// All statements, by article and predicate.
  let statements: [[String: [Statement]]]

  func conflict(_ a: Statement, _ b: Statement) -> SlotConflict? {
    guard a.lemma == b.lemma else { return purpose(a, b) }
    return participant(a, b, .whom) ?? participant(a, b, .who) ?? polarity(a, b) ?? time(a, b)
      ?? purpose(a, b)
  }

  // MARK: - Participants

  /// Two different people, organisations or places in one slot.
  ///
  /// Both sides must name them (a pronoun or "the president" may stand for anybody), and what
  /// stands in the other core slot must fit. That two people did the same is only a contradiction
  /// where it is said of the same object, and of one day.
  private func participant(_ a: Statement, _ b: Statement, _ slot: Clause.Slot) -> SlotConflict? {
    guard !LightVerbs.general.contains(a.lemma), a.isNegated == b.isNegated,
      a.modality == b.modality
    else { return nil }
    let x = a.roles(in: slot)
    let y = b.roles(in: slot)
    guard let first = x.first, let second = y.first, let left = first.actor,
      let right = second.actor, (x + y).allSatisfy(\.isNamed)
    else { return nil }
    let mine = Set(x.compactMap(\.actor))
    let theirs = Set(y.compactMap(\.actor))
    let kind = index.actors[left].kind
    guard mine.isDisjoint(with: theirs), kind == index.actors[right].kind, kind != .other else {
      return nil
    }
    let other = fit(a, b, slot == .whom ? .who : .whom)
    guard other != false, slot == .whom || other == true && haveSameDay(a, b) else { return nil }
    // Neither article may know the other's answer, too: then these are two events.
    guard !says(article: a.article, a.lemma, slot, any: theirs),
      !says(article: b.article, b.lemma, slot, any: mine)
    else { return nil }
    // Something else must tie the two together: another participant, day or rare word that one
    // clause shares with the other or its sentence.
    let differing = mine.union(theirs)
    let ties = Set(
      a.features.keys.filter { b.features.contains($0) || b.surroundings.contains($0) }
        + b.features.keys.filter { a.surroundings.contains($0) }
    ).filter { !isPredicate($0, of: a) && !differing.contains(Int($0)) }
    guard !ties.isEmpty else { return nil }
    let isOnce = isOnce(a, b)
    guard isOnce || ties.count >= 3 else { return nil }
    return SlotConflict(
      question: question(slot, a, b, isPerson: kind == .person),
      answers: (index.actors[left].name, index.actors[right].name),
      spans: (first.span, second.span),
      confidence: isOnce && kind == .person ? .high : .medium)
  }

  /// Whether one participant of a slot is the same on both sides; nil where a side leaves it open.
  private func fit(_ a: Statement, _ b: Statement, _ slot: Clause.Slot) -> Bool? {
    let x = a.roles(in: slot)
    let y = b.roles(in: slot)
    if x.isEmpty || y.isEmpty || (x + y).contains(where: \.isOpen) { return nil }
    return x.contains { left in
      y.contains { right in
        left.actor != nil
          ? left.actor == right.actor : left.head >= 0 && left.head == right.head
      }
    }
  }

  /// Whether each article has the predicate only here.
  private func isOnce(_ a: Statement, _ b: Statement) -> Bool {
    (statements[a.article][a.lemma]?.count ?? 0) <= 1
      && (statements[b.article][b.lemma]?.count ?? 0) <= 1
  }

  private func haveSameDay(_ a: Statement, _ b: Statement) -> Bool {
    a.dates.contains { day in
      b.dates.contains { DateComparer.closeness(day, $0).map { $0 >= 0.9 } ?? false }
    }
  }

  private func isPredicate(_ feature: Int32, of statement: Statement) -> Bool {
    index.topics[statement.article][statement.head] == feature
  }

  /// Whether the article has a statement with this predicate and one of these actors in the slot.
  private func says(
    article: Int, _ lemma: String, _ slot: Clause.Slot, any actors: Set<Int>
  ) -> Bool {
    (statements[article][lemma] ?? []).contains { statement in
      statement.roles(in: slot).contains { $0.actor.map(actors.contains) ?? false }
    }
  }

  /// Whether subject and object, as far as both sides have them, are the same, at least so many.
  private func haveSameCore(_ a: Statement, _ b: Statement, atLeast least: Int = 1) -> Bool {
    let fits = [Clause.Slot.who, .whom].map { fit(a, b, $0) }
    return !fits.contains(false) && fits.filter { $0 == true }.count >= least
  }

  // MARK: - Polarity

  private func polarity(_ a: Statement, _ b: Statement) -> SlotConflict? {
    guard a.isNegated != b.isNegated, a.modality == .asserted, b.modality == .asserted,
      !LightVerbs.general.contains(a.lemma), haveSameCore(a, b, atLeast: 2)
    else { return nil }
    let readings = index.story.readings
    return SlotConflict(
      question: "whether it happened",
      answers: (readings[a.article].text[a.predicate], readings[b.article].text[b.predicate]),
      spans: (a.predicate, b.predicate), confidence: .medium, asksPredicate: true)
  }

  // MARK: - Time

  /// Two days given for what each article tells once, with the same subject and object. People
  /// meet and speak more than once: without a named object no day contradicts another.
  private func time(_ a: Statement, _ b: Statement) -> SlotConflict? {
    guard haveSameCore(a, b, atLeast: 2), isOnce(a, b), a.modality == b.modality,
      !LightVerbs.general.contains(a.lemma), a.dates.count == 1, b.dates.count == 1,
      let x = a.dates.first, let y = b.dates.first, let dayX = x.from, let dayY = y.from,
      x.to == dayX, y.to == dayY, dayX != dayY
    else { return nil }
    let readings = index.story.readings
    let answers = (readings[a.article].text[x.span], readings[b.article].text[y.span])
    return SlotConflict(
      question: "when \(finite(a, b))", answers: answers, spans: (x.span, y.span),
      confidence: .medium)
  }

  // MARK: - Purpose

  /// Two reasons given for one person's being in one place.
  private func purpose(_ a: Statement, _ b: Statement) -> SlotConflict? {
    guard let left = a.roles.first(where: { $0.slot == .purpose || $0.slot == .cause }),
      let right = b.roles.first(where: { $0.slot == .purpose || $0.slot == .cause })
    else { return nil }
    func actors(_ statement: Statement, _ slot: Clause.Slot) -> Set<Int> {
      Set(statement.roles(in: slot).compactMap(\.actor))
    }
    let who = actors(a, .who).intersection(actors(b, .who))
    let place = actors(a, .place).intersection(actors(b, .place))
    let isSameEvent = a.lemma == b.lemma && haveSameCore(a, b, atLeast: 2)
    guard let person = who.first, !place.isEmpty || isSameEvent, a.isNegated == b.isNegated else {
      return nil
    }
    // "To lead the agency" and "to take over the post" may be one; with whom or where, hardly.
    if place.isEmpty {
      let mine = index.actors(article: a.article, in: left.span)
      let theirs = index.actors(article: b.article, in: right.span)
      guard !mine.isEmpty, !theirs.isEmpty, mine.isDisjoint(with: theirs) else { return nil }
    }
    let readings = index.story.readings
    guard
      index.topics(article: a.article, in: left.span)
        .isDisjoint(with: index.topics(article: b.article, in: right.span))
    else { return nil }
    let name = index.actors[person].name
    let question =
      place.first.map { "why \(name) is in \(index.actors[$0].name)" }
      ?? "why \(name) \(readings[a.article].text[a.predicate])"
    return SlotConflict(
      question: question,
      answers: (readings[a.article].text[left.span], readings[b.article].text[right.span]),
      spans: (left.span, right.span), confidence: .medium)
  }

  // MARK: - Words

  private func question(
    _ slot: Clause.Slot, _ a: Statement, _ b: Statement, isPerson: Bool
  ) -> String {
    let thing = isPerson ? "who" : "what"
    switch slot {
    case .whom: return "\(thing) was \(participle(a, b))"
    default: return "\(thing) \(finite(a, b))"
    }
  }

  /// The predicate's past participle, as the passive side has it if one is passive.
  private func participle(_ a: Statement, _ b: Statement) -> String {
    for statement in [a, b] where statement.isPassive {
      return index.story.readings[statement.article].tokenized.lowered[statement.head]
    }
    return VerbForms.participle(of: a.lemma)
  }

  private func finite(_ a: Statement, _ b: Statement) -> String {
    for statement in [a, b] where !statement.isPassive {
      let word = index.story.readings[statement.article].tokenized.lowered[statement.head]
      if word != statement.lemma { return word }
    }
    return participle(a, b)
  }
}

import CrossreadCore

/// Says in a few words what the figures or dates of one finding are of, where no clause says it: "Friday:
/// accusing officers".
struct QuantityNaming {
  let index: StoryIndex

  /// What the `surest` are, with the weightiest words that the contexts share. A clause that all state,
  /// where there is one, says it better (`FactComparer.Found.named`).
  func label(of surest: [Quantity]) -> String {
    if surest.count == 1, let clause = clause(of: surest[0]) { return clause }
    if let counted = counted(by: surest) { return counted }
    let shared = sharedWords(of: surest)
    let words =
      surest.map { index.story.readings[$0.article].text[$0.span] }
      .min { ($0.utf8.count, $0) < ($1.utf8.count, $1) } ?? ""
    return shared.isEmpty ? words : "\(words): \(shared)"
  }

  /// The shortest words that say what is counted: "42 senators"; nil where none do.
  private func counted(by items: [Quantity]) -> String? {
    items.compactMap { item in
      let reading = index.story.readings[item.article]
      let isCounted = reading.figures(near: item.span).contains {
        $0.span == item.span && ($0.head != nil || $0.unit != nil) && $0.measure != .age
      }
      return isCounted ? reading.text[item.span] : nil
    }.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }

  /// The finite clause around an item that stands by itself; nil where none does.
  private func clause(of item: Quantity) -> String? {
    let reading = index.story.readings[item.article]
    let operators = index.operators[item.article]
    var token = item.tokens.lowerBound
    for _ in 0..<20 {
      if let clause = operators.clause(of: token) {
        guard operators.isFinite(token) else { return nil }
        let subject = clause.participants.first {
          $0.slot == (clause.isPassive ? .whom : .who)
        }
        let role = subject.map { participant in
          Proposition.Role(
            slot: participant.slot,
            actor: index.actor(article: item.article, entity: participant.entity), head: -1,
            token: participant.head, preposition: nil, span: participant.span, isOpen: false,
            isNamed: false)
        }
        guard role != nil else { return nil }
        let extents = ClauseExtent(reading: reading, operators: operators).extents(
          of: clause, operators.standing(of: clause.head), subject: role
        ) { index.actors[$0].name }
        guard extents.isClause, !extents.isPiece else { return nil }
        let extent = extents.whole
        return extent.span.contains(item.span) && extent.label.utf8.count <= 140
          ? extent.label : nil
      }
      guard let above = operators.tree.head(token) else { return nil }
      token = above
    }
    return nil
  }

  /// "age of Ann Lee": the person whom every one of the items stands nearest to; else "age (girl)"
  /// or only "age".
  func age(of items: [Quantity], unit: String?) -> String {
    var distances: [Int: Int]?
    for item in items {
      var here: [Int: Int] = [:]
      for token in item.context {
        let feature = index.features[item.article][token]
        guard feature >= 0, feature < index.firstWordFeature,
          index.actors[Int(feature)].kind == .person
        else { continue }
        let distance = abs(token - item.tokens.lowerBound)
        here[Int(feature)] = min(here[Int(feature)] ?? .max, distance)
      }
      // Only who is near to all of them.
      distances =
        distances?.reduce(into: [:]) { sums, known in
          if let distance = here[known.key] { sums[known.key] = known.value + distance }
        } ?? here
    }
    let nearest = distances?.min { ($0.value, $0.key) < ($1.value, $1.key) }
    if let nearest { return "age of \(index.actors[nearest.key].name)" }
    return unit.map { "age (\($0))" } ?? "age"
  }

  // MARK: - Shared words

  private func sharedWords(of items: [Quantity]) -> String {
    let first = items[0]
    let reading = index.story.readings[first.article]
    var candidates: [(token: Int, weight: Float)] = []
    var seen: Set<Int32> = []
    let sentence = reading.tokenized.sentence(of: first.tokens.lowerBound).tokens
    let dateline = Dateline.tokens(atStartOf: sentence, in: reading.tokenized)
    for token in first.context where !first.tokens.contains(token) {
      if let dateline, dateline.contains(token) { continue }
      let feature = index.features[first.article][token]
      // "Friday: accusing" says nothing.
      guard [.noun, .properNoun].contains(reading.syntax.tags[token]), feature >= 0,
        let weight = first.features[feature],
        items.dropFirst().allSatisfy({ $0.features.contains(feature) }),
        seen.insert(feature).inserted
      else { continue }
      candidates.append((token, weight))
    }
    let chosen = candidates.sorted { $0.weight > $1.weight }.prefix(3).map(\.token).sorted()
    var words: [String] = []
    for token in chosen {
      let feature = index.features[first.article][token]
      let word =
        feature < index.firstWordFeature
        ? index.actors[Int(feature)].name : reading.tokenized.string(token)
      if !words.contains(word) { words.append(word) }
    }
    return words.joined(separator: " ")
  }
}

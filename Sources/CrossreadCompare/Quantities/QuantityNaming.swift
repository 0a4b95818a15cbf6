import CrossreadCore

/// Says in a few words what the figures or dates of one finding are of: "Nevada caucus" of
/// "Tuesday's Nevada caucus", "Kerry meets Fabius" of "Kerry meets Fabius on Monday".
struct QuantityNaming {
  let index: StoryIndex

  /// The label that says most of what the `surest` are of, then of what one of `items` is, then
  /// the shortest; failing all, the weightiest words that the contexts share.
  func label(of items: [Quantity], surest: [Quantity]) -> String {
    if let clause = clause(of: surest) ?? clause(of: items) { return clause }
    func rank(_ candidate: Candidate) -> (Int, Int, Int, String) {
      let isSure = candidate.isSurest && candidate.worth >= 3
      return (isSure ? 0 : 1, -candidate.worth, candidate.text.utf8.count, candidate.text)
    }
    let places = Set(surest.map { [$0.article, $0.number] })
    let candidates = items.flatMap { item in
      [noun(of: item), event(of: item)].compactMap { $0 }.map {
        Candidate(
          text: $0.text, worth: $0.worth,
          isSurest: places.contains([item.article, item.number]))
      }
    }
    return candidates.min { rank($0) < rank($1) }?.text ?? sharedWords(of: surest)
  }

  /// The shortest finite clause around one of the items that stands by itself; nil where none does.
  private func clause(of items: [Quantity]) -> String? {
    let labels = items.compactMap { item -> String? in
      let reading = index.story.readings[item.article]
      let operators = index.operators[item.article]
      var token = item.tokens.lowerBound
      for _ in 0..<20 {
        if let clause = reading.clauses.first(where: { $0.head == token }) {
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
          let extent = ClauseExtent(reading: reading, operators: operators).extent(
            of: clause, subject: role
          ) { index.actors[$0].name }
          return extent.span.contains(item.span) && extent.label.utf8.count <= 140
            ? extent.label : nil
        }
        guard let above = operators.tree.head(token) else { return nil }
        token = above
      }
      return nil
    }
    return labels.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
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

  private struct Candidate {
    let text: String
    let worth: Int
    let isSurest: Bool
  }

  // MARK: - The noun that it belongs to

  /// "Nevada caucus" of "Tuesday's Nevada caucus".
  private func noun(of item: Quantity) -> (text: String, worth: Int)? {
    let reading = index.story.readings[item.article]
    let tags = reading.syntax.tags
    guard let head = item.governor, item.context.contains(head),
      tags[head] == .noun || tags[head] == .properNoun, isTelling(head, in: reading)
    else { return nil }
    func isPart(_ token: TokenIndex) -> Bool {
      [.noun, .properNoun, .adjective].contains(tags[token]) && !item.tokens.contains(token)
        && reading.tokens[token].kind == .word
    }
    var start = head
    while start > item.context.lowerBound, head - start < 3, isPart(start - 1) { start -= 1 }
    var end = head + 1
    while end < item.context.upperBound, tags[head] == .properNoun, tags[end] == .properNoun,
      isPart(end)
    { end += 1 }
    // "Tuesday's Nevada caucus" is surely of that day; "met the mayor on Tuesday" may be read
    // amiss. One word alone seldom says which, nor does a name.
    let isSure = item.tokens.upperBound <= head && end - start > 1
    let isNamed = reading.mention(around: reading.tokens[head].span)?.form == .name
    return (reading.tokenized.string(start..<end), isNamed ? 1 : isSure ? 4 : 2)
  }

  /// Whether the word says more than a time or a measure does.
  private func isTelling(_ token: TokenIndex, in reading: Reading) -> Bool {
    let word = reading.tokenized.lowered[token]
    let span = reading.tokens[token].span
    return reading.tokens[token].kind == .word && !Self.times.contains(word)
      && !StopWords.contains(word) && !reading.dates.contains { $0.span.overlaps(span) }
      && !reading.clauses.contains { $0.head == token }
  }

  private static let times: Set<String> = [
    "second", "minute", "hour", "day", "night", "morning", "afternoon", "evening", "week",
    "weekend", "month", "quarter", "year", "decade", "century", "time", "period", "date",
  ]

  // MARK: - The event

  /// "Kerry meets Fabius": the clause that holds the item, without it.
  private func event(of item: Quantity) -> (text: String, worth: Int)? {
    let reading = index.story.readings[item.article]
    guard
      let clause = reading.clauses.first(where: { $0.head == item.governor })
        ?? reading.clause(around: item.span), !LightVerbs.reporting.contains(clause.lemma)
    else { return nil }
    let isSure = clause.head == item.governor
    func words(_ slot: Clause.Slot) -> String? {
      guard
        let participant = clause.participants.first(where: {
          $0.slot == slot && !$0.span.overlaps(item.span)
        })
      else { return nil }
      if let actor = index.actor(article: item.article, entity: participant.entity) {
        return index.actors[actor].name
      }
      // "It absorbs" says nothing.
      if reading.syntax.tags[participant.head] == .pronoun { return nil }
      let text = reading.text[participant.span]
      return text.utf8.count <= 40 ? text : nil
    }
    let predicate = reading.tokenized.string(clause.head)
    let who = words(.who)
    let object = words(.whom) ?? words(.what)
    let (text, worth): (String?, Int) =
      if clause.isPassive {
        (words(.whom).map { "\($0) \(predicate)" }, 3)
      } else if clause.lemma == "be" {
        (who.flatMap { who in object.flatMap { $0 == who ? nil : "\(who): \($0)" } }, 4)
      } else if let object {
        (
          ((who.map { [$0] } ?? []) + [predicate, object]).joined(separator: " "),
          who == nil ? 1 : 5
        )
      } else {
        (LightVerbs.general.contains(clause.lemma) ? nil : who.map { "\($0) \(predicate)" }, 3)
      }
    return text.map { ($0, isSure ? worth + 1 : worth) }
  }

  // MARK: - Shared words

  private func sharedWords(of items: [Quantity]) -> String {
    let first = items[0]
    let reading = index.story.readings[first.article]
    var candidates: [(token: Int, weight: Float)] = []
    var seen: Set<Int32> = []
    for token in first.context where !first.tokens.contains(token) {
      let feature = index.features[first.article][token]
      guard feature >= 0, let weight = first.features[feature],
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
    return words.isEmpty ? reading.text[first.span] : words.joined(separator: " ")
  }
}

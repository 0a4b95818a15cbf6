import CrossreadCore

/// On what condition, why, how, and how much.
extension Relator {
  /// A condition that only one account has.
  func condition(_ pair: Pair, _ probability: Float) -> Difference? {
    let (a, b) = (pair.a, pair.b)
    guard a.standing.condition.isEmpty != b.standing.condition.isEmpty, pair.link <= .kin,
      pair.matched + pair.ties >= 2 || probability >= Self.oneThing, pair.unlike == 0,
      a.standing.isNegated == b.standing.isNegated, a.standing.status == b.standing.status
    else { return nil }
    let hasIt = a.standing.condition.isEmpty ? b : a
    let other = hasIt === a ? b : a
    // Who tells of the condition elsewhere in the article has not left it out.
    let words = index.topics(
      article: hasIt.article, in: span(hasIt, hasIt.standing.condition))
    let isTold = clauses[other.article].contains { known in
      !known.standing.condition.isEmpty
        && words.filter { known.features.contains($0) || known.surroundings.contains($0) }.count
          >= 2
    }
    guard !isTold else { return nil }
    let condition = span(hasIt, hasIt.standing.condition)
    let bare = predicateSpan(other)
    return difference(
      .condition, .soft, pair, hasIt === a ? condition : bare, hasIt === a ? bare : condition)
  }

  // MARK: - Why

  /// Two reasons, or two purposes, with nothing in common.
  func reason(_ pair: Pair, _ probability: Float) -> Difference? {
    if let purposes = stays(pair) { return purposes }
    guard
      probability >= Self.oneThing && pair.link != .contrary
        || pair.link <= .kin
          && (pair.matched + pair.ties >= 2 || pair.matched >= 1 && probability >= Self.surely)
    else { return nil }
    guard let x = reason(pair.a), let y = reason(pair.b),
      haveNothingInCommon(x, pair.a, y, pair.b), !tells(pair.b, x, of: pair.a),
      !tells(pair.a, y, of: pair.b)
    else { return nil }
    let kind: Difference.Kind = x.slot == .purpose && y.slot == .purpose ? .purpose : .cause
    return difference(kind, .soft, pair, widened(x, pair.a), widened(y, pair.b))
  }

  /// Whether the sentence of a clause has all words of another's reason: it then gives both.
  private func tells(_ one: Proposition, _ reason: Proposition.Role, of other: Proposition) -> Bool
  {
    let sentence = index.story.readings[one.article].sentences[one.sentence].span
    return index.topics(article: other.article, in: reason.span)
      .isSubset(of: index.topics(article: one.article, in: sentence))
  }

  /// What a clause gives as why or what for: "because of rust", "over a dispute", "for health
  /// *reasons*", "to raise money", "in *protest* at a closure".
  private func reason(_ one: Proposition) -> Proposition.Role? {
    let given =
      one.roles(in: .cause).first { !isMeasured($0, in: one) }
      ?? markedReason(one) ?? one.roles(in: .purpose).first { !isAskedFor($0, in: one) }
    if let given { return given }
    // A parse hangs such phrases on many words.
    let reading = index.story.readings[one.article]
    let tree = index.operators[one.article].tree
    return reading.tokenized.tokens(in: one.passage).lazy.compactMap { token in
      guard tree.tags[token] == .noun, let mark = tree.child(of: token, .caseMark), mark < token,
        isReason(lemmas.lemma(of: word(one, token), tag: .noun), after: word(one, mark))
      else { return nil }
      return Proposition.Role(
        slot: .cause, actor: nil, head: index.topics[one.article][token], token: token,
        preposition: word(one, mark), span: reading.tokenized.span(of: (mark + 1)..<(token + 1)),
        isOpen: false, isNamed: false)
    }.first
  }

  /// "On account of *smoke in the galley*", also in front of a clause: "Owing to *a fault*, the train …".
  private func markedReason(_ one: Proposition) -> Proposition.Role? {
    let reading = index.story.readings[one.article]
    let sentence = reading.sentences[one.sentence].tokens
    let words = reading.tokenized.lowered
    for start in sentence.dropLast(2) {
      guard
        let mark = Self.marksOfReasons.first(where: { mark in
          start + mark.count < sentence.upperBound
            && zip(mark, words[start...]).allSatisfy { $0 == $1 }
        })
      else { continue }
      let isInside = one.passage.contains(reading.tokens[start].span)
      guard isInside || start == sentence.lowerBound else { continue }
      let from = start + mark.count
      let end =
        (from..<sentence.upperBound).first { reading.tokens[$0].kind == .punctuation }
        ?? sentence.upperBound
      let tags = reading.syntax.tags
      guard from < end, let head = (from..<end).first(where: { tags[$0] == .noun }) else {
        continue
      }
      return Proposition.Role(
        slot: .cause, actor: nil, head: index.topics[one.article][head], token: head,
        preposition: nil, span: reading.tokenized.span(of: from..<end), isOpen: false,
        isNamed: false)
    }
    return nil
  }

  /// Quirk et al. 9.49: prepositions of cause, reason and motive of several words.
  private static let marksOfReasons: [[String]] = [
    ["because", "of"], ["owing", "to"], ["due", "to"], ["on", "account", "of"], ["thanks", "to"],
    ["as", "a", "result", "of"], ["for", "want", "of"], ["for", "lack", "of"],
    ["in", "view", "of"],
  ]

  /// "Over *two years*": how long is no reason.
  private func isMeasured(_ role: Proposition.Role, in one: Proposition) -> Bool {
    let reading = index.story.readings[one.article]
    return reading.figures(near: role.span).contains { $0.span.overlaps(role.span) }
      || reading.dates(near: role.span).contains { $0.span.overlaps(role.span) }
  }

  /// "Called on him *to resign*": what is asked for is no purpose.
  private func isAskedFor(_ purpose: Proposition.Role, in one: Proposition) -> Bool {
    let tree = index.operators[one.article].tree
    guard let above = tree.head(purpose.token) else { return false }
    return OperatorWords.effect(
      ofInfinitiveUnder: lemmas.lemma(of: word(one, above), tag: tree.tags[above])) == .demands
  }

  /// Whether two intend, wish or refuse, by the same verb, what has nothing in common: "voted to close the pool",
  /// "voted to sell the car". That is no purpose, but what is decided.
  func haveOtherContents(_ pair: Pair) -> Bool {
    guard pair.a.lemma == pair.b.lemma,
      let effect = OperatorWords.effect(ofInfinitiveUnder: pair.a.lemma),
      [.expects, .wishes, .negates].contains(effect),
      let x = pair.a.roles(in: .purpose).first, let y = pair.b.roles(in: .purpose).first
    else { return false }
    return haveNothingInCommon(x, pair.a, y, pair.b)
  }

  private func isReason(_ noun: String, after preposition: String) -> Bool {
    switch preposition {
    case "over": Self.quarrels.contains(noun)
    case "for", "on", "of": ["reason", "ground", "cause"].contains(noun)
    case "in":
      ["protest", "response", "reaction", "retaliation", "revenge", "solidarity"].contains(noun)
    default: false
    }
  }

  /// Nouns of what people part, strike or step down over.
  private static let quarrels: Set<String> = [
    "dispute", "row", "quarrel", "disagreement", "conflict", "scandal", "affair", "allegation",
    "accusation", "claim", "charge", "concern", "fear", "issue", "pay", "cost", "plan", "decision",
    "handling", "failure", "question", "link", "role", "remark", "comment", "bill", "debt",
  ]

  // MARK: - What somebody is somewhere for

  /// Two purposes of one stay: "arrived in Marsh for talks with the union", "is in Marsh to open a
  /// bridge".
  private func stays(_ pair: Pair) -> Difference? {
    guard pair.place != nil, Frame.presence.contains(pair.a.lemma),
      Frame.presence.contains(pair.b.lemma), pair.matched >= 1, !pair.a.standing.isNegated,
      !pair.b.standing.isNegated, let x = purpose(pair.a), let y = purpose(pair.b),
      x.topics.isDisjoint(with: y.topics), !x.topics.isEmpty, !y.topics.isEmpty,
      !knows(pair.a.article, pair, y.topics), !knows(pair.b.article, pair, x.topics)
    else { return nil }
    return difference(.purpose, .soft, pair, x.span, y.span)
  }

  /// Whether an article says of somebody both are about anything of what another gives as purpose.
  private func knows(_ article: Int, _ pair: Pair, _ topics: Set<Int32>) -> Bool {
    let actors = pair.a.subjects.filter(pair.b.subjects.contains)
    return clauses[article].contains { clause in
      actors.contains { clause.features.contains(Int32($0)) }
        && topics.contains { $0 >= index.firstWordFeature && clause.features.contains($0) }
    }
  }

  /// The first "for …" or "to …" behind the predicate, and what it is about without its head.
  private func purpose(_ proposition: Proposition) -> (span: Span, topics: Set<Int32>)? {
    let reading = index.story.readings[proposition.article]
    let tokenized = reading.tokenized
    let end = tokenized.sentences[proposition.sentence].tokens.upperBound
    var start = proposition.head + 1
    while start + 1 < end, reading.tokens[start].kind != .punctuation {
      let tag = reading.syntax.tags[start + 1]
      let word = tokenized.lowered[start]
      if word == "to" && tag == .verb || word == "for" && tag != .verb { break }
      start += 1
    }
    guard start + 1 < end, ["to", "for"].contains(tokenized.lowered[start]) else { return nil }
    let stop = (start..<end).first { reading.tokens[$0].kind == .punctuation } ?? end
    let words = (start + 1)..<stop
    let said = tokenized.span(of: words)
    func isTold(by span: Span) -> Bool { tokenized.tokens(in: span).overlaps(words) }
    // "For two days" says how long.
    guard !words.isEmpty, !reading.dates(near: said).contains(where: { isTold(by: $0.span) }),
      !reading.figures(near: said).contains(where: { isTold(by: $0.span) }),
      let head = words.first(where: { token in
        let tag = reading.syntax.tags[token]
        return (tag == .noun || tag == .verb) && index.topics[proposition.article][token] >= 0
      })
    else { return nil }
    let topics = words.lazy.filter { $0 != head }
      .map { index.topics[proposition.article][$0] }.filter { $0 >= 0 }
    return (tokenized.span(of: start..<stop), Set(topics))
  }

  /// Whether two phrases share no topic and no sense, beside what the clauses share anyway.
  private func haveNothingInCommon(
    _ x: Proposition.Role, _ a: Proposition, _ y: Proposition.Role, _ b: Proposition
  ) -> Bool {
    let left = index.topics(article: a.article, in: x.span)
    let right = index.topics(article: b.article, in: y.span)
    guard !left.isEmpty, !right.isEmpty else { return false }
    // "To get the proposals passed", "to make *them* a reality".
    if holdsPronoun(x, a) || holdsPronoun(y, b) { return false }
    let headX = index.topics[a.article][x.token]
    let headY = index.topics[b.article][y.token]
    // "To discuss a pipeline", "to discuss prisoners": such a verb alone is nothing in common.
    func isLight(_ token: TokenIndex, _ one: Proposition) -> Bool {
      let lemma = lemmas.lemma(of: word(one, token), tag: .verb)
      return LightVerbs.reporting.contains(lemma) || LightVerbs.general.contains(lemma)
        || ["discuss", "hold", "talk"].contains(lemma)
    }
    let mine = isLight(x.token, a) ? left.subtracting([headX]) : left
    let theirs = isLight(y.token, b) ? right.subtracting([headY]) : right
    let (one, other) = mine.isEmpty || theirs.isEmpty ? (left, right) : (mine, theirs)
    guard one.isDisjoint(with: other) else { return false }
    return !one.contains { topic in other.contains { index.areSynonyms(topic, $0) } }
  }

  private func holdsPronoun(_ role: Proposition.Role, _ one: Proposition) -> Bool {
    index.story.readings[one.article].tokenized.tokens(in: role.span).contains {
      ["it", "them", "him", "her", "this", "that", "these", "those", "so"].contains(word(one, $0))
    }
  }

  // MARK: - How

  /// Adverbs of one closed group, or two phrases of one preposition that say how.
  func manner(_ pair: Pair, _ probability: Float) -> Difference? {
    let (a, b) = (pair.a, pair.b)
    guard pair.link <= .kin, pair.matched >= 1, pair.matched + pair.ties >= 2,
      pair.unlike == 0 || probability >= Self.oneThing
    else { return nil }
    for token in ways(a) {
      guard let x = Qualifiers.value(of: word(a, token)) else { continue }
      for other in ways(b) {
        guard let y = Qualifiers.value(of: word(b, other)), x.group == y.group, x.value != y.value
        else { continue }
        return difference(
          .manner, .hard, pair, span(a, token..<(token + 1)), span(b, other..<(other + 1)))
      }
    }
    guard pair.matched >= 2 || pair.overlap.ratio >= 0.6 else { return nil }
    for x in phrases(a) {
      let like = phrases(b).filter { $0.preposition == x.preposition }
      guard like.count == 1, let y = like.first,
        phrases(a).filter({ $0.preposition == x.preposition }).count == 1,
        haveNothingInCommon(x, a, y, b), areUnlike(x, a, y, b)
      else { continue }
      return difference(.manner, .soft, pair, widened(x, a), widened(y, b))
    }
    return nil
  }

  /// The words that say how: adverbs, and the nouns of phrases: "unanimously", "by a *majority*".
  private func ways(_ one: Proposition) -> [TokenIndex] {
    // A parse hangs adverbs on whatever stands before them.
    let tags = index.story.readings[one.article].syntax.tags
    return one.modifiers + one.words.filter { tags[$0] == .adverb } + phrases(one).map(\.token)
  }

  /// Phrases that say how: neither times, places, nor anybody known.
  private func phrases(_ proposition: Proposition) -> [Proposition.Role] {
    proposition.roles.filter { role in
      role.slot == .other && role.actor == nil && role.head >= 0
        && role.preposition.map(["by", "in", "with", "through", "via"].contains) == true
    }
  }

  /// A phrase with its preposition.
  func widened(_ role: Proposition.Role, _ proposition: Proposition) -> Span {
    let tokenized = index.story.readings[proposition.article].tokenized
    guard let first = tokenized.tokens(in: role.span).first, first > 0,
      tokenized.lowered[first - 1] == role.preposition
    else { return role.span }
    return role.span.union(tokenized.tokens[first - 1].span)
  }

  // MARK: - How much

  /// Quantifiers and adjectives of one thing that do not weigh the same: "some of the villagers",
  /// "all villagers"; "a slight", "a massive infection".
  func degree(_ pair: Pair) -> Difference? {
    let x = qualities(pair.a)
    let y = qualities(pair.b)
    for left in x {
      for right in y where left.topic == right.topic || index.areSynonyms(left.topic, right.topic) {
        guard let weight = left.contrast(with: right, lexicon) else { continue }
        // "Too thin" is "no longer thick enough".
        if left.share == nil, pair.a.standing.isNegated != pair.b.standing.isNegated { continue }
        // Who knows the other's word, too, has two things in mind.
        let isKnown =
          left.share == nil
          && (sentence(of: pair.a, has: right.word) || sentence(of: pair.b, has: left.word))
          || qualities(of: right, in: pair.a.article) || qualities(of: left, in: pair.b.article)
          // "The last strike", "the first strike since": of one row.
          || Set([left.word, right.word]) == ["first", "last"]
            && [pair.a, pair.b].contains { sentence(of: $0, has: "since") }
        if isKnown { continue }
        return difference(.degree, weight, pair, left.span, right.span)
      }
    }
    return nil
  }

  private func sentence(of one: Proposition, has other: String) -> Bool {
    index.story.readings[one.article].sentences[one.sentence].tokens.contains {
      word(one, $0) == other
    }
  }

  /// Whether an article says of the same thing what another one does.
  private func qualities(of quality: Quality, in article: Int) -> Bool {
    clauses[article].contains { clause in
      qualities(clause).contains {
        $0.topic == quality.topic && $0.word == quality.word && $0.share == quality.share
          && $0.rank == quality.rank
      }
    }
  }

  /// What is said of how much, how many or how great a thing is.
  struct Quality {
    /// The thing.
    let topic: Int32
    let word: String
    let span: Span
    /// From 0 (none) to 5 (all); nil for an adjective.
    let share: Int?
    /// The one of its kind: 1 "the only", 0 "one of".
    let rank: Int?
    let entry: Lexicon.Entry?

    func contrast(with other: Quality, _ lexicon: Lexicon) -> Difference.Weight? {
      if let rank, let theirs = other.rank { return rank != theirs ? .hard : nil }
      if let share, let theirs = other.share {
        if share == theirs { return nil }
        return abs(share - theirs) >= 2 || max(share, theirs) == 5 ? .soft : nil
      }
      if let x = Intensity.of(word), let y = Intensity.of(other.word) {
        return x.signum() != y.signum() ? .soft : nil
      }
      if lexicon.relation(entry, other.entry) == .opposite { return .hard }
      if let x = Qualifiers.value(of: word), let y = Qualifiers.value(of: other.word) {
        return x.group == y.group && x.value != y.value ? .hard : nil
      }
      return nil
    }
  }

  private func qualities(_ proposition: Proposition) -> [Quality] {
    let reading = index.story.readings[proposition.article]
    let tokens = reading.tokenized.tokens(in: proposition.passage)
    var found: [Quality] = []
    for token in tokens {
      let head = Int(reading.syntax.heads[token])
      let word = reading.tokenized.lowered[token]
      // "Most *if not all* of the delegates": a guess beside what is said.
      if before(token, in: reading) == "not", before(token - 1, in: reading) == "if" { continue }
      let span = reading.tokens[token].span
      func add(_ topic: Int32, _ span: Span, share: Int? = nil, rank: Int? = nil) {
        guard topic >= 0 else { return }
        found.append(
          Quality(
            topic: topic, word: word, span: span, share: share, rank: rank,
            entry: index.entries[proposition.article][token]))
      }
      let topics = index.topics[proposition.article]
      // "Some of the villagers": the quantifier is the head.
      if token + 2 < reading.tokens.count, reading.tokenized.lowered[token + 1] == "of",
        let share = Intensity.share(word, before(token, in: reading))
          ?? (word == "one" ? 1 : nil)
      {
        let noun = (token + 2..<min(token + 8, reading.tokens.count)).first {
          reading.syntax.tags[$0] == .noun
        }
        if let noun {
          let words = reading.tokenized.span(of: start(token, in: reading)..<(noun + 1))
          if word == "one" {
            add(topics[noun], words, rank: 0)
          } else {
            add(topics[noun], words, share: share)
          }
        }
        continue
      }
      guard head >= 0, head != token else {
        continue
      }
      switch reading.syntax.relations[token] {
      case .det, .detPredet, .amod, .nummod, .advmod:
        if word == "only", reading.syntax.tags[head] == .noun {
          add(topics[head], span, rank: 1)
        } else if reading.syntax.tags[head] == .noun,
          let share = Intensity.share(word, before(token, in: reading))
        {
          add(
            topics[head],
            reading.tokenized.span(of: start(token, in: reading)..<(token + 1)), share: share)
        } else if reading.syntax.relations[token] == .amod
          || reading.syntax.relations[token] == .advmod && Intensity.of(word) != nil
        {
          add(topics[head], span)
        }
      default: break
      }
      // "The infection is slight".
      if reading.syntax.tags[token] == .adjective, token == proposition.head,
        let who = proposition.roles(in: .who).first
      {
        add(who.head, span)
      }
    }
    return found
  }

  private func before(_ token: TokenIndex, in reading: Reading) -> String? {
    token > 0 ? reading.tokenized.lowered[token - 1] : nil
  }

  /// "Nearly all" begins a word earlier.
  private func start(_ token: TokenIndex, in reading: Reading) -> TokenIndex {
    guard let before = before(token, in: reading), Intensity.nearly.contains(before) else {
      return token
    }
    return token - 1
  }
}

/// Words for how many of a known number, and for how great something is.
///
/// Quantifiers in the order of Huddleston & Pullum, ch. 5 §§ 5–7; adjectives of size and severity
/// from the gradable opposites of Quirk et al. 7.73–7.74.
enum Intensity {
  static let nearly: Set<String> = ["nearly", "almost", "virtually", "practically"]

  /// From 0 (none) to 5 (all); nil for other words.
  static func share(_ word: String, _ before: String?) -> Int? {
    switch word {
    case "all", "every", "each", "everyone", "everybody", "whole", "entirety":
      nearly.contains(before ?? "") ? 4 : 5
    case "most": 3
    case "many", "much": 2
    case "some", "several", "few", "handful", "minority", "part", "parts", "portion": 1
    case "majority": 3
    case "none": 0
    default: nil
    }
  }

  /// Positive for what is great or grave, negative for what is small or mild; nil for other words.
  /// An adverb weighs as its adjective: "badly", "slightly".
  static func of(_ word: String) -> Int? {
    if let known = table[word] { return known }
    guard word.hasSuffix("ly") else { return nil }
    let stem = word.dropLast(2)
    return table[String(stem)] ?? table[String(word.dropLast())]
      ?? (word.hasSuffix("ily") ? table["\(word.dropLast(3))y"] : nil)
      ?? table["\(stem)e"] ?? table["\(stem)le"]
  }

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    let great =
      "massive huge enormous severe serious grave heavy extensive major vast substantial large "
      + "big immense considerable devastating catastrophic critical dramatic widespread sweeping "
      + "bad acute extreme whole complete total entire full sole great sharp significant drastic "
      + "steep strong marked deep"
    let small =
      "slight small minor mild light limited modest minimal little tiny negligible marginal "
      + "moderate superficial isolated part partial somewhat gentle "
      + "faint weak"
    for word in great.split(separator: " ") { table[String(word)] = 1 }
    for word in small.split(separator: " ") { table[String(word)] = -1 }
    return table
  }()
}

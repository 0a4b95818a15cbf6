/// Reads whose a document is.
struct OwnerReader {
  let context: QuoteContext
  let entities: [Entity]

  private var lowered: [String] { context.lowered }

  /// A noun with the words that belong to it, its article aside.
  struct Phrase {
    let noun: TokenIndex
    /// From the first word of its possessor or adjectives to the last of whoever made it.
    let tokens: TokenRange
    let owner: Origin.Owner
    /// The possessive pronoun that it starts with: "his letter".
    let pronoun: TokenIndex?
  }

  /// The phrase of a document's noun.
  func phrase(of noun: TokenIndex, in sentence: TokenRange) -> Phrase {
    var (start, owner, pronoun) = before(noun, in: sentence)
    var end = noun + 1
    if let after = after(noun, in: sentence) {
      // "Tuesday's announcement by the county": the later one is the surer.
      owner = after.owner
      end = max(end, after.end)
      if let place = pronoun, start == place { pronoun = nil }
    }
    return Phrase(noun: noun, tokens: start..<end, owner: owner, pronoun: pronoun)
  }

  // MARK: - Before the noun

  private func before(_ noun: TokenIndex, in sentence: TokenRange)
    -> (start: TokenIndex, owner: Origin.Owner, pronoun: TokenIndex?)
  {
    var start = noun
    var owner = Origin.Owner.unknown
    var at = noun - 1
    while at >= sentence.lowerBound, noun - at <= 8 {
      let word = lowered[at]
      if word == "'s" || word == "'", at > sentence.lowerBound {
        if isDay(at - 1) || Self.periods.contains(lowered[at - 1]) { return (at - 1, owner, nil) }
        let (range, whose) = possessor(endingAt: at - 1, in: sentence)
        return (range.lowerBound, whose, nil)
      }
      if ["his", "her", "its", "their"].contains(word) {
        let entity = context.mention(at: at).flatMap { $0.form == .pronoun ? $0.entity : nil }
        return (at, entity.map { .entity(principal($0)) } ?? owner, at)
      }
      if let mention = context.mention(at: at), mention.form == .name {
        let tokens = context.tokenized.tokens(in: mention.span)
        guard owner == .unknown, let entity = mention.entity, tokens.upperBound == at + 1 else {
          return (start, owner, nil)
        }
        // "A Facebook post" is somebody's.
        if mention.kind == .organization || mention.kind == .person,
          !NewsOutlets.networks.contains(lowered[at])
        {
          owner = .entity(principal(entity))
        }
        start = lowered[tokens.lowerBound] == "the" ? tokens.lowerBound + 1 : tokens.lowerBound
        at = start - 1
        continue
      }
      switch context.syntax.tags[at] {
      case .adjective, .noun, .properNoun: start = at
      case .punctuation where word == "-": start = at
      case .numeral where lowered[at + 1] == "-": start = at
      case .verb
      where Int(context.syntax.heads[at]) == noun && context.syntax.relations[at] == .amod:
        start = at
      default: return (start, owner, nil)
      }
      at -= 1
    }
    return (start, owner, nil)
  }

  /// Who has the "'s" after a token.
  private func possessor(
    endingAt last: TokenIndex, in sentence: TokenRange
  ) -> (TokenRange, Origin.Owner) {
    if let mention = context.mention(at: last), mention.form != .pronoun {
      let tokens = context.tokenized.tokens(in: mention.span)
      if tokens.upperBound == last + 1 {
        let start = ["the", "a", "an"].contains(lowered[tokens.lowerBound]) && tokens.count > 1
        let range = (tokens.lowerBound + (start ? 1 : 0))..<(last + 1)
        return (range, mention.entity.map { .entity(principal($0)) } ?? .words(word(last)))
      }
    }
    var start = last
    while start > sentence.lowerBound, last - start < 4 {
      let tag = context.syntax.tags[start - 1]
      guard tag == .adjective || tag == .noun || tag == .properNoun else { break }
      start -= 1
    }
    return (start..<(last + 1), owner(in: start..<(last + 1)))
  }

  // MARK: - After the noun

  private func after(_ noun: TokenIndex, in sentence: TokenRange)
    -> (owner: Origin.Owner, end: TokenIndex)?
  {
    var at = noun + 1
    let high = sentence.upperBound
    guard at < high else { return nil }
    if DocumentWords.made.contains(lowered[at]) {
      at += 1
      while at < high, at < noun + 6, isTime(at) { at += 1 }
    } else if let owner = relative(at, in: sentence) {
      return (owner, noun + 1)
    }
    guard at + 1 < high else { return nil }
    switch lowered[at] {
    case "by", "from": break
    case "on" where at + 3 < high && lowered[at + 1] == "behalf": at += 2
    default: return nil
    }
    let range = nounPhrase(from: at + 1, in: sentence)
    guard !range.isEmpty else { return nil }
    let owner = owner(in: range)
    if owner == .unknown { return nil }
    return (owner, range.upperBound)
  }

  private func isTime(_ token: TokenIndex) -> Bool {
    isDay(token)
      || ["on", "late", "early", "night", "morning", "afternoon", "evening", "out", "this", "last"]
        .contains(lowered[token])
  }

  /// Whether a token is part of a date: "Tuesday", "March", "2013".
  func isDay(_ token: TokenIndex) -> Bool {
    WordFacts(of: lowered[token]).contains(.weekday)
      || EnglishCalendar.words.contains(lowered[token])
      || context.tokens[token].kind == .number
  }

  private static let periods: WordSet = ["month", "week", "year", "today", "yesterday", "tonight"]

  /// "A press release it put out", "the letter that Lee wrote".
  private func relative(_ start: TokenIndex, in sentence: TokenRange) -> Origin.Owner? {
    var at = start
    if ["that", "which"].contains(lowered[at]) { at += 1 }
    guard at + 1 < sentence.upperBound, let mention = context.mention(at: at),
      let entity = mention.entity
    else { return nil }
    var next = context.tokenized.tokens(in: mention.span).upperBound
    if next < sentence.upperBound, ["had", "has", "have"].contains(lowered[next]) { next += 1 }
    guard next < sentence.upperBound else { return nil }
    let verb = lowered[next]
    guard
      DocumentWords.issuing.contains(verb) || DocumentWords.made.contains(verb) || verb == "wrote"
    else { return nil }
    return verb.hasPrefix("obtain") ? nil : .entity(principal(entity))
  }

  /// The words of a noun phrase, up to what cannot belong to it; empty where there is none.
  private func nounPhrase(from start: TokenIndex, in sentence: TokenRange) -> TokenRange {
    var end = start
    while end < sentence.upperBound, end < start + 10 {
      let word = lowered[end]
      let mayGoOn =
        word == "'s" || word == "'" || word == "-" || ["of", "for"].contains(word) && end > start
        || WordFacts(of: word).contains(.determiner)
        || [.adjective, .noun, .properNoun, .numeral, .determiner].contains(
          context.syntax.tags[end])
        || context.mention(at: end)?.form == .name || context.mention(at: end)?.form == .pronoun
      guard mayGoOn, !WordFacts(of: word).contains(.weekday) else { break }
      end += 1
    }
    while end > start, ["of", "for", "'s", "'", "-", "the", "a"].contains(lowered[end - 1]) {
      end -= 1
    }
    return start..<end
  }

  // MARK: - Owners

  /// Who is meant by the words; who speaks for another stands for that other.
  func owner(in range: TokenRange) -> Origin.Owner {
    guard let last = range.last else { return .unknown }
    let span = context.tokenized.span(of: range)
    let speaksForOther = range.contains { DocumentWords.representatives.contains(lowered[$0]) }
    if let mark = range.lastIndex(where: {
      ["'s", "'", "his", "her", "its", "their"].contains(lowered[$0])
    }
    ), mark < last {
      let holder = lowered[mark].first == "'" ? mark - 1 : mark
      let entity = holder >= 0 ? context.mention(at: holder)?.entity : nil
      if speaksForOther { return entity.map { .entity(principal($0)) } ?? .unknown }
      let head = context.mention(at: last)
      if let head, head.form != .pronoun, let own = head.entity, own != entity {
        return .entity(principal(own))
      }
      return .words(word(last))
    }
    if speaksForOther,
      let other = Spokespeople.mention(in: span, except: nil, context.mentions.filter(isBody))
    {
      return .entity(other)
    }
    if let head = context.mention(at: last), let entity = head.entity {
      return .entity(principal(entity))
    }
    // "The Ohio senators" are not Ohio.
    if let entity = Spokespeople.mention(
      in: span, except: nil, context.mentions.filter { $0.kind != .place })
    {
      return .entity(principal(entity))
    }
    let noun = range.first { token in
      let isNoun = [.noun, .properNoun].contains(context.syntax.tags[token])
      return isNoun
        && (token == last || !range.contains(token + 1)
          || ![.noun, .properNoun].contains(context.syntax.tags[token + 1]))
    }
    return noun.map { .words(word($0)) } ?? .unknown
  }

  /// A noun that tells who is meant: a name as it is written, another word lower-cased.
  private func word(_ token: TokenIndex) -> String {
    context.syntax.tags[token] == .properNoun && context.tokens[token].isCapitalized
      ? context.tokenized.string(token) : lowered[token]
  }

  private func isBody(_ mention: Mention) -> Bool {
    mention.form == .name && (mention.kind == .organization || mention.kind == .place)
      || mention.form == .nominal && mention.kind == .organization
  }

  /// Whoever does what a verb says, or what the verb does that it hangs on: "the union went
  /// further, saying in a statement".
  func subject(of verb: TokenIndex, in sentence: TokenRange) -> Origin.Owner {
    var verb = verb
    for _ in 0..<4 where verb >= 0 {
      if let subject = sentence.first(where: {
        Int(context.syntax.heads[$0]) == verb && context.syntax.relations[$0] == .nsubj
      }) {
        // "The mayor", "the mayor Ann Lee".
        let named = context.mention(at: subject + 1).flatMap { next in
          next.form == .name && next.kind == .person
            && Int(context.syntax.heads[subject + 1]) == subject ? next : nil
        }
        if let entity = (named ?? context.mention(at: subject))?.entity {
          return .entity(principal(entity))
        }
        return [.noun, .properNoun].contains(context.syntax.tags[subject])
          ? .words(word(subject)) : .unknown
      }
      guard
        context.syntax.tags[verb] != .verb
          || [.advcl, .xcomp, .conj].contains(context.syntax.relations[verb])
      else { break }
      verb = Int(context.syntax.heads[verb])
    }
    return .unknown
  }

  /// Whose words a quote is.
  func owner(of quote: Quote) -> Origin.Owner {
    guard let speaker = quote.speaker else { return .unknown }
    var range = context.tokenized.tokens(in: speaker)
    // "Representative Ann Lee, Republican of Ohio": what is set off says what she is.
    if let comma = range.firstIndex(where: { lowered[$0] == "," }), comma > range.lowerBound {
      range = range.lowerBound..<comma
    }
    // "Lee campaign manager Jon Dow": whose name ends it; "Lee's chairman, Jon Dow": who is meant.
    if let last = context.mention(at: range.upperBound - 1), let entity = last.entity,
      last.form == .name, last.kind == .person
    {
      return .entity(principal(entity))
    }
    if let entity = quote.entity {
      let other = principal(entity)
      let isNamed = context.tokenized.tokens(in: speaker).contains { token in
        context.mention(at: token).map { $0.form == .name && $0.entity == entity } ?? false
      }
      if other != entity || isNamed { return .entity(other) }
    }
    if range.contains(where: { DocumentWords.representatives.contains(lowered[$0]) }) {
      let owner = owner(in: range)
      if case .entity = owner { return owner }
    }
    if let entity = quote.entity { return .entity(entity) }
    return owner(in: range)
  }

  private func principal(_ entity: Int) -> Int {
    Spokespeople.principal(of: entity, entities: entities, mentions: context.mentions)
  }

  // MARK: - Names

  /// The name of an owner that is an entity; nil for others.
  func name(of owner: Origin.Owner) -> String? {
    guard case .entity(let entity) = owner, entities.indices.contains(entity) else { return nil }
    return entities[entity].name
  }

  /// Whose a document is and what it is; where its owner has no name, its words, without those that
  /// do not tell it from others.
  func name(of phrase: Phrase, owner: Origin.Owner) -> String {
    let (noun, title) = (phrase.noun, title(of: phrase.noun))
    if let whose = name(of: owner) { return "\(whose)'s \(title)" }
    let isMessage = DocumentWords.kinds[lowered[noun]].map(DocumentWords.messages.contains) ?? false
    var start = phrase.tokens.lowerBound
    while start < noun,
      start == phrase.pronoun || lowered[start] == "-"
        || DocumentWords.plain.contains(lowered[start])
        || isMessage && [.adjective, .verb].contains(context.syntax.tags[start])
        || context.syntax.tags[start] == .numeral
        || start > phrase.tokens.lowerBound && lowered[start - 1] == "-"
    {
      start += 1
    }
    let isBare = start == noun && phrase.tokens.upperBound == noun + 1
    return isBare ? title : context.tokenized.string(start..<phrase.tokens.upperBound)
  }

  /// What a document is called, one of several by its singular: "op-ed", "news release".
  private func title(of noun: TokenIndex) -> String {
    var word = lowered[noun]
    if let kind = DocumentWords.kinds[word], DocumentWords.messages.contains(kind),
      DocumentWords.kinds[String(word.dropLast())] == kind, word.hasSuffix("s")
    {
      word.removeLast()
    }
    if noun + 1 < lowered.count, word == "remarks", lowered[noun + 1] == "prepared" {
      return "prepared remarks"
    }
    guard noun > 1 else { return word }
    if lowered[noun - 1] == "-", word.hasPrefix("ed") { return "\(lowered[noun - 2])-\(word)" }
    let before = lowered[noun - 1]
    return DocumentWords.firstParts.contains(before)
      ? "\(context.tokenized.string(noun - 1)) \(word)" : word
  }
}

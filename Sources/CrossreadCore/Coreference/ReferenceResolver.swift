/// Finds pronouns and nominal mentions and says whom they refer to, reading the article once from
/// the start, as a multi-pass sieve cut down to its precise passes.
///
/// After Raghunathan et al. 2010, "A Multi-Pass Sieve for Coreference Resolution" (EMNLP), with
/// the salience weights of Lappin & Leass 1994 in coarse steps.
struct ReferenceResolver {
  private let tokenized: TokenizedText
  private let syntax: Syntax
  private let isTagged: Bool
  private let names: [Mention]
  private let groups: [NameMerger.Group]
  private let roleHeads: [[String]]
  /// What the roles are called by later: "president", but "vice president".
  private let roleKeys: [[String]]
  /// The words of each role: "House Speaker".
  private let roleWords: [[Set<String>]]
  /// The countries that the roles name: "French Foreign Minister".
  private let nations: [Set<String>]
  private let isQuoted: [Bool]
  /// The last words of each group's organisation names, for "the agency".
  private let bodyHeads: [Set<String>]

  init(
    tokenized: TokenizedText, syntax: Syntax, names: [Mention], groups: [NameMerger.Group],
    roles: [[Role]], quotations: Quotations
  ) {
    self.tokenized = tokenized
    self.syntax = syntax
    isTagged = syntax.isTagged
    self.names = names
    self.groups = groups
    let heads = roles.map { list in
      list.compactMap { Self.headToken(of: $0, in: tokenized) }
    }
    roleHeads = heads.map { list in list.map { tokenized.lowered[$0] } }
    roleKeys = heads.map { list in list.map { Self.key(of: $0, in: tokenized) } }
    roleWords = roles.map { list in
      list.map { Set(tokenized.tokens(in: $0.span).map { tokenized.lowered[$0] }) }
    }
    nations = roles.map { list in
      list.reduce(into: []) {
        $0.formUnion(Self.nations(in: tokenized.tokens(in: $1.span), of: tokenized))
      }
    }
    isQuoted = quotations.innerTokens(of: tokenized)
    bodyHeads = groups.enumerated().map { index, group in
      guard group.kind == .organization else { return [] }
      var heads = Set(group.forms.compactMap(\.parts.last))
      for form in group.forms {
        // "Department of Justice": the head stands before "of".
        if let of = form.parts.firstIndex(of: "of"), of > 0 { heads.insert(form.parts[of - 1]) }
      }
      heads.formUnion(roles[index].compactMap { Self.head(of: $0, in: tokenized) })
      return heads
    }
  }

  /// The noun a role is built on: "spokeswoman" in "spokeswoman for the council".
  private static func headToken(of role: Role, in tokenized: TokenizedText) -> TokenIndex? {
    var head: TokenIndex?
    for token in tokenized.tokens(in: role.span) {
      let word = tokenized.lowered[token]
      if ["for", "of", "at", "in", "with", "from", "to", "on"].contains(word), let found = head {
        return found
      }
      let facts = WordFacts(of: word)
      if facts.isRole || !facts.isDisjoint(with: [.title, .bodyNoun]) { head = token }
    }
    return head
  }

  private static func head(of role: Role, in tokenized: TokenizedText) -> String? {
    headToken(of: role, in: tokenized).map { tokenized.lowered[$0] }
  }

  /// A role noun with the word that makes it another role: a vice president is no president.
  private static func key(of head: TokenIndex, in tokenized: TokenizedText) -> String {
    var before = head - 1
    if before > 0, tokenized.lowered[before] == "-" { before -= 1 }
    guard before >= 0, WordFacts(of: tokenized.lowered[before]).contains(.rank) else {
      return tokenized.lowered[head]
    }
    return tokenized.lowered[before] + " " + tokenized.lowered[head]
  }

  /// The countries whose adjectives are among the words.
  private static func nations(
    in tokens: TokenRange, of tokenized: TokenizedText
  ) -> Set<String> {
    Set(tokens.compactMap { Demonyms.country[tokenized.lowered[$0]] }.filter { !$0.isEmpty })
  }

  // MARK: Reading

  /// A mention of an entity as later references see it.
  private struct Antecedent {
    /// Nil for somebody whom the article does not name: "a ministry spokesman".
    let entity: Int?
    /// What the words say; an entity may know better.
    let gender: Gender
    let token: TokenIndex
    /// The token after the mention.
    let end: TokenIndex
    let sentence: Int
    let isSubject: Bool
    let isMainSubject: Bool
    /// The verb that it is the subject of; -1 where it is none.
    let verb: Int32
    let isQuoted: Bool
  }

  private struct State {
    var antecedents: [Antecedent] = []
    var gender: [Gender]
    /// For each role noun, whom it last meant; nil for somebody without a name.
    var lastByHead: [String: Int?] = [:]
    var count: [Int]
    var references: [Mention] = []
  }

  /// How many antecedents back a reference looks: more than any sentence written for people has,
  /// and few enough to keep the reading of any text linear.
  private static let reach = 48

  /// Pronoun and nominal mentions, sorted by start.
  func references() -> [Mention] { read(until: tokenized.tokens.count).references }

  /// How well each person near fits the pronoun at `token`, by entity; -1 stands for somebody whom
  /// the article does not name. Empty for other words. Reads the article again up to there.
  func antecedents(of token: TokenIndex) -> [Int: Int] {
    guard let features = Pronouns.thirdPerson[tokenized.lowered[token]], !features.isThing,
      !features.isPlural
    else { return [:] }
    let sentence = Int(tokenized.sentenceOfToken[token])
    return scores(token, features, sentence, read(until: token))
  }

  /// Reads the article up to the token `end`.
  private func read(until end: TokenIndex) -> State {
    var state = State(gender: groups.map(\.gender), count: Array(repeating: 0, count: groups.count))
    for (group, heads) in roleHeads.enumerated() where state.gender[group] == .unknown {
      for head in heads where state.gender[group] == .unknown {
        state.gender[group] = RoleWords.gender(of: head)
      }
    }
    var nextName = 0
    var spans = names.map { tokenized.tokens(in: $0.span) }
    spans.append(tokenized.tokens.count..<tokenized.tokens.count)
    for (number, sentence) in tokenized.sentences.enumerated() {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        if token >= end { return state }
        while nextName < names.count, spans[nextName].lowerBound < token { nextName += 1 }
        if nextName < names.count, spans[nextName].lowerBound == token, !spans[nextName].isEmpty {
          note(names[nextName], spans[nextName], number, &state)
          token = spans[nextName].upperBound
          nextName += 1
          continue
        }
        if let end = nominal(at: token, number, spans[nextName].lowerBound, &state) {
          token = end
          continue
        }
        pronoun(at: token, number, &state)
        token += 1
      }
    }
    return state
  }

  private func note(_ name: Mention, _ tokens: TokenRange, _ sentence: Int, _ state: inout State) {
    guard let entity = name.entity else { return }
    state.count[entity] += 1
    for key in roleKeys[entity] { state.lastByHead[key] = .some(entity) }
    remember(tokens, entity, .unknown, sentence, &state)
  }

  /// Takes down that somebody is spoken of, whether or not it is known who.
  private func remember(
    _ tokens: TokenRange, _ entity: Int?, _ gender: Gender, _ sentence: Int, _ state: inout State
  ) {
    let subject = subject(of: tokens)
    state.antecedents.append(
      Antecedent(
        entity: entity, gender: gender, token: tokens.lowerBound, end: tokens.upperBound,
        sentence: sentence,
        isSubject: isTagged ? subject != nil : standsAsSubject(tokens, sentence),
        isMainSubject: isTagged && subject.map(isOfMainVerb) ?? false,
        verb: subject.map { syntax.heads[$0] } ?? -1,
        isQuoted: isQuoted[tokens.lowerBound]))
    if state.antecedents.count >= 4 * Self.reach {
      state.antecedents.removeFirst(state.antecedents.count - Self.reach)
    }
  }

  /// Whether the tokens look like the subject of their clause where there is no parse: they stand
  /// before a verb of speech or near the start of the sentence.
  private func standsAsSubject(_ tokens: TokenRange, _ sentence: Int) -> Bool {
    let range = tokenized.sentences[sentence].tokens
    let after = tokens.upperBound
    if after < range.upperBound, WordFacts(of: tokenized.lowered[after]).contains(.reports) {
      return true
    }
    return tokens.lowerBound - range.lowerBound <= 2
  }

  /// The token by which the mention is a subject: one of its own, or the title that it is the name
  /// of ("Foreign *Minister* Ann Lee said"); nil where it is none.
  private func subject(of tokens: TokenRange) -> TokenIndex? {
    if let own = tokens.first(where: { syntax.relations[$0].isNominalSubject }) { return own }
    var token = tokens.first { !tokens.contains(Int(syntax.heads[$0])) } ?? tokens.lowerBound
    for _ in 0..<3 {
      switch syntax.relations[token] {
      case .appos, .flat, .compound, .nmodDesc: break
      default: return nil
      }
      guard syntax.heads[token] >= 0 else { return nil }
      token = Int(syntax.heads[token])
      if syntax.relations[token].isNominalSubject { return token }
    }
    return nil
  }

  /// Whether a subject is that of its sentence's main verb: the one that the sentence is about, and
  /// the likeliest to be meant by a pronoun (Grosz, Joshi & Weinstein 1995).
  private func isOfMainVerb(_ subject: TokenIndex) -> Bool {
    syntax.heads[subject] >= 0 && syntax.heads[Int(syntax.heads[subject])] < 0
  }

  // MARK: Pronouns

  /// "who" straight after a name, or after what says where its bearer is from, is that name: "Ann
  /// Lee, who", "Ann Lee, R-Ohio, who", "Ann Lee of Elm County, Ohio, who".
  private func relative(at token: TokenIndex, _ sentence: Int, _ state: inout State) {
    let last = state.antecedents.last { $0.entity.map { groups[$0].kind != .place } ?? true }
    guard let last, let entity = last.entity, last.sentence == sentence,
      groups[entity].kind == .person, token - last.end < 12,
      (last.end..<token).allSatisfy(isOfHome), !isQuoted[token] || last.isQuoted
    else { return }
    state.references.append(
      Mention(
        span: tokenized.tokens[token].span, kind: .person, form: .pronoun, entity: entity))
  }

  /// Whether a token may stand in the words between a name and "who" that say where one is from.
  private func isOfHome(_ token: TokenIndex) -> Bool {
    let word = tokenized.tokens[token]
    return word.kind == .punctuation && ![";", ":"].contains(tokenized.lowered[token])
      || word.isCapitalized || tokenized.lowered[token] == "of"
  }

  private func pronoun(at token: TokenIndex, _ sentence: Int, _ state: inout State) {
    if tokenized.lowered[token] == "who", token > 1 {
      relative(at: token, sentence, &state)
      return
    }
    guard tokenized.tokens[token].kind == .word,
      let features = Pronouns.thirdPerson[tokenized.lowered[token]],
      !tokenized.tokens[token].isAllCaps || tokenized.lowered[token] != "it"
    else { return }
    let span = tokenized.tokens[token].span
    let entity =
      features.isThing
      ? thing(token, sentence, state)
      : features.isPlural ? nil : person(token, features, sentence, state)
    if let entity {
      if state.gender[entity] == .unknown, groups[entity].kind == .person {
        state.gender[entity] = features.gender
      }
      state.count[entity] += 1
      remember(token..<token + 1, entity, .unknown, sentence, &state)
      state.references.append(
        Mention(span: span, kind: groups[entity].kind, form: .pronoun, entity: entity))
    } else if !features.isThing {
      state.references.append(Mention(span: span, kind: .person, form: .pronoun))
    }
  }

  /// Whom "he" or "she" means; nil where nobody, or nobody clearly, fits.
  private func person(
    _ token: TokenIndex, _ features: Pronouns.Features, _ sentence: Int, _ state: State
  ) -> Int? {
    let scores = scores(token, features, sentence, state)
    let best = scores.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    return best.flatMap { $0.key >= 0 ? $0.key : nil }
  }

  private func scores(
    _ token: TokenIndex, _ features: Pronouns.Features, _ sentence: Int, _ state: State
  ) -> [Int: Int] {
    // Somebody without a name stands as -1: the article means him or her, and we say nothing.
    var scores: [Int: Int] = [:]
    let isOfSpeaker = isOfSpeaker(token)
    let speakers = isQuoted[token] ? speakers(around: token, sentence, state) : []
    for antecedent in state.antecedents.reversed().prefix(Self.reach) {
      let distance = sentence - antecedent.sentence
      guard distance <= 6 else { break }
      if let entity = antecedent.entity, speakers.contains(entity) { continue }
      var gender = antecedent.gender
      if let entity = antecedent.entity {
        guard groups[entity].kind == .person else { continue }
        if state.gender[entity] != .unknown { gender = state.gender[entity] }
      } else if distance > 1 {
        continue
      }
      guard gender.agrees(with: features.gender), !isBarred(token, features, antecedent) else {
        continue
      }
      var score = [14, 11, 6, 4, 3, 2, 1][distance]
      if antecedent.isSubject { score += 4 }
      if antecedent.isMainSubject { score += 2 }
      if gender == features.gender { score += 3 }
      if antecedent.isQuoted != isQuoted[token] { score -= 5 }
      if areInTwoParagraphs(antecedent.sentence, sentence) { score -= 4 }
      // Who says more is likely who has just said something.
      if isOfSpeaker, antecedent.isSubject, !antecedent.isQuoted, isSpeaker(antecedent) {
        score += 3
      }
      if let entity = antecedent.entity {
        score += min(3, state.count[entity] / 2)
      } else {
        score -= 3
      }
      let key = antecedent.entity ?? -1
      if scores[key] ?? .min < score { scores[key] = score }
    }
    return scores
  }

  /// A paragraph is of one thing: the next may start with somebody else.
  private func areInTwoParagraphs(_ one: Int, _ other: Int) -> Bool {
    tokenized.sentences[one].paragraph != tokenized.sentences[other].paragraph
  }

  /// Whether a pronoun is the subject of a verb of saying: "he said".
  private func isOfSpeaker(_ token: TokenIndex) -> Bool {
    guard isTagged, !isQuoted[token], syntax.relations[token].isNominalSubject,
      syntax.heads[token] >= 0
    else { return false }
    return WordFacts(of: tokenized.lowered[Int(syntax.heads[token])]).contains(.reports)
  }

  /// Who says what a token stands in, as far as verbs of saying beside the quotation tell: of
  /// themselves they say "I".
  private func speakers(around token: TokenIndex, _ sentence: Int, _ state: State) -> Set<Int> {
    // "…," Lee said: who is named behind says it, whoever spoke before.
    let count = tokenized.tokens.count
    var end = token
    while end < min(count, token + Self.longestQuotation), isQuoted[end] { end += 1 }
    if end < count, !isQuoted[end] {
      for next in end..<min(count, end + 6)
      where tokenized.sentenceOfToken[next] == tokenized.sentenceOfToken[end - 1] {
        guard let name = name(at: next), let entity = name.entity else { continue }
        let behind = tokenized.tokens(in: name.span).upperBound
        if WordFacts(of: tokenized.lowered[next - 1]).contains(.reports)
          || behind < count && WordFacts(of: tokenized.lowered[behind]).contains(.reports)
        {
          return [entity]
        }
      }
    }
    let before = state.antecedents.reversed().prefix(Self.reach).prefix {
      $0.sentence >= sentence - 1
    }
    return Set(before.filter { !$0.isQuoted && isSpeaker($0) }.compactMap(\.entity))
  }

  /// In tokens: a speaker named farther behind is not looked for.
  private static let longestQuotation = 80

  /// The name that starts at a token; nil where none does.
  private func name(at token: TokenIndex) -> Mention? {
    let start = tokenized.tokens[token].span.start
    return names.last(startingBy: start).flatMap { $0.span.start == start ? $0 : nil }
  }

  /// Whether grammar forbids the pair: the object of a verb is not its subject ("Ann praised her"),
  /// and what somebody says of "he" is not of the speaker.
  private func isBarred(
    _ token: TokenIndex, _ features: Pronouns.Features, _ antecedent: Antecedent
  ) -> Bool {
    let lowered = tokenized.lowered
    if isQuoted[token], !antecedent.isQuoted, isSpeaker(antecedent) { return true }
    guard isTagged, !lowered[token].hasSuffix("self") else { return false }
    guard antecedent.verb >= 0 else { return false }
    // Up from the pronoun to the verb of its clause: "will raise the issue with him".
    var at = token
    for _ in 0..<4 {
      switch syntax.relations[at] {
      case .obj, .iobj, .obl, .nmod, .conj: break
      default: return false
      }
      guard syntax.heads[at] >= 0 else { return false }
      at = Int(syntax.heads[at])
      if at == Int(antecedent.verb) { return true }
    }
    return false
  }

  /// Whether a mention is the subject of a verb of saying, by the parse if there is one.
  private func isSpeaker(_ antecedent: Antecedent) -> Bool {
    guard isTagged, antecedent.verb >= 0 else { return isSpeaker(antecedent.token) }
    return WordFacts(of: tokenized.lowered[Int(antecedent.verb)]).contains(.reports)
  }

  /// Whether a verb of saying stands straight after or before the mention.
  private func isSpeaker(_ token: TokenIndex) -> Bool {
    let lowered = tokenized.lowered
    for next in token + 1..<max(token + 2, min(token + 5, lowered.count)) where next < lowered.count
    {
      if WordFacts(of: lowered[next]).contains(.reports) { return true }
      if tokenized.tokens[next].kind != .word { break }
    }
    return token > 0 && WordFacts(of: lowered[token - 1]).contains(.reports)
  }

  /// What "it" or "its" means: the one body or place that is the subject just before.
  private func thing(_ token: TokenIndex, _ sentence: Int, _ state: State) -> Int? {
    guard tokenized.lowered[token] == "its" || tokenized.lowered[token] == "itself" else {
      return nil
    }
    let near = state.antecedents.reversed().prefix(Self.reach).filter { antecedent in
      guard let entity = antecedent.entity, antecedent.sentence >= sentence - 1 else {
        return false
      }
      return groups[entity].kind != .person && antecedent.isQuoted == isQuoted[token]
    }
    let here = near.filter { $0.sentence == sentence }
    if let subject = here.first(where: \.isSubject) { return subject.entity }
    let bodies = Set((here.isEmpty ? near.filter(\.isSubject) : here).compactMap(\.entity))
    return bodies.count == 1 ? bodies.first : nil
  }

  // MARK: Nominals

  private static let determiners: WordSet = ["the", "a", "an", "this", "that"]

  /// Reads "the French minister" at `token`; the token after it, or nil where there is none.
  private func nominal(
    at token: TokenIndex, _ sentence: Int, _ nextName: TokenIndex, _ state: inout State
  ) -> TokenIndex? {
    let determiner = tokenized.lowered[token]
    guard Self.determiners.contains(determiner) else { return nil }
    let end = tokenized.sentences[sentence].tokens.upperBound
    var head: TokenIndex?
    var at = token + 1
    while at < min(end, token + 7) {
      let word = tokenized.lowered[at]
      let kind = tokenized.tokens[at].kind
      guard kind == .word || word == "-" else { break }
      if word == "'s" { break }
      if isNominalHead(word) { head = at } else if !isModifier(at) { break }
      at += 1
    }
    guard let head else { return nil }
    if nextName <= head { return office(from: nextName, to: head, sentence, &state) }
    if tokenized.tokens[head].isCapitalized, head + 1 < end, tokenized.lowered[head + 1] == "of" {
      return nil
    }
    // A title before a name is the name's role and no mention of its own.
    if head + 1 < end, nextName == head + 1, tokenized.tokens[nextName].isSpaced { return nil }
    let word = tokenized.lowered[head]
    let key = Self.key(of: head, in: tokenized)
    let isPerson = WordFacts(of: word).isRole
    let range = token..<head + 1
    var entity = apposedName(behind: head, sentence, isPerson ? .person : .organization)
    if entity == nil, determiner != "a", determiner != "an" {
      entity = isPerson ? personFor(key, head, range, state) : bodyFor(word, sentence, state)
    }
    state.lastByHead[key] = .some(entity ?? -1)
    state.references.append(
      Mention(
        span: tokenized.span(of: range), kind: isPerson ? .person : .organization,
        form: .nominal, entity: entity))
    if let entity {
      state.count[entity] += 1
      remember(head..<head + 1, entity, RoleWords.gender(of: word), sentence, &state)
    } else if isPerson {
      remember(head..<head + 1, nil, RoleWords.gender(of: word), sentence, &state)
    }
    return head + 1
  }

  /// Reads "House speaker", which means the one person with that role; the token after it. Nil where the name is what is
  /// mentioned ("the Democratic Party", "the Obama campaign") or nobody is known by the role.
  private func office(
    from start: TokenIndex, to head: TokenIndex, _ sentence: Int, _ state: inout State
  ) -> TokenIndex? {
    guard WordFacts(of: tokenized.lowered[head]).isRole, !tokenized.tokens[head].isCapitalized,
      let name = name(at: start), tokenized.tokens(in: name.span).upperBound <= head
    else { return nil }
    let words = Set((start...head).map { tokenized.lowered[$0] })
    let bearers = roleWords.indices.filter { group in
      groups[group].kind == .person && state.count[group] > 0
        && roleWords[group].contains { $0.isSuperset(of: words) }
    }
    guard bearers.count == 1, let bearer = bearers.first else { return nil }
    note(name, tokenized.tokens(in: name.span), sentence, &state)
    state.references.append(
      Mention(
        span: tokenized.tokens[head].span, kind: .person, form: .nominal, entity: bearer))
    state.count[bearer] += 1
    remember(
      head..<head + 1, bearer, RoleWords.gender(of: tokenized.lowered[head]), sentence, &state)
    return head + 1
  }

  /// Whom the commas behind a noun phrase name: "the minister for trade, Jon Dahl, said".
  private func apposedName(
    behind head: TokenIndex, _ sentence: Int, _ kind: EntityKind
  ) -> Int? {
    let end = tokenized.sentences[sentence].tokens.upperBound
    var comma = head + 1
    if comma < end, tokenized.lowered[comma] != "," {
      guard WordFacts(of: tokenized.lowered[comma]).contains(.preposition) else { return nil }
      while comma < min(end, head + 14), isOfPhrase(comma) { comma += 1 }
    }
    guard comma < end, tokenized.lowered[comma] == ",",
      let name = ApposedName.mention(
        behind: comma, before: end, in: tokenized, mentionAt: name(around:)),
      name.kind == kind
    else { return nil }
    // "In a letter to the minister, Jon Dahl, …" starts a clause of Dahl's.
    let token = tokenized.tokens(in: name.span).first { syntax.relations[$0].isNominalSubject }
    let isInPhrase = syntax.relations[head] == .obl || syntax.relations[head] == .nmod
    return token != nil && isInPhrase ? nil : name.entity
  }

  /// Whether a token may stand in what a preposition adds to a noun.
  private func isOfPhrase(_ token: TokenIndex) -> Bool {
    guard tokenized.tokens[token].kind != .punctuation else {
      return tokenized.lowered[token] == "-"
    }
    return syntax.tags[token] != .verb && syntax.tags[token] != .auxiliary
  }

  /// The name that holds a token; nil where none does.
  private func name(around token: TokenIndex) -> Mention? {
    names.last(around: tokenized.tokens[token].span)
  }

  private func isNominalHead(_ word: String) -> Bool {
    let facts = WordFacts(of: word)
    return facts.isRole || facts.contains(.bodyNoun)
  }

  private func isModifier(_ token: TokenIndex) -> Bool {
    let word = tokenized.lowered[token]
    if word == "-" { return true }
    if isTagged {
      switch syntax.tags[token] {
      case .adjective, .noun, .properNoun, .numeral: return true
      default: return false
      }
    }
    let facts = WordFacts(of: word)
    if facts.contains(.opener) {
      return ["former", "senior", "top", "first", "second"].contains(word)
    }
    return facts.contains(.common) || Demonyms.country[word] != nil
      || tokenized.tokens[token].isCapitalized
  }

  /// Whom the role last meant; where the words name another country than that person's roles do,
  /// the one person of that country.
  private func personFor(
    _ key: String, _ head: TokenIndex, _ tokens: TokenRange, _ state: State
  ) -> Int? {
    let gender = RoleWords.gender(of: tokenized.lowered[head])
    let wanted = Self.nations(in: tokens, of: tokenized)
    guard let last = state.lastByHead[key] else { return nil }
    if let last, last >= 0,
      wanted.isEmpty || nations[last].isEmpty
        || !nations[last].isDisjoint(with: wanted)
    {
      return state.gender[last].agrees(with: gender) ? last : nil
    }
    guard !wanted.isEmpty else { return nil }
    let near = state.antecedents.suffix(Self.reach).compactMap(\.entity)
    let fits = Set(near.filter { !nations[$0].isDisjoint(with: wanted) })
    guard fits.count == 1, let only = fits.first, groups[only].kind == .person else { return nil }
    return state.gender[only].agrees(with: gender) ? only : nil
  }

  /// The one organisation whose name ends in the noun, or has it as its description.
  private func bodyFor(_ head: String, _ sentence: Int, _ state: State) -> Int? {
    if let last = state.lastByHead[head], let last, last >= 0 { return last }
    var fits: [Int] = []
    for antecedent in state.antecedents.reversed().prefix(Self.reach) {
      guard let entity = antecedent.entity, bodyHeads[entity].contains(head) else { continue }
      if antecedent.sentence >= sentence - 1 { return entity }
      if !fits.contains(entity) { fits.append(entity) }
    }
    return fits.count == 1 ? fits.first : nil
  }
}

/// Finds pronouns and nominal mentions and says whom they refer to, reading the article once from
/// the start, as a multi-pass sieve cut down to its precise passes.
///
/// After Raghunathan et al. 2010, "A Multi-Pass Sieve for Coreference Resolution" (EMNLP), with
/// the salience weights of Lappin & Leass 1994 in coarse steps.
struct ReferenceResolver {
  private let tokenized: TokenizedText
  private let syntax: Syntax
  private let names: [Mention]
  private let groups: [NameMerger.Group]
  private let roleHeads: [[String]]
  private let isQuoted: [Bool]
  /// The last words of each group's organisation names, for "the agency".
  private let bodyHeads: [Set<String>]

  init(
    tokenized: TokenizedText, syntax: Syntax, names: [Mention], groups: [NameMerger.Group],
    roles: [[Role]]
  ) {
    self.tokenized = tokenized
    self.syntax = syntax
    self.names = names
    self.groups = groups
    roleHeads = roles.map { list in list.compactMap { Self.head(of: $0, in: tokenized) } }
    isQuoted = Self.quoted(tokenized)
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
  private static func head(of role: Role, in tokenized: TokenizedText) -> String? {
    var head: String?
    for token in tokenized.tokens(in: role.span) {
      let word = tokenized.lowered[token]
      if ["for", "of", "at", "in", "with", "from", "to", "on"].contains(word), let found = head {
        return found
      }
      if RoleWords.isRole(word) || Titles.sure.contains(word)
        || OrganizationWords.nominalHeads.contains(word)
      {
        head = word
      }
    }
    return head
  }

  /// Whether each token stands between quote marks; a mark opens or closes by its place, and a
  /// paragraph ends what was left open.
  private static func quoted(_ tokenized: TokenizedText) -> [Bool] {
    var quoted = Array(repeating: false, count: tokenized.tokens.count)
    var isOpen = false
    var paragraph = -1
    for sentence in tokenized.sentences {
      if sentence.paragraph != paragraph {
        isOpen = false
        paragraph = sentence.paragraph
      }
      for token in sentence.tokens {
        if tokenized.tokens[token].kind == .quoteMark {
          switch tokenized.lowered[token] {
          case "“", "«", "``": isOpen = true
          case "”", "»", "''": isOpen = false
          default: isOpen.toggle()
          }
        } else {
          quoted[token] = isOpen
        }
      }
    }
    return quoted
  }

  // MARK: Reading

  /// A mention of an entity as later references see it.
  private struct Antecedent {
    let entity: Int
    let token: TokenIndex
    let sentence: Int
    let isSubject: Bool
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

  /// Pronoun and nominal mentions, sorted by start.
  func references() -> [Mention] {
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
      // Antecedents further back than this are out of reach; dropping them keeps reading linear.
      if let old = state.antecedents.firstIndex(where: { $0.sentence >= number - 12 }), old > 64 {
        state.antecedents.removeFirst(old)
      }
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
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
    return state.references
  }

  private func note(_ name: Mention, _ tokens: TokenRange, _ sentence: Int, _ state: inout State) {
    guard let entity = name.entity else { return }
    state.count[entity] += 1
    for head in roleHeads[entity] { state.lastByHead[head] = .some(entity) }
    state.antecedents.append(
      Antecedent(
        entity: entity, token: tokens.lowerBound, sentence: sentence,
        isSubject: isSubject(tokens, sentence), isQuoted: isQuoted[tokens.lowerBound]))
  }

  private func refer(_ token: TokenIndex, to entity: Int, _ sentence: Int, _ state: inout State) {
    state.antecedents.append(
      Antecedent(
        entity: entity, token: token, sentence: sentence,
        isSubject: isSubject(token..<token + 1, sentence), isQuoted: isQuoted[token]))
  }

  /// Whether the tokens are the subject of their clause: by the parse where there is one, else by
  /// standing before the first verb-like word.
  private func isSubject(_ tokens: TokenRange, _ sentence: Int) -> Bool {
    if syntax.isTagged {
      for token in tokens {
        switch syntax.relations[token] {
        case .nsubj, .nsubjPass, .nsubjOuter: return true
        default: continue
        }
      }
      return false
    }
    let range = tokenized.sentences[sentence].tokens
    let after = tokens.upperBound
    if after < range.upperBound, RoleWords.speechVerbs.contains(tokenized.lowered[after]) {
      return true
    }
    return tokens.lowerBound - range.lowerBound <= 2
  }

  // MARK: Pronouns

  private func pronoun(at token: TokenIndex, _ sentence: Int, _ state: inout State) {
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
      refer(token, to: entity, sentence, &state)
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
    var scores: [Int: Int] = [:]
    for antecedent in state.antecedents.reversed() {
      let distance = sentence - antecedent.sentence
      guard distance <= 6 else { break }
      let entity = antecedent.entity
      guard groups[entity].kind == .person, state.gender[entity].agrees(with: features.gender)
      else {
        continue
      }
      var score = [14, 11, 6, 4, 3, 2, 1][distance]
      if antecedent.isSubject { score += 4 }
      if state.gender[entity] == features.gender { score += 3 }
      if antecedent.isQuoted != isQuoted[token] { score -= 5 }
      score += min(3, state.count[entity] / 2)
      if scores[entity] ?? .min < score { scores[entity] = score }
    }
    let ranked = scores.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    return ranked.first?.key
  }

  /// What "it" or "its" means: the one body or place that is the subject just before.
  private func thing(_ token: TokenIndex, _ sentence: Int, _ state: State) -> Int? {
    guard tokenized.lowered[token] == "its" || tokenized.lowered[token] == "itself" else {
      return nil
    }
    let near = state.antecedents.reversed().prefix { $0.sentence >= sentence - 1 }.filter {
      groups[$0.entity].kind != .person && $0.isQuoted == isQuoted[token]
    }
    let here = near.filter { $0.sentence == sentence }
    if let subject = here.first(where: \.isSubject) { return subject.entity }
    let bodies = Set((here.isEmpty ? near.filter(\.isSubject) : here).map(\.entity))
    return bodies.count == 1 ? bodies.first : nil
  }

  // MARK: Nominals

  private static let determiners: Set<String> = ["the", "a", "an", "this", "that"]

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
    // A title before a name is the name's role and no mention of its own.
    if head + 1 < end, nextName == head + 1, tokenized.tokens[nextName].isSpaced { return nil }
    let word = tokenized.lowered[head]
    let isPerson = RoleWords.isRole(word)
    var entity: Int?
    if determiner != "a", determiner != "an" {
      entity = isPerson ? personFor(word, sentence, state) : bodyFor(word, sentence, state)
    }
    let range = token..<head + 1
    // A name inside ("the Obama administration") keeps its own mention; the nominal needs it too.
    if nextName <= head, entity == nil { return nil }
    state.lastByHead[word] = .some(entity ?? -1)
    state.references.append(
      Mention(
        span: tokenized.span(of: range), kind: isPerson ? .person : .organization,
        form: .nominal, entity: entity))
    if let entity {
      state.count[entity] += 1
      refer(head, to: entity, sentence, &state)
    }
    return head + 1
  }

  private func isNominalHead(_ word: String) -> Bool {
    RoleWords.isRole(word) || OrganizationWords.nominalHeads.contains(word)
  }

  private func isModifier(_ token: TokenIndex) -> Bool {
    let word = tokenized.lowered[token]
    if word == "-" { return true }
    if syntax.isTagged {
      switch syntax.tags[token] {
      case .adjective, .noun, .properNoun, .numeral: return true
      default: return false
      }
    }
    if NameStopWords.opens(word) {
      return ["former", "senior", "top", "first", "second"].contains(word)
    }
    return CommonWords.table.contains(word) || Demonyms.country[word] != nil
      || tokenized.tokens[token].isCapitalized
  }

  private func personFor(_ head: String, _ sentence: Int, _ state: State) -> Int? {
    let gender = RoleWords.gender(of: head)
    if let last = state.lastByHead[head] {
      guard let last, last >= 0, state.gender[last].agrees(with: gender) else { return nil }
      return last
    }
    return nil
  }

  /// The one organisation whose name ends in the noun, or has it as its description.
  private func bodyFor(_ head: String, _ sentence: Int, _ state: State) -> Int? {
    if let last = state.lastByHead[head], let last, last >= 0 { return last }
    var fits: [Int] = []
    for antecedent in state.antecedents.reversed() where bodyHeads[antecedent.entity].contains(head)
    {
      if !fits.contains(antecedent.entity) { fits.append(antecedent.entity) }
    }
    return fits.count == 1
      ? fits.first
      : fits.first(where: { entity in
        state.antecedents.contains { $0.entity == entity && $0.sentence >= sentence - 1 }
      })
  }
}

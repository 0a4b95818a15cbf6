import CrossreadCore

/// Compares what the articles call an actor besides its name.
///
/// Two offices of one kind ("chief executive" and "president") are a divergence where no article
/// gives both; so are two superlatives ("the world's largest retailer", "the country's largest
/// employer"). A shorter form, an abbreviation, or "former" before it is none.
struct RoleComparer {
  let index: StoryIndex
  let independence: Independence

  /// One role that an article gives.
  private struct Given {
    let article: Int
    let role: Role
    /// The words of the role, with those before it that say whether it lasts.
    let text: String
    let tenure: Offices.Tenure?
    /// The role with the name beside it.
    let span: Span
    /// The office with what makes it another one: "vice president".
    let office: String
    /// Stems of all words but those that say when: what must be shared to be the same.
    let words: Set<String>
    /// The word before "'s": "world"; nil for none.
    let scope: String?
    /// Whether a superlative stands in it.
    let isSuperlative: Bool
    /// Whether more than the office is said.
    let isDetailed: Bool
  }

  func findings() -> [Finding] {
    index.actors.flatMap { actor -> [Finding] in
      guard actor.kind == .person || actor.kind == .organization, actor.articles.count > 1 else {
        return []
      }
      let given = given(to: actor)
      guard Set(given.map(\.article)).count > 1 else { return [] }
      let divergences =
        [offices(given, of: actor), superlatives(given, of: actor)].compactMap { $0 }
      return divergences.isEmpty ? [shared(given, of: actor)].compactMap { $0 } : divergences
    }
  }

  // MARK: - Roles

  private func given(to actor: Actor) -> [Given] {
    var list: [Given] = []
    for reference in actor.entities {
      let reading = index.story.readings[reference.article]
      let entity = reading.entities[reference.entity]
      let superlatives = SuperlativeFinder(reading: reading).roles(of: entity).filter { role in
        !entity.roles.contains { $0.span.overlaps(role.span) }
      }
      for role in entity.roles + superlatives where role.span.count > 1 {
        if let given = read(role, article: reference.article, entity, reading) {
          list.append(given)
        }
      }
    }
    return list.sorted { ($0.article, $0.span) < ($1.article, $1.span) }
  }

  private func read(
    _ role: Role, article: Int, _ entity: Entity, _ reading: Reading
  ) -> Given? {
    let tokens = reading.tokenized.tokens(in: role.span)
    guard !tokens.isEmpty else { return nil }
    let lowered = reading.tokenized.lowered
    // The office is the last word before "of", "for", "at" or a comma.
    var head = tokens.upperBound - 1
    for token in tokens.dropFirst()
    where ["of", "for", "at", "in", "to", ",", "and", "from"]
      .contains(lowered[token])
    {
      head = token - 1
      break
    }
    var office = Offices.canonical(lowered[head])
    if head > tokens.lowerBound {
      let before = lowered[head - 1]
      if ["officer", "executive"].contains(lowered[head]), head - 2 >= tokens.lowerBound,
        lowered[head - 1] == "executive", lowered[head - 2] == "chief"
      {
        office = "chief executive"
      } else if lowered[head] == "executive" {
        office = before == "chief" ? "chief executive" : "executive"
      } else if Offices.deputies.contains(before) || before == "ex-vice" {
        office = (before == "ex-vice" ? "vice" : before) + " " + office
      } else if before == "-", head - 2 >= tokens.lowerBound,
        Offices.deputies.contains(lowered[head - 2])
      {
        office = lowered[head - 2] + " " + office
      }
    } else if lowered[head] == "executive" {
      office = "executive"
    }
    for standing in ["ex-", "then-"] where office.hasPrefix(standing) {
      office = String(office.dropFirst(standing.utf8.count))
    }
    // Whose counterpart, nobody can tell.
    if Offices.relational.contains(office), tokens.upperBound == head + 1 { return nil }
    // "president-elect", "Governor-designate".
    if lowered[head].hasSuffix("elect") || lowered[head].hasSuffix("designate") { return nil }
    var words: Set<String> = []
    var isSuperlative = false
    for token in tokens {
      let word = lowered[token]
      if Self.isSuperlative(word, reading.syntax.tags[token]) { isSuperlative = true }
      guard reading.tokens[token].kind == .word, !Offices.standings.contains(word),
        !StopWords.contains(word)
      else { continue }
      words.insert(Offices.spelled(word, index.stems[article][token]))
    }
    guard !words.isEmpty else { return nil }
    // "The current acting director": the parts of names and roles leave out what stands before.
    let before = (max(0, tokens.lowerBound - 3)..<tokens.lowerBound).reversed()
      .prefix { Offices.standings.contains(lowered[$0]) }
    let start = before.last { Offices.tenure(lowered[$0]) != nil } ?? tokens.lowerBound
    let whole = reading.tokenized.span(of: start..<tokens.upperBound)
    let possessive = tokens.dropFirst().first { ["'s", "’s", "'"].contains(lowered[$0]) }
    let name = entity.mentions.lazy.map { reading.mentions[$0] }.first {
      $0.form == .name
        && abs($0.span.start.rawValue - role.span.end.rawValue) < 4
        || $0.form == .name && abs(role.span.start.rawValue - $0.span.end.rawValue) < 10
    }
    return Given(
      article: article, role: role, text: reading.text[whole],
      tenure: (start..<tokens.upperBound).lazy.compactMap { Offices.tenure(lowered[$0]) }.first,
      span: name.map { whole.union($0.span) } ?? whole,
      office: office, words: words, scope: possessive.map { lowered[$0 - 1] },
      isSuperlative: isSuperlative, isDetailed: words.count > 1)
  }

  private static func isSuperlative(_ word: String, _ tag: PartOfSpeech) -> Bool {
    tag == .adjective && word.hasSuffix("est") && word.utf8.count > 5
      || ["most", "biggest", "only", "first"].contains(word)
  }

  // MARK: - Divergences

  /// Two offices of one kind, each in articles that do not give the other.
  private func offices(_ given: [Given], of actor: Actor) -> Finding? {
    guard actor.kind == .person else { return nil }
    var byKind: [Offices.Kind: [Given]] = [:]
    for item in given {
      if let kind = Offices.kind(of: item.office) { byKind[kind, default: []].append(item) }
    }
    for kind in [
      Offices.Kind.firm, .diplomat, .legislator, .executive, .rank, .spouse, .faith,
      .minister,
    ] {
      guard let items = byKind[kind] else { continue }
      var offices: [Int: Set<String>] = [:]
      for item in items { offices[item.article, default: []].insert(item.office) }
      // One article with two of a kind shows that both hold.
      guard offices.count > 1, offices.values.allSatisfy({ $0.count == 1 }),
        Set(offices.values).count > 1
      else { continue }
      // "president" of a state and "chairman" of a party go together: a firm's offices need the firm.
      if kind == .firm, !isOfOneBody(items) { continue }
      var first: [Int: Given] = [:]
      for item in items where first[item.article] == nil { first[item.article] = item }
      let chosen = first.keys.sorted().compactMap { first[$0] }
      return finding(chosen, of: actor, verdict: .diverge, confidence: .high)
    }
    return nil
  }

  /// Whether no two of the roles name different bodies, and none is a head of state's.
  private func isOfOneBody(_ items: [Given]) -> Bool {
    let bodies = items.map { $0.words.subtracting(Offices.words(of: $0.office)) }
      .filter { !$0.isEmpty }
    guard let first = bodies.first else { return items.contains { $0.office == "chief executive" } }
    return bodies.allSatisfy { !$0.isDisjoint(with: first) }
  }

  /// Two superlatives with another noun, or the same one with another scope: "the world's
  /// largest retailer", "the country's largest retailer".
  private func superlatives(_ given: [Given], of actor: Actor) -> Finding? {
    var first: [Int: Given] = [:]
    for item in given where item.isSuperlative && first[item.article] == nil {
      first[item.article] = item
    }
    let chosen = first.keys.sorted().compactMap { first[$0] }
    guard chosen.count > 1, Set(chosen.map(\.words)).count > 1 else { return nil }
    // They must be about the same: "the largest retailer", "the biggest employer". What stands
    // beside one noun and one scope only describes: "first black", "first African-American".
    let isComparable = chosen.dropFirst().contains { other in
      let one = chosen[0]
      return (one.office != other.office || haveOtherScopes(one, other))
        && !one.words.isDisjoint(with: other.words)
        && !one.words.isSubset(of: other.words) && !other.words.isSubset(of: one.words)
    }
    guard isComparable else { return nil }
    let all = chosen + unbound(like: chosen, of: actor)
    return finding(
      all.sorted { $0.article < $1.article }, of: actor, verdict: .diverge, confidence: .medium)
  }

  /// "The world's largest", "the country's largest"; "the nation's" may be "South Korea's".
  private func haveOtherScopes(_ one: Given, _ other: Given) -> Bool {
    let scopes = [one.scope, other.scope].compactMap(\.self)
    let areNamed = scopes.map { !Self.areas.contains($0) && $0 != "world" }
    return one.scope != other.scope
      && !(scopes.count == 2 && areNamed[0] != areNamed[1] && !scopes.contains("world"))
  }

  private static let areas: Set<String> = [
    "nation", "country", "state", "region", "province", "county", "city", "island", "kingdom",
  ]

  /// What further articles call an actor in place of its name: "it could cost the world's largest
  /// retailer billions", where others bind such words to the name.
  private func unbound(like bound: [Given], of actor: Actor) -> [Given] {
    var found: [Given] = []
    for reference in actor.entities
    where !(bound + found).contains(where: { $0.article == reference.article }) {
      let reading = index.story.readings[reference.article]
      let entity = reading.entities[reference.entity]
      let like = SuperlativeFinder(reading: reading).definite().lazy
        .compactMap { read($0, article: reference.article, entity, reading) }
        .first { item in
          bound.contains { other in
            item.words.intersection(other.words).count >= 2
              && (item.office == other.office || item.scope != nil && item.scope == other.scope)
          }
        }
      if let like { found.append(like) }
    }
    return found
  }

  // MARK: - Agreement

  /// The role that most articles give, if one of them says more than the bare office.
  private func shared(_ given: [Given], of actor: Actor) -> Finding? {
    var best: [Given] = []
    for item in given where item.isDetailed {
      var first: [Int: Given] = [item.article: item]
      for other in given where first[other.article] == nil {
        let common = item.words.intersection(other.words)
        // The director and the acting one, a senator and a former one are not the same.
        let isSame =
          item.office == other.office && item.tenure == other.tenure
          && (other.isDetailed ? common.count >= 2 : true)
        if isSame { first[other.article] = other }
      }
      if first.count > max(1, best.count) { best = first.keys.sorted().compactMap { first[$0] } }
    }
    guard best.count > 1, best.filter(\.isDetailed).count > 1, !isOfUnknownBody(best) else {
      return nil
    }
    return finding(best, of: actor, verdict: .agree, confidence: .high)
  }

  /// Whether somebody heads something of which nothing is said: "chief executive".
  private func isOfUnknownBody(_ items: [Given]) -> Bool {
    guard let name = shared(items), let item = items.first(where: { $0.text == name }) else {
      return false
    }
    return Offices.kind(of: item.office) == .firm
      && item.words.subtracting(Offices.words(of: item.office)).isEmpty
  }

  /// The shortest words that have all that any two of the roles share: of "union president" and "president of the
  /// union" not "president" alone.
  private func shared(_ items: [Given]) -> String? {
    let common = items.indices.reduce(into: Set<String>()) { common, one in
      for other in items.indices where other > one {
        common.formUnion(items[one].words.intersection(items[other].words))
      }
    }
    let best = items.map { $0.words.intersection(common).count }.max() ?? 0
    return items.filter { $0.words.intersection(common).count == best }.map(\.text)
      .min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }

  private func finding(
    _ items: [Given], of actor: Actor, verdict: Finding.Verdict, confidence: Finding.Confidence
  ) -> Finding {
    let passages = items.map {
      Finding.Passage(
        article: $0.article, spans: [$0.span], differing: verdict == .diverge ? [$0.role.span] : [],
        label: $0.text)
    }
    let account = independence.account(of: passages, isOwnWords: true)
    let name = "\(actor.kind == .person ? "role" : "description") of \(actor.name)"
    let what =
      verdict == .diverge ? name : [name, shared(items)].compactMap { $0 }.joined(separator: ": ")
    let why = verdict == .diverge ? "\(what): \(Finding.answers(passages))" : ""
    let difference = Difference(
      kind: .role, weight: .hard,
      words: items.map {
        Difference.Words(article: $0.article, spans: [$0.role.span], text: $0.text)
      })
    var finding = Finding(
      kind: .fact, verdict: verdict, what: what, passages: passages, why: why,
      differences: verdict == .diverge ? [difference] : [], actors: [actor.id],
      confidence: confidence, origins: account.origins,
      independent: account.independent, dependence: account.reasons)
    finding.isOfRole = true
    return finding
  }
}

extension Offices {
  /// One form for words that mean one office: "Gov." and "governor".
  static func spelled(_ word: String, _ stem: String) -> String {
    let canonical = canonical(word)
    return canonical == word ? stem : Stem.of(canonical)
  }

  static func words(of office: String) -> Set<String> {
    Set(office.split(separator: " ").map { Stem.of(String($0)) } + [Stem.of(office)])
      .union(["chief", "execut", "offic", "vice"])
  }
}

extension Finding {
  /// The labels of the passages, each once where neighbours say the same: "CEO / president".
  static func answers(_ passages: [Passage]) -> String {
    var said: [String] = []
    for passage in passages
    where !said.contains(where: { $0.lowercased() == passage.label.lowercased() }) {
      said.append(passage.label)
    }
    return said.joined(separator: " / ")
  }
}

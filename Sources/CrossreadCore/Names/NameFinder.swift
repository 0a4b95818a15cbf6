/// Finds names of persons, organisations, places and other things.
///
/// A proposer finds runs of tokens; titles are cut off them ("French Foreign Minister Laurent
/// Fabius" gives "Laurent Fabius"), honorifics stay ("Mr. Fabius"); then the kinds are weighed
/// over the whole article, so that "Fabius" is a person wherever "Laurent Fabius" is one.
///
///     names(in: "The agency's chief, Ann Lee, left Paris Monday.")
///     // "Ann Lee" person, "Paris" place
public struct NameFinder: Sendable {
  /// Nil where runs of capitals are the candidates.
  private let proposer: (any NameProposer)?

  /// Creates a finder that goes by capitals and word lists.
  public init() { proposer = nil }

  /// Creates a finder over another source of candidates.
  public init(proposer: any NameProposer) { self.proposer = proposer }

  /// Name mentions, sorted by start and never overlapping; their `entity` is nil.
  public func names(in tokenized: TokenizedText, syntax: Syntax) -> [Mention] {
    weighed(in: tokenized, syntax: syntax).compactMap { name in
      name.kind.map { Mention(span: tokenized.span(of: name.tokens), kind: $0, form: .name) }
    }
  }

  /// The same with the votes that settled each kind, and with what was dropped.
  func weighed(in tokenized: TokenizedText, syntax: Syntax) -> [WeighedName] {
    let words = NameWords(tokenized, syntax: syntax)
    let splitter = NameSplitter(words: words)
    let kinds = NameKinds(words: words)
    var found: [WeighedName] = []
    let candidates =
      proposer?.candidates(in: tokenized, syntax: syntax)
      ?? CapitalizedNames().runs(in: words).map { NameCandidate(tokens: $0) }
    for candidate in candidates {
      for tokens in splitter.names(in: candidate.tokens) {
        var votes = kinds.ownVotes(tokens)
        if let kind = candidate.kind { votes[kind] += candidate.weight }
        found.append(WeighedName(tokens: tokens, key: words.lowered(tokens), own: votes))
      }
    }
    settle(&found, words, kinds)
    return found
  }

  /// A run of tokens that may be a name, with the votes for its kind.
  struct WeighedName {
    let tokens: TokenRange
    let key: String
    /// By its own words.
    var own: NameKinds.Votes
    /// By the words around it, wherever the article has it.
    var context = NameKinds.Votes()
    /// By the other names of the article.
    var others = NameKinds.Votes()
    /// All votes together.
    var total = NameKinds.Votes()
    /// Nil where it is no name.
    var kind: EntityKind?
  }

  /// Gives each name the kind that its form has over the whole article.
  private func settle(_ found: inout [WeighedName], _ words: NameWords, _ kinds: NameKinds) {
    // A form's own words count once, and all its contexts together no more than a strong word.
    var contexts: [String: NameKinds.Votes] = [:]
    for name in found {
      contexts[name.key, default: .init()].add(kinds.contextVotes(name.tokens))
    }
    var votes: [String: NameKinds.Votes] = [:]
    for name in found where votes[name.key] == nil {
      votes[name.key] = name.own
      if let context = contexts[name.key] { votes[name.key]?.add(context.limited(to: 9)) }
    }
    // Full names of persons settle their parts: "Laurent Fabius" makes "Fabius" a person.
    var surnames: [String: Int] = [:]
    var givenNames: [String: Int] = [:]
    for name in found where name.tokens.count > 1 {
      guard votes[name.key]?.best == .person else { continue }
      let parts = name.tokens.filter {
        words[$0].contains(.capital) && words[$0].isDisjoint(with: [.suffix])
      }
      guard let first = parts.first, let last = parts.last, first != last else { continue }
      surnames[words.tokenized.lowered[last], default: 0] += 1
      if !words[first].contains(.honorific) {
        givenNames[words.tokenized.lowered[first], default: 0] += 1
      }
    }
    // Last words of longer names: "the Council" is a name beside "National Security Council".
    var endings: Set<String> = []
    for name in found where name.tokens.count > 1 {
      endings.insert(words.tokenized.lowered[name.tokens.upperBound - 1])
    }
    for index in found.indices {
      let name = found[index]
      var total = votes[name.key] ?? name.own
      var others = NameKinds.Votes()
      if name.tokens.count == 1 {
        if surnames[name.key] != nil { others.person += 14 }
        if givenNames[name.key] != nil { others.person += 4 }
        // A family: "the Fabiuses", "the Clintons".
        if name.key.hasSuffix("s"), surnames[String(name.key.dropLast())] != nil {
          others.person += 9
        }
      }
      if isFamily(name, words) { others.person += 9 }
      total.add(others)
      found[index].context = contexts[name.key]?.limited(to: 9) ?? NameKinds.Votes()
      found[index].others = others
      found[index].total = total
      if isDoubtful(name, words), total.best.map({ total[$0] < 6 }) ?? true,
        !endings.contains(name.key)
      {
        continue
      }
      found[index].kind = total.best ?? fallback(name, words)
    }
  }

  /// A lone common word with a capital: "Press", "Presidency".
  private func isDoubtful(_ name: WeighedName, _ words: NameWords) -> Bool {
    guard name.tokens.count == 1 else { return false }
    let word = words[name.tokens.lowerBound]
    return word.contains(.common) && !word.contains(.allCaps)
  }

  /// "the Clintons": the plural of a surname after "the".
  private func isFamily(_ name: WeighedName, _ words: NameWords) -> Bool {
    guard name.tokens.count == 1, name.key.hasSuffix("s"), name.tokens.lowerBound > 0,
      words.tokenized.lowered[name.tokens.lowerBound - 1] == "the",
      words[name.tokens.lowerBound].isDisjoint(with: [.common, .place, .allCaps])
    else { return false }
    let stem = String(name.key.dropLast())
    return Surnames.table.contains(stem) && !CommonWords.table.contains(stem)
  }

  /// The kind of a name that nothing tells of; nil where it is hardly a name.
  private func fallback(_ name: WeighedName, _ words: NameWords) -> EntityKind? {
    if name.tokens.count == 1 {
      let word = words[name.tokens.lowerBound]
      if word.contains(.common) || !word.contains(.telling) { return nil }
      return EnglishForms.isInflected(name.key) ? nil : .person
    }
    return .other
  }
}

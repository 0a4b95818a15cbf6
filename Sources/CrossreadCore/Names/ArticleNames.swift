/// Gathers the names of an article, each with all its places, and weighs by rules what they name.
struct ArticleNames {
  let words: NameWords
  /// In the order of their first places.
  private(set) var names: [ArticleName] = []
  private let kinds: NameKinds

  init(_ words: NameWords, syntax: Syntax) {
    self.words = words
    kinds = NameKinds(words: words)
    gather(syntax)
    link()
    for index in names.indices {
      names[index].rulesKind = rulesKind(names[index])
    }
  }

  // MARK: Candidates

  private mutating func gather(_ syntax: Syntax) {
    let splitter = NameSplitter(words: words)
    var numbers: [String: Int] = [:]
    var isTaken = [Bool](repeating: false, count: words.facts.count)
    func add(_ tokens: TokenRange, isProposed: Bool, to names: inout [ArticleName]) {
      for token in tokens { isTaken[token] = true }
      let key = words.lowered(tokens)
      if let number = numbers[key] {
        names[number].places.append(tokens)
        if isProposed { names[number].isProposed = true }
        return
      }
      numbers[key] = names.count
      names.append(ArticleName(key: key, places: [tokens], isProposed: isProposed))
    }
    for run in CapitalizedNames().runs(in: words) {
      for tokens in splitter.names(in: run) { add(tokens, isProposed: true, to: &names) }
    }
    // What the rules pass over: other capitals, and proper nouns in small letters.
    for sentence in words.tokenized.sentences {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        let start = token
        while token < sentence.tokens.upperBound, token - start < 4, !isTaken[token],
          isPossible(token, syntax),
          token == start || words.tokenized.tokens[token].isSpaced
        {
          token += 1
        }
        if token > start { add(start..<token, isProposed: false, to: &names) }
        token = max(token, start + 1)
      }
    }
    for index in names.indices {
      names[index].places.sort { $0.lowerBound < $1.lowerBound }
      names[index].own = kinds.ownVotes(names[index].places[0])
      for place in names[index].places.prefix(Self.mostContexts) {
        names[index].context.add(kinds.contextVotes(place))
        if kinds.isAbbreviatedState(place) { names[index].certainKind = .place }
        if kinds.followsBodyNoun(place) { names[index].certainKind = .organization }
      }
      names[index].context = names[index].context.limited(to: 9)
      if let kind = listedKind(names[index]) { names[index].certainKind = kind }
    }
    names.sort { $0.places[0].lowerBound < $1.places[0].lowerBound }
  }

  /// The kind of a name that the lists know for sure; nil for others.
  private func listedKind(_ name: ArticleName) -> EntityKind? {
    let tokens = name.places[0]
    let word = words[tokens.lowerBound]
    if tokens.count > 1, PlaceSpelling.opensPlaces(words.tokenized.lowered[tokens.lowerBound]) {
      return .place
    }
    if word.contains(.honorific) { return .person }
    if tokens.count > 1 { return NewsOutlets.all.contains(name.key) ? .organization : nil }
    guard word.contains(.capital), word.isDisjoint(with: [.common, .given, .surname, .demonym])
    else { return nil }
    // A large city, a country, a state or a region that nobody and nothing else is called by.
    let listed = WordFacts(of: name.key)
    if !listed.isDisjoint(with: [.country, .state, .region, .city]),
      word.isDisjoint(with: [.organizationHead, .allCaps])
    {
      return .place
    }
    // "Twitter", but not "Apple", which may open a sentence about fruit.
    return listed.contains(.knownBody) && !word.contains(.place)
      ? .organization : nil
  }

  /// The most places of a name whose surroundings count.
  private static let mostContexts = 200

  private func isPossible(_ token: TokenIndex, _ syntax: Syntax) -> Bool {
    guard words.tokenized.tokens[token].kind == .word else { return false }
    let word = words[token]
    guard word.contains(.capital) else { return syntax.tags[token] == .properNoun }
    return word.isDisjoint(with: [.function, .calendar, .honorific, .never])
      && (!word.contains(.opener) || syntax.tags[token] == .properNoun)
  }

  // MARK: Links

  private mutating func link() {
    var surnames: Set<String> = []
    var givenNames: Set<String> = []
    var endings: Set<String> = []
    var openings: Set<String> = []
    var initials: Set<String> = []
    let lowered = words.tokenized.lowered
    for name in names where name.isProposed {
      let tokens = name.places[0]
      guard tokens.count > 1 else { continue }
      // Last words of longer names: "the Council" is a name beside "National Security Council".
      endings.insert(lowered[tokens.upperBound - 1])
      guard name.total.best == .person else {
        openings.insert(lowered[tokens.lowerBound])
        let capitals = tokens.filter { words[$0].contains(.capital) }
        let letters = capitals.compactMap { lowered[$0].first }
        if letters.count > 2 { initials.insert(String(letters)) }
        continue
      }
      // Full names of persons settle their parts: "Laurent Fabius" makes "Fabius" a person.
      guard let surname = words.surname(tokens) else { continue }
      surnames.insert(surname)
      if !words[tokens.lowerBound].contains(.honorific) {
        givenNames.insert(lowered[tokens.lowerBound])
      }
    }
    for index in names.indices where names[index].places[0].count == 1 {
      let key = names[index].key
      var links: ArticleName.Links = []
      if surnames.contains(key) { links.insert(.surname) }
      if givenNames.contains(key) { links.insert(.givenName) }
      if endings.contains(key) { links.insert(.ending) }
      if openings.contains(key) { links.insert(.opening) }
      if initials.contains(key.filter { $0 != "." }) { links.insert(.initials) }
      if key.hasSuffix("s"), surnames.contains(String(key.dropLast())) { links.insert(.family) }
      if names[index].places.contains(where: { isFamily(key, $0.lowerBound) }) {
        links.insert(.family)
      }
      names[index].links = links
      if links.contains(.surname) { names[index].others.person += 14 }
      if links.contains(.givenName) { names[index].others.person += 4 }
      if links.contains(.family) { names[index].others.person += 9 }
    }
  }

  /// "the Clintons": the plural of a surname after "the".
  private func isFamily(_ key: String, _ token: TokenIndex) -> Bool {
    guard key.hasSuffix("s"), token > 0, words.tokenized.lowered[token - 1] == "the",
      words[token].isDisjoint(with: [.common, .place, .allCaps])
    else { return false }
    let stem = String(key.dropLast())
    let facts = WordFacts(of: stem)
    return facts.contains(.surname) && !facts.contains(.common)
  }

  // MARK: Kinds by rules

  private func rulesKind(_ name: ArticleName) -> EntityKind? {
    guard name.isProposed else { return nil }
    let total = name.total
    if isDoubtful(name), total.best.map({ total[$0] < 6 }) ?? true, !name.links.contains(.ending) {
      return nil
    }
    return total.best ?? fallback(name)
  }

  /// A lone common word with a capital: "Press", "Presidency".
  private func isDoubtful(_ name: ArticleName) -> Bool {
    guard name.places[0].count == 1 else { return false }
    return name.places.allSatisfy {
      words[$0.lowerBound].contains(.common) && !words[$0.lowerBound].contains(.allCaps)
    }
  }

  /// The kind of a name that nothing tells of; nil where it is hardly a name.
  private func fallback(_ name: ArticleName) -> EntityKind? {
    guard name.places[0].count == 1 else { return .other }
    guard name.places.contains(where: { words[$0.lowerBound].contains(.telling) }),
      !name.places.allSatisfy({ words[$0.lowerBound].contains(.common) }),
      !EnglishForms.isInflected(name.key)
    else { return nil }
    return .person
  }
}

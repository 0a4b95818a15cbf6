/// Weighs what kind of thing each name names: by its own words, by the words around it, and by
/// the other forms that the article uses.
struct NameKinds {
  /// Votes for each kind.
  struct Votes {
    var person = 0
    var organization = 0
    var place = 0
    var other = 0

    mutating func add(_ votes: Votes) {
      person += votes.person
      organization += votes.organization
      place += votes.place
      other += votes.other
    }

    /// The same with every vote at most `limit` and at least its negative.
    func limited(to limit: Int) -> Votes {
      func clamp(_ vote: Int) -> Int { Swift.max(-limit, Swift.min(limit, vote)) }
      return Votes(
        person: clamp(person), organization: clamp(organization), place: clamp(place),
        other: clamp(other))
    }

    subscript(kind: EntityKind) -> Int {
      get {
        switch kind {
        case .person: person
        case .organization: organization
        case .place: place
        case .other: other
        }
      }
      set {
        switch kind {
        case .person: person = newValue
        case .organization: organization = newValue
        case .place: place = newValue
        case .other: other = newValue
        }
      }
    }

    /// The kind with the most votes; nil where none has any.
    var best: EntityKind? {
      let order: [EntityKind] = [.person, .place, .organization, .other]
      guard let kind = order.max(by: { self[$0] < self[$1] }), self[kind] > 0 else { return nil }
      // `max` takes the last of equals: the earlier in the order wins here.
      return order.first { self[$0] == self[kind] }
    }
  }

  let words: NameWords
  // MARK: The name's own words

  func ownVotes(_ name: TokenRange) -> Votes {
    var votes = Votes()
    let key = words.lowered(name)
    let first = words[name.lowerBound]
    let last = words[name.upperBound - 1]
    let whole = WordFacts(of: key)
    if whole.contains(.knownBody) { votes.organization += name.count > 1 ? 20 : 8 }
    if name.count > 1, NewsOutlets.all.contains(key) { votes.organization += 20 }
    if whole.contains(.knownOther) { votes.other += 14 }
    if whole.contains(.knownPlace) { votes.place += 9 }
    addPlaceVotes(key, name, &votes)
    if first.contains(.honorific) { votes.person += 12 }
    let core = first.contains(.honorific) ? name.dropFirst() : name[...]
    if name.count > 1 {
      let hasHead = !last.isDisjoint(with: [
        .organizationHead, .placeHead, .otherHead, .companyForm,
      ])
      if last.contains(.companyForm) { votes.organization += 10 }
      if last.contains(.organizationHead) { votes.organization += last.contains(.surname) ? 4 : 6 }
      if last.contains(.placeHead) { votes.place += last.contains(.surname) ? 4 : 6 }
      if last.contains(.otherHead) { votes.other += 5 }
      if WordFacts(of: words.tokenized.lowered[name.lowerBound]).contains(.placeOpener),
        !first.contains(.given)
      {
        votes.place += 2
      }
      // "Ft. Holm", whoever else is called Holm.
      if PlaceSpelling.opensPlaces(words.tokenized.lowered[name.lowerBound]) { votes.place += 10 }
      let lowered = words.tokenized.lowered
      if let of = name.firstIndex(where: { ["of", "for", "on"].contains(lowered[$0]) }),
        of > name.lowerBound
      {
        let head = words[of - 1]
        if head.contains(.organizationHead) {
          votes.organization += 8
        } else if head.contains(.placeHead) {
          votes.place += 5
        } else if head.contains(.otherHead) {
          votes.other += 7
        } else {
          votes.organization += 2; votes.other += 2
        }
      }
      if name.contains(where: { lowered[$0] == "&" || lowered[$0] == "and" }) {
        votes.organization += 4
      }
      if last.contains(.suffix) {
        // "World War II" is no person.
        let isThing = name.dropLast().last.map { words[$0].contains(.otherHead) } ?? false
        if isThing || first.contains(.common) && !first.contains(.given) {
          votes.other += 8
        } else {
          votes.person += 8
        }
      }
      let people = core.filter { words[$0].contains(.capital) }
      if let given = people.first, people.count >= 2, !hasHead || last.contains(.surname) {
        let word = words[given]
        if word.contains(.given) {
          votes.person += word.contains(.common) ? 4 : (word.contains(.place) ? 5 : 7)
        }
        if people.dropFirst().dropLast().contains(where: { words[$0].contains(.initial) }) {
          votes.person += 6
        }
        if word.contains(.initial) { votes.person += 5 }
        if last.contains(.surname) { votes.person += last.contains(.common) ? 1 : 2 }
        if people.count <= 3,
          people.allSatisfy({ words[$0].isDisjoint(with: [.common, .allCaps, .demonym]) }),
          !people.contains(where: { EnglishForms.isInflected(words.tokenized.lowered[$0]) })
        {
          votes.person += 2
        }
      }
      if people.count >= 2, !hasHead, people.allSatisfy({ words[$0].contains(.common) }) {
        votes.organization += 2
        votes.other += 3
      } else if people.count >= 2, !hasHead, !last.contains(.common) {
        votes.person += 1
      }
      if name.contains(where: { words.tokenized.tokens[$0].kind == .number }) { votes.other += 4 }
      if !first.contains(.given), name.contains(where: { words[$0].contains(.placeHead) }) {
        votes.place += 3
      }
      if name.count >= 3, last.contains(.placeHead), words[name.upperBound - 2].contains(.placeHead)
      {
        votes.place += 6
      }
      // "West Hollywood": a part of a place.
      if ["north", "south", "east", "west", "downtown", "central", "northern", "southern"].contains(
        lowered[name.lowerBound]),
        WordFacts(of: words.lowered(name.lowerBound + 1..<name.upperBound)).contains(.place)
      {
        votes.place += 9
      }
    } else {
      if first.contains(.allCaps), !first.contains(.place), !isInCapitals(name.lowerBound) {
        votes.organization += 3
      }
      if first.contains(.organizationHead) { votes.organization += 3 }
      if first.contains(.placeHead) { votes.place += 1 }
      if first.contains(.otherHead) { votes.other += 3 }
      if first.contains(.surname), !first.contains(.allCaps) {
        votes.person += first.contains(.common) ? 1 : 2
      }
      if first.contains(.given) { votes.person += first.contains(.common) ? 1 : 2 }
    }
    return votes
  }

  private func addPlaceVotes(_ key: String, _ name: TokenRange, _ votes: inout Votes) {
    if let state = abbreviation(key, name) {
      votes.place += state
      return
    }
    let place = WordFacts(of: key)
    guard place.contains(.place) else {
      if words[name.lowerBound].contains(.allCaps), name.count == 1,
        WordFacts(of: words.tokenized.string(name.lowerBound)).contains(.shortState),
        isAfterComma(name.lowerBound)
      {
        votes.place += 10
      }
      return
    }
    if !place.isDisjoint(with: [.country, .state, .region]) {
      votes.place += name.count > 1 ? 14 : (place.contains(.country) ? 9 : 7)
    } else if place.contains(.shortState) {
      votes.place += isAfterComma(name.lowerBound) ? 10 : 5
    } else {
      votes.place += place.contains(.city) ? 6 : place.contains(.town) ? 3 : 1
    }
  }

  /// Votes for an abbreviated state that stands after a comma or a party, its dot perhaps taken by
  /// the end of the sentence: "Ohio", "Ark", "Va.".
  private func abbreviation(_ key: String, _ name: TokenRange) -> Int? {
    guard name.count == 1, isAfterComma(name.lowerBound), name.lowerBound > 1 else { return nil }
    let lowered = words.tokenized.lowered
    var found = WordFacts(of: key)
    if !found.contains(.place), name.upperBound < lowered.count, lowered[name.upperBound] == "." {
      found = WordFacts(of: key + ".")
    }
    return found.isDisjoint(with: [.state, .shortState]) ? nil : 12
  }

  /// Whether it is a state's abbreviation after a town or a party: "Calif." in "D-Calif.".
  func isAbbreviatedState(_ name: TokenRange) -> Bool {
    abbreviation(words.lowered(name), name) != nil
  }

  /// Whether a noun for a body stands right before: "the magazine Der Kreis".
  func followsBodyNoun(_ name: TokenRange) -> Bool {
    guard name.lowerBound > 0, words[name.lowerBound - 1].isDisjoint(with: .capital) else {
      return false
    }
    return WordFacts(of: words.tokenized.lowered[name.lowerBound - 1]).contains(.bodyNoun)
  }

  private func isAfterComma(_ token: TokenIndex) -> Bool {
    guard token > 0 else { return false }
    let before = words.tokenized.lowered[token - 1]
    return before == "," || before == "-" && !words.tokenized.tokens[token].isSpaced
  }

  /// Whether the token stands in a run of words in capitals, as in a dateline.
  private func isInCapitals(_ token: TokenIndex) -> Bool {
    token + 1 < words.facts.count && words[token + 1].contains(.allCaps)
  }

  // MARK: The words around it

  func contextVotes(_ name: TokenRange) -> Votes {
    var votes = Votes()
    let tokenized = words.tokenized
    let lowered = tokenized.lowered
    let sentence = tokenized.sentence(of: name.lowerBound).tokens
    let before = name.lowerBound > sentence.lowerBound ? name.lowerBound - 1 : nil
    let after = name.upperBound < sentence.upperBound ? name.upperBound : nil
    if let before {
      let word = lowered[before]
      switch word {
      case "in", "near", "throughout", "across": votes.place += 3
      case "from", "outside", "inside", "around", "toward", "into": votes.place += 1
      case "the" where isModifier(name, sentence):
        // "the Obama administration" says nothing.
        break
      case "called", "named", "dubbed", "code-named", "codenamed", "titled", "entitled":
        votes.other += 4
      case "the":
        votes.organization += 2
        votes.other += 1
        votes.person -= 3
        votes.place -= 1
      case ",":
        break
      default:
        if words[before].isDisjoint(with: .capital) {
          let facts = WordFacts(of: word)
          if facts.isRole { votes.person += 4 }
          if facts.contains(.bodyNoun) { votes.organization += 7 }
        }
        if words[before].contains(.capital), !words[before].isDisjoint(with: [.title, .honorific]) {
          votes.person += 7
        } else if words[before].contains(.capital), words[before].contains(.doubtfulTitle) {
          votes.person += 4
        }
      }
    }
    guard let after else { return votes }
    let next = lowered[after]
    let facts = WordFacts(of: next)
    if facts.contains(.reports) { votes.person += 2; votes.organization += 1 }
    if next == "who" { votes.person += 3 }
    if next == "-", after + 1 < sentence.upperBound, lowered[after + 1] == "based" {
      votes.place += 4
    }
    if next == "'s", after + 1 < sentence.upperBound,
      ["wife", "husband", "son", "daughter", "father", "mother", "lawyer", "attorney", "brother"]
        .contains(lowered[after + 1])
    {
      votes.person += 4
    }
    if facts.contains(.companyNoun), !words[after].contains(.capital) {
      votes.organization += 3
    }
    if next == ",", after + 1 < sentence.upperBound {
      let following = after + 1
      let word = lowered[following]
      if word == "who" { votes.person += 4 }
      if tokenized.tokens[following].kind == .number, tokenized.tokens[following].span.count == 2,
        following + 1 < sentence.upperBound, lowered[following + 1] == ","
      {
        votes.person += 5
      }
      if words[following].contains(.capital),
        !WordFacts(of: word).isDisjoint(with: [.country, .state, .shortState])
      {
        votes.place += 3
      }
      if word == "a" || word == "an" || word == "the",
        let role = roleNoun(after: following, sentence)
      {
        votes.person += role
      }
    }
    if isDateline(name, sentence) { votes.place += 8 }
    return votes
  }

  /// Whether a lower-case noun follows straight after.
  private func isModifier(_ name: TokenRange, _ sentence: TokenRange) -> Bool {
    guard name.upperBound < sentence.upperBound else { return false }
    let next = name.upperBound
    let word = words.tokenized.lowered[next]
    return words.tokenized.tokens[next].kind == .word && !words[next].contains(.capital)
      && words.tokenized.tokens[next].isSpaced
      && WordFacts(of: word).isDisjoint(with: [.opener, .reports])
      && !word.hasSuffix("ed")
  }

  /// Votes for a person where a role noun follows an article within a few words: ", a senior
  /// adviser".
  private func roleNoun(after article: TokenIndex, _ sentence: TokenRange) -> Int? {
    var token = article + 1
    while token < min(article + 6, sentence.upperBound) {
      let word = words.tokenized.lowered[token]
      if words.tokenized.tokens[token].kind != .word || word == "of" || word == "for"
        || word == "that"
      {
        return nil
      }
      if WordFacts(of: word).isRole {
        // "the spy agency" is no spy.
        let next = token + 1
        let isHead =
          next >= sentence.upperBound || words.tokenized.tokens[next].kind != .word
          || WordFacts(of: words.tokenized.lowered[next]).contains(.function)
        if isHead { return 4 }
      }
      token += 1
    }
    return nil
  }

  /// Whether a report starts with the name: "WASHINGTON — The minister said".
  private func isDateline(_ name: TokenRange, _ sentence: TokenRange) -> Bool {
    name.lowerBound == sentence.lowerBound
      && Dateline.tokens(atStartOf: sentence, in: words.tokenized) != nil
  }
}

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
  private typealias Facts = NameWords.Facts

  // MARK: The name's own words

  func ownVotes(_ name: TokenRange) -> Votes {
    var votes = Votes()
    let key = words.lowered(name)
    let first = words[name.lowerBound]
    let last = words[name.upperBound - 1]
    if OrganizationWords.known.contains(key) { votes.organization += name.count > 1 ? 20 : 8 }
    if name.count > 1, NewsOutlets.all.contains(key) { votes.organization += 20 }
    if OrganizationWords.knownOthers.contains(key) { votes.other += 14 }
    if OrganizationWords.knownPlaces.contains(key) { votes.place += 9 }
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
      if OrganizationWords.placeOpeners.contains(words.tokenized.lowered[name.lowerBound]),
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
        PlaceNames.table.contains(words.lowered(name.lowerBound + 1..<name.upperBound))
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
    guard let place = PlaceNames.table.value(of: key) else {
      if words[name.lowerBound].contains(.allCaps), name.count == 1,
        let state = PlaceNames.table.value(of: words.tokenized.string(name.lowerBound)),
        state.letter == UInt8(ascii: "a"), isAfterComma(name.lowerBound)
      {
        votes.place += 10
      }
      return
    }
    switch place.letter {
    case UInt8(ascii: "c"), UInt8(ascii: "s"), UInt8(ascii: "r"):
      votes.place += name.count > 1 ? 14 : (place.letter == UInt8(ascii: "c") ? 9 : 7)
    case UInt8(ascii: "a"): votes.place += isAfterComma(name.lowerBound) ? 10 : 5
    case UInt8(ascii: "p"): votes.place += 6
    case UInt8(ascii: "q"): votes.place += 3
    default: votes.place += 1
    }
  }

  /// Votes for an abbreviated state that stands after a comma or a party, its dot perhaps taken by
  /// the end of the sentence: "Ohio", "Ark", "Va.".
  private func abbreviation(_ key: String, _ name: TokenRange) -> Int? {
    guard name.count == 1, isAfterComma(name.lowerBound), name.lowerBound > 1 else { return nil }
    let tokens = words.tokenized.tokens
    let found =
      PlaceNames.table.value(of: key)
      ?? (name.upperBound < tokens.count && words.tokenized.lowered[name.upperBound] == "."
        ? PlaceNames.table.value(of: key + ".") : nil)
    guard let letter = found?.letter else { return nil }
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "s"): return 12
    default: return nil
    }
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
    return OrganizationWords.nominalHeads.contains(words.tokenized.lowered[name.lowerBound - 1])
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
          if RoleWords.isRole(word) { votes.person += 4 }
          if OrganizationWords.nominalHeads.contains(word) { votes.organization += 7 }
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
    if RoleWords.speechVerbs.contains(next) { votes.person += 2; votes.organization += 1 }
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
    if OrganizationWords.companyNouns.contains(next), !words[after].contains(.capital) {
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
      if let place = PlaceNames.table.value(of: word), words[following].contains(.capital),
        [UInt8(ascii: "a"), UInt8(ascii: "s"), UInt8(ascii: "c")].contains(place.letter)
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
      && words.tokenized.tokens[next].isSpaced && !NameStopWords.opens(word)
      && !RoleWords.speechVerbs.contains(word) && !word.hasSuffix("ed")
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
      if RoleWords.isRole(word) {
        // "the spy agency" is no spy.
        let next = token + 1
        let isHead =
          next >= sentence.upperBound || words.tokenized.tokens[next].kind != .word
          || NameStopWords.functionWords.contains(words.tokenized.lowered[next])
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

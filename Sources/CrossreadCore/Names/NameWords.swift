/// What the word lists and the article itself say of each token that could be part of a name.
struct NameWords: Sendable {
  let tokenized: TokenizedText
  private(set) var facts: [WordFacts]
  private let tags: [PartOfSpeech]
  /// How often the article has each word that it has with a capital, with a telling one and in
  /// small letters.
  private var elsewhere: [String: (capital: Int, lower: Int)] = [:]
  /// Words with telling capitals that stand without a hyphen somewhere.
  private var standing: Set<String> = []
  /// Words with telling capitals that stand without a possessive somewhere.
  private var unowning: Set<String> = []
  /// Months that are part of a person's name somewhere: "may" of "Theresa May".
  private var bornMonths: Set<String> = []

  init(_ tokenized: TokenizedText, syntax: Syntax) {
    self.tokenized = tokenized
    tags = syntax.tags
    facts = Array(repeating: [], count: tokenized.tokens.count)
    markCapitals()
    for token in facts.indices where facts[token].contains(.telling) && !isBesideHyphen(token) {
      standing.insert(tokenized.lowered[token])
      let next = token + 1
      if next >= facts.count || tokenized.lowered[next] != "'s" {
        unowning.insert(tokenized.lowered[token])
      }
    }
    markNameWords(syntax)
  }

  subscript(token: TokenIndex) -> WordFacts { facts[token] }

  /// Whether the article has the word, as a name, without a hyphen too.
  func standAlone(_ token: TokenIndex) -> Bool { standing.contains(tokenized.lowered[token]) }

  /// How the article writes the word: 1 with a telling capital somewhere, 2 in small letters
  /// somewhere, 4 oftener so than with a telling capital.
  func habit(_ token: TokenIndex) -> UInt64 {
    guard let counts = elsewhere[tokenized.lowered[token]] else { return 0 }
    return (counts.capital > 0 ? 1 : 0) + (counts.lower > 0 ? 2 : 0)
      + (counts.lower > counts.capital ? 4 : 0)
  }

  /// Whether the article has the word, as a name, only before "'s".
  func onlyOwns(_ token: TokenIndex) -> Bool { !unowning.contains(tokenized.lowered[token]) }

  /// The last word of a full name of a person: "fabius" of "Laurent Fabius", "hall" of "Tim Hall
  /// Jr."; nil for a single name.
  func surname(_ name: TokenRange) -> String? {
    let parts = name.filter { self[$0].contains(.capital) && !self[$0].contains(.suffix) }
    guard let first = parts.first, let last = parts.last, first != last else { return nil }
    return tokenized.lowered[last]
  }

  private func isBesideHyphen(_ token: TokenIndex) -> Bool {
    func isHyphen(_ place: TokenIndex) -> Bool {
      tokenized.lowered.indices.contains(place) && ["-", "‑"].contains(tokenized.lowered[place])
    }
    return isHyphen(token + 1) && !tokenized.tokens[token + 1].isSpaced
      || isHyphen(token - 1) && !tokenized.tokens[token].isSpaced
  }

  func lowered(_ range: TokenRange) -> String {
    var key = ""
    for token in range {
      if token > range.lowerBound, tokenized.tokens[token].isSpaced { key += " " }
      key += tokenized.lowered[token]
    }
    return key
  }

  // MARK: Marking

  private mutating func markCapitals() {
    var known: [String: WordFacts] = [:]
    for sentence in tokenized.sentences {
      let isHeadline = isHeadline(sentence)
      var isOpen = true  // nothing but marks since the sentence or a quotation began
      for token in sentence.tokens {
        let word = tokenized.tokens[token]
        switch word.kind {
        case .word where word.isCapitalized || isElided(token):
          let key = tokenized.lowered[token]
          var found: WordFacts
          if let cached = known[key] {
            found = cached
          } else {
            found = Self.facts(of: key)
            known[key] = found
          }
          found.insert(.capital)
          // "Peter P. Holm": an initial, not the page of a book.
          if found.contains(.initial), isBeforeCapital(token) { found.remove(.calendar) }
          if word.isAllCaps {
            found.insert(.allCaps)
            // "US" is not "us".
            if found.contains(.place), !isHeadline {
              found.subtract([.opener, .function, .common, .never])
            }
          }
          if isHeadline { found.insert(.headline) }
          if !isOpen, !isHeadline { found.insert(.telling) }
          facts[token] = found
          isOpen = false
        case .word:
          facts[token] = WordFacts(of: tokenized.lowered[token]).intersection(.particle)
          isOpen = false
        case .number, .symbol: isOpen = false
        case .quoteMark: isOpen = true
        case .punctuation:
          let mark = tokenized.lowered[token]
          if mark == ":" || mark == "•" || mark == "*" { isOpen = true }
        }
      }
    }
  }

  /// Whether a capital follows a Romance article or preposition that lost its vowel: "d'Annunzio".
  private func isElided(_ token: TokenIndex) -> Bool {
    let bytes = tokenized.text.utf8[tokenized.tokens[token].span.range]
    let small = bytes.prefix { (0x61...0x7A).contains($0) }
    guard (1...4).contains(small.count),
      Self.elided.contains(String(decoding: small, as: UTF8.self))
    else { return false }
    var rest = bytes.dropFirst(small.count)
    if rest.first == 0x27 {
      rest = rest.dropFirst()
    } else if rest.starts(with: [0xE2, 0x80, 0x99]) {
      rest = rest.dropFirst(3)
    } else {
      return false
    }
    return String(decoding: rest, as: UTF8.self).first?.isUppercase ?? false
  }

  private static let elided: WordSet = ["d", "l", "dell", "dall", "nell", "sull", "all"]

  /// Whether a word with a capital follows behind a blank.
  private func isBeforeCapital(_ token: TokenIndex) -> Bool {
    token + 1 < tokenized.tokens.count && tokenized.tokens[token + 1].kind == .word
      && tokenized.tokens[token + 1].isSpaced && tokenized.tokens[token + 1].isCapitalized
  }

  /// Whether nearly all words but function words have capitals, so that capitals say nothing.
  private func isHeadline(_ sentence: Sentence) -> Bool {
    var words = 0
    var capitals = 0
    for token in sentence.tokens where tokenized.tokens[token].kind == .word {
      let word = tokenized.tokens[token]
      guard
        word.span.count > 3
          || !word.isCapitalized
            && !WordFacts(of: tokenized.lowered[token]).contains(.function)
      else { continue }
      words += 1
      if word.isCapitalized { capitals += 1 }
    }
    if words >= 5 { return capitals * 10 >= words * 9 }
    // "FULL TEXT", but no dateline, which goes on.
    let all = sentence.tokens.filter { tokenized.tokens[$0].kind == .word }
    return all.count >= 2 && all.allSatisfy { tokenized.tokens[$0].isAllCaps }
  }

  /// What can be known of the word wherever it stands.
  private static func facts(of key: String) -> WordFacts {
    var facts = WordFacts(of: key)
    if Demonyms.country[key] != nil, !facts.contains(.place) || key.hasSuffix("n") {
      facts.insert(.demonym)
    }
    let utf8 = key.utf8
    if utf8.count == 2, utf8.last == UInt8(ascii: ".") { facts.insert(.initial) }
    return facts
  }

  /// Decides for each capital whether it belongs to a name, by its place, the lists, the tags, and
  /// how the article writes the same word elsewhere.
  private mutating func markNameWords(_ syntax: Syntax) {
    for token in facts.indices where facts[token].contains(.capital) {
      elsewhere[tokenized.lowered[token], default: (0, 0)].capital +=
        facts[token].contains(.telling) ? 1 : 0
    }
    for token in facts.indices where tokenized.tokens[token].kind == .word {
      guard !facts[token].contains(.capital) else { continue }
      if let index = elsewhere.index(forKey: tokenized.lowered[token]) {
        elsewhere.values[index].lower += 1
      }
    }
    for token in facts.indices where facts[token].contains(.calendar) {
      if followsGivenName(token) { bornMonths.insert(tokenized.lowered[token]) }
    }
    // Right to left: a doubtful word is judged by the word after it.
    for token in facts.indices.reversed() where facts[token].contains(.capital) {
      let word = facts[token]
      let counts = elsewhere[tokenized.lowered[token]] ?? (0, 0)
      if isNameWord(token, word, counts, syntax) { facts[token].insert(.nameWord) }
    }
  }

  private func isNameWord(
    _ token: TokenIndex, _ word: WordFacts, _ counts: (capital: Int, lower: Int), _ syntax: Syntax
  ) -> Bool {
    let next = token + 1 < facts.count ? facts[token + 1] : []
    let isNextName = next.contains(.nameWord) && tokenized.tokens[token + 1].isSpaced
    if isCreditLabel(token) { return false }
    if word.contains(.calendar) { return isCalendarName(token) }
    if word.contains(.telling) {
      if word.contains(.function) {
        // "Alliance Against Hunger", "Act Now": behind a word of a name.
        return token > 0 && facts[token - 1].contains(.capital)
          && tokenized.tokens[token].isSpaced && !facts[token - 1].contains(.function)
          && (isNextName || endsNames(token))
      }
      // Words cried out: "it MUST end".
      if word.contains(.allCaps), word.contains(.common),
        !WordFacts(of: tokenized.lowered[token]).contains(.knownBody)
      {
        return isNextName || token > 0 && facts[token - 1].contains(.capital)
      }
      return !isParty(token)
    }
    if isParty(token) { return false }
    if next.contains(.calendar), isNextName, isNamedDay(token + 1) { return true }
    // "Ban Ki-moon", at the start of a sentence.
    if isNextName, token + 3 < facts.count, HyphenatedName.isSpelled(at: token + 1, tokenized) {
      return true
    }
    if word.contains(.headline) {
      // All words have capitals: only what the lists or the text below know.
      if word.contains(.opener) { return false }
      if counts.capital > counts.lower { return true }
      if word.contains(.common) { return false }
      return true
    }
    if word.contains(.function) { return false }
    if word.contains(.opener) { return counts.capital > 2 * counts.lower }
    if word.contains(.allCaps), !word.contains(.common) { return true }
    if counts.capital > 0, counts.capital >= counts.lower { return true }
    if syntax.isTagged, word.isDisjoint(with: [.given, .surname, .place, .title, .honorific]) {
      switch syntax.tags[token] {
      case .verb, .adverb, .adposition, .auxiliary, .interjection, .subordinator: return false
      default: break
      }
    }
    if word.contains(.common) {
      if syntax.isTagged, syntax.tags[token] == .properNoun { return true }
      guard isNextName else { return false }
      // "National Security Agency" but not "Embattled Texas": a run of common words with capitals
      // is a name; before other names only titles and given names are.
      if !word.isDisjoint(with: [.given, .title, .honorific, .doubtfulTitle]) { return true }
      let third = token + 2 < facts.count ? facts[token + 2] : []
      let isLong = third.contains(.nameWord)
      return next.contains(.common)
        && (isLong || !next.isDisjoint(with: WordFacts.anyHead) || word.contains(.titleModifier))
        || (next.contains(.organizationHead) && !next.contains(.common))
    }
    return true
  }

  /// Whether a function word with a capital ends the name before it: "Reform Now has"; words in
  /// capitals are cried out.
  private func endsNames(_ token: TokenIndex) -> Bool {
    facts[token - 1].contains(.telling) && !facts[token - 1].contains(.allCaps)
      && !facts[token].contains(.allCaps)
      && WordFacts(of: tokenized.lowered[token]).contains(.ending)
  }

  /// "R" in "Tim Hall, R-Ohio": a party before a state.
  private func isParty(_ token: TokenIndex) -> Bool {
    token + 2 < facts.count && tokenized.tokens[token].span.count == 1
      && ["r", "d", "i"].contains(tokenized.lowered[token])
      && tokenized.lowered[token + 1] == "-" && !tokenized.tokens[token + 1].isSpaced
      && !tokenized.tokens[token + 2].isSpaced && facts[token + 2].contains(.capital)
  }

  /// Whether the word is the label of a photographer's credit that ran into a name: "Ann
  /// Lee⟨Credit⟩", "⟨Credit⟩Ann Lee".
  private func isCreditLabel(_ token: TokenIndex) -> Bool {
    guard tokenized.string(token) == CreditWords.gluedLabel else { return false }
    func isWord(_ place: TokenIndex) -> Bool {
      tokenized.tokens.indices.contains(place) && tokenized.tokens[place].kind == .word
    }
    return isWord(token - 1) && !tokenized.tokens[token].isSpaced
      || isWord(token + 1) && !tokenized.tokens[token + 1].isSpaced
  }

  // MARK: Months and days

  /// Whether a month or a day is part of a name: "Theresa May", "April Ryan", "Black Friday",
  /// "Friday Night Lights", "Women's March".
  private func isCalendarName(_ token: TokenIndex) -> Bool {
    let next = token + 1
    if next < facts.count, tokenized.tokens[next].kind == .number { return false }
    if followsGivenName(token) || isNamedDay(token) || opensTitle(token) { return true }
    guard WordFacts(of: tokenized.lowered[token]).contains(.doubtfulMonth) else { return false }
    return isGivenName(token) || isBornMonth(token) || isEvent(token)
  }

  /// "May" in "Theresa May" or "Mrs. May".
  private func followsGivenName(_ token: TokenIndex) -> Bool {
    guard WordFacts(of: tokenized.lowered[token]).contains(.doubtfulMonth), token > 0,
      tokenized.tokens[token].isSpaced
    else { return false }
    if token + 1 < facts.count, tokenized.tokens[token + 1].kind == .number { return false }
    let before = facts[token - 1]
    return !before.isDisjoint(with: [.given, .honorific, .title]) && before.contains(.capital)
  }

  /// "April" in "April Ryan", but not in "in April Ryan won".
  private func isGivenName(_ token: TokenIndex) -> Bool {
    guard facts[token].contains(.given), isJoinedName(token + 1), !isTimed(token) else {
      return false
    }
    if facts[token].contains(.auxiliary), !facts[token].contains(.telling) { return false }
    return facts[token + 1].contains(.surname) || !facts[token + 1].contains(.common)
  }

  /// "May" alone where the article names "Theresa May".
  private func isBornMonth(_ token: TokenIndex) -> Bool {
    bornMonths.contains(tokenized.lowered[token]) && !isTimed(token)
      && (token == 0 || !EnglishCalendar.datePrepositions.contains(tokenized.lowered[token - 1]))
  }

  /// "March" of a crowd: "Women's March", "Million Man March", "the March for Life".
  private func isEvent(_ token: TokenIndex) -> Bool {
    guard facts[token].contains(.otherHead), token > 1 else { return false }
    let lowered = tokenized.lowered
    if lowered[token - 1] == "'s" {
      let owner = facts[token - 2]
      return owner.contains(.capital) && owner.contains(.common) && owner.isDisjoint(with: .given)
    }
    guard lowered[token - 1] == "the", token + 2 < facts.count else { return false }
    return ["on", "for", "of"].contains(lowered[token + 1]) && facts[token + 2].contains(.capital)
  }

  /// "Friday" of "Black Friday": a day behind one word that names nobody and nothing alone. Behind
  /// a body or a person it only tells when: "the Senate Friday".
  private func isNamedDay(_ token: TokenIndex) -> Bool {
    let isDay = WordFacts(of: tokenized.lowered[token]).contains(.weekday)
    guard isDay || facts[token].contains(.otherHead), token > 0, tokenized.tokens[token].isSpaced
    else { return false }
    let before = facts[token - 1]
    let key = tokenized.lowered[token - 1]
    let role = WordFacts(of: key)
    guard before.contains(.capital), before.contains(.common),
      isPlain(token - 1) || before.contains(.demonym) && !before.contains(.place),
      EnglishCalendar.words[key] == nil, !key.hasSuffix("s"),
      !role.contains(.bodyNoun), !RoleWords.isPluralRole(key)
    else { return false }
    if token > 1, facts[token - 2].contains(.capital), tokenized.tokens[token - 1].isSpaced {
      return !isDay
    }
    return before.contains(.telling) || tags[token - 1] == .adjective
      || tags[token - 1] == .properNoun
  }

  /// "Friday" of "Friday Night Lights", "May" of "May Day".
  private func opensTitle(_ token: TokenIndex) -> Bool {
    guard isJoinedName(token + 1), !facts[token].contains(.headline) else { return false }
    let key = tokenized.lowered[token + 1]
    if key == "day" { return true }
    return WordFacts(of: tokenized.lowered[token]).contains(.weekday) && isPlain(token + 1)
      && facts[token + 1].contains(.common) && facts[token + 1].contains(.telling)
      && facts[token + 1].isDisjoint(with: [.organizationHead, .surname, .given])
  }

  /// Whether the word is no body, place, title or person by itself.
  private func isPlain(_ token: TokenIndex) -> Bool {
    facts[token].isDisjoint(with: [
      .organizationHead, .placeHead, .title, .doubtfulTitle, .honorific, .place, .demonym,
      .function, .calendar,
    ]) && WordFacts(of: tokenized.lowered[token]).isDisjoint(with: [.knownBody, .knownPlace])
  }

  private func isJoinedName(_ token: TokenIndex) -> Bool {
    token < facts.count && facts[token].contains(.nameWord) && tokenized.tokens[token].isSpaced
  }

  /// Whether the word before says that a month or a day is meant: "in", "last", "early", "3".
  private func isTimed(_ token: TokenIndex) -> Bool {
    guard token > 0 else { return false }
    if tokenized.tokens[token - 1].kind == .number { return true }
    let before = tokenized.lowered[token - 1]
    return Self.timing.contains(before) || EnglishCalendar.words[before] != nil
  }

  private static let timing: WordSet = [
    "in", "since", "until", "till", "during", "through", "throughout", "every", "each", "between",
    "around", "circa",
  ]
}

/// Proposes names by their capitals: runs of name words with the small words that join them.
///
/// "Department of Health and Human Services" is one run, "John Kerry and Laurent Fabius" two.
struct CapitalizedNames {
  /// The most tokens of a run: no name is longer, and hostile text stays cheap.
  private static let longest = 32

  /// Runs of tokens, sorted, never overlapping, never crossing a sentence.
  func runs(in words: NameWords) -> [TokenRange] {
    var runs: [TokenRange] = []
    for sentence in words.tokenized.sentences {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard let start = runStart(at: token, in: words, sentence.tokens) else {
          token += 1
          continue
        }
        let end = runEnd(from: start, first: token, in: words, sentence.tokens)
        runs.append(start..<end)
        token = max(end, token + 1)
      }
    }
    return runs
  }

  /// Where a run that has its first capital at `token` starts; nil where none does.
  private func runStart(
    at token: TokenIndex, in words: NameWords, _ sentence: TokenRange
  ) -> TokenIndex? {
    guard words[token].contains(.nameWord) else { return nil }
    let tokens = words.tokenized.tokens
    // "al-Baghdadi", "bin Laden", "de la Renta": the particle opens the name.
    let lowered = words.tokenized.lowered
    if token - 2 >= sentence.lowerBound, isHyphen(token - 1, words), !tokens[token].isSpaced,
      !tokens[token - 1].isSpaced, HyphenatedName.articles.contains(lowered[token - 2])
    {
      return token - 2
    }
    var start = token
    while start > max(sentence.lowerBound, token - 3), words[start - 1].contains(.particle),
      !words[start - 1].contains(.capital), tokens[start].isSpaced, lowered[start - 1].count > 1,
      WordFacts(of: lowered[start - 1]).isDisjoint(with: .function)
    { start -= 1 }
    return start
  }

  private func runEnd(
    from start: TokenIndex, first: TokenIndex, in words: NameWords, _ sentence: TokenRange
  ) -> TokenIndex {
    var end = first + 1
    while end - start < Self.longest, let next = extended(start..<end, in: words, sentence) {
      end = next
    }
    return end
  }

  /// The end of the run with its next part; nil where nothing more joins.
  private func extended(
    _ run: TokenRange, in words: NameWords, _ sentence: TokenRange
  ) -> TokenIndex? {
    let tokens = words.tokenized.tokens
    let lowered = words.tokenized.lowered
    let at = run.upperBound
    guard at < sentence.upperBound else { return nil }
    func isName(_ token: TokenIndex) -> Bool {
      token < sentence.upperBound && words[token].contains(.nameWord)
    }
    let last = words[at - 1]
    if isName(at), tokens[at].isSpaced { return at + 1 }
    if let end = nickname(at, run, in: words, sentence) { return end }
    if !tokens[at].isSpaced, isHyphen(at, words) {
      // "U.S.-Mexico border", "Hall-Berg debate": two names that the article has alone too.
      if at + 1 < sentence.upperBound, words.standAlone(at - 1), words.standAlone(at + 1) {
        return nil
      }
      guard at + 1 < sentence.upperBound, !tokens[at + 1].isSpaced else { return nil }
      if words[at + 1].contains(.capital) { return at + 2 }
      if HyphenatedName.goesOn(in: run, words) { return at + 2 }
      // "Covid-19", and "Chick-fil-A": a small piece between two capitals.
      if tokens[at + 1].kind == .number, !last.contains(.common) { return at + 2 }
      if at + 3 < sentence.upperBound, tokens[at + 1].span.count <= 3, isHyphen(at + 2, words),
        words[at + 3].contains(.capital), !tokens[at + 3].isSpaced
      {
        return at + 4
      }
      return nil
    }
    if tokens[at].kind == .number, tokens[at].isSpaced, tokens[at].span.count <= 3,
      Self.numbered.contains(lowered[at - 1]), last.contains(.telling)
    {
      return at + 1
    }
    switch lowered[at] {
    case "of":
      guard joinsOf(at - 1, in: words, run) else { return nil }
      if isName(at + 1) { return at + 2 }
      if at + 2 < sentence.upperBound, lowered[at + 1] == "the", isName(at + 2) { return at + 3 }
      return nil
    case "&":
      return isName(at + 1) ? at + 2 : nil
    case "and":
      guard isName(at + 1), joinsAnd(at, run, in: words, sentence) else { return nil }
      return at + 2
    case "for", "on", "against", "to", "in":
      guard
        isName(at + 1)
          || (at + 2 < sentence.upperBound && lowered[at + 1] == "the" && isName(at + 2))
      else { return nil }
      guard joinsPreposition(lowered[at], at - 1, run, in: words) else { return nil }
      return isName(at + 1) ? at + 2 : at + 3
    case ",":
      // "Bureau of Alcohol, Tobacco, Firearms and Explosives"; "Theodore Smith, Jr."; "Tyson, Inc."
      guard at + 1 < sentence.upperBound else { return nil }
      if !words[at + 1].isDisjoint(with: [.suffix, .companyForm]), words[at + 1].contains(.capital),
        run.count >= (words[at + 1].contains(.companyForm) ? 1 : 2),
        !words[at + 1].contains(.place)
      {
        return at + 2
      }
      if lowered[run.lowerBound] == "washington", run.count == 1,
        ["d.c.", "dc", "d.c"].contains(lowered[at + 1])
      {
        return at + 2
      }
      return isListInName(at, run, in: words, sentence) ? at + 2 : nil
    case "'s", "'":
      guard isName(at + 1), tokens[at + 1].isSpaced, !last.contains(.place), run.count <= 2,
        joinsPossessive(at, run, in: words, sentence)
      else { return nil }
      return at + 2
    default:
      // Particles between two parts of a person's name.
      guard words[at].contains(.particle), !last.contains(.initial) || run.count > 1 else {
        return nil
      }
      var next = at + 1
      while next < sentence.upperBound, next < at + 3, words[next].contains(.particle),
        !words[next].contains(.capital)
      { next += 1 }
      if isName(next), !last.contains(.common) || last.contains(.given) { return next + 1 }
      if next + 1 < sentence.upperBound, isHyphen(next, words), isName(next + 1) { return next + 2 }
      return nil
    }
  }

  /// The end of "William “Mo” Hall" from the quote mark after "William".
  private func nickname(
    _ mark: TokenIndex, _ run: TokenRange, in words: NameWords, _ sentence: TokenRange
  ) -> TokenIndex? {
    let tokens = words.tokenized.tokens
    guard tokens[mark].kind == .quoteMark, tokens[mark].isSpaced, mark + 3 < sentence.upperBound,
      run.count <= 2, words[run.lowerBound].contains(.given)
    else { return nil }
    var close = mark + 1
    while close < min(mark + 4, sentence.upperBound), words[close].contains(.capital) { close += 1 }
    guard close > mark + 1, close + 1 < sentence.upperBound, tokens[close].kind == .quoteMark,
      !tokens[close].isSpaced, words[close + 1].contains(.nameWord), tokens[close + 1].isSpaced
    else { return nil }
    return close + 2
  }

  private func isHyphen(_ token: TokenIndex, _ words: NameWords) -> Bool {
    let lowered = words.tokenized.lowered[token]
    return lowered == "-" || lowered == "‑"
  }

  /// Whether "of" after `token` continues a name: "Bank of", "Defense of", "Secretary of".
  private func joinsOf(_ token: TokenIndex, in words: NameWords, _ run: TokenRange) -> Bool {
    let word = words[token]
    let key = words.tokenized.lowered[token]
    if WordFacts(of: key).contains(.beforeOf) { return true }
    if ["secretary", "minister", "director", "chief", "speaker", "secretaries"].contains(key) {
      return true
    }
    if !word.isDisjoint(with: [.title, .doubtfulTitle, .demonym, .given, .place]) { return false }
    // "Tim Price of Georgia".
    if run.contains(token - 1), words[token - 1].contains(.given),
      word.isDisjoint(with: WordFacts.anyHead)
    {
      return false
    }
    return word.contains(.telling) && word.contains(.common)
  }

  /// Whether the "and" at `token` stands inside a name: "Food and Drug Administration",
  /// "Department of Health and Human Services".
  private func joinsAnd(
    _ token: TokenIndex, _ run: TokenRange, in words: NameWords, _ sentence: TokenRange
  ) -> Bool {
    let before = words[token - 1]
    let after = words[token + 1]
    guard before.contains(.common) else { return false }
    guard before.isDisjoint(with: [.demonym, .place]), after.isDisjoint(with: [.demonym]) else {
      return false
    }
    var end = token + 2
    while end < sentence.upperBound, words[end].contains(.nameWord) { end += 1 }
    // "Fish and Wildlife Service", but not "Red Cross and United Nations".
    let isPlain = after.isDisjoint(with: [.given, .surname, .place]) && end > token + 2
    guard
      after.contains(.common)
        || isPlain && !WordFacts(of: words.lowered(token + 1..<end)).contains(.knownBody)
    else { return false }
    let lowered = words.tokenized.lowered
    let ofPlace = run.lastIndex {
      lowered[$0] == "of" || lowered[$0] == "for" || lowered[$0] == "on"
    }
    if let ofPlace, ofPlace > run.lowerBound,
      !words[ofPlace - 1].isDisjoint(with: WordFacts.anyHead)
    {
      // The list may go on to a head of its own: "Department of Justice and State Department".
      return end == token + 2 || !Self.ownHeads.contains(lowered[end - 1])
    }
    let hasOwnHead = !before.isDisjoint(with: [.organizationHead, .placeHead])
    let hasHead = (token + 1..<end).contains {
      words[$0].contains(.organizationHead) || $0 == end - 1 && words[$0].contains(.otherHead)
    }
    return !hasOwnHead && hasHead
      && before.isDisjoint(with: WordFacts.anyTitle)
  }

  /// Words that a number may follow inside a name: "Channel 4", "Article 5".
  private static let numbered: WordSet = [
    "apollo", "area", "article", "bowl", "channel", "chapter", "flight", "group", "highway",
    "interstate", "project", "proposition", "radio", "route", "section", "title", "unit", "ward",
  ]

  private static let ownHeads: WordSet = [
    "department", "agency", "ministry", "bureau", "office", "commission", "committee", "council",
    "court", "administration",
  ]

  private func joinsPreposition(
    _ preposition: String, _ token: TokenIndex, _ run: TokenRange, in words: NameWords
  ) -> Bool {
    let word = words[token]
    guard !word.isDisjoint(with: [.common, .organizationHead, .otherHead]),
      word.contains(.telling) || run.count > 1
    else { return false }
    let key = words.tokenized.lowered[token]
    switch preposition {
    case "for":
      return word.contains(.organizationHead)
        || [
          "center", "centre", "centers", "centres", "americans", "citizens", "students", "doctors",
          "veterans", "people", "teach", "action", "fund", "institute", "mothers", "women",
          "families", "coalition", "march",
        ].contains(key)
    case "on":
      return [
        "committee", "commission", "council", "subcommittee", "panel", "conference", "center",
        "centre", "centers", "centres", "institute", "march",
      ].contains(key)
    case "against": return ["alliance", "mothers", "coalition", "campaign", "league"].contains(key)
    case "to": return ["right", "coalition", "committee"].contains(key) && run.count > 1
    default: return false
    }
  }

  /// "Bureau of Alcohol, Tobacco, Firearms and Explosives": a comma inside a list after "of".
  private func isListInName(
    _ comma: TokenIndex, _ run: TokenRange, in words: NameWords, _ sentence: TokenRange
  ) -> Bool {
    let lowered = words.tokenized.lowered
    guard let of = run.lastIndex(where: { lowered[$0] == "of" || lowered[$0] == "on" }),
      of > run.lowerBound,
      !words[of - 1].isDisjoint(with: [.organizationHead]), words[comma - 1].contains(.common)
    else { return false }
    // Commas and common words with capitals up to an "and".
    var token = comma + 1
    while token < min(sentence.upperBound, comma + 12) {
      if lowered[token] == "and" || lowered[token] == "&" {
        return token + 1 < sentence.upperBound && words[token + 1].contains(.nameWord)
          && words[token + 1].contains(.common)
      }
      guard
        lowered[token] == ","
          || (words[token].contains(.nameWord) && words[token].contains(.common))
      else { return false }
      token += 1
    }
    return false
  }

  /// "Sam's Club", "Women's March": a possessive inside a name, not "Obama's State Department".
  private func joinsPossessive(
    _ mark: TokenIndex, _ run: TokenRange, in words: NameWords, _ sentence: TokenRange
  ) -> Bool {
    let owner = words[mark - 1]
    guard owner.isDisjoint(with: [.demonym, .title]), run.count == 1 else { return false }
    var end = mark + 2
    while end < sentence.upperBound, words[end].contains(.nameWord) { end += 1 }
    let isPlainOwner = owner.contains(.common) || owner.contains(.given) && words.onlyOwns(mark - 1)
    return isPlainOwner && end <= mark + 4
      && !WordFacts(of: words.tokenized.lowered[mark + 1]).contains(.knownBody)
      && !words[end - 1].isDisjoint(with: [.organizationHead, .placeHead, .otherHead])
  }
}

/// Finds what an article calls somebody besides the name: titles before it and descriptions set
/// off by commas.
///
///     "French Foreign Minister Laurent Fabius"            // "French Foreign Minister"
///     "Caitlin Hayden, a spokeswoman for the council, …"  // "spokeswoman for the council"
///     "the president, Dilma Rousseff"                     // "president"
struct RoleFinder {
  let tokenized: TokenizedText
  let syntax: Syntax
  let names: [Mention]

  /// The most tokens of one role, and the most roles of one entity.
  private static let longest = 14
  private static let most = 16

  /// The distinct roles of an entity with these name mentions, in order of appearance.
  func roles(of mentions: [Int], kind: EntityKind) -> [Role] {
    var roles: [Role] = []
    for mention in mentions where roles.count < Self.most {
      let name = tokenized.tokens(in: names[mention].span)
      guard !name.isEmpty else { continue }
      let sentence = tokenized.sentence(of: name.lowerBound).tokens
      let found =
        kind == .person
        ? [
          before(name, sentence), apposition(beforeComma: name, sentence),
          apposition(after: name, sentence),
        ]
        : [before(name, sentence, isBody: true), apposition(after: name, sentence, isBody: true)]
      for case .some(let tokens) in found where !tokens.isEmpty {
        let role = Role(text: tokenized.string(tokens), span: tokenized.span(of: tokens))
        if !roles.contains(where: { $0.text == role.text }) { roles.append(role) }
      }
    }
    return roles
  }

  /// The name that holds a token; nil where none does.
  private func name(around token: TokenIndex) -> Mention? {
    guard tokenized.tokens.indices.contains(token) else { return nil }
    return names.last(around: tokenized.tokens[token].span)
  }

  private func word(after name: Mention) -> String {
    let end = tokenized.tokens(in: name.span).upperBound
    return end < tokenized.tokens.count ? tokenized.lowered[end] : ""
  }

  // MARK: Before the name

  /// The title or description that stands straight before the name.
  private func before(_ name: TokenRange, _ sentence: TokenRange, isBody: Bool = false)
    -> TokenRange?
  {
    let end = name.lowerBound
    guard end > sentence.lowerBound, tokenized.tokens[end].isSpaced else { return nil }
    guard isHead(end - 1, isBody: isBody) else { return nil }
    var start = end - 1
    while start > sentence.lowerBound, end - start < Self.longest, extendsLeft(start - 1, sentence)
    {
      start -= 1
    }
    start = skippingSmall(start, end)
    return start < end ? start..<end : nil
  }

  private func isHead(_ token: TokenIndex, isBody: Bool) -> Bool {
    let word = tokenized.lowered[token]
    let facts = WordFacts(of: word)
    if isBody { return !tokenized.tokens[token].isCapitalized && facts.contains(.bodyNoun) }
    if tokenized.tokens[token].isCapitalized {
      return facts.isRole || !facts.isDisjoint(with: [.title, .doubtfulTitle])
        || isOfficeEnd(token)
    }
    return facts.isRole
  }

  /// "State" in "Secretary of State".
  private func isOfficeEnd(_ token: TokenIndex) -> Bool {
    var at = token
    while at > 0, token - at < 4, tokenized.lowered[at] != "of" { at -= 1 }
    guard at > 0, tokenized.lowered[at] == "of" else { return false }
    return WordFacts(of: tokenized.lowered[at - 1]).contains(.title)
  }

  /// Whether the word at `token` belongs to the description that goes on after it.
  private func extendsLeft(_ token: TokenIndex, _ sentence: TokenRange) -> Bool {
    let word = tokenized.lowered[token]
    let kind = tokenized.tokens[token].kind
    if word == "-" { return !tokenized.tokens[token].isSpaced }
    if word == "of" {
      return token > sentence.lowerBound && tokenized.tokens[token - 1].isCapitalized
        && WordFacts(of: tokenized.lowered[token - 1]).contains(.title)
    }
    guard kind == .word else { return false }
    let facts = WordFacts(of: word)
    if word == "'s" || word == "'" { return true }
    if tokenized.tokens[token].isCapitalized {
      return !facts.contains(.opener)
        || ["former", "senior", "top", "late"].contains(word)
    }
    if [
      "former", "senior", "top", "late", "longtime", "then", "first", "second", "third", "state",
      "and",
    ]
    .contains(word) {
      return word != "and" || joinsWords(token, sentence)
    }
    if !facts.isDisjoint(with: [.opener, .reports]) { return false }
    if syntax.isTagged {
      if word.hasSuffix("ed") { return false }
      switch syntax.tags[token] {
      case .noun, .adjective, .properNoun, .numeral: return true
      default: return false
      }
    }
    return facts.contains(.common) && !word.hasSuffix("ed") && !word.hasSuffix("ing")
  }

  /// "author and activist": an "and" between two role nouns.
  private func joinsWords(_ token: TokenIndex, _ sentence: TokenRange) -> Bool {
    token > sentence.lowerBound && WordFacts(of: tokenized.lowered[token - 1]).isRole
  }

  private func skippingSmall(_ start: TokenIndex, _ end: TokenIndex) -> TokenIndex {
    var start = start
    while start < end {
      let word = tokenized.lowered[start]
      guard ["-", "'s", "'", "and", "of", "then"].contains(word) else { break }
      start += 1
    }
    return start
  }

  // MARK: Set off by commas

  /// "the president, Dilma Rousseff,": the description before the comma.
  private func apposition(beforeComma name: TokenRange, _ sentence: TokenRange) -> TokenRange? {
    let comma = name.lowerBound - 1
    guard comma - 1 > sentence.lowerBound, tokenized.lowered[comma] == "," else { return nil }
    let after = name.upperBound
    guard
      after >= sentence.upperBound || [",", ".", ";", ")", "—"].contains(tokenized.lowered[after])
    else {
      return nil
    }
    guard isHead(comma - 1, isBody: false) else { return nil }
    var start = comma - 1
    while start > sentence.lowerBound, comma - start < Self.longest,
      extendsLeft(start - 1, sentence)
    { start -= 1 }
    // Only what a determiner opens: "the president", "his wife".
    guard start > sentence.lowerBound,
      ["the", "his", "her", "their", "its", "a", "an"].contains(tokenized.lowered[start - 1])
        || tokenized.lowered[start] == "'s" || tokenized.lowered[start - 1] == "'s"
    else { return nil }
    start = skippingSmall(start, comma)
    return start..<comma
  }

  /// "Caitlin Hayden, a spokeswoman for the council,": the description after the comma.
  private func apposition(
    after name: TokenRange, _ sentence: TokenRange, isBody: Bool = false
  ) -> TokenRange? {
    var at = name.upperBound
    guard at + 1 < sentence.upperBound, tokenized.lowered[at] == "," else { return nil }
    at += 1
    // An age first: "Smith, 45, a teacher,".
    if tokenized.tokens[at].kind == .number, at + 2 < sentence.upperBound,
      tokenized.lowered[at + 1] == ","
    {
      at += 2
    }
    let hasArticle = ["a", "an", "the", "his", "her", "their", "its"].contains(
      tokenized.lowered[at])
    let start = hasArticle ? at + 1 : at
    var head: TokenIndex?
    var token = start
    while token < min(sentence.upperBound, start + 8) {
      let word = tokenized.lowered[token]
      let kind = tokenized.tokens[token].kind
      guard kind == .word || kind == .number || word == "-" else { break }
      if [
        "who", "that", "which", "for", "of", "in", "at", "with", "and", "from", "to", "on", "by",
        "as",
      ]
      .contains(word), head != nil {
        break
      }
      let facts = WordFacts(of: word)
      let fits = isBody ? facts.contains(.bodyNoun) : facts.isRole || facts.contains(.title)
      if fits {
        head = token
      } else if facts.contains(.opener),
        !["former", "senior", "top", "first", "second"].contains(word),
        head == nil
      {
        return nil
      } else if facts.contains(.reports) {
        return nil
      }
      token += 1
    }
    guard let head else { return nil }
    if !hasArticle, head - start > 5 { return nil }
    // To the comma that closes it, with "for the council" and "of the party", but no clause.
    var end = head + 1
    while end < min(sentence.upperBound, start + Self.longest) {
      let word = tokenized.lowered[end]
      let kind = tokenized.tokens[end].kind
      guard kind == .word || kind == .number || word == "-" || word == "&" else { break }
      // "director of the Office of Ships and Harbors": an "and" inside a name goes on.
      if ["who", "that", "which", "said", "says", "told", "whose", "and", "is", "was", "has"]
        .contains(word), self.name(around: end) == nil
      {
        break
      }
      end += 1
    }
    // "Ann Lee, Senator Tim Hall, …" are two people.
    if let other = self.name(around: head + 1), other.kind == .person, end > head + 1,
      !["'s", "’s", "'", "’"].contains(word(after: other))
    {
      return nil
    }
    // "According to Le Monde, the agency quietly recorded …" starts a clause, too.
    if syntax.isTagged, syntax.relations[head].isNominalSubject, Int(syntax.heads[head]) > head {
      return nil
    }
    // "…, the president has …" starts a clause.
    if end < sentence.upperBound, [.verb, .auxiliary].contains(syntax.tags[end]), end == head + 1,
      !tokenized.lowered[end].hasSuffix("ed")
    {
      return nil
    }
    // Without a mark to close it, it may run into the next clause: the head alone is sure.
    if end < sentence.upperBound, tokenized.tokens[end].kind == .word,
      tokenized.lowered[end] != "who",
      tokenized.lowered[end] != "and"
    {
      if !hasArticle { return nil }
      end = head + 1
    }
    return start..<end
  }
}

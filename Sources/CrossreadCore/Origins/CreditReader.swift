/// Decides from the words beside each outlet's name whether the article credits it.
struct CreditReader {
  let context: QuoteContext
  let matches: [OutletMatcher.Match]

  private var lowered: [String] { context.lowered }

  func credits() -> [Credit] {
    var signals: [Origin.Signal?] = matches.map { isSpoken($0.tokens) ? nil : signal(of: $0) }
    // "Surveys by NBC and CBS", "reporters from the Post and Reuters said": a credit holds for
    // every name joined to it.
    for index in signals.indices.dropFirst()
    where signals[index] == nil && isJoined(index - 1, index) {
      signals[index] = signals[index - 1]
    }
    for index in signals.indices.dropLast().reversed()
    where signals[index] == nil && isJoined(index, index + 1) {
      signals[index] = signals[index + 1]
    }
    return zip(matches, signals).compactMap { match, signal in
      signal.map {
        Credit(
          tokens: named(match.tokens), signal: $0,
          kind: match.kind == .network ? .post : match.kind == .programme ? .programme : .outlet)
      }
    }
  }

  /// The name without its article.
  private func named(_ range: TokenRange) -> TokenRange {
    ["the", "a", "an"].contains(lowered[range.lowerBound]) && range.count > 1
      ? range.dropFirst() : range
  }

  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    let (first, second) = (matches[first].tokens, matches[second].tokens)
    guard !isSpoken(first), !isSpoken(second) else { return false }
    guard second.lowerBound - first.upperBound <= 4, second.lowerBound > first.upperBound else {
      return false
    }
    let between = lowered[first.upperBound..<second.lowerBound]
    return between.allSatisfy {
      [",", "/", "and", "or", "the", "one", "by", "in", "on"].contains($0)
    }
      && between.contains { ["and", "or", ",", "/"].contains($0) }
  }

  /// Whether the name is said inside a longer quotation, not by the article.
  private func isSpoken(_ range: TokenRange) -> Bool {
    let number = context.quotationOfToken[range.lowerBound]
    guard number >= 0 else { return false }
    // A programme's name in marks: said on “Fox News Sunday.”
    let quotation = context.quotationTokens[Int(number)]
    let isTitle =
      quotation.lowerBound + 1 == range.lowerBound && quotation.lowerBound > 0
      && ["on", "to", "'s"].contains(lowered[quotation.lowerBound - 1])
    return !(isTitle && context.wordCount(quotation) <= 5)
  }

  private func signal(of match: OutletMatcher.Match) -> Origin.Signal? {
    let range = match.tokens
    if isCreditLine(range) { return .creditLine }
    // "The CBS affiliate KXYZ": whoever is named behind it.
    if lowered.indices.contains(range.upperBound), lowered[range.upperBound] == "affiliate",
      matches.contains(where: { $0.tokens.lowerBound == range.upperBound + 1 })
    {
      return nil
    }
    if let before = wordBefore(range), let signal = signal(before: before, of: match) {
      return signal
    }
    if match.kind == .network { return nil }
    if reportsAfter(range) { return .attribution }
    return nil
  }

  /// The token before the name, articles, adjectives and appositive nouns skipped: "according to
  /// the French newspaper ⟨Le Monde⟩" gives "to".
  private func wordBefore(_ range: TokenRange) -> TokenIndex? {
    let low = context.sentence(of: range.lowerBound).tokens.lowerBound
    var at = range.lowerBound - 1
    var steps = 0
    while at >= low, steps < 6 {
      let word = lowered[at]
      let isQuoteMark = context.tokens[at].kind == .quoteMark
      let isFiller =
        word == "the" || word == "a" || word == "an" || isQuoteMark || word == "'s" || word == "’s"
        || NewsOutlets.nouns.contains(word) || word == "its" || word == "his" || word == "her"
        // "Told Ann Doe of CNN".
        || word == "of" && at > low && context.mention(at: at - 1)?.kind == .person
        || (context.tokens[at].isCapitalized && at > low && context.tokens[at].kind == .word
          && !CreditWords.reporting.contains(word))
        || [
          "news", "local", "national", "state", "daily", "own", "newspaper", "-", "co",
          "television",
          "tv", "radio", "public", "online",
        ].contains(
          word)
      guard isFiller else { break }
      at -= 1
      steps += 1
    }
    return at >= low ? at : nil
  }

  private func signal(before at: TokenIndex, of match: OutletMatcher.Match) -> Origin.Signal? {
    let word = lowered[at]
    let previous = at > 0 ? lowered[at - 1] : ""
    switch word {
    case "to" where previous == "according": return .attribution
    case "told", "tells", "telling", "tell": return match.kind == .network ? nil : .interview
    case "to", "with":
      guard match.kind != .network else { return nil }
      return followsAny(of: CreditWords.speaking, or: CreditWords.channels, before: at)
        ? .interview : nil
    case "on":
      if reports(after: match, on: at) {
        return match.kind == .network ? .publication : .interview
      }
      let nouns = match.kind == .network ? CreditWords.posts : CreditWords.channels
      return followsAny(of: CreditWords.publishing, or: nouns, before: at)
        ? (match.kind == .network ? .publication : .interview) : nil
    case "by", "in":
      guard match.kind != .network else { return nil }
      if word == "by", ["owned", "hired", "employed", "fired", "run", "sued"].contains(previous) {
        return nil
      }
      return followsAny(of: CreditWords.publishing, or: CreditWords.channels, before: at)
        ? .publication : nil
    case "from", "for":
      guard match.kind != .network else { return nil }
      return followsAny(
        of: word == "from" ? ["reported"] : ["wrote", "reported"],
        or: CreditWords.channels, before: at) ? .attribution : nil
    case "via", "per": return .attribution
    case "as":
      return nil
    default: return nil
    }
  }

  /// Whether a word of either set stands in the few words before a preposition, in its sentence.
  private func followsAny(
    of verbs: WordSet, or nouns: WordSet, before at: TokenIndex
  ) -> Bool {
    let low = max(context.sentence(of: at).tokens.lowerBound, at - 10)
    var token = at - 1
    while token >= low {
      let word = lowered[token]
      if verbs.contains(word) || nouns.contains(word) { return true }
      if [".", ";", ":", "which", "who", "because"].contains(word) { return false }
      token -= 1
    }
    return false
  }

  /// Whether the name, or a person of it, reports: "CNN's Jane Roe reported", "Reuters said".
  private func reportsAfter(_ range: TokenRange) -> Bool {
    let high = context.sentence(of: range.lowerBound).tokens.upperBound
    var at = range.upperBound
    if at < high, context.tokens[at].kind == .quoteMark { at += 1 }
    // "The Herald, citing two officials, reported": what it goes by, set off by commas.
    if at + 1 < high, lowered[at] == ",", ["citing", "quoting"].contains(lowered[at + 1]) {
      return true
    }
    var isPossessive = false
    if at < high, lowered[at] == "'s" || lowered[at] == "'" {
      isPossessive = true
      at += 1
    }
    var steps = 0
    while at < high, steps < 7 {
      let word = lowered[at]
      if CreditWords.reporting.contains(word) { return true }
      if CreditWords.channels.contains(word), steps <= 3 { return !isContributor(at) }
      let isFiller =
        !WordFacts(of: word).isDisjoint(with: [.auxiliary, .weekday]) || word == "also"
        || word == "first" || word == "is" || word == "later" || word == "recently"
        || ["exclusively", "previously", "earlier", "/"].contains(word)
        // "A CNN/ORC poll".
        || lowered[at - 1] == "/" && context.tokens[at].isCapitalized
        || (context.tokens[at].isCapitalized && isPossessive)
        || ["national", "editorial", "investigative", "on", "political", "senior", "chief", "own"]
          .contains(word)
      guard isFiller else { return false }
      at += 1
      steps += 1
    }
    return false
  }

  /// "On Twitter, she wrote", "lashed out on CNN, saying …".
  private func reports(after match: OutletMatcher.Match, on preposition: TokenIndex)
    -> Bool
  {
    let sentence = context.sentence(of: preposition).tokens
    let end = match.tokens.upperBound
    // A name may run on over the end of a line.
    guard end < sentence.upperBound else { return false }
    return (end..<sentence.upperBound).contains { token in
      !context.isQuoted(token) && CreditWords.reporting.contains(lowered[token])
        && (preposition == sentence.lowerBound
          || token == end + 1 && lowered[end] == "," && lowered[token].hasSuffix("ing"))
    }
  }

  private func isContributor(_ at: TokenIndex) -> Bool {
    lowered[at].hasPrefix("reporter") || lowered[at].hasPrefix("journalist")
      || lowered[at] == "correspondent" ? !reports(after: at) : false
  }

  private func reports(after at: TokenIndex) -> Bool {
    let high = min(context.sentence(of: at).tokens.upperBound, at + 5)
    return (at..<high).contains { CreditWords.reporting.contains(lowered[$0]) }
  }

  /// "WASHINGTON (Reuters) —" and "The Associated Press contributed to this report."
  private func isCreditLine(_ range: TokenRange) -> Bool {
    let sentence = context.sentence(of: range.lowerBound).tokens
    if range.lowerBound > 0, range.upperBound + 1 < context.tokens.count,
      lowered[range.lowerBound - 1] == "(", lowered[range.upperBound] == ")",
      ["-", "—", "–", "--"].contains(lowered[range.upperBound + 1])
    {
      return true
    }
    // A name may run over the end of its sentence where a stop was taken for an abbreviation's.
    let end = max(range.upperBound, min(sentence.upperBound, range.upperBound + 12))
    for at in range.upperBound..<end
    where lowered[at] == "contributed" || lowered[at] == "assisted" {
      return true
    }
    return false
  }
}

/// Finds programmes, with their station or without, and outlets that only an interview tells:
/// CBS's “Face the Nation”, “speaking on ‘Half Time’”, "in an interview with Canal Sur".
struct BroadcastFinder {
  let context: QuoteContext
  let matches: [OutletMatcher.Match]
  let quotes: SentenceQuotes

  private var lowered: [String] { context.lowered }

  /// A programme, and its station's tokens where it has one.
  struct Programme {
    let tokens: TokenRange
    let station: TokenRange?
  }

  func programmes() -> [Programme] {
    var found: [Programme] = []
    for (number, tokens) in context.quotationTokens.enumerated() {
      let first = tokens.lowerBound
      guard first > 0, isTitle(tokens) else { continue }
      let inner = context.tokenized.tokens(in: context.quotations[number].inner)
      let sentence = context.sentence(of: first).tokens
      guard hasSpeech(sentence, outside: tokens), let last = inner.last else { continue }
      // “Fox News Sunday,”: the comma belongs to the sentence.
      let isMark = context.tokens[last].kind == .punctuation
      let title = inner.lowerBound..<(isMark ? last : last + 1)
      guard !title.isEmpty else { continue }
      let before = lowered[first - 1]
      if before == "'s", first > 1, let station = station(endingAt: first - 2, in: sentence) {
        found.append(Programme(tokens: title, station: station))
      } else if before == "on" || before == "told"
        || Self.nouns.contains(before) && isOnAir(before: first - 1, in: sentence)
      {
        // “Fox News Sunday”, "the CNN programme “State of the Union”".
        let station = matches.last { match in
          match.kind != .programme
            && (title.overlaps(match.tokens)
              || Self.nouns.contains(before) && match.tokens.upperBound == first - 1)
        }
        found.append(Programme(tokens: title, station: station?.tokens))
      }
    }
    for match in matches { if let programme = unmarked(after: match) { found.append(programme) } }
    return found
  }

  private static let nouns: WordSet = [
    "program", "programme", "show", "podcast", "newscast", "broadcast",
  ]

  private func isOnAir(before noun: TokenIndex, in sentence: TokenRange) -> Bool {
    (max(sentence.lowerBound, noun - 5)..<noun).contains {
      ["on", "told", "with"].contains(lowered[$0])
    }
  }

  /// Whether at most six words stand in the marks, every longer one with its capital.
  private func isTitle(_ tokens: TokenRange) -> Bool {
    guard context.wordCount(tokens) <= 6, context.wordCount(tokens) >= 2 else { return false }
    return tokens.allSatisfy { token in
      let item = context.tokens[token]
      return item.kind != .word || item.isCapitalized || item.span.count <= 3
    }
  }

  private func hasSpeech(_ sentence: TokenRange, outside: TokenRange) -> Bool {
    sentence.contains { token in
      guard !outside.contains(token) else { return false }
      let word = lowered[token]
      if ["interview", "appearance", "appearing", "appeared", "speaking"].contains(word) {
        return true
      }
      switch SpeechVerb(form: word) {
      case .say?, .tell?: return true
      default: return false
      }
    }
  }

  /// The capitalised words before "'s" and a programme.
  private func station(endingAt last: TokenIndex, in sentence: TokenRange) -> TokenRange? {
    if let match = matches.first(where: { $0.tokens.contains(last) }) { return match.tokens }
    if context.mention(at: last)?.kind == .person { return nil }
    var start = last + 1
    while start > sentence.lowerBound, last - start < 4, context.tokens[start - 1].isCapitalized {
      start -= 1
    }
    return start <= last && start > sentence.lowerBound ? start..<(last + 1) : nil
  }

  /// "NBC's Meet the Press": capitalised words after a station, not a person's name.
  private func unmarked(after match: OutletMatcher.Match) -> Programme? {
    let sentence = context.sentence(of: match.tokens.lowerBound).tokens
    let mark = match.tokens.upperBound
    guard mark + 2 < sentence.upperBound, lowered[mark] == "'s",
      !context.isQuoted(mark), match.kind != .network
    else { return nil }
    let start = mark + 1
    var end = start
    var words = 0
    while end < sentence.upperBound, end < start + 6, context.tokens[end].kind == .word {
      if context.tokens[end].isCapitalized {
        words += 1
      } else if !["the", "of", "and", "to", "with", "a"].contains(lowered[end]) || words == 0 {
        break
      }
      end += 1
    }
    while end > start, !context.tokens[end - 1].isCapitalized { end -= 1 }
    while end > start, WordFacts(of: lowered[end - 1]).contains(.weekday), end - start > 2 {
      end -= 1
    }
    if let listed = matches.first(where: { $0.tokens.lowerBound == start }),
      listed.kind == .programme
    {
      return Programme(tokens: listed.tokens, station: match.tokens)
    }
    guard words >= 2, context.mention(at: start)?.kind != .person,
      hasSpeech(sentence, outside: start..<end)
    else { return nil }
    // "CNN's Deirdre Hall": without a small word it must be a title to be told from a name.
    let hasSmallWord = (start..<end).contains { !context.tokens[$0].isCapitalized }
    guard hasSmallWord || context.mention(at: start)?.kind == .other else { return nil }
    return Programme(tokens: start..<end, station: match.tokens)
  }

  // MARK: - Interviews

  /// Outlets that are on no list: "in an interview with Canal Sur".
  func interviews() -> [Credit] {
    var found: [Credit] = []
    for token in context.tokens.indices.dropLast(2)
    where lowered[token] == "interview" && lowered[token + 1] == "with" {
      let sentence = context.sentence(of: token).tokens
      var start = token + 2
      while start < sentence.upperBound,
        !context.tokens[start].isCapitalized || context.tokens[start].kind != .word,
        lowered[start] == "the" || NewsOutlets.nouns.contains(lowered[start])
          || context.syntax.tags[start] == .adjective
      {
        start += 1
      }
      var end = start
      while end < sentence.upperBound, end < start + 5, context.tokens[end].isCapitalized,
        context.tokens[end].kind == .word, !WordFacts(of: lowered[end]).contains(.weekday)
      {
        end += 1
      }
      let name = start..<end
      guard !name.isEmpty, !matches.contains(where: { $0.tokens.overlaps(name) }) else { continue }
      if name.contains(where: { DocumentWords.questioners.contains(lowered[$0]) }) { continue }
      let mention = context.mention(at: start)
      // "In an interview with Canal Sur, Lee said": whoever does not speak asks.
      if mention?.kind == .person || mention?.kind == .place && name.count < 2 {
        guard let quote = quotes.nearest(to: token, in: sentence), let speaker = quote.entity,
          speaker != mention?.entity, quote.speaker != mention?.span
        else { continue }
      }
      found.append(Credit(tokens: name, signal: .interview))
    }
    return found
  }
}

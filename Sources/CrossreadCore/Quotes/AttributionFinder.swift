/// Finds the attribution in the words beside a quotation.
struct AttributionFinder {
  let context: QuoteContext

  private var lowered: [String] { context.lowered }

  /// An attribution that follows a quotation: "…," Fabius told reporters; "…," said the minister.
  ///
  /// `gap` runs from the quotation's end to the sentence's end or the next quotation.
  func following(_ gap: TokenRange) -> Attribution? {
    if let signature = signature(gap) { return signature }
    var first = gap.lowerBound
    while first < gap.upperBound, [",", "-", "—", "–", "--", "―"].contains(lowered[first]) {
      first += 1
    }
    guard first < gap.upperBound, !WordFacts(of: lowered[first]).contains(.clauseLink) else {
      return nil
    }
    if let verb = speechVerb(at: first) {
      return inverted(verb: verb, in: first..<gap.upperBound)
    }
    if lowered[first] == "according", first + 1 < gap.upperBound, lowered[first + 1] == "to" {
      return accordingTo(first, in: gap)
    }
    guard let verb = mainSpeechVerb(in: first..<min(gap.upperBound, first + 40)) else {
      return nil
    }
    let cue = cueStart(of: verb, from: first)..<(verb + 1)
    guard cue.lowerBound > first else { return nil }
    var speaker = first..<cue.lowerBound
    if lowered[speaker.upperBound - 1] == "," {
      speaker = speaker.lowerBound..<speaker.upperBound - 1
    }
    return Attribution(
      cue: cue, speaker: speaker.isEmpty ? nil : speaker,
      addressee: addressee(after: verb, in: gap))
  }

  /// An attribution that stands before a quotation: Fabius said: "…"; he told reporters, "…".
  ///
  /// `gap` runs from the sentence's start or the last quotation to the quotation.
  func preceding(_ gap: TokenRange) -> Attribution? {
    guard let last = gap.last, !context.isTerminal(last) else { return nil }
    if let start = gap.indices.last(where: {
      lowered[$0] == "according" && $0 + 1 < gap.upperBound && lowered[$0 + 1] == "to"
    }) {
      return accordingTo(start, in: gap)
    }
    guard let verb = lastSpeechVerb(in: gap) else {
      if lowered[gap.upperBound - 1] == ":" {
        let speaker =
          speaker(before: gap.upperBound - 1, from: gap.lowerBound)
          ?? subjectAtStart(of: gap.dropLast())
        return Attribution(cue: (gap.upperBound - 1)..<gap.upperBound, speaker: speaker)
      }
      return nil
    }
    let start = cueStart(of: verb, from: gap.lowerBound)
    var speaker = speaker(before: start, from: gap.lowerBound)
    if speaker == nil || lowered[verb].hasSuffix("ing") {
      // "…, saying": the speaker is the subject of the main verb, near the clause's start.
      speaker = subjectAtStart(of: gap.lowerBound..<start)
    }
    return Attribution(
      cue: start..<(verb + 1), speaker: speaker, addressee: addressee(after: verb, in: gap))
  }

  /// The class of the speech verb at a token; nil for other words, and for nouns, names and
  /// adjectives that are spelled like one: "press secretary", "the United States".
  func speechVerb(at token: TokenIndex) -> SpeechVerb? {
    if context.mention(at: token)?.form == .name { return nil }
    switch context.syntax.tags[token] {
    case .noun, .properNoun, .adjective, .determiner:
      guard WordFacts(of: lowered[token]).contains(.plainReport) || endsClause(token) else {
        return nil
      }
    default: break
    }
    return SpeechVerb(form: lowered[token])
  }

  /// Whether a mark or a quotation follows: a noun there is often a verb, "the letter reads."
  private func endsClause(_ token: TokenIndex) -> Bool {
    let next = token + 1
    guard next < context.tokens.count, token > 0, context.isNominal(token - 1) else { return false }
    return isBreak(next) || context.isTerminal(next) || context.isQuoted(next)
  }

  /// Who speaks by the words of an inquit: what stands before its verb, or the noun phrase behind it.
  func subject(of inquit: SentenceReports.Inquit) -> TokenRange? {
    if inquit.cue == inquit.tokens.lowerBound {
      let behind = (inquit.cue + 1)..<context.sentence(of: inquit.cue).tokens.upperBound
      let end = nounPhraseEnd(from: behind.lowerBound, in: behind)
      return behind.lowerBound < end ? behind.lowerBound..<end : nil
    }
    var start = inquit.tokens.lowerBound
    if lowered[start] == "as" || context.syntax.tags[start] == .coordinator { start += 1 }
    let end = cueStart(of: inquit.cue, from: start)
    guard start < end else { return nil }
    return start..<(lowered[end - 1] == "," && start < end - 1 ? end - 1 : end)
  }

  /// The first speech verb that is not part of a clause about who speaks: "said" in "the man who
  /// warned the council said"; the first of all where there is no other.
  private func mainSpeechVerb(in range: TokenRange) -> TokenIndex? {
    let verbs = range.filter { speechVerb(at: $0) != nil && !context.isQuoted($0) }
    return verbs.first { !isInClause($0, of: range) } ?? verbs.first
  }

  /// The last speech verb that is not part of a clause about a noun; the last of all where there is
  /// no other. What it is itself reported by comes first: "said" in "she said she remembered".
  private func lastSpeechVerb(in range: TokenRange) -> TokenIndex? {
    let verbs = range.filter { speechVerb(at: $0) != nil }
    guard var verb = verbs.last(where: { !isInClause($0, of: range) }) ?? verbs.last else {
      return nil
    }
    var token = verb
    for _ in 0..<6 {
      let head = Int(context.syntax.heads[token])
      guard head >= range.lowerBound, head < token else { break }
      let isReported =
        context.syntax.relations[token] == .ccomp || context.syntax.relations[token] == .xcomp
      if isReported, let above = speechVerb(at: head), above == .say || above == .tell {
        verb = head
      }
      token = head
    }
    return verb
  }

  /// Whether a verb stands in a clause about a noun of the range: by the parse, or as the first
  /// verb behind a relative pronoun.
  private func isInClause(_ verb: TokenIndex, of range: TokenRange) -> Bool {
    let syntax = context.syntax
    var token = verb
    let isPlain = WordFacts(of: lowered[verb]).contains(.plainReport)
    for _ in 0..<(isPlain ? 0 : 6) {
      let head = Int(syntax.heads[token])
      guard range.contains(head) else { break }
      let relation = syntax.relations[token]
      if relation == .acl || relation == .aclRelcl { return head < verb }
      token = head
    }
    for before in (range.lowerBound..<verb).reversed() {
      if lowered[before] == "," || syntax.tags[before] == .verb { return false }
      guard EnglishClauses.relativePronouns.contains(lowered[before]) else { continue }
      return lowered[before] != "that" || before > range.lowerBound && context.isNominal(before - 1)
    }
    return false
  }

  private func inverted(verb: SpeechVerb, in range: TokenRange) -> Attribution {
    let start = range.lowerBound + 1
    let end = nounPhraseEnd(from: start, in: range)
    return Attribution(
      cue: range.lowerBound..<start, speaker: start < end ? start..<end : nil, addressee: nil)
  }

  /// Where a noun phrase ends that starts here, appositions and relative clauses included: "Ana
  /// Lopez (D-Me.), a doctor who lives here".
  private func nounPhraseEnd(from start: TokenIndex, in range: TokenRange) -> TokenIndex {
    var end = start
    while end < range.upperBound, !context.isTerminal(end), !context.isQuoted(end) {
      if isBreak(end), !continuesNounPhrase(after: end, in: range) { break }
      end += 1
    }
    return end
  }

  /// A comma, a dash, a semicolon or a colon; a hyphen inside a word is none.
  private func isBreak(_ token: TokenIndex) -> Bool {
    guard context.tokens[token].kind == .punctuation else { return false }
    return switch lowered[token] {
    case ",", ";", ":", "—", "–", "--", "―": true
    case "-": context.tokens[token].isSpaced
    default: false
    }
  }

  /// Whether the words after a comma still describe the person named before it.
  private func continuesNounPhrase(after comma: TokenIndex, in range: TokenRange) -> Bool {
    guard lowered[comma] == ",", comma + 1 < range.upperBound else { return false }
    let next = lowered[comma + 1]
    if ["who", "whose", "whom", "which"].contains(next) { return true }
    if context.tokens[comma + 1].kind == .number { return true }
    if WordFacts(of: next).contains(.weekday) || speechVerb(at: comma + 1) != nil { return false }
    if WordFacts(of: next).contains(.determiner) || next == "of" { return true }
    // "Ana Lopez, now a consultant".
    if ["now", "then", "once", "formerly", "also"].contains(next), comma + 2 < range.upperBound {
      return WordFacts(of: lowered[comma + 2]).contains(.determiner)
    }
    switch context.syntax.tags[comma + 1] {
    case .noun, .properNoun, .adjective: return !next.hasSuffix("ing")
    default: return false
    }
  }

  /// A name after a dash at a paragraph's end: "…" — Ana Lopez
  private func signature(_ gap: TokenRange) -> Attribution? {
    let first = gap.lowerBound
    guard gap.count >= 2, gap.count <= 10, ["—", "–", "--", "―", "-"].contains(lowered[first]),
      context.tokens[first + 1].isCapitalized
    else { return nil }
    var end = gap.upperBound
    while end > first + 1, context.isTerminal(end - 1) { end -= 1 }
    let isName = ((first + 1)..<end).allSatisfy {
      context.syntax.tags[$0] != .verb && context.syntax.tags[$0] != .auxiliary
    }
    return isName && end > first + 1
      ? Attribution(cue: first..<(first + 1), speaker: (first + 1)..<end) : nil
  }

  func accordingTo(_ start: TokenIndex, in gap: TokenRange) -> Attribution {
    var end = start + 2
    while end < gap.upperBound, !context.isTerminal(end), !context.isQuoted(end), !isBreak(end),
      lowered[end] != ")"
    { end += 1 }
    return Attribution(
      cue: start..<(start + 2), speaker: start + 2 < end ? (start + 2)..<end : nil)
  }

  /// The verb group that ends with a cue's governing word.
  func cue(of head: TokenIndex, from low: TokenIndex) -> TokenRange {
    cueStart(of: head, from: low)..<(head + 1)
  }

  /// The first token of the verb group that ends with `verb`: "has also said".
  private func cueStart(of verb: TokenIndex, from low: TokenIndex) -> TokenIndex {
    var start = verb
    while start > low,
      WordFacts(of: lowered[start - 1]).contains(.auxiliary)
        || lowered[start - 1].hasSuffix("ly") && !context.isNominal(start - 1)
        || ["also", "later", "then", "once", "often", "even", "just"].contains(lowered[start - 1])
    { start -= 1 }
    return start
  }

  /// The noun phrase that ends right before `end`.
  private func speaker(before end: TokenIndex, from low: TokenIndex) -> TokenRange? {
    guard end > low else { return nil }
    var last = end
    var start = end
    if lowered[last - 1] == "," {
      // "Hayden, a spokeswoman for the council, told": back over the apposition.
      last -= 1
      guard let comma = (low..<last).last(where: { lowered[$0] == "," }) else { return nil }
      start = comma
    } else {
      start = last
    }
    if WordFacts(of: lowered[last - 1]).contains(.speaker) {
      return (last - 1)..<last
    }
    while start > low {
      let word = lowered[start - 1]
      if word == "," || word == ";" || word == ":" || word == "(" || word == "—"
        || word == "–" || word == "--" || context.isTerminal(start - 1)
        || context.isQuoted(start - 1) || WordFacts(of: word).contains(.clauseLink)
        || SpeechVerb(form: word) == .say || SpeechVerb(form: word) == .tell
      {
        break
      }
      start -= 1
    }
    return start < last ? start..<last : nil
  }

  private func subjectAtStart(of range: TokenRange) -> TokenRange? {
    for token in range {
      if WordFacts(of: lowered[token]).contains(.speaker) { return token..<(token + 1) }
      if let mention = context.mention(at: token), mention.form == .name {
        let tokens = context.tokenized.tokens(in: mention.span)
        return tokens.lowerBound..<min(tokens.upperBound, range.upperBound)
      }
    }
    return nil
  }

  /// The person or outlet that is told: the object of "told", or what follows "to" after "said".
  func addressee(after verb: TokenIndex, in gap: TokenRange) -> TokenRange? {
    var start = verb + 1
    switch speechVerb(at: verb) {
    case .tell: break
    case .say where start < gap.upperBound && lowered[start] == "to": start += 1
    default: return nil
    }
    var end = start
    while end < gap.upperBound, !context.isTerminal(end), !context.isQuoted(end),
      ![",", ":", ";", "—", "–", "--", "-", "("].contains(lowered[end]),
      WordFacts(of: lowered[end]).isDisjoint(with: [.clauseLink, .preposition, .weekday])
    { end += 1 }
    return start < end ? start..<end : nil
  }
}

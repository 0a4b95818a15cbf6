/// Tells whether the clause around a date speaks of what was or of what is to come.
struct ClauseTense: Sendable {
  let tokenized: TokenizedText
  let syntax: Syntax

  /// How far from a verb its auxiliaries are sought, in tokens.
  private static let reach = 12

  func tense(at token: TokenIndex) -> DateResolver.Tense {
    guard syntax.tags.indices.contains(token), syntax.tags[token] != .other || hasTags(near: token)
    else { return tenseByWords(at: token) }
    return tenseByParse(at: token)
  }

  private func sentence(of token: TokenIndex) -> TokenRange {
    tokenized.sentence(of: token).tokens
  }

  private func hasTags(near token: TokenIndex) -> Bool {
    sentence(of: token).prefix(40).contains { syntax.tags[$0] == .verb }
  }

  // MARK: - By the parse

  private func tenseByParse(at token: TokenIndex) -> DateResolver.Tense {
    // Words right before the date outrank its verb: "ahead of Monday's vote".
    if isAnnounced(token) { return .future }
    let tense = tenseOfVerb(above: token)
    // "wanted to put off the May 3 vote", "picked her to serve until a vote in May": what was
    // done says nothing of the day of a thing.
    return tense == .past && (isOfAppointment(token) || isUntil(token)) ? .unknown : tense
  }

  /// Whether the date stands before a noun for what is fixed long before: "the May 3 vote".
  private func isOfAppointment(_ token: TokenIndex) -> Bool {
    var head = Int(syntax.heads[token])
    // "May" of "May 3" may hang on the number.
    if head >= 0, head < tokenized.tokens.count, tokenized.tokens[head].kind == .number {
      head = Int(syntax.heads[head])
    }
    return head > token && head < syntax.tags.count
      && EnglishTense.appointments.contains(tokenized.lowered[head])
  }

  /// Whether "until" stands a few words before.
  private func isUntil(_ token: TokenIndex) -> Bool {
    let first = max(sentence(of: token).lowerBound, token - Self.reachOfUntil)
    return (first..<max(first, token)).contains {
      tokenized.lowered[$0] == "until" || tokenized.lowered[$0] == "till"
    }
  }

  private static let reachOfUntil = 5

  private func tenseOfVerb(above token: TokenIndex) -> DateResolver.Tense {
    // "The vote is Thursday."
    if isCopular(token) {
      let tense = tense(ofPredicate: token, depth: 0)
      return tense == .unknown ? .future : tense
    }
    var current = token
    for _ in 0..<10 {
      let head = Int(syntax.heads[current])
      guard head >= 0, head < syntax.tags.count else { break }
      current = head
      // "plans for a vote on Friday", "the deadline on Friday".
      if EnglishTense.announcingNouns.contains(tokenized.lowered[current]),
        syntax.tags[current] == .noun
      {
        return .future
      }
      if syntax.tags[current] == .verb || syntax.tags[current] == .auxiliary || isCopular(current) {
        return tense(ofPredicate: current, depth: 0)
      }
    }
    return .unknown
  }

  private func isAnnounced(_ token: TokenIndex) -> Bool {
    var before = token - 1
    let first = sentence(of: token).lowerBound
    if before >= first, ["the", "a", "this"].contains(tokenized.lowered[before]) { before -= 1 }
    guard before > first else { return false }
    // "a vote set for May 3".
    if tokenized.lowered[before] == "for",
      EnglishTense.settled.contains(tokenized.lowered[before - 1])
    {
      return true
    }
    return tokenized.lowered[before] == "of" && tokenized.lowered[before - 1] == "ahead"
      || ["upcoming", "scheduled"].contains(tokenized.lowered[before])
  }

  private func isCopular(_ token: TokenIndex) -> Bool {
    children(of: token).contains { syntax.relations[$0] == .cop }
  }

  private func children(of token: TokenIndex) -> [TokenIndex] {
    let bounds = sentence(of: token)
    let low = max(bounds.lowerBound, token - Self.reach)
    let high = min(bounds.upperBound, token + Self.reach)
    return (low..<max(low, high)).filter { syntax.heads[$0] == Int32(token) }
  }

  private func tense(ofPredicate verb: TokenIndex, depth: Int) -> DateResolver.Tense {
    guard depth < 5 else { return .unknown }
    let word = tokenized.lowered[verb]
    var hasTo = false
    var isBe = false
    for child in children(of: verb) {
      let childWord = tokenized.lowered[child]
      switch syntax.relations[child] {
      case .aux, .auxPass, .cop:
        if EnglishTense.future.contains(childWord) {
          // "would have met", "could have been".
          let isPerfect = children(of: verb).contains {
            syntax.relations[$0] == .aux && tokenized.lowered[$0] == "have"
          }
          return isPerfect ? .past : .future
        }
        if EnglishTense.past.contains(childWord) {
          // "was scheduled for Thursday"; not "had promised on Thursday".
          let isPassive = childWord == "was" || childWord == "were"
          return isPassive && EnglishTense.announcing.contains(word) ? .future : .past
        }
        if ["is", "are", "'s", "'re", "am", "'m", "be"].contains(childWord) { isBe = true }
      case .mark:
        if childWord == "to" { hasTo = true }
        if childWord == "after" || childWord == "since" { return .past }
        if child < verb, ["when", "if", "until", "unless", "once"].contains(childWord),
          !isPast(verb)
        {
          return .future
        }
      default: break
      }
    }
    let head = Int(syntax.heads[verb])
    if hasTo {
      guard head >= 0 else { return .future }
      switch syntax.relations[verb] {
      case .xcomp, .ccomp:
        if EnglishTense.announcing.contains(tokenized.lowered[head]) { return .future }
        return syntax.tags[head] == .verb || isCopular(head)
          ? tense(ofPredicate: head, depth: depth + 1) : .unknown
      case .acl: return .future
      default: return tense(ofPredicate: head, depth: depth + 1)
      }
    }
    if isBe {
      return EnglishTense.announcing.contains(word) || word.hasSuffix("ing") ? .future : .unknown
    }
    if isPast(verb) {
      return .past
    }
    if word.hasSuffix("ing"), head >= 0 { return tense(ofPredicate: head, depth: depth + 1) }
    let isConjunct = syntax.relations[verb] == .conj || syntax.relations[verb] == .xcomp
    if isConjunct, head >= 0, syntax.tags[head] == .verb {
      return tense(ofPredicate: head, depth: depth + 1)
    }
    return EnglishTense.scheduling.contains(word) ? .future : .unknown
  }

  private func isPast(_ verb: TokenIndex) -> Bool {
    let word = tokenized.lowered[verb]
    return word.hasSuffix("ed") && word.utf8.count > 4 || EnglishTense.irregularPast.contains(word)
  }

  // MARK: - By the words around

  /// The last word before the date, or else the first one after it, that shows a tense.
  private func tenseByWords(at token: TokenIndex) -> DateResolver.Tense {
    guard tokenized.sentenceOfToken.indices.contains(token) else { return .unknown }
    let bounds = sentence(of: token)
    var index = token - 1
    while index >= bounds.lowerBound, token - index <= Self.reach {
      if let tense = shown(by: index) { return tense }
      index -= 1
    }
    index = token + 1
    while index < bounds.upperBound, index - token <= Self.reach {
      if let tense = shown(by: index) { return tense }
      index += 1
    }
    return .unknown
  }

  private func shown(by token: TokenIndex) -> DateResolver.Tense? {
    let word = tokenized.lowered[token]
    if EnglishTense.future.contains(word) || EnglishTense.announcing.contains(word) {
      return .future
    }
    return EnglishTense.past.contains(word) || isPast(token) ? .past : nil
  }
}

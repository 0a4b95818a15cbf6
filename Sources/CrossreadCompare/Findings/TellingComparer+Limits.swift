import CrossreadCore

/// Words that only one of two accounts limits, or both otherwise: "temporarily ban" / "ban".
extension TellingComparer {
  /// A word that both share and that one side limits: "temporarily ban" / "a ban".
  func limit(_ pair: Pair) -> SlotConflict? {
    guard pair.overlap.ratio >= 0.45, pair.sameCore + pair.ties >= 2 else { return nil }
    let x = limits(pair.a)
    let y = limits(pair.b)
    for left in x {
      for right in y
      where left.topic == right.topic && left.group == right.group && left.value != right.value
        && !isKnown(to: pair.a, of: pair.b, { limits($0).contains { $0.value == right.value } })
        && !isKnown(to: pair.b, of: pair.a, { limits($0).contains { $0.value == left.value } })
      {
        return SlotConflict(
          question: "how (\(word(pair.a, left.head)))",
          answers: (text(pair.a, left.span), text(pair.b, right.span)),
          spans: (left.span, right.span), confidence: .medium, weight: 2.5)
      }
    }
    // One side alone sets a limit that would matter, and the other nowhere speaks of it.
    for (limits, other, isFirst) in [(x, pair.b, true), (y, pair.a, false)] {
      let mine = isFirst ? pair.a : pair.b
      for limit in limits where [.duration, .will].contains(limit.group) {
        guard let bare = bare(limit.topic, in: other) else { continue }
        let isKnown = index.story.readings[other.article].tokenized.lowered.contains {
          Qualifiers.value(of: $0).map { $0.group == limit.group } ?? false
        }
        if isKnown { continue }
        let said = text(mine, limit.span.union(token(mine, limit.head)))
        let unsaid = text(other, token(other, bare))
        return SlotConflict(
          question: "how far (\(word(mine, limit.head)))",
          answers: isFirst ? (said, unsaid) : (unsaid, said),
          spans: isFirst
            ? (limit.span, token(other, bare)) : (token(other, bare), limit.span),
          confidence: .medium, isTelling: true, weight: 1.5)
      }
    }
    return nil
  }

  /// The token of a topic in a statement.
  private func bare(_ topic: Int32, in statement: Statement) -> TokenIndex? {
    index.story.readings[statement.article].tokenized.tokens(in: statement.span).first {
      index.topics[statement.article][$0] == topic
    }
  }

  private struct Limit {
    let topic: Int32
    let head: TokenIndex
    let group: Qualifiers.Group
    let value: Int
    let span: Span
  }

  /// The limiting words of a statement, each with the word that it limits.
  private func limits(_ statement: Statement) -> [Limit] {
    let reading = index.story.readings[statement.article]
    var tokens = Array(reading.tokenized.tokens(in: statement.span))
    // An adverb before the clause's first word belongs to it: "temporarily ban".
    tokens += statement.modifiers.filter { !tokens.contains($0) }
    return tokens.compactMap { token in
      let head = Int(reading.syntax.heads[token])
      guard head >= 0, let (value, start) = limit(at: token, in: reading) else { return nil }
      let topic = index.topics[statement.article][head]
      guard topic >= index.firstWordFeature else { return nil }
      return Limit(
        topic: topic, head: head, group: value.group, value: value.value,
        span: reading.tokenized.span(of: start..<(token + 1)))
    }
  }

  /// What a word limits to, and where its phrase starts; nil for words that limit nothing.
  func limit(
    at token: TokenIndex, in reading: Reading
  ) -> (value: (group: Qualifiers.Group, value: Int), start: TokenIndex)? {
    let words = reading.tokenized.lowered
    switch reading.syntax.tags[token] {
    case .adverb, .adjective:
      // "Nearly all" is said of a share, below.
      if token + 1 < words.count, Qualifiers.share(words[token + 1], after: nil) != nil {
        return nil
      }
      if let share = Qualifiers.share(words[token], after: nil) { return (share, token) }
      return Qualifiers.value(of: words[token]).map { ($0, token) }
    case .determiner:
      let before = token > 0 ? words[token - 1] : nil
      return Qualifiers.share(words[token], after: before).map {
        ($0, $0.value == 1 ? token - 1 : token)
      }
    default: return nil
    }
  }
}

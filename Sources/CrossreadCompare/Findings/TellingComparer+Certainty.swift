import CrossreadCore

/// How sure two accounts are of one thing: alleged, denied, unclear, without evidence.
extension TellingComparer {
  func certainty(_ pair: Pair) -> SlotConflict? {
    let (a, b) = (pair.a, pair.b)
    guard a.certainty != b.certainty else { return nil }
    let both: Set<Clause.Certainty> = [a.certainty, b.certainty]
    let isSameEvent = pair.relation <= .kin || pair.isPredicateShared
    if both.contains(.denied) {
      guard isSameEvent, both.contains(.plain) || both.contains(.alleged),
        pair.overlap.ratio >= 0.4, pair.overlap.count >= 3 || pair.ties >= 2,
        a.isNegated == b.isNegated
      else { return nil }
    } else if both != [.unclear, .unsupported] {
      guard both.contains(.unclear) || both.contains(.unsupported), pair.relation <= .kin,
        pair.overlap.ratio >= 0.5, pair.overlap.count >= 3, both.contains(.plain), isSure(a),
        isSure(b), !isAsking(a), !isAsking(b), !a.isQuoted, !b.isQuoted
      else { return nil }
    }
    guard
      !says(a.article, like: b, { $0.certainty == b.certainty && isRelated($0, b) }),
      !says(b.article, like: a, { $0.certainty == a.certainty && isRelated($0, a) })
    else { return nil }
    let x = standing(a)
    let y = standing(b)
    guard x.text.lowercased() != y.text.lowercased() else { return nil }
    return SlotConflict(
      question: "whether it is so: \(shorter(pair))", answers: (x.text, y.text),
      spans: (x.span, y.span), confidence: .medium, isTelling: true, weight: 3)
  }

  /// Whether the statement is either told as it is or really said to be unclear.
  private func isSure(_ statement: Statement) -> Bool {
    statement.certainty == .plain ? statement.modality == .asserted : true
  }

  /// "Asked whether", "to determine whether": a question is not yet a doubt.
  private func isAsking(_ statement: Statement) -> Bool {
    guard statement.certainty == .unclear, let governor = statement.governor else { return false }
    return index.story.readings[statement.article].syntax.tags[governor] != .adjective
  }

  /// The words that say how sure a statement is.
  private func standing(_ statement: Statement) -> (text: String, span: Span) {
    for token in statement.modifiers
    where EnglishClauses.allegingAdverbs.contains(word(statement, token)) {
      return (word(statement, token), self.token(statement, token))
    }
    guard var governor = statement.governor else {
      return ("stated as fact", statement.predicate)
    }
    // "denied that he asked him to stop": the word that denies may stand further up.
    for _ in 0..<4 where statement.certainty == .denied {
      guard !isDenial(word(statement, governor)),
        let next = index.story.readings[statement.article].clauses
          .first(where: { $0.head == governor })?.governor
      else { break }
      governor = next
    }
    let tokenized = index.story.readings[statement.article].tokenized
    var start = governor
    if governor > 0, ["no", "not", "n't", "little"].contains(tokenized.lowered[governor - 1]) {
      start -= 1
    }
    let span = tokenized.span(of: start..<(governor + 1))
    return (text(statement, span), span)
  }

  /// Of two sentences about the same, one says that it is unclear, and one that nothing shows it.
  func doubt(_ a: Statement, _ b: Statement) -> SlotConflict? {
    guard let x = doubt(a), let y = doubt(b), x.isOpen != y.isOpen else { return nil }
    return SlotConflict(
      question: "how sure it is", answers: (text(a, x.span), text(b, y.span)),
      spans: (x.span, y.span), confidence: .medium, isTelling: true, weight: 3, isOfTwo: true)
  }

  /// The words in which a sentence doubts; nil where it does not.
  func doubt(of sentence: Statement) -> (answer: String, span: Span)? {
    doubt(sentence).map { (text(sentence, $0.span), $0.span) }
  }

  /// "unclear", "not known" (open) or "no evidence" (not).
  private func doubt(_ sentence: Statement) -> (isOpen: Bool, span: Span)? {
    let tokenized = index.story.readings[sentence.article].tokenized
    let tokens = tokenized.sentences[sentence.sentence].tokens
    for token in tokens {
      let word = tokenized.lowered[token]
      guard Self.doubts.contains(word) else { continue }
      if ["unclear", "unknown", "uncertain"].contains(word) {
        return (true, tokenized.tokens[token].span)
      }
      guard token > tokens.lowerBound else { continue }
      let isDenied = ["no", "not", "n't", "n’t", "any", "without"].contains(
        tokenized.lowered[token - 1])
      guard isDenied else { continue }
      let span = tokenized.span(of: (token - 1)..<(token + 1))
      if !["clear", "known", "certain"].contains(word) { return (false, span) }
      if tokenized.lowered[token - 1] != "any" { return (true, span) }
    }
    return nil
  }

  /// The words that doubt, alone or behind a denial.
  private static let doubts: Set<String> = [
    "unclear", "unknown", "uncertain", "clear", "known", "certain", "evidence", "indication",
    "indications", "proof",
  ]

  private func isDenial(_ word: String) -> Bool {
    ["den", "disput", "refut", "rebut", "disavow", "debunk"].contains { word.hasPrefix($0) }
  }
}

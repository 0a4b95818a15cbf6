import CrossreadCore

/// Compares the ages that articles give to one person: "Ann Lee, 34", "the 43-year-old Lee".
struct AgeComparer {
  let index: StoryIndex
  let independence: Independence

  private struct Age {
    let article: Int
    let figure: Figure
  }

  /// Ages that differ; those that agree are found among the figures.
  func findings() -> [Finding] {
    var ages: [Int: [Age]] = [:]
    for (article, reading) in index.story.readings.enumerated() {
      for figure in reading.figures where figure.measure == .age && figure.low == figure.high {
        if let actor = bearer(of: figure, article) {
          ages[actor, default: []].append(Age(article: article, figure: figure))
        }
      }
    }
    return ages.keys.sorted().compactMap { finding(of: $0, ages[$0] ?? []) }
  }

  /// The person whose name or description stands right beside an age.
  private func bearer(of figure: Figure, _ article: Int) -> Int? {
    let reading = index.story.readings[article]
    let tokens = reading.tokenized.tokens(in: figure.span)
    let bounds = reading.tokenized.sentence(of: tokens.lowerBound).tokens
    // "Her 12-year-old daughter", "the 43-year-old photographer Ann Lee": the age is that of the noun
    // behind it, and of nobody else.
    if let noun = noun(of: figure, tokens, bounds, reading) {
      guard noun + 1 < bounds.upperBound,
        let name = reading.mention(around: reading.tokens[noun + 1].span), name.form == .name,
        name.kind == .person
      else { return nil }
      return index.actor(article: article, entity: name.entity)
    }
    var best: (distance: Int, actor: Int)?
    for mention in reading.mentions
    where bounds.overlaps(reading.tokenized.tokens(in: mention.span)) {
      guard mention.kind == .person,
        let actor = index.actor(article: article, entity: mention.entity)
      else { continue }
      let words = reading.tokenized.tokens(in: mention.span)
      let distance =
        words.upperBound <= tokens.lowerBound
        ? tokens.lowerBound - words.upperBound : words.lowerBound - tokens.upperBound
      // A comma, "is", or a word for what somebody does may stand between.
      guard distance >= 0, distance <= 3 else { continue }
      if distance < best?.distance ?? .max { best = (distance, actor) }
    }
    return best?.actor
  }

  /// The noun that an age stands before, or that its words end with; nil for "Ann Lee, 34".
  private func noun(
    of figure: Figure, _ tokens: TokenRange, _ bounds: TokenRange, _ reading: Reading
  ) -> TokenIndex? {
    func isNoun(_ token: TokenIndex) -> Bool {
      reading.syntax.tags[token] == .noun
        && !["year", "years", "old", "age"].contains(reading.tokenized.lowered[token])
    }
    if let last = tokens.last(where: isNoun) { return last }
    let behind = tokens.upperBound..<min(tokens.upperBound + 3, bounds.upperBound)
    guard let first = behind.first, [.noun, .adjective].contains(reading.syntax.tags[first]) else {
      return nil
    }
    return behind.first(where: isNoun)
  }

  private func finding(of actor: Int, _ ages: [Age]) -> Finding? {
    var first: [Int: Age] = [:]
    for age in ages where first[age.article] == nil { first[age.article] = age }
    let articles = first.keys.sorted()
    let values = Set(ages.map(\.figure.low))
    // Who gives two ages means two times; a birthday may lie between two days of publication.
    guard articles.count > 1, values.count > 1,
      articles.allSatisfy({ article in
        Set(ages.filter { $0.article == article }.map(\.figure.low)).count == 1
      }), (values.max() ?? 0) - (values.min() ?? 0) > (areOfOneDay(articles) ? 0 : 1)
    else { return nil }
    let passages = articles.compactMap { article in
      first[article].map { age in
        let reading = index.story.readings[article]
        return Finding.Passage(
          article: article, spans: [age.figure.span], differing: [age.figure.number],
          label: reading.text[age.figure.span])
      }
    }
    let words = passages.map {
      Difference.Words(article: $0.article, spans: $0.spans, text: $0.label)
    }
    let account = independence.account(of: passages)
    return Finding(
      kind: .figure, verdict: .diverge, what: "age of \(index.actors[actor].name)",
      passages: passages,
      differences: [Difference(kind: .number, weight: .hard, words: words)], actors: [actor],
      confidence: .high, origins: account.origins, independent: account.independent,
      dependence: account.reasons)
  }

  private func areOfOneDay(_ articles: [Int]) -> Bool {
    let days = articles.map { index.story.readings[$0].article.published }
    return Set(days).count == 1
  }
}

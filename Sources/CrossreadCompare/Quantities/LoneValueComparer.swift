import CrossreadCore

/// Holds the figures, the times by the clock and the days of several articles against each other where their
/// sentences may tell of one thing: "About 640 dockworkers went on strike", "Some 580 longshoremen are out";
/// "shooting was first heard at about 4 a.m.", "gunfire broke out shortly after 3 a.m."; "won 3-1", "beat them 4-1".
///
/// Values of one size of which neither article has the other's are likely of one thing: sentences that have
/// hardly a word in common are held against each other. Of the values that two articles give, each is paired with
/// the likeliest.
struct LoneValueComparer {
  let index: StoryIndex
  let independence: Independence
  /// How likely two sentences tell of one thing.
  let likelihood: (Proposition.Place, Proposition.Place) -> Float
  /// How likely two clauses of two sentences do.
  let likelihoodOfClauses: (Span, Proposition.Place, Span, Proposition.Place) -> Float
  /// A finding with words for what it is of; nil where none can be read by themselves.
  let called: (Finding) -> Finding?

  /// A value where an article gives it.
  private struct Mention {
    let place: Proposition.Place
    let value: LoneValue
    /// Whether it says what happened, rather than a part or how far off something is.
    let isTold: Bool

    var article: Int { place.article }
  }

  /// Two values of two articles that are likely of one thing.
  private struct Rivals {
    let a: Mention
    let b: Mention
    let likelihood: Float
    /// How likely they are of one thing, whatever the kind.
    var chance: Float = 0
  }

  func findings() -> [Finding] {
    let mentions = index.story.readings.indices.map { article in
      Dictionary(grouping: self.mentions(of: article), by: \.value.kind)
    }
    var groups: [[Mention]] = []
    for pair in pairs(mentions) {
      // A third article's value of the same.
      let met = groups.indices.filter { group in
        groups[group].contains { areOne($0, pair.a) || areOne($0, pair.b) }
      }
      var articles: Set<Int> = []
      let all = met.flatMap { groups[$0] } + [pair.a, pair.b]
      for group in met.reversed() { groups.remove(at: group) }
      groups.append(all.filter { articles.insert($0.article).inserted })
    }
    return groups.compactMap { group in
      let all = (group + others(like: group, mentions)).sorted { $0.article < $1.article }
      // "120 guests" is no other number of images because a third article says only "more than 160".
      let areOfOneKind = all.allSatisfy { one in
        all.allSatisfy { one.value.isOfOneKind(with: $0.value) }
      }
      return areOfOneKind ? called(finding(all)) : nil
    }
  }

  private func words(_ mention: Mention) -> String {
    index.story.readings[mention.article].text[mention.value.span]
  }

  private func areOne(_ a: Mention, _ b: Mention) -> Bool {
    a.place == b.place && a.value.span == b.value.span
  }

  // MARK: - Values

  private func mentions(of article: Int) -> [Mention] {
    let reading = index.story.readings[article]
    let figures = reading.figures.filter { $0.measure != .age && !$0.isVague }
    let values = figures.map(LoneValue.figure) + reading.dates.map(LoneValue.init)
    return values.compactMap { value -> Mention? in
      guard let token = reading.tokenized.tokens(in: value.span).first else { return nil }
      let place = Int(reading.tokenized.sentenceOfToken[token])
      guard !index.echoes.repeats(article, sentence: place) else { return nil }
      if value.kind.isDate, isOfDateline(token, in: reading.sentences[place].tokens, reading) {
        return nil
      }
      return Mention(
        place: Proposition.Place(article: article, sentence: place), value: value,
        isTold: isTold(value, in: reading.sentences[place].tokens, reading))
    }
  }

  /// Whether a value is one and no other, of something that is told: "$2 million", not "$2 million more"; "Friday"
  /// in a sentence, not above an article.
  private func isTold(_ value: LoneValue, in sentence: TokenRange, _ reading: Reading) -> Bool {
    switch value {
    case .figure(let figure):
      figure.isDivision
        || figure.low == figure.high && figure.low != 1 && !figure.isHalf
          && !reading.isAdded(figure) && !reading.isWhole(figure) && !isOffset(figure, reading)
          && !reading.isOfName(figure) && !reading.isConversion(figure)
    case .time(_, let date): !reading.isOfOtherZone(date.span)
    case .day(let day):
      !day.isOpen && !reading.isDateLine(sentence)
    }
  }

  /// Whether it stands in front of the first sentence: "LONDON, March 4 —".
  private func isOfDateline(
    _ token: TokenIndex, in sentence: TokenRange, _ reading: Reading
  ) -> Bool {
    Dateline.tokens(atStartOf: sentence, in: reading.tokenized)?.contains(token) ?? false
  }

  /// "12 days *before* the trial": how far off something is.
  private func isOffset(_ figure: Figure, _ reading: Reading) -> Bool {
    let end = reading.tokenized.tokens(in: figure.span).upperBound
    return reading.tokens.indices.contains(end)
      && ["before", "after", "ago", "later", "earlier", "from", "since"].contains(
        reading.tokenized.lowered[end])
  }

  // MARK: - Pairs

  /// The pairs of two articles that part, the likeliest first.
  private func pairs(_ mentions: [[LoneValue.Kind: [Mention]]]) -> [Rivals] {
    var found: [Rivals] = []
    for a in mentions.indices {
      for b in mentions.indices where b > a {
        for (kind, mine) in mentions[a] {
          guard let theirs = mentions[b][kind] else { continue }
          found += best(of: weighed(rivals(mine, theirs), mine, theirs))
        }
      }
    }
    return found.sorted {
      ($1.chance, $0.a.article, $0.b.article, $0.a.value.span, $0.b.value.span)
        < ($0.chance, $1.a.article, $1.b.article, $1.a.value.span, $1.b.value.span)
    }
  }

  /// The values of one kind of two articles of which neither has the other's.
  private func rivals(_ mine: [Mention], _ theirs: [Mention]) -> [Rivals] {
    func lone(_ values: [Mention], beside others: [Mention]) -> [Mention] {
      values.filter { $0.isTold && !isGiven($0, among: others) }
    }
    let others = lone(theirs, beside: mine)
    guard !others.isEmpty else { return [] }
    return lone(mine, beside: theirs).flatMap { x in
      others.compactMap { y -> Rivals? in
        guard x.value.rivals(y.value), areSetAlike(x, y) else { return nil }
        let likelihood = likelihood(x.place, y.place)
        return likelihood >= Self.leastOfAll ? Rivals(a: x, b: y, likelihood: likelihood) : nil
      }
    }
  }

  /// Sentences that are less likely of one thing are not looked at.
  private static let leastOfAll: Float = 0.02

  /// Whether the other article has a value, too, where it may tell of the same.
  private func isGiven(_ value: Mention, among others: [Mention]) -> Bool {
    others.contains {
      $0.value.agrees(with: value.value) && likelihood($0.place, value.place) >= Self.leastGiven
    }
  }

  private static let leastGiven: Float = 0.3

  /// Whether what two sentences say may be of one day, and two days of one event: what each of two articles tells
  /// of the day on which it appeared is its own news.
  private func areSetAlike(_ a: Mention, _ b: Mention) -> Bool {
    if namesOtherPlaces(a, b), namesOtherPlaces(b, a) { return false }
    if a.value.kind.isDate { return !(isOfPublication(a) && isOfPublication(b)) }
    if isOfPart(a, of: b) || isOfPart(b, of: a) || makesUp(a, b) || makesUp(b, a) { return false }
    // How many died is not how many were saved.
    if let question = tally(a), let other = tally(b), question != other,
      !question.isOfMeetingSentences, !other.isOfMeetingSentences
    {
      return false
    }
    return days(a).mayMeet(days(b))
  }

  /// Whether a sentence names a place that the other article does not know: "down in Finland", "down in Portugal".
  private func namesOtherPlaces(_ one: Mention, _ other: Mention) -> Bool {
    let actors = index.actors(article: one.article, in: index.sentence(at: one.place).span)
    return index.namesPlaces(actors, unknownTo: other.article)
  }

  /// Whether a figure and another of its sentence add up to what the other article gives.
  private func makesUp(_ one: Mention, _ whole: Mention) -> Bool {
    guard let part = one.value.figure, let total = whole.value.figure else { return false }
    return index.story.readings[one.article].makesUp(part, total.low)
  }

  /// The question that a figure answers; nil where it answers none.
  private func tally(_ mention: Mention) -> Tally? {
    mention.value.figure.flatMap {
      TallyReader(index, article: mention.article).tally(of: $0)?.tally
    }
  }

  private func days(_ mention: Mention) -> [ClosedRange<CivilDay>] {
    index.story.readings[mention.article].days(in: index.sentence(at: mention.place).span)
  }

  /// Whether a figure is of some of what the other counts, or of others: "12 *wooden* homes", "15 homes"; "14
  /// *diesel* engines", "20 *electric* engines".
  private func isOfPart(_ one: Mention, of other: Mention) -> Bool {
    guard case .figure(let figure) = one.value, case .figure(let whole) = other.value,
      let head = figure.head
    else { return false }
    // "Fourteen of the fatalities" are no others.
    guard whole.head.map(Stem.of) == Stem.of(head) else {
      return index.story.readings[one.article].isPart(figure)
    }
    func narrowing(_ figure: Figure, _ one: Mention, _ other: Mention) -> Set<Int32> {
      index.topics(narrowing: figure, article: one.article, unsaidIn: other.place)
    }
    return !narrowing(figure, one, other).isEmpty
      && (figure.low < whole.low || !narrowing(whole, other, one).isEmpty)
  }

  /// Whether a day is that of its article, or the one before.
  private func isOfPublication(_ mention: Mention) -> Bool {
    guard case .day(let date) = mention.value, let day = date.from,
      let published = index.story.readings[mention.article].article.published
    else { return false }
    return (0...1).contains(published - day)
  }

  /// Those that are likely enough of one thing, with how likely.
  private func weighed(_ rivals: [Rivals], _ mine: [Mention], _ theirs: [Mention]) -> [Rivals] {
    rivals.compactMap { pair in
      var pair = pair
      switch (pair.a.value, pair.b.value) {
      case (.figure(let x), .figure(let y)) where x.isDivision || y.isDivision:
        pair.chance = pair.likelihood
        return pair.chance >= Self.leastOfDivision ? pair : nil
      case (.figure(let x), .figure(let y)):
        guard x.measure != .duration || pair.likelihood >= Self.leastOfLength else { return nil }
        pair.chance = chance(x, y, pair, among: rivals)
        return pair.chance >= Self.leastOfFigure ? pair : nil
      case (.time(let x, let one), .time(let y, let other)):
        pair.chance = pair.likelihood
        let distance = LoneValue.distance(x, one, y, other) ?? .max
        let isAlone = !hasNeighbour(pair.a, mine) && !hasNeighbour(pair.b, theirs)
        let least =
          distance > Self.hour
          ? Self.leastOfTime : isAlone ? Self.leastOfHour : Self.leastOfHourOfMany
        return pair.chance >= least ? pair : nil
      default:
        pair.chance = pair.likelihood
        return pair.chance >= Self.leastOfDay && areOfOneAct(pair)
          && likelihoodOfClauses(pair) >= Self.leastOfDayInClause ? pair : nil
      }
    }
  }

  /// How likely two figures are of one thing, by logistic regression on invented and real stories: how likely their
  /// sentences are, by how much more than any other pair that one of them is in, how far apart the figures are,
  /// whether one is the other with digits changed about, whether a sentence is of another time, and how likely
  /// their clauses are.
  private func chance(
    _ x: Figure, _ y: Figure, _ pair: Rivals, among rivals: [Rivals]
  ) -> Float {
    let next = rivals.filter { areOne($0.a, pair.a) != areOne($0.b, pair.b) }.map(\.likelihood)
      .max()
    let own = Odds.of(pair.likelihood)
    var odds = Odds(
      [0.033, 0.334, 0.289, -1.142, 1.495, -1.333],
      [
        own, min(max(own - (next.map(Odds.of) ?? -6), -3), 3), LoneValue.remoteness(x, y),
        LoneValue.areTransposed(x, y) ? 1 : 0, isOfItsTime(pair.a) && isOfItsTime(pair.b) ? 0 : 1,
      ])
    let (weight, most): (Float, Float) = (0.382, 6)
    // Clauses are asked about last.
    guard odds.sum + weight * most >= 0 else { return 0 }
    odds.add(weight, Odds.of(likelihoodOfClauses(pair)))
    return odds.probability
  }

  private func isOfItsTime(_ mention: Mention) -> Bool {
    index.story.readings[mention.article].isOfItsTime(index.sentence(at: mention.place).span)
  }

  private func likelihoodOfClauses(_ pair: Rivals) -> Float {
    func extent(_ one: Mention) -> Span { clause(one)?.span ?? index.sentence(at: one.place).span }
    return likelihoodOfClauses(extent(pair.a), pair.a.place, extent(pair.b), pair.b.place)
  }

  private func clause(_ mention: Mention) -> Clause? {
    index.story.readings[mention.article].clause(around: mention.value.span)
  }

  /// Whether the predicates of two clauses may be of one act: "broke" and "was mended" are not; "was sworn in" and
  /// "took her oath" may be.
  private func areOfOneAct(_ pair: Rivals) -> Bool {
    guard let one = clause(pair.a)?.lemma, let other = clause(pair.b)?.lemma else { return false }
    let lexicon = Lexicon.embedded
    return [one, other].contains(where: LightVerbs.general.contains)
      || lexicon.relation(lexicon.entry(one, .verb), lexicon.entry(other, .verb)) <= .kin
  }

  private static let leastOfFigure: Float = 0.42
  /// Lengths of time are given for much: their sentences must be likelier of one thing.
  private static let leastOfLength: Float = 0.4
  private static let leastOfDivision: Float = 0.2
  /// Much happens in a week: the clauses must be of one thing, too.
  private static let leastOfDay: Float = 0.68
  private static let leastOfDayInClause: Float = 0.6

  /// Two times within an hour are likely of one thing, less so where an article tells what happened minute by
  /// minute.
  private static let hour = 60
  private static let leastOfHour: Float = 0.15
  private static let leastOfHourOfMany: Float = 0.3
  private static let leastOfTime: Float = 0.4

  /// Whether an article gives another time within an hour.
  private func hasNeighbour(_ mention: Mention, _ others: [Mention]) -> Bool {
    guard case .time(let time, let date) = mention.value else { return false }
    return others.contains { other in
      guard case .time(let theirs, let day) = other.value, theirs.excludes(time) else {
        return false
      }
      return LoneValue.distance(time, date, theirs, day).map { $0 <= Self.hour } ?? false
    }
  }

  /// The pairs of which no value is in a likelier one.
  private func best(of pairs: [Rivals]) -> [Rivals] {
    pairs.filter { pair in
      !pairs.contains { other in
        areOne(other.a, pair.a) != areOne(other.b, pair.b)
          && (other.chance, pair.a.value.span, pair.b.value.span)
            > (pair.chance, other.a.value.span, other.b.value.span)
      }
    }
  }

  /// The values of further articles that say what one of a group does.
  private func others(
    like group: [Mention], _ mentions: [[LoneValue.Kind: [Mention]]]
  ) -> [Mention] {
    mentions.indices.filter { article in !group.contains { $0.article == article } }
      .compactMap { article in
        (mentions[article][group[0].value.kind] ?? []).map { mention in
          let likely = group.filter { $0.value.agrees(with: mention.value) }
            .map { likelihood($0.place, mention.place) }.max()
          return (mention: mention, likelihood: likely ?? 0)
        }.filter { $0.likelihood >= Self.leastOfAgreeing }
          .max { $0.likelihood < $1.likelihood }?.mention
      }
  }

  private static let leastOfAgreeing: Float = 0.5

  // MARK: - Findings

  private func finding(_ mentions: [Mention]) -> Finding {
    let passages = mentions.map { mention in
      Finding.Passage(
        article: mention.article, spans: [mention.value.span], differing: [mention.value.span],
        label: self.words(mention))
    }
    let words = passages.map {
      Difference.Words(article: $0.article, spans: $0.spans, text: $0.label)
    }
    let account = independence.account(of: passages)
    let actors = mentions.reduce(into: Set<Int>()) { actors, mention in
      actors.formUnion(
        index.actors(article: mention.article, in: index.sentence(at: mention.place).span))
    }
    let kind = mentions[0].value.kind
    let difference: Difference.Kind = !kind.isDate ? .number : kind == .day ? .date : .time
    let weight: Difference.Weight = goesOn(mentions) ? .later : .hard
    return Finding(
      kind: kind.isDate ? .date : .figure, verdict: weight == .later ? .later : .diverge, what: "",
      passages: passages,
      differences: [Difference(kind: difference, weight: weight, words: words)],
      actors: actors.sorted(), confidence: .medium, origins: account.origins,
      independent: account.independent, dependence: account.reasons)
  }

  /// Whether a count goes on that one article gives later than another, "still 900", or one puts it right: "has been
  /// corrected to 5.7".
  private func goesOn(_ mentions: [Mention]) -> Bool {
    if mentions[0].value.kind.isDate { return false }
    let days = Set(mentions.compactMap { index.story.readings[$0.article].article.published })
    return mentions.contains {
      let reader = TallyReader(index, article: $0.article)
      let sentence = index.sentence(at: $0.place).tokens
      return reader.isRevised(in: sentence) || days.count > 1 && reader.isRunning(in: sentence)
    }
  }
}

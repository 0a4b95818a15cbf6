import CrossreadCore

/// Holds the times by the clock and the amounts of several articles against each other where their sentences
/// may tell of one thing: "shooting was first heard at about 4 a.m.", "gunfire broke out shortly after 3 a.m.";
/// "fetched $1.2 million", "was sold for $2.1 million"; "won 3-1", "beat them 4-1".
///
/// A sentence that gives one time, or one amount of a kind, gives that of what the story is about: sentences
/// that have hardly a word in common are held against each other, if neither article has the other's value.
struct LoneValueComparer {
  let index: StoryIndex
  let independence: Independence
  /// How likely two sentences tell of one thing.
  let likelihood: (Proposition.Place, Proposition.Place) -> Float

  private enum Value {
    case time(TimeOfDay, DateExpression)
    case amount(Figure)

    /// Sentences that give two of one kind are of two things.
    var kind: Figure.Measure? {
      switch self {
      case .time: nil
      case .amount(let figure): figure.measure
      }
    }

    /// What of the text gives it.
    var span: Span {
      switch self {
      case .time(_, let date): date.span
      case .amount(let figure): figure.span
      }
    }
  }

  /// The one value of its kind that a sentence gives.
  private struct Mention {
    let place: Proposition.Place
    let value: Value
    /// What the word that it hangs on and those beside it are about, as far as that is seldom met.
    let around: Set<Int32>
  }

  func findings() -> [Finding] {
    let mentions = index.story.readings.indices.map { self.mentions(of: $0) }
    var groups: [[Mention]] = []
    for pair in pairs(mentions) {
      // A third article's time of the same.
      if let group = groups.firstIndex(where: { group in
        group.contains { known in
          known.value.kind == pair.a.value.kind
            && (known.place == pair.a.place || known.place == pair.b.place)
        }
      }) {
        for one in [pair.a, pair.b]
        where !groups[group].contains(where: { $0.place.article == one.place.article }) {
          groups[group].append(one)
        }
      } else {
        groups.append([pair.a, pair.b])
      }
    }
    return groups.map { finding($0.sorted { $0.place.article < $1.place.article }) }
  }

  private func mentions(of article: Int) -> [Mention] {
    let reading = index.story.readings[article]
    let times = reading.dates.compactMap { date in date.partial.time.map { Value.time($0, date) } }
    let amounts = reading.figures.filter { Self.isAmount($0) }.map(Value.amount)
    var found: [Proposition.Place: [Figure.Measure?: [Value]]] = [:]
    for value in times + amounts {
      guard let token = reading.tokenized.tokens(in: value.span).first else { continue }
      let sentence = Int(reading.tokenized.sentenceOfToken[token])
      guard !index.echoes.repeats(article, sentence: sentence) else { continue }
      found[Proposition.Place(article: article, sentence: sentence), default: [:]][
        value.kind, default: []
      ].append(value)
    }
    return found.flatMap { place, kinds in
      kinds.values.filter { $0.count == 1 }.joined().filter { isPoint($0, reading) }.map {
        Mention(place: place, value: $0, around: around($0.span, article))
      }
    }.sorted { ($0.place.sentence, $0.value.span) < ($1.place.sentence, $1.value.span) }
  }

  private static func isAmount(_ figure: Figure) -> Bool {
    if figure.isDivision { return true }
    switch figure.measure {
    // A margin of so many points is any poll's.
    case .physical(let unit): return unit != "percentage point"
    case .money, .duration: return true
    case .count, .percent, .age, .bare: return false
    }
  }

  /// Whether a value is one and no other: "4 a.m.", "shortly after 3 a.m.", not "overnight"; "$2 million", not
  /// "up to $2 million" nor "$2 million more".
  private func isPoint(_ value: Value, _ reading: Reading) -> Bool {
    switch value {
    case .time(let time, _): isPoint(time)
    case .amount(let figure):
      (figure.low == figure.high || figure.isDivision) && [.exact, .about].contains(figure.bound)
        && !reading.isAdded(figure) && !reading.isPart(figure) && !isOffset(figure, reading)
    }
  }

  /// "12 days *before* the trial": how far off something is.
  private func isOffset(_ figure: Figure, _ reading: Reading) -> Bool {
    let end = reading.tokenized.tokens(in: figure.span).upperBound
    return !figure.isDivision && reading.tokens.indices.contains(end)
      && ["before", "after", "ago", "later", "earlier", "from", "since"].contains(
        reading.tokenized.lowered[end])
  }

  /// Whether a time is one by the clock: "4 a.m.", "shortly after 3 a.m."; not "overnight", "by noon".
  private func isPoint(_ time: TimeOfDay) -> Bool {
    guard let from = time.from, let to = time.to else { return false }
    return to - from <= Self.point
  }

  /// In minutes.
  private static let point = 15

  /// "Issued *a statement* at 7 p.m."
  private func around(_ span: Span, _ article: Int) -> Set<Int32> {
    let reading = index.story.readings[article]
    let tree = index.operators[article].tree
    let own = reading.tokenized.tokens(in: span)
    guard
      let token = own.first(where: { token in tree.head(token).map { !own.contains($0) } ?? false }
      ),
      let governor = tree.head(token)
    else { return [] }
    let seldom = seldom
    let near = [governor] + tree.children(governor) + (tree.head(governor).map { [$0] } ?? [])
    return Set(
      near.filter { !own.contains($0) && [.noun, .properNoun, .verb].contains(tree.tags[$0]) }
        .map { index.topics[article][$0] }
        .filter { $0 >= 0 && index.topicWeights[Int($0)] >= seldom })
  }

  /// What one sentence in seven has weighs three: the ship, in the story of a wreck; of a short story, what two have.
  private var seldom: Float {
    let sentences = index.story.readings.reduce(0) { $0 + $1.sentences.count }
    return min(3, Float(StoryIndex.log2(1 + Float(sentences) / 2)) - 0.01)
  }

  /// The pairs of two articles that part, the likeliest of two articles alone, and those first.
  private func pairs(_ mentions: [[Mention]]) -> [(a: Mention, b: Mention)] {
    var found: [(a: Mention, b: Mention, likelihood: Float)] = []
    for a in mentions.indices {
      for b in mentions.indices where b > a {
        let parting = mentions[a].flatMap { x in
          mentions[b].compactMap { y -> (a: Mention, b: Mention, likelihood: Float)? in
            guard exclude(x.value, y.value), areNear(x.value, y.value) else { return nil }
            let likelihood = likelihood(x.place, y.place)
            guard likelihood >= least(x, y), x.value.kind == nil || areSetAlike(x, y) else {
              return nil
            }
            return (x, y, likelihood)
          }
        }
        for parting in Dictionary(grouping: parting, by: \.a.value.kind).values {
          guard let best = parting.max(by: { $0.likelihood < $1.likelihood }),
            !gives(a, best.b.value), !gives(b, best.a.value)
          else { continue }
          found.append(best)
        }
      }
    }
    return found.sorted {
      ($1.likelihood, $0.a.place.sentence, $0.b.place.sentence) < (
        $0.likelihood, $1.a.place.sentence, $1.b.place.sentence
      )
    }.map { ($0.a, $0.b) }
  }

  /// From these probabilities on, two sentences may tell of one thing: where the time hangs on one word, and
  /// where not.
  private static let least: Float = 0.2
  private static let leastOfStrangers: Float = 0.4

  /// How likely two sentences must tell of one thing for their values to be of it: less so where the values hang
  /// on one word. Lengths of time are given for much.
  private func least(_ a: Mention, _ b: Mention) -> Float {
    if !a.around.isDisjoint(with: b.around) { return Self.least }
    return a.value.kind == .duration ? 1 : Self.leastOfStrangers
  }

  /// Whether what two sentences say may be of one time and place.
  private func areSetAlike(_ a: Mention, _ b: Mention) -> Bool {
    func setting(_ one: Mention) -> (actors: Set<Int>, days: [ClosedRange<CivilDay>], isNow: Bool) {
      let reading = index.story.readings[one.place.article]
      let sentence = reading.sentences[one.place.sentence].span
      return (
        index.actors(article: one.place.article, in: sentence), reading.days(in: sentence),
        reading.isOfItsTime(sentence)
      )
    }
    let (x, y) = (setting(a), setting(b))
    return x.isNow && y.isNow && !index.namesPlaces(x.actors, unknownTo: b.place.article)
      && !index.namesPlaces(y.actors, unknownTo: a.place.article)
      && (x.days.isEmpty || y.days.isEmpty
        || x.days.contains { day in y.days.contains(where: day.overlaps) })
  }

  private func exclude(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.time(let x, _), .time(let y, _)): x.excludes(y)
    case (.amount(let x), .amount(let y)):
      x.measure == y.measure && x.excludes(y) && !FigureComparer.agree(x, y)
    default: false
    }
  }

  /// Whether two values lie near each other: two times on one day, or around one midnight where both days are
  /// known; of two amounts one is not many times the other.
  private func areNear(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.amount(let x), .amount(let y)):
      if x.isDivision { return true }
      // "Half a year", "26 weeks".
      let least = x.measure == .duration ? Figure.roughly : 1
      return (least...Self.reach).contains(max(x.low, y.low) / min(x.low, y.low))
    case (.time(let x, let one), .time(let y, let other)):
      guard let x = x.from, let y = y.from else { return false }
      guard let dayA = day(one), let dayB = day(other) else {
        return areOfOneDay(one, other) && abs(x - y) <= Self.nearby
      }
      return abs((dayA - dayB) * 24 * 60 + x - y) <= Self.nearby
    default: return false
    }
  }

  /// In minutes: what happens later in the day is something else.
  private static let nearby = 180
  private static let reach: Double = 2

  /// The one day of a date; nil where it is not known.
  private func day(_ date: DateExpression) -> CivilDay? {
    date.from == date.to ? date.from : nil
  }

  private func areOfOneDay(_ a: DateExpression, _ b: DateExpression) -> Bool {
    guard let fromA = a.from, let toA = a.to, let fromB = b.from, let toB = b.to else {
      return true
    }
    return fromA <= toB && fromB <= toA
  }

  /// Whether an article gives a value itself, of whatever.
  private func gives(_ article: Int, _ value: Value) -> Bool {
    let reading = index.story.readings[article]
    switch value {
    case .time(let time, let date):
      return reading.dates.contains { own in
        own.partial.time.map { isPoint($0) && !$0.excludes(time) } ?? false
          && areOfOneDay(own, date)
      }
    case .amount(let figure):
      return reading.figures.contains {
        $0.measure == figure.measure && FigureComparer.agree($0, figure)
      }
    }
  }

  private func finding(_ mentions: [Mention]) -> Finding {
    let passages = mentions.map { mention in
      Finding.Passage(
        article: mention.place.article, spans: [mention.value.span],
        differing: [mention.value.span],
        label: index.story.readings[mention.place.article].text[mention.value.span])
    }
    let words = passages.map {
      Difference.Words(article: $0.article, spans: $0.spans, text: $0.label)
    }
    let account = independence.account(of: passages)
    let actors = mentions.reduce(into: Set<Int>()) { actors, mention in
      let sentence = index.story.readings[mention.place.article].sentences[mention.place.sentence]
      actors.formUnion(index.actors(article: mention.place.article, in: sentence.span))
    }
    let isAmount = mentions[0].value.kind != nil
    return Finding(
      kind: isAmount ? .figure : .date, verdict: .diverge, what: "", passages: passages,
      differences: [Difference(kind: isAmount ? .number : .time, weight: .hard, words: words)],
      actors: actors.sorted(), confidence: .medium, origins: account.origins,
      independent: account.independent, dependence: account.reasons)
  }
}

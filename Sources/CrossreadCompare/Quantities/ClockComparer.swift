import CrossreadCore

/// Holds the times of day of several articles against each other where their sentences may tell of one
/// thing: "shooting was first heard at about 4 a.m.", "gunfire broke out shortly after 3 a.m.".
///
/// A time of the clock is seldom given, and seldom for anything but what the story is about: sentences that
/// have hardly a word in common are held against each other, if neither article has the other's time.
struct ClockComparer {
  let index: StoryIndex
  let independence: Independence
  /// How likely two sentences tell of one thing.
  let likelihood: (Proposition.Place, Proposition.Place) -> Float

  /// The one time by the clock that a sentence gives.
  private struct Mention {
    let place: Proposition.Place
    let date: DateExpression
    let time: TimeOfDay
    /// The stems of the word that it hangs on and of those beside it.
    let around: Set<String>
  }

  func findings() -> [Finding] {
    let mentions = index.story.readings.indices.map { self.mentions(of: $0) }
    var groups: [[Mention]] = []
    for pair in pairs(mentions) {
      // A third article's time of the same.
      if let group = groups.firstIndex(where: { group in
        group.contains { $0.place == pair.a.place || $0.place == pair.b.place }
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
    var found: [Int: [Mention]] = [:]
    for date in reading.dates {
      guard let time = date.partial.time,
        let token = reading.tokenized.tokens(in: date.span).first
      else { continue }
      let sentence = Int(reading.tokenized.sentenceOfToken[token])
      guard !index.echoes.repeats(article, sentence: sentence) else { continue }
      found[sentence, default: []].append(
        Mention(
          place: Proposition.Place(article: article, sentence: sentence), date: date, time: time,
          around: around(date.span, article)))
    }
    return found.values.filter { $0.count == 1 }.joined()
      .filter { isPoint($0.time) }
      .sorted { $0.place.sentence < $1.place.sentence }
  }

  /// Whether a time is one by the clock: "4 a.m.", "shortly after 3 a.m."; not "overnight", "by noon".
  private func isPoint(_ time: TimeOfDay) -> Bool {
    guard let from = time.from, let to = time.to else { return false }
    return to - from <= Self.point
  }

  /// In minutes.
  private static let point = 15

  /// "Issued *a statement* at 7 p.m."
  private func around(_ span: Span, _ article: Int) -> Set<String> {
    let reading = index.story.readings[article]
    let tree = index.operators[article].tree
    let own = reading.tokenized.tokens(in: span)
    guard
      let token = own.first(where: { token in tree.head(token).map { !own.contains($0) } ?? false }
      ),
      let governor = tree.head(token)
    else { return [] }
    let near = [governor] + tree.children(governor) + (tree.head(governor).map { [$0] } ?? [])
    return Set(
      near.filter { !own.contains($0) && [.noun, .verb].contains(tree.tags[$0]) }
        .map { index.stems[article][$0] })
  }

  /// The pairs of two articles that part, the likeliest of two articles alone, and those first.
  private func pairs(_ mentions: [[Mention]]) -> [(a: Mention, b: Mention)] {
    var found: [(a: Mention, b: Mention, likelihood: Float)] = []
    for a in mentions.indices {
      for b in mentions.indices where b > a {
        let parting = mentions[a].flatMap { x in
          mentions[b].compactMap { y -> (a: Mention, b: Mention, likelihood: Float)? in
            guard x.time.excludes(y.time), areNear(x, y) else { return nil }
            let likelihood = likelihood(x.place, y.place)
            let least = x.around.isDisjoint(with: y.around) ? Self.leastOfStrangers : Self.least
            return likelihood >= least ? (x, y, likelihood) : nil
          }
        }
        guard let best = parting.max(by: { $0.likelihood < $1.likelihood }),
          !gives(best.b, mentions[a]), !gives(best.a, mentions[b])
        else { continue }
        found.append(best)
      }
    }
    return found.sorted { $0.likelihood > $1.likelihood }.map { ($0.a, $0.b) }
  }

  /// From these probabilities on, two sentences may tell of one thing: where the time hangs on one word, and
  /// where not.
  private static let least: Float = 0.2
  private static let leastOfStrangers: Float = 0.4

  /// In minutes: what happens later in the day is something else.
  private static let nearby = 180

  /// Whether two times lie near each other: on one day, or around one midnight where both days are known.
  private func areNear(_ a: Mention, _ b: Mention) -> Bool {
    guard let x = a.time.from, let y = b.time.from else { return false }
    guard let dayA = day(a.date), let dayB = day(b.date) else {
      return areOfOneDay(a.date, b.date) && abs(x - y) <= Self.nearby
    }
    return abs((dayA - dayB) * 24 * 60 + x - y) <= Self.nearby
  }

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

  /// Whether an article gives a time itself.
  private func gives(_ other: Mention, _ mentions: [Mention]) -> Bool {
    mentions.contains { areOfOneDay($0.date, other.date) && !$0.time.excludes(other.time) }
  }

  private func finding(_ mentions: [Mention]) -> Finding {
    let passages = mentions.map { mention in
      Finding.Passage(
        article: mention.place.article, spans: [mention.date.span], differing: [mention.date.span],
        label: index.story.readings[mention.place.article].text[mention.date.span])
    }
    let words = passages.map {
      Difference.Words(article: $0.article, spans: $0.spans, text: $0.label)
    }
    let account = independence.account(of: passages)
    let actors = mentions.reduce(into: Set<Int>()) { actors, mention in
      let sentence = index.story.readings[mention.place.article].sentences[mention.place.sentence]
      actors.formUnion(index.actors(article: mention.place.article, in: sentence.span))
    }
    return Finding(
      kind: .date, verdict: .diverge, what: "", passages: passages,
      differences: [Difference(kind: .time, weight: .hard, words: words)],
      actors: actors.sorted(), confidence: .medium, origins: account.origins,
      independent: account.independent, dependence: account.reasons)
  }
}

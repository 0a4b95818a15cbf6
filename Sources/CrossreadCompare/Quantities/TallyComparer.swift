import CrossreadCore

/// Holds the figures of several articles that answer one question about the story against each other,
/// whatever words they stand among: "killing at least 19", "the death toll rose to 19".
///
/// An article answers a question where it gives one number for it, or where its first sentences do:
/// what stands there is of the story's own event (the inverted pyramid). What is said of another time, or
/// of a place or people that the other article does not name, is of something else.
struct TallyComparer {
  let index: StoryIndex
  let independence: Independence
  /// How likely two sentences tell of one thing.
  let likelihood: (Proposition.Place, Proposition.Place) -> Float
  /// A finding with words of an article for what it is of; nil where none can be read by themselves.
  let called: (Finding) -> Finding?
  /// What the articles tell in common besides.
  let facts: [Finding]

  /// A figure of an article that answers a question.
  private struct Answer {
    let article: Int
    let figure: Figure
    let sentence: Int
    /// Who and what is named in its sentence, and the days.
    let actors: Set<Int>
    let days: [ClosedRange<CivilDay>]
    /// Whether its sentence says that the count goes on.
    let isRunning: Bool

    /// Whether it stands where an article tells what it is about.
    var isLead: Bool { sentence < FactMatcher.lead }
    var place: Proposition.Place { Proposition.Place(article: article, sentence: sentence) }
  }

  /// The findings, and the places in `facts` of those that say no more than an answer to a question in which the
  /// articles part.
  func findings() -> (shared: [Finding], repeats: Set<Int>) {
    var answers: [Tally: [[Answer]]] = [:]
    for article in index.story.readings.indices {
      for (question, found) in self.answers(of: article) {
        answers[question, default: []].append(found)
      }
    }
    var found: [Finding] = []
    var repeats: Set<Int> = []
    for (question, all) in answers where all.count > 1 {
      for group in groups(question, all) {
        guard let finding = finding(question, group), !isTold(finding, question, group, all) else {
          continue
        }
        found.append(finding)
        if finding.verdict.parts, !question.isOfMeetingSentences {
          repeats.formUnion(facts.indices.filter { isAnswer(facts[$0], among: all) })
        }
      }
    }
    return (found.sorted { $0.what < $1.what }, repeats)
  }

  /// Whether a fact says hardly more than an answer: "five people were killed, the police said".
  private func isAnswer(_ fact: Finding, among all: [[Answer]]) -> Bool {
    fact.kind == .fact && fact.verdict == .agree && fact.what.stems.count <= Self.mostOfAnswer
      && fact.passages.allSatisfy { passage in
        all.joined().contains { answer in
          answer.article == passage.article
            && passage.spans.contains { $0.contains(answer.figure.span) }
            && fact.what.lowercased().contains(number([answer]).lowercased())
        }
      }
  }

  /// In words that mean something.
  private static let mostOfAnswer = 5

  private func answers(of article: Int) -> [Tally: [Answer]] {
    let reading = index.story.readings[article]
    let reader = TallyReader(index, article: article)
    var found: [Tally: [Answer]] = [:]
    for figure in reading.figures where figure.low > 0 && !figure.isVague {
      guard let token = reading.tokenized.tokens(in: figure.span).first else { continue }
      let place = Int(reading.tokenized.sentenceOfToken[token])
      let sentence = reading.sentences[place].span
      guard !index.echoes.repeats(article, sentence: place),
        let (tally, figure) = reader.tally(of: figure), reading.isOfItsTime(sentence)
      else { continue }
      found[tally, default: []].append(
        Answer(
          article: article, figure: figure, sentence: place,
          actors: index.actors(article: article, in: sentence),
          days: reading.days(in: sentence),
          isRunning: reader.isRunning(in: reading.sentences[place].tokens)))
    }
    return found
  }

  // MARK: - One question

  /// The answers of articles that may be held against each other, one of each; the first article's first.
  private func groups(_ question: Tally, _ all: [[Answer]]) -> [[Answer]] {
    var left = all.compactMap { only($0, question) }
    var groups: [[Answer]] = []
    while let first = left.first {
      let (near, apart) = left.dropFirst().partitioned { other in
        areOfOne(question, first, other) && !areBothKnown(question, first, other)
      }
      if !near.isEmpty { groups.append([first] + near) }
      left = apart
    }
    return groups
  }

  /// The answer that an article gives: the only one, or the first where the lead gives it.
  private func only(_ answers: [Answer], _ question: Tally) -> Answer? {
    guard let first = answers.first else { return nil }
    let isOnly = answers.allSatisfy { question.agree($0.figure, first.figure) }
    return isOnly || first.isLead ? first : nil
  }

  /// Whether two numbers exclude each other of which an article gives both, whatever it counts with the
  /// other one.
  private func areBothKnown(_ question: Tally, _ a: Answer, _ b: Answer) -> Bool {
    func isKnown(_ value: Answer, to article: Int) -> Bool {
      index.story.readings[article].figures.contains {
        [.count, .bare, value.figure.measure].contains($0.measure)
          && $0.low == value.figure.low && $0.high == value.figure.high
      }
    }
    return question.excludes(a.figure, b.figure)
      && (isKnown(a, to: b.article) || isKnown(b, to: a.article))
  }

  /// Whether two articles' answers are about one thing, as far as who and what is named tells.
  private func areOfOne(_ question: Tally, _ a: Answer, _ b: Answer) -> Bool {
    func namesOtherPlaces(_ mine: Answer, _ other: Answer) -> Bool {
      !mine.isLead && index.namesPlaces(mine.actors, unknownTo: other.article)
    }
    guard !namesOtherPlaces(a, b), !namesOtherPlaces(b, a), a.figure.isOfOneVote(with: b.figure)
    else { return false }
    let least = min(a.figure.low, b.figure.low)
    let likelihood = likelihood(a.place, b.place)
    if question.isOfMeetingSentences {
      guard likelihood >= (least < Self.fewThings ? Self.leastOfFew : Self.leastMeeting),
        areNear(a.figure, b.figure) || hasChanged(question, a, b), isInScope(a, of: b),
        isInScope(b, of: a)
      else { return false }
    }
    // What was counted on Tuesday and on Wednesday are two things, unless it has only grown.
    if !hasChanged(question, a, b), !a.days.mayMeet(b.days) { return false }
    // "Two officers", "two men": small numbers are met by chance, and so are those of other scales.
    if case .people = question {
      return least >= Self.few || likelihood >= Self.leastOfFew || a.isLead && b.isLead
        || !a.actors.isDisjoint(with: b.actors)
    }
    // A vote or a fire is the story's own, unless others are named around it.
    if question.isOfStory, a.actors.isEmpty || b.actors.isEmpty { return true }
    return !a.actors.isDisjoint(with: b.actors)
  }

  private static let few: Double = 5
  private static let fewThings: Double = 10
  /// From these probabilities on, two sentences may tell of one thing; and likely do.
  private static let leastMeeting: Float = 0.4
  private static let leastOfFew: Float = 0.6

  /// Whether two numbers are of one size: those of one thing seldom part by more.
  private func areNear(_ a: Figure, _ b: Figure) -> Bool {
    max(a.high, b.high) <= 2 * min(a.low, b.low)
  }

  /// Whether every word that narrows down what is counted is said in the other sentence, too: "25
  /// *lesser* objects".
  private func isInScope(_ mine: Answer, of other: Answer) -> Bool {
    index.topics(narrowing: mine.figure, article: mine.article, unsaidIn: other.place).isEmpty
  }

  // MARK: - Findings

  /// Whether a fact in which all agree gives the number in each of its passages.
  private func isTold(
    _ finding: Finding, _ question: Tally, _ group: [Answer], _ all: [[Answer]]
  ) -> Bool {
    guard finding.verdict == .agree else { return false }
    func spans(_ answer: Answer) -> [Span] {
      all.joined().filter {
        $0.article == answer.article && question.agree($0.figure, answer.figure)
      }.map(\.figure.span)
    }
    let told = Dictionary(group.map { ($0.article, spans($0)) }, uniquingKeysWith: { $0 + $1 })
    return facts.contains { fact in
      fact.verdict == .agree && fact.kind == .fact
        && Set(fact.articles).isSuperset(of: finding.articles)
        && fact.passages.allSatisfy { passage in
          told[passage.article]?.contains { span in
            passage.spans.contains { $0.contains(span) }
          } ?? true
        }
        && group.contains {
          fact.what.firstRange(ofWords: number([$0])) != nil
            || fact.what.lowercased().hasPrefix(number([$0]).lowercased())
        }
    }
  }

  /// Nil where all agree and it is the comparer of figures' to tell.
  private func finding(_ question: Tally, _ answers: [Answer]) -> Finding? {
    let answers = answers.sorted { $0.article < $1.article }
    let pairs = answers.indices.flatMap { x in
      answers.indices.filter { $0 > x }.map { (answers[x], answers[$0]) }
    }
    let parting = pairs.filter { question.excludes($0.figure, $1.figure) }
    let grown = pairs.filter { hasChanged(question, $0, $1) }
    let weight: Difference.Weight? =
      parting.contains { !hasChanged(question, $0, $1) } ? .hard : grown.isEmpty ? nil : .later
    if weight == nil, question.isOfMeetingSentences { return nil }
    let passages = answers.map { answer in
      Finding.Passage(
        article: answer.article, spans: [answer.figure.span],
        differing: weight == nil ? [] : [answer.figure.number],
        label: index.story.readings[answer.article].text[answer.figure.span])
    }
    let words = passages.map {
      Difference.Words(article: $0.article, spans: $0.spans, text: $0.label)
    }
    let account = independence.account(of: passages)
    let verdict: Finding.Verdict =
      switch weight {
      case .hard?: .diverge
      case .later?: .later
      default: .agree
      }
    let finding = Finding(
      kind: .figure, verdict: verdict,
      what: question.answer(
        answers[0].figure, weight == nil ? number(answers) : numbers(question, answers)),
      passages: passages,
      differences: weight.map { [Difference(kind: .number, weight: $0, words: words)] } ?? [],
      actors: answers.reduce(into: Set<Int>()) { $0.formUnion($1.actors) }.sorted(),
      confidence: question.isOfMeetingSentences ? .medium : .high, origins: account.origins,
      independent: account.independent, dependence: account.reasons)
    // "57 / 63 reports" says nothing of them.
    return question.isOfMeetingSentences ? called(finding) ?? finding : finding
  }

  /// The shortest words for the number of all, as the text has them; where they are not the same, of one that leaves
  /// room for the others: "at least 14".
  private func number(_ answers: [Answer]) -> String {
    let isOne = Set(answers.map(\.figure.low)).count == 1
    let bounded = answers.filter { [.over, .under, .about].contains($0.figure.bound) }
    return (isOne || bounded.isEmpty ? answers : bounded).map { answer in
      let figure = answer.figure
      let isCount = [.count, .bare].contains(figure.measure)
      let words = Span(
        start: figure.span.start, end: isCount ? figure.number.end : figure.span.end)
      let number = index.story.readings[answer.article].insideSentence(words)
      return isCount ? number.lowercased() : number
    }.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) } ?? ""
  }

  /// The numbers of all that part: "11 / 14".
  private func numbers(_ question: Tally, _ answers: [Answer]) -> String {
    let others = answers.first { question.excludes($0.figure, answers[0].figure) }
    return [answers[0], others ?? answers[0]].map { number([$0]) }.joined(separator: " / ")
  }

  /// Whether what is still being counted may have become more, or less, until the later of two articles
  /// appeared.
  private func hasChanged(_ question: Tally, _ a: Answer, _ b: Answer) -> Bool {
    let isRunning = a.isRunning || b.isRunning
    guard question.grows || isRunning,
      let x = index.story.readings[a.article].article.published,
      let y = index.story.readings[b.article].article.published, x != y
    else { return false }
    let (old, new) = x < y ? (a.figure, b.figure) : (b.figure, a.figure)
    if question.ebbs || isRunning, question.excludes(old, new) { return true }
    // 31 are more than 30, and no more than "more than 30".
    return new.low > old.low * (old.bound == .over ? Figure.roughly : 1)
      && [.exact, .over].contains(old.bound)
      && [.exact, .over].contains(new.bound)
  }
}

extension Sequence {
  fileprivate func partitioned(_ holds: (Element) -> Bool) -> (those: [Element], others: [Element])
  {
    reduce(into: ([], [])) { holds($1) ? $0.0.append($1) : $0.1.append($1) }
  }
}

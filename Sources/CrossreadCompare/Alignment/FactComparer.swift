import CrossreadCore
import CrossreadMeaning

/// Finds what the clauses of several articles tell in common and in what they part: one row a fact.
///
/// Sentences and clauses that may tell of one thing are found by what they share, weighed by
/// `MatchEvidence`, and related by `Relator`; pairs are joined to rows, the surest first, with one
/// passage of each article.
struct FactComparer {
  let index: StoryIndex
  let independence: Independence
  /// Findings of figures and dates: those that agree tie the clauses around them together.
  let quantities: [Finding]
  /// Quotations that several articles have: they stand in their own list.
  let quotes: [Finding]
  /// Whether doubtful findings are wanted, too.
  let includesDoubtful: Bool
  /// The trained judge of two sentences; nil to do without.
  let model: MeaningModel?
  /// Sentences that it has read before; nil for none.
  let memory: (any SentenceMemory)?
  /// Told how far that has come.
  let weighing: Comparer.Weighing?

  struct Found {
    let shared: [Finding]
    /// Who else has a quotation that stands in its own list.
    let versions: [QuoteVersion]
    /// The weightiest first.
    let alone: [Finding]
    fileprivate let matches: FactMatcher.Matches
    fileprivate let relator: Relator
    fileprivate let meaning: MeaningEvidence?
    fileprivate let sentences: [[Proposition]]
    /// The first clause that has each figure and each date, by article.
    private let bearers: [(ofFigures: [Int: Int], ofDates: [Int: Int])]

    fileprivate init(
      shared: [Finding], versions: [QuoteVersion], alone: [Finding], matches: FactMatcher.Matches,
      relator: Relator, meaning: MeaningEvidence?, sentences: [[Proposition]]
    ) {
      self.shared = shared
      self.versions = versions
      self.alone = alone
      self.matches = matches
      self.relator = relator
      self.meaning = meaning
      self.sentences = sentences
      func first(_ clauses: [Proposition], having items: (Proposition) -> [Int]) -> [Int: Int] {
        let all = clauses.enumerated().flatMap { place, clause in
          items(clause).map { ($0, place) }
        }
        return Dictionary(all, uniquingKeysWith: { first, _ in first })
      }
      bearers = relator.clauses.map { clauses in
        (first(clauses, having: \.figures), first(clauses, having: \.dates))
      }
    }

    /// A finding with the articles in which what stands around its words has something in common
    /// with what stands around them in another.
    func related(_ finding: Finding, in readings: [Reading], least: Float) -> Finding {
      let places = finding.passages.map { passage in
        passage.spans.compactMap { Self.place($0, passage.article, readings) }
      }
      let clauses = clauses(of: finding, readings)
      let kept = finding.passages.indices.filter { one in
        finding.passages.indices.contains { other in
          one != other
            && places[one].contains { x in
              places[other].contains { matches.probability(x, $0) >= least }
            } && !areOfOtherEvents(clauses[one], clauses[other], finding.kind)
            && areMet(clauses[one], clauses[other])
        }
      }
      return kept.count == finding.passages.count
        ? finding : finding.keeping(kept.map { finding.passages[$0] })
    }

    /// A figure or a date called by the clause around it that the sentences of most of its articles state,
    /// two at least, as facts are; only those articles are kept. It has no words by which the articles part.
    /// As it was where none does, and doubted where it is not sure either.
    func named(_ finding: Finding, _ index: StoryIndex, besides told: [Difference]) -> Finding {
      // An age alone is nobody's.
      if isAge(finding, index.story.readings) {
        return finding.what.hasPrefix("age of ") ? finding : finding.doubted
      }
      let clauses = clauses(of: finding, index.story.readings)
      let members = clauses.compactMap(\.first)
      let naming = RowNaming(index: index, sentences: sentences, matches: matches, meaning: meaning)
      let leastNaming =
        finding.kind == .date
        ? Self.leastOfDay
        : isUncommon(finding, index.story.readings) ? Self.leastOfUncommon : Self.leastNaming
      let candidates = names(in: clauses, of: finding)
      let named = candidates.filter { clause in
        gives(clause, finding, index.story.readings)
          && !told.contains { $0.isTold(in: clause.label, of: finding.articles) }
      }.map { RowNaming.Title(clause: $0, words: naming.words($0, among: members)) }
        .filter { !Proposition.isOpen($0.words) }
      func leading(_ kept: [Int]) -> [Proposition] { kept.compactMap { clauses[$0].first } }
      func signs(_ title: RowNaming.Title, _ kept: [Int]) -> RowSigns {
        naming.signs(of: title, by: leading(kept))
      }
      var best: (kept: [Int], worth: Float, title: RowNaming.Title)?
      for title in named {
        let clause = title.clause
        // An article that has the day, but does not state what happened on it, stands apart.
        let stated = clauses.map { others in
          others.map { $0.article == clause.article ? 1 : matches.states($0.place, clause) }
            .max() ?? 0
        }
        // Nor does one that tells it in contrary words ("stepped down", "was fired") or without the numbers.
        let kept = stated.indices.filter { place in
          stated[place] * clause.readability >= leastNaming
            && !clauses[place].contains { relator.link($0, clause) == .contrary }
            && clauses[place].allSatisfy { lacksNoNumber($0, of: clause, saying: title.words) }
        }
        guard kept.count > 1, kept.count >= best?.kept.count ?? 0 else { continue }
        let worth = naming.worth(
          of: title, for: leading(kept), finding.kind,
          RowJudge(kept.map { finding.passages[$0] }, index.story.readings))
        guard (kept.count, worth) > (best?.kept.count ?? 0, best?.worth ?? 0) else { continue }
        best = (kept, worth, title)
      }
      if let best {
        let articles = Set(naming.stating(best.title, leading(best.kept)).map(\.article))
        let kept = best.kept.filter { articles.contains(finding.passages[$0].article) }
        return finding.keeping(kept.map { finding.passages[$0] })
          .called(best.title.words, signs(best.title, kept))
      }
      // What nobody states of a day must at least be one thing by all that is said with it.
      if finding.kind == .date {
        // A day of a month of a year is hardly met by chance.
        if isFull(finding, index.story.readings) { return finding }
        guard let clause = bestMet(clauses) else { return finding.doubted }
        let title = RowNaming.Title(clause: clause, words: naming.words(clause, among: members))
        let kept = clauses.indices.filter { place in
          clauses[place].allSatisfy { lacksNoNumber($0, of: clause, saying: title.words) }
        }
        return kept.count > 1
          ? finding.keeping(kept.map { finding.passages[$0] })
            .called(title.words, signs(title, kept))
          : finding.doubted
      }
      // A whole clause says more than some words that the sentences share.
      let whole = named.filter { one in
        members.allSatisfy { lacksNoNumber($0, of: one.clause, saying: one.words) }
      }.map { (one: $0, support: naming.support(of: $0.clause, by: members)) }
      let widest = whole.max { $0.support * $0.one.clause.worth < $1.support * $1.one.clause.worth }
      if let widest, widest.support >= Self.leastShared,
        widest.support >= Self.leastTelling || finding.confidence == .high
      {
        return finding.called(widest.one.words, signs(widest.one, Array(clauses.indices)))
      }
      // Nobody can tell what "15 million" is of, nor, but where no clause is to be had, as in a list, what words near
      // a number are.
      let isBare = finding.passages.contains { $0.label == finding.what }
      return members.isEmpty && finding.confidence == .high
        && (!isBare || countsMany(finding, index.story.readings)) ? finding : finding.doubted
    }

    /// The clauses of a finding, and what is left of them around its figures or days, that may name it.
    private func names(in clauses: [[Proposition]], of finding: Finding) -> [Proposition] {
      clauses.joined().flatMap { clause in
        [clause]
          + clause.shorter.filter { shorter in
            finding.passages.contains { passage in
              passage.article == shorter.article
                && passage.spans.contains(where: shorter.passage.contains)
            }
          }
      }.filter(Self.isName)
    }

    private static func isName(_ clause: Proposition) -> Bool {
      clause.readability >= FactRows.leastReadable && clause.label.utf8.count <= longestName
    }

    /// Whether the sentence of a member gives every number of a name.
    private func lacksNoNumber(
      _ member: Proposition, of clause: Proposition, saying words: String
    ) -> Bool {
      member.article == clause.article
        || relator.missing(
          of: clause, saying: words, in: sentences[member.article][member.sentence]
        ).numbers == 0
    }

    /// The share of a clause's words that the other sentences must have.
    private static let leastShared: Float = 0.4
    /// From this share on they tell it.
    private static let leastTelling: Float = 0.6

    /// How likely two sentences tell of one thing: not at all where clauses of theirs tell of another event, as
    /// "appointed Ann Lee for five years", "appointed Ben Orr for three years" do.
    func likelihood(_ a: Proposition.Place, _ b: Proposition.Place) -> Float {
      let probability = matches.probability(a, b)
      let areOfOtherEvents = probability > 0 && relator.areOfOtherEvents(a, b, probability)
      return areOfOtherEvents ? 0 : probability
    }

    /// How likely a clause of one sentence and one of another tell of one thing; as likely as the sentences where
    /// there is no judge of clauses.
    func likelihood(
      of clause: Span, in a: Proposition.Place, _ other: Span, in b: Proposition.Place
    ) -> Float {
      meaning?.match(
        clause, in: sentences[a.article][a.sentence], other, in: sentences[b.article][b.sentence])
        ?? matches.probability(a, b)
    }

    /// A finding of values that part, called by the clause around one of them of which the other passages have the
    /// most, with the values of both sides: "the town raised £18.6 million / £16.8 million". Nil where no clause can
    /// be read by itself.
    func parted(_ finding: Finding, _ index: StoryIndex) -> Finding? {
      let readings = index.story.readings
      let naming = RowNaming(index: index, sentences: sentences, matches: matches, meaning: meaning)
      let clauses = clauses(of: finding, readings)
      let members = clauses.compactMap(\.first)
      var candidates = names(in: clauses, of: finding)
      // Where no clause can be read by itself, a whole sentence.
      if candidates.isEmpty { candidates = members.map(naming.sentence).filter(Self.isName) }
      func worth(_ clause: Proposition) -> Float {
        let lacking = 1 - naming.support(of: clause, by: members)
        return clause.worth * (1 - RowNaming.costOfOwn * lacking)
      }
      let names = candidates.map { ($0, worth($0)) }.sorted { $0.1 > $1.1 }
        .map { naming.wordsWithoutSource($0.0, among: members) }
      let values = finding.differences.first.map { PartingValue.all(of: $0, readings) } ?? []
      let named = names.lazy.compactMap { PartingValue.saying(values, in: $0) }.first
      return (named ?? names.first).map { finding.called($0) }
    }

    /// In UTF-8 bytes.
    private static let longestName = 160

    /// From this probability on, a clause says what a figure is of.
    private static let leastNaming: Float = 0.3
    /// The same for a day, which is met by chance in many.
    private static let leastOfDay: Float = 0.35
    /// From this one on, what the same uncommon number is of.
    private static let leastOfUncommon: Float = 0.1

    /// Whether a clause that a figure is to be called by has the number in its words.
    private func gives(_ clause: Proposition, _ finding: Finding, _ readings: [Reading]) -> Bool {
      guard finding.kind == .figure else { return true }
      let reading = readings[clause.article]
      return finding.passages.contains { passage in
        passage.article == clause.article
          && passage.spans.contains { span in
            reading.figures(near: span).contains {
              $0.span.overlaps(span) && clause.label.contains(reading.text[$0.number])
            }
          }
      }
    }

    /// Whether it is of one number of two digits or more, the rest of them zeros: "380", "1,450". Such a one
    /// is hardly met twice by chance.
    private func isUncommon(_ finding: Finding, _ readings: [Reading]) -> Bool {
      guard finding.kind == .figure else { return false }
      let figures = figures(of: finding, readings)
      guard let first = figures.first, first.low == first.high, first.low >= 20,
        figures.allSatisfy({ $0.low == first.low && $0.high == first.high })
      else { return false }
      return first.lastDigit * 10 <= first.low
        && first.low.truncatingRemainder(dividingBy: first.lastDigit * 10) != 0
    }

    /// Whether what is said with a figure or a day in one article may be what is said with it in another.
    private func areMet(_ a: [Proposition], _ b: [Proposition]) -> Bool {
      a.isEmpty || b.isEmpty
        || a.contains { x in
          b.contains { y in
            // Participles are not weighed by themselves.
            let isWeighed = x.isFinite || y.isFinite
            return isWeighed
              ? matches.probability(clauses: x, y) >= Self.leastMet
              : matches.probability(x.place, y.place) >= Self.leastMet
          }
        }
    }

    /// From this probability on, two clauses with one number or one day may tell of one thing.
    private static let leastMet: Float = 0.5

    /// Whether every passage names day, month and year.
    private func isFull(_ finding: Finding, _ readings: [Reading]) -> Bool {
      finding.passages.allSatisfy { passage in
        passage.spans.contains { span in
          readings[passage.article].dates(near: span).contains {
            $0.span == span && $0.partial.year != nil && $0.partial.month != nil
              && $0.partial.day != nil
          }
        }
      }
    }

    /// The better to read of the two clauses of two articles that most likely tell one thing; nil where
    /// it is not likely of any.
    private func bestMet(_ clauses: [[Proposition]]) -> Proposition? {
      var best: (clause: Proposition, probability: Float)?
      for one in clauses.indices {
        for x in clauses[..<one].joined() {
          for y in clauses[one] {
            let probability = matches.probability(clauses: x, y)
            guard probability >= max(Self.surelyMet, best?.probability ?? 0),
              relator.relate(x, y, probability: probability).kind == .same
            else { continue }
            let isFirst = x.readability * x.brevity >= y.readability * y.brevity
            best = (isFirst ? x : y, probability)
          }
        }
      }
      guard let clause = best?.clause, Self.isName(clause) else { return nil }
      return clause
    }

    /// From this probability on, two clauses with one day tell of one thing.
    private static let surelyMet: Float = 0.6

    /// Whether all that is said with a figure or a day in one article is of another time, or of
    /// another event, than what is said with it in another: "cut 300 jobs in Romania two years ago",
    /// "will cut 300 jobs in Portugal".
    private func areOfOtherEvents(
      _ a: [Proposition], _ b: [Proposition], _ kind: Finding.Kind
    ) -> Bool {
      !a.isEmpty && !b.isEmpty
        && a.allSatisfy { x in
          b.allSatisfy { y in
            let probability = matches.probability(x.place, y.place)
            let pair = relator.pair(x, y)
            // "Could be held on Tuesday", "would not be held on Tuesday".
            if x.standing.isNegated != y.standing.isNegated, kind == .date || pair.link <= .kin {
              return true
            }
            if relator.haveOtherContents(pair) { return true }
            guard kind == .figure else { return false }
            return relator.relate(x, y, probability: probability).kind == .otherEvent
              || relator.datesAreApart(pair)
          }
        }
    }

    /// Whether a finding is of somebody's age: it is called by whose.
    private func isAge(_ finding: Finding, _ readings: [Reading]) -> Bool {
      finding.kind == .figure && figures(of: finding, readings).allSatisfy { $0.measure == .age }
    }

    /// Whether the words of a figure say what is counted, and it is no small number of them.
    private func countsMany(_ finding: Finding, _ readings: [Reading]) -> Bool {
      finding.kind == .figure
        && figures(of: finding, readings).contains {
          $0.head != nil && $0.measure == .count && $0.low >= 10
        }
    }

    private func figures(of finding: Finding, _ readings: [Reading]) -> [Figure] {
      finding.passages.flatMap { passage in
        passage.spans.flatMap { span in
          readings[passage.article].figures(near: span).filter { $0.span.overlaps(span) }
        }
      }
    }

    /// The clauses that have the figures or days of a finding, by passage.
    private func clauses(of finding: Finding, _ readings: [Reading]) -> [[Proposition]] {
      finding.passages.map { passage in
        passage.spans.compactMap { clause(of: $0, passage.article, readings) }
      }
    }

    /// The clause that has a figure or a day.
    private func clause(of span: Span, _ article: Int, _ readings: [Reading]) -> Proposition? {
      let reading = readings[article]
      let (figures, dates) = (reading.figures(near: span), reading.dates(near: span))
      let (ofFigures, ofDates) = bearers[article]
      let bearing =
        figures.indices.filter { figures[$0].span.overlaps(span) }.compactMap { ofFigures[$0] }
        + dates.indices.filter { dates[$0].span.overlaps(span) }.compactMap { ofDates[$0] }
      return bearing.min().map { relator.clauses[article][$0] }
    }

    /// The articles of so many that may have what a finding has.
    func undecided(on finding: Finding, in readings: [Reading]) -> [Int] {
      let places = finding.passages.flatMap { passage in
        passage.spans.compactMap { Self.place($0, passage.article, readings) }
      }
      return readings.indices.filter { article in
        !finding.articles.contains(article)
          && places.contains {
            matches.best(of: $0, in: article) >= FactComparer.leastUndecided
          }
      }
    }

    private static func place(
      _ span: Span, _ article: Int, _ readings: [Reading]
    ) -> Proposition.Place? {
      let tokenized = readings[article].tokenized
      return tokenized.tokens(in: span).first.map {
        Proposition.Place(article: article, sentence: Int(tokenized.sentenceOfToken[$0]))
      }
    }
  }

  /// What all articles say, ready to be held against each other.
  func matcher() -> FactMatcher {
    let quantities = quantityFeatures()
    let read = Chunks.map(index.story.readings.count, by: 1) { place in
      let article = place.lowerBound
      return PropositionReader(index, article: article, quantities: quantities[article])
        .propositions()
    }
    let clauses = read.map(\.clauses)
    return FactMatcher(
      index: index, clauses: clauses, sentences: read.map(\.sentences),
      relator: Relator(index: index, clauses: clauses))
  }

  /// What the trained judge says; nil to go without.
  func meaning(_ matcher: FactMatcher) -> MeaningEvidence? {
    model.map {
      MeaningEvidence(
        index: index, model: $0, sentences: matcher.sentences, memory: memory, weighing: weighing)
    }
  }

  /// What is shared, and what one article has alone, the weightiest first.
  func findings() -> Found {
    let matcher = matcher()
    let (sentences, relator) = (matcher.sentences, matcher.relator)
    let meaning = meaning(matcher)
    let matches =
      if let meaning {
        matcher.matches(meaning)
      } else {
        matcher.matches(LexicalEvidence(index: index))
      }
    var rows = FactRows(states: matches.states) { place, clause in
      clause.support(by: sentences[place.article][place.sentence])
    } missing: { place, clause in
      relator.missing(of: clause, in: sentences[place.article][place.sentence])
    }
    let quoted = quotedSpans().map(SpanSet.init)
    let relations = Chunks.map(matches.pairs.count, by: 64) { places in
      places.map { relation(of: matches.pairs[$0], matches, relator, quoted) }
    }
    for (match, relation) in zip(matches.pairs, relations.joined()) {
      if let relation { rows.add(match, relation) }
    }
    let roles = RoleComparer(index: index, independence: independence).findings()
    let versions = rows.all.map(version)
    let naming = RowNaming(
      index: index, sentences: sentences, matches: matches, meaning: meaning)
    let shared = zip(rows.all, versions).compactMap { row, version in
      version == nil ? finding(row, naming, relator) : nil
    }
    return Found(
      shared: shared + roles, versions: versions.compactMap(\.self),
      alone: alone(sentences, rows.all, matches), matches: matches,
      relator: relator, meaning: meaning, sentences: sentences)
  }

  /// How two passages stand to each other; nil where there is nothing in it for a row.
  private func relation(
    of match: FactMatcher.Match, _ matches: FactMatcher.Matches, _ relator: Relator,
    _ quoted: [SpanSet]
  ) -> Relation? {
    let areQuoted = (isQuoted(match.a, in: quoted), isQuoted(match.b, in: quoted))
    if areQuoted.0 && areQuoted.1 { return nil }
    // What stands beside a quotation tells nothing of it.
    if areQuoted.0 || areQuoted.1, areOfOneQuotation(match.a, match.b) { return nil }
    if match.a.isTurn || match.b.isTurn { return .unclear }
    let relation = relator.relate(passages: match.a, match.b, probability: match.probability)
    // What shows by itself that it is of one thing must be likely of one: many are picked and many meet.
    let likelihood = max(match.probability, matches.probability(match.a.place, match.b.place))
    if relation.isStructural, likelihood < Self.leastStructural { return nil }
    // What nobody can repeat by itself asserts nothing.
    let isPlain = relation.isStructural && relation.differences.first?.kind != .participant
    if !match.a.isFinite || !match.b.isFinite, !isPlain { return nil }
    if relation.kind == .same, saysNoMore(match.a, than: quoted, match.b) { return nil }
    // Nor does an outlet tell in words of its own what somebody says of other things.
    if relation.kind == .same, match.a.isQuoted != match.b.isQuoted {
      let pair = relator.pair(match.a, match.b)
      if pair.link == .none, pair.matched == 0 { return nil }
    }
    return relation
  }

  /// From this probability on, of the clauses or their sentences.
  private static let leastStructural: Float = 0.5

  /// What a row adds to a quotation that stands in its own list, if the row is of nothing but that: one speaker's
  /// word in all its members, one of which is the quotation.
  private func version(_ row: FactRows.Row) -> QuoteVersion? {
    guard row.verdict != .unclear, row.verdict != .diverge,
      let speaker = row.members.first?.speaker,
      row.members.allSatisfy({ $0.speaker == speaker })
    else { return nil }
    let place = quotes.firstIndex { quote in
      quote.speaker == speaker
        && row.members.contains { member in
          let shared = quote.passages.first { $0.article == member.article }?.spans.reduce(0) {
            $0 + ($1.intersection(member.span)?.count ?? 0)
          }
          return (shared ?? 0) * 2 > member.span.count
        }
    }
    guard let place else { return nil }
    return QuoteVersion(
      quote: place,
      passages: row.members.filter { !quotes[place].articles.contains($0.article) }.map { member in
        let reading = index.story.readings[member.article]
        let quote = member.quote.map { reading.quotes[$0] }
        let spans = quote?.content ?? [member.passage]
        return Finding.Passage(
          article: member.article, spans: spans,
          label: spans.map { reading.text[$0] }.joined(separator: " … "))
      }.sorted { $0.article < $1.article })
  }

  // MARK: - What ties clauses together

  /// Spans of quotations that several articles have, by article.
  private func quotedSpans() -> [[Span]] {
    var spans = [[Span]](repeating: [], count: index.story.readings.count)
    for passage in quotes.flatMap(\.passages) { spans[passage.article] += passage.spans }
    return spans
  }

  /// Whether two propositions share hardly anything besides a quotation that stands in its own row.
  private func saysNoMore(_ a: Proposition, than quoted: [SpanSet], _ b: Proposition) -> Bool {
    guard quoted[a.article].near(a.passage).contains(where: a.passage.overlaps),
      quoted[b.article].near(b.passage).contains(where: b.passage.overlaps)
    else { return false }
    func rest(_ one: Proposition) -> Set<Int32> {
      let reading = index.story.readings[one.article]
      // Who says it, and what he is, says nothing more.
      let said =
        quoted[one.article].near(one.passage)
        + reading.quotes(near: one.passage).filter { $0.extent.overlaps(one.passage) }
        .flatMap { quote in
          (quote.entity.map { reading.entities[$0].roles.map(\.span) } ?? [])
            + [quote.speaker, quote.cue].compactMap { $0 }
        }
      let speakers = one.speaker.map { [Int32($0)] } ?? []
      let topics = reading.tokenized.tokens(in: one.passage).filter { token in
        !said.contains { $0.overlaps(reading.tokens[token].span) }
      }.map { index.topics[one.article][$0] }
      return Set(topics.filter { $0 >= 0 && !speakers.contains($0) })
    }
    return rest(a).intersection(rest(b)).count < 3
  }

  /// Whether one quotation that stands in its own row is in the sentences of both.
  private func areOfOneQuotation(_ a: Proposition, _ b: Proposition) -> Bool {
    func holds(_ quote: Finding, _ one: Proposition) -> Bool {
      let sentence = index.sentence(at: one.place).span
      return quote.passages.contains { passage in
        passage.article == one.article && passage.spans.contains(where: sentence.overlaps)
      }
    }
    return quotes.contains { holds($0, a) && holds($0, b) }
  }

  /// Whether more than half of the proposition is such a quotation.
  private func isQuoted(_ one: Proposition, in quoted: [SpanSet]) -> Bool {
    let shared = quoted[one.article].near(one.span).reduce(0) {
      $0 + ($1.intersection(one.span)?.count ?? 0)
    }
    return shared * 2 > one.span.count
  }

  /// Tokens of figures and dates found to be the same share a feature; -1 for all others, by article.
  private func quantityFeatures() -> [[Int32]] {
    var features = index.story.readings.map { [Int32](repeating: -1, count: $0.tokens.count) }
    for (number, finding) in quantities.enumerated() where finding.verdict == .agree {
      for passage in finding.passages {
        for span in passage.spans {
          let reading = index.story.readings[passage.article]
          if let token = reading.tokenized.tokens(in: span).first {
            features[passage.article][token] = Int32(index.weights.count + number)
          }
        }
      }
    }
    return features
  }

  // MARK: - Findings

  private func finding(
    _ row: FactRows.Row, _ naming: RowNaming, _ relator: Relator
  ) -> Finding? {
    let differences = row.differences
    var members = row.members.sorted { $0.article < $1.article }
    guard row.verdict != .unclear || includesDoubtful || row.doubt != nil else { return nil }
    var title = naming.title(row.label, among: members)
    // Who does not give a number does not state what is called by it.
    var isStated = true
    if row.verdict == .agree || row.doubt != nil, row.question == nil {
      (title, members, isStated) = stated(title, members, naming, relator)
      members = naming.stating(title, members)
    }
    let values = differences.first.map { PartingValue.all(of: $0, index.story.readings) } ?? []
    let parted =
      values.isEmpty
      ? nil
      : PartingValue.saying(
        values, in: naming.wordsWithoutSource(title.clause, among: members))
    let name = row.question ?? parted ?? title.words
    // Nobody can tell what "they left" is of.
    let isNamed =
      row.question != nil || row.verdict != .agree || !row.label.isOpen || !Proposition.isOpen(name)
    let verdict = isNamed && isStated ? row.verdict : .unclear
    let doubt = row.doubt.flatMap { doubt in
      let mayAgree =
        isStated && title.clause.isFinite && !Proposition.isOpen(name)
        && !areApart(members, title, row.match, naming, relator)
      return mayAgree ? doubt : nil
    }
    guard verdict != .unclear || includesDoubtful || doubt != nil else { return nil }
    let passages = members.map { member in
      Finding.Passage(
        article: member.article, spans: [passage(member, naming)],
        differing: differences.flatMap { $0.words(of: member.article)?.spans ?? [] }.sorted(),
        label: differences.first?.words(of: member.article)?.text ?? member.label)
    }
    var actors: Set<Int> = []
    for member in members {
      for key in member.features.keys where key < index.firstWordFeature { actors.insert(Int(key)) }
    }
    // One who says it, and nobody else by any account: one utterance.
    let speakers = Set(members.compactMap(\.speaker))
    let isSaid = members.allSatisfy { $0.speaker != nil || $0.isQuoted }
    let speaker = isSaid && speakers.count == 1 ? speakers.first : nil
    // What is said around a clause is not said with it.
    let said = members.map { member in
      Finding.Passage(article: member.article, spans: [member.passage], label: member.label)
    }
    let account =
      if let speaker {
        independence.account(of: said, isUtterance: true, speaker: speaker)
      } else if let speaker = declarer(members) {
        independence.account(of: said, isStatement: true, speaker: speaker)
      } else {
        independence.account(of: said)
      }
    let kind: Finding.Kind =
      switch differences.first?.kind {
      case .number where differences.count == 1: .figure
      case .date where differences.count == 1, .time where differences.count == 1: .date
      default: .fact
      }
    var finding = Finding(
      kind: kind, verdict: verdict,
      what: name, passages: passages,
      differences: differences, actors: actors.sorted(),
      confidence: isNamed && isStated ? row.confidence : .low, origins: account.origins,
      independent: account.independent, dependence: account.reasons)
    if row.differences.isEmpty {
      var signs = naming.signs(of: title, by: members)
      (signs.doubt, signs.match) = (doubt, row.match)
      finding.signs = signs
    }
    return finding
  }

  /// Whether doubted passages cannot agree on a title: on which day they tell it is hardly meant by other words, nor are
  /// other things that are said of one act: "told bankers that it would repay a debt", "told students that it would
  /// plant trees".
  private func areApart(
    _ members: [Proposition], _ title: RowNaming.Title, _ probability: Float,
    _ naming: RowNaming, _ relator: Relator
  ) -> Bool {
    func lacksDay(_ member: Proposition) -> Bool {
      member.article != title.clause.article
        && relator.missing(of: title.clause, saying: title.words, in: naming.sentence(member)).days
          > 0
    }
    func tellOther(_ a: Proposition, _ b: Proposition) -> Bool {
      let pair = relator.pair(a, b)
      let areOfOneAct = pair.link == .same || a.speaker.map { $0 == b.speaker } ?? false
      return relator.areOfOtherEvents(a.place, b.place, probability)
        || areOfOneAct && relator.tellOfOtherThings(pair)
    }
    return members.contains(where: lacksDay)
      || members.indices.contains { place in
        members[..<place].contains { tellOther($0, members[place]) }
      }
  }

  /// The best name of a row without numbers that a member does not give; where there is none, the members that give
  /// those of its title. Not stated where there are none.
  private func stated(
    _ title: RowNaming.Title, _ members: [Proposition], _ naming: RowNaming, _ relator: Relator
  ) -> (title: RowNaming.Title, members: [Proposition], isStated: Bool) {
    /// What each other member lacks of a name.
    func missing(_ title: RowNaming.Title) -> [(member: Proposition, missing: FactRows.Missing)] {
      members.filter { $0.article != title.clause.article }.map { member in
        (
          member,
          relator.missing(
            of: title.clause, saying: title.words, in: naming.sentence(member))
        )
      }
    }
    let passages = members.map { member in
      Finding.Passage(
        article: member.article, spans: [passage(member, naming)], label: member.label)
    }
    let judge = RowJudge(passages, index.story.readings)
    let whole = ([title] + naming.titles(among: members)).compactMap { title in
      let lacking = missing(title).map(\.missing)
      guard lacking.allSatisfy({ $0.numbers == 0 }) else { return nil as (RowNaming.Title, Float)? }
      let worth = naming.worth(of: title, for: members, .fact, judge)
      return (title, lacking.allSatisfy { $0.days == 0 } ? worth : worth * Self.withDay)
    }
    // Of names as good as each other the first.
    if let best = whole.max(by: { $0.1 < $1.1 })?.1 {
      return (whole.first { $0.1 == best }?.0 ?? title, members, true)
    }
    let without = missing(title).filter { $0.missing.numbers > 0 }.map(\.member)
    let rest = members.filter { member in !without.contains { $0 === member } }
    return (title, rest.count > 1 ? rest : members, rest.count > 1)
  }

  /// What a name is worth with a day that a member does not give.
  private static let withDay: Float = 0.7

  /// Who declares, demands or condemns something by the account of all members; nil where it is no act of speech
  /// of one actor.
  private func declarer(_ members: [Proposition]) -> Int? {
    let actors = members.map { member -> Int? in
      let isSpeech =
        LightVerbs.reporting.contains(member.lemma) || SpeechVerb.reportsObject(member.lemma)
      return isSpeech && !member.isPassive ? member.subjects.first : nil
    }
    return Set(actors).count == 1 ? actors.first ?? nil : nil
  }

  /// From this probability of its sentences on, an article is not called silent.
  fileprivate static let leastUndecided: Float = 0.1

  /// The sentence of a member without its dateline: what it says is not torn from what it is said
  /// with.
  private func passage(_ member: Proposition, _ naming: RowNaming) -> Span {
    let sentence = naming.sentence(member).span
    return sentence.contains(member.passage) ? sentence : member.passage
  }

  // MARK: - Alone

  /// The sentences of each article that no other article has, the weightiest first; none of which it
  /// is doubtful whether another has them.
  private func alone(
    _ sentences: [[Proposition]], _ rows: [FactRows.Row], _ matches: FactMatcher.Matches
  ) -> [Finding] {
    var taken = [[Span]](repeating: [], count: index.story.readings.count)
    for row in rows where row.verdict != .unclear {
      for member in row.members { taken[member.article].append(member.passage) }
    }
    for passage in quotes.flatMap(\.passages) { taken[passage.article] += passage.spans }
    // What another has word for word is not alone, whatever row it stands in.
    var bearers: [UInt64: Set<Int>] = [:]
    for sentence in sentences.joined() {
      bearers[sentence.wording, default: []].insert(sentence.article)
    }
    // What may be another's is not alone; what only other events are like is.
    let spans = taken.map(SpanSet.init)
    let touched = Set(rows.flatMap { $0.members.map(\.place) })
    let ranked = sentences.joined().filter { sentence in
      bearers[sentence.wording]?.count == 1 && !sentence.isQuoted
        && sentence.features.count >= 3
        && (matches.best(of: sentence.place) < Self.mostAlone
          || !touched.contains(sentence.place))
        && !spans[sentence.article].near(sentence.span).contains { span in
          let shared = span.intersection(sentence.span)?.count ?? 0
          return shared * 2 > sentence.span.count
        }
    }.sorted { ($1.weight, $0.article, $0.span) < ($0.weight, $1.article, $1.span) }
    return ranked.map { sentence in
      let passage = Finding.Passage(
        article: sentence.article, spans: [sentence.span], label: sentence.label)
      return Finding(
        kind: .fact, verdict: .alone, what: sentence.label, passages: [passage],
        actors: index.actors(article: sentence.article, in: sentence.span).sorted(),
        origins: independence.account(of: [passage]).origins)
    }
  }

  /// From this probability on, another article may have it.
  private static let mostAlone: Float = 0.3
}

/// Spans of one article, asked for by place.
private struct SpanSet {
  private let spans: [Span]
  private let index: SpanIndex

  init(_ spans: [Span]) {
    self.spans = spans
    index = SpanIndex(spans)
  }

  /// Those that touch `span`; others may be among them.
  func near(_ span: Span) -> ArraySlice<Span> { spans[index.places(near: span)] }
}

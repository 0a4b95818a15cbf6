import CrossreadCore

/// Finds the same utterance in several articles and says how its versions relate.
///
/// Sentences inside quote marks are paired across articles by the words that they share, rare
/// words counting more; neighbouring pairs of the same two quotations are one utterance.
struct QuoteComparer {
  let index: StoryIndex
  let independence: Independence

  func findings() -> (shared: [Finding], alone: [Finding]) {
    var segments: [QuotedSegment] = []
    for article in index.story.readings.indices {
      segments += index.quotedSegments(article: article)
    }
    let clusters = QuotePairing(index: index, segments: segments).clusters()
    var used: Set<Int> = []
    var shared: [Finding] = []
    for cluster in clusters {
      used.formUnion(cluster)
      let versions = ofOneSpeaker(cluster.sorted().map { segments[$0] })
      if let finding = finding(versions) { shared.append(finding) }
    }
    let usedQuotes = used.flatMap { segment in
      segments[segment].quotes.map { [segments[segment].article, $0] }
    }
    return (withoutRepeats(shared), alone(except: Set(usedQuotes)))
  }

  /// The findings without those whose every passage lies in another's: "do you support the agenda"
  /// beside "hi, Congressman, do you support the agenda".
  private func withoutRepeats(_ findings: [Finding]) -> [Finding] {
    func length(_ finding: Finding) -> Int {
      finding.passages.reduce(0) { $0 + $1.spans.reduce(0) { $0 + $1.count } }
    }
    func isInside(_ one: Finding, _ other: Finding) -> Bool {
      one.passages.allSatisfy { passage in
        isMet(passage, other) || one.differences.isEmpty && isRepeated(passage, other)
      }
    }
    func isMet(_ passage: Finding.Passage, _ other: Finding) -> Bool {
      other.passages.contains { wider in
        wider.article == passage.article
          && passage.spans.allSatisfy { span in wider.spans.contains { $0.overlaps(span) } }
      }
    }
    /// A few words of a quotation that the article has once more, by themselves.
    func isRepeated(_ passage: Finding.Passage, _ other: Finding) -> Bool {
      other.passages.contains { wider in
        wider.article == passage.article
          && wider.label.lowercased().contains(passage.label.lowercased())
      }
    }
    /// Cut one way here and another there: "freedom is for all … they have the same rights".
    func isCutOtherwise(_ one: Finding, _ other: Finding) -> Bool {
      one.passages.count { isMet($0, other) } * 2 > one.passages.count
        && one.speaker == other.speaker && other.articles == one.articles
        && one.differences.isEmpty
    }
    /// The sentences, by article, that a passage has a part of.
    func sentences(_ passage: Finding.Passage) -> [[Int]] {
      let tokenized = index.story.readings[passage.article].tokenized
      return passage.spans.flatMap { tokenized.tokens(in: $0) }
        .map { [passage.article, Int(tokenized.sentenceOfToken[$0])] }
    }
    var touching: [[Int]: [Int]] = [:]
    for (number, finding) in findings.enumerated() {
      for sentence in Set(finding.passages.flatMap(sentences)) {
        touching[sentence, default: []].append(number)
      }
    }
    let lengths = findings.map(length)
    var kept = findings
    var dropped: Set<Int> = []
    for (place, finding) in findings.enumerated() {
      let near = Set(finding.passages.flatMap(sentences).flatMap { touching[$0] ?? [] }).sorted()
      let longer = near.filter { number in
        number != place && (lengths[place], number) < (lengths[number], place)
      }
      if longer.contains(where: { isInside(finding, findings[$0]) }) {
        dropped.insert(place)
      } else if let whole = longer.first(where: { isCutOtherwise(finding, findings[$0]) }) {
        kept[whole] = kept[whole].adding(finding.passages)
        dropped.insert(place)
      }
    }
    return kept.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }

  // MARK: - Findings

  /// The segments without those of other named people than most, where the words are too few to tell who
  /// said them: "a war of choice", says one; "no war of choice", another.
  private func ofOneSpeaker(_ segments: [QuotedSegment]) -> [QuotedSegment] {
    let named = segments.filter { segment in
      segment.isSpeakerNamed && segment.speaker.map { index.actors[$0].kind == .person } == true
    }
    guard Set(named.compactMap(\.speaker)).count > 1, !isContested(named),
      let speaker = Self.speaker(of: named)
    else { return segments }
    return segments.filter { segment in
      guard let other = segment.speaker, other != speaker else { return true }
      return NameKey(index.actors[other].name).last == NameKey(index.actors[speaker].name).last
    }
  }

  private func finding(_ segments: [QuotedSegment]) -> Finding? {
    let byArticle = Dictionary(grouping: segments, by: \.article)
    let articles = byArticle.keys.sorted()
    guard articles.count >= 2 else { return nil }
    let versions = articles.compactMap { byArticle[$0].map(QuotedSegment.joined) }
    var relation = Finding.Relation.same
    var lacking = versions.map { [Bool](repeating: false, count: $0.words.count) }
    var lost: [String] = []
    var areOfOneSentence = true
    var contradiction: Difference?
    var substitution: Difference?
    for i in versions.indices {
      for j in versions.indices where i < j {
        let differences = QuoteDifferences(versions[i], versions[j], index)
        relation = QuoteDifferences.looser(relation, differences.relation)
        areOfOneSentence = areOfOneSentence && differences.areOfOneSentence
        for (word, lacks) in differences.lackingA.enumerated() where lacks {
          lacking[i][word] = true
        }
        for (word, lacks) in differences.lackingB.enumerated() where lacks {
          lacking[j][word] = true
        }
        if contradiction == nil, let places = differences.contradiction {
          contradiction = Difference(
            kind: .quotation, weight: .hard,
            words: [words(versions[i], places.a), words(versions[j], places.b)])
        }
        if substitution == nil, let places = differences.substitution {
          substitution = Difference(
            kind: .quotation, weight: .soft,
            words: [words(versions[i], places.a), words(versions[j], places.b)])
        }
        // What one pair has shown, the next need not repeat.
        if lost.isEmpty { lost = differences.reasons }
      }
    }
    let passages = versions.indices.map { number -> Finding.Passage in
      let version = versions[number]
      let reading = index.story.readings[version.article]
      let spans = Self.merged(version.spans, in: reading)
      return Finding.Passage(
        article: version.article, spans: spans,
        differing: Self.runs(of: version, where: lacking[number], in: reading),
        label: spans.map { reading.text[$0] }.joined(separator: " … "))
    }
    // Other words for one sentence, of one length; what two people say likewise is two sayings.
    let isOneSaying = relation != .reworded || areOfOneSentence && areOfOneLength(versions)
    let isContested = isOneSaying && self.isContested(versions)
    let speaker = isContested ? nil : Self.speaker(of: versions)
    let settings = relation == .reworded ? [] : QuoteSettings(index: index).conflicts(versions)
    var why = settings
    if isContested {
      why.insert(
        "who said it: "
          + names(of: versions).joined(separator: " / "), at: 0)
    } else if relation == .reworded, settings.isEmpty, lost != [QuoteDifferences.otherOrder] {
      why.append("the same sentence in different words")
    } else if relation == .trimmed, settings.isEmpty {
      why.append("one gives more of it than the other")
    }
    why += lost
    let account = independence.account(
      of: passages,
      isUnusualQuote: relation == .same && (versions.map(\.contentCount).min() ?? 0) >= 8,
      isUtterance: true, speaker: Set(versions.compactMap(\.speaker)).count > 1 ? nil : speaker)
    let isSure =
      relation != .reworded
      || areOfOneSentence && versions.allSatisfy { $0.speaker == speaker }
    let parting = contradiction ?? (isSure ? substitution : nil)
    let differences = (isContested ? [speakers(versions)] : []) + (parting.map { [$0] } ?? [])
    var involved = Set(versions.compactMap(\.speaker))
    for passage in passages {
      for span in passage.spans {
        involved.formUnion(index.actors(article: passage.article, in: span))
      }
    }
    let name = name(versions, byArticle, passages, lacking: relation == .reworded ? nil : lacking)
    let finding = Finding(
      kind: .quote,
      verdict: isContested || !settings.isEmpty || contradiction != nil
        ? .diverge : differences.isEmpty ? .agree : .toldDifferently,
      relation: relation,
      what: name.words,
      passages: passages, why: why.joined(separator: "; "),
      differences: differences, speaker: speaker, actors: involved.sorted(),
      confidence: isSure && settings.isEmpty ? .high : .medium, origins: account.origins,
      independent: account.independent, dependence: account.reasons)
    if relation == .reworded && !areOfOneSentence { return finding.doubted }
    // "A welcome signal" says little by itself.
    return name.isClause ? finding : finding.lessSure
  }

  /// The words that a row is called by: of the longest version what every other has, too, if that can be read by
  /// itself, and whether they are a clause. `lacking` tells which words another lacks; nil where all is other words.
  private func name(
    _ versions: [QuotedSegment], _ byArticle: [Int: [QuotedSegment]], _ passages: [Finding.Passage],
    lacking: [[Bool]]?
  ) -> (words: String, isClause: Bool) {
    let longest = passages.indices.max { passages[$0].extent.count < passages[$1].extent.count }
    guard let longest else { return ("", false) }
    let version = versions[longest]
    let reading = index.story.readings[version.article]
    var spans: [Span] = []
    var start = 0
    for segment in byArticle[version.article] ?? [] {
      let words = start..<(start + segment.words.count)
      start = words.upperBound
      guard let lacking else { continue }
      let shared = words.filter { !lacking[longest][$0] }
      guard let first = shared.first, let last = shared.last else { continue }
      let range = first..<(last + 1)
      if range.count - shared.count > range.count / 4 || range.count < Self.fewestShared {
        continue
      }
      let tokens = version.tokens[first]..<(version.tokens[last] + 1)
      let part = reading.tokenized.span(of: readable(tokens, in: segment, reading))
      if words.count - shared.count < 2 {
        spans += segment.spans
      } else if segment.spans.count == 1 {
        spans.append(part)
      } else {
        spans += segment.spans.compactMap { $0.intersection(part) }
      }
    }
    let shared = Self.merged(spans, in: reading)
    let words =
      shared.isEmpty
      ? passages[longest].label : shared.map { reading.text[$0] }.joined(separator: " … ")
    return (
      Self.withoutConjunction(words),
      areClauses(shared.isEmpty ? passages[longest].spans : shared, reading)
    )
  }

  /// "But I have become the story" of somebody's second clause without the word that joins it to the first.
  private static func withoutConjunction(_ words: String) -> String {
    let parts = words.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, conjunctions.contains(String(parts[0])) else { return words }
    return String(parts[1])
  }

  /// In small letters: with a capital it begins a sentence.
  private static let conjunctions: Set = ["and", "but", "or"]

  /// Whether clauses, with somebody or something that does it, have most of some words.
  private func areClauses(_ spans: [Span], _ reading: Reading) -> Bool {
    let tokens = Set(spans.flatMap { reading.tokenized.tokens(in: $0) })
    let clauses = reading.clauses.filter { clause in
      tokens.contains(clause.head)
        && clause.participants.contains {
          [.who, .whom].contains($0.slot) && tokens.contains($0.head)
        }
    }
    let own = Set(clauses.flatMap { reading.tokenized.tokens(in: $0.span) })
    return own.intersection(tokens).count * 2 > tokens.count
  }

  /// Tokens of a segment from where the phrase begins in which the first of them stands: "*a* wall in the dark", "*the
  /// ministry* is not prepared".
  private func readable(
    _ tokens: TokenRange, in segment: QuotedSegment, _ reading: Reading
  ) -> TokenRange {
    var start = tokens.lowerBound
    let tags = reading.syntax.tags
    guard tags.count == reading.tokens.count, let least = segment.tokens.first else {
      return tokens
    }
    let leading: Set<PartOfSpeech> = [
      .determiner, .adjective, .adposition, .numeral, .particle,
    ]
    let isHeadless =
      [.verb, .auxiliary].contains(tags[start]) || reading.tokenized.lowered[start] == "to"
    while start > least, reading.tokens[start - 1].kind == .word,
      isHeadless || leading.contains(tags[start - 1])
    {
      start -= 1
    }
    // "'Please'" has both marks.
    var end = tokens.upperBound
    let close = end..<min(end + 2, reading.tokens.count)
    if let mark = close.first(where: { ["'", "’"].contains(reading.tokenized.lowered[$0]) }),
      tokens.contains(where: { ["'", "‘"].contains(reading.tokenized.lowered[$0]) })
    {
      end = mark + 1
    }
    return start..<end
  }

  /// In words: "heard the message" is a quotation, "not unlimited" is none.
  private static let fewestShared = 3

  /// A few words of a version with one around them, so that they can be read.
  private func words(_ version: QuotedSegment, _ places: Range<Int>) -> Difference.Words {
    let wide = max(0, places.lowerBound - 1)..<min(version.tokens.count, places.upperBound + 1)
    let tokenized = index.story.readings[version.article].tokenized
    let span = tokenized.span(
      of: version.tokens[wide.lowerBound]..<(version.tokens[wide.upperBound - 1] + 1))
    return Difference.Words(
      article: version.article, spans: [span], text: tokenized.text[span])
  }

  /// Who is said to have said it.
  private func speakers(_ versions: [QuotedSegment]) -> Difference {
    Difference(
      kind: .participant, weight: .hard,
      words: zip(versions, names(of: versions)).map { version, name in
        let quote = index.story.readings[version.article].quotes[version.quotes[0]]
        return Difference.Words(
          article: version.article, spans: quote.speaker.map { [$0] } ?? [], text: name)
      })
  }

  /// Whom each version names as the speaker; as it refers to him where that would be one name.
  private func names(of versions: [QuotedSegment]) -> [String] {
    let isOne = Set(versions.compactMap(\.speaker)).count < 2
    return versions.map { version in
      (isOne ? pronoun(version) : version.speaker.map { index.actors[$0].name }) ?? "unknown"
    }
  }

  /// The speaker that most of the versions name, or else refer to; nil where none is known.
  private static func speaker(of versions: [QuotedSegment]) -> Int? {
    let named = versions.filter(\.isSpeakerNamed)
    let pool = named.isEmpty ? versions : named
    var counts: [Int: Int] = [:]
    for version in pool { if let speaker = version.speaker { counts[speaker, default: 0] += 1 } }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func areOfOneLength(_ versions: [QuotedSegment]) -> Bool {
    let lengths = versions.map(\.words.count)
    return (lengths.min() ?? 0) * 3 >= (lengths.max() ?? 0) * 2
  }

  /// Whether two versions name different people as the speaker.
  ///
  /// A pronoun names nobody unless nobody else was named before it: whom it stands for is our reading, not
  /// the article's word; but "he" is not "she". An organisation speaks through people, a bare surname may be a
  /// relative's, and a few words may be anybody's.
  private func isContested(_ versions: [QuotedSegment]) -> Bool {
    let named = versions.filter { version in
      isTelling(version)
        && version.speaker.map { index.actors[$0].kind == .person } == true
        && version.speakers.allSatisfy { index.actors[$0].kind == .person }
        && (version.isSpeakerNamed || isPlain(version))
    }
    return named.indices.contains { i in
      named.indices.contains { j in
        guard j > i, named[i].speakers.isDisjoint(with: named[j].speakers),
          let left = named[i].speaker, let right = named[j].speaker
        else { return false }
        return !haveOneSurname(left, right)
      }
    } || areHeAndShe(versions)
  }

  /// Whether the last name of one is a name of the other: "Mr Lim" may be Lim Boon Keat.
  private func haveOneSurname(_ one: Int, _ other: Int) -> Bool {
    let (name, theirs) = (NameKey(index.actors[one].name), NameKey(index.actors[other].name))
    return theirs.words.contains(name.last) || name.words.contains(theirs.last)
  }

  /// Whether the speaker is the only person named in the paragraph before a quotation, or in the one before
  /// that where nobody is.
  private func isPlain(_ version: QuotedSegment) -> Bool {
    let reading = index.story.readings[version.article]
    let start = reading.quotes[version.quotes[0]].extent.start
    let own = reading.tokenized.sentence(of: version.tokens[0]).paragraph
    for place in [own, own - 1] where reading.tokenized.paragraphs.indices.contains(place) {
      let paragraph = reading.tokenized.paragraphs[place]
      let before = Span(start: paragraph.start, end: min(paragraph.end, start))
      let persons = reading.mentions(near: before).compactMap { mention -> Int? in
        guard mention.form == .name, before.contains(mention.span),
          let actor = index.actor(article: version.article, entity: mention.entity),
          index.actors[actor].kind == .person
        else { return nil }
        return actor
      }
      if let first = persons.first {
        return first == version.speaker && persons.allSatisfy { $0 == first }
      }
    }
    return false
  }

  /// Whether "he" says it in one version and "she", or somebody with a woman's name, in another.
  private func areHeAndShe(_ versions: [QuotedSegment]) -> Bool {
    let genders = versions.filter(isTelling).compactMap { version -> Gender? in
      switch pronoun(version) {
      case "he": .male
      case "she": .female
      default: version.isSpeakerNamed ? version.speaker.map(index.gender(of:)) : nil
      }
    }
    return genders.contains(.male) && genders.contains(.female)
  }

  /// Whether words are enough not to be anybody's: four that mean something, or a short sentence.
  private func isTelling(_ version: QuotedSegment) -> Bool {
    version.contentCount >= 4 || version.contentCount >= 3 && version.words.count >= 6
  }

  /// The pronoun that stands for the speaker of a version; nil where none does.
  private func pronoun(_ version: QuotedSegment) -> String? {
    let reading = index.story.readings[version.article]
    return reading.quotes[version.quotes[0]].speaker.map { reading.text[$0].lowercased() }
  }

  /// Spans that only white space or marks part become one.
  private static func merged(_ spans: [Span], in reading: Reading) -> [Span] {
    var merged: [Span] = []
    for span in spans.sorted() {
      if let last = merged.last {
        let between = reading.tokenized.tokens(in: Span(start: last.end, end: span.start))
        if between.allSatisfy({ reading.tokens[$0].kind == .punctuation }) {
          merged[merged.count - 1] = last.union(span)
          continue
        }
      }
      merged.append(span)
    }
    return merged
  }

  private static func runs(of version: QuotedSegment, where marked: [Bool], in reading: Reading)
    -> [Span]
  {
    var runs: [Span] = []
    var open = false
    for (word, token) in version.tokens.enumerated() {
      let span = reading.tokens[token].span
      if marked[word] {
        if open { runs[runs.count - 1].end = span.end } else { runs.append(span) }
        open = true
      } else {
        open = false
      }
    }
    return runs
  }

  // MARK: - Alone

  /// Quotations that only one article has.
  private func alone(except used: Set<[Int]>) -> [Finding] {
    var found: [Finding] = []
    for (article, reading) in index.story.readings.enumerated() {
      for (number, quote) in reading.quotes.enumerated()
      where quote.kind != .indirect && !used.contains([article, number])
        && quote.content.contains(where: { !$0.isEmpty })
        && !index.echoes.repeats(article, quote.content, in: reading)
      {
        let speaker = index.actor(article: article, entity: quote.entity)
        let passage = Finding.Passage(
          article: article, spans: quote.content,
          label: quote.content.map { reading.text[$0] }.joined(separator: " … "))
        var actors = index.actors(article: article, in: quote.extent)
        if let speaker { actors.insert(speaker) }
        found.append(
          Finding(
            kind: .quote, verdict: .alone, what: passage.label, passages: [passage],
            speaker: speaker, actors: actors.sorted(),
            origins: independence.account(of: [passage]).origins))
      }
    }
    return found
  }
}

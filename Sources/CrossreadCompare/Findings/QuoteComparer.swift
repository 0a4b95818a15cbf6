import CrossreadCore

/// Finds the same utterance in several articles and says how its versions relate.
///
/// Sentences inside quote marks are paired across articles by the words that they share, rare
/// words counting more; neighbouring pairs of the same two quotations are one utterance.
struct QuoteComparer {
  let index: StoryIndex
  let independence: Independence

  /// A pair of segments taken for one sentence.
  private struct Pairing {
    let a: Int
    let b: Int
    /// The share of the shorter one's weight that both have.
    let score: Float
    /// The weight that both have.
    let shared: Float
  }

  /// Parts of two quotations that report one utterance.
  private struct Version: Hashable {
    let article: Int
    let group: Int
  }

  func findings() -> (shared: [Finding], alone: [Finding]) {
    var segments: [QuotedSegment] = []
    for article in index.story.readings.indices {
      segments += index.quotedSegments(article: article)
    }
    let pairings = pairings(of: segments)
    let clusters = clusters(of: pairings, segments)
    var used: Set<Int> = []
    var shared: [Finding] = []
    for cluster in clusters {
      used.formUnion(cluster)
      if let finding = finding(cluster.sorted().map { segments[$0] }) { shared.append(finding) }
    }
    let usedQuotes = Set(
      used.map { Version(article: segments[$0].article, group: segments[$0].quote) })
    return (shared, alone(except: usedQuotes))
  }

  // MARK: - Pairing

  private func pairings(of segments: [QuotedSegment]) -> [Pairing] {
    // Segments by the stems of their content words.
    var numbers: [UInt64: Int] = [:]
    var postings: [[Int]] = []
    // For each segment, its stems with the weight that they have in it.
    var stems: [[(stem: Int, weight: Float)]] = []
    for (number, segment) in segments.enumerated() {
      var weights: [Int: Float] = [:]
      for (word, weight) in zip(segment.words, segment.weights) where word.isContent {
        let stem = numbers[word.key] ?? postings.count
        if stem == postings.count {
          numbers[word.key] = stem
          postings.append([])
        }
        if weights[stem] == nil { postings[stem].append(number) }
        weights[stem, default: 0] += weight
      }
      stems.append(weights.map { (stem: $0.key, weight: $0.value) })
    }
    var found: [Pairing] = []
    // What a segment shares with each other one at most, gathered stem by stem.
    var shared = [Float](repeating: 0, count: segments.count)
    var touched: [Int] = []
    for (number, segment) in segments.enumerated() {
      touched.removeAll(keepingCapacity: true)
      for (stem, weight) in stems[number] {
        for other in postings[stem] where other > number {
          if shared[other] == 0 { touched.append(other) }
          shared[other] += weight
        }
      }
      let slack = 0.25 * Float(segment.words.count - segment.contentCount) + 0.01
      for other in touched {
        let most = shared[other] + slack
        shared[other] = 0
        let candidate = segments[other]
        let lesser = min(segment.weight, candidate.weight)
        // Too little for any alignment of them to count; fragments are judged by other rules.
        if candidate.article == segment.article
          || most < Self.leastRatio * lesser
            && min(segment.words.count, candidate.words.count) > Self.fragmentLength
        {
          continue
        }
        let score = score(segment, candidate)
        guard score > 0 else { continue }
        found.append(Pairing(a: number, b: other, score: score, shared: score * lesser))
      }
    }
    return found.sorted { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
  }

  /// The share of the shorter one's weight that two sentences of one speaker have in common at
  /// least.
  private static let leastRatio: Float = 0.45
  /// So many words or fewer are a fragment.
  private static let fragmentLength = 3

  /// How surely two segments report one utterance; 0 where they do not.
  private func score(_ a: QuotedSegment, _ b: QuotedSegment) -> Float {
    let alignment = WordAlignment(a.words, b.words)
    var shared: Float = 0
    var content = 0
    var run = 0
    var longestRun = 0
    var previous = (-2, -2)
    for (i, j) in alignment.matches {
      shared += min(a.weights[i], b.weights[j])
      if a.words[i].isContent { content += 1 }
      run = (i, j) == (previous.0 + 1, previous.1 + 1) ? run + 1 : 1
      longestRun = max(longestRun, run)
      previous = (i, j)
    }
    guard content > 0 else { return 0 }
    let ratio = shared / min(a.weight, b.weight)
    let shorter = min(a.words.count, b.words.count)
    let isSameSpeaker = !a.speakers.isDisjoint(with: b.speakers)
    if a.isSpeakerNamed && b.isSpeakerNamed && !isSameSpeaker {
      // Two speakers of one sentence: only where hardly a word differs and there are enough.
      return ratio >= 0.85 && content >= 4 ? ratio : 0
    }
    if shorter <= Self.fragmentLength {
      // A fragment must be there whole, word after word.
      guard longestRun >= shorter else { return 0 }
      return isSameSpeaker || content >= 2 ? ratio : 0
    }
    let needed: Float = isSameSpeaker ? Self.leastRatio : 0.6
    guard ratio >= needed, content >= 2 else { return 0 }
    // Much of what the longer holds, too, unless a run of words shows a cut.
    if longestRun < 4, shared / max(a.weight, b.weight) < 0.3 { return 0 }
    return ratio
  }

  // MARK: - Clustering

  /// A sentence in one quotation with a quotation in which it may have its counterpart.
  private struct Counterpart: Hashable {
    let segment: Int
    let version: Version
  }

  /// Two quotations.
  private struct LinkKey: Hashable {
    let a: Version
    let b: Version
  }

  /// The pairs of sentences of two quotations.
  private struct Link {
    var shared: Float = 0
    var total: Float = 0
    var pairs: [Pairing] = []
  }

  /// The pairs of quotations that are most nearly the same first, so that a fragment does not take
  /// the place of the full version; of equals, those in the likest surroundings.
  private func ordered(
    _ links: [LinkKey: Link], _ segments: [QuotedSegment]
  ) -> [(key: LinkKey, value: Link)] {
    let ranked = links.map { key, link in
      let first = link.pairs[0]
      let around = surroundings(segments[first.a], segments[first.b])
      let likeness = Int(20 * link.shared / link.total)
      return (
        key: key, value: link, rank: (-likeness, -(Float(Int(link.shared)) / 4 + around * 4)),
        place: (key.a.article, key.a.group, key.b.article, key.b.group)
      )
    }
    return ranked.sorted { x, y in x.rank != y.rank ? x.rank < y.rank : x.place < y.place }
      .map { ($0.key, $0.value) }
  }

  /// How much the sentences around two segments are about the same.
  private func surroundings(_ a: QuotedSegment, _ b: QuotedSegment) -> Float {
    func sentence(_ segment: QuotedSegment) -> TokenRange {
      let reading = index.story.readings[segment.article]
      return reading.sentences[Int(reading.tokenized.sentenceOfToken[segment.tokens[0]])].tokens
    }
    func own(_ segment: QuotedSegment) -> TokenRange {
      segment.tokens[0]..<(segment.tokens[segment.tokens.count - 1] + 1)
    }
    return index.similarity(
      a.article, sentence(a), without: own(a), b.article, sentence(b), without: own(b)
    ).score
  }

  /// Sets of segments that report one utterance, at most one quotation for each article.
  private func clusters(of pairings: [Pairing], _ segments: [QuotedSegment]) -> [[Int]] {
    // Pairs of quotations, each with the pairs of their segments.
    var links: [LinkKey: Link] = [:]
    var takenIn: Set<Counterpart> = []
    for pairing in pairings {
      let a = segments[pairing.a]
      let b = segments[pairing.b]
      let key = LinkKey(
        a: Version(article: a.article, group: a.group),
        b: Version(article: b.article, group: b.group))
      // Within two quotations a sentence has one counterpart: the best.
      let left = Counterpart(segment: pairing.a, version: key.b)
      let right = Counterpart(segment: pairing.b, version: key.a)
      if takenIn.contains(left) || takenIn.contains(right) { continue }
      takenIn.insert(left)
      takenIn.insert(right)
      links[key, default: Link()].shared += pairing.shared
      links[key, default: Link()].total += (a.weight + b.weight) / 2
      links[key, default: Link()].pairs.append(pairing)
    }
    let ordered = self.ordered(links, segments)
    var clusters: [(versions: [Int: Int], segments: Set<Int>)] = []
    // The sets that hold a quotation, in the order in which they were made.
    var homes: [Version: [Int]] = [:]
    // For each segment, the articles in which it has its counterpart.
    var met = [Set<Int>](repeating: [], count: segments.count)
    var sizes: [Version: Int] = [:]
    for segment in segments {
      sizes[Version(article: segment.article, group: segment.group), default: 0] += 1
    }
    for (key, link) in ordered {
      let (a, b) = (key.a, key.b)
      // A sentence that has its counterpart in the other article may serve again for a lone
      // fragment that is wholly in it, but not for a second looser likeness.
      let pairs = link.pairs.filter { pair in
        let metA = met[pair.a].contains(b.article)
        let metB = met[pair.b].contains(a.article)
        if metA && metB { return false }
        return !metA && !metB || pair.score >= 0.9 && sizes[metA ? b : a] == 1
      }
      guard !pairs.isEmpty else { continue }
      for pair in pairs {
        met[pair.a].insert(b.article)
        met[pair.b].insert(a.article)
      }
      let ids = pairs.flatMap { [$0.a, $0.b] }
      let home = ((homes[a] ?? []) + (homes[b] ?? [])).sorted().first { home in
        let cluster = clusters[home]
        let roomA = cluster.versions[a.article] == nil || cluster.versions[a.article] == a.group
        let roomB = cluster.versions[b.article] == nil || cluster.versions[b.article] == b.group
        return roomA && roomB && ids.contains(where: cluster.segments.contains)
      }
      let target = home ?? clusters.count
      if home == nil { clusters.append(([:], [])) }
      for version in [a, b]
      where clusters[target].versions.updateValue(version.group, forKey: version.article) == nil {
        homes[version, default: []].append(target)
      }
      clusters[target].segments.formUnion(ids)
    }
    return clusters.map { $0.segments.sorted() }
  }

  // MARK: - Findings

  private func finding(_ segments: [QuotedSegment]) -> Finding? {
    let byArticle = Dictionary(grouping: segments, by: \.article)
    let articles = byArticle.keys.sorted()
    guard articles.count >= 2 else { return nil }
    let versions = articles.compactMap { byArticle[$0].map(joined) }
    var relation = Finding.Relation.same
    var lacking = versions.map { [Bool](repeating: false, count: $0.words.count) }
    var lost: [String] = []
    for i in versions.indices {
      for j in versions.indices where i < j {
        let alignment = WordAlignment(versions[i].words, versions[j].words)
        relation = Self.looser(relation, Self.relation(versions[i], versions[j], alignment))
        var missingI = [Bool](repeating: true, count: versions[i].words.count)
        var missingJ = [Bool](repeating: true, count: versions[j].words.count)
        for (x, y) in alignment.matches {
          missingI[x] = false
          missingJ[y] = false
        }
        guard missingI.contains(true) || missingJ.contains(true) else { continue }
        for word in missingI.indices where missingI[word] { lacking[i][word] = true }
        for word in missingJ.indices where missingJ[word] { lacking[j][word] = true }
        for change in Self.weightyChanges(versions[i], missingI, versions[j], missingJ, index)
        where !lost.contains(change) {
          lost.append(change)
        }
      }
    }
    let passages = versions.indices.map { number -> Finding.Passage in
      let version = versions[number]
      let reading = index.story.readings[version.article]
      let spans = (byArticle[version.article] ?? []).map(\.span)
      return Finding.Passage(
        article: version.article, spans: Self.merged(spans, in: reading),
        differing: Self.runs(of: version, where: lacking[number], in: reading),
        label: reading.text[version.span])
    }
    let isContested = relation != .reworded && self.isContested(versions)
    let speaker = isContested ? nil : Self.speaker(of: versions)
    var why: [String] = []
    if isContested {
      why.append(
        "who said it: "
          + versions.map { $0.speaker.map { index.actors[$0].name } ?? "unknown" }
          .joined(separator: " / "))
    } else if relation == .reworded {
      why.append("the same sentence in different words")
    } else if relation == .trimmed {
      why.append("one gives more of it than the other")
    }
    why += lost
    let account = independence.account(of: passages)
    let isSure = relation != .reworded || versions.allSatisfy { $0.speaker == speaker }
    var involved = Set(versions.compactMap(\.speaker))
    for passage in passages {
      for span in passage.spans {
        involved.formUnion(index.actors(article: passage.article, in: span))
      }
    }
    let longest = passages.max { $0.extent.count < $1.extent.count }
    return Finding(
      kind: .quote, verdict: isContested ? .diverge : .agree, relation: relation,
      what: longest?.label ?? "", passages: passages, why: why.joined(separator: "; "),
      speaker: speaker, actors: involved.sorted(),
      confidence: isSure ? .high : .medium, origins: account.origins,
      independent: account.independent, dependence: account.reasons)
  }

  /// The speaker that most of the versions name, or else refer to; nil where none is known.
  private static func speaker(of versions: [QuotedSegment]) -> Int? {
    let named = versions.filter(\.isSpeakerNamed)
    let pool = named.isEmpty ? versions : named
    var counts: [Int: Int] = [:]
    for version in pool { if let speaker = version.speaker { counts[speaker, default: 0] += 1 } }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Whether two versions name different people as the speaker.
  ///
  /// A pronoun names nobody: whom it stands for is our reading, not the article's word. An
  /// organisation speaks through people, a bare surname may be a relative's, and a few words may
  /// be anybody's.
  private func isContested(_ versions: [QuotedSegment]) -> Bool {
    let named = versions.filter { version in
      version.isSpeakerNamed && version.contentCount >= 4
        && version.speaker.map { index.actors[$0].kind == .person } == true
        && version.speakers.allSatisfy { index.actors[$0].kind == .person }
    }
    return named.indices.contains { i in
      named.indices.contains { j in
        guard j > i, named[i].speakers.isDisjoint(with: named[j].speakers),
          let left = named[i].speaker, let right = named[j].speaker
        else { return false }
        return NameKey(index.actors[left].name).last != NameKey(index.actors[right].name).last
      }
    }
  }

  /// The segments of one article as one run of words.
  private func joined(_ segments: [QuotedSegment]) -> QuotedSegment {
    guard segments.count > 1, let first = segments.first, let last = segments.last else {
      return segments[0]
    }
    var isCutAfter: [Bool] = []
    for (number, segment) in segments.enumerated() {
      isCutAfter += segment.isCutAfter
      // Between the pieces of an interrupted quotation something may be cut.
      if number + 1 < segments.count, !isCutAfter.isEmpty {
        isCutAfter[isCutAfter.count - 1] = true
      }
    }
    return QuotedSegment(
      article: first.article, quote: first.quote, group: first.group,
      span: first.span.union(last.span), tokens: segments.flatMap(\.tokens),
      words: segments.flatMap(\.words), isEditorial: segments.flatMap(\.isEditorial),
      isCutAfter: isCutAfter, speaker: first.speaker, speakers: first.speakers,
      isSpeakerNamed: first.isSpeakerNamed, weights: segments.flatMap(\.weights),
      weight: segments.map(\.weight).reduce(0, +),
      contentCount: segments.map(\.contentCount).reduce(0, +))
  }

  private static func looser(_ a: Finding.Relation, _ b: Finding.Relation) -> Finding.Relation {
    if a == .reworded || b == .reworded { return .reworded }
    return a == .trimmed || b == .trimmed ? .trimmed : .same
  }

  /// "same", "trimmed" (one has more before, behind or at a marked cut) or "reworded".
  static func relation(
    _ a: QuotedSegment, _ b: QuotedSegment, _ alignment: WordAlignment
  ) -> Finding.Relation {
    guard let first = alignment.matches.first, let last = alignment.matches.last else {
      return .reworded
    }
    let isTrimmedStart = first.0 > 0 && first.1 == 0 || first.1 > 0 && first.0 == 0
    let isTrimmedEnd =
      last.0 + 1 < a.words.count && last.1 + 1 == b.words.count
      || last.1 + 1 < b.words.count && last.0 + 1 == a.words.count
    // Both have other words before the first common one: reworded, unless they are the
    // reporter's own in brackets, or enough is common to speak of two overlapping cuts.
    if first.0 > 0, first.1 > 0 {
      let own =
        (0..<first.0).allSatisfy { a.isEditorial[$0] }
        || (0..<first.1).allSatisfy { b.isEditorial[$0] }
      if !own { return .reworded }
    }
    if last.0 + 1 < a.words.count, last.1 + 1 < b.words.count {
      let own =
        (last.0 + 1..<a.words.count).allSatisfy { a.isEditorial[$0] }
        || (last.1 + 1..<b.words.count).allSatisfy { b.isEditorial[$0] }
      if !own { return .reworded }
    }
    var isTrimmed =
      isTrimmedStart || isTrimmedEnd || first.0 > 0 || last.0 + 1 < a.words.count
      || last.1 + 1 < b.words.count
    for (x, y) in zip(alignment.matches, alignment.matches.dropFirst()) {
      let gapA = y.0 - x.0 - 1
      let gapB = y.1 - x.1 - 1
      if gapA == 0, gapB == 0 { continue }
      let ownA = (x.0 + 1..<y.0).allSatisfy { a.isEditorial[$0] }
      let ownB = (x.1 + 1..<y.1).allSatisfy { b.isEditorial[$0] }
      if gapA > 0, gapB > 0 {
        if ownA || ownB {
          isTrimmed = true
          continue
        }
        return .reworded
      }
      // Words missing on one side: a marked cut, or the reporter's own words.
      let isMarked = gapA > 0 ? b.isCutAfter[x.1] || ownA : a.isCutAfter[x.0] || ownB
      if !isMarked { return .reworded }
      isTrimmed = true
    }
    return isTrimmed ? .trimmed : .same
  }

  /// Words whose loss changes what was said: negation and modality, which quoting tends to drop
  /// (Lauf et al. 2013).
  private static func weightyChanges(
    _ a: QuotedSegment, _ missingA: [Bool], _ b: QuotedSegment, _ missingB: [Bool],
    _ index: StoryIndex
  ) -> [String] {
    func weighty(_ segment: QuotedSegment, _ missing: [Bool]) -> [(at: Int, word: String)] {
      segment.words.indices.compactMap { word in
        guard missing[word] else { return nil }
        let lowered = index.story.readings[segment.article].tokenized.lowered[segment.tokens[word]]
        return weightyWords.contains(lowered) ? (word, lowered) : nil
      }
    }
    guard let firstA = missingA.firstIndex(of: false), let lastA = missingA.lastIndex(of: false),
      let firstB = missingB.firstIndex(of: false), let lastB = missingB.lastIndex(of: false)
    else { return [] }
    // Only inside what both have: before and behind it a longer version is just longer.
    return weighty(a, missingA).filter { $0.at > firstA && $0.at < lastA }.map {
      "only \(Comparison.letter(ofArticle: a.article)) has “\($0.word)”"
    }
      + weighty(b, missingB).filter { $0.at > firstB && $0.at < lastB }.map {
        "only \(Comparison.letter(ofArticle: b.article)) has “\($0.word)”"
      }
  }

  private static let weightyWords: Set<String> = [
    "not", "n't", "never", "no", "may", "might", "could", "perhaps", "probably", "possibly",
    "maybe", "allegedly", "almost", "only", "cannot",
  ]

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
  private func alone(except used: Set<Version>) -> [Finding] {
    var found: [Finding] = []
    for (article, reading) in index.story.readings.enumerated() {
      for (number, quote) in reading.quotes.enumerated()
      where quote.kind != .indirect && !used.contains(Version(article: article, group: number)) {
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

import CrossreadCore

/// Pairs sentences inside quote marks across articles, and joins pairs to utterances.
struct QuotePairing {
  let index: StoryIndex
  let segments: [QuotedSegment]

  /// Sets of places in `segments` that report one utterance, at most one quotation of each
  /// article in a set; each sorted.
  func clusters() -> [[Int]] { clusters(of: pairings()) }

  /// A pair of segments taken for one sentence.
  private struct Pairing {
    let a: Int
    let b: Int
    /// The share of the shorter one's weight that both have.
    let score: Float
    /// The weight that both have.
    let shared: Float
    /// The places of the words that both have, in each.
    let met: (a: Set<Int>, b: Set<Int>)
  }

  /// Two segments, the one that comes first in `segments` first.
  private struct SegmentPair: Hashable {
    let a: Int
    let b: Int
  }

  /// Parts of two quotations that report one utterance.
  private struct Version: Hashable {
    let article: Int
    let group: Int
  }

  // MARK: - Pairing

  private func pairings() -> [Pairing] {
    var found: [Pairing] = []
    var weak: [(a: Int, b: Int)] = []
    // "In God We Trust" is a motto, whoever speaks of it.
    let titles = Set(segments.indices.filter { isTitle(segments[$0]) })
    for (a, b) in candidates() where !titles.contains(a) && !titles.contains(b) {
      let alignment = WordAlignment(segments[a].words, segments[b].words)
      let score = score(segments[a], segments[b], alignment)
      if score > 0 {
        found.append(pairing(a, b, score, alignment))
      } else if isWholeFragment(segments[a], segments[b]) {
        weak.append((a, b))
      }
    }
    // A short fragment proves little alone; beside a sure pair it is of the same speech.
    let sure = Set(found.flatMap { neighbourhood($0.a, $0.b) })
    for (a, b) in weak where sure.contains(SegmentPair(a: a, b: b)) {
      found.append(pairing(a, b, 0.5, WordAlignment(segments[a].words, segments[b].words)))
    }
    return found.sorted { x, y in
      if x.score != y.score { return x.score > y.score }
      if x.shared != y.shared { return x.shared > y.shared }
      return (x.a, x.b) < (y.a, y.b)
    }
  }

  private func pairing(
    _ a: Int, _ b: Int, _ score: Float, _ alignment: WordAlignment
  ) -> Pairing {
    let lesser = min(segments[a].weight, segments[b].weight)
    return Pairing(
      a: a, b: b, score: score, shared: score * lesser,
      met: (Set(alignment.matches.map { $0.0 }), Set(alignment.matches.map { $0.1 })))
  }

  /// The pairs of segments that stand next to both segments of a pair.
  private func neighbourhood(_ a: Int, _ b: Int) -> [SegmentPair] {
    func near(_ segment: Int) -> [Int] {
      let reading = index.story.readings[segments[segment].article]
      func sentence(_ other: Int) -> Int {
        Int(reading.tokenized.sentenceOfToken[segments[other].tokens[0]])
      }
      return (max(0, segment - 2)..<min(segments.count, segment + 3)).filter {
        segments[$0].article == segments[segment].article
          && abs(sentence($0) - sentence(segment)) <= 1
      }
    }
    let around = near(b)
    return near(a).flatMap { left in around.map { SegmentPair(a: left, b: $0) } }
  }

  /// Pairs of segments of two articles that share enough words for a closer look.
  private func candidates() -> [(a: Int, b: Int)] {
    // Segments by the numbers of their content words, and those of function words alone by the
    // first three of them.
    var postings: [UInt64: [(segment: Int, weight: Float)]] = [:]
    var phrases: [[UInt64]: [Int]] = [:]
    for (number, segment) in segments.enumerated() {
      var seen: Set<UInt64> = []
      for (place, word) in segment.words.enumerated()
      where word.isContent && seen.insert(word.key).inserted {
        postings[word.key, default: []].append((number, segment.weights[place]))
      }
      if segment.contentCount == 0, segment.words.count >= 3 {
        phrases[segment.words.prefix(3).map(\.key), default: []].append(number)
      }
    }
    var found: [(a: Int, b: Int)] = []
    var shared = [Float](repeating: 0, count: segments.count)
    for (number, segment) in segments.enumerated() {
      var touched: [Int] = []
      for (place, word) in segment.words.enumerated() where word.isContent {
        for (other, weight) in postings[word.key] ?? []
        where other > number && segments[other].article != segment.article {
          if shared[other] == 0 { touched.append(other) }
          shared[other] += min(weight, segment.weights[place])
        }
      }
      for other in touched.sorted() {
        // No alignment can find more than the words in common.
        let lesser = min(segment.weight, segments[other].weight)
        if shared[other] + 3 >= lesser * Self.leastRatio { found.append((number, other)) }
        shared[other] = 0
      }
      guard !phrases.isEmpty, segment.words.count >= 3 else { continue }
      for start in 0...(segment.words.count - 3) {
        for other in phrases[segment.words[start..<start + 3].map(\.key)] ?? []
        where segments[other].article != segment.article {
          found.append((min(number, other), max(number, other)))
        }
      }
    }
    return found
  }

  /// In words.
  private static let shortLine = 10
  private static let term = 2

  /// The least share of the shorter version that both have.
  private static let leastRatio: Float = 0.45

  /// Whether one is a few words that stand in the other as they are, and no two speakers are
  /// named.
  private func isWholeFragment(_ a: QuotedSegment, _ b: QuotedSegment) -> Bool {
    let (short, long) = a.words.count <= b.words.count ? (a, b) : (b, a)
    guard short.contentCount >= 1, short.words.count <= 6,
      !(a.isSpeakerNamed && b.isSpeakerNamed) || !a.speakers.isDisjoint(with: b.speakers)
    else { return false }
    return long.words.indices.contains { start in
      long.words[start...].starts(with: short.words) { $0.key == $1.key }
    }
  }

  /// How surely two segments report one utterance; 0 where they do not.
  private func score(
    _ a: QuotedSegment, _ b: QuotedSegment, _ alignment: WordAlignment
  ) -> Float {
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
    let ratio = shared / min(a.weight, b.weight)
    let shorter = min(a.words.count, b.words.count)
    let isSameSpeaker = !a.speakers.isDisjoint(with: b.speakers)
    let isWhole = longestRun >= shorter
    // "Well, which is it?" has no word of its own meaning.
    if content == 0 { return isWhole && shorter >= 3 && isSameSpeaker ? ratio : 0 }
    if a.isSpeakerNamed && b.isSpeakerNamed && !isSameSpeaker {
      // Two speakers of one sentence: only where hardly a word differs and there are enough.
      let isSentence = isWhole && shorter >= 6 && content >= 3
      return ratio >= 0.85 && (content >= 4 || isSentence) ? ratio : 0
    }
    if shorter <= 3 {
      // A fragment must be there whole, word after word.
      guard isWhole else { return 0 }
      // A term in quote marks is nobody's utterance.
      if max(a.words.count, b.words.count) <= Self.term, !(a.isSpeakerNamed || b.isSpeakerNamed) {
        return 0
      }
      return isSameSpeaker || content >= 2 ? ratio : 0
    }
    if isWhole, shorter >= 5 { return ratio }
    // "Not putting people back to work" is no part of "bills that will put people back to work".
    if shorter < Self.shortLine, max(a.words.count, b.words.count) * 2 > shorter * 3,
      losesNegation(a, b, alignment)
    {
      return 0
    }
    // Of speakers who are not known to be one, more is asked where both have words of their own.
    let isReworded = content < min(a.contentCount, b.contentCount)
    let needed = isSameSpeaker ? Self.leastRatio : isReworded ? 0.7 : 0.6
    guard ratio >= needed, content >= 2 else { return 0 }
    // Much of what the longer holds, too, unless a run of words shows a cut.
    if longestRun < 4, shared / max(a.weight, b.weight) < 0.3 { return 0 }
    return ratio
  }

  /// Whether the shorter has a "not" that the other has not.
  private func losesNegation(
    _ a: QuotedSegment, _ b: QuotedSegment, _ alignment: WordAlignment
  ) -> Bool {
    let isFirst = a.words.count <= b.words.count
    let met = Set(alignment.matches.map { isFirst ? $0.0 : $0.1 })
    let words = (isFirst ? a : b).words
    return words.indices.contains {
      !met.contains($0) && QuoteDifferences.negations.contains(words[$0].stem)
    }
  }

  /// Whether quote marks are around a title or a name: two words and more, each with a capital.
  private func isTitle(_ segment: QuotedSegment) -> Bool {
    let reading = index.story.readings[segment.article]
    guard let first = segment.tokens.first, let last = segment.tokens.last,
      last - first + 1 == segment.tokens.count
    else { return false }
    return segment.tokens.count > 1 && segment.tokens.count <= 6
      && segment.tokens.allSatisfy {
        reading.tokenized.string($0).first.map { $0.isUppercase || $0.isNumber } ?? false
      }
  }

  // MARK: - Clustering

  /// A sentence in one quotation with a quotation in which it may have its counterpart.
  private struct Counterpart: Hashable {
    let segment: Int
    let version: Version
  }

  /// A sentence with an article in which it may have its counterpart.
  private struct Side: Hashable {
    let segment: Int
    let article: Int
  }

  /// Which words of a sentence have their counterpart already: "I don't like it, I wouldn't say it" may be two
  /// sentences elsewhere, each of which has its part of it.
  private struct Coverage<Place: Hashable> {
    private var covered: [Place: Set<Int>] = [:]

    func isMet(_ place: Place) -> Bool { covered[place] != nil }

    /// Whether hardly any of the words is covered.
    func hasRoom(for words: Set<Int>, at place: Place) -> Bool {
      guard let covered = covered[place] else { return true }
      return !covered.isEmpty
        && covered.intersection(words).count * 4 <= min(covered.count, words.count)
    }

    mutating func cover(_ words: Set<Int>, at place: Place) {
      covered[place, default: []].formUnion(words)
    }

    /// Whether of some place both have words, and other ones.
    func isSharedOut(_ other: Self, _ isMeant: (Place) -> Bool) -> Bool {
      covered.contains { place, words in
        isMeant(place) && other.isMet(place) && other.hasRoom(for: words, at: place)
      }
    }
  }

  /// Segments that report one utterance, with the quotation of each article that they are of.
  private struct Cluster {
    var versions: [Int: Int] = [:]
    var segments: Set<Int> = []
    var coverage = Coverage<Side>()
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
    _ links: [LinkKey: Link]
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
      return reading.tokenized.sentence(of: segment.tokens[0]).tokens
    }
    func own(_ segment: QuotedSegment) -> TokenRange {
      segment.tokens[0]..<(segment.tokens[segment.tokens.count - 1] + 1)
    }
    return index.similarity(
      a.article, sentence(a), without: own(a), b.article, sentence(b), without: own(b)
    ).score
  }

  /// Sets of segments that report one utterance, at most one quotation for each article.
  private func clusters(of pairings: [Pairing]) -> [[Int]] {
    let paired = Set(pairings.map { SegmentPair(a: $0.a, b: $0.b) })
    // Pairs of quotations, each with the pairs of their segments.
    var links: [LinkKey: Link] = [:]
    var takenIn = Coverage<Counterpart>()
    for pairing in pairings {
      let a = segments[pairing.a]
      let b = segments[pairing.b]
      let key = LinkKey(
        a: Version(article: a.article, group: a.group),
        b: Version(article: b.article, group: b.group))
      // Within two quotations a word has one counterpart: the best.
      let left = Counterpart(segment: pairing.a, version: key.b)
      let right = Counterpart(segment: pairing.b, version: key.a)
      guard takenIn.hasRoom(for: pairing.met.a, at: left),
        takenIn.hasRoom(for: pairing.met.b, at: right)
      else { continue }
      takenIn.cover(pairing.met.a, at: left)
      takenIn.cover(pairing.met.b, at: right)
      links[key, default: Link()].shared += pairing.shared
      links[key, default: Link()].total += (a.weight + b.weight) / 2
      links[key, default: Link()].pairs.append(pairing)
    }
    let ordered = self.ordered(links)
    var clusters: [Cluster] = []
    var homes = [[Int]](repeating: [], count: segments.count)
    var met = Coverage<Side>()
    var sizes: [Version: Int] = [:]
    for segment in segments {
      sizes[Version(article: segment.article, group: segment.group), default: 0] += 1
    }
    for (key, link) in ordered {
      let (a, b) = (key.a, key.b)
      // A sentence that has its counterpart in the other article may serve again for what else is in it, and
      // for a lone fragment that is wholly in it, but not for a second looser likeness.
      let pairs = link.pairs.filter { pair in
        let (left, right) = sides(pair)
        let metA = met.isMet(left)
        let metB = met.isMet(right)
        if met.hasRoom(for: pair.met.a, at: left), met.hasRoom(for: pair.met.b, at: right) {
          return true
        }
        return !(metA && metB) && pair.score >= 0.9 && sizes[metA ? b : a] == 1
      }
      guard !pairs.isEmpty else { continue }
      for pair in pairs { cover(pair, in: &met) }
      let ids = pairs.flatMap { [$0.a, $0.b] }
      let home = Set(ids.flatMap { homes[$0] }).sorted().first { number in
        let cluster = clusters[number]
        let hasA = cluster.versions[a.article] == a.group
        let hasB = cluster.versions[b.article] == b.group
        let roomA = hasA || cluster.versions[a.article] == nil
        let roomB = hasB || cluster.versions[b.article] == nil
        guard hasA || hasB, roomA, roomB else { return false }
        // The newcomer must have words in common with every version that is there.
        let newcomers = ids.filter { segments[$0].article == (hasA ? b.article : a.article) }
        let others = Dictionary(grouping: cluster.segments) { segments[$0].article }
        return hasA && hasB
          || others.values.allSatisfy { there in
            there.contains { other in
              newcomers.contains {
                paired.contains(SegmentPair(a: min($0, other), b: max($0, other)))
              }
            }
          }
      }
      let place = home ?? clusters.count
      if home == nil { clusters.append(Cluster()) }
      clusters[place].versions[a.article] = a.group
      clusters[place].versions[b.article] = b.group
      clusters[place].segments.formUnion(ids)
      for pair in pairs { cover(pair, in: &clusters[place].coverage) }
      for id in ids where !homes[id].contains(place) { homes[id].append(place) }
    }
    return joined(clusters, homes).map { $0.sorted() }
  }

  private func sides(_ pair: Pairing) -> (Side, Side) {
    (
      Side(segment: pair.a, article: segments[pair.b].article),
      Side(segment: pair.b, article: segments[pair.a].article)
    )
  }

  private func cover(_ pair: Pairing, in coverage: inout Coverage<Side>) {
    let (left, right) = sides(pair)
    coverage.cover(pair.met.a, at: left)
    coverage.cover(pair.met.b, at: right)
  }

  /// The segments of the clusters; those become one between which a sentence has shared out its words.
  private func joined(_ clusters: [Cluster], _ homes: [[Int]]) -> [Set<Int>] {
    var found = clusters.map(\.segments)
    var target = Array(clusters.indices)
    func root(_ place: Int) -> Int { target[place] == place ? place : root(target[place]) }
    for (segment, homes) in homes.enumerated() where homes.count > 1 {
      for (number, one) in homes.enumerated() {
        for other in homes.dropFirst(number + 1)
        where clusters[one].coverage.isSharedOut(
          clusters[other].coverage, { $0.segment == segment }
        ) {
          let (low, high) = (min(root(one), root(other)), max(root(one), root(other)))
          guard low < high else { continue }
          target[high] = low
          found[low].formUnion(found[high])
          found[high] = []
        }
      }
    }
    return found.filter { !$0.isEmpty }
  }
}
